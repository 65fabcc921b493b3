//! An edit of words that a draft holds.

use super::draft::{AT_MOST, Draft, Stage};
use super::kind::LetterPart;
use super::slot::LetterWanted;
use super::words::LetterBegun;
use crate::domain::decision::Turn;
use crate::domain::people::Seat;
use crate::domain::rewording::reworded;

impl Turn<'_> {
    /// An edit of words that a draft holds; a whole that lies there is shown anew.
    pub(in crate::domain::exercises) fn rewords_letter(
        &mut self,
        seat: Seat,
        wanted: LetterWanted,
        old: &str,
        new: &str,
    ) -> bool {
        let id = wanted.draft();
        let Some(draft) = self.letters().draft_mut(seat, id) else { return false };
        let part = match wanted {
            LetterWanted::Part(_, part) => Some(part),
            LetterWanted::Review(_) => draft.kind.parts().first().copied(),
        };
        let changed = part.is_some_and(|part| draft.reword(part, old, new));
        if changed && draft.stage == Stage::Review {
            self.ask_on_in_letter(seat, id, LetterBegun::OnTheWay);
        }
        changed
    }
}

impl Draft {
    /// What was written last of a part says something else now, if there is room for it.
    pub fn reword(&mut self, part: LetterPart, old: &str, new: &str) -> bool {
        let others: usize = self.parts.iter().map(|(_, words)| words.chars().count() + 2).sum();
        let there = self.parts.iter_mut().find(|(other, _)| *other == part);
        let Some((_, words)) = there else { return false };
        let rest = others.saturating_sub(words.chars().count());
        let text = reworded(words, old, new);
        let text = text.filter(|text| rest + text.chars().count() <= AT_MOST);
        text.map(|text| *words = text).is_some()
    }
}
