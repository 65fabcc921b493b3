//! The pulse: once a week six short questions about one's own week (PRODUCT §7), answered by a press
//! each, for oneself alone. And a word that both may send.
//!
//! | what | begins | ends |
//! |---|---|---|
//! | an offer on the evening card | a week after the beginning, the last offer and the last pulse | a press; or with that card |
//! | a pulse | **Pulse**, `/pulse` | its last question; or a day after the last press: what was answered is kept |
//! | an answer | a press | in the journal, 13 months |
//! | "felt safe" is left out | **Never ask this one** | **Ask about feeling safe again** |
//! | a word | a press | see [`word`] |
//!
//! What one answers, skips or leaves out is seen by nobody else, and nothing of it changes what the other
//! is sent, or when.

mod answering;
mod exported;
mod measure;
mod press;
mod slot;
mod word;
mod words;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::exercise::{Context, Event, Exercise, Nothing, Pair};
use crate::domain::model::bounds::weight;
use crate::domain::model::exported::Item;
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::zone::local_date;
use word::Sent;

pub use exported::exported_week;
pub use measure::Measure;
pub use press::PulsePress;
pub use slot::PulseSlot;
pub use word::OwnWord;
pub use words::{PulseCardItem, PulseWords};

use PulsePress as Press;
use PulseWords as Words;

type Cx<'a> = Context<'a, Pulses>;

/// From one to the next.
const WEEK: TimeDelta = TimeDelta::days(7);
/// After the last press what was answered is kept, whether all was asked or not.
const OPEN_FOR: TimeDelta = TimeDelta::days(1);
/// "Felt safe" up to this is hardly.
const HARDLY: u8 = 1;

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pulses {
    of: BySeat<Mine>,
}

/// One partner's. Nobody else's changes it, but for a word that both have sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Mine {
    /// The evening whose card last offered it.
    offered: Option<NaiveDate>,
    /// Whether that offer was taken, or let be.
    dealt_with: bool,
    /// The date of the last one.
    last: Option<NaiveDate>,
    /// The one that is being answered.
    open: Option<Open>,
    /// Whether "felt safe" is left out.
    leaves_safe_out: bool,
    /// The word that was sent.
    word: Option<Sent>,
    /// Whether the newest card says that both words were shown.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    shown: bool,
}

/// A pulse that is being answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Open {
    /// The couple's date on which it began.
    date: NaiveDate,
    /// What is asked just now.
    at: Measure,
    answers: Vec<(Measure, u8)>,
    touched: DateTime<Utc>,
}

/// A pulse, as the journal keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PulseKept {
    /// The couple's date.
    pub date: NaiveDate,
    /// What was answered.
    pub answers: Vec<(Measure, u8)>,
}

impl Open {
    fn ends(&self) -> DateTime<Utc> {
        self.touched + OPEN_FOR
    }

    fn is_answered(&self, measure: Measure) -> bool {
        measure < self.at
    }
}

impl Mine {
    /// Whether a week is over since the last one, and the last offer.
    fn is_due(&self, date: NaiveDate, begun: NaiveDate) -> bool {
        let last = self.last.max(self.offered).map_or(begun, |last| last.max(begun));
        self.open.is_none() && date - last >= WEEK
    }

    fn offer(&self, date: NaiveDate) -> Option<PulseCardItem> {
        (self.offered == Some(date) && !self.dealt_with).then_some(PulseCardItem::Week)
    }

    fn question(&self, measure: Measure) -> Words {
        let asked = Measure::ALL.len() - usize::from(self.leaves_safe_out);
        let number = Measure::ALL.iter().position(|one| *one == measure).unwrap_or_default() + 1;
        let [number, of] = [number, asked].map(|number| u8::try_from(number).unwrap_or_default());
        Words::Ask { measure, number, of }
    }
}

impl Exercise for Pulses {
    type Press = Press;
    type Question = Nothing;
    type Slot = PulseSlot;
    type Words = Words;
    type Item = PulseCardItem;
    type Kept = PulseKept;
    type Aside = ();

    fn handle(&mut self, event: Event<Self>, cx: &mut Cx<'_>) {
        match event {
            Event::Opened { by, .. } => self.open(by, cx),
            Event::Pressed { by, press, message, .. } => self.pressed(by, press, message, cx),
            Event::Laid { seat, date } => {
                if self.is_due(seat, date, cx.pair) {
                    self.of[seat].offered = Some(date);
                    self.of[seat].dealt_with = false;
                }
            }
            Event::Tick => {
                self.let_words_go(cx.now);
                for seat in Seat::BOTH {
                    let over = |open: &Open| open.ends() <= cx.now;
                    if self.of[seat].open.as_ref().is_some_and(over) {
                        self.keep(seat, cx);
                    }
                }
            }
            Event::Erased { of } => (self.of[of].open, self.of[of].word) = (None, None),
            Event::Ends => Seat::BOTH.into_iter().for_each(|seat| drop(self.keep(seat, cx))),
            Event::AskedAgain { .. }
            | Event::AskedHere { .. }
            | Event::Answered { .. }
            | Event::EveningCame { .. }
            | Event::GroupMoved => {}
        }
    }

    fn items(&self, seat: Seat, date: NaiveDate, pair: &dyn Pair) -> Vec<PulseCardItem> {
        let due = || self.is_due(seat, date, pair).then_some(PulseCardItem::Week);
        let lies = pair.card_was_laid(seat, date);
        let card_item = if lies { self.of[seat].offer(date) } else { due() };
        card_item.into_iter().collect()
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        let ends = |seat: Seat| {
            let Mine { open, word, .. } = &self.of[seat];
            open.as_ref().map(Open::ends).into_iter().chain(word.map(Sent::ends))
        };
        Seat::BOTH.into_iter().flat_map(ends).min()
    }

    fn own_items(&self, seat: Seat, (): &()) -> Vec<Item> {
        let told =
            |open: &Open| exported_week(open.date, &open.answers, |one| one != Measure::Safe);
        self.of[seat].open.as_ref().and_then(told).into_iter().collect()
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        weight(&self.of[seat])
    }
}

impl Pulses {
    /// Whether "felt safe" is left out of that partner's.
    pub(in crate::domain) fn leaves_safe_out(&self, seat: Seat) -> bool {
        self.of[seat].leaves_safe_out
    }

    fn is_due(&self, seat: Seat, date: NaiveDate, pair: &dyn Pair) -> bool {
        let begun = pair.begun().map(|begun| local_date(pair.zone(), begun));
        begun.is_some_and(|begun| self.of[seat].is_due(date, begun))
    }

    fn pressed(&mut self, by: Seat, press: Press, message: Option<MessageId>, cx: &mut Cx<'_>) {
        match press {
            Press::Begin => self.open(by, cx),
            Press::NotThisWeek => self.let_be(by, message, cx),
            Press::Say(measure, level) => self.say(by, measure, Some(level), message, cx),
            Press::Skip(measure) => self.say(by, measure, None, message, cx),
            Press::LeaveOut => self.leave_out(by, message, cx),
            Press::AskSafe => self.ask_safe_again(by, message, cx),
            Press::Word => self.ask_word(by, cx),
            Press::Send(word) => self.send_word(by, word, message, cx),
            Press::TakeBack => self.take_word_back(by, message, cx),
        }
    }
}
