//! What is drawn by lot, or takes turns, is spread over all that it may be, and never goes beyond.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{TimeDelta, Timelike};
use kintsugi::domain::{
    Act, Ask, BothShared, CardItem, Decision, Event, ExerciseCardItem, ExercisePress,
    ExerciseWords, Facts, Leave, LetterCardItem, LetterReview, LetterWords, OPENINGS, Person,
    Place, Press, QUESTIONS, Seat, Toast, TouchAnswer, TouchCardItem, TouchItem, TouchPress,
    UserId, What, Who, Words, decide,
};

use super::deeds::Deed;
use super::play::Play;
use super::waiting::lying::sealed_ends;
use super::zones::tz;

/// Lots that have nothing to do with each other: what they come to was never looked at.
fn lots(number: u64) -> impl Iterator<Item = [u8; 32]> {
    (0..number).map(|lot| {
        let mut state = lot.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(0x2545_f491_4f6c_dd1d);
        [(); 32].map(|()| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            u8::try_from(state >> 56).expect("a byte")
        })
    })
}

fn begun() -> Play {
    let mut play = Play::new();
    play.sets_up();
    play.does(Deed::Passes { minutes: 1_500 });
    play
}

/// A press of the first one's, in private, with that lot.
fn pressed(play: &Play, press: Press, random: [u8; 32]) -> Decision {
    let act = Act::Press { press: Some(press), message: None };
    let event = Event::Did { who: Who::Partner(Seat::A), place: Place::Private, act };
    decide(play.couple.clone(), event, &Facts { random, ..Facts::default() }, play.now)
}

/// “At a random time within three days”: between one hour and 72, every quarter of a day about as often.
#[test]
fn an_end_within_three_days_comes_at_any_time_of_them() {
    let mut play = begun();
    play.does(Deed::Commands { who: 0, place: Place::Private, name: "leave", words: false });
    play.presses(0, Place::Private, Some(Press::Leave(Leave::Bot)));
    let mut quarters = BTreeMap::<i64, u32>::new();
    let (mut least, mut most) = (TimeDelta::MAX, TimeDelta::zero());
    for random in lots(600) {
        let decision = pressed(&play, Press::Leave(Leave::Later), random);
        let time = decision.couple.leaving[Seat::A].expect("it is chosen") - play.now;
        (least, most) = (least.min(time), most.max(time));
        *quarters.entry(time.num_hours() / 6).or_default() += 1;
    }
    assert!(least >= TimeDelta::hours(1) && most < TimeDelta::hours(72), "{least} to {most}");
    assert!(least < TimeDelta::hours(4) && most > TimeDelta::hours(69), "{least} to {most}");
    // Fifty would be the mean.
    let even = |times: &u32| (20..=90).contains(times);
    assert!(quarters.len() == 12 && quarters.values().all(even), "{quarters:?}");
}

/// It ends when it was drawn, and not before.
#[test]
fn an_end_at_a_random_time_comes_when_it_was_drawn() {
    let mut play = begun();
    play.does(Deed::Commands { who: 0, place: Place::Private, name: "leave", words: false });
    play.presses(0, Place::Private, Some(Press::Leave(Leave::Later)));
    let ends = play.couple.leaving[Seat::A].expect("it is chosen");
    let minutes = u32::try_from((ends - play.now).num_minutes()).expect("a few days");
    play.does(Deed::Passes { minutes: minutes - 1 });
    assert!(play.couple.begun.is_some());
    play.does(Deed::Passes { minutes: 1 });
    assert!(play.couple.begun.is_none());
}

/// No two links are alike, and none can be guessed from another: every place of it takes every value.
#[test]
fn a_link_to_a_seat_is_another_each_time() {
    let play = Play::new();
    let mut tokens = BTreeSet::new();
    for random in lots(400) {
        let person = Person { id: UserId(501), name: "Ana".into(), anonymous: false };
        let who = Who::Other { person, seated_elsewhere: false };
        let act = Act::Press { press: Some(Press::TakeSeat), message: None };
        let event = Event::Did { who, place: Place::Group, act };
        let facts = Facts { random, ..Facts::default() };
        let decision = decide(play.couple.clone(), event, &facts, play.now);
        let Toast::Opens(token) = decision.toast else { panic!("a seat is free") };
        tokens.insert(token);
    }
    assert_eq!(tokens.len(), 400);
    let length = tokens.first().map_or(0, String::len);
    let drawn = (16..length)
        .map(|at| tokens.iter().map(|token| token.as_bytes()[at]).collect::<BTreeSet<_>>().len());
    assert!(length >= 32 && drawn.into_iter().all(|values| values == 16), "{length}");
}

