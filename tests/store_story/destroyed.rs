//! What was erased is gone: of one partner their own and nothing of the other's, of both everything, also
//! out of copies that were made before.

use std::fs;

use super::deleted::holders;
use super::*;

const BEN: UserId = UserId(8);
const ANAS_CHAT: ChatId = ChatId(7);

fn kept(user: UserId, words: &str) -> Journal {
    let by = if user == BEN { Seat::B } else { Seat::A };
    Journal::Keep(Record { at: noon(), by, user, entry: Entry::Diary { words: words.into() } })
}

/// The couple's change that erases or destroys.
async fn change(store: &Store, id: CoupleId) -> Change {
    let loaded = store.couple(id).await.unwrap().unwrap();
    Change { couple: Some((loaded.couple, loaded.version)), ..Change::default() }
}

async fn destroy(store: &Store, id: CoupleId, lines: Vec<Line>) {
    let change = Change { destroys: true, lines, ..change(store, id).await };
    assert_eq!(store.commit(change).await.unwrap(), Committed::Written);
}

/// The next write waits until the logs were emptied.
async fn waits(store: &Store) {
    store.empty_log().await.unwrap();
    store.empty_log().await.unwrap();
}

/// All that is sealed of a couple.
const SEALED: [&str; 5] = [
    "SELECT state FROM couples",
    "SELECT body FROM records",
    "SELECT body FROM pages",
    "SELECT body FROM outbox",
    "SELECT slot FROM sent",
];

async fn with_everything(home: &Home, store: &Store) -> CoupleId {
    let id = found(store, GROUP).await;
    let date = noon().date_naive();
    let answer = Entry::CheckIn { date, high: Some("the lake".into()), low: None };
    let answer = Record { at: noon(), by: Seat::A, user: UserId(7), entry: answer };
    let sent = send(GROUP, Some(Slot::Welcome), "welcome");
    says(store, id, vec![sent], vec![kept(BEN, MARKER), Journal::Keep(answer)]).await;
    let header = store.waiting().await.unwrap()[0];
    store.settle(settled(&header, &[40], Some(Slot::Welcome), noon())).await.unwrap();
    says(store, id, vec![send(GROUP, None, "what waits")], vec![]).await;
    for sql in SEALED {
        assert!(!home.cells(sql).await.is_empty(), "{sql}");
    }
    id
}

#[tokio::test]
async fn no_copy_from_before_can_be_read_with_the_keys_that_are_left() {
    let home = Home::in_files();
    let store = home.open().await;
    let id = with_everything(&home, &store).await;
    store.close().await;
    let copy = fs::read(home.file("kintsugi.db")).unwrap();

    let store = home.open().await;
    destroy(&store, id, vec![]).await;
    store.close().await;
    // Somebody puts the copy back, with the master key and the key ring as it is by now.
    fs::write(home.file("kintsugi.db"), copy).unwrap();
    let store = home.open().await;
    assert!(matches!(store.couple(id).await, Err(StoreError::Parked(_))), "its state");
    assert!(matches!(store.records(id).await, Err(StoreError::NoKey(_))), "and its journal");
    for header in store.waiting().await.unwrap() {
        assert_eq!(store.line(&header).await.unwrap(), None, "and what waited");
    }
    assert_eq!(store.slot_of(GROUP, MessageId(40)).await.unwrap(), None);
}

#[tokio::test]
async fn of_a_couple_that_is_destroyed_no_file_holds_anything() {
    let home = Home::in_files();
    let store = home.open().await;
    let id = with_everything(&home, &store).await;
    let mut sealed = Vec::new();
    for sql in SEALED {
        sealed.extend(home.cells(sql).await);
    }
    let pool = home.pool("kintsugi.db.keys").await;
    let key = sqlx::query_scalar("SELECT wrapped FROM keys WHERE couple_id = $1").bind(id.0);
    sealed.push(key.fetch_one(&pool).await.unwrap());
    pool.close().await;
    fs::copy(home.file("kintsugi.db-wal"), home.file("kintsugi.db.before-9")).unwrap();

    destroy(&store, id, vec![send(GROUP, None, "Kintsugi has ended here.")]).await;
    waits(&store).await;
    for bytes in &sealed {
        assert_eq!(holders(&home, bytes), Vec::<String>::new(), "while the bot runs");
    }
    assert!(store.couple(id).await.unwrap().is_none());
    assert_eq!(store.id_of_group(GROUP).await.unwrap(), None);
    assert_eq!(waiting_words(&store).await, ["Kintsugi has ended here."], "the house says it");
    for table in ["seats", "records", "pages", "sent", "destroyed", "couples"] {
        let count = home.pool("kintsugi.db").await;
        let sql = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
        let rows: i64 = sqlx::query_scalar(sql).fetch_one(&count).await.unwrap();
        assert_eq!(rows, 0, "{table}");
        count.close().await;
    }
    // What was on its way when it went leaves nothing behind either.
    let new = found(&store, GROUP).await;
    assert_ne!(new, id, "and the group can begin anew");
}

