//! What the program's exit code tells whoever started it.

use std::process::ExitCode;

use super::StartError;
use super::operate::{NotReady, StillParked};
use crate::config::ConfigError;
use crate::crypto::KeyError;
use crate::playground::PlaygroundError;
use crate::store::{OpenError, StoreError};
use crate::telegram::polling::PollError;

/// The operator has to mend something first: starting again would not help.
const TO_MEND: u8 = 2;

/// 2 for what the operator has to mend, 1 for all else.
#[must_use]
pub fn exit_code(error: &anyhow::Error) -> ExitCode {
    if error.chain().any(is_to_mend) { ExitCode::from(TO_MEND) } else { ExitCode::FAILURE }
}

fn is_to_mend(cause: &(dyn std::error::Error + 'static)) -> bool {
    let failed =
        |error: &OpenError| matches!(error, OpenError::Database(_) | OpenError::Failed { .. });
    let outdated = matches!(cause.downcast_ref(), Some(StoreError::Outdated));
    outdated
        || cause.is::<ConfigError>()
        || cause.is::<StartError>()
        || cause.is::<PollError>()
        || cause.is::<PlaygroundError>()
        || cause.is::<StillParked>()
        || cause.is::<NotReady>()
        || cause.is::<KeyError>()
        || cause.downcast_ref().is_some_and(|error| !failed(error))
}

#[cfg(test)]
mod tests {
    use std::process::ExitCode;

    use super::exit_code;
    use crate::config::ConfigError;
    use crate::telegram::polling::PollError;

    #[test]
    fn what_the_operator_has_to_mend_is_a_two() {
        let error = anyhow::Error::new(ConfigError::NoToken).context("at the start");
        assert_eq!(exit_code(&error), ExitCode::from(2));
        let refused = anyhow::Error::new(PollError::Token).context("fetching updates");
        assert_eq!(exit_code(&refused), ExitCode::from(2));
        assert_eq!(exit_code(&anyhow::anyhow!("the disk is full")), ExitCode::from(1));
    }
}
