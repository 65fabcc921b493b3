//! What is no message of a person's: comings and goings, buttons, standings.

use super::*;

/// Who they are, not how many; other bots among them, the bot itself never.
#[test]
fn joining_and_leaving_say_who() {
    let came = |came: &[i64]| {
        let came = came.iter().map(|id| UserId(*id)).collect();
        Some(Input::PeopleChanged { came, left: vec![] })
    };
    let left = |left: i64| Some(Input::PeopleChanged { came: vec![], left: vec![UserId(left)] });
    let ana_id = ana()["id"].as_i64().expect("a number");
    let joined = json!({ "new_chat_members": [ana()], "new_chat_member": ana() });
    assert_eq!(in_group(joined), came(&[ana_id]));
    assert_eq!(in_group(json!({ "left_chat_member": ana() })), left(ana_id));
    let with_ana = json!({ "new_chat_members": [bot(99), ana(), bot(98)] });
    assert_eq!(in_group(with_ana), came(&[ana_id, 98]));
    assert_eq!(in_group(json!({ "new_chat_members": [bot(98)] })), came(&[98]));
    let by_a_bot = json!({ "from": bot(98), "left_chat_member": ana() });
    assert_eq!(in_group(by_a_bot), left(ana_id));
}

#[test]
fn its_own_coming_and_going_is_told_elsewhere() {
    assert_eq!(in_group(json!({ "new_chat_members": [bot(99)] })), None);
    assert_eq!(in_group(json!({ "left_chat_member": bot(99) })), None);
}

/// Either chat tells of it, and each may be the only one: both are read as told by the old.
#[test]
fn a_group_that_moves_says_where_to() {
    let chat = |id: i64, kind: &str| json!({ "id": id, "title": "Ana & Ben", "type": kind });
    for (chat, told) in [
        (chat(-12345, "group"), json!({ "migrate_to_chat_id": GROUP })),
        (chat(GROUP, "supergroup"), json!({ "migrate_from_chat_id": -12345 })),
    ] {
        let moved = incoming("message", message(&chat, told)).expect("something for the bot");
        assert_eq!(moved.input, Input::MigratedTo(ChatId(GROUP)));
        assert_eq!((moved.chat, moved.kind), (ChatId(-12345), ChatKind::Group));
    }
}

#[test]
fn other_service_messages_are_nothing() {
    assert_eq!(in_group(json!({ "new_chat_title": "Us" })), None);
    assert_eq!(in_group(json!({ "pinned_message": card() })), None);
    assert_eq!(in_private(json!({ "pinned_message": card() })), None);
    let timer = json!({ "message_auto_delete_timer_changed": { "message_auto_delete_time": 60 } });
    assert_eq!(in_private(timer), None);
}

#[test]
fn other_bots_are_not_heard() {
    assert_eq!(in_group(json!({ "from": bot(98), "text": "/trigger" })), None);
    let reply = json!({ "from": bot(98), "text": "hi", "reply_to_message": card() });
    assert_eq!(in_group(reply), None);
}

#[test]
fn the_anonymous_are_known_as_such() {
    let admin = json!({ "from": bot(1_087_968_824), "sender_chat": group(), "text": "/start" });
    let admin = incoming("message", message(&group(), admin)).expect("something for the bot");
    assert!(admin.person.anonymous && matches!(admin.input, Input::Command { .. }));
    let channel = json!({ "id": -1_001_111_111_111_i64, "title": "News", "type": "channel" });
    let channel = json!({ "from": bot(136_817_688), "sender_chat": channel, "text": "/start" });
    assert!(
        incoming("message", message(&group(), channel))
            .expect("something for the bot")
            .person
            .anonymous
    );
}

#[test]
fn a_channels_post_in_its_group_is_nothing() {
    let channel = json!({ "id": -1_001_111_111_111_i64, "title": "News", "type": "channel" });
    let origin = json!({ "type": "channel", "chat": channel, "message_id": 3, "date": 1 });
    let post = json!({ "from": { "id": 777_000, "is_bot": false, "first_name": "Telegram" }, "sender_chat": channel,
                       "is_automatic_forward": true, "forward_origin": origin, "text": "/start" });
    assert_eq!(in_group(post), None);
}

#[test]
fn a_press_is_read_also_when_its_message_is_too_old() {
    let press = |message: Value| {
        let query = json!({ "id": "q1", "from": ana(), "chat_instance": "c", "data": "s:1", "message": message });
        incoming("callback_query", query).expect("something for the bot")
    };
    let query = "q1".to_owned();
    let expected = Input::Press { query, data: "s:1".to_owned(), message: Some(MessageId(40)) };
    let fresh = press(card());
    assert_eq!((fresh.chat, fresh.kind), (ChatId(GROUP), ChatKind::Group));
    assert_eq!(fresh.input, expected);
    let old = press(json!({ "message_id": 40, "chat": private(), "date": 0 }));
    assert_eq!((old.chat, old.kind), (ChatId(5_000_000_001), ChatKind::Private));
    assert_eq!(old.input, expected);
}

