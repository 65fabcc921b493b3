//! Who taps twice has tapped once: the same state, nothing more in the journal, and nothing more on any
//! phone but what the first tap showed, in the chat where it was pressed; in one's own chat perhaps a kind
//! line that it has passed.

use kintsugi::domain::{
    Act, Couple, Decision, Event, Facts, Journal, Keyboards, Labels, MessageId, Moment, Place,
    Press, Record, RecordId, Say, Seat, Setting, To, UserId, What, Who, decide,
};
use proptest::prelude::*;

use super::config;
use super::deeds::{Deed, Which, chance, deeds};
use super::play::{Play, phone};

type Is = fn(Press) -> bool;

/// Where a second tap does more, and why.
const EACH_COUNTS: [(&str, Is); 1] = [("how strong it is was said again", |press| {
    matches!(press, Press::Moment(_, Moment::Level(_)))
})];

/// Which the group is shown again by a second tap there: a card, or a question, that lies there then
/// in place of the first or below it.
fn shows_again(press: Press) -> bool {
    const KEYS: [&str; 7] = [
        "reply-here",
        "set-time",
        "set-zone",
        "show-step",
        "my-exercises",
        "why-trust-breaks",
        "signs",
    ];
    let is_tool = press.key().starts_with("tool-") || press.key().starts_with("exercise-");
    is_tool || KEYS.contains(&press.key())
}

impl Play {
    fn decides_next(
        &self,
        couple: &Couple,
        event: &Event,
        journal: &[(RecordId, Record)],
        tap: i64,
    ) -> Decision {
        let labels =
            Labels { high: vec!["high".into()], low: vec!["low".into()], ..Labels::default() };
        let records = if couple.needs(event) { journal.to_vec() } else { vec![] };
        let random = chance(self.messages + tap, self.now);
        let labels = labels.into();
        let facts = Facts { random, labels, records, ..Facts::default() };
        decide(couple.clone(), event.clone(), &facts, self.now)
    }

    /// The first and the second tap of that button, within one moment.
    fn taps_twice(&self, who: usize, place: Place, press: Press) -> Option<Tapped> {
        let id = UserId(501 + i64::try_from(who).expect("a few"));
        let seat = self.couple.seat_of(id)?;
        let borne = self.hanging.bearing(phone(who, place), press);
        let message = borne.or(Some(MessageId(self.messages)));
        let act = Act::Press { press: Some(press), message };
        let event = Event::Did { who: Who::Partner(seat), place, act };
        let first = self.decides_next(&self.couple, &event, &self.journal, 0);
        let mut journal = self.journal.clone();
        for change in &first.journal {
            match change {
                Journal::Keep(record) => journal.insert(0, (RecordId(i64::MAX), record.clone())),
                Journal::Forget(id) => journal.retain(|(kept, _)| kept != id),
            }
        }
        let second = self.decides_next(&first.couple, &event, &journal, 1);
        Some(Tapped { seat, place, press, first, second })
    }
}

struct Tapped {
    seat: Seat,
    place: Place,
    press: Press,
    first: Decision,
    second: Decision,
}

/// Which buttons lie is seen by what is said.
fn but_for_buttons(couple: &Couple) -> Couple {
    let mut couple = couple.clone();
    couple.keyboards = Keyboards::default();
    couple
}

impl Tapped {
    /// What the second tap did besides.
    fn differs(&self) -> Option<String> {
        let Self { press, first, second, .. } = self;
        if EACH_COUNTS.iter().any(|(_, is)| is(*press)) {
            return None;
        }
        if but_for_buttons(&first.couple) != but_for_buttons(&second.couple) {
            return Some(format!("{}: the state is another", press.data()));
        }
        if !second.journal.is_empty() {
            return Some(format!("{}: {:?} is kept besides", press.data(), second.journal));
        }
        let more = second.says.iter().find(|say| !self.is_nothing_more(say));
        more.map(|say| format!("{}: {say:?} besides", press.data()))
    }

