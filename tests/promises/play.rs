//! Random play: two partners and a third person do anything, anywhere, at any time.

use chrono::{DateTime, TimeDelta, Utc};
use kintsugi::domain::{
    Act, ChatId, Command, Couple, CoupleId, Entry, Event, Facts, Journal, Labels, MessageId,
    Person, Place, Press, Record, RecordId, ReplyTo, Role, Say, Seat, SetUp, Slot, Standing, To,
    Toast, UserId, What, Who, Words, decide,
};

use super::deeds::{Deed, chance};
use super::said::{Said, Shown};

const GROUP: ChatId = ChatId(-4_000_000_001);

/// A text that is no answer anybody expects, and one that is.
const ODD: [&str; 6] = ["", "😀", "high: a\nlow: b", "20:15", "Berlin", "\u{202e}evil <b>&amp;"];

/// Whether a press of that person happens.
type Allowed = Box<dyn Fn(usize, &Press) -> bool>;

/// The couple with their phones, and all that was said and kept.
pub struct Play {
    pub couple: Couple,
    pub said: Vec<Said>,
    pub secrets: Vec<(usize, String)>,
    /// What was said in the group, to each other and not to the bot.
    pub talk: Vec<String>,
    pub kept: Vec<(Journal, Option<SetUp>)>,
    pub notices: [u32; 3],
    pub seated: [u32; 3],
    pub now: DateTime<Utc>,
    pub came: [bool; 3],
    journal: Vec<(RecordId, Record)>,
    pub phones: [Vec<Shown>; 4],
    members: u32,
    messages: i64,
    /// How many words each has made up, in the group and in private.
    pub words: [[u32; 2]; 3],
    /// Who is doing something.
    acting: Option<usize>,
    /// What a press of a role by the first becomes, to compare histories.
    as_role: Option<Role>,
    /// Which presses happen, to compare histories.
    allowed: Allowed,
}

impl Play {
    /// The bot has just been added to the group.
    pub fn new() -> Self {
        Self::where_presses(|_, _| true)
    }

    /// Every role that the first one chooses is this one.
    pub fn in_role(role: Role) -> Self {
        Self { as_role: Some(role), ..Self::new() }
    }

    /// Only some presses happen.
    pub fn where_presses(allowed: impl Fn(usize, &Press) -> bool + 'static) -> Self {
        let mut play = Self {
            couple: Couple::new(CoupleId(7), GROUP),
            said: vec![],
            secrets: vec![],
            talk: vec![],
            kept: vec![],
            notices: [0; 3],
            seated: [0; 3],
            now: "2026-03-27T18:00:00Z".parse().expect("a moment"),
            came: [false; 3],
            journal: vec![],
            phones: [vec![], vec![], vec![], vec![]],
            members: 3,
            messages: 100,
            words: [[0; 2]; 3],
            acting: None,
            as_role: None,
            allowed: Box::new(allowed),
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
                self.writes(who, place, nth, edited, odd);
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
            Deed::WritesDown { who } => self.writes_down(who),
            Deed::Shares { who } => self.shares(who),
            Deed::Ends { who } => {
                let place = Place::Private;
                self.does(Deed::Commands { who, place, name: "leave", words: false });
                self.presses(who, place, Press::read("leave-now"));
            }
            Deed::GoOn => self.go_on(),
            Deed::Blocks { seat, blocked } => self.happens(Event::Reachable(seat, !blocked)),
        }
    }

    fn passes(&mut self, time: TimeDelta) {
        let end = self.now + time;
        while let Some(wake) = self.couple.wake_at().filter(|wake| *wake <= end) {
            self.now = self.now.max(wake);
            self.happens(Event::Tick);
            let next = self.couple.wake_at();
            assert!(next.is_none_or(|next| next > self.now), "{next:?} waits in the past");
        }
        self.now = end;
    }

    pub fn presses(&mut self, who: usize, place: Place, press: Option<Press>) {
        let press = match (press, self.as_role) {
            (Some(Press::Role(_)), Some(role)) if who == 0 => Some(Press::Role(role)),
            (press, _) => press,
        };
        // Somebody whose wish does not count presses something all the same.
        let press = press.filter(|press| (self.allowed)(who, press));
        let message = Some(MessageId(self.messages));
        self.act(who, place, Act::Press { press, message });
    }

    pub fn press_unhindered(&mut self, who: usize, place: Place, press: Press) {
        let message = Some(MessageId(self.messages));
        self.act(who, place, Act::Press { press: Some(press), message });
    }

    fn writes(&mut self, who: usize, place: Place, nth: usize, edited: bool, odd: usize) {
        let text = ODD.get(odd).map_or_else(|| self.secret(who, place), |odd| (*odd).to_owned());
        let shown = &self.phones[phone(who, place)];
        let reply_to = match shown.iter().rev().nth(nth).map(|shown| &shown.slot) {
            Some(Some(slot)) => ReplyTo::Slot(slot.clone()),
            Some(None) => ReplyTo::Unknown,
            None => ReplyTo::Nothing,
        };
        let talk = matches!(reply_to, ReplyTo::Nothing | ReplyTo::Slot(Slot::Said));
        if place == Place::Group && talk && text.starts_with("word") {
            self.talk.push(text.clone());
        }
        let message = self.message();
        self.act(who, place, Act::Text { text, message, reply_to, edited });
    }

