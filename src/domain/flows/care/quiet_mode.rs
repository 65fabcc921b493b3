//! Quiet mode (PRODUCT §8): for somebody who was pressed into this. It skips: nothing is answered for them,
//! nothing agreed to, nothing signed. To the other it looks like somebody who doesn't press.
//!
//! | it is | what happens | it becomes |
//! |---|---|---|
//! | off | **Switch it on** | on |
//! | on | an evening, a promise's time, something told by day | all goes as ever, but what would ask something is not sent |
//! | | they open it by command | opened, as ever |
//! | | a nudge | sent as ever; **I can't now** comes first, and "You may leave this." |
//! | | a step has had its least days | **Ready** comes by itself, one to three weeks later ([`super::super::walk`]) |
//! | | **Switch it off** | off; offers that were not seen count as none |
//!
//! All flows decide as they would of somebody who doesn't press, and only what would be sent is looked at
//! here, in one place. So nothing that anybody else sees can depend on it.

use crate::domain::couple::Couple;
use crate::domain::couple::quiet_mode::QuietMode;
use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::exercises::{
    ExerciseCardItem, ExerciseWords, HardDateWords, LetterWords, PromiseWords,
};
use crate::domain::model::address::To;
use crate::domain::model::people::Seat;
use crate::domain::say::{Say, What};
use crate::domain::words::{CardItem, Words};
use crate::domain::zone;

impl Couple {
    /// Whether that partner has quiet mode on.
    pub(in crate::domain) fn is_quiet(&self, seat: Seat) -> bool {
        self.quiet_mode[seat].since.is_some()
    }
}

impl Turn<'_> {
    /// Whether it is on; none where nothing is kept of somebody yet.
    pub(super) fn quiet_mode_of(&self, seat: Seat) -> Option<bool> {
        self.couple.has_agreed(seat).then(|| self.couple.is_quiet(seat))
    }

    pub(super) fn switch_quiet_mode(&mut self, seat: Seat, on: bool) {
        if !self.couple.has_agreed(seat) || self.couple.is_quiet(seat) == on {
            return;
        }
        let unsent = self.couple.quiet_mode[seat].unsent;
        let since = self.couple.quiet_mode[seat].since.filter(|_| !on);
        let now = on.then_some(self.now);
        self.couple.quiet_mode[seat] = QuietMode { since: now, ready: None, unsent };
        if let Some(since) = since {
            let since = zone::local_date(self.couple.zone(), since);
            self.couple.exercises.leading.of[seat].forgets_offers_since(since);
        }
    }

    /// What asks something of somebody in quiet mode is not sent. No flow has to think of it.
    pub(in crate::domain) fn hushes(&mut self) {
        for mut say in std::mem::take(&mut self.says) {
            if self.is_sent(&mut say) {
                self.says.push(say);
            }
        }
    }

    fn is_sent(&mut self, say: &mut Say) -> bool {
        let To::Partner(seat) = say.to else { return true };
        let quiet = self.couple.is_quiet(seat);
        match &mut say.what {
            What::New { words, slot: Some(Slot::Evening(_)), .. } => {
                let shown = !quiet || self.is_of_use(seat, words);
                self.couple.quiet_mode[seat].unsent = !shown;
                shown
            }
            What::Edit { slot: Slot::Evening(_), words } => {
                if quiet {
                    leaves_harmless(words);
                }
                !self.couple.quiet_mode[seat].unsent
            }
            What::New { words, .. } if quiet => {
                leaves_harmless(words);
                !asks_unasked(words)
            }
            _ => true,
        }
    }

    /// Whether anything of an evening's card is left that asks nothing.
    fn is_of_use(&self, seat: Seat, words: &mut Words) -> bool {
        match words {
            Words::EveningCard(items) => {
                items.retain(is_harmless);
                !items.is_empty()
            }
            Words::Exercise(ExerciseWords::Note(date)) => {
                self.left_on_card(seat, *date).iter().any(is_harmless)
            }
            _ => true,
        }
    }
}

fn leaves_harmless(words: &mut Words) {
    if let Words::EveningCard(items) = words {
        items.retain(is_harmless);
    }
}

/// What they once wished for and asks nothing, and what leads out of it all.
const fn is_harmless(item: &CardItem) -> bool {
    matches!(item, CardItem::StillRight | CardItem::Exercise(ExerciseCardItem::SmallWays(_)))
}

/// What comes at its own time and asks to be read or done.
const fn asks_unasked(words: &Words) -> bool {
    matches!(
        words,
        Words::Exercise(
            ExerciseWords::Letter(LetterWords::TellNote)
                | ExerciseWords::Promise(PromiseWords::Reminder { .. })
                | ExerciseWords::HardDate(HardDateWords::FromPartner { by_itself: true, .. })
        )
    )
}
