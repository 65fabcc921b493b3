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
mod flow;
mod heard;
mod press;
mod room;
mod slot;
mod timer;
mod topics;
mod turns;
mod words;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::decision::{Toast, Turn};
use crate::domain::exercises::ExerciseWords;
use crate::domain::flows::partner::Written;
use crate::domain::model::address::To;
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::words::Words;

use ahead::Ahead;
use breaks::Break;
use course::Course;
use heard::Closing;

pub use press::TalkPress;
pub use slot::{TalkSlot, TalkWanted};
pub use words::TalkWords;

/// What goes on ends by itself after so long without a press.
const LET_GO_AFTER: TimeDelta = TimeDelta::hours(24);
/// What can't be said in the group just now is tried again after this.
const TRIED_AGAIN_AFTER: TimeDelta = TimeDelta::minutes(10);
/// So many talks make the step's suggestion; more are not counted.
const TALKS_OF_A_STEP: u8 = 2;

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Talks {
    /// The number of the newest talk or break.
    last: u32,
    /// How many the two have closed themselves, up to two.
    closed: u8,
    /// What is being arranged, the oldest first.
    ahead: Vec<Ahead>,
    /// The one that goes on.
    open: Option<Course>,
    /// The break that goes on.
    pause: Option<Break>,
    /// Talks that were closed, and of which one thing is asked of each.
    closing: Vec<Closing>,
    /// To whom something is offered in private that waits for a second press.
    offered: BySeat<bool>,
}

impl Talks {
    /// When the first of them wants a tick.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        let open = self.open.as_ref().filter(|talk| !self.rests(talk.number));
        let ahead = self.ahead.iter().map(Ahead::wake_at);
        let pause = self.pause.iter().map(Break::wake_at);
        let closing = self.closing.iter().map(Closing::wake_at);
        ahead.chain(open.map(Course::wake_at)).chain(pause).chain(closing).min()
    }

    /// Whether that talk is the one that goes on.
    pub(super) fn goes_on(&self, number: u32) -> bool {
        self.open.as_ref().is_some_and(|talk| talk.number == number)
    }

    fn new_number(&mut self) -> u32 {
        // Zero is a private chat's.
        self.last = self.last.wrapping_add(1).max(1);
        self.last
    }

    /// Whether that talk waits for the end of a break.
    fn rests(&self, number: u32) -> bool {
        self.pause.as_ref().is_some_and(|pause| pause.talk == Some(number))
    }
}

impl Turn<'_> {
    /// `/talk`, `/talk now`, `/talk fri 20:00`
    pub(super) fn open_talks(
        &mut self,
        seat: Seat,
        to: To,
        words: Option<String>,
        message: Option<MessageId>,
    ) {
        if to != To::Group && words.is_none() && self.asks_heard_again(seat) {
            return;
        }
        if self.couple.paused.is_some() {
            return self.answer(to, Words::Paused);
        }
        if !self.couple.group_is_open() {
            return self.tell_of_talk(to, TalkWords::GroupClosed);
        }
        match words {
            Some(words) => self.hear_talk_time(seat, to, None, &words, message),
            None if self.talks().open.is_some() => self.show_talk_where_it_is(to),
            None => self.ask_when_to_talk(seat, to, None, message, false),
        }
    }

    /// `/break`
    pub(super) fn open_break(&mut self, seat: Seat, to: To, _message: Option<MessageId>) {
        if !self.couple.group_is_open() {
            return self.tell_of_talk(to, TalkWords::GroupClosed);
        }
        if to == To::Group {
            return self.begin_break();
        }
        if self.talks().pause.is_some() {
            return self.tell_of_talk(to, TalkWords::BreakIsOn);
        }
        self.offer_talk(seat, TalkWords::AskBreak);
    }

    /// A button of theirs.
    pub(super) fn talk_pressed(
        &mut self,
        seat: Seat,
        to: To,
        press: TalkPress,
        message: Option<MessageId>,
    ) {
        let only_here =
            matches!(press, TalkPress::SkipHeard(_) | TalkPress::NotNow | TalkPress::NoBreak);
        if !self.couple.group_is_open() && !only_here {
            return self.toast_of_talk(TalkWords::GroupClosed);
        }
        match press {
            TalkPress::Now(talk) => self.press_talk_time(seat, to, talk, None, message),
            TalkPress::At(talk, at) => self.press_talk_time(seat, to, talk, Some(at), message),
            TalkPress::Propose(at) => self.propose_talk_from_private(seat, at),
            TalkPress::BeginBreak => self.begin_break_from_private(seat),
            TalkPress::NotNow => {
                self.lets_talk_offer_be(seat, TalkWords::NotProposed, message);
            }
            TalkPress::NoBreak => {
                let in_talk = self.talk_under_way().is_some();
                self.lets_talk_offer_be(seat, TalkWords::NoBreak { in_talk }, message);
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

    /// Asks for the words that are wanted, the first time or again.
    pub(super) fn ask_talk(&mut self, seat: Seat, wanted: TalkWanted) {
        match wanted {
            TalkWanted::Card(_) => {}
            TalkWanted::When => self.ask_when_to_talk(seat, To::Partner(seat), None, None, false),
            TalkWanted::Heard(talk) => self.ask_heard(seat, talk),
        }
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(super) fn take_talk(&mut self, wanted: TalkWanted, written: &Written) {
        let seat = written.by;
        match wanted {
            TalkWanted::Card(talk) => self.take_on_card(talk, written),
            TalkWanted::When => {
                let to = To::Partner(seat);
                self.hear_talk_time(seat, to, None, &written.text, None);
            }
            TalkWanted::Heard(talk) => self.take_heard(talk, written),
        }
    }

    /// Does what has fallen due.
    pub(super) fn go_on_with_talks(&mut self) {
        self.go_on_with_turns();
        self.go_on_with_break();
        self.go_on_with_what_is_ahead();
        self.go_on_with_talk_closings();
    }

    /// The group's messages have new numbers: what lies open there is laid anew.
    pub(super) fn lay_talks_again(&mut self) {
        let ahead: Vec<_> = self.talks().ahead.iter().map(|ahead| ahead.number).collect();
        for number in ahead {
            self.lay_talk_ahead(number);
        }
        self.lay_course();
        self.lay_break();
    }

    /// The couple ends: nothing stays open, and no word is lost.
    pub(super) fn close_talks(&mut self) {
        for closing in std::mem::take(&mut self.talks().closing) {
            self.keep_unmatched_heard(closing);
        }
    }

    fn talks(&mut self) -> &mut Talks {
        &mut self.couple.exercises.talks
    }

    fn tell_of_talk(&mut self, to: To, words: TalkWords) {
        self.answer(to, Words::Exercise(ExerciseWords::Talk(words)));
    }

    fn toast_of_talk(&mut self, words: TalkWords) {
        self.toast(Toast::Line(Words::Exercise(ExerciseWords::Talk(words))));
    }

    /// A press that comes too late for a card that goes on: its buttons stay.
    fn talk_press_passed(&mut self) {
        self.toast(Toast::Line(Words::Passed));
    }
}
