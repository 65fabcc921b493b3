//! Hard dates: with their owner's yes, the partner hears of them the evening before (PRODUCT §6, step
//! 6).
//!
//! States: a date of the year, with words or without; nobody hears of it until its owner chose who is
//! to: the partner, the partner with these words, or its owner alone. It comes back each year, until
//! it is removed.
//!
//! Events: opened; a date typed, words for it typed or skipped; chosen who hears, also anew; removed;
//! an evening card laid. The card alone tells, and none comes in a
//! pause: then nothing is told. What a card that lies there was laid with stays on it, whatever
//! its owner changes that evening ([`Shown`]): the other's card does not show that they did. What the
//! other writes for that date is in [`beside`].

mod beside;
mod dates;
mod day;
mod exported;
mod press;
mod slot;
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::exercise::{Context, Event, Exercise, Hand, Nothing, Pair, Written};
use crate::domain::model::address::To;
use crate::domain::model::bounds::{DATE, weight};
use crate::domain::model::exported::Item;
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was, replaces};
use crate::domain::model::tool::Tool;

use beside::Beside;

pub use day::DayOfYear;
pub use press::HardDatePress;
pub use slot::{HardDateQuestion, HardDateSlot};
pub use words::{HardDateCardItem, HardDateWords};

/// So many words of one day a card shows.
const WORDS_A_DAY: usize = 3;

/// How many one partner can have.
const AT_MOST: usize = 12;

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HardDates {
    of: BySeat<Dates>,
    /// What the evening card that lies in each one's chat says of them.
    shown: BySeat<Option<Shown>>,
    /// What each one wrote for the other's next date.
    #[serde(default)]
    beside: BySeat<Option<Beside>>,
}

/// What one partner has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Dates {
    last: u32,
    all: Vec<HardDate>,
}

/// A date that may be heavy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct HardDate {
    number: u32,
    day: DayOfYear,
    words: Option<String>,
    told: Option<Audience>,
}

/// Who hears of a date, the evening before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    /// The partner: that tomorrow may be heavy, no more. Its owner as well.
    Partner,
    /// The partner, with its owner's words. Its owner as well.
    WithWords,
    /// Its owner alone.
    OwnerOnly,
}

/// What an evening's card was laid with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Shown {
    date: NaiveDate,
    own: bool,
    partners: Option<Vec<String>>,
}

impl Exercise for HardDates {
    type Press = HardDatePress;
    type Question = HardDateQuestion;
    type Slot = HardDateSlot;
    type Words = HardDateWords;
    type Item = HardDateCardItem;
    type Kept = Nothing;
    type Aside = ();

    fn handle(&mut self, event: Event<Self>, cx: &mut Context<'_, Self>) {
        let mut hand = Hand { state: self, cx };
        match event {
            Event::Opened { by, .. } => hand.open(by),
            Event::Pressed { by, press, message, .. } => hand.pressed(by, press, message),
            Event::AskedAgain { by, question } => hand.ask_again(by, question),
            Event::Answered { question, written } => hand.take(question, &written),
            Event::Laid { seat, date } => {
                hand.state.shown[seat] = hand.state.on_card(seat, date);
            }
            Event::Tick => {
                hand.state.let_shown_go(hand.cx.pair);
                hand.tick_beside();
            }
            Event::Ends => hand.end(),
            Event::Erased { of } => hand.state.erase(of),
            Event::AskedHere { .. } | Event::EveningCame { .. } | Event::GroupMoved => {}
        }
    }

    fn opens_with(&mut self, _: Tool, written: &Written, cx: &mut Context<'_, Self>) -> bool {
        cx.took(HardDateQuestion::Day, written);
        Hand { state: self, cx }.take(HardDateQuestion::Day, written);
        true
    }

    fn reword(
        &mut self,
        by: Seat,
        question: HardDateQuestion,
        old: &Was,
        new: &str,
        cx: &mut Context<'_, Self>,
    ) -> Rewording {
        let number = match question {
            HardDateQuestion::Day => return Ok(false),
            HardDateQuestion::Words(number) => number,
            HardDateQuestion::Beside => {
                return Hand { state: self, cx }.rewords_beside(by, old, new);
            }
        };
        let words = self.find(by, number).and_then(|date| date.words.as_mut());
        replaces(words.filter(|words| old.is(words)), new, DATE)
    }

    fn items(&self, seat: Seat, date: NaiveDate, pair: &dyn Pair) -> Vec<HardDateCardItem> {
        let shown = if pair.card_was_laid(seat, date) {
            self.shown[seat].clone().filter(|shown| shown.date == date)
        } else {
            self.on_card(seat, date)
        };
        let Some(Shown { own, partners, .. }) = shown else { return vec![] };
        let writes = date.succ_opt().and_then(|date| self.may_be_written_for(seat, date));
        let partners = partners.map(|words| HardDateCardItem::Partners { words, writes });
        partners.into_iter().chain(own.then_some(HardDateCardItem::Own)).collect()
    }

    fn tells_something_new(&self, seat: Seat, date: NaiveDate, pair: &dyn Pair) -> bool {
        !self.items(seat, date, pair).is_empty()
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        let all = Seat::BOTH.into_iter().filter_map(|seat| self.beside[seat].as_ref());
        all.filter_map(Beside::wakes_at).min()
    }

