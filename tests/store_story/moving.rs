//! A group becomes a supergroup.

use super::*;

/// The couple's group becomes `OTHER_GROUP`.
async fn moves(store: &Store, id: CoupleId) -> Committed {
    let mut loaded = store.couple(id).await.unwrap().unwrap();
    loaded.couple.group = OTHER_GROUP;
    let couple = Some((loaded.couple, loaded.version));
    store.commit(Change { couple, ..Change::default() }).await.unwrap()
}

#[tokio::test]
async fn what_waits_moves_along_without_what_it_said_of_old_messages() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let old = Some(MessageId(7));
    let reply =
        Call::Send { body: body("reply"), reply_to: old, silent: false, with: None, note: None };
    let react = Call::React { message: MessageId(7), emoji: "❤".into(), instead: body("thanks") };
    let lines = vec![
        line(GROUP, Some(Slot::Zone), reply),
        line(GROUP, None, react),
        line(GROUP, None, Call::RemoveButtons { message: MessageId(7) }),
        edit(GROUP, Slot::Zone, "edit"),
        send(ChatId(8), None, "in private"),
    ];
    says(&store, id, lines, vec![]).await;
    assert_eq!(moves(&store, id).await, Committed::Written);

    assert_eq!(waiting_words(&store).await, ["reply", "thanks", "edit", "in private"]);
    let waiting = store.waiting().await.unwrap();
    let chats: Vec<_> = waiting.iter().map(|header| header.chat).collect();
    assert_eq!(chats, [OTHER_GROUP, OTHER_GROUP, OTHER_GROUP, ChatId(8)]);
    for header in &waiting[..2] {
        let Line { call, .. } = store.line(header).await.unwrap().unwrap();
        assert!(matches!(call, Call::Send { reply_to: None, .. }), "{call:?}");
    }
    assert!(store.sends_into(id, OTHER_GROUP, &Slot::Zone).await.unwrap());
    says(&store, id, vec![edit(OTHER_GROUP, Slot::Zone, "newer")], vec![]).await;
    let words = waiting_words(&store).await;
    assert_eq!(words, ["reply", "thanks", "in private", "newer"], "newer edits replace older");
}

/// The move sends open cards anew: what waited for the same slots would come twice.
#[tokio::test]
async fn what_the_move_says_anew_is_not_said_twice() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let waiting = vec![
        send(GROUP, Some(Slot::Zone), "old"),
        edit(GROUP, Slot::Zone, "old edit"),
        send(GROUP, Some(Slot::Welcome), "another"),
    ];
    says(&store, id, waiting, vec![]).await;
    let mut loaded = store.couple(id).await.unwrap().unwrap();
    loaded.couple.group = OTHER_GROUP;
    let couple = Some((loaded.couple, loaded.version));
    let lines = vec![send(OTHER_GROUP, Some(Slot::Zone), "anew")];
    let moves = Change { couple, lines, ..Change::default() };
    assert_eq!(store.commit(moves).await.unwrap(), Committed::Written);
    assert_eq!(waiting_words(&store).await, ["another", "anew"]);
}

#[tokio::test]
async fn the_old_chat_is_still_known_by_its_messages() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    says(&store, id, vec![send(GROUP, Some(Slot::Zone), "where?")], vec![]).await;
    let header = store.waiting().await.unwrap()[0];
    store.settle(settled(&header, &[41], Some(Slot::Zone), noon())).await.unwrap();
    assert_eq!(store.id_of_former_group(GROUP).await.unwrap(), None);
    moves(&store, id).await;
    assert_eq!(store.id_of_group(GROUP).await.unwrap(), None);
    assert_eq!(store.id_of_former_group(GROUP).await.unwrap(), Some(id));
    assert_eq!(store.slot_of(GROUP, MessageId(41)).await.unwrap(), Some(Slot::Zone));
}

/// Told of its arrival in the supergroup first, the bot took it for another group.
#[tokio::test]
async fn a_couple_without_people_gives_way_to_the_one_that_moves() {
    let home = Home::new();
    let store = home.open().await;
    let (id, nobodys) = (found(&store, GROUP).await, found(&store, OTHER_GROUP).await);
    says(&store, nobodys, vec![send(OTHER_GROUP, Some(Slot::Welcome), "hello")], vec![]).await;
    assert_eq!(moves(&store, id).await, Committed::Written);
    assert_eq!(store.id_of_group(OTHER_GROUP).await.unwrap(), Some(id));
    assert_eq!(store.couple(nobodys).await.unwrap(), None);
    assert_eq!(waiting_words(&store).await, [""; 0]);
}
