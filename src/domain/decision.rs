//! What a decision consists of, and the turn in which it is made.

use crate::domain::model::address::{Lane, To};
use chrono::{DateTime, Utc};

use super::couple::Couple;
use super::event::Facts;
use super::model::attachment::Attachment;
use super::model::people::{MessageId, Seat, UserId};
use super::say::{Say, What};
use super::words::Words;
use crate::domain::couple::record::{Entry, Journal, Record};
use crate::domain::couple::slot::Slot;

/// The answer to an event: the couple from now on, what to say, what to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The couple from now on.
    pub couple: Couple,
    /// What to say, in order.
    pub says: Vec<Say>,
    /// What to keep or forget.
    pub journal: Vec<Journal>,
    /// How a press is answered; a press always is, if only with silence.
    pub toast: Toast,
    /// Whether something of somebody's goes for good: what is on its way of it is not sent.
    pub erases: bool,
    /// Whether all of the couple goes, and its key: then what is said names chats alone.
    pub destroys: bool,
}

/// The answer to the press of a button.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Toast {
    /// The button stops glowing, nothing more.
    #[default]
    Silent,
    /// A line that goes by itself.
    Line(Words),
    /// A line that waits until it is closed.
    Alert(Words),
    /// Opens the private chat with this `start` token.
    Opens(String),
}

/// One event being decided: the couple as it becomes, and what has been said so far.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "none follows from another")]
pub(super) struct Turn<'a> {
    pub couple: Couple,
    pub now: DateTime<Utc>,
    /// When what is decided was said: earlier than now, if it was fetched late.
    pub said: DateTime<Utc>,
    pub facts: &'a Facts,
    pub says: Vec<Say>,
    journal: Vec<Journal>,
    pub toast: Toast,
    /// Whether what was typed speaks of danger: care needs no room.
    pub cares: bool,
    /// Whether answers go to a group that took nothing so far, to see whether it does again.
    pub tries_group: bool,
    /// Whether a prompt may have the week's letter.
    pub tells_week: bool,
    /// Whether nobody had a seat so far.
    newcomers: bool,
    goes: Goes,
}

/// What goes for good with a decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Goes {
    #[default]
    Nothing,
    /// What one of them wrote.
    Own,
    /// All of the couple, and its key.
    All,
}

impl<'a> Turn<'a> {
    pub fn new(couple: Couple, facts: &'a Facts, now: DateTime<Utc>) -> Self {
        let newcomers = couple.users().next().is_none();
        Self {
            couple,
            now,
            said: facts.written_at.map_or(now, |at| at.min(now)),
            facts,
            says: vec![],
            journal: vec![],
            toast: Toast::Silent,
            cares: false,
            tries_group: false,
            tells_week: false,
            newcomers,
            goes: Goes::Nothing,
        }
    }

    pub fn decided(mut self) -> Decision {
        if self.newcomers && self.couple.users().next().is_none() {
            let replies = self.says.iter_mut().filter(|say| say.lane == Lane::Reply);
            replies.for_each(|say| say.lane = Lane::Newcomer);
        }
        let Self { couple, says, journal, toast, goes, .. } = self;
        let (erases, destroys) = (goes == Goes::Own, goes == Goes::All);
        Decision { couple, says, journal, toast, erases, destroys }
    }

    /// Something of somebody's goes with this.
    pub fn erases(&mut self) {
        self.goes = self.goes.max(Goes::Own);
    }

    /// All of the couple goes with this.
    pub fn destroys(&mut self) {
        self.goes = Goes::All;
    }

    /// Whether it does.
    pub fn is_destroyed(&self) -> bool {
        self.goes == Goes::All
    }

    /// What is still said then: to chats, and nothing that would have to be found again.
    pub fn names_chats_alone(&mut self) {
        for mut say in std::mem::take(&mut self.says) {
            let chat = match say.to {
                To::Group => Some(self.couple.group),
                To::Partner(seat) => self.couple.partners[seat].as_ref().map(|own| own.user.into()),
                To::Chat(chat) => Some(chat),
            };
            let alone = matches!(say.what, What::New { slot: None, .. } | What::RemoveButtons(_));
            if let Some(chat) = chat.filter(|_| alone) {
                say.to = To::Chat(chat);
                self.says.push(say);
            }
        }
    }

    /// Whether something is kept of that person with this.
    pub fn keeps_something_of(&self, user: UserId) -> bool {
        let of = |change: &Journal| matches!(change, Journal::Keep(record) if record.user == user);
        self.journal.iter().any(of)
    }

    /// Whether nothing goes of the journal but what goes with that one already.
    pub fn forgets_only_what(&self, other: &Self) -> bool {
        self.journal.iter().all(|change| other.journal.contains(change))
    }

