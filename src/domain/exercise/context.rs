//! What an exercise may know while it handles an event, and where its effects go.

use std::ops::{Deref, DerefMut};

use chrono::{DateTime, Utc};

use super::{Answer, Common, Effect, Exercise, Filed, Kept, Named, Pair, Said, Saying, Written};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::people::{BySeat, MessageId, RecordId, Seat};

/// What is wanted in words of one partner, as one exercise sees it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pending<Q> {
    /// Nothing.
    #[default]
    Nothing,
    /// What it asked; whether their next words in private are still for it.
    Own(Q, bool),
    /// What another exercise asked; whether their next words in private are still for that.
    Others(bool),
}

/// What an exercise may know, and where its effects go.
pub struct Context<'a, E: Exercise> {
    /// Now.
    pub now: DateTime<Utc>,
    /// When what is decided was said: earlier than now, if it was fetched late.
    pub said: DateTime<Utc>,
    /// The couple, as it stands before the event.
    pub pair: &'a dyn Pair,
    /// What the journal holds of it, the newest first; only where the event needs records.
    pub records: Vec<Filed<E::Kept>>,
    /// What of it the other sees from the next evening on.
    pub aside: E::Aside,
    /// What is asked in words of each; changed by [`Context::ask`] and its like.
    pub(in crate::domain) wants: BySeat<Pending<E::Question>>,
    pub(in crate::domain) effects: Vec<Effect<E>>,
}

