//! What takes its time keeps nothing else waiting.

use std::sync::Mutex;

use futures::FutureExt;
use tokio::sync::oneshot;

use super::{good, me};
use crate::telegram::polling::*;

/// Says how one ends.
type Ends = oneshot::Sender<Result<(), String>>;

/// Handles each when it is told to.
#[derive(Default)]
struct WhenTold {
    begun: Mutex<Vec<(i64, Ends)>>,
    hurried: Mutex<Vec<i64>>,
    knows: Mutex<Vec<bool>>,
}

impl WhenTold {
    fn begun(&self) -> Vec<i64> {
        self.begun.lock().expect("no panic").iter().map(|(number, _)| *number).collect()
    }

    fn ends(&self, number: i64, how: Result<(), String>) {
        let mut begun = self.begun.lock().expect("no panic");
        let at = begun.iter().position(|(begun, _)| *begun == number).expect("it was begun");
        begun.remove(at).1.send(how).expect("it is waited for");
    }
}

impl Ears for WhenTold {
    type Error = String;

    fn handle_updates(&self, fresh: Vec<Incoming>) -> Vec<Taking<'_, String>> {
        let begin = |incoming: Incoming| {
            let (ends, ended) = oneshot::channel();
            self.begun.lock().expect("no panic").push((incoming.update, ends));
            async move { (incoming.update, ended.await.expect("it ends")) }.boxed()
        };
        fresh.into_iter().map(begin).collect()
    }

    async fn heard(&self, all: bool) {
        self.knows.lock().expect("no panic").push(all);
    }

    async fn gets_old(&self) {
        std::future::pending::<()>().await;
    }

    fn hurry(&self, through: i64) {
        self.hurried.lock().expect("no panic").push(through);
    }
}

fn answer_of(ids: impl IntoIterator<Item = i64>) -> Vec<Update> {
    ids.into_iter().map(|id| Update::Read(good(id))).collect()
}

/// What comes while one is in hand is begun, and what is in hand is not begun again.
#[tokio::test]
async fn one_that_is_slow_keeps_no_other_waiting() {
    let (me, ears) = (me(), WhenTold::default());
    let mut poller = Poller::new(&me, &ears);
    assert_eq!(poller.hand_over(answer_of([7]), false).await, None);
    assert_eq!(poller.hand_over(answer_of([7, 8, 9]), false).await, None);
    assert_eq!((ears.begun(), poller.hand.offset()), (vec![7, 8, 9], None));
    assert_eq!(poller.waits(WAIT), Duration::ZERO, "its end is told as soon as it comes");
    ears.ends(8, Ok(()));
    ears.ends(9, Err("not now".to_owned()));
    let rest = poller.hand_over(answer_of([7, 8, 9]), false).await;
    assert!(rest.is_some_and(|rest| rest <= Duration::from_millis(200)), "one failed: {rest:?}");
    assert_eq!(ears.begun(), [7], "it is begun again when it comes again");
    assert_eq!(poller.hand_over(answer_of([7, 8, 9]), false).await, None);
    assert_eq!((ears.begun(), ears.knows.lock().expect("no panic").len()), (vec![7, 9], 0));
    ears.ends(7, Ok(()));
    ears.ends(9, Ok(()));
    assert_eq!(poller.hand_over(answer_of([7, 8, 9]), false).await, None);
    assert_eq!(poller.hand.offset(), Some(10));
    assert_eq!(ears.knows.lock().expect("no panic").last(), Some(&true), "all is handled");
}

/// A hundred are in hand, and no more can be fetched: whoever only waits is told to hurry.
#[tokio::test]
async fn where_no_more_can_be_fetched_those_in_hand_are_hurried() {
    let (me, ears) = (me(), WhenTold::default());
    let mut poller = Poller::new(&me, &ears);
    poller.hand_over(answer_of(1..=100), false).await;
    assert_eq!(*ears.hurried.lock().expect("no panic"), [0; 0], "there may be no need");
    poller.hand_over(answer_of(1..=100), false).await;
    assert_eq!(*ears.hurried.lock().expect("no panic"), [100]);
    ears.ends(1, Ok(()));
    poller.beside(std::future::ready(())).await;
    assert_eq!(poller.hand.offset(), Some(2));
}
