//! A sheet as the bytes of a PNG.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;
use thiserror::Error;

use super::fonts;
use super::sheet::Sheet;

/// Pixels for each unit of a sheet: phones have at least two.
const SCALE: f32 = 2.0;

/// Why a picture could not be drawn.
#[derive(Debug, Error)]
pub enum PictureError {
    /// The drawing is not what the library reads.
    #[error("the drawing cannot be read: {0}")]
    Unreadable(#[from] resvg::usvg::Error),
    /// The drawing has no size, or one that is too large.
    #[error("no picture has {0} × {1} pixels")]
    Size(u32, u32),
    /// The pixels could not be written as a PNG.
    #[error("the picture cannot be encoded: {0}")]
    Encoding(#[from] png::EncodingError),
}

/// Draws a sheet.
pub fn of(sheet: &Sheet) -> Result<Vec<u8>, PictureError> {
    let pixmap = pixels(sheet)?;
    // Paper covers all of it: nothing shines through.
    let colours: Vec<u8> =
        pixmap.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    encode(pixmap.width(), pixmap.height(), &colours)
}

/// Fast: Telegram makes a JPEG of it anyway, and a smaller file costs ten times as long.
fn encode(width: u32, height: u32, colours: &[u8]) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Fast);
    encoder.set_filter(png::Filter::Adaptive);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(colours)?;
    writer.finish()?;
    Ok(bytes)
}

/// A sheet's pixels.
pub fn pixels(sheet: &Sheet) -> Result<Pixmap, PictureError> {
    let tree = Tree::from_str(&sheet.svg(), &fonts::options())?;
    let size = tree.size().to_int_size().scale_by(SCALE);
    let (width, height) = size.map_or((0, 0), |size| (size.width(), size.height()));
    let mut pixmap = Pixmap::new(width, height).ok_or(PictureError::Size(width, height))?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixmap.as_mut());
    Ok(pixmap)
}
