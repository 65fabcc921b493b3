//! The bowl without its seams: shadow, foot, glaze, hollow and lip; and the light that lies over all.

use std::fmt::Write;

use super::shape::{self, FOOT, LIP, MIDDLE, MOUTH, WALL};

const GRADIENTS: &str = r##"<linearGradient id="glaze" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#33485a"/><stop offset="0.26" stop-color="#4f6a80"/><stop offset="0.6" stop-color="#30485b"/><stop offset="1" stop-color="#17232e"/></linearGradient>
<linearGradient id="depth" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#0b1219" stop-opacity="0"/><stop offset="0.55" stop-color="#0b1219" stop-opacity="0.05"/><stop offset="1" stop-color="#0b1219" stop-opacity="0.55"/></linearGradient>
<linearGradient id="hollow-shade" x1="0" y1="0" x2="1" y2="0.35"><stop offset="0" stop-color="#141e27"/><stop offset="0.55" stop-color="#26394a"/><stop offset="1" stop-color="#43596b"/></linearGradient>
<linearGradient id="lip" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#6d8699"/><stop offset="0.3" stop-color="#93aabb"/><stop offset="1" stop-color="#3c5365"/></linearGradient>
<linearGradient id="foot" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#7d614b"/><stop offset="0.3" stop-color="#94755a"/><stop offset="1" stop-color="#473528"/></linearGradient>
<linearGradient id="gold" gradientUnits="userSpaceOnUse" x1="40" y1="40" x2="260" y2="210"><stop offset="0" stop-color="#f6df9c"/><stop offset="0.35" stop-color="#e6bd5c"/><stop offset="0.7" stop-color="#d3a241"/><stop offset="1" stop-color="#b9862f"/></linearGradient>
<radialGradient id="shadow"><stop offset="0" stop-color="#3d2f1d" stop-opacity="0.5"/><stop offset="0.6" stop-color="#3d2f1d" stop-opacity="0.2"/><stop offset="1" stop-color="#3d2f1d" stop-opacity="0"/></radialGradient>
<radialGradient id="gloss"><stop offset="0" stop-color="#ffffff" stop-opacity="0.17"/><stop offset="0.5" stop-color="#ffffff" stop-opacity="0.08"/><stop offset="1" stop-color="#ffffff" stop-opacity="0"/></radialGradient>"##;

/// What the seams lie on.
pub fn all() -> String {
    let (body, hollow) = (shape::body(), shape::hollow());
    let (wide, high) = MOUTH;
    let (inner_wide, inner_high) = (wide - WALL, high - WALL / 2.0);
    let foot = foot();
    format!(
        r#"{GRADIENTS}<clipPath id="body"><path d="{body}"/></clipPath><clipPath id="hollow"><path d="{hollow}"/></clipPath>
<ellipse cx="{MIDDLE}" cy="216" rx="128" ry="17" fill="url(#shadow)"/>{foot}<path d="{body}" fill="url(#glaze)"/><path d="{body}" fill="url(#depth)"/>
<ellipse cx="{MIDDLE}" cy="{LIP}" rx="{wide}" ry="{high}" fill="url(#lip)"/><ellipse cx="{MIDDLE}" cy="{LIP}" rx="{inner_wide}" ry="{inner_high}" fill="url(#hollow-shade)"/>"#
    )
}

/// The light over glaze and gold.
pub const GLOSS: &str = r#"<ellipse cx="88" cy="120" rx="42" ry="66" transform="rotate(-16 88 120)" fill="url(#gloss)"/>"#;

/// The foot, bare clay.
fn foot() -> String {
    let (left, right) = (MIDDLE - FOOT + 2.0, MIDDLE + FOOT - 2.0);
    let (top, end) = (184.0, 206.0);
    let (wide, inset) = (FOOT - 2.0, 3.0);
    let (left_end, right_end, wide_end) = (left + inset, right - inset, wide - inset);
    format!(
        r#"<path d="M{left} {top}L{left_end} {end}A{wide_end} 11 0 0 0 {right_end} {end}L{right} {top}Z" fill="url(#foot)"/><path d="M{left} {top}L{left_end} {end}A{wide_end} 11 0 0 0 {right_end} {end}L{right} {top}Z" fill="url(#depth)" fill-opacity="0.6"/>"#
    )
}

/// Small specks of iron in the glaze, always the same.
pub fn specks() -> String {
    let mut specks = String::from(r##"<g fill="#0a0f14" fill-opacity="0.28">"##);
    for number in 0..46_u8 {
        let turn = f32::from(number) * 2.399_963;
        let across = (f32::from(number) * 0.618_034).fract() * 340.0 - 170.0;
        let down = (f32::from(number) * 0.754_877).fract() * 140.0 + 6.0;
        let (x, y) = shape::outside((across, down));
        let r = 0.45 + 0.4 * turn.sin().abs();
        let _ = write!(specks, r#"<circle cx="{x:.1}" cy="{y:.1}" r="{r:.2}"/>"#);
    }
    specks.push_str("</g>");
    specks
}
