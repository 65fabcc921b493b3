//! “In your shoes”: what this time is like for the other (PRODUCT §6, step 7).
//!
//! | what | begins | ends |
//! |---|---|---|
//! | a draft | words in private | sealed, kept in the diary, deleted; by itself after 30 days |
//! | round one, sealed | **Seal it** | its reader is told on an evening card, opens it when they choose |
//! | round two is open | 7 days after the first round one was sealed, whoever has read it | it is revealed |
//! | round two, sealed | **Seal it** | revealed to both on one evening; or taken back; or its author's alone after 14 days |
//! | read | **Read it** | answered, or not; its author is shown an answer on an evening card, and nothing else |
//! | what was going on then | words in private | the diary; the other never hears of it |
//!
//! What one sees depends on their own role, their own words and what they were told: all that comes
//! from the other comes with an evening card, at its minute, never as the other acts.

mod evening;
mod exported;
mod press;
mod reading;
mod slot;
mod state;
mod words;
mod writing;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::exercise::{Context, Event, Exercise, Nothing, Pair};
use crate::domain::model::address::To;
use crate::domain::model::exported::Item;
use crate::domain::model::people::{MessageId, Role, Seat};
use crate::domain::model::program::Step;
use crate::domain::model::rewording::{Rewording, Was};

pub use press::ShoesPress;
pub use slot::ShoesQuestion;
pub use state::{InYourShoes, Round};
pub use words::{ShoesCardItem, ShoesFirst, ShoesMenu, ShoesWords};

use ShoesPress as Press;
use ShoesWords as Words;

type Cx<'a> = Context<'a, InYourShoes>;

/// What is kept of it in the journal: something for the other. Its author has a copy in their diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShoesKept {
    /// Its number among its author's.
    pub number: i64,
    /// In their words.
    pub words: String,
    /// Whether the other has read it.
    pub read: bool,
}

impl Exercise for InYourShoes {
    type Press = Press;
    type Question = ShoesQuestion;
    type Slot = Nothing;
    type Words = Words;
    type Item = ShoesCardItem;
    type Kept = ShoesKept;
    type Aside = ();

    fn handle(&mut self, event: Event<Self>, cx: &mut Cx<'_>) {
        match event {
            Event::Opened { by, .. } => self.open(by, cx),
            Event::Pressed { by, press, message, .. } => self.pressed(by, press, message, cx),
            Event::AskedAgain { by, question } => self.ask(by, question, cx),
            Event::Answered { question, written } => self.take(question, &written, cx),
            Event::Laid { seat, date } => self.lay(seat, date, cx),
            // Nobody can see a draft go.
            Event::Tick => Seat::BOTH.into_iter().for_each(|seat| self.drafts[seat].expire(cx.now)),
            Event::Ends => self.end(cx),
            Event::Erased { of } => self.erase(of),
            Event::AskedHere { .. } | Event::EveningCame { .. } | Event::GroupMoved => {}
        }
    }

    fn reword(
        &mut self,
        by: Seat,
        question: ShoesQuestion,
        old: &Was,
        new: &str,
        _: &mut Cx<'_>,
    ) -> Rewording {
        self.drafts[by].reword(question, old, new, question.bound())
    }

    fn items(&self, seat: Seat, date: NaiveDate, pair: &dyn Pair) -> Vec<ShoesCardItem> {
        self.on_card(seat, date, pair)
    }

    fn tells_something_new(&self, seat: Seat, date: NaiveDate, pair: &dyn Pair) -> bool {
        self.is_untold(seat, date, pair)
    }

    /// Whether both rounds were shown to whom they were written for. Round two opens only after
    /// round one was sealed, and both were told of it by the evening of round two.
    fn is_step_done(&self, step: Step) -> bool {
        step == Step::Empathy && self.revealed.is_some()
    }

    /// What finds no match is not kept for the other.
    fn may_return(&self) -> bool {
        self.revealed.is_none() && (self.second.a.is_some() || self.second.b.is_some())
    }

    /// A draft goes by itself; all else waits for an evening.
    fn wake_at(&self) -> Option<DateTime<Utc>> {
        Seat::BOTH.into_iter().filter_map(|seat| self.drafts[seat].wake_at()).min()
    }

    fn own_items(&self, seat: Seat, (): &()) -> Vec<Item> {
        self.exported(seat)
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        self.weight_of_words(seat)
    }
}

impl InYourShoes {
    fn open(&self, by: Seat, cx: &mut Cx<'_>) {
        let menu = self.menu(by, cx.pair);
        cx.answer(To::Partner(by), Words::Menu(menu));
    }

    fn menu(&self, by: Seat, pair: &dyn Pair) -> ShoesMenu {
        let role = pair.role(by);
        let first = ShoesQuestion::Round(Round::First);
        let gives = role != Some(Role::Hurt) || self.drafts[by].words(first).is_some();
        let rounds = [Round::First, Round::Second].into_iter();
        let waiting = rounds.clone().filter_map(|round| Some((round, self.was_read(round, by)?)));
        ShoesMenu {
            first: match &self.first[by] {
                Some(_) => ShoesFirst::Sealed,
                None if gives => ShoesFirst::Begin,
                None => ShoesFirst::Others,
            },
            second: self.second_is_open(pair.today()).then(|| self.second[by].is_some()),
            revealed: self.revealed.is_some(),
            waiting: waiting.collect(),
            answers: rounds.filter(|round| self.has_answer(*round, by)).collect(),
            then: role != Some(Role::Responsible),
        }
    }

    fn pressed(&mut self, by: Seat, press: Press, message: Option<MessageId>, cx: &mut Cx<'_>) {
        match press {
            Press::Write(wanted) => self.write(by, wanted, message, cx),
            Press::Stop(wanted) => self.stop(by, wanted, message, cx),
            Press::Seal(wanted) => self.seal(by, wanted, message, cx),
            Press::Keep(wanted) => self.keep(by, wanted, message, cx),
            Press::Delete(wanted) => self.delete(by, wanted, message, cx),
            Press::Read(round) => self.read(by, round, message, cx),
            Press::Again(round) => self.read_again(by, round, message, cx),
            Press::LetBe(round) => self.let_be(by, round, message, cx),
            Press::Seen(round) => self.feels_seen(by, round, message, cx),
            Press::Open(round) => self.open_answer(by, round, message, cx),
            Press::Later => self.second_round_later(by, cx),
            Press::TakeBack => self.take_back(by, message, cx),
        }
    }

    /// Drafts go to their author's diary. Of what was sealed a copy is there, whether it was read or
    /// not.
    fn end(&mut self, cx: &mut Cx<'_>) {
        for seat in Seat::BOTH {
            for words in self.drafts[seat].take_all() {
                cx.keep_in_diary(seat, words);
            }
        }
    }
}
