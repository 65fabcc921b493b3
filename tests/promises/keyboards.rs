//! Buttons go when their time has passed.

use kintsugi::domain::{
    Act, CheckIn, Command, Event, Facts, MessageId, Place, Press, Seat, SilenceCard, SilenceChoice,
    Slot, Toast, What, Who, Words, decide,
};
use proptest::prelude::*;

use super::config;
use super::deeds::{Deed, deeds};
use super::play::{Play, person, phone};

/// The number of the group's phone.
const GROUP: usize = 3;

/// The messages with buttons, as they lie in the chats.
#[derive(Default)]
pub struct Hanging {
    all: Vec<Hung>,
    sent: i64,
    /// Calls that changed nothing.
    needless: usize,
    /// Messages that lost their buttons by their number.
    stripped: usize,
}

struct Hung {
    phone: usize,
    slot: Slot,
    message: MessageId,
    rows: Vec<Vec<Press>>,
}

impl Hanging {
    /// What is said changes which buttons lie; whether it takes some away and does nothing else.
    pub fn hears(&mut self, phone: usize, what: &What) -> bool {
        match what {
            What::New { words, slot, .. } => {
                self.sent += 1;
                let (slot, message) =
                    (slot.clone().unwrap_or(Slot::Untracked), MessageId(-self.sent));
                let rows = if words.wants_reply() { vec![] } else { words.buttons() };
                self.all.push(Hung { phone, slot, message, rows });
            }
            What::Edit { slot, words } => {
                let rows = words.buttons();
                if let Some(hung) = self.newest(phone, slot) {
                    hung.rows = rows;
                } else {
                    // It is gone: then it is sent anew.
                    self.sent += 1;
                    let (slot, message) = (slot.clone(), MessageId(-self.sent));
                    self.all.push(Hung { phone, slot, message, rows });
                }
            }
            What::Delete(slot) => {
                let at = self.all.iter().rposition(|one| one.phone == phone && one.slot == *slot);
                if let Some(at) = at {
                    self.all.remove(at);
                }
            }
            What::RemoveButtons(message) => {
                let hung = self.all.iter_mut().find(|one| one.message == *message);
                if let Some(hung) = hung {
                    hung.rows.clear();
                    self.stripped += 1;
                }
            }
            What::Hang { slot, buttons } => {
                let hung = self.newest(phone, slot).filter(|hung| hung.rows != *buttons);
                if let Some(hung) = hung {
                    hung.rows.clone_from(buttons);
                } else {
                    self.needless += 1;
                }
                return true;
            }
            What::Open(_) | What::React(_) | What::Tidy | What::Look => {}
        }
        false
    }

    /// Which message it is, or changes.
    pub fn names(&self, phone: usize, what: &What) -> Option<MessageId> {
        let next = MessageId(-self.sent - 1);
        let mut all = self.all.iter().rev().filter(|one| one.phone == phone);
        let lies = |slot: &Slot| all.clone().find(|one| one.slot == *slot).map(|one| one.message);
        match what {
            What::New { .. } => Some(next),
            What::Edit { slot, .. } => lies(slot).or(Some(next)),
            What::Hang { slot, .. } | What::Delete(slot) => lies(slot),
            What::RemoveButtons(message) => {
                all.find(|one| one.message == *message).map(|one| one.message)
            }
            What::Open(_) | What::React(_) | What::Tidy | What::Look => None,
        }
    }

    fn newest(&mut self, phone: usize, slot: &Slot) -> Option<&mut Hung> {
        self.all.iter_mut().rev().find(|one| one.phone == phone && one.slot == *slot)
    }

    /// Whether a message of that name lies there.
    pub fn lies(&self, phone: usize, slot: &Slot) -> bool {
        self.all.iter().any(|one| one.phone == phone && one.slot == *slot)
    }

    /// The message that bears a button, the newest of several.
    pub fn bearing(&self, phone: usize, press: Press) -> Option<MessageId> {
        let bears =
            |one: &&Hung| one.phone == phone && one.rows.iter().flatten().any(|p| *p == press);
        self.all.iter().rev().find(bears).map(|one| one.message)
    }
}

