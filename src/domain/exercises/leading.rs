//! Nobody has to find anything (PRODUCT §6): an evening card offers an exercise of the open step by its
//! name. What is offered, and what became of it, is its reader's alone.
//!
//! | an exercise is | what happens | it becomes |
//! |---|---|---|
//! | new to that partner | an evening card from the second day of its step on, twice a week at most | offered |
//! | offered | another evening; the next of the step comes first | offered again, in other words; three times in all, the last of which says so |
//! | | **Not for now** | never offered again; after a second one, none of its step |
//! | any of these | it is opened, or begun on another way | never offered again |
//!
//! One card asks for one thing: beside what waits for an answer nothing is offered; it comes another
//! evening. What goes by the role is offered by one's own role alone. Whoever would rather not say theirs finds
//! what belongs to the step on one card, with **Neither** for all of it.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{ExercisePress, ExerciseWords};
use crate::domain::decision::{Toast, Turn};
use crate::domain::model::address::To;
use crate::domain::model::people::{BySeat, MessageId, Role, Seat};
use crate::domain::model::program::Step;
use crate::domain::model::tool::Tool;
use crate::domain::press::Press;
use crate::domain::words::Words;

/// So often one is offered.
const TIMES_AT_MOST: usize = 3;
/// So many offers a week.
const A_WEEK_AT_MOST: usize = 2;
/// After an offer there are so many days without one.
const APART: TimeDelta = TimeDelta::days(3);
/// So many **Not for now** end the offers of a step.
const DECLINED_AT_MOST: usize = 2;

/// What an evening card offers of the open step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Led {
    /// The step.
    pub step: Step,
    /// Its exercises: one, or what belongs to either role, for whoever would rather not say theirs.
    pub tools: Vec<Tool>,
    /// Whether it is declined as a whole: **Neither**.
    pub neither: bool,
    /// Which time it is.
    pub time: LedTime,
}

/// Which time something is offered: it is never said twice in the same words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LedTime {
    /// What it is, and why.
    First,
    /// That it is still here.
    Again,
    /// That it is not mentioned any more.
    Last,
}

impl Led {
    /// Its buttons.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Press>> {
        let decline = match &self.tools[..] {
            [tool] if !self.neither => ExercisePress::NotForNow(*tool),
            _ => ExercisePress::NoneForNow(self.step),
        };
        let open = self.tools.iter().copied().map(ExercisePress::Tool);
        open.chain([decline]).map(|press| vec![Press::Exercise(press)]).collect()
    }
}

/// What each of them was offered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Leading {
    of: BySeat<Way>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Way {
    /// What was offered on which evening, the newest last.
    offered: Vec<(Tool, NaiveDate)>,
    /// What the last card offered, and when.
    last: Option<(NaiveDate, Offered)>,
    /// What this partner opened.
    begun: Vec<Tool>,
    /// Where they pressed **Not for now**.
    declined: Vec<Tool>,
}

/// What one card offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Offered {
    step: Step,
    tools: Vec<Tool>,
    neither: bool,
}

impl Way {
    /// Which time they are offered that evening.
    fn time(&self, tools: &[Tool], evening: NaiveDate) -> LedTime {
        let offers = self.offered.iter().filter(|(_, on)| *on <= evening);
        let times = |tool: &Tool| offers.clone().filter(|(other, _)| other == tool).count();
        match tools.iter().map(times).max() {
            None | Some(0 | 1) => LedTime::First,
            Some(times) if times < TIMES_AT_MOST => LedTime::Again,
            Some(_) => LedTime::Last,
        }
    }

    fn times(&self, tool: Tool) -> usize {
        self.offered.iter().filter(|(other, _)| *other == tool).count()
    }

    /// Whether another evening with an offer is due.
    fn has_rested(&self, date: NaiveDate) -> bool {
        let mut evenings: Vec<_> = self.offered.iter().map(|(_, on)| *on).collect();
        evenings.dedup();
        let this_week = evenings.iter().filter(|on| date - **on < TimeDelta::days(7)).count();
        this_week < A_WEEK_AT_MOST && evenings.last().is_none_or(|on| date - *on >= APART)
    }

    fn is_done_with(&self, tool: Tool) -> bool {
        self.begun.contains(&tool) || self.declined.contains(&tool)
    }

    fn is_done_with_step(&self, step: Step) -> bool {
        let of_step = |tool: &&Tool| Tool::all_of(step).contains(tool);
        self.declined.iter().filter(of_step).count() >= DECLINED_AT_MOST
    }
}

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
        !self.couple.moments.had_by(seat).any(began)
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
            self.look_at_evening_card_again(seat);
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
        self.look_at_evening_card_again(seat);
    }
}
