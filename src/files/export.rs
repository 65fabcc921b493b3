//! An export as a file: its name says nothing of anybody.

use super::{json, page};
use crate::domain::{Contents, Export, Form, Which};
use crate::line::{File, FileKind, Kept};
use crate::messages::{Locale, Speech};

/// The file; none if whoever asked for it has nothing here any more.
pub(super) fn file(speech: &Speech, export: &Export, kept: &Kept) -> Option<File> {
    let contents = Contents::of(export, &kept.couple, &kept.records)?;
    let which = export.holds.which();
    let name = name_of(which);
    let (end, media_type, bytes) = match export.form {
        Form::Json => ("json", "application/json", json::json(name, &contents)),
        Form::Page => ("html", "text/html", page::page(speech, Locale::En, name, &contents)),
    };
    let name = format!("{name}-{}.{end}", contents.date);
    Some(File { kind: FileKind::Document, name, media_type, bytes: bytes.into_bytes() })
}

const fn name_of(which: Which) -> &'static str {
    match which {
        Which::Shared => "shared",
        Which::Mine => "mine",
        Which::Weeks => "weeks",
    }
}
