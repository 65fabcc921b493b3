//! What phones and copied text put between letters, unseen.

/// What holds the parts of an emoji together; between letters it is as unseen as the others.
pub const JOINER: char = '\u{200D}';

/// Soft hyphens, spaces without width, marks of direction and of byte order; not the [`JOINER`].
#[must_use]
pub const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{200B}' | '\u{200C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
    )
}
