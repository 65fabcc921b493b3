//! A line of an answer as words, whatever stands around and between them.

/// A word: where it stands in its line, and how it compares.
pub(super) struct Token {
    pub start: usize,
    pub end: usize,
    pub text: String,
    /// Whether it is in capitals, and more than one letter.
    pub is_loud: bool,
}

impl Token {
    /// The same with each letter once where it is typed many times: `hiii`.
    pub fn squeezed(&self) -> Self {
        Self { text: squeezed(&self.text), ..*self }
    }
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
                tokens.push(Token { start, end, text: folded(c).collect(), is_loud: false });
            }
            _ => {}
        }
    }
    for token in &mut tokens {
        let typed = &line[token.start..token.end];
        token.is_loud = typed.chars().filter(|c| c.is_uppercase()).count() > 1
            && !typed.chars().any(char::is_lowercase);
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

/// How many words a phrase has if these begin with it.
pub(super) fn length_of(phrase: &str, words: &[Token]) -> Option<usize> {
    let mut words = words.iter();
    let mut length = 0;
    for of in phrase.split(' ') {
        words.next().filter(|word| word.text == of)?;
        length += 1;
    }
    Some(length)
}

/// The longest of the phrases with which these words begin: how many it has.
pub(super) fn longest(phrases: &[String], words: &[Token]) -> Option<usize> {
    phrases.iter().filter_map(|phrase| length_of(phrase, words)).max()
}

/// How many words of these are such phrases, one behind the other.
pub(super) fn run(phrases: &[String], words: &[Token]) -> usize {
    let mut all = 0;
    while let Some(length) = longest(phrases, &words[all..]) {
        all += length;
    }
    all
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

/// With each letter once where it is typed many times: `hiii`.
pub(super) fn squeezed(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup();
    letters.into_iter().collect()
}

/// A list of two that stands in one line: "1. the lake 2. the rain".
pub(super) fn listed<'a>(lines: &[&'a str]) -> Option<Vec<&'a str>> {
    let mut said = lines.iter().filter(|line| !line.is_empty());
    let (line, None) = (said.next()?, said.next()) else { return None };
    let places = [("1.", "2.", "3."), ("1)", "2)", "3)"), ("•", "•", "•")];
    let (first, second, third) = places.into_iter().find(|(first, ..)| line.starts_with(first))?;
    let at = |place: &str, from: usize| {
        let place = format!(" {place} ");
        line[from..].find(&place).map(|at| from + at)
    };
    let begins = at(second, first.len())?;
    let other = at(third, begins + 1);
    let words = |text: &str| text.contains(char::is_alphabetic);
    let (one, two) = line.split_at(begins);
    (other.is_none() && words(one) && words(two)).then(|| vec![one.trim(), two.trim()])
}
