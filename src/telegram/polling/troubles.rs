//! How long to rest when Telegram gives no updates.

use std::time::Duration;

use super::PollError;
use crate::telegram::backoff::pause;
use crate::telegram::wire::{No, Trouble};

/// How long a token may be refused before it counts as taken away: Telegram's servers refuse all
/// tokens now and then, and after a restart of the bot nobody would be there to start it again.
const REFUSED_AT_MOST: Duration = Duration::from_mins(15);

/// However long Telegram says: who is asked once a minute is not flooded, and two people may wait.
const LONGEST_REST: Duration = Duration::from_mins(1);

/// So many answers in a row show that nobody else fetches updates any more.
const ALONE: u32 = 50;

/// How often in a row Telegram gave no updates.
#[derive(Debug, Default)]
pub(super) struct Troubles {
    failed: u32,
    /// For how long the token has been refused, as far as it was rested for.
    refused: Option<Duration>,
    /// How many answers it still takes until another conflict is a new one: two who fetch get an answer
    /// each, time and again.
    conflict: u32,
}

impl Troubles {
    /// Telegram has given updates.
    pub fn is_over(&mut self) {
        let conflict = self.conflict.saturating_sub(1);
        *self = Self { conflict, ..Self::default() };
    }

    /// How long to rest after a request that gave nothing.
    pub fn rest_after(&mut self, trouble: &Trouble) -> Result<Duration, PollError> {
        let rest = self.rest(trouble)?;
        self.refused = self.refused.map(|refused| refused.saturating_add(rest));
        Ok(rest)
    }

    fn rest(&mut self, trouble: &Trouble) -> Result<Duration, PollError> {
        let (failed, second) = (self.failed, Duration::from_secs(1));
        self.failed = failed.saturating_add(1);
        match trouble {
            Trouble::No(no) if matches!(no.code, 401 | 404) => self.rest_refused(no),
            Trouble::No(no) if no.code == 409 => {
                if self.conflict_is_new() {
                    tracing::error!(
                        reason = no.description,
                        "another program fetches this bot's updates, or a webhook does; stop it"
                    );
                }
                Ok(pause(failed, 10 * second, 30 * second).max(5 * second))
            }
            Trouble::No(no) => {
                tracing::warn!(
                    code = no.code,
                    reason = no.description,
                    "Telegram gives no updates"
                );
                let rest = no.retry_after.unwrap_or_else(|| pause(failed, second, 30 * second));
                Ok(rest.min(LONGEST_REST))
            }
            Trouble::Silence(reason) => {
                tracing::warn!(reason, "Telegram does not answer");
                Ok(pause(failed, second / 2, 30 * second))
            }
        }
    }

    fn conflict_is_new(&mut self) -> bool {
        std::mem::replace(&mut self.conflict, ALONE) == 0
    }

    fn rest_refused(&mut self, no: &No) -> Result<Duration, PollError> {
        if self.refused.is_none() {
            tracing::error!(
                code = no.code,
                reason = no.description,
                "Telegram does not accept this token; trying again for a quarter of an hour"
            );
        }
        if *self.refused.get_or_insert_default() >= REFUSED_AT_MOST {
            return Err(PollError::Token);
        }
        Ok(pause(self.failed, Duration::from_millis(500), Duration::from_secs(30)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn no(code: u16) -> Trouble {
        let description = "Unauthorized".to_owned();
        let retry_after = (code == 429).then_some(Duration::MAX);
        Trouble::No(No { method: "GetUpdates", code, description, retry_after, moved_to: None })
    }

    /// The moments at which it is tried again, until it is given up or has been tried so often.
    fn tries(most: usize, trouble: impl Fn(usize) -> Trouble) -> (Vec<Duration>, bool) {
        let (mut troubles, mut rested, mut tried) = (Troubles::default(), Duration::ZERO, vec![]);
        for number in 0..most {
            match troubles.rest_after(&trouble(number)) {
                Ok(rest) => rested += rest,
                Err(PollError::Token) => return (tried, true),
            }
            tried.push(rested);
        }
        (tried, false)
    }

    #[test]
    fn a_refused_token_is_tried_for_a_quarter_of_an_hour() {
        for code in [401, 404] {
            let (tried, given_up) = tries(1_000, |_| no(code));
            assert!(given_up && (20..200).contains(&tried.len()), "{}", tried.len());
            assert!(tried.last().is_some_and(|last| *last >= REFUSED_AT_MOST));
            assert!(tried[0] <= Duration::from_secs(1), "the second try comes soon");
        }
    }

    #[test]
    fn silence_in_between_is_no_success_and_no_refusal() {
        let mixed =
            |number| if number % 2 == 0 { no(401) } else { Trouble::Silence(String::new()) };
        assert!(tries(1_000, mixed).1);
        assert!(!tries(1_000, |_| Trouble::Silence(String::new())).1);
        assert!(!tries(1_000, |number| if number < 999 { no(502) } else { no(401) }).1);
    }

    /// Each of two who fetch gets an answer now and then.
    #[test]
    fn that_another_program_fetches_is_told_once() {
        let mut troubles = Troubles::default();
        assert!(troubles.conflict_is_new());
        for _ in 0..100 {
            (0..7).for_each(|_| troubles.is_over());
            assert!(!troubles.conflict_is_new());
        }
        (0..ALONE).for_each(|_| troubles.is_over());
        assert!(troubles.conflict_is_new());
    }

    #[test]
    fn no_rest_is_longer_than_a_minute_however_long_telegram_says() {
        for code in [409, 429, 500, 502] {
            let (tried, _) = tries(50, |_| no(code));
            let rests = tried.windows(2).map(|two| two[1].checked_sub(two[0]).expect("a moment"));
            assert!(rests.max() <= Some(LONGEST_REST), "{code}");
        }
    }
}
