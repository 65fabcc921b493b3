//! Parts of Telegram's descriptions, in lower case: it has more wordings than teloxide knows. What each
//! description becomes is in `tests/fixtures/refusals.tsv`, and what is done then in `docs/edges.md`.

/// Final until the person or the group acts.
pub(super) const FINAL: [&str; 7] = [
    "bot was kicked",
    "bot was blocked",
    "user_is_blocked",
    "bot is not a member",
    "bot is not a participant",
    "deactivated",
    "chat was deleted",
];

/// The chat is not found just now, or hidden from the bot.
pub(super) const NOT_FOUND: [&str; 6] = [
    "chat not found",
    "channel not found",
    "peer_id_invalid",
    "chat_id_invalid",
    "channel_private",
    "channel_invalid",
];

/// The bot may not write there just now.
pub(super) const MUTED: [&str; 17] = [
    "not enough rights",
    "have no rights",
    "no write access",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_restricted",
    "chat_forbidden",
    "chat_admin_required",
    "chat_send_plain_forbidden",
    "chat_guest_send_forbidden",
    "user_banned_in_channel",
    "user_restricted",
    "topic_closed",
    "topic_deleted",
    "message thread not found",
    "payment_required",
    "privacy_premium_required",
];

/// The message to change is gone, or can't be changed any more.
pub(super) const GONE: [&str; 12] = [
    "message to edit not found",
    "message can't be edited",
    "message_edit_time_expired",
    "message_author_required",
    "message to delete not found",
    "message can't be deleted",
    "message_delete_forbidden",
    "message to react not found",
    "message_id_invalid",
    "msg_id_invalid",
    "message identifier is not specified",
    "no text in the message to edit",
];

/// Nothing was left to do: the message says so already, or nobody waits for the answer any more.
pub(super) const NEEDLESS: [&str; 5] = [
    "message is not modified",
    "message_not_modified",
    "query is too old",
    "query id is invalid",
    "query_id_invalid",
];
