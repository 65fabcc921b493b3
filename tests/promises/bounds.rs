//! However much is written, everything has its end: nothing grows beyond it, nobody is left without an
//! answer at it, and nothing that was kept is lost there.

mod hoard;

use kintsugi::domain::bounds::{ANSWER, FOR_PRESSES, OWN, SHARED, STATE, weight};
use kintsugi::domain::{
    Act, Command, Entry, Journal, Place, ReplyTo, Seat, Slot, Typed, UserId, Words,
};
use proptest::prelude::*;

use super::deeds::{Deed, deeds};
use super::play::Play;
use super::{config, played};
use hoard::Hoarder;

/// As the store writes it.
fn stored(play: &Play) -> usize {
    serde_json::to_vec(&play.couple).expect("it can be kept").len()
}

fn typed(words: &Words) -> Option<&Typed> {
    match words {
        Words::Typed(typed) => Some(typed),
        _ => None,
    }
}

/// An evening is open, and both have begun.
fn evening() -> Play {
    played(&[Deed::SetsUp, Deed::Passes { minutes: 2 * 1440 + 60 }])
}

fn newest_prompt(play: &Play) -> Option<Slot> {
    let slots = play.phones[3].iter().rev().filter_map(|shown| shown.slot.clone());
    slots.into_iter().find(|slot| matches!(slot, Slot::Prompt(_)))
}

impl Play {
    fn below(&mut self, who: usize, slot: &Slot, text: &str, edited: Option<i64>) -> i64 {
        let message = match edited {
            Some(number) => kintsugi::domain::MessageId(number),
            None => self.message(),
        };
        let (text, reply_to) = (text.to_owned(), ReplyTo::Slot(slot.clone()));
        let edited = edited.is_some();
        self.act(who, Place::Group, Act::Text { text, message, reply_to, edited });
        message.0
    }

    fn answers_to_last(&self, before: usize) -> Vec<&Words> {
        self.said[before..].iter().map(|said| &said.words).collect()
    }

    /// So that thousands of messages take no more time than a few.
    fn forgets_what_was_said(&mut self) {
        self.said.clear();
        self.wires.clear();
        self.phones.iter_mut().for_each(Vec::clear);
    }

    /// All that is kept of somebody's words, closed or open.
    fn holds(&self, words: &str) -> bool {
        let state = serde_json::to_string(&self.couple).expect("it can be kept");
        let quoted = serde_json::to_string(words).expect("a text");
        let quoted = quoted.trim_matches('"').to_owned();
        let kept = |(change, _): &(Journal, _)| match change {
            Journal::Keep(record) => {
                serde_json::to_string(record).expect("a record").contains(&quoted)
            }
            Journal::Forget(_) => false,
        };
        state.contains(&quoted) || self.kept.iter().any(kept)
    }
}

/// What takes how much of it.
fn breakdown(play: &Play) -> Vec<(&'static str, usize)> {
    let Play { couple, now, .. } = play;
    let part = |name: &'static str, bytes| (name, bytes);
    vec![
        part("own of A", couple.weight_of_own(Seat::A)),
        part("own of B", couple.weight_of_own(Seat::B)),
        part("shared", couple.weight_of_shared(*now)),
        part("all that is not reserved for", couple.weight_of_all()),
        part("buttons", weight(&couple.keyboards)),
        part("hard moments", weight(&couple.triggers)),
        part("check-ins", weight(&couple.check_ins)),
        part("exercises", weight(&couple.exercises)),
    ]
}

/// What fills it differs from history to history; each text is as long as it is taken, and as heavy.
#[test]
fn no_play_makes_the_state_larger_than_its_bound() {
    let mut largest = 0;
    let mut parts = vec![];
    for seed in 0..3 {
        let mut hoarder = Hoarder::new(seed);
        for _ in 0..2_500 {
            hoarder.goes_on();
            let state = stored(&hoarder.play);
            assert!(state <= STATE, "{state} bytes");
            if state > largest {
                largest = state;
                parts = breakdown(&hoarder.play);
            }
            for seat in Seat::BOTH {
                let own = hoarder.play.couple.weight_of_own(seat);
                assert!(own <= OWN.bytes + FOR_PRESSES, "{own} bytes of one's own");
            }
            let shared = hoarder.play.couple.weight_of_shared(hoarder.play.now);
            assert!(shared <= SHARED.bytes + FOR_PRESSES, "{shared} bytes between the two");
        }
    }
    println!("the largest state has {largest} bytes: {parts:?}");
    assert!(largest > STATE / 2, "nothing was filled: {largest} bytes");
}

