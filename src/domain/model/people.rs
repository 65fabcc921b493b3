//! The people of a couple and the places where they talk.

use std::ops::{Index, IndexMut};

use serde::{Deserialize, Serialize};

/// The number that the store gives a couple. Zero is the house: lines to people without a couple.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CoupleId(pub i64);

impl CoupleId {
    /// Nobody's couple: what is said to people who have none.
    pub const NONE: Self = Self(0);
}

/// A person's number at Telegram. A private chat has the same number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UserId(pub i64);

/// A chat's number at Telegram; negative for groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChatId(pub i64);

/// A message's number within its chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MessageId(pub i64);

impl From<UserId> for ChatId {
    fn from(user: UserId) -> Self {
        Self(user.0)
    }
}

/// One of the two places in a couple, in the order of joining.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Seat {
    /// Who sat down first.
    A,
    /// Who came second.
    B,
}

impl Seat {
    /// Both seats, in order.
    pub const BOTH: [Self; 2] = [Self::A, Self::B];

    /// The partner's seat.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// Somebody as Telegram introduces them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Their number.
    pub id: UserId,
    /// Their first name, as they wrote it: it may hold markup or right-to-left characters.
    pub name: String,
    /// `GroupAnonymousBot` or a channel speaking for a person: nobody can be seated.
    pub anonymous: bool,
}

/// Which kind of chat something happened in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChatKind {
    /// A person's own chat with the bot.
    Private,
    /// A group or supergroup.
    Group,
    /// A channel, where the bot cannot work.
    Channel,
}

/// Where something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Place {
    /// The couple's shared chat.
    Group,
    /// A partner's own chat with the bot.
    Private,
}

/// Something that each of the two has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BySeat<T> {
    /// Of the one who sat down first.
    pub a: T,
    /// Of the other.
    pub b: T,
}

impl<T> Index<Seat> for BySeat<T> {
    type Output = T;

    fn index(&self, seat: Seat) -> &T {
        match seat {
            Seat::A => &self.a,
            Seat::B => &self.b,
        }
    }
}

impl<T> IndexMut<Seat> for BySeat<T> {
    fn index_mut(&mut self, seat: Seat) -> &mut T {
        match seat {
            Seat::A => &mut self.a,
            Seat::B => &mut self.b,
        }
    }
}

/// A partner's part in what happened: private, changeable at any time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// **I was hurt**
    Hurt,
    /// **I broke trust**
    Responsible,
    /// **Both**
    Both,
    /// **I'd rather not say**
    Unsaid,
}

/// The number that the store gives a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordId(pub i64);
