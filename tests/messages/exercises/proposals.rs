//! One example of everything that is said of proposals.

use kintsugi::domain::{ProposalMatter, ProposalWords};

pub fn words() -> Vec<ProposalWords> {
    vec![]
}

pub fn matters() -> Vec<ProposalMatter> {
    vec![]
}
