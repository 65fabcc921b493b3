//! The end of a talk: one thing that each heard, asked in private. Shown together or not at all,
//! like a private check-in; nobody ever sees who has answered or skipped.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{Hand, LET_GO_AFTER, TalkQuestion, TalkWords, Talks};
use crate::domain::exercise::{Common, Kept, Pending, Said, Saying, Withheld, Written};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::{HEARD, weight};
use crate::domain::model::exported::{By, Dated, Fact, Item, Section};
use crate::domain::model::people::{BySeat, MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was, replaces};

/// So many talks' questions lie open at most.
const OPEN_AT_MOST: usize = 2;
/// Whoever can't be asked just now is asked again after this.
const ASKED_AGAIN_AFTER: TimeDelta = TimeDelta::minutes(15);

/// So long it waits for what else they are writing.
const WAITS_FOR_OTHERS: TimeDelta = TimeDelta::hours(1);
/// What may be interrupted: the question when to talk.
const INTERRUPTED: TalkQuestion = TalkQuestion::When;

/// What one of the two heard in a talk, as it is kept in the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkHeard {
    /// In their words.
    pub words: String,
}

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

    /// What that partner said; for their export.
    pub fn own_item(&self, seat: Seat) -> Option<Item> {
        let Heard::Said(words) = &self.heard[seat] else { return None };
        let item = Item::new(Section::Heard, Dated::Never, By::You);
        Some(item.words(Fact::Words, Some(words)))
    }

    pub fn weight_of_own(&self, seat: Seat) -> usize {
        weight(&self.heard[seat])
    }

    /// As if that partner had skipped it.
    pub fn erase(&mut self, of: Seat) {
        if let Heard::Said(_) = self.heard[of] {
            self.heard[of] = Heard::Skipped;
        }
    }

    fn both(&self) -> Option<[&String; 2]> {
        match (&self.heard.a, &self.heard.b) {
            (Heard::Said(a), Heard::Said(b)) => Some([a, b]),
            _ => None,
        }
    }
}

impl Hand<'_, '_, Talks> {
    pub(super) fn open_talk_closing(&mut self, closing: Closing) {
        let full = self.state.closing.len() == OPEN_AT_MOST;
        if full {
            let oldest = self.state.closing.remove(0);
            self.keep_unmatched_heard(oldest);
        }
        self.state.closing.push(closing);
        self.tick_closings();
    }

    fn closing_of_talk(&mut self, number: u32) -> Option<&mut Closing> {
        self.state.closing.iter_mut().find(|closing| closing.number == number)
    }

    /// Asks, shows and closes what can be.
    pub(in crate::domain) fn tick_closings(&mut self) {
        let numbers: Vec<_> = self.state.closing.iter().map(|closing| closing.number).collect();
        for number in numbers {
            self.tick_talk_closing(number);
        }
    }

    fn tick_talk_closing(&mut self, number: u32) {
        let now = self.now;
        let Some(closing) = self.closing_of_talk(number) else { return };
        if closing.ends <= now {
            let over = closing.clone();
            self.state.closing.retain(|closing| closing.number != number);
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
        let wanted = match self.wants[seat] {
            Pending::Own(question, true) => question != INTERRUPTED,
            Pending::Others(fresh) => fresh,
            _ => false,
        };
        let asked = wanted || self.pair.is_asked_elsewhere(seat);
        self.pair.is_near(seat)
            && !self.pair.is_writing(seat)
            && (!asked || closed + WAITS_FOR_OTHERS <= self.now)
    }

    /// `/talk` in private brings a question that is still open.
    pub(super) fn asks_heard_again(&mut self, seat: Seat) -> bool {
        let open =
            |closing: &&Closing| matches!(closing.heard[seat], Heard::Unasked | Heard::Asked);
        let number = self.state.closing.iter().rev().find(open).map(|closing| closing.number);
        if let Some(number) = number {
            self.ask_heard(seat, number);
        }
        number.is_some()
    }

    /// Asks, the first time or again.
    pub(super) fn ask_heard(&mut self, seat: Seat, number: u32) {
        let Some(closing) = self.closing_of_talk(number) else {
            self.drop_question_if(seat, |asked| asked == TalkQuestion::Heard(number));
            return self.answer(To::Partner(seat), TalkWords::HeardClosed);
        };
        if closing.heard[seat] == Heard::Unasked {
            closing.heard[seat] = Heard::Asked;
        }
        self.ask(seat, TalkQuestion::Heard(number), TalkWords::AskHeard(number));
    }

    /// What they heard. Until it is shown, newer words take the place of older ones.
    pub(super) fn take_heard(&mut self, number: u32, written: &Written) {
        let (seat, words) = (written.by, written.text.trim());
        let wanted = TalkQuestion::Heard(number);
        let Some(closing) = self.closing_of_talk(number) else {
            self.drop_question_if(seat, |asked| asked == wanted);
            return self.answer(To::Partner(seat), TalkWords::HeardClosed);
        };
        if words.is_empty() {
            return self.ask_heard(seat, number);
        }
        if let Some(over) = HEARD.over(words) {
            return self.refuse(seat, wanted, TalkWords::HeardTooLong(over));
        }
        closing.heard[seat] = Heard::Said(words.to_owned());
        self.close_heard_question(seat, number, TalkWords::HeardAnswered);
        if self.reveal_heard(number) == Some(true) {
            self.answer_common(To::Partner(seat), Common::SharedNow);
        } else {
            self.answer(To::Partner(seat), TalkWords::HeardNoted);
            self.tick_talk_closing(number);
        }
    }

    /// An edit of it, until it is shown.
    pub(super) fn rewords_heard(
        &mut self,
        seat: Seat,
        wanted: TalkQuestion,
        old: &Was,
        new: &str,
    ) -> Rewording {
        let TalkQuestion::Heard(number) = wanted else { return Ok(false) };
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
        let wanted = TalkQuestion::Heard(number);
        self.drop_question_if(seat, |asked| asked == wanted);
        self.close_question(seat, wanted, Said::Own(words));
    }

    /// When both have said one, both are shown; whether it could be, if they have.
    fn reveal_heard(&mut self, number: u32) -> Option<bool> {
        let open = self.pair.group_is_open();
        let both = self.closing_of_talk(number)?.both()?.map(String::clone);
        if !open {
            return Some(false);
        }
        self.state.closing.retain(|closing| closing.number != number);
        let of = |words: &String| TalkHeard { words: words.clone() };
        let kept: Vec<_> = Seat::BOTH.into_iter().zip(both.iter().map(of)).collect();
        for (seat, heard) in kept.clone() {
            self.keep(seat, heard);
        }
        let [a, b] = both;
        let heard = [(self.pair.name(Seat::A), a), (self.pair.name(Seat::B), b)];
        let shown = Saying::new(To::Group, Lane::Reply, TalkWords::Heard(heard));
        let kept = kept.into_iter().map(|(seat, heard)| (seat, Kept::Own(heard))).collect();
        self.say(shown.withheld(Withheld::Kept(kept)));
        Some(true)
    }

    /// What found no match is its author's; what was not answered has closed.
    pub(super) fn keep_unmatched_heard(&mut self, closing: Closing) {
        let Closing { number, heard: BySeat { a, b }, .. } = closing;
        for (seat, heard) in [(Seat::A, a), (Seat::B, b)] {
            match heard {
                Heard::Said(words) => self.keep_in_diary(seat, words),
                Heard::Asked => self.close_heard_question(seat, number, TalkWords::HeardPassed),
                Heard::Unasked | Heard::Skipped => {}
            }
        }
    }
}
