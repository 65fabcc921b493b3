//! Histories that differ in one thing, in which somebody must see no difference.

use kintsugi::domain::{ExercisePress, Place, Press, Tool};
use proptest::prelude::*;

use super::super::super::config;
use super::super::super::deeds::{Deed, deeds};
use super::super::super::phones::{seen_so_far, tell_apart, tell_apart_on};
use super::super::super::play::Play;
use super::scenes::{P, leaves, stays};

fn in_private_of(who: usize, deed: &Deed) -> bool {
    match deed {
        Deed::Commands { who: by, place: Place::Private, .. }
        | Deed::Presses { who: by, place: Place::Private, .. }
        | Deed::PressesBlindly { who: by, place: Place::Private, .. }
        | Deed::Writes { who: by, place: Place::Private, .. }
        | Deed::Captions { who: by, place: Place::Private, .. }
        | Deed::WritesDown { who: by } => *by == who,
        Deed::Blocks { .. } => true,
        _ => false,
    }
}

proptest! {
    #![proptest_config(config())]

    /// Histories that differ only in what the one who is asked does in private: nothing, a look,
    /// **Not now**, an answer that is begun. The other, and the group, see the same at each time.
    #[test]
    fn nobody_sees_whether_a_question_was_opened_put_off_or_left(history in deeds()) {
        let mut plays = [(); 3].map(|()| Play::where_presses(|_, press| !leaves(press)));
        let history = stays(history).filter(|deed| !in_private_of(1, deed));
        for (number, deed) in history.enumerate() {
            for play in &mut plays {
                play.does(deed.clone());
                if number % 5 == 1 {
                    play.asks(0);
                }
            }
            if number % 3 == 0 {
                plays[1].opens(1);
                plays[1].presses_newest(1, |press| matches!(press, P::NotNow(_)));
                plays[2].begins_to_answer(1);
                plays[2].presses_newest(1, |press| matches!(press, P::NotYet(_)));
            }
            let seen = plays.each_ref().map(|play| seen_so_far(play, 1));
            prop_assert_eq!(seen[0], seen[1]);
            prop_assert_eq!(seen[0], seen[2]);
        }
        prop_assert_eq!(tell_apart(&plays[0], &plays[1], 1), None);
        prop_assert_eq!(tell_apart(&plays[0], &plays[2], 1), None);
    }

    /// Histories that differ in all that the box knows: the group sees the same at each time.
    #[test]
    fn the_group_sees_nothing_of_the_question_box(history in deeds()) {
        let in_private = |deed: &Deed| {
            matches!(
                deed,
                Deed::Presses { who: 0 | 1, place: Place::Private, .. }
                    | Deed::PressesBlindly { who: 0 | 1, place: Place::Private, .. }
                    | Deed::Writes { who: 0 | 1, place: Place::Private, .. }
                    | Deed::WritesDown { .. }
                    | Deed::Blocks { .. }
            )
        };
        // At a talk what is kept for it is a topic, in its words: no talk is begun.
        let talks = |press: &Press| {
            matches!(press, Press::Exercise(ExercisePress::Talk(_) | ExercisePress::Tool(Tool::Talk)))
        };
        let may = move |press: &Press| !leaves(press) && !talks(press);
        let mut plays = [(); 2].map(|()| Play::where_presses(move |_, press| may(press)));
        let begins = |deed: &Deed| matches!(deed, Deed::Commands { name: "talk", .. });
        let history = stays(history).filter(|deed| !in_private(deed) && !begins(deed));
        for (number, deed) in history.enumerate() {
            for play in &mut plays {
                play.does(deed.clone());
            }
            let (who, play) = (number % 2, &mut plays[1]);
            match number % 7 {
                1 => play.asks(who),
                2 => play.answers(who),
                3 => play.reads(1 - who),
                4 => {
                    play.opens(who);
                    play.presses_newest(who, |press| matches!(press, P::AtTalk(_)));
                }
                _ => {}
            }
            // What is typed next is the same, however much the box took.
            plays[0].words = plays[1].words;
        }
        let (one, other) = (&plays[0], &plays[1]);
        prop_assert_eq!(tell_apart_on(one, other, &[2, 3], &[]), None);
    }

    /// Histories that differ only in whether the one who asked reads an answer, at once or never.
    #[test]
    fn nobody_sees_whether_an_answer_was_read(history in deeds()) {
        let mut plays = [(); 2].map(|()| Play::where_presses(|_, press| !leaves(press)));
        let history = stays(history).filter(|deed| !in_private_of(1, deed));
        for (number, deed) in history.enumerate() {
            for play in &mut plays {
                play.does(deed.clone());
                if number % 5 == 1 {
                    play.asks(1);
                    play.answers(0);
                }
            }
            plays[1].reads(1);
            let seen = plays.each_ref().map(|play| seen_so_far(play, 1));
            prop_assert_eq!(seen[0], seen[1]);
        }
        prop_assert_eq!(tell_apart(&plays[0], &plays[1], 1), None);
    }
}
