//! One's own that stands open, out of the couple's state: only while one has a seat.

use super::Of;
use super::journal::check_in;
use crate::domain::model::appreciation::Appreciation;
use crate::domain::model::exported::{By, Dated, Fact, Item, Section, Value};
use crate::domain::model::happened::Happened;
use crate::domain::model::people::{Place, Role, Seat};
use crate::domain::model::program::{PROGRAM, Step};

impl Of<'_> {
    pub(super) fn standing(&self) -> Vec<Item> {
        let Some(seat) = self.period.seat else { return vec![] };
        let couple = self.couple;
        let mut all = self.you(seat);
        all.extend(self.steps(true));
        all.extend(self.today(seat));
        all.extend(couple.exercises.own_items(seat, &couple.unseen));
        let writing = couple.triggers.open.iter().filter(|moment| moment.by == seat);
        all.extend(
            writing.filter_map(|moment| Some(Item::draft("hard_moment", moment.draft.as_deref()?))),
        );
        let answered = couple.triggers.open.iter().filter(|moment| moment.by != seat);
        all.extend(answered.filter_map(|moment| {
            let unsent = moment.passing.words.as_deref().filter(|_| !moment.passing.sent)?;
            Some(Item::draft("hard_moment", unsent))
        }));
        let to_share = couple.partners[seat].iter().flat_map(|partner| &partner.sharing);
        all.extend(to_share.map(|sharing| {
            let section =
                if sharing.gift == Appreciation::Win { Section::Wins } else { Section::Thanks };
            Item::new(section, Dated::Never, By::You)
                .words(Fact::Words, Some(&sharing.words))
                .with(Fact::Shown, Value::Yes(false))
        }));
        all
    }

    fn you(&self, seat: Seat) -> Vec<Item> {
        let Some(partner) = &self.couple.partners[seat] else { return vec![] };
        let mut item = Item::new(Section::You, Dated::Never, By::You);
        if let Some(role) = partner.role {
            item = item.named(Fact::Role, name_of_role(role));
        }
        if let Some(happened) = partner.happened {
            item = item.named(Fact::Happened, name_of_breach(happened));
        }
        item = item.words(Fact::Helps, partner.helps.as_deref());
        if partner.quiet.from != partner.quiet.to {
            item = item.with(Fact::QuietFrom, Value::Time(partner.quiet.from));
            item = item.with(Fact::QuietTo, Value::Time(partner.quiet.to));
        }
        item = item.with(Fact::Reminder, Value::Yes(partner.reminder));
        if let Some(time) = self.couple.evening.time {
            item = item.with(Fact::Evening, Value::Time(time));
        }
        vec![item]
    }

    /// The steps that were opened, but the eighth: it is never current, never left, never done.
    pub(super) fn steps(&self, own: bool) -> Vec<Item> {
        let (Some(seat), Some(walk)) = (self.period.seat, &self.couple.walk) else {
            return vec![];
        };
        let role = self.couple.partners[seat].as_ref().and_then(|partner| partner.role);
        let steps = PROGRAM.iter().map(|stage| stage.step);
        let item = |step: Step| {
            let number = i64::try_from(step.number()).unwrap_or_default();
            let item = Item::new(Section::Steps, Dated::Never, By::Both);
            let item = item.with(Fact::Step, Value::Number(number));
            let item = match step {
                step if step == walk.current => item
                    .named(Fact::State, "open")
                    .with(Fact::Since, Value::Moment(Dated::At(walk.since))),
                step if walk.walked.contains(&step) => item.named(Fact::State, "walked"),
                step if walk.set_aside.is_some_and(|(aside, _)| aside == step) => {
                    item.named(Fact::State, "set_aside")
                }
                _ => return None,
            };
            Some(match role.filter(|_| own) {
                Some(role) => item.named(Fact::Role, name_of_role(role)),
                None => item,
            })
        };
        steps.filter(|step| *step != Step::Forgiveness).filter_map(item).collect()
    }

    /// This evening's answer, as long as the day is open.
    fn today(&self, seat: Seat) -> Vec<Item> {
        let Some(day) = &self.couple.check_ins.day else { return vec![] };
        let said = |place| day.answers[seat].place(place).parts();
        let item = |(place, shown)| {
            let parts = said(place)?;
            Some(check_in(day.date, parts.high.as_ref(), parts.low.as_ref(), shown))
        };
        let both = [(Place::Group, true), (Place::Private, day.shared)];
        both.into_iter().filter_map(item).collect()
    }
}

const fn name_of_role(role: Role) -> &'static str {
    match role {
        Role::Hurt => "hurt",
        Role::Responsible => "responsible",
        Role::Both => "both",
        Role::Unsaid => "unsaid",
    }
}

const fn name_of_breach(happened: Happened) -> &'static str {
    match happened {
        Happened::Infidelity => "infidelity",
        Happened::EmotionalAffair => "emotional_affair",
        Happened::Lies => "lies",
        Happened::Money => "money",
        Happened::BrokenPromises => "broken_promises",
        Happened::Unsaid => "unsaid",
    }
}
