//! The answer to `getUpdates`, cut into its updates: one that is no JSON must not hide the others.

use serde_json::Value;

/// One update as it came.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::telegram) enum Update {
    /// JSON.
    Read(Value),
    /// Something else: its number, where one stands in it.
    Broken(Option<i64>),
}

/// The updates of an answer, or of as much of it as came; `None` if it holds no list of results.
///
/// The last one may not come to its end. Then it is left to the next answer, which begins with it;
/// where it is the first, it is broken, whatever else it may have swallowed up.
pub(super) fn updates(body: &[u8]) -> Option<Vec<Update>> {
    let (mut whole, rest) = pieces(&body[list(body)?..]);
    let cut_off = rest.filter(|_| whole.is_empty());
    let broken = cut_off.map(|rest| Update::Broken(number(&String::from_utf8_lossy(rest))));
    Some(whole.drain(..).map(read).chain(broken).collect())
}

/// One update, whatever it is.
pub(in crate::telegram) fn read(piece: &[u8]) -> Update {
    let text = String::from_utf8_lossy(piece);
    let read = serde_json::from_str(&text).or_else(|_| serde_json::from_str(&mended(&text)));
    read.map_or_else(|_| Update::Broken(number(&text)), Update::Read)
}

/// Where the list of results begins, behind its bracket.
fn list(body: &[u8]) -> Option<usize> {
    let (mut scan, mut from) = (Scan::default(), 0);
    for (at, byte) in body.iter().enumerate() {
        let before = scan.in_string;
        scan.step(*byte);
        match (before, scan.in_string) {
            (false, true) => from = at + 1,
            (true, false) if scan.depth == 1 && &body[from..at] == b"result" => {
                let mut marks = (at + 1..body.len()).filter(|at| !body[*at].is_ascii_whitespace());
                let (colon, bracket) = (marks.next()?, marks.next()?);
                let is_list = body[colon] == b':' && body[bracket] == b'[';
                return is_list.then_some(bracket + 1);
            }
            _ => {}
        }
    }
    None
}

