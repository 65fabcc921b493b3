//! What a step begins and ends with.

use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::notes::OPEN;
use super::{ANA, BEN, EVE, GROUP, World};

/// A folder in memory where the machine has some for files: no conversation cuts the power, so none waits
/// for a disk.
pub fn in_memory() -> TempDir {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
    folder.expect("a folder")
}

impl World {
    pub(super) async fn begins_by(&mut self, who: &str, chat: &str) {
        self.notes.acts(who);
        self.begins(chat).await;
    }

    pub(super) async fn begins(&mut self, chat: &str) {
        chat.clone_into(&mut self.acted_in);
        if self.fragile {
            self.web.post("restart", json!({"kill": true})).await;
        }
    }

    /// Waits until all is said, and until whoever is sent a note has opened it, unless it is to lie. The chats
    /// in which something has changed are read then.
    pub(super) async fn rests(&mut self) {
        loop {
            let state = self.waits().await;
            let mut chats = [GROUP, ANA, BEN, EVE];
            chats.sort_by_key(|chat| *chat != self.acted_in);
            for chat in chats {
                if !self.phones.is_changed(chat, &state) {
                    continue;
                }
                let messages = self.web.get(&format!("chats/{chat}/messages")).await;
                for news in self.phones.look(chat, &messages) {
                    if let Some(news) = self.notes.meets(chat, news) {
                        self.transcript.news(chat, &news);
                    }
                }
            }
            let opens = self.notes.opens();
            if opens.is_empty() {
                break;
            }
            for (chat, id) in opens {
                let press = json!({"chat": chat, "from": chat, "button": OPEN, "message_id": id});
                self.web.post("press", press).await;
            }
        }
        self.notes.rests();
    }

    /// Moves the clock by the seconds that Telegram's pace asks for.
    async fn waits(&mut self) -> Value {
        loop {
            self.web.post("clock", json!({"advance_seconds": 0})).await;
            let state = self.state().await;
            if state["waiting"] == 0 {
                return state;
            }
            let due = state["next_due"].as_str().expect("what waits is due some time");
            self.web.post("clock", json!({"to": due})).await;
        }
    }
}
