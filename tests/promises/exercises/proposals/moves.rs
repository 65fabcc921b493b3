//! A play about proposals: denser than random play gets by itself.

use std::cell::RefCell;
use std::rc::Rc;

use chrono::{DateTime, Utc};
use kintsugi::domain::proposals::{Asks, Choice, Does, From, Kind, Template, Topic};
use kintsugi::domain::{ExercisePress, Place, Press, ProposalPress, Tool};
use proptest::prelude::*;
use serde_json::Value;

use super::super::super::deeds::{Deed, deeds};
use super::super::super::play::Play;

/// One thing that happens in a play about proposals.
#[derive(Clone, Debug)]
pub enum Move {
    /// In own words, or ready-made.
    Offers(usize, Kind, bool),
    Drafts(usize),
    /// With the proposal at that place of all there are.
    Does(usize, usize, Does),
    /// With all that there are.
    ToAll(usize, Does),
    Looks(usize, Kind),
    None(usize),
    Signs(usize),
    Passes(u32),
    Else(Deed),
}

pub fn moves() -> impl Strategy<Value = Vec<Move>> {
    let who = 0usize..2;
    let kind = prop::sample::select(Kind::ALL.to_vec());
    let does = prop::sample::select(vec![
        Does::Yes,
        Does::Yes,
        Does::Leave,
        Does::Alter,
        Does::TakeBack,
        Does::Withdraw,
        Does::Keep,
        Does::End,
        Does::Renew,
        Does::Renew,
        Does::NotRenew,
    ]);
    let one = prop_oneof![
        4 => (who.clone(), kind.clone(), any::<bool>())
            .prop_map(|(who, kind, own)| Move::Offers(who, kind, own)),
        4 => (who.clone(), prop::sample::select(vec![Does::Yes, Does::Renew]))
            .prop_map(|(who, does)| Move::ToAll(who, does)),
        1 => who.clone().prop_map(Move::Drafts),
        14 => (who.clone(), 0usize..12, does).prop_map(|(who, nth, does)| Move::Does(who, nth, does)),
        2 => (who.clone(), kind).prop_map(|(who, kind)| Move::Looks(who, kind)),
        1 => who.clone().prop_map(Move::None),
        2 => who.prop_map(Move::Signs),
        6 => (60u32..1_500).prop_map(Move::Passes),
        1 => (4_000u32..12_000).prop_map(Move::Passes),
        2 => deeds().prop_map(|deeds| match deeds[0].clone() {
            // An end would end all that is to be seen.
            Deed::Ends { .. } => Move::Passes(1_440),
            deed => Move::Else(deed),
        }),
    ];
    // Most of it takes two.
    let both = |does| vec![Move::ToAll(0, does), Move::ToAll(1, does)];
    let runs_out = Move::Passes(10_500);
    let together = prop::sample::select(vec![
        both(Does::Yes),
        [vec![runs_out], both(Does::Renew)].concat(),
        vec![Move::Signs(0), Move::Signs(1)],
    ]);
    let some = prop_oneof![5 => one.prop_map(|one| vec![one]), 1 => together];
    prop::collection::vec(some, 1..90).prop_map(|moves| moves.concat())
}

impl Play {
    pub fn proposal_press(&mut self, who: usize, press: ProposalPress) {
        let press = Press::Exercise(ExercisePress::Proposal(press));
        self.presses(who, Place::Private, Some(press));
    }

    /// Presses the newest button on the way to a proposal that chooses this.
    fn chooses(&mut self, who: usize, wanted: Choice) {
        let shown = self.phones[who].iter().rev().flat_map(|shown| shown.words.buttons());
        let is = |press: &Press| {
            matches!(press, Press::Exercise(ExercisePress::Proposal(ProposalPress::Draft(_, choice)))
                if *choice == wanted)
        };
        let press = shown.flatten().find(is);
        self.presses(who, Place::Private, press);
    }

    fn drafts(&mut self, who: usize, kind: Kind, own: bool) {
        self.proposal_press(who, ProposalPress::Anew(kind));
        let nth = usize::MAX;
        let words = Deed::Writes { who, place: Place::Private, nth, edited: false, odd: 11 };
        if kind == Kind::Clause {
            self.chooses(who, Choice::Topic(Topic::Money));
            return self.does(words);
        }
        if own {
            self.chooses(who, Choice::Own);
            self.does(words);
        } else {
            self.chooses(who, Choice::Template(Template::Phones));
        }
        self.chooses(who, Choice::Asks(Asks::Both));
        self.chooses(who, Choice::SkipAim);
        self.chooses(who, Choice::Days(7));
    }

