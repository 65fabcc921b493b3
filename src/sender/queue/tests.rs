use super::*;
use crate::domain::CoupleId;
use crate::line::Place;
use chrono::TimeDelta;

pub(super) fn at(milliseconds: i64) -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::milliseconds(milliseconds)
}

pub(super) fn line(id: i64, chat: i64, lane: Lane) -> Header {
    let (not_before, use_by) = (at(0), at(1_000_000_000));
    let (couple, chat) = (CoupleId(1), ChatId(chat));
    let place = Place { version: id, index: 0 };
    let (arrival, attempts, unpaced, guard) = (id, 0, false, None);
    Header { id, arrival, couple, place, chat, lane, not_before, use_by, attempts, unpaced, guard }
}

fn queue(lines: impl IntoIterator<Item = Header>) -> Queue {
    let mut queue = Queue::new(Pace::default());
    lines.into_iter().for_each(|header| queue.push(header));
    queue
}

/// The number of the line that leaves.
fn leaves(queue: &mut Queue, now: i64) -> Option<i64> {
    match queue.next(at(now)) {
        Next::Line(header) => Some(header.id),
        Next::Expired(_) | Next::Wait(_) => None,
    }
}

/// The numbers of all that leave at once, each settled at once.
pub(super) fn all_leave(queue: &mut Queue, now: i64) -> Vec<i64> {
    let leave = || {
        let id = leaves(queue, now)?;
        queue.settled(id, 1);
        Some(id)
    };
    std::iter::from_fn(leave).collect()
}

#[test]
fn a_chat_has_one_line_in_flight() {
    let mut queue = queue([line(1, 7, Lane::Reply), line(2, 7, Lane::Reply)]);
    assert_eq!(leaves(&mut queue, 0), Some(1));
    assert_eq!(queue.next(at(0)), Next::Wait(None));
    queue.settled(1, 1);
    assert_eq!(leaves(&mut queue, 0), Some(2));
}

#[test]
fn urgent_overtakes_and_order_is_kept() {
    let (prompt, reply, urgent) = (Lane::Prompt, Lane::Reply, Lane::Urgent);
    let mut queue = queue([
        line(1, 7, prompt),
        line(2, 7, reply),
        line(3, 7, reply),
        line(4, 7, urgent),
        line(5, 8, prompt),
        line(6, 9, urgent),
    ]);
    assert_eq!(all_leave(&mut queue, 0), [4, 6, 2, 3, 1, 5]);
}

#[test]
fn a_scheduled_line_blocks_nobody() {
    let later = Header { not_before: at(5000), ..line(1, 7, Lane::Reply) };
    let mut queue = queue([later, line(2, 7, Lane::Reply)]);
    assert_eq!(all_leave(&mut queue, 0), [2]);
    assert_eq!(queue.next(at(0)), Next::Wait(Some(at(5000))));
    assert_eq!(queue.next_at(at(6000)), Some(at(6000)));
    assert_eq!(all_leave(&mut queue, 5000), [1]);
}

#[test]
fn a_failed_line_keeps_its_place_for_a_while() {
    let mut queue = queue([line(1, 7, Lane::Reply), line(2, 7, Lane::Reply)]);
    queue.push(line(3, 7, Lane::Urgent));
    assert_eq!(leaves(&mut queue, 0), Some(3));
    queue.settled(3, 1);
    assert_eq!(leaves(&mut queue, 0), Some(1));
    queue.postponed(Header { not_before: at(1000), attempts: 1, ..line(1, 7, Lane::Reply) }, 1);
    assert_eq!(queue.next(at(0)), Next::Wait(Some(at(1000))));
    assert_eq!(leaves(&mut queue, 1000), Some(1));
    queue.postponed(Header { not_before: at(9000), attempts: 6, ..line(1, 7, Lane::Reply) }, 1);
    assert_eq!(leaves(&mut queue, 1000), Some(2));
}

#[test]
fn callback_answers_wait_for_nothing() {
    let mut queue = queue((1..=40).map(|id| line(id, id, Lane::Urgent)));
    assert_eq!(all_leave(&mut queue, 0).len(), 30);
    queue.hold_chat(ChatId(7), at(60_000));
    let answer = Header { unpaced: true, ..line(50, 7, Lane::Urgent) };
    queue.push(answer);
    queue.push(Header { id: 51, arrival: 51, ..answer });
    assert_eq!((leaves(&mut queue, 0), leaves(&mut queue, 0)), (Some(50), Some(51)));
    assert_eq!(leaves(&mut queue, 0), None);
}