/// Each opening line comes once in four weeks, and each question of a Sunday once in a quarter.
#[test]
fn the_openings_and_the_questions_of_sundays_take_turns() {
    let mut play = begun();
    for _ in 0..7 * 20 {
        play.evenings(1);
        play.answers_privately_unseen(0);
    }
    let (mut openings, mut questions) = (vec![], vec![]);
    for said in play.said.iter().filter(|said| said.is_new) {
        match &said.words {
            Words::Prompt { ask: Ask { opening, .. }, .. } => openings.push(*opening),
            Words::BothShared(BothShared::Sunday(question)) => questions.push(*question),
            _ => {}
        }
    }
    let all = |window: &[u8]| window.iter().collect::<BTreeSet<_>>().len() == window.len();
    let four_weeks = usize::from(OPENINGS);
    assert!(openings.len() > 4 * four_weeks, "{}", openings.len());
    assert!(openings.windows(four_weeks).all(all), "{openings:?}");
    assert!(openings.iter().all(|opening| *opening < OPENINGS));
    assert!(QUESTIONS >= 13 && questions.iter().all(|question| *question < QUESTIONS));
    let apart = |window: &[usize]| window.iter().collect::<BTreeSet<_>>().len() == window.len();
    assert!(questions.windows(13).all(apart), "{questions:?}");
}

/// Some weeks bring none; over the others every mutual yes comes about as often.
#[test]
fn what_both_said_yes_to_of_touch_comes_by_lot() {
    let mut counts = BTreeMap::<Option<TouchItem>, u32>::new();
    let mut play = begun();
    for who in 0..2 {
        for item in TouchItem::ALL {
            let press = TouchPress::Set(item, TouchAnswer::Yes);
            let press = ExercisePress::Touch(press);
            play.presses(who, Place::Private, Some(Press::Exercise(press)));
        }
    }
    // From a Saturday to the next Friday, half an hour before its evening, whose tick draws.
    play.evenings(5);
    play.does(Deed::Passes { minutes: 23 * 60 });
    let due = play.couple.wake_at().expect("an evening");
    assert_eq!(due.with_timezone(&tz("Europe/Berlin")).to_string(), "2026-04-03 20:30:00 +02:00");
    for random in lots(300) {
        let facts = Facts { random, ..Facts::default() };
        let decision = decide(play.couple.clone(), Event::Tick, &facts, due);
        let told = decision.says.iter().find_map(|say| match &say.what {
            What::New { words: Words::EveningCard(card_items), .. } => {
                card_items.iter().find_map(|card_item| match card_item {
                    CardItem::Exercise(ExerciseCardItem::Touch(TouchCardItem::Match(item))) => {
                        Some(*item)
                    }
                    _ => None,
                })
            }
            _ => None,
        });
        *counts.entry(told).or_default() += 1;
    }
    let none = counts.remove(&None).unwrap_or_default();
    assert!((60..=140).contains(&none), "{none} weeks in 300 without");
    assert_eq!(counts.len(), TouchItem::ALL.len(), "{counts:?}");
    let mean = (300 - none) / u32::try_from(counts.len()).expect("a few");
    assert!(counts.values().all(|times| (mean / 3..=mean * 3).contains(times)), "{counts:?}");
}

/// Whatever the hour at which it was sealed: it is offered after its time to be taken back and within a
/// day of it, and what is told before being asked between ten and six.
#[test]
fn what_is_sealed_arrives_within_its_time_at_whatever_hour_it_was_sealed() {
    for hour in 0..24 {
        for kind in ["letter", "tell", "answer"] {
            let mut play = Play::new();
            play.sets_up();
            play.does(Deed::Passes { minutes: 1_440 + hour * 60 });
            play.writes_letter(0, kind);
            play.reviews_letter(0, LetterReview::Send);
            let until = sealed_ends(&play.couple)[0];
            let from = play.said.len();
            play.does(Deed::Passes { minutes: 3 * 1_440 });
            let offers = |words: &Words| match words {
                Words::Exercise(ExerciseWords::Letter(words)) => *words == LetterWords::TellNote,
                Words::EveningCard(card_items) => card_items.iter().any(|card_item| {
                    matches!(
                        card_item,
                        CardItem::Exercise(ExerciseCardItem::Letter(LetterCardItem::Waits(_)))
                    )
                }),
                _ => false,
            };
            let told =
                play.said[from..].iter().find(|said| said.to == Some(1) && offers(&said.words));
            let at = told.map(|said| said.at).expect("it is offered");
            assert!(at >= until && at - until <= TimeDelta::hours(24), "{kind} at {hour}: {at}");
            let local = at.with_timezone(&tz("Europe/Berlin")).hour();
            assert!(kind != "tell" || (10..18).contains(&local), "at {local}");
        }
    }
}
