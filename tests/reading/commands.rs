//! Commands as people type them.

use kintsugi::domain::{Command, InText, Known, command_in};

/// What a text is read as: a name, `near` and a name, or `-`.
fn said(text: &str) -> String {
    let InText::Ours { name, words } = command_in(text, "KintsugiBot") else { return "-".into() };
    let command = match Command::read(&name, &words) {
        Command::Worded(command, _) => *command,
        command => command,
    };
    match command {
        Command::Near(known) => format!("near {}", known.name()),
        Command::Unknown => "-".into(),
        command => command.name().into(),
    }
}

/// Whether what is meant is built: what is not is nobody's command yet.
fn is_built(meant: &str) -> bool {
    meant == "-" || Known::of(meant.trim_start_matches("near ")).is_some()
}

/// How many of a table are read as they are meant, and of how many; it prints the others.
fn figure(name: &str, table: &str) -> (usize, usize) {
    let lines = table.lines().filter(|line| !line.starts_with("# "));
    let pairs = lines.filter_map(|line| line.split_once('\t'));
    let pairs: Vec<_> = pairs.filter(|(_, meant)| is_built(meant)).collect();
    let wrong = pairs.iter().filter(|(text, meant)| {
        let read = said(&text.replace("\\n", "\n"));
        if read != *meant {
            println!("{text:?}: {read}, and not {meant}");
        }
        read != *meant
    });
    let right = pairs.len() - wrong.count();
    println!("{name}: {right} of {} commands are read as they are meant", pairs.len());
    (right, pairs.len())
}

#[test]
fn a_command_is_read_however_it_is_typed() {
    let (right, all) = figure("of others", include_str!("commands/of_others.tsv"));
    assert_eq!(right, all);
}

#[test]
fn a_command_is_read_in_texts_that_nothing_was_fitted_to() {
    let (right, all) = figure("held out", include_str!("commands/held_out.tsv"));
    assert!(right * 10 >= all * 9, "{right} of {all}");
}
