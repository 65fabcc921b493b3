//! Calls of the bot that fail on Telegram's side, as somebody who tries the bot orders them.

use super::refusal::Refusal;

/// The failures still to come.
#[derive(Debug, Default)]
pub struct Faults {
    left: u32,
    status: u16,
}

impl Faults {
    /// Lets the next `count` calls fail with an HTTP status, instead of what was ordered before.
    pub fn order(&mut self, count: u32, status: u16) {
        *self = Self { left: count, status };
    }

    /// Whether the call at hand is to fail: it isn't carried out then.
    ///
    /// # Errors
    /// The failure.
    pub fn strike(&mut self) -> Result<(), Refusal> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(()) };
        self.left = left;
        Err(Refusal::fault(self.status))
    }
}
