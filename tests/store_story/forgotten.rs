//! Messages that were sent are forgotten when nobody can need them any more.

use chrono::NaiveDate;
use kintsugi::domain::{Decision, Event, Facts, Standing, decide};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::*;

/// A partner's own chat.
const ANA: ChatId = ChatId(100);

fn days(days: i64) -> DateTime<Utc> {
    noon() + TimeDelta::days(days)
}

/// Lets the couple send a message into that slot, which gets this number at that moment.
async fn sends(store: &Store, id: CoupleId, slot: Slot, message: i64, at: DateTime<Utc>) {
    sends_to(store, id, GROUP, slot, message, at).await;
}

async fn sends_to(
    store: &Store,
    id: CoupleId,
    chat: ChatId,
    slot: Slot,
    message: i64,
    at: DateTime<Utc>,
) {
    says(store, id, vec![send(chat, Some(slot.clone()), "words")], vec![]).await;
    let header = *store.waiting().await.unwrap().last().unwrap();
    store.settle(settled(&header, &[message], Some(slot), at)).await.unwrap();
}

fn prompt(day: i64) -> Slot {
    Slot::Prompt(days(day).date_naive())
}

#[tokio::test]
async fn what_is_over_is_forgotten_and_a_reply_to_it_told_what_is_taken() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    for (slot, message) in
        [(Slot::Welcome, 1), (Slot::Untracked, 2), (prompt(0), 3), (Slot::Untracked, 5)]
    {
        sends(&store, id, slot, message, noon()).await;
    }
    sends_to(&store, id, ANA, Slot::Untracked, 900, noon()).await;
    sends(&store, id, prompt(9), 7, days(9)).await;
    store.forget_old_messages(days(10)).await.unwrap();

    let slot_of = async |message| store.slot_of(GROUP, MessageId(message)).await.unwrap();
    assert_eq!(slot_of(1).await, Some(Slot::Welcome), "a card that stays");
    assert_eq!(slot_of(7).await, Some(prompt(9)), "an open prompt");
    for message in [2, 3, 4, 5] {
        assert_eq!(slot_of(message).await, Some(Slot::Told), "{message} was sent long ago");
        assert_eq!(store.sent(GROUP, MessageId(message)).await.unwrap(), None);
    }
    assert_eq!(slot_of(6).await, None, "its number was lost on the way");
    assert_eq!(slot_of(8).await, None, "it may be on its way");
    assert_eq!(store.slot_of(ANA, MessageId(900)).await.unwrap(), Some(Slot::Told));
    assert_eq!(store.message_in(id, GROUP, &prompt(0)).await.unwrap(), None);
    assert_eq!(store.message_in(id, GROUP, &Slot::Welcome).await.unwrap(), Some(MessageId(1)));
}

#[tokio::test]
async fn of_a_card_that_stays_the_newest_is_found() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    for message in 1..=4 {
        sends(&store, id, Slot::Evening(Seat::A), message, days(message)).await;
    }
    store.forget_old_messages(days(400)).await.unwrap();
    let newest = store.message_in(id, GROUP, &Slot::Evening(Seat::A)).await.unwrap();
    assert_eq!(newest, Some(MessageId(4)));
    assert_eq!(home.cells("SELECT slot FROM sent").await.len(), 1);
}

/// Buttons that lie in a chat are taken off, however late.
#[tokio::test]
async fn a_message_is_found_as_long_as_its_buttons_lie() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let loaded = store.couple(id).await.unwrap().unwrap();
    let facts = Facts::default();
    let event = Event::Standing(Standing::Member);
    let Decision { couple, says: said, .. } = decide(loaded.couple, event, &facts, noon());
    assert!(!said.is_empty(), "the welcome has buttons");
    let change = Change { couple: Some((couple, loaded.version)), ..Change::default() };
    assert_eq!(store.commit(change).await.unwrap(), Committed::Written);
    sends(&store, id, Slot::Buttons(77), 2, noon()).await;
    sends(&store, id, Slot::Welcome, 3, noon()).await;
    store.forget_old_messages(days(4000)).await.unwrap();
    let slot_of = async |message| store.slot_of(GROUP, MessageId(message)).await.unwrap();
    assert_eq!(slot_of(3).await, Some(Slot::Welcome));
    assert_eq!(slot_of(2).await, Some(Slot::Told), "of this one no button lies any more");
}

#[tokio::test]
async fn the_chat_of_before_a_move_is_known_by_what_was_forgotten_there() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    sends(&store, id, Slot::Untracked, 2, noon()).await;
    let mut loaded = store.couple(id).await.unwrap().unwrap();
    loaded.couple.group = OTHER_GROUP;
    let change = Change { couple: Some((loaded.couple, loaded.version)), ..Change::default() };
    assert_eq!(store.commit(change).await.unwrap(), Committed::Written);
    store.forget_old_messages(days(30)).await.unwrap();
    assert!(home.cells("SELECT slot FROM sent").await.is_empty());
    assert_eq!(store.id_of_former_group(GROUP).await.unwrap(), Some(id));
    assert_eq!(store.id_of_former_group(OTHER_GROUP).await.unwrap(), None);
}

