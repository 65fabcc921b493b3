//! How short each kind of message is: the harder the moment, the shorter (PRODUCT §12).

use kintsugi::domain::{How, Role, View, Words};

use super::all::all_words;
use super::{Locale, QUOTED, speech};

/// What the couple wrote themselves does not count.
pub fn words_in(text: &str) -> usize {
    let text = text.replace(QUOTED, "");
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// A kind of message, and how many words it may have.
type Kind = (&'static str, usize, fn(&Words) -> bool);

/// What helps its author has room beside it: what is quoted of the two is theirs, but is read too.
const KINDS: [Kind; 10] = [
    ("a message", 60, |words| !words.is_card()),
    ("a card", 120, Words::is_card),
    ("the card of a hard moment", 25, is_hard_moment),
    ("a nudge before a press, and 9 words that help", 45 - 9, |words| {
        asks(words) && shames(words) && !is_quiet(words)
    }),
    ("the same, and 12 words", 45 - 12, |words| asks(words) && !shames(words) && !is_quiet(words)),
    ("the same in quiet mode, and 5 words", 45 - 5, |words| asks(words) && is_quiet(words)),
    ("the same without the line on shame, and 8 words", 45 - 8, |words| {
        asks(words) && !shames(words) && is_quiet(words)
    }),
    ("how to say it", 60, |words| matches!(words, Words::Nudge(nudge) if nudge.how)),
    ("a nudge after a press", 20, is_answered),
    ("a prompt after the first week", 20, is_later_prompt),
];

/// What a press opens may say more: breathing, 5-4-3-2-1, a walk.
fn is_hard_moment(words: &Words) -> bool {
    let Words::Card(card) = words else { return false };
    !matches!(card.view, View::Breathing { .. } | View::Senses | View::Walk)
}

fn asks(words: &Words) -> bool {
    match words {
        Words::NudgeAgain(_) | Words::NudgeOnceMore(_) => true,
        Words::Nudge(nudge) => {
            !nudge.how && !nudge.eased && nudge.reply.is_none() && nudge.said.is_none()
        }
        _ => false,
    }
}

fn shames(words: &Words) -> bool {
    let (Words::Nudge(nudge) | Words::NudgeAgain(nudge) | Words::NudgeOnceMore(nudge)) = words
    else {
        return false;
    };
    matches!(nudge.role, Some(Role::Responsible | Role::Both))
}

fn is_quiet(words: &Words) -> bool {
    let (Words::Nudge(nudge) | Words::NudgeAgain(nudge) | Words::NudgeOnceMore(nudge)) = words
    else {
        return false;
    };
    nudge.quiet
}

fn is_answered(words: &Words) -> bool {
    matches!(words, Words::Nudge(nudge) if !nudge.how) && !asks(words)
}

fn is_later_prompt(words: &Words) -> bool {
    matches!(words, Words::Prompt { news: None, letter: None, ask, .. } if ask.how == How::Short)
}

#[test]
fn no_message_is_longer_than_its_moment_allows() {
    let speech = speech();
    let mut long = vec![];
    for locale in Locale::ALL {
        for words in all_words() {
            let text = speech.line(&words, locale).expect("it renders");
            let count = words_in(&text);
            let over = KINDS.iter().filter(|(_, most, is)| count > *most && is(&words));
            long.extend(over.map(|(kind, most, _)| format!("{kind}: {count}, not {most}: {text}")));
        }
    }
    long.sort();
    long.dedup();
    assert!(long.is_empty(), "{}", long.join("\n\n"));
}

#[test]
fn every_kind_of_message_is_among_those_that_are_counted() {
    let all = all_words();
    for (kind, _, is) in KINDS {
        assert!(all.iter().any(is), "{kind}");
    }
}

/// It shrinks: what is left to do is below it.
#[test]
fn a_nudge_is_one_line_after_a_press() {
    let speech = speech();
    for words in all_words().iter().filter(|words| is_answered(words)) {
        let text = speech.line(words, Locale::En).expect("it renders");
        assert!(!text.contains('\n'), "{text}");
    }
}
