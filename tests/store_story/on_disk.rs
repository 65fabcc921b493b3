//! What a thief of the disk would read.

use std::fs;

use super::*;

/// Says something secret in every place where words can be.
async fn talkative(home: &Home) -> Store {
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let slot = Slot::Nudge(7);
    let lines = vec![
        send(GROUP, Some(slot.clone()), MARKER),
        edit(GROUP, slot.clone(), MARKER),
        send(GROUP, None, MARKER),
    ];
    let journal = vec![Journal::Keep(win(MARKER, noon())), Journal::Keep(diary(MARKER, noon()))];
    says(&store, id, lines.clone(), journal).await;
    store.commit(Change { lines, ..Change::default() }).await.unwrap();
    let header = store.waiting().await.unwrap()[0];
    store.settle(settled(&header, &[40], Some(slot), noon())).await.unwrap();
    store
}

/// No file holds the marker, a slot's name, or a name in a couple's state.
fn nothing_is_readable(home: &Home) {
    let mut files = 0;
    for entry in fs::read_dir(home.dir.path()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        for secret in [MARKER, "Nudge", "Diary", "\"group\"", "\"text\""] {
            let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!found, "{secret} in {}", path.display());
        }
        files += 1;
    }
    assert!(files >= 2);
}

#[tokio::test]
async fn no_word_is_readable_on_disk() {
    let home = Home::in_files();
    let store = talkative(&home).await;
    assert!(home.file("kintsugi.db-wal").metadata().unwrap().len() > 0);
    nothing_is_readable(&home);
    let id = store.id_of_group(GROUP).await.unwrap().unwrap();
    assert_eq!(store.records(id).await.unwrap().len(), 2, "while the bot can read it");
    store.close().await;
    nothing_is_readable(&home);
    assert!(!home.file("kintsugi.db-wal").exists(), "nothing is left in the log");
}

#[tokio::test]
async fn no_error_tells_more_than_numbers() {
    let home = Home::in_files();
    let store = talkative(&home).await;
    store.close().await;
    home.tamper("UPDATE couples SET state = body FROM outbox").await;
    let store = home.open().await;
    let id = store.id_of_group(GROUP).await.unwrap().unwrap();
    let error = store.couple(id).await.unwrap_err();
    assert_eq!(error.to_string(), format!("the state of couple {} is parked", id.0));
}
