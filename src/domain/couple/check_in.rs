//! Where the daily check-ins stand, and the evening that can be answered.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::answer::Answer;
use crate::domain::model::bounds::weight;
use crate::domain::model::evening::{Ask, How, OPENINGS, SilenceCard};
use crate::domain::model::people::{BySeat, Place, Seat};
use crate::domain::model::picture::Picture;
use crate::domain::model::program::News;
use crate::domain::model::week::Week;
use crate::domain::zone::{self, Zone};

/// So many evenings tell in full how to answer.
const TOLD_IN_FULL: u32 = 7;

/// Where the check-ins stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckIns {
    /// The last local date whose prompt is decided, sent or skipped. No date is decided twice.
    pub decided: Option<NaiveDate>,
    /// The prompt that waits for the group to be the two's.
    #[serde(rename = "counting")]
    pub held: Option<Held>,
    /// The evening that can be answered.
    pub day: Option<Day>,
    /// The last date whose prompt was sent.
    pub prompted: Option<NaiveDate>,
    /// How many evenings in a row nobody answered.
    pub silent: u8,
    /// Whether no prompts come until somebody acts.
    pub hushed: bool,
    /// How many Sunday questions were asked.
    pub questions: u8,
    /// How many evenings were asked for.
    #[serde(default)]
    pub prompts: u32,
    /// The evening on which the card came instead of a prompt, if it was the last.
    #[serde(default)]
    pub silent_on: Option<NaiveDate>,
    /// What a prompt was to tell that nobody has read: the next one does.
    #[serde(default)]
    pub untold: Option<News>,
    /// Whether what that card asked was answered, or evenings came again.
    #[serde(default)]
    pub silence_over: bool,
    /// How that card stands in the group, as long as it can still be answered there.
    #[serde(default)]
    pub silence_card: Option<SilenceCard>,
    /// Questions about a high.
    #[serde(default)]
    pub about_highs: AboutHighs,
}

/// **Ask about their high**: when it was offered of late, and how many questions were asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AboutHighs {
    pub offered: Vec<NaiveDate>,
    pub asked: u8,
}

/// One evening, open until 04:00 of the next date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    pub date: NaiveDate,
    /// Whose clock it follows, also when the couple moves meanwhile.
    pub zone: Zone,
    /// What the prompt tells besides.
    pub news: Option<News>,
    /// The weekly letter that came with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Week>,
    /// The picture that belongs to the letter, as it was when it first came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// How the prompt asks.
    #[serde(default)]
    pub ask: Ask,
    pub answers: BySeat<Answer>,
    pub shared: bool,
    /// Whose private answer was shown in the group.
    pub revealed: BySeat<bool>,
    /// Whose next private words answer it.
    pub in_private: BySeat<bool>,
    /// Who comes back to it, or skips it.
    pub later: BySeat<Later>,
    /// When those who wish are reminded.
    pub reminds_at: Option<DateTime<Utc>>,
    /// For whom **Reply here** has laid a question.
    #[serde(default)]
    pub asked_here: BySeat<bool>,
    /// Whether its prompt was not shown: a group that read nothing is not silent.
    #[serde(default)]
    pub withheld: bool,
    /// Until when words in private that answer nothing else are more of an answer.
    #[serde(default)]
    pub follows_until: BySeat<Option<DateTime<Utc>>>,
    /// Whether a question about the other's high can be asked.
    #[serde(default)]
    pub offers_question: bool,
    /// Who has asked one.
    #[serde(default)]
    pub asked_about: BySeat<bool>,
    /// When it closes, if not soon after its end: see `closing`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<DateTime<Utc>>,
}

/// A prompt that waits until the group is known to hold the two and nobody else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    pub date: NaiveDate,
    /// It is not sent later.
    pub until: DateTime<Utc>,
    /// Whether somebody asked for it: then a vacation does not stop it.
    pub asked: bool,
}

/// What a partner asked for this evening.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Later {
    pub times: u8,
    pub at: Option<DateTime<Utc>>,
    pub skipped: bool,
}

impl Day {
    pub fn ends(&self) -> DateTime<Utc> {
        zone::end_of_day(self.zone, self.date)
    }
}

impl CheckIns {
    /// The evening that could be answered at that moment.
    pub fn open_at(&mut self, said: DateTime<Utc>) -> Option<&mut Day> {
        self.day.as_mut().filter(|day| said < day.ends())
    }

    /// The couple ended: the next one begins without them.
    pub fn start_over(&mut self) {
        *self = Self::default();
    }

    /// What that partner said this evening goes. That they answered in the group, or were shown, stands: the
    /// other has seen it.
    pub fn erase(&mut self, seat: Seat) {
        if let Some(day) = &mut self.day {
            day.answers[seat].erase(day.revealed[seat]);
            day.in_private[seat] = false;
            // It quotes what both have shared.
            (day.letter, day.picture) = (None, None);
        }
    }

    /// The bytes of what that partner said in private this evening.
    pub fn weight_of_own(&self, seat: Seat) -> usize {
        self.day.as_ref().map_or(0, |day| weight(day.answers[seat].place(Place::Private)))
    }

    /// The bytes of what was said in the group this evening.
    pub fn weight_of_said_in_group(&self) -> usize {
        let day = self.day.as_ref();
        let said =
            Seat::BOTH.into_iter().filter_map(|seat| Some(day?.answers[seat].place(Place::Group)));
        let letter = day.and_then(|day| day.letter.as_ref());
        let picture = day.and_then(|day| day.picture.as_ref());
        said.map(weight).chain(letter.map(weight)).chain(picture.map(weight)).sum()
    }

    /// The date that awaits an answer of that partner in the group, whatever they said in private.
    pub fn awaits(&self, seat: Seat) -> Option<NaiveDate> {
        let day = self.day.as_ref()?;
        day.answers[seat].lacks(Place::Group).map(|_| day.date)
    }

    /// Whether that partner's answer of that date was begun in the group, and a part of it is missing.
    pub fn was_begun(&self, seat: Seat, date: NaiveDate) -> bool {
        let day = self.day.as_ref().filter(|day| day.date == date);
        day.is_some_and(|day| {
            let answer = &day.answers[seat];
            !answer.place(Place::Group).is_empty() && answer.lacks(Place::Group).is_some()
        })
    }

    /// Whether an evening is open that this partner has not answered, as far as the group has seen.
    pub fn waits_for(&self, seat: Seat) -> bool {
        let unanswered = |day: &Day| day.answers[seat].place(Place::Group).is_empty();
        self.day.as_ref().is_some_and(|day| !day.shared && unanswered(day))
    }

    /// When somebody wants to be asked again.
    pub fn comes_back(&self) -> impl Iterator<Item = DateTime<Utc>> {
        let day = self.day.as_ref();
        let later = Seat::BOTH.into_iter().filter_map(move |seat| day?.later[seat].at);
        later.chain(day.and_then(|day| day.reminds_at))
    }

    /// Whether what that partner types next in private is for the evening.
    pub fn asks_in_private(&self, seat: Seat) -> bool {
        self.day.as_ref().is_some_and(|day| day.in_private[seat])
    }

    /// How the next evening is asked for.
    pub fn next_ask(&mut self) -> Ask {
        let number = self.prompts;
        self.prompts = number.saturating_add(1);
        let how = match number {
            _ if self.prompted.is_none() => How::First,
            number if number < TOLD_IN_FULL => How::Full,
            _ => How::Short,
        };
        let opening = u8::try_from(number % u32::from(OPENINGS)).unwrap_or_default();
        Ask { opening, how }
    }
}
