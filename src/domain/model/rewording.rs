//! Words that were taken say something else now: how they are found, and whether there is room.

mod was;

use super::bounds::{Bound, Over};

pub use was::Was;

/// Whether words were changed; or they are too long.
pub(in crate::domain) type Rewording = Result<bool, Over>;

/// Other words take the place of these, if these are there.
pub(in crate::domain) fn replaces(
    words: Option<&mut String>,
    new: &str,
    bound: Bound,
) -> Rewording {
    let Some(words) = words else { return Ok(false) };
    if let Some(over) = bound.over(new) {
        return Err(over);
    }
    new.clone_into(words);
    Ok(true)
}

/// Other words take the place of those that were written last, if these are still there. `others` is
/// what shares the bound.
pub(in crate::domain) fn rewords_last(
    text: &mut String,
    old: &Was,
    new: &str,
    bound: Bound,
    others: &[&str],
) -> Rewording {
    let Some(at) = old.last_in(text) else { return Ok(false) };
    let rest = [&text[..at.start], &text[at.end..]].map(str::trim);
    let stands = rest.iter().filter(|rest| !rest.is_empty()).chain(others);
    if let Some(over) = bound.over_after(stands, new) {
        return Err(over);
    }
    text.replace_range(at, new);
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::{Bound, Was, rewords_last};
    use crate::domain::model::bounds::Over;

    #[test]
    fn the_newest_of_the_same_words_changes_and_nothing_else() {
        let bound = Bound { characters: 9, bytes: 90 };
        let table = [
            ("a\n\nb", "b", "c", Ok(true), "a\n\nc"),
            ("b\n\nb\n\nd", "b", "c", Ok(true), "b\n\nc\n\nd"),
            ("a", "b", "c", Ok(false), "a"),
            ("a", "", "c", Ok(false), "a"),
            ("a\n\nb", "b", "seventy", Err(Over { has: 7, fits: 6 }), "a\n\nb"),
        ];
        for (text, old, new, outcome, becomes) in table {
            let mut words = text.to_owned();
            assert_eq!(rewords_last(&mut words, &Was::of(old), new, bound, &[]), outcome);
            assert_eq!(words, becomes, "{text:?}");
        }
    }
}
