//! What the buttons of a hard moment do, and whose they are.

use super::Turn;
use crate::domain::couple::record::Entry;
use crate::domain::couple::trigger::{Activity, Request, Trigger};
use crate::domain::decision::Toast;
use crate::domain::flows::private::PendingInput;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Place, Seat};
use crate::domain::model::reply::Reply;
use crate::domain::press::Moment;
use crate::domain::words::{View, Words};

impl Turn<'_> {
    pub fn moment_pressed(
        &mut self,
        seat: Seat,
        to: To,
        id: u64,
        moment: Moment,
        message: Option<MessageId>,
    ) {
        let found = self.episode(id).map(|episode| (episode.by, episode.card_in));
        let Some((by, card_in)) = found else { return self.stale(to, message) };
        // What is typed from now on is no answer to something older.
        self.cancel_exercise(seat);
        match reply_of(moment) {
            _ if moment.is_together() => self.together_pressed(seat, to, id, moment, message),
            Some(reply) if seat != by => self.reassure(id, reply, message),
            None if moment.is_the_partners() && seat != by => {
                self.reader_pressed(seat, id, moment, message);
            }
            None if seat == by && !moment.is_the_partners() => {
                self.steady(seat, to, id, moment, message);
            }
            // Where the card lies in the group, both see it. Else nobody was shown it: as if there were none.
            _ if to == To::Group && card_in == Place::Group => {
                self.toast(Toast::Line(Words::YourPartners));
            }
            _ => self.stale(to, message),
        }
    }

    /// What its author presses.
    fn steady(&mut self, seat: Seat, to: To, id: u64, moment: Moment, message: Option<MessageId>) {
        match moment {
            Moment::AskPartner | Moment::AskNow => self.ask_partner(id, to, message),
            Moment::JustForMe => self.keep_to_oneself(id, to, message),
            Moment::Steady => self.steady_first(id, to, message),
            Moment::ByItself(on) => self.asks_by_itself(id, on, to, message),
            Moment::NotNeeded => self.needs_nobody(id, to, message),
            Moment::Wake => self.wake_partner(id, to, message),
            Moment::Morning => self.wait_for_morning(id, to, message),
            Moment::Breathe => self.begin_to_breathe(id),
            Moment::Senses => self.turn_to(id, View::Senses),
            Moment::Walk => self.turn_to(id, View::Walk),
            Moment::Write if !self.couple.has_agreed(seat) => self.stale(to, message),
            Moment::Write => {
                self.asks_in_private(seat, PendingInput::Writing);
                self.do_and_show(id, Activity::Writing, View::Writing);
            }
            Moment::Strength => self.turn_to(id, View::Strength),
            Moment::Back => self.turn_to(id, View::Choices),
            Moment::Level(level) => {
                self.keep(seat, Entry::Strength { episode: id, level });
                self.notes_strength(id, level);
                self.turn_to(id, View::Noted);
            }
            Moment::KeepWords => self.keep_words(id, message),
            Moment::DeleteWords => self.delete_words(id, message),
            Moment::AllRight => {
                self.is_all_right(id);
                self.needs_no_strength(seat, id);
            }
            Moment::MoreThanThis => self.show_care(seat),
            Moment::Again(level) => self.strength_again(seat, id, Some(level), message),
            Moment::SkipAgain => self.strength_again(seat, id, None, message),
            Moment::Helped(helped) => self.what_helped(seat, id, Some(helped), message),
            Moment::SkipHelped => self.what_helped(seat, id, None, message),
            Moment::Here
            | Moment::Call
            | Moment::Soon
            | Moment::Cannot
            | Moment::Together
            | Moment::NotTogether
            | Moment::StopTogether
            | Moment::HowToSay
            | Moment::PassOn
            | Moment::SendWords(_)
            | Moment::ChangeWords(_)
            | Moment::DropWords(_) => {}
        }
    }

    pub(super) fn do_and_show(&mut self, id: u64, doing: Activity, view: View) {
        if let Some(moment) = self.couple.triggers.find(id) {
            moment.doing = doing;
        }
        self.show(id, view);
    }

    /// Another side of the card. What was begun in writing can still be gone on with.
    fn turn_to(&mut self, id: u64, view: View) {
        let writing = self.episode(id).is_some_and(|moment| moment.draft.is_some());
        self.do_and_show(id, if writing { Activity::Writing } else { Activity::Nothing }, view);
    }

    fn ask_partner(&mut self, id: u64, to: To, message: Option<MessageId>) {
        if !self.episode(id).is_some_and(Trigger::is_unasked) {
            return self.stale(to, message);
        }
        self.seek_reassurance(id);
        self.show(id, View::Choices);
        self.comforts_if_nobody_is_asked(id);
    }

    fn keep_to_oneself(&mut self, id: u64, to: To, message: Option<MessageId>) {
        if !self.request_is(id, |request| request == Request::Choosing) {
            return self.stale(to, message);
        }
        self.set_request(id, Request::Kept);
        self.show(id, View::Choices);
    }

    /// **I'm all right now** stops what is still to come, and the partner's card says so.
    fn is_all_right(&mut self, id: u64) {
        let Some(moment) = self.couple.triggers.find(id) else { return };
        moment.eased = true;
        self.notes_that_it_eased(id);
        self.stop_breathing_together(id);
        let Some(moment) = self.couple.triggers.find(id) else { return };
        if let Request::Choosing
        | Request::Steadying { .. }
        | Request::AskNow { .. }
        | Request::Asleep
        | Request::Morning(_) = moment.request
        {
            moment.request = Request::Kept;
        }
        self.turn_to(id, View::AllRight);
        self.passes_nothing_on_any_more(id);
        self.tell_partner_it_eased(id);
    }

    pub(super) fn request_is(&self, id: u64, is: impl Fn(Request) -> bool) -> bool {
        self.episode(id).is_some_and(|moment| is(moment.request))
    }

    pub(super) fn set_request(&mut self, id: u64, request: Request) {
        if let Some(moment) = self.couple.triggers.find(id) {
            moment.request = request;
        }
    }
}

fn reply_of(moment: Moment) -> Option<Reply> {
    match moment {
        Moment::Here => Some(Reply::Here),
        Moment::Call => Some(Reply::Call),
        Moment::Soon => Some(Reply::Soon),
        Moment::Cannot => Some(Reply::Cannot),
        _ => None,
    }
}
