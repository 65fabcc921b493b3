//! Typed text as the eye sees it: digits of all scripts and wide signs as the plain ones, and nothing
//! that has no width.

/// The zeros of the scripts whose ten digits stand in a row.
const ZEROS: [char; 25] = [
    '\u{660}',
    '\u{6f0}',
    '\u{7c0}',
    '\u{966}',
    '\u{9e6}',
    '\u{a66}',
    '\u{ae6}',
    '\u{b66}',
    '\u{be6}',
    '\u{c66}',
    '\u{ce6}',
    '\u{d66}',
    '\u{de6}',
    '\u{e50}',
    '\u{ed0}',
    '\u{f20}',
    '\u{1040}',
    '\u{17e0}',
    '\u{1810}',
    '\u{ff10}',
    '\u{1d7ce}',
    '\u{1d7d8}',
    '\u{1d7e2}',
    '\u{1d7ec}',
    '\u{1d7f6}',
];

/// The text in plain digits and signs: "٢١：٠٠" is "21:00".
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !is_unseen(*c)).map(plain_sign).collect()
}

fn plain_sign(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let digit = ZEROS.iter().find_map(|zero| {
        let above = u32::from(c).checked_sub(u32::from(*zero))?;
        char::from_digit(above, 10)
    });
    match c {
        _ if digit.is_some() => digit.unwrap_or(c),
        // As wide as an ideograph; each stands as far from its plain one.
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(c) - 0xff01 + u32::from('!')).unwrap_or(c)
        }
        '∶' | 'ː' => ':',
        '‐' | '‑' => '-',
        '⁄' => '/',
        '⠀' | '\u{3164}' => ' ',
        _ => c,
    }
}

/// Marks of direction and of joining, which phones put around numbers, and what makes a keycap of one.
const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{20e3}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn digits_of_all_scripts_are_read_and_what_has_no_width_is_not() {
        let table = [
            ("21:00", "21:00"),
            ("２１：００", "21:00"),
            ("٢١:٠٠", "21:00"),
            ("۲۱:۰۰", "21:00"),
            ("८:३०", "8:30"),
            ("８ｐｍ", "8pm"),
            ("8\u{fe0f}\u{20e3}", "8"),
            ("\u{200f}20\u{200b}:00\u{feff}", "20:00"),
            ("to\u{2060}morrow", "tomorrow"),
            ("8\u{ad}pm", "8pm"),
            ("chín giờ 🙂", "chín giờ 🙂"),
        ];
        for (typed, seen) in table {
            assert_eq!(plain(typed), seen, "{typed:?}");
        }
    }
}
