//! Words as they were taken, so that they are found again: of long ones no second copy is kept.

use std::ops::Range;

/// Up to here they are kept as they are, in bytes.
const WHOLE: usize = 96;

/// Words that were taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Was {
    /// What they begin with; the whole, if there is no more.
    pub begins: String,
    /// Of longer ones: how many bytes there were, and the sum of these.
    pub longer: Option<(usize, u64)>,
}

impl Was {
    /// These.
    pub(in crate::domain) fn of(words: &str) -> Self {
        let begins = words[..words.floor_char_boundary(WHOLE)].to_owned();
        let longer = (begins.len() < words.len()).then(|| (words.len(), sum_of(words)));
        Self { begins, longer }
    }

    /// Whether they were these.
    pub(in crate::domain) fn is(&self, words: &str) -> bool {
        match self.longer {
            None => self.begins == words,
            Some((bytes, sum)) => bytes == words.len() && sum == sum_of(words),
        }
    }

    /// Where they stand last in a text.
    pub(in crate::domain) fn last_in(&self, text: &str) -> Option<Range<usize>> {
        let bytes = self.longer.map_or(self.begins.len(), |(bytes, _)| bytes);
        let mut ends = (bytes.max(1)..=text.len()).rev().map(|end| end.saturating_sub(bytes)..end);
        ends.find(|range| {
            let words = text.get(range.clone());
            words.is_some_and(|words| words.starts_with(&self.begins) && self.is(words))
        })
        .filter(|_| bytes > 0)
    }
}

/// FNV-1a: the same in every version, as it is kept.
fn sum_of(words: &str) -> u64 {
    let add = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    words.bytes().fold(0xcbf2_9ce4_8422_2325, add)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_are_found_again_where_they_stood_last() {
        for words in ["b", "b b", &"đ ".repeat(400)] {
            let was = Was::of(words);
            let text = format!("{words}\n\n{words}\n\nd");
            let at = was.last_in(&text).expect("they are there");
            assert_eq!((&text[at.clone()], at.start), (words, words.len() + 2));
            assert!(was.is(words) && !was.is("other words"));
        }
        let was = Was::of(&format!("{}a", "b".repeat(500)));
        assert_eq!(was.last_in(&"b".repeat(900)), None, "what begins alike is not the same");
        assert_eq!(Was::of("").last_in("a"), None);
    }
}
