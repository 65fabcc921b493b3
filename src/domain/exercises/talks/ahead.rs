//! Talks that are being arranged: asked when, proposed, agreed.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::card::{new_card, on_their_clocks};
use super::course::{Stage, TalkSession};
use super::{Hand, LET_GO_AFTER, TRIED_AGAIN_AFTER, TalkWords, Talks};
use crate::domain::due;
use crate::domain::exercise::{Common, Saying};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::zone;

/// So many are arranged ahead at most.
const AHEAD_AT_MOST: usize = 3;
/// One that is later than this isn't begun.
const LATE_AT_MOST: TimeDelta = TimeDelta::hours(3);

/// A talk that is being arranged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ScheduledTalk {
    /// Its number.
    pub number: u32,
    /// Who proposed it, or asked.
    pub by: Seat,
    /// How far it is.
    pub plan: Arrangement,
}

/// How far a talk is arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Arrangement {
    /// When? Until then a time is taken.
    Asked { another: bool, until: DateTime<Utc> },
    /// One of them would like to.
    Proposed { at: DateTime<Utc> },
    /// Both will be there; it is begun at `begins`, as soon as it can be.
    Agreed { at: DateTime<Utc>, begins: DateTime<Utc> },
}

impl ScheduledTalk {
    pub fn wake_at(&self) -> DateTime<Utc> {
        match self.plan {
            Arrangement::Asked { until, .. } => until,
            Arrangement::Proposed { at } => at,
            Arrangement::Agreed { begins, .. } => begins,
        }
    }

    /// Its time, once one is named.
    pub const fn at(&self) -> Option<DateTime<Utc>> {
        match self.plan {
            Arrangement::Asked { .. } => None,
            Arrangement::Proposed { at } | Arrangement::Agreed { at, .. } => Some(at),
        }
    }
}

impl Talks {
    /// Whether that talk's card asks for a time.
    pub(super) fn asks_when(&self, number: u32) -> bool {
        let asked = |plan: &ScheduledTalk| plan.number == number && plan.at().is_none();
        self.ahead.iter().any(asked)
    }

    pub(super) fn take_ahead(&mut self, number: u32) -> Option<ScheduledTalk> {
        let place = self.ahead.iter().position(|ahead| ahead.number == number)?;
        Some(self.ahead.remove(place))
    }
}

impl Hand<'_, '_, Talks> {
    /// **Say it in our group**
    pub(super) fn propose_talk_from_private(&mut self, seat: Seat, at: Option<NaiveDateTime>) {
        if self.pair.paused() {
            return self.toast_common(Common::Paused);
        }
        let at = at.map(|at| self.moment_of_talk(at));
        if let Some(refusal) = self.talk_refusal(at) {
            return self.toast(refusal);
        }
        self.propose_talk(seat, None, at);
        self.talk_offer_is_taken(seat);
    }

    pub(super) fn moment_of_talk(&self, at: NaiveDateTime) -> DateTime<Utc> {
        zone::due(self.pair.zone(), at.date(), at.time())
    }

    pub(super) fn is_talk_known(&mut self, number: u32) -> bool {
        let talks = &mut *self.state;
        let ahead = talks.ahead.iter().map(|ahead| ahead.number);
        ahead.chain(talks.open.iter().map(|talk| talk.number)).any(|known| known == number)
    }

    /// Why it can't be proposed.
    pub(super) fn talk_refusal(&self, at: Option<DateTime<Utc>>) -> Option<TalkWords> {
        let talks = &*self.state;
        let mut times = talks.ahead.iter().filter_map(ScheduledTalk::at);
        match at {
            None => talks.open.is_some().then_some(TalkWords::GoesOn),
            // As typed, nothing that is more than a year ahead.
            Some(at) if at <= self.now || at > due::latest(self.now) => Some(TalkWords::TimePassed),
            Some(at) if times.clone().any(|other| other == at) => Some(TalkWords::TimeTaken),
            Some(_) => times.nth(AHEAD_AT_MOST - 1).map(|_| TalkWords::Plenty),
        }
    }

    /// Puts it on a card in the group: a new one, or the one that asked for the time.
    pub(super) fn propose_talk(&mut self, by: Seat, card: Option<u32>, at: Option<DateTime<Utc>>) {
        let now = self.now;
        let talks = &mut *self.state;
        let number = card.unwrap_or_else(|| talks.new_number());
        talks.take_ahead(number);
        match at {
            None => talks.open = Some(TalkSession::new(number, by, true, now)),
            Some(at) => {
                talks.ahead.push(ScheduledTalk { number, by, plan: Arrangement::Proposed { at } });
            }
        }
        match (at, card) {
            (None, Some(_)) => self.show_course(),
            (None, None) => self.post_course(),
            (Some(_), Some(_)) => self.show_talk_ahead(number),
            (Some(_), None) => self.post_talk_ahead(number),
        }
    }

