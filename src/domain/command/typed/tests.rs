//! Commands as people type them.

use proptest::prelude::*;

use super::{InText, command_in};
use crate::domain::command::{Command, Known};

const BOT: &str = "KintsugiBot";

fn ours(text: &str) -> (String, String) {
    match command_in(text, BOT) {
        InText::Ours { name, words } => (name, words),
        other => panic!("{text}: {other:?}"),
    }
}

/// Without the words behind one that takes none.
fn command(text: &str) -> Command {
    let (name, words) = ours(text);
    match Command::read(&name, &words) {
        Command::Worded(bare, _) => *bare,
        command => command,
    }
}

#[test]
fn whatever_is_no_letter_or_digit_ends_a_name() {
    let table = [
        ("/trigger the song ", "trigger", "the song"),
        ("/Step\n3", "step", "3"),
        ("/help", "help", ""),
        ("/win: we laughed", "win", "we laughed"),
        ("/trigger…", "trigger", ""),
        ("/trigger—please", "trigger", "please"),
        ("/trigger – the song", "trigger", "the song"),
        ("/trigger🙏", "trigger", "🙏"),
        ("/trigger “that” song", "trigger", "“that” song"),
        ("/trigger\u{200b}", "trigger", ""),
        ("/trigger\u{fe0f} now", "trigger", "now"),
        ("/trigger\u{200f}", "trigger", ""),
        ("/win \u{202e}evil", "win", "\u{202e}evil"),
        ("/trigger/please", "trigger", "please"),
        ("／ｔｒｉｇｇｅｒ　ｎｏｗ", "trigger", "ｎｏｗ"),
        ("\u{200b} /TRİGGER", "trigger", ""),
        ("/start@kintsugibot abc", "start", "abc"),
        ("/win @KintsugiBot we laughed", "win", "we laughed"),
        ("/trigger@", "trigger", ""),
    ];
    for (text, name, words) in table {
        assert_eq!(ours(text), (name.to_owned(), words.to_owned()), "{text}");
    }
}

#[test]
fn an_address_is_compared_as_telegram_does() {
    assert_eq!(ours("/start@KINTSUGIBOT"), ("start".to_owned(), String::new()));
    assert_eq!(command_in("/start@other", BOT), InText::Others);
    assert_eq!(command_in("/trigger@other…", BOT), InText::Others);
}

#[test]
fn other_slashes_are_no_commands() {
    let long = format!("/{}", "a".repeat(33));
    for text in ["/", "/ help", "/house/ana", "/50-50", "and /help", "", "/ü", "/🙏", &long] {
        assert_eq!(command_in(text, BOT), InText::None, "{text}");
    }
}

#[test]
fn a_sign_behind_a_command_that_takes_none_is_nothing() {
    assert_eq!(command("/checkin🌙"), Command::CheckIn);
    assert_eq!(command("/settings⚙️"), Command::Settings);
    assert_eq!(command("/step 🙂"), Command::Step(None));
    assert_eq!(command("/thanks ❤️"), Command::Thanks(Some("❤".to_owned())));
    assert_eq!(command("/win 🎉"), Command::Win(Some("🎉".to_owned())));
}

#[test]
fn a_near_miss_is_offered_and_another_word_is_not() {
    for (text, expected) in
        [("/tirgger", "trigger"), ("/check-in", "checkin"), ("/stop", "pause"), ("/hlep!", "help")]
    {
        assert_eq!(command(text), Command::Near(Known::of(expected).expect(expected)), "{text}");
    }
    for text in ["/winter", "/lol", "/s", "/10", "/shrug", "/giphy cat"] {
        assert_eq!(command(text), Command::Unknown, "{text}");
    }
}

#[test]
fn what_is_known_is_near_to_nothing_else() {
    for known in Known::all() {
        assert_eq!(Known::of(known.name()), Some(known));
        assert_eq!(known.command().name(), known.name());
    }
}

fn ends_a_name(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '_' | '@')
}

proptest! {
    #[test]
    fn any_text_is_read(text in "[/／]?\\PC{0,20}") {
        if let InText::Ours { name, words } = command_in(&text, BOT) {
            let _ = Command::read(&name, &words);
        }
    }

    #[test]
    fn a_known_name_is_found_whatever_ends_it(
        place in 0..Known::all().count(),
        capital in 0_usize..12,
        end in prop::option::of(any::<char>().prop_filter("it ends a name", |c| ends_a_name(*c))),
        rest in "[a-z ]{0,12}",
    ) {
        let known = Known::all().nth(place).expect("one of them");
        let typed: String = known.name().char_indices()
            .map(|(at, c)| if at == capital { c.to_ascii_uppercase() } else { c })
            .collect();
        let rest = end.map(|end| format!("{end}{rest}")).unwrap_or_default();
        let (name, _) = ours(&format!("/{typed}{rest}"));
        prop_assert_eq!(name, known.name());
    }
}
