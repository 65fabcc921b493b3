//! Where the operator's tools ask how the bot is: on this machine alone, and only to read.

use std::net::IpAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HOST};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use tokio::net::TcpListener;

use super::metrics;
use super::watch::Told;
use crate::vitals::Trouble;

/// As Prometheus asks for it.
const METRICS: &str = "text/plain; version=0.0.4; charset=utf-8";

pub(super) async fn serve(listens: TcpListener, told: Arc<Told>) {
    if let Err(error) = axum::serve(listens, router(told)).await {
        tracing::error!(%error, "it can be asked no more how it is");
    }
}

fn router(told: Arc<Told>) -> Router {
    Router::new()
        .route("/health/live", get(live))
        .route("/health/ready", get(ready))
        .route("/metrics", get(all_metrics))
        .layer(middleware::from_fn(guard))
        .with_state(told)
}

async fn live(State(told): State<Arc<Told>>) -> Response {
    answer(told.looks().dead, "alive")
}

async fn ready(State(told): State<Arc<Told>>) -> Response {
    answer(told.looks().unready, "ready")
}

async fn all_metrics(State(told): State<Arc<Told>>) -> Response {
    ([(CONTENT_TYPE, METRICS)], metrics::text(&told).await).into_response()
}

fn answer(trouble: Option<Trouble>, well: &str) -> Response {
    match trouble {
        None => format!("{well}\n").into_response(),
        Some(trouble) => (StatusCode::SERVICE_UNAVAILABLE, format!("{trouble}\n")).into_response(),
    }
}

/// A web page in the operator's browser could reach this address under a name of its own.
async fn guard(request: Request, next: Next) -> Response {
    let mut response = if is_for_this_machine(request.headers()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    };
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn is_for_this_machine(headers: &HeaderMap) -> bool {
    let Some(host) = headers.get(HOST).and_then(|host| host.to_str().ok()) else { return false };
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    name == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::{HOST, HeaderMap, is_for_this_machine};

    #[test]
    fn only_this_machines_names_are_answered() {
        let table = [
            ("127.0.0.1:9464", true),
            ("localhost:9464", true),
            ("[::1]:9464", true),
            ("127.0.0.1", true),
            ("attacker.example:9464", false),
            ("192.168.0.7:9464", false),
            ("localhost.attacker.example", false),
        ];
        for (host, is_let_in) in table {
            let mut headers = HeaderMap::new();
            headers.insert(HOST, host.parse().expect("a header"));
            assert_eq!(is_for_this_machine(&headers), is_let_in, "{host}");
        }
        assert!(!is_for_this_machine(&HeaderMap::new()));
    }
}
