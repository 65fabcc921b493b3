//! Promises about letters.

mod copies;
mod evenings;
mod scenes;
mod whole;

use kintsugi::domain::{
    Entry, ExercisePress, Journal, LetterKind, LetterPress, LetterReceive, LetterReview,
    LetterWords, Place, Press, Seat,
};
use kintsugi::messages::{Locale, Speech};
use proptest::prelude::*;

use super::super::deeds::{Deed, deeds};
use super::super::phones::{tell_apart, tell_apart_on};
use super::super::play::Play;
use super::super::{config, play_on, seen_by_others};
use scenes::{may_be_erased, waits};

/// Commands that random play types.
pub const COMMANDS: &[&str] = &["apology", "letter", "tell", "answer"];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &[
    "letter:skip:1:did",
    "letter:send:1:1",
    "letter:whole:1:1",
    "letter:there-is-more:1:1",
    "letter:so-far:2:1",
    "letter:keep:2:1",
    "letter:read:1",
    "letter:read:1",
    "letter:not-here:1",
    "letter:after-all:1",
    "letter:more:1",
    "letter:back:1:tell",
    "neither:1",
];

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(words: &LetterWords) -> bool {
    matches!(words, LetterWords::Delivered { .. })
}

/// Whether it comes at its own time because somebody asked for it: what follows a long text, some
/// seconds after it, and what becomes of one's own when it can't arrive.
pub fn is_asked_for(words: &LetterWords) -> bool {
    matches!(
        words,
        LetterWords::Question { .. }
            | LetterWords::Preview { .. }
            | LetterWords::Held { .. }
            | LetterWords::Underway(_)
    )
}

const KINDS: [&str; 4] = ["apology", "letter", "tell", "answer"];

/// What is the partner's answer: only then may its author see a difference.
fn answers(press: &Press) -> bool {
    use LetterReceive::{AfterAll, More, NotHere, Time};
    matches!(
        press,
        Press::Exercise(ExercisePress::Letter(LetterPress::Receive(
            _,
            More | Time | NotHere | AfterAll
        )))
    )
}

fn reads(press: &Press) -> bool {
    matches!(
        press,
        Press::Exercise(ExercisePress::Letter(
            LetterPress::Receive(_, LetterReceive::Read) | LetterPress::ReadOne(_)
        ))
    )
}

fn kinds() -> impl Strategy<Value = &'static str> {
    prop::sample::select(KINDS.to_vec())
}

/// What the first does in private, where they press or reply by what they see there.
fn follows_their_phone(deed: &Deed) -> bool {
    deed.follows_phone_of(0) || matches!(deed, Deed::WritesDown { .. } | Deed::Blocks { .. })
}

fn stands_in(text: &str, words: &str) -> bool {
    text.lines().any(|line| line == words)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_letter_is_shown_to_nobody_before_its_receiver_reads_it(kind in kinds(), history in deeds()) {
        let mut play = Play::where_presses(|_, press| !reads(press));
        play.does(Deed::SetsUp);
        let letter = play.writes_letter(0, kind);
        prop_assert!(!letter.is_empty());
        play.reviews_letter(0, LetterReview::Send);
        play.passes_an_evening(27 * 60);
        let play = play_on(play, &history);
        let speech = Speech::new(None).expect("words");
        for said in seen_by_others(&play) {
            let text = speech.line(&said.words, Locale::En).expect("every saying renders");
            prop_assert!(!letter.iter().any(|words| stands_in(&text, words)), "{}", text);
        }
        let delivered = |words: &LetterWords| matches!(words, LetterWords::Delivered { .. });
        prop_assert!(!play.of_letters().any(|(_, words)| delivered(words)));
    }

    #[test]
    fn what_was_kept_deleted_or_to_be_read_aloud_is_never_sent(
        kind in kinds(),
        review in prop::sample::select(vec![LetterReview::Keep, LetterReview::Aloud, LetterReview::Delete]),
        history in deeds(),
    ) {
        let mut play = Play::new();
        play.does(Deed::SetsUp);
        let letter = play.writes_letter(0, kind);
        play.reviews_letter(0, review);
        play.reviews_letter(0, LetterReview::Deleted);
        let play = play_on(play, &history);
        let speech = Speech::new(None).expect("words");
        for said in seen_by_others(&play) {
            let text = speech.line(&said.words, Locale::En).expect("every saying renders");
            prop_assert!(!letter.iter().any(|words| stands_in(&text, words)), "{}", text);
        }
    }

    /// Two histories: in one, whatever waits for the first is read, put aside, and answered with
    /// **Say nothing**; in the other it is not. Both come to an end, after which a diary stays for a while.
    #[test]
    fn the_author_sees_the_same_whether_a_letter_was_read_or_not(kind in kinds(), history in deeds()) {
        let mut history = history;
        history.retain(|deed| !follows_their_phone(deed));
        let play = |reads_it: bool| {
            // What lies read is answered only here, and never so that its author hears of it.
            let mut play = Play::where_presses(move |who, press| {
                who != 0 || !(answers(press) || reads(press))
            });
            play.does(Deed::SetsUp);
            for kind in [kind, "tell"] {
                play.writes_letter(1, kind);
                play.reviews_letter(1, LetterReview::Send);
            }
            play.passes_an_evening(27 * 60);
            for (at, deed) in history.iter().enumerate() {
                if reads_it {
                    for number in 1..4 {
                        if at % 2 == 0 {
                            play.receives_letter(0, number, LetterReceive::NotNow);
                        }
                        play.receives_letter(0, number, LetterReceive::Read);
                        // Read, and perhaps not answered for a while.
                        if at % 3 == 2 {
                            play.receives_letter(0, number, LetterReceive::Nothing);
                        }
                    }
                }
                play.does(deed.clone());
                // Its author looks whether it can still be taken back.
                let number = u32::try_from(1 + at % 3).expect("small");
                let back = LetterPress::TakeBack(number, LetterKind::Tell);
                play.press_unhindered(1, Place::Private, Press::Exercise(ExercisePress::Letter(back)));
            }
            play
        };
        let (mut read, mut unread) = (play(true), play(false));
        prop_assert_eq!(tell_apart(&read, &unread, 0), None);
        for play in [&mut read, &mut unread] {
            play.does(Deed::Ends { who: 1 });
        }
        let count = |play: &Play| {
            play.of_letters().filter(|(_, words)| matches!(words, LetterWords::Delivered { .. })).count()
        };
        prop_assert!(history.is_empty() || count(&read) > 0);
        prop_assert_eq!(count(&unread), 0);
        prop_assert_eq!(tell_apart(&read, &unread, 0), None);
        prop_assert!(may_be_erased(&read) || !read.diary(1).is_empty());
        prop_assert_eq!(read.diary(1), unread.diary(1));
    }

    /// Two histories: in one they write, seal, read and answer letters all the time.
    #[test]
    fn the_group_sees_the_same_whether_letters_are_written_or_not(history in deeds()) {
        let private = |deed: &Deed| match deed {
            Deed::Commands { place, .. }
            | Deed::Presses { place, .. }
            | Deed::Captions { place, .. }
            | Deed::Writes { place, .. } => *place == Place::Private,
            Deed::PressesBlindly { data, .. } => data == "leave-later",
            Deed::WritesDown { .. } | Deed::Blocks { .. } => true,
            _ => false,
        };
        let history: Vec<_> = history.into_iter().filter(|deed| !private(deed)).collect();
        let play = |letters: bool| {
            let mut play = Play::new();
            play.does(Deed::SetsUp);
            for (at, deed) in history.iter().enumerate() {
                if letters && play.couple.begun.is_some() {
                    play.writes_letter(at % 2, KINDS[at % 4]);
                    play.reviews_letter(at % 2, LetterReview::Send);
                    for press in [LetterReceive::Read, LetterReceive::More, LetterReceive::NotHere] {
                        play.receives_letter(at % 2, 1, press);
                        play.receives_letter(at % 2, 2, press);
                    }
                }
                play.does(deed.clone());
            }
            play
        };
        prop_assert_eq!(tell_apart_on(&play(true), &play(false), &[2, 3], &[]), None);
    }
}

