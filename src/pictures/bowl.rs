//! The bowl that is mended with gold: the bot's picture of what was done.

mod clay;
mod gold;
mod net;
pub(super) mod seams;
mod shape;

use super::figures::{Bowl, BowlCard};
use super::sheet::{NOTE, Sheet, TITLE, WIDTH};

/// How wide the bowl's own drawing is.
pub const BOX_WIDTH: f32 = 300.0;
/// How high it is.
pub const BOX_HEIGHT: f32 = 240.0;

/// The bowl alone, as the bot's photo: Telegram shows a circle of it.
pub fn photo(bowl: Bowl) -> Sheet {
    const SIDE: f32 = 320.0;
    let mut sheet = Sheet::new(SIDE, SIDE);
    sheet.draw(format_args!(
        r##"<radialGradient id="glow" cx="0.5" cy="0.42" r="0.62"><stop offset="0" stop-color="#f8f1e4"/><stop offset="1" stop-color="#e0d2bb"/></radialGradient><rect width="{SIDE}" height="{SIDE}" fill="url(#glow)"/>"##
    ));
    draw(&mut sheet, bowl, (SIDE - BOX_WIDTH) / 2.0, 38.0, 1.0);
    sheet
}

/// The bowl with its words.
pub fn card(card: &BowlCard) -> Sheet {
    let mut sheet = Sheet::card();
    let mut y = 0.0;
    if !card.title.is_empty() {
        sheet.heading(&card.title, 44.0, TITLE);
        y = 40.0;
    }
    draw(&mut sheet, card.bowl, (WIDTH - BOX_WIDTH) / 2.0, y, 1.0);
    y += BOX_HEIGHT + 14.0;
    if !card.note.is_empty() {
        y = sheet.sentence(&card.note, y + 10.0, NOTE);
    }
    sheet.cut(y + 6.0)
}

/// Draws the bowl into a sheet: its box's left upper corner, and how much of its size it has.
pub fn draw(sheet: &mut Sheet, bowl: Bowl, x: f32, y: f32, scale: f32) {
    let (clay, gold) = (clay::all(), gold::of(&seams::of(bowl), scale));
    sheet.draw(format_args!(
        r#"<g transform="translate({x:.1} {y:.1}) scale({scale})">{clay}{gold}</g>"#
    ));
}