    /// **I'll be there**: whoever proposed it has said so already.
    pub(super) fn agrees_to_talk(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let known = self.is_talk_known(number);
        let ahead = self.state.ahead.iter_mut().find(|ahead| ahead.number == number);
        match ahead {
            Some(ScheduledTalk { by, plan: Arrangement::Proposed { .. }, .. }) if *by == seat => {
                self.toast(TalkWords::YourOwn);
            }
            Some(ScheduledTalk { plan: Arrangement::Agreed { .. }, .. }) => {}
            Some(ScheduledTalk { plan, .. }) => match *plan {
                Arrangement::Proposed { at } => {
                    *plan = Arrangement::Agreed { at, begins: at };
                    self.show_talk_ahead(number);
                }
                _ => self.passed(),
            },
            None if known => self.passed(),
            None => self.stale(To::Group, message),
        }
    }

    /// **Another time**: by either, also of what was agreed, and when one of them is there.
    pub(super) fn moves_talk(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let until = self.now + LET_GO_AFTER;
        let known = self.is_talk_known(number);
        let talks = &mut *self.state;
        let rests = talks.rests(number);
        let gathers = |talk: &mut TalkSession| {
            talk.number == number && matches!(talk.stage, Stage::Gathering { .. }) && !rests
        };
        let waits = talks.open.take_if(gathers).is_some();
        if !waits && !talks.ahead.iter().any(|ahead| ahead.number == number) {
            return if known { self.passed() } else { self.stale(To::Group, message) };
        }
        if talks.asks_when(number) {
            return;
        }
        talks.take_ahead(number);
        self.drop_talk_question();
        let plan = Arrangement::Asked { another: true, until };
        self.state.ahead.push(ScheduledTalk { number, by: seat, plan });
        self.show_talk_ahead(number);
    }

    /// What has fallen due of what is arranged.
    pub(super) fn tick_what_is_ahead(&mut self) {
        let now = self.now;
        let due = self.state.ahead.iter().filter(|ahead| ahead.wake_at() <= now);
        let due: Vec<_> = due.map(|ahead| (ahead.number, ahead.plan)).collect();
        for (number, plan) in due {
            match plan {
                Arrangement::Asked { .. } => self.drop_talk_ahead(number, TalkWords::NoTimeFound),
                Arrangement::Proposed { .. } => self.drop_talk_ahead(number, TalkWords::NotBegun),
                Arrangement::Agreed { at, .. } => self.begin_arranged_talk(number, at),
            }
        }
    }

    fn drop_talk_ahead(&mut self, number: u32, words: TalkWords) {
        self.state.take_ahead(number);
        self.edit_talk_card(number, words);
    }

    /// It is time. What can't be begun just now is tried again, up to three hours late.
    fn begin_arranged_talk(&mut self, number: u32, at: DateTime<Utc>) {
        let (now, paused) = (self.now, self.pair.paused());
        if now >= at + LATE_AT_MOST {
            self.drop_talk_ahead(number, TalkWords::NotBegun);
            if !paused {
                self.tell_of_missed_talk(at);
            }
            return;
        }
        let closed = !self.pair.group_is_open();
        let talks = &mut *self.state;
        if paused || closed || talks.open.is_some() {
            let begins = (now + TRIED_AGAIN_AFTER).min(at + LATE_AT_MOST);
            let ahead = talks.ahead.iter_mut().find(|ahead| ahead.number == number);
            if let Some(ahead) = ahead {
                ahead.plan = Arrangement::Agreed { at, begins };
            }
            return;
        }
        let Some(ScheduledTalk { by, .. }) = talks.take_ahead(number) else { return };
        talks.open = Some(TalkSession::new(number, by, false, now));
        self.edit_talk_card(number, TalkWords::Below);
        self.call_to_talk(number, at);
    }

    /// The card comes anew, so that it is heard; not at night, and not on a vacation.
    fn call_to_talk(&mut self, number: u32, at: DateTime<Utc>) {
        let Some((_, words)) = self.course_words() else { return };
        let today = zone::local_date(self.pair.zone(), self.now);
        let rests = self.pair.vacation_until().is_some_and(|last| today <= last);
        let card = new_card(number, words).until(at + LATE_AT_MOST);
        let silent = rests || self.pair.is_night_for_one();
        self.say(card.silently_if(silent));
    }

    fn tell_of_missed_talk(&mut self, at: DateTime<Utc>) {
        let words = TalkWords::Missed(on_their_clocks(self.pair.zone(), at));
        let missed = Saying::new(To::Group, Lane::Prompt, words);
        let night = self.pair.is_night_for_one();
        self.say(missed.silently_if(night));
    }
}
