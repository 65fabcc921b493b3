//! Everything that the bot can say, in every language: it renders, it is short, it promises nothing
//! that Telegram refuses.

mod all;
mod evenings;
mod exercises;
mod export;
mod golden;
mod moments;
mod plain;
mod programme;
mod progress;
mod short;
mod typed;

use std::collections::BTreeSet;

use all::all_words;
use kintsugi::domain::{
    CardItem, Command, ExerciseCardItem, ExportWords, Leaving, MATTERS_AT_MOST, Over, PassOn,
    Press, Together, Typed, Words,
};
use kintsugi::line::Below;
use kintsugi::messages::{Locale, Speech};

/// What the couple wrote themselves does not count (PRODUCT §12).
const QUOTED: &str = "quoted words of the couple";

/// A text that is too long.
const OVER: Over = Over { has: 812, fits: 500 };
/// Nothing more fits.
const FULL: Over = Over { has: 1, fits: 0 };

fn speech() -> Speech {
    Speech::new(Some("a friend")).expect("valid message files")
}

/// Words of danger are kept instead of such an answer: none that says so may be missing there.
#[test]
fn what_says_that_nothing_is_kept_is_known_for_it() {
    let speech = speech();
    let says = ["n't kept", "n't taken", "n't added", "can't use", "left it as it was"];
    for words in all_words() {
        let body = speech.body(&words, Locale::En).expect("every saying renders");
        if says.iter().any(|said| body.text.contains(said)) {
            assert!(words.keeps_nothing(), "{}", body.text);
        }
    }
}

#[test]
fn every_saying_renders_in_every_language() {
    let speech = speech();
    for locale in Locale::ALL {
        for words in all_words() {
            let body =
                speech.body(&words, locale).unwrap_or_else(|error| panic!("{words:?}: {error}"));
            assert!(!body.text.trim().is_empty(), "{words:?} says nothing");
            assert!(
                !body.text.contains(['{', '}', '\u{2068}', '\u{2069}']),
                "{words:?}: {}",
                body.text
            );
            assert!(body.title <= body.text.encode_utf16().count(), "{words:?}");
        }
    }
}

/// How many of the same exercise one evening card brings at most.
fn at_most_of(item: &ExerciseCardItem) -> usize {
    match item {
        ExerciseCardItem::HardDate(_) | ExerciseCardItem::Promise(_) => 2,
        ExerciseCardItem::Letter(_) | ExerciseCardItem::Proposal(_) => 3,
        ExerciseCardItem::Question(_) | ExerciseCardItem::Shoes(_) => 4,
        _ => 1,
    }
}

/// The longest of everything, all on one evening: it does not come to that.
#[test]
fn the_fullest_evening_card_can_be_read_at_once() {
    let speech = speech();
    let mut all: Vec<_> = exercises::items()
        .into_iter()
        .map(|item| {
            let card = Words::EveningCard(vec![CardItem::Exercise(item.clone())]);
            let text = speech.line(&card, Locale::En).expect("it renders").replace(QUOTED, "");
            (short::words_in(&text), item)
        })
        .collect();
    all.sort_by_key(|(words, _)| std::cmp::Reverse(*words));
    let mut card: Vec<(usize, ExerciseCardItem)> = vec![];
    for (words, item) in all {
        let same = |(_, other): &&(usize, ExerciseCardItem)| {
            std::mem::discriminant(other) == std::mem::discriminant(&item)
        };
        let fits = card.iter().filter(same).count() < at_most_of(&item);
        if fits && card.len() < MATTERS_AT_MOST {
            card.push((words, item));
        }
    }
    let words: usize = card.iter().map(|(words, _)| words).sum();
    assert!(words <= 140, "{words} words: {card:?}");
}

#[test]
fn each_page_of_the_care_card_says_where_help_is() {
    for words in all_words().iter().filter(|words| matches!(words, Words::Care(_))) {
        let text = speech().line(words, Locale::En).expect("it renders");
        assert!(text.contains("emergency number"), "{text}");
        assert!(text.contains("findahelpline.com"), "{text}");
    }
}

#[test]
fn no_saying_shouts_or_presses() {
    let speech = speech();
    for words in all_words() {
        let text = speech.line(&words, Locale::En).expect("it renders");
        let lower = format!(" {} ", text.to_lowercase());
        for word in
            [" should ", " must ", " hurry up", "streak", "score", " cheater", " victim", "!"]
        {
            assert!(!lower.contains(word), "{word:?} in: {text}");
        }
        for word in [" he ", " she ", " his ", " her ", " him ", " spouse ", " husband ", " wife "]
        {
            assert!(!lower.contains(word), "{word:?} in: {text}");
        }
    }
}

#[test]
fn telegram_takes_every_button() {
    let speech = speech();
    for words in all_words() {
        let body = speech.body(&words, Locale::En).expect("it renders");
        let Below::Buttons(rows) = body.below else { continue };
        assert!(!words.wants_reply(), "{words:?} has buttons and wants a reply");
        for button in rows.iter().flatten() {
            assert!(!button.label.is_empty(), "{words:?}");
            // Sealed, as it goes out, it has 64.
            assert!((1..=41).contains(&button.data.len()), "{}", button.data);
        }
        for press in words.buttons().into_iter().flatten() {
            assert_eq!(Press::read(&press.data()), Some(press), "it comes back as it went");
        }
    }
}