/// Drafts, sealed letters, and what goes back untold: at an end all of it is its author's, however
/// the end comes.
#[test]
fn no_word_of_a_letter_is_lost_when_the_couple_ends() {
    for press in ["leave-now", "leave-later"] {
        let mut play = Play::new();
        play.does(Deed::SetsUp);
        let mut written = vec![];
        for _ in 0..2 {
            written.extend(play.writes_letter(0, "apology"));
            play.reviews_letter(0, LetterReview::Send);
        }
        play.passes_an_evening(27 * 60);
        play.receives_letter(1, 1, LetterReceive::NotHere);
        written.extend(play.writes_letter(0, "letter"));
        let place = Place::Private;
        play.does(Deed::Commands { who: 1, place, name: "leave", words: false });
        play.presses(1, place, Press::read(press));
        play.does(Deed::Passes { minutes: 4 * 24 * 60 });
        assert!(play.couple.partners.a.is_none(), "it has ended");
        let diary = |words: &String| {
            play.kept.iter().any(|(change, _)| match change {
                Journal::Keep(record) => match &record.entry {
                    Entry::Diary { words: kept } => stands_in(kept, words),
                    _ => false,
                },
                Journal::Forget(_) => false,
            })
        };
        assert_eq!(written.len(), 16);
        for words in &written {
            assert!(diary(words), "{press}: {words} is lost");
        }
    }
}

/// A draft that nobody finishes is its author's own page after 30 days; a sealed letter has no end
/// of its own before it is read.
#[test]
fn no_word_of_a_letter_is_lost_by_waiting() {
    let mut play = Play::new();
    play.does(Deed::SetsUp);
    play.writes_letter(0, "tell");
    play.reviews_letter(0, LetterReview::Send);
    let written = play.writes_letter(0, "letter");
    play.does(Deed::Passes { minutes: 31 * 24 * 60 });
    let kept = |is: &dyn Fn(&Entry) -> bool| {
        let kept = play.kept.iter().filter_map(|(change, _)| match change {
            Journal::Keep(record) if is(&record.entry) => Some(record.expires_at()),
            _ => None,
        });
        kept.collect::<Vec<_>>()
    };
    let diary = |entry: &Entry| match entry {
        Entry::Diary { words } => written.iter().all(|one| stands_in(words, one)),
        _ => false,
    };
    assert_eq!(kept(&diary), [None]);
    assert_eq!(kept(&|entry| matches!(entry, Entry::Letter { .. })), [None]);
}

/// Whose private chat takes nothing is told when it does again, and nowhere else.
#[test]
fn a_letter_waits_for_a_private_chat_that_takes_nothing() {
    let mut play = Play::new();
    play.does(Deed::SetsUp);
    play.writes_letter(0, "letter");
    play.reviews_letter(0, LetterReview::Send);
    play.does(Deed::Blocks { seat: Seat::B, blocked: true });
    play.passes_an_evening(27 * 60);
    assert!(!play.said.iter().any(|said| waits(said).is_some()));
    play.does(Deed::Blocks { seat: Seat::B, blocked: false });
    play.passes_an_evening(24 * 60);
    let told = play.said.iter().filter_map(|said| waits(said).map(|number| (said.to, number)));
    assert_eq!(told.collect::<Vec<_>>(), [(Some(1), 1)]);
}