impl Play {
    /// The buttons in that chat that still do something, or that nobody who reads it gets anything out
    /// of but "that has passed" or "you've answered".
    fn buttons_in(&self, on: usize, has_passed: bool) -> Vec<(Slot, Press)> {
        let place = if on == GROUP { Place::Group } else { Place::Private };
        let readers: Vec<Seat> = self
            .couple
            .users()
            .filter(|(_, user)| on == GROUP || person(*user) == on)
            .map(|(seat, _)| seat)
            .collect();
        let takes = |seat: &Seat| self.couple.partners[*seat].as_ref().is_some_and(|p| p.reachable);
        let open =
            if on == GROUP { self.couple.group_is_open() } else { readers.iter().all(takes) };
        if readers.is_empty() || !open {
            return vec![];
        }
        let lying = self.hanging.all.iter().filter(|one| one.phone == on);
        let presses =
            lying.flat_map(|one| one.rows.iter().flatten().map(|p| (one.slot.clone(), *p)));
        let passed = |(_, press): &(Slot, Press)| {
            readers.iter().all(|seat| self.is_in_vain(*seat, place, *press)) == has_passed
        };
        presses.filter(passed).collect()
    }

    /// What only the journal can tell is looked at when it is opened the next time: pages of the diary,
    /// what is sealed. Those are the exception.
    fn is_in_vain(&self, seat: Seat, place: Place, press: Press) -> bool {
        let act = Act::Press { press: Some(press), message: None };
        let event = Event::Did { who: Who::Partner(seat), place, act };
        if self.couple.needs(&event) {
            return false;
        }
        let decision = decide(self.couple.clone(), event, &Facts::default(), self.now);
        matches!(decision.toast, Toast::Line(Words::Passed | Words::HaveAnswered))
    }
}

impl Play {
    /// The card after quiet evenings, as it reads last and as its buttons lie.
    fn silence_card(&self) -> Option<(SilenceCard, Vec<Press>)> {
        let card = self.phones[GROUP].iter().rev().find_map(|shown| match &shown.words {
            Words::ThreeSilentDays(card) => Some(*card),
            _ => None,
        })?;
        let lies = self.hanging.all.iter().rev().find(|one| one.slot == Slot::Silence)?;
        Some((card, lies.rows.iter().flatten().copied().collect()))
    }
}

/// The chats that somebody has just seen something happen in.
fn acted_in(deed: &Deed) -> Vec<usize> {
    match deed {
        Deed::Commands { who, place, .. }
        | Deed::Presses { who, place, .. }
        | Deed::PressesBlindly { who, place, .. }
        | Deed::Writes { who, place, .. } => vec![*who, phone(*who, *place)],
        _ => vec![],
    }
}

proptest! {
    #![proptest_config(config())]

    /// What somebody does takes the buttons away, where they act, that do nothing any more by that; the
    /// night takes those of the evening. What the other did in private takes none: that would tell.
    #[test]
    fn no_button_stays_of_what_its_reader_has_answered(history in deeds()) {
        let mut play = Play::new();
        play.sets_up();
        for (number, deed) in history.into_iter().enumerate() {
            let chats = if number % 4 == 0 { acted_in(&deed) } else { vec![] };
            let live: Vec<_> = chats.iter().map(|on| play.buttons_in(*on, false)).collect();
            play.does(deed.clone());
            for (on, live) in chats.iter().zip(live) {
                let mut passed = play.buttons_in(*on, true);
                passed.retain(|button| live.contains(button));
                prop_assert!(passed.is_empty(), "after {deed:?} on {on}: {passed:?}");
            }
        }
        play.does(Deed::Passes { minutes: 2 * 24 * 60 });
        for on in 0..=GROUP {
            let evening =
                |(_, press): &(Slot, Press)| matches!(press, Press::CheckIn(..) | Press::Quietly(_));
            let passed: Vec<_> = play.buttons_in(on, true).into_iter().filter(evening).collect();
            prop_assert!(passed.is_empty(), "in the morning on {on}: {passed:?}");
        }
        let Hanging { needless, stripped, .. } = play.hanging;
        prop_assert!(needless <= stripped, "{needless} of {stripped} changed nothing");
    }
}

