//! Talks with turns and a timer, and breaks (PRODUCT §6, step 3). All of it is in the group, but for
//! what each is asked at the end.
//!
//! A talk has one card, edited in place; whoever presses or replies on it may be either of the two.
//!
//! | it is | what happens | and then |
//! |---|---|---|
//! | asked when | a time, by button, reply or `/talk fri 20:00` | proposed |
//! | | **Now**, `/talk now` | gathering |
//! | | a day passes | gone |
//! | proposed | **I'll be there** by the other | agreed |
//! | | **Another time** by either | asked when |
//! | | its time comes | gone: silence is an answer |
//! | agreed | its time comes, less than 3 h ago, no pause, no other talk | gathering |
//! | | its time passed longer ago | gone, with a kind line |
//! | gathering | **Let's start** by both | topic |
//! | | three hours without a press | gone |
//! | topic | one of the box, own words by reply, **No topic** | who is first |
//! | who is first | **I'd like to begin**; **Either of us**: who proposed it | speaking |
//! | speaking | **Done** by the speaker; five minutes | reflecting |
//! | | **That's all from me** by the speaker | the other speaks, or further |
//! | reflecting | **Yes** by the speaker | speaking; after three the other speaks, or further |
//! | | **Not quite** by the speaker | reflecting, once more |
//! | | **We're done** by both | closed |
//! | | **That's all from me**, said back by nobody yet | reflecting, the last time |
//! | any that has begun | `/trigger` in the group | waits; its timer stands, a break is offered |
//! | waits | **Go on** by who has the moment | where it stopped |
//! | further | **Go on** | speaking |
//! | | **We're done** | closed |
//! | any that goes on | a day without a press | let go; not counted as had |
//! | closed | one thing from each, in private | shown together in the group |
//! | | a day passes | what was said alone is its author's, in their diary |
//!
//! A break is a card of its own, in a talk or outside one. Meanwhile the talk's timer stands.
//!
//! | it is | what happens | and then |
//! |---|---|---|
//! | on | twenty minutes pass | both are called |
//! | on, called | **20 more** by either | on |
//! | | **I'm back** by both | over; the talk goes on where it stopped |
//! | | **Stop for today** by either | over, and the talk with it |
//! | called | ten minutes pass | one kind line |
//! | | a day without a press | over, and the talk with it |
//!
//! All of it is kept as moments, so that a restart or a long night changes nothing.

mod ahead;
mod asking;
mod breaks;
mod card;
mod course;
mod heard;
mod press;
mod room;
mod slot;
mod state;
mod timer;
mod topics;
mod turns;
mod words;

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::exercise::{Common, Context, Event, Exercise, Hand, Nothing, Replied, Written};
use crate::domain::model::address::To;
use crate::domain::model::exported::Item as Exported;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::program::Step;
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::model::tool::Tool;

pub use heard::TalkHeard;
pub use press::TalkPress;
pub use slot::{TalkQuestion, TalkSlot};
pub use state::Talks;
pub use words::TalkWords;

/// What goes on ends by itself after so long without a press.
const LET_GO_AFTER: TimeDelta = TimeDelta::hours(24);
/// What can't be said in the group just now is tried again after this.
const TRIED_AGAIN_AFTER: TimeDelta = TimeDelta::minutes(10);
/// So many talks make the step's suggestion; more are not counted.
const TALKS_OF_A_STEP: u8 = 2;

impl Exercise for Talks {
    type Press = TalkPress;
    type Question = TalkQuestion;
    type Slot = TalkSlot;
    type Words = TalkWords;
    type Item = Nothing;
    type Kept = TalkHeard;
    type Aside = ();

    fn handle(&mut self, event: Event<Self>, cx: &mut Context<'_, Self>) {
        let mut hand = Hand { state: self, cx };
        match event {
            Event::Opened { by, to, tool: Tool::Break, .. } => hand.open_break(by, to),
            Event::Opened { by, to, words, message, .. } => hand.open(by, to, words, message),
            Event::Pressed { by, to, press, message } => hand.pressed(by, to, press, message),
            Event::AskedAgain { by, question } => hand.ask_again(by, question),
            Event::AskedHere { question, .. } => hand.ask_here(question),
            Event::Answered { question, written } => hand.take(question, &written),
            Event::Tick => hand.go_on(),
            Event::GroupMoved => hand.post_again(),
            Event::Ends => hand.end(),
            Event::Erased { of } => hand.state.erase(of),
            Event::Laid { .. } | Event::EveningCame { .. } => {}
        }
    }

    fn reword(
        &mut self,
        by: Seat,
        question: TalkQuestion,
        old: &Was,
        new: &str,
        cx: &mut Context<'_, Self>,
    ) -> Rewording {
        Hand { state: self, cx }.rewords_heard(by, question, old, new)
    }

    fn replied(&mut self, slot: TalkSlot, _: &Written, _: &mut Context<'_, Self>) -> Replied {
        match slot {
            TalkSlot::Break(_) => Replied::NothingAsked,
            TalkSlot::Offer(_) => Replied::ToCard,
        }
    }

    fn asks_here(&self, _: Seat) -> Vec<TalkQuestion> {
        self.asked_here().collect()
    }

    fn is_step_done(&self, step: Step) -> bool {
        step == Step::Conversations && self.closed >= TALKS_OF_A_STEP
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        self.next_moment()
    }

    /// Who can't be asked what they heard is tried whenever something falls due.
    fn is_due(&self, now: DateTime<Utc>) -> bool {
        !self.closing.is_empty() || self.next_moment().is_some_and(|at| at <= now)
    }

