//! The tables of before, and where their rows go.

use super::Column::{Bot, Bytes, Chat, Hour, Same, Second, User, Zero};
use super::Move;
use crate::store::many::Many;

/// Those of one row, which are about the bot itself.
pub(super) const SINGLE: [&str; 2] = ["old_sealed_buttons", "old_heard"];

pub(super) static MOVES: [Move; 9] = [
    Move {
        from: "old_couples",
        key: &["id"],
        into: Many::into_table(
            "INSERT INTO couples (id, bot_id, version, wake_at, on_time_at, group_tag, state) VALUES ",
            7,
            "",
        ),
        columns: &[
            Same("id"),
            Bot,
            Same("version"),
            Second("wake_at"),
            Second("on_time_at"),
            Chat("group_chat"),
            Bytes("state"),
        ],
    },
    Move {
        from: "old_seats",
        key: &["user_id"],
        into: Many::into_table("INSERT INTO seats (bot_id, user_tag, couple_id) VALUES ", 3, ""),
        columns: &[Bot, User("user_id"), Same("couple_id")],
    },
    Move {
        from: "old_former_seats",
        key: &["user_id", "couple_id"],
        into: Many::into_table(
            "INSERT INTO former_seats (bot_id, user_tag, couple_id, until) VALUES ",
            4,
            "",
        ),
        columns: &[Bot, User("user_id"), Same("couple_id"), Hour("until")],
    },
    Move {
        from: "old_inbox",
        key: &["update_id"],
        into: Many::into_table("INSERT INTO inbox (bot_id, update_id, seen_at) VALUES ", 3, ""),
        columns: &[Bot, Same("update_id"), Hour("seen_at")],
    },
    // What was numbered in the order of its coming keeps that number for its place.
    Move {
        from: "old_outbox",
        key: &["id"],
        into: Many::into_table(
            "INSERT INTO outbox
             (id, bot_id, couple_id, version, place, chat_tag, lane, not_before, use_by, attempts,
             unpaced, parked, guard, edits, slot_tag, body) VALUES ",
            16,
            "",
        ),
        columns: &[
            Same("id"),
            Bot,
            Same("couple_id"),
            Zero,
            Same("id"),
            Chat("chat"),
            Same("lane"),
            Second("not_before"),
            Second("use_by"),
            Same("attempts"),
            Same("unpaced"),
            Same("parked"),
            Same("guard"),
            Same("edits"),
            Bytes("slot_tag"),
            Bytes("body"),
        ],
    },
    Move {
        from: "old_sent",
        key: &["chat", "message_id"],
        into: Many::into_table(
            "INSERT INTO sent
             (bot_id, chat_tag, message_id, couple_id, slot_tag, slot, sent_at) VALUES ",
            7,
            "",
        ),
        columns: &[
            Bot,
            Chat("chat"),
            Same("message_id"),
            Same("couple_id"),
            Bytes("slot_tag"),
            Bytes("slot"),
            Hour("sent_at"),
        ],
    },
    Move {
        from: "old_forgotten",
        key: &["chat"],
        into: Many::into_table(
            "INSERT INTO forgotten (bot_id, chat_tag, message_id, couple_id) VALUES ",
            4,
            "",
        ),
        columns: &[Bot, Chat("chat"), Same("message_id"), Same("couple_id")],
    },
    Move {
        from: "old_records",
        key: &["id"],
        into: Many::into_table(
            "INSERT INTO records (id, bot_id, couple_id, expires_at, body) VALUES ",
            5,
            "",
        ),
        columns: &[Same("id"), Bot, Same("couple_id"), Hour("expires_at"), Bytes("body")],
    },
    Move {
        from: "old_pages",
        key: &["id"],
        into: Many::into_table(
            "INSERT INTO pages (id, bot_id, couple_id, version, expires_at, body) VALUES ",
            6,
            "",
        ),
        columns: &[Same("id"), Bot, Same("couple_id"), Zero, Hour("expires_at"), Bytes("body")],
    },
];
