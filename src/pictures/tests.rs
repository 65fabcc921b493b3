//! What pictures are, and what no picture does.
#![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

mod bowls;
mod golden;
mod kept;
mod samples;
mod typed;

use resvg::usvg::{Group, Node, Options, Tree};

use super::{Picture, fonts, sheet_of};

/// A picture as it is drawn, and its texts.
fn drawing(picture: &Picture) -> (String, Vec<String>) {
    let svg = sheet_of(picture).svg();
    let texts = texts(&svg);
    (svg, texts)
}

/// The words between the tags of a drawing, as whoever reads it understands them.
fn texts(svg: &str) -> Vec<String> {
    let document = resvg::usvg::roxmltree::Document::parse(svg).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

fn tree(svg: &str) -> Tree {
    let options: Options<'_> = fonts::options();
    Tree::from_str(svg, &options).unwrap()
}

/// How many glyphs a drawing shows, and how many of them are the empty box of what no face has.
fn glyphs(group: &Group) -> (usize, usize) {
    let (mut all, mut boxes) = (0, 0);
    for node in group.children() {
        match node {
            Node::Group(group) => {
                let inside = glyphs(group);
                (all, boxes) = (all + inside.0, boxes + inside.1);
            }
            Node::Text(text) => {
                let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                for glyph in glyphs {
                    all += 1;
                    boxes += usize::from(glyph.id.0 == 0);
                }
            }
            _ => {}
        }
    }
    (all, boxes)
}
