//! One example of everything that is said of reassurances.

use kintsugi::domain::ReassuranceWords;

use super::super::QUOTED;

pub fn words() -> Vec<ReassuranceWords> {
    let quoted = || QUOTED.to_owned();
    let list = |number: u32, more| {
        let all = (0..number).map(|number| (number, quoted())).collect();
        ReassuranceWords::List { all, more }
    };
    vec![
        list(0, true),
        list(1, true),
        list(7, false),
        ReassuranceWords::Ask,
        ReassuranceWords::TooLong(crate::OVER),
        ReassuranceWords::Preview(quoted()),
        ReassuranceWords::Full,
        ReassuranceWords::Look { number: u32::MAX, words: quoted() },
        ReassuranceWords::TakenBack,
        ReassuranceWords::Opened(quoted()),
    ]
}
