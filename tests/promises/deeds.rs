//! What people and Telegram do in random play.

mod scenes;

use chrono::{DateTime, Utc};
use kintsugi::domain::{Place, Seat, Standing, Untaken};
use proptest::prelude::*;

use scenes::scenes;
pub use scenes::{SCENES, scene};

/// Texts that are no answer anybody expects, some that are, and some in danger.
pub const ODD: [&str; 8] = [
    "",
    "😀",
    "high: a\nlow: b",
    "20:15",
    "Berlin",
    "\u{202e}evil <b>&amp;",
    "I want to die",
    "he hit me again",
];

/// Callback data that is pressed, seen or not, besides that of exercises.
pub const DATA: [&str; 43] = [
    "take-seat",
    "care-erase",
    "erase-now",
    "erase-before",
    "erase-before-now",
    "agree",
    "role-hurt",
    "skip-helps",
    "zone:Asia/Tokyo",
    "time:2330",
    "here:1",
    "all-right:1",
    "breathe:1",
    "level:1:7",
    "keep-words:1",
    "wake:1",
    "diary:1",
    "gone:9",
    "ready:1",
    "ready:2",
    "skip-step:1",
    "skip-step:2",
    "reopen:1",
    "show-step:8",
    "set-role",
    "quiet:0000:0000",
    "rest:3",
    "leave-later",
    "leave-now",
    "share:1",
    "again:1:3",
    "helped-space:1",
    "more-than-this:1",
    "how-to-say:1",
    "pass-on:1",
    "send-words:1:1",
    "change-words:1:1",
    "drop-words:1:1",
    "before:0",
    "export-mine",
    "export-weeks",
    "export-tick-line",
    "export-send-mine",
];

/// Which of the buttons that a phone shows.
#[derive(Clone, Copy, Debug)]
pub enum Which {
    /// By its place from the newest.
    Nth(usize),
    /// The newest of that name.
    Named(&'static str),
}

/// One thing that happens in random play.
#[derive(Clone, Debug)]
pub enum Deed {
    Passes {
        minutes: u32,
    },
    Leaps {
        minutes: u32,
    },
    Commands {
        who: usize,
        place: Place,
        name: &'static str,
        words: bool,
    },
    /// Presses one of the newest visible buttons.
    Presses {
        who: usize,
        place: Place,
        which: Which,
    },
    /// Presses any button there ever was, seen or not.
    PressesBlindly {
        who: usize,
        place: Place,
        data: String,
    },
    Writes {
        who: usize,
        place: Place,
        nth: usize,
        edited: bool,
        odd: usize,
    },
    SendsMedia {
        who: usize,
        place: Place,
        why: Untaken,
    },
    /// Writes below a picture, in reply to one of the newest messages.
    Captions {
        who: usize,
        place: Place,
        nth: usize,
    },
    Members {
        number: u32,
    },
    /// One of the two is taken out of the group and a third person brought in, or back again.
    Swaps {
        who: usize,
        told: bool,
    },
    /// The same, while the bot is down for a day.
    IsDeaf {
        who: usize,
    },
    /// What waits for the group is sent.
    Sends,
    /// A chat takes nothing for a while, or again everything: the group's, or a seat's. Of the group the bot
    /// may be told.
    Closes {
        seat: Option<Seat>,
        closed: bool,
        told: bool,
    },
    Stands {
        standing: Standing,
    },
    Blocks {
        seat: Seat,
        blocked: bool,
    },
    /// The first two go through all of set-up at once.
    SetsUp,
    /// Somebody writes a hard moment down, keeps it and opens their diary.
    WritesDown {
        who: usize,
    },
    /// Somebody says a good thing in private, and shares it.
    Shares {
        who: usize,
    },
    /// Somebody leaves.
    Ends {
        who: usize,
    },
    /// Both wish to go on.
    GoOn,
}

impl Deed {
    /// Whether somebody does it by what lies on their own phone, by its place from the newest: where
    /// other things lie, they do something else. Histories that differ in private leave it out.
    pub fn follows_phone_of(&self, who: usize) -> bool {
        match self {
            Self::Presses { who: by, place, .. }
            | Self::Writes { who: by, place, .. }
            | Self::Captions { who: by, place, .. } => *by == who && *place == Place::Private,
            _ => false,
        }
    }
}

/// What chance does. Its second half, out of which lots are drawn, depends on the time alone, so that
/// histories can be compared.
pub fn chance(messages: i64, now: DateTime<Utc>) -> [u8; 32] {
    let byte = |number: i64| u8::try_from(number.rem_euclid(251)).expect("small");
    let mut random = [byte(messages); 32];
    random[16..].fill(byte(now.timestamp() / 60));
    random
}

/// Some of this and that, and now and then a scene; half of them with two who have begun.
pub fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let some = prop_oneof![6 => deed().prop_map(|deed| vec![deed]), 1 => scenes()];
    (any::<bool>(), prop::collection::vec(some, 1..44)).prop_map(|(begun, rest)| {
        let begins = [Deed::SetsUp, Deed::Passes { minutes: 1_500 }];
        let begins = begins.into_iter().filter(|_| begun);
        begins.chain(rest.into_iter().flatten()).collect()
    })
}

