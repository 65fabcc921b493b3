//! How a playground stands at this moment, for the control API and the page.

use serde_json::{Value, json};

use super::ahead;
use super::cast::Room;
use super::passing::Worker as _;
use super::stage::Stage;
use super::views;
use crate::app::DecidedLately;
use crate::domain::{ChatId, Lane};

/// The lanes as the control API names them.
const LANES: [&str; Lane::ALL.len()] = ["urgent", "reply", "prompt", "sign", "newcomer"];

/// All but the messages: the time, what isn't at rest, the outbox, the chats and who is there.
pub async fn of(stage: &Stage) -> Value {
    let (robot, telegram) = (&stage.robot, &stage.telegram);
    let busy_with = robot.busy_with().await;
    let next_due = robot.next_due().await;
    let (waiting, parked) = robot.outbox().await;
    let lanes = robot.waiting_by_lane().await.map(|all| {
        LANES.into_iter().zip(all).map(|(lane, number)| (lane.to_owned(), json!(number))).collect()
    });
    let lanes: serde_json::Map<String, Value> = lanes.unwrap_or_default();
    json!({
        "now": views::moment(robot.now()),
        "running": telegram.clock().is_running(),
        "up": robot.is_up().await,
        "quiet": busy_with.is_none() && waiting == 0,
        "busy_with": busy_with,
        "waiting": waiting,
        "lanes": lanes,
        "parked": parked,
        "next_due": next_due.map(views::moment),
        "faults": telegram.look(|world| world.faults.left()),
        "limits": telegram.look(|world| world.limits.on),
        "chats": telegram.look(views::chats),
        "people": views::people(),
    })
}

/// What comes next by itself, by its name, and in which zone the couple lives: `{"at", "what", "zone"}`.
pub async fn ahead(stage: &Stage) -> Value {
    let group = stage.telegram.look(|world| world.group);
    let outlook = stage.robot.foresees(ChatId(group)).await;
    let next = outlook
        .ahead
        .map(|ahead| json!({"at": views::moment(ahead.at), "what": ahead::name(&ahead.says)}));
    json!({"next": next, "zone": outlook.zone.map(|zone| zone.to_string())})
}

/// What the bot decided lately, newest first.
pub fn decisions(stage: &Stage) -> Vec<Value> {
    let rooms = stage.telegram.look(|world| Room::ALL.map(|room| (world.chat_id(room), room)));
    let room = |chat: ChatId| rooms.iter().find(|(id, _)| *id == chat.0).map(|(_, room)| *room);
    let decided = |one: &DecidedLately| {
        let said = one.said.iter().map(|said| {
            let lane = LANES.get(usize::try_from(said.lane.number()).unwrap_or(0));
            json!({"chat": said.chat.and_then(room), "what": said.what, "lane": lane})
        });
        json!({
            "at": views::moment(one.at),
            "event": one.event,
            "said": said.collect::<Vec<_>>(),
            "recorded": one.recorded,
            "next_wake": one.next_wake.map(views::moment),
        })
    };
    stage.robot.decisions().newest().iter().map(decided).collect()
}

/// Changes with whatever could change what comes next.
pub fn mark(stage: &Stage) -> (u64, usize) {
    (stage.telegram.look(|world| world.changes), stage.robot.decisions().all())
}
