//! A hard moment whose words told of violence by the partner, in private: care came first, and nobody
//! is asked but with **Ask my partner all the same**. To the other, the rest is **Just for me**. What the
//! partner wrote for that date is not shown below such words; it comes at its hour.

use super::{Entry, MOMENT, Place, Seat, To, Turn, Typed, Words};
use crate::domain::couple::trigger::Request;

impl Turn<'_> {
    /// The moment begins: it is its author's alone, unless they wish to ask all the same.
    pub fn hard_moment_after_care(&mut self, seat: Seat, words: Option<String>, ask: bool) {
        let joined = self.joined(seat);
        let id = joined.unwrap_or_else(|| self.new_episode(seat, Place::Private));
        let too_long = words.as_deref().is_some_and(|words| !MOMENT.takes(words));
        let words = words.filter(|_| !too_long);
        self.keep(seat, Entry::Trigger { episode: id, place: Place::Private, words });
        if too_long {
            self.answer(To::Partner(seat), Words::Typed(Typed::MomentTooLong));
        }
        let unasked = self.episode(id).is_some_and(super::Trigger::is_unasked);
        if unasked {
            self.set_request(id, Request::Kept);
        }
        if unasked && ask {
            self.seek_reassurance(id);
        }
        self.post_card(id);
        if joined.is_none() {
            self.says_that_it_keeps_coming(seat);
        }
        self.comforts_if_nobody_is_asked(id);
    }
}
