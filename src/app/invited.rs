//! Who has an open link to a seat. Some apps bring people to the bot and lose on the way what the link
//! held; their plain `/start` finds the couple by this.
//!
//! In memory alone: people arrive within moments of the press that made the link. Whoever comes after a
//! restart is a stranger, until something happens in their couple, or they press again.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};

use crate::domain::{Couple, CoupleId, UserId};

/// So many are known at most; whose link ends first goes first.
const AT_MOST: usize = 1_000;

/// What is known of them.
#[derive(Default)]
pub(super) struct Invited(Mutex<BTreeMap<UserId, (CoupleId, DateTime<Utc>)>>);

impl Invited {
    /// Who has links to a seat in this couple.
    pub fn notes(&self, couple: &Couple) {
        if couple.invited().next().is_none() {
            return;
        }
        let mut all = self.lock();
        all.extend(couple.invited().map(|(user, until)| (user, (couple.id, until))));
        while all.len() > AT_MOST
            && let Some(first) = all.iter().min_by_key(|(_, (_, until))| *until)
        {
            let user = *first.0;
            all.remove(&user);
        }
    }

    /// Where this person's link leads.
    pub fn couple_of(&self, user: UserId, now: DateTime<Utc>) -> Option<CoupleId> {
        let all = self.lock();
        all.get(&user).filter(|(_, until)| *until > now).map(|(couple, _)| *couple)
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<UserId, (CoupleId, DateTime<Utc>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};

    use super::{AT_MOST, Invited};
    use crate::domain::{ChatId, Couple, CoupleId, Invitation, UserId};

    fn couple(id: i64, user: i64, until: DateTime<Utc>) -> Couple {
        let invitation = Invitation { user: UserId(user), token: String::new(), until };
        let mut couple = Couple::new(CoupleId(id), ChatId(-id));
        couple.invitations.push(invitation);
        couple
    }

    #[test]
    fn a_link_leads_to_its_couple_as_long_as_it_is_open() {
        let (invited, now) = (Invited::default(), DateTime::UNIX_EPOCH);
        let until = now + TimeDelta::days(7);
        invited.notes(&couple(1, 5, until));
        invited.notes(&couple(2, 6, until));
        invited.notes(&couple(2, 5, until));
        assert_eq!(invited.couple_of(UserId(5), now), Some(CoupleId(2)));
        assert_eq!(invited.couple_of(UserId(5), until), None);
        assert_eq!(invited.couple_of(UserId(7), now), None);
    }

    #[test]
    fn it_stays_small() {
        let (invited, now) = (Invited::default(), DateTime::UNIX_EPOCH);
        for number in (0_i64..).take(AT_MOST + 3) {
            invited.notes(&couple(1, number, now + TimeDelta::minutes(number + 1)));
        }
        assert_eq!(invited.couple_of(UserId(2), now), None);
        assert_eq!(invited.couple_of(UserId(3), now), Some(CoupleId(1)));
    }
}
