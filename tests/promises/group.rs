//! Who is in the group in random play, and the sender that looks before it speaks there.

use kintsugi::domain::{
    Act, Couple, CoupleId, Decision, Event, Facts, Found, Guard, Labels, Look, Say, Seat, SetUp,
    Shows, Slot, Standing, To, Toast, UserId, What, Words, decide,
};

use super::deeds::chance;
use super::play::{Play, person};
use super::said::{Said, Shown};

/// A third person who never acts.
const STRANGER: UserId = UserId(599);

/// Who is there, and what waits to be said there.
#[derive(Default)]
pub struct Group {
    /// Who of the three has left it.
    pub gone: [bool; 3],
    /// Whether somebody without a seat is there.
    pub stranger: bool,
    /// How many there are while a seat is free, if not three.
    members: Option<u32>,
    /// Telegram does not say who is there, only how many.
    pub hides: bool,
    /// Which chats take nothing: the two's own, and the group.
    pub takes_nothing: [bool; 3],
    /// How often a line was refused there.
    pub refused: u32,
    /// How often the bot was told nothing for too long.
    gap: i64,
    /// Whether what is said waits until it is sent.
    pub waits: bool,
    queue: Vec<(Say, Couple)>,
    /// What was shown in the group: with which guard, and whether the two were there and nobody else.
    pub shown: Vec<(Guard, bool, String)>,
    /// All that was to be said there, with its guard.
    pub spoken: Vec<(Option<Guard>, String)>,
}

impl Play {
    /// Both sit, both are there, and nobody else.
    pub fn only_the_two_are_there(&self) -> bool {
        let there = |user: UserId| !self.group.gone[person(user)];
        let mut users = self.couple.users();
        self.couple.users().count() == 2
            && users.all(|(_, user)| there(user))
            && !self.group.stranger
    }

    /// What a look at it finds.
    pub fn looks(&self) -> Look {
        let found = |user: UserId| match self.group.gone[person(user)] {
            _ if self.group.hides => Found::Unknown,
            true => Found::Gone,
            false => Found::There,
        };
        let seated: Vec<_> = self.couple.users().map(|(_, user)| (user, found(user))).collect();
        let there = self.couple.users().filter(|(_, user)| !self.group.gone[person(*user)]);
        let there = u32::try_from(there.count()).expect("two") + u32::from(self.group.stranger);
        let members = if seated.len() == 2 { 1 + there } else { self.group.members.unwrap_or(3) };
        Look { members, seated }
    }

    /// Two: one of the two has left. Three: the two. Four: somebody more.
    pub fn are_members(&mut self, number: u32) {
        self.group.members = Some(number);
        let user = self.couple.partners[Seat::B].as_ref().map(|partner| partner.user);
        let (mut came, mut left) = (vec![], vec![]);
        if let Some(user) = user {
            let gone = std::mem::replace(&mut self.group.gone[person(user)], number == 2);
            match (gone, number == 2) {
                (false, true) => left.push(user),
                (true, false) => came.push(user),
                _ => {}
            }
        }
        let stranger = std::mem::replace(&mut self.group.stranger, number > 3);
        match (stranger, number > 3) {
            (false, true) => came.push(STRANGER),
            (true, false) => left.push(STRANGER),
            _ => {}
        }
        self.happens(Event::PeopleChanged { came, left });
    }

    /// One of the two is taken out and a third brought in; or they are brought back.
    pub fn swaps(&mut self, who: usize, told: bool) {
        let Some((_, user)) = self.couple.users().nth(who) else { return };
        let out = !self.group.gone[person(user)];
        self.group.gone[person(user)] = out;
        self.group.stranger = out;
        // Where Telegram does not say who is there, it tells who comes and goes.
        if told || self.group.hides {
            let (came, left) = if out { (STRANGER, user) } else { (user, STRANGER) };
            self.happens(Event::PeopleChanged { came: vec![], left: vec![left] });
            self.happens(Event::PeopleChanged { came: vec![came], left: vec![] });
        }
    }

    /// The bot is down for a day: what happens in the group meanwhile it is not told.
    pub fn is_deaf(&mut self, who: usize) {
        let hides = std::mem::replace(&mut self.group.hides, false);
        self.swaps(who, false);
        (self.group.hides, self.group.gap) = (hides, self.group.gap + 1);
    }

    /// What would come of it.
    pub fn would(&self, event: Event) -> Decision {
        let random = chance(self.messages, self.now);
        let labels =
            Labels { high: vec!["high".into()], low: vec!["low".into()], ..Labels::default() };
        let records = if self.couple.needs(&event) { self.journal.clone() } else { vec![] };
        let before = super::scenes::before(&self.couple, &event);
        let gap = self.group.gap;
        let labels = labels.into();
        let facts = Facts { random, labels, records, gap, before, ..Facts::default() };
        decide(self.couple.clone(), event, &facts, self.now)
    }

    pub fn happens(&mut self, event: Event) {
        let before = self.couple.clone();
        let pressed = matches!(event, Event::Did { act: Act::Press { .. }, .. });
        let decision = self.would(event);
        if let (true, Some((who, _))) = (pressed, self.acting) {
            self.records_answer(who, decision.toast.clone());
        }
        if decision.destroys {
            return self.is_destroyed(decision.says, &before);
        }
        self.couple = decision.couple;
        if decision.erases {
            self.drops_what_was_erased();
        }
        for change in decision.journal {
            self.keeps(change, &before);
        }
        let mut looks = 0;
        self.effects += decision.says.len();
        for say in decision.says {
            looks += usize::from(say.what == What::Look);
            if self.group.waits && say.guard().is_some() {
                self.group.queue.push((say, before.clone()));
            } else {
                self.leaves(say, &before);
            }
        }
        if let Toast::Opens(token) = decision.toast {
            self.follows(&token);
        }
        for _ in 0..looks {
            self.happens(Event::Looked(self.looks()));
        }
    }

