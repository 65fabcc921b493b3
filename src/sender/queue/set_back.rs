//! A clock that is set back.

use chrono::{DateTime, TimeDelta, Utc};

use super::{LONG_AGO, Queue};
use crate::line::Header;

impl Queue {
    /// When the clock is set back, so is the memory of what was spent: a chat must not stay
    /// silent for an hour because the clock was put right by an hour.
    pub fn sees(&mut self, now: DateTime<Utc>) {
        let (before, by) = (self.latest, self.latest - now);
        self.latest = now;
        if by <= TimeDelta::zero() {
            return;
        }
        // What was due stays so, in the order in which it came.
        self.promote(before);
        let pauses = self.scheduled.extract_if(.., |_, header| is_pause(header));
        let pauses: Vec<Header> = pauses.map(|(_, header)| header).collect();
        for header in pauses {
            let not_before = header.not_before - by;
            self.scheduled.insert((not_before, header.arrival), Header { not_before, ..header });
        }
        self.limits.rewind(by);
        self.answers.rewind(by);
        self.looks.rewind(by);
        self.held_until = self.held_until.checked_sub_signed(by).unwrap_or(LONG_AGO);
        for flight in self.flying.values_mut() {
            flight.left = flight.left.map(|left| left - by);
        }
        self.chats.rewind(by);
    }
}

/// Whether the line waits since a try, and not for a moment of its own.
const fn is_pause(header: &Header) -> bool {
    header.attempts > 0 || header.unpaced
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::{at, line};
    use super::super::{Next, Pace};
    use super::*;
    use crate::domain::{ChatId, Lane};

    #[derive(Clone, Debug)]
    enum Step {
        Push { chat: i64, lane: i64, unpaced: bool },
        Pass(i64),
        Fails,
        Hold(i64),
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let push = (-2_i64..3, 0_i64..5, 0_u8..8);
        let push =
            push.prop_map(|(chat, lane, kind)| Step::Push { chat, lane, unpaced: kind == 0 });
        let step = prop_oneof![
            6 => push,
            4 => (0_i64..900).prop_map(Step::Pass),
            2 => Just(Step::Fails),
            1 => (-2_i64..3).prop_map(Step::Hold),
        ];
        proptest::collection::vec(step, 2..120)
    }

    /// What leaves, and after how long, on a clock that is set back by so much before that step.
    fn leaves(steps: &[Step], set_back: Option<(usize, i64)>) -> Vec<(i64, i64)> {
        let (mut queue, mut left) = (Queue::new(Pace::default()), vec![]);
        let (mut passed, mut off, mut pushed, mut fails) = (0, 0, 0, false);
        for (number, step) in steps.iter().chain([&Step::Pass(200); 600]).enumerate() {
            if let Some((before, by)) = set_back
                && before == number
            {
                off = by;
            }
            queue.sees(at(10_000_000 + passed - off));
            match *step {
                Step::Push { chat, lane, unpaced } => {
                    pushed += 1;
                    let header = line(pushed, chat, Lane::of(lane));
                    queue.push(Header { unpaced, ..header });
                }
                Step::Pass(milliseconds) => passed += milliseconds,
                Step::Fails => fails = true,
                Step::Hold(chat) => {
                    queue.hold_chat(ChatId(chat), at(10_000_000 + passed - off + 700));
                }
            }
            let now = at(10_000_000 + passed - off);
            while let Next::Line(header) = queue.next(now) {
                left.push((passed, header.id));
                if std::mem::take(&mut fails) {
                    let not_before = now + TimeDelta::milliseconds(1_500);
                    let attempts = header.attempts + 1;
                    queue.postponed(Header { not_before, attempts, ..header }, 1);
                } else {
                    queue.settled(header.id, 1);
                }
            }
        }
        assert!(queue.is_empty(), "all left: {left:?}");
        left
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(100))]

        /// The same lines leave in the same order after the same time.
        #[test]
        fn a_clock_set_back_changes_nothing_of_what_leaves(
            steps in steps(),
            before in 0_usize..130,
            by in 1_i64..9_000_000,
        ) {
            prop_assert_eq!(leaves(&steps, Some((before, by))), leaves(&steps, None));
        }
    }
}
