//! The animation in README: a trigger and its nudge, filmed on the page.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;
use std::time::Duration;

use png::{BlendOp, ColorType, Decoder, DisposeOp, Encoder};

use crate::place::Place;
use crate::program::Home;
use crate::until_within;

/// Larger than this, it is too slow to load.
const LARGEST: u64 = 1_500_000;

/// One picture, and for how long it is seen.
struct Frame {
    rgb: Vec<u8>,
    width: u32,
    height: u32,
    lasts: u16,
}

impl Frame {
    /// Of what the browser shows now.
    async fn of(place: &Place, lasts: u16) -> Self {
        let picture = place.browser.picture().await;
        let mut reader = Decoder::new(std::io::Cursor::new(picture)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        let channels = info.color_type.samples();
        let rgb = pixels.chunks(channels).flat_map(|pixel| pixel[..3].to_vec()).collect();
        Self { rgb, width: info.width, height: info.height, lasts }
    }

    fn row(&self, y: u32, from: u32, to: u32) -> &[u8] {
        let at = |x: u32| ((y * self.width + x) * 3) as usize;
        &self.rgb[at(from)..at(to)]
    }

    /// The rectangle in which it differs from the one before: left, top, right, bottom.
    fn differs(&self, before: &Self) -> Option<(u32, u32, u32, u32)> {
        let rows: Vec<_> = (0..self.height)
            .filter(|y| self.row(*y, 0, self.width) != before.row(*y, 0, self.width))
            .collect();
        let (top, bottom) = (*rows.first()?, *rows.last()? + 1);
        let column =
            |x: &u32| rows.iter().any(|y| self.row(*y, *x, x + 1) != before.row(*y, *x, x + 1));
        let left = (0..self.width).find(column)?;
        let right = (0..self.width).rev().find(column)? + 1;
        Some((left, top, right, bottom))
    }
}

/// Each frame but the first holds what differs from the one before.
fn writes(path: &Path, frames: &[Frame]) {
    let first = &frames[0];
    let file = BufWriter::new(File::create(path).unwrap());
    let mut encoder = Encoder::new(file, first.width, first.height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_compression(png::Compression::High);
    let count = u32::try_from(frames.len()).unwrap();
    encoder.set_animated(count, 0).unwrap();
    let mut writer = encoder.write_header().unwrap();
    for (at, frame) in frames.iter().enumerate() {
        let whole = (0, 0, frame.width, frame.height);
        let before = at.checked_sub(1).map(|before| &frames[before]);
        let (left, top, right, bottom) =
            before.map_or(whole, |before| frame.differs(before).unwrap_or((0, 0, 1, 1)));
        writer.reset_frame_position().unwrap();
        writer.set_frame_dimension(right - left, bottom - top).unwrap();
        writer.set_frame_position(left, top).unwrap();
        writer.set_frame_delay(frame.lasts, 1_000).unwrap();
        writer.set_blend_op(BlendOp::Source).unwrap();
        writer.set_dispose_op(DisposeOp::None).unwrap();
        let part: Vec<u8> =
            (top..bottom).flat_map(|y| frame.row(y, left, right).to_vec()).collect();
        writer.write_image_data(&part).unwrap();
    }
    writer.finish().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 3)]
async fn a_trigger_and_its_nudge_are_filmed() {
    let home = Home::new();
    let Some(place) = Place::open(&home).await else { return };
    let browser = &place.browser;
    browser.is_seen(1120, 640, true).await;
    browser.clicks_on("#watch").await;
    browser.runs("document.getElementById('speed').value = '6'").await;
    let says = |words: &'static str| async move {
        until_within(Duration::from_mins(5), words, async || {
            browser.reads("#headline").await.starts_with(words)
        })
        .await;
    };
    says("A song that they heard").await;
    browser.clicks_on("#play").await;
    let mut frames = vec![Frame::of(&place, 2_600).await];
    for (headline, lasts) in
        [("Ben opens the note", 3_800), ("Ana is told", 3_200), ("It gets easier", 3_400)]
    {
        browser.clicks_on("#step").await;
        says(headline).await;
        tokio::time::sleep(Duration::from_millis(600)).await;
        frames.push(Frame::of(&place, lasts).await);
    }
    let film = Path::new(env!("CARGO_TARGET_TMPDIR")).join("trigger.png");
    writes(&film, &frames);
    let size = film.metadata().unwrap().len();
    println!("{} frames, {size} bytes, in {}", frames.len(), film.display());
    assert!(size < LARGEST, "{size} bytes");
    place.closes().await;
}
