//! Two people who begin everything, write as much as they can, and finish nothing.

use kintsugi::domain::{Act, Command, Place, Press, ReplyTo};

use super::super::deeds::Deed;
use super::super::exercises;
use super::super::play::{Play, phone};

/// What their texts are made of: one byte a character, and what the state takes more for.
const SIGNS: [&str; 5] = ["a", "ế", "😀", "\"", "\n\u{1}"];
/// How long they are: around each bound.
const LENGTHS: [usize; 12] = [3, 60, 100, 150, 200, 300, 450, 700, 1_000, 1_700, 3_300, 5_500];
/// Presses that would finish or undo something.
const FINISHING: [&str; 25] = [
    "leave",
    "delete",
    "drop",
    "let-be",
    "not-now",
    "never",
    "stop",
    "back:",
    "take-back",
    ":end",
    "clear",
    "unshare",
    "remove",
    "pause",
    "keep-words",
    "letter:keep",
    "gone",
    "not-here",
    "let-time-be",
    "withdraw",
    "held",
    "rest:",
    "all-right",
    "zone",
    "not-yet",
];
const COMMANDS: [&str; 6] = ["trigger", "win", "thanks", "checkin", "step", "settings"];

/// The play, and chance.
pub struct Hoarder {
    pub play: Play,
    chance: u64,
}

impl Hoarder {
    pub fn new(seed: u64) -> Self {
        let mut play = Play::new();
        play.does(Deed::SetsUp);
        play.does(Deed::Passes { minutes: 1440 });
        Self { play, chance: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1 }
    }

    fn draws(&mut self, of: usize) -> usize {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        usize::try_from(self.chance % of as u64).expect("small")
    }

    fn text(&mut self) -> String {
        let sign = SIGNS[self.draws(SIGNS.len())];
        let length = LENGTHS[self.draws(LENGTHS.len())];
        let times = length / sign.encode_utf16().count();
        let due = if self.draws(3) == 0 { "by 19:00 tomorrow " } else { "" };
        // Each is another, so that no two are taken for the same.
        format!("{due}{}{}", self.draws(1_000_000), sign.repeat(times))
    }

    /// One more thing.
    pub fn goes_on(&mut self) {
        let who = self.draws(2);
        let place = if self.draws(4) == 0 { Place::Group } else { Place::Private };
        match self.draws(20) {
            0 => {
                let minutes = [5, 30, 240, 700][self.draws(4)];
                self.play.does(Deed::Passes { minutes });
            }
            1..=4 => {
                let all = [exercises::commands(), COMMANDS.to_vec()].concat();
                let name = all[self.draws(all.len())];
                let words = if self.draws(3) == 0 { String::new() } else { self.text() };
                let (command, message) = (Command::read(name, &words), self.play.message());
                self.play.act(who, place, Act::Command { command, message });
            }
            5..=11 => self.presses(who, place),
            _ => {
                let text = self.text();
                let shown = &self.play.phones[phone(who, place)];
                let slots: Vec<_> =
                    shown.iter().rev().take(6).map(|one| one.slot.clone()).collect();
                let nth = self.draws(8);
                let reply_to = match slots.get(nth).cloned().flatten() {
                    Some(slot) => ReplyTo::Slot(slot),
                    None => ReplyTo::Nothing,
                };
                let message = self.play.message();
                self.play.act(who, place, Act::Text { text, message, reply_to, edited: false });
            }
        }
    }

    fn presses(&mut self, who: usize, place: Place) {
        let shown = &self.play.phones[phone(who, place)];
        let newest = shown.iter().rev().take(5).flat_map(|shown| shown.words.buttons());
        let begins = |press: &Press| {
            let data = press.data();
            !FINISHING.iter().any(|finishing| data.contains(finishing))
        };
        let all: Vec<_> = newest.flatten().filter(begins).collect();
        if !all.is_empty() {
            let press = all[self.draws(all.len())];
            self.play.presses(who, place, Some(press));
        }
    }
}
