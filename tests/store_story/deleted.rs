//! What was deleted is gone from every file, and lengths tell little of what is there.

use std::fs;

use kintsugi::domain::{Entry, Place, RecordId};

use super::*;

/// Which files hold these bytes.
pub fn holders(home: &Home, bytes: &[u8]) -> Vec<String> {
    let mut holders = Vec::new();
    for entry in fs::read_dir(home.dir.path()).unwrap() {
        let path = entry.unwrap().path();
        let file = fs::read(&path).unwrap();
        if file.windows(bytes.len()).any(|part| part == bytes) {
            holders.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
    holders
}

/// A couple with one diary page, and that page as it is on disk.
async fn with_a_page(home: &Home, store: &Store) -> (CoupleId, RecordId, Vec<u8>) {
    let id = found(store, GROUP).await;
    says(store, id, vec![], vec![Journal::Keep(diary("what nobody shall find", noon()))]).await;
    let page = store.records(id).await.unwrap()[0].0;
    (id, page, home.cell("SELECT body FROM records").await)
}

#[tokio::test]
async fn a_deleted_diary_page_is_in_no_file_any_more() {
    let home = Home::in_files();
    let store = home.open().await;
    let (id, page, sealed) = with_a_page(&home, &store).await;
    // A copy from before a migration holds it as well.
    fs::copy(home.file("kintsugi.db-wal"), home.file("kintsugi.db.before-3")).unwrap();
    assert_eq!(holders(&home, &sealed).len(), 2, "in the log and in the copy");

    says(&store, id, vec![], vec![Journal::Forget(page)]).await;
    // The next write waits until the log was emptied.
    says(&store, id, vec![], vec![]).await;
    assert_eq!(holders(&home, &sealed), Vec::<String>::new(), "while the bot runs");
}

#[tokio::test]
async fn what_has_expired_is_in_no_file_any_more() {
    let home = Home::in_files();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    says(&store, id, vec![], vec![Journal::Keep(win("a walk", noon()))]).await;
    let sealed = home.cell("SELECT body FROM records").await;
    store.expire_records(after(400 * 86_400)).await.unwrap();
    says(&store, id, vec![], vec![]).await;
    assert_eq!(holders(&home, &sealed), Vec::<String>::new());
}

#[tokio::test]
async fn what_was_sent_is_out_of_the_log_within_the_hour() {
    let home = Home::in_files();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    says(&store, id, vec![send(GROUP, None, "a nudge")], vec![]).await;
    let sealed = home.cell("SELECT body FROM outbox").await;
    let header = store.waiting().await.unwrap()[0];
    store.settle(settled(&header, &[40], None, noon())).await.unwrap();
    assert_eq!(holders(&home, &sealed), ["kintsugi.db-wal"]);
    store.empty_log().await.unwrap();
    says(&store, id, vec![], vec![]).await;
    assert_eq!(holders(&home, &sealed), Vec::<String>::new());
}

/// A hard moment without words, with a few, and other things of an evening.
#[tokio::test]
async fn records_of_hard_moments_have_no_length_of_their_own() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let trigger = |words: Option<&str>| Entry::Trigger {
        episode: 12,
        place: Place::Private,
        words: words.map(Into::into),
    };
    let entries = [
        trigger(None),
        trigger(Some("the song in the shop")),
        trigger(Some("He was late, and I sat there and thought of that night again.")),
        Entry::Strength { episode: 12, level: 7 },
        Entry::Win { words: "A walk.".into() },
        Entry::Diary { words: "Short.".into() },
    ];
    let record = |entry| Journal::Keep(Record { at: noon(), by: Seat::A, user: UserId(7), entry });
    says(&store, id, vec![], entries.map(record).to_vec()).await;
    let lengths = home.cells("SELECT body FROM records").await;
    assert_eq!(lengths.len(), 6);
    assert!(lengths.iter().all(|sealed| sealed.len() == lengths[0].len()));
}

/// As earlier versions sealed them: without padding. The samples of migrations hold some, too.
#[tokio::test]
async fn messages_of_every_kind_have_slots_of_one_length() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    for (slot, message) in [(Slot::Welcome, 1), (Slot::Nudge(7_000_000), 2), (Slot::Untracked, 3)] {
        says(&store, id, vec![send(GROUP, Some(slot.clone()), "words")], vec![]).await;
        let header = store.waiting().await.unwrap()[0];
        store.settle(settled(&header, &[message], Some(slot.clone()), noon())).await.unwrap();
        assert_eq!(store.slot_of(GROUP, MessageId(message)).await.unwrap(), Some(slot));
    }
    let slots = home.cells("SELECT slot FROM sent").await;
    assert!(slots.iter().all(|slot| slot.len() == slots[0].len()));
}
