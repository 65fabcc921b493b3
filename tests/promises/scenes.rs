//! Scenes that random deeds alone would seldom reach.

use std::collections::BTreeSet;

use kintsugi::domain::{
    Act, CheckIn, Command, Moment, Offer, Place, Press, ReplyTo, Slot, Walk, Words,
};

use super::deeds::Deed;
use super::play::Play;

impl Play {
    /// Words that nobody else must ever read, if they are written in private.
    pub fn secret(&mut self, who: usize, place: Place) -> String {
        // Counted apart, so that histories can be compared that differ in private alone.
        let count = &mut self.words[who][usize::from(place == Place::Private)];
        *count += 1;
        if place == Place::Group {
            return format!("word{count}by{who}");
        }
        let words = format!("word{count}of{who}");
        self.secrets.push((who, words.clone()));
        words
    }

    pub fn sets_up(&mut self) {
        let answers = ["agree", "honest-skip", "role-hurt", "happened-lies", "skip-helps"];
        for who in 0..2 {
            self.presses(who, Place::Group, Some(Press::TakeSeat));
            for answer in answers {
                self.presses(who, Place::Private, Press::read(answer));
            }
        }
        for answer in ["zone:Europe/Berlin", "time:2030"] {
            self.presses(0, Place::Group, Press::read(answer));
        }
    }

    pub fn writes_down(&mut self, who: usize) {
        self.does(Deed::Commands { who, place: Place::Private, name: "trigger", words: true });
        for label in [Moment::JustForMe, Moment::Write] {
            self.presses_of_newest(who, label);
        }
        self.does(Deed::Writes { who, place: Place::Private, nth: 0, edited: false, odd: 11 });
        self.presses_of_newest(who, Moment::KeepWords);
        self.does(Deed::Commands { who, place: Place::Private, name: "diary", words: false });
    }

    pub fn shares(&mut self, who: usize) {
        // Words for the group, though they are typed in private.
        let words = self.secret(who, Place::Group);
        let (command, message) = (Command::read("win", &words), self.message());
        self.act(who, Place::Private, Act::Command { command, message });
        let shown = self.phones[who].iter().rev().flat_map(|shown| shown.words.buttons());
        let press = shown.flatten().find(|press| matches!(press, Press::Share(_)));
        self.presses(who, Place::Private, press);
    }

    pub fn presses_of_newest(&mut self, who: usize, moment: Moment) {
        let shown = self.phones[who].iter().rev().flat_map(|shown| shown.words.buttons());
        let is = |press: &Press| matches!(press, Press::Moment(_, other) if *other == moment);
        let press = shown.flatten().find(is);
        self.presses(who, Place::Private, press);
    }

    /// Answers the evening in private, by no button that others could allow or forbid.
    pub fn answers_privately_unseen(&mut self, who: usize) {
        let newest = self.phones[3].iter().rev().find_map(|shown| match shown.words {
            Words::Prompt { date, .. } => Some(date),
            _ => None,
        });
        let Some(date) = newest else { return };
        self.press_unhindered(who, Place::Group, Press::CheckIn(date, CheckIn::Privately));
        let place = Place::Private;
        self.does(Deed::Writes { who, place, nth: usize::MAX, edited: false, odd: 2 });
    }

    /// Words of a test's own, in private, in answer to what was asked there last.
    pub fn says(&mut self, who: usize, text: &str) {
        let message = self.message();
        let (text, reply_to) = (text.to_owned(), ReplyTo::Nothing);
        self.act(who, Place::Private, Act::Text { text, message, reply_to, edited: false });
    }

    pub fn go_on(&mut self) {
        let Some(step) = self.couple.walk.as_ref().map(Walk::current) else { return };
        for who in 0..2 {
            self.presses(who, Place::Private, Some(Press::Step(step, Offer::Skip)));
        }
    }

    /// Opens every exercise in private, and presses what leads to a question for words.
    pub fn is_asked_all_that_takes_words(&mut self, who: usize) {
        let place = Place::Private;
        for name in super::exercises::commands() {
            self.does(Deed::Commands { who, place, name, words: false });
        }
        for data in super::exercises::presses() {
            self.presses(who, place, Press::read(data));
        }
    }

    /// Replies to each question that was ever asked in this private chat; what was written.
    pub fn answers_all_that_was_ever_asked(&mut self, who: usize) -> Vec<String> {
        let asked = |slot: &Slot| matches!(slot, Slot::Wanted(..));
        let slots = self.phones[who].iter().filter_map(|shown| shown.slot.clone()).filter(asked);
        let slots: BTreeSet<_> = slots.collect();
        let reply = |slot| {
            let (text, message) = (self.secret(who, Place::Private), self.message());
            let reply_to = ReplyTo::Slot(slot);
            let words = text.clone();
            self.act(who, Place::Private, Act::Text { text, message, reply_to, edited: false });
            words
        };
        slots.into_iter().map(reply).collect()
    }
}
