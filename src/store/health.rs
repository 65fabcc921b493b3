//! Whether the databases take what is written, and when to give up waiting for it.

use tokio::sync::watch;

use super::{Store, StoreError};
use crate::vitals::Vitals;

/// Beats in a row without a failure after which a trouble is over. Longer than the pauses between
/// two tries of whoever could not write, so that what fails again and again counts as one trouble.
const CALM: u32 = 15;

/// Beats after which a trouble does not heal by itself any more.
const PATIENCE: u32 = 30;

/// How the store is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Health {
    /// What was handed in last was written.
    #[default]
    Well,
    /// The last write failed. It is tried again each second.
    Failing,
    /// Writing has failed for half a minute: this process cannot mend it.
    Lost,
}

impl Store {
    /// What the parts of this bot tell of their work.
    #[must_use]
    pub fn vitals(&self) -> &Vitals {
        &self.inner.vitals
    }
}

/// A trouble, counted in beats: a second each, as long as it lasts.
#[derive(Default)]
pub(super) struct WriterStatus {
    told: watch::Sender<Health>,
    trouble: Option<Trouble>,
}

#[derive(Default)]
struct Trouble {
    beats: u32,
    calm: u32,
    failed: bool,
}

impl WriterStatus {
    pub(super) fn listen(&self) -> watch::Receiver<Health> {
        self.told.subscribe()
    }

    /// Whether what was handed in last was written.
    pub(super) fn is_well(&self) -> bool {
        *self.told.borrow() == Health::Well
    }

    /// Whether beats are to be counted.
    pub(super) fn is_troubled(&self) -> bool {
        self.trouble.is_some()
    }

    /// Something could not be written; whether that is the first of a trouble.
    pub(super) fn failed(&mut self) -> bool {
        let is_first = self.trouble.is_none();
        self.trouble.get_or_insert_default().failed = true;
        self.tell(Health::Failing);
        is_first
    }

    /// Something was written.
    pub(super) fn wrote(&mut self) {
        self.tell(Health::Well);
    }

    /// A second of a trouble has passed; whether it is over with it.
    pub(super) fn beat(&mut self) -> bool {
        let Some(trouble) = &mut self.trouble else { return false };
        trouble.beats += 1;
        trouble.calm = if std::mem::take(&mut trouble.failed) { 0 } else { trouble.calm + 1 };
        if trouble.calm >= CALM {
            self.trouble = None;
            return true;
        }
        if trouble.beats >= PATIENCE && trouble.calm == 0 {
            self.told.send_replace(Health::Lost);
        }
        false
    }

    fn tell(&self, health: Health) {
        self.told.send_if_modified(|told| {
            let differs = *told != health && *told != Health::Lost;
            if differs {
                *told = health;
            }
            differs
        });
    }
}

impl Store {
    /// Whether what is handed in is written.
    #[must_use]
    pub fn health(&self) -> Health {
        *self.inner.health.borrow()
    }

    /// Returns when writing has failed for so long that only a new process may mend it, or when another
    /// process has taken over.
    pub async fn lost(&self) -> StoreError {
        tokio::select! {
            () = self.is_given_up() => StoreError::Lost,
            () = self.is_overtaken() => StoreError::Overtaken,
        }
    }

    async fn is_given_up(&self) {
        let mut health = self.inner.health.clone();
        let lost = health.wait_for(|health| *health == Health::Lost).await.is_ok();
        if !lost {
            // The writer has ended, as it does when the store is closed.
            std::future::pending::<()>().await;
        }
    }

    async fn is_overtaken(&self) {
        match &self.inner.holding {
            Some(holding) => holding.is_overtaken().await,
            None => std::future::pending().await,
        }
    }

    /// Whether another process may take this one's place at any moment.
    #[must_use]
    pub fn may_be_overtaken(&self) -> bool {
        self.inner.holding.is_some()
    }

    /// Waits until this process may call Telegram: where others wait to take its place, one that was held
    /// up may have been overtaken. Asked right before each call.
    pub async fn may_call(&self) {
        if let Some(holding) = &self.inner.holding {
            holding.is_held_again().await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn health(pulse: &WriterStatus) -> Health {
        *pulse.listen().borrow()
    }

    #[test]
    fn one_failure_is_over_with_the_next_write() {
        let mut pulse = WriterStatus::default();
        assert!(pulse.failed(), "the first is logged");
        assert_eq!(health(&pulse), Health::Failing);
        pulse.wrote();
        assert_eq!(health(&pulse), Health::Well);
        let over = (0..=CALM).filter(|_| pulse.beat()).count();
        assert_eq!((over, health(&pulse), pulse.is_troubled()), (1, Health::Well, false));
    }

    #[test]
    fn what_does_not_heal_is_given_up_in_half_a_minute() {
        let mut pulse = WriterStatus::default();
        for beat in 0..PATIENCE {
            assert_eq!(pulse.failed(), beat == 0, "it is logged once");
            assert_eq!(health(&pulse), Health::Failing);
            assert!(!pulse.beat());
        }
        assert_eq!(health(&pulse), Health::Lost);
        pulse.wrote();
        assert_eq!(health(&pulse), Health::Lost, "the process is ending already");
    }

    /// A disk that takes a line and not a batch lets nobody be heard.
    #[test]
    fn small_writes_between_do_not_hide_that_large_ones_fail() {
        let mut pulse = WriterStatus::default();
        for beat in 0..=PATIENCE + 10 {
            if beat % 10 == 0 {
                pulse.failed();
            }
            pulse.wrote();
            pulse.beat();
        }
        assert_eq!(health(&pulse), Health::Lost);
    }

    #[test]
    fn two_failures_far_apart_are_two_troubles() {
        let mut pulse = WriterStatus::default();
        for _ in 0..10 {
            assert!(pulse.failed());
            pulse.wrote();
            assert!((0..CALM).map(|_| pulse.beat()).filter(|over| *over).count() <= 1);
            pulse.beat();
        }
        assert_eq!(health(&pulse), Health::Well);
    }
}
