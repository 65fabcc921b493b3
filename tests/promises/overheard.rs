//! Nothing of the couple's is shown to a third person, or where one of the two is missing; and no
//! word of what was not shown is lost.

use kintsugi::domain::{
    ChatId, Couple, Decision, Entry, Event, Facts, Found, Guard, Journal, Look, Place, Press,
    Record, Returns, Say, Seat, To, UserId, What, Words, decide,
};
use proptest::prelude::*;

use super::deeds::{Deed, deeds};
use super::play::Play;
use super::{config, without};

/// One of the two goes and a third comes, or back again; or what waits is sent.
fn comings() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (0usize..2, any::<bool>()).prop_map(|(who, told)| Deed::Swaps { who, told }),
        1 => (2u32..5).prop_map(|number| Deed::Members { number }),
        1 => (0usize..2).prop_map(|who| Deed::IsDeaf { who }),
        4 => Just(Deed::Sends),
    ]
}

/// A history in which people come and go, also between what is decided and its sending.
fn histories() -> impl Strategy<Value = Vec<Deed>> {
    let few = prop::collection::vec(comings(), 40..80);
    (deeds(), few).prop_map(|(deeds, comings)| {
        let mut comings = comings.into_iter();
        let mut history = vec![Deed::SetsUp, Deed::Sends, Deed::Passes { minutes: 1440 }];
        for (number, deed) in deeds.into_iter().enumerate() {
            // What waits is sent before somebody goes just as often as after.
            history.extend(comings.next().filter(|_| number % 2 == 0));
            history.push(deed);
            if number % 5 == 0 {
                history.extend([Deed::Sends, Deed::Shares { who: number % 2 }]);
            }
        }
        history.push(Deed::Sends);
        history
    })
}

fn play_of(history: &[Deed], hides: bool) -> Play {
    let mut play = Play::new();
    play.group.hides = hides;
    for deed in history {
        if matches!(deed, Deed::Passes { .. }) {
            play.group.waits = true;
        }
        play.lives(deed);
    }
    play
}

/// What a partner wanted to show, and is neither kept nor open.
pub fn words_that_were_lost(play: &Play) -> Vec<&str> {
    let open = serde_json::to_string(&play.couple).expect("it can be kept");
    let kept = format!("{:?}", play.journal);
    let shown = play.kept.iter().filter_map(|(change, _)| match change {
        Journal::Keep(record) => match &record.entry {
            Entry::Win { words } | Entry::Thanks { words } | Entry::Heard { words } => Some(words),
            _ => None,
        },
        Journal::Forget(_) => None,
    });
    let is_lost = |words: &&str| !open.contains(*words) && !kept.contains(*words);
    shown.map(String::as_str).filter(is_lost).collect()
}

proptest! {
    #![proptest_config(config())]

    /// Whoever comes and goes, told or not: the look right before it finds the two and nobody else.
    #[test]
    fn what_was_private_is_shown_to_the_two_and_nobody_else(history in histories()) {
        for hides in [false, true] {
            let play = play_of(&history, hides);
            for (guard, only_two, words) in &play.group.shown {
                prop_assert!(*guard < Guard::Private || *only_two, "hides: {}, {}", hides, words);
            }
        }
    }

    /// As far as Telegram tells who comes and goes, the same holds for everything of theirs.
    #[test]
    fn nothing_of_the_couple_is_said_to_somebody_else(history in histories()) {
        let told = |deed: Deed| match deed {
            // After a gap an evening's look counts heads: Telegram may not say more.
            Deed::Swaps { who, .. } | Deed::IsDeaf { who } => Deed::Swaps { who, told: true },
            other => other,
        };
        let history: Vec<_> = history.into_iter().map(told).collect();
        // What the bot was not told while it was no member is such a gap.
        let never_out = without(&history, &["stands"]);
        for (hides, history) in [(false, &history), (true, &never_out)] {
            let play = play_of(history, hides);
            for (_, only_two, words) in &play.group.shown {
                prop_assert!(*only_two, "hides: {}, {}", hides, words);
            }
        }
    }

    /// Whichever flow says it: what was typed in private, and is quoted in the group, is looked at
    /// right before.
    #[test]
    fn what_quotes_private_words_in_the_group_is_guarded(history in histories()) {
        let play = play_of(&history, false);
        for (guard, words) in &play.group.spoken {
            let quotes = |(_, secret): &&(usize, String)| words.contains(&format!("{secret}\""));
            let quoted = play.secrets.iter().find(quotes);
            prop_assert!(quoted.is_none() || *guard == Some(Guard::Private), "{}", words);
        }
    }

    /// What a partner wanted to show is shown, or it is theirs: in their diary, or still open.
    #[test]
    fn no_word_that_was_not_shown_is_lost(history in histories()) {
        // Nobody opens their diary, to delete a page themselves.
        let history = without(&history, &["diary"]);
        let opens = |deed: &Deed| matches!(deed, Deed::Ends { .. } | Deed::WritesDown { .. });
        let history: Vec<_> = history.into_iter().filter(|deed| !opens(deed)).collect();
        let play = play_of(&history, false);
        prop_assert_eq!(words_that_were_lost(&play), Vec::<&str>::new());
    }
}

