//! What the rules find in a text, and how much of it is quoted.

use std::collections::HashMap;
use std::ops::Range;

use super::rules::{Found, Rules};
use super::tokens::{Opens, Token};
use super::{Genre, Reason};

/// A quote goes on for so many words: enough to be recognised.
const WORDS_OF_A_QUOTE: usize = 12;

/// If its sentence ends after a few words more, it goes on to the end.
const WORDS_TO_AN_END: usize = 16;

/// It begins with its clause, if that began so many words before.
const WORDS_FROM_A_BEGINNING: usize = 8;

/// A comma ends a quote of so many words.
const WORDS_BEFORE_A_COMMA: usize = 3;

/// Words that were found: where they begin and end, and what is quoted of their sentence.
pub struct Find {
    pub reason: Reason,
    from: usize,
    to: usize,
    pub quoted_from: usize,
    pub quoted_to: usize,
}

/// What the rules find, in the order of the text. Where a sentence holds nothing that is sure, it
/// is looked for what is likely.
pub fn finds(rules: &Rules, tokens: &[Token], genre: Genre) -> Vec<Find> {
    let mut fine: HashMap<Reason, Vec<bool>> = HashMap::new();
    for (reason, from, to) in rules.fine_in(genre, tokens) {
        fine.entry(reason).or_insert_with(|| vec![false; tokens.len()])[from..to].fill(true);
    }
    let is_fine = |from: usize, found: &Found| {
        let words = fine.get(&found.reason).map(|fine| &fine[from..found.to]);
        !found.firm && words.is_some_and(|words| words.contains(&true))
    };
    let sure = |from| {
        let found = rules.found_at(genre, tokens, from).into_iter();
        found.filter(|found| !is_fine(from, found)).collect()
    };
    let mut finds = found_in(tokens, 0..tokens.len(), sure);
    let sentences = sentences(tokens).into_iter();
    let empty = |sentence: &Range<usize>| !finds.iter().any(|find| sentence.contains(&find.from));
    let empty: Vec<_> = sentences.filter(empty).collect();
    let everywhere = if empty.is_empty() { vec![] } else { rules.spared(genre, tokens) };
    for sentence in empty {
        let mut spared = rules.spared_in(genre, tokens, sentence.clone());
        spared.extend(&everywhere);
        let likely = |from| {
            let found = rules.likely_at(genre, tokens, from).into_iter();
            found.filter(|f| !is_fine(from, f) && !spared.contains(&f.reason)).collect()
        };
        finds.extend(as_one(found_in(tokens, sentence, likely)));
    }
    finds
}

/// What is only likely is said once of a sentence, with all the words that hint at it.
fn as_one(finds: Vec<Find>) -> Option<Find> {
    let ends: Vec<usize> = finds.iter().map(|find| find.quoted_to).collect();
    let first = finds.into_iter().next()?;
    let within = |end: &usize| end - first.quoted_from <= WORDS_TO_AN_END;
    let quoted_to = ends.into_iter().filter(within).max().unwrap_or(first.quoted_to);
    Some(Find { quoted_to, ..first })
}

/// The sentences of a text: where their words begin and end.
fn sentences(tokens: &[Token]) -> Vec<Range<usize>> {
    let begins = |at: &usize| *at == 0 || tokens[*at].opens == Opens::Sentence;
    let starts: Vec<usize> = (0..tokens.len()).filter(begins).collect();
    let ends = starts.iter().copied().skip(1).chain([tokens.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

fn found_in(
    tokens: &[Token],
    place: Range<usize>,
    found_at: impl Fn(usize) -> Vec<Found>,
) -> Vec<Find> {
    let mut finds: Vec<Find> = Vec::new();
    for from in place.filter(|at| !tokens[*at].quoted) {
        for found in found_at(from) {
            if tokens[found.to - 1].quoted {
                continue;
            }
            let earlier = finds.last_mut();
            if earlier.is_none_or(|earlier| makes_room(earlier, tokens, from, found)) {
                let free_from = finds.last().map_or(0, |earlier| earlier.quoted_to.min(from));
                let Found { reason, to, .. } = found;
                let quoted_from = start_of_quote(tokens, free_from, from, reason);
                let quoted_to = end_of_quote(tokens, from, to);
                finds.push(Find { reason, from, to, quoted_from, quoted_to });
            }
        }
    }
    finds
}

/// Whether a find has ended where the next begins. Its quote ends there then; but one word, as
/// "but", says all that its quote holds, and only what counts aside is quoted of it again.
fn makes_room(earlier: &mut Find, tokens: &[Token], from: usize, found: Found) -> bool {
    if from < earlier.to {
        return false;
    }
    let is_quoted = from < earlier.quoted_to;
    if is_quoted && earlier.to - earlier.from == 1 {
        return found.aside;
    }
    let is_same = earlier.reason == found.reason && tokens[from].opens != Opens::Sentence;
    if is_same && from <= earlier.to + 1 {
        earlier.to = earlier.to.max(found.to);
        earlier.quoted_to = end_of_quote(tokens, earlier.from, earlier.to);
        return false;
    }
    // What its quote holds is said; but "you always" may be said twice, of two things.
    if is_same && is_quoted && found.reason != Reason::AlwaysNever {
        return false;
    }
    earlier.quoted_to = earlier.quoted_to.min(from);
    true
}

fn start_of_quote(tokens: &[Token], free_from: usize, from: usize, reason: Reason) -> usize {
    // What stood before a "but" is what it takes back.
    let is_but = reason == Reason::But;
    let earliest = if is_but { from } else { from.saturating_sub(WORDS_FROM_A_BEGINNING) };
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
