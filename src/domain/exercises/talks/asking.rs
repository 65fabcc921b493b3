//! "When would you both like to talk?", and what is answered: by a button, a reply, words in private.

use chrono::{DateTime, Days, NaiveDateTime, NaiveTime, Utc};

use super::ahead::{Arrangement, ScheduledTalk};
use super::card::{new_card, on_their_clocks};
use super::{Hand, LET_GO_AFTER, TalkQuestion, TalkWords, Talks};
use crate::domain::due::{When, time_answered};
use crate::domain::exercise::Common;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::zone;

/// The hour of the evening that is offered, and on how many days.
const OFFERED: (u32, u64) = (20, 3);

impl Hand<'_, '_, Talks> {
    /// "When would you both like to talk?" One such question lies open in the group at a time.
    pub(super) fn ask_when_to_talk(
        &mut self,
        seat: Seat,
        to: To,
        card: Option<u32>,
        message: Option<MessageId>,
        unclear: bool,
    ) {
        let times = self.talk_times_offered();
        if to != To::Group {
            let words = TalkWords::AskWhen { talk: None, times, unclear, another: false };
            return self.ask(seat, TalkQuestion::When, words);
        }
        let number = match card {
            Some(number) => {
                self.edit_talk_card(number, TalkWords::Below);
                number
            }
            None => self.new_talk_question(seat),
        };
        let words = TalkWords::AskWhen { talk: Some(number), times, unclear, another: false };
        let card = new_card(number, words);
        self.say(card.replying(message));
    }

    fn new_talk_question(&mut self, seat: Seat) -> u32 {
        self.drop_talk_question();
        let until = self.now + LET_GO_AFTER;
        let talks = &mut *self.state;
        let number = talks.new_number();
        talks.ahead.push(ScheduledTalk {
            number,
            by: seat,
            plan: Arrangement::Asked { another: false, until },
        });
        number
    }

    /// A newer question takes the place of one that was not answered.
    pub(super) fn drop_talk_question(&mut self) {
        let talks = &mut *self.state;
        let asked = talks.ahead.iter().find(|ahead| ahead.at().is_none());
        if let Some(number) = asked.map(|ahead| ahead.number) {
            talks.take_ahead(number);
            self.edit_talk_card(number, TalkWords::Below);
        }
    }

    /// Evenings that lie ahead; none where the couple's zone is not known.
    pub(super) fn talk_times_offered(&self) -> Vec<NaiveDateTime> {
        let zone = self.pair.zone();
        if !self.pair.has_zone() {
            return vec![];
        }
        let Some(time) = NaiveTime::from_hms_opt(OFFERED.0, 0, 0) else { return vec![] };
        let today = zone::local_date(zone, self.now);
        let passed = zone::due(zone, today, time) <= self.now;
        let days = u64::from(passed)..u64::from(passed) + OFFERED.1;
        days.filter_map(|day| Some(today.checked_add_days(Days::new(day))?.and_time(time)))
            .collect()
    }

    /// Words that name a time: after `/talk`, in reply to the card, or in private.
    pub(super) fn hear_talk_time(
        &mut self,
        seat: Seat,
        to: To,
        card: Option<u32>,
        words: &str,
        message: Option<MessageId>,
    ) {
        if words.trim().eq_ignore_ascii_case("now") {
            return self.suggest_talk(seat, to, card, None);
        }
        let zone = self.pair.has_zone().then(|| self.pair.zone());
        let when = zone.and_then(|zone| time_answered(words, zone, self.said).sure());
        self.hear_when_to_talk(seat, to, card, when, message);
    }

    /// What was understood of them: if nothing, only the time is asked again.
    fn hear_when_to_talk(
        &mut self,
        seat: Seat,
        to: To,
        card: Option<u32>,
        when: Option<When>,
        message: Option<MessageId>,
    ) {
        match when {
            Some(When::Once(at)) if at > self.now => self.suggest_talk(seat, to, card, Some(at)),
            // A talk is arranged one by one: each is a yes of both.
            Some(When::Once(_) | When::Daily(_) | When::Weekly(..)) | None => {
                self.ask_when_to_talk(seat, to, card, message, true);
            }
        }
    }

    /// A time is known, or it is now: in the group it is proposed, in private that takes a press.
    pub(super) fn suggest_talk(
        &mut self,
        seat: Seat,
        to: To,
        card: Option<u32>,
        at: Option<DateTime<Utc>>,
    ) {
        match self.talk_refusal(at) {
            Some(TalkWords::GoesOn) => self.show_talk_where_it_is(to),
            Some(refusal) => self.asks_time_again(seat, to, card, refusal),
            None if to == To::Group => self.propose_talk(seat, card, at),
            None => {
                self.drop_question_if(seat, |asked| asked == TalkQuestion::When);
                let at = at.map(|at| on_their_clocks(self.pair.zone(), at));
                self.offer_talk(seat, TalkWords::AskPropose(at));
            }
        }
    }

    /// It can't be then: a reply to that is another time.
    fn asks_time_again(&mut self, seat: Seat, to: To, card: Option<u32>, refusal: TalkWords) {
        if to != To::Group {
            return self.refuse(seat, TalkQuestion::When, refusal);
        }
        let number = card.unwrap_or_else(|| self.new_talk_question(seat));
        self.say(new_card(number, refusal).refusing());
    }

    /// A time's button, in the group or in private.
    pub(super) fn press_talk_time(
        &mut self,
        seat: Seat,
        to: To,
        card: u32,
        at: Option<NaiveDateTime>,
        message: Option<MessageId>,
    ) {
        let at = at.map(|at| self.moment_of_talk(at));
        let in_group = to == To::Group;
        if in_group && !self.state.asks_when(card) {
            let known = self.is_talk_known(card);
            return if known { self.passed() } else { self.stale(to, message) };
        }
        if self.pair.paused() {
            return self.toast_common(Common::Paused);
        }
        match self.talk_refusal(at) {
            Some(refusal) => self.toast(refusal),
            None => self.suggest_talk(seat, to, in_group.then_some(card), at),
        }
    }
}

#[cfg(test)]
mod tests;
