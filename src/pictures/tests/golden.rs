//! The pictures look as they did: what is in docs/pictures is what is drawn.

use std::path::PathBuf;

use resvg::tiny_skia::Pixmap;

use super::samples;
use crate::pictures::{Picture, draw};

/// How large a tile is whose mean colour is compared: letters may move by a hair, nothing else may.
const TILE: usize = 16;
/// How far the means may lie apart, of 255: over the whole picture, and in a tile.
const WHOLE: f32 = 0.6;
const ONE: f32 = 24.0;

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("docs/pictures/{name}.png"))
}

/// The mean colour of each tile.
fn tiles(picture: &Pixmap) -> Vec<[f32; 3]> {
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let columns = width.div_ceil(TILE);
    let mut sums = vec![([0.0_f32; 3], 0.0_f32); columns * height.div_ceil(TILE)];
    for (at, pixel) in picture.data().chunks_exact(4).enumerate() {
        let (x, y) = (at % width, at / width);
        let (sum, count) = &mut sums[y / TILE * columns + x / TILE];
        for (sum, colour) in sum.iter_mut().zip(pixel) {
            *sum += f32::from(*colour);
        }
        *count += 1.0;
    }
    sums.into_iter().map(|(sum, count)| sum.map(|colour| colour / count)).collect()
}

/// How far two pictures lie apart: on the whole, and where most.
fn apart(a: &Pixmap, b: &Pixmap) -> (f32, f32) {
    let (a, b) = (tiles(a), tiles(b));
    let far = |(a, b): (&[f32; 3], &[f32; 3])| {
        a.iter().zip(b).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max)
    };
    let all: Vec<f32> = a.iter().zip(&b).map(far).collect();
    (all.iter().sum::<f32>() / all.len() as f32, all.into_iter().fold(0.0, f32::max))
}

fn drawn(picture: &Picture) -> Pixmap {
    Pixmap::decode_png(&draw(picture).unwrap()).unwrap()
}

#[test]
fn the_samples_look_as_they_did() {
    for (name, picture) in samples::all() {
        let (drawn, kept) = (drawn(&picture), Pixmap::load_png(path(name)).unwrap());
        assert_eq!((drawn.width(), drawn.height()), (kept.width(), kept.height()), "{name}");
        let (whole, one) = apart(&drawn, &kept);
        assert!(whole <= WHOLE && one <= ONE, "{name} is {whole} apart, in one place {one}");
    }
}

/// Else the test above would hold nothing.
#[test]
fn one_seam_more_is_seen() {
    let (three, four) = (drawn(&samples::bowl(3)), drawn(&samples::bowl(4)));
    let (_, one) = apart(&three, &four);
    assert!(one > ONE, "{one}");
}

/// Writes docs/pictures anew. Look at each before it is committed.
#[test]
#[ignore = "writes into the repository"]
fn write_the_samples() {
    for (name, picture) in samples::all() {
        std::fs::write(path(name), smallest(&drawn(&picture))).unwrap();
    }
}

/// The same pixels in a file as small as can be.
fn smallest(picture: &Pixmap) -> Vec<u8> {
    let colours: Vec<u8> =
        picture.data().chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
    let filters = [png::Filter::NoFilter, png::Filter::Sub, png::Filter::Adaptive];
    let files = filters.map(|filter| {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, picture.width(), picture.height());
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(filter);
        encoder.write_header().unwrap().write_image_data(&colours).unwrap();
        bytes
    });
    files.into_iter().min_by_key(Vec::len).unwrap()
}
