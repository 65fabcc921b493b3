//! Hard moments: who is asked how often, what counts as an answer, and what is passed on.

use kintsugi::domain::{
    Act, Asked, Card, ExerciseWords, Moment, Place, Press, ReassuranceWords, ReplyTo,
    Said as InWords, Seat, Slot, TalkWords, Untaken, Words,
};
use kintsugi::messages::{Locale, Speech};
use proptest::prelude::*;

use super::config;
use super::deeds::{Deed, deeds};
use super::phones::tell_apart;
use super::play::Play;
use super::said::Said;

impl Play {
    pub fn triggers(&mut self, who: usize, place: Place) {
        self.does(Deed::Commands { who, place, name: "trigger", words: false });
    }

    /// The second of them seals something for a hard day of the first's.
    fn seals_for_the_first(&mut self) {
        let place = Place::Private;
        self.presses(1, place, Press::read("reassurance:write"));
        self.says(1, "you are loved on such days");
        self.presses(1, place, Press::read("reassurance:seal"));
    }

    /// Two who have begun, on an afternoon, with something sealed for the first.
    pub fn with_words_for_a_hard_day() -> Self {
        let mut play = Self::new();
        play.sets_up();
        play.does(Deed::Passes { minutes: 20 * 60 });
        play.seals_for_the_first();
        play
    }

    pub fn newest_episode(&self) -> u64 {
        let nudge = |said: &Said| match &said.words {
            Words::Nudge(nudge) => Some(nudge.episode),
            _ => None,
        };
        self.said.iter().rev().find_map(nudge).expect("a nudge")
    }
}

fn opened(play: &Play) -> usize {
    let opened = |said: &&Said| {
        let words = &said.words;
        matches!(words, Words::Exercise(ExerciseWords::Reassurance(ReassuranceWords::Opened(_))))
    };
    play.said.iter().filter(opened).count()
}

pub fn times(play: &Play, is: impl Fn(&Words) -> bool) -> usize {
    play.said.iter().filter(|said| is(&said.words)).count()
}

proptest! {
    #![proptest_config(config())]

    /// What helps is quoted, and still it is read at once.
    #[test]
    fn a_nudge_has_at_most_45_words_before_a_press(history in deeds(), role in 0usize..3) {
        let speech = Speech::new(None).expect("words");
        let mut play = Play::new();
        play.sets_up();
        let role = ["role-hurt", "role-both", "role-responsible"][role];
        play.presses(1, Place::Private, Press::read(role));
        play.presses(0, Place::Private, Press::read("set-helps"));
        play.says(0, &"hold me and say nothing at all ".repeat(8));
        for (number, deed) in history.into_iter().enumerate() {
            if number % 9 == 0 {
                play.triggers(0, Place::Group);
                play.does(Deed::Passes { minutes: 16 });
            }
            play.does(deed);
        }
        let mut nudges = 0;
        for said in &play.said {
            let (Words::Nudge(nudge) | Words::NudgeAgain(nudge) | Words::NudgeOnceMore(nudge)) = &said.words else {
                continue;
            };
            if nudge.how {
                continue;
            }
            nudges += 1;
            let text = speech.line(&said.words, Locale::En).expect("it renders");
            let words = text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
            let count = words.count();
            prop_assert!(count <= 45, "{count}: {text}");
        }
        prop_assert!(nudges > 0);
    }
}

/// Two histories of a talk that differ only in a hard moment that the first one told in private: what
/// everybody else sees is the same, the talk's card and its timer too.
#[test]
fn a_hard_moment_told_in_private_leaves_the_talks_card_as_it_is() {
    for scene in 2..8 {
        let seen = |tells: bool| {
            let mut play = Play::in_a_talk(scene);
            if tells {
                play.triggers(0, Place::Private);
                let offered = |words: &Words| {
                    matches!(words, Words::Exercise(ExerciseWords::Talk(TalkWords::AskBreakInTalk)))
                };
                assert_eq!(times(&play, offered), usize::from(scene < 7), "in scene {scene}");
                play.presses(0, Place::Private, Press::read("talk:no-break"));
            }
            play.does(Deed::Passes { minutes: 10 });
            play
        };
        assert_eq!(tell_apart(&seen(true), &seen(false), 0), None, "in scene {scene}");
    }
}

