//! What is answered out of memory is what the database would answer.

#![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::*;
use crate::domain::{Couple, Seat};
use crate::store::tests::store;
use crate::store::{Change, Store, StoreError, Unknown, state};

const COUPLES: i64 = 4;
const GROUPS: i64 = 5;
const USERS: i64 = 7;

#[derive(Clone, Copy, Debug)]
enum Deed {
    /// A couple changes: which, where it is then, who sits there, whether it lost a race.
    Changes {
        couple: i64,
        group: i64,
        users: [i64; 2],
        stale: bool,
    },
    Parks(i64),
    TakesUp(i64),
    Reads(i64),
}

fn deed() -> impl Strategy<Value = Deed> {
    let couple = || 1..=COUPLES;
    let changes = (couple(), 0..3 * GROUPS, [0..USERS, 0..USERS], prop::bool::weighted(0.1));
    prop_oneof![
        8 => changes.prop_map(|(couple, group, users, stale)| {
            // Mostly in its own.
            let group = if group < GROUPS { group } else { couple };
            Deed::Changes { couple, group: -group - 1, users, stale }
        }),
        1 => couple().prop_map(Deed::Parks),
        1 => couple().prop_map(Deed::TakesUp),
        3 => couple().prop_map(Deed::Reads),
    ]
}

/// A couple in the middle of everything, or one in which nobody sits yet.
fn couple(id: i64, group: i64, users: [i64; 2]) -> Couple {
    let words = std::fs::read("tests/fixtures/couple-0004.json").unwrap();
    let (mut couple, _) = state::decode(&words).unwrap();
    (couple.id, couple.group) = (CoupleId(id), ChatId(group));
    for (seat, user) in Seat::BOTH.into_iter().zip(users) {
        match &mut couple.partners[seat] {
            Some(partner) if user > 0 => partner.user = UserId(user),
            partner => *partner = None,
        }
    }
    if users[0] == users[1] {
        couple.partners[Seat::B] = None;
    }
    couple
}

async fn does(store: &Store, deed: Deed) {
    match deed {
        Deed::Changes { couple: id, group, users, stale } => {
            let version = match store.couple(CoupleId(id)).await {
                Ok(Some(loaded)) => loaded.version,
                Ok(None) => 0,
                Err(_) => 1,
            };
            let version = version - i64::from(stale && version > 1);
            let couple = Some((couple(id, group, users), version));
            let unknown = Unknown::default();
            let change = Change { couple, unknown, ..Change::default() };
            // Refused or not.
            drop(store.commit(change).await);
        }
        Deed::Parks(id) => drop(store.write(Work::ParkCouple(CoupleId(id))).await.unwrap()),
        Deed::TakesUp(id) => drop(store.write(Work::TakeUp(CoupleId(id))).await.unwrap()),
        Deed::Reads(id) => drop(store.couple(CoupleId(id)).await),
    }
}

fn told(answer: Result<Option<Loaded>, StoreError>) -> Result<Option<Loaded>, String> {
    answer.map_err(|error| error.to_string())
}

/// Everything that can be asked of couples.
async fn answers(store: &Store) -> Vec<String> {
    let mut answers = vec![];
    for id in 1..=COUPLES {
        answers.push(format!("{:?}", told(store.couple(CoupleId(id)).await)));
    }
    for group in (0..=GROUPS).map(|group| ChatId(-group - 1)) {
        answers.push(format!("{:?}", store.id_of_group(group).await.unwrap()));
        answers.push(format!("{:?}", told(store.couple_of_group(group).await)));
    }
    for user in (0..USERS).map(UserId) {
        answers.push(format!("{:?}", store.id_of_user(user).await.unwrap()));
        answers.push(format!("{:?}", told(store.couple_of_user(user).await)));
    }
    answers
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 24, failure_persistence: None, rng_seed: RngSeed::Fixed(1), ..Default::default()
    })]

    #[test]
    fn what_is_in_memory_is_what_is_on_disk(deeds in prop::collection::vec(deed(), 1..24)) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let (_dir, store) = store().await;
            let cache = store.inner.cache.clone();
            assert_eq!(cache.lock().room, ROOM, "it is alone with its database");
            // Two of these fit, and the third does not.
            let first = Change { couple: Some((couple(1, -1, [5, 6]), 0)), ..Change::default() };
            assert_eq!(store.commit(first).await.unwrap(), Committed::Written);
            let of_one = cache.lock().bytes;
            cache.lock().room = of_one * 5 / 2;
            for deed in deeds {
                does(&store, deed).await;
                let in_memory = answers(&store).await;
                let memory = std::mem::take(&mut *cache.lock());
                let on_disk = answers(&store).await;
                *cache.lock() = memory;
                assert_eq!(in_memory, on_disk, "after {deed:?}");
                let memory = cache.lock();
                assert!(memory.bytes <= memory.room && memory.couples.len() <= 2);
                assert_eq!(memory.groups.len(), memory.couples.len());
                assert_eq!(memory.by_use.len(), memory.couples.len());
            }
        });
    }
}

#[tokio::test]
async fn a_couple_is_in_memory_once_it_is_on_disk_and_until_the_store_is_closed() {
    let (_dir, store) = store().await;
    let cache = store.inner.cache.clone();
    let unknown = Unknown::default();
    let first = Change { couple: Some((couple(1, -1, [5, 6]), 0)), unknown, ..Change::default() };
    assert_eq!(cache.couple(CoupleId(1)), None);
    assert_eq!(store.commit(first).await.unwrap(), Committed::Written);
    assert_eq!(cache.couple(CoupleId(1)).map(|loaded| loaded.version), Some(1));
    assert_eq!(cache.id_of_user(UserId(6)), Some(CoupleId(1)));
    store.close().await;
    assert_eq!(cache.couple(CoupleId(1)), None);
}

#[test]
fn nobody_is_in_memory_where_others_may_write() {
    let cache = Cache::new(false);
    let couple = couple(1, -1, [5, 6]);
    let loaded = Loaded { couple, version: 1, unknown: Unknown::default() };
    cache.lock().put(Arc::new(loaded), 1000);
    assert_eq!(cache.couple(CoupleId(1)), None);
}
