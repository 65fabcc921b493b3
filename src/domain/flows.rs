//! What the two do, flow by flow: each is a part of `Turn`, and its state is in the couple.

pub(super) mod care;
pub(super) mod check_in;
pub(super) mod closed;
pub(super) mod diary;
pub(super) mod evening;
pub(super) mod exercises;
pub(super) mod former;
pub(super) mod keyboards;
pub(super) mod leave;
pub(super) mod looking_back;
pub(super) mod meant;
mod needs;
pub(super) mod outsider;
pub(super) mod partner;
pub(super) mod private;
pub(super) mod quiet;
pub(super) mod remembering;
pub(super) mod rest;
pub(super) mod rewording;
pub(super) mod room;
pub(super) mod set_up;
pub(super) mod settings;
pub(super) mod share;
pub(super) mod trigger;
pub(super) mod untaken;
pub(super) mod walk;
pub(super) mod written;
