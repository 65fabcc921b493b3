//! What was not shown in the group, since it was not known to hold the two and nobody else: no word
//! of it is lost, and its author hears so.

use crate::domain::couple::record::{Entry, Journal, Record};
use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::exercise::Hand;
use crate::domain::exercises::{ExerciseQuestion, ExerciseSlot, Proposals, Talks};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::guard::Look;
use crate::domain::model::people::{RecordId, Seat, UserId};
use crate::domain::say::{Returns, Say, What};
use crate::domain::words::{Since, Withheld, Words};

impl Turn<'_> {
    pub fn withheld(&mut self, slot: Option<&Slot>, returns: Option<Returns>, look: Option<&Look>) {
        if let Some(look) = look {
            self.couple.takes_look(look);
            self.explain_rest();
        }
        match slot {
            Some(Slot::Revealed(date, seat)) => self.evening_was_withheld(*date, *seat),
            Some(Slot::Prompt(date)) => self.prompt_was_withheld(*date),
            Some(Slot::Welcome) => self.couple.group_status.greeting = true,
            Some(Slot::Zone | Slot::CheckInTime) => self.couple.group_status.owed.evening = true,
            Some(Slot::Silence) => self.couple.group_status.owed.silence = true,
            Some(
                Slot::Exercise(ExerciseSlot::Talk(_) | ExerciseSlot::Promise(_))
                | Slot::Wanted(_, ExerciseQuestion::Talk(_) | ExerciseQuestion::Promise(_)),
            ) => self.couple.group_status.owed.exercises = true,
            _ => {}
        }
        match returns {
            None | Some(Returns::PassedOn(_)) => {}
            Some(Returns::Opening) => self.couple.opened = false,
            Some(Returns::Open(seats)) => self.tells_it_stays_open(&seats),
            Some(Returns::StaysWith(users)) => self.tells_it_stays_open(&self.seats_of(&users)),
            Some(Returns::Signed(users)) => {
                let seats = self.seats_of(&users);
                // Two others have nothing to do with it.
                if seats.len() == users.len() {
                    self.couple.group_status.owed.agreement = true;
                }
                self.tells_it_stays_open(&seats);
            }
            Some(Returns::Agreement) => {
                self.couple.group_status.owed.agreement = true;
                self.tells_it_stays_open(&Seat::BOTH);
            }
            Some(Returns::Gift(seat, number, entry)) => {
                let is_it = |other: &Entry| *other == entry;
                if let Some((_, record)) = self.kept_of(seat, is_it) {
                    // It says that it is in the group. Somebody else may sit there by now.
                    let card = What::Delete(Slot::Share(seat, number));
                    self.say(Say::of(To::Chat(record.user.into()), Lane::Reply, card));
                }
                self.takes_back(seat, is_it);
            }
            Some(Returns::Entries(entries)) => {
                for (seat, entry) in entries {
                    self.takes_back(seat, |other| *other == entry);
                }
            }
        }
    }

    /// What it comes back to, if it is not shown: people, for somebody else may sit there by then.
    pub fn stays_with(&self, seats: &[Seat]) -> Returns {
        Returns::StaysWith(self.users_of(seats))
    }

    pub fn users_of(&self, seats: &[Seat]) -> Vec<UserId> {
        let partner = |seat: &Seat| self.couple.partners[*seat].as_ref();
        seats.iter().filter_map(partner).map(|partner| partner.user).collect()
    }

    /// Where they sit; who has left sits nowhere.
    fn seats_of(&self, users: &[UserId]) -> Vec<Seat> {
        users.iter().filter_map(|user| self.couple.seat_of(*user)).collect()
    }

    /// Nothing of theirs is open where nobody sits, or somebody who has just sat down.
    fn tells_it_stays_open(&mut self, seats: &[Seat]) {
        let since = self.withheld_since();
        for seat in seats {
            if self.couple.has_agreed(*seat) {
                self.answer(To::Partner(*seat), Words::Withheld(Withheld::Open(since)));
            }
        }
    }

    /// Why something is not shown just now.
    pub fn withheld_since(&self) -> Since {
        let takes = self.couple.group_status.present && !self.couple.is_closed(To::Group);
        if takes { Since::NotAlone } else { Since::CannotWrite }
    }

    fn kept_of(&self, seat: Seat, is_it: impl Fn(&Entry) -> bool) -> Option<(RecordId, Record)> {
        let found = |(_, record): &&(RecordId, Record)| record.by == seat && is_it(&record.entry);
        self.facts.records.iter().find(found).cloned()
    }

    /// What was kept as shared is its author's own again, and they hear so.
    pub fn takes_back(&mut self, seat: Seat, is_it: impl Fn(&Entry) -> bool) {
        let Some((id, record)) = self.kept_of(seat, is_it) else { return };
        let Some(entry) = record.entry.clone().back_to_its_author() else { return };
        let user = record.user;
        self.forget(Journal::Forget(id));
        self.forget(Journal::Keep(Record { entry, ..record }));
        // After an end somebody else may sit there.
        let sits = self.couple.partners[seat].as_ref().is_some_and(|one| one.user == user);
        if sits {
            let since = self.withheld_since();
            self.answer(To::Partner(seat), Words::Withheld(Withheld::InDiary(since)));
        }
    }

    /// The group has opened again.
    pub(super) fn post_what_is_owed(&mut self) {
        let owed = std::mem::take(&mut self.couple.group_status.owed);
        if owed.evening {
            self.ask_again_for_evening();
        }
        if owed.exercises {
            self.post_exercises_again();
        }
        if owed.agreement {
            self.runs::<Proposals, _>(|proposals, cx| proposals.post_agreement(cx));
        }
        if owed.silence {
            self.post_silence_card_again();
        }
        self.show_withheld_prompt();
    }

    /// What both have answered in private, while the group was closed or not known well enough.
    pub(super) fn shows_what_waited_for_both(&mut self) {
        self.both_may_have_shared();
        self.runs::<Talks, _>(|state, cx| Hand { state, cx }.tick_closings());
    }
}

impl Entry {
    /// What was to be shared, as its author's own; none if it is that already.
    fn back_to_its_author(self) -> Option<Self> {
        match self {
            Self::CheckIn { date, high, low } => Some(Self::Unshared { date, high, low }),
            Self::Win { words } | Self::Thanks { words } | Self::Heard { words } => {
                Some(Self::Diary { words })
            }
            _ => None,
        }
    }
}
