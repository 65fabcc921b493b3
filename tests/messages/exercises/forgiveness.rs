//! One example of everything that is said of forgiveness.

use kintsugi::domain::{ForgivenessQuestion, ForgivenessWords};

pub fn words() -> Vec<ForgivenessWords> {
    let mut all = vec![
        ForgivenessWords::Card,
        ForgivenessWords::NotYours,
        ForgivenessWords::IfYours,
        ForgivenessWords::NotNow,
        ForgivenessWords::Never,
        ForgivenessWords::TooLong(crate::OVER),
        ForgivenessWords::TooLong(crate::FULL),
        ForgivenessWords::Left,
    ];
    for wanted in ForgivenessQuestion::ALL {
        let begun = ForgivenessWords::Begun(wanted, super::super::QUOTED.to_owned());
        all.extend([ForgivenessWords::Ask(wanted), begun, ForgivenessWords::Noted(wanted)]);
    }
    all
}
