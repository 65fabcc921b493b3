//! Guards: the sender looks who is in the group right before a line leaves for it.

use kintsugi::domain::{CoupleId, Found, Guard, Lane, Look, Slot, UserId};
use kintsugi::line::{Call, Line};
use kintsugi::sender::Reported;
use serde_json::json;

use crate::fake::{Answer, until};
use crate::world::{ANA, GROUP, World, line, noon, seconds, send};

/// Two who sit, in a group that was not looked at.
async fn world() -> World {
    let mut world = World::new().await;
    let kept = include_str!("../fixtures/couple-0002.json");
    world.couple = serde_json::from_str(kept).expect("a couple");
    (world.couple.id, world.couple.group) = (CoupleId(7), GROUP);
    world.commit([], None).await;
    world.store.hears(true).await.expect("written");
    world
}

fn private(text: &str) -> Line {
    Line { guard: Some(Guard::Private), ..send(GROUP, text) }
}

fn gone() -> Answer {
    Answer::Gives(json!({ "status": "left" }))
}

#[tokio::test]
async fn what_was_private_leaves_when_both_are_there_and_nobody_else() {
    let mut world = world().await;
    world.says([private("ours")]).await;
    assert_eq!(world.fake.texts(), ["ours"]);
    assert_eq!(world.fake.calls("getChatMember").len(), 2);
    world.says([private("ours too")]).await;
    assert_eq!(world.fake.calls("getChatMember").len(), 4, "always anew");
}

#[tokio::test]
async fn a_guard_that_does_not_hold_settles_the_line_as_an_event() {
    let mut world = world().await;
    world.fake.next("getChatMember", [gone(), gone()]);
    let slot = Some(Slot::Silence);
    world.commit([Line { slot: slot.clone(), ..private("ours") }], None).await;
    let report = world.reports.recv().await.expect("a report");
    let seated = [501, 502].map(|user| (UserId(user), Found::Gone)).to_vec();
    let look = Some(Look { members: 3, seated });
    assert_eq!(report.what, Reported::Withheld { look, slot, returns: None });
    world.commit([], Some(report.line)).await;
    report.done.send(()).expect("awaited");
    world.is_quiet().await;
    assert!(world.fake.texts().is_empty());
    assert_eq!(world.waiting().await, 0);
}

#[tokio::test]
async fn a_look_that_fails_never_lets_it_go() {
    let mut world = world().await;
    world.fake.next("getChatMember", [Answer::Breaks, Answer::Breaks]);
    world.fake.next("getChatMemberCount", [Answer::Breaks]);
    world.says([private("ours")]).await;
    assert!(world.fake.texts().is_empty());
    world.runs_dry().await;
    assert_eq!(world.fake.texts(), ["ours"], "the next look finds them");
}

#[tokio::test]
async fn it_waits_until_all_that_happened_is_known() {
    let mut world = world().await;
    let refused = || Answer::Refuses(400, "Bad Request: CHAT_ADMIN_REQUIRED");
    world.fake.next("getChatMember", [refused(), refused(), refused(), refused()]);
    world.clock.set(noon() + seconds(600));
    world.says([Line { guard: Some(Guard::Evening), ..send(GROUP, "one high") }]).await;
    assert!(world.fake.texts().is_empty(), "somebody may have come meanwhile");
}

/// Each part of it is a call of its own.
#[tokio::test]
async fn a_long_text_is_looked_at_for_each_part() {
    let mut world = world().await;
    world.says([private(&"word ".repeat(1500))]).await;
    assert_eq!(world.fake.texts().len(), 2);
    assert_eq!(world.fake.calls("getChatMemberCount").len(), 2);
}

#[tokio::test]
async fn an_evening_that_was_looked_at_tells_so_once_and_then_leaves() {
    let mut world = world().await;
    world.commit([Line { guard: Some(Guard::Evening), ..send(GROUP, "one high") }], None).await;
    let report = world.reports.recv().await.expect("a report");
    let Reported::Looked { look, settles: false } = report.what else { panic!("a look") };
    assert_eq!(look.members, 3);
    assert!(world.fake.texts().is_empty(), "not before it was taken in");
    report.done.send(()).expect("awaited");
    world.is_quiet().await;
    assert_eq!(world.fake.texts(), ["one high"]);
}

/// Else lines that may not leave would cost nothing, and their looks have no bound.
#[tokio::test]
async fn a_look_takes_the_place_of_its_line_also_if_that_does_not_leave() {
    let mut world = world().await;
    world.fake.next("getChatMember", std::iter::repeat_n((), 20).map(|()| gone()));
    world.commit((0..10).map(|_| private("ours")), None).await;
    for _ in 0..4 {
        let report = world.reports.recv().await.expect("a report");
        world.commit([], Some(report.line)).await;
        report.done.send(()).expect("awaited");
    }
    world.is_quiet().await;
    assert_eq!(world.fake.calls("getChatMemberCount").len(), 4, "as many as are said at once");
    world.clock.set(noon() + seconds(1));
    assert!(world.reports.recv().await.is_some(), "the next after a second");
    assert_eq!(world.fake.calls("getChatMemberCount").len(), 5);
}

/// A look that hangs, and looks that guard nothing, keep no hard moment waiting.
#[tokio::test]
async fn urgent_lines_wait_for_no_look() {
    let mut world = world().await;
    world.fake.next("getChatMemberCount", std::iter::repeat_n(Answer::Hangs, 20));
    let looks = (0..40).map(|_| line(GROUP, None, Call::Look));
    world.commit(looks, None).await;
    until("looks", || !world.fake.calls("getChatMemberCount").is_empty()).await;
    world.commit([Line { lane: Lane::Urgent, ..send(ANA, "a nudge") }], None).await;
    until("the nudge", || world.fake.texts() == ["a nudge"]).await;
    assert!(world.fake.calls("getChatMemberCount").len() <= 16, "few at once");
    world.task.abort();
}