#[test]
fn a_line_that_is_too_late_is_not_sent() {
    let late = Header { use_by: at(100), ..line(1, 7, Lane::Reply) };
    let mut queue = queue([late, line(2, 7, Lane::Reply)]);
    assert_eq!(queue.next(at(100)), Next::Expired(late));
    assert_eq!(leaves(&mut queue, 100), Some(2));
    assert!(queue.is_flying());
    queue.settled(1, 0);
    queue.settled(2, 1);
    assert!(queue.is_empty() && !queue.is_flying());
}

#[test]
fn a_chat_bursts_and_then_takes_its_time() {
    let mut queue = queue((1..=6).map(|id| line(id, 7, Lane::Reply)));
    assert_eq!(all_leave(&mut queue, 0), [1, 2, 3, 4]);
    assert_eq!(queue.next(at(0)), Next::Wait(Some(at(1000))));
    assert_eq!(all_leave(&mut queue, 1000), [5]);
}

#[test]
fn a_group_is_told_twenty_things_a_minute() {
    let mut queue = queue((1..=25).map(|id| line(id, -7, Lane::Reply)));
    let left: usize = (0..60).map(|second| all_leave(&mut queue, second * 1000).len()).sum();
    assert_eq!(left, 20);
    assert_eq!(all_leave(&mut queue, 60_000).len(), 4, "as many as left a minute ago");
}

#[test]
fn a_held_chat_is_silent_and_the_others_are_not() {
    let mut queue = queue([line(1, 7, Lane::Reply), line(2, 8, Lane::Reply)]);
    assert_eq!(leaves(&mut queue, 0), Some(1));
    queue.hold_chat(ChatId(7), at(5000));
    queue.postponed(line(1, 7, Lane::Reply), 1);
    assert_eq!(all_leave(&mut queue, 0), [2]);
    assert_eq!(queue.next(at(0)), Next::Wait(Some(at(5000))));
    queue.hold_all(at(8000));
    assert_eq!(queue.next(at(5000)), Next::Wait(Some(at(8000))));
    assert_eq!(all_leave(&mut queue, 8000), [1]);
}

#[test]
fn a_group_that_moves_takes_its_lines_along_in_order() {
    let later = Header { not_before: at(5000), ..line(3, -7, Lane::Reply) };
    let mut queue = queue([1, 2, 5].map(|id| line(id, -7, Lane::Reply)));
    queue.push(later);
    queue.push(line(4, -9, Lane::Reply));
    assert_eq!(leaves(&mut queue, 0), Some(1));
    queue.settled(1, 1);
    queue.push(line(1, -9, Lane::Reply));
    queue.moved(ChatId(-7), ChatId(-9));
    assert_eq!(leaves(&mut queue, 0), Some(1));
    assert_eq!(queue.next(at(0)), Next::Wait(Some(at(5000))), "one in flight in the one chat");
    queue.settled(1, 1);
    assert_eq!(all_leave(&mut queue, 0), [2, 4, 5]);
    assert_eq!(all_leave(&mut queue, 5000), [3]);
    assert!(queue.is_empty());
}

#[test]
fn what_was_not_sent_costs_nothing() {
    let mut queue = queue((1..=6).map(|id| line(id, 7, Lane::Reply)));
    for id in [1, 2] {
        assert_eq!(leaves(&mut queue, 0), Some(id));
        queue.settled(id, 0);
    }
    assert_eq!(all_leave(&mut queue, 0), [3, 4, 5, 6]);
}

#[test]
fn a_text_in_three_parts_costs_three() {
    let mut queue = queue((1..=3).map(|id| line(id, 7, Lane::Reply)));
    assert_eq!(leaves(&mut queue, 0), Some(1));
    queue.settled(1, 3);
    assert_eq!(all_leave(&mut queue, 0), [2]);
}

#[test]
fn an_edit_waits_for_its_message_without_a_timer() {
    let send = Header { not_before: at(90_000), ..line(1, 7, Lane::Prompt) };
    let mut queue = queue([send, line(2, 7, Lane::Reply)]);
    assert_eq!(leaves(&mut queue, 0), Some(2));
    queue.awaits_another(2);
    assert_eq!(queue.next(at(0)), Next::Wait(Some(at(90_000))));
    assert_eq!(all_leave(&mut queue, 90_000), [1, 2]);
    assert!(queue.is_empty());
}

