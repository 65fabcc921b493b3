//! A batch that is written in sets is as if its jobs were written one after the other.

use std::collections::HashMap;
use std::sync::Arc;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Connection, Row};

use super::dump::dump;
use super::{commit, noon, store};
use crate::crypto::CoupleKey;
use crate::domain::{
    ChatId, Couple, CoupleId, Entry, Guard, Journal, Lane, MessageId, Record, RecordId, Seat, Slot,
    UserId,
};
use crate::line::{Below, Body, Call, Header, Line, Place};
use crate::store::apply::Batch;
use crate::store::check::Verdict;
use crate::store::job::{Person, Work};
use crate::store::{Change, Note, Settled, Store};

/// The couples: the first three are there from the beginning.
const COUPLES: [CoupleId; 5] =
    [CoupleId(11), CoupleId(12), CoupleId(13), CoupleId(14), CoupleId(15)];

/// One job, as numbers into what there is.
#[derive(Clone, Debug)]
enum Kind {
    Change {
        update: u8,
        settles: u8,
        couple: u8,
        stale: bool,
        group: u8,
        users: [u8; 2],
        says: Vec<u8>,
        keeps: Vec<u8>,
    },
    House {
        update: u8,
        says: Vec<u8>,
    },
    Settle {
        line: u8,
        chat: u8,
        messages: Vec<u8>,
    },
    Drop(u8),
    ParkLine(u8),
    Postpone(u8),
    Park(u8),
    TakeUp(u8),
}

fn kind() -> impl Strategy<Value = Kind> {
    let some = || prop::collection::vec(0..24_u8, 0..4);
    let change = (
        0..30_u8,
        0..14_u8,
        0..5_u8,
        prop::bool::weighted(0.15),
        0..9_u8,
        any::<[u8; 2]>(),
        some(),
        some(),
    );
    prop_oneof![
        12 => change.prop_map(|(update, settles, couple, stale, group, users, says, keeps)| Kind::Change {
            update, settles, couple, stale, group, users, says, keeps,
        }),
        2 => (0..30_u8, some()).prop_map(|(update, says)| Kind::House { update, says }),
        4 => (0..16_u8, 0..3_u8, prop::collection::vec(0..6_u8, 0..3))
            .prop_map(|(line, chat, messages)| Kind::Settle { line, chat, messages }),
        2 => (0..16_u8).prop_map(Kind::Drop),
        1 => (0..16_u8).prop_map(Kind::ParkLine),
        1 => (0..16_u8).prop_map(Kind::Postpone),
        1 => (0..5_u8).prop_map(Kind::Park),
        1 => (0..5_u8).prop_map(Kind::TakeUp),
    ]
}

/// Where the batches are tried.
struct Bench {
    store: Store,
    connection: AnyConnection,
    keys: HashMap<CoupleId, Arc<CoupleKey>>,
}

/// All that a batch comes to.
#[derive(Debug, PartialEq)]
struct Came {
    verdicts: Vec<Verdict>,
    headers: Vec<Header>,
    marks: [bool; 3],
    rows: Vec<String>,
}

impl Bench {
    async fn new(url: &str, store: Store) -> Self {
        let connection = AnyConnection::connect(url).await.unwrap();
        let mut keys = HashMap::new();
        for id in COUPLES.into_iter().chain([CoupleId::NONE]) {
            keys.insert(id, store.key_of(id, true).await.unwrap());
        }
        Self { store, connection, keys }
    }

    async fn numbers(&mut self, sql: &'static str) -> Vec<i64> {
        sqlx::query_scalar(sql).fetch_all(&mut self.connection).await.unwrap()
    }

    /// The job with the numbers that are there just now.
    async fn work(&mut self, kind: &Kind) -> Work {
        let lines = self.numbers("SELECT id FROM outbox ORDER BY edits DESC, id").await;
        let line = |at: u8| lines.get(usize::from(at)).copied().unwrap_or(i64::from(at));
        let couple = |at: u8| COUPLES[usize::from(at)];
        match kind {
            Kind::Change { .. } => Work::Change(Box::new(self.change(kind, &lines).await)),
            Kind::House { update, says } => {
                let lines = says.iter().map(|says| said(*says, ChatId(900))).collect();
                let change = Change { update: maybe(*update, 24), lines, ..Change::default() };
                Work::Change(Box::new(self.store.prepare(change).await.unwrap()))
            }
            Kind::Settle { line: at, chat, messages } => {
                let messages = messages.iter().map(|number| MessageId((*number).into())).collect();
                let (id, couple) = (line(*at), couple(*chat));
                let (chat, slot) = (group(*chat), Some(Slot::Nudge(3)));
                let place = Place { version: 1, index: id };
                let settled = Settled {
                    id,
                    couple,
                    place,
                    chat,
                    messages,
                    slot,
                    at: noon(),
                    note: Note::AsItWas,
                };
                Work::Settle(self.store.prepare_settled(settled).await.unwrap())
            }
            Kind::Drop(at) => Work::DropLine(line(*at)),
            Kind::ParkLine(at) => Work::ParkLine(line(*at)),
            Kind::Postpone(at) => {
                Work::Postpone { id: line(*at), not_before: i64::from(*at), attempts: 2 }
            }
            Kind::Park(at) => Work::ParkCouple(couple(*at)),
            Kind::TakeUp(at) => Work::TakeUp(couple(*at)),
        }
    }

