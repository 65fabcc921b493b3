//! A chat that takes nothing for a while: that ends by itself, and nothing is lost meanwhile.

use kintsugi::domain::{Place, Seat, To, Typed, Withheld, Words};
use proptest::prelude::*;

use super::deeds::{Deed, deeds};
use super::overheard::words_that_were_lost;
use super::play::Play;
use super::{config, without};

/// The longest rest between two tries is six hours; and a minute for good measure.
const UNTIL_TRIED: Deed = Deed::Passes { minutes: 361 };

const CHATS: [Option<Seat>; 3] = [None, Some(Seat::A), Some(Seat::B)];

fn opens_all(play: &mut Play) {
    for seat in CHATS {
        play.does(Deed::Closes { seat, closed: false, told: false });
    }
}

/// A history in which chats close and open.
fn histories() -> impl Strategy<Value = Vec<Deed>> {
    let chat = (prop::sample::select(CHATS.to_vec()), any::<bool>(), any::<bool>());
    let closes = chat.prop_map(|(seat, closed, told)| Deed::Closes { seat, closed, told });
    (deeds(), prop::collection::vec(closes, 20..40)).prop_map(|(deeds, closes)| {
        let mut closes = closes.into_iter();
        let mut history = vec![Deed::SetsUp, Deed::Passes { minutes: 1440 }];
        for (number, deed) in deeds.into_iter().enumerate() {
            history.extend(closes.next().filter(|_| number % 2 == 0));
            history.push(deed);
            history.extend((number % 5 == 0).then_some(Deed::Shares { who: number % 2 }));
        }
        history
    })
}

fn play_of(history: &[Deed]) -> Play {
    let mut play = Play::new();
    for deed in history {
        play.lives(deed);
    }
    play
}

proptest! {
    #![proptest_config(config())]

    /// Whatever happened meanwhile, whoever is told: a chat that takes everything again is known to, within
    /// six hours.
    #[test]
    fn a_closed_chat_opens_by_itself(history in histories()) {
        let mut play = play_of(&history);
        opens_all(&mut play);
        play.does(UNTIL_TRIED);
        let couple = &play.couple;
        let tried = couple.paused.is_none() && play.only_the_two_are_there() && couple.group_status.present;
        prop_assert!(!tried || !couple.is_closed(To::Group));
        for seat in Seat::BOTH {
            let leaves = couple.leaving[seat].is_some();
            let tried = couple.paused.is_none() && !leaves;
            prop_assert!(!tried || !couple.is_closed(To::Partner(seat)));
        }
    }

    /// What a partner wanted to show is shown, or it is theirs: in their diary, or still open.
    #[test]
    fn no_word_is_lost_where_a_chat_takes_nothing(history in histories()) {
        // Nobody opens their diary, to delete a page themselves.
        let history = without(&history, &["diary"]);
        let opens = |deed: &Deed| matches!(deed, Deed::Ends { .. } | Deed::WritesDown { .. });
        let history: Vec<_> = history.into_iter().filter(|deed| !opens(deed)).collect();
        let play = play_of(&history);
        prop_assert_eq!(words_that_were_lost(&play), Vec::<&str>::new());
    }
}

fn begun() -> Play {
    let mut play = Play::new();
    play.sets_up();
    play.does(Deed::Passes { minutes: 1440 + 120 });
    play
}

fn said(play: &Play, is: impl Fn(&Words) -> bool) -> usize {
    play.said.iter().filter(|said| is(&said.words)).count()
}

fn prompts(play: &Play) -> usize {
    said(play, |words| matches!(words, Words::Prompt { .. }))
}

fn writes_again(play: &Play) -> usize {
    said(play, |words| matches!(words, Words::Withheld(Withheld::WritesAgain(_))))
}

