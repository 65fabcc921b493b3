//! What a couple needs from outside: a tick in time, and the journal for some events.

use chrono::{DateTime, Utc};

use super::Couple;
use crate::domain::command::Command;
use crate::domain::event::{Act, Event};
use crate::domain::people::Seat;
use crate::domain::press::{Leave, Press};

impl Couple {
    /// When it next wants a tick.
    #[must_use]
    pub fn wake_at(&self) -> Option<DateTime<Utc>> {
        let care = Seat::BOTH.into_iter().filter_map(|seat| self.care[seat]);
        let check_in = self.check_in_due().map(|(_, due)| due).into_iter().chain(self.day_ends());
        let check_in = check_in.chain(self.check_ins.comes_back());
        let leaving = Seat::BOTH.into_iter().filter_map(|seat| self.leaving[seat]);
        let exercises = self.exercises.wake_at();
        care.chain(leaving).chain(check_in).chain(self.moments.wake_at()).chain(exercises).min()
    }

    /// Whether this event's decision wants the journal's records.
    #[must_use]
    pub fn needs(&self, event: &Event) -> bool {
        let Event::Did { act, .. } = event else {
            // At an end, what nobody has read goes back to its author.
            let leaves = Seat::BOTH.into_iter().any(|seat| self.leaving[seat].is_some());
            let returns = matches!(event, Event::Counted(_)) && self.exercises.shoes.may_return();
            return returns || (leaves && *event == Event::Tick);
        };
        let exercise = match act {
            Act::Command { command: Command::Tool(tool, _), .. } => tool.needs_records(),
            Act::Press { press: Some(Press::Exercise(press)), .. } => press.needs_records(),
            _ => false,
        };
        exercise
            || matches!(
                act,
                Act::Command { command: Command::Diary, .. }
                    | Act::Press {
                        press: Some(
                            Press::Diary(_)
                                | Press::Forget(_)
                                | Press::ShareEvening(_)
                                | Press::LookBack
                                | Press::Leave(Leave::Now)
                        ),
                        ..
                    }
            )
    }
}
