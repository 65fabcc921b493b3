//! The repository's files, and Rust code without comments, strings and tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One Rust file.
pub struct Source {
    /// From the repository's root, with slashes: `src/store/read.rs`.
    pub path: String,
    /// As it is written.
    pub text: String,
    /// What of it runs in the program: comments, strings and tests are blank.
    pub code: String,
}

impl Source {
    /// The modules that lead to this file: `["store", "read"]`.
    pub fn module(&self) -> Vec<&str> {
        let path = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        path.split('/').filter(|part| *part != "mod").collect()
    }

    /// Whether this is a part of that module at the root.
    pub fn is_in(&self, module: &str) -> bool {
        self.module().first() == Some(&module)
    }

    /// Whether the whole file is a test: its parent module says so.
    pub fn is_a_test(&self) -> bool {
        self.module().contains(&"tests")
    }
}

/// All Rust files in these folders.
pub fn sources(folders: &[&str]) -> Vec<Source> {
    let mut paths = Vec::new();
    for folder in folders {
        walk(&root().join(folder), &mut paths);
    }
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "rs"));
    paths.sort();
    let read = |path: &PathBuf| {
        let text = fs::read_to_string(path).expect("a readable source");
        Source { path: name(path), code: without_tests(&without_words(&text)), text }
    };
    paths.iter().map(read).collect()
}

/// All text files that belong to the repository, with their text.
pub fn repository_files() -> Vec<(String, String)> {
    let git = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output();
    let paths: Vec<PathBuf> = match git {
        Ok(git) if git.status.success() && !git.stdout.is_empty() => {
            String::from_utf8_lossy(&git.stdout)
                .split_terminator('\0')
                .map(|path| root().join(path))
                .collect()
        }
        // A copy without its history: everything but what was built.
        _ => {
            let mut paths = Vec::new();
            walk(root(), &mut paths);
            paths
        }
    };
    let text = |path: PathBuf| Some((name(&path), fs::read_to_string(&path).ok()?));
    paths.into_iter().filter_map(text).collect()
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn name(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap_or(path);
    path.to_string_lossy().replace('\\', "/")
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if !path.is_dir() {
            paths.push(path);
        } else if !path.ends_with("target") && !path.ends_with(".git") {
            walk(&path, paths);
        }
    }
}

/// Rust with blanks for comments and for what is within quotes; lines stay where they are.
fn without_words(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let inside_a_word = code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let length = words_at(rest, inside_a_word);
        if length == 0 {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        } else {
            code.extend(rest[..length].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            rest = &rest[length..];
        }
    }
    code
}

/// How long the comment, string or character is that begins here; 0 if none does.
fn words_at(text: &str, inside_a_word: bool) -> usize {
    let bytes = text.as_bytes();
    match bytes {
        [b'/', b'/', ..] => text.find('\n').unwrap_or(text.len()),
        [b'/', b'*', ..] => nested_comment(text),
        [b'"', ..] => quoted(text, '"'),
        [b'r', b'"' | b'#', ..] if !inside_a_word => raw_string(text),
        [b'b' | b'c', b'r', b'"' | b'#', ..] if !inside_a_word => match raw_string(&text[1..]) {
            0 => 0,
            length => length + 1,
        },
        [b'\'', b'\\', ..] => quoted(text, '\''),
        // 'a' is a character, 'a a lifetime.
        [b'\'', ..] if text.chars().nth(2) == Some('\'') => {
            text.chars().take(3).map(char::len_utf8).sum()
        }
        _ => 0,
    }
}

fn nested_comment(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < text.len() {
        let here = &text.as_bytes()[at..];
        match here {
            [b'/', b'*', ..] => (depth, at) = (depth + 1, at + 2),
            [b'*', b'/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

fn quoted(text: &str, end: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == end => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// `r"…"` or `r#"…"#`; 0 for `r#type`.
fn raw_string(text: &str) -> usize {
    let hashes = text[1..].bytes().take_while(|byte| *byte == b'#').count();
    if text.as_bytes().get(1 + hashes) != Some(&b'"') {
        return 0;
    }
    let (start, end) = (hashes + 2, format!("\"{}", "#".repeat(hashes)));
    text[start..].find(&end).map_or(text.len(), |at| start + at + end.len())
}

/// The code without what is built for tests only; lines stay where they are.
fn without_tests(code: &str) -> String {
    const TEST: &str = "#[cfg(test)]";
    let mut left = code.to_owned();
    while let Some(start) = left.find(TEST) {
        let end = start + TEST.len() + item(&left[start + TEST.len()..]);
        let lines = "\n".repeat(left[start..end].matches('\n').count());
        left.replace_range(start..end, &lines);
    }
    left
}

/// How long the item is that begins here: up to its semicolon or its last brace.
fn item(code: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in code.char_indices() {
        match c {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 && matches!(c, '}' | ';') {
            return at + 1;
        }
    }
    code.len()
}

#[test]
fn comments_strings_and_characters_are_blank() {
    let table = [
        ("a // b\nc", "a     \nc"),
        ("a /* b /* c */ d */ e", "a                   e"),
        (r#"f("x // \" {", y)"#, "f(           , y)"),
        ("f(r#\"a \" b\"#, br\"c\", r#type)", "f(          ,      , r#type)"),
        ("f('{', '\\'', 'a', &'a str)", "f(   ,     ,    , &'a str)"),
    ];
    for (text, code) in table {
        assert_eq!(without_words(text), code, "{text}");
    }
}

#[test]
fn what_is_for_tests_is_blank() {
    let text =
        "a;\n#[cfg(test)]\nmod tests;\nb;\n#[cfg(test)]\n#[rustfmt::skip]\nmod t {\n{}\n}\nc;";
    assert_eq!(without_tests(text), "a;\n\n\nb;\n\n\n\n\n\nc;");
}
