//! A page of somebody else's, served by another port of the same machine.

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// Served as long as it is kept.
pub struct Foreign {
    port: u16,
    server: JoinHandle<()>,
}

impl Foreign {
    pub async fn open() -> Self {
        let page = async || ([(CONTENT_TYPE, "text/html")], include_str!("foreign.html"));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let serving = axum::serve(listener, Router::new().route("/", get(page)));
        let server = tokio::spawn(async { serving.await.unwrap() });
        Self { port, server }
    }

    /// Where it is, by one of the machine's names, for a page that tries its hand at another.
    pub fn address(&self, host: &str, to: &str) -> String {
        format!("http://{host}:{}/?to={to}", self.port)
    }
}

impl Drop for Foreign {
    fn drop(&mut self) {
        self.server.abort();
    }
}
