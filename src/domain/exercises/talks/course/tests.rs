use super::*;
use TalkPress::{
    Begin, Break, Close, Done, Either, Enough, GoOn, Here, NoTopic, NotQuite, OtherTopic, Yes,
};

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
}

/// A talk that Ana proposed, in which Ben speaks first, since second 0.
fn speaking() -> TalkSession {
    let mut talk = TalkSession::new(1, Seat::A, true, at(0));
    for (seat, press) in
        [(Seat::A, Here(1)), (Seat::B, Here(1)), (Seat::A, NoTopic(1)), (Seat::B, Begin(1))]
    {
        talk.pressed(seat, press, at(0));
    }
    talk
}

/// One round of whoever speaks.
fn round(talk: &mut TalkSession, seat: Seat) {
    assert_eq!(talk.pressed(seat, Done(1, talk.turn), at(0)), Outcome::Shows);
    assert_eq!(talk.pressed(seat, Yes(1, talk.turn), at(0)), Outcome::Shows);
}

fn speaker(talk: &TalkSession) -> Option<(Seat, u8)> {
    match talk.stage {
        Stage::Speaking { by, round, .. } => Some((by, round)),
        _ => None,
    }
}

#[test]
fn it_takes_both_to_begin() {
    let mut talk = TalkSession::new(1, Seat::A, false, at(0));
    for _ in 0..3 {
        let noted = Outcome::Tells(TalkWords::HereNoted);
        assert_eq!(talk.pressed(Seat::A, Here(1), at(0)), noted);
    }
    assert_eq!(talk.pressed(Seat::B, Here(1), at(0)), Outcome::Begins);
}

#[test]
fn after_three_rounds_the_other_speaks_and_then_they_choose() {
    let mut talk = speaking();
    for number in 1..=3 {
        assert_eq!(speaker(&talk), Some((Seat::B, number)));
        round(&mut talk, Seat::B);
    }
    for number in 1..=3 {
        assert_eq!(speaker(&talk), Some((Seat::A, number)));
        round(&mut talk, Seat::A);
    }
    assert_eq!(talk.stage, Stage::Further);
    talk.pressed(Seat::A, GoOn(1), at(0));
    assert_eq!(speaker(&talk), Some((Seat::B, 1)));
}

#[test]
fn whoever_proposed_it_begins_if_both_are_fine_with_either() {
    let mut talk = TalkSession::new(1, Seat::A, false, at(0));
    talk.is_about(Some("the garden".into()), None);
    assert_eq!(talk.pressed(Seat::B, OtherTopic(1), at(0)), Outcome::Shows);
    talk.is_about(None, None);
    talk.pressed(Seat::B, Either(1), at(0));
    assert_eq!(speaker(&talk), Some((Seat::A, 1)));
}

#[test]
fn only_the_speaker_ends_a_turn() {
    let mut talk = speaking();
    let before = talk.stage;
    for press in [Done(1, 1), Enough(1, 1), Yes(1, 1), NotQuite(1, 1), Close(1), GoOn(1)] {
        talk.pressed(Seat::A, press, at(0));
        assert_eq!(talk.stage, before, "{press:?}");
    }
    talk.pressed(Seat::B, Done(1, 1), at(0));
    let before = talk.stage;
    for press in [Yes(1, 1), NotQuite(1, 1), Done(1, 1)] {
        talk.pressed(Seat::A, press, at(0));
        assert_eq!(talk.stage, before, "{press:?}");
    }
}

#[test]
fn a_second_tap_does_nothing() {
    let mut talk = speaking();
    talk.pressed(Seat::B, Done(1, 1), at(0));
    assert_eq!(talk.pressed(Seat::B, Done(1, 1), at(0)), Outcome::Nothing);
    talk.pressed(Seat::B, NotQuite(1, 1), at(0));
    assert_eq!(talk.pressed(Seat::B, NotQuite(1, 1), at(0)), Outcome::Nothing);
    talk.pressed(Seat::B, Yes(1, 1), at(0));
    assert_eq!(talk.pressed(Seat::B, Yes(1, 1), at(0)), Outcome::Passed);
    assert_eq!(speaker(&talk), Some((Seat::B, 2)));
}

#[test]
fn in_a_turn_it_takes_both_to_close() {
    let mut talk = speaking();
    talk.pressed(Seat::B, Done(1, 1), at(0));
    for _ in 0..2 {
        let noted = Outcome::Tells(TalkWords::DoneNoted);
        assert_eq!(talk.pressed(Seat::A, Close(1), at(0)), noted);
    }
    assert_eq!(talk.pressed(Seat::B, Close(1), at(0)), Outcome::Closes);
}

#[test]
fn the_timer_is_shown_each_half_minute_and_ends() {
    let mut talk = speaking();
    let mut shown = vec![];
    while speaker(&talk).is_some() {
        let wake = talk.wake_at();
        assert_eq!(talk.goes_on(wake), Outcome::Shows);
        shown.push((wake - at(0)).num_seconds());
    }
    assert_eq!(shown, [30, 60, 90, 120, 150, 180, 210, 240, 270, 300]);
}

/// A tick that comes late, as after a restart, shows what is left then.
#[test]
fn a_late_tick_brings_no_two_edits_near_to_each_other() {
    for late in 0..300 {
        let mut talk = speaking();
        let mut last = None;
        let mut now = at(late);
        while speaker(&talk).is_some() {
            now = now.max(talk.wake_at());
            if talk.goes_on(now) == Outcome::Shows {
                let near = last.is_some_and(|last| now - last < TimeDelta::seconds(15));
                assert!(!near, "{late} seconds late: {last:?}, {now:?}");
                last = Some(now);
            }
            assert!(talk.wake_at() > now);
        }
        assert_eq!(now, at(300).max(now));
    }
}

