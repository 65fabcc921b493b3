//! The rules of the house that no compiler checks. Each is one test that lists who broke it.

mod house;
mod imports;
mod papers;
mod source;

use source::{Source, repository_files, sources};

/// Fails with the rule and everyone who broke it.
fn nobody(rule: &str, offenders: impl IntoIterator<Item = String>) {
    let offenders: Vec<String> = offenders.into_iter().collect();
    assert!(offenders.is_empty(), "{rule}:\n  {}\n", offenders.join("\n  "));
}

/// Where the code (or the text) of these files says one of these words.
fn saying(files: &[Source], text: fn(&Source) -> &str, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        for (number, line) in text(file).lines().enumerate() {
            for word in words.iter().filter(|word| line.contains(**word)) {
                found.push(format!("{}:{}: {word}", file.path, number + 1));
            }
        }
    }
    found
}

fn program() -> Vec<Source> {
    sources(&["src"])
}

#[test]
fn every_source_file_is_shorter_than_300_lines() {
    let long = sources(&["src", "tests", "benches"]).into_iter().filter_map(|file| {
        let lines = file.text.lines().count();
        (lines >= 300).then(|| format!("{}: {lines} lines", file.path))
    });
    nobody("split by what changes together", long);
}

#[test]
fn main_is_shorter_than_40_lines() {
    let main = program().into_iter().filter(|file| file.path == "src/main.rs");
    let long = main.filter(|file| file.text.lines().count() >= 40).map(|file| file.path);
    nobody("main.rs only reads settings, starts logs and runs", long);
}

#[test]
fn no_file_is_named_after_nothing_in_particular() {
    let vague = ["util", "utils", "helper", "helpers", "misc", "common", "stuff"];
    let files = sources(&["src", "tests", "benches"]).into_iter().map(|file| file.path);
    let named = files
        .filter(|path| path.trim_end_matches(".rs").split('/').any(|part| vague.contains(&part)));
    nobody("name a file after what it does", named);
}

#[test]
fn inside_the_domain_nothing_names_what_is_above_it_and_no_exercise_another() {
    nobody("see tests/tidy/house.rs for who may name whom", house::forbidden(&program()));
}

#[test]
fn modules_import_only_whom_they_may() {
    nobody("see ARCHITECTURE.md for who may import whom", imports::forbidden(&program()));
}

#[test]
fn the_domain_knows_no_library_but_its_few() {
    nobody("the domain decides; it does nothing", imports::libraries_in_the_domain(&program()));
}

#[test]
fn only_the_store_names_sqlx() {
    let others: Vec<_> = program().into_iter().filter(|file| !file.is_in("store")).collect();
    nobody("all the SQL is in the store", saying(&others, |file| &file.code, &["sqlx"]));
}

#[test]
fn only_telegram_names_teloxide() {
    let others: Vec<_> = program().into_iter().filter(|file| !file.is_in("telegram")).collect();
    nobody("Telegram's types end at src/telegram", saying(&others, |f| &f.code, &["teloxide"]));
}

#[test]
fn only_the_clock_asks_the_machine_for_the_time() {
    let others: Vec<_> = program().into_iter().filter(|file| !file.is_in("clock")).collect();
    let clocks = ["Utc::now", "Local::now", "Instant::now", "SystemTime"];
    nobody("time is a parameter, or a `Clock`", saying(&others, |file| &file.code, &clocks));
}

#[test]
fn nothing_is_left_for_later() {
    let mut later = saying(&program(), |file| &file.code, &["todo!", "unimplemented!"]);
    let words = ["FIXME", "coming soon", "Coming soon", "To be written"];
    later.extend(saying(&program(), |file| &file.text, &words));
    nobody("what is not built is not offered", later);
}

#[test]
fn nothing_is_unwrapped_and_nothing_lies_dead() {
    let program: Vec<_> = program().into_iter().filter(|file| !file.is_a_test()).collect();
    let words = [".unwrap()", "allow(dead_code", "expect(dead_code"];
    nobody("a person's odd input is never an error", saying(&program, |file| &file.code, &words));
}

#[test]
fn nothing_panics_because_nobody_reads_what_it_prints() {
    let words = ["println!", "print!", "dbg!"];
    nobody("print by `run::print`", saying(&program(), |file| &file.code, &words));
}

#[test]
fn what_the_papers_name_exists() {
    nobody("a test was renamed, or is gone", papers::tests_that_are_not_there());
    nobody("a file was moved, or is gone", papers::files_that_are_not_there());
    nobody("a link leads nowhere", papers::links_that_lead_nowhere());
}

#[test]
fn the_architecture_is_read_in_one_sitting() {
    let long = |text: &str| text.lines().count() >= 300 || text.len() > 20 * 1024;
    let files = repository_files().into_iter().filter(|(path, _)| path == "ARCHITECTURE.md");
    let long = files.filter(|(_, text)| long(text)).map(|(path, _)| path);
    nobody("at most 300 lines and 20 KB: the rest is in docs/", long);
}

#[test]
fn no_file_names_a_folder_of_somebodys_machine() {
    let folders = ["/work/", "/tmp/", "/root/", "/home/"];
    let names = |line: &str| {
        folders.iter().any(|folder| {
            line.match_indices(folder).any(|(at, _)| {
                let before = line[..at].chars().next_back();
                let after = line[at + folder.len()..].chars().next();
                !before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'))
                    && after.is_some_and(|c| c.is_ascii_lowercase())
            })
        })
    };
    let mut found = Vec::new();
    for (path, text) in repository_files().into_iter().filter(|(path, _)| path != "Dockerfile") {
        let lines = text.lines().enumerate().filter(|(_, line)| names(line));
        found.extend(lines.map(|(number, line)| format!("{path}:{}: {line}", number + 1)));
    }
    nobody("the repository works anywhere", found);
}
