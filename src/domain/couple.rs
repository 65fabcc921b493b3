//! A couple: everything that a decision needs to know.

pub(super) mod answer;
pub(super) mod check_in;
pub(super) mod closed;
pub(super) mod evenings;
pub(super) mod former;
pub(super) mod group;
pub(super) mod held;
pub(super) mod keyboards;
pub(super) mod life;
pub(super) mod quiet_mode;
pub(super) mod record;
pub(super) mod sharing;
pub(super) mod slot;
pub(super) mod trigger;
pub(super) mod triggers;
pub(super) mod typing;
pub(super) mod walk;

use crate::domain::model::{people::BySeat, people::Role, quiet::Quiet};
use crate::domain::zone::Zone;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::exercises::{Exercises, PendingQuestion, Unseen};
use super::model::people::{ChatId, CoupleId, Seat, UserId};
use super::model::{exporting::Exporting, happened::Happened, setting::Setting, shared::Shared};
use check_in::CheckIns;
use closed::ClosedChats;
use evenings::Evenings;
use former::Former;
use life::Life;
use quiet_mode::QuietMode;
use sharing::{Sharing, Warmth};
use walk::Walk;
use {held::HeldBack, keyboards::Keyboards, triggers::Triggers, typing::Typing};

pub use group::GroupStatus;
pub(super) use group::Presence;

/// Two people, their group, and where each of their flows stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Couple {
    /// The last sign of life, and who has erased what was theirs. Never shown.
    #[serde(default)]
    pub(super) life: Life,
    /// Who has quiet mode on. Never shown.
    #[serde(default)]
    pub(super) quiet_mode: BySeat<QuietMode>,
    /// Its number.
    pub id: CoupleId,
    /// The shared chat.
    pub group: ChatId,
    /// How the bot stands in it.
    #[serde(rename = "hall")]
    pub group_status: GroupStatus,
    /// The two seats.
    pub partners: BySeat<Option<Partner>>,
    /// Links to a seat that are open.
    pub invitations: Vec<Invitation>,
    /// People without a seat who have had their notice; the newest last.
    pub told: Vec<UserId>,
    /// When the evening comes.
    pub evening: Evening,
    /// When both had finished set-up.
    pub begun: Option<DateTime<Utc>>,
    /// Whether the group has had its opening cards.
    pub opened: bool,
    /// The walk through the nine steps, once both had finished.
    pub walk: Option<Walk>,
    /// Paused: who wishes to go on. Never shown.
    pub paused: Option<BySeat<bool>>,
    /// No prompts up to this local date.
    pub vacation: Option<NaiveDate>,
    /// When the bot ends in the group, if one of them left at a random time. Never shown.
    pub leaving: BySeat<Option<DateTime<Utc>>>,
    /// The daily check-in.
    pub check_ins: CheckIns,
    /// The hard moments that are open.
    #[serde(rename = "moments")]
    pub triggers: Triggers,
    /// When each one's care card deletes itself.
    pub care: BySeat<Option<DateTime<Utc>>>,
    /// What each one typed in danger, and has not decided on. Never shown to the other.
    #[serde(default)]
    pub held: BySeat<HeldBack>,
    /// How many couples have ended in this group: the buttons of one count for no other.
    #[serde(default)]
    pub ended: u32,
    /// Where the exercises stand.
    #[serde(default)]
    pub exercises: Shared<Exercises>,
    /// What each did in them in private, and the other does not see before the next evening.
    #[serde(default)]
    pub(super) unseen: Shared<Unseen>,
    /// The evening for which each one's private card was last laid.
    #[serde(default)]
    pub evening_cards: BySeat<Option<NaiveDate>>,
    /// Where the private evenings stand.
    #[serde(default)]
    pub evenings: Evenings,
    /// Which warm lines were said lately.
    #[serde(default)]
    pub warmth: Warmth,
    /// Which chats take nothing for a while.
    #[serde(default)]
    pub(super) closed: ClosedChats,
    /// The buttons that lie in the chats.
    #[serde(default)]
    pub keyboards: Keyboards,
    /// Who sat here before an end, as long as they can open what they kept.
    #[serde(default)]
    pub(super) former: Vec<Former>,
}

/// When the evening comes. No check-in before both are known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evening {
    /// The couple's time zone.
    pub zone: Option<Zone>,
    /// The local time of the check-in.
    pub time: Option<NaiveTime>,
    /// Whether the group has been asked for them.
    pub asked: bool,
    /// Whether a question for the zone stands open.
    pub zone_open: bool,
    /// Whether a question for the time stands open.
    pub time_open: bool,
}

