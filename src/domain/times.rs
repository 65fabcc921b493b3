//! What a text says of times, before anybody knows by whose clock: "by 7 tomorrow" is an hour and a day.
//! What is meant by it is read in `due`.

mod clock;
mod dates;
mod evening;
mod phrases;
mod plain;
mod read;
mod repeats;
mod said;
mod spans;
mod typos;
mod words;

pub use evening::evening_hour;
pub use plain::plain;
pub use read::{read, spans};
pub use said::{Clock, Day, Half, Repeats, Said};
pub use spans::Span;
pub use words::{Token, tokens, words_of};
