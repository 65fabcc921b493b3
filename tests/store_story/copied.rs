//! What an operator does with the files: copies them while a bot writes, puts the copies back, gives the
//! keys a new master key.

use std::fs;

use super::*;

/// Whether what was written can be read there: how many couples, and what waits.
async fn holds(home: &Home, couples: &[CoupleId]) -> Vec<String> {
    let store = home.open().await;
    for id in couples {
        assert!(store.couple(*id).await.unwrap().is_some(), "{id:?}");
    }
    let words = waiting_words(&store).await;
    store.close().await;
    words
}

#[tokio::test]
async fn a_copy_of_a_live_database_is_put_back_and_read() {
    let home = Home::new();
    let store = home.open().await;
    let first = found(&store, GROUP).await;
    says(&store, first, vec![send(GROUP, None, MARKER)], vec![]).await;
    // Nothing of it is in the file itself yet: it is in the log.
    let (into, keys_into) = (home.file("copies"), home.file("elsewhere"));
    let copies = Store::back_up(&home.opening(), &into, &keys_into).await.unwrap();
    let second = found(&store, OTHER_GROUP).await;

    let restored = Home::new();
    fs::copy(&copies.database, restored.file("kintsugi.db")).unwrap();
    fs::copy(&copies.keys, restored.file("kintsugi.db.keys")).unwrap();
    assert_eq!(holds(&restored, &[first]).await, [MARKER]);
    let of_before = restored.open().await;
    assert!(of_before.couple(second).await.unwrap().is_none(), "it came later");
    of_before.close().await;

    Store::back_up(&home.opening(), &into, &keys_into).await.unwrap();
    store.close().await;
    let later = Home::new();
    fs::copy(&copies.database, later.file("kintsugi.db")).unwrap();
    fs::copy(&copies.keys, later.file("kintsugi.db.keys")).unwrap();
    assert_eq!(holds(&later, &[first, second]).await, [MARKER]);
    for folder in [&into, &keys_into] {
        assert_eq!(fs::read_dir(folder).unwrap().count(), 1, "and nothing half done");
    }
}

#[tokio::test]
async fn nobody_copies_over_what_is_copied_or_what_nobody_could_open() {
    let home = Home::new();
    let none = Store::back_up(&home.opening(), &home.file("copies"), &home.file("keys")).await;
    assert!(matches!(none, Err(OpenError::Unusable { .. })), "{none:?}");
    home.open().await.close().await;
    let own = Store::back_up(&home.opening(), home.dir.path(), &home.file("keys")).await;
    assert!(matches!(own, Err(OpenError::NoFolder { .. })), "{own:?}");
    let wrong = Opening { master_key: MasterKeyFrom::Given("08".repeat(32)), ..home.opening() };
    let wrong = Store::back_up(&wrong, &home.file("copies"), &home.file("keys")).await;
    assert!(matches!(wrong, Err(OpenError::WrongKey)), "{wrong:?}");
}

#[tokio::test]
async fn a_new_master_key_opens_all_and_the_old_one_nothing() {
    let mut home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    says(&store, id, vec![send(GROUP, None, MARKER)], vec![]).await;
    store.close().await;

    let new = MasterKeyFrom::Given("09".repeat(32));
    let rotated = Store::rotate(&home.opening(), &new).await.unwrap();
    assert_eq!((rotated.keys, rotated.left), (3, 0), "the couple's, the house's and the bot's");
    assert!(matches!(home.try_open().await, Err(OpenError::WrongKey)));
    home.master_key = new;
    assert_eq!(holds(&home, &[id]).await, [MARKER]);
}

#[tokio::test]
async fn a_change_of_keys_that_was_killed_goes_on() {
    let mut home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    store.close().await;
    let before = fs::read(home.file("kintsugi.db")).unwrap();
    let new = MasterKeyFrom::Given("09".repeat(32));
    Store::rotate(&home.opening(), &new).await.unwrap();
    // Killed between the two: the keys have the new one, and the database has not.
    fs::write(home.file("kintsugi.db"), before).unwrap();
    assert!(matches!(home.try_open().await, Err(OpenError::WrongKey)));
    assert_eq!(Store::rotate(&home.opening(), &new).await.unwrap().keys, 0);
    home.master_key = new;
    assert_eq!(holds(&home, &[id]).await, Vec::<String>::new());
}
