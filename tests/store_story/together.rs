//! Many at once, and being killed.

use std::time::Duration;

use kintsugi::store::StoreError;
use tokio::task::JoinSet;

use super::*;

#[tokio::test]
async fn of_two_racing_decisions_one_wins() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let loaded = store.couple(id).await.unwrap().unwrap();
    let racing = |update| Change {
        update: Some(update),
        couple: Some((loaded.couple.clone(), loaded.version)),
        lines: vec![send(GROUP, None, "decided")],
        ..Change::default()
    };
    let (one, two) = tokio::join!(store.commit(racing(1)), store.commit(racing(2)));
    let mut outcomes = [one.unwrap(), two.unwrap()];
    outcomes.sort_by_key(|outcome| *outcome == Committed::Stale);
    assert_eq!(outcomes, [Committed::Written, Committed::Stale]);
    assert_eq!(waiting_words(&store).await, ["decided"]);

    let twins = (store.new_couple_id(), store.new_couple_id());
    let (one, two) = tokio::join!(
        store.commit(founding(twins.0, OTHER_GROUP)),
        store.commit(founding(twins.1, OTHER_GROUP))
    );
    assert_ne!(one.unwrap(), two.unwrap(), "one group, one couple");
}

/// The lines that were told of as they were committed.
fn heard(committed: &mut UnboundedReceiver<Header>) -> Vec<i64> {
    let mut heard = vec![];
    while let Ok(header) = committed.try_recv() {
        heard.push(header);
    }
    assert!(heard.is_sorted_by(|one, next| one.arrival < next.arrival));
    ids(&heard)
}

fn ids(headers: &[Header]) -> Vec<i64> {
    let mut ids: Vec<_> = headers.iter().map(|header| header.id).collect();
    ids.sort_unstable();
    ids
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_waits_together_is_written_together() {
    let home = Home::new();
    let (store, mut committed) = home.try_open().await.unwrap();
    let before = store.batches();
    let mut all = JoinSet::new();
    for number in 1..=500 {
        let store = store.clone();
        all.spawn(async move {
            let change = Change {
                update: Some(number),
                lines: vec![send(ChatId(-number), None, "welcome")],
                ..founding(store.new_couple_id(), ChatId(-number))
            };
            store.commit(change).await.unwrap()
        });
    }
    assert!(all.join_all().await.iter().all(|outcome| *outcome == Committed::Written));
    let batches = store.batches() - before;
    // Five at a time or more, however slowly they were handed in.
    assert!(batches <= 100, "500 commits took {batches} transactions");

    let waiting = store.waiting().await.unwrap();
    assert_eq!(waiting.len(), 500);
    assert_eq!(heard(&mut committed), ids(&waiting));
    for header in waiting {
        assert_eq!(store.id_of_group(header.chat).await.unwrap(), Some(header.couple));
    }
}

#[tokio::test]
async fn one_bad_change_fails_only_itself() {
    let home = Home::new();
    let (store, mut committed) = home.try_open().await.unwrap();
    home.tamper(if home.server.is_some() {
        "ALTER TABLE outbox ADD CONSTRAINT bad CHECK (lane <> 3)"
    } else {
        "CREATE TRIGGER bad BEFORE INSERT ON outbox WHEN NEW.lane = 3
         BEGIN SELECT RAISE(ABORT, 'no'); END"
    })
    .await;
    let mut all = JoinSet::new();
    for number in 1..=20 {
        let (store, chat) = (store.clone(), ChatId(-number));
        let founding = founding(store.new_couple_id(), chat);
        let lane = if number == 13 { Lane::Sign } else { Lane::Reply };
        let lines = vec![Line { lane, ..send(chat, None, "welcome") }];
        let change = Change { update: Some(number), lines, ..founding };
        all.spawn(async move { (number, store.commit(change).await) });
    }
    for (number, outcome) in all.join_all().await {
        match outcome {
            Ok(Committed::Written) => assert_ne!(number, 13),
            Err(StoreError::Database(_)) => assert_eq!(number, 13),
            other => panic!("{other:?}"),
        }
    }
    assert!(!store.seen(13).await.unwrap(), "nothing of it was written");
    assert_eq!(store.id_of_group(ChatId(-13)).await.unwrap(), None);
    let waiting = ids(&store.waiting().await.unwrap());
    assert_eq!(heard(&mut committed), waiting, "nothing is announced twice");
}

#[tokio::test]
async fn a_scheduler_hears_of_changed_couples_only() {
    let home = Home::new();
    let store = home.open().await;
    let changed = store.changed();
    let heard =
        async || tokio::time::timeout(Duration::from_millis(20), changed.notified()).await.is_ok();
    let house = Change { lines: vec![send(GROUP, None, "hello")], ..Change::default() };
    store.commit(house).await.unwrap();
    assert!(!heard().await);
    found(&store, GROUP).await;
    assert!(heard().await);
}

/// Without a goodbye, and with another store on the same files at once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_store_loses_nothing_that_it_confirmed() {
    let home = Home::new();
    let mut confirmed = 0;
    for round in 0..5 {
        let store = home.open().await;
        assert_eq!(store.waiting().await.unwrap().len(), confirmed);
        let mut all = JoinSet::new();
        for number in 0..100 {
            let store = store.clone();
            let chat = ChatId(-1 - round * 100 - number);
            let founding = founding(store.new_couple_id(), chat);
            let change = Change { lines: vec![send(chat, None, "welcome")], ..founding };
            all.spawn(async move { store.commit(change).await });
        }
        let first = all.join_next().await.unwrap().unwrap();
        assert_eq!(first.unwrap(), Committed::Written);
        store.kill();
        // The next store is opened while the old one's callers are still being told.
        let next = home.open().await;
        let there = next.waiting().await.unwrap().len();
        let mut told = 1;
        while let Some(outcome) = all.join_next().await {
            match outcome.unwrap() {
                Ok(committed) => told += usize::from(committed == Committed::Written),
                Err(StoreError::Closed) => {}
                Err(error) => panic!("{error:?}"),
            }
        }
        assert!(there >= confirmed + told, "{there} there, {told} were told so");
        assert_eq!(next.waiting().await.unwrap().len(), there, "nothing comes after the opening");
        confirmed = there;
        drop(next);
    }
}

#[tokio::test]
async fn a_closed_store_has_written_what_it_took() {
    let home = Home::new();
    let store = home.open().await;
    let id = store.new_couple_id();
    let clone = store.clone();
    let (committed, ()) = tokio::join!(clone.commit(founding(id, GROUP)), async {
        tokio::task::yield_now().await;
        store.close().await;
    });
    let written = matches!(committed, Ok(Committed::Written));
    assert!(written || matches!(committed, Err(StoreError::Closed)), "{committed:?}");
    assert!(matches!(clone.commit(founding(id, GROUP)).await, Err(StoreError::Closed)));
    let store = home.open().await;
    assert_eq!(store.id_of_group(GROUP).await.unwrap().is_some(), written);
}
