//! How the operator asks the bot to stop.

/// Returns when the operator asks to stop: SIGTERM, as from Docker and systemd, or Ctrl-C.
///
/// Listens from the moment it is called, not only from when it is first polled: else a signal that
/// comes while the program starts would end it on the spot.
#[cfg(unix)]
pub fn asked_to_stop() -> impl Future<Output = ()> {
    use tokio::signal::unix::{SignalKind, signal};
    let listens =
        |kind| signal(kind).map_err(|error| tracing::warn!(%error, "a signal is not heard"));
    let terminations = listens(SignalKind::terminate());
    let interruptions = listens(SignalKind::interrupt());
    let comes = async |signal: Result<tokio::signal::unix::Signal, ()>| match signal {
        Ok(mut signal) => drop(signal.recv().await),
        Err(()) => std::future::pending().await,
    };
    async move {
        tokio::select! {
            () = comes(terminations) => (),
            () = comes(interruptions) => (),
        }
    }
}

/// Returns when the operator asks to stop by Ctrl-C.
#[cfg(not(unix))]
pub async fn asked_to_stop() {
    if let Err(error) = tokio::signal::ctrl_c().await {
        tracing::warn!(%error, "Ctrl-C cannot be heard");
        std::future::pending::<()>().await;
    }
}
