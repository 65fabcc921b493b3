//! A playground of its own process, and a browser on its page.

use crate::driver::Browser;
use crate::people::{GROUP, People};
use crate::program::{Home, Running};
use crate::until;

/// A playground of its own process, and a browser that was let in.
pub struct Place {
    process: Running,
    pub people: People,
    /// For instance `http://127.0.0.1:8080`.
    pub base: String,
    pub browser: Browser,
}

impl Place {
    /// None where there is no browser.
    pub async fn open(home: &Home) -> Option<Self> {
        let browser = Browser::open().await?;
        let process = home.start(&["playground", "--port", "0"], &[]);
        let printed = process.prints();
        let (_, entrance) = printed.split_once("playground: ").unwrap();
        let (base, key) = entrance.split_once("/?key=").unwrap();
        let people = People::at(base, key);
        let base = base.to_owned();
        browser.goes_to(entrance).await;
        let seat = "Take my seat";
        until("the page shows the group", async || browser.has_button(GROUP, seat).await).await;
        Some(Self { process, people, base, browser })
    }

    pub async fn closes(self) {
        let Self { process, browser, .. } = self;
        browser.closes().await;
        process.gets("TERM");
        ended(process).await;
    }

    /// It is told to end while its page is open.
    pub fn gets_term(&self) {
        self.process.gets("TERM");
    }

    /// It has ended in good order.
    pub async fn ends(self) {
        let Self { process, browser, .. } = self;
        ended(process).await;
        drop(browser);
    }

    /// What axe-core finds wrong with what is seen: nothing.
    pub async fn is_accessible(&self, when: &str) {
        const RUN: &str = "const done = arguments[0];
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            axe.run(document, {runOnly: tags}).then(({violations}) => done(violations.map(
                ({id, nodes}) => [id, nodes.slice(0, 3).map(({target}) => target.join(' '))])));";
        if self.browser.runs("return typeof axe").await == "undefined" {
            self.browser.runs(include_str!("axe/axe.min.js")).await;
        }
        let found = self.browser.runs_long(RUN).await;
        assert_eq!(found, serde_json::json!([]), "{when}");
    }
}

async fn ended(process: Running) {
    let (code, logged) = tokio::task::spawn_blocking(|| process.ends()).await.unwrap();
    assert_eq!(code, Some(0), "{logged}");
}
