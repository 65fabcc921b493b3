//! Answers as people type them.

#![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

mod any_answer;

use super::*;

/// As the English file has them.
fn labels() -> Labels {
    let file = include_str!("../../../../../messages/en/labels.ftl");
    let mut labels = Labels::default();
    for (words, key) in labels.lists() {
        let line = file.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
        words.extend(line.unwrap().split(", ").map(str::to_owned));
    }
    labels
}

/// The high and the low as the tables write them.
fn told(text: &str) -> (String, String) {
    let compared = |words: &str| {
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        words.trim_end_matches('.').to_owned()
    };
    let side = |side: Option<Side>| match side {
        None => "?".to_owned(),
        Some(Side::Nothing) => "none".to_owned(),
        Some(Side::Words(words)) => compared(&words),
    };
    let sides = match read(text, &labels()) {
        Form::Unclear => None,
        Form::Lines(lines) => two_sides(lines).map(|(high, low)| (Some(high), low)),
        Form::Sides { high, low } => Some((high, low)),
    };
    sides.map_or(("ask".into(), "ask".into()), |(high, low)| (side(high), side(low)))
}

/// How many lines of a table are read as it says.
fn right(table: &str) -> (usize, Vec<String>) {
    let (mut all, mut wrong) = (0, vec![]);
    for line in table.lines().filter(|line| !line.starts_with("# ") && !line.trim().is_empty()) {
        let mut cells = line.split('\t').map(|cell| cell.replace("\\n", "\n"));
        let text = cells.next().unwrap();
        let [high, low] = [cells.next().unwrap(), cells.next().unwrap()]
            .map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "));
        let expected =
            (high.trim_end_matches('.').to_owned(), low.trim_end_matches('.').to_owned());
        all += 1;
        if told(&text) != expected {
            wrong.push(format!("{line}: read as {:?}", told(&text)));
        }
    }
    (all, wrong)
}

#[test]
fn answers_are_read_as_people_type_them() {
    let (all, wrong) = right(include_str!("../../../../../tests/reading/check_in/en.tsv"));
    assert!(all >= 180 && wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Written by somebody who had not seen the code.
#[test]
fn uglier_answers_are_read_too() {
    let (all, wrong) = right(include_str!("../../../../../tests/reading/check_in/en_second.tsv"));
    assert!(all >= 120 && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn answers_to_which_nothing_was_fitted_are_mostly_read() {
    let (all, wrong) = right(include_str!("../../../../../tests/reading/check_in/en_third.tsv"));
    let read = all - wrong.len();
    assert!(read * 100 >= all * 84, "{read} of {all}:\n{}", wrong.join("\n"));
}

#[test]
fn other_answers_of_the_same_kinds_are_read() {
    let (all, wrong) = right(include_str!("../../../../../tests/reading/check_in/en_kinds.tsv"));
    assert!(all >= 150 && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn innocent_words_are_no_labels() {
    let (all, wrong) = right(include_str!("../../../../../tests/reading/check_in/en_innocent.tsv"));
    assert!(all >= 150 && wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_only_resembles_a_label_or_stands_before_one_goes_to_no_wrong_side() {
    for (text, high, low) in [
        ("sigh: what a day", "sigh: what a day", "?"),
        ("now: tired but ok", "now: tired but ok", "?"),
        ("law: he passed the bar exam", "law: he passed the bar exam", "?"),
        ("hugh: called me back", "hugh: called me back", "?"),
        ("we fought again, no high today", "none", "we fought again"),
        ("nothing but rain. No high", "none", "nothing but rain"),
        ("tired and sad - no highs today", "none", "tired and sad"),
        ("soup with you, no low today", "soup with you", "none"),
        ("bad day\nno high today\nlow: argued", "none", "bad day argued"),
    ] {
        assert_eq!(told(text), (high.to_owned(), low.to_owned()), "{text:?}");
    }
}

#[test]
fn no_word_is_lost_and_none_is_on_both_sides() {
    let words = |text: &str| -> Vec<String> {
        let all = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let mut all: Vec<_> = all.map(str::to_lowercase).collect();
        all.sort();
        all
    };
    for text in [
        "today was odd\nhigh: the lake and ducks\nlow: rain, then more rain",
        "low - the call / high - what was hard and you listened",
        "the lake\n\nthe phone call\nand the rain",
        "well\nlow: the bill high: you paid it",
    ] {
        let (high, low) = told(text);
        let is_label = |word: &String| ["high", "low"].contains(&word.as_str());
        let said: Vec<_> = words(text).into_iter().filter(|word| !is_label(word)).collect();
        assert_eq!(words(&format!("{high} {low}")), said, "{text:?}");
    }
}

#[test]
fn what_nobody_sees_is_no_answer() {
    for text in ["", "\u{200B}", "\u{2060}\n \u{FEFF}"] {
        assert_eq!(read(text, &labels()), Form::Unclear, "{text:?}");
    }
}

/// Where one side is asked for, the halves of a sentence are one answer.
#[test]
fn a_contrast_can_be_taken_whole() {
    for text in ["the lake was lovely but the drive was awful", "it was a lot but so was yesterday"]
    {
        let Form::Lines(lines) = read(text, &labels()) else { panic!("{text:?}") };
        assert_eq!(lines.join("\n"), text);
    }
}

#[test]
fn no_word_is_lost_whatever_stands_around_it() {
    let labels = labels();
    let around = [
        "high",
        "low",
        "my high was",
        "low:",
        "h",
        "l",
        "best part",
        "(high)",
        "[L]",
        "was my low",
        "nothing good",
        "no low today",
        "but",
        "ok so",
        "lovely",
        "was awful",
        ":",
        " - ",
        ",",
        ".",
        "\n",
        "\"",
        "*",
        "#",
        "😊",
        "😔",
        "👍",
        "👎",
        "+",
        "- ",
        "1.",
        "2.",
        "\u{200D}",
        "ｈｉｇｈ",
    ];
    let mut random: usize = 2_463_534_242;
    let mut next = |below: usize| {
        random =
            random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) % below
    };
    for _ in 0..500 {
        let mut text = String::new();
        for _ in 0..=next(10) {
            text += around[next(around.len())];
            text += [" ", " zlake ", " zrain ", ""][next(4)];
        }
        let sides = match read(&text, &labels) {
            Form::Unclear => None,
            Form::Lines(lines) => two_sides(lines).map(|(high, low)| [Some(high), low]),
            Form::Sides { high, low } => Some([high, low]),
        };
        let words = |side: Option<Side>| match side {
            Some(Side::Words(words)) => words,
            _ => String::new(),
        };
        if let Some(sides) = sides {
            let said = sides.map(words).join(" ");
            assert_eq!(said.matches('z').count(), text.matches('z').count(), "{text:?}: {said:?}");
        }
    }
}
