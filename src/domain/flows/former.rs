//! After an end: for thirty days each opens what they kept, without sitting down again and whatever
//! seat they take meanwhile; then it is erased (PRODUCT §9).
//!
//! | it is | what happens | and then |
//! |---|---|---|
//! | kept | `/diary` in private | opened; its pages say until when |
//! | opened | three days are left | one neutral notice, to who opened it, if there is a page in it |
//! | kept, opened | thirty days pass, or **Erase it now** | erased; once nobody has anything left here, the couple goes, and its key |
//!
//! Whose page is whose is told by the person and the moment: what was kept up to an end is of before,
//! what was kept after it is of the seat that they have now. The two never mix.

use std::collections::BTreeMap;

use crate::domain::couple::former::{Former, TOLD_BEFORE};
use crate::domain::model::address::{Lane, To};
use crate::domain::zone::{Zone, local_date};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::domain::command::Command;
use crate::domain::couple::Couple;
use crate::domain::couple::record::{Journal, Record};
use crate::domain::decision::Turn;
use crate::domain::event::{Act, Event, Who};
use crate::domain::model::people::{Place, Seat, UserId};
use crate::domain::press::Press;
use crate::domain::say::Say;
use crate::domain::words::{Diary, Words};

/// How long what was kept can be opened.
const OPENS_FOR: TimeDelta = TimeDelta::days(30);

impl Couple {
    /// Who can open what they kept before an end, and until when.
    #[must_use]
    pub fn former(&self) -> BTreeMap<UserId, DateTime<Utc>> {
        let mut all = BTreeMap::new();
        for Former { user, until, .. } in &self.former {
            let newest = all.entry(*user).or_insert(*until);
            *newest = (*until).max(*newest);
        }
        all
    }

    pub(in crate::domain) fn former_wakes_at(&self) -> Option<DateTime<Utc>> {
        self.former.iter().map(Former::wake_at).min()
    }

    /// The last end that this person saw here: what they kept up to it is of before.
    pub(in crate::domain) fn last_end(&self, user: UserId) -> Option<DateTime<Utc>> {
        self.former.iter().filter(|of| of.user == user).map(|of| of.ended).max()
    }

    /// Whether this is of before an end.
    pub(in crate::domain) fn is_of_before(&self, record: &Record) -> bool {
        self.last_end(record.user).is_some_and(|ended| record.at <= ended)
    }

    /// When it is erased, on the clocks of then; and the zone of that time.
    pub(in crate::domain) fn erased_on(&self, record: &Record) -> Option<(NaiveDate, Zone)> {
        let of = |of: &&Former| of.user == record.user && record.at <= of.ended;
        let first = self.former.iter().filter(of).min_by_key(|of| of.ended)?;
        Some((local_date(first.zone, first.until), first.zone))
    }
}

impl Event {
    /// Whose diary this opens, if any.
    #[must_use]
    pub fn opens_diary_of(&self, couple: &Couple) -> Option<UserId> {
        let Self::Did { who, place: Place::Private, act } = self else { return None };
        let pressed =
            matches!(act, Act::Press { press: Some(Press::Before(_) | Press::Diary(_)), .. });
        let (user, command) = match who {
            Who::Partner(seat) => (couple.partners[*seat].as_ref()?.user, act.command()),
            Who::Other { person, .. } => (person.id, act.typed_command()),
        };
        let opens = pressed || matches!(command, Some(Command::Diary(_)));
        opens.then_some(user)
    }
}

impl Turn<'_> {
    /// The couple ends: what each kept can be opened for a while.
    pub fn remembers_who_was_here(&mut self) {
        let (ended, zone) = (self.now, self.couple.zone());
        let users: Vec<_> = self.couple.users().collect();
        for (seat, user) in users {
            if self.couple.has_agreed(seat) && !self.has_erased(seat) {
                let until = ended + OPENS_FOR;
                let (opened, told, exporting) = (false, false, None);
                let former = Former { user, ended, until, zone, opened, told, exporting };
                self.couple.former.push(former);
            }
        }
    }

    /// The moment of something that is kept, which is when it was said: after an end also where the clock was set back, so that
    /// it is never taken for what was kept before.
    pub fn moment_kept(&self, user: UserId) -> DateTime<Utc> {
        let after = self.couple.last_end(user).map(|ended| ended + TimeDelta::milliseconds(1));
        after.map_or(self.said, |after| after.max(self.said))
    }

    /// They open it: whoever did is told before it is erased; a page says it by itself.
    pub(in crate::domain) fn opens_what_was_before(&mut self, user: UserId) {
        let now = self.now;
        for former in self.couple.former.iter_mut().filter(|former| former.user == user) {
            former.opened = true;
            former.told |= now >= former.until - TOLD_BEFORE;
        }
    }

    /// Tells who opened it, once, and erases what is over: all that was kept of them before that end.
    pub fn erase_what_is_over(&mut self) {
        let now = self.now;
        let mut notices = vec![];
        for former in &mut self.couple.former {
            let due = now >= former.until - TOLD_BEFORE && now < former.until;
            if former.opened && !former.told && due {
                former.told = true;
                notices.push((former.clone(), local_date(former.zone, former.until)));
            }
        }
        notices.retain(|(former, _)| self.has_pages_of(former));
        for (Former { user, .. }, date) in notices {
            let notice = Words::Diary(Diary::ErasedOn(date));
            let notice = Say::new(To::Chat(user.into()), Lane::Prompt, notice);
            self.say(notice.silently());
        }
        let (over, left) = std::mem::take(&mut self.couple.former)
            .into_iter()
            .partition::<Vec<_>, _>(|former| former.until <= now);
        self.couple.former = left;
        for Former { user, ended, .. } in over {
            let of = |record: &Record| record.user == user && record.at <= ended;
            let facts = self.facts;
            for (id, _) in facts.records.iter().filter(|(_, record)| of(record)) {
                self.forget(Journal::Forget(*id));
            }
            if self.couple.is_nobodys() {
                self.destroys();
            }
        }
    }

    /// Whether a page goes with it: where there is none, there is nothing to say.
    fn has_pages_of(&self, former: &Former) -> bool {
        let others = self.couple.former.iter().filter(|other| other.user == former.user);
        let earlier = others.map(|other| other.ended).filter(|ended| *ended < former.ended).max();
        let of = |record: &Record| {
            let since = earlier.is_none_or(|ended| record.at > ended);
            record.user == former.user && since && record.at <= former.ended
        };
        self.facts.records.iter().any(|(_, record)| of(record) && record.is_page())
    }

    /// Whether somebody in that seat has kept something before an end here.
    pub(in crate::domain) fn user_in(&self, seat: Seat) -> Option<UserId> {
        self.couple.partners[seat].as_ref().map(|partner| partner.user)
    }
}
