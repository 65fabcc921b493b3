//! Seams as they look: a raised line of gold with light on one side and a shadow on the other; and as fine cracks
//! before they are mended.

use std::fmt::Write;

use super::clay::{self, GLOSS};
use super::net::Place;
use super::seams::{Seam, Seams, Wall};
use super::shape;

/// All cracks of a bowl that is drawn at this scale, and what lies around them on the same wall.
pub fn of(seams: &Seams, scale: f32) -> String {
    let (inside, outside) = (on(seams, Wall::Inside, scale), on(seams, Wall::Outside, scale));
    let specks = clay::specks();
    format!(
        r#"<g clip-path="url(#hollow)">{inside}</g><g clip-path="url(#body)">{specks}{outside}{GLOSS}</g>"#
    )
}

fn on(seams: &Seams, wall: Wall, scale: f32) -> String {
    let (open, gold) = (lines(&seams.open, wall), bands(&seams.mended, wall, scale));
    let (shadow, shine) = (shadow(&seams.mended, wall), shine(&seams.mended, wall));
    format!(
        r##"<g fill="none" stroke-linejoin="round" stroke-linecap="round"><path d="{open}" transform="translate(0.6 0.6)" stroke="#8ea0ab" stroke-opacity="0.4" stroke-width="0.9"/><path d="{open}" stroke="#0a0e12" stroke-opacity="0.85" stroke-width="1.1"/><path d="{shadow}" transform="translate(0.7 1.1)" stroke="#080b0f" stroke-opacity="0.45" stroke-width="2"/></g><path d="{gold}" fill="url(#gold)"/><path d="{shine}" transform="translate(-0.3 -0.35)" fill="none" stroke="#fff3cf" stroke-opacity="0.6" stroke-width="0.65" stroke-linecap="round" stroke-linejoin="round"/>"##
    )
}

/// The gold, as filled bands of changing width.
fn bands(seams: &[Seam], wall: Wall, scale: f32) -> String {
    let mut path = String::new();
    for seam in seams.iter().filter(|seam| seam.wall == wall) {
        for (number, line) in seam.lines.iter().enumerate() {
            // Never thinner than half a pixel.
            let half = if number == 0 { seam.half_width } else { seam.half_width * 0.7 };
            band(&mut path, &seen(line, wall), half.max(0.34 / scale), number > 0);
        }
    }
    path
}

/// A band along a line: wider here and there, as gold lacquer runs, and at a branch's end thin.
fn band(path: &mut String, line: &[Place], half: f32, is_branch: bool) {
    let last = line.len().saturating_sub(1);
    let mut sides = (vec![], vec![]);
    for (at, &(x, y)) in line.iter().enumerate() {
        let (from, to) = (line[at.saturating_sub(1)], line[(at + 1).min(last)]);
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy).max(0.01);
        let swell = 1.0 + 0.22 * ((x * 0.9 + y * 1.7).sin() + (x * 0.37 - y * 0.53).sin()) / 2.0;
        let end = if is_branch { 1.0 - 0.55 * at as f32 / last.max(1) as f32 } else { 1.0 };
        let meets = if at == 0 || (at == last && !is_branch) { 1.25 } else { 1.0 };
        let half = half * swell * end * meets;
        let (nx, ny) = (-dy / length * half, dx / length * half);
        sides.0.push((x + nx, y + ny));
        sides.1.push((x - nx, y - ny));
    }
    sides.1.reverse();
    polygon(path, sides.0.into_iter().chain(sides.1));
    // On a fine line they would not be seen.
    if half > 0.75
        && let (Some(&first), Some(&end)) = (line.first(), line.last())
    {
        drop_of(path, first, half * 1.3);
        drop_of(path, end, half * if is_branch { 0.5 } else { 1.3 });
    }
}

/// A round drop where a line begins or ends.
fn drop_of(path: &mut String, (x, y): Place, r: f32) {
    let (left, wide) = (x - r, 2.0 * r);
    let _ = write!(
        path,
        "M{left:.2} {y:.2}a{r:.2} {r:.2} 0 1 0 {wide:.2} 0a{r:.2} {r:.2} 0 1 0 -{wide:.2} 0Z"
    );
}

fn polygon(path: &mut String, places: impl Iterator<Item = Place>) {
    for (at, (x, y)) in places.enumerate() {
        let _ = write!(path, "{}{x:.2} {y:.2}", if at == 0 { "M" } else { "L" });
    }
    path.push('Z');
}

/// The light on wide seams.
fn shine(seams: &[Seam], wall: Wall) -> String {
    let wide = seams.iter().filter(|seam| seam.wall == wall && seam.half_width > 0.85);
    joined(wide.filter_map(|seam| seam.lines.first()), wall)
}

/// The shadow below wide seams: they are raised.
fn shadow(seams: &[Seam], wall: Wall) -> String {
    let wide = seams.iter().filter(|seam| seam.wall == wall && seam.half_width > 0.7);
    joined(wide.flat_map(|seam| &seam.lines), wall)
}

fn lines(seams: &[Seam], wall: Wall) -> String {
    joined(seams.iter().filter(|seam| seam.wall == wall).flat_map(|seam| &seam.lines), wall)
}

fn joined<'a>(lines: impl Iterator<Item = &'a Vec<Place>>, wall: Wall) -> String {
    let mut path = String::new();
    for line in lines {
        for (at, (x, y)) in seen(line, wall).into_iter().enumerate() {
            // Writing to a string never fails.
            let _ = write!(path, "{}{x:.2} {y:.2}", if at == 0 { "M" } else { "L" });
        }
    }
    path
}

/// A line as it is seen on the wall.
fn seen(line: &[Place], wall: Wall) -> Vec<Place> {
    let seen = if wall == Wall::Inside { shape::inside } else { shape::outside };
    line.iter().map(|&place| seen(place)).collect()
}
