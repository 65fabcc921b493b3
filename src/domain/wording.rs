//! Wording help: which words of a text may not land as they are meant. It advises, once and in
//! private, and never blocks. The rules are data: `messages/<locale>/wording.tsv`.

pub(in crate::domain) mod book;
mod finds;
pub(in crate::domain) mod pattern;
mod rules;
pub(in crate::domain) mod signs;
mod slips;
pub(in crate::domain) mod spelling;
pub(in crate::domain) mod tokens;

use finds::{Find, finds};
use rules::{Rules, languages};
use tokens::tokens;

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
        let text = "You are a liar, but you give me your passwords.";
        let reasons = |genre| {
            remarks(text, genre).into_iter().map(|remark| remark.reason).collect::<Vec<_>>()
        };
        assert_eq!(reasons(Genre::Apology), [Reason::But]);
        assert_eq!(reasons(Genre::Letter), [Reason::NameCalling]);
        assert_eq!(reasons(Genre::Clause), [Reason::Control]);
    }

    #[test]
    fn phone_spelling_is_understood_and_quoted_as_it_was_typed() {
        let table = [
            ("ok im sorry ur so sensitive", "ok im sorry ur so sensitive"),
            ("IM SORRY UR SO SENSITIVE", "IM SORRY UR SO SENSITIVE"),
            ("sooorry 🙄 ur taking it wrong", "sooorry 🙄 ur taking it wrong"),
            ("so\u{200b}rry u’re hurt.", "so\u{200b}rry u’re hurt"),
            ("ｓｏｒｒｙ ｕ feel that way", "ｓｏｒｒｙ ｕ feel that way"),
            ("sorrry u were upset w/o reason", "sorrry u were upset w/o reason"),
        ];
        for (typed, quote) in table {
            assert_eq!(quotes(typed, Genre::Apology), [quote], "{typed}");
        }
    }

    #[test]
    fn what_is_said_within_the_words_of_another_is_said_once() {
        let said = |text| remarks(text, Genre::Apology).into_iter().map(|remark| remark.reason);
        let reasons: Vec<_> = said("i lied but u never listen").collect();
        assert_eq!(reasons, [Reason::But]);
        let reasons: Vec<_> = said("i lied but u made me").collect();
        assert_eq!(reasons, [Reason::But, Reason::YouMadeMe]);
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
