//! The rules of a language, read from its `crisis.tsv` and `crisis_frames.tsv`.

use super::{Danger, NAMES};
use crate::domain::wording::book::Book;
use crate::domain::wording::pattern::Pattern;
use crate::domain::wording::spelling::{Spellings, unread};
use crate::domain::wording::tokens::{Token, tokens};

/// Two hints belong together that lie so many words apart, or less.
const WORDS_BETWEEN_HINTS: usize = 40;

/// Innocent words within others that are so many times as long take nothing away.
const SMALL_PART: usize = 3;

/// The rules of one language.
#[derive(Default)]
pub struct Rules {
    spellings: Spellings,
    /// Words of danger.
    caught: Book<Says>,
    /// Words that are innocent, whatever catches them; without a danger, of every one.
    fine: Book<Option<Danger>>,
    /// Words that are of danger where two of them, of different things, come together.
    hints: Book<(Says, String)>,
}

/// What a rule says of its words.
#[derive(Clone, Copy)]
struct Says {
    danger: Danger,
    /// Whether it is of the second tier: over, or said in passing.
    past: bool,
    /// Whether it is too plain for a saying: only what makes everything innocent takes it away.
    firm: bool,
}

/// Words in a text: what there is to say of them, and where they stand.
struct Place<'a, Says> {
    says: &'a Says,
    from: usize,
    to: usize,
}

impl<Says> Place<'_, Says> {
    /// Whether it is a small part of these words: "killing my" in "thoughts of killing my wife".
    fn is_by_the_way_in(&self, from: usize, to: usize) -> bool {
        let lies_within = from <= self.from && self.to <= to;
        lies_within && to - from >= SMALL_PART * (self.to - self.from)
    }
}

impl Rules {
    /// Reads the rules of a file, and its lines that could not be read.
    pub fn read(file: &str) -> (Self, Vec<String>) {
        let mut rules = Self::default();
        let unread = unread(file, |columns| rules.take(columns));
        (rules, unread)
    }

    fn take(&mut self, columns: [&str; 3]) -> Option<()> {
        let [kind, tier, words] = columns;
        if Spellings::are_of(kind) {
            return self.spellings.take(kind, tier, words);
        }
        let danger = NAMES.iter().find(|(_, name)| *name == kind).map(|(danger, _)| *danger);
        let pattern = |words: &str| Pattern::read(words, &self.spellings);
        if tier == "!" {
            let pattern = pattern(words)?;
            return (danger.is_some() || kind == "any").then(|| self.fine.push(danger, pattern));
        }
        let (tier, hint) = tier.split_once('?').map_or((tier, None), |(t, hint)| (t, Some(hint)));
        let (past, firm) = match tier {
            "1" => (false, false),
            "1!" => (false, true),
            "2" => (true, false),
            _ => return None,
        };
        let (says, pattern) = (Says { danger: danger?, past, firm }, pattern(words)?);
        match hint {
            Some(of) => self.hints.push((says, of.to_owned()), pattern),
            None => self.caught.push(says, pattern),
        }
        self.spellings.learn(words);
        Some(())
    }

    /// What a text speaks of, and whether only as something over or in passing.
    pub fn found_in(&self, text: &str) -> Vec<(Danger, bool)> {
        let tokens = tokens(text, &self.spellings);
        let fine = places(&self.fine, &tokens);
        // What stands in quotation marks is a title, or another's; what leads to it is the author's.
        let counts = |says: Says, from: usize, to: usize| {
            let spares = |place: &Place<Option<Danger>>| {
                let of_it = place.says.is_none_or(|of| of == says.danger && !says.firm);
                of_it && place.from < to && from < place.to && !place.is_by_the_way_in(from, to)
            };
            !tokens[from].quoted && !fine.iter().any(spares)
        };
        let mut caught = places(&self.caught, &tokens);
        caught.retain(|place| counts(*place.says, place.from, place.to));
        let mut hints = places(&self.hints, &tokens);
        hints.retain(|place| counts(place.says.0, place.from, place.to));
        let caught = caught.into_iter().map(|place| *place.says).chain(pairs(&hints));
        caught.map(|says| (says.danger, says.past)).collect()
    }
}

/// What two hints say together.
fn pairs(hints: &[Place<(Says, String)>]) -> Vec<Says> {
    let mut found = vec![];
    for (at, one) in hints.iter().enumerate() {
        let (says, of) = &one.says;
        let near = |other: &&Place<_>| other.from < one.to + WORDS_BETWEEN_HINTS;
        for other in hints[at + 1..].iter().take_while(near).filter(|other| one.to <= other.from) {
            let (others, of_other) = &other.says;
            if says.danger == others.danger && of != of_other {
                found.push(Says { past: says.past || others.past, ..*says });
            }
        }
    }
    found
}

/// Where words of a book stand, in the order of the text.
fn places<'a, Says>(book: &'a Book<Says>, tokens: &'a [Token]) -> Vec<Place<'a, Says>> {
    book.places(tokens).map(|(says, from, to)| Place { says, from, to }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Danger, Rules};

    const FILE: &str = "set\t@him\thim|her
i-may-harm\t1\ti will hit @him
i-may-harm\t2\ti did hit @him
i-may-harm\t1\ti swear ..6 hit ..3
i-may-harm\t!\thit @him up
i-may-harm\t1!\ti will really hit
any\t!\tin the film ..9
self-harm\t1?means\ta rope
self-harm\t1?place\tthe roof
self-harm\t2?place\tthat roof
self-harm\t1?place\ton the";

    fn found(text: &str) -> Vec<(Danger, bool)> {
        let (rules, unread) = Rules::read(FILE);
        assert_eq!(unread, Vec::<String>::new());
        rules.found_in(text)
    }

    #[test]
    fn words_are_found_with_their_tier_unless_they_are_innocent() {
        assert_eq!(found("and I will hit her"), [(Danger::Harm, false)]);
        assert_eq!(found("I did hit her"), [(Danger::Harm, true)]);
        assert_eq!(found("I will hit her up. I will hit him."), [(Danger::Harm, false)]);
        assert_eq!(found("I will really hit her up."), [(Danger::Harm, false)]);
        assert_eq!(found("in the film I will really hit her"), []);
        assert_eq!(found("in the film he says I will hit her"), []);
        let held = "I swear that one day I will hit her up there";
        assert_eq!(found(held), [(Danger::Harm, false)]);
    }

    #[test]
    fn what_is_quoted_is_anothers_and_what_leads_to_it_is_not() {
        assert_eq!(found("she sang “I will hit him” again"), []);
        assert_eq!(found("I will “hit” him"), [(Danger::Harm, false)]);
    }

    #[test]
    fn a_hint_says_nothing_alone_and_something_beside_one_of_another_thing() {
        assert_eq!(found("a rope, a rope"), []);
        assert_eq!(found("the roof. On the roof!"), []);
        assert_eq!(found("I have a rope. I look at the roof."), [(Danger::SelfHarm, false)]);
        assert_eq!(found("that roof, a rope"), [(Danger::SelfHarm, true)]);
        let far = format!("a rope {} the roof", "and ".repeat(50));
        assert_eq!(found(&far), []);
    }

    #[test]
    fn a_line_that_cannot_be_read_spoils_no_other() {
        let file = "x\t1\ta\nself-harm\t3\ta\nany\t1\ta\nself-harm\t1\t@nobody\nself-harm\t1\ta";
        let (rules, unread) = Rules::read(file);
        assert_eq!((rules.caught.len(), unread.len()), (1, 4));
    }
}
