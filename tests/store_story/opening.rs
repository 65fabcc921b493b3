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
    let home = furnished(Home::new(), true).await;
    let store = home.open().await;
    assert_eq!(store.couple_of_group(GROUP).await.unwrap().unwrap().version, 2);
    assert_eq!(waiting_words(&store).await, ["welcome"]);
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_owner_reads_the_files() {
    use std::os::unix::fs::MetadataExt;
    let home = furnished(Home::new(), true).await;
    let _open = home.open().await;
    for entry in fs::read_dir(home.dir.path()).unwrap() {
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().mode() & 0o777;
        assert_eq!(mode, 0o600, "{}", entry.path().display());
    }
}

#[tokio::test]
async fn another_master_key_opens_nothing() {
    let mut home = furnished(Home::new(), false).await;
    home.master_key = MasterKeyFrom::Given("08".repeat(32));
    assert!(matches!(refused(&home).await, OpenError::WrongKey));
    home.master_key = MasterKeyFrom::Given("no key".into());
    assert!(matches!(refused(&home).await, OpenError::Key(_)));
    home.master_key = MasterKeyFrom::Given("07".repeat(32));
    assert_eq!(waiting_words(&home.open().await).await, ["welcome"]);
}

#[tokio::test]
async fn a_missing_key_file_is_not_made_anew() {
    let home = furnished(Home::new(), true).await;
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
    let (home, other) = (furnished(Home::new(), false).await, furnished(Home::new(), false).await);
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
    let home = furnished(Home::new(), true).await;
    fs::remove_file(home.file("kintsugi.db")).unwrap();
    fs::write(home.file("kintsugi.db"), "").unwrap();
    let store = home.open().await;
    assert_eq!(store.id_of_group(GROUP).await.unwrap(), None);
    found(&store, GROUP).await;
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_alone() {
    let home = furnished(Home::new(), false).await;
    home.tamper(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
         VALUES (9999, 'from the future', 1, X'00', 0)",
    )
    .await;
    let before = fs::read(home.file("kintsugi.db")).unwrap();
    assert!(matches!(refused(&home).await, OpenError::NewerDatabase));
    assert_eq!(fs::read(home.file("kintsugi.db")).unwrap(), before);
}
