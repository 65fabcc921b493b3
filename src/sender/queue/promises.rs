//! What the queue promises, whatever happens.

use std::collections::{BTreeMap, HashSet};

use proptest::prelude::*;

use super::tests::{at, line};
use super::*;

#[derive(Clone, Debug)]
enum Step {
    Push { chat: i64, lane: i64, delay: i64, lives: i64, unpaced: bool },
    Pass(i64),
    Settle { which: usize, how: u8 },
    Hold { chat: i64, long: i64 },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let push = (-3_i64..4, 0_i64..5, 0_i64..3000, 1_i64..40_000, 0_u8..8).prop_map(
        |(chat, lane, delay, lives, kind)| {
            let (delay, unpaced) = (delay.saturating_sub(1000).max(0), kind == 0);
            Step::Push { chat, lane, delay, lives, unpaced }
        },
    );
    let settle = (0_usize..9, 0_u8..10).prop_map(|(which, how)| Step::Settle { which, how });
    let pass = (0_i64..400).prop_map(Step::Pass);
    let hold = (-3_i64..4, 0_i64..2000).prop_map(|(chat, long)| Step::Hold { chat, long });
    let step = prop_oneof![6 => push, 6 => settle, 3 => pass, 1 => hold];
    proptest::collection::vec(step, 1..200)
}

/// The queue and all that is promised of it.
struct Model {
    queue: Queue,
    now: i64,
    waiting: BTreeMap<i64, Header>,
    flying: Vec<(Header, bool)>,
    ended: HashSet<i64>,
    left: Vec<(i64, Header)>,
}

impl Model {
    fn drain(&mut self) {
        loop {
            let (header, is_late) = match self.queue.next(at(self.now)) {
                Next::Line(header) => (header, false),
                Next::Expired(header) => (header, true),
                Next::Wait(until) => {
                    assert!(until.is_none_or(|until| until > at(self.now)), "waits for the past");
                    assert_eq!(until, self.queue.next_at(at(self.now)));
                    return;
                }
            };
            let known = self.waiting.remove(&header.id).expect("a waiting line leaves");
            assert_eq!(known, header);
            assert_eq!(
                header.use_by <= at(self.now),
                is_late,
                "late lines are dropped, others not"
            );
            if !is_late {
                self.leave(header);
            }
            self.flying.push((header, is_late));
        }
    }

    fn leave(&mut self, header: Header) {
        assert!(header.not_before <= at(self.now), "not before its time");
        if header.unpaced {
            return;
        }
        let flies =
            |(other, late): &(Header, bool)| other.chat == header.chat && !late && !other.unpaced;
        assert!(!self.flying.iter().any(flies), "one in flight per chat");
        let overtaken = self.waiting.values().find(|other| {
            let same = (other.chat, other.lane) == (header.chat, header.lane) && !other.unpaced;
            same && other.id < header.id && other.not_before <= at(self.now)
        });
        assert_eq!(overtaken, None, "order within chat and lane");
        self.left.push((self.now, header));
        let within = |span: i64, counts: &dyn Fn(&Header) -> bool| {
            let recent = self.left.iter().filter(|(then, _)| *then > self.now - span);
            recent.filter(|(_, header)| counts(header)).count()
        };
        let here = |other: &Header| other.chat == header.chat;
        // What is held up on its way for a while arrives with what left after it.
        assert!(within(1020, &|_| true) <= 30);
        assert!(within(1000, &|other| matches!(other.lane, Lane::Prompt | Lane::Sign)) <= 28);
        assert!(within(1000, &|other| other.lane == Lane::Newcomer) <= 5);
        assert!(within(1000, &here) <= 4);
        assert!(within(10_000, &here) <= 13);
        assert!(header.chat.0 >= 0 || within(60_000, &here) <= 20);
    }

    fn settle(&mut self, which: usize, how: u8) {
        if self.flying.is_empty() {
            return;
        }
        let (header, is_late) = self.flying.swap_remove(which % self.flying.len());
        if how > 1 || is_late {
            self.queue.settled(header.id, 1);
            assert!(self.ended.insert(header.id), "a line ends once");
            return;
        }
        let (not_before, attempts) = (at(self.now + 700), header.attempts + 1);
        let header = Header { not_before, attempts, ..header };
        self.waiting.insert(header.id, header);
        self.queue.postponed(header, 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// One in flight per chat, never more than the rates, order kept, nothing lost or sent twice.
    #[test]
    fn the_queue_keeps_its_promises(steps in steps()) {
        let mut model = Model {
            queue: Queue::new(Pace::default()),
            now: 0,
            waiting: BTreeMap::new(),
            flying: Vec::new(),
            ended: HashSet::new(),
            left: Vec::new(),
        };
        let mut pushed = 0;
        for step in steps {
            match step {
                Step::Push { chat, lane, delay, lives, unpaced } => {
                    pushed += 1;
                    let not_before = at(model.now + delay);
                    let use_by = at(model.now + lives);
                    let header = line(pushed, chat, Lane::of(lane));
                    let header = Header { not_before, use_by, unpaced, ..header };
                    model.waiting.insert(pushed, header);
                    model.queue.push(header);
                }
                Step::Pass(milliseconds) => model.now += milliseconds,
                Step::Settle { which, how } => model.settle(which, how),
                Step::Hold { chat, long } => model.queue.hold_chat(ChatId(chat), at(model.now + long)),
            }
            model.drain();
        }
        for _ in 0..2000 {
            model.drain();
            while !model.flying.is_empty() {
                model.settle(0, 9);
            }
            model.now += 50;
        }
        prop_assert!(model.queue.is_empty() && !model.queue.is_flying());
        prop_assert_eq!(i64::try_from(model.ended.len()), Ok(pushed));
    }
}
