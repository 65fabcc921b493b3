//! How long an answer waits for the number of the message that it replies to.

use std::time::Duration;

use futures::FutureExt;
use futures::future::{BoxFuture, Shared, pending, ready};
use tokio::sync::watch;

use crate::domain::{Incoming, Input};

/// How long it waits unless it is hurried.
pub(super) const SETTLES_WITHIN: Duration = Duration::from_secs(2);

/// Over after a while that begins when the answer comes, not when its turn does: so those that came
/// together wait together.
pub(super) type Patience = Shared<BoxFuture<'static, ()>>;

/// That of one who does not wait.
pub(super) fn none() -> Patience {
    ready(()).boxed().shared()
}

/// Up to which update none waits any more, since others cannot be fetched before these are handled.
#[derive(Debug)]
pub(super) struct Hurry {
    through: watch::Sender<i64>,
}

impl Default for Hurry {
    fn default() -> Self {
        Self { through: watch::Sender::new(i64::MIN) }
    }
}

impl Hurry {
    /// What came up to this number waits no longer.
    pub fn hurry(&self, through: i64) {
        self.through.send_replace(through);
    }

    /// How long this one waits, from now on.
    pub fn patience(&self, incoming: &Incoming, within: Duration) -> Patience {
        let replies = matches!(
            incoming.input,
            Input::Text { reply_to: Some(_), .. }
                | Input::Untaken { reply_to: Some(_), .. }
                | Input::Amended { reply_to: Some(_), .. }
        );
        if replies { self.over(incoming.update, within) } else { pending().boxed().shared() }
    }

    /// Over after a while, or when this update is hurried.
    pub fn over(&self, number: i64, within: Duration) -> Patience {
        let mut through = self.through.subscribe();
        let over = tokio::time::sleep(within);
        let waits = async move {
            tokio::select! {
                () = over => {}
                () = is_hurried(&mut through, number) => {}
            }
        };
        waits.boxed().shared()
    }
}

/// Hurried from now on: numbers may begin anew below those of before.
async fn is_hurried(through: &mut watch::Receiver<i64>, number: i64) {
    while through.changed().await.is_ok() {
        if number <= *through.borrow_and_update() {
            return;
        }
    }
    pending::<()>().await;
}
