//! Hard moments: `/trigger`, the nudge to the other partner, and what steadies the one who has it
//! (PRODUCT §5).

mod after_care;
mod again;
mod card;
mod grounding;
mod hard_day;
mod in_group;
mod in_vain;
mod late;
mod not_today;
mod nudge;
mod passing;
mod pressed;
mod reader;
mod steadying;
mod together;

use chrono::TimeDelta;

use crate::domain::couple::record::Entry;
use crate::domain::couple::slot::Slot;
use crate::domain::couple::trigger::{Activity, FollowUp, Passing, Request, Together, Trigger};
use crate::domain::decision::Turn;
use crate::domain::exercise::Hand;
use crate::domain::exercises::Talks;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::MOMENT;
use crate::domain::model::people::{BySeat, MessageId, Place, Seat};
use crate::domain::say::Say;
use crate::domain::words::{AskOrKeep, TriggerLine, Typed, View, Words};

/// `/trigger` again within this time joins the same episode (PRODUCT §5.7).
const JOINS_WITHIN: TimeDelta = TimeDelta::minutes(10);
/// So many of one partner's are open at once: as many as are asked about in a day.
const OPEN_AT_MOST: usize = 6;

impl Turn<'_> {
    /// `/trigger`: recorded at once, before anything is asked.
    pub fn hard_moment(
        &mut self,
        seat: Seat,
        place: Place,
        words: Option<String>,
        message: MessageId,
    ) {
        let joined = self.joined(seat);
        let id = joined.unwrap_or_else(|| self.new_episode(seat, place));
        let late = self.is_late();
        let too_long = words.as_deref().is_some_and(|words| !MOMENT.takes(words));
        let words = words.filter(|_| !too_long);
        let worded = words.is_some();
        self.keep(seat, Entry::Trigger { episode: id, place, words });
        let unasked = self.episode(id).is_some_and(Trigger::is_unasked);
        match place {
            _ if unasked && late && joined.is_some() => {}
            _ if unasked && late => self.chooses_late(id, message),
            Place::Group if unasked => {
                self.was_said_in_group(id);
                self.calm_line(id, seat, message);
                self.seek_reassurance(id);
                self.post_card(id);
                self.comforts_if_nobody_is_asked(id);
            }
            Place::Private if unasked => {
                self.chooses_in_private(id);
                let steady = self.may_steady(id);
                let question =
                    Words::AskOrKeep(AskOrKeep { episode: id, worded, late: None, steady });
                let say = Say::new(To::Partner(seat), Lane::Urgent, question);
                self.say(say.named(Slot::Card(id)));
            }
            _ => self.post_card(id),
        }
        if too_long {
            let to = self.couple.near(seat);
            self.answer(to, Words::Typed(Typed::MomentTooLong));
        }
        if !late {
            self.opens_what_was_written_for_today(seat);
            if joined.is_none() {
                self.says_that_it_keeps_coming(seat);
            }
            self.lets_talk_wait(seat, place);
        }
    }

    /// A talk waits for who has it, or is offered a break where nobody else knows.
    fn lets_talk_wait(&mut self, seat: Seat, place: Place) {
        self.runs::<Talks, _>(|state, cx| {
            let mut talks = Hand { state, cx };
            match place {
                Place::Group => talks.waits_for(seat),
                Place::Private => talks.offers_break(seat),
            }
        });
    }

    /// Typed in private, it is asked again whether to ask.
    fn chooses_in_private(&mut self, id: u64) {
        if let Some(moment) = self.couple.triggers.find(id) {
            moment.request = Request::Choosing;
            moment.card_in = Place::Private;
        }
    }

    /// What was begun in private and said in the group is no secret there any more.
    fn was_said_in_group(&mut self, id: u64) {
        if let Some(moment) = self.couple.triggers.find(id) {
            moment.place = Place::Group;
        }
    }

    /// The episode of the last minutes that this one belongs to.
    fn joined(&self, seat: Seat) -> Option<u64> {
        let fresh = |moment: &&Trigger| {
            moment.by == seat && !moment.eased && self.said - moment.began < JOINS_WITHIN
        };
        self.couple.triggers.open.iter().rev().find(fresh).map(|moment| moment.id)
    }

    /// If there is no room the oldest closes before its time, one that has eased before all others.
    fn makes_room_for_moment(&mut self, by: Seat) {
        let open = &mut self.couple.triggers.open;
        if open.iter().filter(|moment| moment.by == by).count() < OPEN_AT_MOST {
            return;
        }
        let eased = open.iter().position(|moment| moment.by == by && moment.eased);
        let oldest = eased.or_else(|| open.iter().position(|moment| moment.by == by));
        let oldest = oldest.map(|at| open.remove(at));
        self.let_go(oldest.into_iter().collect());
    }

    fn new_episode(&mut self, by: Seat, place: Place) -> u64 {
        self.makes_room_for_moment(by);
        let moments = &mut self.couple.triggers;
        moments.last += 1;
        moments.open.push(Trigger {
            id: moments.last,
            by,
            began: self.said,
            place,
            request: Request::Choosing,
            doing: Activity::Nothing,
            draft: None,
            eased: false,
            unheard: false,
            card_in: Place::Private,
            again: FollowUp::Due(self.now + again::AFTER),
            opened_words: false,
            reassured: false,
            passing: Passing::default(),
            together: Together::default(),
            together_lies: BySeat::default(),
            strength: None,
        });
        let id = moments.last;
        moments.begins(by, id);
        id
    }

    fn calm_line(&mut self, id: u64, seat: Seat, message: MessageId) {
        let asked_here = !self.couple.has_agreed(seat.other());
        let line = TriggerLine { name: self.couple.name(seat), asked_here };
        let say = Say::new(To::Group, Lane::Urgent, Words::HardMoment(line)).replying(message);
        let say = say.named(Slot::CalmLine(id));
        // Nobody is woken by it: that is for their partner to choose.
        self.say(if self.is_night_for(seat.other()) { say.silently() } else { say });
    }

    fn episode(&self, id: u64) -> Option<&Trigger> {
        self.couple.triggers.open.iter().find(|moment| moment.id == id)
    }

    /// Does what has fallen due in hard moments, and lets go of those that are over.
    pub fn tick_moments(&mut self) {
        let now = self.now;
        let open = std::mem::take(&mut self.couple.triggers.open);
        let (over, open) = open.into_iter().partition(|moment| moment.ends() <= now);
        self.couple.triggers.open = open;
        self.let_go(over);
        let ids: Vec<_> = self.couple.triggers.open.iter().map(|moment| moment.id).collect();
        for id in ids {
            self.steadies_on(id);
            self.cannot_when_due(id);
            self.nudge_when_due(id);
            self.nudge_once_more_when_due(id);
            self.comforts_when_left_alone(id);
            self.ask_again_when_due(id);
            self.breathe_on(id);
            self.breathe_on_together(id);
        }
    }

    /// The group's messages have new numbers: cards that lie there are laid anew.
    pub fn post_cards_again(&mut self) {
        let in_group = |moment: &&Trigger| moment.card_in == Place::Group && !moment.eased;
        let open = self.couple.triggers.open.iter();
        let ids: Vec<_> = open.filter(in_group).map(|moment| moment.id).collect();
        for id in ids {
            self.post_card(id);
        }
    }

    /// The couple ends: nothing stays open.
    pub fn close_moments(&mut self) {
        let open = std::mem::take(&mut self.couple.triggers.open);
        self.let_go(open);
        self.couple.triggers.nudged = BySeat::default();
        self.couple.triggers.helped = BySeat::default();
        self.couple.triggers.past = BySeat::default();
        self.couple.triggers.not_today = BySeat::default();
    }

    /// Words that were neither kept nor deleted, nor sent, go to their author's diary: none is lost.
    fn let_go(&mut self, over: Vec<Trigger>) {
        for moment in over {
            self.part_breaths(&moment);
            self.part_from_what_was_to_be_passed_on(&moment);
            if let Some(words) = moment.draft {
                self.keep(moment.by, Entry::Diary { words });
                let to = self.in_person(moment.by);
                self.edit(to, Slot::Writing(moment.id), Words::WordsKept);
            }
        }
    }

    /// A partner's own chat, also where the couple ends and their seat is empty from now on.
    fn in_person(&self, seat: Seat) -> To {
        let user = self.couple.partners[seat].as_ref().map(|partner| partner.user);
        user.map_or(To::Partner(seat), |user| To::Chat(user.into()))
    }

    fn show(&mut self, id: u64, view: View) {
        let Some((to, card)) = self.card(id, view) else { return };
        let what =
            crate::domain::say::What::Edit { slot: Slot::Card(id), words: Words::Card(card) };
        self.say(Say::of(to, Lane::Urgent, what));
    }
}
