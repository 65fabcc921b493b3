//! The group: coming and going, looking who is there, the welcome.

use crate::domain::couple::Presence;
use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::incoming::Standing;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::guard::Look;
use crate::domain::model::people::{ChatId, Place, Seat, UserId};
use crate::domain::say::{Say, What};
use crate::domain::words::{Withheld, Words};

impl Turn<'_> {
    pub fn membership_changed(&mut self, standing: Standing) {
        match standing {
            Standing::Gone => self.is_out_of_group(),
            Standing::Member => self.enters(),
            Standing::Muted => {
                self.enters();
                self.closes(To::Group);
            }
            Standing::Admin => {
                self.enters();
                self.say_regardless(Say::new(To::Group, Lane::Reply, Words::PleaseDemote));
            }
        }
    }

    /// The bot is no member any more: who comes and goes from now on it is not told.
    pub fn is_out_of_group(&mut self) {
        self.couple.group_status.present = false;
        self.is_closed_no_more(To::Group);
        self.couple.group_status.forgets_who_is_there();
    }

    fn enters(&mut self) {
        if self.couple.group_status.present {
            return self.may_write_in_group();
        }
        self.couple.group_status.forgets_who_is_there();
        self.greet();
    }

    /// Welcomes the group as soon as it is known who is there.
    pub fn greet(&mut self) {
        self.couple.group_status.present = true;
        self.couple.group_status.greeting = true;
        self.couple.group_status.explained = false;
        self.look(Lane::Reply);
    }

    /// They did something there, whatever it was.
    pub fn was_here(&mut self, seat: Seat, place: Place, pressed: bool) {
        match place {
            Place::Private => self.reaches(seat, true),
            Place::Group => {
                self.is_heard_in_group(seat, pressed);
                self.tries_to_answer();
                // Not in private: the group would show that somebody did something there.
                self.breaks_silence();
            }
        }
    }

    /// A partner does something in the group: so the bot is there, whatever a refused line said, and
    /// so are they. A press alone does not bring back who has left: it may have been on its way.
    pub fn is_heard_in_group(&mut self, seat: Seat, presses: bool) {
        let before = self.couple.group_status.here[seat];
        if before == Presence::Unknown || !presses {
            self.couple.group_status.here[seat] = Presence::Here;
        }
        if !self.couple.group_status.present {
            self.couple.group_status.present = true;
            self.look(Lane::Reply);
        } else if before == Presence::Gone && !presses {
            self.couple.group_status.looked = false;
            self.look(Lane::Reply);
        } else if before == Presence::Unknown {
            self.shows_what_waited_for_both();
        }
    }

    /// Somebody without a seat does something there.
    pub fn hears_other_in_group(&mut self, user: UserId) {
        if self.couple.free_seat().is_none() && !self.couple.group_status.others.contains(&user) {
            self.couple.group_status.meets_other(user);
            self.couple.group_status.looked = false;
            self.look(Lane::Reply);
        }
    }

    /// People came or went. Those who have a seat are told from those who have none.
    pub fn people_changed(&mut self, came: &[UserId], left: &[UserId]) {
        self.couple.group_status.looked = false;
        for user in came {
            match self.couple.seat_of(*user) {
                Some(seat) => self.couple.group_status.here[seat] = Presence::Here,
                None => self.couple.group_status.meets_other(*user),
            }
        }
        for user in left {
            match self.couple.seat_of(*user) {
                Some(seat) => self.couple.group_status.here[seat] = Presence::Gone,
                None => self.couple.group_status.others.retain(|other| other != user),
            }
        }
        self.look(Lane::Reply);
    }

    /// Telegram tells who is there; [`crate::domain::Event::Looked`] brings it.
    pub fn look(&mut self, lane: Lane) {
        if self.couple.group_status.present {
            self.say_regardless(Say::of(To::Group, lane, What::Look));
        }
    }

    pub fn looked(&mut self, look: &Look) {
        self.couple.takes_look(look);
        if self.couple.group_is_open() {
            let rested = std::mem::take(&mut self.couple.group_status.explained);
            self.meet(look.members, rested);
            self.open_programme();
            self.post_what_is_owed();
            self.shows_what_waited_for_both();
        } else if !self.couple.group_is_the_twos() {
            self.explain_rest();
        }
        self.group_was_looked_at();
    }

    /// Why the group rests: said once, until it opens again.
    pub fn explain_rest(&mut self) {
        if !self.couple.group_status.present || self.couple.group_is_the_twos() {
            return;
        }
        if !std::mem::replace(&mut self.couple.group_status.explained, true) {
            let crowded = self.couple.is_crowded();
            let words = if crowded { Words::TooMany } else { Words::Withheld(Withheld::Rests) };
            self.say_regardless(Say::new(To::Group, Lane::Reply, words));
        }
    }

    fn meet(&mut self, members: u32, rested: bool) {
        let greeting = self.couple.group_status.greeting;
        if members < 3 && self.couple.free_seat().is_some() {
            if greeting {
                self.answer(To::Group, Words::WaitingForOther);
            }
            return;
        }
        self.couple.group_status.greeting = false;
        match (greeting, self.couple.free_seat()) {
            (true, Some(_)) => self.ask(To::Group, Slot::Welcome, Words::Welcome),
            (true, None) => self.welcome_back(),
            (false, _) if rested => self.answer(To::Group, Words::TwoAgain),
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
    /// Nobody came or went by that.
    pub fn moves_to(&mut self, chat: ChatId) {
        if self.couple.group == chat {
            return;
        }
        self.couple.group = chat;
        self.couple.group_status.present = true;
        self.is_closed_no_more(To::Group);
        if self.couple.free_seat().is_some() {
            self.ask(To::Group, Slot::Welcome, Words::Welcome);
        }
        self.ask_again_for_evening();
        self.forget_message_numbers();
        self.post_cards_again();
        self.post_exercises_again();
        self.post_silence_card_again();
        self.show_waiting_day();
    }
}
