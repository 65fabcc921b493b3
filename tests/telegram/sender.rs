//! What becomes of lines.

use std::time::Duration;

use chrono::TimeDelta;
use kintsugi::domain::{ChatId, Lane, Look, MessageId, Slot};
use kintsugi::line::{Call, Line};
use kintsugi::sender::Reported;
use kintsugi::store::ToRead;

use crate::fake::{Answer, until};
use crate::world::{ANA, GROUP, World, card, edit, line, noon, seconds, send};

#[tokio::test]
async fn a_line_is_sent_settled_and_found_by_its_slot() {
    let mut world = World::new().await;
    world.says([card("Welcome")]).await;
    assert_eq!(world.fake.texts(), ["Welcome"]);
    assert_eq!(world.message_in(&Slot::Welcome).await, Some(MessageId(1001)));
    assert_eq!(world.waiting().await, 0);
}

#[tokio::test]
async fn what_waited_before_the_start_is_sent() {
    let world = World::with_waiting(vec![send(ANA, "one"), send(ANA, "two")]).await;
    world.is_quiet().await;
    assert_eq!(world.fake.texts(), ["one", "two"]);
}

#[tokio::test]
async fn what_comes_next_is_read_with_what_leaves() {
    let evening = |at: i64| Line { lane: Lane::Prompt, ..send(ChatId(9_000 + at), "an evening") };
    let world = World::with_waiting((0..40).map(evening).collect()).await;
    world.is_quiet().await;
    assert!(world.fake.texts().len() < 30, "the pace holds the others");
    let waiting = world.store.waiting().await.expect("lines");
    assert!(waiting.len() > 10);
    for header in waiting {
        assert_eq!(world.store.unread([header]), ToRead::default(), "it is in memory");
    }
}

#[tokio::test]
async fn a_broken_connection_is_tried_again_later_and_order_is_kept() {
    let mut world = World::new().await;
    world.fake.next("sendMessage", [Answer::Breaks, Answer::Breaks]);
    world.says([send(ANA, "one"), send(ANA, "two"), send(GROUP, "to the group")]).await;
    let next = world.pulse.next_at(noon()).expect("a second try");
    assert!(noon() + TimeDelta::milliseconds(500) <= next && next <= noon() + seconds(1));
    world.runs_dry().await;
    let to_ana: Vec<_> = world
        .fake
        .calls("sendMessage")
        .into_iter()
        .filter(|call| call["chat_id"] == ANA.0)
        .collect();
    assert_eq!(to_ana.last().map(|call| &call["text"]), Some(&"two".into()));
    assert_eq!(world.waiting().await, 0);
}

#[tokio::test]
async fn a_flood_holds_its_chat_and_nobody_else() {
    let mut world = World::new().await;
    world.fake.next("sendMessage", [Answer::Floods(9)]);
    world.says([send(ANA, "one")]).await;
    world.says([send(ANA, "two"), send(GROUP, "to the group")]).await;
    assert_eq!(world.fake.texts(), ["one", "to the group"]);
    assert_eq!(world.pulse.next_at(noon()), Some(noon() + seconds(9)));
    world.passes(seconds(9)).await;
    assert_eq!(world.fake.texts(), ["one", "to the group", "one", "two"]);
}

/// However long Telegram says: it is asked again after an hour at most.
#[tokio::test]
async fn a_flood_without_end_ends() {
    let mut world = World::new().await;
    world.fake.next("sendMessage", [Answer::Floods(10_000_000_000_000)]);
    world.says([send(ANA, "one")]).await;
    assert_eq!(world.pulse.next_at(noon()), Some(noon() + seconds(3_600)));
    world.passes(seconds(3_600)).await;
    assert_eq!(world.fake.texts(), ["one", "one"]);
}

