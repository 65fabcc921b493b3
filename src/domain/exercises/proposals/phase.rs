//! Where a proposal stands, and what has been told of it.

use crate::domain::zone::Zone;
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::terms::Terms;
use crate::domain::model::people::{BySeat, Seat};
use crate::domain::zone;

/// What was not looked at is told once more, not earlier.
const TOLD_AGAIN_AFTER: TimeDelta = TimeDelta::days(7);
/// A measure is looked at after so many days.
pub(super) const REVIEW_AFTER_DAYS: u8 = 7;
/// What has ended is found, and can be renewed, for so long.
const FOUND_FOR: TimeDelta = TimeDelta::days(7);
/// What has ended is kept that long (PRODUCT §9).
pub(super) const KEPT_FOR: TimeDelta = TimeDelta::days(30);

/// Something that was offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Proposal {
    /// Its number in this couple.
    pub number: u32,
    /// Who proposed it.
    pub by: Seat,
    /// What it says.
    pub terms: Terms,
    /// Where it stands.
    pub phase: Phase,
}

/// Where a proposal stands; see the module above for how one leads to the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Phase {
    /// Its author offered it.
    Offered {
        /// Whether the other left it. Never shown to its author.
        left: bool,
        /// Whether the other opened it. Never shown.
        read: bool,
        /// What the other's evening card told of it.
        told: ProposalMentions,
    },
    /// Both said yes.
    Agreed {
        /// 09:00 of the next day.
        in_force_at: DateTime<Utc>,
        /// Who took their yes back. Never shown.
        withdrawn: BySeat<bool>,
    },
    /// A measure that holds.
    InForce {
        /// Since when.
        since: DateTime<Utc>,
        /// When both are asked how it is; not if it has ended by then.
        review_at: DateTime<Utc>,
        /// When it ends by itself.
        ends_at: DateTime<Utc>,
        /// What each one's evening card told of its beginning.
        began: BySeat<ProposalMentions>,
        /// What each one's evening card asked after a week.
        reviewed: BySeat<ProposalMentions>,
        /// Who pressed **Keep it**. Never shown.
        kept: BySeat<bool>,
    },
    /// A clause that is a part of the agreement.
    Part {
        /// Since when.
        since: DateTime<Utc>,
    },
    /// It is over.
    Ended {
        /// When it ended.
        at: DateTime<Utc>,
        /// How it came.
        how: How,
        /// What each one's evening card told of it.
        told: BySeat<ProposalMentions>,
    },
}

/// How something came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum How {
    /// A yes was taken back in time.
    NeverBegan,
    /// One of the two ended it; the other is told, without a name.
    Early {
        /// Who is told.
        tells: Seat,
    },
    /// It came to the end that was agreed.
    RanOut {
        /// Who wishes it renewed. Never shown.
        renew: BySeat<bool>,
    },
}

impl Proposal {
    /// Whether it takes one of the places that there are.
    pub const fn is_open(&self) -> bool {
        !matches!(self.phase, Phase::Ended { .. })
    }

    /// Whether it holds now.
    pub const fn is_in_force(&self) -> bool {
        matches!(self.phase, Phase::InForce { .. } | Phase::Part { .. })
    }

    /// When it wants a tick.
    pub fn wake_at(&self) -> Option<DateTime<Utc>> {
        match self.phase {
            Phase::Agreed { in_force_at, .. } => Some(in_force_at),
            Phase::InForce { ends_at, .. } => Some(ends_at),
            Phase::Ended { at, .. } => Some(at + KEPT_FOR),
            Phase::Offered { .. } | Phase::Part { .. } => None,
        }
    }

    /// Whether **Renew it** is open still.
    pub fn can_be_renewed(&self, now: DateTime<Utc>) -> bool {
        matches!(self.phase, Phase::Ended { at, how: How::RanOut { .. }, .. }
            if now < at + FOUND_FOR)
    }

    /// When it ended, if it has.
    pub const fn ended_at(&self) -> Option<DateTime<Utc>> {
        match self.phase {
            Phase::Ended { at, .. } => Some(at),
            _ => None,
        }
    }

    /// Whether it is found among what there is: for a week after its end, whoever was told of it.
    pub fn is_found(&self, now: DateTime<Utc>) -> bool {
        self.ended_at().is_none_or(|at| now < at + FOUND_FOR)
    }
}

