//! An edit of words that a draft holds.

use super::Hand;
use super::draft::{Draft, Stage};
use super::kind::LetterPart;
use super::slot::LetterQuestion;
use super::words::LetterBegun;
use crate::domain::model::bounds::LETTER;
use crate::domain::model::people::Seat;
use crate::domain::model::rewording::{Rewording, Was, rewords_last};

impl Hand<'_, '_> {
    /// An edit of words that a draft holds; a whole that lies there is shown anew.
    pub(super) fn rewords_letter(
        &mut self,
        seat: Seat,
        wanted: LetterQuestion,
        old: &Was,
        new: &str,
    ) -> Rewording {
        let id = wanted.draft();
        let Some(draft) = self.state.draft_mut(seat, id) else { return Ok(false) };
        let part = match wanted {
            LetterQuestion::Part(_, part) => Some(part),
            LetterQuestion::Review(_) => draft.kind.parts().first().copied(),
        };
        let Some(part) = part else { return Ok(false) };
        let changed = draft.reword(part, old, new)?;
        if changed && draft.stage == Stage::Review {
            self.ask_on_in_letter(seat, id, LetterBegun::OnTheWay);
        }
        Ok(changed)
    }
}

impl Draft {
    /// What was written last of a part says something else now, if there is room for it.
    pub fn reword(&mut self, part: LetterPart, old: &Was, new: &str) -> Rewording {
        let (mut its, mut others) = (None, vec![]);
        for (other, words) in &mut self.parts {
            if *other == part {
                its = Some(words);
            } else {
                others.push(words.as_str());
            }
        }
        its.map_or(Ok(false), |words| rewords_last(words, old, new, LETTER, &others))
    }
}
