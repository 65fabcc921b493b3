//! Chats that take nothing, and what comes after what never arrived.

use kintsugi::domain::Slot;
use kintsugi::line::{Call, Line};
use kintsugi::sender::Reported;

use crate::fake::Answer;
use crate::world::{ANA, GROUP, World, card, line, send};

#[tokio::test]
async fn the_couple_hears_that_a_chat_cannot_be_reached() {
    let mut world = World::new().await;
    let blocked = "Forbidden: bot was blocked by the user";
    for (number, code, words, for_now) in
        [(0, 403, blocked, false), (1, 400, "Bad Request: chat not found", true)]
    {
        world.fake.next("sendMessage", [Answer::Refuses(code, words)]);
        world.commit([send(ANA, "one"), send(ANA, "two")], None).await;
        let report = world.reports.recv().await.expect("a report");
        let refused = Reported::Refused { for_now, slot: None, returns: None };
        assert_eq!((report.chat, report.what), (ANA, refused));
        assert!(world.pulse.is_busy() && world.fake.texts().len() == 3 * number + 1, "it waits");
        world.commit([send(GROUP, "to the group")], Some(report.line)).await;
        report.done.send(()).expect("awaited");
        world.is_quiet().await;
        assert_eq!(world.fake.texts().len(), 3 * (number + 1));
        assert_eq!(world.waiting().await, 0);
    }
}

/// What is tried in a chat that took nothing: that it arrived is told, once it is settled.
#[tokio::test]
async fn the_couple_hears_that_a_chat_takes_lines_again() {
    let mut world = World::new().await;
    let tried = Line { slot: Some(Slot::WritesAgain), ..send(GROUP, "I can write again") };
    world.commit([tried], None).await;
    let report = world.reports.recv().await.expect("a report");
    assert_eq!((report.chat, report.what), (GROUP, Reported::Arrived));
    assert!(world.store.waiting().await.expect("readable").is_empty(), "it is settled");
    report.done.send(()).expect("awaited");
    world.is_quiet().await;
}

/// What takes the place of a message that never arrived is not taken away with it.
#[tokio::test]
async fn a_deletion_is_for_what_was_decided_before_it() {
    let mut world = World::new().await;
    let taken = || line(GROUP, Some(Slot::Welcome), Call::Delete);
    world.says([taken(), card("one")]).await;
    assert_eq!(
        (world.fake.texts(), world.fake.calls("deleteMessage").len()),
        (vec!["one".to_owned()], 0)
    );
    world.says([taken(), card("two")]).await;
    let gone: Vec<_> = world.fake.calls("deleteMessage");
    assert_eq!((gone.len(), &gone[0]["message_id"]), (1, &serde_json::json!(1001)));
    assert_eq!(world.waiting().await, 0);
}
