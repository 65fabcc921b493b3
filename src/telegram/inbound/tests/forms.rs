//! In which forms words come: rich, below a picture, forwarded.

#![expect(clippy::needless_pass_by_value, reason = "JSON is built from the inside out")]

use super::*;

fn rich(blocks: Value) -> Value {
    json!({ "rich_message": { "blocks": blocks } })
}

/// A paragraph.
fn p(text: Value) -> Value {
    json!({ "type": "paragraph", "text": text })
}

/// An item of a list.
fn li(label: &str, blocks: Value) -> Value {
    json!({ "label": label, "blocks": blocks })
}

/// What a rich message of these blocks says.
fn said(blocks: Value) -> String {
    match in_private(rich(blocks.clone())) {
        Some(Input::Text { text, .. }) => text,
        other => panic!("{blocks}: {other:?}"),
    }
}

#[test]
fn a_rich_message_is_read_as_it_was_typed() {
    let image = json!({ "type": "photo", "photo": [{ "file_id": "f", "file_unique_id": "u" }],
                        "caption": { "text": "the sea", "credit": "Ben" } });
    let cell = |text: &str| json!({ "text": text, "align": "left", "valign": "top" });
    for (blocks, text) in [
        (json!([p(json!("High: the lake")), p(json!("Low: rain"))]), "High: the lake\nLow: rain"),
        (
            json!([{ "type": "list", "items": [
                li("1.", json!([p(json!("the lake"))])), li("2.", json!([p(json!("rain"))])) ] }]),
            "1. the lake\n2. rain",
        ),
        (
            json!([{ "type": "list", "items": [
                li("•", json!([p(json!("the lake")), { "type": "list", "items": [
                    li("a.", json!([p(json!("ducks"))])), li("", json!([p(json!("a boat"))])) ] }])),
                { "label": "•", "has_checkbox": true, "is_checked": true, "blocks": [p(json!("rain"))] },
                { "label": "•", "has_checkbox": true, "blocks": [p(json!("sun"))] } ] }]),
            "• the lake\n  a. ducks\n  - a boat\n[x] rain\n[ ] sun",
        ),
        (
            json!([{ "type": "table", "caption": "our day", "cells": [
                [cell("high"), cell("the lake")], [{ "align": "left", "valign": "top" }],
                [cell("low"), cell("rain")] ] }]),
            "high | the lake\nlow | rain\nour day",
        ),
        (
            json!([{ "type": "heading", "size": 1, "text": "Today" }, { "type": "divider" },
                   { "type": "anchor", "name": "top" }, { "type": "footer", "text": "that is all" }]),
            "Today\nthat is all",
        ),
        (
            json!([{ "type": "blockquote", "blocks": [p(json!("you said so"))], "credit": "Ben" },
                   { "type": "pullquote", "text": "so it is", "credit": ["A", "na"] },
                   { "type": "expandable_blockquote", "text": "and more" }]),
            "you said so\nBen\nso it is\nAna\nand more",
        ),
        (json!([{ "type": "pre", "text": "one\n\n  two", "language": "rust" }]), "one\n\n  two"),
        (
            json!([{ "type": "details", "summary": "why", "blocks": [p(json!("because"))] }]),
            "why\nbecause",
        ),
        (
            json!([{ "type": "collage", "blocks": [image.clone()], "caption": { "text": "us" } },
                   { "type": "map", "location": { "latitude": 1, "longitude": 2 }, "zoom": 13,
                     "width": 1, "height": 1, "caption": { "text": "there" } }]),
            "the sea\nBen\nus\nthere",
        ),
        (json!([{ "type": "mathematical_expression", "expression": "1 + 1" }]), "1 + 1"),
        (
            json!([{ "type": "buttons", "buttons": [{ "text": "a", "url": "https://x.y" },
                                                     { "text": "b", "callback_data": "no" }] }]),
            "a\nb",
        ),
    ] {
        assert_eq!(said(blocks.clone()), text, "{blocks}");
    }
}

