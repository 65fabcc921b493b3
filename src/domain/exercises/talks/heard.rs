//! The end of a talk: one thing that each heard, asked in private. Shown together or not at all,
//! like a private check-in; nobody ever sees who has answered or skipped.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{LET_GO_AFTER, TalkWanted, TalkWords};
use crate::domain::decision::Turn;
use crate::domain::exercises::{ExerciseWords, Wanted};
use crate::domain::flows::partner::Written;
use crate::domain::guard::Returns;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::{HEARD, weight};
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was, replaces};
use crate::domain::record::Entry;
use crate::domain::say::{Say, Slot};
use crate::domain::words::Words;

/// So many talks' questions lie open at most.
const OPEN_AT_MOST: usize = 2;
/// Whoever can't be asked just now is asked again after this.
const ASKED_AGAIN_AFTER: TimeDelta = TimeDelta::minutes(15);

/// So long it waits for what else they are writing.
const WAITS_FOR_OTHERS: TimeDelta = TimeDelta::hours(1);
/// What may be interrupted: the question when to talk.
const WHEN: Wanted = Wanted::Talk(TalkWanted::When);

/// A talk that was closed, and of which one thing is asked of each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Closing {
    /// The talk.
    number: u32,
    /// Until when it can be answered.
    ends: DateTime<Utc>,
    /// When to try what can't be done just now.
    tries: Option<DateTime<Utc>>,
    /// What each said. Never shown before both have.
    heard: BySeat<Heard>,
}

/// What one of them said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Heard {
    /// Not asked yet.
    #[default]
    Unasked,
    /// Asked.
    Asked,
    /// Skipped; words are still taken.
    Skipped,
    /// In their words.
    Said(String),
}

impl Closing {
    pub fn of(number: u32, now: DateTime<Utc>) -> Self {
        let ends = now + LET_GO_AFTER;
        Self { number, ends, tries: None, heard: BySeat::default() }
    }

    pub fn wake_at(&self) -> DateTime<Utc> {
        self.tries.map_or(self.ends, |tries| tries.min(self.ends))
    }

    pub fn weight_of_own(&self, seat: Seat) -> usize {
        weight(&self.heard[seat])
    }

    fn both(&self) -> Option<[&String; 2]> {
        match (&self.heard.a, &self.heard.b) {
            (Heard::Said(a), Heard::Said(b)) => Some([a, b]),
            _ => None,
        }
    }
}

