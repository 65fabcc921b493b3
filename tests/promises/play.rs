//! Random play: two partners and a third person do anything, anywhere, at any time.

use super::deeds::Deed;
use chrono::{DateTime, TimeDelta, Utc};
use kintsugi::domain::{
    Act, ChatId, Command, Couple, CoupleId, Event, Facts, Labels, MessageId, Person, Place, Press,
    ReplyTo, Role, Say, Seat, Slot, Standing, To, Toast, UserId, What, Who, Words, decide,
};

pub const GROUP: ChatId = ChatId(-4_000_000_001);

/// A text that is no answer anybody expects, and one that is.
const ODD: [&str; 6] = ["", "😀", "high: a\nlow: b", "20:15", "Berlin", "\u{202e}evil <b>&amp;"];

/// A message as it stands on a phone.
struct Shown {
    slot: Option<Slot>,
    words: Words,
}

/// The couple with their phones, and all that was said.
pub struct Play {
    pub couple: Couple,
    pub now: DateTime<Utc>,
    pub said: Vec<(DateTime<Utc>, To, Words)>,
    /// What happened, to be looked at after each event.
    pub opened: [bool; 3],
    pub secrets: Vec<(usize, String)>,
    phones: [Vec<Shown>; 4],
    members: u32,
    messages: i64,
    /// What a press of a role becomes, to compare histories that differ in nothing else.
    as_role: Option<Role>,
}

impl Play {
    /// The bot has just been added to the group.
    pub fn new(as_role: Option<Role>) -> Self {
        let mut play = Self {
            couple: Couple::new(CoupleId(7), GROUP),
            now: "2026-03-27T18:00:00Z".parse().expect("a moment"),
            said: vec![],
            opened: [false; 3],
            secrets: vec![],
            phones: [vec![], vec![], vec![], vec![]],
            members: 3,
            messages: 100,
            as_role,
        };
        play.happens(Event::Standing(Standing::Member));
        play
    }

    pub fn does(&mut self, deed: Deed) {
        match deed {
            Deed::Passes { minutes } => self.passes(TimeDelta::minutes(minutes.into())),
            Deed::Leaps { minutes } => {
                self.now += TimeDelta::minutes(minutes.into());
                self.passes(TimeDelta::zero());
            }
            Deed::Commands { who, place, name, words } => {
                let words = if words { self.secret(who, place) } else { String::new() };
                let (command, message) = (Command::read(name, &words), self.message());
                self.act(who, place, Act::Command { command, message });
            }
            Deed::Presses { who, place, nth } => {
                if let Some(press) = self.visible(who, place, nth) {
                    self.presses(who, place, Some(press));
                }
            }
            Deed::PressesBlindly { who, place, data } => {
                self.presses(who, place, Press::read(&data));
            }
            Deed::Writes { who, place, nth, edited, odd } => {
                self.writes(who, place, nth, edited, odd)
            }
            Deed::SendsMedia { who, place } => {
                let message = self.message();
                self.act(who, place, Act::Media { message });
            }
            Deed::Members { number } => {
                self.members = number;
                self.happens(Event::PeopleChanged);
            }
            Deed::Stands { standing } => self.happens(Event::Standing(standing)),
            Deed::SetsUp => self.sets_up(),
            Deed::Blocks { seat, blocked } => self.happens(Event::Reachable(seat, !blocked)),
        }
    }

    fn sets_up(&mut self) {
        let answers = ["agree", "honest-skip", "role-hurt", "happened-lies", "skip-helps"];
        for who in 0..2 {
            self.presses(who, Place::Group, Some(Press::TakeSeat));
            for answer in answers {
                self.presses(who, Place::Private, Press::read(answer));
            }
        }
        for answer in ["zone:Europe/Berlin", "time:2030"] {
            self.presses(0, Place::Group, Press::read(answer));
        }
    }

    fn passes(&mut self, time: TimeDelta) {
        let end = self.now + time;
        while let Some(wake) = self.couple.wake_at().filter(|wake| *wake <= end) {
            self.now = self.now.max(wake);
            self.happens(Event::Tick);
        }
        self.now = end;
    }

