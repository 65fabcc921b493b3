//! Whose turn it is: what shares a chat or a couple is handled one after the other, in the order in
//! which it came; all else side by side.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures::FutureExt;
use futures::future::Shared;
use tokio::sync::oneshot;

use crate::domain::{ChatId, CoupleId};

/// What is handled by one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Lane {
    /// Finding out whose something is: in the order in which it came, for it decides the rest.
    Road,
    Chat(ChatId),
    Couple(CoupleId),
}

/// Says whether whoever holds a turn has done what there was to do.
type Ended = Shared<oneshot::Receiver<bool>>;

/// All turns that have not ended.
#[derive(Clone, Default)]
pub(super) struct Turns {
    lanes: Arc<Mutex<Lanes>>,
}

#[derive(Default)]
struct Lanes {
    newest: u64,
    last: HashMap<Lane, Last>,
    /// Where something failed: the newest that was on the road by then, and comes after it.
    failed_through: HashMap<Lane, u64>,
}

/// The last in a lane.
struct Last {
    number: u64,
    ended: Ended,
    /// Of a chat: whose it was found to be.
    couple: Option<CoupleId>,
}

/// A place in one lane or several; given up when dropped.
pub(super) struct Turn {
    turns: Turns,
    number: u64,
    lanes: Vec<Lane>,
    before: Vec<Ended>,
    /// Whether something before it failed while it was on the road.
    is_behind: bool,
    ends: Option<oneshot::Sender<bool>>,
}

impl Turns {
    /// Behind all that came before.
    pub fn on_the_road(&self) -> Turn {
        self.enter(vec![Lane::Road], None, None)
    }

    /// Behind all that came before in these chats, for this couple, or for a couple that these chats
    /// were found to belong to by something that has not ended: a group that moves, for one. It is for
    /// whoever has this turn on the road.
    pub fn of(&self, on_the_road: &Turn, chats: &[ChatId], couple: Option<CoupleId>) -> Turn {
        let of_chat =
            |chat: &ChatId| self.lock().last.get(&Lane::Chat(*chat)).and_then(|last| last.couple);
        let followed = chats.iter().filter_map(of_chat);
        let mut couples: Vec<CoupleId> = couple.into_iter().chain(followed).collect();
        couples.dedup();
        let found = couples.first().copied();
        let chats = chats.iter().map(|chat| Lane::Chat(*chat));
        let lanes = chats.chain(couples.into_iter().map(Lane::Couple)).collect();
        self.enter(lanes, found, Some(on_the_road.number))
    }

    fn enter(&self, lanes: Vec<Lane>, couple: Option<CoupleId>, road: Option<u64>) -> Turn {
        let (ends, ended) = oneshot::channel();
        let ended = ended.shared();
        let mut all = self.lock();
        all.newest += 1;
        let number = all.newest;
        let failed_through = |lane| all.failed_through.get(lane).copied();
        let is_behind = lanes.iter().any(|lane| failed_through(lane) >= road && road.is_some());
        let mut before = vec![];
        for lane in &lanes {
            let last = Last { number, ended: ended.clone(), couple };
            let last = all.last.insert(*lane, last);
            // A lane that is named twice is one.
            before.extend(last.filter(|last| last.number != number).map(|last| last.ended));
        }
        drop(all);
        Turn { turns: self.clone(), number, lanes, before, is_behind, ends: Some(ends) }
    }

    fn lock(&self) -> MutexGuard<'_, Lanes> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn {
    /// Waits until all before it have ended; whether each has done its part. Where one has not, it
    /// comes again, and nothing that came after it may be handled first.
    pub async fn comes(&self) -> bool {
        if self.is_behind {
            return false;
        }
        for before in &self.before {
            if before.clone().await != Ok(true) {
                return false;
            }
        }
        true
    }

    /// Gives the turn to whoever is next.
    pub fn ends(mut self, done: bool) {
        self.end(done);
    }

