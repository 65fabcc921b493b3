//! The bot's command menus.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::playground::cast::Room;
use crate::playground::params::Params;
use crate::playground::refusal::Refusal;
use crate::playground::world::World;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Command {
    command: String,
    description: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
enum Scope {
    Default {},
    AllPrivateChats {},
    AllGroupChats {},
    AllChatAdministrators {},
    Chat { chat_id: i64 },
    ChatAdministrators { chat_id: i64 },
    ChatMember { chat_id: i64, user_id: i64 },
}

/// `setMyCommands`: checked and kept, one menu for each scope and language.
pub(super) fn set_my_commands(
    world: &mut World,
    params: &Params,
    _: DateTime<Utc>,
) -> Result<Value, Refusal> {
    let commands: Option<Vec<Command>> = params.object("commands")?;
    let commands =
        commands.ok_or_else(|| Refusal::bad_request("parameter \"commands\" is required"))?;
    if commands.len() > 100 {
        return Err(Refusal::bad_request("BOT_COMMANDS_TOO_MUCH"));
    }
    commands.iter().try_for_each(check)?;
    let key = format!("{} {}", scope(world, params)?, language(params)?);
    let menu = commands.iter().map(|c| json!({"command": c.command, "description": c.description}));
    world.menus.insert(key, menu.collect());
    Ok(json!(true))
}

impl World {
    /// The menu that a person sees in a chat: the one for the narrowest scope that has one, in their language or
    /// in none.
    pub(in crate::playground) fn menu(&self, room: Room, language: &str) -> Option<&Value> {
        let kind = if room.owner().is_some() { "all_private_chats" } else { "all_group_chats" };
        let chat = format!("chat {}", room.name());
        let scopes = [chat.as_str(), kind, "default"];
        let of = |scope: &str| {
            let named = [format!("{scope} {language}"), format!("{scope} ")];
            named.into_iter().find_map(|key| self.menus.get(&key))
        };
        scopes.into_iter().find_map(of)
    }
}

fn check(command: &Command) -> Result<(), Refusal> {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let name = &command.command;
    if !(1..=32).contains(&name.len()) || !name.chars().all(allowed) {
        return Err(Refusal::bad_request("BOT_COMMAND_INVALID"));
    }
    if !(1..=256).contains(&command.description.trim().chars().count()) {
        return Err(Refusal::bad_request("BOT_COMMAND_DESCRIPTION_INVALID"));
    }
    Ok(())
}

fn scope(world: &World, params: &Params) -> Result<String, Refusal> {
    Ok(match params.object("scope")?.unwrap_or(Scope::Default {}) {
        Scope::Default {} => "default".to_owned(),
        Scope::AllPrivateChats {} => "all_private_chats".to_owned(),
        Scope::AllGroupChats {} => "all_group_chats".to_owned(),
        Scope::AllChatAdministrators {} => "all_chat_administrators".to_owned(),
        Scope::Chat { chat_id } => format!("chat {}", world.reachable(chat_id)?.name()),
        Scope::ChatAdministrators { chat_id } => {
            format!("chat_administrators {}", world.reachable(chat_id)?.name())
        }
        Scope::ChatMember { chat_id, user_id } => {
            format!("chat_member {} {user_id}", world.reachable(chat_id)?.name())
        }
    })
}

fn language(params: &Params) -> Result<&str, Refusal> {
    let code = params.text("language_code")?.unwrap_or_default();
    let right = code.is_empty() || code.len() == 2 && code.chars().all(|c| c.is_ascii_lowercase());
    right.then_some(code).ok_or_else(|| Refusal::bad_request("invalid language code specified"))
}
