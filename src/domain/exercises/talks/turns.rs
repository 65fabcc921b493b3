//! Presses on the card of the talk that goes on, its timer, and its end.

use chrono::TimeDelta;

use super::card::CARD_OF;
use super::course::{Outcome, Stage, TalkSession};
use super::heard::Closing;
use super::{Hand, TALKS_OF_A_STEP, TalkPress, TalkQuestion, TalkWords, Talks};
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};

/// What a timer shows is of no use much later.
const SHOWN_WITHIN: TimeDelta = TimeDelta::seconds(15);

impl Hand<'_, '_, Talks> {
    pub(super) fn pressed_in_talk(
        &mut self,
        seat: Seat,
        number: u32,
        press: TalkPress,
        message: Option<MessageId>,
    ) {
        let (now, topic) = (self.now, self.chosen_talk_topic(press));
        let talks = &mut *self.state;
        let rests = talks.rests(number);
        let Some(talk) = talks.open.as_mut().filter(|talk| talk.number == number) else {
            return self.stale(To::Group, message);
        };
        if rests {
            return self.toast(TalkWords::BreakIsOn);
        }
        if let Some((put_aside, words)) = topic.filter(|_| talk.asks_topic()) {
            talk.touched = now;
            talk.is_about(Some(words), Some(put_aside));
            return self.show_course();
        }
        let outcome = talk.pressed(seat, press, now);
        self.follows_in_talk(outcome);
    }

    /// The timer, and the end of what nobody has touched for long.
    pub(super) fn tick_turns(&mut self) {
        let now = self.now;
        let talks = &mut *self.state;
        let rests = talks.open.as_ref().is_some_and(|talk| talks.rests(talk.number));
        let Some(talk) = talks.open.as_mut().filter(|_| !rests) else { return };
        match talk.goes_on(now) {
            Outcome::Shows if matches!(talk.stage, Stage::Speaking { .. }) => {
                self.show_talk_timer();
            }
            outcome => self.follows_in_talk(outcome),
        }
    }

    fn follows_in_talk(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Nothing => {}
            Outcome::Shows => self.show_course(),
            Outcome::Tells(words) => self.toast(words),
            Outcome::Passed => self.passed(),
            Outcome::Begins => {
                self.ends_break_outside();
                self.show_course();
            }
            Outcome::Rests => self.begin_break(),
            Outcome::Closes => self.close_talk(),
            Outcome::NeverBegan => self.drop_talk(TalkWords::NotBegun),
            Outcome::LetGo => self.drop_talk(TalkWords::LetGo),
        }
    }

    fn show_talk_timer(&mut self) {
        let Some(number) = self.state.open.as_ref().map(|talk| talk.number) else { return };
        let Some((_, words)) = self.course_words() else { return };
        let until = self.now + SHOWN_WITHIN;
        self.show_until(To::Group, CARD_OF, TalkQuestion::Card(number), words, until);
    }

    /// It ends without having been closed by the two: it is not counted.
    pub(super) fn drop_talk(&mut self, words: TalkWords) {
        if let Some(TalkSession { number, .. }) = self.state.open.take() {
            self.edit_talk_card(number, words);
        }
    }

    /// The two close it: each is asked for one thing that they heard.
    fn close_talk(&mut self) {
        let now = self.now;
        let talks = &mut *self.state;
        let Some(TalkSession { number, put_aside, .. }) = talks.open.take() else { return };
        talks.closed = talks.closed.saturating_add(1).min(TALKS_OF_A_STEP);
        if let Some(put_aside) = put_aside {
            self.talked_over(put_aside);
        }
        self.edit_talk_card(number, TalkWords::Closed);
        self.open_talk_closing(Closing::of(number, now));
    }

    /// `/talk` while one goes on: its card comes down to where it can be seen.
    pub(super) fn show_talk_where_it_is(&mut self, to: To) {
        if to != To::Group {
            return self.answer(to, TalkWords::GoesOn);
        }
        let talks = &mut *self.state;
        if talks.open.as_ref().is_some_and(|talk| talks.rests(talk.number)) {
            return self.post_break_anew();
        }
        self.post_course_anew();
    }
}
