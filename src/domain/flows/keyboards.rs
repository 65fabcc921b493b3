//! Which buttons lie in the chats, and when they go: when their question is answered, or over. This is
//! the one place where that is decided, for all flows: whether a button still does anything is found
//! out by pressing it on a copy, as things were and as they are now.
//!
//! | it happens | of the buttons that lie |
//! |---|---|
//! | somebody acts in a chat | what has passed by that goes in that chat, and in their own |
//! | an evening is over | its own go, in all chats; in a chat that was out of reach, as soon as somebody acts there |
//! | a newer message takes the place of one: the same slot, or the same buttons | those of the older one go |
//! | more lie in one chat than [`AT_MOST`], or they take more than [`BYTES_AT_MOST`] | the oldest go |
//! | the couple ends | all go |
//! | the group gets a new number | they lie where nothing can be changed, and are forgotten |
//!
//! What one did in private can make a button pass on the other's phone. It stays there until it is
//! pressed: that it went would tell what was done, and when.

mod lying;
mod trying;

use chrono::NaiveDate;

use crate::domain::couple::Couple;
use crate::domain::couple::keyboards::{Lying, Room};
use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::event::{Act, Event, Who};
use crate::domain::model::address::{Lane, To};
use crate::domain::model::bounds::weight;
use crate::domain::model::people::{BySeat, Place, Seat, UserId};
use crate::domain::press::Press;
use crate::domain::say::{Say, What};
use trying::{can_pass, data_of, rows_of};

/// So many messages in one chat keep buttons whose time can pass; a command brings a new one.
pub const AT_MOST: usize = 12;
/// So many bytes of the state they take for one chat; the newest stays, however large.
const BYTES_AT_MOST: usize = 2_000;

impl Lying {
    fn presses(&self) -> impl Iterator<Item = Press> {
        self.rows.iter().flatten().filter_map(|data| Press::read(data))
    }

    /// The buttons that fulfil something, in their rows.
    fn only(&self, is: impl Fn(Press) -> bool) -> Vec<Vec<Press>> {
        let row = |row: &Vec<String>| -> Vec<_> {
            row.iter().filter_map(|data| Press::read(data)).filter(|press| is(*press)).collect()
        };
        self.rows.iter().map(row).filter(|row| !row.is_empty()).collect()
    }
}

/// What is looked at after an event.
pub(in crate::domain) struct Look {
    /// The couple as it was, if a partner acted.
    pub(in crate::domain) before: Option<Couple>,
    /// Who sat where.
    users: BySeat<Option<UserId>>,
    /// Where somebody acted.
    rooms: Vec<Room>,
    /// The evening that could be answered.
    evening: Option<NaiveDate>,
    /// Which button was pressed.
    pressed: Option<String>,
    /// Whether the journal is at hand.
    knows_journal: bool,
    moved: bool,
}

impl Look {
    pub(in crate::domain) fn at(couple: &Couple, event: &Event) -> Self {
        let (mut rooms, mut pressed) = (vec![], None);
        if let Event::Did { who: Who::Partner(seat), place, act } = event {
            if *place == Place::Group {
                rooms.push(None);
            }
            rooms.push(couple.partners[*seat].as_ref().map(|partner| partner.user));
            if let Act::Press { press: Some(press), .. } = act {
                pressed = Some(press.data());
            }
        }
        let user = |seat: Seat| couple.partners[seat].as_ref().map(|partner| partner.user);
        let users = BySeat { a: user(Seat::A), b: user(Seat::B) };
        Self {
            before: (!rooms.is_empty()).then(|| couple.clone()),
            users,
            rooms,
            evening: couple.open_date(),
            pressed,
            knows_journal: couple.needs(event),
            moved: matches!(event, Event::MigratedTo(_)),
        }
    }
}

