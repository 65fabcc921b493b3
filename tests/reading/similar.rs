//! Whether questions that ask the same are recognised, and others are not.

use kintsugi::domain::asks_the_same;

/// The threshold was chosen on these.
const PAIRS: &str = include_str!("similar/pairs.tsv");

/// These were written after.
const HELD_OUT: &str = include_str!("similar/held_out.tsv");

#[test]
fn questions_that_were_asked_before_are_recognised() {
    for (title, pairs) in [("chosen on these", PAIRS), ("held out", HELD_OUT)] {
        println!("{title}:");
        let (precision, recall) = judged(pairs);
        assert!(precision >= 0.9 && recall >= 0.8);
    }
}

/// Precision and recall; what went wrong is printed.
fn judged(pairs: &str) -> (f64, f64) {
    let (mut right, mut wrong, mut missed) = (0_u32, 0_u32, 0_u32);
    for line in pairs.lines().filter(|line| !line.starts_with('#')) {
        let [expected, question, before] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three columns: {line}");
        };
        let same = asks_the_same(question, before);
        assert_eq!(same, asks_the_same(before, question), "in either order: {line}");
        match (expected, same) {
            ("same", true) => right += 1,
            ("same", false) => missed += 1,
            ("other", true) => wrong += 1,
            ("other", false) => continue,
            _ => panic!("same or other: {line}"),
        }
        if (expected == "same") != same {
            println!("  read wrongly: {line}");
        }
    }
    let precision = f64::from(right) / f64::from(right + wrong);
    let recall = f64::from(right) / f64::from(right + missed);
    println!(
        "{right} right, {wrong} wrong, {missed} missed: precision {precision:.3}, recall {recall:.3}"
    );
    (precision, recall)
}

#[test]
fn any_text_is_compared() {
    let long = "did you love her and why ".repeat(400);
    assert!(asks_the_same(&long, &long));
    assert!(!asks_the_same("", ""));
    assert!(!asks_the_same("🙂", "🙂"));
    assert!(asks_the_same("האם אהבת אותה?", "האם אהבת אותה"));
    assert!(asks_the_same("Did you\u{a0}love HER?!", "did you love her"));
    assert!(!asks_the_same(&long, "did you love her"));
}
