//! What is held of a line is what its row has, whatever the writer does meanwhile.

#![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use sqlx::{Connection, Row};

use super::*;
use crate::domain::{Couple, MessageId, Slot};
use crate::line;
use crate::line::{Below, Call, Line};
use crate::store::tests::store;
use crate::store::{Change, Committed, Note, Settled, Store};

const COUPLES: [CoupleId; 2] = [CoupleId(11), CoupleId(12)];

#[derive(Clone, Debug)]
enum Deed {
    /// A couple says these, perhaps in a group with another number.
    Says {
        couple: usize,
        group: i64,
        says: Vec<u8>,
        settles: Option<usize>,
    },
    Settles(usize),
    Drops(usize),
    Parks(usize),
    /// A line is taken to be sent, and comes back later.
    Takes(usize),
    /// Lines are read ahead, while the rest of the deeds goes on.
    Reads(usize),
    /// What was read comes.
    WasRead,
}

fn deed() -> impl Strategy<Value = Deed> {
    let line = || 0..12_usize;
    let says =
        (0..2_usize, 0..6_i64, prop::collection::vec(0..48_u8, 0..4), prop::option::of(line()));
    prop_oneof![
        6 => says.prop_map(|(couple, group, says, settles)| {
            let own = i64::try_from(couple).unwrap();
            // Mostly in its own.
            let group = if group < 2 { group } else { own };
            Deed::Says { couple, group, says, settles }
        }),
        1 => line().prop_map(Deed::Settles),
        1 => line().prop_map(Deed::Drops),
        1 => line().prop_map(Deed::Parks),
        2 => line().prop_map(Deed::Takes),
        3 => line().prop_map(Deed::Reads),
        3 => Just(Deed::WasRead),
    ]
}

/// One of 48 kinds: lane, slot, whether it is an edit, when it leaves.
fn line(kind: u8, group: ChatId, couple: CoupleId) -> Line {
    let body = line::Body { text: kind.to_string(), title: 0, below: Below::Nothing };
    let (lane, slot) = (Lane::ALL[usize::from(kind % 4)], Slot::Welcome);
    let is_edit = !(kind / 4).is_multiple_of(3);
    let call = if is_edit {
        Call::Edit { body, note: None }
    } else {
        Call::Send { body, reply_to: None, silent: false, with: None, note: None }
    };
    let hours = i64::from(kind / 12 == 3);
    Line {
        chat: if (kind / 12).is_multiple_of(2) { group } else { ChatId(couple.0) },
        lane,
        not_before: crate::store::tests::noon() + chrono::TimeDelta::hours(hours),
        use_by: crate::store::tests::noon() + chrono::TimeDelta::days(1),
        slot: Some(slot),
        call,
        guard: None,
        returns: None,
    }
}

/// What is being read, and what was found.
type Reading = (ToRead, Vec<(i64, Body)>);

struct Played {
    store: Store,
    reading: Vec<Reading>,
    held: usize,
}

impl Played {
    async fn header(&self, at: usize) -> Option<Header> {
        let waiting = self.store.waiting().await.unwrap();
        (!waiting.is_empty()).then(|| waiting[at % waiting.len()])
    }

    async fn says(&self, couple: CoupleId, group: ChatId, says: &[u8], settles: Option<i64>) {
        let version = self.store.couple(couple).await.unwrap().map_or(0, |loaded| loaded.version);
        let lines = says.iter().map(|kind| line(*kind, group, couple)).collect();
        let couple = Some((Couple::new(couple, group), version));
        // Refused or not: the group may be another couple's.
        drop(self.store.commit(Change { couple, lines, settles, ..Change::default() }).await);
    }

    async fn does(&mut self, deed: &Deed) {
        let at = match deed {
            Deed::Settles(at)
            | Deed::Drops(at)
            | Deed::Parks(at)
            | Deed::Takes(at)
            | Deed::Reads(at) => *at,
            Deed::Says { settles, .. } => settles.unwrap_or(0),
            Deed::WasRead => 0,
        };
        let header = self.header(at).await;
        match (deed, header) {
            (Deed::Says { couple, group, says, settles }, header) => {
                let settles = settles.and(header).map(|header| header.id);
                self.says(COUPLES[*couple], ChatId(-group - 1), says, settles).await;
            }
            (Deed::Settles(_), Some(Header { id, couple, place, chat, .. })) => {
                let (slot, at) = (Some(Slot::Welcome), crate::store::tests::noon());
                let messages = vec![MessageId(1)];
                let settled =
                    Settled { id, couple, place, chat, messages, slot, at, note: Note::AsItWas };
                self.store.settle(settled).await.unwrap();
            }
            (Deed::Drops(_), Some(header)) => self.store.drop_line(header.id).await.unwrap(),
            (Deed::Parks(_), Some(header)) => self.store.park_line(header.id).await.unwrap(),
            (Deed::Takes(_), Some(header)) => drop(self.store.line(&header).await.unwrap()),
            (Deed::Reads(_), Some(header)) if self.reading.len() < 3 => {
                let others = self.store.waiting().await.unwrap().into_iter();
                let others = others.filter(|line| line.id != header.id);
                let lines = self.store.unread([header].into_iter().chain(others));
                let found = self.store.read_bodies(&lines.lines).await.unwrap();
                self.reading.push((lines, found));
            }
            (Deed::WasRead, _) => {
                // The newest first: then an older one may come after what it does not know.
                if let Some((lines, found)) = self.reading.pop() {
                    self.store.inner.bodies.were_read(&lines, found);
                }
            }
            _ => {}
        }
    }

