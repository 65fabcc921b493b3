//! What can be drawn: figures, and words that are ready to be read. It waits in the outbox as JSON, so each new
//! field has a default, and nothing that was kept before loses its meaning.

use serde::{Deserialize, Serialize};

/// One picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Picture {
    /// The bowl alone, without words, 640 × 640 pixels: the bot's photo.
    Photo(Bowl),
    /// The bowl with its words.
    Bowl(BowlCard),
    /// What both can see of their weeks.
    Weeks(Weeks),
    /// One's own hard moments, and how they eased. For their owner alone.
    Moments(Moments),
    /// One's own pulse. For its owner alone.
    Pulse(Pulse),
}

/// A bowl that is mended with gold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Bowl {
    /// Which bowl: the same for one couple for ever, so that no seam of theirs moves.
    pub seed: u64,
    /// How many gold seams it has. More than 360 are drawn as 360.
    pub seams: u32,
}

/// The bowl with its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BowlCard {
    /// The bowl.
    pub bowl: Bowl,
    /// Its heading, one line; empty for none.
    pub title: String,
    /// A sentence below it, up to three lines; empty for none.
    pub note: String,
}

/// What both can see of their weeks. Nothing of it says who did what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Weeks {
    /// Its heading, one line.
    pub title: String,
    /// The names of the two, as they write them; or nothing. If one cannot be drawn, none is.
    pub names: Vec<String>,
    /// Their bowl, if it is to be seen.
    pub bowl: Option<Bowl>,
    /// Where they are in the nine steps, one line; empty for nothing.
    pub step: String,
    /// What stands above the days, in the order of `Week::days`; short.
    pub weekdays: [String; 7],
    /// The weeks, oldest first. The last eight are drawn.
    pub weeks: Vec<Week>,
    /// What the sign of a day with a check-in from both means.
    pub both: String,
    /// What the sign of wins means.
    pub wins: String,
    /// What the sign of gold seams means.
    pub seams: String,
    /// What is said where there are no weeks yet, up to three lines.
    pub none: String,
}

/// One week.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Week {
    /// Which: short, as “3 Nov”.
    pub label: String,
    /// Its days.
    pub days: [Day; 7],
    /// How many wins were shared in it.
    pub wins: u32,
    /// How many gold seams it brought.
    pub seams: u32,
}

/// One day of a week that both can see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Day {
    /// There is nothing to show: for whatever reason, a quiet day.
    #[default]
    Quiet,
    /// A check-in from both.
    Both,
    /// It has not come yet.
    Ahead,
}

/// One's own hard moments, and how they eased.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Moments {
    /// Its heading, one line.
    pub title: String,
    /// The moments, oldest first. The last fourteen are drawn.
    pub moments: Vec<Moment>,
    /// What stands at the top of the scale, at 10.
    pub strong: String,
    /// What stands at its foot, at 0.
    pub calm: String,
    /// What the sign of a moment's strength at first means.
    pub first: String,
    /// What the sign of its strength later means.
    pub later: String,
    /// A sentence below, up to three lines; empty for none.
    pub note: String,
    /// What is said where there are none, up to three lines.
    pub none: String,
}

/// One hard moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Moment {
    /// When: short, as “3 Nov”.
    pub label: String,
    /// How strong it was, from 0 to 10, if that was said.
    pub before: Option<u8>,
    /// How strong it was half an hour later, from 0 to 10, if that was said.
    pub after: Option<u8>,
}

/// One's own pulse. How safe one felt has no place in it: that is in no picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pulse {
    /// Its heading, one line.
    pub title: String,
    /// The weeks, oldest first; each short, as “3 Nov”. The last sixteen are drawn.
    pub weeks: Vec<String>,
    /// Good days, from 0 to 7.
    pub good_days: Trend,
    /// Hope for the future, from 0 to 4.
    pub hope: Trend,
    /// Laughed together, from 0 to 4.
    pub laughed: Trend,
    /// Wish to check up, from 0 to 4. This one is meant to fall.
    pub checking: Trend,
    /// Felt like a team, from 0 to 4.
    pub team: Trend,
    /// A sentence below, up to three lines; empty for none.
    pub note: String,
    /// What is said where there is none yet, up to three lines.
    pub none: String,
}

/// One question of the pulse over the weeks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Trend {
    /// What was asked, short.
    pub label: String,
    /// What was answered, for each of `Pulse::weeks`; nothing where it was skipped.
    pub values: Vec<Option<u8>>,
    /// What became of it, short, as “about the same”; empty for nothing.
    pub change: String,
}