/// Telegram doesn't say whom it means. Two chats may be refused by chance.
#[tokio::test]
async fn floods_in_two_chats_silence_no_third() {
    let mut world = World::new().await;
    world.fake.next("sendMessage", [Answer::Floods(9), Answer::Floods(9)]);
    world.says([send(ANA, "one"), send(GROUP, "two")]).await;
    world.says([send(ChatId(77), "three")]).await;
    assert_eq!(world.fake.texts().last().map(String::as_str), Some("three"));
    world.passes(seconds(9)).await;
    assert_eq!(world.fake.texts().len(), 5);
}

#[tokio::test]
async fn three_chats_refused_in_a_row_hold_all_until_one_line_is_taken() {
    let mut world = World::new().await;
    let floods = [9, 9, 900].map(Answer::Floods);
    world.fake.next("sendMessage", floods);
    world.says([send(ANA, "one"), send(GROUP, "two"), send(ChatId(77), "three")]).await;
    let more = (80..90).map(|chat| send(ChatId(chat), "more"));
    world.says(more).await;
    assert_eq!(world.fake.texts().len(), 3, "all wait");
    // However long one chat has to wait, the others try again after a minute: with one line.
    world.fake.next("sendMessage", [Answer::Floods(900)]);
    world.passes(seconds(59)).await;
    assert_eq!(world.fake.texts().len(), 3);
    world.passes(seconds(1)).await;
    assert_eq!(world.fake.texts().len(), 4, "one tries");
    world.passes(seconds(60)).await;
    assert_eq!(world.fake.texts().len(), 3 + 1 + 11, "it was taken, and the others follow");
    world.passes(seconds(900)).await;
    assert_eq!(world.waiting().await, 0);
}

#[tokio::test]
async fn a_refused_line_is_put_aside_and_blocks_nobody() {
    let mut world = World::new().await;
    world.fake.next("sendMessage", [Answer::Refuses(400, "Bad Request: message text is empty")]);
    world.says([send(ANA, ""), send(ANA, "two")]).await;
    assert_eq!(world.fake.texts(), ["", "two"]);
    assert_eq!(world.pulse.counts().parked, 1);
    assert_eq!(world.store.parked().await.expect("readable").lines, 1);
    assert_eq!(world.waiting().await, 0);
}

#[tokio::test]
async fn a_report_that_is_not_answered_comes_again() {
    let mut world = World::new().await;
    world.fake.next("sendMessage", [Answer::Moved(-1_009_999_999_999)]);
    world.commit([send(GROUP, "one")], None).await;
    let report = world.reports.recv().await.expect("a report");
    assert_eq!(report.what, Reported::MigratedTo(ChatId(-1_009_999_999_999)));
    drop(report);
    world.is_quiet().await;
    assert_eq!(world.waiting().await, 1);
    world.passes(seconds(1)).await;
    assert_eq!(world.fake.texts(), ["one", "one"]);
}

#[tokio::test]
async fn a_look_comes_back() {
    let mut world = World::new().await;
    world.commit([line(GROUP, None, Call::Look)], None).await;
    let report = world.reports.recv().await.expect("a report");
    let look = Look { members: 3, seated: vec![] };
    assert_eq!(report.what, Reported::Looked { look, settles: true });
    world.commit([], Some(report.line)).await;
    report.done.send(()).expect("awaited");
    world.is_quiet().await;
    assert_eq!(world.waiting().await, 0);
}

#[tokio::test]
async fn an_edit_changes_the_message_in_its_slot() {
    let mut world = World::new().await;
    world.says([card("one")]).await;
    world.says([edit("two")]).await;
    assert_eq!(world.fake.calls("editMessageText")[0]["message_id"], 1001);
    assert_eq!(world.fake.texts(), ["one"]);
}

#[tokio::test]
async fn an_edit_of_a_message_that_is_gone_is_sent_anew() {
    let mut world = World::new().await;
    world.says([card("one")]).await;
    let gone = "Bad Request: message to edit not found";
    world.fake.next("editMessageText", [Answer::Refuses(400, gone)]);
    world.passes(seconds(60)).await;
    world.says([edit("two")]).await;
    assert_eq!(world.fake.texts(), ["one", "two"]);
    assert_eq!(world.message_in(&Slot::Welcome).await, Some(MessageId(1003)));
}