    async fn is_right(&mut self, after: &Deed) {
        let lines = self.store.inner.bodies.lock().lines.clone();
        let rows = sqlx::query("SELECT id, couple_id, chat_tag, body FROM outbox WHERE parked = 0");
        let rows = rows.fetch_all(&self.store.inner.readers).await.unwrap();
        let on_disk: HashMap<i64, _> = rows
            .iter()
            .map(|row| {
                let tag = row.get::<Vec<u8>, _>("chat_tag");
                let chat = self.store.inner.bot.chat_of(&tag).unwrap();
                let of = (row.get::<i64, _>("couple_id"), chat.0);
                (row.get("id"), (of, row.get::<Vec<u8>, _>("body")))
            })
            .collect();
        self.held = self.held.max(lines.len());
        for (id, body) in &lines {
            let held = ((body.couple.0, body.chat.0), body.sealed.clone());
            assert_eq!(on_disk.get(id), Some(&held), "after {after:?}");
        }
        let memory = self.store.inner.bodies.lock();
        assert_eq!(memory.by_couple.len(), lines.len());
        let weighs = |kind: Kind| {
            lines.values().filter(|body| body.kind == kind).map(Body::bytes).sum::<usize>()
        };
        assert_eq!(memory.bytes, [Kind::Urgent, Kind::Reply, Kind::Sign, Kind::Ahead].map(weighs));
        assert!(memory.bytes.iter().zip(&memory.room).all(|(bytes, room)| bytes <= room));
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..Default::default()
    })]

    #[test]
    fn a_line_in_memory_is_as_it_is_on_disk(deeds in prop::collection::vec(deed(), 8..32)) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let (_dir, store) = store().await;
            let mut played = Played { store, reading: vec![], held: 0 };
            for deed in &deeds {
                played.does(deed).await;
                played.is_right(deed).await;
            }
            let says = |deed: &Deed| matches!(deed, Deed::Says { says, .. } if says.contains(&0));
            assert!(played.held > 0 || !deeds.iter().any(says), "something is held at all");
        });
    }
}

fn header(id: i64, lane: Lane) -> Header {
    let at = crate::store::tests::noon();
    Header {
        id,
        arrival: id,
        place: line::Place { version: 1, index: id },
        couple: COUPLES[0],
        chat: ChatId(id),
        lane,
        not_before: at,
        use_by: at,
        attempts: 0,
        unpaced: false,
        guard: None,
    }
}

fn body(kind: Kind, bytes: usize) -> Body {
    Body { kind, couple: COUPLES[0], chat: ChatId(-1), sealed: vec![0; bytes] }
}

#[test]
fn no_more_is_held_than_four_megabytes_and_urgent_lines_find_room_beside_all_replies() {
    assert!(ROOM.iter().sum::<usize>() <= 4 << 20);
    let bodies = Bodies::new(true);
    for id in 0..10_000 {
        bodies.lock().put(id, body(Kind::Reply, 1000));
    }
    bodies.lock().put(10_000, body(Kind::Urgent, 1000));
    assert!(bodies.take(10_000).is_some());
    assert_eq!(bodies.take(9_999), None);
    // What was read ahead and did not leave makes room for what comes next.
    for id in 20_000..21_000 {
        bodies.lock().put(id, body(Kind::Ahead, 1000));
    }
    assert!(bodies.take(20_999).is_some());
}

#[test]
fn nothing_is_read_twice_and_nothing_for_a_line_that_is_there() {
    let bodies = Bodies::new(true);
    let lines = || (0..100).map(|id| header(id, Lane::Prompt));
    let first = bodies.unread(lines());
    assert_eq!(first.lines.len(), AHEAD);
    // Meanwhile the next one leaves.
    let second = bodies.unread(lines().skip(1));
    assert_eq!(second.lines.iter().map(|line| line.id).collect::<Vec<_>>(), [1, 64]);
    let found = first.lines.iter().map(|line| (line.id, body(Kind::Ahead, 100))).collect();
    bodies.were_read(&first, found);
    assert_eq!(bodies.unread(lines()), ToRead::default());
}

#[test]
fn no_line_is_in_memory_where_others_may_write() {
    let bodies = Bodies::new(false);
    bodies.lock().put(1, body(Kind::Urgent, 100));
    assert_eq!(bodies.take(1), None);
    assert_eq!(bodies.unread([header(1, Lane::Prompt)]), ToRead::default());
}

#[tokio::test]
async fn what_is_urgent_or_answers_somebody_leaves_without_being_read() {
    let (dir, store) = store().await;
    let lines = (0..4).map(|kind| line(kind, ChatId(-1), COUPLES[0])).collect();
    let couple = Some((Couple::new(COUPLES[0], ChatId(-1)), 0));
    let committed = store.commit(Change { couple, lines, ..Change::default() }).await.unwrap();
    assert_eq!(committed, Committed::Written);
    let waiting = store.waiting().await.unwrap();
    let is_held = |lane| {
        let of_lane = waiting.iter().find(|header| header.lane == lane).unwrap();
        store.inner.bodies.lock().lines.contains_key(&of_lane.id)
    };
    let held = [Lane::Urgent, Lane::Reply, Lane::Prompt, Lane::Sign].map(is_held);
    assert_eq!(held, [true, true, false, true]);
    // And it does: nothing is left of the others on the disk.
    let url = format!("sqlite:{}", dir.path().join("k.db").display());
    let mut disk = sqlx::AnyConnection::connect(&url).await.unwrap();
    sqlx::raw_sql("UPDATE outbox SET body = X'00'").execute(&mut disk).await.unwrap();
    for header in &waiting {
        let is_there = store.line(header).await.unwrap().is_some();
        assert_eq!(is_there, header.lane != Lane::Prompt);
    }
}