    fn own_items(&self, seat: Seat, (): &()) -> Vec<Exported> {
        self.closing.iter().filter_map(|closing| closing.own_item(seat)).collect()
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        self.takes_of_own(seat)
    }

    fn weight_of_shared(&self, _: DateTime<Utc>) -> usize {
        self.takes_of_shared()
    }
}

impl Hand<'_, '_, Talks> {
    /// `/talk`, `/talk now`, `/talk fri 20:00`
    fn open(&mut self, seat: Seat, to: To, words: Option<String>, message: Option<MessageId>) {
        if to != To::Group && words.is_none() && self.asks_heard_again(seat) {
            return;
        }
        if self.pair.paused() {
            return self.answer_common(to, Common::Paused);
        }
        if !self.pair.group_is_open() {
            return self.answer(to, TalkWords::GroupClosed);
        }
        match words {
            Some(words) => self.hear_talk_time(seat, to, None, &words, message),
            None if self.state.open.is_some() => self.show_talk_where_it_is(to),
            None => self.ask_when_to_talk(seat, to, None, message, false),
        }
    }

    /// `/break`
    fn open_break(&mut self, seat: Seat, to: To) {
        if !self.pair.group_is_open() {
            return self.answer(to, TalkWords::GroupClosed);
        }
        if to == To::Group {
            return self.begin_break();
        }
        if self.state.pause.is_some() {
            return self.answer(to, TalkWords::BreakIsOn);
        }
        self.offer_talk(seat, TalkWords::AskBreak);
    }

    fn pressed(&mut self, seat: Seat, to: To, press: TalkPress, message: Option<MessageId>) {
        let only_here =
            matches!(press, TalkPress::SkipHeard(_) | TalkPress::NotNow | TalkPress::NoBreak);
        if !self.pair.group_is_open() && !only_here {
            return self.toast(TalkWords::GroupClosed);
        }
        match press {
            TalkPress::Now(talk) => self.press_talk_time(seat, to, talk, None, message),
            TalkPress::At(talk, at) => self.press_talk_time(seat, to, talk, Some(at), message),
            TalkPress::Propose(at) => self.propose_talk_from_private(seat, at),
            TalkPress::BeginBreak => self.begin_break_from_private(seat),
            TalkPress::NotNow => {
                self.cancel_talk_offer(seat, TalkWords::NotProposed, message);
            }
            TalkPress::NoBreak => {
                let in_talk = self.talk_under_way().is_some();
                self.cancel_talk_offer(seat, TalkWords::NoBreak { in_talk }, message);
            }
            TalkPress::There(talk) => self.agrees_to_talk(seat, talk, message),
            TalkPress::Another(talk) => self.moves_talk(seat, talk, message),
            TalkPress::Back(pause) => self.is_back_from_break(seat, pause, message),
            TalkPress::More(pause, times) => self.more_break(pause, times, message),
            TalkPress::Stop(pause) => self.stop_for_today(pause, message),
            TalkPress::SkipHeard(talk) => self.skip_heard(seat, talk, message),
            TalkPress::Here(talk)
            | TalkPress::Topic(talk, ..)
            | TalkPress::NoTopic(talk)
            | TalkPress::OtherTopic(talk)
            | TalkPress::Begin(talk)
            | TalkPress::Either(talk)
            | TalkPress::Done(talk, _)
            | TalkPress::Enough(talk, _)
            | TalkPress::Yes(talk, _)
            | TalkPress::NotQuite(talk, _)
            | TalkPress::Close(talk)
            | TalkPress::GoOn(talk)
            | TalkPress::Break(talk) => self.pressed_in_talk(seat, talk, press, message),
        }
    }

    /// A card in the group that a typed answer may belong to is shown once more.
    fn ask_here(&mut self, question: TalkQuestion) {
        if let TalkQuestion::Card(number) = question {
            self.post_talk_ahead(number);
            if self.state.goes_on(number) {
                self.post_course();
            }
        }
    }

    /// Asks for the words that are wanted, the first time or again.
    fn ask_again(&mut self, seat: Seat, wanted: TalkQuestion) {
        match wanted {
            TalkQuestion::Card(_) => {}
            TalkQuestion::When => self.ask_when_to_talk(seat, To::Partner(seat), None, None, false),
            TalkQuestion::Heard(talk) => self.ask_heard(seat, talk),
        }
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    fn take(&mut self, wanted: TalkQuestion, written: &Written) {
        let seat = written.by;
        match wanted {
            TalkQuestion::Card(talk) => self.take_on_card(talk, written),
            TalkQuestion::When => {
                let to = To::Partner(seat);
                self.hear_talk_time(seat, to, None, &written.text, None);
            }
            TalkQuestion::Heard(talk) => self.take_heard(talk, written),
        }
    }

    /// Does what has fallen due.
    fn go_on(&mut self) {
        self.tick_turns();
        self.tick_break();
        self.tick_what_is_ahead();
        self.tick_closings();
    }

    /// The group's messages have new numbers: what lies open there is laid anew.
    fn post_again(&mut self) {
        let ahead: Vec<_> = self.state.ahead.iter().map(|ahead| ahead.number).collect();
        for number in ahead {
            self.post_talk_ahead(number);
        }
        self.post_course();
        self.post_break();
    }

    /// The couple ends: nothing stays open, and no word is lost.
    fn end(&mut self) {
        for closing in std::mem::take(&mut self.state.closing) {
            self.keep_unmatched_heard(closing);
        }
    }
}
