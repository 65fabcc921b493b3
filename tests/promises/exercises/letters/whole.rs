//! Is this all that belongs to it? The answer is for its author alone.

use kintsugi::domain::{ExercisePress, LetterPress, LetterPreview, LetterReview, Place, Press};
use proptest::prelude::*;

use super::super::super::config;
use super::super::super::deeds::{Deed, deeds};
use super::super::super::phones::tell_apart;
use super::super::super::play::Play;

impl Play {
    fn presses_whole(&mut self, review: LetterReview) {
        let of = LetterPreview { draft: 1, shown: 1 };
        let press = Press::Exercise(ExercisePress::Letter(LetterPress::Review(of, review)));
        self.press_unhindered(0, Place::Private, press);
    }
}

proptest! {
    #![proptest_config(config())]

    /// Two histories: in one its author says that it is all, in the other that there is more, and sends
    /// what is there.
    #[test]
    fn nobody_learns_whether_what_was_told_is_all(history in deeds()) {
        let history: Vec<_> = history.into_iter().filter(|deed| !deed.follows_phone_of(0)).collect();
        let play = |whole: bool| {
            let mut play = Play::new();
            play.does(Deed::SetsUp);
            play.writes_letter(0, "tell");
            play.presses_whole(LetterReview::Send);
            if !whole {
                play.presses_whole(LetterReview::ThereIsMore);
            }
            play.presses_whole(if whole { LetterReview::Whole } else { LetterReview::SoFar });
            for deed in &history {
                play.does(deed.clone());
            }
            play
        };
        prop_assert_eq!(tell_apart(&play(true), &play(false), 0), None);
    }
}
