//! What the stored columns of a couple do, whatever the couple itself makes of its people and times.

#![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

mod dump;
mod plans;
mod rehash;
mod sets;

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use tempfile::TempDir;

use super::job::{ChangeJob, Person, Work};
use super::{BotId, Change, Committed, OpenError, Opening, Store, waiting};
use crate::clock::ManualClock;
use crate::crypto::MasterKeyFrom;
use crate::domain::{ChatId, Couple, CoupleId, Lane, UserId};
use crate::line::{Below, Body, Call, Line};

const ANA: UserId = UserId(100);
const BEN: UserId = UserId(200);
const CAL: UserId = UserId(300);

pub(super) fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

pub(super) async fn store() -> (TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let opening = Opening {
        database_url: format!("sqlite:{}", dir.path().join("k.db").display()),
        keyring_url: None,
        master_key: MasterKeyFrom::Given("07".repeat(32)),
        bot: Some(BotId(12_345)),
    };
    let (store, _) = Store::open(&opening, Arc::new(ManualClock::standing(noon()))).await.unwrap();
    (dir, store)
}

/// A couple's row with these people and this wake-up.
async fn commit(
    store: &Store,
    couple: (CoupleId, ChatId, i64),
    users: &[UserId],
    wake_at: Option<DateTime<Utc>>,
) -> Committed {
    let (id, group, version) = couple;
    let change = Change { couple: Some((Couple::new(id, group), version)), ..Change::default() };
    let mut job: ChangeJob = store.prepare(change).await.unwrap();
    let row = job.couple.as_mut().unwrap();
    row.users = users.iter().map(|user| Person::new(*user, &store.inner.bot)).collect();
    row.wake_at = wake_at.map(super::moment::stored);
    store.write(Work::Change(Box::new(job))).await.unwrap()
}

#[tokio::test]
async fn people_are_found_where_they_sit_and_only_there() {
    let (_dir, store) = store().await;
    let id = store.new_couple_id();
    assert_eq!(commit(&store, (id, ChatId(-1), 0), &[ANA], None).await, Committed::Written);
    assert_eq!(commit(&store, (id, ChatId(-1), 1), &[ANA, BEN], None).await, Committed::Written);
    for user in [ANA, BEN] {
        assert_eq!(store.id_of_user(user).await.unwrap(), Some(id));
        assert_eq!(store.couple_of_user(user).await.unwrap().unwrap().version, 2);
    }

    assert_eq!(commit(&store, (id, ChatId(-1), 2), &[ANA, CAL], None).await, Committed::Written);
    assert_eq!(store.id_of_user(BEN).await.unwrap(), None, "who left is forgotten");
    assert_eq!(store.id_of_user(CAL).await.unwrap(), Some(id));

    assert_eq!(commit(&store, (id, ChatId(-2), 3), &[], None).await, Committed::Written);
    assert_eq!(store.id_of_user(ANA).await.unwrap(), None);
    assert_eq!(store.id_of_group(ChatId(-1)).await.unwrap(), None, "the group moved");
    assert_eq!(store.id_of_group(ChatId(-2)).await.unwrap(), Some(id));
}

#[tokio::test]
async fn nobody_sits_in_two_couples() {
    let (_dir, store) = store().await;
    let (first, second) = (store.new_couple_id(), store.new_couple_id());
    commit(&store, (first, ChatId(-1), 0), &[ANA, BEN], None).await;
    let taken = commit(&store, (second, ChatId(-2), 0), &[CAL, BEN], None).await;
    assert_eq!(taken, Committed::Stale);
    assert_eq!(store.id_of_group(ChatId(-2)).await.unwrap(), None, "nothing of it was written");
    assert_eq!(store.id_of_user(CAL).await.unwrap(), None);

    commit(&store, (first, ChatId(-1), 1), &[ANA], None).await;
    let free = commit(&store, (second, ChatId(-2), 0), &[CAL, BEN], None).await;
    assert_eq!(free, Committed::Written);
    assert_eq!(store.id_of_user(BEN).await.unwrap(), Some(second));
}

#[tokio::test]
async fn couples_are_due_in_the_order_of_their_waiting() {
    let (_dir, store) = store().await;
    let [late, soon, never, odd] = [(); 4].map(|()| store.new_couple_id());
    let after = |seconds| Some(noon() + TimeDelta::seconds(seconds));
    let between = noon() + TimeDelta::microseconds(7_000_500);
    commit(&store, (late, ChatId(-1), 0), &[], after(60)).await;
    commit(&store, (soon, ChatId(-2), 0), &[], after(5)).await;
    commit(&store, (never, ChatId(-3), 0), &[], None).await;
    commit(&store, (odd, ChatId(-4), 0), &[], Some(between)).await;

    assert_eq!(store.next_wakes().await.unwrap().any, after(5));
    let due = async |moment, limit| store.due(moment, limit).await.unwrap();
    assert_eq!(due(noon(), 10).await, []);
    assert_eq!(due(noon() + TimeDelta::seconds(7), 10).await, [soon]);
    assert_eq!(due(noon() + TimeDelta::seconds(60), 10).await, [soon, odd, late]);
    assert_eq!(due(noon() + TimeDelta::seconds(60), 2).await, [soon, odd]);

    commit(&store, (soon, ChatId(-2), 1), &[], None).await;
    let next = store.next_wakes().await.unwrap().any.unwrap();
    assert!(next >= between, "a couple is never woken before its time");
}

