//! **Send my word**: both words appear in the group, or neither (PRODUCT §7). It says how it is getting for
//! oneself, and is chosen, not reckoned: no pulse is compared with another.
//!
//! | who has sent | one sees |
//! |---|---|
//! | nobody, or the other alone | the same |
//! | oneself | one's own word, that can be changed and taken back; after seven days it is gone |
//! | both, within seven days | both words in the group |

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{Cx, PulseSlot as Slot, PulseWords as Words, Pulses};
use crate::domain::exercise::{Common, Pair, Said, Saying, Withheld};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, Seat};

/// So long a word waits for the other's.
pub(super) const WAITS_FOR: TimeDelta = TimeDelta::days(7);

/// How it is getting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OwnWord {
    /// **Easier**
    Easier,
    /// **Steady**
    Steady,
    /// **Harder**
    Harder,
}

impl OwnWord {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Easier, Self::Steady, Self::Harder];
}

/// A word that waits for the other's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Sent {
    pub word: OwnWord,
    pub at: DateTime<Utc>,
}

impl Sent {
    /// When it is gone.
    pub(super) fn ends(self) -> DateTime<Utc> {
        self.at + WAITS_FOR
    }
}

impl Pulses {
    /// **Send my word**
    pub(super) fn ask_word(&mut self, by: Seat, cx: &mut Cx<'_>) {
        self.of[by].shown = false;
        cx.lay(To::Partner(by), Slot::Word(by), Words::AskWord(self.word_of(by, cx.now)));
    }

    /// A word was chosen. Whether the group can be spoken to is looked at first: so a refusal tells
    /// nothing of the other. A card that says that both were shown sends none any more, and a word that is
    /// chosen once more waits no longer for it.
    pub(super) fn send_word(
        &mut self,
        by: Seat,
        word: OwnWord,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        if self.of[by].shown {
            return cx.stale(To::Partner(by), message);
        }
        if cx.pair.paused() {
            return cx.alert(Said::Common(Common::Paused));
        }
        if !cx.pair.group_is_open() {
            return cx.alert(Said::Common(Common::GroupClosed));
        }
        cx.silent();
        if self.word_of(by, cx.now) == Some(word) {
            return;
        }
        self.of[by].word = Some(Sent { word, at: cx.now });
        match self.both_words(cx.now, cx.pair) {
            Some(both) => self.show_both(both, cx),
            None => cx.edit(To::Partner(by), Slot::Word(by), Words::AskWord(Some(word))),
        }
    }

    /// **Take it back**
    pub(super) fn take_word_back(&mut self, by: Seat, message: Option<MessageId>, cx: &mut Cx<'_>) {
        if self.word_of(by, cx.now).is_none() {
            return cx.stale(To::Partner(by), message);
        }
        self.of[by].word = None;
        cx.silent();
        cx.edit(To::Partner(by), Slot::Word(by), Words::AskWord(None));
    }

    /// Words that nobody has answered are gone after a while, and nobody hears of it.
    pub(super) fn let_words_go(&mut self, now: DateTime<Utc>) {
        for seat in Seat::BOTH {
            self.of[seat].word.take_if(|sent| sent.ends() <= now);
        }
    }

    fn word_of(&self, seat: Seat, now: DateTime<Utc>) -> Option<OwnWord> {
        self.of[seat].word.filter(|sent| now < sent.ends()).map(|sent| sent.word)
    }

    /// Nothing of whoever is on their way out goes to the group.
    fn both_words(&self, now: DateTime<Utc>, pair: &dyn Pair) -> Option<[OwnWord; 2]> {
        let [a, b] =
            Seat::BOTH.map(|seat| self.word_of(seat, now).filter(|_| !pair.is_leaving(seat)));
        Some([a?, b?])
    }

    /// In the order of the seats, whoever was first. If somebody else is there, it isn't shown, and both
    /// can send theirs again.
    fn show_both(&mut self, [a, b]: [OwnWord; 2], cx: &mut Cx<'_>) {
        let both = Words::Both([(cx.pair.name(Seat::A), a), (cx.pair.name(Seat::B), b)]);
        let saying = Saying::new(To::Group, Lane::Reply, both);
        let saying = saying.silently_if(cx.pair.is_night_for_one());
        cx.say(saying.withheld(Withheld::StaysWith(Seat::BOTH.into())));
        for seat in Seat::BOTH {
            (self.of[seat].word, self.of[seat].shown) = (None, true);
            cx.edit(To::Partner(seat), Slot::Word(seat), Words::BothShown);
        }
    }
}
