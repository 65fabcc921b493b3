//! What was sent off becomes its receiver's: a letter at the hour of an evening, what is told before
//! being asked at an hour of day. From then on they find it by command, and a card or a note tells it.
//!
//! Both directions go on two evenings, each with all that waits in it, the oldest first. None of it
//! looks at what the receiver did, nor at whether their chat takes anything: so its author learns
//! nothing by what can still be taken back.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::kind::LetterKind;
use super::sealed::{Sealed, Standing};
use super::words::{LetterUntil, LetterWords};
use super::{Letters, Turn};
use crate::domain::exercises::ExerciseWords;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Seat;
use crate::domain::say::Say;
use crate::domain::words::Words;
use crate::domain::zone;

/// What was told is announced again after so long, an hour less for the day that it falls on.
const AGAIN_AFTER: TimeDelta = TimeDelta::hours(7 * 24 - 1);
/// So often at most; then it is found by command.
const TIMES: u8 = 3;

impl Letters {
    /// Makes them their receiver's; those of one author.
    fn offer(&mut self, by: Seat, numbers: &[u32], date: NaiveDate) {
        for number in numbers {
            if let Some(sealed) = self.find_sealed(by, *number).filter(|one| !one.is_open()) {
                sealed.offered = Some(date);
                self.desks[by].told = self.desks[by].told.max(*number);
            }
        }
    }

    fn numbers(&self, by: Seat, is: impl Fn(&Sealed) -> bool) -> Vec<u32> {
        let own = self.sealed.iter().filter(|sealed| sealed.by == by && is(sealed));
        own.map(|sealed| sealed.number).collect()
    }

    /// What its author has sent off and nobody can open yet.
    fn on_its_way(&self, by: Seat) -> Vec<(u32, LetterKind)> {
        let own = self.sealed.iter().filter(|sealed| sealed.by == by && sealed.is_on_its_way());
        own.map(|sealed| (sealed.number, sealed.kind)).collect()
    }
}

