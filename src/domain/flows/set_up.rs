//! Set-up: the group, the seats, each partner's own questions, the evening (PRODUCT §3).

mod evening;
mod membership;
mod place;
mod questions;
mod seats;
mod withheld;

pub use seats::couple_of_token;