impl Phase {
    pub fn offered() -> Self {
        Self::Offered { left: false, read: false, told: ProposalMentions::default() }
    }

    /// Both have said yes: a night lies before it begins.
    pub fn agreed(zone: Zone, now: DateTime<Utc>) -> Self {
        let in_force_at = nine_after(zone, now, 1);
        Self::Agreed { in_force_at, withdrawn: BySeat::default() }
    }

    /// It begins: a measure with its days, a clause without an end.
    pub fn begun(terms: &Terms, zone: Zone, since: DateTime<Utc>) -> Self {
        let Terms::Measure { days, .. } = terms else { return Self::Part { since } };
        Self::InForce {
            since,
            review_at: nine_after(zone, since, REVIEW_AFTER_DAYS),
            ends_at: nine_after(zone, since, *days),
            began: BySeat::default(),
            reviewed: BySeat::default(),
            kept: BySeat::default(),
        }
    }

    pub fn ended(at: DateTime<Utc>, how: How) -> Self {
        Self::Ended { at, how, told: BySeat::default() }
    }
}

/// 09:00, so many days after the date of that moment.
fn nine_after(zone: Zone, moment: DateTime<Utc>, days: u8) -> DateTime<Utc> {
    let date = zone::local_date(zone, moment);
    let date = date.checked_add_days(Days::new(days.into())).unwrap_or(date);
    zone::due(zone, date, NaiveTime::MIN + TimeDelta::hours(9))
}

/// What an evening card told of something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ProposalMentions {
    /// On which evening, the last time.
    pub last: Option<NaiveDate>,
    /// How often.
    times: u8,
}

impl ProposalMentions {
    /// Whether the evening card of that date tells it: a card that lies already shows what it told,
    /// and nothing that came since.
    pub fn is_due(self, evening: Evening, at_most: u8) -> bool {
        match (evening.laid, self.last) {
            (true, last) => last == Some(evening.date),
            (false, None) => true,
            (false, Some(last)) => self.times < at_most && evening.date - last >= TOLD_AGAIN_AFTER,
        }
    }

    /// Whether any card told it.
    pub const fn before(self) -> bool {
        self.last.is_some()
    }

    pub fn note(&mut self, date: NaiveDate) {
        self.last = Some(date);
        self.times = self.times.saturating_add(1);
    }
}

/// An evening's card.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evening {
    /// Its date.
    pub date: NaiveDate,
    /// Whether it lies in the private chat already.
    pub laid: bool,
}

#[cfg(test)]
mod tests {
    use crate::domain::zone::tz;
    use chrono::{DateTime, TimeDelta, Utc};

    use super::{Phase, nine_after};
    use crate::domain::exercises::proposals::terms::{Subject, Template, Terms, Whom};

    fn moment(text: &str) -> DateTime<Utc> {
        text.parse().expect("a moment")
    }

    #[test]
    fn a_night_lies_between_the_yes_and_the_morning() {
        // 23:59 and 00:01 in Berlin.
        for (yes, begins) in [
            ("2026-05-01T21:59:00Z", "2026-05-02T07:00:00Z"),
            ("2026-05-01T22:01:00Z", "2026-05-03T07:00:00Z"),
        ] {
            assert_eq!(nine_after(tz("Europe/Berlin"), moment(yes), 1), moment(begins));
        }
    }

    #[test]
    fn the_morning_is_nine_by_the_clock_also_when_clocks_change() {
        // On 29 March 2026 clocks go forward.
        let begins = nine_after(tz("Europe/Berlin"), moment("2026-03-28T12:00:00Z"), 1);
        assert_eq!(begins, moment("2026-03-29T07:00:00Z"));
    }

    #[test]
    fn a_measure_ends_by_itself_after_its_days() {
        let subject = Subject::Template(Template::Phones);
        let terms = Terms::Measure { subject, whom: Whom::Both, aim: None, days: 28 };
        let since = moment("2026-05-02T07:00:00Z");
        let Phase::InForce { ends_at, review_at, .. } =
            Phase::begun(&terms, tz("Europe/Berlin"), since)
        else {
            panic!("it is in force");
        };
        assert_eq!(ends_at - since, TimeDelta::days(28));
        assert_eq!(review_at - since, TimeDelta::days(7));
    }
}