    pub fn act(&mut self, who: usize, place: Place, act: Act) {
        let id = UserId(501 + i64::try_from(who).expect("a few people"));
        self.came[who] |= place == Place::Private;
        let before = self.said.len();
        let event_of = match self.couple.seat_of(id) {
            Some(seat) => Who::Partner(seat),
            None => Who::Other {
                person: Person { id, name: "Ana\u{202e}".into(), anonymous: false },
                seated_elsewhere: false,
            },
        };
        let stranger = matches!(event_of, Who::Other { .. });
        self.acting = Some(who);
        self.happens(Event::Did { who: event_of, place, act });
        self.acting = None;
        let notice = |said: &Said| matches!(said.words, Words::SeatFirst | Words::NotYours);
        if place == Place::Group && self.said[before..].iter().any(notice) {
            self.notices[who] += 1;
        }
        self.seated[who] += u32::from(stranger && self.couple.seat_of(id).is_some());
    }

    fn happens(&mut self, event: Event) {
        let random = chance(self.messages, self.now);
        let labels = Labels { high: vec!["high".into()], low: vec!["low".into()] };
        let records = if self.couple.needs(&event) { self.journal.clone() } else { vec![] };
        let facts = Facts { random, labels, records };
        let before = self.couple.clone();
        let decision = decide(self.couple.clone(), event, &facts, self.now);
        self.couple = decision.couple;
        for change in decision.journal {
            self.keeps(change, &before);
        }
        let mut counts = 0;
        for say in decision.says {
            counts += usize::from(say.what == What::Count);
            self.hears(say, &before);
        }
        if let Toast::Opens(token) = decision.toast {
            self.follows(&token);
        }
        for _ in 0..counts {
            self.happens(Event::Counted(self.members));
        }
    }

    fn keeps(&mut self, change: Journal, before: &Couple) {
        let mut set_up = None;
        match &change {
            Journal::Keep(record) => {
                let couples = [before, &self.couple];
                let partners = couples.map(|couple| couple.partners[record.by].as_ref());
                set_up = partners.into_iter().flatten().map(|partner| partner.set_up).max();
                // Numbered for each person apart, so that histories can be compared.
                let own = self.journal.iter().filter(|(_, other)| other.user == record.user);
                let newest = own.map(|(id, _)| id.0).max();
                let id = newest.map_or(record.user.0, |newest| newest + 1_000);
                self.journal.insert(0, (RecordId(id), record.clone()));
            }
            Journal::Forget(id) => self.journal.retain(|(kept, _)| kept != id),
        }
        self.kept.push((change, set_up));
    }

    /// What lies in somebody's diary, and since when.
    pub fn diary(&self, who: usize) -> Vec<(DateTime<Utc>, &Entry)> {
        let own = self.journal.iter().filter(|(_, record)| person(record.user) == who);
        let pages = own.map(|(_, record)| (record.at, &record.entry));
        pages.filter(|(_, entry)| matches!(entry, Entry::Diary { .. })).collect()
    }

    /// The one who pressed **Take my seat** lands in their private chat.
    fn follows(&mut self, token: &str) {
        let user = self.couple.invitations.last().expect("an invitation").user;
        let command = Command::Start(Some(token.to_owned()));
        let message = self.message();
        self.act(person(user), Place::Private, Act::Command { command, message });
    }

    fn hears(&mut self, say: Say, before: &Couple) {
        let partner = |seat: Seat| {
            let seats = [&self.couple, before].map(|couple| couple.partners[seat].as_ref());
            seats.into_iter().flatten().next().expect("somebody sits there")
        };
        let (to, had_agreed) = match say.to {
            To::Group => (None, true),
            To::Partner(seat) => {
                (Some(person(partner(seat).user)), partner(seat).set_up > SetUp::Consent)
            }
            To::Chat(chat) => (Some(person(UserId(chat.0))), false),
        };
        let (is_new, slot, words) = match say.what {
            // As on the road: what asks for nothing is known by its number as well.
            What::New { words, slot, .. } => (true, slot.or(Some(Slot::Said)), words),
            What::Edit { slot, words } => (false, Some(slot), words),
            _ => return,
        };
        let unasked = self.acting.is_none();
        let had_come = to.is_none_or(|to| self.came[to]);
        self.phones[to.unwrap_or(3)].push(Shown { slot, words: words.clone() });
        let (by, at) = (self.acting, self.now);
        self.said.push(Said { by, to, words, at, is_new, unasked, had_come, had_agreed });
    }

    fn visible(&self, who: usize, place: Place, nth: usize) -> Option<Press> {
        let shown = &self.phones[phone(who, place)];
        let newest = shown.iter().rev().take(3).flat_map(|shown| shown.words.buttons());
        newest.flatten().nth(nth)
    }

    pub fn message(&mut self) -> MessageId {
        self.messages += 1;
        MessageId(self.messages)
    }
}

fn person(user: UserId) -> usize {
    usize::try_from(user.0 - 501).expect("one of us")
}

fn phone(who: usize, place: Place) -> usize {
    match place {
        Place::Private => who,
        Place::Group => 3,
    }
}