impl Turn<'_> {
    /// The hour of that date's evening has come.
    pub(in crate::domain) fn offer_letters(&mut self, date: NaiveDate) {
        let now = self.now;
        let due = |sealed: &Sealed| sealed.kind != LetterKind::Tell && sealed.is_due(now);
        let letters = &self.couple.exercises.letters;
        let mut all = letters.sealed.iter().filter(|sealed| due(sealed));
        let Some(by) = all.find(|one| self.may_be_offered_to(one.by.other())).map(|one| one.by)
        else {
            return;
        };
        let numbers = letters.numbers(by, due);
        self.letters().offer(by, &numbers, date);
    }

    /// Nothing is sent to whoever is on their way out: it goes back with the end, or waits.
    fn may_be_offered_to(&self, receiver: Seat) -> bool {
        self.couple.can_reach(receiver) && self.couple.leaving[receiver].is_none()
    }

    /// What was told before being asked, and falls due at an hour of day: one note for all of it.
    pub(super) fn announce_what_was_told(&mut self) {
        self.time_what_was_told();
        let now = self.now;
        let next = self.couple.day_hour_after(now);
        let today = zone::local_date(self.couple.zone(), now);
        let rings = |sealed: &Sealed| sealed.rings_at.is_some_and(|at| at <= now);
        let is_new =
            |one: &&Sealed| rings(one) && !one.is_open() && self.may_be_offered_to(one.by.other());
        let mut all = self.couple.exercises.letters.sealed.iter();
        let first = all.find(is_new).map(|sealed| sealed.by);
        for by in Seat::BOTH {
            let numbers = self.letters().numbers(by, rings);
            let receiver = by.other();
            // Each direction has a day of its own, the one that waits longest first.
            let taken =
                self.letters().told_by_day.is_some_and(|(on, one)| on == today && one != by);
            let turn = !taken && first.is_none_or(|first| first == by);
            let comes = turn && self.couple.is_day(now) && self.may_be_offered_to(receiver);
            if numbers.is_empty() {
                continue;
            }
            if comes {
                self.letters().told_by_day =
                    first.map(|by| (today, by)).or(self.letters().told_by_day);
                self.letters().offer(by, &numbers, today);
            }
            let rests = self.couple.evening_rests(today)
                && self.letters().numbers(by, |one| rings(one) && one.told().is_none()).is_empty();
            if comes && !rests && self.couple.takes_cards(receiver) {
                self.say_that_it_was_told(receiver);
                self.was_announced(by, &numbers, today);
            } else {
                let again = |sealed: &&mut Sealed| sealed.by == by && rings(sealed);
                let all = self.letters().sealed.iter_mut().filter(again);
                all.for_each(|sealed| sealed.rings_at = Some(next));
            }
        }
    }

    /// What was kept by an earlier version has no hour yet.
    fn time_what_was_told(&mut self) {
        let now = self.now;
        for at in 0..self.letters().sealed.len() {
            let sealed = &self.couple.exercises.letters.sealed[at];
            let untimed = sealed.kind == LetterKind::Tell && sealed.rings_at.is_none();
            if let (true, Standing::Waiting { own_until, .. }) =
                (untimed && sealed.is_on_its_way(), sealed.standing)
            {
                let hour = self.couple.day_hour_after(own_until.max(now));
                self.letters().sealed[at].rings_at = Some(hour);
            }
        }
    }

    fn say_that_it_was_told(&mut self, receiver: Seat) {
        let note = Words::Exercise(ExerciseWords::Letter(LetterWords::TellNote));
        let ends = self.couple.day_ends_after(self.now);
        let note = Say::new(To::Partner(receiver), Lane::Prompt, note).until(ends);
        let night = self.is_night_for(receiver) || self.couple.evening.zone.is_none();
        self.say(if night { note.silently() } else { note });
    }

    fn was_announced(&mut self, by: Seat, numbers: &[u32], today: NaiveDate) {
        let again = self.couple.day_hour_after(self.now + AGAIN_AFTER);
        for number in numbers {
            let Some(sealed) = self.letters().find_sealed(by, *number) else { continue };
            sealed.rung = sealed.rung.saturating_add(1);
            sealed.rings_at = (sealed.rung < TIMES).then_some(again);
            if let Standing::Waiting { told, aside, .. } = &mut sealed.standing {
                (*told, *aside) = (Some(today), false);
            }
        }
    }

    /// The private chat takes nothing: what was told there may not have come. It is announced again
    /// once it does.
    pub(in crate::domain) fn announce_again(&mut self, receiver: Seat) {
        let next = self.couple.day_hour_after(self.now);
        let told = |sealed: &&mut Sealed| sealed.by != receiver && sealed.told().is_some();
        let tells = self.letters().sealed.iter_mut().filter(told);
        let tells = tells.filter(|sealed| sealed.kind == LetterKind::Tell);
        for sealed in tells {
            sealed.rings_at = Some(next);
            sealed.offered = sealed.offered.or(sealed.told());
            if let Standing::Waiting { told, .. } = &mut sealed.standing {
                *told = None;
            }
        }
    }

    /// **Open it**: what was told and not opened.
    pub(super) fn show_what_was_told(&mut self, seat: Seat) -> Option<()> {
        let told = |one: &Sealed| one.kind == LetterKind::Tell && one.is_open();
        let waiting = self.letters().numbers(seat.other(), told);
        match waiting[..] {
            [] => return None,
            [number] => self.say_of_letters(seat, LetterWords::TellWaits(number)),
            _ => self.open_letter_kind(seat, LetterKind::Tell),
        }
        Some(())
    }

    /// In a pause, or where the receiver has left the group: its author hears so at once.
    pub(in crate::domain) fn letters_cannot_arrive(&mut self, receiver: Seat) {
        let author = receiver.other();
        let back = self.letters().on_its_way(author);
        if !back.is_empty() {
            let held = LetterWords::Held { back, sealed: false };
            self.tell_author(author, ExerciseWords::Letter(held));
        }
    }

    /// It can arrive again: it is its author's until the next moment at which it is offered.
    pub(in crate::domain) fn letters_can_arrive(&mut self, receiver: Seat) {
        let author = receiver.other();
        let mut soonest = None;
        for (number, kind) in self.letters().on_its_way(author) {
            let next = self.letter_offered_after(kind, self.now);
            let Some(sealed) = self.letters().find_sealed(author, number) else { continue };
            if let Standing::Waiting { own_until, .. } = &mut sealed.standing {
                *own_until = (*own_until).max(next);
                let own = *own_until;
                soonest = Some(soonest.map_or(own, |one: DateTime<Utc>| one.min(own)));
            }
            sealed.rings_at = sealed.rings_at.map(|at| at.max(next));
        }
        if let Some(until) = soonest {
            let underway = LetterWords::Underway(self.letter_until(until));
            self.tell_author(author, ExerciseWords::Letter(underway));
        }
    }

    /// When what is of that kind is next offered.
    pub(super) fn letter_offered_after(
        &self,
        kind: LetterKind,
        moment: DateTime<Utc>,
    ) -> DateTime<Utc> {
        match kind {
            LetterKind::Tell => self.couple.day_hour_after(moment),
            LetterKind::Apology | LetterKind::Hurt => self.couple.evening_after(moment),
        }
    }

    /// A moment on the couple's clock.
    pub(super) fn letter_until(&self, at: DateTime<Utc>) -> LetterUntil {
        let local = at.with_timezone(&self.couple.zone());
        let utc = self.couple.evening.zone.is_none();
        LetterUntil { date: local.date_naive(), time: local.time(), utc }
    }
}
