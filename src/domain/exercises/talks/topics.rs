//! What a talk is about: something that was put aside for it, the couple's own words, or nothing.
//! What is replied to its card.

use super::card::new_card;
use super::{Hand, TalkPress, TalkQuestion, TalkWords, Talks};
use crate::domain::exercise::{Common, Said, Saying, Written};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::TOPIC;

/// So many of those that were put aside are offered, the newest first.
const OFFERED_AT_MOST: usize = 5;

impl Talks {
    /// The cards in the group to which a reply is an answer.
    pub(super) fn asked_here(&self) -> impl Iterator<Item = TalkQuestion> {
        let when = self.ahead.iter().filter(|ahead| ahead.at().is_none());
        let topic = self.open.iter().filter(|talk| talk.asks_topic() && !self.rests(talk.number));
        let numbers = when.map(|ahead| ahead.number).chain(topic.map(|talk| talk.number));
        numbers.map(TalkQuestion::Card)
    }
}

impl Hand<'_, '_, Talks> {
    /// What was put aside for a talk, with its number: both know it already, or hear it there, for a talk
    /// goes on only once both have come to it.
    pub(super) fn talk_topics(&self) -> Vec<(u32, String)> {
        let put_aside = self.pair.topics();
        put_aside.into_iter().rev().take(OFFERED_AT_MOST).collect()
    }

    /// One of those that were offered.
    pub(super) fn chosen_talk_topic(&self, press: TalkPress) -> Option<(u32, String)> {
        let TalkPress::Topic(_, number, _) = press else { return None };
        self.pair.topics().into_iter().find(|(other, _)| *other == number)
    }

    /// A reply to a talk's card in the group. If nothing is asked there, it is talk between the two.
    pub(super) fn take_on_card(&mut self, number: u32, written: &Written) {
        if !self.pair.group_is_open() {
            return;
        }
        if self.state.asks_when(number) {
            let (seat, message) = (written.by, Some(written.message));
            if self.pair.paused() {
                let paused = Saying::of(To::Group, Lane::Reply, Said::Common(Common::Paused));
                return self.say(paused.replying(message));
            }
            return self.hear_talk_time(seat, To::Group, Some(number), &written.text, message);
        }
        self.take_talk_topic(number, written);
    }

    fn take_talk_topic(&mut self, number: u32, written: &Written) {
        let now = self.now;
        let talks = &mut *self.state;
        let rests = talks.rests(number);
        let open = talks.open.as_mut().filter(|talk| talk.number == number && !rests);
        let Some(talk) = open.filter(|talk| talk.asks_topic()) else { return };
        let words = written.text.trim();
        if words.is_empty() {
            return;
        }
        if let Some(over) = TOPIC.over(words) {
            let refusal = new_card(number, TalkWords::TopicTooLong(over)).refusing();
            return self.say(refusal.replying(Some(written.message)));
        }
        talk.touched = now;
        talk.is_about(Some(words.to_owned()), None);
        self.react(To::Group, written.message);
        self.show_course();
    }
}
