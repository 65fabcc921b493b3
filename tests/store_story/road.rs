//! The whole road over a store in which something is damaged, or newer than this version.

use kintsugi::app::App;
use kintsugi::crypto::{Cell, CoupleKey, MasterKey};
use kintsugi::domain::{ChatKind, Incoming, Input, Person};
use kintsugi::messages::Speech;
use serde_json::{Value, json};

use super::*;

fn app(home: &Home, store: &Store) -> App {
    let speech = Speech::new(None).unwrap();
    App::new(store.clone(), speech, home.clock.clone(), "kintsugi_bot".into()).unwrap()
}

/// Somebody types a command in the group with this number.
fn command(update: i64, group: i64, name: &str) -> Incoming {
    let person =
        Person { id: UserId(5_000_000_000 + group.abs()), name: "Ana".into(), anonymous: false };
    let input =
        Input::Command { message: MessageId(update), name: name.into(), words: String::new() };
    Incoming {
        update,
        chat: ChatId(group),
        kind: ChatKind::Group,
        person,
        input,
        with_media: false,
        written_at: None,
    }
}

#[tokio::test]
async fn a_batch_of_updates_goes_past_a_damaged_couple() {
    for cell in [
        "SELECT state FROM couples WHERE rowid = 3",
        "SELECT body FROM outbox LIMIT 1 OFFSET 2",
        "SELECT wrapped FROM keys ORDER BY couple_id DESC LIMIT 1",
    ] {
        let home = Home::in_files();
        let store = home.open().await;
        // In order, so that what is damaged is not where new rows go.
        for number in 1..=40 {
            app(&home, &store)
                .handle_updates(vec![command(number, -number, "start")])
                .await
                .unwrap();
        }
        store.close().await;
        home.tamper("UPDATE couples SET wake_at = 1").await;
        let keys = cell.contains("keys");
        let file = if keys { "kintsugi.db.keys" } else { "kintsugi.db" };
        if keys {
            home.tamper_with_keys(
                "UPDATE keys SET wrapped = X'01' WHERE couple_id = (SELECT MAX(couple_id) FROM keys)",
            )
            .await;
        } else {
            damage(&home, file, &home.cell(cell).await);
        }

        let store = home.open().await;
        let app = app(&home, &store);
        app.handle_updates((1..=40).map(|n| command(50 + n, -n, "help")).collect()).await.unwrap();
        while app.wake(256).await.unwrap() > 0 {}
        let mut heard = 0;
        for number in 1..=40 {
            heard += i64::from(store.seen(50 + number).await.unwrap());
        }
        let parked = store.parked().await.unwrap().couples;
        assert_eq!(heard + parked, 40, "{cell}");
        assert!(heard > 0 && (parked > 0 || cell.contains("outbox")), "{cell}: {heard} were heard");
        app.handle_updates(vec![command(90, -99, "start")]).await.unwrap();
        assert!(store.seen(90).await.unwrap(), "and new couples come");
    }
}

/// The couple's key, as the key ring keeps it.
async fn key_of(home: &Home, id: CoupleId) -> CoupleKey {
    let pool = home.pool("kintsugi.db.keys").await;
    let wrapped = sqlx::query_scalar("SELECT wrapped FROM keys WHERE couple_id = $1").bind(id.0);
    let wrapped: Vec<u8> = wrapped.fetch_one(&pool).await.unwrap();
    let master = MasterKey::load(&home.master_key, false).unwrap();
    CoupleKey::from_bytes(&master.open(&format!("couple/{}", id.0), &wrapped).unwrap()).unwrap()
}

fn state_of(id: CoupleId) -> Cell {
    Cell { couple: id.0, table: "couples", column: "state", row: (id.0, 0) }
}

async fn state(home: &Home, key: &CoupleKey, id: CoupleId) -> Value {
    let sealed = home.cell("SELECT state FROM couples").await;
    serde_json::from_slice(&key.open(&state_of(id), &sealed).unwrap()).unwrap()
}

/// What a later version added to the state outlives a decision of this one.
#[tokio::test]
async fn words_that_this_version_does_not_know_are_written_back() {
    let home = Home::in_files();
    let store = home.open().await;
    app(&home, &store).handle_updates(vec![command(1, -1, "start")]).await.unwrap();
    let id = store.id_of_group(ChatId(-1)).await.unwrap().unwrap();
    let key = key_of(&home, id).await;

    let mut newer = state(&home, &key, id).await;
    newer["evening_letters"] = json!([{"by": "A", "words": MARKER}]);
    let sealed = key.seal(&state_of(id), newer.to_string().as_bytes());
    let pool = home.pool("kintsugi.db").await;
    store.close().await;
    sqlx::query("UPDATE couples SET state = $1").bind(sealed).execute(&pool).await.unwrap();

    let store = home.open().await;
    let app = app(&home, &store);
    app.handle_updates(vec![command(2, -1, "help"), command(3, -1, "start")]).await.unwrap();
    assert!(store.couple(id).await.unwrap().unwrap().version >= 3, "it was decided and written");
    let written = state(&home, &key, id).await;
    assert_eq!(written["evening_letters"], newer["evening_letters"]);
    let sealed = home.cell("SELECT state FROM couples").await.len();
    let nonce_and_seal = 41;
    assert_eq!((sealed - nonce_and_seal) % 1024, 0, "and it has the length of its class");
}
