//! How far clocks are from UTC, as people type it.

use chrono::FixedOffset;
use unicode_normalization::UnicodeNormalization;

/// Whether a text tells an offset, even one that no clock has: "GMT+7", "utc", "+07:00".
pub fn is_told(text: &str) -> bool {
    told(&plain(text)).is_some()
}

/// The offset that a text tells, if there are clocks that far off: `GMT+7`, `UTC +5:30`, `utc+0530`,
/// `utc − 3`, `+7`, and none for `UTC`.
pub fn read(text: &str) -> Option<FixedOffset> {
    let text = plain(text);
    let rest = told(&text)?;
    let (sign, digits) = match rest.chars().next() {
        None => return FixedOffset::east_opt(0),
        Some('-') => (-1, rest.get(1..)?),
        Some('+') => (1, rest.get(1..)?),
        Some(_) => (1, rest),
    };
    let (hours, minutes) = hours_and_minutes(digits)?;
    let minutes = sign * (hours * 60 + minutes);
    let is_used = minutes % 15 == 0 && (-12 * 60..=14 * 60).contains(&minutes);
    is_used.then(|| FixedOffset::east_opt(minutes * 60))?
}

/// In small letters without spaces, each kind of sign as one.
fn plain(text: &str) -> String {
    let plain = text.nfkc().flat_map(char::to_lowercase).map(|c| match c {
        '−' | '–' | '—' | '‐' | '‑' | '﹣' => '-',
        c => c,
    });
    let spelt: String = plain.collect();
    let spelt = spelt.replace(" plus ", "+").replace(" minus ", "-");
    spelt.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The sign and digits behind "utc" or "gmt", or alone; `None` if that is not what is told.
fn told(text: &str) -> Option<&str> {
    let named = ["utc", "gmt"].iter().find_map(|name| Some((text.find(name)?, name.len())));
    let alone = text.starts_with(['+', '-']);
    let rest = match named {
        Some((at, length)) => text.get(at + length..)?,
        None if alone => text,
        None => return None,
    };
    let signed = rest.starts_with(['+', '-']) || rest.starts_with(|c: char| c.is_ascii_digit());
    let is_of_it = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | ':' | '.');
    let end = rest.find(|c| !is_of_it(c)).unwrap_or(rest.len());
    match rest.get(..end)?.trim_end_matches(['.', ':']) {
        offset if signed && offset.contains(|c: char| c.is_ascii_digit()) => Some(offset),
        // "UTC" alone; not a word that has these letters in it.
        _ => (matches!(
            text.trim_end_matches(['.', '!', '?']),
            "utc" | "gmt" | "utctime" | "gmttime" | "zulu"
        ))
        .then_some(""),
    }
}

fn hours_and_minutes(digits: &str) -> Option<(i32, i32)> {
    let (hours, minutes) = match digits.split_once([':', '.']) {
        // "5.5" is half past.
        Some((hours, "5")) if digits.contains('.') => (hours, "30"),
        Some(both) => both,
        None if digits.len() <= 2 => (digits, "0"),
        None => digits.split_at_checked(digits.len() - 2)?,
    };
    let number = |digits: &str| {
        let plain = (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| digits.parse::<i32>().ok())?
    };
    Some((number(hours)?, number(minutes).filter(|minutes| *minutes < 60)?))
}

#[cfg(test)]
mod tests {
    use super::{is_told, read};

    #[test]
    fn offsets_are_read_as_people_type_them() {
        let table = [
            ("GMT+7", "+07:00"),
            ("gmt +7", "+07:00"),
            ("gmt+7 😴", "+07:00"),
            ("GMT＋７", "+07:00"),
            ("GMT 7", "+07:00"),
            ("my time zone is gmt+7", "+07:00"),
            ("UTC+5:30", "+05:30"),
            ("UTC+5.5", "+05:30"),
            ("utc+0530", "+05:30"),
            ("utc +05:45", "+05:45"),
            ("UTC-3", "-03:00"),
            ("utc −3", "-03:00"),
            ("utc – 3", "-03:00"),
            ("utc minus 3", "-03:00"),
            ("+7", "+07:00"),
            ("+07:00", "+07:00"),
            ("UTC-12", "-12:00"),
            ("UTC+14", "+14:00"),
            ("UTC", "+00:00"),
            ("gmt.", "+00:00"),
            ("utc+0", "+00:00"),
            ("utc+00:00", "+00:00"),
        ];
        for (typed, expected) in table {
            assert_eq!(
                read(typed).map(|offset| offset.to_string()),
                Some(expected.into()),
                "{typed:?}"
            );
        }
    }

    #[test]
    fn what_no_clock_has_is_told_and_not_read() {
        for typed in ["utc+27", "GMT-13", "UTC+5:99", "gmt+7:07", "+99", "utc+123456"] {
            assert!(is_told(typed), "{typed:?}");
            assert_eq!(read(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn other_texts_tell_no_offset() {
        for typed in
            ["", "7", "21:40", "9pm", "berlin", "outcast", "+", "-", "not utc i think", "🙂"]
        {
            assert!(!is_told(typed), "{typed:?}");
        }
    }
}
