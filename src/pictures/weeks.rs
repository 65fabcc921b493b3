//! What both can see of their weeks: days with a check-in from both, wins, gold seams, the bowl, the step.

use super::bowl;
use super::figures::{Day, Week, Weeks};
use super::palette::{CLAY, GOLD, INK, LINE, SAGE};
use super::sheet::{Anchor, LEAD, MARGIN, NOTE, PLAIN, ROOM, SMALL, Sheet, TINY, TITLE, WIDTH};
use super::words;

/// So many weeks are drawn.
const MOST_WEEKS: usize = 8;
/// From one week to the next, and from one day to the next.
const ROW: f32 = 27.0;
const DAY: f32 = 22.5;
/// Where the first day stands, the wins, the seams.
const DAYS: f32 = 108.0;
const WINS: f32 = 266.0;
const SEAMS: f32 = 309.0;

/// The sheet.
pub fn sheet(weeks: &Weeks) -> Sheet {
    let mut sheet = Sheet::card();
    sheet.heading(&weeks.title, 44.0, TITLE);
    let mut y = names(&mut sheet, &weeks.names, 66.0);
    if let Some(bowl) = weeks.bowl {
        let scale = 0.7;
        bowl::draw(&mut sheet, bowl, (WIDTH - bowl::BOX_WIDTH * scale) / 2.0, y - 12.0, scale);
        y += bowl::BOX_HEIGHT * scale;
    }
    if !weeks.step.is_empty() {
        sheet.heading(&weeks.step, y + 14.0, LEAD);
        y += 32.0;
    }
    y = if weeks.weeks.is_empty() {
        sheet.sentence(&weeks.none, y + 16.0, NOTE)
    } else {
        let y = table(&mut sheet, weeks, y + 14.0);
        legend(&mut sheet, weeks, y + 18.0)
    };
    sheet.cut(y + 14.0)
}

/// The two names, each on its own, so that none turns the other; says where to go on.
fn names(sheet: &mut Sheet, names: &[String], y: f32) -> f32 {
    let shown: Option<Vec<String>> = names.iter().take(2).map(|name| words::name(name)).collect();
    let Some(shown) = shown.filter(|shown| !shown.is_empty()) else { return y - 8.0 };
    let style = PLAIN.in_colour(NOTE.colour);
    let dot = " · ";
    let gap = 12.0;
    let room = (ROOM - gap) / shown.len() as f32;
    let fitted: Vec<String> = shown.iter().map(|name| style.fit(name, room)).collect();
    let widths: Vec<f32> = fitted.iter().map(|name| style.width(name)).collect();
    let whole = widths.iter().sum::<f32>() + gap * (fitted.len() - 1) as f32;
    let mut x = (WIDTH - whole) / 2.0;
    for (at, (name, width)) in fitted.iter().zip(&widths).enumerate() {
        if at > 0 {
            sheet.words(dot, x - gap / 2.0, y, gap, style.at(Anchor::Middle));
        }
        // Around its own middle: what is measured is an upper bound.
        sheet.words(name, x + width / 2.0, y, room + 1.0, style.at(Anchor::Middle));
        x += width + gap;
    }
    y + 12.0
}

fn table(sheet: &mut Sheet, weeks: &Weeks, y: f32) -> f32 {
    for (at, weekday) in weeks.weekdays.iter().enumerate() {
        sheet.words(weekday, day_x(at), y, DAY - 1.0, TINY.at(Anchor::Middle));
    }
    let mut y = y + 8.0;
    let first = weeks.weeks.len().saturating_sub(MOST_WEEKS);
    for week in &weeks.weeks[first..] {
        y += ROW;
        row(sheet, week, y - ROW / 2.0);
    }
    y
}

fn row(sheet: &mut Sheet, week: &Week, y: f32) {
    let line = y + ROW / 2.0;
    sheet.draw(format_args!(
        r#"<path d="M{MARGIN} {line}H{}" stroke="{LINE}" stroke-width="0.8"/>"#,
        WIDTH - MARGIN
    ));
    sheet.words(&week.label, MARGIN, y + 4.0, DAYS - MARGIN - 14.0, TINY);
    for (at, day) in week.days.iter().enumerate() {
        match day {
            Day::Both => both(sheet, day_x(at), y),
            Day::Quiet => sheet.draw(format_args!(
                r##"<circle cx="{:.1}" cy="{y:.1}" r="2" fill="#c6b89f"/>"##,
                day_x(at)
            )),
            Day::Ahead => {}
        }
    }
    for (count, x, sign) in [(week.wins, WINS, win as Sign), (week.seams, SEAMS, seam)] {
        if count > 0 {
            sign(sheet, x, y);
            let count = if count > 99 { "99+".into() } else { count.to_string() };
            sheet.words(&count, x + 9.0, y + 4.0, 32.0, TINY.in_colour(INK));
        }
    }
}

fn day_x(at: usize) -> f32 {
    DAYS + DAY * at as f32
}

type Sign = fn(&mut Sheet, f32, f32);

/// Two that meet: a day with a check-in from both.
fn both(sheet: &mut Sheet, x: f32, y: f32) {
    let (left, right) = (x - 2.9, x + 2.9);
    sheet.draw(format_args!(
        r#"<g fill="{SAGE}" fill-opacity="0.72"><circle cx="{left:.1}" cy="{y:.1}" r="5.2"/><circle cx="{right:.1}" cy="{y:.1}" r="5.2"/></g>"#
    ));
}

/// A small star: a win.
fn win(sheet: &mut Sheet, x: f32, y: f32) {
    sheet.draw(format_args!(
        r#"<path transform="translate({x:.1} {y:.1})" d="M0 -6.5Q1 -1 6.5 0Q1 1 0 6.5Q-1 1 -6.5 0Q-1 -1 0 -6.5Z" fill="{CLAY}"/>"#
    ));
}

/// A small crack in gold.
fn seam(sheet: &mut Sheet, x: f32, y: f32) {
    sheet.draw(format_args!(
        r#"<path transform="translate({x:.1} {y:.1})" d="M-4.5 -6L-1 -2L-1.8 1.5L3.5 6M-1.8 1.5L-5 4" fill="none" stroke="{GOLD}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>"#
    ));
}

/// What the signs mean, side by side as far as they fit.
fn legend(sheet: &mut Sheet, weeks: &Weeks, y: f32) -> f32 {
    let all: [(&str, Sign); 3] = [(&weeks.both, both), (&weeks.wins, win), (&weeks.seams, seam)];
    let (mut x, mut y) = (MARGIN, y);
    for (text, sign) in all.into_iter().filter(|(text, _)| !text.is_empty()) {
        let width = 18.0 + TINY.width(text);
        if x > MARGIN && x + width > WIDTH - MARGIN {
            (x, y) = (MARGIN, y + SMALL * 1.8);
        }
        sign(sheet, x + 7.0, y);
        sheet.words(text, x + 19.0, y + 4.0, WIDTH - MARGIN - x - 19.0, TINY);
        x += width + 16.0;
    }
    y + 8.0
}
