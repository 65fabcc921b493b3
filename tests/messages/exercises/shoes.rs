//! One example of everything that is said of shoes.

use kintsugi::domain::{Round, ShoesCardItem, ShoesFirst, ShoesMenu, ShoesQuestion, ShoesWords};

const ROUNDS: [Round; 2] = [Round::First, Round::Second];

pub fn words() -> Vec<ShoesWords> {
    let quoted = || super::super::QUOTED.to_owned();
    let mut all = menus();
    for wanted in ShoesQuestion::ALL {
        all.extend([ShoesWords::Ask(wanted), ShoesWords::Begun(wanted, quoted())]);
        all.extend([ShoesWords::Noted(wanted), ShoesWords::Sealed(wanted)]);
    }
    for round in ROUNDS {
        all.extend([true, false].map(|answerable| ShoesWords::Theirs {
            round,
            words: quoted(),
            answerable,
        }));
    }
    all.extend([ShoesWords::Answer(None), ShoesWords::Answer(Some(quoted()))]);
    all.extend([
        ShoesWords::TooLong(crate::OVER),
        ShoesWords::TooLong(crate::FULL),
        ShoesWords::NotOpen,
        ShoesWords::Stopped,
    ]);
    all.extend([ShoesWords::Gone, ShoesWords::SeenNoted, ShoesWords::TakenBack]);
    all
}

fn menus() -> Vec<ShoesWords> {
    let mut all = vec![];
    for first in [ShoesFirst::Begin, ShoesFirst::Sealed, ShoesFirst::Others] {
        for (second, revealed) in
            [(None, false), (Some(true), false), (Some(false), false), (None, true)]
        {
            for waiting in [
                vec![],
                vec![(Round::First, false)],
                vec![(Round::First, true), (Round::Second, true)],
            ] {
                for answers in [vec![], ROUNDS.to_vec()] {
                    for then in [true, false] {
                        let (waiting, answers) = (waiting.clone(), answers.clone());
                        let menu = ShoesMenu { first, second, revealed, waiting, answers, then };
                        all.push(ShoesWords::Menu(menu));
                    }
                }
            }
        }
    }
    all
}

pub fn items() -> Vec<ShoesCardItem> {
    let rounds = ROUNDS.into_iter();
    let mut all: Vec<_> =
        rounds.flat_map(|r| [ShoesCardItem::Wrote(r), ShoesCardItem::Answer(r)]).collect();
    all.extend([ShoesCardItem::Open, ShoesCardItem::Returned]);
    all
}
