//! The playground, driven as a script would.

use serde_json::Value;

/// The control API.
pub struct Web {
    pub http: reqwest::Client,
    pub address: String,
}

impl Web {
    pub async fn get(&self, path: &str) -> Value {
        let asked = self.http.get(format!("{}/control/{path}", self.address)).send().await;
        asked.expect("an answer").json().await.expect("JSON")
    }

    pub async fn post(&self, path: &str, body: Value) -> Value {
        let (status, answer) = self.try_post(path, &body).await;
        assert!(status.is_success(), "{path} {body}: {status} {answer}");
        answer
    }

    async fn try_post(&self, path: &str, body: &Value) -> (reqwest::StatusCode, Value) {
        let url = format!("{}/control/{path}", self.address);
        let answer = self.http.post(url).json(body).send().await.expect("an answer");
        (answer.status(), answer.json().await.expect("JSON"))
    }
}
