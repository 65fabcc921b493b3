//! Long words of times that were typed with a slip: "teusday", "saterday", "tommorrow".

use std::sync::LazyLock;

use super::words::{is_known, value_of, words_of};
use crate::domain::model::letters::distance;

/// Only of these kinds, and only words so long: a short one is near to too many others.
const KINDS: [&str; 7] = ["weekday", "weekdays", "month", "day", "tonight", "weekend", "part"];
const LETTERS_AT_LEAST: usize = 6;
/// So long a word may have two slips.
const LONG: usize = 8;

static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let words = words_of(&KINDS).into_iter();
    words.filter(|word| word.chars().count() >= LETTERS_AT_LEAST).collect()
});

/// The word that was meant by one that is no word of times, if there is one nearest to it.
pub fn as_meant(typed: &str) -> Option<&'static str> {
    let letters: Vec<char> = typed.chars().collect();
    let plain = letters.iter().all(|letter| letter.is_alphabetic());
    if !plain || letters.len() < LETTERS_AT_LEAST - 1 || letters.len() > 12 || is_known(typed) {
        return None;
    }
    let near = WORDS.iter().filter_map(|word| {
        let allowed = if word.chars().count() >= LONG { 2 } else { 1 };
        let slips = distance(&letters, word, allowed)?;
        (letters.first().copied() == word.chars().next()).then_some((slips, *word))
    });
    let near: Vec<_> = near.collect();
    let (least, word) = near.iter().min()?;
    let meaning = |word| KINDS.map(|kind| value_of(kind, word));
    let mut nearest = near.iter().filter(|(slips, _)| slips == least);
    nearest.all(|(_, other)| meaning(*other) == meaning(*word)).then_some(*word)
}

#[cfg(test)]
mod tests {
    use super::{KINDS, as_meant, value_of};

    #[test]
    fn a_slip_is_forgiven_in_long_words_only() {
        let table = [
            ("teusday", Some("tuesday")),
            ("tuseday", Some("tuesday")),
            ("wensday", Some("wednesday")),
            ("wednsday", Some("wednesday")),
            ("thurday", Some("thursday")),
            ("thusday", Some("thursday")),
            ("firday", Some("friday")),
            ("saterday", Some("saturday")),
            ("sundya", Some("sunday")),
            ("mondey", Some("monday")),
            ("tomorro", Some("tomorrow")),
            ("tomrrow", Some("tomorrow")),
            ("toinght", Some("tonight")),
            ("febuary", Some("february")),
            ("septmber", Some("september")),
            ("sundae", None),
            ("sundry", None),
            ("money", None),
            ("monkey", None),
            ("evning", Some("evening")),
            ("mornng", Some("morning")),
            ("afternon", Some("afternoon")),
            ("mourning", None),
            ("moaning", None),
            ("evenly", None),
            ("fridge", None),
            ("someday", None),
            ("tuesday", None),
            ("today", None),
            ("tomato", None),
            ("yesterday", None),
            ("birthday", None),
        ];
        for (typed, meant) in table {
            let value =
                |word: Option<&str>| word.map(|word| KINDS.map(|kind| value_of(kind, word)));
            assert_eq!(value(as_meant(typed)), value(meant), "{typed:?}");
        }
    }
}
