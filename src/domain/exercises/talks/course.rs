//! The course of one talk: a machine of its own, moved by presses and by time.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::timer::Timer;
use super::{LET_GO_AFTER, TalkPress, TalkWords};
use crate::domain::couple::BySeat;
use crate::domain::people::Seat;

/// How long one speaks at a time.
const TURN: TimeDelta = TimeDelta::minutes(5);
/// After so many rounds the other speaks.
const ROUNDS: u8 = 3;
/// So long it waits for both to be there.
const GATHERS_FOR: TimeDelta = TimeDelta::hours(3);

/// A talk that goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Course {
    /// Its number.
    pub number: u32,
    /// Who proposed it.
    pub by: Seat,
    /// Whether it was proposed for now.
    pub now: bool,
    /// What it is about.
    pub topic: Option<String>,
    /// The number of what was put aside for it, if that is what it is about.
    pub put_aside: Option<u32>,
    /// Who spoke first.
    first: Seat,
    /// Which turn it is; presses of another do nothing.
    pub turn: u16,
    /// Where it stands.
    pub stage: Stage,
    /// When somebody last pressed something.
    pub touched: DateTime<Utc>,
}

/// Where a talk stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Stage {
    /// It waits for both. Who is there is never shown.
    Gathering { here: BySeat<bool> },
    /// What is it about?
    Topic,
    /// Who speaks first?
    First,
    /// One speaks.
    Speaking { by: Seat, round: u8, timer: Timer },
    /// The other says it back.
    Reflecting {
        /// Who spoke.
        by: Seat,
        /// Which of three.
        round: u8,
        /// Whether the time ran out.
        over: bool,
        /// Whether it was not quite it.
        again: bool,
        /// Who would like to close. Never shown.
        done: BySeat<bool>,
    },
    /// Both had their turns.
    Further,
}

/// What follows from a press or from time.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nothing: a second tap.
    Nothing,
    /// The card shows something else.
    Shows,
    /// Whoever pressed is told something.
    Tells(TalkWords),
    /// It has passed.
    Passed,
    /// Both are there.
    Begins,
    /// A break.
    Rests,
    /// They closed it.
    Closes,
    /// It did not begin.
    NeverBegan,
    /// It ends by itself.
    LetGo,
}

impl Course {
    pub fn new(number: u32, by: Seat, for_now: bool, now: DateTime<Utc>) -> Self {
        let stage = Stage::Gathering { here: BySeat::default() };
        Self {
            number,
            by,
            now: for_now,
            topic: None,
            put_aside: None,
            first: by,
            turn: 0,
            stage,
            touched: now,
        }
    }

    pub fn wake_at(&self) -> DateTime<Utc> {
        match self.stage {
            Stage::Speaking { timer: Timer::Runs { ends, shown_next }, .. } => {
                ends.min(shown_next).min(self.lets_go())
            }
            _ => self.lets_go(),
        }
    }

    fn lets_go(&self) -> DateTime<Utc> {
        let gathers = matches!(self.stage, Stage::Gathering { .. });
        self.touched + if gathers { GATHERS_FOR } else { LET_GO_AFTER }
    }

    /// Whether it asks what it is about.
    pub fn asks_topic(&self) -> bool {
        self.stage == Stage::Topic
    }

    /// What it is about, or nothing in particular; and its number, if it was put aside for a talk.
    pub fn is_about(&mut self, topic: Option<String>, put_aside: Option<u32>) {
        self.topic = topic;
        self.put_aside = put_aside;
        self.stage = Stage::First;
    }

    /// A press on its card. Only the speaker ends a turn.
    pub fn pressed(&mut self, seat: Seat, press: TalkPress, now: DateTime<Utc>) -> Outcome {
        self.touched = now;
        if press.turn().is_some_and(|turn| turn != self.turn) {
            return Outcome::Passed;
        }
        match (press, &mut self.stage) {
            (TalkPress::Break(_), _) => Outcome::Rests,
            (TalkPress::Here(_), Stage::Gathering { here }) => {
                here[seat] = true;
                if !here[seat.other()] {
                    return Outcome::Tells(TalkWords::HereNoted);
                }
                self.stage = Stage::Topic;
                Outcome::Begins
            }
            (TalkPress::NoTopic(_), Stage::Topic) => {
                self.is_about(None, None);
                Outcome::Shows
            }
            (TalkPress::OtherTopic(_), Stage::First) => {
                self.stage = Stage::Topic;
                Outcome::Shows
            }
            (TalkPress::Begin(_), Stage::First) => self.begins(seat, now),
            (TalkPress::Either(_), Stage::First) => self.begins(self.by, now),
            (TalkPress::GoOn(_), Stage::Further) => self.begins(self.first, now),
            (TalkPress::Close(_), Stage::Further) => Outcome::Closes,
            (_, Stage::Speaking { .. }) => self.pressed_while_speaking(seat, press, now),
            (_, Stage::Reflecting { .. }) => self.pressed_while_reflecting(seat, press, now),
            _ => Outcome::Passed,
        }
    }