    /// Says it, unless the group is closed to the bot: then only private chats hear from it.
    pub fn say(&mut self, say: Say) {
        let tries = self.tries_group && self.couple.group_is_the_twos();
        if say.to != To::Group || self.couple.group_is_open() || tries {
            self.says.push(say);
        }
    }

    /// Says it even in a group that has one too many.
    pub fn say_regardless(&mut self, say: Say) {
        self.says.push(say);
    }

    /// How much was said so far: see [`Turn::takes_questions_back`].
    pub fn said_so_far(&self) -> usize {
        self.says.len()
    }

    /// Takes back what was said since, to be said behind something else; without what the group was
    /// asked or told below `message`. The names of the questions that wait.
    pub fn takes_questions_back(
        &mut self,
        before: usize,
        message: MessageId,
    ) -> (Vec<Say>, Vec<Slot>) {
        let mut waits = vec![];
        let mut rest = self.says.split_off(before);
        rest.retain(|say| {
            let What::New { words, slot, reply_to, .. } = &say.what else { return true };
            let asks = matches!(slot, Some(Slot::Low(..) | Slot::Wanted(..)));
            let tells = slot.is_none() && *reply_to == Some(message);
            let waits_or_goes =
                say.to == To::Group && (asks || tells) && !matches!(words, Words::HardMoment(_));
            if waits_or_goes {
                waits.extend(slot.clone());
            }
            !waits_or_goes
        });
        (rest, waits)
    }

    pub fn answer(&mut self, to: To, words: Words) {
        self.say(Say::new(to, Lane::Reply, words));
    }

    pub fn ask(&mut self, to: To, slot: Slot, words: Words) {
        self.say(Say::new(to, Lane::Reply, words).named(slot));
    }

    /// Words of theirs are not taken: said below them, or in private where the group can't be spoken to.
    /// A reply to it is another try.
    pub fn refuses(&mut self, seat: Seat, to: To, message: MessageId, question: Slot, why: Words) {
        let question = Slot::AskedAgain(Box::new(question));
        let closed = to == To::Group && !self.couple.group_is_open();
        let to = if closed { self.couple.near(seat) } else { to };
        let refusal = Say::new(to, Lane::Reply, why).named(question);
        self.say(if closed { refusal } else { refusal.replying(message) });
    }

    pub fn edit(&mut self, to: To, slot: Slot, words: Words) {
        self.say(Say::of(to, Lane::Reply, What::Edit { slot, words }));
    }

    pub fn react(&mut self, to: To, message: MessageId) {
        let mut say = Say::of(to, Lane::Sign, What::React(message));
        say.silent = true;
        self.say(say);
    }

    pub fn toast(&mut self, toast: Toast) {
        self.toast = toast;
    }

    /// A press that came too late: a kind word, and the buttons go.
    pub fn stale(&mut self, to: To, message: Option<MessageId>) {
        self.toast = Toast::Line(Words::Passed);
        if let Some(message) = message {
            self.say(Say::of(to, Lane::Reply, What::RemoveButtons(message)));
        }
    }

    /// Keeps it in the journal; of somebody who has not agreed to that, nothing is kept.
    pub fn keep(&mut self, by: Seat, entry: Entry) {
        let Some(user) = self.couple.partners[by].as_ref().map(|partner| partner.user) else {
            return;
        };
        if !self.couple.has_agreed(by) {
            return;
        }
        let at = self.moment_kept(user);
        self.journal.push(Journal::Keep(Record { at, by, user, entry }));
    }

    pub fn forget(&mut self, change: Journal) {
        self.journal.push(change);
    }
}

impl Say {
    /// New words for somebody.
    pub(super) fn new(to: To, lane: Lane, words: Words) -> Self {
        Self::of(to, lane, What::New { words, slot: None, reply_to: None, with: None })
    }

    pub(super) fn of(to: To, lane: Lane, what: What) -> Self {
        Self {
            to,
            lane,
            what,
            use_by: None,
            silent: false,
            closed: false,
            guard: None,
            returns: None,
        }
    }

    pub(super) fn named(mut self, name: Slot) -> Self {
        if let What::New { slot, .. } = &mut self.what {
            *slot = Some(name);
        }
        self
    }

    pub(super) fn replying(mut self, message: MessageId) -> Self {
        if let What::New { reply_to, .. } = &mut self.what {
            *reply_to = Some(message);
        }
        self
    }

    /// And that goes with it.
    pub(super) fn attaching(mut self, attachment: Attachment) -> Self {
        if let What::New { with, .. } = &mut self.what {
            *with = Some(Box::new(attachment));
        }
        self
    }

    pub(super) fn until(mut self, moment: DateTime<Utc>) -> Self {
        self.use_by = Some(moment);
        self
    }

    pub(super) fn silently(mut self) -> Self {
        self.silent = true;
        self
    }
}
