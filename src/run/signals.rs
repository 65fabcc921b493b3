//! How the operator asks the bot to stop.

/// Returns when the operator asks to stop: SIGTERM, as from Docker and systemd, or Ctrl-C.
///
/// Listens from the first time it is polled.
pub async fn asked_to_stop() {
    tokio::select! {
        () = terminated() => (),
        () = interrupted() => (),
    }
}

async fn interrupted() {
    if let Err(error) = tokio::signal::ctrl_c().await {
        tracing::warn!(%error, "Ctrl-C cannot be heard");
        std::future::pending::<()>().await;
    }
}

#[cfg(unix)]
async fn terminated() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminations) => {
            terminations.recv().await;
        }
        Err(error) => {
            tracing::warn!(%error, "SIGTERM cannot be heard");
            std::future::pending::<()>().await;
        }
    }
}

#[cfg(not(unix))]
async fn terminated() {
    std::future::pending::<()>().await;
}
