//! Writing: a draft in private, until its author seals it, keeps it or deletes it.

use super::slot::ShoesWanted;
use super::state::{Answer, Reading, Round, Sealed};
use super::words::ShoesWords;
use crate::domain::decision::{Toast, Turn};
use crate::domain::exercise::Mentions;
use crate::domain::exercises::{ExerciseWords, Wanted};
use crate::domain::flows::partner::Written;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was};
use crate::domain::record::{Entry, Journal};
use crate::domain::say::Slot;
use crate::domain::words::Words;

impl Turn<'_> {
    /// Whether these words can be written now. Roles decide what is offered, not what is taken: who
    /// changes theirs loses nothing.
    fn may_write(&self, seat: Seat, wanted: ShoesWanted) -> bool {
        let shoes = &self.couple.exercises.shoes;
        match wanted {
            ShoesWanted::Round(Round::First) => shoes.first[seat].is_none(),
            ShoesWanted::Round(Round::Second) => {
                let open = shoes.second_is_open(self.couple.todays_date(self.now));
                open && shoes.second[seat].is_none()
            }
            ShoesWanted::Then => true,
            ShoesWanted::Add(round) => shoes
                .seen(round, seat.other())
                .is_some_and(|sealed| sealed.reading == Reading::Read),
        }
    }

    /// Begins to write, or goes on.
    pub(super) fn write_shoes(
        &mut self,
        seat: Seat,
        wanted: ShoesWanted,
        message: Option<MessageId>,
    ) {
        let begun = self.couple.exercises.shoes.drafts[seat].words(wanted).is_some();
        if !begun && !self.may_write(seat, wanted) {
            return self.stale(To::Partner(seat), message);
        }
        self.ask_shoes(seat, wanted);
    }

    /// Asks for the words that are wanted, the first time or again.
    pub(in crate::domain::exercises) fn ask_shoes(&mut self, seat: Seat, wanted: ShoesWanted) {
        let begun = self.couple.exercises.shoes.drafts[seat].words(wanted).map(str::to_owned);
        let question = match begun {
            Some(words) => ShoesWords::Begun(wanted, words),
            None => ShoesWords::Ask(wanted),
        };
        self.want(seat, Wanted::Shoes(wanted), ExerciseWords::Shoes(question));
    }

    /// Takes words that were wanted, also late: then it says kindly that they are not any more.
    pub(in crate::domain::exercises) fn take_shoes(
        &mut self,
        wanted: ShoesWanted,
        written: &Written,
    ) {
        let (seat, now) = (written.by, self.now);
        if !self.may_write(seat, wanted) {
            return self.says_of_shoes(seat, ShoesWords::NotOpen);
        }
        if written.text.trim().is_empty() {
            return self.ask_shoes(seat, wanted);
        }
        let drafts = &mut self.couple.exercises.shoes.drafts[seat];
        if let Err(over) = drafts.add(wanted, &written.text, wanted.bound(), now) {
            let refusal = ExerciseWords::Shoes(ShoesWords::TooLong(over));
            return self.wants_still(seat, Wanted::Shoes(wanted), refusal);
        }
        let noted = ExerciseWords::Shoes(ShoesWords::Noted(wanted));
        self.want(seat, Wanted::Shoes(wanted), noted);
    }

    /// An edit of what a draft holds.
    pub(in crate::domain::exercises) fn rewords_shoes(
        &mut self,
        seat: Seat,
        wanted: ShoesWanted,
        old: &Was,
        new: &str,
    ) -> Rewording {
        self.couple.exercises.shoes.drafts[seat].reword(wanted, old, new, wanted.bound())
    }

    /// **Not now**
    pub(super) fn stop_shoes(
        &mut self,
        seat: Seat,
        wanted: ShoesWanted,
        message: Option<MessageId>,
    ) {
        if !self.wants_this_no_more(seat, Wanted::Shoes(wanted)) {
            return self.stale(To::Partner(seat), message);
        }
        let stopped = ExerciseWords::Shoes(ShoesWords::Stopped);
        if self.couple.exercises.shoes.drafts[seat].words(wanted).is_none() {
            return self.closes_question(seat, wanted, Words::Exercise(stopped));
        }
        // What was written since has a message of its own: that one keeps its buttons.
        self.stale(To::Partner(seat), message);
        self.toast(Toast::Silent);
        self.answer(To::Partner(seat), Words::Exercise(stopped));
    }

    /// **Seal it**, **Send it**
    pub(super) fn seal_shoes(
        &mut self,
        seat: Seat,
        wanted: ShoesWanted,
        message: Option<MessageId>,
    ) {
        let begun = self.couple.exercises.shoes.drafts[seat].words(wanted).is_some();
        if begun && !self.may_write(seat, wanted) {
            return self.says_of_shoes(seat, ShoesWords::NotOpen);
        }
        let Some(words) = self.takes_draft(seat, wanted, message) else { return };
        // The author's own copy. Were it kept only of what stays unread, an end would tell what was.
        self.keep(seat, Entry::Diary { words: words.clone() });
        match wanted {
            ShoesWanted::Round(round) => self.seals(seat, round, words),
            ShoesWanted::Add(round) => self.answers_reading(seat, round, Answer::Adds(words)),
            // It has no such button; whoever presses it all the same has it in their diary.
            ShoesWanted::Then => {}
        }
        let sealed = ExerciseWords::Shoes(ShoesWords::Sealed(wanted));
        self.closes_question(seat, wanted, Words::Exercise(sealed));
        if wanted != ShoesWanted::Then {
            self.say_if_it_waits(seat, wanted == ShoesWanted::Round(Round::Second));
        }
        self.look_at_evening_card_again(seat);
    }

    fn seals(&mut self, seat: Seat, round: Round, words: String) {
        let (number, on) = (self.now.timestamp(), self.couple.todays_date(self.now));
        self.keep(seat, Entry::Shoes { number, words, read: false });
        let sealed = Sealed { number, on, told: Mentions::default(), reading: Reading::Unread };
        *self.couple.exercises.shoes.of(round, seat) = Some(sealed);
    }

    /// **Keep it in my diary**
    pub(super) fn keep_shoes(
        &mut self,
        seat: Seat,
        wanted: ShoesWanted,
        message: Option<MessageId>,
    ) {
        if let Some(words) = self.takes_draft(seat, wanted, message) {
            self.keep(seat, Entry::Diary { words });
            self.closes_question(seat, wanted, Words::WordsKept);
        }
    }

    /// **Delete it**
    pub(super) fn delete_shoes(
        &mut self,
        seat: Seat,
        wanted: ShoesWanted,
        message: Option<MessageId>,
    ) {
        if self.takes_draft(seat, wanted, message).is_some() {
            self.closes_question(seat, wanted, Words::WordsDeleted);
        }
    }

    fn takes_draft(
        &mut self,
        seat: Seat,
        wanted: ShoesWanted,
        message: Option<MessageId>,
    ) -> Option<String> {
        let drafts = &mut self.couple.exercises.shoes.drafts[seat];
        let Some(words) = drafts.take(wanted) else {
            self.stale(To::Partner(seat), message);
            return None;
        };
        self.wants_this_no_more(seat, Wanted::Shoes(wanted));
        Some(words)
    }

    /// The newest question becomes what came of it.
    fn closes_question(&mut self, seat: Seat, wanted: ShoesWanted, words: Words) {
        self.toast(Toast::Silent);
        self.edit(To::Partner(seat), Slot::Wanted(seat, Wanted::Shoes(wanted)), words);
    }

    /// **Take it back**, as long as nobody was shown it.
    pub(super) fn take_shoes_back(&mut self, seat: Seat, message: Option<MessageId>) {
        let shoes = &self.couple.exercises.shoes;
        if shoes.revealed.is_some() || shoes.second[seat].is_none() {
            return self.stale(To::Partner(seat), message);
        }
        self.lets_second_go(seat);
        self.stale(To::Partner(seat), message);
        self.toast(Toast::Silent);
        self.says_of_shoes(seat, ShoesWords::TakenBack);
        self.look_at_evening_card_again(seat);
    }

    /// What was sealed in round two is not for the other any more; the copy in the diary stays.
    pub(super) fn lets_second_go(&mut self, seat: Seat) {
        if let Some((id, _)) = self.record_of(seat, Round::Second) {
            self.forget(Journal::Forget(id));
        }
        self.couple.exercises.shoes.second[seat] = None;
    }

    /// Drafts that nobody has touched for long go.
    pub(in crate::domain::exercises) fn go_on_with_shoes(&mut self) {
        for seat in Seat::BOTH {
            self.couple.exercises.shoes.drafts[seat].expire(self.now);
        }
    }
}
