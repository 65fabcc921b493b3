//! What is one's own stays one's own.

use std::collections::HashSet;

use kintsugi::domain::{
    CheckIn, Diary, ExerciseWords, Journal, Leave, Leaving, Offer, PassOn, Place, Press, Role,
    SetUp, Setting, Settings, Typed, Words,
};
use kintsugi::messages::{Locale, Speech};
use proptest::prelude::*;

use super::danger::is_care;
use super::deeds::{Deed, deeds};
use super::exercises;
use super::phones::{tell_apart, tell_apart_before};
use super::play::Play;
use super::said::Said;
use super::{config, play_on, played};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_private_word_reaches_the_group_or_the_other(history in deeds()) {
        let speech = Speech::new(None).expect("words");
        let play = played(&history);
        for said in &play.said {
            let text = speech.line(&said.words, Locale::En).expect("every saying renders");
            let by_choice = match &said.words {
                Words::Nudge(_) | Words::NudgeAgain(_) | Words::NudgeOnceMore(_)
                    | Words::PassOn(PassOn::Received(_)) | Words::Shared { .. } | Words::Revealed { .. } => true,
                Words::Exercise(words) => exercises::is_by_choice(words),
                Words::EveningCard(items) => items.iter().any(exercises::is_told_by_choice),
                _ => false,
            };
            for (author, secret) in &play.secrets {
                let own = said.to == Some(*author);
                prop_assert!(own || by_choice || !text.contains(secret.as_str()), "{text}");
            }
        }
    }

    #[test]
    fn the_others_and_the_group_see_the_same_whichever_role_was_chosen(history in deeds()) {
        // A role decides which buttons its owner finds; so they press the same ones by name.
        let history: Vec<_> =
            history.into_iter().filter(|deed| !deed.follows_phone_of(0)).collect();
        let hurt = play_on(Play::in_role(Role::Hurt), &history);
        for role in [Role::Responsible, Role::Both, Role::Unsaid] {
            let other = play_on(Play::in_role(role), &history);
            prop_assert_eq!(tell_apart(&hurt, &other, 0), None);
        }
    }

    #[test]
    fn nobody_sees_who_is_ready(history in deeds()) {
        let history: Vec<_> =
            history.into_iter().filter(|deed| !deed.follows_phone_of(0)).collect();
        let wishes = |press: &Press| matches!(press, Press::Step(_, offer)
            if !matches!(offer, Offer::Reopen | Offer::Show));
        let none = play_on(Play::where_presses(move |_, press| !wishes(press)), &history);
        let one = play_on(Play::where_presses(move |who, press| who == 0 || !wishes(press)), &history);
        prop_assert_eq!(tell_apart(&none, &one, 0), None);
    }

    #[test]
    fn what_is_ones_own_is_seen_by_nobody_else(history in deeds()) {
        let mut cared_for = HashSet::new();
        for said in played(&history).said {
            let care = is_care(&said.words) || matches!(said.words, Words::Typed(Typed::HeldWaits(_)));
            // Time alone takes buttons from a card of theirs, in the place where it lies.
            if care && !said.is_new && said.by.is_none() {
                prop_assert!(said.to.is_some() && cared_for.contains(&said.to), "{:?}", said.words);
                continue;
            }
            if care {
                cared_for.insert(said.to);
            }
            let own = matches!(
                said.words,
                Words::Care { .. } | Words::Typed(Typed::CareFirst(_)) | Words::Settings(_) | Words::Diary(Diary::Page(_)) | Words::ReadyNoted(_)
                    | Words::NotYetNoted | Words::KeepOrDelete(_) | Words::AskShare { .. }
                    | Words::PrivateNoted | Words::SkippedToday
            );
            let for_all = matches!(
                said.words,
                Words::Settings(Settings::AskGroup(_)) | Words::Leaving(Leaving::InPrivate)
            );
            let leaves = matches!(&said.words, Words::Leaving(words)
                if !matches!(words, Leaving::Ended | Leaving::EndedPrivate | Leaving::ErasedBoth
                    | Leaving::Silent(_)));
            if (own || leaves) && !for_all {
                prop_assert_eq!(said.to, said.by, "{:?}", said.words);
            }
        }
    }

    /// Two histories that differ only in one's way out, or in one's settings: until an end comes,
    /// everybody else sees the same.
    #[test]
    fn nobody_sees_that_somebody_looks_at_the_way_out_or_at_their_settings(history in deeds()) {
        let private = |deed: &Deed| {
            matches!(
                deed,
                Deed::Commands { who: 0, place: Place::Private, .. }
                    | Deed::Presses { who: 0, place: Place::Private, .. }
                    | Deed::Writes { who: 0, place: Place::Private, .. }
                    | Deed::Captions { who: 0, place: Place::Private, .. }
                    | Deed::Blocks { .. }
            )
        };
        let history: Vec<_> = history.into_iter().filter(|deed| !private(deed)).collect();
        let own = |setting: &Setting| Setting::PRIVATE.contains(setting);
        let looks = move |press: &Press| matches!(press, Press::Setting(setting) if own(setting)) || matches!(press, Press::Quiet(_)
            | Press::Leave(Leave::Bot | Leave::Relationship | Leave::NotSure | Leave::Stay));
        let ends = |press: &Press| matches!(press, Press::Leave(Leave::Now | Leave::Later));
        let play = |may_look: bool| {
            let allowed = move |who: usize, press: &Press| {
                !ends(press) && (who != 0 || may_look || !looks(press))
            };
            let mut play = Play::where_presses(allowed);
            // Whoever opens their private chat is found there from then on: both have come.
            play.sets_up();
            for (number, deed) in history.iter().enumerate() {
                if may_look && number % 7 == 0 {
                    let name = if number % 2 == 0 { "leave" } else { "settings" };
                    let place = Place::Private;
                    play.does(Deed::Commands { who: 0, place, name, words: false });
                }
                play.does(deed.clone());
            }
            play
        };
        prop_assert_eq!(tell_apart(&play(true), &play(false), 0), None);
    }

    #[test]
    fn a_hard_moment_told_in_private_shows_nothing_in_the_group(history in deeds()) {
        let in_group = |deed: &Deed| {
            matches!(deed, Deed::Commands { name: "trigger", place: Place::Group, .. })
        };
        let history: Vec<_> = history.into_iter().filter(|deed| !in_group(deed)).collect();
        for said in played(&history).said.iter().filter(|said| said.to.is_none()) {
            let about_it = matches!(
                said.words,
                Words::HardMoment(_) | Words::Card(_) | Words::PartnerSays(_) | Words::NoAnswerYet
                    | Words::AskOrKeep(_) | Words::HowIsItNow(_) | Words::WhatHelped(_)
                    | Words::Together(_) | Words::PassOn(_) | Words::Typed(Typed::KeepsComing)
            );
            prop_assert!(!about_it, "{:?}", said.words);
        }
    }

    /// Whether privacy mode holds it back or not: here it reaches the decision, and is let go.
    /// One who never answers is shown nothing of the other's private answer, whatever happens;
    /// except what its author shares out of their diary.
    #[test]
    fn a_private_answer_is_not_shown_before_the_other_has_answered(history in deeds()) {
        let answers = |who: usize, press: &Press| {
            (who == 1 && matches!(press, Press::CheckIn(_, press) if *press != CheckIn::Skip))
                || matches!(press, Press::ShareEvening(_))
        };
        let writes = |deed: &Deed| matches!(deed, Deed::Writes { who: 1, .. } | Deed::Captions { who: 1, .. });
        let history: Vec<_> = history.into_iter().filter(|deed| !writes(deed)).collect();
        let mut play = Play::where_presses(move |who, press| !answers(who, press));
        for deed in history {
            play.does(deed);
            play.answers_privately_unseen(0);
        }
        let revealed = |said: &Said| matches!(said.words, Words::Revealed { .. });
        prop_assert!(!play.said.iter().any(revealed));
    }

    /// What the group reads is the same whether the first one answered in private or not, as long
    /// as the other has not answered.
    #[test]
    fn nobody_sees_that_somebody_has_answered_in_private(history in deeds()) {
        let private = |deed: &Deed| match deed {
            // What is asked by a press would be answered by the words for the evening.
            Deed::Presses { who: 0, place, .. } | Deed::PressesBlindly { who: 0, place, .. } => {
                *place == Place::Private
            }
            Deed::Writes { who, place, .. } | Deed::Captions { who, place, .. } => {
                *who == 1 || (*who == 0 && *place == Place::Private)
            }
            Deed::WritesDown { who } => *who == 0,
            // Whoever writes in their private chat has unblocked it; whoever presses in the group
            // shows that the bot is there.
            Deed::Blocks { .. } | Deed::Stands { .. } => true,
            _ => false,
        };
        let fits = |deed: &Deed| !private(deed) && !deed.follows_phone_of(0);
        let history: Vec<_> = history.into_iter().filter(fits).collect();
        let seen = |answers: bool| {
            let allowed = |who: usize, press: &Press| {
                !matches!(press, Press::CheckIn(..) | Press::ShareEvening(_)) || who == 9
            };
            let mut play = Play::where_presses(allowed);
            play.sets_up();
            for deed in &history {
                play.does(deed.clone());
                // That they press in the group can be seen there.
                if answers {
                    play.answers_privately_unseen(0);
                } else {
                    play.wishes_to_answer_privately(0);
                }
            }
            play
        };
        let (answered, not) = (seen(true), seen(false));
        // Three quiet evenings are counted over both: an answer, also a private one, ends them. Until
        // the card that follows from it, all is the same.
        let counted = |play: &Play| {
            let card = |said: &&Said| matches!(said.words, Words::ThreeSilentDays(_));
            play.said.iter().find(card).map(|said| said.at)
        };
        let apart = match counted(&not).into_iter().chain(counted(&answered)).min() {
            Some(end) => tell_apart_before(&answered, &not, 0, end),
            None => tell_apart(&answered, &not, 0),
        };
        prop_assert_eq!(apart, None);
    }

    #[test]
    fn ordinary_talk_in_the_group_is_never_kept(history in deeds()) {
        let mut play = Play::new();
        for deed in history {
            play.does(deed);
            let kept = serde_json::to_string(&play.couple).expect("it can be kept");
            for talk in &play.talk {
                prop_assert!(!kept.contains(&format!("{talk}\"")), "{talk} is kept");
            }
        }
        for (journal, _) in &play.kept {
            let journal = format!("{journal:?}");
            let in_it = |talk: &String| journal.contains(&format!("{talk}\""));
            prop_assert!(!play.talk.iter().any(in_it), "{}", journal);
        }
    }

    #[test]
    fn nothing_is_kept_of_somebody_who_has_not_agreed(history in deeds()) {
        let play = played(&history);
        for (journal, set_up) in &play.kept {
            if let Journal::Keep(record) = journal {
                prop_assert!(set_up.is_some_and(|stage| stage > SetUp::Consent), "{record:?}");
            }
        }
    }

    /// Not even in answer to a question that still lies in their chat from before an end.
    #[test]
    fn what_was_asked_before_an_end_takes_nothing_of_somebody_who_has_not_agreed_again(history in deeds()) {
        let mut play = Play::new();
        play.does(Deed::SetsUp);
        for deed in history.into_iter().take(20) {
            play.does(deed);
        }
        play.does(Deed::SetsUp);
        play.is_asked_all_that_takes_words(0);
        play.does(Deed::Ends { who: 0 });
        play.presses(0, Place::Group, Some(Press::TakeSeat));
        let words = play.answers_all_that_was_ever_asked(0);
        let couple = serde_json::to_string(&play.couple).expect("it can be kept");
        let journal = format!("{:?}", play.kept);
        for words in words {
            let words = format!("{words}\"");
            prop_assert!(!couple.contains(&words) && !journal.contains(&words), "{words} is kept");
        }
    }

    /// The bot says that it has not kept them, and that is true.
    #[test]
    fn private_words_that_answer_nothing_are_kept_nowhere(history in deeds()) {
        let refuses = |said: &Said| matches!(
            said.words,
            Words::NothingAskedPrivate | Words::WriteOnCard
                | Words::Exercise(ExerciseWords::Interrupted)
        );
        let (mut play, mut refused) = (Play::new(), vec![]);
        for deed in [Deed::SetsUp].into_iter().chain(history) {
            let (said, words) = (play.said.len(), play.secrets.len());
            let writes = matches!(deed, Deed::Writes { .. });
            play.does(deed);
            if writes && play.said[said..].iter().any(refuses) {
                refused.extend(play.secrets[words..].iter().map(|(_, words)| format!("{words}\"")));
            }
        }
        let couple = serde_json::to_string(&play.couple).expect("it can be kept");
        let journal = format!("{:?}", play.kept);
        for words in refused {
            prop_assert!(!couple.contains(&words) && !journal.contains(&words), "{words} is kept");
        }
    }
}
