//! What is sealed is as long as its size class, so that its length tells little of its words.
//!
//! All that is sealed is JSON, and spaces behind it mean nothing: what was sealed without them is
//! read alike, and earlier versions read what has them.

use zeroize::Zeroizing;

use super::StoreError;

/// The sizes that something may have, in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) enum Class {
    /// 256, 512, 1024 and so on: a hard moment without words is as long as one with a line of them.
    Record,
    /// 512, 1024 and so on.
    Line,
    /// 64, 128 and so on.
    Slot,
    /// 128, 256, 384 and so on: a page grows evening by evening.
    Page,
    /// Whole kilobytes: a state is written often, and doubled it would fill the log.
    State,
}

impl Class {
    /// What nearly all of that class fit into.
    const fn mostly(self) -> usize {
        match self {
            Self::Slot => 256,
            Self::Record | Self::Line | Self::Page => 1024,
            Self::State => 8 * 1024,
        }
    }

    /// The size of something that is `length` long.
    fn size(self, length: usize) -> usize {
        match self {
            Self::Record => length.next_power_of_two().max(256),
            Self::Line => length.next_power_of_two().max(512),
            Self::Slot => length.next_power_of_two().max(64),
            Self::Page => length.next_multiple_of(128),
            Self::State => length.next_multiple_of(1024),
        }
    }
}

/// The value as JSON of its class's size.
pub(super) fn padded(
    value: &impl serde::Serialize,
    class: Class,
) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    // Long enough at first for nearly all, so that no shorter copies stay in memory unwiped.
    let mut words = Zeroizing::new(Vec::with_capacity(class.mostly()));
    serde_json::to_writer(&mut *words, value)?;
    let size = class.size(words.len());
    words.resize(size, b' ');
    Ok(words)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

    use super::*;

    #[test]
    fn whatever_is_padded_is_read_as_it_was() {
        for length in [0, 1, 61, 62, 63, 250, 253, 254, 255, 600, 1022, 1023, 5000] {
            let words = "x".repeat(length);
            for class in [Class::Record, Class::Line, Class::Slot, Class::Page, Class::State] {
                let padded = padded(&words, class).unwrap();
                assert_eq!(serde_json::from_slice::<String>(&padded).unwrap(), words);
                assert_eq!(padded.len(), class.size(length + 2), "{length} in {class:?}");
            }
        }
    }

    #[test]
    fn sizes_are_few_and_never_too_small() {
        for class in [Class::Record, Class::Line, Class::Slot, Class::State] {
            let mut sizes: Vec<usize> = (1..=4096).map(|length| class.size(length)).collect();
            assert!(sizes.iter().zip(1..).all(|(size, length)| *size >= length));
            sizes.dedup();
            assert!(sizes.len() <= 7, "{class:?}: {sizes:?}");
        }
    }
}
