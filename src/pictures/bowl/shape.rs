//! The bowl's shape, and where a place on its wall is seen.
//!
//! A place on the wall is `(across, down)`: across from -185 at the left edge to 185 at the right one, as if the
//! wall were unrolled, and down from 0 at the lip. A seam is drawn there as on paper, and bends with the wall.

use std::f32::consts::{FRAC_PI_2, PI};
use std::fmt::Write;

/// The middle of the bowl.
pub const MIDDLE: f32 = 150.0;
/// The height of the lip's middle.
pub const LIP: f32 = 62.0;
/// Half the width of the mouth, and half its depth as it is seen.
pub const MOUTH: (f32, f32) = (122.0, 30.0);
/// How thick the wall is at the lip.
pub const WALL: f32 = 4.0;
/// From lip to foot.
const HEIGHT: f32 = 122.0;
/// Half the width of the foot.
pub const FOOT: f32 = 45.0;
/// How far a wall reaches across, to each side.
pub const ACROSS: f32 = 185.0;
/// How far the outer wall reaches down.
pub const DOWN: f32 = 150.0;
/// How much of the inner wall can be seen.
pub const INSIDE: f32 = 62.0;

/// Where a place on the outer wall is seen.
pub fn outside((across, down): (f32, f32)) -> (f32, f32) {
    let angle = across / ACROSS * FRAC_PI_2;
    let depth = down / DOWN;
    let half = half_width(depth);
    let near = MOUTH.1 * half / MOUTH.0 * angle.cos();
    (MIDDLE + half * angle.sin(), LIP + HEIGHT * depth + near)
}

/// Where a place on the inner wall, behind, is seen.
pub fn inside((across, down): (f32, f32)) -> (f32, f32) {
    let angle = across / ACROSS * FRAC_PI_2;
    let depth = down / DOWN;
    let half = half_width(depth) - WALL;
    let far = (MOUTH.1 - WALL / 2.0) * half / MOUTH.0 * angle.cos();
    (MIDDLE + half * angle.sin(), LIP + HEIGHT * depth - far)
}

/// Half the bowl's width, from the lip (0) to the foot (1).
pub fn half_width(depth: f32) -> f32 {
    let depth = depth.clamp(0.0, 1.0);
    FOOT + (MOUTH.0 - FOOT) * (1.0 - depth.powf(2.3)).powf(0.72)
}

/// The outer wall's outline as a path: how far its widest ring reaches, height by height.
pub fn body() -> String {
    const HEIGHTS: u8 = 96;
    let (top, end) = (LIP - MOUTH.1, LIP + HEIGHT + MOUTH.1 * FOOT / MOUTH.0);
    // Closer to each other where the outline is round.
    let height = |at: u8| {
        let part = f32::from(at) / f32::from(HEIGHTS);
        top + (end - top) * (1.0 - (part * PI).cos()) / 2.0
    };
    let right = (0..=HEIGHTS).map(|at| (reach(height(at)), height(at)));
    let left = (0..=HEIGHTS).rev().map(|at| (-reach(height(at)), height(at)));
    let mut path = String::new();
    for (across, y) in right.chain(left) {
        let (sign, x) = (if path.is_empty() { 'M' } else { 'L' }, MIDDLE + across);
        // Writing to a string never fails.
        let _ = write!(path, "{sign}{x:.2} {y:.2}");
    }
    path.push('Z');
    path
}

/// How far the rings of the wall reach at a height.
fn reach(y: f32) -> f32 {
    const RINGS: u8 = 120;
    let ring = |ring: u8| {
        let depth = f32::from(ring) / f32::from(RINGS);
        let half = half_width(depth);
        let off = (y - LIP - HEIGHT * depth) / (MOUTH.1 * half / MOUTH.0);
        half * (1.0 - off * off).max(0.0).sqrt()
    };
    (0..=RINGS).map(ring).fold(0.0, f32::max)
}

/// What of the mouth is inside the lip.
pub fn hollow() -> String {
    let mut path = String::new();
    ellipse(&mut path, LIP, MOUTH.0 - WALL, MOUTH.1 - WALL / 2.0);
    path
}

fn ellipse(path: &mut String, y: f32, wide: f32, high: f32) {
    let (left, right) = (MIDDLE - wide, MIDDLE + wide);
    // Writing to a string never fails.
    let _ = write!(
        path,
        "M{left:.1} {y:.1}A{wide:.1} {high:.1} 0 1 1 {right:.1} {y:.1}A{wide:.1} {high:.1} 0 1 1 {left:.1} {y:.1}Z"
    );
}
