//! The pieces of what is said of exports.

use super::{Piece, isolated};
use crate::domain::{ExportWords, Form, Which};

pub(super) fn export_pieces(words: &ExportWords) -> Vec<Piece> {
    let one = |key: &str| vec![Piece::plain(key)];
    match words {
        ExportWords::Ask => one("export-ask"),
        ExportWords::Confirm(Which::Shared) => confirmed("export-confirm-shared"),
        ExportWords::Confirm(Which::Mine | Which::Weeks) => confirmed("export-confirm-mine"),
        ExportWords::Weeks { weeks, .. } => {
            let line = weeks
                .line
                .as_deref()
                .map(|line| Piece::plain("export-weeks-line").with("words", isolated(line)));
            let boxes = [Piece::plain("export-weeks")].into_iter().chain(line);
            boxes.chain(one("export-stays")).collect()
        }
        ExportWords::AskLine => one("export-ask-line"),
        ExportWords::LineTooLong(over) => vec![Piece::plain("export-line-too-long").over(*over)],
        ExportWords::Nothing => one("export-nothing"),
        ExportWords::NoneTicked => one("export-none-ticked"),
        ExportWords::Sent => one("export-sent"),
        ExportWords::NotSent => one("export-not-sent"),
        ExportWords::File(_, Form::Json) => one("export-file-json"),
        ExportWords::File(Which::Shared, Form::Page) => one("export-file-shared"),
        ExportWords::File(Which::Mine, Form::Page) => one("export-file-mine"),
        ExportWords::File(Which::Weeks, Form::Page) => one("export-file-weeks"),
        ExportWords::InPrivate => one("export-in-private"),
    }
}

fn confirmed(key: &str) -> Vec<Piece> {
    vec![Piece::plain(key), Piece::plain("export-stays")]
}
