//! A sheet of paper on which things are drawn, as SVG. Units are those of a phone's screen, 360 wide.

use std::fmt::Write;

use super::fonts::{self, Face};
use super::palette::{INK, PAPER, SOFT_INK};
use super::words::{self, escaped};

/// How wide a card is.
pub const WIDTH: f32 = 360.0;
/// What stays free at its sides.
pub const MARGIN: f32 = 24.0;
/// How much room a line has between the margins.
pub const ROOM: f32 = WIDTH - 2.0 * MARGIN;
/// The smallest letters.
pub const SMALL: f32 = 11.5;

/// What is drawn so far.
pub struct Sheet {
    width: f32,
    height: f32,
    drawn: String,
}

/// How words stand.
#[derive(Clone, Copy)]
pub struct Style {
    /// In which face.
    pub face: Face,
    /// How large.
    pub size: f32,
    /// In which colour.
    pub colour: &'static str,
    /// Where they begin.
    pub anchor: Anchor,
}

/// Which part of a line stands at its place.
#[derive(Clone, Copy)]
pub enum Anchor {
    /// Its left end.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// A card's heading.
pub const TITLE: Style = style(Face::Serif, 21.0, INK, Anchor::Middle);
/// A line that matters.
pub const LEAD: Style = style(Face::Serif, 15.5, INK, Anchor::Middle);
/// Words.
pub const PLAIN: Style = style(Face::Sans, 13.0, INK, Anchor::Left);
/// A sentence below.
pub const NOTE: Style = style(Face::Sans, 13.0, SOFT_INK, Anchor::Middle);
/// The letters of a scale.
pub const TINY: Style = style(Face::Sans, SMALL, SOFT_INK, Anchor::Left);

const fn style(face: Face, size: f32, colour: &'static str, anchor: Anchor) -> Style {
    Style { face, size, colour, anchor }
}

impl Style {
    /// The same, standing otherwise.
    pub const fn at(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// The same in another colour.
    pub const fn in_colour(self, colour: &'static str) -> Self {
        Self { colour, ..self }
    }

    /// What fits of these words into so much room.
    pub fn fit(self, text: &str, room: f32) -> String {
        words::fit(&words::shown(text), self.face, self.size, room)
    }

    /// These words in up to so many lines.
    pub fn lines(self, text: &str, room: f32, most: usize) -> Vec<String> {
        words::lines(&words::shown(text), self.face, self.size, room, most)
    }

    /// How wide these words are at most.
    pub fn width(self, text: &str) -> f32 {
        fonts::width(&words::shown(text), self.face, self.size)
    }
}

impl Sheet {
    /// An empty sheet of paper.
    pub fn new(width: f32, height: f32) -> Self {
        let mut sheet = Self { width, height, drawn: String::new() };
        sheet.draw(format_args!(r#"<rect width="{width}" height="{height}" fill="{PAPER}"/>"#));
        sheet
    }

    /// A card whose height shows at the end.
    pub fn card() -> Self {
        Self { width: WIDTH, height: 0.0, drawn: String::new() }
    }

    /// The card with its ground, now that its height is known.
    pub fn cut(self, height: f32) -> Self {
        let mut sheet = Self::new(self.width, height.ceil());
        sheet.drawn.push_str(&self.drawn);
        sheet
    }

    /// Adds shapes. Words go through `words` alone.
    pub fn draw(&mut self, shapes: std::fmt::Arguments<'_>) {
        // Writing to a string never fails.
        let _ = self.drawn.write_fmt(shapes);
    }

    /// Writes a line of words that fits into so much room.
    pub fn words(&mut self, text: &str, x: f32, y: f32, room: f32, style: Style) {
        let (family, size, colour) = (style.face.family(), style.size, style.colour);
        let anchor = match style.anchor {
            Anchor::Left => "start",
            Anchor::Middle => "middle",
            Anchor::Right => "end",
        };
        let text = escaped(&words::facing(&style.fit(text, room)));
        if !text.is_empty() {
            self.draw(format_args!(
                r#"<text x="{x:.1}" y="{y:.1}" font-family="{family}" font-size="{size}" text-anchor="{anchor}" fill="{colour}">{text}</text>"#
            ));
        }
    }

    /// Writes a line around the middle; smaller, if that lets it fit.
    pub fn heading(&mut self, text: &str, y: f32, style: Style) {
        let fits = style.width(text) <= ROOM;
        let style = if fits { style } else { Style { size: style.size * 0.84, ..style } };
        self.words(text, WIDTH / 2.0, y, ROOM, style.at(Anchor::Middle));
    }

    /// Writes a sentence in up to three lines around the middle; says where the next line would stand.
    pub fn sentence(&mut self, text: &str, y: f32, style: Style) -> f32 {
        let mut y = y;
        for line in style.lines(text, ROOM, 3) {
            self.words(&line, WIDTH / 2.0, y, ROOM, style.at(Anchor::Middle));
            y += (style.size * 1.45).round();
        }
        y
    }

    /// The whole drawing.
    pub fn svg(&self) -> String {
        let Self { width, height, drawn } = self;
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">{drawn}</svg>"#
        )
    }
}
