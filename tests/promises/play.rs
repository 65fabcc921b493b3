//! Random play: two partners and a third person do anything, anywhere, at any time.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use kintsugi::domain::{
    Act, ChatId, Command, Couple, CoupleId, Event, Journal, MessageId, Person, Place, Press,
    Record, RecordId, ReplyTo, Role, SetUp, Slot, Standing, UserId, Who, Words,
};

use super::deeds::{Deed, ODD, Which};
use super::group::Group;
use super::keyboards::Hanging;
use super::phones::{Typed, Wire};
use super::said::{Said, Shown};

const GROUP: ChatId = ChatId(-4_000_000_001);

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
    pub journal: Vec<(RecordId, Record)>,
    /// The buttons that lie in the chats.
    pub hanging: Hanging,
    pub phones: [Vec<Shown>; 4],
    /// All that changed on them.
    pub wires: Vec<Wire>,
    pub group: Group,
    pub messages: i64,
    /// Which messages people typed, and where.
    pub typed: HashMap<MessageId, Typed>,
    /// How many on each phone.
    pub typed_on: [usize; 4],
    /// How many words each has made up, in the group and in private.
    pub words: [[u32; 2]; 3],
    pub effects: usize,
    /// By how much what is typed is lengthened.
    pub lengthens: usize,
    /// Who is doing something, and in which chat.
    pub acting: Option<(usize, usize)>,
    /// Whether what happens is that a time has come.
    pub ticks: bool,
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
            hanging: Hanging::default(),
            phones: [vec![], vec![], vec![], vec![]],
            wires: vec![],
            group: Group::default(),
            messages: 100,
            typed: HashMap::new(),
            typed_on: [0; 4],
            words: [[0; 2]; 3],
            effects: 0,
            lengthens: 0,
            acting: None,
            ticks: false,
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
            Deed::Presses { who, place, which } => {
                if let Some(press) = self.visible(who, place, which) {
                    self.presses(who, place, Some(press));
                }
            }
            Deed::PressesBlindly { who, place, data } => {
                self.presses(who, place, Press::read(&data));
            }
            Deed::Writes { who, place, nth, edited, odd } => {
                let text = self.text(who, place, nth, edited, odd);
                self.act(who, place, text);
            }
            Deed::SendsMedia { who, place, why } => {
                let message = self.message();
                self.act(who, place, Act::Untaken { message, why, reply_to: ReplyTo::Nothing });
            }
            Deed::Captions { who, place, nth } => self.captions(who, place, nth),
            Deed::Members { number } => self.are_members(number),
            Deed::Swaps { who, told } => self.swaps(who, told),
            Deed::IsDeaf { who } => self.is_deaf(who),
            Deed::Sends => self.sends(),
            Deed::Closes { seat, closed, told } => self.closes(seat, closed, told),
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

    pub fn passes(&mut self, time: TimeDelta) {
        let end = self.now + time;
        while let Some(wake) = self.couple.wake_at().filter(|wake| *wake <= end) {
            self.now = self.now.max(wake);
            self.ticks = true;
            self.happens(Event::Tick);
            self.ticks = false;
            let next = self.couple.wake_at();
            assert!(next.is_none_or(|next| next > self.now), "{next:?} waits in the past");
        }
        self.now = end;
        // As the store does it, once an hour.
        let now = self.now;
        self.journal.retain(|(_, record)| record.expires_at().is_none_or(|end| end > now));
    }

    /// Whether a press of theirs happens.
    pub fn may_press(&self, who: usize, press: Press) -> bool {
        (self.allowed)(who, &press)
    }

    pub fn presses(&mut self, who: usize, place: Place, press: Option<Press>) {
        let press = match (press, self.as_role) {
            (Some(Press::Role(_)), Some(role)) if who == 0 => Some(Press::Role(role)),
            (press, _) => press,
        };
        // Somebody whose wish does not count presses something all the same.
        let press = press.filter(|press| (self.allowed)(who, press));
        let borne = press.and_then(|press| self.hanging.bearing(phone(who, place), press));
        let message = borne.or(Some(MessageId(self.messages)));
        self.act(who, place, Act::Press { press, message });
    }

    pub fn text(&mut self, who: usize, place: Place, nth: usize, edited: bool, odd: usize) -> Act {
        let text = ODD.get(odd).map_or_else(|| self.secret(who, place), |odd| (*odd).to_owned());
        let shown = &self.phones[phone(who, place)];
        let reply_to = match shown.iter().rev().nth(nth).map(|shown| &shown.slot) {
            Some(Some(slot)) => ReplyTo::Slot(slot.clone()),
            Some(None) => ReplyTo::Unknown,
            None => ReplyTo::Nothing,
        };
        let talk = matches!(
            reply_to,
            ReplyTo::Nothing | ReplyTo::Slot(Slot::Untracked | Slot::CalmLine(_))
        );
        if place == Place::Group && talk && text.starts_with("word") {
            self.talk.push(text.clone());
        }
        Act::Text { text, message: self.message(), reply_to, edited }
    }

    pub fn act(&mut self, who: usize, place: Place, act: Act) {
        // Who has left can do nothing there.
        if place == Place::Group && self.group.gone[who] {
            return;
        }
        let id = UserId(501 + i64::try_from(who).expect("a few people"));
        self.is_typed(who, place, &act);
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
        let acting = self.acting.replace((who, phone(who, place)));
        self.happens(Event::Did { who: event_of, place, act });
        self.acting = acting;
        let notice = |said: &Said| matches!(said.words, Words::SeatFirst | Words::NotYours);
        if place == Place::Group && self.said[before..].iter().any(notice) {
            self.notices[who] += 1;
        }
        self.seated[who] += u32::from(stranger && self.couple.seat_of(id).is_some());
    }

    pub fn keeps(&mut self, change: Journal, before: &Couple) {
        self.effects += 1;
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

    /// The one who pressed **Take my seat** lands in their private chat.
    pub fn follows(&mut self, token: &str) {
        let user = self.couple.invitations.last().expect("an invitation").user;
        let command = Command::Start(Some(token.to_owned()));
        let message = self.message();
        self.act(person(user), Place::Private, Act::Command { command, message });
    }

    pub fn visible(&self, who: usize, place: Place, which: Which) -> Option<Press> {
        let shown = self.phones[phone(who, place)].iter().rev();
        let newest = |number| shown.take(number).flat_map(|shown| shown.words.buttons()).flatten();
        match which {
            Which::Nth(nth) => newest(3).nth(nth),
            Which::Named(key) => newest(12).find(|press| press.key() == key),
        }
    }

    pub fn message(&mut self) -> MessageId {
        self.messages += 1;
        MessageId(self.messages)
    }
}

pub fn person(user: UserId) -> usize {
    usize::try_from(user.0 - 501).expect("one of us")
}

pub fn phone(who: usize, place: Place) -> usize {
    match place {
        Place::Private => who,
        Place::Group => 3,
    }
}