    /// Buttons that go, what replaces itself, and what the first tap showed to the same people.
    fn is_nothing_more(&self, say: &Say) -> bool {
        let said = |words: &dyn Fn(&What) -> bool| {
            self.first.says.iter().any(|one| one.to == say.to && words(&one.what))
        };
        let user = self.first.couple.partners[self.seat].as_ref().map(|one| one.user);
        let own = say.to == To::Partner(self.seat)
            || user.is_some_and(|user| say.to == To::Chat(user.into()));
        let here = if self.place == Place::Group { To::Group } else { To::Partner(self.seat) };
        match &say.what {
            What::RemoveButtons(_) | What::Hang { .. } | What::Look | What::React(_) => true,
            What::Tidy => own,
            What::Open(_) => false,
            What::Delete(_) => own || (say.to == here && shows_again(self.press)),
            What::Edit { words, .. } => {
                own || said(&|what| matches!(what, What::Edit { words: one, .. } if one == words))
            }
            What::New { words, .. } => {
                let same =
                    said(&|what| matches!(what, What::New { words: one, .. } if one == words));
                own || (same && say.to == here && shows_again(self.press))
            }
        }
    }
}

/// What is pressed by it, where and by whom.
fn pressed(play: &Play, deed: &Deed) -> Option<(usize, Place, Press)> {
    match deed {
        Deed::Presses { who, place, which } => {
            Some((*who, *place, play.visible(*who, *place, *which)?))
        }
        Deed::PressesBlindly { who, place, data } => Some((*who, *place, Press::read(data)?)),
        _ => None,
    }
}

proptest! {
    #![proptest_config(config())]

    /// Whatever is pressed, seen or not; and of each chat the newest buttons, now and then.
    #[test]
    fn a_second_tap_does_nothing_that_the_first_has_not_done(history in deeds()) {
        let mut play = Play::new();
        for (number, deed) in history.into_iter().enumerate() {
            let newest = |play: &Play, nth| {
                let (who, place) = (number % 2, [Place::Group, Place::Private][number / 2 % 2]);
                Some((who, place, play.visible(who, place, Which::Nth(nth))?))
            };
            let others = (0..4).filter(|_| number % 4 == 0).filter_map(|nth| newest(&play, nth));
            for (who, place, press) in pressed(&play, &deed).into_iter().chain(others) {
                let tapped = play.taps_twice(who, place, press);
                prop_assert_eq!(tapped.and_then(|tapped| tapped.differs()), None);
            }
            play.does(deed);
        }
    }
}

/// The table above names what there is: each of its rows is needed.
#[test]
fn each_tap_that_counts_is_one_that_would_be_seen() {
    let mut play = Play::new();
    play.sets_up();
    play.does(Deed::Passes { minutes: 1_500 });
    play.does(Deed::Commands { who: 0, place: Place::Private, name: "trigger", words: false });
    for (why, is) in EACH_COUNTS {
        let press = Press::Moment(1, Moment::Level(7));
        assert!(is(press), "{why}");
        let Some(tapped) = play.taps_twice(0, Place::Private, press) else { panic!("{why}") };
        let more = tapped.first.couple != tapped.second.couple || !tapped.second.journal.is_empty();
        assert!(more, "{why}");
    }
}

/// A switch is turned by a tap, and not turned back by the second.
#[test]
fn a_switch_that_is_tapped_twice_is_turned_once_and_later_back() {
    let reminded = |play: &Play| play.couple.partners[Seat::A].as_ref().map(|own| own.reminder);
    let mut play = Play::new();
    play.sets_up();
    let press = Some(Press::Setting(Setting::Reminder));
    for expected in [true, true] {
        play.presses(0, Place::Private, press);
        assert_eq!(reminded(&play), Some(expected));
    }
    play.does(Deed::Passes { minutes: 1 });
    play.presses(0, Place::Private, press);
    assert_eq!(reminded(&play), Some(false));
}

/// **20 more** adds twenty minutes, however often it is tapped; pressed on the card that it then is, more.
#[test]
fn twenty_more_tapped_twice_adds_twenty_minutes() {
    let mut play = Play::new();
    play.sets_up();
    play.does(Deed::Passes { minutes: 1_200 });
    play.does(Deed::Commands { who: 0, place: Place::Group, name: "break", words: false });
    let more = play.visible(0, Place::Group, Which::Named("talk-more")).expect("a break");
    let begun = play.now;
    for who in [0, 1, 0] {
        play.presses(who, Place::Group, Some(more));
    }
    let from = play.wires.len();
    play.does(Deed::Passes { minutes: 60 });
    let rung = play.wires[from..].iter().find(|wire| wire.rings).map(|wire| wire.at - begun);
    assert_eq!(rung, Some(chrono::TimeDelta::minutes(40)));
}