/// Ten evenings that nobody could read: no card asks whether to go on, and few calls are spent on them.
#[test]
fn evenings_that_nobody_could_read_are_no_silence() {
    for told in [false, true] {
        let mut play = begun();
        let before = prompts(&play);
        play.does(Deed::Closes { seat: None, closed: true, told });
        play.does(Deed::Passes { minutes: 10 * 1440 });
        assert!(play.group.refused <= 90, "{} calls in ten days", play.group.refused);
        play.does(Deed::Closes { seat: None, closed: false, told });
        assert_eq!(writes_again(&play), usize::from(told), "at once, if it is told");
        play.does(UNTIL_TRIED);
        assert_eq!(writes_again(&play), 1, "and once");
        play.does(Deed::Passes { minutes: 1440 });
        assert_eq!(said(&play, |words| matches!(words, Words::ThreeSilentDays(_))), 0);
        let came = prompts(&play) - before;
        assert!((1..=2).contains(&came), "evenings are not piled up: {came}");
    }
}

/// A step that opens with an evening whose prompt nobody could read is told with the next.
#[test]
fn what_a_prompt_told_that_nobody_could_read_is_told_with_the_next() {
    let tells = |words: &Words| matches!(words, Words::Prompt { news: Some(_), .. });
    for closed in [false, true] {
        let mut play = begun();
        play.does(Deed::Passes { minutes: 21 * 1440 });
        play.does(Deed::Commands { who: 0, place: Place::Group, name: "help", words: false });
        play.does(Deed::GoOn);
        play.does(Deed::Closes { seat: None, closed, told: false });
        play.does(Deed::Passes { minutes: 1440 });
        assert_eq!(said(&play, tells), usize::from(!closed));
        play.does(Deed::Closes { seat: None, closed: false, told: false });
        play.does(Deed::Passes { minutes: 2 * 1440 });
        assert_eq!(said(&play, tells), 1, "closed: {closed}");
    }
}

/// Whoever shares something into a group that takes nothing has it in their diary, and hears so.
#[test]
fn what_was_to_be_shown_in_a_closed_group_is_in_its_authors_diary() {
    let mut play = begun();
    play.does(Deed::Closes { seat: None, closed: true, told: false });
    play.does(Deed::Shares { who: 0 });
    assert_eq!(said(&play, |words| matches!(words, Words::Shared { .. })), 0);
    assert_eq!(play.diary(0).len(), 1);
    let hears = |words: &Words| matches!(words, Words::Withheld(Withheld::InDiary(_)));
    assert_eq!(said(&play, hears), 1);
    let mut play = begun();
    play.does(Deed::Shares { who: 0 });
    assert_eq!((said(&play, hears), play.diary(0).len()), (0, 0));
}

/// Words of danger in a chat that takes nothing just then: care comes as soon as it does.
#[test]
fn care_that_found_a_closed_chat_comes_once_it_is_open() {
    let mut play = begun();
    play.does(Deed::Closes { seat: Some(Seat::A), closed: true, told: false });
    let (place, nth) = (Place::Private, usize::MAX);
    play.does(Deed::Writes { who: 0, place, nth, edited: false, odd: 6 });
    let cares = |words: &Words| matches!(words, Words::Care(_) | Words::Typed(Typed::CareFirst(_)));
    assert_eq!(said(&play, cares), 0);
    play.does(Deed::Closes { seat: Some(Seat::A), closed: false, told: false });
    play.does(Deed::Passes { minutes: 2 });
    assert_eq!(said(&play, cares), 1);
}

/// A nudge that found a closed chat comes once it is open, if its moment still lasts.
#[test]
fn a_nudge_is_tried_again_while_it_makes_sense() {
    for (hours, comes) in [(2, 1), (8, 0)] {
        let mut play = begun();
        play.does(Deed::Closes { seat: Some(Seat::B), closed: true, told: false });
        let place = Place::Group;
        play.does(Deed::Commands { who: 0, place, name: "trigger", words: false });
        play.does(Deed::Passes { minutes: 60 * hours });
        assert_eq!(said(&play, |words| matches!(words, Words::Nudge(_))), 0);
        play.does(Deed::Closes { seat: Some(Seat::B), closed: false, told: false });
        play.does(if comes > 0 { Deed::Passes { minutes: 21 } } else { UNTIL_TRIED });
        assert!(!play.couple.is_closed(To::Partner(Seat::B)));
        let nudges = said(&play, |words| matches!(words, Words::Nudge(_)));
        assert_eq!(nudges, comes, "after {hours} hours");
    }
}
