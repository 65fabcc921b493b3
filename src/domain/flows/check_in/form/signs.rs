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
pub(super) fn is_near(word: &str, of: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (word.chars().collect(), of.chars().collect());
    if a.len() < 3 || b.len() < 3 || a == b {
        return false;
    }
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    let tail = |a: &[char], b: &[char]| a == b;
    match (a, b) {
        ([x, y, a @ ..], [z, w, b @ ..]) if x == w && y == z && tail(a, b) => true,
        ([_, a @ ..], [_, b @ ..]) if tail(a, b) => true,
        ([_, a @ ..], b) if tail(a, b) => true,
        (a, [_, b @ ..]) if tail(a, b) => true,
        _ => false,
    }
}

/// Whether it is a sign that may only adorn: no word, and none of those that part or wrap words.
pub(super) fn is_decoration(c: char) -> bool {
    !c.is_ascii() && !c.is_alphanumeric() && !"–—•·“”„«»’‘".contains(c) && !c.is_whitespace()
}
