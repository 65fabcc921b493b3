//! `kintsugi --help`: all settings on one page, under their headings.

use std::collections::HashSet;

use clap::{Command, CommandFactory as _, Id};

use super::{Config, EXIT_CODES, WIDEST};

/// The command line, whose long help holds what its commands can be told.
pub(super) fn command() -> Command {
    let whole = Config::command();
    // Clap could do this itself (`flatten_help`), but then drops headings and wraps nothing.
    let mut seen = HashSet::new();
    let pages = whole.get_subcommands().map(|command| settings(command, &mut seen));
    let pages: Vec<String> = pages.filter(|page| !page.is_empty()).collect();
    whole.after_long_help(format!("{}\n\n{EXIT_CODES}", pages.join("\n\n")))
}

/// What a command can be told, but for what another can be told too.
fn settings(command: &Command, seen: &mut HashSet<Id>) -> String {
    let command = command.clone().max_term_width(WIDEST).disable_help_flag(true);
    let mut command = command.help_template("{all-args}").mut_args(|argument| {
        let again = !seen.insert(argument.get_id().clone());
        argument.hide(again)
    });
    command.render_long_help().ansi().to_string().trim_end().to_owned()
}
