//! How many bytes a text takes, escapes included.

/// The bytes of one character within a text.
pub(in crate::domain::model::bounds) const fn weight_of(c: char) -> usize {
    c.len_utf8() + escape_of(c) as usize
}

/// So many of them are not its own.
const fn escape_of(c: char) -> u8 {
    match c {
        '"' | '\\' | '\n' | '\r' | '\t' | '\u{8}' | '\u{c}' => 1,
        // `\u0000`
        c if (c as u32) < 0x20 => 5,
        _ => 0,
    }
}

/// The bytes of a text, without its quotes.
pub(super) fn weight_of_text(text: &str) -> usize {
    let mut more = 0;
    for byte in text.bytes() {
        more += usize::from(ESCAPES[usize::from(byte)]);
    }
    text.len() + more
}

/// What is written in place of a byte takes so many bytes more.
const ESCAPES: [u8; 256] = {
    let mut more = [0; 256];
    let mut byte: u8 = 0;
    while byte < 0x80 {
        more[byte as usize] = escape_of(byte as char);
        byte += 1;
    }
    more
};
