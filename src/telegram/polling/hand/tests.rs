//! Whatever ends when, and however often it fails: nothing is forgotten before it is handled.

use proptest::prelude::*;

use super::*;

/// Updates at once, so that few are many.
const AT_ONCE: usize = 5;

/// Telegram, and who handles what it gives.
#[derive(Default)]
struct World {
    hand: Hand,
    /// What Telegram has not forgotten.
    waiting: BTreeSet<i64>,
    in_progress: BTreeSet<i64>,
    handled: BTreeSet<i64>,
    /// What had come with each answer after which nothing more waited.
    all_of: Vec<BTreeSet<i64>>,
    known: u64,
}

impl World {
    /// Telegram is asked, and what is new is begun.
    fn asks(&mut self) {
        let offset = self.hand.offset();
        if let Some(offset) = offset {
            let forgotten = self.waiting.range(..offset).copied().collect::<BTreeSet<_>>();
            assert!(forgotten.is_subset(&self.handled), "{forgotten:?} is not handled");
            self.waiting = self.waiting.split_off(&offset);
        }
        self.hand.told(offset);
        let answer: BTreeSet<i64> = self.waiting.iter().copied().take(AT_ONCE).collect();
        for number in &answer {
            if !self.hand.holds(*number) {
                assert!(self.in_progress.insert(*number), "{number} is begun twice");
                assert!(!self.handled.contains(number), "{number} was handled");
                self.hand.begins(*number);
            }
        }
        assert!(self.in_progress.len() <= AT_ONCE);
        let (next, all) = (answer.last().map(|last| last + 1), answer.len() < AT_ONCE);
        self.hand.came(&answer, next, all);
        if all {
            let of_before = self.handled.union(&self.in_progress);
            self.all_of.push(of_before.copied().collect());
        }
        self.hears();
    }

    fn ends(&mut self, nth: usize, handled: bool) {
        let Some(number) = self.in_progress.iter().nth(nth % AT_ONCE).copied() else { return };
        self.in_progress.remove(&number);
        self.hand.ends(number, handled);
        if handled {
            self.handled.insert(number);
        }
        self.hears();
    }

    /// Who says that all is known has handled all that had come when nothing more waited.
    fn hears(&mut self) {
        if self.hand.heard() == Some(true) {
            assert!(self.all_of.iter().any(|all| all.is_subset(&self.handled)));
            self.all_of.retain(|all| !all.is_subset(&self.handled));
            self.known += 1;
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Comes,
    Asks,
    Ends(usize, bool),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        Just(Step::Comes),
        Just(Step::Asks),
        (0..AT_ONCE, prop::bool::weighted(0.8)).prop_map(|(nth, handled)| Step::Ends(nth, handled)),
    ];
    prop::collection::vec(step, 0..200)
}

proptest! {
    #[test]
    fn nothing_is_forgotten_before_it_is_handled_and_nothing_is_handled_twice(steps in steps()) {
        let (mut world, mut newest) = (World::default(), 0);
        for step in steps {
            match step {
                Step::Comes => {
                    newest += 1;
                    world.waiting.insert(newest);
                }
                Step::Asks => world.asks(),
                Step::Ends(nth, handled) => world.ends(nth, handled),
            }
        }
        while world.handled.len() < usize::try_from(newest).expect("few") {
            world.asks();
            while !world.in_progress.is_empty() {
                world.ends(0, true);
            }
        }
        world.asks();
        prop_assert!(world.waiting.is_empty() && world.hand.is_confirmed());
        prop_assert!(world.known > 0 && world.all_of.is_empty(), "in the end all is known");
    }
}

/// One that takes long keeps its place, and all around it goes on.
#[test]
fn one_that_is_slow_holds_up_no_other() {
    let mut world = World::default();
    world.waiting.extend(1..=8);
    world.asks();
    for _ in 1..AT_ONCE {
        world.ends(1, true);
    }
    assert_eq!((world.hand.first(), world.hand.offset()), (Some(1), None));
    assert_eq!(world.handled.len(), AT_ONCE - 1);
    world.ends(0, true);
    assert_eq!(world.hand.offset(), Some(6));
}

#[test]
fn one_that_failed_and_that_telegram_has_dropped_is_not_waited_for() {
    let mut hand = Hand::default();
    hand.begins(1);
    hand.begins(2);
    hand.came(&[1, 2].into(), Some(3), true);
    hand.ends(1, false);
    hand.ends(2, true);
    assert_eq!((hand.offset(), hand.heard()), (None, None));
    hand.begins(3);
    hand.came(&[3].into(), Some(4), true);
    assert_eq!((hand.offset(), hand.heard()), (Some(3), Some(true)));
}
