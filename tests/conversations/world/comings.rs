//! People come and go, and Telegram may not say who is there; the bot itself goes down, and comes back.

use serde_json::json;

use super::World;

#[allow(dead_code, reason = "not every test needs them")]
impl World {
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
        self.web.post("stop", json!({"kill": true})).await;
    }

    /// It comes back.
    pub async fn comes_up(&mut self) {
        self.transcript.note("the bot is back");
        self.web.post("restart", json!({})).await;
        self.rests().await;
    }
}
