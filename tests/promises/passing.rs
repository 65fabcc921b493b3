//! Words that are passed on in a hard moment: as they were shown, once, and lost by nobody.

use std::collections::BTreeSet;

use kintsugi::domain::{Entry, Journal, Moment, PassOn, Place, Press, Seat, Slot, Words};
use proptest::prelude::*;

use super::config;
use super::deeds::{Deed, deeds};
use super::moments::times;
use super::play::Play;

fn passed_on(words: &Words) -> Option<&PassOn> {
    match words {
        Words::PassOn(words) => Some(words),
        _ => None,
    }
}

fn kept(play: &Play, text: &str) -> bool {
    let is = |(change, _): &(Journal, _)| match change {
        Journal::Keep(record) => record.entry == Entry::Diary { words: text.to_owned() },
        Journal::Forget(_) => false,
    };
    play.kept.iter().any(is)
}

proptest! {
    #![proptest_config(config())]

    /// Only **Send** sends it, once for a moment, as it was shown, and to the other's own chat alone.
    #[test]
    fn words_are_passed_on_only_as_they_were_shown_and_sent(history in deeds()) {
        let mut play = Play::new();
        play.sets_up();
        for (number, deed) in history.into_iter().enumerate() {
            if number % 7 == 0 {
                play.triggers(0, Place::Group);
                play.does(Deed::Writes { who: 1, place: Place::Private, nth: 0, edited: false, odd: 9 });
                if number % 2 == 0 {
                    play.presses_of_newest(1, Moment::PassOn);
                }
                let shown = play.phones[1].iter().rev().find_map(|shown| match passed_on(&shown.words) {
                    Some(PassOn::Shown { episode, number, .. }) => Some((*episode, *number)),
                    _ => None,
                });
                if let Some((episode, shown)) = shown.filter(|_| number % 3 == 0) {
                    let send = Press::Moment(episode, Moment::SendWords(shown));
                    for _ in 0..2 {
                        play.presses(1, Place::Private, Some(send));
                    }
                }
            }
            play.does(deed);
        }
        let mut shown: Vec<(usize, &String)> = vec![];
        let mut asked = BTreeSet::new();
        let mut received = 0;
        for said in &play.said {
            if let Words::Nudge(nudge) = &said.words {
                asked.insert(nudge.episode);
            }
            match passed_on(&said.words) {
                Some(PassOn::Shown { words, .. }) => shown.push((said.to.expect("in private"), words)),
                Some(PassOn::Received(words)) => {
                    received += 1;
                    prop_assert!(said.to.is_some() && said.by.is_some() && said.to != said.by);
                    prop_assert_eq!(shown.iter().rev().find(|(who, _)| Some(*who) == said.by).map(|(_, words)| *words), Some(words));
                }
                _ => {}
            }
        }
        prop_assert!(received <= asked.len(), "{received} for {asked:?}");
    }

    /// Whatever comes between: what was written and not sent is in its author's diary in the end.
    #[test]
    fn what_was_to_be_passed_on_and_was_not_sent_is_kept_for_its_author(history in deeds()) {
        let mut play = Play::where_presses(|who, press| {
            who != 1 || !matches!(press, Press::Moment(_, moment) if matches!(moment,
                Moment::SendWords(_) | Moment::ChangeWords(_) | Moment::DropWords(_)))
        });
        play.sets_up();
        play.triggers(0, Place::Group);
        let (episode, text) = (play.newest_episode(), "I love you, hold on");
        play.replies_to(1, Place::Private, Slot::Nudge(episode), text);
        for deed in history.into_iter().filter(|deed| !matches!(deed, Deed::Writes { who: 1, .. })) {
            play.does(deed);
        }
        play.does(Deed::Leaps { minutes: 2 * 1_440 });
        let begins = |words: &&(Journal, _)| matches!(&words.0, Journal::Keep(record)
            if matches!(&record.entry, Entry::Diary { words } if words.starts_with(text)));
        prop_assert!(play.kept.iter().any(|change| begins(&change)));
        // The other may have passed something on, too.
        let received = play.said.iter().any(|said| {
            said.by == Some(1) && matches!(passed_on(&said.words), Some(PassOn::Received(_)))
        });
        prop_assert!(!received);
    }
}

#[test]
fn what_is_written_before_or_after_pass_this_on_is_shown_back_and_sent_once() {
    for pressed_first in [true, false] {
        let mut play = Play::with_words_for_a_hard_day();
        play.triggers(0, Place::Group);
        let episode = play.newest_episode();
        if pressed_first {
            play.presses_of_newest(1, Moment::PassOn);
        }
        play.says(1, "I'm here, but late");
        if !pressed_first {
            play.presses_of_newest(1, Moment::PassOn);
        }
        let Some(PassOn::Shown { number, words, .. }) =
            play.phones[1].last().and_then(|shown| passed_on(&shown.words)).cloned()
        else {
            panic!("{:?} is not shown back", play.phones[1].last().map(|shown| &shown.words))
        };
        assert_eq!(words, "I'm here, but late");
        let received = |words: &Words| matches!(passed_on(words), Some(PassOn::Received(_)));
        assert_eq!(times(&play, received), 0);
        // A button below an older showing sends nothing.
        let send = |number| Some(Press::Moment(episode, Moment::SendWords(number)));
        play.presses(1, Place::Private, send(number + 1));
        assert_eq!(times(&play, received), 0);
        for _ in 0..2 {
            play.presses(1, Place::Private, send(number));
        }
        assert_eq!(times(&play, received), 1);
        play.does(Deed::Passes { minutes: 40 });
        assert_eq!(times(&play, |words| matches!(words, Words::NoAnswerYet)), 0);
        // One message for a moment.
        play.replies_to(1, Place::Private, Slot::Nudge(episode), "and one more");
        assert_eq!(times(&play, received), 1);
        assert!(times(&play, |words| passed_on(words) == Some(&PassOn::Once)) == 1);
    }
}

#[test]
fn what_is_too_long_changes_nothing_and_what_eases_first_is_kept_in_the_diary() {
    let mut play = Play::with_words_for_a_hard_day();
    play.triggers(0, Place::Group);
    let episode = play.newest_episode();
    play.says(1, "I'm coming");
    play.says(1, &"so much ".repeat(80));
    assert!(times(&play, |words| matches!(passed_on(words), Some(PassOn::TooLong(_)))) == 1);
    play.presses_of_newest(0, Moment::AllRight);
    assert!(kept(&play, "I'm coming"));
    assert!(times(&play, |words| passed_on(words) == Some(&PassOn::Kept)) == 1);
    for number in 0..4 {
        let send = Press::Moment(episode, Moment::SendWords(number));
        play.presses(1, Place::Private, Some(send));
    }
    assert!(times(&play, |words| matches!(passed_on(words), Some(PassOn::Received(_)))) == 0);
}

#[test]
fn without_a_private_chat_of_the_others_nothing_is_offered_to_be_passed_on() {
    let mut play = Play::with_words_for_a_hard_day();
    play.does(Deed::Blocks { seat: Seat::A, blocked: true });
    play.triggers(0, Place::Group);
    let offers = |words: &Words| {
        words
            .buttons()
            .into_iter()
            .flatten()
            .any(|press| matches!(press, Press::Moment(_, Moment::PassOn)))
    };
    assert_eq!(times(&play, offers), 0);
    play.says(1, "I'm coming");
    assert!(times(&play, |words| passed_on(words) == Some(&PassOn::Yourself)) == 1);
}
