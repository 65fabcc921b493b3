//! What an evening card offers of the open step (`domain::exercises::leading`).

use chrono::NaiveDate;

use crate::domain::decision::{Toast, Turn};
use crate::domain::exercises::{ExerciseWords, Led, Offered, TIMES_AT_MOST};
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Role, Seat};
use crate::domain::model::program::Step;
use crate::domain::model::tool::Tool;
use crate::domain::words::Words;

impl Tool {
    /// Whether a card leads to it. The others are opened by oneself alone; and nobody is called apart
    /// on a calm evening. What is given is led to by who gives it; round two of “In your shoes” has
    /// its own invitation.
    fn is_led_to(self, role: Option<Role>) -> bool {
        match self {
            Self::Forgiveness | Self::Touch | Self::Tell | Self::Break => false,
            Self::Measures | Self::Shoes => role != Some(Role::Hurt),
            _ => true,
        }
    }
}

impl Turn<'_> {
    /// Whether anything leads that partner to an exercise this evening: not on the day of a hard moment
    /// of their own.
    fn may_be_led(&self, seat: Seat, date: NaiveDate) -> bool {
        let began = |at| self.couple.todays_date(at) == date;
        !self.couple.triggers.had_by(seat).any(began)
    }

    /// The evening's private card is about to be laid, and has room: what it offers is noted.
    pub fn lead(&mut self, seat: Seat, date: NaiveDate) {
        let Some(offered) = self.leads_to(seat, date) else { return };
        let way = &mut self.couple.exercises.leading.of[seat];
        way.offered.extend(offered.tools.iter().map(|tool| (*tool, date)));
        way.last = Some((date, offered));
    }

    /// What that evening's private card offers, as long as nothing became of it.
    pub fn led(&self, seat: Seat, date: NaiveDate) -> Option<Led> {
        let way = &self.couple.exercises.leading.of[seat];
        let (_, offered) = way.last.as_ref().filter(|(on, _)| *on == date)?;
        let Offered { step, mut tools, neither } = offered.clone();
        tools.retain(|tool| !way.is_done_with(*tool));
        let time = way.time(&tools, date);
        (!tools.is_empty()).then_some(Led { step, tools, neither, time })
    }

    fn leads_to(&self, seat: Seat, date: NaiveDate) -> Option<Offered> {
        let walk = self.couple.walk.as_ref()?;
        let step = walk.current();
        let way = &self.couple.exercises.leading.of[seat];
        let second_day = walk.days(self.couple.zone(), self.now) >= 1;
        let rests = way.is_done_with_step(step) || !way.has_rested(date);
        if !second_day || rests || !self.may_be_led(seat, date) {
            return None;
        }
        let role = self.role(seat);
        let done = self.couple.is_step_done(step);
        let open = |tool: &Tool| {
            let begun = way.is_done_with(*tool) || self.has_begun(seat, *tool);
            tool.is_led_to(role)
                && !begun
                && way.times(*tool) < TIMES_AT_MOST
                // What a step asks for is there already; questions have no end.
                && (!done || *tool == Tool::Ask)
        };
        let tools = Tool::of(step, role).iter().copied().filter(open);
        let neither = Tool::may_be_neither(step, role);
        let tools: Vec<_> = if neither {
            tools.collect()
        } else {
            tools.min_by_key(|tool| way.times(*tool)).into_iter().collect()
        };
        (!tools.is_empty()).then_some(Offered { step, tools, neither })
    }

    /// Whether that partner began it, also before what was opened was noted.
    fn has_begun(&self, seat: Seat, tool: Tool) -> bool {
        self.couple.exercises.was_begun(seat, tool)
    }

    /// An exercise was opened: it needs no offer any more. What is done in the group is done by both.
    pub(super) fn notes_begun(&mut self, seat: Seat, to: To, tool: Tool) {
        let of_both = to == To::Group && tool != Tool::Promise;
        for one in Seat::BOTH.into_iter().filter(|one| of_both || *one == seat) {
            let way = &mut self.couple.exercises.leading.of[one];
            if !way.begun.contains(&tool) {
                way.begun.push(tool);
            }
        }
        let last = &self.couple.exercises.leading.of[seat].last;
        let card = last.as_ref().filter(|(_, led)| led.tools.contains(&tool)).map(|(on, _)| *on);
        if card.is_some() && card == self.couple.evening_cards[seat] {
            self.refresh_evening_card(seat);
        }
    }

    /// **Not for now**
    pub(super) fn declines(&mut self, seat: Seat, to: To, tool: Tool, message: Option<MessageId>) {
        self.declines_all(seat, to, &[tool], message);
    }

    /// **Neither**, on an evening card.
    pub(super) fn declines_either(
        &mut self,
        seat: Seat,
        to: To,
        step: Step,
        message: Option<MessageId>,
    ) {
        self.declines_all(seat, to, Tool::all_of(step), message);
    }

    fn declines_all(&mut self, seat: Seat, to: To, tools: &[Tool], message: Option<MessageId>) {
        let way = &mut self.couple.exercises.leading.of[seat];
        let open = |tool: &&Tool| way.times(**tool) > 0 && !way.is_done_with(**tool);
        let declined: Vec<_> = tools.iter().filter(open).copied().collect();
        if declined.is_empty() {
            return self.stale(to, message);
        }
        way.declined.extend(declined);
        self.toast(Toast::Line(Words::Exercise(ExerciseWords::NotForNow)));
        self.refresh_evening_card(seat);
    }
}
