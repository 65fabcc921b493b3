//! What somebody chooses to take with them, until they send it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::attachment::Holds;
use super::button::{named, names};

/// Something that is about to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exporting {
    /// What.
    pub holds: Holds,
    /// Then it is forgotten.
    pub until: DateTime<Utc>,
}

/// What can be taken along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// **What we shared**
    Shared,
    /// **All of mine**
    Mine,
    /// **For my therapist**
    Weeks,
}

/// A box of the page for a therapist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeeksBox {
    /// Hard moments, by strength and relief.
    Moments,
    /// What helped.
    Helped,
    /// The pulse, but for how safe one felt.
    Pulse,
    /// How safe one felt: in no export unless it is ticked (PRODUCT §7).
    Safe,
    /// "What I'd like help with"
    Line,
}

/// A button of `/export`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportPress {
    /// One of the three.
    Choose(Which),
    /// Ticks a box, or takes the tick away.
    Tick(WeeksBox, bool),
    /// **Send**, for this one.
    Send(Which),
    /// **Leave it out**, for the line.
    LeaveLine,
    /// **Not now**
    NotNow,
}

/// With their names in the callback data and those of their labels.
const PRESSES: [(ExportPress, &str, &str); 18] = [
    (ExportPress::Choose(Which::Shared), "export-shared", "export-shared"),
    (ExportPress::Choose(Which::Mine), "export-mine", "export-mine"),
    (ExportPress::Choose(Which::Weeks), "export-weeks", "export-weeks"),
    (ExportPress::Tick(WeeksBox::Moments, true), "export-tick-moments", "export-tick-moments"),
    (ExportPress::Tick(WeeksBox::Moments, false), "export-clear-moments", "export-clear-moments"),
    (ExportPress::Tick(WeeksBox::Helped, true), "export-tick-helped", "export-tick-helped"),
    (ExportPress::Tick(WeeksBox::Helped, false), "export-clear-helped", "export-clear-helped"),
    (ExportPress::Tick(WeeksBox::Pulse, true), "export-tick-pulse", "export-tick-pulse"),
    (ExportPress::Tick(WeeksBox::Pulse, false), "export-clear-pulse", "export-clear-pulse"),
    (ExportPress::Tick(WeeksBox::Safe, true), "export-tick-safe", "export-tick-safe"),
    (ExportPress::Tick(WeeksBox::Safe, false), "export-clear-safe", "export-clear-safe"),
    (ExportPress::Tick(WeeksBox::Line, true), "export-tick-line", "export-tick-line"),
    (ExportPress::Tick(WeeksBox::Line, false), "export-clear-line", "export-clear-line"),
    (ExportPress::LeaveLine, "export-leave-line", "export-leave-line"),
    (ExportPress::Send(Which::Shared), "export-send-shared", "export-send"),
    (ExportPress::Send(Which::Mine), "export-send-mine", "export-send"),
    (ExportPress::Send(Which::Weeks), "export-send-weeks", "export-send"),
    (ExportPress::NotNow, "export-not-now", "export-not-now"),
];

impl ExportPress {
    pub(in crate::domain) fn data(self) -> String {
        names(&self, &PRESSES)[0].to_owned()
    }

    pub(in crate::domain) fn key(self) -> &'static str {
        names(&self, &PRESSES)[1]
    }

    pub(in crate::domain) fn read(data: &str) -> Option<Self> {
        named(data, &PRESSES)
    }
}

impl Holds {
    /// Which of the three it is.
    #[must_use]
    pub const fn which(&self) -> Which {
        match self {
            Self::Shared => Which::Shared,
            Self::Mine => Which::Mine,
            Self::Weeks(_) => Which::Weeks,
        }
    }
}
