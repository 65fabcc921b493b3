//! What everything in the domain speaks of. It names nothing else of the domain.

pub(super) mod address;
pub(super) mod answer;
pub(super) mod attachment;
pub mod bounds;
pub(super) mod button;
pub(super) mod care;
pub(super) mod country;
pub(super) mod evening;
pub(super) mod exported;
pub(super) mod exporting;
pub(super) mod gift;
pub(super) mod guard;
pub(super) mod happened;
pub(super) mod helped;
pub(super) mod invisible;
pub(super) mod labels;
pub(super) mod letters;
pub(super) mod names;
pub(super) mod people;
pub(super) mod program;
pub(super) mod quiet;
pub(super) mod reply;
pub(super) mod rewording;
pub(super) mod setting;
pub(super) mod shared;
pub(super) mod tool;
