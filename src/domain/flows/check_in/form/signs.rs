//! The signs around labels, and letters beside the right ones.

/// What is left of bold marks and quotes behind a label.
pub(super) fn closing(after: &str) -> usize {
    let rest = after.trim_start_matches(['*', '_', '"', '”', '“', '»', '\'', '’']);
    after.len() - rest.len()
}

pub(super) fn has_wrapper(before: &str) -> bool {
    before.contains(['*', '_', '"', '”', '“', '»'])
}

/// Whether a sign behind a label alone on its line says something.
pub(super) fn is_meant(c: char) -> bool {
    c.is_alphanumeric() || c == '?'
}

/// Whether one letter is wrong, missing, too much, or two changed places.
pub(super) fn is_near(word: &str, label: &str) -> bool {
    let (typed, meant): (Vec<char>, Vec<char>) = (word.chars().collect(), label.chars().collect());
    if typed.len() < 3 || meant.len() < 3 || typed == meant {
        return false;
    }
    let same = typed.iter().zip(&meant).take_while(|(typed, meant)| typed == meant).count();
    let (typed, meant) = (&typed[same..], &meant[same..]);
    let after = |letters: &'_ [char], skip: usize| letters.get(skip..).map(<[char]>::to_vec);
    let is_left = |skip_typed, skip_meant| {
        after(typed, skip_typed).is_some() && after(typed, skip_typed) == after(meant, skip_meant)
    };
    let changed_places =
        typed.len() > 1 && meant.len() > 1 && typed[0] == meant[1] && typed[1] == meant[0];
    (changed_places && is_left(2, 2)) || is_left(1, 1) || is_left(1, 0) || is_left(0, 1)
}

/// Whether it is a sign that may only adorn: no word, and none of those that part or wrap words.
pub(super) fn is_decoration(c: char) -> bool {
    !c.is_ascii() && !c.is_alphanumeric() && !"–—•·“”„«»’‘".contains(c) && !c.is_whitespace()
}
