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
use super::{Cx, Hand, Letters};
use crate::domain::exercise::{Pair, Saying};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::Seat;
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
                self.writings[by].told = self.writings[by].told.max(*number);
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

impl Letters {
    /// The hour of that date's evening has come.
    pub(in crate::domain) fn offer_due(&mut self, date: NaiveDate, cx: &mut Cx<'_>) {
        let (now, pair) = (cx.now, cx.pair);
        let due = |sealed: &Sealed| sealed.kind != LetterKind::Tell && sealed.is_due(now);
        let mut all = self.sealed.iter().filter(|sealed| due(sealed));
        let first = all.find(|sealed| may_be_offered_to(sealed.by.other(), pair));
        if let Some(by) = first.map(|sealed| sealed.by) {
            let numbers = self.numbers(by, due);
            self.offer(by, &numbers, date);
        }
    }

    /// What was told before being asked, and falls due at an hour of day: one note for all of it.
    pub(super) fn announce_what_was_told(&mut self, cx: &mut Cx<'_>) {
        self.time_what_was_told(cx);
        let (now, pair) = (cx.now, cx.pair);
        let next = pair.day_hour_after(now);
        let today = zone::local_date(pair.zone(), now);
        let rings = |sealed: &Sealed| sealed.rings_at.is_some_and(|at| at <= now);
        let is_new =
            |one: &&Sealed| rings(one) && !one.is_open() && may_be_offered_to(one.by.other(), pair);
        let first = self.sealed.iter().find(is_new).map(|sealed| sealed.by);
        for by in Seat::BOTH {
            let numbers = self.numbers(by, rings);
            let receiver = by.other();
            // Each direction has a day of its own, the one that waits longest first.
            let taken = self.told_by_day.is_some_and(|(on, one)| on == today && one != by);
            let turn = !taken && first.is_none_or(|first| first == by);
            let comes = turn && pair.is_day() && may_be_offered_to(receiver, pair);
            if numbers.is_empty() {
                continue;
            }
            if comes {
                self.told_by_day = first.map(|by| (today, by)).or(self.told_by_day);
                self.offer(by, &numbers, today);
            }
            let rests = pair.evening_rests(today)
                && self.numbers(by, |one| rings(one) && one.told().is_none()).is_empty();
            if comes && !rests && pair.takes_cards(receiver) {
                say_that_it_was_told(receiver, cx);
                self.was_announced(by, &numbers, today, cx);
            } else {
                let again = |sealed: &&mut Sealed| sealed.by == by && rings(sealed);
                let all = self.sealed.iter_mut().filter(again);
                all.for_each(|sealed| sealed.rings_at = Some(next));
            }
        }
    }

    /// What was kept by an earlier version has no hour yet.
    fn time_what_was_told(&mut self, cx: &Cx<'_>) {
        for sealed in self.sealed.iter_mut().filter(|sealed| sealed.lacks_its_hour()) {
            if let Standing::Waiting { own_until, .. } = sealed.standing {
                sealed.rings_at = Some(cx.pair.day_hour_after(own_until.max(cx.now)));
            }
        }
    }

    fn was_announced(&mut self, by: Seat, numbers: &[u32], today: NaiveDate, cx: &Cx<'_>) {
        let again = cx.pair.day_hour_after(cx.now + AGAIN_AFTER);
        for number in numbers {
            let Some(sealed) = self.find_sealed(by, *number) else { continue };
            sealed.rung = sealed.rung.saturating_add(1);
            sealed.rings_at = (sealed.rung < TIMES).then_some(again);
            if let Standing::Waiting { told, aside, .. } = &mut sealed.standing {
                (*told, *aside) = (Some(today), false);
            }
        }
    }

    /// The private chat takes nothing: what was told there may not have come. It is announced again
    /// once it does.
    pub(in crate::domain) fn announce_again(&mut self, receiver: Seat, cx: &mut Cx<'_>) {
        let next = cx.pair.day_hour_after(cx.now);
        let told = |sealed: &&mut Sealed| sealed.by != receiver && sealed.told().is_some();
        let tells = self.sealed.iter_mut().filter(told);
        let tells = tells.filter(|sealed| sealed.kind == LetterKind::Tell);
        for sealed in tells {
            sealed.rings_at = Some(next);
            sealed.offered = sealed.offered.or(sealed.told());
            if let Standing::Waiting { told, .. } = &mut sealed.standing {
                *told = None;
            }
        }
    }

    /// In a pause, or where the receiver has left the group: its author hears so at once.
    pub(in crate::domain) fn cannot_arrive(&mut self, receiver: Seat, cx: &mut Cx<'_>) {
        let author = receiver.other();
        let back = self.on_its_way(author);
        if !back.is_empty() {
            cx.tell(author, LetterWords::Held { back, sealed: false });
        }
    }

    /// It can arrive again: it is its author's until the next moment at which it is offered.
    pub(in crate::domain) fn can_arrive(&mut self, receiver: Seat, cx: &mut Cx<'_>) {
        let author = receiver.other();
        let mut soonest = None;
        for (number, kind) in self.on_its_way(author) {
            let next = offered_after(kind, cx.now, cx.pair);
            let Some(sealed) = self.find_sealed(author, number) else { continue };
            if let Standing::Waiting { own_until, .. } = &mut sealed.standing {
                *own_until = (*own_until).max(next);
                let own = *own_until;
                soonest = Some(soonest.map_or(own, |one: DateTime<Utc>| one.min(own)));
            }
            sealed.rings_at = sealed.rings_at.map(|at| at.max(next));
        }
        if let Some(until) = soonest {
            let until = LetterUntil::of(until, cx.pair);
            cx.tell(author, LetterWords::Underway(until));
        }
    }
}

impl Hand<'_, '_> {
    /// **Open it**: what was told and not opened.
    pub(super) fn show_what_was_told(&mut self, seat: Seat) -> Option<()> {
        let told = |one: &Sealed| one.kind == LetterKind::Tell && one.is_open();
        let waiting = self.state.numbers(seat.other(), told);
        match waiting[..] {
            [] => return None,
            [number] => self.answer(To::Partner(seat), LetterWords::TellWaits(number)),
            _ => self.open_letter_kind(seat, LetterKind::Tell),
        }
        Some(())
    }
}

/// Nothing is sent to whoever is on their way out: it goes back with the end, or waits.
fn may_be_offered_to(receiver: Seat, pair: &dyn Pair) -> bool {
    pair.can_reach(receiver) && !pair.is_leaving(receiver)
}

fn say_that_it_was_told(receiver: Seat, cx: &mut Cx<'_>) {
    let ends = cx.pair.day_ends_after(cx.now);
    let night = cx.pair.is_night_for(receiver) || !cx.pair.has_zone();
    let note = Saying::new(To::Partner(receiver), Lane::Prompt, LetterWords::TellNote);
    cx.say(note.until(ends).silently_if(night));
}

/// When what is of that kind is next offered.
pub(super) fn offered_after(
    kind: LetterKind,
    moment: DateTime<Utc>,
    pair: &dyn Pair,
) -> DateTime<Utc> {
    match kind {
        LetterKind::Tell => pair.day_hour_after(moment),
        LetterKind::Apology | LetterKind::Hurt | LetterKind::Answer => pair.evening_after(moment),
    }
}

impl LetterUntil {
    /// That moment on the couple's clock.
    pub(super) fn of(at: DateTime<Utc>, pair: &dyn Pair) -> Self {
        let local = at.with_timezone(&pair.zone());
        Self { date: local.date_naive(), time: local.time(), utc: !pair.has_zone() }
    }
}
