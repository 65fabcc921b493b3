//! A disk that fails, and a file in which something of one couple is damaged.

use std::fs;
use std::time::Duration;

use kintsugi::store::{Health, Parked, StoreError};

use super::*;

/// Takes writes back as `SQLite` does when the disk fails: the whole transaction, by itself.
const FAILS: &str = "CREATE TRIGGER fails BEFORE INSERT ON inbox
    BEGIN SELECT RAISE(ROLLBACK, 'the disk fails'); END";

fn update(number: i64) -> Change {
    Change { update: Some(number), ..Change::default() }
}

#[tokio::test]
async fn after_one_failed_write_everything_is_written_again() {
    let home = Home::in_files();
    let (store, mut committed) = home.try_open().await.unwrap();
    let id = found(&store, GROUP).await;
    home.tamper(FAILS).await;
    for _ in 0..3 {
        assert!(matches!(store.commit(update(7)).await, Err(StoreError::Database(_))));
    }
    home.tamper("DROP TRIGGER fails").await;

    assert_eq!(store.commit(update(7)).await.unwrap(), Committed::Written);
    says(&store, id, vec![send(GROUP, None, "still here")], vec![]).await;
    let header = store.waiting().await.unwrap()[0];
    assert_eq!(committed.recv().await.map(|heard| heard.id), Some(header.id));
    assert_eq!(store.health(), Health::Well);
}

/// The key ring is a database of its own, with a writer of its own.
#[tokio::test]
async fn after_a_failed_write_of_a_key_couples_are_founded_again() {
    let home = Home::in_files();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    home.tamper_with_keys(
        "CREATE TRIGGER fails BEFORE INSERT ON keys
         BEGIN SELECT RAISE(ROLLBACK, 'the disk fails'); END",
    )
    .await;
    let new = store.new_couple_id();
    for _ in 0..2 {
        let founded = store.commit(founding(new, OTHER_GROUP)).await;
        assert!(matches!(founded, Err(StoreError::Database(_))), "{founded:?}");
        says(&store, id, vec![], vec![Journal::Keep(win("others go on", noon()))]).await;
    }
    home.tamper_with_keys("DROP TRIGGER fails").await;
    assert_eq!(store.commit(founding(new, OTHER_GROUP)).await.unwrap(), Committed::Written);
    assert!(store.couple(new).await.unwrap().is_some());
}