#[test]
fn a_toast_fits_into_200_characters() {
    let toasts = [
        Words::Passed,
        Words::PassOn(PassOn::NotNow),
        Words::PassOn(PassOn::Once),
        Words::SeatFirst,
        Words::NotYours,
        Words::TooMany,
        Words::SeatElsewhere,
        Words::HaveSeat,
        Words::YourPartners,
        Words::HasEased,
        Words::AskedInPrivate,
        Words::OpenPrivate,
        Words::AnswerHere,
        Words::HaveAnswered,
        Words::NoHighNoted,
        Words::LaterNoted,
        Words::LaterNoMore(true),
        Words::LaterNoMore(false),
        Words::SkippedToday,
        Words::SharedNow,
        Words::KeptAsItIs,
        Words::GroupClosed,
        Words::Vacation(chrono::NaiveDate::MAX),
        Words::VacationOver,
        Words::Tidied,
        Words::Leaving(Leaving::Erased),
        Words::Leaving(Leaving::Gone),
        Words::Export(ExportWords::NoneTicked),
        Words::Together(Together::OutOfReach),
        Words::Typed(Typed::NoRoom { shared: true }),
        Words::Typed(Typed::NoRoom { shared: false }),
    ];
    for words in toasts {
        let text = speech().line(&words, Locale::En).expect("it renders");
        assert!(text.chars().count() <= 200, "{text}");
    }
}

#[test]
fn every_command_of_the_menus_is_known_and_described() {
    for names in [&Command::GROUP_MENU[..], &Command::PRIVATE_MENU[..]] {
        for (name, about) in speech().menu(names, Locale::En).expect("descriptions") {
            assert_ne!(Command::read(&name, ""), Command::Unknown, "{name}");
            assert!((1..=256).contains(&about.chars().count()), "{name}");
        }
    }
}

/// A sentence that nothing says is a leftover.
#[test]
fn every_key_of_the_message_files_is_used() {
    let code = [
        include_str!("../../src/messages.rs"),
        include_str!("../../src/messages/pieces.rs"),
        include_str!("../../src/messages/pieces/care.rs"),
        include_str!("../../src/messages/pieces/choices.rs"),
        include_str!("../../src/messages/pieces/labels.rs"),
        include_str!("../../src/messages/pieces/evenings.rs"),
        include_str!("../../src/messages/pieces/moments.rs"),
        include_str!("../../src/messages/pieces/exercises.rs"),
        include_str!("../../src/messages/pieces/exercises/evening.rs"),
        include_str!("../../src/messages/pieces/exercises/letters.rs"),
        include_str!("../../src/messages/pieces/exercises/promises.rs"),
        include_str!("../../src/messages/pieces/exercises/plans.rs"),
        include_str!("../../src/messages/pieces/exercises/reassurances.rs"),
        include_str!("../../src/messages/pieces/exercises/hard_dates.rs"),
        include_str!("../../src/messages/pieces/exercises/shoes.rs"),
        include_str!("../../src/messages/pieces/exercises/forgiveness.rs"),
        include_str!("../../src/messages/pieces/exercises/small_ways.rs"),
        include_str!("../../src/messages/pieces/exercises/touch.rs"),
        include_str!("../../src/messages/pieces/exercises/proposals.rs"),
        include_str!("../../src/messages/pieces/exercises/pulse.rs"),
        include_str!("../../src/messages/pieces/progress.rs"),
        include_str!("../../src/messages/pieces/exercises/questions.rs"),
        include_str!("../../src/messages/pieces/exercises/talks.rs"),
        include_str!("../../src/messages/pieces/typed.rs"),
        include_str!("../../src/messages/phrases.rs"),
        include_str!("../../src/files.rs"),
        include_str!("../../src/files/pictures.rs"),
        include_str!("../../src/messages/pieces/export.rs"),
        include_str!("../../src/files/page.rs"),
    ]
    .concat();
    let presses: BTreeSet<_> =
        all_words().iter().flat_map(Words::buttons).flatten().map(Press::key).collect();
    let made = [
        "small-way-",
        "received-win-",
        "received-thanks-",
        "weekday-",
        "month-",
        "label-",
        "command-",
        "step-",
        "sunday-",
        "led-to-",
        "pulse-",
        "mine-",
        "page-",
        "about-high-",
    ];
    let ends = ["-win", "-thanks", "-none"];
    for file in std::fs::read_dir("messages/en").expect("a folder") {
        let text = std::fs::read_to_string(file.expect("a file").path()).expect("text");
        let keys = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
        for key in keys.filter_map(|line| line.split_once(" =")).map(|(key, _)| key) {
            let used = code.contains(&format!("\"{key}\""))
                || key == "date"
                || ends.iter().any(|end| {
                    key.strip_suffix(end)
                        .is_some_and(|start| code.contains(&format!("\"{start}\"")))
                })
                || made.iter().any(|start| key.starts_with(start))
                || key.strip_prefix("button-").is_some_and(|name| presses.contains(name));
            assert!(used, "{key} is said nowhere");
        }
    }
}