    /// As the store does it: what quotes it does not leave any more.
    fn drops_what_was_erased(&mut self) {
        let Some((who, _)) = self.acting else { return };
        let words: Vec<_> = self.secrets.iter().filter(|(of, _)| *of == who).collect();
        let quotes = |say: &Say| {
            let text = format!("{say:?}");
            words.iter().any(|(_, words)| words.len() > 3 && text.contains(words.as_str()))
        };
        self.group.queue.retain(|(say, _)| !quotes(say));
    }

    /// Nothing of the couple is left; the group is one that the bot does not know.
    fn is_destroyed(&mut self, says: Vec<Say>, before: &Couple) {
        self.effects += says.len();
        self.journal.clear();
        for mut say in says {
            if say.to == To::Chat(before.group) {
                say.to = To::Group;
            }
            self.hears(say, before);
        }
        self.group.queue.clear();
        self.couple = Couple::new(CoupleId(before.id.0 + 1), before.group);
    }

    /// What waits for the group leaves, in order; what follows from it waits for the next time.
    pub fn sends(&mut self) {
        for (say, before) in std::mem::take(&mut self.group.queue) {
            self.leaves(say, &before);
        }
    }

    /// As the sender does: it looks if it has to, and what does not hold comes back.
    fn leaves(&mut self, say: Say, before: &Couple) {
        if say.to == To::Group {
            self.group.spoken.push((say.guard(), format!("{:?}", say.what)));
        }
        let Some(guard) = say.guard() else { return self.arrives(say, before) };
        let mut look = None;
        if self.couple.shows(guard, None, self.group.gap) == Shows::AfterALook {
            let found = self.looks();
            if guard == Guard::Evening
                && self.couple.shows(guard, Some(&found), self.group.gap) == Shows::Yes
            {
                self.happens(Event::Looked(found.clone()));
            }
            look = Some(found);
        }
        if self.couple.shows(guard, look.as_ref(), self.group.gap) == Shows::Yes {
            let words = format!("{:?}", say.what);
            // While a seat is free nobody can be told from a stranger.
            let fits = self.only_the_two_are_there()
                || (guard == Guard::Evening && self.couple.users().count() < 2);
            self.group.shown.push((guard, fits, words));
            return self.arrives(say, before);
        }
        let slot = match say.what {
            What::New { slot, .. } => slot,
            What::Edit { slot, .. } => Some(slot),
            _ => None,
        };
        self.happens(Event::Withheld { slot, returns: say.returns, look });
    }

    /// What its chat takes is heard; else it comes back.
    fn arrives(&mut self, say: Say, before: &Couple) {
        let Some(chat) = chat_of(say.to).filter(|_| say.what != What::Look) else {
            return self.hears(say, before);
        };
        let slot = match &say.what {
            What::New { slot, .. } => slot.clone(),
            What::Edit { slot, .. } => Some(slot.clone()),
            _ => None,
        };
        let to = say.to;
        if self.group.takes_nothing[chat] {
            self.group.refused += 1;
            let returns = say.returns;
            return self.happens(Event::Refused { to, for_now: true, slot, returns });
        }
        self.hears(say, before);
        if slot == Some(Slot::WritesAgain) {
            self.happens(Event::Arrived(to));
        }
    }

    /// A chat takes nothing for a while, or again everything.
    pub fn closes(&mut self, seat: Option<Seat>, closed: bool, told: bool) {
        let to = seat.map_or(To::Group, To::Partner);
        if let Some(chat) = chat_of(to) {
            self.group.takes_nothing[chat] = closed;
        }
        if told && seat.is_none() {
            let standing = if closed { Standing::Muted } else { Standing::Member };
            self.happens(Event::Standing(standing));
        }
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
        let phone = to.unwrap_or(3);
        self.records(phone, &say);
        let changed = self.hanging.hears(phone, &say.what);
        let (unasked, had_come) = (self.acting.is_none(), to.is_none_or(|to| self.came[to]));
        let (by, at) = (self.acting.map(|(who, _)| who), self.now);
        if changed {
            // Buttons that go can be seen: what one did in private must not show by it.
            let (words, is_new) = (Words::Passed, false);
            self.said.push(Said { by, to, words, at, is_new, unasked, had_come, had_agreed });
        }
        let (is_new, slot, words) = match say.what {
            // As on the road: what asks for nothing is known by its number as well.
            What::New { words, slot, .. } => (true, slot.or(Some(words.told_slot())), words),
            What::Edit { slot, words } => (false, Some(slot), words),
            _ => return,
        };
        self.phones[to.unwrap_or(3)].push(Shown { slot, words: words.clone() });
        self.said.push(Said { by, to, words, at, is_new, unasked, had_come, had_agreed });
    }
}

fn chat_of(to: To) -> Option<usize> {
    match to {
        To::Partner(Seat::A) => Some(0),
        To::Partner(Seat::B) => Some(1),
        To::Group => Some(2),
        To::Chat(_) => None,
    }
}
