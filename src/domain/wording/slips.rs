//! Slips of the thumb: letters that were doubled, left out or swapped.

/// A word this short may be another as well.
const LETTERS_AT_LEAST: usize = 5;

/// So many equal letters in a row are no spelling: they are drawn out, as in "sooo".
const DRAWN_OUT: usize = 3;

/// The word without drawn-out letters, if it has any: that of `known` which it may be, or the one
/// with each such letter once.
pub fn shortened(word: &str, known: impl Fn(&str) -> bool) -> Option<String> {
    let runs = runs(word);
    if runs.iter().all(|(_, times)| *times < DRAWN_OUT) || runs.iter().any(|(c, _)| c.is_numeric())
    {
        return None;
    }
    let with = |most: usize| -> String {
        let letters = runs.iter().flat_map(|(c, times)| std::iter::repeat_n(*c, *times.min(&most)));
        letters.collect()
    };
    let each_once = |(c, times): &(char, usize)| {
        std::iter::repeat_n(*c, if *times < DRAWN_OUT { *times } else { 1 })
    };
    let once: String = runs.iter().flat_map(each_once).collect();
    [once.clone(), with(2), with(1)].into_iter().find(|word| known(word)).or(Some(once))
}

fn runs(word: &str) -> Vec<(char, usize)> {
    let mut runs: Vec<(char, usize)> = vec![];
    for c in word.chars() {
        match runs.last_mut() {
            Some((last, times)) if *last == c => *times += 1,
            _ => runs.push((c, 1)),
        }
    }
    runs
}

/// The word in full whose ending is written as it is said: "thinkin", "kickd".
pub fn said(word: &str) -> Option<String> {
    let in_full = match word.strip_suffix("in") {
        Some(stem) => format!("{stem}ing"),
        None => format!("{}ed", word.strip_suffix('d').filter(|stem| !stem.ends_with('e'))?),
    };
    (word.chars().count() >= LETTERS_AT_LEAST).then_some(in_full)
}

/// Whether this is that word with one slip: a letter left out or doubled, or two swapped. The
/// first letter stands, and the last is not left out: "ever" is not "every".
pub fn is_slip_of(written: &str, word: &str) -> bool {
    let (written, word) = (letters(written), letters(word));
    if word.len() < LETTERS_AT_LEAST || written.first() != word.first() {
        return false;
    }
    let same = written.iter().zip(&word).take_while(|(a, b)| a == b).count();
    let (rest, meant) = (&written[same..], &word[same..]);
    match (rest, meant) {
        (rest, [_, left @ ..]) if rest == left => !left.is_empty(),
        ([doubled, left @ ..], meant) if left == meant => written[same - 1] == *doubled,
        ([a, b, rest @ ..], [c, d, left @ ..]) => (a, b) == (d, c) && rest == left,
        _ => false,
    }
}

fn letters(word: &str) -> Vec<char> {
    word.chars().collect()
}

#[cfg(test)]
mod tests {
    use super::{is_slip_of, said, shortened};

    #[test]
    fn drawn_out_letters_are_shortened_to_a_word_that_is_known() {
        let known = |word: &str| matches!(word, "too" | "all" | "so");
        let table = [
            ("soooo", Some("so")),
            ("tooo", Some("too")),
            ("alllll", Some("all")),
            ("pleeease", Some("please")),
            ("sorryyy", Some("sorry")),
            ("too", None),
            ("1000", None),
            ("", None),
        ];
        for (written, expected) in table {
            assert_eq!(shortened(written, known).as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn endings_are_written_as_they_are_said() {
        let table = [
            ("thinkin", Some("thinking")),
            ("kickd", Some("kicked")),
            ("needed", None),
            ("bin", None),
            ("od", None),
        ];
        for (written, expected) in table {
            assert_eq!(said(written).as_deref(), expected, "{written}");
        }
    }

    #[test]
    fn one_slip_is_forgiven_and_never_the_first_letter() {
        let slips = ["alwys", "alwyas", "allways", "alwayss", "alwas"];
        assert!(slips.into_iter().all(|written| is_slip_of(written, "always")));
        let others = ["lways", "alway", "always", "hallways", "alwy", "aways!", "", "xlways"];
        assert!(others.into_iter().all(|written| !is_slip_of(written, "always")));
        assert!(!is_slip_of("not", "note"));
    }
}
