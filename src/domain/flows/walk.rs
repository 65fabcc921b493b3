//! The walk through the nine steps: where the couple is, who is ready (never shown), what opens.

mod by_itself;
mod evening;

use crate::domain::couple::walk::Walk;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::tool::Tool;
use chrono::TimeDelta;

use crate::domain::couple::slot::Slot;
use crate::domain::decision::{Toast, Turn};
use crate::domain::exercises::ExerciseWords;
use crate::domain::model::people::{MessageId, Place, Role, Seat};
use crate::domain::model::program::Step;
use crate::domain::press::Offer;
use crate::domain::say::Say;
use crate::domain::words::{StepCard, Words};

/// **Ready** is offered in the evening again after so many days without a press.
const OFFERED_AGAIN_AFTER: TimeDelta = TimeDelta::days(7);

impl Turn<'_> {
    /// `/step`, `/step 3`
    pub fn show_step(&mut self, seat: Seat, place: Place, asked: Option<&str>) {
        let to = if place == Place::Group { To::Group } else { To::Partner(seat) };
        let Some(current) = self.couple.walk.as_ref().map(Walk::current) else {
            return self.answer(to, Words::NotBegun);
        };
        let number_of = |asked| usize::try_from(number_in(asked)?).ok().and_then(Step::of);
        let number = asked.map(number_of);
        match number.unwrap_or(Some(current)) {
            // Step 8 is nobody's business in the group, not even its card.
            Some(Step::Forgiveness) if place == Place::Group => {
                self.answer(to, Words::StepEightInPrivate);
            }
            Some(step) => self.post_step_card(seat, place, step),
            None if place == Place::Private => {
                self.asks_line(seat, Slot::StepNumber, Words::StepUnknown);
            }
            None => self.ask(to, Slot::StepNumber, Words::StepUnknown),
        }
    }

    fn post_step_card(&mut self, seat: Seat, place: Place, step: Step) {
        let to = if place == Place::Group { To::Group } else { To::Partner(seat) };
        let card = self.step_card(seat, place, step);
        if card.neither {
            self.ask(to, Slot::Step(seat, step), Words::Step(card));
        } else {
            self.answer(to, Words::Step(card));
        }
    }

    /// **Neither**: its exercises leave that card. They stay open, on this day and any other.
    pub fn wants_neither(&mut self, seat: Seat, to: To, step: Step, message: Option<MessageId>) {
        let card = self.step_card(seat, Place::Private, step);
        if !card.neither {
            return self.stale(to, message);
        }
        let left = StepCard { tools: &[], neither: false, others: true, ..card };
        self.edit(to, Slot::Step(seat, step), Words::Step(left));
        self.toast(Toast::Line(Words::Exercise(ExerciseWords::Neither)));
    }

    /// The card of a step. In the group it is the same for everybody.
    fn step_card(&self, seat: Seat, place: Place, step: Step) -> StepCard {
        let tools = match place {
            Place::Group => Tool::in_group(step),
            Place::Private => Tool::of(step, self.role(seat)),
        };
        let private = place == Place::Private;
        // Step 8 is for whoever was hurt: it leads nobody else to its exercise.
        let further = step != Step::Forgiveness && tools.len() < Tool::all_of(step).len();
        let others = private && further;
        let done = self.couple.is_step_done(step);
        let neither = private && Tool::may_be_neither(step, self.role(seat));
        let plain =
            StepCard { done, tools, neither, others, leads: !private, ..StepCard::plain(step) };
        let Some(walk) = &self.couple.walk else { return plain };
        if step != walk.current {
            let offer = walk.walked.contains(&step).then_some(Offer::Reopen);
            return StepCard { at: Some(walk.current), offer, ..plain };
        }
        let ripe = walk.is_ripe(self.couple.zone(), self.now);
        let ripens = walk.ripens(self.couple.zone()).filter(|_| !ripe);
        let private = private && walk.next().is_some();
        StepCard { waits: ripe, ripens, offer: private.then(|| self.offer(seat, ripe)), ..plain }
    }

    fn offer(&self, seat: Seat, ripe: bool) -> Offer {
        let walk = self.couple.walk.as_ref();
        let hurt = matches!(self.role(seat), Some(Role::Hurt | Role::Both));
        match walk {
            Some(walk) if walk.ready[seat] => Offer::NotYet,
            Some(walk) if ripe && hurt && walk.current.stage().hurt_goes_on => Offer::WeCanGoOn,
            _ if ripe => Offer::Ready,
            _ => Offer::Skip,
        }
    }

    /// This partner's role; private.
    pub fn role(&self, seat: Seat) -> Option<Role> {
        self.couple.partners[seat].as_ref()?.role
    }

    /// The buttons of a step's card.
    pub fn step_pressed(
        &mut self,
        seat: Seat,
        to: To,
        step: Step,
        offer: Offer,
        message: Option<MessageId>,
    ) {
        let current = self.couple.walk.as_ref().map(Walk::current);
        match offer {
            Offer::Reopen => self.reopen(to, step, message),
            Offer::Show | Offer::Mine if step == Step::Forgiveness => self.stale(to, message),
            Offer::Mine => self.show_exercises(seat, to, step, message),
            Offer::Show => {
                let place = if to == To::Group { Place::Group } else { Place::Private };
                self.post_step_card(seat, place, step);
            }
            _ if current != Some(step) || to == To::Group => self.stale(to, message),
            Offer::NotYet => self.wishes(seat, to, message, false),
            Offer::Ready | Offer::WeCanGoOn | Offer::Skip => self.wishes(seat, to, message, true),
        }
    }

    /// **My exercises**, in the group: the card comes in private, with what is on it there.
    fn show_exercises(&mut self, seat: Seat, to: To, step: Step, message: Option<MessageId>) {
        if to != To::Group {
            return self.stale(to, message);
        }
        if self.couple.near(seat) != To::Partner(seat) {
            return self.toast(Toast::Line(Words::OpenPrivate));
        }
        self.toast(Toast::Line(Words::Exercise(ExerciseWords::CardInPrivate)));
        let card = self.step_card(seat, Place::Private, step);
        self.answer(To::Partner(seat), Words::Step(card));
    }

    /// Whether a partner wishes to go on: noted in private, shown to nobody.
    fn wishes(&mut self, seat: Seat, to: To, message: Option<MessageId>, ready: bool) {
        let Some(walk) = &mut self.couple.walk else { return };
        if walk.ready[seat] == ready {
            return self.toast(Toast::Silent);
        }
        let step = walk.current;
        self.notes_wish(seat, ready);
        if !ready {
            self.takes_ready_back(seat);
        }
        self.stale(to, message);
        self.toast(Toast::Silent);
        self.answer(to, if ready { Words::ReadyNoted(step) } else { Words::NotYetNoted });
        self.refresh_evening_card(seat);
    }

    fn notes_wish(&mut self, seat: Seat, ready: bool) {
        let Some(walk) = &mut self.couple.walk else { return };
        walk.ready[seat] = ready;
        if walk.ready.a && walk.ready.b {
            // Its evening message is to come, also after a silence.
            self.breaks_silence();
        }
    }

    /// Any step that was left can be opened again, by either. The days of the step that was open
    /// are not lost by it.
    fn reopen(&mut self, to: To, step: Step, message: Option<MessageId>) {
        let now = self.now;
        let Some(walk) = &mut self.couple.walk else { return };
        if step == walk.current || !walk.walked.contains(&step) {
            return self.stale(to, message);
        }
        if !walk.walked.contains(&walk.current) {
            walk.set_aside = Some((walk.current, walk.since));
        }
        walk.opens(step, now);
        self.stale(to, message);
        self.toast(Toast::Silent);
        self.say(Say::new(To::Group, Lane::Reply, Words::Reopened(step)));
    }
}

/// "3", "step 3": the only number in it.
fn number_in(text: &str) -> Option<i64> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    let mut numbers = words.filter_map(|word| word.parse().ok());
    numbers.next().filter(|_| numbers.next().is_none())
}
