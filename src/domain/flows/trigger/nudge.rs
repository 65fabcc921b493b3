//! The nudge: the message that asks the other partner for reassurance, and their answer.
//!
//! It is the same whatever the words of the hard moment told of, **Pass this on** included, also where
//! they told of violence: one that lacks a button would show its reader what was found in them. It asks
//! nothing back of the one who has the moment; and what is to be passed on is listened to like anything
//! that is typed (`care`), so that no threat goes that way.

use chrono::{DateTime, TimeDelta, Utc};

use super::Turn;
use crate::domain::couple::slot::Slot;
use crate::domain::couple::trigger::{Request, Trigger};
use crate::domain::decision::Toast;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::reply::Reply;
use crate::domain::say::{Say, What};
use crate::domain::words::{Nudge, View, Words};

/// A nudge that could not leave by then is not sent any more.
pub(super) const GOOD_FOR: TimeDelta = TimeDelta::hours(6);

/// Without an answer there is one more nudge after this, never a third (PRODUCT §5.5).
const ONCE_MORE_AFTER: TimeDelta = TimeDelta::minutes(15);

/// After this the second is taken to be unanswered as well.
const ALONE_AFTER: TimeDelta = TimeDelta::minutes(15);

/// A nudge that left this shortly before stands for others of the same morning.
const JUST_NOW: TimeDelta = TimeDelta::minutes(15);

/// How long after a moment its author is told in a way that rings.
pub(super) const FRESH: TimeDelta = TimeDelta::hours(1);

/// So many moments one partner is asked about in a day (PRODUCT §5.7).
const AT_MOST_A_DAY: usize = 6;

/// **In 20 minutes**
const SOON: TimeDelta = TimeDelta::minutes(20);