/// Somebody who has a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, free of the others")]
pub struct Partner {
    /// Who.
    pub user: UserId,
    /// Their first name.
    pub name: String,
    /// Where their set-up stands.
    pub set_up: SetUp,
    /// Their part, once chosen. Private.
    pub role: Option<Role>,
    /// What happened, if they said. Private.
    pub happened: Option<Happened>,
    /// What helps them in a hard moment. Shown to the other in a nudge only.
    pub helps: Option<String>,
    /// Whether their private chat takes messages.
    pub reachable: bool,
    /// Their quiet hours.
    pub quiet: Quiet,
    /// Whether they wish to be reminded of an evening that they have not answered.
    pub reminder: bool,
    /// Whether what helps is the newest question, so that their next words answer it.
    pub hears_helps: bool,
    /// The setting that waits for their answer, and until when.
    pub changing: Option<(Setting, DateTime<Utc>)>,
    /// What waits for **Share it**, the newest last.
    pub sharing: Vec<Sharing>,
    /// Whether a way out lies open before them. Never shown.
    pub leaving: bool,
    /// What an exercise wants of them in words.
    #[serde(default)]
    pub wants: Option<PendingQuestion>,
    /// What they are typing.
    #[serde(default)]
    pub typing: Typing,
    /// What they are about to take with them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exporting: Option<Exporting>,
}

impl Partner {
    /// Somebody who has just sat down.
    pub(super) fn new(user: UserId, name: String) -> Self {
        Self {
            user,
            name,
            set_up: SetUp::Consent,
            role: None,
            happened: None,
            helps: None,
            reachable: true,
            quiet: Quiet::default(),
            reminder: false,
            hears_helps: false,
            changing: None,
            sharing: vec![],
            leaving: false,
            wants: None,
            typing: Typing::default(),
            exporting: None,
        }
    }
}

/// A partner's place in their own set-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SetUp {
    /// Reads what is stored.
    Consent,
    /// Can you be honest here without fear?
    Honest,
    /// Which part was yours?
    Role,
    /// What happened?
    Happened,
    /// What helps?
    Helps,
    /// Finished.
    Done,
}

/// A link to a seat, for one person, once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// For whom.
    pub user: UserId,
    /// What `/start` must bring.
    pub token: String,
    /// Until when.
    pub until: DateTime<Utc>,
}

impl Couple {
    /// A couple nobody of which is seated yet.
    #[must_use]
    pub fn new(id: CoupleId, group: ChatId) -> Self {
        Self {
            life: Life::default(),
            id,
            group,
            group_status: GroupStatus::default(),
            partners: BySeat::default(),
            invitations: vec![],
            told: vec![],
            evening: Evening::default(),
            begun: None,
            opened: false,
            walk: None,
            paused: None,
            vacation: None,
            leaving: BySeat::default(),
            check_ins: CheckIns::default(),
            triggers: Triggers::default(),
            care: BySeat::default(),
            quiet_mode: BySeat::default(),
            held: BySeat::default(),
            ended: 0,
            exercises: Shared::default(),
            unseen: Shared::default(),
            evening_cards: BySeat::default(),
            evenings: Evenings::default(),
            warmth: Warmth::default(),
            closed: ClosedChats::default(),
            keyboards: Keyboards::default(),
            former: vec![],
        }
    }

    /// Who sits where.
    pub fn users(&self) -> impl Iterator<Item = (Seat, UserId)> + '_ {
        Seat::BOTH.into_iter().filter_map(|seat| Some((seat, self.partners[seat].as_ref()?.user)))
    }

    /// The seat of that person.
    #[must_use]
    pub fn seat_of(&self, user: UserId) -> Option<Seat> {
        self.users().find(|(_, id)| *id == user).map(|(seat, _)| seat)
    }

    /// Who has a link to a seat here, and until when.
    pub fn invited(&self) -> impl Iterator<Item = (UserId, DateTime<Utc>)> + '_ {
        self.invitations.iter().map(|invitation| (invitation.user, invitation.until))
    }

    pub(super) fn free_seat(&self) -> Option<Seat> {
        Seat::BOTH.into_iter().find(|seat| self.partners[*seat].is_none())
    }

    pub(super) fn is_done(&self, seat: Seat) -> bool {
        self.partners[seat].as_ref().is_some_and(|partner| partner.set_up == SetUp::Done)
    }

    /// Whether this partner agreed to what is stored.
    pub(super) fn has_agreed(&self, seat: Seat) -> bool {
        self.partners[seat].as_ref().is_some_and(|partner| partner.set_up > SetUp::Consent)
    }

    /// The couple's zone; until it is chosen, everybody's.
    pub(super) fn zone(&self) -> Zone {
        self.evening.zone.unwrap_or(Zone::UTC)
    }

    pub(super) fn name(&self, seat: Seat) -> String {
        self.partners[seat].as_ref().map_or_else(String::new, |partner| partner.name.clone())
    }
}
