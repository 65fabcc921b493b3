//! Long texts in several messages.

/// What Telegram takes in one message, in UTF-16 units.
pub(super) const LIMIT: usize = 4096;

/// The same below a file.
pub(super) const CAPTION_LIMIT: usize = 1024;

/// Whether the text fits in one message.
pub(super) fn fits(text: &str) -> bool {
    // No text has more UTF-16 units than bytes.
    text.len() <= LIMIT || text.encode_utf16().count() <= LIMIT
}

/// Splits a text into parts of at most `limit` UTF-16 units, in the second half of a part rather
/// between paragraphs than between lines, between lines than between words, and inside a word only
/// if there is no other way. What separated the parts is left out.
pub(super) fn split(text: &str, limit: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let head = head(rest, limit);
        if head.len() == rest.len() {
            parts.push(rest);
            break;
        }
        let (part, after) = rest.split_at(cut(head, &rest[head.len()..]));
        parts.push(part.trim_end());
        rest = after.trim_start();
    }
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() {
        // Nothing to say: Telegram refuses it, and it is seen in the log.
        parts.push(head(text, limit));
    }
    parts
}

/// The longest start of a text that fits; at least one character.
fn head(text: &str, limit: usize) -> &str {
    let mut units = 0;
    for (at, character) in text.char_indices() {
        units += character.len_utf16();
        if units > limit && at > 0 {
            return &text[..at];
        }
    }
    text
}

/// Where in `head` to end this part.
fn cut(head: &str, after: &str) -> usize {
    let late = |at: &usize| *at >= head.len() / 2;
    let last = |gap: &str| {
        if after.starts_with(gap) { Some(head.len()) } else { head.rfind(gap).filter(late) }
    };
    ["\n\n", "\n", " "].into_iter().find_map(last).unwrap_or(head.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn short_texts_stay_whole() {
        assert_eq!(split("", 10), [""]);
        assert_eq!(split("ten chars.", 10), ["ten chars."]);
    }

    #[test]
    fn paragraphs_are_the_best_places() {
        assert_eq!(split("one two three\n\nfour\nfive", 20), ["one two three", "four\nfive"]);
    }

    #[test]
    fn then_lines_then_words() {
        assert_eq!(split("one two\nthree four", 15), ["one two", "three four"]);
        assert_eq!(split("one two three four", 15), ["one two three", "four"]);
    }

    #[test]
    fn a_word_that_just_fits_stays() {
        assert_eq!(split("one two three", 7), ["one two", "three"]);
    }

    #[test]
    fn an_early_gap_does_not_make_a_tiny_part() {
        assert_eq!(split("a bcdefghijklmnop", 10), ["a bcdefghi", "jklmnop"]);
    }

    #[test]
    fn units_are_counted_as_telegram_counts_them() {
        assert_eq!(split("💛💛💛", 4), ["💛💛", "💛"]);
        assert!(fits(&"💛".repeat(2048)) && !fits(&"💛".repeat(2049)));
        assert!(fits(&"ê".repeat(4096)) && !fits(&"ê".repeat(4097)));
    }

    proptest! {
        #[test]
        fn every_part_fits_and_no_word_is_lost(text in r"[a-c💛ê \n]{0,80}", limit in 2_usize..20) {
            let parts = split(&text, limit);
            prop_assert!(parts.iter().all(|part| part.encode_utf16().count() <= limit));
            let words = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(words(&parts.concat()), words(&text));
        }
    }
}
