//! The page: plain files within the binary, and nothing from elsewhere.

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

/// The page's files: path, kind, content.
const FILES: [(&str, &str, &str); 5] = [
    ("/", "text/html", include_str!("page/page.html")),
    ("/page.css", "text/css", include_str!("page/page.css")),
    ("/page.js", "text/javascript", include_str!("page/page.js")),
    ("/phone.js", "text/javascript", include_str!("page/phone.js")),
    ("/message.js", "text/javascript", include_str!("page/message.js")),
];

/// The routes of the page.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    FILES.into_iter().fold(Router::new(), |router, (path, kind, content)| {
        router.route(path, get(move || async move { file(kind, content) }))
    })
}

fn file(kind: &str, content: &'static str) -> Response {
    ([(CONTENT_TYPE, format!("{kind}; charset=utf-8"))], content).into_response()
}