#[tokio::test]
async fn addresses_that_cannot_be_kept_are_refused() {
    let open = async |database_url: &str, keyring_url: Option<&str>| {
        let opening = Opening {
            database_url: database_url.into(),
            keyring_url: keyring_url.map(Into::into),
            master_key: MasterKeyFrom::Given("07".repeat(32)),
            bot: Some(BotId(12_345)),
        };
        Store::open(&opening, Arc::new(ManualClock::standing(noon()))).await.map(drop)
    };
    for url in ["", "kintsugi.db", "mysql://host/db", "sqlite::memory:", "sqlite:"] {
        assert!(matches!(open(url, None).await, Err(OpenError::BadUrl)), "{url}");
    }
    let same = open("sqlite:same.db", Some("sqlite://same.db")).await;
    assert!(matches!(same, Err(OpenError::BadUrl)));
}

/// A couple in which nobody sits gives way to one that moves to its group; others don't.
#[tokio::test]
async fn a_couple_with_people_gives_way_to_nobody() {
    let (_dir, store) = store().await;
    let (id, theirs) = (store.new_couple_id(), store.new_couple_id());
    assert_eq!(commit(&store, (id, ChatId(-1), 0), &[ANA], None).await, Committed::Written);
    assert_eq!(commit(&store, (theirs, ChatId(-2), 0), &[BEN], None).await, Committed::Written);
    assert_eq!(commit(&store, (id, ChatId(-2), 1), &[ANA], None).await, Committed::Stale);
    assert_eq!(store.id_of_group(ChatId(-2)).await.unwrap(), Some(theirs));
    assert_eq!(commit(&store, (theirs, ChatId(-2), 1), &[], None).await, Committed::Written);
    let third = (store.new_couple_id(), ChatId(-2), 0);
    assert_eq!(commit(&store, third, &[CAL], None).await, Committed::Stale, "it doesn't move");
    assert_eq!(commit(&store, (id, ChatId(-2), 1), &[ANA], None).await, Committed::Written);
    assert_eq!(store.id_of_group(ChatId(-2)).await.unwrap(), Some(id));
    assert_eq!(store.couple(theirs).await.unwrap(), None);
}

#[tokio::test]
async fn housekeeping_counts_as_no_work() {
    let (_dir, store) = store().await;
    // On this one thread the writer gets no turn before the next await.
    let is_writing_during = async |work: Work| {
        let mut written = std::pin::pin!(store.write(work));
        assert!(futures::poll!(written.as_mut()).is_pending());
        store.is_writing()
    };
    for work in [
        Work::ForgetUpdates { before: 0 },
        Work::ForgetInvitations { now: 0 },
        Work::ExpireRecords { now: 0 },
        Work::EmptyLog,
        Work::Hear { at: 0, gaps: 0 },
    ] {
        assert!(!is_writing_during(work).await);
    }
    for work in [Work::DropLine(1), Work::TakeUp(CoupleId(1))] {
        assert!(is_writing_during(work).await);
    }
}

/// A commit may succeed and yet report an error: its lines must leave, and none that was not written.
#[tokio::test]
async fn a_line_that_was_written_after_all_is_told_of_and_no_other() {
    let (_dir, store) = store().await;
    let body = Body { text: "hello".into(), title: 0, below: Below::Nothing };
    let line = Line {
        chat: ChatId(7),
        lane: Lane::Reply,
        not_before: noon(),
        use_by: noon() + TimeDelta::days(1),
        slot: None,
        call: Call::Send { body, reply_to: None, silent: false, with: None, note: None },
        guard: None,
        returns: None,
    };
    let change = Change { lines: vec![line], ..Change::default() };
    let (written, lost) =
        (store.prepare(change.clone()).await.unwrap(), store.prepare(change).await.unwrap());
    let in_doubt = [lost.lines[0].header, written.lines[0].header];
    store.write(Work::Change(Box::new(written))).await.unwrap();
    let mut connection = store.inner.readers.acquire().await.unwrap();
    let told = waiting::written_after_all(&mut connection, &in_doubt).await.unwrap();
    assert_eq!(told, in_doubt[1..]);
}
