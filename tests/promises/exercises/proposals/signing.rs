//! Who signs the agreement.

use kintsugi::domain::proposals::Agreement;
use kintsugi::domain::{ExercisePress, Press, ProposalPress, ProposalWords};
use proptest::prelude::*;
use serde_json::Value;

use super::super::super::config;
use super::super::super::deeds::Deed;
use super::super::super::said::Said;
use super::moves::{Log, logging, moves};
use super::proposal;

proptest! {
    #![proptest_config(config())]

    /// Each signs for themselves, and the very version that is said to be signed.
    #[test]
    fn signed_by_both_is_said_when_both_have_signed_and_not_before(moves in moves()) {
        let log = Log::default();
        let mut play = logging(&log);
        play.does(Deed::SetsUp);
        for one in &moves {
            let said = play.said.len();
            let revision = play.proposals()["agreement"]["revision"].clone();
            play.moves(one);
            let signed = |said: &Said| matches!(
                proposal(&said.words),
                Some(ProposalWords::Agreement(Agreement { version: Some(version), .. })) if version.signed
            );
            if play.said[said..].iter().any(signed) {
                prop_assert!((0..2).all(|who| has_signed(&log, who, &revision)));
            }
        }
    }
}

fn has_signed(log: &Log, who: usize, revision: &Value) -> bool {
    let is = |(by, press): &(usize, Press)| {
        *by == who
            && matches!(press, Press::Exercise(ExercisePress::Proposal(ProposalPress::Sign(signed)))
                if *revision == *signed)
    };
    log.borrow().iter().any(is)
}