impl Turn<'_> {
    pub(super) fn open_talk_closing(&mut self, closing: Closing) {
        let full = self.talks().closing.len() == OPEN_AT_MOST;
        if full {
            let oldest = self.talks().closing.remove(0);
            self.keep_unmatched_heard(oldest);
        }
        self.talks().closing.push(closing);
        self.go_on_with_talk_closings();
    }

    fn closing_of_talk(&mut self, number: u32) -> Option<&mut Closing> {
        self.talks().closing.iter_mut().find(|closing| closing.number == number)
    }

    /// Asks, shows and closes what can be.
    pub(in crate::domain) fn go_on_with_talk_closings(&mut self) {
        let numbers: Vec<_> = self.talks().closing.iter().map(|closing| closing.number).collect();
        for number in numbers {
            self.go_on_with_talk_closing(number);
        }
    }

    fn go_on_with_talk_closing(&mut self, number: u32) {
        let now = self.now;
        let Some(closing) = self.closing_of_talk(number) else { return };
        if closing.ends <= now {
            let over = closing.clone();
            self.talks().closing.retain(|closing| closing.number != number);
            return self.keep_unmatched_heard(over);
        }
        let closed = closing.ends - LET_GO_AFTER;
        let mut waits = self.reveal_heard(number) == Some(false);
        for seat in Seat::BOTH {
            let unasked = |closing: &mut Closing| closing.heard[seat] == Heard::Unasked;
            if self.closing_of_talk(number).is_some_and(unasked) {
                let free = self.can_be_asked_heard(seat, closed);
                waits |= !free;
                if free {
                    self.ask_heard(seat, number);
                }
            }
        }
        if let Some(closing) = self.closing_of_talk(number) {
            closing.tries = waits.then_some(now + ASKED_AGAIN_AFTER);
        }
    }

    /// Not before they have a chat with the bot, and not in the midst of other words of theirs:
    /// these would be taken for the answer. What was begun an hour ago and left lying can wait.
    fn can_be_asked_heard(&self, seat: Seat, closed: DateTime<Utc>) -> bool {
        let wanted = self.wanted(seat).is_some_and(|wanted| wanted != WHEN);
        let asked = wanted || self.couple.check_ins.asks_in_private(seat) || self.is_changing(seat);
        self.couple.near(seat) == To::Partner(seat)
            && self.couple.moments.being_written(seat).is_none()
            && (!asked || closed + WAITS_FOR_OTHERS <= self.now)
    }

    /// `/talk` in private brings a question that is still open.
    pub(super) fn asks_heard_again(&mut self, seat: Seat) -> bool {
        let open =
            |closing: &&Closing| matches!(closing.heard[seat], Heard::Unasked | Heard::Asked);
        let number = self.talks().closing.iter().rev().find(open).map(|closing| closing.number);
        if let Some(number) = number {
            self.ask_heard(seat, number);
        }
        number.is_some()
    }

    /// Asks, the first time or again.
    pub(super) fn ask_heard(&mut self, seat: Seat, number: u32) {
        let Some(closing) = self.closing_of_talk(number) else {
            self.wants_this_no_more(seat, Wanted::Talk(TalkWanted::Heard(number)));
            return self.tell_of_talk(To::Partner(seat), TalkWords::HeardClosed);
        };
        if closing.heard[seat] == Heard::Unasked {
            closing.heard[seat] = Heard::Asked;
        }
        let question = ExerciseWords::Talk(TalkWords::AskHeard(number));
        self.want(seat, Wanted::Talk(TalkWanted::Heard(number)), question);
    }

    /// What they heard. Until it is shown, newer words take the place of older ones.
    pub(super) fn take_heard(&mut self, number: u32, written: &Written) {
        let (seat, words) = (written.by, written.text.trim());
        let wanted = Wanted::Talk(TalkWanted::Heard(number));
        let Some(closing) = self.closing_of_talk(number) else {
            self.wants_this_no_more(seat, wanted);
            return self.tell_of_talk(To::Partner(seat), TalkWords::HeardClosed);
        };
        if words.is_empty() {
            return self.ask_heard(seat, number);
        }
        if let Some(over) = HEARD.over(words) {
            let refusal = ExerciseWords::Talk(TalkWords::HeardTooLong(over));
            return self.wants_still(seat, wanted, refusal);
        }
        closing.heard[seat] = Heard::Said(words.to_owned());
        self.close_heard_question(seat, number, TalkWords::HeardAnswered);
        if self.reveal_heard(number) == Some(true) {
            self.answer(To::Partner(seat), Words::SharedNow);
        } else {
            self.tell_of_talk(To::Partner(seat), TalkWords::HeardNoted);
            self.go_on_with_talk_closing(number);
        }
    }

    /// An edit of it, until it is shown.
    pub(in crate::domain::exercises) fn rewords_heard(
        &mut self,
        seat: Seat,
        wanted: TalkWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        let TalkWanted::Heard(number) = wanted else { return Ok(false) };
        match self.closing_of_talk(number).map(|closing| &mut closing.heard[seat]) {
            Some(Heard::Said(words)) if old.is(words) => replaces(Some(words), new, HEARD),
            _ => Ok(false),
        }
    }

    /// **Skip**: their partner isn't told, not even by when something else happens.
    pub(super) fn skip_heard(&mut self, seat: Seat, number: u32, message: Option<MessageId>) {
        let Some(closing) = self.closing_of_talk(number) else {
            return self.stale(To::Partner(seat), message);
        };
        if matches!(closing.heard[seat], Heard::Said(_)) {
            return self.stale(To::Partner(seat), message);
        }
        closing.heard[seat] = Heard::Skipped;
        self.close_heard_question(seat, number, TalkWords::HeardSkipped);
    }

    /// The question's button goes, and nothing is wanted for it.
    fn close_heard_question(&mut self, seat: Seat, number: u32, words: TalkWords) {
        let wanted = Wanted::Talk(TalkWanted::Heard(number));
        self.wants_this_no_more(seat, wanted);
        let slot = Slot::Wanted(seat, wanted);
        self.edit(To::Partner(seat), slot, words.into());
    }

    /// When both have said one, both are shown; whether it could be, if they have.
    fn reveal_heard(&mut self, number: u32) -> Option<bool> {
        let open = self.couple.group_is_open();
        let both = self.closing_of_talk(number)?.both()?.map(String::clone);
        if !open {
            return Some(false);
        }
        self.talks().closing.retain(|closing| closing.number != number);
        let of = |(seat, words): (_, &String)| (seat, Entry::Heard { words: words.clone() });
        let entries: Vec<_> = Seat::BOTH.into_iter().zip(&both).map(of).collect();
        for (seat, entry) in entries.clone() {
            self.keep(seat, entry);
        }
        let [a, b] = both;
        let heard = [(self.couple.name(Seat::A), a), (self.couple.name(Seat::B), b)];
        let shown = Say::new(To::Group, Lane::Reply, TalkWords::Heard(heard).into());
        self.say(shown.returning(Returns::Entries(entries)));
        Some(true)
    }

    /// What found no match is its author's; what was not answered has closed.
    pub(super) fn keep_unmatched_heard(&mut self, closing: Closing) {
        let Closing { number, heard: BySeat { a, b }, .. } = closing;
        for (seat, heard) in [(Seat::A, a), (Seat::B, b)] {
            match heard {
                Heard::Said(words) => self.keep(seat, Entry::Diary { words }),
                Heard::Asked => self.close_heard_question(seat, number, TalkWords::HeardPassed),
                Heard::Unasked | Heard::Skipped => {}
            }
        }
    }
}
