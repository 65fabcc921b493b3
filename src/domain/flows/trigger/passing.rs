//! **Pass this on**: words of the partner's for the one who has the hard moment (PRODUCT §5.4).
//!
//! | it is | what happens | and then |
//! |---|---|---|
//! | nothing | **Pass this on** | asked for |
//! | nothing, asked for | they write: below the nudge, or what was asked for | shown back |
//! | shown back | they write more | shown back, both together |
//! | | **Change** | asked for anew; what was there stays until then |
//! | | **Send** | sent, word for word, to their partner's private chat; once |
//! | | **Don't send** | nothing; their own message still stands in the chat |
//! | not sent | **I'm all right now**, the episode's end, the couple's end | in their diary, and said so |
//!
//! Only what was shown is sent: each button names the showing that it hangs below. Nothing of it is
//! seen by the other before **Send**, and nothing says whether it was read.

mod send;

use super::Turn;
use crate::domain::couple::record::Entry;
use crate::domain::couple::slot::Slot;
use crate::domain::couple::trigger::{Passing, Request, Trigger};
use crate::domain::decision::Toast;
use crate::domain::flows::private::PendingInput;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::PASSED_ON;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::say::{Say, What};
use crate::domain::wording::{Genre, Reason, Remark, remarks};
use crate::domain::words::{PassOn, Words};