#[test]
fn an_edit_whose_message_never_leaves_is_dropped_in_time() {
    let edit = Header { use_by: at(5000), ..line(2, 7, Lane::Reply) };
    let mut queue = queue([edit]);
    assert_eq!(leaves(&mut queue, 0), Some(2));
    queue.awaits_another(2);
    assert_eq!(queue.next(at(5000)), Next::Expired(edit));
    queue.settled(2, 0);
    assert!(queue.is_empty());
}

#[test]
fn a_line_is_taken_once() {
    let mut queue = queue([line(1, 7, Lane::Reply), line(1, 7, Lane::Reply)]);
    assert_eq!(all_leave(&mut queue, 0), [1]);
}

#[test]
fn a_clock_set_back_silences_nobody() {
    let mut queue = queue((1..=6).map(|id| line(id, 7, Lane::Reply)));
    let hour = 3_600_000;
    assert_eq!(all_leave(&mut queue, hour).len(), 4);
    let Next::Wait(Some(until)) = queue.next(at(100)) else { panic!("a burst is over") };
    assert_eq!(until, at(1100));
}

#[test]
fn one_who_presses_a_thousand_times_is_one_of_all_who_press() {
    let press = |id, couple| {
        let couple = CoupleId(couple);
        Header { couple, unpaced: true, ..line(id, 7, Lane::Urgent) }
    };
    let mut queue = queue((1..=1_000).map(|id| press(id, 1)));
    assert_eq!(all_leave(&mut queue, 0).len(), 200);
    queue.push(press(2_000, 2));
    queue.push(press(2_001, 2));
    assert_eq!(all_leave(&mut queue, 1_000)[..3], [201, 2_000, 202]);
    assert!(all_leave(&mut queue, 2_000).contains(&401));
}

#[test]
fn strangers_are_each_one_of_all() {
    let press = |id, chat| {
        let couple = CoupleId::NONE;
        Header { couple, unpaced: true, ..line(id, chat, Lane::Urgent) }
    };
    let mut queue = queue((1..=300).map(|id| press(id, 7)).chain([press(900, 8)]));
    assert_eq!(all_leave(&mut queue, 0)[..3], [1, 900, 2]);
}

#[test]
fn signs_wait_while_prompts_do() {
    let prompts = (1..=100).map(|id| line(id, id, Lane::Prompt));
    let mut queue = queue([line(500, 500, Lane::Sign)].into_iter().chain(prompts));
    let left: Vec<i64> = (0..60).flat_map(|tick| all_leave(&mut queue, tick * 100)).collect();
    assert_eq!(left.last(), Some(&500));
    assert_eq!(left.len(), 101);
}

/// Prompts take what is not used, and a place comes free every 36 ms: the next two are not theirs.
#[test]
fn urgent_leaves_first_while_ten_thousand_prompts_wait() {
    let mut queue = queue((1..=10_000).map(|id| line(id, id, Lane::Prompt)));
    let (mut prompts, mut urgent, mut came) = (Vec::new(), 0, None);
    for now in 0..10_000 {
        if now % 1000 == 500 {
            queue.push(line(20_000 + now, 20_000 + now, Lane::Urgent));
            came = Some(now);
        }
        for id in all_leave(&mut queue, now) {
            if id > 20_000 {
                assert!(came.take().is_some_and(|came| now - came <= 72), "at {now} ms");
                urgent += 1;
            } else {
                prompts.push(id);
            }
        }
    }
    assert_eq!(urgent, 10);
    assert!(prompts.len() >= 270 && prompts.is_sorted(), "{}", prompts.len());
}

#[test]
fn a_hundred_thousand_lines_are_no_burden() {
    let mut queue = queue((1..=100_000).map(|id| line(id, -id, Lane::Prompt)));
    let mut now = 0;
    let mut left = 0;
    while !queue.is_empty() {
        left += all_leave(&mut queue, now).iter().map(|_| 1).sum::<i64>();
        match queue.next(at(now)) {
            Next::Wait(Some(until)) => now = (until - at(0)).num_milliseconds() + 1,
            _ => break,
        }
    }
    assert_eq!(left, 100_000);
    let allowed = now * 28 / 1000;
    assert!(left * 100 >= allowed * 97, "{left} of {allowed}");
}
