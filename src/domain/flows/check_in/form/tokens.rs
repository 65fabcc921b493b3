//! A line of an answer as words, whatever stands around and between them.

/// A word: where it stands in its line, and how it compares.
pub(super) struct Token {
    pub start: usize,
    pub end: usize,
    pub text: String,
}

/// The words of a line. Apostrophes are parts of words and don't count; signs are none.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = vec![];
    for (start, c) in line.char_indices() {
        let is_apostrophe = matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`');
        let end = start + c.len_utf8();
        let open = tokens.last_mut().filter(|last| last.end == start);
        match open {
            Some(last) if is_apostrophe => last.end = end,
            Some(last) if c.is_alphanumeric() => {
                last.end = end;
                last.text.extend(folded(c));
            }
            None if c.is_alphanumeric() => {
                tokens.push(Token { start, end, text: folded(c).collect() });
            }
            _ => {}
        }
    }
    tokens
}

/// As it compares: small, and not as wide as some keyboards type it.
fn folded(c: char) -> impl Iterator<Item = char> {
    let narrow = match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        other => other,
    };
    narrow.to_lowercase()
}

/// A line without the sign or number of its place in a list.
pub(super) fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let rest = line.trim_start_matches(['-', '•', '–', '—', '>', '·', '▪', '‣', '●', '◦']);
    if rest.len() < line.len() && (rest.starts_with(char::is_whitespace) || !line.starts_with('-'))
    {
        return if rest.trim().is_empty() { line } else { rest.trim_start() };
    }
    if let Some(rest) = line.strip_prefix("* ") {
        return rest.trim_start();
    }
    without_number(line)
}

fn without_number(line: &str) -> &str {
    let digits = line.chars().take_while(|c| c.is_numeric()).count();
    let after = line.char_indices().nth(digits).map_or("", |(at, _)| &line[at..]);
    let mark = after.strip_prefix(['.', ')', '．', '）']).filter(|rest| {
        rest.chars().next().is_some_and(|c| c.is_whitespace() || !c.is_ascii_digit())
    });
    let keycap = after.strip_prefix("\u{FE0F}\u{20E3}").or_else(|| after.strip_prefix('\u{20E3}'));
    match mark.or(keycap) {
        Some(rest) if (1..=2).contains(&digits) && !rest.trim().is_empty() => rest.trim_start(),
        _ => line,
    }
}
