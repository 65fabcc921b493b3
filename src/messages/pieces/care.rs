//! The care card: its pages, with where help is on each.

use super::Piece;
use crate::domain::{CareCard, CarePage, Country, name_of_country};
use crate::messages::helplines::{Helpline, Helplines, Hours};

/// The pieces of the card.
pub(in crate::messages) fn care_pieces(card: CareCard, known: &Helplines) -> Vec<Piece> {
    let country = match card.page {
        CarePage::In(country) => Some(country),
        _ => card.country,
    };
    let emergency = |key| emergency_piece(key, country, known);
    let mut pieces = match card.page {
        CarePage::Help | CarePage::In(_) => first_pieces(country, known),
        CarePage::Countries => vec![Piece::plain("care-which-country"), emergency("care-numbers")],
        CarePage::Therapy => vec![Piece::plain("care-therapy"), emergency("care-numbers")],
        CarePage::Own => vec![Piece::plain("care-own"), emergency("care-numbers")],
        CarePage::Quiet => {
            let on = card.quiet == Some(true);
            let page = if on { "care-quiet-on" } else { "care-quiet" };
            vec![Piece::plain(page), emergency("care-numbers")]
        }
        CarePage::Tidy => vec![Piece::plain("care-tidy"), emergency("care-numbers")],
        CarePage::Erase => vec![Piece::plain("care-erase"), emergency("care-numbers")],
        CarePage::StillRight => {
            vec![Piece::plain("care-still-right"), emergency("care-numbers")]
        }
        CarePage::Stopping => vec![Piece::plain("care-stopping"), emergency("care-numbers")],
    };
    pieces.extend(card.keep.then(|| Piece::plain("care-goes")));
    pieces
}

/// Where help is, and the helplines of that country.
pub(in crate::messages) fn first_pieces(country: Option<Country>, known: &Helplines) -> Vec<Piece> {
    let mut pieces = vec![Piece::plain("care"), emergency_piece("care-danger", country, known)];
    let lines = country.map(|country| (country, known.of(country)));
    if let Some((country, lines)) = lines.filter(|(_, lines)| !lines.is_empty()) {
        pieces.push(Piece::plain("care-in-country").with("country", name_of_country(country)));
        pieces.extend(lines.iter().map(line_piece));
    }
    pieces.extend(["care-everywhere", "care-fear"].map(Piece::plain));
    pieces
}

fn emergency_piece(key: &str, country: Option<Country>, known: &Helplines) -> Piece {
    let number = country.and_then(|country| known.emergency(country));
    let piece = Piece::plain(key).with("known", if number.is_some() { "yes" } else { "no" });
    piece.with("number", number.unwrap_or_default())
}

/// One that nobody has verified is shown with the request to check it.
fn line_piece(line: &Helpline) -> Piece {
    let piece = Piece::plain("care-line")
        .with("name", &line.name)
        .with("number", &line.number)
        .with("serves", line.serves.name())
        .with("verified", if line.verified_on.is_some() { "yes" } else { "no" });
    let piece = match &line.hours {
        Hours::Unknown => piece.with("hours", "unknown").with("from", "").with("to", ""),
        Hours::Always => piece.with("hours", "always").with("from", "").with("to", ""),
        Hours::Between(from, to) => piece.with("hours", "some").with("from", from).with("to", to),
    };
    Piece { listed: true, ..piece }
}