#[tokio::test]
async fn an_edit_waits_for_its_message() {
    let mut world = World::new().await;
    let tonight = noon() + seconds(7200);
    world.says([Line { not_before: tonight, ..card("one") }, edit("two")]).await;
    assert!(world.fake.texts().is_empty());
    assert_eq!(world.runs_dry().await, tonight);
    assert_eq!(world.fake.texts(), ["one"]);
    assert_eq!(world.fake.calls("editMessageText")[0]["text"], "two");
    assert_eq!(world.waiting().await, 0);
}

#[tokio::test]
async fn a_message_is_deleted_by_its_slot() {
    let mut world = World::new().await;
    let unsay = || line(GROUP, Some(Slot::Welcome), Call::Delete);
    world.says([unsay()]).await;
    assert!(world.fake.calls("deleteMessage").is_empty());
    world.says([card("one")]).await;
    world.says([unsay()]).await;
    assert_eq!(world.fake.calls("deleteMessage")[0]["message_id"], 1001);
}

#[tokio::test]
async fn what_came_too_late_is_dropped() {
    let mut world = World::new().await;
    world.fake.next("sendMessage", [Answer::Floods(30)]);
    world.says([send(ANA, "one")]).await;
    let soon = noon() + seconds(10);
    world.says([Line { use_by: soon, ..send(ANA, "nudge of yesterday") }]).await;
    world.passes(seconds(30)).await;
    assert_eq!(world.fake.texts(), ["one", "one"]);
    assert_eq!(world.waiting().await, 0);
}

#[tokio::test]
async fn a_long_text_goes_on_where_it_stopped() {
    let mut world = World::new().await;
    let sent = Answer::Gives(serde_json::json!({ "message_id": 50 }));
    world.fake.next("sendMessage", [sent, Answer::Floods(9)]);
    world.says([send(ANA, &"word ".repeat(1500))]).await;
    world.passes(seconds(9)).await;
    let texts = world.fake.texts();
    assert_eq!(texts.len(), 3);
    assert_eq!(texts[1], texts[2], "only the part that met the 429 is sent again");
}

#[tokio::test]
async fn a_chat_gets_four_at_once_and_then_one_a_second() {
    let mut world = World::new().await;
    world.says((0..10).map(|number| send(ANA, &number.to_string()))).await;
    assert_eq!(world.fake.texts().len(), 4);
    assert_eq!(world.runs_dry().await, noon() + seconds(6));
    assert!(world.fake.texts().is_sorted());
}

#[tokio::test]
async fn told_to_stop_it_finishes_what_is_in_flight_and_takes_nothing_new() {
    let mut world = World::new().await;
    world.fake.next("sendMessage", [Answer::Hangs]);
    world.commit([send(ANA, "one"), send(ANA, "two")], None).await;
    until("a call", || world.fake.texts().len() == 1).await;
    world.stop.send_replace(true);
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(!world.task.is_finished());
    world.fake.go_on();
    (&mut world.task).await.expect("no panic");
    assert_eq!(world.fake.texts(), ["one"]);
    assert_eq!(world.waiting().await, 1);
}

#[tokio::test]
async fn killed_it_leaves_the_line_in_the_outbox() {
    let mut world = World::new().await;
    world.fake.next("sendMessage", [Answer::Hangs]);
    world.commit([card("one")], None).await;
    until("a call", || world.fake.texts().len() == 1).await;
    world.task.abort();
    assert!((&mut world.task).await.is_err());
    world.fake.go_on();
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert_eq!(world.message_in(&Slot::Welcome).await, None);
    assert_eq!(world.store.waiting().await.expect("readable").len(), 1);
}