    fn is_due(&self, now: DateTime<Utc>) -> bool {
        let shown = Seat::BOTH.into_iter().any(|seat| self.shown[seat].is_some());
        shown || self.wake_at().is_some_and(|at| at <= now)
    }

    fn own_items(&self, seat: Seat, (): &()) -> Vec<Item> {
        self.exported(seat)
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        weight(&self.of[seat]) + weight(&self.beside[seat])
    }
}

impl HardDates {
    fn find(&mut self, seat: Seat, number: u32) -> Option<&mut HardDate> {
        self.of[seat].all.iter_mut().find(|date| date.number == number)
    }

    /// What a card that is laid on that evening says.
    fn on_card(&self, seat: Seat, date: NaiveDate) -> Option<Shown> {
        let tomorrow = date.succ_opt()?;
        let comes = |date: &&HardDate| date.day.is(tomorrow);
        let own = self.of[seat].all.iter().filter(comes).any(|date| date.told.is_some());
        let others = self.of[seat.other()].all.iter().filter(comes);
        let told: Vec<_> = others
            .filter(|date| matches!(date.told, Some(Audience::Partner | Audience::WithWords)))
            .collect();
        let worded = told.iter().filter(|date| date.told == Some(Audience::WithWords));
        let words = worded.filter_map(|date| date.words.clone()).take(WORDS_A_DAY).collect();
        let partners = (!told.is_empty()).then_some(words);
        (own || partners.is_some()).then_some(Shown { date, own, partners })
    }

    /// Their dates go, and their words on a card that lies with the other: that one stays as it is seen.
    fn erase(&mut self, of: Seat) {
        self.of[of].all.clear();
        self.beside[of] = None;
        let words = self.shown[of.other()].as_mut().and_then(|shown| shown.partners.as_mut());
        if let Some(words) = words {
            words.clear();
        }
    }

    /// The evening is over: what its cards said is let go.
    fn let_shown_go(&mut self, pair: &dyn Pair) {
        for seat in Seat::BOTH {
            let open = pair.tonight(seat);
            self.shown[seat].take_if(|shown| Some(shown.date) != open);
        }
    }
}

impl Hand<'_, '_, HardDates> {
    fn open(&mut self, seat: Seat) {
        let list = self.list_of_dates(seat);
        self.post_hard_date(seat, list);
    }

    fn pressed(&mut self, seat: Seat, press: HardDatePress, message: Option<MessageId>) {
        match press {
            HardDatePress::List => self.show_dates(seat),
            HardDatePress::Add => self.ask_again(seat, HardDateQuestion::Day),
            HardDatePress::Leave => self.leave_date(seat, message),
            HardDatePress::Skip(number) => self.skip_words(seat, number, message),
            HardDatePress::Look(number, _) => match self.date_card(seat, number) {
                Some(card) => self.show_hard_date(seat, card),
                None => self.stale(To::Partner(seat), message),
            },
            HardDatePress::Tell(number, told) => self.tell_date(seat, number, told, message),
            HardDatePress::Remove(number) => self.remove_date(seat, number, message),
            HardDatePress::Beside(day) => {
                if self.state.writes_for(seat).is_some_and(|(_, for_day)| for_day == day) {
                    return self.ask_for_beside(seat, message);
                }
                self.stale(To::Partner(seat), message);
            }
            HardDatePress::ChangeBeside => self.ask_for_beside(seat, message),
            HardDatePress::LeaveBeside => self.leave_beside(seat, message),
            HardDatePress::SealBeside(number) => self.seal_beside(seat, number, message),
            HardDatePress::DropBeside(number) => self.drop_beside(seat, number, message),
        }
    }

    /// Asks for the words that are wanted, the first time or again.
    fn ask_again(&mut self, seat: Seat, wanted: HardDateQuestion) {
        let question = match wanted {
            HardDateQuestion::Beside => return self.ask_for_beside_again(seat),
            HardDateQuestion::Day if self.state.of[seat].all.len() >= AT_MOST => {
                return self.post_hard_date(seat, HardDateWords::Full);
            }
            HardDateQuestion::Day => HardDateWords::AskDay,
            HardDateQuestion::Words(number) => match self.state.find(seat, number) {
                Some(date) => HardDateWords::AskWords(number, date.day),
                None => return self.open(seat),
            },
        };
        self.ask(seat, wanted, question);
    }

    /// Takes words that were wanted, also late: then they are an ordinary change.
    fn take(&mut self, wanted: HardDateQuestion, written: &Written) {
        let (seat, text) = (written.by, written.text.trim());
        match wanted {
            HardDateQuestion::Day => self.take_day(seat, text),
            HardDateQuestion::Words(number) => self.take_words_for_date(seat, number, text),
            HardDateQuestion::Beside => self.take_beside(seat, text),
        }
    }

    /// The couple ends: words for a date go to their author's diary.
    fn end(&mut self) {
        for seat in Seat::BOTH {
            let all = std::mem::take(&mut self.state.of[seat].all);
            for words in all.into_iter().filter_map(|date| date.words) {
                self.keep_in_diary(seat, words);
            }
            self.end_beside(seat);
        }
    }
}
