//! Writing for nobody but oneself: a draft, until it is kept or deleted.

use super::slot::ForgivenessWanted;
use super::words::ForgivenessWords;
use crate::domain::decision::{Toast, Turn};
use crate::domain::exercises::{ExerciseWords, Wanted};
use crate::domain::flows::partner::Written;
use crate::domain::model::address::To;
use crate::domain::model::bounds::FORGIVENESS;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::record::Entry;
use crate::domain::say::Slot;
use crate::domain::words::Words;

impl Turn<'_> {
    /// Asks for the words that are wanted, the first time or again.
    pub(in crate::domain::exercises) fn ask_forgiveness(
        &mut self,
        seat: Seat,
        wanted: ForgivenessWanted,
    ) {
        let begun = self.couple.exercises.forgiveness.drafts[seat].words(wanted);
        let question = match begun.map(str::to_owned) {
            Some(words) => ForgivenessWords::Begun(wanted, words),
            None => ForgivenessWords::Ask(wanted),
        };
        let question = ExerciseWords::Forgiveness(question);
        self.want(seat, Wanted::Forgiveness(wanted), question);
    }

    /// Takes words that were wanted; a late reply begins anew.
    pub(in crate::domain::exercises) fn take_forgiveness(
        &mut self,
        wanted: ForgivenessWanted,
        written: &Written,
    ) {
        let (seat, now) = (written.by, self.now);
        if written.text.trim().is_empty() {
            return self.ask_forgiveness(seat, wanted);
        }
        let drafts = &mut self.couple.exercises.forgiveness.drafts[seat];
        if let Err(over) = drafts.add(wanted, &written.text, FORGIVENESS, now) {
            let refusal = ExerciseWords::Forgiveness(ForgivenessWords::TooLong(over));
            return self.wants_still(seat, Wanted::Forgiveness(wanted), refusal);
        }
        let noted = ExerciseWords::Forgiveness(ForgivenessWords::Noted(wanted));
        self.want(seat, Wanted::Forgiveness(wanted), noted);
    }

    /// An edit of what a draft holds.
    pub(in crate::domain::exercises) fn rewords_forgiveness(
        &mut self,
        seat: Seat,
        wanted: ForgivenessWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        self.couple.exercises.forgiveness.drafts[seat].reword(wanted, old, new, FORGIVENESS)
    }

    /// **Leave it**
    pub(super) fn stop_forgiveness(
        &mut self,
        seat: Seat,
        wanted: ForgivenessWanted,
        message: Option<MessageId>,
    ) {
        if !self.wants_this_no_more(seat, Wanted::Forgiveness(wanted)) {
            return self.stale(To::Partner(seat), message);
        }
        if self.couple.exercises.forgiveness.drafts[seat].words(wanted).is_none() {
            let left = ExerciseWords::Forgiveness(ForgivenessWords::Left);
            return self.closes_writing(seat, wanted, Words::Exercise(left));
        }
        // What was written since has a message of its own: that one keeps its buttons.
        self.stale(To::Partner(seat), message);
        self.toast(Toast::Silent);
        self.says_of_forgiveness(seat, ForgivenessWords::Left);
    }

    /// **Keep it in my diary**
    pub(super) fn keep_forgiveness(
        &mut self,
        seat: Seat,
        wanted: ForgivenessWanted,
        message: Option<MessageId>,
    ) {
        if let Some(words) = self.takes_own_words(seat, wanted, message) {
            self.keep(seat, Entry::Diary { words });
            self.closes_writing(seat, wanted, Words::WordsKept);
        }
    }

    /// **Delete it**
    pub(super) fn delete_forgiveness(
        &mut self,
        seat: Seat,
        wanted: ForgivenessWanted,
        message: Option<MessageId>,
    ) {
        if self.takes_own_words(seat, wanted, message).is_some() {
            self.closes_writing(seat, wanted, Words::WordsDeleted);
        }
    }

    fn takes_own_words(
        &mut self,
        seat: Seat,
        wanted: ForgivenessWanted,
        message: Option<MessageId>,
    ) -> Option<String> {
        let words = self.couple.exercises.forgiveness.drafts[seat].take(wanted);
        if words.is_none() {
            self.stale(To::Partner(seat), message);
        } else {
            self.wants_this_no_more(seat, Wanted::Forgiveness(wanted));
        }
        words
    }

    /// The newest question becomes what came of it.
    fn closes_writing(&mut self, seat: Seat, wanted: ForgivenessWanted, words: Words) {
        self.toast(Toast::Silent);
        self.edit(To::Partner(seat), Slot::Wanted(seat, Wanted::Forgiveness(wanted)), words);
    }
}