impl<E: Exercise> Context<'_, E> {
    /// An answer.
    pub fn answer(&mut self, to: To, words: E::Words) {
        self.say(Saying::new(to, Lane::Reply, words));
    }

    /// An answer that is found again.
    pub fn lay(&mut self, to: To, slot: E::Slot, words: E::Words) {
        self.say(Saying::new(to, Lane::Reply, words).named(slot));
    }

    /// New words, with all that [`Saying`] can have.
    pub fn say(&mut self, saying: Saying<E>) {
        self.effects.push(Effect::Say(saying));
    }

    /// An answer in words that all share.
    pub fn answer_common(&mut self, to: To, words: Common) {
        self.say(Saying::of(to, Lane::Reply, Said::Common(words)));
    }

    /// New words for a message.
    pub fn edit(&mut self, to: To, slot: E::Slot, words: E::Words) {
        self.effects.push(Effect::Edit(to, Named::Slot(slot), Said::Own(words), None));
    }

    /// New words for a message: some that all share.
    pub fn edit_common(&mut self, to: To, slot: E::Slot, words: Common) {
        self.effects.push(Effect::Edit(to, Named::Slot(slot), Said::Common(words), None));
    }

    /// New words for the newest message that asked this in private.
    pub fn close_question(&mut self, by: Seat, question: E::Question, words: Said<E>) {
        self.close_question_in(To::Partner(by), by, question, words);
    }

    /// New words for the newest message that asked this in that chat.
    pub fn close_question_in(&mut self, to: To, by: Seat, question: E::Question, words: Said<E>) {
        self.effects.push(Effect::Edit(to, Named::Question(by, question), words, None));
    }

    /// New words for the newest message that asked this in that chat, of no use from that moment on.
    pub fn show_until(
        &mut self,
        to: To,
        by: Seat,
        question: E::Question,
        words: E::Words,
        moment: DateTime<Utc>,
    ) {
        let named = Named::Question(by, question);
        self.effects.push(Effect::Edit(to, named, Said::Own(words), Some(moment)));
    }

    /// Asks for words: the next ones in this private chat are for it, and each reply to the question.
    pub fn ask(&mut self, by: Seat, question: E::Question, words: E::Words) {
        self.wants[by] = Pending::Own(question, true);
        self.effects.push(Effect::Ask(by, question, words));
    }

    /// An answer could not be taken: the next words are for it again, and each reply to the refusal.
    pub fn refuse(&mut self, by: Seat, question: E::Question, words: E::Words) {
        self.wants[by] = Pending::Own(question, true);
        self.effects.push(Effect::Refuse(by, question, words));
    }

    /// The next words are for it, without a new question.
    pub fn await_words(&mut self, by: Seat, question: E::Question) {
        self.wants[by] = Pending::Own(question, true);
        self.effects.push(Effect::Await(by, question));
    }

    /// The same, and whatever else was asked in private is let be.
    pub fn await_alone(&mut self, by: Seat, question: E::Question) {
        self.wants[by] = Pending::Own(question, true);
        self.effects.push(Effect::AwaitAlone(by, question));
    }

    /// Words behind the command answered that, in private: an edit of their message changes them.
    pub fn took(&mut self, question: E::Question, written: &Written) {
        self.effects.push(Effect::Took(question, written.clone()));
    }

    /// What their next words in private are for, if it is this exercise's.
    #[must_use]
    pub fn asked(&self, by: Seat) -> Option<E::Question> {
        match self.wants[by] {
            Pending::Own(question, true) => Some(question),
            _ => None,
        }
    }

    /// What it last asked them for, also if something else came between.
    #[must_use]
    pub fn last_asked(&self, by: Seat) -> Option<E::Question> {
        match self.wants[by] {
            Pending::Own(question, _) => Some(question),
            _ => None,
        }
    }

    /// Whatever was asked of them is answered or let go, whichever exercise asked.
    pub fn drop_question(&mut self, by: Seat) {
        self.wants[by] = Pending::Nothing;
        self.effects.push(Effect::DropQuestion(by));
    }

    /// Likewise, if it is what this exercise asked last and the question is one of those; whether it
    /// was.
    pub fn drop_question_if(&mut self, by: Seat, is: impl FnOnce(E::Question) -> bool) -> bool {
        let was = self.last_asked(by).is_some_and(is);
        if was {
            self.drop_question(by);
        }
        was
    }

    /// The buttons of a message have done what they were for.
    pub fn strip(&mut self, to: To, message: Option<MessageId>) {
        self.effects.extend(message.map(|message| Effect::RemoveButtons(to, message)));
    }

    /// The press is answered with nothing.
    pub fn silent(&mut self) {
        self.effects.push(Effect::Toast(Answer::Silent));
    }

    /// The press is answered with a line that goes by itself.
    pub fn toast(&mut self, words: E::Words) {
        self.effects.push(Effect::Toast(Answer::Line(Said::Own(words))));
    }

    /// The press is answered with a line: that has passed. The buttons stay.
    pub fn passed(&mut self) {
        self.toast_common(Common::Passed);
    }

    /// The press is answered with a line that goes by itself, in words that all share.
    pub fn toast_common(&mut self, words: Common) {
        self.effects.push(Effect::Toast(Answer::Line(Said::Common(words))));
    }

    /// The press is answered with a line that waits until it is closed.
    pub fn alert(&mut self, words: Said<E>) {
        self.effects.push(Effect::Toast(Answer::Alert(words)));
    }

    /// The press came too late.
    pub fn stale(&mut self, to: To, message: Option<MessageId>) {
        self.effects.push(Effect::Stale(to, message));
    }

    /// Keeps it in the journal.
    pub fn keep(&mut self, by: Seat, kept: E::Kept) {
        self.effects.push(Effect::Keep(by, Kept::Own(kept)));
    }

    /// Keeps words in their author's diary.
    pub fn keep_in_diary(&mut self, by: Seat, words: String) {
        self.effects.push(Effect::Keep(by, Kept::Diary(words)));
    }

    /// Deletes a record.
    pub fn forget(&mut self, id: RecordId) {
        self.effects.push(Effect::Forget(id));
    }

    /// Said to an author in private, where that chat takes it; it rings at no night.
    pub fn tell(&mut self, author: Seat, words: E::Words) {
        if self.pair.is_near(author) {
            let night = self.pair.is_night_for(author);
            self.say(Saying::new(To::Partner(author), Lane::Reply, words).silently_if(night));
        }
    }

    /// Something was sent off just now: its author hears if it can't arrive, and whether it can be
    /// taken back.
    pub fn sent_off(&mut self, author: Seat, can_be_taken_back: bool) {
        self.effects.push(Effect::SentOff(author, can_be_taken_back));
    }

    /// The one reaction on somebody's message.
    pub fn react(&mut self, to: To, message: MessageId) {
        self.effects.push(Effect::React(to, message));
    }

    /// What helps that partner in a hard moment, as it says by now: [`Pair::helps`] tells what it said
    /// before the event.
    #[must_use]
    pub fn helps(&self, seat: Seat) -> Option<&str> {
        let said = self.effects.iter().rev().find_map(|effect| match effect {
            Effect::SetHelps(of, helps) if *of == seat => Some(helps.as_deref()),
            _ => None,
        });
        said.unwrap_or_else(|| self.pair.helps(seat))
    }

    /// What helps that partner in a hard moment says this now.
    pub fn set_helps(&mut self, seat: Seat, helps: Option<String>) {
        self.effects.push(Effect::SetHelps(seat, helps));
    }

    /// A topic that was put aside was talked over: see [`Pair::topics`].
    pub fn talked_over(&mut self, topic: u32) {
        self.effects.push(Effect::TalkedOver(topic));
    }

    /// This evening's card shows what is left.
    pub fn evening_changed(&mut self, seat: Seat) {
        self.effects.push(Effect::EveningChanged(seat));
    }
}

/// An exercise's state with its context, while an event is handled: what has many methods puts them
/// here.
pub struct Hand<'a, 'b, E: Exercise> {
    /// The state.
    pub state: &'a mut E,
    /// What it may know, and where effects go.
    pub cx: &'a mut Context<'b, E>,
}

impl<'b, E: Exercise> Deref for Hand<'_, 'b, E> {
    type Target = Context<'b, E>;

    fn deref(&self) -> &Self::Target {
        self.cx
    }
}

impl<E: Exercise> DerefMut for Hand<'_, '_, E> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        self.cx
    }
}
