//! The course of one talk: a machine of its own, moved by presses and by time.

mod turns;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::timer::Timer;
use super::{LET_GO_AFTER, TalkPress, TalkWords};
use crate::domain::model::people::{BySeat, Seat};

/// So long it waits for both to be there.
const GATHERS_FOR: TimeDelta = TimeDelta::hours(3);

/// A talk that goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct TalkSession {
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
    /// Whose words were said back, as they say themselves.
    #[serde(default)]
    heard: BySeat<bool>,
    /// Who has a hard moment, and said so in the group: it waits for them.
    #[serde(default)]
    waits_for: BySeat<bool>,
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
        /// Whether the speaker has said all that they have.
        #[serde(default)]
        last: bool,
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

impl TalkSession {
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
            heard: BySeat::default(),
            waits_for: BySeat::default(),
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
        if self.waits() && !matches!(press, TalkPress::Break(_)) {
            return self.pressed_while_waiting(seat, press, now);
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

    /// One of them has a hard moment, and said so in the group: it waits until they go on. Whether it
    /// did not before, and has begun at all.
    pub fn begins_to_wait_for(&mut self, seat: Seat, now: DateTime<Utc>) -> bool {
        if matches!(self.stage, Stage::Gathering { .. }) || self.waits_for[seat] {
            return false;
        }
        self.stands(now);
        self.touched = now;
        self.waits_for[seat] = true;
        true
    }

    /// Whether it waits for somebody who has a hard moment.
    pub fn waits(&self) -> bool {
        Seat::BOTH.into_iter().any(|seat| self.waits_for[seat])
    }

    /// Whether the words of both were said back.
    pub fn both_were_heard(&self) -> bool {
        Seat::BOTH.into_iter().all(|seat| self.heard[seat])
    }

    /// A break begins: the timer stands.
    pub fn holds(&mut self, now: DateTime<Utc>) {
        self.waits_for = BySeat::default();
        self.stands(now);
    }

    fn stands(&mut self, now: DateTime<Utc>) {
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
