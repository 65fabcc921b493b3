//! The page: plain files within the binary, and nothing from elsewhere.

use std::sync::OnceLock;

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

use crate::pictures::{Bowl, Picture, draw};

/// The page's files: path, kind, content.
const FILES: [(&str, &str, &str); 15] = [
    ("/", "text/html", include_str!("page/page.html")),
    ("/base.css", "text/css", include_str!("page/base.css")),
    ("/parts.css", "text/css", include_str!("page/parts.css")),
    ("/phone.css", "text/css", include_str!("page/phone.css")),
    ("/clock.js", "text/javascript", include_str!("page/clock.js")),
    ("/composer.js", "text/javascript", include_str!("page/composer.js")),
    ("/control.js", "text/javascript", include_str!("page/control.js")),
    ("/dom.js", "text/javascript", include_str!("page/dom.js")),
    ("/inside.js", "text/javascript", include_str!("page/inside.js")),
    ("/message.js", "text/javascript", include_str!("page/message.js")),
    ("/page.js", "text/javascript", include_str!("page/page.js")),
    ("/phone.js", "text/javascript", include_str!("page/phone.js")),
    ("/roving.js", "text/javascript", include_str!("page/roving.js")),
    ("/story.js", "text/javascript", include_str!("page/story.js")),
    ("/words.js", "text/javascript", include_str!("page/words.js")),
];

/// The bot's own picture, as it is drawn for Telegram.
const BOWL: Picture = Picture::Photo(Bowl { seed: 21, seams: 12 });

/// The routes of the page.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let files = FILES.into_iter().fold(Router::new(), |router, (path, kind, content)| {
        router.route(path, get(move || async move { file(kind, content) }))
    });
    files.route("/bowl.png", get(bowl))
}

fn file(kind: &str, content: &'static str) -> Response {
    ([(CONTENT_TYPE, format!("{kind}; charset=utf-8"))], content).into_response()
}

async fn bowl() -> Response {
    static DRAWN: OnceLock<Vec<u8>> = OnceLock::new();
    let draws = || DRAWN.get_or_init(|| draw(&BOWL).unwrap_or_default()).clone();
    let png = tokio::task::spawn_blocking(draws).await.unwrap_or_default();
    ([(CONTENT_TYPE, "image/png")], png).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_the_page_is_small() {
        let all: usize = FILES.iter().map(|(_, _, content)| content.len()).sum();
        assert!(all < 150_000, "{all} bytes");
    }
}