#[test]
fn a_press_without_data_or_chat_is_nothing() {
    let game = json!({ "id": "q1", "from": ana(), "chat_instance": "c", "game_short_name": "g", "message": card() });
    assert_eq!(input("callback_query", game), None);
    let inline = json!({ "id": "q1", "from": ana(), "chat_instance": "c", "data": "x", "inline_message_id": "i" });
    assert_eq!(input("callback_query", inline), None);
}

fn standing_in(chat: &Value, member: Value) -> Option<Incoming> {
    let mut new = json!({ "user": bot(99) });
    merge(&mut new, member);
    let old = json!({ "user": bot(99), "status": "left" });
    let change = json!({ "chat": chat, "from": ana(), "date": 1, "old_chat_member": old, "new_chat_member": new });
    incoming("my_chat_member", change)
}

fn restricted(is_member: bool) -> Value {
    let mut member = json!({ "status": "restricted", "is_member": is_member, "until_date": 0 });
    for right in [
        "can_send_messages",
        "can_send_audios",
        "can_send_documents",
        "can_send_photos",
        "can_send_videos",
        "can_send_video_notes",
        "can_send_voice_notes",
        "can_send_polls",
        "can_send_other_messages",
        "can_add_web_page_previews",
        "can_change_info",
        "can_invite_users",
        "can_pin_messages",
        "can_manage_topics",
    ] {
        merge(&mut member, json!({ right: false }));
    }
    member
}

#[test]
fn its_standing_is_one_of_four() {
    let admin = json!({
        "status": "administrator", "can_be_edited": false, "is_anonymous": false, "can_manage_chat": true,
        "can_delete_messages": true, "can_manage_video_chats": true, "can_restrict_members": true,
        "can_promote_members": false, "can_change_info": true, "can_invite_users": true, "can_post_stories": false,
        "can_edit_stories": false, "can_delete_stories": false, "can_pin_messages": true, "can_manage_topics": false,
    });
    let mut may_write = restricted(true);
    merge(&mut may_write, json!({ "can_send_messages": true }));
    for (member, standing) in [
        (json!({ "status": "member" }), Standing::Member),
        (restricted(true), Standing::Muted),
        (may_write, Standing::Member),
        (restricted(false), Standing::Gone),
        (admin, Standing::Admin),
        (json!({ "status": "creator", "is_anonymous": false }), Standing::Admin),
        (json!({ "status": "left" }), Standing::Gone),
        (json!({ "status": "kicked", "until_date": 0 }), Standing::Gone),
    ] {
        let incoming = standing_in(&group(), member.clone()).expect("something for the bot");
        assert_eq!(incoming.input, Input::Standing(standing), "{member}");
    }
}

#[test]
fn being_blocked_and_being_put_into_a_channel_are_standings() {
    let blocked = standing_in(&private(), json!({ "status": "kicked", "until_date": 0 }))
        .expect("something for the bot");
    assert_eq!((blocked.kind, blocked.input), (ChatKind::Private, Input::Standing(Standing::Gone)));
    let channel = json!({ "id": -1_001_111_111_111_i64, "title": "News", "type": "channel" });
    let channel =
        standing_in(&channel, json!({ "status": "member" })).expect("something for the bot");
    assert_eq!((channel.kind, channel.person.id), (ChatKind::Channel, UserId(5_000_000_001)));
}

#[test]
fn what_each_of_its_kind_has_and_this_lacks_is_unreadable() {
    let message = |parts: Value| json!({ "update_id": 7, "message": parts });
    for odd in [
        json!({ "update_id": 7, "telepathy": {} }),
        json!({ "update_id": 7, "channel_post": {} }),
        json!({ "update_id": 7 }),
        json!({ "message": message(private()) }),
        json!({ "update_id": -1, "my_chat_member": {} }),
        json!({ "update_id": i64::MAX, "message": {} }),
        json!({ "update_id": 7.5, "message": {} }),
        message(json!({ "message_id": "?" })),
        message(json!({ "message_id": 1, "text": "hi" })),
        message(json!({ "message_id": 1, "chat": { "id": 5 }, "text": "hi" })),
        message(json!({ "message_id": 1, "chat": private(), "from": { "id": "5" }, "text": "hi" })),
        json!([]),
    ] {
        assert_eq!(read(&odd, &me()), Err(Unreadable), "{odd}");
    }
}
