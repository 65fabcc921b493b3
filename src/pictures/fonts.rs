//! The faces that pictures are written in. The program carries them, and no picture looks for one elsewhere.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{FontResolver, ImageHrefResolver, Options};
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// In which face something is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Headings.
    Serif,
    /// All else.
    Sans,
}

impl Face {
    /// Its name in the drawing.
    pub fn family(self) -> &'static str {
        match self {
            Self::Serif => "Noto Serif",
            Self::Sans => "Noto Sans",
        }
    }

    fn bytes(self) -> &'static [u8] {
        match self {
            Self::Serif => FILES[1],
            Self::Sans => FILES[0],
        }
    }
}

/// What `tools/picture_fonts.py` wrote: 210 KB together. What one lacks is looked for in the others, in this order.
const FILES: [&[u8]; 4] = [
    include_bytes!("fonts/NotoSans-Regular.ttf"),
    include_bytes!("fonts/NotoSerif-Regular.ttf"),
    include_bytes!("fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("fonts/NotoSansArabic-Regular.ttf"),
];

static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut database = Database::new();
    for file in FILES {
        database.load_font_source(Source::Binary(Arc::new(file)));
    }
    Arc::new(database)
});

static READ: LazyLock<Vec<Read>> = LazyLock::new(|| FILES.into_iter().filter_map(read).collect());

/// A face that is read, to look things up in.
struct Read {
    bytes: &'static [u8],
    letters: Charmap<'static>,
    /// In thousandths of the size.
    widths: GlyphMetrics<'static>,
}

fn read(bytes: &'static [u8]) -> Option<Read> {
    let font = FontRef::new(bytes).ok()?;
    let widths = font.glyph_metrics(Size::new(1000.0), LocationRef::default());
    Some(Read { bytes, letters: font.charmap(), widths })
}

/// Whether one of the faces has this character.
pub fn has(c: char) -> bool {
    READ.iter().any(|face| face.letters.map(c).is_some())
}

/// How wide a text is at most, at this size: the sum of its letters as they stand alone.
pub fn width(text: &str, face: Face, size: f32) -> f32 {
    let thousandths: f32 = text.chars().map(|c| advance(c, face)).sum();
    thousandths * size / 1000.0
}

fn advance(c: char, face: Face) -> f32 {
    let own = READ.iter().filter(|read| std::ptr::eq(read.bytes, face.bytes()));
    let glyph = |read: &Read| Some((read.letters.map(c)?, read.widths.clone()));
    let found: Option<(GlyphId, GlyphMetrics)> = own.chain(READ.iter()).find_map(glyph);
    found.and_then(|(glyph, widths)| widths.advance_width(glyph)).unwrap_or(0.0)
}

/// How a drawing is read: by these faces alone, without files and without images. What is looked up is never
/// logged, for it says in which script somebody's name is written.
pub fn options() -> Options<'static> {
    Options {
        font_family: Face::Sans.family().into(),
        fontdb: Arc::clone(&DATABASE),
        font_resolver: FontResolver {
            select_font: FontResolver::default_font_selector(),
            select_fallback: Box::new(|c, tried, database| {
                let all = database.faces().map(|face| face.id).zip(READ.iter());
                let mut others = all.filter(|(id, _)| !tried.contains(id));
                others.find(|(_, read)| read.letters.map(c).is_some()).map(|(id, _)| id)
            }),
        },
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}
