//! Twenty minutes apart, in a talk or outside one: nobody's fault, and nobody is named.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::course::{Stage, TalkSession};
use super::{Hand, LET_GO_AFTER, TRIED_AGAIN_AFTER, TalkSlot, TalkWords, Talks};
use crate::domain::exercise::Saying;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{BySeat, MessageId, Seat};

/// How long it is.
const LASTS: TimeDelta = TimeDelta::minutes(20);
/// If not both are back so long after the call, one kind line comes.
const LONGER_AFTER: TimeDelta = TimeDelta::minutes(10);
/// A call is of no use later.
const CALLS_WITHIN: TimeDelta = TimeDelta::hours(3);

/// A break that goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Break {
    /// Its number.
    pub number: u32,
    /// The talk that waits for its end.
    pub talk: Option<u32>,
    /// How often **20 more** was pressed.
    times: u16,
    /// What comes next.
    call: Call,
    /// Who is back. Never shown.
    back: BySeat<bool>,
    /// When somebody last pressed something.
    touched: DateTime<Utc>,
}

/// Calling both back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Call {
    /// They are called then.
    At(DateTime<Utc>),
    /// They were; the kind line comes then.
    LongerAt(DateTime<Utc>),
    /// All is said.
    Done,
}

impl Break {
    fn new(number: u32, talk: Option<u32>, now: DateTime<Utc>) -> Self {
        let call = Call::At(now + LASTS);
        Self { number, talk, times: 0, call, back: BySeat::default(), touched: now }
    }

    pub fn wake_at(&self) -> DateTime<Utc> {
        let lets_go = self.touched + LET_GO_AFTER;
        match self.call {
            Call::At(at) | Call::LongerAt(at) => lets_go.min(at),
            Call::Done => lets_go,
        }
    }

    fn words(&self) -> TalkWords {
        let Self { number, times, .. } = *self;
        match (self.call, times) {
            (Call::At(_), 0) => TalkWords::BreakBegun { number },
            (Call::At(_), _) => TalkWords::BreakMore { number, times },
            _ => TalkWords::BreakOver { number, times },
        }
    }
}

impl Hand<'_, '_, Talks> {
    /// A hard moment that was said in the group: a talk that has begun waits, its timer stands, and a
    /// break is offered. During a break it does so already.
    pub(in crate::domain) fn waits_for(&mut self, seat: Seat) {
        let now = self.now;
        let talks = &mut *self.state;
        if talks.pause.is_some() {
            return;
        }
        if talks.open.as_mut().is_some_and(|talk| talk.begins_to_wait_for(seat, now)) {
            self.post_course_anew();
        }
    }

    /// A hard moment that was told in private: nothing of it shows on the talk's card; a break is
    /// offered there, and the group would not hear who asked.
    pub(in crate::domain) fn offers_break(&mut self, seat: Seat) {
        if self.talk_under_way().is_some() && self.state.pause.is_none() {
            self.offer_talk(seat, TalkWords::AskBreakInTalk);
        }
    }

    /// `/break`, **Break**: the timer stops where it is. While one is on, its card comes down.
    pub(super) fn begin_break(&mut self) {
        let now = self.now;
        let talks = &mut *self.state;
        if talks.pause.is_some() {
            return self.post_break_anew();
        }
        let number = talks.new_number();
        let talk = talks.open.as_mut().map(|talk| {
            talk.holds(now);
            talk.number
        });
        talks.pause = Some(Break::new(number, talk, now));
        self.show_course();
        self.post_break();
    }

    /// The number of a talk that has begun.
    pub(super) fn talk_under_way(&mut self) -> Option<u32> {
        let begun = |talk: &&TalkSession| !matches!(talk.stage, Stage::Gathering { .. });
        self.state.open.as_ref().filter(begun).map(|talk| talk.number)
    }

    /// **Begin the break**, in private: the group hears of it without a name.
    pub(super) fn begin_break_from_private(&mut self, seat: Seat) {
        if self.state.pause.is_none() {
            self.begin_break();
        }
        self.talk_offer_is_taken(seat);
    }

    pub(super) fn post_break(&mut self) {
        let Some(pause) = &self.state.pause else { return };
        let card =
            Saying::new(To::Group, Lane::Reply, pause.words()).named(TalkSlot::Break(pause.number));
        let night = self.pair.is_night_for_one();
        self.say(card.silently_if(night));
    }

    pub(super) fn post_break_anew(&mut self) {
        self.edit_break(TalkWords::Below);
        self.post_break();
    }

