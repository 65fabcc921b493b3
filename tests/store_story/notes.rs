//! What notes hold that nobody has opened.

use super::*;

/// A partner's own chat.
const ANA: ChatId = ChatId(100);

/// A note in her chat, which gets this number.
async fn lays(store: &Store, id: CoupleId, slot: Slot, message: i64, holds: Option<&str>) {
    let note = holds.map_or(Note::AsItWas, |words| Note::Laid(body(words)));
    let line = of_a_line(store, id, slot, message).await;
    store.settle(Settled { note, ..line }).await.unwrap();
}

async fn of_a_line(store: &Store, id: CoupleId, slot: Slot, message: i64) -> Settled {
    says(store, id, vec![send(ANA, Some(slot.clone()), "words")], vec![]).await;
    let header = *store.waiting().await.unwrap().last().unwrap();
    settled(&header, &[message], Some(slot), noon())
}

async fn held(store: &Store, message: i64) -> Option<String> {
    store.note(ANA, MessageId(message)).await.unwrap().map(|note| note.body.text)
}

#[tokio::test]
async fn a_note_holds_what_it_held_for_ninety_days_and_no_longer() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    lays(&store, id, Slot::Untracked, 5, Some("words for you")).await;
    lays(&store, id, Slot::Untracked, 6, None).await;
    store.forget_old_messages(noon() + TimeDelta::days(89)).await.unwrap();
    assert_eq!(held(&store, 5).await.as_deref(), Some("words for you"));
    assert_eq!(store.sent(ANA, MessageId(6)).await.unwrap(), None, "it was none");
    store.forget_old_messages(noon() + TimeDelta::days(91)).await.unwrap();
    assert_eq!(held(&store, 5).await, None);
    assert!(store.holds_nothing(ANA, MessageId(5)).await.unwrap());
    assert!(home.cells("SELECT slot FROM sent").await.is_empty());
}

#[tokio::test]
async fn what_a_note_holds_changes_and_goes_with_its_opening() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    lays(&store, id, Slot::Nudge(3), 5, Some("at first")).await;
    for (note, holds) in [
        (Note::Holds(MessageId(5), body("by now")), Some("by now")),
        (Note::AsItWas, Some("by now")),
        (Note::Gone(MessageId(5)), None),
    ] {
        let line = of_a_line(&store, id, Slot::Untracked, 6).await;
        store.settle(Settled { note, messages: vec![], ..line }).await.unwrap();
        assert_eq!(held(&store, 5).await.as_deref(), holds);
    }
    assert!(store.holds_nothing(ANA, MessageId(5)).await.unwrap(), "it was opened");
    assert!(!store.holds_nothing(ANA, MessageId(7)).await.unwrap(), "it may be on its way");
}

#[tokio::test]
async fn a_note_whose_line_was_dropped_on_its_way_holds_nothing() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let line = of_a_line(&store, id, Slot::Untracked, 5).await;
    store.drop_line(line.id).await.unwrap();
    let note = Note::Laid(body("words"));
    store.settle(Settled { note, ..line }).await.unwrap();
    assert_eq!(held(&store, 5).await, None);
}

#[tokio::test]
async fn a_note_that_is_settled_twice_holds_what_it_held() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let line = of_a_line(&store, id, Slot::Untracked, 5).await;
    for _ in 0..2 {
        let note = Note::Laid(body("words for you"));
        store.settle(Settled { note, ..line.clone() }).await.unwrap();
    }
    assert_eq!(held(&store, 5).await.as_deref(), Some("words for you"));
}

#[tokio::test]
async fn a_note_that_was_deleted_holds_nothing() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    for message in [5, 6] {
        lays(&store, id, Slot::Untracked, message, Some("words for you")).await;
    }
    store.empty_notes(ANA, vec![MessageId(5)]).await.unwrap();
    assert_eq!((held(&store, 5).await, held(&store, 6).await.is_some()), (None, true));
}

/// Of two messages of one question, one of which was opened, the question was seen.
#[tokio::test]
async fn a_question_is_unseen_while_all_its_messages_lie_closed() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    lays(&store, id, Slot::Nudge(3), 5, Some("will you?")).await;
    lays(&store, id, Slot::Nudge(4), 6, None).await;
    lays(&store, id, Slot::Nudge(4), 7, Some("once more?")).await;
    let unseen = store.unseen_notes(ANA).await.unwrap();
    assert_eq!(unseen, [(MessageId(5), Slot::Nudge(3))]);
    assert!(store.is_closed_note(ANA, MessageId(7)).await.unwrap());
    assert!(!store.is_closed_note(ANA, MessageId(6)).await.unwrap());
}
