//! Two bots on one database: Telegram gives both the same numbers of updates, people and private chats.

use serde_json::json;

use super::*;

const ANA: UserId = UserId(501);
const IN_PRIVATE: ChatId = ChatId(501);

/// A couple in the same group, with the same people, whichever bot it is.
fn couple(id: CoupleId) -> Couple {
    let sample: serde_json::Value =
        serde_json::from_str(include_str!("../fixtures/couple-0004.json")).unwrap();
    let mut state = serde_json::to_value(Couple::new(id, GROUP)).unwrap();
    state["partners"] = sample["partners"].clone();
    state["partners"]["a"]["user"] = json!(ANA);
    state["partners"]["b"]["user"] = json!(UserId(502));
    serde_json::from_value(state).unwrap()
}

/// One of them founds its couple, sends them something and keeps something of theirs.
async fn lives(store: &Store, words: &str) -> CoupleId {
    let id = store.new_couple_id();
    let lines = vec![send(IN_PRIVATE, Some(Slot::Nudge(1)), words)];
    let journal = vec![Journal::Keep(win(words, noon()))];
    let change = Change {
        update: Some(7),
        couple: Some((couple(id), 0)),
        lines,
        journal,
        ..Change::default()
    };
    assert_eq!(store.commit(change.clone()).await.unwrap(), Committed::Written);
    assert_eq!(store.commit(change).await.unwrap(), Committed::Duplicate, "once for each of them");
    id
}

async fn both(home: &Home) -> [Store; 2] {
    let open = async |bot| Store::open(&home.opening_of(BotId(bot)), home.clock.clone()).await;
    [open(1).await.unwrap().0, open(2).await.unwrap().0]
}

#[tokio::test]
async fn two_bots_share_a_database_and_nobody_sees_the_others() {
    let home = Home::new();
    let [one, two] = both(&home).await;
    let first = lives(&one, "of the first").await;
    assert!(!two.seen(7).await.unwrap(), "the update of that number was the other's");
    assert_eq!(two.id_of_user(ANA).await.unwrap(), None);
    assert_eq!(two.id_of_group(GROUP).await.unwrap(), None);
    assert!(!two.has_lines(IN_PRIVATE).await.unwrap());
    assert_eq!(two.waiting().await.unwrap(), []);
    assert_eq!(two.couple(first).await.unwrap(), None);
    assert!(!two.knows(first).await.unwrap());
    let second = lives(&two, "of the second").await;

    for (store, id, words) in [(&one, first, "of the first"), (&two, second, "of the second")] {
        assert_eq!(store.id_of_user(ANA).await.unwrap(), Some(id));
        assert_eq!(store.id_of_group(GROUP).await.unwrap(), Some(id));
        assert_eq!(waiting_words(store).await, [words]);
        let header = store.waiting().await.unwrap()[0];
        store.settle(settled(&header, &[40], Some(Slot::Nudge(1)), noon())).await.unwrap();
        let record = store.records(id).await.unwrap().remove(0);
        assert_eq!(store.couple_of_record(record.0.0).await.unwrap(), Some(id));
        let other = if id == first { &two } else { &one };
        assert_eq!(other.couple_of_record(record.0.0).await.unwrap(), None);
        assert!(!other.sends_into(id, IN_PRIVATE, &Slot::Nudge(1)).await.unwrap());
    }
    one.forget_old_messages(after(400 * 86_400)).await.unwrap();
    one.forget_old_updates(after(86_400)).await.unwrap();
    one.expire_records(after(1000 * 86_400)).await.unwrap();
    assert!(!one.seen(7).await.unwrap() && two.seen(7).await.unwrap());
    assert_eq!(one.slot_of(IN_PRIVATE, MessageId(40)).await.unwrap(), Some(Slot::Told));
    assert_eq!(two.slot_of(IN_PRIVATE, MessageId(40)).await.unwrap(), Some(Slot::Nudge(1)));
    assert_eq!(one.records(first).await.unwrap(), []);
    assert_eq!(two.records(second).await.unwrap().len(), 1);
}

/// To strangers, too, both write in the same private chat, under the same names.
#[tokio::test]
async fn what_two_bots_say_to_one_stranger_is_two_things() {
    let home = Home::new();
    let [one, two] = both(&home).await;
    for store in [&one, &two] {
        let lines = vec![edit(IN_PRIVATE, Slot::Welcome, "hello")];
        store.commit(Change { lines, ..Change::default() }).await.unwrap();
    }
    let again = vec![edit(IN_PRIVATE, Slot::Welcome, "hello again")];
    two.commit(Change { lines: again, ..Change::default() }).await.unwrap();
    assert_eq!(waiting_words(&one).await, ["hello"]);
    assert_eq!(waiting_words(&two).await, ["hello again"], "it takes the place of its own alone");
    one.hears(true).await.unwrap();
    home.clock.set(after(2 * 86_400));
    assert_eq!((one.gap(), two.gap()), (1, 0), "only the first has ever been told something");
}

/// Each is known to its own writer alone, so that each may keep its couples in memory.
#[tokio::test]
async fn of_one_bot_only_one_process_writes_and_of_two_both_may() {
    let home = Home::new();
    let [one, two] = both(&home).await;
    let (first, second) = (found(&one, GROUP).await, found(&two, GROUP).await);
    for update in 1..=20 {
        for (store, id) in [(&one, first), (&two, second)] {
            let loaded = store.couple(id).await.unwrap().unwrap();
            let couple = Some((loaded.couple, loaded.version));
            let change = Change { update: Some(update), couple, ..Change::default() };
            assert_eq!(store.commit(change).await.unwrap(), Committed::Written);
        }
    }
    one.close().await;
    assert_eq!(two.couple(second).await.unwrap().unwrap().version, 21);
    let one = Store::open(&home.opening_of(BotId(1)), home.clock.clone()).await.unwrap().0;
    assert_eq!(one.couple(first).await.unwrap().unwrap().version, 21);
}

/// A bot that has rows and not the key that covers their numbers would find nobody.
#[tokio::test]
async fn a_bot_whose_lookup_key_is_missing_does_not_start() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    store.close().await;
    home.tamper_with_keys("ALTER TABLE lookup_keys RENAME TO kept").await;
    home.tamper_with_keys("CREATE TABLE lookup_keys AS SELECT * FROM kept WHERE bot_id = 0").await;
    assert!(matches!(home.try_open().await, Err(OpenError::KeyMissing { .. })));
    home.tamper_with_keys("DROP TABLE lookup_keys").await;
    home.tamper_with_keys("ALTER TABLE kept RENAME TO lookup_keys").await;
    assert_eq!(home.open().await.id_of_group(GROUP).await.unwrap(), Some(id));
}

/// Whoever asks for no bot means the only one; with two it must be said.
#[tokio::test]
async fn the_only_bot_need_not_be_named() {
    let home = Home::new();
    let nameless = Opening { bot: None, ..home.opening() };
    let refused = Store::open(&nameless, home.clock.clone()).await.map(drop);
    assert!(matches!(refused, Err(OpenError::WhichBot)), "there is none yet");
    home.open().await.close().await;
    Store::open(&nameless, home.clock.clone()).await.unwrap().0.close().await;
    let second = home.opening_of(BotId(2));
    Store::open(&second, home.clock.clone()).await.unwrap().0.close().await;
    let refused = Store::open(&nameless, home.clock.clone()).await.map(drop);
    assert!(matches!(refused, Err(OpenError::WhichBot)));
}
