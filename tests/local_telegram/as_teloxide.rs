//! The library that the bot is built on takes all that the local Telegram says.

use kintsugi::playground::MEDIA_KINDS;
use serde_json::json;
use teloxide::prelude::Requester;
use teloxide::requests::{HasPayload as _, Request as _};
use teloxide::types::{
    BotCommand, ChatId, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions,
    MediaKind, Message, MessageEntity, MessageKind, ReactionType, ReplyParameters, Update,
    UpdateKind,
};
use teloxide::{ApiError, Bot, RequestError, payloads::*};

use crate::desk::{BEN, Desk, GROUP};

fn bot(desk: &Desk) -> Bot {
    Bot::new(desk.token()).set_api_url(desk.url("/").parse().unwrap())
}

#[tokio::test]
async fn every_method_of_the_bot_works_through_it() {
    let desk = Desk::open().await;
    let (bot, group) = (bot(&desk), ChatId(GROUP));
    assert_eq!(bot.get_me().await.unwrap().username(), "kintsugi_local_bot");
    bot.delete_webhook().drop_pending_updates(false).await.unwrap();
    bot.set_my_commands([BotCommand::new("help", "What this is")]).await.unwrap();
    assert_eq!(bot.get_chat_member_count(group).await.unwrap(), 3);

    let buttons =
        InlineKeyboardMarkup::new([[InlineKeyboardButton::callback("Take my seat", "seat")]]);
    let card = bot.send_message(group, "Welcome\nHere you are.");
    let card = card.entities([MessageEntity::bold(0, 7)]).reply_markup(buttons);
    let card = card.disable_notification(true).await.unwrap();
    assert_eq!(card.text(), Some("Welcome\nHere you are."));
    assert!(card.reply_markup().is_some());

    let reply = ReplyParameters::new(card.id).allow_sending_without_reply();
    let preview = LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    };
    let asked = bot.send_message(group, "And you?").reply_parameters(reply);
    let asked = asked.link_preview_options(preview).reply_markup(ForceReply::new().selective());
    let asked = asked.await.unwrap();
    assert_eq!(asked.reply_to_message().unwrap().id, card.id);

    let edited = bot.edit_message_text(group, card.id, "Welcome").await.unwrap();
    assert!(edited.edit_date().is_some());
    let same = bot.edit_message_text(group, card.id, "Welcome").await;
    assert!(matches!(same, Err(RequestError::Api(ApiError::MessageNotModified))));
    let heart = ReactionType::Emoji { emoji: "❤".to_owned() };
    bot.set_message_reaction(group, card.id).reaction([heart]).await.unwrap();
    bot.delete_message(group, card.id).await.unwrap();
    let cold = bot.send_message(ChatId(BEN), "hi").await.unwrap_err();
    assert_eq!(
        cold.to_string(),
        "A Telegram's error: Unknown error: \"Forbidden: bot can't initiate conversation with a user\""
    );
}

#[tokio::test]
async fn every_update_is_understood() {
    let desk = Desk::open().await;
    let bot = bot(&desk);
    let buttons = InlineKeyboardMarkup::new([[InlineKeyboardButton::callback("Yes", "yes")]]);
    let card = bot.send_message(ChatId(GROUP), "Sit down?").reply_markup(buttons);
    let card = card.await.unwrap();
    let reply = json!({"chat": "group", "from": "ana", "text": "Well", "reply_to": card.id.0});
    let id = desk.play("send", reply).await["message_id"].clone();
    desk.play("edit", json!({"chat": "group", "from": "ana", "message_id": id, "text": "Well!"}))
        .await;
    desk.play("join", json!({"who": "eve"})).await;
    desk.play("leave", json!({"who": "eve"})).await;
    desk.sends("ben", "ben", "/start abc").await;
    let press = json!({"chat": "group", "from": "ben", "button": "Yes"});
    let work = async {
        let mut seen: Vec<Update> = Vec::new();
        while !seen.iter().any(|update| matches!(update.kind, UpdateKind::CallbackQuery(_))) {
            let offset = seen.last().map_or(0, |last| last.id.as_offset());
            let mut poll = bot.get_updates();
            poll.payload_mut().offset = Some(offset);
            poll.payload_mut().timeout = Some(30);
            seen.extend(poll.send().await.unwrap());
        }
        let query = seen.iter().find_map(|update| match &update.kind {
            UpdateKind::CallbackQuery(query) => Some(query.id.clone()),
            _ => None,
        });
        bot.answer_callback_query(query.unwrap()).text("Noted").show_alert(true).await.unwrap();
        seen
    };
    let (seen, answer) = tokio::join!(work, desk.play("press", press));
    assert_eq!(answer["text"], "Noted");
    let kinds: Vec<&str> = seen.iter().map(kind).collect();
    let expected =
        ["my_chat_member", "joined", "reply", "edited", "joined", "left", "command", "pressed"];
    assert_eq!(kinds, expected);
}