    fn edit_break(&mut self, words: TalkWords) {
        if let Some(number) = self.state.pause.as_ref().map(|pause| pause.number) {
            self.edit(To::Group, TalkSlot::Break(number), words);
        }
    }

    /// The break of that number; one that is over gets a kind answer.
    fn break_of(&mut self, number: u32, message: Option<MessageId>) -> Option<&mut Break> {
        let now = self.now;
        if self.state.pause.as_ref().is_none_or(|pause| pause.number != number) {
            self.stale(To::Group, message);
            return None;
        }
        let pause = self.state.pause.as_mut()?;
        pause.touched = now;
        Some(pause)
    }

    /// **I'm back**: it goes on when both are. Who is, is never shown.
    pub(super) fn is_back_from_break(
        &mut self,
        seat: Seat,
        number: u32,
        message: Option<MessageId>,
    ) {
        let Some(pause) = self.break_of(number, message) else { return };
        pause.back[seat] = true;
        if !pause.back[seat.other()] {
            return self.toast(TalkWords::BackNoted);
        }
        let now = self.now;
        self.edit_break_for_good(TalkWords::BreakBack);
        if let Some(talk) = self.state.open.as_mut() {
            talk.resumes(now);
            self.post_course_anew();
        }
    }

    /// The break is over, whether with a talk that goes on.
    fn edit_break_for_good(&mut self, words: fn(bool) -> TalkWords) {
        let talk = self.state.pause.as_ref().is_some_and(|pause| pause.talk.is_some());
        self.edit_break(words(talk));
        self.state.pause = None;
    }

    /// A talk begins: so both are back.
    pub(super) fn ends_break_outside(&mut self) {
        if self.state.pause.is_some() {
            self.edit_break_for_good(|_| TalkWords::BreakBack(false));
        }
    }

    /// **20 more**, by either. A second tap adds nothing.
    pub(super) fn more_break(&mut self, number: u32, times: u16, message: Option<MessageId>) {
        let now = self.now;
        let Some(pause) = self.break_of(number, message) else { return };
        if pause.times != times {
            return;
        }
        let from = match pause.call {
            Call::At(at) => at.max(now),
            Call::LongerAt(_) | Call::Done => now,
        };
        pause.times = times.wrapping_add(1).max(1);
        pause.call = Call::At(from + LASTS);
        pause.back = BySeat::default();
        let words = pause.words();
        self.edit_break(words);
    }

    /// **Stop for today**, by either: the talk ends with it, and that is all right.
    pub(super) fn stop_for_today(&mut self, number: u32, message: Option<MessageId>) {
        let Some(pause) = self.break_of(number, message) else { return };
        let in_talk = pause.talk.is_some();
        self.edit_break_for_good(|_| TalkWords::BreakStopped);
        if in_talk {
            self.drop_talk(TalkWords::Stopped);
        }
    }

    /// What has fallen due of a break.
    pub(super) fn tick_break(&mut self) {
        let (now, open) = (self.now, self.pair.group_is_open());
        let Some(pause) = self.state.pause.as_mut() else { return };
        if pause.touched + LET_GO_AFTER <= now {
            return self.let_break_go();
        }
        match pause.call {
            Call::At(at) if at <= now && !open => pause.call = Call::At(now + TRIED_AGAIN_AFTER),
            Call::At(at) if at <= now => {
                self.edit_break(TalkWords::Below);
                self.call_back_from_break();
            }
            Call::LongerAt(at) if at <= now => {
                pause.call = Call::Done;
                let longer = Saying::new(To::Group, Lane::Prompt, TalkWords::BreakLonger);
                self.say(longer.silently_if(true).until(now + CALLS_WITHIN));
            }
            _ => {}
        }
    }

    /// A new message, so that both phones ring; they asked for it.
    fn call_back_from_break(&mut self) {
        let now = self.now;
        let Some(pause) = self.state.pause.as_mut() else { return };
        pause.call = Call::LongerAt(now + LONGER_AFTER);
        let call = Saying::new(To::Group, Lane::Reply, pause.words());
        let call = call.named(TalkSlot::Break(pause.number)).until(now + CALLS_WITHIN);
        let night = self.pair.is_night_for_one();
        self.say(call.silently_if(night));
    }

    fn let_break_go(&mut self) {
        let in_talk = self.state.pause.as_ref().is_some_and(|pause| pause.talk.is_some());
        self.edit_break_for_good(|_| TalkWords::BreakLetGo);
        if in_talk {
            self.drop_talk(TalkWords::LetGo);
        }
    }
}
