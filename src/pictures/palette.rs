//! The colours: paper, ink, glaze and gold. A card has its own ground, so that it is as calm on a dark screen as
//! on a light one.

/// The card's ground.
pub const PAPER: &str = "#efe6d8";
/// A little darker than the ground: lines of a scale.
pub const LINE: &str = "#d9ccb8";
/// Words.
pub const INK: &str = "#2b3038";
/// Words that stand back.
pub const SOFT_INK: &str = "#6a6459";
/// What two did together; what is calm.
pub const SAGE: &str = "#55806f";
/// What was hard.
pub const ROSE: &str = "#b06a63";
/// What went well.
pub const CLAY: &str = "#b5673f";
/// Gold, where a single colour has to do.
pub const GOLD: &str = "#b98a2e";
