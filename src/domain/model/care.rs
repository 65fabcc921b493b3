//! The care card: what it shows, and its buttons.

use super::button::{named, names};

/// The care card as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CareCard {
    /// Whether **Keep** is offered still, and the other pages.
    pub keep: bool,
    /// What it shows.
    pub page: CarePage,
}

/// What the care card shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarePage {
    /// Where help is.
    Help,
    /// What therapy is like, together and on one's own.
    Therapy,
    /// When it may be time to stop.
    Stopping,
}

/// A button of the care card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarePress {
    /// **Keep**, on this page.
    Keep(CarePage),
    /// Leads to this page.
    Turn(CarePage),
}

/// With their names in the callback data and those of their labels.
const PRESSES: [(CarePress, &str, &str); 6] = [
    (CarePress::Keep(CarePage::Help), "keep-care", "keep-care"),
    (CarePress::Keep(CarePage::Therapy), "keep-care-therapy", "keep-care"),
    (CarePress::Keep(CarePage::Stopping), "keep-care-stopping", "keep-care"),
    (CarePress::Turn(CarePage::Help), "care-help", "care-back"),
    (CarePress::Turn(CarePage::Therapy), "care-therapy", "care-therapy"),
    (CarePress::Turn(CarePage::Stopping), "care-stopping", "care-stopping"),
];

impl CarePress {
    pub(in crate::domain) fn data(self) -> &'static str {
        names(&self, &PRESSES)[0]
    }

    pub(in crate::domain) fn key(self) -> &'static str {
        names(&self, &PRESSES)[1]
    }

    pub(in crate::domain) fn read(data: &str) -> Option<Self> {
        named(data, &PRESSES)
    }
}

impl CareCard {
    /// Its buttons, one below the other.
    pub(in crate::domain) fn presses(self) -> Vec<CarePress> {
        let to = match self.page {
            _ if !self.keep => return vec![],
            CarePage::Help => &[CarePage::Therapy, CarePage::Stopping][..],
            CarePage::Therapy | CarePage::Stopping => &[CarePage::Help],
        };
        to.iter().copied().map(CarePress::Turn).chain([CarePress::Keep(self.page)]).collect()
    }
}
