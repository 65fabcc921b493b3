//! Whether a press of a button still does anything.

use super::Look;
use crate::domain::couple::Couple;
use crate::domain::couple::keyboards::Room;
use crate::domain::decision::{Toast, Turn};
use crate::domain::event::{Act, Event, Who};
use crate::domain::exercises::{ExercisePress, PulsePress};
use crate::domain::model::care::CarePress;
use crate::domain::model::exporting::ExportPress;
use crate::domain::model::people::{Place, Seat};
use crate::domain::press::{Offer, Press};
use crate::domain::words::Words;

impl Turn<'_> {
    /// Whether it did something before this event, and now nobody gets anything out of it but "that has
    /// passed".
    pub(super) fn has_passed_by_that(&self, look: &Look, room: Room, press: Press) -> bool {
        let passed = |couple: &Couple| self.has_passed(couple, look, room, press);
        let before = look.before.as_ref();
        press.can_pass() && passed(&self.couple) && before.is_some_and(|before| !passed(before))
    }

    fn has_passed(&self, couple: &Couple, look: &Look, room: Room, press: Press) -> bool {
        let place = if room.is_none() { Place::Group } else { Place::Private };
        let mut those = couple.users().filter(|(_, user)| room.is_none_or(|own| own == *user));
        those.all(|(seat, _)| self.is_in_vain(couple, look, seat, place, press))
    }

    /// Whether it is a button of an evening that is over.
    pub(super) fn is_of_past_evening(&self, press: Press) -> bool {
        let Press::CheckIn(date, _) = press else { return false };
        self.couple.open_date() != Some(date) && self.silent_evening() != Some(date)
    }

    /// Presses it on a copy.
    fn is_in_vain(
        &self,
        couple: &Couple,
        look: &Look,
        seat: Seat,
        place: Place,
        press: Press,
    ) -> bool {
        let act = Act::Press { press: Some(press), message: None };
        let event = Event::Did { who: Who::Partner(seat), place, act };
        if couple.needs(&event) && !look.knows_journal {
            return false;
        }
        let mut tried = Turn::new(couple.clone(), self.facts, self.now);
        tried.meets(event);
        matches!(tried.toast, Toast::Line(Words::Passed | Words::HaveAnswered))
    }
}

impl Press {
    /// Whether there can be a time at which it does nothing any more. The others open something that is
    /// always there.
    pub(super) fn can_pass(self) -> bool {
        !matches!(
            self,
            Self::TakeSeat
                | Self::ReadAgain
                | Self::WhyTrustBreaks
                | Self::LookBack
                | Self::Progress
                | Self::Signs
                | Self::Export(ExportPress::Choose(_))
                | Self::Care(CarePress::Open | CarePress::StillRight)
                | Self::Setting(_)
                | Self::Vacation(_)
                | Self::Diary(_)
                | Self::EraseBefore
                | Self::EraseBeforeNow
                | Self::Step(_, Offer::Show | Offer::Mine)
                | Self::Exercise(
                    ExercisePress::Tool(_)
                        | ExercisePress::Others(_)
                        | ExercisePress::Harder(_)
                        | ExercisePress::Pulse(PulsePress::Word)
                )
        )
    }
}

pub(super) fn can_pass(words: &Words) -> bool {
    !words.wants_reply() && words.buttons().into_iter().flatten().any(Press::can_pass)
}

pub(super) fn rows_of(words: &Words) -> Vec<Vec<String>> {
    if words.wants_reply() { vec![] } else { data_of(&words.buttons()) }
}

pub(super) fn data_of(rows: &[Vec<Press>]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|press| press.data()).collect()).collect()
}