#[test]
fn a_hard_moment_told_in_the_group_stops_the_talk_and_offers_a_break() {
    for scene in 2..7 {
        let mut play = Play::in_a_talk(scene);
        play.triggers(1, Place::Group);
        let before = play.said.len();
        let newest = play.phones[3].iter().rev().find_map(|shown| match &shown.words {
            Words::Exercise(ExerciseWords::Talk(words)) => Some(words.clone()),
            _ => None,
        });
        assert!(matches!(newest, Some(TalkWords::Waits(_))), "in scene {scene}: {newest:?}");
        play.does(Deed::Passes { minutes: 10 });
        let of_talk = |said: &&Said| matches!(said.words, Words::Exercise(ExerciseWords::Talk(_)));
        assert_eq!(play.said[before..].iter().filter(of_talk).count(), 0, "its timer stands");
    }
}

#[test]
fn words_below_the_line_in_the_group_end_the_asking_and_are_told_to_nobody() {
    let mut play = Play::with_words_for_a_hard_day();
    play.triggers(0, Place::Group);
    let episode = play.newest_episode();
    play.does(Deed::Passes { minutes: 5 });
    let before = play.said.len();
    play.replies_to(1, Place::Group, Slot::CalmLine(episode), "I'm right here, coming home");
    let told: Vec<_> = play.said[before..].iter().map(|said| (said.to, &said.words)).collect();
    let card = |words: &Words| matches!(words, Words::Nudge(nudge) if nudge.said == Some(InWords::InGroup));
    assert!(matches!(told[..], [(Some(1), words)] if card(words)), "{told:?}");
    let state = serde_json::to_string(&play.couple).expect("it can be kept");
    assert!(!state.contains("coming home") && !format!("{:?}", play.kept).contains("coming home"));
    play.does(Deed::Passes { minutes: 60 });
    let asks = |words: &Words| matches!(words, Words::NudgeOnceMore(_) | Words::NoAnswerYet);
    assert_eq!(times(&play, asks), 0);
    assert_eq!(opened(&play), 0);
}

/// A voice below the line is an answer like words; one's own is not, and is met with a line.
#[test]
fn a_voice_below_the_line_in_the_group_ends_the_asking_as_well() {
    for who in [0, 1] {
        let mut play = Play::with_words_for_a_hard_day();
        play.triggers(0, Place::Group);
        let episode = play.newest_episode();
        let before = play.said.len();
        let (message, why) = (play.newest_message(), Untaken::Media);
        let reply_to = ReplyTo::Slot(Slot::CalmLine(episode));
        play.act(who, Place::Group, Act::Untaken { message, why, reply_to });
        let told = play.said[before..].iter().any(|said| matches!(said.words, Words::NotTaken(_)));
        assert_eq!(told, who == 0);
        play.does(Deed::Passes { minutes: 60 });
        let asks = |words: &Words| matches!(words, Words::NudgeOnceMore(_) | Words::NoAnswerYet);
        assert_eq!(times(&play, asks) == 0, who == 1);
    }
}

/// Who says that they are all right has said how strong it is: before half an hour, or below the question.
#[test]
fn nobody_who_is_all_right_is_asked_how_strong_it_is() {
    for (before, expected) in [(5, 0), (40, 1)] {
        let mut play = Play::with_words_for_a_hard_day();
        play.triggers(0, Place::Group);
        play.does(Deed::Passes { minutes: before });
        let episode = play.newest_episode();
        play.presses(0, Place::Private, Some(Press::Moment(episode, Moment::AllRight)));
        play.does(Deed::Passes { minutes: 120 });
        assert_eq!(times(&play, |words| matches!(words, Words::HowIsItNow(_))), expected);
        let asked =
            play.phones[0].iter().rev().find(|shown| shown.slot == Some(Slot::Again(episode)));
        let helped = asked.is_some_and(|shown| matches!(shown.words, Words::WhatHelped(_)));
        assert!(helped, "after {before} minutes");
    }
}

