//! Storms: what strangers, or one loud couple, do in great numbers costs nobody else anything.

use chrono::TimeDelta;
use kintsugi::clock::Clock as _;
use kintsugi::domain::{ChatId, Incoming, Input, Lane, MessageId, UserId};

use crate::one_another::{ANAS, OTHERS, TwoGroups, added, command, incoming};

impl TwoGroups {
    /// All of it comes, a hundred updates at a time.
    async fn comes(&self, storm: impl IntoIterator<Item = Incoming>) {
        let storm: Vec<Incoming> = storm.into_iter().collect();
        for answer in storm.chunks(100) {
            self.app.handle_updates(answer.to_vec()).await.unwrap();
        }
    }

    /// The lines that wait, by their lane.
    async fn waiting(&self) -> Vec<Lane> {
        let waiting = self.store.waiting().await.unwrap();
        waiting.into_iter().map(|line| line.lane).collect()
    }
}

fn text(words: &str) -> Input {
    Input::Text { message: MessageId(1), text: words.into(), reply_to: None, edited: false }
}

/// Two hundred strangers, fifty messages each: sixty are told, once, behind all that is for couples, the
/// others when they write again, and nothing else is written.
#[tokio::test]
async fn strangers_are_told_once_however_much_they_write() {
    let groups = TwoGroups::new().await;
    let newcomers = |lines: &[Lane]| lines.iter().filter(|lane| **lane == Lane::Newcomer).count();
    let (before, batches) = (groups.waiting().await, groups.store.batches());
    let inputs = [text("hello?"), command("help"), text("are you there"), command("trigger")];
    let storm = (0..50_i64).zip(inputs.iter().cycle()).flat_map(|(round, input)| {
        let says = |who| incoming(1_000 + 200 * round + who, ChatId(5_000 + who), input.clone());
        (0..200).map(says).collect::<Vec<_>>()
    });
    groups.comes(storm).await;
    let waiting = groups.waiting().await;
    assert_eq!(waiting.len() - before.len(), 60);
    assert_eq!(newcomers(&waiting) - newcomers(&before), 60);
    assert!(groups.store.batches() - batches <= 200, "the rest is not written");
    assert!(!groups.has_decided(1_000 + 9_999).await);

    groups.comes([incoming(20_000, OTHERS, command("start"))]).await;
    assert!(groups.has_decided(20_000).await);

    let before = groups.waiting().await.len();
    for round in 0..3_i64 {
        groups.clock.set(groups.clock.now() + TimeDelta::minutes(2));
        let again =
            |who: i64| incoming(30_000 + 200 * round + who, ChatId(5_000 + who), text("oh"));
        groups.comes((0..200).map(again)).await;
    }
    assert_eq!(groups.waiting().await.len() - before, 140, "all have heard it, each once");
}

/// A link of a couple that there is, guessed or old, makes nobody theirs.
#[tokio::test]
async fn a_link_that_gives_no_seat_is_answered_so_often_only() {
    let groups = TwoGroups::new().await;
    let couple = groups.store.waiting().await.unwrap()[0].couple;
    let token = format!("{:016x}{}", couple.0, "0".repeat(32));
    let before = groups.waiting().await.len();
    let start = |nth: i64| {
        let words = token.clone();
        let input = Input::Command { message: MessageId(1), name: "start".into(), words };
        incoming(1_000 + nth, ChatId(5_000), input)
    };
    groups.comes((0..1_000).map(start)).await;
    assert_eq!(groups.waiting().await.len() - before, 1 + 10);
}

#[tokio::test]
async fn a_bot_that_one_person_adds_to_a_thousand_groups_greets_ten() {
    let groups = TwoGroups::new().await;
    let before = groups.waiting().await.len();
    let by_eve = |nth: i64, input| {
        let mut incoming = incoming(1_000 + nth, ChatId(-70_000 - nth), input);
        incoming.person.id = UserId(503);
        incoming
    };
    groups.comes((0..1_000).map(|nth| by_eve(nth, added()))).await;
    assert_eq!(groups.waiting().await.len() - before, 10);
    // Whoever is there and says so is greeted all the same.
    groups.comes([incoming(9_000, ChatId(-70_500), command("start"))]).await;
    assert_eq!(groups.waiting().await.len() - before, 11);
}

/// Eleven thousand presses of one person without a seat, of buttons that are long gone.
#[tokio::test]
async fn of_presses_without_end_few_are_answered() {
    let groups = TwoGroups::new().await;
    let before = groups.waiting().await.len();
    let press = |nth: i64| {
        let query = format!("q{nth}");
        incoming(1_000 + nth, OTHERS, Input::Press { query, data: "gone".into(), message: None })
    };
    groups.comes((0..11_000).map(press)).await;
    let answers = groups.waiting().await.len() - before;
    assert_eq!(answers, 1 + 10, "the first, and what a stranger may press");
}

/// Also those in whose place a newer one counts.
#[tokio::test]
async fn of_a_couples_presses_without_end_each_stops_glowing() {
    let groups = TwoGroups::new().await;
    let before = groups.store.waiting().await.unwrap();
    let press = |nth: i64| {
        let query = format!("q{nth}");
        let mut press =
            incoming(1_000 + nth, ANAS, Input::Press { query, data: "x".into(), message: None });
        press.person.anonymous = true;
        press
    };
    groups.comes((0..200).map(press)).await;
    let mut waiting = groups.store.waiting().await.unwrap();
    waiting.retain(|line| before.iter().all(|older| older.id != line.id));
    assert_eq!(waiting.len(), 200);
    assert!(waiting.iter().all(|line| line.lane == Lane::Urgent));
}
