//! Promises about questions.

mod scenes;
mod twins;

use std::collections::{HashMap, HashSet};

use chrono::{NaiveDate, TimeDelta};
use kintsugi::domain::{
    CardItem, ExerciseCardItem, ExerciseWords, Place, Press, QuestionCardItem, QuestionWords, Words,
};
use proptest::prelude::*;

use super::super::config;
use super::super::deeds::{Deed, deeds};
use super::super::play::Play;
use scenes::{P, Watch, is_question, stays};

/// Commands that random play types.
pub const COMMANDS: &[&str] = &["ask"];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &[
    "question:ask:2",
    "question:ask:3",
    "question:keep:2",
    "question:mine:0",
    "question:take-back:2",
    "question:open:2",
    "question:open:3",
    "question:answer:2",
    "question:send:2",
    "question:again:4",
    "question:talk:3",
    "question:read:2",
    "question:leave:0",
];

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(words: &QuestionWords) -> bool {
    is_read_by_the_other(words) || matches!(words, QuestionWords::Answer { .. })
}

/// Whether it quotes the other's question.
fn is_read_by_the_other(words: &QuestionWords) -> bool {
    matches!(
        words,
        QuestionWords::Opened { .. } | QuestionWords::ForTalk(_) | QuestionWords::YouAnswered(_)
    )
}

const SPEAKS: Deed = Deed::Commands { who: 0, place: Place::Group, name: "help", words: false };

/// Whether it comes at its own time because somebody asked for it: nothing of these does.
pub fn is_asked_for(_words: &QuestionWords) -> bool {
    false
}

#[test]
fn the_scenes_of_questions_reach_an_answer() {
    let mut play = Play::new();
    stays(vec![]).for_each(|deed| play.does(deed));
    play.asks(0);
    play.does(Deed::Passes { minutes: 1_440 });
    play.answers(1);
    play.does(Deed::Passes { minutes: 1_440 });
    play.reads(0);
    let read = |to, is: fn(&QuestionWords) -> bool| {
        play.question_words().any(|(reader, words)| reader == Some(to) && is(words))
    };
    assert!(read(1, is_read_by_the_other));
    assert!(read(0, |words| matches!(words, QuestionWords::Answer { .. })));
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_question_is_read_by_nobody_before_its_author_asks_it(history in deeds()) {
        let asks = |press: &Press| is_question(press, |press| matches!(press, P::Ask(_)));
        let mut play = Play::where_presses(move |_, press| !asks(press));
        for (number, deed) in stays(history).enumerate() {
            play.does(deed);
            if number % 5 == 1 {
                play.asks(0);
                play.answers(1);
            }
        }
        prop_assert!(!play.question_words().any(|(_, words)| is_by_choice(words)));
    }

    #[test]
    fn an_answer_is_read_by_nobody_before_its_author_sends_it(history in deeds()) {
        let sends = |press: &Press| {
            is_question(press, |press| matches!(press, P::Send(_) | P::Again(_)))
        };
        let mut play = Play::where_presses(move |_, press| !sends(press));
        for (number, deed) in stays(history).enumerate() {
            play.does(deed);
            if number % 5 == 1 {
                play.asks(0);
                play.answers(1);
                play.reads(0);
            }
        }
        let answer = |words: &QuestionWords| matches!(words, QuestionWords::Answer { .. });
        prop_assert!(!play.question_words().any(|(_, words)| answer(words)));
    }

    /// Both ask as often as they can, and open all that is there at once: each evening brings one.
    #[test]
    fn at_most_one_new_question_an_evening_reaches_the_other(history in deeds()) {
        let mut play = Play::new();
        let mut known = HashMap::<_, HashSet<u32>>::new();
        for (number, deed) in stays(history).take(60).enumerate() {
            play.does(deed);
            let (era, from) = (play.couple.begun, play.said.len());
            play.asks_two(number % 2);
            play.opens(0);
            play.opens(1);
            for said in &play.said[from..] {
                let Words::Exercise(ExerciseWords::Question(words)) = &said.words else { continue };
                let QuestionWords::Opened { number, .. } = words else { continue };
                known.entry((era, said.to)).or_default().insert(*number);
            }
            // The evening of the day on which they began brings none; a zone may be a day ahead.
            let days = era.map_or(0, |begun| (play.now - begun).num_days()) + 2;
            let most = known.iter().filter(|((of, _), _)| *of == era).map(|(_, known)| known.len());
            let most = i64::try_from(most.max().unwrap_or(0)).expect("few");
            prop_assert!(most <= days, "{most} in {days} days");
        }
    }

    #[test]
    fn a_question_that_waits_is_named_twice_at_most_and_a_week_apart(history in deeds()) {
        let (mut play, mut watch) = (Play::new(), Watch::new());
        let mut named = HashMap::<_, Vec<NaiveDate>>::new();
        // Somebody says something each day: else the evenings fall silent.
        let day = [Deed::Passes { minutes: 1_440 }, SPEAKS];
        let days = stays(history).take(45).flat_map(|deed| [deed].into_iter().chain(day.clone()));
        for (number, deed) in days.enumerate() {
            watch.sees(&deed);
            let (era, from) = (play.couple.begun, play.said.len());
            play.does(deed);
            for said in play.said[from..].iter().filter(|said| said.unasked && said.is_new) {
                let Words::EveningCard(items) = &said.words else { continue };
                for item in items {
                    let CardItem::Exercise(ExerciseCardItem::Question(item)) = item else { continue };
                    let QuestionCardItem::Waiting(number) = item else { continue };
                    let dates = named.entry((era, *number)).or_default();
                    dates.push(watch.date(&play.couple));
                }
            }
            if number % 40 == 7 {
                play.asks(number / 40 % 2);
            }
        }
        for dates in named.values() {
            prop_assert!(dates.len() <= 2, "{dates:?}");
            // The deed that brought a card may have lasted a while longer.
            let apart = |pair: &[NaiveDate]| pair[1] - pair[0] >= TimeDelta::days(5);
            prop_assert!(dates.windows(2).all(apart), "{dates:?}");
        }
    }
}