#[tokio::test]
async fn of_one_who_erases_nothing_is_left_and_of_the_other_everything() {
    let home = Home::in_files();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    says(&store, id, vec![], vec![kept(UserId(7), "the song in the shop")]).await;
    let of_ana = home.cells("SELECT body FROM records").await;
    says(&store, id, vec![], vec![kept(BEN, MARKER)]).await;
    let quotes = send(GROUP, None, "Ana: “the song in the shop”\nBen: “a walk”");
    let asks = send(ANAS_CHAT, None, "A hard moment for Ben. There's a song.");
    says(&store, id, vec![quotes, asks], vec![]).await;
    let state = home.cell("SELECT state FROM couples").await;
    let all = home.cells("SELECT body FROM records").await;
    let of_ben: Vec<_> = all.into_iter().filter(|body| !of_ana.contains(body)).collect();
    fs::copy(home.file("kintsugi.db-wal"), home.file("kintsugi.db.before-9")).unwrap();

    let page = store.records(id).await.unwrap().into_iter().find(|(_, of)| of.user == UserId(7));
    let journal = vec![Journal::Forget(page.unwrap().0)];
    let erased = Some(vec!["the song in the shop".to_owned()]);
    let erase = Change { journal, erased, ..change(&store, id).await };
    assert_eq!(store.commit(erase).await.unwrap(), Committed::Written);
    waits(&store).await;
    for bytes in of_ana.iter().chain([&state]) {
        assert_eq!(holders(&home, bytes), Vec::<String>::new(), "while the bot runs");
    }
    assert!(of_ben.iter().all(|bytes| !holders(&home, bytes).is_empty()), "Ben's is there");
    assert_eq!(store.records(id).await.unwrap().len(), 1);
    assert_eq!(waiting_words(&store).await, ["A hard moment for Ben. There's a song."]);
}

#[tokio::test]
async fn killed_before_its_key_had_gone_the_next_start_destroys_it() {
    let home = Home::in_files();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    store.close().await;
    home.tamper("INSERT INTO destroyed SELECT id, bot_id FROM couples; DELETE FROM couples;").await;
    let store = home.open().await;
    waits(&store).await;
    assert!(matches!(store.records(id).await, Ok(none) if none.is_empty()));
    let pool = home.pool("kintsugi.db.keys").await;
    let keys = sqlx::query_scalar("SELECT COUNT(*) FROM keys WHERE couple_id = $1").bind(id.0);
    let keys: i64 = keys.fetch_one(&pool).await.unwrap();
    assert_eq!(keys, 0);
    pool.close().await;
    assert!(home.cells("SELECT state FROM couples").await.is_empty());
}

#[tokio::test]
async fn a_couple_that_changed_meanwhile_is_not_destroyed() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let late = Change { destroys: true, ..change(&store, id).await };
    says(&store, id, vec![], vec![kept(BEN, MARKER)]).await;
    assert_eq!(store.commit(late).await.unwrap(), Committed::Stale);
    assert_eq!(store.records(id).await.unwrap().len(), 1, "it is decided again");
    let twice = [change(&store, id).await, change(&store, id).await];
    let twice = twice.map(|change| Change { destroys: true, ..change });
    let [first, second] = twice.map(|change| store.commit(change));
    assert_eq!(first.await.unwrap(), Committed::Written);
    assert!(matches!(second.await, Ok(Committed::Stale) | Err(StoreError::NoKey(_))));
}

/// A line that had left when its couple went is settled into nothing.
#[tokio::test]
async fn what_was_on_its_way_leaves_no_row_behind() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    says(&store, id, vec![send(GROUP, Some(Slot::Welcome), "welcome")], vec![]).await;
    let header = store.waiting().await.unwrap()[0];
    destroy(&store, id, vec![]).await;
    let late = store.settle(settled(&header, &[40], Some(Slot::Welcome), noon())).await;
    assert!(matches!(late, Err(StoreError::NoKey(_))));
    assert_eq!(store.line(&header).await.unwrap(), None);
    assert!(home.cells("SELECT slot FROM sent").await.is_empty());
}