#[test]
fn what_the_one_with_the_moment_writes_there_themselves_is_no_answer() {
    let mut play = Play::with_words_for_a_hard_day();
    play.triggers(0, Place::Group);
    let episode = play.newest_episode();
    play.replies_to(0, Place::Group, Slot::CalmLine(episode), "where are you?");
    play.does(Deed::Passes { minutes: 16 });
    assert_eq!(times(&play, |words| matches!(words, Words::NoAnswerYet)), 1);
}

#[test]
fn six_moments_are_asked_of_one_partner_in_a_day_however_often_they_are_nudged() {
    let mut play = Play::with_words_for_a_hard_day();
    play.seals_for_the_first();
    for _ in 0..6 {
        play.triggers(0, Place::Group);
        play.does(Deed::Passes { minutes: 20 });
    }
    let first = |words: &Words| matches!(words, Words::Nudge(nudge) if nudge.reply.is_none());
    let more = |words: &Words| matches!(words, Words::NudgeOnceMore(_));
    assert_eq!((times(&play, first), times(&play, more)), (6, 6));
    play.does(Deed::Passes { minutes: 20 });
    let before = (opened(&play), play.said.len());
    play.seals_for_the_first();
    play.triggers(0, Place::Group);
    assert_eq!(times(&play, first), 6);
    assert_eq!(opened(&play), before.0 + 1, "what was sealed is opened at once");
    let after: Vec<_> = play.said[before.1..].iter().filter(|said| said.to == Some(0)).collect();
    let enough = |words: &Words| matches!(words, Words::Card(Card { asked: Asked::Enough, .. }));
    assert!(after.iter().any(|said| enough(&said.words)));
    assert!(after.iter().any(|said| matches!(said.words, Words::Care { .. })));
    // With the next day they are asked again, though none of these has eased.
    play.does(Deed::Passes { minutes: 20 * 60 });
    play.triggers(0, Place::Group);
    assert_eq!(times(&play, first), 7);
}

/// A chat that takes nothing looks like one that doesn't answer, to the minute.
#[test]
fn words_for_a_hard_day_open_when_the_second_nudge_is_unanswered_for_a_quarter_of_an_hour() {
    for blocked in [false, true] {
        let mut play = Play::with_words_for_a_hard_day();
        play.does(Deed::Blocks { seat: Seat::B, blocked });
        play.triggers(0, Place::Group);
        play.does(Deed::Passes { minutes: 15 });
        assert_eq!(times(&play, |words| matches!(words, Words::NoAnswerYet)), 1);
        assert_eq!(opened(&play), 0);
        play.does(Deed::Passes { minutes: 14 });
        assert_eq!(opened(&play), 0);
        play.does(Deed::Passes { minutes: 1 });
        assert_eq!(opened(&play), 1);
    }
}

#[test]
fn words_for_a_hard_day_open_at_once_when_the_partner_cannot() {
    let mut play = Play::with_words_for_a_hard_day();
    play.triggers(0, Place::Group);
    play.presses_of_newest(1, Moment::Cannot);
    assert_eq!(opened(&play), 1);
    play.does(Deed::Passes { minutes: 60 });
    assert_eq!(opened(&play), 1);
}

#[test]
fn words_for_a_hard_day_open_at_once_at_night_and_never_with_just_for_me() {
    for (choice, times) in [(Moment::JustForMe, 0), (Moment::AskPartner, 1)] {
        let mut play = Play::with_words_for_a_hard_day();
        play.does(Deed::Passes { minutes: 9 * 60 });
        play.triggers(0, Place::Private);
        assert_eq!(opened(&play), 0);
        play.presses_of_newest(0, choice);
        assert_eq!(opened(&play), times, "{choice:?}");
        play.presses_of_newest(0, Moment::Morning);
        play.does(Deed::Passes { minutes: 12 * 60 });
        assert_eq!(opened(&play), times, "{choice:?}");
    }
}
