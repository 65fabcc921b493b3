//! Our bodies and numbers in teloxide's types.

use teloxide::types as t;

use crate::domain::{ChatId, MessageId};
use crate::line::{Below, Body, Button, Named};

pub(super) fn to(chat: ChatId) -> t::Recipient {
    t::Recipient::Id(t::ChatId(chat.0))
}

/// None for a number that Telegram never gives.
pub(super) fn id(message: MessageId) -> Option<t::MessageId> {
    i32::try_from(message.0).ok().map(t::MessageId)
}

pub(super) fn reply(to: MessageId) -> Option<t::ReplyParameters> {
    id(to).map(|id| t::ReplyParameters::new(id).allow_sending_without_reply())
}

pub(super) fn no_preview() -> t::LinkPreviewOptions {
    t::LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// The title as the only formatting, `title` UTF-16 units long.
pub(super) fn bold(text: &str, title: usize) -> Option<Vec<t::MessageEntity>> {
    let length = title.min(text.encode_utf16().count());
    (length > 0).then(|| vec![t::MessageEntity::new(t::MessageEntityKind::Bold, 0, length)])
}

/// The same for a new message, and whom it names: without that, no request for a reply is theirs.
pub(super) fn marks(part: &str, body: &Body) -> Option<Vec<t::MessageEntity>> {
    let Below::ForceReplyOf(named) = &body.below else { return bold(part, body.title) };
    let mention = mention(part, named);
    Some(bold(part, body.title).into_iter().flatten().chain(mention).collect())
}

fn mention(text: &str, named: &Named) -> Option<t::MessageEntity> {
    let &Named { user, offset, length } = named;
    let units = text.encode_utf16().skip(offset).take(length).collect::<Vec<_>>();
    let user = t::User {
        id: t::UserId(u64::try_from(user.0).ok()?),
        is_bot: false,
        first_name: String::from_utf16(&units).ok()?,
        last_name: None,
        username: None,
        language_code: None,
        is_premium: false,
        added_to_attachment_menu: false,
    };
    (units.len() == length).then(|| t::MessageEntity::text_mention(user, offset, length))
}

pub(super) fn markup(below: &Below) -> Option<t::ReplyMarkup> {
    match below {
        Below::Nothing => None,
        Below::Buttons(rows) => Some(keyboard(rows).into()),
        Below::ForceReply | Below::ForceReplyOf(_) => {
            Some(t::ReplyMarkup::ForceReply(t::ForceReply::new().selective()))
        }
    }
}

pub(super) fn keyboard(rows: &[Vec<Button>]) -> t::InlineKeyboardMarkup {
    let button = |button: &Button| t::InlineKeyboardButton::callback(&button.label, &button.data);
    t::InlineKeyboardMarkup::new(rows.iter().map(|row| row.iter().map(button).collect::<Vec<_>>()))
}
