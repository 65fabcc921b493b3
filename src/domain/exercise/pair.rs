//! What an exercise may know of the couple.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::domain::model::helped::Helped;
use crate::domain::model::people::{Role, Seat};
use crate::domain::model::program::Step;
use crate::domain::zone::Zone;

/// What an exercise may know of the couple: nothing of other exercises, nothing of what the two said
/// elsewhere.
pub trait Pair {
    /// A partner's first name; empty where nobody sits.
    fn name(&self, seat: Seat) -> String;
    /// A partner's part in what happened, once they said. Private.
    fn role(&self, seat: Seat) -> Option<Role>;
    /// What helps a partner in a hard moment.
    fn helps(&self, seat: Seat) -> Option<&str>;
    /// How often that helped them.
    fn times_helped(&self, seat: Seat, helped: Helped) -> u32;
    /// When both had finished set-up.
    fn begun(&self) -> Option<DateTime<Utc>>;

    /// Fresh randomness, the same throughout an event.
    fn random(&self) -> [u8; 32];
    /// Now.
    fn now(&self) -> DateTime<Utc>;
    /// The couple's zone; until it is chosen, everybody's.
    fn zone(&self) -> Zone;
    /// Whether the zone was chosen.
    fn has_zone(&self) -> bool;
    /// The local time of the check-in, once chosen.
    fn evening_time(&self) -> Option<NaiveTime>;
    /// The couple's date: until 04:00 it is the one before.
    fn today(&self) -> NaiveDate;
    /// The date of the check-in that is open.
    fn open_date(&self) -> Option<NaiveDate>;
    /// The date of the evening whose private card lies there to be dealt with.
    fn tonight(&self, seat: Seat) -> Option<NaiveDate>;
    /// Whether quiet hours of that partner run.
    fn is_night_for(&self, seat: Seat) -> bool;

    /// The date of that partner's newest private card.
    fn newest_card(&self, seat: Seat) -> Option<NaiveDate>;
    /// Whether a private card of that date, or a later one, was laid: what it brings is settled.
    fn card_was_laid(&self, seat: Seat, date: NaiveDate) -> bool;
    /// Whether a new card of that date can be laid.
    fn takes_new_card(&self, seat: Seat, date: NaiveDate) -> bool;
    /// Whether the prompt of that date came.
    fn was_prompted(&self, date: NaiveDate) -> bool;
    /// Whether the evening of that date rests: a pause, a vacation, silence.
    fn evening_rests(&self, date: NaiveDate) -> bool;
    /// The last date of a vacation.
    fn vacation_until(&self) -> Option<NaiveDate>;

    /// Whether the two pause.
    fn paused(&self) -> bool;
    /// Whether the bot may speak in the group.
    fn group_is_open(&self) -> bool;
    /// Whether a partner's private chat takes messages.
    fn is_near(&self, seat: Seat) -> bool;
    /// Whether what the other sends can reach this partner by itself.
    fn can_reach(&self, seat: Seat) -> bool;
    /// Whether a private card can be laid for this partner.
    fn takes_cards(&self, seat: Seat) -> bool;
    /// Whether this partner has so much room left in the state.
    fn has_room(&self, seat: Seat, bytes: usize) -> bool;

    /// Whether this partner is on their way out. Never shown.
    fn is_leaving(&self, seat: Seat) -> bool;
    /// Whether something else than exercises asks this partner for words in private.
    fn is_asked_elsewhere(&self, seat: Seat) -> bool;
    /// Whether this partner writes in a hard moment.
    fn is_writing(&self, seat: Seat) -> bool;
    /// For how many days that step has been the open one, if it is.
    fn days_of(&self, step: Step) -> Option<i64>;

    /// The hour of the first evening after that moment, pause or not.
    fn evening_after(&self, moment: DateTime<Utc>) -> DateTime<Utc>;
    /// The first moment after that one at which something is announced by day.
    fn day_hour_after(&self, moment: DateTime<Utc>) -> DateTime<Utc>;
    /// When what is announced by day is too late.
    fn day_ends_after(&self, moment: DateTime<Utc>) -> DateTime<Utc>;
    /// Whether something can be announced by day now.
    fn is_day(&self) -> bool;

    /// What was put aside for a talk, the oldest first: its number and its words.
    fn topics(&self) -> Vec<(u32, String)>;

    /// Whether quiet hours of one of the two run: then the group does not ring.
    fn is_night_for_one(&self) -> bool {
        Seat::BOTH.into_iter().any(|seat| self.is_night_for(seat))
    }
}