impl Turn<'_> {
    /// Asks the other partner, unless it is night for them: then their partner chooses first.
    pub(super) fn seek_reassurance(&mut self, id: u64) {
        let Some(by) = self.episode(id).map(|moment| moment.by) else { return };
        // Nothing is asked of somebody who has not agreed to be part of this.
        if !self.couple.has_agreed(by.other()) {
            self.set_request(id, Request::Nobody);
        } else if self.was_asked_enough(by.other()) {
            self.set_request(id, Request::Enough);
        } else if self.is_night_for(by.other()) {
            self.set_request(id, Request::Asleep);
        } else {
            self.nudge(id);
        }
    }

    /// About which moment their partner waits for them just now: what they type may be meant for them.
    pub fn was_lately_asked_about(&self, reader: Seat) -> Option<u64> {
        let moments = &self.couple.triggers;
        let newest = moments.newest[reader].or(moments.nudged[reader].last().copied())?;
        let asked = |moment: &&Trigger| {
            moment.by != reader && matches!(moment.request, Request::Asked { .. })
        };
        let own = |moment: &Trigger| moment.by == reader && !moment.eased && moment.began > newest;
        if self.now - newest >= FRESH || moments.open.iter().any(own) {
            return None;
        }
        let waits = moments.open.iter().rev().filter(asked);
        waits.clone().find(|moment| !moment.eased).or(waits.clone().next()).map(|moment| moment.id)
    }

    fn was_just_nudged(&self, reader: Seat) -> bool {
        let last = self.couple.triggers.nudged[reader].last();
        last.is_some_and(|at| self.now - *at < JUST_NOW)
    }

    fn was_asked_enough(&self, reader: Seat) -> bool {
        let today = self.couple.todays_date(self.now);
        let nudges = self.couple.triggers.nudged[reader].iter();
        nudges.filter(|at| self.couple.todays_date(**at) == today).count() >= AT_MOST_A_DAY
    }

    /// Counts a moment that is asked about now; those of earlier days are forgotten. One is counted
    /// alike whether a chat takes the nudge or not: nobody learns from it which.
    fn count_moment(&mut self, reader: Seat) {
        let now = self.now;
        let nudged = &mut self.couple.triggers.nudged[reader];
        nudged.retain(|at| now - *at < TimeDelta::days(2));
        nudged.push(now);
    }

    pub(super) fn wake_partner(&mut self, id: u64, to: To, message: Option<MessageId>) {
        if !self.request_is(id, |request| matches!(request, Request::Asleep | Request::Morning(_)))
        {
            return self.stale(to, message);
        }
        self.asks_anew(id);
        self.nudge(id);
        self.show(id, View::Choices);
        self.comforts_if_nobody_is_asked(id);
    }

    pub(super) fn wait_for_morning(&mut self, id: u64, to: To, message: Option<MessageId>) {
        let asleep = self.request_is(id, |request| request == Request::Asleep);
        let reader = self.episode(id).map(|moment| moment.by.other());
        let Some(morning) = reader.filter(|_| asleep).and_then(|reader| self.night_ends(reader))
        else {
            return self.stale(to, message);
        };
        self.asks_anew(id);
        self.set_request(id, Request::Morning(morning));
        self.show(id, View::Choices);
        self.open_for_hard_day(id);
    }

    /// Its author chose to ask, whatever was said in the group before.
    fn asks_anew(&mut self, id: u64) {
        if let Some(moment) = self.couple.triggers.find(id) {
            moment.reassured = false;
        }
    }

    /// A morning, or the twenty minutes, have come.
    pub(super) fn nudge_when_due(&mut self, id: u64) {
        let Some(moment) = self.episode(id) else { return };
        let (now, by, reassured) = (self.now, moment.by, moment.reassured);
        match moment.request {
            Request::Morning(at) if at <= now => {
                // After a long downtime the morning is over.
                if now - at >= GOOD_FOR {
                    self.set_request(id, Request::Kept);
                } else if reassured || self.was_just_nudged(by.other()) {
                    // Several nights' moments are one request in the morning; what was answered in
                    // the group meanwhile is none.
                    self.set_request(id, Request::asked());
                } else {
                    self.nudge(id);
                }
                self.show(id, View::Choices);
                self.comforts_if_nobody_is_asked(id);
            }
            Request::Asked { reply, remind_at: Some(at), .. } if at <= now => {
                self.set_request(id, Request::answered(reply));
                if now - at < GOOD_FOR {
                    self.replace_nudge(id, Words::NudgeAgain);
                }
            }
            _ => {}
        }
    }

    /// No answer after a quarter of an hour: once more, and its author hears that the phone may be
    /// away. A private chat that takes nothing counts as unanswered.
    pub(super) fn nudge_once_more_when_due(&mut self, id: u64) {
        let now = self.now;
        let Some(moment) = self.episode(id) else { return };
        let began = moment.began;
        let Request::Asked { reply: None, once_more_at: Some(at), .. } = moment.request else {
            return;
        };
        if at > now {
            return;
        }
        if now - at >= GOOD_FOR {
            return self.set_request(id, Request::asked());
        }
        let (once_more_at, alone_at) = (None, Some(now + ALONE_AFTER));
        let (remind_at, cannot_at) = (None, None);
        let asked = Request::Asked { reply: None, remind_at, once_more_at, alone_at, cannot_at };
        self.set_request(id, asked);
        self.replace_nudge(id, Words::NudgeOnceMore);
        if let Some(to) = self.beside(id) {
            let line = Say::new(to, Lane::Urgent, Words::NoAnswerYet);
            // In the group, words below it are an answer as well.
            let line = if to == To::Group { line.named(Slot::CalmLine(id)) } else { line };
            // Hours after the moment it need not ring.
            let late = now - began > FRESH;
            self.say(if late { line.silently() } else { line });
        }
    }

    /// What is typed below a message of a hard moment is no answer to something older.
    pub(super) fn cancel_others(&mut self, seat: Seat) {
        self.cancel_settings(seat);
        self.cancel_evening(seat);
        self.cancel_exercise(seat);
    }

    /// A later nudge takes the place of the one before it: one card, with buttons that count.
    pub(super) fn replace_nudge(&mut self, id: u64, words: fn(Nudge) -> Words) {
        let Some((reader, card)) = self.nudge_card(id, false) else { return };
        let to = To::Partner(reader);
        if !self.is_heard(id, reader) {
            return;
        }
        self.couple.triggers.newest[reader] = Some(self.now);
        self.cancel_others(reader);
        self.say(Say::of(to, Lane::Urgent, What::Delete(Slot::Nudge(id))));
        let say = Say::new(to, Lane::Urgent, words(card)).named(Slot::Nudge(id));
        let say = say.until(self.now + GOOD_FOR);
        // Only what their partner chose may ring at night.
        self.say(if self.is_night_for(reader) { say.silently() } else { say });
    }

    fn nudge(&mut self, id: u64) {
        let Some(reader) = self.episode(id).map(|moment| moment.by.other()) else { return };
        if self.was_asked_enough(reader) {
            return self.set_request(id, Request::Enough);
        }
        let once_more_at = Some(self.now + ONCE_MORE_AFTER);
        let (reply, remind_at, alone_at) = (None, None, None);
        let cannot_at = self.cannot_today(reader);
        let asked = Request::Asked { reply, remind_at, once_more_at, alone_at, cannot_at };
        self.set_request(id, asked);
        self.count_moment(reader);
        let Some((_, card)) = self.nudge_card(id, false) else { return };
        if !self.is_heard(id, reader) {
            return;
        }
        self.couple.triggers.newest[reader] = Some(self.now);
        self.cancel_others(reader);
        let say = Say::new(To::Partner(reader), Lane::Urgent, Words::Nudge(card));
        let say = say.named(Slot::Nudge(id)).until(self.now + GOOD_FOR);
        self.say(if cannot_at.is_some() { say.silently() } else { say });
    }

    /// What the other partner pressed is told to the one who asked, at once.
    pub(super) fn reassure(&mut self, id: u64, reply: Reply, message: Option<MessageId>) {
        let Some(moment) = self.episode(id) else { return };
        let (by, eased) = (moment.by, moment.eased);
        let Request::Asked { reply: before, .. } = moment.request else {
            return self.stale(To::Partner(by.other()), message);
        };
        if before == Some(reply) {
            return self.toast(Toast::Silent);
        }
        if eased && matches!(reply, Reply::Soon | Reply::Cannot) {
            self.show_nudge(id);
            return self.toast(Toast::Line(Words::HasEased));
        }
        let remind_at = (reply == Reply::Soon).then(|| self.now + SOON);
        let (once_more_at, alone_at, cannot_at) = (None, None, None);
        let reply_now = Some(reply);
        let asked =
            Request::Asked { reply: reply_now, remind_at, once_more_at, alone_at, cannot_at };
        self.set_request(id, asked);
        self.stop_breathing_together(id);
        self.cancel_others(by);
        match self.beside(id) {
            Some(to) if reply == Reply::Here && !eased => self.tells_partner_is_here(id, to),
            Some(to) => self.say(Say::new(to, Lane::Urgent, Words::PartnerSays(reply))),
            None => {}
        }
        if reply == Reply::Cannot {
            self.open_for_hard_day(id);
        }
        self.show_nudge(id);
    }

    /// Nothing more is asked of the partner; a card that they have says so.
    pub(super) fn tell_partner_it_eased(&mut self, id: u64) {
        if let Some(Request::Asked { reply, .. }) = self.episode(id).map(|moment| moment.request) {
            self.set_request(id, Request::answered(reply));
            self.show_nudge(id);
        }
    }

    pub(super) fn show_nudge(&mut self, id: u64) {
        self.show_nudge_card(id, false);
    }

    pub(super) fn show_nudge_card(&mut self, id: u64, how: bool) {
        let Some((reader, card)) = self.nudge_card(id, how) else { return };
        let what = What::Edit { slot: Slot::Nudge(id), words: Words::Nudge(card) };
        let until: DateTime<Utc> = self.now + GOOD_FOR;
        self.say(Say::of(To::Partner(reader), Lane::Urgent, what).until(until));
    }
}
