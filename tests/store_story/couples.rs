//! Couples, updates and the journal.

use kintsugi::domain::{Invitation, RecordId};
use kintsugi::store::{Parked, StoreError};

use super::*;

#[tokio::test]
async fn a_couple_is_found_by_its_number_and_its_group() {
    let home = Home::new();
    let store = home.open().await;
    assert_eq!(store.id_of_group(GROUP).await.unwrap(), None);
    assert_eq!(store.couple_of_group(GROUP).await.unwrap(), None);

    let id = found(&store, GROUP).await;
    let loaded = store.couple(id).await.unwrap().unwrap();
    assert_eq!((loaded.couple.id, loaded.couple.group, loaded.version), (id, GROUP, 1));
    assert_eq!(store.id_of_group(GROUP).await.unwrap(), Some(id));
    assert_eq!(store.couple_of_group(GROUP).await.unwrap(), Some(loaded));
    assert_eq!(store.couple(CoupleId(5)).await.unwrap(), None);
}

#[tokio::test]
async fn a_group_that_became_a_supergroup_is_found_by_its_new_number() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let mut loaded = store.couple(id).await.unwrap().unwrap();
    loaded.couple.group = OTHER_GROUP;
    let moved = Change { couple: Some((loaded.couple, 1)), ..Change::default() };
    assert_eq!(store.commit(moved).await.unwrap(), Committed::Written);
    assert_eq!(store.id_of_group(OTHER_GROUP).await.unwrap(), Some(id));
    assert_eq!(store.id_of_group(GROUP).await.unwrap(), None);
}

/// As long as it is open, also over a restart; then nothing of it is left.
#[tokio::test]
async fn who_has_an_open_link_finds_their_couple_until_it_ends() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let mut loaded = store.couple(id).await.unwrap().unwrap();
    let until = noon() + TimeDelta::days(7);
    loaded.couple.invitations.push(Invitation { user: UserId(5), token: String::new(), until });
    let change = |version| Change {
        couple: Some((loaded.couple.clone(), version)),
        invites: version == 1,
        ..Change::default()
    };
    assert_eq!(store.commit(change(1)).await.unwrap(), Committed::Written);
    assert_eq!(
        store.commit(change(2)).await.unwrap(),
        Committed::Written,
        "what stays is left alone"
    );
    store.close().await;

    let store = home.open().await;
    assert_eq!(store.id_of_invited(UserId(5), noon()).await.unwrap(), Some(id));
    assert_eq!(store.id_of_invited(UserId(6), noon()).await.unwrap(), None);
    assert_eq!(store.id_of_invited(UserId(5), until).await.unwrap(), None);
    store.forget_invitations(until - TimeDelta::hours(1)).await.unwrap();
    assert_eq!(store.id_of_invited(UserId(5), noon()).await.unwrap(), Some(id));
    store.forget_invitations(until).await.unwrap();
    assert_eq!(home.cells("SELECT user_tag FROM invitations").await, Vec::<Vec<u8>>::new());
}

#[tokio::test]
async fn numbers_of_couples_are_positive_and_fit_anywhere() {
    let home = Home::new();
    let store = home.open().await;
    for _ in 0..1000 {
        assert!((1..1 << 53).contains(&store.new_couple_id().0));
    }
}

#[tokio::test]
async fn an_update_is_decided_once() {
    let home = Home::new();
    let store = home.open().await;
    let id = store.new_couple_id();
    let change = Change {
        update: Some(77),
        lines: vec![send(GROUP, None, "welcome")],
        journal: vec![Journal::Keep(win("a walk", noon()))],
        ..founding(id, GROUP)
    };
    assert!(!store.seen(77).await.unwrap());
    assert_eq!(store.commit(change.clone()).await.unwrap(), Committed::Written);
    assert!(store.seen(77).await.unwrap());
    assert_eq!(store.commit(change).await.unwrap(), Committed::Duplicate);
    assert_eq!(store.couple(id).await.unwrap().unwrap().version, 1);
    assert_eq!(waiting_words(&store).await, ["welcome"]);
    assert_eq!(store.records(id).await.unwrap().len(), 1);

    store.forget_old_updates(noon()).await.unwrap();
    assert!(store.seen(77).await.unwrap(), "it was seen at that moment, not before");
    store.forget_old_updates(after(1)).await.unwrap();
    assert!(!store.seen(77).await.unwrap());
}