fn deed() -> impl Strategy<Value = Deed> {
    let place = prop_oneof![Just(Place::Group), Just(Place::Private)];
    let names = vec![
        "start", "step", "trigger", "win", "diary", "privacy", "help", "nonsense", "checkin",
        "thanks", "vacation", "pause", "resume", "settings", "leave", "trigger", "diary", "win",
        "thanks", "care", "export",
    ];
    // However many exercises there are, the rest is not crowded out.
    let of_exercises = prop::sample::select(super::exercises::commands());
    let names = prop_oneof![4 => prop::sample::select(names), 1 => of_exercises];
    let data = DATA.to_vec();
    let of_exercises = prop::sample::select(super::exercises::presses());
    let data = prop_oneof![2 => prop::sample::select(data), 1 => of_exercises];
    let standing = prop::sample::select(vec![Standing::Member, Standing::Admin, Standing::Gone]);
    let seat = prop::sample::select(vec![Seat::A, Seat::B]);
    let untaken = vec![Untaken::Media, Untaken::Forwarded, Untaken::Command];
    let untaken = prop::sample::select(untaken);
    prop_oneof![
        2 => (0u32..30).prop_map(|minutes| Deed::Passes { minutes }),
        2 => (60u32..2_000).prop_map(|minutes| Deed::Passes { minutes }),
        1 => (1u32..20_000).prop_map(|minutes| Deed::Leaps { minutes }),
        4 => (0usize..3, place.clone(), names, any::<bool>())
            .prop_map(|(who, place, name, words)| Deed::Commands { who, place, name, words }),
        14 => (0usize..3, place.clone(), 0usize..9)
            .prop_map(|(who, place, nth)| Deed::Presses { who, place, which: Which::Nth(nth) }),
        4 => (0usize..3, place.clone(), data)
            .prop_map(|(who, place, data)| Deed::PressesBlindly { who, place, data: data.into() }),
        5 => (0usize..3, place.clone(), 0usize..4, any::<bool>(), 0usize..12)
            .prop_map(|(who, place, nth, edited, odd)| Deed::Writes { who, place, nth, edited, odd }),
        2 => (0usize..3, any::<bool>()).prop_map(|(who, edited)| {
            Deed::Writes { who, place: Place::Group, nth: usize::MAX, edited, odd: 9 }
        }),
        1 => (0usize..3, place.clone(), untaken)
            .prop_map(|(who, place, why)| Deed::SendsMedia { who, place, why }),
        1 => (0usize..3, place.clone(), 0usize..4)
            .prop_map(|(who, place, nth)| Deed::Captions { who, place, nth }),
        1 => (2u32..5).prop_map(|number| Deed::Members { number }),
        1 => standing.prop_map(|standing| Deed::Stands { standing }),
        2 => Just(Deed::SetsUp),
        1 => (0usize..2).prop_map(|who| Deed::WritesDown { who }),
        1 => (0usize..2).prop_map(|who| Deed::Shares { who }),
        1 => (0usize..12).prop_map(|who| match who {
            0 | 1 => Deed::Ends { who },
            _ => Deed::GoOn,
        }),
        1 => Just(Deed::GoOn),
        2 => (0usize..2, place).prop_map(|(who, place)| Deed::Writes {
            who, place, nth: 0, edited: false, odd: 11,
        }),
        1 => (seat, any::<bool>()).prop_map(|(seat, blocked)| Deed::Blocks { seat, blocked }),
    ]
}
