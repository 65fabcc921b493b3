//! Whether something can go from one to the other by itself: not in a pause, nor while one of the two
//! is out of the group (PRODUCT §2.11, §9). A private chat that takes nothing is no such thing: that is
//! nobody's business, and what was sealed waits for it in silence.

use crate::domain::couple::Couple;
use crate::domain::decision::Turn;
use crate::domain::exercises::{ExerciseWords, Letters};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{BySeat, Seat};
use crate::domain::say::Say;
use crate::domain::words::Words;

/// The two and the bot.
const ALL: u32 = 3;

impl Couple {
    /// Whether what the other sends can reach this partner. As long as it isn't known who is there,
    /// one missing is either of the two.
    pub(in crate::domain) fn can_reach(&self, seat: Seat) -> bool {
        let seated = self.partners[seat].is_some();
        let all_there = self.group_status.members.is_none_or(|members| members >= ALL);
        seated && self.paused.is_none() && self.group_status.present && all_there
    }

    /// Each, likewise.
    pub(in crate::domain) fn reached(&self) -> BySeat<bool> {
        BySeat { a: self.can_reach(Seat::A), b: self.can_reach(Seat::B) }
    }
}

impl Turn<'_> {
    /// Something was sent off just now: its author hears if it can't arrive, and whether it can be
    /// taken back.
    pub fn say_if_it_waits(&mut self, author: Seat, back: bool) {
        if !self.couple.can_reach(author.other()) {
            self.tell_author(author, ExerciseWords::CannotReach(back));
        }
    }

    /// Said to an author in private, where that chat takes it; it rings at no night.
    pub fn tell_author(&mut self, author: Seat, words: ExerciseWords) {
        let to = To::Partner(author);
        if self.couple.near(author) == to {
            let say = Say::new(to, Lane::Reply, Words::Exercise(words));
            self.say(if self.is_night_for(author) { say.silently() } else { say });
        }
    }

    /// A question or a proposal that goes over with the next evening.
    fn others_cannot_arrive(&mut self, receiver: Seat) {
        let author = receiver.other();
        if self.couple.has_something_on_its_way(author) {
            self.say_if_it_waits(author, true);
        }
    }

    /// What has changed since: authors hear at once that theirs can't arrive, and once it can, it is
    /// theirs until the next moment at which it is offered.
    pub fn notice_reach(&mut self, before: BySeat<bool>) {
        let after = self.couple.reached();
        for seat in Seat::BOTH {
            match (before[seat], after[seat]) {
                (true, false) => {
                    self.runs::<Letters, _>(|letters, cx| letters.cannot_arrive(seat, cx));
                    self.others_cannot_arrive(seat);
                }
                (false, true) => {
                    self.runs::<Letters, _>(|letters, cx| letters.can_arrive(seat, cx));
                }
                _ => {}
            }
        }
    }
}