    fn pressed_while_speaking(
        &mut self,
        seat: Seat,
        press: TalkPress,
        now: DateTime<Utc>,
    ) -> Outcome {
        let Stage::Speaking { by, round, .. } = self.stage else { return Outcome::Passed };
        match press {
            TalkPress::Done(..) | TalkPress::Enough(..) if seat != by => {
                Outcome::Tells(TalkWords::ForTheSpeaker)
            }
            TalkPress::Done(..) => {
                self.reflects(by, round, false);
                Outcome::Shows
            }
            TalkPress::Enough(..) => self.passes_on(by, now),
            _ => Outcome::Passed,
        }
    }

    fn pressed_while_reflecting(
        &mut self,
        seat: Seat,
        press: TalkPress,
        now: DateTime<Utc>,
    ) -> Outcome {
        let Stage::Reflecting { by, round, again, done, .. } = &mut self.stage else {
            return Outcome::Passed;
        };
        match press {
            TalkPress::Yes(..) | TalkPress::NotQuite(..) if seat != *by => {
                Outcome::Tells(TalkWords::SpeakerTells)
            }
            TalkPress::Yes(..) if *round < ROUNDS => {
                let (by, round) = (*by, *round);
                self.speaks(by, round + 1, now)
            }
            TalkPress::Yes(..) => {
                let by = *by;
                self.passes_on(by, now)
            }
            TalkPress::NotQuite(..) if *again => Outcome::Nothing,
            TalkPress::NotQuite(..) => {
                *again = true;
                Outcome::Shows
            }
            TalkPress::Close(_) => {
                done[seat] = true;
                if done[seat.other()] {
                    Outcome::Closes
                } else {
                    Outcome::Tells(TalkWords::DoneNoted)
                }
            }
            // A second tap.
            TalkPress::Done(..) => Outcome::Nothing,
            _ => Outcome::Passed,
        }
    }

    /// The first of them speaks.
    fn begins(&mut self, seat: Seat, now: DateTime<Utc>) -> Outcome {
        self.first = seat;
        self.speaks(seat, 1, now)
    }

    fn speaks(&mut self, by: Seat, round: u8, now: DateTime<Utc>) -> Outcome {
        self.turn = self.turn.wrapping_add(1);
        self.stage = Stage::Speaking { by, round, timer: Timer::of(TURN, now) };
        Outcome::Shows
    }

    fn reflects(&mut self, by: Seat, round: u8, over: bool) {
        let done = BySeat::default();
        self.stage = Stage::Reflecting { by, round, over, again: false, done };
    }

    /// One has had their turns: the other speaks, or both have.
    fn passes_on(&mut self, by: Seat, now: DateTime<Utc>) -> Outcome {
        if by == self.first {
            return self.speaks(by.other(), 1, now);
        }
        self.stage = Stage::Further;
        Outcome::Shows
    }

    /// What has fallen due.
    pub fn goes_on(&mut self, now: DateTime<Utc>) -> Outcome {
        if self.lets_go() <= now {
            let gathers = matches!(self.stage, Stage::Gathering { .. });
            return if gathers { Outcome::NeverBegan } else { Outcome::LetGo };
        }
        let Stage::Speaking { by, round, timer: Timer::Runs { ends, shown_next } } = self.stage
        else {
            return Outcome::Nothing;
        };
        if ends <= now {
            self.reflects(by, round, true);
            return Outcome::Shows;
        }
        if shown_next > now {
            return Outcome::Nothing;
        }
        let timer = Timer::of(ends - now, now);
        self.stage = Stage::Speaking { by, round, timer };
        // So late that the end is near: that is shown instead.
        if timer.is_nearly_over(now) { Outcome::Nothing } else { Outcome::Shows }
    }

    /// A break begins: the timer stands.
    pub fn holds(&mut self, now: DateTime<Utc>) {
        if let Stage::Speaking { timer, .. } = &mut self.stage {
            timer.stands(now);
        }
    }

    /// A break is over: it goes on where it stopped.
    pub fn resumes(&mut self, now: DateTime<Utc>) {
        self.touched = now;
        if let Stage::Speaking { timer, .. } = &mut self.stage {
            timer.runs(now);
        }
    }
}

#[cfg(test)]
mod tests;