impl Turn<'_> {
    /// Notes which buttons lie from now on, and takes away those that do nothing any more.
    pub(in crate::domain) fn tidy_keyboards(&mut self, look: &Look) {
        let over = look.evening.filter(|date| self.couple.open_date() != Some(*date));
        if over.is_none() && self.says.is_empty() && look.rooms.is_empty() {
            return;
        }
        if look.moved {
            self.couple.keyboards.lying.retain(|one| one.room.is_some());
        }
        // Where nothing is otherwise than it was, no button has passed by that.
        let acted = look.before.as_ref() != Some(&self.couple);
        for say in std::mem::take(&mut self.says) {
            self.notes(look, say);
        }
        self.take_those_that_passed(look, over, acted);
        self.take_the_oldest(look);
    }

    /// The chat, if it is one of the couple's.
    fn room_of(&self, look: &Look, to: To) -> Option<Room> {
        let seated = |seat: Seat| self.couple.partners[seat].as_ref().map(|p| p.user);
        let user = |seat| seated(seat).or(look.users[seat]);
        match to {
            To::Group => Some(None),
            To::Partner(seat) => user(seat).map(Some),
            To::Chat(chat) => {
                let is = |user: &UserId| user.0 == chat.0;
                Seat::BOTH.into_iter().filter_map(user).find(is).map(Some)
            }
        }
    }

    /// Says it, having noted what that means for buttons.
    fn notes(&mut self, look: &Look, mut say: Say) {
        let Some(room) = self.room_of(look, say.to) else { return self.says.push(say) };
        let lane = say.lane.number();
        match &mut say.what {
            What::New { words, slot, .. } => {
                let rows = rows_of(words);
                self.replaces(room, say.to, say.lane, slot.as_ref(), &rows);
                if can_pass(words) {
                    let keyboards = &mut self.couple.keyboards;
                    if slot.is_none() {
                        keyboards.last = keyboards.last.wrapping_add(1);
                    }
                    let slot = slot.get_or_insert(Slot::Buttons(keyboards.last)).clone();
                    keyboards.lying.push(Lying { room, slot, lane, rows: rows.into() });
                }
            }
            What::Edit { slot, words } => {
                self.couple.keyboards.take(room, slot);
                if can_pass(words) {
                    let (slot, rows) = (slot.clone(), rows_of(words).into());
                    self.couple.keyboards.lying.push(Lying { room, slot, lane, rows });
                }
            }
            What::Delete(slot) => drop(self.couple.keyboards.take(room, slot)),
            What::RemoveButtons(_) => self.was_stripped(room, look.pressed.as_ref()),
            What::Open(_) | What::Hang { .. } | What::React(_) | What::Tidy | What::Look => {}
        }
        self.says.push(say);
    }

    /// The message that was pressed has lost its buttons. Which one that is is known only if no other
    /// in that chat bears the same button.
    fn was_stripped(&mut self, room: Room, pressed: Option<&String>) {
        let Some(pressed) = pressed else { return };
        let lying = &mut self.couple.keyboards.lying;
        let bears =
            |one: &Lying| one.room == room && one.rows.iter().flatten().any(|d| d == pressed);
        if lying.iter().filter(|one| bears(one)).count() == 1 {
            lying.retain(|one| !bears(one));
        }
    }

    /// An older message of the same question loses its buttons before the newer one comes.
    fn replaces(
        &mut self,
        room: Room,
        to: To,
        lane: Lane,
        slot: Option<&Slot>,
        rows: &[Vec<String>],
    ) {
        let older = |one: &mut Lying| {
            one.room == room && (Some(&one.slot) == slot || (*one.rows == rows && !rows.is_empty()))
        };
        let older: Vec<_> = self.couple.keyboards.lying.extract_if(.., older).collect();
        for one in older {
            self.hang(to, lane, one.slot, vec![]);
        }
    }

    fn hang(&mut self, to: To, lane: Lane, slot: Slot, buttons: Vec<Vec<Press>>) {
        let mut say = Say::of(to, lane, What::Hang { slot, buttons });
        say.silent = true;
        self.says.push(say);
    }

    fn take_those_that_passed(&mut self, look: &Look, over: Option<NaiveDate>, acted: bool) {
        let lying = std::mem::take(&mut self.couple.keyboards.lying);
        let mut left = vec![];
        for mut one in lying {
            let Some(to) = self.reaches_room(one.room) else {
                // An empty seat: its chat is told of the end, and nothing is pressed there any more.
                if let (Some(user), false) = (one.room, self.is_seated(one.room)) {
                    self.hang(To::Chat(user.into()), Lane::of(one.lane), one.slot, vec![]);
                } else {
                    left.push(one);
                }
                continue;
            };
            let acted = acted && look.rooms.contains(&one.room);
            if over.is_none() && !acted {
                left.push(one);
                continue;
            }
            let goes = |press| {
                self.is_of_past_evening(press)
                    || (acted && self.has_passed_by_that(look, one.room, press))
            };
            let buttons = one.only(|press| !goes(press));
            if buttons.iter().flatten().count() < one.presses().count() {
                self.hang(to, Lane::of(one.lane), one.slot.clone(), buttons.clone());
                one.rows = data_of(&buttons).into();
            }
            if buttons.iter().flatten().any(|press| press.can_pass()) {
                left.push(one);
            }
        }
        self.couple.keyboards.lying = left;
    }

    fn is_seated(&self, room: Room) -> bool {
        room.is_none_or(|user| self.couple.seat_of(user).is_some())
    }

    /// Where the room is, if it takes anything.
    fn reaches_room(&self, room: Room) -> Option<To> {
        let Some(user) = room else { return self.couple.group_is_open().then_some(To::Group) };
        let seat = self.couple.seat_of(user)?;
        Some(self.couple.near(seat)).filter(|near| *near == To::Partner(seat))
    }

    fn take_the_oldest(&mut self, look: &Look) {
        let before = Seat::BOTH.into_iter().filter_map(|seat| look.users[seat]);
        let users = before.chain(self.couple.users().map(|(_, user)| user)).map(Some);
        let mut rooms: Vec<Room> = users.chain([None]).collect();
        rooms.sort_unstable_by_key(|room| room.map(|user| user.0));
        rooms.dedup();
        for room in rooms {
            let Some(to) = self.reaches_room(room) else { continue };
            let lying = &mut self.couple.keyboards.lying;
            let newest_first = lying.iter().rev().filter(|one| one.room == room);
            let mut bytes = 0;
            let stays = newest_first.clone().enumerate().take_while(|(at, one)| {
                bytes += weight(one);
                *at == 0 || (*at < AT_MOST && bytes <= BYTES_AT_MOST)
            });
            let mut over = newest_first.clone().count() - stays.count();
            let oldest = |one: &mut Lying| {
                let goes = one.room == room && over > 0;
                over -= usize::from(goes);
                goes
            };
            let oldest: Vec<_> = lying.extract_if(.., oldest).collect();
            for one in oldest {
                self.hang(to, Lane::of(one.lane), one.slot, vec![]);
            }
        }
    }
}
