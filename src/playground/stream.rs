//! What changes, as it changes: one stream of server-sent events for each page.
//!
//! Nothing waits in it for a page that is slow. What is new is looked up when the page takes the next
//! piece, so that a chat has one update however much happened in it meanwhile.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_TYPE, HeaderName};
use axum::response::{IntoResponse as _, Response};
use futures::stream;
use serde_json::{Value, json};
use tokio::sync::watch;

use super::cast::Room;
use super::stage::Stage;
use super::state;
use super::views;

/// What a page shows.
const SHOWN: [Room; 3] = [Room::Ana, Room::Group, Room::Ben];

/// So long, in real time, changes are gathered before they are told.
const GATHER: Duration = Duration::from_millis(15);

/// How often, in real time, it is looked at what no change tells of: whether the bot is at rest.
const LOOKS_EVERY: Duration = Duration::from_millis(400);

/// So many looks without news, and the page is told that somebody is there.
const SILENT_LOOKS: u32 = 25;

const LAST_EVENT: HeaderName = HeaderName::from_static("last-event-id");

/// What one page has been told.
struct Told {
    stage: Arc<Stage>,
    changed: watch::Receiver<()>,
    closing: watch::Receiver<bool>,
    /// The last change that it knows of, if it knows of any in this world.
    through: Option<u64>,
    era: u32,
    group: i64,
    state: Value,
    ahead: Value,
    mark: Option<(u64, usize)>,
    silent_looks: u32,
}

/// Tells a page all that it does not know, and then all that changes, until the playground ends.
pub async fn serve(State(stage): State<Arc<Stage>>, headers: HeaderMap) -> Response {
    let last = headers.get(LAST_EVENT).and_then(|id| id.to_str().ok());
    let (changed, closing) = (stage.telegram.changed(), stage.closing.subscribe());
    let (through, era) = (last.and_then(|id| stage.era.since(id)), stage.era.number());
    let group = stage.telegram.look(|world| world.group);
    let mut told = Told {
        stage,
        changed,
        closing,
        through,
        era,
        group,
        state: Value::Null,
        ahead: Value::Null,
        mark: None,
        silent_looks: 0,
    };
    told.changed.mark_changed();
    let pieces = stream::unfold(told, |mut told| async move {
        let piece = told.next().await?;
        Some((Ok::<_, Infallible>(Bytes::from(piece)), told))
    });
    ([(CONTENT_TYPE, "text/event-stream")], Body::from_stream(pieces)).into_response()
}

impl Told {
    /// The next piece; none once the playground ends.
    async fn next(&mut self) -> Option<String> {
        loop {
            tokio::select! {
                () = ends(&mut self.closing) => return None,
                changed = self.changed.changed() => {
                    changed.ok()?;
                    tokio::time::sleep(GATHER).await;
                    self.changed.borrow_and_update();
                }
                () = tokio::time::sleep(LOOKS_EVERY) => {}
            }
            let piece = self.news().await;
            if !piece.is_empty() {
                self.silent_looks = 0;
                return Some(piece);
            }
            self.silent_looks += 1;
            if self.silent_looks > SILENT_LOOKS {
                self.silent_looks = 0;
                return Some(":\n\n".to_owned());
            }
        }
    }

    async fn news(&mut self) -> String {
        let mut piece = String::new();
        // While the clock is moved, a chat changes in steps that nobody would see on a phone.
        let moves = self.stage.is_moving();
        if !moves || self.through.is_none() {
            self.chats(&mut piece);
        }
        let mut state = state::of(&self.stage).await;
        state["moves"] = json!(moves);
        if differs(&self.state, &state) {
            event(&mut piece, None, "state", &state);
            self.state = state;
        }
        self.looks_ahead(moves, &mut piece).await;
        piece
    }

    /// What changed in the chats that are shown.
    fn chats(&mut self, piece: &mut String) {
        let stage = self.stage.clone();
        stage.telegram.look(|world| {
            let era = stage.era.number();
            if (self.era, self.group) != (era, world.group) {
                (self.era, self.group, self.through) = (era, world.group, None);
            }
            let since = self.through.unwrap_or(0);
            for room in SHOWN
                .into_iter()
                .filter(|room| self.through.is_none() || world.changed(*room) > since)
            {
                let news = self.through.and_then(|since| world.since(room, since));
                let whole = news.is_none();
                let (changed, gone) =
                    news.unwrap_or_else(|| (world.messages(room).iter().collect(), vec![]));
                let messages: Vec<_> =
                    changed.into_iter().map(|one| views::message(world, room, one)).collect();
                let told = json!({"chat": room, "revision": world.changed(room), "whole": whole,
                    "messages": messages, "gone": gone});
                event(piece, None, "chat", &told);
            }
            if self.through != Some(world.changes) {
                self.through = Some(world.changes);
                event(
                    piece,
                    Some(&format!("{era}-{}", world.changes)),
                    "at",
                    &json!(world.changes),
                );
            }
        });
    }

    /// What comes next by itself, where something happened that may have changed it.
    async fn looks_ahead(&mut self, moves: bool, piece: &mut String) {
        let mark = state::mark(&self.stage);
        if moves || self.mark == Some(mark) || !self.state["busy_with"].is_null() {
            return;
        }
        self.mark = Some(mark);
        let ahead = state::ahead(&self.stage).await;
        if ahead != self.ahead {
            event(piece, None, "ahead", &ahead);
            self.ahead = ahead;
        }
    }
}

/// Returns once the playground ends.
async fn ends(closing: &mut watch::Receiver<bool>) {
    drop(closing.wait_for(|closing| *closing).await);
}

/// The clock of a page runs by itself: it is told again each minute, and when it was moved.
fn differs(old: &Value, new: &Value) -> bool {
    let but_now = |state: &Value| {
        let mut state = state.clone();
        let minute = state["now"].as_str().map(|now| now.chars().take(16).collect::<String>());
        state["now"] = json!(minute);
        state
    };
    but_now(old) != but_now(new)
}

fn event(piece: &mut String, id: Option<&str>, name: &str, data: &Value) {
    if let Some(id) = id {
        let _never_fails = writeln!(piece, "id: {id}");
    }
    let _never_fails = write!(piece, "event: {name}\ndata: {data}\n\n");
}
