//! The playground, driven as a script would.

use kintsugi::playground::Playground;
use reqwest::header::{AUTHORIZATION, HeaderMap};
use serde_json::Value;

/// The control API.
pub struct Web {
    pub http: reqwest::Client,
    pub address: String,
}

impl Web {
    /// That of a playground, with its token.
    pub fn of(playground: &Playground) -> Self {
        let token = format!("Bearer {}", playground.control_token()).parse().expect("a header");
        let headers = HeaderMap::from_iter([(AUTHORIZATION, token)]);
        let http = reqwest::Client::builder().default_headers(headers).build();
        let address = format!("http://{}", playground.address());
        Self { http: http.expect("a client"), address }
    }

    pub async fn get(&self, path: &str) -> Value {
        let asked = self.http.get(format!("{}/control/{path}", self.address)).send().await;
        asked.expect("an answer").json().await.expect("JSON")
    }

    pub async fn text(&self, path: &str) -> String {
        let asked = self.http.get(format!("{}{path}", self.address)).send().await;
        asked.expect("an answer").text().await.expect("text")
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