/// What stands between the commas of a list, and what did not come to its end.
fn pieces(list: &[u8]) -> (Vec<&[u8]>, Option<&[u8]>) {
    let (mut scan, mut from, mut pieces) = (Scan::default(), 0, vec![]);
    for (at, byte) in list.iter().enumerate() {
        let parts = scan.depth == 0 && !scan.in_string && matches!(byte, b',' | b']');
        if !parts {
            scan.step(*byte);
            continue;
        }
        pieces.push(list[from..at].trim_ascii());
        from = at + 1;
        if *byte == b']' {
            pieces.retain(|piece| !piece.is_empty());
            return (pieces, None);
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    (pieces, Some(list[from..].trim_ascii()).filter(|rest| !rest.is_empty()))
}

/// How deep in lists and objects, and whether in a string.
#[derive(Default)]
struct Scan {
    depth: usize,
    in_string: bool,
    escaped: bool,
}

impl Scan {
    fn step(&mut self, byte: u8) {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' if self.in_string => self.escaped = true,
            b'"' => self.in_string = !self.in_string,
            _ if self.in_string => {}
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
    }
}

/// The first number that stands behind the name of an update's number.
fn number(text: &str) -> Option<i64> {
    let (_, behind) = text.split_once("\"update_id\"")?;
    let digits = behind.trim_start().strip_prefix(':')?.trim_start();
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().ok()
}

/// The text without what JSON does not allow in strings: halves of characters, and control characters.
fn mended(text: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (length, instead) = match c {
            '\\' => escape(rest),
            c if c.is_ascii_control() => (1, Some(" ")),
            c => (c.len_utf8(), None),
        };
        let (taken, behind) = rest.split_at(length);
        mended.push_str(instead.unwrap_or(taken));
        rest = behind;
    }
    mended
}

/// The length of the escape that a text begins with, and what stands in its place if it is half a
/// character.
fn escape(text: &str) -> (usize, Option<&'static str>) {
    let unit = |text: &str| {
        let hex = text.strip_prefix("\\u")?.get(..4)?;
        u16::from_str_radix(hex, 16).ok()
    };
    match (unit(text), text.get(6..).and_then(unit)) {
        (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => (12, None),
        (Some(0xD800..=0xDFFF), _) => (6, Some("\\ufffd")),
        (Some(_), _) => (6, None),
        (None, _) => (text.chars().take(2).map(char::len_utf8).sum(), None),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn answer(updates: &[&str]) -> String {
        format!(r#"{{"ok":true,"result":[{}]}}"#, updates.join(","))
    }

    fn good(id: i64) -> Update {
        Update::Read(json!({ "update_id": id }))
    }

    /// What each of these does to an answer that has a good update before and behind it.
    #[test]
    fn what_is_no_json_hides_nothing_else() {
        let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
        let deep = format!(r#"{{"update_id":8,"message":{deep}}}"#);
        for odd in [
            &*deep,
            r#"{"update_id":8,"message":{oops}}"#,
            r#"{"update_id":8,"message":NaN}"#,
            r#"{"update_id": 8, "message":"\x"}"#,
            r#"{"update_id":8,"message":1e999}"#,
            r#"{"update_id":8 "message"}"#,
        ] {
            let body = answer(&[r#"{"update_id":7}"#, odd, r#"{"update_id":9}"#]);
            let expected = vec![good(7), Update::Broken(Some(8)), good(9)];
            assert_eq!(updates(body.as_bytes()), Some(expected), "{odd}");
        }
        let nameless = answer(&["oops", r#"{"update_id":9}"#]);
        assert_eq!(updates(nameless.as_bytes()), Some(vec![Update::Broken(None), good(9)]));
    }

    #[test]
    fn half_a_character_costs_that_character_alone() {
        let text = |text: &str| {
            let body = answer(&[&format!(r#"{{"text":"{text}"}}"#)]);
            match updates(body.as_bytes()).expect("a list").remove(0) {
                Update::Read(update) => update["text"].as_str().expect("a text").to_owned(),
                Update::Broken(_) => panic!("{text} is lost"),
            }
        };
        assert_eq!(text(r"sea \ud83d"), "sea \u{fffd}");
        assert_eq!(
            text(r"\udca7 \ud83d\ud83c\udf0a \\ud83d \u00e9"),
            "\u{fffd} \u{fffd}🌊 \\ud83d é"
        );
        assert_eq!(text("one\ntwo\u{7}"), "one two ");
        let body = [br#"{"ok":true,"result":[{"text":"sea "#.as_slice(), b"\xf0\x9f", br#""}]}"#];
        let told = updates(&body.concat());
        assert_eq!(told, Some(vec![Update::Read(json!({ "text": "sea \u{fffd}" }))]));
    }

    #[test]
    fn what_does_not_end_is_left_to_the_next_answer_unless_it_comes_first() {
        let body = r#"{"ok":true,"result":[{"update_id":7},{"update_id":8,"message":{"text":"#;
        assert_eq!(updates(body.as_bytes()), Some(vec![good(7)]));
        let body =
            r#"{"ok":true,"result":[{"update_id":8,"message":{"text":"}]},{"update_id":9}]}"#;
        assert_eq!(updates(body.as_bytes()), Some(vec![Update::Broken(Some(8))]));
    }

    #[test]
    fn what_holds_no_list_is_none() {
        for body in ["", "<html>", "[]", r#"{"ok":true}"#, r#"{"ok":true,"result":{}}"#] {
            assert_eq!(updates(body.as_bytes()), None, "{body}");
        }
        let deeper = br#"{"ok":false,"parameters":{"result":[1]},"description":"\"result\":[1]"}"#;
        assert_eq!(updates(deeper), None);
        assert_eq!(updates(br#" {"result" : [ ] , "ok":true}"#), Some(vec![]));
    }

    proptest! {
        #[test]
        fn no_answer_is_too_odd(body in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = updates(&body);
            let _ = updates(&[br#"{"ok":true,"result":["#.as_slice(), &body].concat());
        }

        /// Whatever an update says in its strings, those around it are read.
        #[test]
        fn no_word_hides_another_update(text in "\\PC*") {
            let odd = json!({ "update_id": 8, "message": { "text": text } });
            let body = json!({ "ok": true, "result": [{ "update_id": 7 }, odd, { "update_id": 9 }] });
            let expected = vec![good(7), Update::Read(odd), good(9)];
            prop_assert_eq!(updates(body.to_string().as_bytes()), Some(expected));
        }
    }
}
