//! What a button carries acts in its own chat, for its own couple, and nowhere else.

use super::{ANA, BEN, Bot, EVE, FIRST};
use kintsugi::domain::ChatId;

/// All that somebody's chat and the group showed, by what its buttons carry.
fn carried(bot: &Bot, chats: &[ChatId]) -> Vec<String> {
    let here = bot.shown.iter().filter(|read| chats.contains(&read.chat));
    here.flat_map(|read| &read.buttons).map(|button| button.data.clone()).collect()
}

/// What that person is answered when they send this there.
async fn answered(bot: &mut Bot, chat: ChatId, who: i64, data: &str) -> Vec<String> {
    bot.presses_data(chat, who, data).await.into_iter().map(|read| read.text).collect()
}

/// As long as what a button carries, and carried by none.
fn no_button() -> String {
    "A".repeat(64)
}

async fn looks_around(bot: &mut Bot, who: i64) {
    for command in ["/settings", "/measures", "/ask why", "/plan", "/letter", "/step"] {
        bot.says(ChatId(who), who, command).await;
    }
}

#[tokio::test]
async fn what_lies_on_the_others_phone_is_no_button_on_ones_own() {
    let mut bot = Bot::new();
    bot.couple(FIRST, [ANA, BEN]).await;
    looks_around(&mut bot, ANA).await;
    looks_around(&mut bot, BEN).await;
    for (who, other) in [(ANA, BEN), (BEN, ANA)] {
        let theirs = carried(&bot, &[ChatId(other)]);
        assert!(theirs.len() > 12, "{} buttons", theirs.len());
        let none = answered(&mut bot, ChatId(who), who, &no_button()).await;
        for data in theirs {
            assert_eq!(answered(&mut bot, ChatId(who), who, &data).await, none);
        }
    }
}

#[tokio::test]
async fn after_an_end_old_buttons_are_no_buttons_for_whoever_sits_there() {
    let mut bot = Bot::new();
    bot.couple(FIRST, [ANA, BEN]).await;
    looks_around(&mut bot, ANA).await;
    bot.says(FIRST, ANA, "/step").await;
    let (own, shared) = (carried(&bot, &[ChatId(ANA)]), carried(&bot, &[FIRST]));
    bot.ends(BEN).await;
    bot.says(FIRST, ANA, "/start").await;
    bot.couple(FIRST, [ANA, EVE]).await;
    for (chat, who, old) in [(ChatId(ANA), ANA, &own), (FIRST, ANA, &shared), (FIRST, EVE, &shared)]
    {
        assert!(!old.is_empty());
        let none = answered(&mut bot, chat, who, &no_button()).await;
        for data in old {
            assert_eq!(answered(&mut bot, chat, who, data).await, none);
        }
    }
}
