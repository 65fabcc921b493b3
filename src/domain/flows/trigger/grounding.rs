//! What steadies: paced breathing by editing the card, and writing it down.

use chrono::{DateTime, TimeDelta, Utc};

use super::Turn;
use crate::domain::couple::record::Entry;
use crate::domain::couple::slot::Slot;
use crate::domain::couple::trigger::Activity;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::WRITING;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::rewording::{Rewording, Was, rewords_last};
use crate::domain::say::{Say, What};
use crate::domain::words::{View, Words};

/// The two minutes.
pub(super) const BREATHES_FOR: i64 = 120;
/// Seconds in, of each breath: slow breathing with the longer half outward.
pub(super) const INWARD: i64 = 4;
/// Seconds of a whole breath.
pub(super) const BREATH: i64 = 10;
/// A breath's line is of no use much later.
pub(super) const STALE_AFTER: TimeDelta = TimeDelta::seconds(5);

impl Turn<'_> {
    pub(super) fn begin_to_breathe(&mut self, id: u64) {
        self.stop_breathing_together(id);
        let since = self.now;
        let next = since + TimeDelta::seconds(INWARD);
        let view = View::Breathing { inward: true, left: BREATHES_FOR };
        self.do_and_show(id, Activity::Breathing { since, next }, view);
    }

    /// The next change of breath, or the end of the two minutes.
    pub(super) fn breathe_on(&mut self, id: u64) {
        let Some(moment) = self.couple.triggers.find(id) else { return };
        let Activity::Breathing { since, next } = moment.doing else { return };
        if next > self.now {
            return;
        }
        let gone = (self.now - since).num_seconds();
        if gone >= BREATHES_FOR {
            return self.do_and_show(id, Activity::Nothing, View::Breathed);
        }
        if self.card(id, View::Choices).is_none() {
            return self.do_and_show(id, Activity::Nothing, View::Choices);
        }
        let Some(moment) = self.couple.triggers.find(id) else { return };
        let inward = gone % BREATH < INWARD;
        moment.doing = Activity::Breathing { since, next: turn_of_breath(since, gone) };
        let view = View::Breathing { inward, left: BREATHES_FOR - gone };
        let Some((to, card)) = self.card(id, view) else { return };
        let what = What::Edit { slot: Slot::Card(id), words: Words::Card(card) };
        self.say(Say::of(to, Lane::Reply, what).until(self.now + STALE_AFTER));
    }

    /// Words for nobody but their author: they wait until they are kept or deleted.
    pub fn write_down(&mut self, seat: Seat, words: &str) {
        let Some(id) = self.couple.triggers.being_written(seat) else { return };
        let Some(moment) = self.couple.triggers.find(id) else { return };
        let draft = moment.draft.get_or_insert_default();
        if let Some(over) = WRITING.over_after(&[draft.as_str()], words.trim()) {
            let question = Slot::AskedAgain(Box::new(Slot::Writing(id)));
            return self.ask(To::Partner(seat), question, Words::WritingTooLong(over));
        }
        if !draft.is_empty() {
            draft.push_str("\n\n");
        }
        draft.push_str(words.trim());
        self.ask(To::Partner(seat), Slot::Writing(id), Words::KeepOrDelete(id));
    }

    /// What was written last says something else now, if it was neither kept nor deleted.
    pub fn rewords_writing(&mut self, seat: Seat, id: u64, old: &Was, new: &str) -> Rewording {
        let moment = self.couple.triggers.find(id).filter(|moment| moment.by == seat);
        let draft = moment.and_then(|moment| moment.draft.as_mut());
        draft.map_or(Ok(false), |draft| rewords_last(draft, old, new, WRITING, &[]))
    }

    /// Something else is asked: what is typed next is not written down.
    pub fn cancel_writing(&mut self, seat: Seat) {
        for moment in &mut self.couple.triggers.open {
            if moment.by == seat && moment.doing == Activity::Writing {
                moment.doing = Activity::Nothing;
            }
        }
    }

    /// A reply to what was being written goes on with it, if its author began to.
    pub fn writes_on(&mut self, seat: Seat, id: u64) -> bool {
        let Some(moment) = self.couple.triggers.find(id) else { return false };
        let begun = moment.by == seat && moment.draft.is_some();
        if begun {
            moment.doing = Activity::Writing;
        }
        begun
    }

    pub(super) fn keep_words(&mut self, id: u64, message: Option<MessageId>) {
        if let Some(words) = self.take_draft(id, message, Words::WordsKept)
            && let Some(by) = self.episode(id).map(|moment| moment.by)
        {
            self.keep(by, Entry::Diary { words });
        }
    }

    pub(super) fn delete_words(&mut self, id: u64, message: Option<MessageId>) {
        self.take_draft(id, message, Words::WordsDeleted);
    }

    fn take_draft(&mut self, id: u64, message: Option<MessageId>, said: Words) -> Option<String> {
        let moment = self.couple.triggers.find(id)?;
        let (by, draft) = (moment.by, moment.draft.take());
        if draft.is_none() {
            self.stale(To::Partner(by), message);
            return None;
        }
        if moment.doing == Activity::Writing {
            moment.doing = Activity::Nothing;
        }
        let eased = moment.eased;
        self.edit(To::Partner(by), Slot::Writing(id), said);
        if !eased {
            self.show(id, View::Choices);
        }
        draft
    }
}

/// When the breath turns next.
pub(super) fn turn_of_breath(since: DateTime<Utc>, gone: i64) -> DateTime<Utc> {
    let into = gone % BREATH;
    let next = if into < INWARD { gone - into + INWARD } else { gone - into + BREATH };
    since + TimeDelta::seconds(next.min(BREATHES_FOR))
}
