//! What systemd is told, where it has started the bot.

use sd_notify::NotifyState;

/// The databases are open. Telegram is not waited for: it may be away for longer than a start may take.
pub(super) fn is_ready() {
    tell(&[NotifyState::Ready, NotifyState::Status("asks Telegram who it is")]);
}

/// The loops turn: the watchdog need not start the bot again.
pub(super) fn is_alive() {
    tell(&[NotifyState::Watchdog]);
}

/// It finishes what is in hand.
pub(super) fn is_stopping() {
    tell(&[NotifyState::Stopping]);
}

/// One line of `systemctl status`.
pub(super) fn status(words: &str) {
    tell(&[NotifyState::Status(words)]);
}

/// Nothing happens where nobody listens.
fn tell(state: &[NotifyState<'_>]) {
    if let Err(error) = sd_notify::notify(state) {
        tracing::debug!(%error, "systemd could not be told");
    }
}
