//! One's own pulse: a line over the weeks for each question that has an answer.

use std::fmt::Write;

use super::figures::{Pulse, Trend};
use super::palette::{LINE, SAGE};
use super::sheet::{Anchor, MARGIN, NOTE, PLAIN, ROOM, Sheet, TINY, TITLE, WIDTH};

/// So many weeks are drawn.
const MOST_WEEKS: usize = 16;
/// A question's height, that of its scale, and where the scale begins.
const ROW: f32 = 86.0;
const SCALE: f32 = 36.0;
const LEFT: f32 = 44.0;

/// The sheet.
pub fn sheet(pulse: &Pulse) -> Sheet {
    let mut sheet = Sheet::card();
    sheet.heading(&pulse.title, 44.0, TITLE);
    let first = pulse.weeks.len().saturating_sub(MOST_WEEKS);
    let weeks = &pulse.weeks[first..];
    let mut y = 62.0;
    for (trend, most) in trends(pulse) {
        let values: Vec<_> = trend.values.iter().copied().skip(first).take(weeks.len()).collect();
        if values.iter().any(Option::is_some) {
            row(&mut sheet, trend, &values, most, y);
            y += ROW;
        }
    }
    if y < ROW {
        y = sheet.sentence(&pulse.none, 84.0, NOTE) - 8.0;
    } else {
        labels(&mut sheet, weeks, y + 12.0);
        y += 24.0;
        if !pulse.note.is_empty() {
            y = sheet.sentence(&pulse.note, y + 16.0, NOTE) - 8.0;
        }
    }
    sheet.cut(y + 14.0)
}

/// Its questions, and how much each can be.
fn trends(pulse: &Pulse) -> [(&Trend, u8); 5] {
    [
        (&pulse.good_days, 7),
        (&pulse.hope, 4),
        (&pulse.laughed, 4),
        (&pulse.team, 4),
        (&pulse.checking, 4),
    ]
}

fn row(sheet: &mut Sheet, trend: &Trend, values: &[Option<u8>], most: u8, y: f32) {
    let (text, base) = (y + 14.0, y + 30.0 + SCALE);
    let change = TINY.fit(&trend.change, ROOM * 0.45);
    let room = ROOM - TINY.width(&change) - 10.0;
    sheet.words(&trend.label, MARGIN, text, room, PLAIN);
    sheet.words(&change, WIDTH - MARGIN, text, ROOM, TINY.at(Anchor::Right));
    for (value, y) in [(0, base), (most, base - SCALE)] {
        sheet.draw(format_args!(
            r#"<path d="M{LEFT} {y}H{}" stroke="{LINE}" stroke-width="1"/>"#,
            WIDTH - MARGIN
        ));
        sheet.words(&value.to_string(), LEFT - 8.0, y + 4.0, 20.0, TINY.at(Anchor::Right));
    }
    let height = |value: u8| base - SCALE * f32::from(value.min(most)) / f32::from(most);
    let dots = values.iter().enumerate();
    let dots = dots.map(|(at, value)| value.map(|value| (place(at, values.len()), height(value))));
    line(sheet, &dots.collect::<Vec<_>>());
}

/// A dot for each answer; a line between two of weeks that follow each other.
fn line(sheet: &mut Sheet, dots: &[Option<(f32, f32)>]) {
    let mut path = String::new();
    let mut before = false;
    for dot in dots {
        if let Some((x, y)) = dot {
            // Writing to a string never fails.
            let _ = write!(path, "{}{x:.1} {y:.1}", if before { "L" } else { "M" });
        }
        before = dot.is_some();
    }
    sheet.draw(format_args!(
        r#"<path d="{path}" fill="none" stroke="{SAGE}" stroke-width="2.4" stroke-opacity="0.65" stroke-linejoin="round" stroke-linecap="round"/>"#
    ));
    for (x, y) in dots.iter().flatten() {
        sheet.draw(format_args!(r#"<circle cx="{x:.1}" cy="{y:.1}" r="3.4" fill="{SAGE}"/>"#));
    }
}

/// The first week and the last.
fn labels(sheet: &mut Sheet, weeks: &[String], y: f32) {
    let ends = [0, weeks.len().saturating_sub(1)];
    let ends = &ends[..weeks.len().min(2)];
    for &at in ends {
        let half = TINY.width(&weeks[at]).min(120.0) / 2.0;
        let x = place(at, weeks.len()).clamp(LEFT, WIDTH - MARGIN);
        let x = x.clamp(MARGIN + half, WIDTH - MARGIN - half);
        sheet.words(&weeks[at], x, y, 120.0, TINY.at(Anchor::Middle));
    }
}

fn place(at: usize, count: usize) -> f32 {
    let (from, room) = (LEFT + 8.0, WIDTH - MARGIN - LEFT - 16.0);
    if count < 2 { from + room / 2.0 } else { from + room * at as f32 / (count - 1) as f32 }
}