#[test]
fn a_break_stops_the_timer_where_it_is() {
    let mut talk = speaking();
    assert_eq!(talk.pressed(Seat::A, Break(1), at(100)), Outcome::Rests);
    talk.holds(at(100));
    talk.holds(at(200));
    talk.resumes(at(2_000));
    // 200 seconds were left: at the next half minute, it is seven of them.
    assert_eq!(talk.goes_on(at(2_180)), Outcome::Shows);
    assert!(speaker(&talk).is_some());
    assert_eq!(talk.goes_on(at(2_210)), Outcome::Shows);
    assert!(speaker(&talk).is_none());
}

#[test]
fn a_day_without_a_press_ends_it_and_three_hours_if_nobody_came() {
    let mut talk = TalkSession::new(1, Seat::A, false, at(0));
    assert_eq!(talk.wake_at(), at(3 * 3_600));
    assert_eq!(talk.goes_on(at(3 * 3_600)), Outcome::NeverBegan);
    let mut talk = speaking();
    talk.goes_on(at(300));
    assert_eq!(talk.wake_at(), at(24 * 3_600));
    assert_eq!(talk.goes_on(at(24 * 3_600)), Outcome::LetGo);
}

#[test]
fn a_topic_that_was_put_away_again_is_not_what_the_talk_was_about() {
    let mut talk = TalkSession::new(1, Seat::A, true, at(0));
    talk.is_about(Some("the letters".into()), Some(4));
    talk.pressed(Seat::A, OtherTopic(1), at(0));
    talk.pressed(Seat::A, NoTopic(1), at(0));
    assert_eq!((talk.topic, talk.put_aside), (None, None));
}

#[test]
fn a_turn_passes_only_after_it_was_said_back_once() {
    let mut talk = speaking();
    for seat in [Seat::B, Seat::A] {
        assert_eq!(speaker(&talk), Some((seat, 1)));
        assert_eq!(talk.pressed(seat, Enough(1, talk.turn), at(0)), Outcome::Shows);
        assert!(matches!(talk.stage, Stage::Reflecting { last: true, .. }), "{:?}", talk.stage);
        assert_eq!(talk.pressed(seat, Enough(1, talk.turn), at(0)), Outcome::Nothing);
        talk.pressed(seat, NotQuite(1, talk.turn), at(0));
        assert!(!talk.both_were_heard());
        talk.pressed(seat, Yes(1, talk.turn), at(0));
    }
    assert_eq!(talk.stage, Stage::Further);
    assert!(talk.both_were_heard());
}

#[test]
fn a_hard_moment_stops_the_timer_until_its_author_goes_on() {
    let mut talk = speaking();
    assert!(talk.begins_to_wait_for(Seat::A, at(100)));
    assert!(!talk.begins_to_wait_for(Seat::A, at(101)));
    let stage = talk.stage;
    assert!(matches!(talk.goes_on(at(2_000)), Outcome::Nothing));
    for press in [Done(1, 1), Enough(1, 1), Close(1), Here(1)] {
        for seat in Seat::BOTH {
            let told = talk.pressed(seat, press, at(2_000));
            assert_eq!(told, Outcome::Tells(TalkWords::StandsStill), "{press:?}");
        }
    }
    assert_eq!(talk.pressed(Seat::B, GoOn(1), at(2_000)), Outcome::Tells(TalkWords::TheySayWhen));
    assert_eq!(talk.stage, stage);
    assert_eq!(talk.pressed(Seat::A, GoOn(1), at(2_000)), Outcome::Shows);
    // 200 seconds were left: at the next half minute, it is seven of them.
    assert_eq!(talk.goes_on(at(2_210)), Outcome::Shows);
    assert!(speaker(&talk).is_none());
}

#[test]
fn if_both_have_a_hard_moment_it_waits_for_both_and_a_break_ends_the_waiting() {
    let mut talk = speaking();
    for seat in Seat::BOTH {
        assert!(talk.begins_to_wait_for(seat, at(10)));
    }
    assert_eq!(talk.pressed(Seat::A, GoOn(1), at(20)), Outcome::Tells(TalkWords::TheySayWhen));
    assert!(talk.waits());
    assert_eq!(talk.pressed(Seat::A, Break(1), at(30)), Outcome::Rests);
    talk.holds(at(30));
    assert!(!talk.waits());
}

#[test]
fn a_talk_that_has_not_begun_does_not_wait_for_anybody() {
    let mut talk = TalkSession::new(1, Seat::A, true, at(0));
    assert!(!talk.begins_to_wait_for(Seat::A, at(0)));
}

proptest::proptest! {
    /// What a talk says at its end is only what happened: that both were heard, if each said so of
    /// their own words, whatever either pressed.
    #[test]
    fn both_were_heard_only_if_each_said_so(
        presses in proptest::collection::vec((0usize..2, 0usize..8), 0..80),
    ) {
        let mut talk = speaking();
        let mut yes = BySeat::<bool>::default();
        for (seat, press) in presses {
            let (seat, turn) = (Seat::BOTH[seat], talk.turn);
            let all = [
                Done(1, turn), Enough(1, turn), Yes(1, turn), NotQuite(1, turn), Yes(1, turn),
                Enough(1, turn), GoOn(1), Done(1, turn.wrapping_sub(1)),
            ];
            let press = all[press];
            if let Stage::Reflecting { by, .. } = talk.stage {
                yes[seat] |= by == seat && matches!(press, Yes(..));
            }
            talk.pressed(seat, press, at(0));
            let both = yes.a && yes.b;
            proptest::prop_assert_eq!(talk.both_were_heard(), both);
            proptest::prop_assert!(talk.stage != Stage::Further || both, "a turn passed unheard");
        }
    }
}