/// It names **Reply here**, and asks, as long as it bears the buttons for it: until they are pressed, both
/// have answered, or 04:00.
#[test]
fn the_card_after_quiet_evenings_says_what_it_bears() {
    let quietly = [SilenceChoice::Keep, SilenceChoice::ChangeTime, SilenceChoice::Pause]
        .map(|press| vec![Some(press)]);
    let acts = [
        vec![],
        vec![None],
        vec![None, Some(SilenceChoice::Keep)],
        vec![Some(SilenceChoice::Keep), None],
    ];
    for (acts, answers) in acts.iter().chain(&quietly).flat_map(|a| [(a, false), (a, true)]) {
        let mut play = Play::new();
        play.sets_up();
        play.does(Deed::Passes { minutes: 4 * 24 * 60 + 60 });
        let (card, _) = play.silence_card().expect("three evenings were quiet");
        let date = card.here.expect("its evening");
        let says_what_it_bears = |play: &Play| {
            let (card, lie) = play.silence_card().expect("it lies");
            let here = lie.contains(&Press::CheckIn(date, CheckIn::Here));
            let asks = lie.iter().any(|press| matches!(press, Press::Quietly(_)));
            assert_eq!((card.here.is_some(), card.asks), (here, asks), "{acts:?} {answers}");
            (here, asks)
        };
        assert_eq!(says_what_it_bears(&play), (true, true));
        for act in acts {
            let press = act.map_or(Press::CheckIn(date, CheckIn::Here), Press::Quietly);
            play.presses(0, Place::Group, Some(press));
            let (_, asks) = says_what_it_bears(&play);
            assert!(!asks, "{acts:?}");
        }
        if answers && acts.contains(&None) {
            for who in 0..2 {
                play.replies_to(who, Place::Group, Slot::Prompt(date), "tea\nrain");
                assert_eq!(says_what_it_bears(&play).0, who == 0, "{acts:?}");
            }
        }
        play.does(Deed::Passes { minutes: 12 * 60 });
        assert_eq!(says_what_it_bears(&play), (false, acts.is_empty()));
    }
}

/// An evening's four buttons, and each part of an apology, with the question answered.
#[test]
fn buttons_go_with_their_question() {
    let mut play = Play::new();
    play.sets_up();
    let skips = |play: &Play| {
        let all = play.hanging.all.iter().filter(|one| one.phone == 0).flat_map(|one| &one.rows);
        all.flatten().filter(|press| press.data().starts_with("letter:skip")).count()
    };
    play.does(Deed::Commands { who: 0, place: Place::Private, name: "apology", words: false });
    for _ in 0..4 {
        assert_eq!(skips(&play), 1);
        play.says(0, "I lied to you.");
        play.does(Deed::Passes { minutes: 1 });
    }
    let evenings = |play: &Play| {
        let all = play.hanging.all.iter().filter(|one| one.phone == GROUP);
        all.flat_map(|one| &one.rows).flatten().filter(|p| matches!(p, Press::CheckIn(..))).count()
    };
    play.does(Deed::Passes { minutes: 27 * 60 });
    assert_eq!(evenings(&play), 5);
    play.does(Deed::Passes { minutes: 7 * 60 });
    assert_eq!(evenings(&play), 0);
}

/// A command of every kind, twice: the newer card keeps its buttons, the older loses them.
#[test]
fn of_two_that_ask_the_same_the_older_loses_its_buttons() {
    let mut play = Play::new();
    play.sets_up();
    for name in ["apology", "measures", "plan", "leave", "step"] {
        for _ in 0..2 {
            let message = play.message();
            let command = Command::read(name, "");
            play.act(0, Place::Private, Act::Command { command, message });
        }
    }
    let mut rows: Vec<_> = play.hanging.all.iter().filter(|one| one.phone == 0).collect();
    rows.retain(|one| !one.rows.is_empty());
    let data = |one: &Hung| one.rows.iter().flatten().map(|press| press.data()).collect::<Vec<_>>();
    for (number, one) in rows.iter().enumerate() {
        assert!(rows[..number].iter().all(|other| data(other) != data(one)), "{:?}", data(one));
    }
}
