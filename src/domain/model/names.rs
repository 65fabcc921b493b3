//! What people call themselves, made fit to stand in a sentence.

use unicode_normalization::char::is_combining_mark;

/// So many characters of a name are shown.
const AT_MOST: usize = 64;

/// So many marks are read on one letter: more run into the lines above.
const MARKS_AT_MOST: usize = 3;

/// Unseen, it stands within what Telegram would take for a command, a mention or a link.
const BETWEEN: char = '\u{2060}';

/// A name as it can be quoted: nothing in it turns the text around it, becomes a command or a link, or
/// takes more than its line. Empty if nothing of it is seen.
pub fn legible(name: &str) -> String {
    let shown = name.chars().filter(|c| c.is_whitespace() || !is_dropped(*c));
    let (mut legible, mut marks, mut before) = (String::new(), 0, ' ');
    for c in shown.map(|c| if c.is_whitespace() { ' ' } else { c }) {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        if marks > MARKS_AT_MOST || (c == ' ' && before == ' ') {
            continue;
        }
        if is_of_a_link(before) && c != ' ' {
            legible.push(BETWEEN);
        }
        legible.push(c);
        before = c;
    }
    let legible: String = legible.chars().take(AT_MOST).collect();
    let is_seen = |c: char| !c.is_whitespace() && !is_combining_mark(c) && !is_unseen(c);
    if legible.contains(is_seen) {
        legible.trim_end_matches([BETWEEN, ' ']).to_owned()
    } else {
        String::new()
    }
}

/// What leads, or is within, a command, a mention, a tag, an amount or a link.
const fn is_of_a_link(c: char) -> bool {
    matches!(c, '/' | '@' | '#' | '$' | '.' | ':')
}

/// What turns text around, and what is seen nowhere; but not what joins the parts of a letter or an emoji.
fn is_dropped(c: char) -> bool {
    let joins =
        matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e007f}');
    c.is_control() || is_unseen(c) && !joins
}

/// Unicode's default-ignorable characters, and others that are blank.
const fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{AT_MOST, is_of_a_link, legible};

    #[test]
    fn names_stay_as_people_write_them() {
        let emoji = "👩\u{200d}❤\u{fe0f}\u{200d}👨 Ana";
        for name in
            ["Ana", "Ana María", "O'Brien", "Nguyễn", "ngươ\u{300}i", "أنا", "ก่ำ", "J. R.", emoji]
        {
            assert_eq!(legible(name), name);
        }
        assert_eq!(legible("  Ana \n\t Luz "), "Ana Luz");
        assert_eq!(legible("A\u{202e}na\u{2067}"), "Ana");
        assert_eq!(legible("A\u{2028}B"), "A B");
    }

    #[test]
    fn what_nobody_sees_is_no_name() {
        let table = [
            "",
            " ",
            "\u{200b}",
            "\u{200f}\u{200e}",
            "\u{301}\u{301}",
            "\u{3164}",
            "\u{2800}",
            "\u{feff}\u{2060}",
            "\u{200d}\u{fe0f}",
            "\u{e0067}",
            "\u{7}\n",
        ];
        for name in table {
            assert_eq!(legible(name), "", "{name:?}");
        }
    }

    #[test]
    fn no_name_is_a_command_a_mention_or_a_link() {
        let table = [
            ("/leave", "/\u{2060}leave"),
            ("Ana /trigger", "Ana /\u{2060}trigger"),
            ("@durov", "@\u{2060}durov"),
            ("#ana", "#\u{2060}ana"),
            ("evil.com", "evil.\u{2060}com"),
            ("https://t.me/x", "https:\u{2060}/\u{2060}/\u{2060}t.\u{2060}me/\u{2060}x"),
            ("<b>Ana</b>", "<b>Ana</\u{2060}b>"),
            ("*Ana* _B_ [x](y)", "*Ana* _B_ [x](y)"),
        ];
        for (name, expected) in table {
            assert_eq!(legible(name), expected);
        }
    }

    #[test]
    fn a_name_stays_within_its_line() {
        assert_eq!(legible(&format!("A{}", "\u{30d}".repeat(50))).chars().count(), 4);
        assert_eq!(legible(&"A".repeat(200)).chars().count(), AT_MOST);
    }

    proptest! {
        #[test]
        fn what_is_legible_stays_as_it_is(name in "[a-z/@#$.: \u{200b}-\u{200f}\u{301}\\n]{0,90}") {
            let once = legible(&name);
            prop_assert_eq!(&legible(&once), &once);
            let letters: Vec<char> = once.chars().collect();
            prop_assert!(letters.len() <= AT_MOST);
            let linked = |pair: &[char]| is_of_a_link(pair[0]) && pair[1].is_alphanumeric();
            prop_assert!(!letters.windows(2).any(linked));
        }
    }
}
