//! Wording help: which words of a text may not land as they are meant. It advises, once and in
//! private, and never blocks. The rules are data: `messages/<locale>/wording.tsv`.

pub(in crate::domain) mod pattern;
mod rules;
pub(in crate::domain) mod spelling;
pub(in crate::domain) mod tokens;

use rules::{Rules, languages};
use tokens::{Opens, Token, tokens};

/// A quote goes on for so many words: enough to be recognised.
const WORDS_OF_A_QUOTE: usize = 7;

/// If its sentence ends after a few words more, it goes on to the end.
const WORDS_TO_AN_END: usize = 10;

/// It begins with its clause, if that began so many words before.
const WORDS_FROM_A_BEGINNING: usize = 3;

/// A comma ends a quote of so many words.
const WORDS_BEFORE_A_COMMA: usize = 3;

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Genre {
    /// An apology.
    Apology,
    /// A letter of hurt.
    Letter,
    /// A clause of an agreement, or a measure.
    Clause,
}

/// Why some words may not land.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// "but": what stood before it is gone.
    But,
    /// "if you felt": it doubts the hurt.
    IfYouFelt,
    /// "you made me": it hands the deed over.
    YouMadeMe,
    /// "I'm sorry that you": sorry for the other's feeling, not for the deed.
    SorryThatYou,
    /// "mistakes were made": nobody did it.
    Passive,
    /// "you always", "you never".
    AlwaysNever,
    /// "you are a": a name instead of a hurt.
    NameCalling,
    /// It decides over clothes, friends, family, work or sex, or asks for passwords or a location.
    Control,
}

/// Words that may not land, as they stand in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Why.
    pub reason: Reason,
    /// The words, as they were written.
    pub quote: String,
}

/// What there is to say of the wording, in the order of the text; of the same words, once.
///
/// All languages are looked for at once: a text may mix two, and nobody has to say in which they
/// write.
#[must_use]
pub fn remarks(text: &str, genre: Genre) -> Vec<Remark> {
    let mut found: Vec<(usize, Remark)> =
        languages().iter().flat_map(|rules| remarks_by(rules, text, genre)).collect();
    found.sort_by_key(|(at, remark)| (*at, remark.reason));
    let mut kept: Vec<Remark> = Vec::new();
    for (_, remark) in found {
        let said = |other: &Remark| {
            other.reason == remark.reason && alike(&other.quote) == alike(&remark.quote)
        };
        if !kept.iter().any(said) {
            kept.push(remark);
        }
    }
    kept
}

/// Words that were found: where they begin and end, and what is quoted of their sentence.
struct Find {
    reason: Reason,
    from: usize,
    to: usize,
    quoted_from: usize,
    quoted_to: usize,
}

/// What the rules of one language say, with the place in the text.
fn remarks_by(rules: &Rules, text: &str, genre: Genre) -> Vec<(usize, Remark)> {
    let tokens = tokens(text, &rules.spellings);
    let quote = |find: Find| {
        let from = tokens[find.quoted_from].start;
        let quote = text[from..tokens[find.quoted_to - 1].end].to_owned();
        (from, Remark { reason: find.reason, quote })
    };
    finds(rules, &tokens, genre).into_iter().map(quote).collect()
}

fn finds(rules: &Rules, tokens: &[Token], genre: Genre) -> Vec<Find> {
    let fine = rules.fine_in(genre, tokens);
    let is_fine = |reason: Reason, from: usize, to: usize| {
        fine.iter().any(|fine| fine.0 == reason && fine.1 < to && from < fine.2)
    };
    let mut finds: Vec<Find> = Vec::new();
    for from in 0..tokens.len() {
        let found = rules.found_at(genre, tokens, from).into_iter();
        for (reason, to) in found.filter(|(reason, to)| !is_fine(*reason, from, *to)) {
            if finds.last_mut().is_none_or(|earlier| makes_room(earlier, from)) {
                let free_from = finds.last().map_or(0, |earlier| earlier.quoted_to);
                let quoted_from = start_of_quote(tokens, free_from, from, to);
                let quoted_to = end_of_quote(tokens, from, to);
                finds.push(Find { reason, from, to, quoted_from, quoted_to });
            }
        }
    }
    finds
}

/// Whether a find has ended where the next begins. Its quote ends there then; but one word, as
/// "but", says all that its quote holds.
fn makes_room(earlier: &mut Find, from: usize) -> bool {
    let said_up_to = if earlier.to - earlier.from == 1 { earlier.quoted_to } else { earlier.to };
    let has_ended = said_up_to <= from;
    if has_ended {
        earlier.quoted_to = earlier.quoted_to.min(from);
    }
    has_ended
}

fn start_of_quote(tokens: &[Token], free_from: usize, from: usize, to: usize) -> usize {
    // What stood before a "but" is what it takes back.
    let earliest = if to - from == 1 { from } else { from.saturating_sub(WORDS_FROM_A_BEGINNING) };
    let begins = |at: &usize| tokens[*at].opens != Opens::Nothing;
    (earliest.max(free_from)..=from).rev().find(begins).unwrap_or(from)
}

fn end_of_quote(tokens: &[Token], from: usize, to: usize) -> usize {
    let clause = |at: &usize| match tokens[*at].opens {
        Opens::Sentence => false,
        Opens::Clause => at - from < WORDS_BEFORE_A_COMMA,
        Opens::Nothing => true,
    };
    let end = (to..tokens.len()).find(|at| !clause(at)).unwrap_or(tokens.len());
    if end - from <= WORDS_TO_AN_END {
        return end;
    }
    let shortened = to.max(from + WORDS_OF_A_QUOTE);
    // "don't" is two words in one place.
    (shortened..end).find(|at| tokens[*at].start != tokens[at - 1].start).unwrap_or(end)
}

/// A quote as it is compared: the same words again are no news.
fn alike(quote: &str) -> String {
    quote.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Genre, Reason, remarks};

    fn quotes(text: &str, genre: Genre) -> Vec<String> {
        remarks(text, genre).into_iter().map(|remark| remark.quote).collect()
    }

    #[test]
    fn words_are_quoted_as_they_stand_in_the_order_of_the_text_and_once() {
        let text = "Sorry if you felt  bad. I lied — BUT you’d never ask me! \
                    but you were never home, but you were never home.";
        let expected =
            ["Sorry if you felt  bad", "BUT you’d never ask me", "but you were never home"];
        assert_eq!(quotes(text, Genre::Apology), expected);
    }

    #[test]
    fn each_genre_has_its_own_words() {
        let text = "You always lie, but you give me your passwords.";
        let reasons = |genre| {
            remarks(text, genre).into_iter().map(|remark| remark.reason).collect::<Vec<_>>()
        };
        assert_eq!(reasons(Genre::Apology), [Reason::But]);
        assert_eq!(reasons(Genre::Letter), [Reason::AlwaysNever]);
        assert_eq!(reasons(Genre::Clause), [Reason::Control]);
    }

    #[test]
    fn any_text_is_answered() {
        let texts = [
            String::new(),
            "🙂 🙂".into(),
            "אני מצטער אבל לא".into(),
            "<b>&amp;*_~`".into(),
            "b\u{301}ut’ ' ’’ but".into(),
            "but ".repeat(2500),
            "you ".repeat(2500),
            "a".repeat(10_000),
            "sorry that you ".repeat(700),
        ];
        for text in texts {
            for genre in [Genre::Apology, Genre::Letter, Genre::Clause] {
                assert!(quotes(&text, genre).iter().all(|quote| text.contains(quote.as_str())));
            }
        }
    }
}
