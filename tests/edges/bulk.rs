//! Many couples at once: what each costs of what Telegram lets all of them have.

use chrono::{DateTime, Utc};
use kintsugi::domain::{ChatId, CoupleId, Lane};
use kintsugi::line::{Header, Place};
use kintsugi::sender::{Next, Pace, Queue};

use crate::house::House;

/// The calls of a couple's whole set-up that count against Telegram's limits: method and chat.
async fn calls_of_set_up() -> Vec<(String, String)> {
    let house = House::lived_in().await;
    house.is_at_rest().await;
    let is_paced =
        |method: &str| ["send", "edit", "delete"].iter().any(|verb| method.starts_with(verb));
    let calls = house.calls().await.into_iter().map(|(method, chat, _)| (method, chat));
    calls.filter(|(method, chat)| is_paced(method) && !chat.is_empty()).collect()
}

/// In private the consent, and then one call for each press; in the group each card once, and the
/// question that is still open once more below them.
#[tokio::test]
async fn a_whole_set_up_costs_few_calls() {
    let calls = calls_of_set_up().await;
    let count = |in_chat: &str| calls.iter().filter(|(_, chat)| chat == in_chat).count();
    assert_eq!((count("ana"), count("ben"), count("group")), (6, 6, 10), "{calls:#?}");
}

fn at(milliseconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_800_000_000_000 + milliseconds).unwrap()
}

fn line(id: i64, chat: i64, came: i64) -> Header {
    Header {
        id,
        arrival: id,
        couple: CoupleId(1),
        place: Place { version: id, index: 0 },
        chat: ChatId(chat),
        lane: Lane::Reply,
        not_before: at(came),
        use_by: at(86_400_000),
        attempts: 0,
        unpaced: false,
        guard: None,
    }
}

/// When each line leaves if a call takes a twentieth of a second; the lines are in order.
fn leave(lines: &[Header]) -> Vec<i64> {
    let mut queue = Queue::new(Pace::default());
    for line in lines {
        queue.push(*line);
    }
    let (mut left, mut flying, mut now) = (vec![], vec![], 0);
    while left.len() < lines.len() {
        flying.retain(|(id, lands)| {
            let lasts = *lands > now;
            if !lasts {
                queue.settled(*id, 1);
            }
            lasts
        });
        while let Next::Line(header) = queue.next(at(now)) {
            left.push((at(now) - header.not_before).num_milliseconds());
            flying.push((header.id, now + 50));
        }
        now += 5;
    }
    left
}

/// Twenty people who read what they press, a press every two to four seconds, and their groups.
#[test]
fn ten_couples_that_set_up_at_once_are_answered_at_once() {
    let mut lines = vec![];
    for couple in 0..10 {
        let begins = 370 * couple;
        for person in 0..2 {
            let chat = 1_000 + 2 * couple + person;
            let pressed = |nth: i64| begins + 1_300 * person + nth * (2_000 + 211 * (chat % 9));
            lines.extend((0..6).map(|nth| (pressed(nth), chat)));
        }
        let in_group = [0, 13_000, 13_001, 17_000, 17_001, 17_002, 17_003, 21_000, 21_001, 24_000];
        lines.extend(in_group.map(|after| (begins + after, -1_000 - couple)));
    }
    lines.sort_unstable();
    let lines: Vec<_> =
        (1..).zip(&lines).map(|(id, (came, chat))| line(id, *chat, *came)).collect();
    let mut waited = leave(&lines);
    waited.sort_unstable();
    let (half, most) = (waited[waited.len() / 2], waited[waited.len() - 1]);
    assert!(half < 300 && most < 3_000, "half within {half} ms, all within {most} ms");
}