    fn end(&mut self, done: bool) {
        let Some(ends) = self.ends.take() else { return };
        let mut all = self.turns.lock();
        let last_on_the_road = all.last.get(&Lane::Road).map(|last| last.number);
        for lane in &self.lanes {
            if all.last.get(lane).is_some_and(|last| last.number == self.number) {
                all.last.remove(lane);
            }
            if let (false, Some(through)) = (done, last_on_the_road) {
                all.failed_through.insert(*lane, through);
            }
        }
        if self.lanes == [Lane::Road] {
            // Its order is kept there: none of those is on its way any more.
            all.failed_through.retain(|_, through| *through > self.number);
        }
        drop(all);
        // Nobody may be waiting.
        let _ = ends.send(done);
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.end(false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANA: ChatId = ChatId(501);
    const GROUP: ChatId = ChatId(-7);
    const MOVED: ChatId = ChatId(-1_007);
    const THEIRS: CoupleId = CoupleId(7);

    /// Of what is found to be theirs at once.
    fn of(turns: &Turns, chats: &[ChatId], couple: Option<CoupleId>) -> Turn {
        let on_the_road = turns.on_the_road();
        let turn = turns.of(&on_the_road, chats, couple);
        on_the_road.ends(true);
        turn
    }

    /// None if it has not come.
    fn comes(turn: &Turn) -> Option<bool> {
        turn.comes().now_or_never()
    }

    #[test]
    fn one_couples_come_in_order_and_others_at_once() {
        let turns = Turns::default();
        let first = of(&turns, &[GROUP], Some(THEIRS));
        let second = of(&turns, &[ANA], Some(THEIRS));
        let others = of(&turns, &[ChatId(601)], Some(CoupleId(8)));
        assert_eq!((comes(&first), comes(&others)), (Some(true), Some(true)));
        assert_eq!(comes(&of(&turns, &[ChatId(700)], None)), Some(true), "a stranger");
        assert_eq!(comes(&second), None);
        first.ends(true);
        assert_eq!(comes(&second), Some(true));
    }

    #[test]
    fn what_a_failed_one_was_before_fails_too_and_then_it_begins_anew() {
        let turns = Turns::default();
        let first = of(&turns, &[GROUP], Some(THEIRS));
        let (second, third) =
            (of(&turns, &[GROUP], Some(THEIRS)), of(&turns, &[ANA], Some(THEIRS)));
        first.ends(false);
        assert_eq!(comes(&second), Some(false));
        drop(second);
        assert_eq!(comes(&third), Some(false));
        third.ends(false);
        assert_eq!(comes(&of(&turns, &[ANA], Some(THEIRS))), Some(true));
        assert_eq!(turns.lock().last.len(), 0, "nothing is left behind");
    }

    #[test]
    fn what_was_still_on_the_road_when_one_failed_comes_behind_it() {
        let turns = Turns::default();
        let road = [(); 4].map(|()| turns.on_the_road());
        let first = turns.of(&road[0], &[GROUP], Some(THEIRS));
        first.ends(false);
        let second = turns.of(&road[1], &[ANA], Some(THEIRS));
        let others = turns.of(&road[2], &[ChatId(601)], Some(CoupleId(8)));
        assert_eq!((comes(&second), comes(&others)), (Some(false), Some(true)));
        second.ends(false);
        let third = turns.of(&road[3], &[ANA], None);
        assert_eq!(comes(&third), Some(false), "as is what is behind the second");
        third.ends(false);
        let again = turns.on_the_road();
        for road in road {
            road.ends(true);
        }
        assert_eq!(comes(&turns.of(&again, &[GROUP], Some(THEIRS))), Some(true), "it came after");
        again.ends(true);
        others.ends(true);
        assert_eq!(comes(&of(&turns, &[GROUP], Some(THEIRS))), Some(true));
        let lanes = turns.lock();
        assert_eq!(
            (lanes.last.len(), lanes.failed_through.len()),
            (0, 0),
            "nothing is left behind"
        );
    }

    /// What is said in the new chat of a group, and in private after that, waits for the move.
    #[test]
    fn a_chat_belongs_to_whom_it_was_found_to_belong_while_that_lasts() {
        let turns = Turns::default();
        let moves = of(&turns, &[GROUP, MOVED], Some(THEIRS));
        let said_there = of(&turns, &[MOVED], None);
        let in_private = of(&turns, &[ANA], Some(THEIRS));
        assert_eq!((comes(&said_there), comes(&in_private)), (None, None));
        drop((moves, said_there, in_private));
        assert_eq!(comes(&of(&turns, &[MOVED], None)), Some(true));
    }
}