/// Every kind of text within a line, and a kind of next year.
#[test]
fn no_mark_on_a_word_costs_the_word() {
    let marked = json!(["we ", { "type": "bold", "text": ["la", { "type": "italic", "text": "ugh" }, "ed"] },
        { "type": "custom_emoji", "custom_emoji_id": "5", "alternative_text": "😀" },
        { "type": "anchor", "name": "x" }, { "type": "mathematical_expression", "expression": "²" }]);
    assert_eq!(said(json!([p(marked)])), "we laughed😀²");
    for kind in [
        "underline",
        "strikethrough",
        "spoiler",
        "date_time",
        "text_mention",
        "subscript",
        "superscript",
        "marked",
        "code",
        "url",
        "email_address",
        "phone_number",
        "mention",
        "bank_card_number",
        "hashtag",
        "cashtag",
        "bot_command",
        "anchor_link",
        "reference",
        "reference_link",
        "sparkling",
        "glow_url",
    ] {
        let text = json!({ "type": kind, "text": "word", "url": "https://x.y", "user": ana(),
                           "name": "n", "unix_time": 1, "date_time_format": "t" });
        assert_eq!(said(json!([p(json!(["a ", text, " b"]))])), "a word b", "{kind}");
    }
}

#[test]
fn words_in_kinds_that_nobody_knows_are_words() {
    for (block, text) in [
        (json!({ "type": "poem", "lines": ["roses", "violets"] }), "roses\nviolets"),
        (
            json!({ "type": "callout", "body": { "type": "x", "text": "mind" }, "icon_id": "7" }),
            "mind",
        ),
        (
            json!({ "type": "steps", "steps": [{ "text": "one" }, { "blocks": [p(json!("two"))] }] }),
            "one\ntwo",
        ),
        (
            json!({ "type": "duel", "title": "us", "items": [{ "blocks": [p(json!("a"))] }] }),
            "us\n- a",
        ),
        (
            json!({ "type": "ruby", "text": "base", "annotation": "above", "style": "no" }),
            "base\nabove",
        ),
        (json!(["plain", "strings"]), "plain\nstrings"),
    ] {
        assert_eq!(said(json!([block])), text, "{block}");
    }
    let elsewhere = json!({ "rich_message": { "paragraphs": [{ "text": "still words" }] } });
    assert_eq!(in_private(elsewhere), text("still words", None));
}

#[test]
fn a_rich_message_is_a_reply_an_edit_and_a_command_as_any_other() {
    let mut reply = rich(json!([p(json!("High: the lake"))]));
    merge(&mut reply, json!({ "reply_to_message": card() }));
    assert_eq!(in_group(reply.clone()), text("High: the lake", Some(40)));
    assert_eq!(in_group(rich(json!([p(json!("did you sleep?"))]))), None);
    let edited = input("edited_message", message(&group(), reply));
    assert!(matches!(edited, Some(Input::Text { edited: true, .. })), "{edited:?}");
    let typed = json!([p(
        json!([{ "type": "bot_command", "text": "/win", "bot_command": "win" }, " we laughed"])
    )]);
    assert_eq!(in_group(rich(typed)), command("win", "we laughed"));
}

#[test]
fn a_rich_message_without_words_is_media() {
    let image = json!({ "type": "photo", "photo": [{ "file_id": "f", "file_unique_id": "u" }] });
    assert_eq!(in_private(rich(json!([image.clone()]))), media(None));
    assert_eq!(in_private(rich(json!([{ "type": "divider" }]))), media(None));
    assert_eq!(in_private(json!({ "rich_message": "?" })), text("?", None));
    let both = incoming("message", message(&private(), rich(json!([p(json!("hi")), image]))));
    let both = both.expect("something for the bot");
    assert_eq!((both.with_media, Some(both.input)), (true, text("hi", None)));
}