/// A couple that cannot be read may be mended, and then needs them.
#[tokio::test]
async fn of_a_couple_that_is_parked_nothing_is_forgotten() {
    let home = Home::in_files();
    let store = home.open().await;
    let (id, other) = (found(&store, GROUP).await, found(&store, OTHER_GROUP).await);
    sends(&store, id, Slot::Untracked, 2, noon()).await;
    sends_to(&store, other, OTHER_GROUP, Slot::Untracked, 3, noon()).await;
    store.close().await;
    home.tamper("UPDATE couples SET state = X'01' WHERE rowid = 1").await;
    let store = home.open().await;
    store.forget_old_messages(days(30)).await.unwrap();
    assert_eq!(store.slot_of(GROUP, MessageId(2)).await.unwrap(), Some(Slot::Untracked));
    assert_eq!(store.slot_of(OTHER_GROUP, MessageId(3)).await.unwrap(), Some(Slot::Told));
}

fn check_in(day: i64, by: Seat, high: Option<String>) -> Record {
    let date = NaiveDate::default() + TimeDelta::days(day);
    let entry = Entry::CheckIn { date, high, low: None };
    Record { at: days(day), by, user: UserId(if by == Seat::A { 7 } else { 8 }), entry }
}

fn kinds() -> impl Strategy<Value = Vec<(bool, bool, usize)>> {
    prop::collection::vec((any::<bool>(), prop::bool::weighted(0.7), 0..400_usize), 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..Default::default() })]

    /// Whatever is kept of evenings and deleted again, it is as if each had its own row.
    #[test]
    fn answers_that_share_a_page_are_kept_and_deleted_each_for_itself(
        days in kinds(), forgets in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
    ) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let home = Home::in_files();
            let store = home.open().await;
            let id = found(&store, GROUP).await;
            let mut kept = vec![];
            for (day, (other, both, length)) in (0..).zip(days) {
                let mut journal = vec![check_in(day, Seat::A, Some("x".repeat(length)))];
                journal.extend(both.then(|| check_in(day, Seat::B, None)));
                journal.extend(other.then(|| win("a walk", noon() + TimeDelta::days(day))));
                kept.extend(journal.clone());
                says(&store, id, vec![], journal.into_iter().map(Journal::Keep).collect()).await;
            }
            let all = store.records(id).await.unwrap();
            let gone: std::collections::BTreeSet<_> =
                forgets.iter().map(|at| all[at.index(all.len())].0).collect();
            let forget = gone.iter().copied().map(Journal::Forget);
            says(&store, id, vec![], forget.collect()).await;
            let left = store.records(id).await.unwrap();
            let expected: Vec<_> =
                all.iter().filter(|(id, _)| !gone.contains(id)).cloned().collect();
            assert_eq!(left, expected);
            let mut all: Vec<_> = all.into_iter().map(|(_, record)| record).collect();
            assert!(all.is_sorted_by(|one, other| one.at >= other.at), "the newest first");
            for record in &kept {
                let at = all.iter().position(|one| one == record).expect("it is kept");
                all.swap_remove(at);
            }
            assert!(all.is_empty());
            // Half of them have had their time.
            let later = days_and_months(20);
            store.expire_records(later).await.unwrap();
            let left = store.records(id).await.unwrap();
            let lives = |record: &Record| record.expires_at().is_none_or(|until| until > later);
            let expected: Vec<_> =
                expected.into_iter().filter(|(_, record)| lives(record)).collect();
            assert_eq!(left, expected);
        });
    }
}

/// When the records of that day have had their time.
fn days_and_months(day: i64) -> DateTime<Utc> {
    days(day) + chrono::Months::new(13)
}

/// Buttons that just ceased to count are still to be taken off, however old the message is.
#[tokio::test]
async fn nothing_is_forgotten_in_a_chat_while_lines_wait_there() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    sends(&store, id, Slot::Untracked, 2, noon()).await;
    says(&store, id, vec![send(GROUP, None, "words")], vec![]).await;
    let header = *store.waiting().await.unwrap().last().unwrap();
    store.forget_old_messages(days(10)).await.unwrap();
    let found = async || store.slot_of(GROUP, MessageId(2)).await.unwrap();
    assert_eq!(found().await, Some(Slot::Untracked));
    store.drop_line(header.id).await.unwrap();
    store.forget_old_messages(days(40)).await.unwrap();
    assert_eq!(found().await, Some(Slot::Told));
}

#[tokio::test]
async fn a_damaged_message_keeps_no_other_from_being_forgotten() {
    let home = Home::in_files();
    let store = home.open().await;
    let groups = 1..=200_i64;
    for number in groups.clone() {
        let id = found(&store, ChatId(-number)).await;
        sends_to(&store, id, ChatId(-number), Slot::Untracked, 2, noon()).await;
    }
    store.close().await;
    damage(&home, "kintsugi.db", &home.cell("SELECT slot FROM sent LIMIT 1").await);

    let store = home.open().await;
    for day in [10, 11, 12] {
        store.forget_old_messages(days(day)).await.unwrap();
    }
    let mut forgotten = 0;
    for number in groups.clone() {
        let slot = store.slot_of(ChatId(-number), MessageId(2)).await;
        forgotten += i64::from(slot.is_ok_and(|slot| slot == Some(Slot::Told)));
    }
    assert!(forgotten >= 100, "{forgotten} are forgotten");
}
