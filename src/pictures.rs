//! Pictures: figures and words in, the bytes of a PNG out. It knows neither the programme nor Telegram.
//!
//! Each is written as SVG (`sheet.rs`) and drawn by `resvg`, in faces that the program carries (`fonts.rs`). What
//! people typed reaches a picture through `words.rs` alone.

#![expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places on paper and counts of what is drawn: small numbers"
)]

mod bowl;
mod figures;
mod fonts;
mod moments;
mod palette;
mod png;
mod pulse;
mod sheet;
mod weeks;
mod words;

#[cfg(test)]
mod tests;

pub use figures::{Bowl, BowlCard, Day, Moment, Moments, Picture, Pulse, Trend, Week, Weeks};
pub use png::PictureError;

use sheet::Sheet;

/// Draws a picture as a PNG, at two pixels for each unit of its width (360 units; the bot's photo 320).
///
/// Pure, and busy for some tens of milliseconds: call it where nothing else waits.
///
/// # Errors
/// If the drawing cannot be read or encoded. No figures and no words lead there.
pub fn draw(picture: &Picture) -> Result<Vec<u8>, PictureError> {
    png::of(&sheet_of(picture))
}

fn sheet_of(picture: &Picture) -> Sheet {
    match picture {
        Picture::Photo(bowl) => bowl::photo(*bowl),
        Picture::Bowl(card) => bowl::card(card),
        Picture::Weeks(weeks) => weeks::sheet(weeks),
        Picture::Moments(moments) => moments::sheet(moments),
        Picture::Pulse(pulse) => pulse::sheet(pulse),
    }
}
