//! What becomes of the words that were shown back: sent, changed, or not sent.

use super::Passing;
use crate::domain::couple::trigger::{Request, Trigger};
use crate::domain::decision::Toast;
use crate::domain::exercises::ExerciseWords;
use crate::domain::flows::trigger::Turn;
use crate::domain::flows::trigger::nudge::FRESH;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::say::{Returns, Say};
use crate::domain::words::{PassOn, Words};

impl Turn<'_> {
    /// **Send**
    pub(in crate::domain::flows::trigger) fn send_words(
        &mut self,
        seat: Seat,
        id: u64,
        number: u16,
        message: Option<MessageId>,
    ) {
        let Some(words) = self.shown_words(id, number) else {
            // A second tap says nothing; anything else has passed.
            if !self.episode(id).is_some_and(|moment| moment.passing.sent) {
                self.stale(To::Partner(seat), message);
            }
            return;
        };
        if !self.can_pass_on(id) {
            return self.toast(Toast::Line(Words::PassOn(PassOn::NotNow)));
        }
        let Some(moment) = self.couple.triggers.find(id) else { return };
        moment.passing = Passing { sent: true, shown: number, lies: true, ..Passing::default() };
        let (by, began) = (moment.by, moment.began);
        if let Request::Asked { reply, remind_at, .. } = moment.request {
            let (once_more_at, alone_at, cannot_at) = (None, None, None);
            moment.request = Request::Asked { reply, remind_at, once_more_at, alone_at, cannot_at };
        }
        self.cancel_others(by);
        let note = Say::new(To::Partner(by), Lane::Urgent, Words::PassOn(PassOn::Received(words)));
        let note = note.returning(Returns::PassedOn(id));
        // Hours after the moment it need not ring at night.
        let late = self.now - began > FRESH && self.is_night_for(by);
        self.say(if late { note.silently() } else { note });
        self.edit_passing(seat, id, PassOn::Sent);
        self.show_nudge(id);
    }

    /// What was sent was refused by the chat of the one who has the moment: their partner hears that it
    /// was not passed on, and can have it passed on later.
    pub fn words_did_not_come(&mut self, id: u64, by: Seat) {
        let own = |moment: &&mut Trigger| moment.by == by;
        let Some(moment) = self.couple.triggers.find(id).filter(own) else { return };
        moment.passing.sent = false;
        self.edit_passing(by.other(), id, PassOn::Yourself);
    }

    /// **Change**, below what is still shown: what they write next takes its place, and is shown back
    /// again.
    pub(in crate::domain::flows::trigger) fn change_words(
        &mut self,
        seat: Seat,
        id: u64,
        number: u16,
    ) {
        self.listens_for_words(seat, id);
        if let Some(passing) = self.passing(id) {
            passing.anew = true;
        }
        self.edit_passing(seat, id, PassOn::Anew { episode: id, number });
    }

    /// **Don't send**, below what is still shown.
    pub(in crate::domain::flows::trigger) fn drop_words(&mut self, seat: Seat, id: u64) {
        if let Some(passing) = self.passing(id) {
            passing.words = None;
            (passing.listens, passing.anew) = (false, false);
        }
        self.edit_passing(seat, id, PassOn::NotSent);
        // It may have been for what the nudge came between.
        if self.was_interrupted(seat) {
            let begun = Words::Exercise(ExerciseWords::Interrupted);
            self.answer(To::Partner(seat), begun);
        }
    }
}
