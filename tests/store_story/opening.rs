//! Keys, key rings and databases that do or do not belong together.

use std::fs;

use super::*;

async fn refused(home: &Home) -> OpenError {
    home.try_open().await.map(drop).unwrap_err()
}

/// A home with one couple, closed.
async fn furnished(mut home: Home, key_file: bool) -> Home {
    if key_file {
        home.master_key = MasterKeyFrom::File(home.file("master.key"));
    }
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    says(&store, id, vec![send(GROUP, None, "welcome")], vec![]).await;
    store.close().await;
    home
}

#[tokio::test]
async fn everything_is_there_after_reopening() {
    let home = furnished(Home::in_files(), true).await;
    let store = home.open().await;
    assert_eq!(store.couple_of_group(GROUP).await.unwrap().unwrap().version, 2);
    assert_eq!(waiting_words(&store).await, ["welcome"]);
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_owner_reads_the_files() {
    use std::os::unix::fs::MetadataExt;
    let home = furnished(Home::in_files(), true).await;
    let _open = home.open().await;
    for entry in fs::read_dir(home.dir.path()).unwrap() {
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", entry.path().display());
    }
}

#[tokio::test]
async fn another_master_key_opens_nothing() {
    let mut home = furnished(Home::in_files(), false).await;
    home.master_key = MasterKeyFrom::Given("08".repeat(32));
    assert!(matches!(refused(&home).await, OpenError::WrongKey));
    home.master_key = MasterKeyFrom::Given("no key".into());
    assert!(matches!(refused(&home).await, OpenError::Key(_)));
    home.master_key = MasterKeyFrom::Given("07".repeat(32));
    assert_eq!(waiting_words(&home.open().await).await, ["welcome"]);
}

#[tokio::test]
async fn a_missing_key_file_is_not_made_anew() {
    let home = furnished(Home::in_files(), true).await;
    fs::rename(home.file("master.key"), home.file("away")).unwrap();
    assert!(matches!(refused(&home).await, OpenError::KeyMissing { .. }));
    assert!(!home.file("master.key").exists());
    fs::rename(home.file("kintsugi.db"), home.file("lost.db")).unwrap();
    assert!(matches!(refused(&home).await, OpenError::KeyMissing { .. }), "keys are data too");
    assert!(!home.file("kintsugi.db").exists());

    fs::rename(home.file("away"), home.file("master.key")).unwrap();
    fs::rename(home.file("lost.db"), home.file("kintsugi.db")).unwrap();
    assert_eq!(waiting_words(&home.open().await).await, ["welcome"]);
}

#[tokio::test]
async fn a_missing_or_foreign_key_ring_is_noticed() {
    let (home, other) =
        (furnished(Home::in_files(), false).await, furnished(Home::new(), false).await);
    let ring = home.file("kintsugi.db.keys");
    fs::rename(&ring, home.file("away")).unwrap();
    assert!(matches!(refused(&home).await, OpenError::KeyMissing { .. }));
    assert!(!ring.exists(), "no new one is made");

    fs::copy(other.file("kintsugi.db.keys"), &ring).unwrap();
    assert!(matches!(refused(&home).await, OpenError::WrongKey));

    fs::rename(home.file("away"), &ring).unwrap();
    assert_eq!(waiting_words(&home.open().await).await, ["welcome"]);
}

#[tokio::test]
async fn a_first_run_that_was_killed_is_finished_by_the_next() {
    let mut home = Home::in_files();
    home.master_key = MasterKeyFrom::File(home.file("master.key"));
    home.open().await.close().await;
    fs::remove_file(home.file("kintsugi.db")).unwrap();
    fs::write(home.file("kintsugi.db"), "").unwrap();
    fs::write(home.file("kintsugi.db.new"), "half of a database").unwrap();
    let store = home.open().await;
    assert_eq!(store.id_of_group(GROUP).await.unwrap(), None);
    found(&store, GROUP).await;
}

#[tokio::test]
async fn a_lost_database_is_noticed_while_its_keys_are_there() {
    for empty in [false, true] {
        let home = furnished(Home::in_files(), true).await;
        let ring = fs::read(home.file("kintsugi.db.keys")).unwrap();
        fs::rename(home.file("kintsugi.db"), home.file("lost.db")).unwrap();
        if empty {
            fs::write(home.file("kintsugi.db"), "").unwrap();
        }
        assert!(matches!(refused(&home).await, OpenError::DatabaseMissing { .. }));
        assert_eq!(home.file("kintsugi.db").exists(), empty, "no new one is made");
        assert_eq!(fs::read(home.file("kintsugi.db.keys")).unwrap(), ring);
        fs::rename(home.file("lost.db"), home.file("kintsugi.db")).unwrap();
        assert_eq!(waiting_words(&home.open().await).await, ["welcome"]);
    }
}

/// Another program's database, a text, and a database of ours that somebody emptied.
#[tokio::test]
async fn what_is_not_ours_is_refused_and_left_as_it_is() {
    for file in ["kintsugi.db", "kintsugi.db.keys"] {
        for foreign in [
            "CREATE TABLE orders (id BIGINT)",
            "CREATE TABLE canary (id BIGINT); CREATE TABLE _sqlx_migrations (version BIGINT)",
            "CREATE TABLE canary (yellow TEXT); CREATE TABLE _sqlx_migrations (version BIGINT)",
            "",
        ] {
            let home = Home::in_files();
            fs::write(home.file(file), "").unwrap();
            if foreign.is_empty() {
                fs::write(home.file(file), "Dear diary,").unwrap();
            } else {
                home.tamper_in(file, foreign).await;
            }
            let before = fs::read(home.file(file)).unwrap();
            let error = refused(&home).await;
            let foreign_file = home.file(file);
            assert!(
                matches!(&error, OpenError::Foreign(path) if *path == foreign_file),
                "{error:?}"
            );
            assert_eq!(fs::read(&foreign_file).unwrap(), before);
            assert_eq!(
                fs::read_dir(home.dir.path()).unwrap().count(),
                1,
                "nothing is put beside it"
            );
        }
    }
}

#[tokio::test]
async fn a_log_without_its_database_is_not_read_into_a_new_one() {
    let home = Home::in_files();
    fs::write(home.file("kintsugi.db-wal"), "of another").unwrap();
    assert!(matches!(refused(&home).await, OpenError::Foreign(_)));
}

#[tokio::test]
async fn a_place_that_cannot_be_used_is_named() {
    let home = Home::in_files();
    fs::create_dir(home.file("kintsugi.db")).unwrap();
    let error = refused(&home).await;
    assert!(
        matches!(&error, OpenError::Unusable { file, .. } if file.ends_with("kintsugi.db")),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_damaged_database_is_named_and_not_written() {
    let home = furnished(Home::in_files(), false).await;
    let mut file = fs::read(home.file("kintsugi.db")).unwrap();
    file[100..4096].fill(0xAB);
    fs::write(home.file("kintsugi.db"), &file).unwrap();
    assert!(matches!(refused(&home).await, OpenError::Damaged { .. }));
    assert_eq!(fs::read(home.file("kintsugi.db")).unwrap(), file);
}

/// The second number decides: it says who would lose something.
#[tokio::test]
async fn a_state_that_an_older_reader_would_lose_is_left_alone_by_it() {
    let home = furnished(Home::in_files(), false).await;
    home.tamper("UPDATE shape SET written = 99").await;
    home.open().await.close().await;

    home.tamper("UPDATE shape SET oldest_reader = 99").await;
    let before = fs::read(home.file("kintsugi.db")).unwrap();
    assert!(matches!(refused(&home).await, OpenError::NewerDatabase));
    assert_eq!(fs::read(home.file("kintsugi.db")).unwrap(), before);
}

#[tokio::test]
async fn a_running_store_hears_that_a_newer_version_has_taken_over() {
    let home = furnished(Home::in_files(), false).await;
    let store = home.open().await;
    home.tamper("UPDATE shape SET written = 99").await;
    store.finish_migration().await.unwrap();
    assert!(store.may_still_write().await.is_ok(), "it finishes only what it knows");
    home.tamper("UPDATE shape SET oldest_reader = 99").await;
    let outdated = store.may_still_write().await;
    assert!(matches!(outdated, Err(kintsugi::store::StoreError::Outdated)));
}

/// A second one waits, and goes on as soon as the first has ended, however that ended.
#[tokio::test]
async fn two_stores_never_write_one_database() {
    let home = Home::in_files();
    for killed in [false, true] {
        let first = home.open().await;
        let (second, ()) = tokio::join!(home.open(), async {
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            found(&first, ChatId(-1 - i64::from(killed))).await;
            if killed { first.kill() } else { first.close().await }
        });
        assert!(second.id_of_group(ChatId(-1 - i64::from(killed))).await.unwrap().is_some());
        second.close().await;
    }
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_alone() {
    let home = furnished(Home::in_files(), false).await;
    home.tamper(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         VALUES (9999, 'from the future', 1, X'00', 0)",
    )
    .await;
    let before = fs::read(home.file("kintsugi.db")).unwrap();
    assert!(matches!(refused(&home).await, OpenError::NewerDatabase));
    assert_eq!(fs::read(home.file("kintsugi.db")).unwrap(), before);
}
