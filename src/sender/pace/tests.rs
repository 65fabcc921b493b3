use super::*;

fn at(milliseconds: i64) -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::milliseconds(milliseconds)
}

#[test]
fn a_window_frees_as_its_oldest_leaves_it() {
    let mut window = Window::new(2, TimeDelta::seconds(1));
    window.leave(at(0));
    assert!(window.free_at() <= at(0));
    window.leave(at(300));
    assert_eq!(window.free_at(), at(1000));
    window.leave(at(1000));
    assert_eq!(window.free_at(), at(1300));
    window.take_back(at(300));
    assert!(window.free_at() <= at(1000));
}

#[test]
fn a_chat_may_burst_and_then_takes_its_time() {
    let pace = Pace::default();
    let mut chat = Allowance::new(false);
    for _ in 0..4 {
        assert!(chat.free_at(&pace) <= at(0));
        chat.leave(&pace, at(0));
    }
    assert_eq!(chat.free_at(&pace), at(1000));
    chat.leave(&pace, at(1000));
    assert_eq!(chat.free_at(&pace), at(2000));
    assert_eq!(chat.forgotten_at(), at(5000));
}

#[test]
fn a_group_has_twenty_a_minute() {
    let pace = Pace::default();
    let mut group = Allowance::new(true);
    for second in 0..20 {
        group.leave(&pace, at(second * 1000));
    }
    assert_eq!(group.free_at(&pace), at(60_000));
}

#[test]
fn prompts_leave_one_by_one_and_a_place_for_what_is_urgent() {
    let mut limits = Limits::new(&Pace::default());
    (0..3).for_each(|_| limits.leave(Lane::Prompt, at(0)));
    let next = limits.free_at(Lane::Prompt) - at(0);
    assert!((35..36).contains(&next.num_milliseconds()), "{next}");
    (3..28).for_each(|_| limits.leave(Lane::Prompt, at(100)));
    assert!(limits.free_at(Lane::Prompt) >= at(1000));
    assert!(limits.free_at(Lane::Urgent) <= at(0));
    (28..30).for_each(|_| limits.leave(Lane::Urgent, at(200)));
    assert_eq!(limits.free_at(Lane::Urgent), at(0) + A_SECOND);
    assert_eq!(limits.free_at(Lane::Prompt), at(0) + A_SECOND);
}

#[test]
fn newcomers_have_a_small_part_and_nobody_else_feels_it() {
    let mut limits = Limits::new(&Pace::default());
    let free_in = |limits: &Limits, lane| (limits.free_at(lane) - at(0)).num_milliseconds();
    (0..2).for_each(|_| limits.leave(Lane::Newcomer, at(0)));
    assert_eq!(free_in(&limits, Lane::Newcomer), 250);
    assert!(free_in(&limits, Lane::Prompt) <= 0 && free_in(&limits, Lane::Reply) <= 0);
    limits.take_back(Lane::Newcomer, at(0));
    assert!(free_in(&limits, Lane::Newcomer) <= 0);
    (0..28).for_each(|_| limits.leave(Lane::Reply, at(100)));
    assert!(free_in(&limits, Lane::Newcomer) > 1000, "a place is kept free");
    assert!(free_in(&limits, Lane::Reply) <= 0);
}

#[test]
fn a_pace_of_nothing_is_none() {
    let pace = Pace {
        per_second: 0,
        chat_every: TimeDelta::zero(),
        group_per_minute: 0,
        ..Pace::default()
    };
    let mut limits = Limits::new(&pace);
    let mut group = Allowance::new(true);
    for _ in 0..1000 {
        assert!(Lane::ALL.into_iter().all(|lane| limits.free_at(lane) <= at(0)));
        assert!(group.free_at(&pace) <= at(0));
        for lane in Lane::ALL {
            limits.leave(lane, at(0));
        }
        group.leave(&pace, at(0));
    }
}