#[tokio::test]
async fn a_decision_from_an_old_state_leaves_no_trace() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let old = store.couple(id).await.unwrap().unwrap();
    says(&store, id, vec![], vec![]).await;

    let late = Change {
        update: Some(78),
        couple: Some((old.couple, old.version)),
        lines: vec![send(GROUP, None, "from an old state")],
        journal: vec![Journal::Keep(win("of an old state", noon()))],
        ..Change::default()
    };
    assert_eq!(store.commit(late).await.unwrap(), Committed::Stale);
    assert!(!store.seen(78).await.unwrap());
    assert_eq!(store.waiting().await.unwrap(), []);
    assert_eq!(store.records(id).await.unwrap(), []);
}

#[tokio::test]
async fn a_group_belongs_to_one_couple() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let second = founding(store.new_couple_id(), GROUP);
    assert_eq!(store.commit(second).await.unwrap(), Committed::Stale);
    let again = founding(id, ChatId(-5));
    assert_eq!(store.commit(again).await.unwrap(), Committed::Stale, "it is not new");
    assert_eq!(store.id_of_group(GROUP).await.unwrap(), Some(id));
}

#[tokio::test]
async fn the_journal_is_kept_forgotten_and_expires() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let other = found(&store, OTHER_GROUP).await;
    let (first, second, own) =
        (win("first", noon()), win("second", after(5)), diary("own", noon()));
    let keep = [&second, &first, &own].map(|record| Journal::Keep(record.clone()));
    says(&store, id, vec![], keep.to_vec()).await;

    let kept = store.records(id).await.unwrap();
    let read: Vec<_> = kept.iter().map(|(_, record)| record.clone()).collect();
    assert_eq!(read, [second.clone(), own.clone(), first.clone()], "newest first");
    assert_eq!(store.records(other).await.unwrap(), []);

    let forget = |id: RecordId| vec![Journal::Forget(id)];
    says(&store, other, vec![], forget(kept[0].0)).await;
    assert_eq!(store.records(id).await.unwrap().len(), 3, "it is not theirs to forget");
    says(&store, id, vec![], forget(kept[2].0)).await;
    assert_eq!(store.records(id).await.unwrap(), kept[..2]);

    store.expire_records(after(300 * 86_400)).await.unwrap();
    assert_eq!(store.records(id).await.unwrap(), kept[..2]);
    store.expire_records(after(400 * 86_400)).await.unwrap();
    assert_eq!(store.records(id).await.unwrap(), kept[1..2], "a diary stays");
}

#[tokio::test]
async fn a_state_that_cannot_be_read_is_parked_and_never_written_over() {
    let home = Home::in_files();
    let store = home.open().await;
    let (id, other) = (found(&store, GROUP).await, found(&store, OTHER_GROUP).await);
    let loaded = store.couple(id).await.unwrap().unwrap();
    // Another couple's row, swapped in.
    home.tamper(
        "UPDATE couples SET wake_at = 1,
         state = (SELECT state FROM couples ORDER BY rowid DESC LIMIT 1)",
    )
    .await;
    store.close().await;
    let store = home.open().await;
    assert_eq!(store.due(after(0), 9).await.unwrap().len(), 2);

    for _ in 0..2 {
        let error = store.couple(id).await.unwrap_err();
        assert!(matches!(error, StoreError::Parked(parked) if parked == id), "{error:?}");
    }
    assert!(store.couple(other).await.is_ok());
    assert_eq!(store.parked().await.unwrap(), Parked { couples: 1, lines: 0 });
    assert_eq!(store.due(after(0), 9).await.unwrap(), [other]);
    assert_eq!(store.id_of_group(GROUP).await.unwrap(), Some(id), "the group is still taken");

    let over = Change { couple: Some((loaded.couple, 1)), update: Some(9), ..Change::default() };
    assert!(matches!(store.commit(over).await, Err(StoreError::Parked(_))));
    assert!(!store.seen(9).await.unwrap());
}
