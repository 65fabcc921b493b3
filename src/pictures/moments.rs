//! One's own hard moments, and how they eased: from a ring, as strong as it was, to a dot, half an hour later.

use super::figures::{Moment, Moments};
use super::palette::{LINE, PAPER, ROSE, SAGE, SOFT_INK};
use super::sheet::{Anchor, MARGIN, NOTE, ROOM, Sheet, TINY, TITLE, WIDTH};

/// So many are drawn.
const MOST: usize = 14;
/// The scale: its top, how high it is, and where it begins.
const TOP: f32 = 92.0;
const HEIGHT: f32 = 190.0;
const LEFT: f32 = 48.0;

/// The sheet.
pub fn sheet(moments: &Moments) -> Sheet {
    let mut sheet = Sheet::card();
    sheet.heading(&moments.title, 44.0, TITLE);
    if moments.moments.is_empty() {
        let y = sheet.sentence(&moments.none, 84.0, NOTE);
        return sheet.cut(y + 14.0);
    }
    scale(&mut sheet, moments);
    let first = moments.moments.len().saturating_sub(MOST);
    let drawn = &moments.moments[first..];
    for (at, moment) in drawn.iter().enumerate() {
        one(&mut sheet, moment, place(at, drawn.len()));
    }
    labels(&mut sheet, drawn);
    let mut y = legend(&mut sheet, moments, TOP + HEIGHT + 56.0);
    if !moments.note.is_empty() {
        y = sheet.sentence(&moments.note, y + 22.0, NOTE) - 10.0;
    }
    sheet.cut(y + 14.0)
}

fn scale(sheet: &mut Sheet, moments: &Moments) {
    sheet.draw(format_args!(
        r#"<linearGradient id="ease" gradientUnits="userSpaceOnUse" x1="0" y1="{TOP}" x2="0" y2="{}"><stop offset="0" stop-color="{ROSE}"/><stop offset="1" stop-color="{SAGE}"/></linearGradient>"#,
        TOP + HEIGHT
    ));
    for strength in [0_u8, 5, 10] {
        let y = height(strength);
        sheet.draw(format_args!(
            r#"<path d="M{LEFT} {y}H{}" stroke="{LINE}" stroke-width="1"/>"#,
            WIDTH - MARGIN
        ));
        let style = TINY.at(Anchor::Right);
        sheet.words(&strength.to_string(), LEFT - 8.0, y + 4.0, 20.0, style);
    }
    sheet.words(&moments.strong, LEFT, TOP - 9.0, ROOM - 24.0, TINY.in_colour(ROSE));
    sheet.words(&moments.calm, LEFT, TOP + HEIGHT + 16.0, ROOM - 24.0, TINY.in_colour(SAGE));
}

fn one(sheet: &mut Sheet, moment: &Moment, x: f32) {
    let (before, after) = (moment.before.map(height), moment.after.map(height));
    if let (Some(from), Some(to)) = (before, after)
        && (from - to).abs() > 1.0
    {
        sheet.draw(format_args!(
            r#"<path d="M{x:.1} {from:.1}V{to:.1}" stroke="url(#ease)" stroke-width="3.2" stroke-opacity="0.7" stroke-linecap="round"/>"#
        ));
    }
    if let Some(y) = before {
        ring(sheet, x, y);
    }
    if let Some(y) = after {
        dot(sheet, x, y);
    }
    if before.or(after).is_none() {
        // It was there; how strong, was not said.
        let y = TOP + HEIGHT;
        sheet.draw(format_args!(r#"<circle cx="{x:.1}" cy="{y}" r="2.4" fill="{SOFT_INK}"/>"#));
    }
}

fn ring(sheet: &mut Sheet, x: f32, y: f32) {
    sheet.draw(format_args!(
        r#"<circle cx="{x:.1}" cy="{y:.1}" r="6" fill="{PAPER}" stroke="{ROSE}" stroke-width="2.2"/>"#
    ));
}

fn dot(sheet: &mut Sheet, x: f32, y: f32) {
    sheet.draw(format_args!(r#"<circle cx="{x:.1}" cy="{y:.1}" r="5" fill="{SAGE}"/>"#));
}

/// When they were: as many as find room side by side, the first and the last before the others.
fn labels(sheet: &mut Sheet, drawn: &[Moment]) {
    let last = drawn.len() - 1;
    let mut taken: Vec<(f32, f32)> = vec![];
    let order = [0, last].into_iter().chain(1..last);
    for at in order {
        let half = TINY.width(&drawn[at].label).min(80.0) / 2.0;
        let x = place(at, drawn.len()).clamp(MARGIN + half, WIDTH - MARGIN - half);
        let (from, to) = (x - half - 6.0, x + half + 6.0);
        if half > 0.0 && taken.iter().all(|&(start, end)| to <= start || from >= end) {
            taken.push((from, to));
            let y = TOP + HEIGHT + 34.0;
            sheet.words(&drawn[at].label, x, y, 80.0, TINY.at(Anchor::Middle));
        }
    }
}

fn legend(sheet: &mut Sheet, moments: &Moments, y: f32) -> f32 {
    let (first, later) = (TINY.width(&moments.first), TINY.width(&moments.later));
    let beside = MARGIN + first + later + 54.0 <= WIDTH - MARGIN;
    let (x, below) = if beside { (MARGIN + first + 34.0, y) } else { (MARGIN, y + 20.0) };
    ring(sheet, MARGIN + 7.0, y);
    sheet.words(&moments.first, MARGIN + 20.0, y + 4.0, ROOM - 20.0, TINY);
    dot(sheet, x + 7.0, below);
    sheet.words(&moments.later, x + 20.0, below + 4.0, ROOM - (x - MARGIN) - 20.0, TINY);
    below + 14.0
}

fn place(at: usize, count: usize) -> f32 {
    let room = WIDTH - MARGIN - LEFT;
    LEFT + room * (at as f32 + 0.5) / count.max(1) as f32
}

fn height(strength: u8) -> f32 {
    TOP + HEIGHT * (1.0 - f32::from(strength.min(10)) / 10.0)
}