#[tokio::test]
async fn a_store_that_cannot_write_is_unhealthy_until_it_can() {
    let home = Home::in_files();
    let store = home.open().await;
    found(&store, GROUP).await;
    // The connection is to be replaced, and there is nothing to connect to.
    home.tamper(FAILS).await;
    let (file, away) = (home.file("kintsugi.db"), home.file("away"));
    fs::rename(&file, &away).unwrap();
    let _first = store.commit(update(7)).await;
    assert!(store.commit(update(7)).await.is_err());
    assert_eq!(store.health(), Health::Failing);

    fs::rename(&away, &file).unwrap();
    home.tamper("DROP TRIGGER fails").await;
    // Nobody hands in anything: the store tries by itself.
    for _ in 0..100 {
        if store.health() == Health::Well {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(store.health(), Health::Well);
    assert_eq!(store.commit(update(7)).await.unwrap(), Committed::Written);
}

/// Thirty couples that want to be woken, each with a line and a record: several fit on a page.
async fn thirty(home: &Home) -> Vec<CoupleId> {
    let store = home.open().await;
    let mut couples = Vec::new();
    for number in 1..=30 {
        let group = ChatId(-number);
        let id = found(&store, group).await;
        let keep = vec![Journal::Keep(win("a walk", noon()))];
        says(&store, id, vec![send(group, Some(Slot::Nudge(1)), "a nudge")], keep).await;
        couples.push(id);
    }
    store.close().await;
    home.tamper("UPDATE couples SET wake_at = 1").await;
    couples
}

#[tokio::test]
async fn one_damaged_page_parks_those_on_it_and_nobody_else() {
    for column in [
        "SELECT state FROM couples WHERE rowid = 6",
        "SELECT body FROM records WHERE couple_id = (SELECT id FROM couples WHERE rowid = 6)",
    ] {
        let home = Home::in_files();
        let couples = thirty(&home).await;
        damage(&home, "kintsugi.db", &home.cell(column).await);

        let store = home.open().await;
        let due = store.due(noon(), 100).await.unwrap();
        assert_eq!(due.len(), couples.len(), "{column}: the damage hides nobody");
        assert!(store.next_wakes().await.unwrap().any.is_some());
        assert_eq!(store.waiting().await.unwrap().len(), couples.len());
        let mut well = 0;
        for (id, group) in couples.iter().zip((1..).map(|number: i64| ChatId(-number))) {
            assert_eq!(store.id_of_group(group).await.unwrap(), Some(*id));
            let read = async {
                let loaded = store.couple_of_group(group).await?;
                store.records(*id).await?;
                Ok::<_, StoreError>(loaded.unwrap())
            };
            let error = match read.await {
                Ok(loaded) => {
                    let couple = Some((loaded.couple, loaded.version));
                    let written = store.commit(Change { couple, ..Change::default() }).await;
                    assert_eq!(written.unwrap(), Committed::Written);
                    well += 1;
                    continue;
                }
                Err(error) => store.set_aside(*id, error).await,
            };
            assert!(matches!(error, StoreError::Parked(parked) if parked == *id), "{error:?}");
        }
        let parked = store.parked().await.unwrap().couples;
        assert!((1..couples.len()).contains(&well), "{column}: {well} are well");
        assert_eq!(usize::try_from(parked).unwrap() + well, couples.len());
        assert_eq!(store.due(noon(), 100).await.unwrap().len(), 0, "they are woken or parked");
        found(&store, GROUP).await;
    }
}

/// What every change reads and writes is nobody's: who happens to come next is not put aside for it.
#[tokio::test]
async fn a_damaged_page_that_all_share_parks_nobody() {
    for root in [
        "SELECT rootpage FROM sqlite_master WHERE name = 'inbox'",
        "SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_inbox_1'",
        "SELECT rootpage FROM sqlite_master WHERE name = 'seats_couple'",
        "SELECT rootpage FROM sqlite_master WHERE name = 'former_seats_couple'",
    ] {
        let home = Home::in_files();
        let couples = thirty(&home).await;
        let pool = home.pool("kintsugi.db").await;
        let page: i64 = sqlx::query_scalar(root).fetch_one(&pool).await.unwrap();
        pool.close().await;
        let mut bytes = fs::read(home.file("kintsugi.db")).unwrap();
        let page = usize::try_from(page).unwrap();
        bytes[(page - 1) * 4096..page * 4096].fill(0xAB);
        fs::write(home.file("kintsugi.db"), bytes).unwrap();

        let store = home.open().await;
        for (id, update) in couples.iter().zip(100..) {
            let loaded = store.couple(*id).await.unwrap().unwrap();
            let couple = Some((loaded.couple, loaded.version));
            let change = Change { couple, update: Some(update), ..Change::default() };
            let error = store.commit(change).await.unwrap_err();
            assert!(error.is_of_broken_rows(), "{root}: {error:?}");
            let error = store.set_aside(*id, error).await;
            assert!(matches!(error, StoreError::Database(_)), "{root}: {error:?}");
        }
        assert_eq!(store.parked().await.unwrap().couples, 0, "{root}");
        assert_eq!(store.health(), Health::Failing, "{root}");
    }
}

#[tokio::test]
async fn a_damaged_line_keeps_no_other_from_being_sent() {
    let home = Home::in_files();
    let couples = thirty(&home).await;
    damage(&home, "kintsugi.db", &home.cell("SELECT body FROM outbox LIMIT 1 OFFSET 5").await);
    let store = home.open().await;
    let waiting = store.waiting().await.unwrap();
    assert_eq!(waiting.len(), couples.len(), "an index holds all that is asked of them");
    let mut read = 0;
    for header in waiting {
        read += usize::from(store.line(&header).await.unwrap().is_some());
        store.settle(settled(&header, &[40], Some(Slot::Nudge(1)), noon())).await.unwrap();
    }
    assert!((1..couples.len()).contains(&read), "{read} were read");
}

#[tokio::test]
async fn a_damaged_record_keeps_no_other_from_expiring() {
    let home = Home::in_files();
    let couples = thirty(&home).await;
    damage(&home, "kintsugi.db", &home.cell("SELECT body FROM records ORDER BY id LIMIT 1").await);
    let store = home.open().await;
    store.expire_records(after(400 * 86_400)).await.unwrap();
    let mut left = 0;
    for id in &couples {
        left += store.records(*id).await.map_or(1, |records| records.len());
    }
    assert!(left < couples.len(), "{left} are left");
}

/// Whatever is damaged, a record or a page of evenings' answers.
#[tokio::test]
async fn what_is_damaged_keeps_no_answer_of_others_from_expiring() {
    for cell in [
        "SELECT body FROM records ORDER BY id LIMIT 1",
        "SELECT body FROM pages ORDER BY expires_at LIMIT 1",
    ] {
        let home = Home::in_files();
        let store = home.open().await;
        let entry = Entry::CheckIn {
            date: noon().date_naive(),
            high: Some("a walk".into()),
            low: Some("rain. ".repeat(100)),
        };
        for number in 1..=30 {
            let id = found(&store, ChatId(-number)).await;
            let answer = Record { entry: entry.clone(), ..win("a walk", noon()) };
            let keep = [win("a walk", noon()), answer].map(Journal::Keep);
            says(&store, id, vec![], keep.into()).await;
        }
        store.close().await;
        damage(&home, "kintsugi.db", &home.cell(cell).await);

        let store = home.open().await;
        store.expire_records(after(400 * 86_400)).await.unwrap();
        let pool = home.pool("kintsugi.db").await;
        let left = sqlx::query_scalar::<_, i64>("SELECT COUNT(id) FROM pages WHERE expires_at > 0");
        let left = left.fetch_one(&pool).await.unwrap();
        let on_one_page_of_the_file = if cell.contains("pages") { 1..=8 } else { 0..=0 };
        assert!(on_one_page_of_the_file.contains(&left), "{cell}: {left} are left");
    }
}

#[tokio::test]
async fn a_couple_without_its_key_is_parked_alone() {
    let home = Home::in_files();
    let couples = thirty(&home).await;
    home.tamper_with_keys("DELETE FROM keys WHERE couple_id = (SELECT MAX(couple_id) FROM keys)")
        .await;
    let store = home.open().await;
    let mut parked = 0;
    for id in &couples {
        parked += i64::from(store.couple(*id).await.is_err());
    }
    assert_eq!((parked, store.parked().await.unwrap()), (1, Parked { couples: 1, lines: 0 }));
}

#[tokio::test]
async fn a_parked_couple_is_taken_up_again_when_it_can_be_read() {
    let home = Home::in_files();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    home.tamper("CREATE TABLE kept AS SELECT state FROM couples").await;
    home.tamper("UPDATE couples SET state = X'01', wake_at = NULL").await;
    store.close().await;
    let store = home.open().await;
    assert!(store.couple(id).await.is_err());
    assert!(store.take_up(id).await.unwrap().is_some(), "it cannot be read yet");
    let listed = Store::put_aside(&home.opening()).await.unwrap();
    assert_eq!(listed.len(), 1, "while the bot runs, too");
    assert_eq!((listed[0].couple, listed[0].since), (id, Some(noon())));
    assert!(listed[0].why.is_some());

    home.tamper("UPDATE couples SET state = (SELECT state FROM kept)").await;
    assert_eq!(Store::put_aside(&home.opening()).await.unwrap()[0].why, None);
    assert!(store.couple(id).await.is_err(), "nobody has taken it up");
    assert_eq!(store.take_up(id).await.unwrap(), None);
    assert_eq!(store.couple(id).await.unwrap().unwrap().couple.group, GROUP);
    assert_eq!(store.due(noon(), 9).await.unwrap(), [id], "it is woken");
    assert_eq!(Store::put_aside(&home.opening()).await.unwrap(), []);
}
