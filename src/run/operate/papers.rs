//! What shells and `man` want to know of the command line.

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
    say(&String::from_utf8_lossy(&page))
}
