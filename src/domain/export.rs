//! What an export holds (PRODUCT §9), read out of the couple and its journal: pure.
//!
//! | it holds | what | of whom |
//! |---|---|---|
//! | what both shared | what stood in the group, what both agreed to, what one gave the other and they read | both |
//! | all of mine | all that is one's own, open or closed, shared or not | one |
//! | weeks | hard moments by strength and relief, what helped, a line of one's own | one |
//!
//! What one of them did in private is in no export of the other's, and in none what shows that the other
//! read something: a letter of one's own is in it as the copy that is in one's diary, whatever became
//! of it. Never in any: quiet mode, care, and what was typed in danger and is held back.
//!
//! After an end, for thirty days, it is what the journal keeps of the time that its reader was there; for who
//! sat down again meanwhile, in all of mine.

mod journal;
mod period;
mod shared;
mod standing;
mod weeks;

use chrono::NaiveDate;

use super::couple::Couple;
use super::couple::record::Record;
use super::model::attachment::{Export, Holds};
use super::model::exported::{Item, Section};
use super::model::exporting::Which;
use super::model::people::RecordId;
use super::zone::{Zone, local_date};
use period::Period;

/// An export, before it is a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contents {
    /// The couple's date on which it was asked for.
    pub date: NaiveDate,
    /// By whose clocks its dates are.
    pub zone: Zone,
    /// Whose it is, as they call themselves; none after an end.
    pub you: Option<String>,
    /// Their partner, likewise.
    pub partner: Option<String>,
    /// What is in it, by section and moment.
    pub items: Vec<Item>,
}

impl Contents {
    /// What an export holds; none if whoever asked has nothing here any more.
    #[must_use]
    pub fn of(export: &Export, couple: &Couple, records: &[(RecordId, Record)]) -> Option<Self> {
        let period = Period::of(couple, export.user, export.holds.which())?;
        let mut kept: Vec<&Record> = records.iter().map(|(_, record)| record).collect();
        kept.retain(|record| record.at <= export.at && period.holds(record.at));
        let of = Of { export, couple, period: &period, kept };
        let mut items = match &export.holds {
            Holds::Shared => of.shared(),
            Holds::Mine => of.mine(),
            Holds::Weeks(weeks) => of.weeks(weeks),
        };
        items.sort_by(|one, other| {
            let key = |item: &Item| (item.section, item.dated, item.by);
            key(one).cmp(&key(other)).then_with(|| one.facts.cmp(&other.facts))
        });
        let (zone, seat) = (period.zone, period.seat);
        let name = |seat| Some(couple.name(seat)).filter(|name| !name.is_empty());
        // On a page of one's own weeks there is nothing of the other, not even that.
        let names_partner = export.holds.which() != Which::Weeks;
        Some(Self {
            date: local_date(zone, export.at),
            zone,
            you: seat.and_then(name),
            partner: seat.filter(|_| names_partner).and_then(|seat| name(seat.other())),
            items,
        })
    }

    /// Whether there is nothing in it that anybody would miss.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.iter().all(|item| matches!(item.section, Section::You | Section::Steps))
    }
}

/// What an export is read out of.
struct Of<'a> {
    export: &'a Export,
    couple: &'a Couple,
    period: &'a Period,
    /// What was kept in that time, of both.
    kept: Vec<&'a Record>,
}

impl Of<'_> {
    /// What was kept of whoever asked.
    fn own(&self) -> impl Iterator<Item = &Record> {
        self.kept.iter().copied().filter(|record| record.user == self.export.user)
    }
}
