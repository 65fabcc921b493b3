//! Scenes that random deeds alone would seldom reach.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use kintsugi::domain::{
    Act, CheckIn, Command, Couple, CoupleId, Entry, Event, ExercisePress, MessageId, Moment, Offer,
    Place, Press, ReplyTo, Slot, Walk, Words,
};

use super::deeds::Deed;
use super::play::{Play, person, phone};

/// The couples in which whoever opens their diary has one of before an end.
pub fn before(couple: &Couple, event: &Event) -> Vec<CoupleId> {
    let user = event.opens_diary_of(couple);
    user.filter(|user| couple.former().contains_key(user)).map(|_| couple.id).into_iter().collect()
}

impl Play {
    /// Words that nobody else must ever read, if they are written in private.
    pub fn secret(&mut self, who: usize, place: Place) -> String {
        // Counted apart, so that histories can be compared that differ in private alone.
        let count = &mut self.words[who][usize::from(place == Place::Private)];
        *count += 1;
        let longer = "\"😀 so long".repeat(self.lengthens / 10);
        if place == Place::Group {
            return format!("word{count}by{who}{longer}");
        }
        let words = format!("word{count}of{who}{longer}");
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

    /// Likewise, but where the two live nobody says.
    pub fn sets_up_without_zone(&mut self) {
        for who in 0..2 {
            self.presses(who, Place::Group, Some(Press::TakeSeat));
            for answer in ["agree", "honest-skip", "role-both", "happened-lies", "skip-helps"] {
                self.presses(who, Place::Private, Press::read(answer));
            }
        }
    }

    /// Opens all that lies closed in both private chats.
    pub fn opens_notes(&mut self) {
        for who in 0..2 {
            let is = |press: &Press| matches!(press, Press::Exercise(ExercisePress::Note(_)));
            let shown = self.phones[who].iter().flat_map(|shown| shown.words.buttons());
            let notes: Vec<_> = shown.flatten().filter(is).collect();
            for note in notes {
                self.press_unhindered(who, Place::Private, note);
            }
        }
    }

    /// Writes below a picture, in reply to the `nth` newest message.
    pub fn captions(&mut self, who: usize, place: Place, nth: usize) {
        let text = self.text(who, place, nth, false, usize::MAX);
        self.act(who, place, Act::Captioned(Box::new(text)));
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
        if self.wishes_to_answer_privately(who) {
            let place = Place::Private;
            self.does(Deed::Writes { who, place, nth: usize::MAX, edited: false, odd: 2 });
        }
    }

    /// Something happens; after time has passed both answer the evening in private.
    pub fn lives(&mut self, deed: &Deed) {
        self.does(deed.clone());
        if let Deed::Passes { .. } = deed {
            for who in 0..2 {
                self.answers_privately_unseen(who);
            }
        }
    }

    /// Only presses the button for it, in the group; whether there is one.
    pub fn wishes_to_answer_privately(&mut self, who: usize) -> bool {
        let newest = self.phones[3].iter().rev().find_map(|shown| match shown.words {
            Words::Prompt { date, .. } => Some(date),
            _ => None,
        });
        let Some(date) = newest else { return false };
        self.press_unhindered(who, Place::Group, Press::CheckIn(date, CheckIn::Privately));
        true
    }

    pub fn press_unhindered(&mut self, who: usize, place: Place, press: Press) {
        let borne = self.hanging.bearing(phone(who, place), press);
        let message = borne.or(Some(MessageId(self.messages)));
        self.act(who, place, Act::Press { press: Some(press), message });
    }

    /// What lies in somebody's diary, and since when.
    pub fn diary(&self, who: usize) -> Vec<(DateTime<Utc>, &Entry)> {
        let own = self.journal.iter().filter(|(_, record)| person(record.user) == who);
        let pages = own.map(|(_, record)| (record.at, &record.entry));
        pages.filter(|(_, entry)| matches!(entry, Entry::Diary { .. })).collect()
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

    /// A reply to the newest message in that chat.
    pub fn replies(&mut self, who: usize, place: Place, text: &str) {
        let shown = match place {
            Place::Group => &self.phones[3],
            Place::Private => &self.phones[who],
        };
        let slot = shown.last().and_then(|shown| shown.slot.clone()).expect("a message");
        self.replies_to(who, place, slot, text);
    }

    /// A reply to that message.
    pub fn replies_to(&mut self, who: usize, place: Place, slot: Slot, text: &str) {
        let (text, message) = (text.to_owned(), self.message());
        let reply_to = ReplyTo::Slot(slot);
        self.act(who, place, Act::Text { text, message, reply_to, edited: false });
    }

    /// A command with words of a test's own.
    pub fn types(&mut self, who: usize, place: Place, name: &str, words: &str) {
        let (command, message) = (Command::read(name, words), self.message());
        self.act(who, place, Act::Command { command, message });
    }

    /// What was said to them, or to the group, since so much was said.
    pub fn since(&self, from: usize, to: Option<usize>) -> Vec<Words> {
        let said = self.said[from..].iter().filter(|said| said.to == to);
        said.map(|said| said.words.clone()).collect()
    }

    /// The message that was sent last.
    pub fn newest_message(&self) -> MessageId {
        MessageId(self.messages)
    }
}
