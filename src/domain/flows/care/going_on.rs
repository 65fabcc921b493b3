//! What becomes of what was held back: **Go on**, **Change**, **Delete**, **Ask my partner all the
//! same**; and the day's close, at which it goes to its author's diary.

use super::crisis::{dangers, threatens};
use super::listening::tells_of_partner;
use crate::domain::command::Command;
use crate::domain::couple::held::{Held, What as HeldWhat};
use crate::domain::couple::record::{Entry, Journal, Record};
use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::event::Act;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::care::CarePage;
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::press::HeldPress;
use crate::domain::say::{Say, What};
use crate::domain::words::{CareFirst, Leads, Typed, Words};

impl Turn<'_> {
    /// A button below the care card that came first.
    pub fn held_pressed(
        &mut self,
        seat: Seat,
        to: To,
        number: u32,
        press: HeldPress,
        message: Option<MessageId>,
    ) {
        let newest = self.couple.held[seat].newest().map(|held| held.number);
        if to == To::Group || newest != Some(number) {
            return self.stale(to, message);
        }
        match press {
            HeldPress::Change => self.change_held(seat),
            HeldPress::GoOn | HeldPress::AllTheSame => {
                let all = std::mem::take(&mut self.couple.held[seat].all);
                self.close_held_card(seat);
                for held in all {
                    self.goes_on(seat, &held, press == HeldPress::AllTheSame);
                }
            }
            HeldPress::Delete => {
                let all = std::mem::take(&mut self.couple.held[seat].all);
                self.close_held_card(seat);
                self.deletes(seat, &all);
            }
        }
    }

    /// The same road as ever, now that the card was read.
    fn goes_on(&mut self, seat: Seat, held: &Held, ask: bool) {
        if let HeldWhat::Said { waits } = &held.what {
            for slot in waits {
                self.asks_what_waited(seat, slot, held.message);
            }
            return;
        }
        let words = held.what.words().unwrap_or_default().to_owned();
        if threatens(&words) {
            self.keep(seat, Entry::Diary { words });
            let in_group = held.what.place() == Place::Group;
            let words = Words::Typed(Typed::NotPassedOn { in_group });
            return self.answer(To::Partner(seat), words);
        }
        if held.what.answers_nothing() {
            return self.keeps_in_diary(seat, words);
        }
        let before = self.said_so_far();
        let Some((act, place)) = held.what.act(held.message) else { return };
        match act {
            Act::Command { command: Command::Trigger(words), .. }
                if place == Place::Private && words.as_deref().is_some_and(tells_of_partner) =>
            {
                self.hard_moment_after_care(seat, words, ask);
            }
            act => self.partner_does(seat, place, act),
        }
        if self.takes_refusals_back(before) {
            self.keeps_in_diary(seat, words);
        }
    }

    fn keeps_in_diary(&mut self, seat: Seat, words: String) {
        self.keep(seat, Entry::Diary { words });
        self.answer(To::Partner(seat), Words::WordsKept);
    }

    /// Nobody hears of such words that they aren't kept. Whether that was said since.
    fn takes_refusals_back(&mut self, before: usize) -> bool {
        let refuses =
            |say: &mut Say| matches!(&say.what, What::New { words, .. } if words.keeps_nothing());
        self.says.extract_if(before.., refuses).count() > 0
    }

    /// Whether **Go on** would put it in the diary, as things are.
    fn goes_to_diary(&self, seat: Seat, held: &Held) -> bool {
        if held.what.answers_nothing() {
            return true;
        }
        let Some((act, place)) = held.what.act(held.message) else { return false };
        let mut tried = Turn::new(self.couple.clone(), self.facts, self.now);
        tried.partner_does(seat, place, act);
        tried.takes_refusals_back(0)
    }

    /// A question in the group that waited comes now, if it is still open.
    fn asks_what_waited(&mut self, seat: Seat, slot: &Slot, message: MessageId) {
        match slot {
            Slot::Low(date, _) => self.asks_for_rest_again(*date, seat, message),
            Slot::Wanted(_, wanted) => self.asks_in_group_again(seat, *wanted),
            _ => {}
        }
    }

    /// The words stay held until others take their place, and the card stays as it lies: whoever
    /// looks for other words still has in sight where help is.
    fn change_held(&mut self, seat: Seat) {
        let Some(held) = self.couple.held[seat].all.last_mut() else { return };
        held.changing = true;
        let keep = self.couple.care[seat].is_some();
        let Some(first) = self.care_first(seat, keep) else { return };
        let folded = self.couple.held[seat].folded;
        let words = if folded { Typed::HeldWaits(first) } else { Typed::CareFirst(first) };
        self.edit(To::Partner(seat), Slot::Care(seat), Words::Typed(words));
    }

    /// What nobody else has seen is gone; what was said in the group is taken out of what is kept.
    fn deletes(&mut self, seat: Seat, all: &[Held]) {
        let mut in_group = None;
        for held in all.iter().filter(|held| matches!(held.what, HeldWhat::Said { .. })) {
            let forgotten = self.forgets_said(seat, held);
            in_group = Some(in_group.unwrap_or(true) && forgotten);
        }
        let words = match in_group {
            None => Words::WordsDeleted,
            Some(all) => Words::Typed(Typed::HeldForgotten(all)),
        };
        self.answer(To::Partner(seat), words);
    }

    /// Whether it was found among what is kept.
    fn forgets_said(&mut self, seat: Seat, held: &Held) -> bool {
        let in_evening = self.forgets_answer_of(seat, held.message);
        let user = self.couple.partners[seat].as_ref().map(|partner| partner.user);
        let speaks_of_danger = |record: &Record| match &record.entry {
            Entry::Win { words }
            | Entry::Thanks { words }
            | Entry::Trigger { words: Some(words), .. } => !dangers(words).is_empty(),
            _ => false,
        };
        // Only the moment of what was held is known, and something else may be kept at the same.
        let found = self.facts.records.iter().find(|(_, record)| {
            record.at == held.at && Some(record.user) == user && speaks_of_danger(record)
        });
        let Some((id, record)) = found.cloned() else { return in_evening };
        self.forget(Journal::Forget(id));
        // That the moment was is kept, without its words.
        if let Entry::Trigger { episode, place, .. } = record.entry {
            let entry = Entry::Trigger { episode, place, words: None };
            self.forget(Journal::Keep(Record { entry, ..record }));
        }
        true
    }

    /// Below the newest words of danger, its author's card: care first, then what was typed.
    pub(super) fn post_held_card(&mut self, seat: Seat) {
        let to = To::Partner(seat);
        if self.couple.near(seat) != to {
            return;
        }
        if self.couple.care[seat].is_some() || self.couple.held[seat].folded {
            self.say(Say::of(to, Lane::Urgent, What::Delete(Slot::Care(seat))));
        }
        self.couple.held[seat].folded = false;
        self.couple.care[seat] = Some(self.now + super::DELETES_ITSELF_AFTER);
        let Some(first) = self.care_first(seat, true) else { return };
        let card = Say::new(to, Lane::Urgent, Words::Typed(Typed::CareFirst(first)));
        self.say(card.named(Slot::Care(seat)).silently());
    }

    /// The card, if something waits for its buttons.
    pub(super) fn care_first(&self, seat: Seat, keep: bool) -> Option<CareFirst> {
        let held = self.couple.held[seat].newest()?;
        let threat = held.what.words().is_some_and(threatens);
        let leads = match &held.what {
            HeldWhat::Said { .. } => Leads::NextQuestion,
            what if threat && what.place() == Place::Group => Leads::CopyInDiary,
            _ if threat || self.goes_to_diary(seat, held) => Leads::Diary,
            HeldWhat::Command { name, words, place: Place::Private }
                if name == "trigger" && tells_of_partner(words) =>
            {
                Leads::Moment
            }
            _ => Leads::OnItsWay,
        };
        let (number, changing) = (held.number, held.changing);
        Some(CareFirst { number, keep, country: self.country(), leads, changing })
    }

    /// Nothing waits any more: the card is an ordinary one again; where only its buttons lay, they go.
    pub(super) fn close_held_card(&mut self, seat: Seat) {
        let held = &mut self.couple.held[seat];
        let to = To::Partner(seat);
        if std::mem::take(&mut held.folded) {
            return self.say(Say::of(to, Lane::Urgent, What::Delete(Slot::Care(seat))));
        }
        let keep = self.couple.care[seat].is_some();
        let words = Words::Care(self.care_card(seat, keep, CarePage::Help));
        let card = What::Edit { slot: Slot::Care(seat), words };
        self.say(Say::of(to, Lane::Urgent, card));
    }

    /// At the day's close what nobody decided on is its author's, in their diary.
    pub fn let_held_go(&mut self) {
        for seat in Seat::BOTH {
            let now = self.now;
            let all = std::mem::take(&mut self.couple.held[seat].all);
            let (over, rest) = all.into_iter().partition::<Vec<_>, _>(|held| held.until <= now);
            self.couple.held[seat].all = rest;
            if over.is_empty() {
                continue;
            }
            for held in &over {
                self.keeps_held(seat, held);
            }
            if !self.couple.held[seat].waits() {
                self.close_held_card(seat);
            }
        }
    }

    /// The couple ends: no word is lost.
    pub fn close_held(&mut self) {
        for seat in Seat::BOTH {
            let held = std::mem::take(&mut self.couple.held[seat]);
            for held in &held.all {
                self.keeps_held(seat, held);
            }
        }
    }

    pub(super) fn keeps_held(&mut self, seat: Seat, held: &Held) {
        if let Some(words) = held.what.words() {
            let words = words.to_owned();
            self.keep(seat, Entry::Diary { words });
        }
    }
}