fn with_caption(caption: &str) -> Value {
    let mut photo = photo();
    merge(&mut photo, json!({ "caption": caption, "caption_entities": [] }));
    photo
}

#[test]
fn words_under_a_picture_are_words() {
    assert_eq!(in_private(with_caption("the sea")), text("the sea", None));
    assert_eq!(in_group(with_caption("the sea")), None);
    let mut reply = with_caption("High: the sea");
    merge(&mut reply, json!({ "reply_to_message": card() }));
    assert_eq!(in_group(reply), text("High: the sea", Some(40)));
    assert_eq!(in_group(with_caption("/win the sea")), command("win", "the sea"));
    assert_eq!(in_private(with_caption(" ")), media(None));
    let heard = incoming("message", message(&private(), with_caption("the sea")));
    assert!(heard.is_some_and(|heard| heard.with_media));
    let edited = incoming("edited_message", message(&private(), with_caption("the sea")));
    let edited = edited.expect("something for the bot");
    assert!(matches!(edited.input, Input::Text { edited: true, .. }) && !edited.with_media);
}

fn forwarded(origin: Value, text: &str) -> Value {
    json!({ "text": text, "forward_origin": origin })
}

#[test]
fn words_forwarded_by_their_author_are_their_own() {
    let mut lee = ana();
    merge(&mut lee, json!({ "last_name": "Lee" }));
    for origin in [
        json!({ "type": "user", "sender_user": ana(), "date": 1 }),
        json!({ "type": "hidden_user", "sender_user_name": "Ana Lee", "date": 1 }),
    ] {
        let mut words = forwarded(origin, "I am sorry");
        merge(&mut words, json!({ "from": lee }));
        assert_eq!(in_private(words.clone()), text("I am sorry", None));
        assert_eq!(in_group(words.clone()), None);
        merge(&mut words, json!({ "reply_to_message": card() }));
        assert_eq!(in_group(words), text("I am sorry", Some(40)));
    }
}

#[test]
fn words_forwarded_from_somebody_else_are_not() {
    let channel = json!({ "id": -1_001_111_111_111_i64, "title": "News", "type": "channel" });
    let not_kept = |reply_to| untaken(Untaken::Forwarded, reply_to);
    for origin in [
        json!({ "type": "user", "sender_user": bot(99), "date": 1 }),
        json!({ "type": "user", "sender_user": { "id": 6, "is_bot": false, "first_name": "Ana" } }),
        json!({ "type": "hidden_user", "sender_user_name": "Ben", "date": 1 }),
        json!({ "type": "hidden_user", "sender_user_name": "", "date": 1 }),
        json!({ "type": "channel", "chat": channel, "message_id": 3, "date": 1 }),
        json!({ "type": "chat", "sender_chat": group(), "date": 1 }),
        json!({ "type": "dream" }),
        json!(null),
    ] {
        let words = forwarded(origin.clone(), "look what he wrote");
        assert_eq!(in_private(words.clone()), not_kept(None), "{origin}");
        assert_eq!(in_group(words.clone()), None, "{origin}");
        let mut reply = words;
        merge(&mut reply, json!({ "reply_to_message": card() }));
        assert_eq!(in_group(reply), not_kept(Some(40)), "{origin}");
        let command = forwarded(origin.clone(), "/trigger");
        assert_eq!(in_private(command.clone()), untaken(Untaken::Command, None), "{origin}");
        assert_eq!(in_group(command), untaken(Untaken::Command, None), "{origin}");
    }
    let as_before = json!({ "text": "hi", "forward_from": bot(98), "forward_date": 1 });
    assert_eq!(in_private(as_before), not_kept(None));
    let nameless = json!({ "text": "hi", "forward_sender_name": "Ben", "forward_date": 1 });
    assert_eq!(in_private(nameless), not_kept(None));
    let mut photo = with_caption("look");
    merge(&mut photo, json!({ "forward_origin": { "type": "channel" } }));
    assert_eq!(in_private(photo), not_kept(None));
}
