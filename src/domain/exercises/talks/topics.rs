//! What a talk is about: something that was put aside for it, the couple's own words, or nothing.
//! What is replied to its card.

use super::card::card_slot;
use super::{TalkPress, TalkWanted, TalkWords, Talks};
use crate::domain::decision::Turn;
use crate::domain::flows::partner::Written;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::TOPIC;
use crate::domain::say::{Say, Slot};
use crate::domain::words::Words;

/// So many of those that were put aside are offered, the newest first.
const OFFERED_AT_MOST: usize = 5;

impl Talks {
    /// The cards in the group to which a reply is an answer.
    pub(in crate::domain::exercises) fn asked_here(&self) -> impl Iterator<Item = TalkWanted> {
        let when = self.ahead.iter().filter(|ahead| ahead.at().is_none());
        let topic = self.open.iter().filter(|talk| talk.asks_topic() && !self.rests(talk.number));
        let numbers = when.map(|ahead| ahead.number).chain(topic.map(|talk| talk.number));
        numbers.map(TalkWanted::Card)
    }
}

impl Turn<'_> {
    /// What was put aside for a talk, with its number: both know it already, or hear it there, for a talk
    /// goes on only once both have come to it.
    pub(super) fn talk_topics(&self) -> Vec<(u32, String)> {
        let put_aside = self.topics_put_aside();
        put_aside.into_iter().rev().take(OFFERED_AT_MOST).collect()
    }

    /// One of those that were offered.
    pub(super) fn chosen_talk_topic(&self, press: TalkPress) -> Option<(u32, String)> {
        let TalkPress::Topic(_, number, _) = press else { return None };
        self.topics_put_aside().into_iter().find(|(other, _)| *other == number)
    }

    /// A reply to a talk's card in the group. If nothing is asked there, it is talk between the two.
    pub(super) fn take_on_card(&mut self, number: u32, written: &Written) {
        if !self.couple.group_is_open() {
            return;
        }
        if self.talks().asks_when(number) {
            let (seat, message) = (written.by, Some(written.message));
            if self.couple.paused.is_some() {
                return self.reply_in_group(written.message, Words::Paused);
            }
            return self.hear_talk_time(seat, To::Group, Some(number), &written.text, message);
        }
        self.take_talk_topic(number, written);
    }

    fn take_talk_topic(&mut self, number: u32, written: &Written) {
        let now = self.now;
        let talks = self.talks();
        let rests = talks.rests(number);
        let open = talks.open.as_mut().filter(|talk| talk.number == number && !rests);
        let Some(talk) = open.filter(|talk| talk.asks_topic()) else { return };
        let words = written.text.trim();
        if words.is_empty() {
            return;
        }
        if let Some(over) = TOPIC.over(words) {
            let too_long: Words = TalkWords::TopicTooLong(over).into();
            let question = Slot::AskedAgain(Box::new(card_slot(number)));
            let refusal = Say::new(To::Group, Lane::Reply, too_long).named(question);
            return self.say(refusal.replying(written.message));
        }
        talk.touched = now;
        talk.is_about(Some(words.to_owned()), None);
        self.react(To::Group, written.message);
        self.show_course();
    }
}