/// A prompt that an earlier version had decided, and whose heads it was about to count.
#[test]
fn a_prompt_that_waited_for_a_count_comes_once() {
    let kept = include_str!("../fixtures/couple-0002.json");
    let mut kept: serde_json::Value = serde_json::from_str(kept).expect("it can be read");
    let until = "2026-04-12T21:30:00Z";
    kept["check_ins"]["counting"] =
        serde_json::json!({ "date": "2026-04-12", "until": until, "asked": false });
    (kept["paused"], kept["vacation"]) = (serde_json::Value::Null, serde_json::Value::Null);
    let couple: Couple = serde_json::from_value(kept).expect("it can be read");
    let now = "2026-04-12T19:00:00Z".parse().expect("a moment");
    let seated = couple.users().map(|(_, user)| (user, Found::There)).collect();
    let looked = Event::Looked(Look { members: 3, seated });
    let prompts = |decision: &Decision| {
        let is_one = |say: &&Say| matches!(say.what, What::New { words: Words::Prompt { .. }, .. });
        decision.says.iter().filter(is_one).count()
    };
    let first = decide(couple, looked.clone(), &Facts::default(), now);
    assert_eq!(prompts(&first), 1);
    let again = decide(first.couple, looked, &Facts::default(), now);
    assert_eq!(prompts(&again), 0);
}

/// The history that started it: Ben is taken out and Eve brought in while his answer is private.
#[test]
fn a_private_answer_is_not_read_by_who_took_ones_place() {
    for hides in [false, true] {
        let mut play = Play::new();
        play.group.hides = hides;
        play.sets_up();
        play.does(Deed::Passes { minutes: 1440 + 120 });
        play.answers_privately_unseen(1);
        play.does(Deed::Swaps { who: 1, told: true });
        play.answers_privately_unseen(0);
        let revealed = |play: &Play| {
            play.said.iter().filter(|said| matches!(said.words, Words::Revealed { .. })).count()
        };
        assert_eq!(revealed(&play), 0, "hides: {hides}");
        // He is back, and she is gone, on the same evening: now it is for both.
        play.does(Deed::Swaps { who: 1, told: true });
        assert_eq!(revealed(&play), 2, "hides: {hides}");
    }
}

#[test]
fn a_share_that_meets_a_third_person_goes_to_its_authors_diary() {
    let mut play = Play::new();
    play.sets_up();
    play.group.waits = true;
    play.does(Deed::Shares { who: 0 });
    play.does(Deed::Swaps { who: 1, told: false });
    play.does(Deed::Sends);
    assert!(!play.said.iter().any(|said| matches!(said.words, Words::Shared { .. })));
    assert_eq!(play.diary(0).len(), 1);
    let heard = |said: &super::said::Said| matches!(said.words, Words::Withheld(_));
    assert!(play.said.iter().any(|said| said.to == Some(0) && heard(said)));
    assert!(!play.said.iter().any(|said| said.to == Some(1) && heard(said)));
}

/// Whoever sits there by then: the card that says it is in the group lies on its author's phone.
#[test]
fn what_was_not_shown_is_taken_off_its_authors_phone_and_told_to_nobody_else() {
    let mut play = Play::new();
    play.sets_up();
    play.group.waits = true;
    play.does(Deed::Shares { who: 0 });
    let win = |(_, record): &&(_, Record)| matches!(record.entry, Entry::Win { .. });
    let win = play.journal.iter().find(win).expect("it is kept").1.entry.clone();
    play.does(Deed::Ends { who: 1 });
    for newcomer in [None, Some(2)] {
        if let Some(who) = newcomer {
            play.presses(who, Place::Group, Some(Press::TakeSeat));
            play.presses(who, Place::Private, Press::read("agree"));
            assert_eq!(play.couple.seat_of(UserId(503)), Some(Seat::A));
        }
        let facts = Facts { records: play.journal.clone(), ..Facts::default() };
        for returns in
            [Returns::Gift(Seat::A, 1, win.clone()), Returns::Entries(vec![(Seat::A, win.clone())])]
        {
            let author = matches!(returns, Returns::Gift(..)).then_some(To::Chat(ChatId(501)));
            let withheld = Event::Withheld { slot: None, returns: Some(returns), look: None };
            let decision = decide(play.couple.clone(), withheld, &facts, play.now);
            let told = |say: &&Say| matches!(say.what, What::New { .. } | What::Delete(_));
            let told: Vec<_> = decision.says.iter().filter(told).map(|say| say.to).collect();
            assert_eq!(told, author.into_iter().collect::<Vec<_>>());
        }
    }
}

#[test]
fn after_a_gap_both_have_to_be_seen_there_where_telegram_does_not_tell() {
    let mut play = Play::new();
    play.group.hides = true;
    play.sets_up();
    play.does(Deed::IsDeaf { who: 1 });
    play.does(Deed::IsDeaf { who: 1 });
    play.does(Deed::Shares { who: 0 });
    let shared = |play: &Play| {
        play.said.iter().filter(|said| matches!(said.words, Words::Shared { .. })).count()
    };
    assert_eq!(shared(&play), 0);
    for who in 0..2 {
        play.does(Deed::Commands { who, place: Place::Group, name: "help", words: false });
    }
    play.does(Deed::Shares { who: 0 });
    assert_eq!(shared(&play), 1);
}

/// What stays open is its own people's: whoever sits there by then hears nothing of it.
#[test]
fn that_something_stays_open_is_told_to_whose_it_is_alone() {
    for (users, told) in
        [(vec![501], vec![Some(0)]), (vec![503], vec![]), (vec![503, 502], vec![Some(1)])]
    {
        let users: Vec<_> = users.into_iter().map(UserId).collect();
        for returns in [Returns::StaysWith(users.clone()), Returns::Signed(users)] {
            let mut play = Play::new();
            play.sets_up();
            let before = play.said.len();
            play.happens(Event::Withheld { slot: None, returns: Some(returns), look: None });
            let heard: Vec<_> = play.said[before..].iter().map(|said| said.to).collect();
            assert_eq!(heard, told);
        }
    }
}
