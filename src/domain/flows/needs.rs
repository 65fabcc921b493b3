//! What a couple needs from outside: a tick in time, and the journal for some events.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::command::Command;
use crate::domain::couple::Couple;
use crate::domain::event::{Act, Event};
use crate::domain::model::care::CarePress;
use crate::domain::model::exporting::ExportPress;
use crate::domain::model::people::Seat;
use crate::domain::press::{Leave, Press};
use crate::domain::zone;

impl Couple {
    /// When it next wants a tick.
    #[must_use]
    pub fn wake_at(&self) -> Option<DateTime<Utc>> {
        let evening = self.next_evening().map(|(_, due)| due);
        evening.into_iter().chain(self.to_the_minute_at()).min()
    }

    /// The same for what waits behind nobody's evening: with very many others at that minute, evenings
    /// come as fast as their messages leave. Only until its own next one is over, whose tick tells more:
    /// this is kept in the plain, where a way out of the day after would stand out.
    #[must_use]
    pub fn on_time_at(&self) -> Option<DateTime<Utc>> {
        let evening = self.next_evening();
        let may_wait = evening.map(|(date, _)| zone::end_of_day(self.zone(), date));
        self.to_the_minute_at().filter(|at| may_wait.is_none_or(|ends| *at <= ends))
    }

    fn next_evening(&self) -> Option<(NaiveDate, DateTime<Utc>)> {
        self.check_in_due().into_iter().chain(self.evening_due()).min()
    }

    /// When it wants a tick for anything but its evening.
    fn to_the_minute_at(&self) -> Option<DateTime<Utc>> {
        let care = Seat::BOTH.into_iter().filter_map(|seat| self.care[seat]);
        let held = Seat::BOTH.into_iter().filter_map(|seat| self.held[seat].wake_at());
        let ready = Seat::BOTH.into_iter().filter_map(|seat| self.quiet_mode[seat].wake_at());
        let check_in = self.day_closes().into_iter().chain(self.check_ins.comes_back());
        let check_in = check_in.chain(self.cards_wait_until());
        let check_in = check_in.chain(self.silent_evening_ends());
        let check_in = check_in.chain(self.tries_again_at());
        let leaving = Seat::BOTH.into_iter().filter_map(|seat| self.leaving[seat]);
        let exercises = self.exercises.wake_at().into_iter();
        let former = self.former_wakes_at().into_iter().chain(self.silence_wakes_at());
        let partners = Seat::BOTH.into_iter().filter_map(|seat| self.partners[seat].as_ref());
        let exports = partners.filter_map(|one| one.exporting.as_ref()).map(|one| one.until);
        let all = care
            .chain(held)
            .chain(ready)
            .chain(leaving)
            .chain(check_in)
            .chain(self.triggers.wake_at());
        all.chain(exercises).chain(former).chain(exports).min()
    }

    /// Whether this event's decision wants the journal's records.
    #[must_use]
    pub fn needs(&self, event: &Event) -> bool {
        let Event::Did { act, .. } = event else {
            // At an end, what nobody has read goes back to its author.
            let leaves = Seat::BOTH.into_iter().any(|seat| self.leaving[seat].is_some());
            // What was kept as shared becomes its author's own.
            let withheld = matches!(event, Event::Withheld { .. } | Event::Refused { .. });
            // Then, too, what is over is erased.
            let erases = !self.former.is_empty();
            let ticks = (leaves || erases) && *event == Event::Tick;
            let letter = self.letter_may_come(event);
            return withheld || self.exercises.may_return() || ticks || letter;
        };
        // What is held back goes the road that it would have gone at once.
        let held = Seat::BOTH.into_iter().any(|seat| self.held[seat].waits());
        if held && matches!(act, Act::Text { .. } | Act::Press { press: Some(Press::Held(..)), .. })
        {
            return true;
        }
        let act = act.bare();
        let command = match act.command() {
            Some(Command::Tool(tool, _)) => tool.needs_records(),
            command => matches!(command, Some(Command::Diary(_) | Command::Progress)),
        };
        let press = match act {
            Act::Press { press, .. } => *press,
            _ => None,
        };
        let letter = self.letter_may_come(event);
        // `/checkin` lays the evening's cards.
        command || letter || self.exercises.may_return() || press.is_some_and(needs_records)
    }

    /// Whether a prompt that this event brings may have the week's letter: then the journal is wanted. Where
    /// it was not known to come, as after days without the bot, none does, whatever else is read.
    pub(in crate::domain) fn letter_may_come(&self, event: &Event) -> bool {
        let Event::Did { act, .. } = event else { return self.letter_comes_next() };
        let act = act.bare();
        let comes = match act {
            // Where today's hour has passed in the new zone, it is asked for at once.
            Act::Press { press: Some(Press::Zone(_)), .. } => true,
            Act::Text { .. } => self.evening.zone_open,
            act => matches!(act.command(), Some(Command::CheckIn)),
        };
        self.letter_waits() || (comes && self.letter_comes_next())
    }
}

fn needs_records(press: Press) -> bool {
    match press {
        Press::Exercise(press) => press.needs_records(),
        Press::Diary(_)
        | Press::Before(_)
        | Press::Forget(_)
        | Press::ShareEvening(_)
        | Press::LookBack
        | Press::EraseBeforeNow
        | Press::Care(CarePress::Erase)
        | Press::Progress
        | Press::Export(ExportPress::Choose(_))
        | Press::Leave(Leave::Now) => true,
        _ => false,
    }
}
