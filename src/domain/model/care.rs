//! The care card: what it shows, and its buttons.

use super::button::{named, names};
use super::country::Country;

/// The care card as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CareCard {
    /// Whether **Keep** is offered still, and the other pages.
    pub keep: bool,
    /// What it shows.
    pub page: CarePage,
    /// Whose emergency number stands on it: the country of the couple's zone, if it is known.
    pub country: Option<Country>,
    /// Whether its reader has quiet mode on; none where it can't be had.
    pub quiet: Option<bool>,
}

/// What the care card shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarePage {
    /// Where help is.
    Help,
    /// The same, in a country that was chosen.
    In(Country),
    /// Which country?
    Countries,
    /// What couples therapy is like, and when.
    Therapy,
    /// A therapist of one's own.
    Own,
    /// When it may be time to stop.
    Stopping,
    /// "Is this still right for me?"
    StillRight,
    /// What quiet mode does.
    Quiet,
    /// What tidying deletes, and what it can't.
    Tidy,
    /// What erasing takes, and what stays.
    Erase,
}

/// A button of the care card, or one that leads to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarePress {
    /// **Care**, anywhere: the card, anew.
    Open,
    /// **Is this still right for me?**, on an evening card: that page, anew.
    StillRight,
    /// **Pause**, there: as by its command.
    Pause,
    /// **Keep**, on this page.
    Keep(CarePage),
    /// Leads to this page.
    Turn(CarePage),
    /// **Switch it on**, quiet mode.
    QuietOn,
    /// **Switch it off**, likewise.
    QuietOff,
    /// **Delete it now**, on that page.
    Tidy,
    /// **Erase it now**, on its page.
    Erase,
    /// **Leave**: the way out, as by its command.
    Leave,
}

/// With their names in the callback data and those of their labels.
const PRESSES: [(CarePress, &str, &str); 26] = [
    (CarePress::Open, "care", "care"),
    (CarePress::StillRight, "still-right", "still-right"),
    (CarePress::Pause, "care-pause", "pause"),
    (CarePress::Keep(CarePage::StillRight), "keep-care-still-right", "keep-care"),
    (CarePress::Keep(CarePage::Help), "keep-care", "keep-care"),
    (CarePress::Keep(CarePage::Countries), "keep-care-countries", "keep-care"),
    (CarePress::Keep(CarePage::Therapy), "keep-care-therapy", "keep-care"),
    (CarePress::Keep(CarePage::Own), "keep-care-own", "keep-care"),
    (CarePress::Keep(CarePage::Stopping), "keep-care-stopping", "keep-care"),
    (CarePress::Keep(CarePage::Quiet), "keep-care-quiet", "keep-care"),
    (CarePress::Keep(CarePage::Tidy), "keep-care-tidy", "keep-care"),
    (CarePress::Keep(CarePage::Erase), "keep-care-erase", "keep-care"),
    (CarePress::Turn(CarePage::Help), "care-help", "care-back"),
    (CarePress::Turn(CarePage::Countries), "care-countries", "care-countries"),
    (CarePress::Turn(CarePage::Therapy), "care-therapy", "care-therapy"),
    (CarePress::Turn(CarePage::Own), "care-own", "care-own"),
    (CarePress::Turn(CarePage::Stopping), "care-stopping", "care-stopping"),
    (CarePress::Turn(CarePage::StillRight), "care-still-right", "still-right"),
    (CarePress::Turn(CarePage::Quiet), "care-quiet", "care-quiet"),
    (CarePress::Turn(CarePage::Tidy), "care-tidy", "care-tidy"),
    (CarePress::Turn(CarePage::Erase), "care-erase", "care-erase"),
    (CarePress::QuietOn, "quiet-on", "quiet-on"),
    (CarePress::QuietOff, "quiet-off", "quiet-off"),
    (CarePress::Tidy, "tidy", "tidy"),
    (CarePress::Erase, "erase-now", "erase-now"),
    (CarePress::Leave, "care-leave", "care-leave"),
];

/// Before a country's code.
const IN: &str = "care-in-";
const KEEP_IN: &str = "keep-care-in-";

impl CarePress {
    pub(in crate::domain) fn data(self) -> String {
        match self {
            Self::Turn(CarePage::In(country)) => format!("{IN}{}", country.code()),
            Self::Keep(CarePage::In(country)) => format!("{KEEP_IN}{}", country.code()),
            plain => names(&plain, &PRESSES)[0].to_owned(),
        }
    }

    pub(in crate::domain) fn key(self) -> &'static str {
        match self {
            Self::Turn(CarePage::In(_)) => "care-in",
            Self::Keep(CarePage::In(_)) => "keep-care",
            plain => names(&plain, &PRESSES)[1],
        }
    }

    pub(in crate::domain) fn read(data: &str) -> Option<Self> {
        let page = |code: &str| Country::of(code).map(CarePage::In);
        if let Some(code) = data.strip_prefix(KEEP_IN) {
            return page(code).map(Self::Keep);
        }
        match data.strip_prefix(IN) {
            Some(code) => page(code).map(Self::Turn),
            None => named(data, &PRESSES),
        }
    }
}

impl CareCard {
    /// As somebody without a couple reads it: its first page, and nothing behind it.
    #[must_use]
    pub const fn plain() -> Self {
        Self { keep: false, page: CarePage::Help, country: None, quiet: None }
    }

    /// Its rows of buttons.
    pub(in crate::domain) fn presses(self) -> Vec<Vec<CarePress>> {
        if !self.keep {
            return vec![];
        }
        let turn = |page| vec![CarePress::Turn(page)];
        let mut rows = match self.page {
            CarePage::Help | CarePage::In(_) => vec![
                turn(CarePage::Therapy),
                turn(CarePage::Stopping),
                turn(CarePage::Countries),
                self.quiet
                    .map(|_| CarePress::Turn(CarePage::Quiet))
                    .into_iter()
                    .chain([CarePress::Turn(CarePage::Tidy)])
                    .collect(),
                vec![CarePress::Turn(CarePage::Erase), CarePress::Leave],
            ],
            CarePage::Countries => {
                let all = Country::all().map(|one| CarePress::Turn(CarePage::In(one)));
                all.collect::<Vec<_>>().chunks(3).map(<[_]>::to_vec).collect()
            }
            CarePage::Therapy => vec![turn(CarePage::Own)],
            CarePage::Own => vec![turn(CarePage::Therapy)],
            CarePage::StillRight => vec![
                turn(CarePage::Own),
                turn(CarePage::Therapy),
                vec![CarePress::Pause, CarePress::Leave],
            ],
            CarePage::Stopping => vec![],
            CarePage::Tidy => vec![vec![CarePress::Tidy]],
            CarePage::Erase => vec![vec![CarePress::Erase]],
            CarePage::Quiet => {
                let switch = |on| if on { CarePress::QuietOff } else { CarePress::QuietOn };
                self.quiet.map(|on| vec![switch(on)]).into_iter().collect()
            }
        };
        if !matches!(self.page, CarePage::Help) {
            rows.push(turn(CarePage::Help));
        }
        rows.push(vec![CarePress::Keep(self.page)]);
        rows
    }
}
