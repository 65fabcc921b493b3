//! What shells and `man` want to know of the command line.

use std::collections::BTreeMap;

use super::say;
use crate::config::{Completions, Config};

pub(super) fn completions(asked: Completions) -> anyhow::Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(asked.shell, &mut Config::command_line(), "kintsugi", &mut script);
    say(&String::from_utf8_lossy(&script))
}

/// One page for all commands.
pub(super) fn manual() -> anyhow::Result<()> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Config::command_line()).render(&mut page)?;
    for command in Config::command_line().get_subcommands() {
        let heading = format!("\n.SH \"KINTSUGI {}\"\n", command.get_name().to_uppercase());
        page.extend(heading.into_bytes());
        let man = clap_mangen::Man::new(command.clone());
        man.render_description_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    page.extend(variables().into_bytes());
    say(&String::from_utf8_lossy(&page))
}

/// Which variable stands for which flag.
fn variables() -> String {
    let mut all = BTreeMap::new();
    let command_line = Config::command_line();
    for command in command_line.get_subcommands().chain([&command_line]) {
        for argument in command.get_arguments() {
            if let (Some(variable), Some(flag)) = (argument.get_env(), argument.get_long()) {
                all.insert(variable.to_string_lossy().into_owned(), flag.replace('-', "\\-"));
            }
        }
    }
    let entries = all.into_iter();
    let entries = entries.map(|(variable, flag)| format!(".TP\n{variable}\n\\-\\-{flag}\n"));
    format!("\n.SH ENVIRONMENT\n{}", entries.collect::<String>())
}