/// What comes at the edges is understood as well; media of every kind, too.
#[tokio::test]
async fn rare_updates_are_understood() {
    let desk = Desk::open().await;
    let bot = bot(&desk);
    for kind in MEDIA_KINDS {
        desk.play("media", json!({"chat": "ana", "from": "ana", "kind": kind})).await;
    }
    desk.play("forward", json!({"chat": "ana", "from": "ana", "text": "/start"})).await;
    desk.play("admin", json!({"who": "bot", "admin": true})).await;
    desk.play("admin", json!({"who": "ana", "admin": true, "anonymous": true})).await;
    desk.sends("group", "ana", "Hello").await;
    desk.play("migrate", json!({})).await;
    desk.play("block", json!({"who": "ben"})).await;
    desk.play("channel", json!({})).await;
    desk.sends("channel", "ana", "A note").await;
    let seen = bot.get_updates().await.unwrap();
    let rare: Vec<&str> = seen[2..].iter().map(kind).collect();
    let media = ["media"; 12];
    let edges = ["forwarded", "promoted", "anonymous", "moved", "promoted", "moved", "gone"];
    assert_eq!(rare, [&media[..], &edges[..], &["promoted", "post"]].concat());
    let refused = bot.send_message(ChatId(GROUP), "hi").await.unwrap_err();
    assert!(matches!(refused, RequestError::MigrateToChatId(ChatId(-1_001_234_567_890))));
    desk.play("faults", json!({"fail_next": 1, "status": 429, "retry_after": 7})).await;
    let flooded = bot.send_message(ChatId(GROUP), "hi").await.unwrap_err();
    assert!(matches!(flooded, RequestError::RetryAfter(rest) if rest.seconds() == 7));
}

fn kind(update: &Update) -> &'static str {
    match &update.kind {
        UpdateKind::ChannelPost(_) => "post",
        UpdateKind::MyChatMember(change) if change.new_chat_member.is_privileged() => "promoted",
        UpdateKind::MyChatMember(change) if !change.new_chat_member.is_present() => "gone",
        UpdateKind::Message(message) if message.forward_origin().is_some() => "forwarded",
        UpdateKind::Message(message) if message.chat_migration().is_some() => "moved",
        UpdateKind::Message(message) if message.sender_chat.is_some() => "anonymous",
        UpdateKind::Message(Message { kind: MessageKind::Dice(_), .. }) => "media",
        UpdateKind::Message(Message { kind: MessageKind::Common(common), .. })
            if !matches!(common.media_kind, MediaKind::Text(_)) =>
        {
            "media"
        }
        UpdateKind::MyChatMember(change) if change.new_chat_member.is_present() => "my_chat_member",
        UpdateKind::Message(message) if message.new_chat_members().is_some() => "joined",
        UpdateKind::Message(message) if message.left_chat_member().is_some() => "left",
        UpdateKind::Message(message) if message.reply_to_message().is_some() => "reply",
        UpdateKind::Message(message) if message.entities().is_some() => "command",
        UpdateKind::EditedMessage(message) if message.edit_date().is_some() => "edited",
        UpdateKind::CallbackQuery(query) if query.regular_message().is_some() => "pressed",
        other => panic!("not understood: {other:?}"),
    }
}