/// One evening's prompt, two thousand replies, and two thousand edits of the first.
#[test]
fn two_thousand_replies_to_one_prompt_are_each_answered_and_stay_small() {
    let mut play = evening();
    let prompt = newest_prompt(&play).expect("an evening");
    let first = play.below(0, &prompt, "high: the lake\nlow: the rain", None);
    for number in 0..2_000 {
        play.forgets_what_was_said();
        let (before, effects) = (play.said.len(), play.effects);
        let text =
            format!("and {number} 😀 \"so\" said the rain again, word after word after word");
        play.below(0, &prompt, &text, None);
        assert!(play.effects > effects, "reply {number} is met with silence");
        let full = play.answers_to_last(before).into_iter().filter_map(typed);
        let full = full.filter(|words| matches!(words, Typed::AnswerFull(full) if full.begun));
        assert_eq!(full.count() == 0, play.holds(&text), "{number}: kept, or told that it isn't");
        assert!(stored(&play) <= STATE / 4, "{} bytes after {number}", stored(&play));
    }
    assert!(play.holds("the lake") && play.holds("and 0 😀"));
    for number in 0..2_000 {
        play.forgets_what_was_said();
        let (before, effects) = (play.said.len(), play.effects);
        let text = format!(
            "high: lake {number} again\nlow: {}",
            "the rain ".repeat(if number % 40 == 0 { 400 } else { 4 })
        );
        play.below(0, &prompt, &text, Some(first));
        assert!(play.effects > effects, "edit {number} is met with silence");
        let told = play.answers_to_last(before).into_iter().filter_map(typed);
        let told = told.filter(|words| matches!(words, Typed::EditTooLong(_))).count() > 0;
        assert_eq!(told, !play.holds(&format!("lake {number} again")), "{number}");
        assert!(stored(&play) <= STATE / 4, "{} bytes after {number}", stored(&play));
    }
    assert!(play.holds("and 0 😀"), "what other messages said stays");
}

/// The words of the refusal are exact: so many characters, of which so many fit; cut to that, they do.
#[test]
fn what_is_told_to_fit_fits() {
    for text in ["a", "ế", "😀", "\"", "字"].map(|one| one.repeat(2_500)) {
        let mut play = evening();
        let prompt = newest_prompt(&play).expect("an evening");
        let before = play.said.len();
        play.below(1, &prompt, &text, None);
        let over = play.answers_to_last(before).into_iter().find_map(|words| match typed(words) {
            Some(Typed::AnswerFull(full)) => Some(full.over),
            _ => None,
        });
        let over = over.expect("it is told");
        assert_eq!(over.has, text.encode_utf16().count());
        assert!(over.fits <= ANSWER.characters && !play.holds(&text));
        let fits = String::from_utf16(&text.encode_utf16().take(over.fits).collect::<Vec<_>>());
        let (fits, before) = (fits.expect("whole characters"), play.said.len());
        play.below(1, &prompt, &fits, None);
        assert!(play.holds(&fits), "{} of {} characters", over.fits, over.has);
        let told = play.answers_to_last(before).into_iter().filter_map(typed);
        assert!(!told.into_iter().any(|words| matches!(words, Typed::AnswerFull(_))));
    }
}

/// A moment is noted whatever its words are, and each of a long night is answered.
#[test]
fn a_hard_moment_is_never_refused() {
    let mut play = evening();
    for number in 0..60 {
        let before = play.said.len();
        let words = format!("moment {number} {}", "so hard ".repeat(number * 20));
        let (command, message) = (Command::read("trigger", &words), play.message());
        play.act(0, Place::Private, Act::Command { command, message });
        assert!(play.said.len() > before, "moment {number} is met with silence");
        let told = play.answers_to_last(before).into_iter().filter_map(typed);
        let told = told.into_iter().any(|words| matches!(words, Typed::MomentTooLong));
        assert_eq!(told, !play.holds(words.trim()), "moment {number}");
        let noted = |(change, _): &&(Journal, _)| matches!(change, Journal::Keep(record) if matches!(record.entry, Entry::Trigger { .. }));
        assert_eq!(play.kept.iter().filter(noted).count(), number + 1);
        let presses = play.phones[0].iter().rev().flat_map(|shown| shown.words.buttons());
        let eases = presses.flatten().find(|press| press.data().starts_with("all-right"));
        play.presses(0, Place::Private, eases.filter(|_| number % 3 == 0));
        play.does(Deed::Passes { minutes: 11 });
        assert!(stored(&play) <= STATE / 3, "{} bytes after {number}", stored(&play));
    }
}

/// Long or short: what somebody types to the bot is kept, shown, or met with words.
fn lengthened(play: &mut Play, history: &[Deed], by: usize) -> Result<(), TestCaseError> {
    for deed in history {
        play.lengthens = by;
        let (before, effects, talk) = (play.said.len(), play.effects, play.talk.len());
        let seated = [501, 502, 503].map(|user| play.couple.seat_of(UserId(user)).is_some());
        play.does(deed.clone());
        let writes = match deed {
            Deed::Writes { who, .. } | Deed::Commands { who, words: true, .. } => *who,
            _ => continue,
        };
        let mut heard = play.said.len() > before || play.effects > effects;
        if !heard && by >= 4_000 {
            // Telegram splits what is longer: it may go on in the next message, and is waited for.
            play.does(Deed::Passes { minutes: 1 });
            heard = play.said.len() > before;
        }
        let to_us = match deed {
            Deed::Writes { place, .. } => *place == Place::Private,
            Deed::Commands { place, .. } => *place == Place::Private || play.couple.group_is_open(),
            _ => false,
        };
        if seated[writes] && to_us && play.talk.len() == talk && !play.group.gone[writes] {
            prop_assert!(heard, "{deed:?} is met with silence");
        }
        prop_assert!(stored(play) <= STATE, "{} bytes", stored(play));
        prop_assert_eq!(weight(&play.couple), stored(play), "what is weighed is what is stored");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..config() })]

    #[test]
    fn no_answer_is_ever_too_long_without_being_told(
        history in deeds(),
        by in prop::sample::select(vec![40usize, 200, 700, 1_500, 4_000, 15_000]),
    ) {
        let mut play = played(&[Deed::SetsUp]);
        lengthened(&mut play, &history, by)?;
    }
}
