//! The message files as Fluent has them; they are read once, however often a bot starts.

use std::sync::LazyLock;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use unic_langid::LanguageIdentifier;

use super::{Locale, SpeechError};

/// The words of a language.
pub type Bundle = FluentBundle<&'static FluentResource>;

/// The files of each language; none if one of them cannot be read.
static FILES: LazyLock<[Option<Vec<FluentResource>>; Locale::ALL.len()]> =
    LazyLock::new(|| Locale::ALL.map(read));

fn read(locale: Locale) -> Option<Vec<FluentResource>> {
    locale.files().map(|file| FluentResource::try_new(file.to_owned()).ok()).collect()
}

/// The words of all languages.
///
/// # Errors
/// If a file cannot be read or a key stands twice.
pub fn bundles() -> Result<Vec<Bundle>, SpeechError> {
    let files = FILES.iter().map(Option::as_deref);
    Locale::ALL.into_iter().zip(files).map(|(locale, files)| bundle(locale, files)).collect()
}

fn bundle(locale: Locale, files: Option<&'static [FluentResource]>) -> Result<Bundle, SpeechError> {
    let unreadable = || SpeechError::Unreadable(locale.name());
    let language: LanguageIdentifier = locale.name().parse().map_err(|_| unreadable())?;
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Else invisible direction marks surround everything that is quoted.
    bundle.set_use_isolating(false);
    for file in files.ok_or_else(unreadable)? {
        bundle.add_resource(file).map_err(|_| unreadable())?;
    }
    Ok(bundle)
}
