//! However many strangers write, and groups are new, couples do not wait for what those are told.

use super::tests::{all_leave, at, line};
use super::*;

/// Sixty are told at once, while couples ask for twenty-two answers a second: nobody of them waits, and all are told.
#[test]
fn couples_wait_for_no_newcomer() {
    let mut queue = Queue::new(Pace::default());
    (1..=60).for_each(|id| queue.push(line(id, id, Lane::Newcomer)));
    let (mut told, mut answered) = (vec![], 0);
    for now in 0..20_000 {
        if now % 45 == 0 {
            queue.push(line(1_000 + now, 1_000 + now, Lane::Reply));
        }
        for id in all_leave(&mut queue, now) {
            if id >= 1_000 {
                assert_eq!(id, 1_000 + now, "it leaves as it comes");
                answered += 1;
            } else {
                told.push((now, id));
            }
        }
    }
    assert_eq!(answered, 445);
    assert!(told.iter().map(|(_, id)| *id).eq(1..=60), "in their order: {told:?}");
    assert!(told.iter().all(|(now, id)| *now >= (id - 2) * 250), "in no burst: {told:?}");
    assert!(told.last().is_some_and(|(now, _)| *now <= 16_000), "{told:?}");
}

/// Prompts may wait for an hour; a group that is new does not wait for them.
#[test]
fn a_newcomer_waits_for_no_storm_of_prompts() {
    let mut queue = Queue::new(Pace::default());
    (1..=10_000).for_each(|id| queue.push(line(id, id, Lane::Prompt)));
    (0..5_000).for_each(|now| drop(all_leave(&mut queue, now)));
    queue.push(line(20_000, 20_000, Lane::Newcomer));
    let left: Vec<i64> = (5_000..5_100).flat_map(|now| all_leave(&mut queue, now)).collect();
    assert!(left.contains(&20_000), "{left:?}");
}

/// Newcomers who may not speak yet hold up nothing.
#[test]
fn what_has_no_part_left_holds_up_no_other_lane() {
    let lines = (1..=10).map(|id| line(id, id, Lane::Newcomer));
    let mut queue = Queue::new(Pace::default());
    lines.chain([line(50, 50, Lane::Prompt), line(51, 51, Lane::Sign)]).for_each(|l| queue.push(l));
    assert_eq!(all_leave(&mut queue, 0), [1, 2, 50, 51]);
    assert_eq!(queue.next(at(0)), Next::Wait(Some(at(250))));
}
