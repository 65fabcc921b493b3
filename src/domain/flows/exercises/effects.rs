//! What an exercise's effects do to the couple, and to what is said.

use super::{Keeps, Runs};
use crate::domain::couple::record::{Entry, Journal};
use crate::domain::couple::slot::{ReplyTo, Slot};
use crate::domain::decision::{Toast, Turn};
use crate::domain::exercise::{self, Answer, Common, Effect, Kept, Named, Said, Saying, Withheld};
use crate::domain::exercises::{ExerciseQuestion, ExerciseSlot};
use crate::domain::flows::private::PendingInput;
use crate::domain::flows::written::Written;
use crate::domain::model::address::Lane;
use crate::domain::model::people::{Place, Seat};
use crate::domain::say::{Returns, Say, What};
use crate::domain::words::Words;

impl Turn<'_> {
    /// Does it.
    pub(super) fn does_effect<E: Runs>(&mut self, effect: Effect<E>) {
        match effect {
            Effect::Say(saying) => self.says(saying),
            Effect::Edit(to, named, words, use_by) => {
                let edit = What::Edit { slot: slot(named), words: words_of::<E>(words) };
                let mut say = Say::of(to, Lane::Reply, edit);
                say.use_by = use_by;
                self.say(say);
            }
            Effect::RemoveButtons(to, message) => {
                self.say(Say::of(to, Lane::Reply, What::RemoveButtons(message)));
            }
            Effect::React(to, message) => self.react(to, message),
            Effect::Toast(answer) => self.toast(match answer {
                Answer::Silent => Toast::Silent,
                Answer::Line(words) => Toast::Line(words_of::<E>(words)),
                Answer::Alert(words) => Toast::Alert(words_of::<E>(words)),
            }),
            Effect::Stale(to, message) => self.stale(to, message),
            Effect::Keep(by, kept) => self.keep(by, entry(kept)),
            Effect::Forget(id) => self.forget(Journal::Forget(id)),
            Effect::EveningChanged(seat) => self.refresh_evening_card(seat),
            Effect::TalkedOver(topic) => self.was_talked_over(topic),
            Effect::SentOff(author, back) => self.say_if_it_waits(author, back),
            Effect::SetHelps(seat, helps) => {
                if let Some(own) = &mut self.couple.partners[seat] {
                    own.helps = helps;
                }
            }
            asking => self.does_asking(asking),
        }
    }

    /// What it asks for in words, and what it does not any more.
    fn does_asking<E: Runs>(&mut self, effect: Effect<E>) {
        match effect {
            Effect::Ask(by, question, words) => self.want(by, question.into(), words.into()),
            Effect::Refuse(by, question, words) => {
                self.wants_still(by, question.into(), words.into());
            }
            Effect::Await(by, question) => self.wants_again(by, question.into()),
            Effect::AwaitAlone(by, question) => {
                self.asks_in_private(by, PendingInput::Exercise);
                self.wants_again(by, question.into());
            }
            Effect::DropQuestion(by) => self.wants_no_more(by),
            Effect::Took(question, written) => {
                let exercise::Written { by, text, message } = written;
                let written = Written { by, text, message, reply_to: ReplyTo::Nothing };
                self.was_taken(&written, Place::Private, Slot::Wanted(by, question.into()));
            }
            _ => {}
        }
    }

    fn says<E: Runs>(&mut self, saying: Saying<E>) {
        let Saying { to, lane, words, named, reply_to, use_by, silent, withheld } = saying;
        let (slot, words) = (named.map(slot), words_of::<E>(words));
        let mut say = Say::of(to, lane, What::New { words, slot, reply_to, with: None });
        say.use_by = use_by;
        say.silent = silent;
        say.returns = withheld.map(|withheld| self.returned_as(withheld));
        self.say(say);
    }

    fn returned_as<E: Runs>(&self, withheld: Withheld<E>) -> Returns {
        match withheld {
            Withheld::StaysWith(seats) => self.stays_with(&seats),
            Withheld::Kept(all) => {
                Returns::Entries(all.into_iter().map(|(by, kept)| (by, entry(kept))).collect())
            }
            Withheld::Signed => Returns::Signed(self.users_of(&Seat::BOTH)),
        }
    }
}

fn slot<S: Into<ExerciseSlot>, Q: Into<ExerciseQuestion>>(named: Named<S, Q>) -> Slot {
    match named {
        Named::Slot(of) => Slot::Exercise(of.into()),
        Named::Question(by, question) => Slot::Wanted(by, question.into()),
        Named::Again(named) => Slot::AskedAgain(Box::new(slot(*named))),
    }
}

fn words_of<E: Runs>(said: Said<E>) -> Words {
    match said {
        Said::Own(words) => Words::Exercise(words.into()),
        Said::Common(Common::WordsKept) => Words::WordsKept,
        Said::Common(Common::WordsDeleted) => Words::WordsDeleted,
        Said::Common(Common::SharedNow) => Words::SharedNow,
        Said::Common(Common::Passed) => Words::Passed,
        Said::Common(Common::Paused) => Words::Paused,
        Said::Common(Common::GroupClosed) => Words::GroupClosed,
    }
}

fn entry<K: Keeps>(kept: Kept<K>) -> Entry {
    match kept {
        Kept::Own(kept) => kept.entry(),
        Kept::Diary(words) => Entry::Diary { words },
    }
}
