//! The turns of a talk: one speaks, the other says it back, and a turn passes only after that.

use chrono::{DateTime, TimeDelta, Utc};

use super::super::timer::Timer;
use super::super::{TalkPress, TalkWords};
use super::{Outcome, Stage, TalkSession};
use crate::domain::model::people::{BySeat, Seat};

/// How long one speaks at a time.
const TURN: TimeDelta = TimeDelta::minutes(5);
/// After so many rounds the other speaks.
const ROUNDS: u8 = 3;

impl TalkSession {
    /// It waits for somebody: they say when it goes on, nobody else.
    pub(super) fn pressed_while_waiting(
        &mut self,
        seat: Seat,
        press: TalkPress,
        now: DateTime<Utc>,
    ) -> Outcome {
        match press {
            TalkPress::GoOn(_) if self.waits_for[seat] => {
                self.waits_for[seat] = false;
                if self.waits() {
                    return Outcome::Tells(TalkWords::TheySayWhen);
                }
                self.resumes(now);
                Outcome::Shows
            }
            TalkPress::GoOn(_) => Outcome::Tells(TalkWords::TheySayWhen),
            _ => Outcome::Tells(TalkWords::StandsStill),
        }
    }

    pub(super) fn pressed_while_speaking(
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
            // A turn passes only after it was said back once.
            TalkPress::Enough(..) if round == 1 => {
                self.reflects(by, round, false);
                if let Stage::Reflecting { last, .. } = &mut self.stage {
                    *last = true;
                }
                Outcome::Shows
            }
            TalkPress::Enough(..) => self.passes_on(by, now),
            _ => Outcome::Passed,
        }
    }

    pub(super) fn pressed_while_reflecting(
        &mut self,
        seat: Seat,
        press: TalkPress,
        now: DateTime<Utc>,
    ) -> Outcome {
        let Stage::Reflecting { by, round, again, done, last, .. } = &mut self.stage else {
            return Outcome::Passed;
        };
        match press {
            TalkPress::Yes(..) | TalkPress::NotQuite(..) if seat != *by => {
                Outcome::Tells(TalkWords::SpeakerTells)
            }
            TalkPress::Yes(..) => {
                let (by, round, last) = (*by, *round, *last);
                self.heard[by] = true;
                if round < ROUNDS && !last {
                    return self.speaks(by, round + 1, now);
                }
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
            TalkPress::Done(..) | TalkPress::Enough(..) => Outcome::Nothing,
            _ => Outcome::Passed,
        }
    }

    /// The first of them speaks.
    pub(super) fn begins(&mut self, seat: Seat, now: DateTime<Utc>) -> Outcome {
        self.first = seat;
        self.speaks(seat, 1, now)
    }

    fn speaks(&mut self, by: Seat, round: u8, now: DateTime<Utc>) -> Outcome {
        self.turn = self.turn.wrapping_add(1);
        self.stage = Stage::Speaking { by, round, timer: Timer::of(TURN, now) };
        Outcome::Shows
    }

    pub(super) fn reflects(&mut self, by: Seat, round: u8, over: bool) {
        let done = BySeat::default();
        self.stage = Stage::Reflecting { by, round, over, again: false, last: false, done };
    }

    /// One has had their turns: the other speaks, or both have.
    fn passes_on(&mut self, by: Seat, now: DateTime<Utc>) -> Outcome {
        if by == self.first {
            return self.speaks(by.other(), 1, now);
        }
        self.stage = Stage::Further;
        Outcome::Shows
    }
}
