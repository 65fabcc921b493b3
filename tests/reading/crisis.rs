//! Words that speak of danger are found in what people type, and everyday sayings are not (PRODUCT §8).
//!
//! A text of danger is heard if anything is found in it, for then the care card comes; it is understood
//! if what is found is what it speaks of. Whatever is found in an innocent text is false.

use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use kintsugi::domain::{Danger, dangers};

const SAYINGS: &str = include_str!("care/en.tsv");
const JOURNEY: &str = include_str!("../conversations/journey/script.txt");

/// The rules were tuned on these, each after its figures had been taken; those of the rounds stand in
/// their files. Of the first, 0.364 of the first tier had been heard, and 0.062 of the innocent found.
const TUNED_ON: [&str; 5] = [
    include_str!("crisis/en_first.tsv"),
    include_str!("crisis/en_tuned.tsv"),
    include_str!("crisis/en_rounds.tsv"),
    include_str!("crisis/en_plain.tsv"),
    include_str!("crisis/en_frames.tsv"),
];

/// No rule was fitted to these: written after all of them, by one who knew them. Half are near to
/// danger and innocent, on purpose: more than in what a couple writes.
const HELD_OUT: &str = include_str!("crisis/en_held_out.tsv");

/// The marks of what is held out, just under what was measured: 0.897 and 0.079. What is wished for is
/// 0.95 and 0.02, and is not reached: of the rounds before it, 0.76 to 0.96 was heard at first sight, and
/// 0.005 to 0.138 of the innocent found. Rules know forms of words, not what is meant. The visible Care
/// button is the real safeguard.
const HELD_OUT_HEARD: f64 = 0.89;
const HELD_OUT_FALSE: f64 = 0.08;

/// No rule was fitted to these either: by others than who wrote rules, and hard on purpose.
const HARD: &str = include_str!("crisis/en_unseen.tsv");

/// Their marks, just under what was measured: 0.813, where it was 0.720; and 0.088, where it was 0.094.
const HARD_HEARD: f64 = 0.80;
const HARD_FALSE: f64 = 0.09;

const fn name(danger: Danger) -> &'static str {
    match danger {
        Danger::SelfHarm => "self-harm",
        Danger::Violence => "violence-to-me",
        Danger::Harm => "i-may-harm",
        Danger::Fear => "fear-and-control",
        Danger::Child => "child",
    }
}

fn lines(table: &str) -> impl Iterator<Item = &str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn sayings() -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(SAYINGS).map(|line| line.split_once('\t').expect("two columns"))
}

