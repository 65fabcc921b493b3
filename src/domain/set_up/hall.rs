//! The group: coming and going, counting heads, the welcome.

use crate::domain::decision::Turn;
use crate::domain::incoming::Standing;
use crate::domain::people::ChatId;
use crate::domain::say::{Lane, Say, Slot, To, What};
use crate::domain::words::Words;

impl Turn<'_> {
    pub fn stands(&mut self, standing: Standing) {
        match standing {
            Standing::Gone => self.couple.hall.present = false,
            Standing::Member => self.enters(),
            Standing::Admin => {
                self.enters();
                self.say_regardless(Say::new(To::Group, Lane::Reply, Words::PleaseDemote));
            }
        }
    }

    fn enters(&mut self) {
        if !self.couple.hall.present {
            self.couple.hall.present = true;
            self.greet();
        }
    }

    /// Welcomes the group as soon as the heads are counted.
    pub fn greet(&mut self) {
        self.couple.hall.present = true;
        self.couple.hall.greeting = true;
        self.couple.hall.explained = false;
        self.count();
    }

    /// Somebody speaks to the bot in the group: so it is there, whatever a refused line said.
    pub fn is_heard_in_group(&mut self) {
        if !self.couple.hall.present {
            self.couple.hall.present = true;
            self.count();
        }
    }

    /// Telegram tells the number; [`crate::domain::Event::Counted`] brings it.
    pub fn count(&mut self) {
        if self.couple.hall.present {
            self.say_regardless(Say::of(To::Group, Lane::Reply, What::Count));
        }
    }

    pub fn counted(&mut self, members: u32) {
        let was_crowded = self.couple.is_crowded();
        self.couple.hall.members = Some(members);
        if self.couple.is_crowded() {
            self.explain_crowd();
        } else {
            self.couple.hall.explained = false;
            self.meet(members, was_crowded);
            self.open_programme();
            self.both_may_have_shared();
        }
        self.heads_counted();
    }

    fn explain_crowd(&mut self) {
        if !std::mem::replace(&mut self.couple.hall.explained, true) {
            self.say_regardless(Say::new(To::Group, Lane::Reply, Words::TooMany));
        }
    }

    fn meet(&mut self, members: u32, was_crowded: bool) {
        let greeting = self.couple.hall.greeting;
        if members < 3 && self.couple.free_seat().is_some() {
            if greeting {
                self.answer(To::Group, Words::WaitingForOther);
            }
            return;
        }
        self.couple.hall.greeting = false;
        match (greeting, self.couple.free_seat()) {
            (true, Some(_)) => self.ask(To::Group, Slot::Welcome, Words::Welcome),
            (true, None) => self.welcome_back(),
            (false, _) if was_crowded => self.answer(To::Group, Words::TwoAgain),
            (false, _) => {}
        }
    }

    /// `/start`, or added again, where both have their seats: the open questions stand anew.
    fn welcome_back(&mut self) {
        let begun = self.couple.begun.is_some();
        self.answer(To::Group, if begun { Words::BackAgain } else { Words::AlreadyHere });
        self.ask_again_for_evening();
        self.show_waiting_day();
    }

    /// The group became a supergroup: the old messages' numbers are void, open cards are sent anew.
    pub fn moves_to(&mut self, chat: ChatId) {
        if self.couple.group == chat {
            return;
        }
        self.couple.group = chat;
        self.couple.hall.present = true;
        if self.couple.free_seat().is_some() {
            self.ask(To::Group, Slot::Welcome, Words::Welcome);
        }
        self.ask_again_for_evening();
        self.forget_message_numbers();
        self.lay_cards_again();
        self.lay_exercises_again();
        self.lay_silence_card_again();
        self.show_waiting_day();
    }
}