impl Turn<'_> {
    /// Whether words can still go to the one who has the moment, in private.
    pub(super) fn can_pass_on(&self, id: u64) -> bool {
        self.episode(id).is_some_and(|moment| {
            let asked = matches!(moment.request, Request::Asked { .. });
            asked && !moment.eased && !moment.passing.sent && self.is_reached(moment.by)
        })
    }

    fn is_reached(&self, seat: Seat) -> bool {
        self.couple.near(seat) == To::Partner(seat)
    }

    fn passing(&mut self, id: u64) -> Option<&mut Passing> {
        self.couple.triggers.find(id).map(|moment| &mut moment.passing)
    }

    /// **Pass this on**: what was written already is shown again, else it is asked for.
    pub(super) fn begin_passing_on(&mut self, seat: Seat, id: u64, message: Option<MessageId>) {
        let Some(moment) = self.episode(id) else { return };
        if moment.passing.sent {
            return self.toast(Toast::Line(Words::PassOn(PassOn::Once)));
        }
        if !self.can_pass_on(id) {
            let eased = moment.eased;
            self.stale(To::Partner(seat), message);
            if eased {
                self.toast(Toast::Line(Words::HasEased));
            }
            return;
        }
        let words = moment.passing.words.clone().filter(|_| !moment.passing.anew);
        match words {
            Some(words) => self.show_back(seat, id, words),
            None => self.post_passing(seat, id, PassOn::Ask(id)),
        }
        self.listens_for_words(seat, id);
    }

    /// Their next words in private are for it.
    fn listens_for_words(&mut self, seat: Seat, id: u64) {
        self.asks_in_private(seat, PendingInput::PassingOn);
        if let Some(passing) = self.passing(id) {
            passing.listens = true;
        }
    }

    /// Something else is asked in private: what is typed next is not for it.
    pub fn cancel_passing_on(&mut self, seat: Seat) {
        for moment in &mut self.couple.triggers.open {
            if moment.by != seat {
                moment.passing.listens = false;
            }
        }
    }

    /// Words in private, where it was asked for: whether they were for it.
    pub fn writes_what_was_asked_for(&mut self, seat: Seat, words: &str) -> bool {
        let listens = |moment: &&Trigger| moment.by != seat && moment.passing.listens;
        let id = self.couple.triggers.open.iter().rev().find(listens).map(|moment| moment.id);
        if let Some(id) = id {
            self.has_words_for_partner(seat, id, words);
        }
        id.is_some()
    }

    /// The moment about which this partner was nudged a short while ago: words that answer nothing are
    /// for it.
    pub fn is_nudged_about(&self, seat: Seat) -> Option<u64> {
        let asked = self.was_lately_asked_about(seat).filter(|_| self.couple.has_agreed(seat));
        // Once it has eased, it may be for what the nudge came between.
        let over = |id: &u64| self.episode(*id).is_some_and(|moment| moment.eased);
        asked.filter(|id| !(over(id) && self.was_interrupted(seat)))
    }

    /// Words in private that answer nothing, shortly after a nudge: whether they were taken for it.
    pub fn writes_below_a_nudge(&mut self, seat: Seat, words: &str) -> bool {
        let asked = self.is_nudged_about(seat);
        if let Some(id) = asked {
            self.has_words_for_partner(seat, id, words);
        }
        asked.is_some()
    }

    /// Words below the nudge, or in answer to what was asked for. Never lost: shown back, or told why
    /// they are not taken; they still stand in their author's own message.
    pub fn has_words_for_partner(&mut self, seat: Seat, id: u64, words: &str) {
        let open = |moment: &&Trigger| moment.by != seat && !moment.eased;
        let open = self.episode(id).filter(open).map(|moment| (moment.by, moment.passing.clone()));
        let Some((by, passing)) = open else { return self.says_of_passing(seat, PassOn::Late) };
        if passing.sent {
            return self.says_of_passing(seat, PassOn::Once);
        }
        if !self.is_reached(by) {
            return self.says_of_passing(seat, PassOn::Yourself);
        }
        if !self.can_pass_on(id) {
            return self.says_of_passing(seat, PassOn::Late);
        }
        let whole = match passing.words.filter(|_| !passing.anew) {
            Some(before) => format!("{before}\n{}", words.trim()),
            None => words.trim().to_owned(),
        };
        if whole.trim().is_empty() {
            return self.post_passing(seat, id, PassOn::Ask(id));
        }
        self.listens_for_words(seat, id);
        if let Some(over) = PASSED_ON.over(&whole) {
            return self.says_of_passing(seat, PassOn::TooLong(over));
        }
        if let Some(passing) = self.passing(id) {
            passing.words = Some(whole.clone());
            passing.anew = false;
        }
        self.show_back(seat, id, whole);
    }

    /// As it would be sent, the first time with what there is to say of the wording.
    fn show_back(&mut self, seat: Seat, id: u64, words: String) {
        let Some(passing) = self.passing(id) else { return };
        passing.shown = passing.shown.wrapping_add(1);
        let number = passing.shown;
        let hint = if passing.hinted { None } else { hint(&words) };
        passing.hinted |= hint.is_some();
        self.post_passing(seat, id, PassOn::Shown { episode: id, number, words, hint });
    }

    /// A new message below what was said last; the one before it goes.
    fn post_passing(&mut self, seat: Seat, id: u64, words: PassOn) {
        let Some(passing) = self.passing(id) else { return };
        if std::mem::replace(&mut passing.lies, true) {
            self.say(Say::of(To::Partner(seat), Lane::Reply, What::Delete(Slot::Passing(id))));
        }
        self.ask(To::Partner(seat), Slot::Passing(id), Words::PassOn(words));
    }

    fn says_of_passing(&mut self, seat: Seat, words: PassOn) {
        self.answer(To::Partner(seat), Words::PassOn(words));
    }

    /// The words that the button hangs below; none if they are not there any more.
    pub(super) fn shown_words(&mut self, id: u64, number: u16) -> Option<String> {
        let passing = self.passing(id)?;
        passing.words.clone().filter(|_| passing.shown == number)
    }

    fn edit_passing(&mut self, seat: Seat, id: u64, words: PassOn) {
        self.edit(To::Partner(seat), Slot::Passing(id), Words::PassOn(words));
    }

    /// **I'm all right now**: what was not sent by then is its author's.
    pub(super) fn passes_nothing_on_any_more(&mut self, id: u64) {
        if let Some(moment) = self.episode(id).cloned() {
            self.part_from_what_was_to_be_passed_on(&moment);
        }
        if let Some(passing) = self.passing(id) {
            (passing.words, passing.listens, passing.anew) = (None, false, false);
        }
    }

    /// The moment is over before anything was sent: it is kept in the diary, and said so.
    pub(super) fn part_from_what_was_to_be_passed_on(&mut self, moment: &Trigger) {
        let (reader, passing) = (moment.by.other(), &moment.passing);
        let words = match &passing.words {
            Some(words) => {
                self.keep(reader, Entry::Diary { words: words.clone() });
                PassOn::Kept
            }
            None if passing.listens => PassOn::Late,
            None => return,
        };
        let to = self.in_person(reader);
        self.edit(to, Slot::Passing(moment.id), Words::PassOn(words));
    }
}

/// One remark at most: this is no letter.
fn hint(words: &str) -> Option<Remark> {
    let genres = [Genre::Apology, Genre::Letter];
    let mut all = genres.into_iter().flat_map(|genre| remarks(words, genre));
    all.find(|remark| remark.reason != Reason::Control)
}
