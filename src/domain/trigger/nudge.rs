//! The nudge: the message that asks the other partner for reassurance, and their answer.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Request, Turn};
use crate::domain::decision::Toast;
use crate::domain::people::{MessageId, Seat};
use crate::domain::press::Role;
use crate::domain::quiet;
use crate::domain::say::{Lane, Say, Slot, To, What};
use crate::domain::words::{Nudge, Reply, View, Words};

/// A nudge that could not leave by then is not sent any more.
const GOOD_FOR: TimeDelta = TimeDelta::hours(6);

/// **In 20 minutes**
const SOON: TimeDelta = TimeDelta::minutes(20);

impl Turn<'_> {
    /// Asks the other partner, unless it is night for them: then their partner chooses first.
    pub(super) fn seek_reassurance(&mut self, id: u64) {
        let Some(by) = self.episode(id).map(|moment| moment.by) else { return };
        if self.couple.partners[by.other()].is_none() {
            self.set_request(id, Request::Nobody);
        } else if self.is_night() {
            self.set_request(id, Request::Asleep);
        } else {
            self.nudge(id);
        }
    }

    pub(super) fn wake_partner(&mut self, id: u64, to: To, message: Option<MessageId>) {
        if !self.request_is(id, |request| matches!(request, Request::Asleep | Request::Morning(_)))
        {
            return self.stale(to, message);
        }
        self.nudge(id);
        self.show(id, View::Choices);
    }

    pub(super) fn wait_for_morning(&mut self, id: u64, to: To, message: Option<MessageId>) {
        let asleep = self.request_is(id, |request| request == Request::Asleep);
        let Some(zone) = self.couple.evening.zone.filter(|_| asleep) else {
            return self.stale(to, message);
        };
        self.set_request(id, Request::Morning(quiet::quiet_ends(zone, self.now)));
        self.show(id, View::Choices);
    }

    /// A morning, or the twenty minutes, have come.
    pub(super) fn nudge_when_due(&mut self, id: u64) {
        let Some(moment) = self.episode(id) else { return };
        let (now, by) = (self.now, moment.by);
        match moment.request {
            Request::Morning(at) if at <= now => {
                self.nudge(id);
                self.show(id, View::Choices);
            }
            Request::Asked { reply, remind_at: Some(at) } if at <= now => {
                self.set_request(id, Request::Asked { reply, remind_at: None });
                let again = Words::NudgeAgain(id);
                let say = Say::new(To::Partner(by.other()), Lane::Urgent, again);
                self.say(say.named(Slot::Nudge(id)).until(now + GOOD_FOR));
            }
            _ => {}
        }
    }

    fn nudge(&mut self, id: u64) {
        self.set_request(id, Request::Asked { reply: None, remind_at: None });
        let Some((reader, card)) = self.nudge_card(id) else { return };
        let say = Say::new(To::Partner(reader), Lane::Urgent, Words::Nudge(card));
        self.say(say.named(Slot::Nudge(id)).until(self.now + GOOD_FOR));
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
        let remind_at = (reply == Reply::Soon && !eased).then(|| self.now + SOON);
        self.set_request(id, Request::Asked { reply: Some(reply), remind_at });
        self.say(Say::new(self.couple.near(by), Lane::Urgent, Words::PartnerSays(reply)));
        self.show_nudge(id);
    }

    /// Nothing more is asked of the partner; a card that they have says so.
    pub(super) fn tell_partner_it_eased(&mut self, id: u64) {
        if let Some(Request::Asked { reply, .. }) = self.episode(id).map(|moment| moment.request) {
            self.set_request(id, Request::Asked { reply, remind_at: None });
            self.show_nudge(id);
        }
    }

    fn show_nudge(&mut self, id: u64) {
        let Some((reader, card)) = self.nudge_card(id) else { return };
        let what = What::Edit { slot: Slot::Nudge(id), words: Words::Nudge(card) };
        let until: DateTime<Utc> = self.now + GOOD_FOR;
        self.say(Say::of(To::Partner(reader), Lane::Urgent, what).until(until));
    }

    fn nudge_card(&self, id: u64) -> Option<(Seat, Nudge)> {
        let moment = self.episode(id)?;
        let Request::Asked { reply, .. } = moment.request else { return None };
        let reader = moment.by.other();
        let role = self.couple.partners[reader].as_ref()?.role;
        let helps = self.couple.partners[moment.by].as_ref()?.helps.clone();
        let reader_is_hurt = role == Some(Role::Hurt);
        Some((reader, Nudge { episode: id, reader_is_hurt, helps, reply, eased: moment.eased }))
    }
}
