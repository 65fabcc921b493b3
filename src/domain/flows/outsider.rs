//! People without a seat: they get a short notice once, and whoever may take a seat is shown how.

use super::care::dangers;
use crate::domain::command::Command;
use crate::domain::decision::{Toast, Turn};
use crate::domain::event::Act;
use crate::domain::incoming::{Incoming, Input, Standing};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::care::CareCard;
use crate::domain::model::people::{ChatKind, Person, Place};
use crate::domain::press::Press;
use crate::domain::say::{Say, What};
use crate::domain::words::{Leaving, Words};

/// How many people's notices are remembered; the oldest is forgotten first.
const REMEMBERED: usize = 20;

impl Turn<'_> {
    pub fn other_did(&mut self, person: &Person, elsewhere: bool, place: Place, act: Act) {
        match (place, act) {
            (_, Act::Captioned(act)) => self.other_did(person, elsewhere, place, *act),
            (Place::Private, Act::Command { command: Command::Start(token), .. }) => {
                self.sit_down(person, elsewhere, token.as_deref());
            }
            (Place::Private, act) => {
                self.exports_of_before(person.id, &act);
                self.opens_diary_of_before(person.id, &act);
            }
            (Place::Group, Act::Text { edited: true, .. }) => {}
            (Place::Group, Act::Press { press: Some(Press::TakeSeat), .. }) => {
                self.invite(person, elsewhere);
            }
            (Place::Group, Act::Press { .. }) => {
                let notice = self.notice();
                self.toast(Toast::Alert(notice));
            }
            (Place::Group, Act::Command { command: Command::Start(_), .. })
                if self.couple.free_seat().is_some() && !person.anonymous =>
            {
                self.greet();
            }
            (Place::Group, _) => self.notify_once(person),
        }
        if place == Place::Group && !person.anonymous {
            self.hears_other_in_group(person.id);
        }
    }

    fn notice(&self) -> Words {
        match self.couple.free_seat() {
            Some(_) => Words::SeatFirst,
            None => Words::NotYours,
        }
    }

    fn notify_once(&mut self, person: &Person) {
        // All who write as the group share one number: each time it may be another of the two.
        if person.anonymous {
            return self.answer(To::Group, Words::Anonymous);
        }
        if self.couple.told.contains(&person.id) {
            return;
        }
        if self.couple.told.len() == REMEMBERED {
            self.couple.told.remove(0);
        }
        self.couple.told.push(person.id);
        let notice = self.notice();
        self.answer(To::Group, notice);
    }
}

/// What somebody hears who has no couple, and a channel that the bot was added to.
/// It knows nothing of them and keeps nothing. What they hear waits for all that is for couples, words of
/// care excepted.
#[must_use]
pub fn greet_stranger(incoming: &Incoming) -> (Vec<Say>, Toast) {
    let words = match (&incoming.kind, &incoming.input) {
        (ChatKind::Private, Input::Press { message, .. }) => {
            let strip = message.map(|message| {
                Say::of(To::Chat(incoming.chat), Lane::Newcomer, What::RemoveButtons(message))
            });
            return (strip.into_iter().collect(), Toast::Line(Words::Passed));
        }
        // Of a couple of which nothing is left.
        (_, Input::Press { .. }) => return (vec![], Toast::Alert(Words::Leaving(Leaving::Gone))),
        (ChatKind::Channel, Input::Standing(Standing::Member | Standing::Admin)) => {
            Words::InAChannel
        }
        // Nothing is kept of it, as of all that a stranger writes.
        (
            ChatKind::Private,
            Input::Text { text: words, edited: false, .. } | Input::Command { words, .. },
        ) if !dangers(words).is_empty() => Words::Care(CareCard::plain()),
        (ChatKind::Private, Input::Command { name, words, .. }) => to_stranger(name, words),
        (
            ChatKind::Private,
            Input::Text { edited: false, .. } | Input::Untaken { .. } | Input::Amended { .. },
        ) => Words::Stranger,
        _ => return (vec![], Toast::Silent),
    };
    let lane = if matches!(words, Words::Care { .. }) { Lane::Reply } else { Lane::Newcomer };
    (vec![Say::new(To::Chat(incoming.chat), lane, words)], Toast::Silent)
}

fn to_stranger(name: &str, words: &str) -> Words {
    match Command::read(name, words) {
        Command::Privacy => Words::Privacy,
        Command::Care => Words::Care(CareCard::plain()),
        Command::Start(Some(_)) => Words::LinkGone,
        _ => Words::Stranger,
    }
}
