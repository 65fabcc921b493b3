//! Words that the partner wrote for a hard day (PRODUCT §5.5): opened with the line that no answer
//! came, and at night when the author of the moment leaves it for the morning, or half an hour later
//! has not chosen whether to wake their partner. One for each moment. Never where its author kept it
//! to themselves, nor where their partner answered, if only with **I can't now**.

use super::{Request, Turn};

impl Turn<'_> {
    /// Opens the oldest that is sealed, in private alone; without one nothing is said of it.
    pub(super) fn open_for_hard_day(&mut self, id: u64) {
        let Some(by) = self.episode(id).filter(|moment| !moment.opened_words).map(|own| own.by)
        else {
            return;
        };
        let opened = self.opens_reassurance(by);
        if let Some(moment) = self.couple.moments.find(id) {
            moment.opened_words = opened;
        }
    }

    /// Half an hour later, at night, and nothing chosen.
    pub(super) fn open_if_left_asleep(&mut self, id: u64) {
        let asleep = |request| request == Request::Asleep;
        if self.request_is(id, asleep) {
            self.open_for_hard_day(id);
        }
    }
}