    pub fn moves(&mut self, one: &Move) {
        match one.clone() {
            Move::Offers(who, kind, own) => {
                self.drafts(who, kind, own);
                self.chooses(who, Choice::Propose);
            }
            Move::Drafts(who) => self.drafts(who, Kind::Clause, true),
            Move::Does(who, nth, does) => {
                let numbers = self.numbers();
                if let Some(nth) = nth.checked_rem(numbers.len()) {
                    self.does_one(who, numbers[nth], does);
                }
            }
            Move::ToAll(who, does) => {
                for number in self.numbers() {
                    self.does_one(who, number, does);
                }
            }
            Move::Looks(who, Kind::Clause) => {
                let (place, name) = (Place::Group, "agreement");
                self.does(Deed::Commands { who, place, name, words: false });
            }
            Move::Looks(who, Kind::Measure) => {
                let tool = Press::Exercise(ExercisePress::Tool(Tool::Measures));
                self.presses(who, Place::Private, Some(tool));
            }
            Move::None(who) => self.proposal_press(who, ProposalPress::NoneForNow),
            Move::Signs(who) => {
                let revision =
                    self.proposals()["agreement"]["revision"].as_u64().expect("a number");
                let revision = u32::try_from(revision).expect("small");
                self.proposal_press(who, ProposalPress::Sign(revision));
            }
            Move::Passes(minutes) => self.does(Deed::Passes { minutes }),
            Move::Else(deed) => self.does(deed),
        }
    }

    fn does_one(&mut self, who: usize, number: u32, does: Does) {
        self.proposal_press(who, ProposalPress::Open(number, 0));
        self.proposal_press(who, ProposalPress::Does(number, does, From::Card));
    }

    fn numbers(&self) -> Vec<u32> {
        let number = |one: &Value| u32::try_from(one["number"].as_u64()?).ok();
        self.proposals()["all"].as_array().expect("a list").iter().filter_map(number).collect()
    }

    /// As the store keeps them.
    pub fn proposals(&self) -> Value {
        let kept = serde_json::to_value(&self.couple.exercises).expect("it can be kept");
        kept["proposals"].clone()
    }
}

pub fn played(mut play: Play, moves: &[Move]) -> Play {
    play.does(Deed::SetsUp);
    for one in moves {
        play.moves(one);
    }
    play
}

/// What the first one does otherwise in private would differ between two histories.
pub fn acts_privately(deed: &Deed) -> bool {
    let differs = matches!(
        deed,
        Deed::PressesBlindly { who: 0, place: Place::Private, .. }
            | Deed::WritesDown { who: 0 }
            | Deed::Leaps { .. }
    );
    differs || deed.follows_phone_of(0)
}

/// What each proposal went through, as far as a promise needs it.
#[derive(Default)]
pub struct Seen {
    pub agreed_at: Option<DateTime<Utc>>,
    pub withdrawn: bool,
}

pub type Log = Rc<RefCell<Vec<(usize, Press)>>>;

pub fn logging(log: &Log) -> Play {
    let log = Rc::clone(log);
    Play::where_presses(move |who, press| {
        log.borrow_mut().push((who, *press));
        true
    })
}

pub fn did(log: &Log, who: usize, does: Does, number: u32) -> bool {
    let is = |(by, press): &(usize, Press)| {
        *by == who
            && matches!(press, Press::Exercise(ExercisePress::Proposal(ProposalPress::Does(other, one, _)))
                if *other == number && *one == does)
    };
    log.borrow().iter().any(is)
}

/// Its author proposed it and the other said yes; or both wished to renew one before it.
pub fn has_two_yeses(log: &Log, one: &Value) -> bool {
    let number = u32::try_from(one["number"].as_u64().expect("a number")).expect("small");
    let other = usize::from(one["by"] == "A");
    let renewed = |before| (0..2).all(|who| did(log, who, Does::Renew, before));
    did(log, other, Does::Yes, number) || (1..number).any(renewed)
}

pub fn moment(value: &Value) -> DateTime<Utc> {
    serde_json::from_value(value.clone()).expect("a moment")
}