    fn presses(&mut self, who: usize, place: Place, press: Option<Press>) {
        let press = match (press, self.as_role) {
            (Some(Press::Role(_)), Some(role)) if who == 0 => Some(Press::Role(role)),
            (press, _) => press,
        };
        let message = Some(MessageId(self.messages));
        self.act(who, place, Act::Press { press, message });
    }

    fn writes(&mut self, who: usize, place: Place, nth: usize, edited: bool, odd: usize) {
        let text = ODD.get(odd).map_or_else(|| self.secret(who, place), |odd| (*odd).to_owned());
        let shown = &self.phones[phone(who, place)];
        let reply_to = match shown.iter().rev().nth(nth).map(|shown| &shown.slot) {
            Some(Some(slot)) => ReplyTo::Slot(slot.clone()),
            Some(None) => ReplyTo::Unknown,
            None => ReplyTo::Nothing,
        };
        let message = self.message();
        self.act(who, place, Act::Text { text, message, reply_to, edited });
    }

    /// Words that nobody else must ever read, if they are written in private.
    fn secret(&mut self, who: usize, place: Place) -> String {
        let words = format!("word{}of{who}", self.messages);
        if place == Place::Private {
            self.secrets.push((who, words.clone()));
        }
        words
    }

    fn act(&mut self, who: usize, place: Place, act: Act) {
        let id = UserId(501 + i64::try_from(who).expect("a few people"));
        self.opened[who] |= place == Place::Private;
        let who = match self.couple.seat_of(id) {
            Some(seat) => Who::Partner(seat),
            None => Who::Other {
                person: Person { id, name: "Ana\u{202e}".into(), anonymous: false },
                seated_elsewhere: false,
            },
        };
        self.happens(Event::Did { who, place, act });
    }

    fn happens(&mut self, event: Event) {
        let random = [u8::try_from(self.messages % 251).expect("small"); 32];
        let labels = Labels { high: vec!["high".into()], low: vec!["low".into()] };
        let facts = Facts { random, labels, records: vec![] };
        let decision = decide(self.couple.clone(), event, &facts, self.now);
        self.couple = decision.couple;
        let mut counts = 0;
        for say in decision.says {
            counts += usize::from(say.what == What::Count);
            self.hears(say);
        }
        if let Toast::Opens(token) = decision.toast {
            self.follows(&token);
        }
        for _ in 0..counts {
            self.happens(Event::Counted(self.members));
        }
    }

    /// The one who pressed **Take my seat** lands in their private chat.
    fn follows(&mut self, token: &str) {
        let user = self.couple.invitations.last().expect("an invitation").user;
        let who = usize::try_from(user.0 - 501).expect("one of us");
        let command = Command::Start(Some(token.to_owned()));
        let message = self.message();
        self.act(who, Place::Private, Act::Command { command, message });
    }

    fn hears(&mut self, say: Say) {
        let phone = match say.to {
            To::Group => 3,
            To::Partner(seat) => self.person(seat),
            To::Chat(chat) => usize::try_from(chat.0 - 501).expect("one of us"),
        };
        let (slot, words) = match say.what {
            What::New { words, slot, .. } => (slot, words),
            What::Edit { slot, words } => (Some(slot), words),
            _ => return,
        };
        self.said.push((self.now, say.to, words.clone()));
        self.phones[phone].push(Shown { slot, words });
    }

    pub fn person(&self, seat: Seat) -> usize {
        let user = self.couple.partners[seat].as_ref().expect("somebody sits there").user;
        usize::try_from(user.0 - 501).expect("one of us")
    }

    fn visible(&self, who: usize, place: Place, nth: usize) -> Option<Press> {
        let shown = &self.phones[phone(who, place)];
        let newest = shown.iter().rev().take(3).flat_map(|shown| shown.words.buttons());
        newest.flatten().nth(nth)
    }

    fn message(&mut self) -> MessageId {
        self.messages += 1;
        MessageId(self.messages)
    }
}

fn phone(who: usize, place: Place) -> usize {
    match place {
        Place::Private => who,
        Place::Group => 3,
    }
}
