//! Nobody has to find anything, and nobody is pressed to it.

use chrono::{DateTime, TimeDelta, Utc};
use kintsugi::domain::{
    CardItem, ExerciseCardItem, ExercisePress, Led, Place, Press, Role, Step, Tool, Words,
};
use proptest::prelude::*;

use super::config;
use super::deeds::{Deed, deeds};
use super::phones::tell_apart;
use super::play::Play;

impl Play {
    /// What that person's cards led to, each time one was laid.
    fn led(&self, who: usize) -> Vec<(DateTime<Utc>, Led)> {
        let cards = self.said.iter().filter(|said| said.is_new && said.to == Some(who));
        let led = cards.filter_map(|said| match &said.words {
            Words::EveningCard(items) => Some((said.at, items.iter().find_map(led)?)),
            _ => None,
        });
        led.collect()
    }

    /// A day, and both say something of it.
    fn answers_an_evening(&mut self) {
        self.lives(&Deed::Passes { minutes: 24 * 60 });
    }

    fn declines(&mut self, who: usize) -> Option<Led> {
        let led = self.led(who).pop()?.1;
        let press = led_press(&led);
        self.presses(who, Place::Private, Some(press));
        Some(led)
    }
}

fn led(item: &CardItem) -> Option<Led> {
    match item {
        CardItem::Led(led) => Some(led.clone()),
        _ => None,
    }
}

/// What is asked, or said, each evening that one chose leaves room for an offer.
fn waits_for_an_answer(item: &CardItem) -> bool {
    let chosen = matches!(
        item,
        CardItem::Led(_)
            | CardItem::Ready(..)
            | CardItem::StillRight
            | CardItem::Exercise(ExerciseCardItem::Promise(_) | ExerciseCardItem::SmallWays(_))
    );
    !chosen && !Words::EveningCard(vec![item.clone()]).buttons().is_empty()
}

fn led_press(led: &Led) -> Press {
    Press::Exercise(match led.tools[..] {
        [tool] if !led.neither => ExercisePress::NotForNow(tool),
        _ => ExercisePress::NoneForNow(led.step),
    })
}

fn began(role: Role) -> Play {
    let mut play = Play::in_role(role);
    play.sets_up();
    play.does(Deed::Passes { minutes: 3 * 60 });
    play
}

/// With an end goes what was offered.
fn may_end(deed: &Deed) -> bool {
    match deed {
        Deed::Ends { .. } | Deed::Commands { name: "leave", .. } => true,
        Deed::PressesBlindly { data, .. } => data.starts_with("leave"),
        _ => false,
    }
}

fn passes(deed: &Deed) -> bool {
    let buttons = matches!(deed, Deed::Presses { .. } | Deed::PressesBlindly { .. });
    buttons || matches!(deed, Deed::Passes { .. } | Deed::Leaps { .. })
}

/// A couple of both roles lives that, and answers an evening now and then.
fn lived(history: Vec<Deed>) -> Play {
    let mut play = began(Role::Both);
    for (number, deed) in history.into_iter().enumerate() {
        if number % 5 == 0 {
            play.answers_an_evening();
        }
        if !may_end(&deed) {
            play.does(deed);
        }
    }
    play
}

const NEVER: [Tool; 5] = [Tool::Forgiveness, Tool::Touch, Tool::Tell, Tool::Break, Tool::Answer];

