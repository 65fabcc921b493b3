//! The card of each talk, and of what is offered in private: laid, edited, laid anew.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::ahead::{Arrangement, ScheduledTalk};
use super::course::{Stage, TalkSession};
use super::{Hand, TalkQuestion, TalkSlot, TalkWords, Talks};
use crate::domain::exercise::{Common, Said, Saying};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::zone::Zone;

/// Under whose seat a talk's card is found. It means nothing: either may reply to it.
pub(super) const CARD_OF: Seat = Seat::A;

/// A talk's card as a new message.
pub(super) fn new_card(number: u32, words: TalkWords) -> Saying<Talks> {
    Saying::new(To::Group, Lane::Reply, words).asking(CARD_OF, TalkQuestion::Card(number))
}

/// What the couple's clocks show at that moment.
pub(super) fn on_their_clocks(zone: Zone, at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&zone).naive_local()
}

impl Hand<'_, '_, Talks> {
    /// New words for the card of that talk.
    pub(super) fn edit_talk_card(&mut self, number: u32, words: TalkWords) {
        let card = TalkQuestion::Card(number);
        self.close_question_in(To::Group, CARD_OF, card, Said::Own(words));
    }

    /// The card of what is arranged, as it is now.
    pub(super) fn show_talk_ahead(&mut self, number: u32) {
        if let Some(words) = self.talk_ahead_words(number) {
            self.edit_talk_card(number, words);
        }
    }

    pub(super) fn post_talk_ahead(&mut self, number: u32) {
        if let Some(words) = self.talk_ahead_words(number) {
            let card = new_card(number, words);
            let night = self.pair.is_night_for_one();
            self.say(card.silently_if(night));
        }
    }

    fn talk_ahead_words(&mut self, number: u32) -> Option<TalkWords> {
        let times = self.talk_times_offered();
        let zone = self.pair.zone();
        let ahead = self.state.ahead.iter().find(|ahead| ahead.number == number)?;
        let ScheduledTalk { by, plan, .. } = *ahead;
        Some(match plan {
            Arrangement::Asked { another, .. } => {
                TalkWords::AskWhen { talk: Some(number), times, unclear: false, another }
            }
            Arrangement::Proposed { at } => {
                let (name, at) = (self.pair.name(by), on_their_clocks(zone, at));
                TalkWords::Proposed { talk: number, name, at }
            }
            Arrangement::Agreed { at, .. } => {
                TalkWords::Arranged { talk: number, at: on_their_clocks(zone, at) }
            }
        })
    }

    /// The card of the talk that goes on, as it is now.
    pub(super) fn show_course(&mut self) {
        if let Some((number, words)) = self.course_words() {
            self.edit_talk_card(number, words);
        }
    }

    /// The same, below what was said last.
    pub(super) fn post_course(&mut self) {
        if let Some((number, words)) = self.course_words() {
            let card = new_card(number, words);
            let night = self.pair.is_night_for_one();
            self.say(card.silently_if(night));
        }
    }

    /// Where it lay before, the card points down to where it is now.
    pub(super) fn post_course_anew(&mut self) {
        if let Some(number) = self.state.open.as_ref().map(|talk| talk.number) {
            self.edit_talk_card(number, TalkWords::Below);
            self.post_course();
        }
    }

    pub(super) fn course_words(&mut self) -> Option<(u32, TalkWords)> {
        let topics = self.talk_topics();
        let talks = &*self.state;
        let talk = talks.open.as_ref()?;
        let rests = talks.rests(talk.number);
        let words = match (rests, talk.waits()) {
            (true, _) => TalkWords::Resting,
            (_, true) => TalkWords::Waits(talk.number),
            _ => self.words_of_course(talk, topics),
        };
        Some((talk.number, words))
    }

    fn words_of_course(&self, course: &TalkSession, topics: Vec<(u32, String)>) -> TalkWords {
        let (pair, talk, turn) = (self.pair, course.number, course.turn);
        let names = |by: Seat| (pair.name(by), pair.name(by.other()));
        match course.stage {
            Stage::Gathering { .. } => {
                let name = course.now.then(|| pair.name(course.by));
                TalkWords::Gathering { talk, name }
            }
            Stage::Topic => TalkWords::AskTopic { talk, topics },
            Stage::First => TalkWords::AskFirst { talk, topic: course.topic.clone() },
            Stage::Speaking { by, round, timer } => {
                let (speaker, listener) = names(by);
                let left = timer.left(self.now);
                let topic = course.topic.clone();
                TalkWords::Speaking { talk, turn, speaker, listener, round, left, topic }
            }
            Stage::Reflecting { by, over, again, .. } => {
                let (speaker, listener) = names(by);
                TalkWords::Reflecting { talk, turn, speaker, listener, over, again }
            }
            Stage::Further => TalkWords::AskFurther { talk, heard: course.both_were_heard() },
        }
    }

    /// Offers something in private that the group hears of only after a second press.
    pub(super) fn offer_talk(&mut self, seat: Seat, words: TalkWords) {
        self.state.offered[seat] = true;
        self.lay(To::Partner(seat), TalkSlot::Offer(seat), words);
    }

    /// It is in the group now.
    pub(super) fn talk_offer_is_taken(&mut self, seat: Seat) {
        self.state.offered[seat] = false;
        self.edit_common(To::Partner(seat), TalkSlot::Offer(seat), Common::SharedNow);
    }

    /// **Not now**: it says what that means. What was taken, or let be, is not let be again.
    pub(super) fn cancel_talk_offer(
        &mut self,
        seat: Seat,
        words: TalkWords,
        message: Option<MessageId>,
    ) {
        if !std::mem::take(&mut self.state.offered[seat]) {
            return self.stale(To::Partner(seat), message);
        }
        self.edit(To::Partner(seat), TalkSlot::Offer(seat), words);
    }
}
