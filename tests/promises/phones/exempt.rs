//! What two histories that differ in private may differ in all the same: each a single thing, and why.
//! Nothing else is left out of a comparison.

use kintsugi::domain::{ExerciseWords, Helped, Nudge, Progress, ReassuranceWords, What, Words};

use super::Effect;

/// Something that the other may see a difference in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exempt {
    /// Below a nudge, in which order the sentences to start from stand. They are ranked by what helped the
    /// one who has the moment, which they say in private.
    OrderOfSentences,
    /// Words for a hard day, on the hard day: their author sealed them to be read then.
    WordsForAHardDay,
    /// What the weekly letter and `/progress` in the group tell of a week: what was erased is in it no more.
    WeekOfBoth,
    /// Whether a nudge offers **Pass this on**: not where the other's private chat takes nothing, since
    /// then it could not arrive.
    PassingOn,
}

/// Every exemption that there is, with what it says aloud.
pub const ALL: [(Exempt, &str); 4] = [
    (Exempt::OrderOfSentences, "what helped is ranked"),
    (Exempt::WordsForAHardDay, "what was sealed for that day is read on it"),
    (Exempt::WeekOfBoth, "what was erased is told of no more"),
    (Exempt::PassingOn, "where nothing can arrive nothing is offered to be passed on"),
];

impl Exempt {
    /// The same, as if it did not differ in that; none if it is not there.
    fn alike(self, effect: &Effect) -> Option<Effect> {
        let starts = [Helped::Words, Helped::Closeness, Helped::Time];
        match self {
            Self::OrderOfSentences => {
                Some(in_nudges(effect, |nudge| Nudge { starts, ..nudge.clone() }))
            }
            Self::PassingOn => {
                Some(in_nudges(effect, |nudge| Nudge { passes: false, ..nudge.clone() }))
            }
            Self::WeekOfBoth => without_week(effect),
            Self::WordsForAHardDay => Some(effect.clone()).filter(|effect| !opens(effect)),
        }
    }
}

/// The same but for what may differ.
pub fn but_for(all: &[Exempt], effect: &Effect) -> Option<Effect> {
    all.iter().try_fold(effect.clone(), |effect, one| one.alike(&effect))
}

fn opens(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::Does(What::New {
            words: Words::Exercise(ExerciseWords::Reassurance(ReassuranceWords::Opened(_))),
            ..
        })
    )
}

fn without_week(effect: &Effect) -> Option<Effect> {
    let mut effect = effect.clone();
    if let Effect::Does(What::New { words, with, .. }) = &mut effect {
        match words {
            Words::Progress(Progress::Ours(_)) => return None,
            Words::Prompt { letter, .. } if letter.is_some() => (*letter, *with) = (None, None),
            _ => {}
        }
    }
    Some(effect)
}

fn in_nudges(effect: &Effect, alike: impl Fn(&Nudge) -> Nudge) -> Effect {
    let mut effect = effect.clone();
    if let Effect::Does(What::New { words, .. } | What::Edit { words, .. }) = &mut effect
        && let Words::Nudge(nudge) | Words::NudgeAgain(nudge) | Words::NudgeOnceMore(nudge) = words
    {
        *nudge = alike(nudge);
    }
    effect
}

mod tests {
    use kintsugi::domain::{Place, PlanPart, Seat};

    use super::super::super::deeds::Deed;
    use super::super::super::play::Play;
    use super::super::GROUP;
    use super::super::tell_apart_on;
    use super::{ALL, Exempt};

    /// Two histories that differ in that alone, and the phones on which they do.
    fn histories(of: Exempt) -> ([Play; 2], Vec<usize>) {
        let play = |differs: bool| {
            let mut play = Play::new();
            play.sets_up();
            match of {
                Exempt::OrderOfSentences if differs => play.writes_plan(0, PlanPart::Helps),
                Exempt::WordsForAHardDay if differs => play.seals(1),
                Exempt::WeekOfBoth => {
                    play.types(0, Place::Group, "win", "the sea");
                    play.erases(0, differs);
                    play.types(1, Place::Group, "progress", "");
                }
                _ => {}
            }
            if of == Exempt::PassingOn {
                play.does(Deed::Blocks { seat: Seat::A, blocked: differs });
            }
            play.has_a_hard_day(0);
            play
        };
        let phones = if of == Exempt::OrderOfSentences { vec![1, 2, 3] } else { vec![0] };
        let phones = match of {
            Exempt::PassingOn => vec![1],
            Exempt::WeekOfBoth => vec![1, GROUP],
            _ => phones,
        };
        ([play(true), play(false)], phones)
    }

    /// What the table leaves out is seen, and nothing besides is left out with it.
    #[test]
    fn each_exemption_hides_one_difference_that_there_is() {
        for (exempt, why) in ALL {
            let ([one, other], phones) = histories(exempt);
            assert!(tell_apart_on(&one, &other, &phones, &[]).is_some(), "{why}: not needed");
            assert_eq!(tell_apart_on(&one, &other, &phones, &[exempt]), None, "{why}");
            for (another, _) in ALL.into_iter().filter(|(another, _)| *another != exempt) {
                let apart = tell_apart_on(&one, &other, &phones, &[another]);
                assert!(apart.is_some(), "{why}: {another:?} hides it too");
            }
        }
    }

    /// In all that a long evening brings.
    #[test]
    fn an_exemption_changes_nothing_but_what_it_names() {
        let mut play = Play::new();
        play.sets_up();
        play.seals(1);
        play.has_a_hard_day(0);
        play.does(Deed::Passes { minutes: 2_000 });
        play.does(Deed::Commands { who: 0, place: Place::Private, name: "step", words: false });
        for (exempt, why) in ALL {
            let changes = |effect: &super::Effect| exempt.alike(effect).as_ref() != Some(effect);
            let named = |effect: &super::Effect| match exempt {
                Exempt::WordsForAHardDay => super::opens(effect),
                Exempt::WeekOfBoth => format!("{effect:?}").contains("Week {"),
                _ => format!("{effect:?}").contains("Nudge"),
            };
            for wire in &play.wires {
                assert!(!changes(&wire.effect) || named(&wire.effect), "{why}: {:?}", wire.effect);
            }
        }
    }
}