proptest! {
    #![proptest_config(config())]

    #[test]
    fn an_exercise_is_offered_twice_a_week_at_most_and_some_never(history in deeds()) {
        let play = lived(history);
        for who in 0..2 {
            let led = play.led(who);
            for (number, (at, _)) in led.iter().enumerate() {
                // An evening may come early.
                let week = led[number..].iter().filter(|(on, _)| *on - *at < TimeDelta::days(6));
                prop_assert!(week.count() <= 2, "{led:?}");
            }
            for tool in led.iter().flat_map(|(_, led)| &led.tools) {
                prop_assert!(!NEVER.contains(tool), "{tool:?}");
                prop_assert!(led.iter().filter(|(_, led)| led.tools.contains(tool)).count() <= 3);
            }
            prop_assert!(led.iter().all(|(_, led)| led.step != Step::Forgiveness));
        }
    }

    /// No offer stands beside what waits for an answer, and none is made twice in the same words.
    #[test]
    fn one_card_asks_for_one_thing_and_never_twice_in_the_same_words(history in deeds()) {
        let play = lived(history);
        for said in &play.said {
            let Words::EveningCard(items) = &said.words else { continue };
            let waits = items.iter().find(|item| waits_for_an_answer(item));
            prop_assert!(waits.is_none() || items.iter().find_map(led).is_none(), "{items:?}");
        }
        for who in 0..2 {
            let led = play.led(who);
            for (number, (_, one)) in led.iter().enumerate() {
                let same = |(_, other): &&(_, Led)| other.tools == one.tools && other.time == one.time;
                prop_assert!(led[..number].iter().find(same).is_none(), "{led:?}");
            }
        }
    }

    #[test]
    fn not_for_now_ends_the_offers_of_that_exercise_and_two_those_of_its_step(history in deeds()) {
        let mut play = began(Role::Both);
        for (number, deed) in history.into_iter().enumerate() {
            if number % 4 == 0 {
                play.answers_an_evening();
                play.declines(0);
            }
            // No evening passes without an answer to what it offers.
            if !may_end(&deed) && !passes(&deed) {
                play.does(deed);
            }
        }
        let led = play.led(0);
        for (number, (_, one)) in led.iter().enumerate() {
            let before = &led[..number];
            let same = before.iter().filter(|(_, other)| other.step == one.step);
            prop_assert!(same.clone().count() < 2, "{led:?}");
            prop_assert!(same.clone().all(|(_, other)| other.tools != one.tools), "{led:?}");
        }
    }

    #[test]
    fn nobody_sees_what_the_other_is_offered_or_declines(history in deeds()) {
        let history: Vec<_> =
            history.into_iter().filter(|deed| !deed.follows_phone_of(0)).collect();
        let is_answer = |press: &Press| matches!(press,
            Press::Exercise(ExercisePress::NotForNow(_) | ExercisePress::NoneForNow(_)));
        let mut plays = [
            Play::new(),
            Play::where_presses(move |who, press| who != 0 || !is_answer(press)),
        ];
        for play in &mut plays {
            play.sets_up();
            play.does(Deed::Passes { minutes: 3 * 60 });
            for (number, deed) in history.iter().enumerate() {
                if number % 6 == 0 {
                    play.answers_an_evening();
                    play.declines(0);
                }
                play.does(deed.clone());
            }
        }
        let [with, without] = &plays;
        prop_assert_eq!(tell_apart(with, without, 0), None);
    }
}

/// Both find what their own role gives, and whoever says none finds both, with **Neither**.
#[test]
fn what_is_offered_goes_by_ones_own_role() {
    let all = [
        (Role::Hurt, vec![vec![Tool::Letter]]),
        (Role::Responsible, vec![vec![Tool::Apology]]),
        (Role::Both, vec![vec![Tool::Apology], vec![Tool::Letter]]),
        (Role::Unsaid, vec![vec![Tool::Apology, Tool::Letter]]),
    ];
    for (role, expected) in all {
        let mut play = began(role);
        for _ in 0..18 {
            play.answers_an_evening();
        }
        let led = play.led(0);
        for tools in &expected {
            assert!(led.iter().any(|(_, led)| led.tools == *tools), "{role:?}: {led:?}");
        }
        let others = led.iter().filter(|(_, led)| !expected.contains(&led.tools)).count();
        assert_eq!(others, 0, "{role:?}: {led:?}");
        assert!(led.iter().all(|(_, led)| led.neither == (role == Role::Unsaid)));
        // The other was hurt, whatever the first one's role is.
        assert!(play.led(1).iter().all(|(_, led)| led.tools == [Tool::Letter]));
    }
}

#[test]
fn what_was_opened_is_not_offered_and_nothing_is_on_a_day_with_a_hard_moment() {
    let mut play = began(Role::Responsible);
    play.does(Deed::Commands { who: 0, place: Place::Private, name: "apology", words: false });
    for _ in 0..18 {
        play.does(Deed::Passes { minutes: 20 * 60 });
        play.does(Deed::Commands { who: 1, place: Place::Private, name: "trigger", words: false });
        play.does(Deed::Passes { minutes: 4 * 60 });
    }
    assert_eq!(play.led(0).len(), 0);
    assert_eq!(play.led(1).len(), 0);
}