#[test]
fn words_of_danger_are_found_and_everyday_sayings_are_not() {
    let mut wrong = String::new();
    for (expected, text) in sayings() {
        let found: Vec<_> = dangers(text).into_iter().map(name).collect();
        let right = match expected {
            "-" => found.is_empty(),
            expected => found.contains(&expected),
        };
        if !right {
            let _ = writeln!(wrong, "{text:?} is {expected}, not {found:?}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[derive(Clone, Copy, Default)]
struct Figures {
    texts: u32,
    heard: u32,
    understood: u32,
}

impl Figures {
    fn and(self, other: Self) -> Self {
        Self {
            texts: self.texts + other.texts,
            heard: self.heard + other.heard,
            understood: self.understood + other.understood,
        }
    }

    fn share_heard(self) -> f64 {
        f64::from(self.heard) / f64::from(self.texts)
    }

    fn share_understood(self) -> f64 {
        f64::from(self.understood) / f64::from(self.texts)
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (heard, understood) = (self.share_heard(), self.share_understood());
        write!(f, "{:4} texts, heard {heard:.3}, understood {understood:.3}", self.texts)
    }
}

/// The figures of a table by tier and danger; tier "0" is that of the innocent.
struct Judged<'a>(BTreeMap<(&'a str, &'a str), Figures>);

impl<'a> Judged<'a> {
    fn of(tables: &[&'a str]) -> Self {
        let mut figures: BTreeMap<_, Figures> = BTreeMap::new();
        for line in tables.iter().flat_map(|table| lines(table)) {
            let columns: Vec<&str> = line.splitn(3, '\t').collect();
            let &[tier, danger, text] = columns.as_slice() else { panic!("three columns: {line}") };
            let found = dangers(text);
            let heard = u32::from(!found.is_empty());
            let understood = u32::from(found.into_iter().any(|found| name(found) == danger));
            let sum = figures.entry((tier, danger)).or_default();
            *sum = sum.and(Figures { texts: 1, heard, understood });
        }
        Self(figures)
    }

    fn tier(&self, tier: &str) -> Figures {
        let of = self.0.iter().filter(|((other, _), _)| *other == tier);
        of.fold(Figures::default(), |sum, (_, figures)| sum.and(*figures))
    }

    fn print(&self, title: &str) {
        println!("{title}");
        for ((tier, danger), figures) in &self.0 {
            println!("  tier {tier} {danger:17} {figures}");
        }
        for tier in ["0", "1", "2"] {
            println!("  tier {tier} in all            {}", self.tier(tier));
        }
    }
}

/// Tuned rules know what they were tuned on. What nothing was fitted to is nearer to what a couple
/// will write, and has marks of its own.
#[test]
fn most_words_of_danger_are_heard_and_few_innocent_ones_are_taken_for_them() {
    let tuned = Judged::of(&TUNED_ON);
    tuned.print("Tuned on these:");
    let held_out = Judged::of(&[HELD_OUT]);
    held_out.print("Held out:");
    let hard = Judged::of(&[HARD]);
    hard.print("Hard, and by others:");
    assert!(tuned.tier("1").share_heard() >= 0.97 && tuned.tier("1").share_understood() >= 0.95);
    // The second tier gave way where a line that caught one of it found more that is innocent.
    assert!(tuned.tier("2").share_heard() >= 0.91);
    assert!(tuned.tier("0").share_heard() <= 0.01);
    assert!(held_out.tier("1").share_heard() >= HELD_OUT_HEARD);
    assert!(held_out.tier("0").share_heard() <= HELD_OUT_FALSE);
    assert!(hard.tier("1").share_heard() >= HARD_HEARD);
    assert!(hard.tier("0").share_heard() <= HARD_FALSE);
}

/// Half of them are innocent, and a third is unseen: only so it is known that not all is caught.
#[test]
fn both_kinds_of_sentences_are_many() {
    let of = |table: &'static str, innocent: bool| {
        lines(table).filter(|line| line.starts_with("0\t") == innocent).count()
    };
    let [first, held_out, hard] = [TUNED_ON[0], HELD_OUT, HARD].map(|table| {
        let (innocent, danger) = (of(table, true), of(table, false));
        assert!(innocent.abs_diff(danger) <= 20, "{innocent} and {danger}");
        innocent + danger
    });
    let unseen = held_out + hard;
    assert!(first + unseen >= 400 && unseen * 3 >= first + unseen);
}

#[test]
fn phones_write_the_same_words_in_many_ways() {
    let same = [
        "I don't want to live",
        "I don’t want to live",
        "i dont want to live",
        "I DON'T WANT TO LIVE",
        "i dnt want to live",
        "I don\u{2019}t want to\u{a0}live",
        "I do not want to li\u{200b}ve",
        "i don`t wanna live",
        "I don´t want to líve",
        "i dont wannna liiive",
        "…I don't want to live…",
        "high: fine\nlow: I don't want to live",
    ];
    for text in same {
        assert_eq!(dangers(text), [Danger::SelfHarm], "{text:?}");
    }
}

/// A whole journey of two people who mend: nobody is met with a card that they did not need.
#[test]
fn nothing_of_an_ordinary_journey_is_found() {
    for line in JOURNEY.lines() {
        assert_eq!(dangers(line), [], "{line}");
    }
}

/// What the bot says speaks of danger only where it means to, and then of care.
#[test]
fn nothing_that_the_bot_says_of_ordinary_days_is_found() {
    let meant = ["afraid of your partner", "afraid to say no", "feels unsafe with your partner"];
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("messages/en");
    for file in std::fs::read_dir(folder).expect("a folder") {
        let path = file.expect("a file").path();
        if path.extension().is_none_or(|kind| kind != "ftl") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("text");
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        for line in lines.filter(|line| !meant.iter().any(|meant| line.contains(meant))) {
            let said = line.split_once(" = ").map_or(line, |(_, said)| said);
            assert_eq!(dangers(said), [], "{}: {line}", path.display());
        }
    }
}
