//! Forgiveness, for whoever was hurt: never asked for, never seen by anybody else (PRODUCT §6, step 8).
//!
//! | what | begins | ends |
//! |---|---|---|
//! | the card | `/forgiveness` | **Not now**, **Never**: whole answers, of which nothing is kept |
//! | a draft | words below one of six places to write, in any order | kept in the diary, deleted; by itself after 30 days |
//!
//! No evening card speaks of it, and nothing of it is said to anybody but to whom it belongs, as they
//! act. What one sees depends on their own role alone.

mod flow;
mod press;
mod slot;
mod words;
mod writing;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{ExerciseSlot, ExerciseWords, Wanted};
use crate::domain::decision::{Toast, Turn};
use crate::domain::exercise::Drafts;
use crate::domain::model::address::To;
use crate::domain::model::bounds::weight;
use crate::domain::model::people::{BySeat, MessageId, Role, Seat};
use crate::domain::record::Entry;
use crate::domain::say::Slot;
use crate::domain::words::Words;

pub use press::ForgivenessPress;
pub use slot::{ForgivenessSlot, ForgivenessWanted};
pub use words::ForgivenessWords;

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Forgiving {
    /// What each is writing.
    drafts: BySeat<Drafts<ForgivenessWanted>>,
}

impl Forgiving {
    /// The bytes of what that partner has of their own.
    pub(super) fn weight_of_own(&self, seat: Seat) -> usize {
        weight(&self.drafts[seat])
    }

    /// When a draft goes by itself. Nobody can see it go.
    pub(super) fn wake_at(&self) -> Option<DateTime<Utc>> {
        Seat::BOTH.into_iter().filter_map(|seat| self.drafts[seat].wake_at()).min()
    }
}

impl Turn<'_> {
    /// `/forgiveness`
    pub(super) fn open_forgiveness(&mut self, seat: Seat) {
        match self.role(seat) {
            Some(Role::Hurt | Role::Both) => self.lay_forgiveness(seat),
            Some(Role::Responsible) => self.says_of_forgiveness(seat, ForgivenessWords::NotYours),
            Some(Role::Unsaid) | None => self.says_of_forgiveness(seat, ForgivenessWords::IfYours),
        }
    }

    fn lay_forgiveness(&mut self, seat: Seat) {
        let card = Words::Exercise(ExerciseWords::Forgiveness(ForgivenessWords::Card));
        self.ask(To::Partner(seat), card_slot(seat), card);
    }

    /// A button of theirs.
    pub(super) fn forgiveness_pressed(
        &mut self,
        seat: Seat,
        press: ForgivenessPress,
        message: Option<MessageId>,
    ) {
        match press {
            ForgivenessPress::Open if self.role(seat) == Some(Role::Responsible) => {
                self.says_of_forgiveness(seat, ForgivenessWords::NotYours);
            }
            ForgivenessPress::Open => self.lay_forgiveness(seat),
            ForgivenessPress::Write(wanted) => self.ask_forgiveness(seat, wanted),
            ForgivenessPress::Stop(wanted) => self.stop_forgiveness(seat, wanted, message),
            ForgivenessPress::Keep(wanted) => self.keep_forgiveness(seat, wanted, message),
            ForgivenessPress::Delete(wanted) => self.delete_forgiveness(seat, wanted, message),
            ForgivenessPress::NotNow => self.answers_wholly(seat, ForgivenessWords::NotNow),
            ForgivenessPress::Never => self.answers_wholly(seat, ForgivenessWords::Never),
        }
    }

    /// **Not now**, **Never**: nothing is kept of it, so nothing can follow.
    fn answers_wholly(&mut self, seat: Seat, answer: ForgivenessWords) {
        for wanted in ForgivenessWanted::ALL {
            self.wants_this_no_more(seat, Wanted::Forgiveness(wanted));
        }
        self.toast(Toast::Silent);
        let answer = Words::Exercise(ExerciseWords::Forgiveness(answer));
        self.edit(To::Partner(seat), card_slot(seat), answer);
    }

    fn says_of_forgiveness(&mut self, seat: Seat, words: ForgivenessWords) {
        self.answer(To::Partner(seat), Words::Exercise(ExerciseWords::Forgiveness(words)));
    }

    /// Drafts that nobody has touched for long go.
    pub(super) fn go_on_with_forgiveness(&mut self) {
        for seat in Seat::BOTH {
            self.couple.exercises.forgiveness.drafts[seat].expire(self.now);
        }
    }

    /// The couple ends: no word is lost.
    pub(super) fn close_forgiveness(&mut self) {
        for seat in Seat::BOTH {
            for words in self.couple.exercises.forgiveness.drafts[seat].take_all() {
                self.keep(seat, Entry::Diary { words });
            }
        }
    }
}

fn card_slot(seat: Seat) -> Slot {
    Slot::Exercise(ExerciseSlot::Forgiveness(ForgivenessSlot::Card(seat)))
}
