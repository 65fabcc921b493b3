//! Whether a message holds words, and which: the one place that decides it.
//!
//! Told by the names of a message's parts alone. What is neither words nor a service message is
//! wordless, whatever it is: a photo, a poll, a kind of next year, nothing at all.

use serde_json::{Map, Value};

use super::rich;

/// What a message holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// Words, as a text, a rich message or a caption.
    Words {
        /// Plain.
        text: String,
        /// Whether something came along that is no word.
        with_media: bool,
    },
    /// No words.
    Wordless {
        /// Whether it is edited as it moves: a live location.
        moves: bool,
    },
    /// Telegram tells something of the chat: nobody speaks.
    Service,
}

/// Parts that make a message a service message, in the order of the Bot API. `successful_payment` and
/// what is like it concern bots that sell or ask for something; this one does neither.
const SERVICE: [&str; 54] = [
    "new_chat_members",
    "left_chat_member",
    "chat_owner_left",
    "chat_owner_changed",
    "new_chat_title",
    "new_chat_photo",
    "delete_chat_photo",
    "group_chat_created",
    "supergroup_chat_created",
    "channel_chat_created",
    "message_auto_delete_timer_changed",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "pinned_message",
    "successful_payment",
    "refunded_payment",
    "users_shared",
    "chat_shared",
    "gift",
    "unique_gift",
    "gift_upgrade_sent",
    "connected_website",
    "write_access_allowed",
    "proximity_alert_triggered",
    "boost_added",
    "chat_background_set",
    "checklist_tasks_done",
    "checklist_tasks_added",
    "direct_message_price_changed",
    "forum_topic_created",
    "forum_topic_edited",
    "forum_topic_closed",
    "forum_topic_reopened",
    "general_forum_topic_hidden",
    "general_forum_topic_unhidden",
    "giveaway_created",
    "giveaway_completed",
    "managed_bot_created",
    "paid_message_price_changed",
    "poll_option_added",
    "poll_option_deleted",
    "suggested_post_approved",
    "suggested_post_approval_failed",
    "suggested_post_declined",
    "suggested_post_paid",
    "suggested_post_refunded",
    "video_chat_scheduled",
    "video_chat_started",
    "video_chat_ended",
    "video_chat_participants_invited",
    "web_app_data",
    // Newer than Bot API 10.1.
    "community_chat_added",
    "community_chat_removed",
    "community_chat_joined",
];

pub(super) fn of(parts: &Map<String, Value>) -> Content {
    let words = |part: &str| parts.get(part).and_then(Value::as_str).and_then(said);
    if let Some(text) = words("text") {
        return Content::Words { text, with_media: false };
    }
    if let Some(message) = parts.get("rich_message")
        && let Some(text) = said(&rich::text(message))
    {
        return Content::Words { text, with_media: rich::has_media(message) };
    }
    if let Some(text) = words("caption") {
        return Content::Words { text, with_media: true };
    }
    if SERVICE.iter().any(|part| parts.contains_key(*part)) {
        return Content::Service;
    }
    let moves = parts.get("location").is_some_and(|location| location.get("live_period").is_some());
    Content::Wordless { moves }
}

/// None of what says nothing.
fn said(text: &str) -> Option<String> {
    (!text.trim().is_empty()).then(|| text.to_owned())
}
