use chrono::TimeDelta;

use super::*;
use crate::domain::couple::Couple;
use crate::domain::decision::{Decision, Turn};
use crate::domain::event::Facts;
use crate::domain::exercise::{Event, Exercise};
use crate::domain::exercises::ExerciseWords;
use crate::domain::model::people::{BySeat, ChatId, CoupleId};
use crate::domain::say::{Say, What};
use crate::domain::words::Words;
use crate::domain::zone::tz;

/// A Friday, 18:00 in Berlin.
fn friday() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::days(20_574) + TimeDelta::hours(16)
}

fn couple() -> Couple {
    let mut couple = Couple::new(CoupleId(7), ChatId(-7));
    couple.evening.zone = Some(tz("Europe/Berlin"));
    couple.group_status.present = true;
    couple
}

fn hours(hours: i64) -> TimeDelta {
    TimeDelta::hours(hours)
}

/// What is decided in one turn of the exercise.
fn talks(
    couple: Couple,
    now: DateTime<Utc>,
    act: impl FnOnce(&mut Hand<'_, '_, Talks>),
) -> Decision {
    let facts = Facts::default();
    let mut turn = Turn::new(couple, &facts, now);
    turn.runs::<Talks, _>(|state, cx| act(&mut Hand { state, cx }));
    turn.decided()
}

/// Ana's `/talk`, of which that was understood.
fn hears(couple: Couple, to: To, when: Option<When>) -> Decision {
    talks(couple, friday(), |hand| hand.hear_when_to_talk(Seat::A, to, None, when, None))
}

fn ticks(couple: Couple, now: DateTime<Utc>) -> Decision {
    talks(couple, now, |hand| hand.state.handle(Event::Tick, hand.cx))
}

/// Proposed by Ana and agreed to by Ben, two hours from now.
fn agreed() -> Couple {
    let proposed = hears(couple(), To::Group, Some(When::Once(friday() + hours(2))));
    talks(proposed.couple, friday(), |hand| hand.agrees_to_talk(Seat::B, 1, None)).couple
}

fn words(say: &Say) -> Option<&TalkWords> {
    match &say.what {
        What::New { words: Words::Exercise(ExerciseWords::Talk(words)), .. }
        | What::Edit { words: Words::Exercise(ExerciseWords::Talk(words)), .. } => Some(words),
        _ => None,
    }
}

fn said(decision: &Decision) -> Vec<&TalkWords> {
    decision.says.iter().filter_map(words).collect()
}

#[test]
fn a_time_to_come_is_proposed_in_the_group() {
    let decision = hears(couple(), To::Group, Some(When::Once(friday() + hours(50))));
    let at = on_their_clocks(tz("Europe/Berlin"), friday() + hours(50));
    assert_eq!(at.to_string(), "2026-05-03 20:00:00");
    let name = String::new();
    assert_eq!(said(&decision), [&TalkWords::Proposed { talk: 1, name, at }]);
}

#[test]
fn in_private_it_takes_a_second_press() {
    let to = To::Partner(Seat::A);
    let decision = hears(couple(), to, Some(When::Once(friday() + hours(2))));
    assert!(matches!(said(&decision)[..], [TalkWords::AskPropose(Some(_))]));
    assert!(decision.couple.exercises.talks.ahead.is_empty());
    assert!(decision.says.iter().all(|say| say.to == to));
}

#[test]
fn what_is_no_time_or_comes_daily_asks_for_the_time_alone() {
    for when in [None, Some(When::Daily(NaiveTime::MIN))] {
        let decision = hears(couple(), To::Group, when);
        assert!(matches!(said(&decision)[..], [TalkWords::AskWhen { unclear: true, .. }]));
    }
}

#[test]
fn three_are_arranged_ahead_and_no_two_at_once() {
    let mut couple = couple();
    for ahead in 1..=3 {
        couple = hears(couple, To::Group, Some(When::Once(friday() + hours(ahead)))).couple;
        let again = hears(couple.clone(), To::Group, Some(When::Once(friday() + hours(ahead))));
        assert_eq!(said(&again), [&TalkWords::TimeTaken]);
    }
    let fourth = hears(couple, To::Group, Some(When::Once(friday() + hours(9))));
    assert_eq!(said(&fourth), [&TalkWords::Plenty]);
}

#[test]
fn evenings_are_offered_that_lie_ahead_on_the_couples_clocks() {
    let offered = |now| {
        let mut times = vec![];
        talks(couple(), now, |hand| times = hand.talk_times_offered());
        times.iter().map(|at| at.format("%a %H:%M").to_string()).collect::<Vec<_>>()
    };
    assert_eq!(offered(friday()), ["Fri 20:00", "Sat 20:00", "Sun 20:00"]);
    assert_eq!(offered(friday() + hours(2)), ["Sat 20:00", "Sun 20:00", "Mon 20:00"]);
}

#[test]
fn what_both_agreed_to_is_begun_at_its_time_and_up_to_three_hours_late() {
    for late in [0, 60, 179] {
        let now = friday() + hours(2) + TimeDelta::minutes(late);
        let decision = ticks(agreed(), now);
        let said = said(&decision);
        assert!(matches!(said[..], [TalkWords::Below, TalkWords::Gathering { name: None, .. }]));
        assert!(decision.says.iter().all(|say| !say.silent));
    }
    let decision = ticks(agreed(), friday() + hours(5));
    assert!(matches!(said(&decision)[..], [TalkWords::NotBegun, TalkWords::Missed(_)]));
    assert!(decision.couple.exercises.talks.ahead.is_empty());
}

#[test]
fn a_pause_lets_it_be_and_a_vacation_lets_it_come_without_a_sound() {
    let mut couple = agreed();
    couple.paused = Some(BySeat::default());
    let mut now = friday() + hours(2);
    while now < friday() + hours(5) {
        let decision = ticks(couple, now);
        assert!(decision.says.is_empty());
        couple = decision.couple;
        now = couple.exercises.talks.next_moment().unwrap_or(now + hours(9));
    }
    assert_eq!(said(&ticks(couple, now)), [&TalkWords::NotBegun]);

    let mut couple = agreed();
    couple.vacation = Some(zone::local_date(tz("Europe/Berlin"), friday()));
    let decision = ticks(couple, friday() + hours(2));
    assert!(decision.says.iter().any(|say| say.silent && matches!(say.what, What::New { .. })));
}

#[test]
fn what_was_only_proposed_is_not_begun() {
    let proposed = hears(couple(), To::Group, Some(When::Once(friday() + hours(2)))).couple;
    let decision = ticks(proposed, friday() + hours(2));
    assert_eq!(said(&decision), [&TalkWords::NotBegun]);
    assert!(decision.couple.exercises.talks.open.is_none());
}

#[test]
fn a_group_with_a_new_number_finds_the_cards_again() {
    let mut couple = agreed();
    for _ in 0..2 {
        let begun = talks(couple, friday(), |hand| {
            hand.begin_break();
        });
        couple = begun.couple;
    }
    let laid = talks(couple, friday(), |hand| hand.state.handle(Event::GroupMoved, hand.cx));
    assert!(laid.says.iter().all(|say| matches!(say.what, What::New { slot: Some(_), .. })));
    assert!(matches!(said(&laid)[..], [TalkWords::Arranged { .. }, TalkWords::BreakBegun { .. }]));
}