    async fn change(&mut self, kind: &Kind, lines: &[i64]) -> crate::store::job::ChangeJob {
        let Kind::Change { update, settles, couple, stale, group: at, users, says, keeps } = kind
        else {
            unreachable!()
        };
        let id = COUPLES[usize::from(*couple)];
        let row = sqlx::query("SELECT version, group_tag FROM couples WHERE id = $1").bind(id.0);
        let row: Option<AnyRow> = row.fetch_optional(&mut self.connection).await.unwrap();
        let bot = &self.store.inner.bot;
        let (version, now) = row.map_or((0, group(*couple).0), |row| {
            (row.get(0), bot.chat_of(&row.get::<Vec<u8>, _>(1)).unwrap().0)
        });
        // Mostly where it is.
        let group = if *at < 5 { group(*at) } else { ChatId(now) };
        let records = self.store.records(id).await.unwrap();
        let settles =
            maybe(*settles, 8).and_then(|at| lines.get(usize::try_from(at).ok()?).copied());
        let change = Change {
            update: maybe(*update, 24),
            couple: Some((Couple::new(id, group), version - i64::from(*stale && version > 0))),
            lines: says.iter().map(|says| said(*says, group)).collect(),
            journal: keeps.iter().filter_map(|keeps| kept(*keeps, &records)).collect(),
            settles,
            ..Change::default()
        };
        let mut job = self.store.prepare(change).await.unwrap();
        let row = job.couple.as_mut().unwrap();
        let person = |user: u8| Person::new(UserId(user.into()), &self.store.inner.bot);
        row.users = users.iter().filter(|user| **user < 110).map(|user| person(user % 5)).collect();
        row.users.dedup();
        row.former = vec![(person(7), i64::from(at % 3))];
        row.invited = (*at % 3 == 0).then(|| vec![(person(at % 4), i64::from(at % 5))]);
        row.wake_at = (*at % 2 == 0).then_some(i64::from(*at));
        row.on_time_at = (*at % 3 == 0).then_some(i64::from(*at) + 1);
        job
    }

    /// Tries it and takes it back.
    async fn comes_to(&mut self, work: &[&Work], in_sets: bool) -> Came {
        let mut transaction = self.connection.begin_with("BEGIN IMMEDIATE").await.unwrap();
        let mut batch = Batch::new(&mut transaction, self.store.inner.bot.id, 5);
        let mut verdicts = vec![];
        if in_sets {
            verdicts = batch.apply_all(work).await.unwrap();
        } else {
            for work in work {
                verdicts.push(batch.apply(work).await.unwrap());
            }
        }
        let Batch { headers, couple_written, deleted, forgot, .. } = batch;
        let rows = dump(&mut transaction, &self.keys).await;
        transaction.rollback().await.unwrap();
        Came { verdicts, headers, marks: [couple_written, deleted, forgot], rows }
    }

    async fn keep(&mut self, work: &[&Work]) {
        let mut transaction = self.connection.begin_with("BEGIN IMMEDIATE").await.unwrap();
        let mut batch = Batch::new(&mut transaction, self.store.inner.bot.id, 5);
        batch.apply_all(work).await.unwrap();
        transaction.commit().await.unwrap();
    }
}

fn group(at: u8) -> ChatId {
    ChatId(-1 - i64::from(at))
}

fn maybe(number: u8, most: u8) -> Option<i64> {
    (number < most).then_some(number.into())
}

fn said(says: u8, chat: ChatId) -> Line {
    let body = Body { text: says.to_string(), title: 0, below: Below::Nothing };
    let call = match says % 4 {
        0 | 1 => Call::Edit { body, note: None },
        2 => Call::Delete,
        _ => Call::Send { body, reply_to: None, silent: false, with: None, note: None },
    };
    let slot = (!says.is_multiple_of(3)).then_some(Slot::Nudge(u64::from(says % 3)));
    let (lane, guard) = (Lane::Reply, Guard::of(i64::from(says % 3)));
    Line { chat, lane, not_before: noon(), use_by: noon(), slot, call, guard, returns: None }
}

fn kept(keeps: u8, records: &[(RecordId, Record)]) -> Option<Journal> {
    if keeps >= 16 {
        return records.get(usize::from(keeps - 16)).map(|(id, _)| Journal::Forget(*id));
    }
    let words = keeps.to_string();
    let date = noon().date_naive();
    let entry = if keeps.is_multiple_of(2) {
        Entry::Win { words }
    } else {
        Entry::CheckIn { date, high: Some(words), low: None }
    };
    Some(Journal::Keep(Record { at: noon(), by: Seat::A, user: UserId(7), entry }))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..Default::default() })]

    #[test]
    fn a_batch_in_sets_comes_to_what_one_job_after_the_other_comes_to(
        batches in prop::collection::vec(prop::collection::vec(kind(), 1..24), 1..4),
    ) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let (dir, store) = store().await;
            for (id, at) in COUPLES.into_iter().zip(0..3_u8) {
                let users = [UserId(i64::from(at))];
                commit(&store, (id, group(at), 0), &users, Some(noon())).await;
            }
            let url = format!("sqlite:{}", dir.path().join("k.db").display());
            let mut bench = Bench::new(&url, store).await;
            for batch in batches {
                let mut work = vec![];
                for kind in &batch {
                    work.push(bench.work(kind).await);
                }
                let work: Vec<&Work> = work.iter().collect();
                let alone = bench.comes_to(&work, false).await;
                let in_sets = bench.comes_to(&work, true).await;
                let rows = |came: &Came, other: &Came| -> Vec<String> {
                    came.rows.iter().filter(|row| !other.rows.contains(row)).cloned().collect()
                };
                assert_eq!(rows(&in_sets, &alone), rows(&alone, &in_sets), "{batch:?}");
                assert_eq!(in_sets, alone, "{batch:?}");
                bench.keep(&work).await;
            }
        });
    }
}
