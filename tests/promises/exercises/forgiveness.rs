//! Promises about forgiveness.

use kintsugi::domain::{
    ExercisePress, ExerciseWords, ForgivenessPress, ForgivenessQuestion, ForgivenessWords, Place,
    Press, Words,
};
use proptest::prelude::*;

use super::super::deeds::{Deed, deeds};
use super::super::phones::tell_apart;
use super::super::play::Play;
use super::super::{config, played};

/// Commands that random play types.
pub const COMMANDS: &[&str] = &["forgiveness"];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &[
    "forgiveness:open",
    "forgiveness:write:happened",
    "forgiveness:keep:happened",
    "forgiveness:write:boundary",
    "forgiveness:delete:boundary",
    "forgiveness:stop:gift",
    "forgiveness:not-now",
    "forgiveness:never",
];

/// Whether its author chose that their words are read by the other: never.
pub fn is_by_choice(_words: &ForgivenessWords) -> bool {
    false
}

/// Whether it comes at its own time because somebody asked for it: it never comes by itself.
pub fn is_asked_for(_words: &ForgivenessWords) -> bool {
    false
}

impl Play {
    /// The first looks at forgiveness, and perhaps writes, keeps, deletes, or says never.
    fn looks_at_forgiveness(&mut self, how: usize) {
        let (who, place) = (0, Place::Private);
        self.does(Deed::Commands { who, place, name: "forgiveness", words: false });
        let wanted = ForgivenessQuestion::ALL[how % 6];
        let writes = Deed::Writes { who, place, nth: usize::MAX, edited: false, odd: 11 };
        let press = |press| Some(Press::Exercise(ExercisePress::Forgiveness(press)));
        self.presses(who, place, press(ForgivenessPress::Write(wanted)));
        self.does(writes);
        let last = match how % 5 {
            0 => ForgivenessPress::Keep(wanted),
            1 => ForgivenessPress::Delete(wanted),
            2 => ForgivenessPress::NotNow,
            3 => ForgivenessPress::Never,
            _ => ForgivenessPress::Stop(wanted),
        };
        self.presses(who, place, press(last));
    }
}

fn is_about_it(words: &Words) -> bool {
    matches!(words, Words::Exercise(ExerciseWords::Forgiveness(_)))
}

proptest! {
    #![proptest_config(config())]

    /// What everybody else sees is the same, to the minute, whether the first opened it or not.
    #[test]
    fn nobody_sees_that_forgiveness_was_opened(history in deeds(), often in 1usize..9) {
        let private = |deed: &Deed| match deed {
            // What one sees in private one presses next; whoever writes there has unblocked it.
            Deed::Commands { who: 0, place, .. } | Deed::PressesBlindly { who: 0, place, .. } => {
                *place == Place::Private
            }
            Deed::WritesDown { who } | Deed::Ends { who } => *who == 0,
            Deed::Blocks { .. } => true,
            _ => deed.follows_phone_of(0),
        };
        let history: Vec<_> = history.into_iter().filter(|deed| !private(deed)).collect();
        let play = |opens: bool| {
            let mut play = Play::new();
            play.does(Deed::SetsUp);
            for (number, deed) in history.iter().enumerate() {
                if opens && number % often == 0 {
                    play.looks_at_forgiveness(number / often);
                }
                play.does(deed.clone());
            }
            play
        };
        let (opened, not) = (play(true), play(false));
        prop_assert!(opened.said.iter().any(|said| is_about_it(&said.words)) || history.is_empty());
        prop_assert_eq!(tell_apart(&opened, &not, 0), None);
    }

    /// It speaks when spoken to, in that person's private chat, and at no other time.
    #[test]
    fn forgiveness_is_never_brought_up(history in deeds()) {
        for said in played(&history).said.iter().filter(|said| is_about_it(&said.words)) {
            prop_assert!(said.by.is_some() && said.by == said.to, "{:?}", said.words);
        }
    }
}
