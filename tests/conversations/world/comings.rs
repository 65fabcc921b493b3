//! People come and go, and Telegram may not say who is there; chats take nothing for a while; the bot itself
//! goes down, and comes back.

use serde_json::json;

use super::{GROUP, World};

#[allow(dead_code, reason = "not every test needs them")]
impl World {
    /// A file that the bot sent, by the path that its message names.
    pub async fn fetches(&self, path: &str) -> String {
        self.web.text(path).await
    }

    /// One takes the other out of the group.
    pub async fn removes(&mut self, by: &str, who: &str) {
        self.web.post("leave", json!({"who": who, "by": by})).await;
        self.rests().await;
    }

    /// Somebody changes their first name.
    pub async fn is_called(&mut self, who: &str, first_name: &str) {
        self.web.post("rename", json!({"who": who, "first_name": first_name})).await;
    }

    /// From now on Telegram tells the bot how many are in the group, and not who.
    pub async fn hides_members(&mut self) {
        self.web.post("members", json!({"hidden": true})).await;
    }

    /// The bot is stopped; what people write waits at Telegram.
    pub async fn goes_down(&mut self) {
        self.transcript.note("the bot is down");
        self.notes.is_down = true;
        self.web.post("stop", json!({"kill": true})).await;
    }

    /// It comes back.
    pub async fn comes_up(&mut self) {
        self.transcript.note("the bot is back");
        self.notes.is_down = false;
        self.web.post("restart", json!({})).await;
        self.rests().await;
    }

    /// From now on that chat takes nothing from the bot, which hears so in these words of Telegram's only.
    pub async fn takes_nothing(&mut self, chat: &str, description: &str) {
        self.transcript.happens(&format!("{chat} takes nothing"));
        self.web.post("closed", json!({"chat": chat, "description": description})).await;
        self.rests().await;
    }

    /// It takes everything again; the bot is not told.
    pub async fn takes_all(&mut self, chat: &str) {
        self.transcript.happens(&format!("{chat} takes everything again"));
        self.web.post("closed", json!({"chat": chat, "closed": false})).await;
        self.rests().await;
    }

    /// The bot is told that it may write in the group, or that it may not.
    pub async fn may_write_in_group(&mut self, may: bool) {
        let how = if may { "may write in the group" } else { "may not write in the group" };
        self.transcript.happens(&format!("the bot {how}"));
        self.web.post("closed", json!({"chat": GROUP, "closed": !may, "told": true})).await;
        self.rests().await;
    }
}
