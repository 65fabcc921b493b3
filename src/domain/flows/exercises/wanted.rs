//! What is wanted in words, and from whom: the newest question in a private chat, or a reply to the
//! message that asked, wherever it lies.

use chrono::TimeDelta;

use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::exercises::{ExerciseQuestion, ExerciseWords, PendingQuestion};
use crate::domain::flows::private::PendingInput;
use crate::domain::flows::written::Written;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::words::Words;

/// After that, words in private answer nothing any more; a reply to the question still does.
const ANSWERED_WITHIN: TimeDelta = TimeDelta::hours(24);
/// Who was asked so shortly before may be writing.
const WRITES_FOR: TimeDelta = TimeDelta::minutes(30);

impl Turn<'_> {
    /// Asks for words: the next ones in this private chat are for it, and each reply to the question.
    pub(in crate::domain) fn want(
        &mut self,
        seat: Seat,
        wanted: ExerciseQuestion,
        question: ExerciseWords,
    ) {
        self.asks_in_private(seat, PendingInput::Exercise);
        self.wants_again(seat, wanted);
        let slot = Slot::Wanted(seat, wanted);
        self.ask(To::Partner(seat), slot, Words::Exercise(question));
    }

    /// The next words are for it, without a new question.
    pub(in crate::domain) fn wants_again(&mut self, seat: Seat, wanted: ExerciseQuestion) {
        let until = Some(self.now + ANSWERED_WITHIN);
        if let Some(partner) = &mut self.couple.partners[seat] {
            partner.wants = Some(PendingQuestion { wanted, until });
        }
    }

    /// It is answered, or let go.
    pub(in crate::domain) fn wants_no_more(&mut self, seat: Seat) {
        if let Some(partner) = &mut self.couple.partners[seat] {
            partner.wants = None;
        }
    }

    /// An answer could not be taken: the next words are for it again, and each reply to the refusal.
    pub(in crate::domain) fn wants_still(
        &mut self,
        seat: Seat,
        wanted: ExerciseQuestion,
        refusal: ExerciseWords,
    ) {
        self.asks_in_private(seat, PendingInput::Exercise);
        self.wants_again(seat, wanted);
        let question = Slot::AskedAgain(Box::new(Slot::Wanted(seat, wanted)));
        self.ask(To::Partner(seat), question, Words::Exercise(refusal));
    }

    /// Something else is asked: what is typed next is not for it. A reply still is.
    pub fn cancel_exercise(&mut self, seat: Seat) {
        if let Some(wants) = self.couple.partners[seat].as_mut().and_then(|p| p.wants.as_mut()) {
            wants.until = None;
        }
    }

    /// What this partner's next words in private are for.
    pub fn wanted(&self, seat: Seat) -> Option<ExerciseQuestion> {
        let wants = self.couple.partners[seat].as_ref()?.wants?;
        wants.until.is_some_and(|until| self.said < until).then_some(wants.wanted)
    }

    /// Whether they may just be writing it.
    pub fn was_just_asked(&self, seat: Seat) -> bool {
        let wants = self.couple.partners[seat].as_ref().and_then(|partner| partner.wants);
        let until = wants.and_then(|wants| wants.until);
        until.is_some_and(|until| self.now < until - ANSWERED_WITHIN + WRITES_FOR)
    }

    /// What they were last asked for, also if something else came between.
    pub(in crate::domain) fn last_wanted(&self, seat: Seat) -> Option<ExerciseQuestion> {
        self.couple.partners[seat].as_ref()?.wants.map(|wants| wants.wanted)
    }

    /// Whether something was begun, and something else came between.
    pub fn was_interrupted(&self, seat: Seat) -> bool {
        self.couple.partners[seat].as_ref().is_some_and(|partner| partner.wants.is_some())
    }

    /// **Go on writing**
    pub(super) fn ask_again(&mut self, seat: Seat, to: To, message: Option<MessageId>) {
        let wants = self.couple.partners[seat].as_ref().and_then(|partner| partner.wants);
        let Some(PendingQuestion { wanted, .. }) = wants else {
            return self.stale(to, message);
        };
        self.asks_exercise_again(seat, wanted);
    }

    /// What an exercise asks in the group, by a reply, if it is one thing alone.
    pub fn wanted_here(&self, seat: Seat) -> Option<ExerciseQuestion> {
        let mut all = self.couple.exercises.ask_here(seat).into_iter();
        all.next().filter(|_| all.next().is_none())
    }

    /// Takes words that were wanted. A question of before an end lies in the chat for ever: whoever has
    /// not begun again gets no word kept by answering it.
    pub fn take(&mut self, wanted: ExerciseQuestion, written: &Written) {
        if !self.couple.exercises_are_open_to(written.by) {
            // A reply to what both were asked is talk between the two.
            if !wanted.is_of_both() {
                let to =
                    if wanted.is_asked_in_group() { To::Group } else { To::Partner(written.by) };
                self.answer(to, Words::NotBegun);
            }
            return;
        }
        let place = if wanted.is_asked_in_group() || wanted.is_of_both() {
            Place::Group
        } else {
            Place::Private
        };
        self.was_taken(written, place, Slot::Wanted(written.by, wanted));
        self.exercise_answered(wanted, written);
    }
}
