//! The outbox, and the messages that its lines became.

use std::collections::HashSet;

use super::*;

#[tokio::test]
async fn lines_come_in_the_order_of_their_commits() {
    let home = Home::new();
    let (store, mut committed) = home.try_open().await.unwrap();
    let id = found(&store, GROUP).await;
    let first = Line { lane: Lane::Urgent, not_before: after(9), ..send(GROUP, None, "one") };
    says(&store, id, vec![first.clone(), send(GROUP, None, "two")], vec![]).await;
    says(&store, id, vec![send(GROUP, None, "three")], vec![]).await;
    let stranger = ChatId(55);
    let answer = Call::Answer { query: "7".into(), text: None, alert: false, url: None };
    let house = vec![send(stranger, None, "hello"), line(stranger, None, answer)];
    let house = Change { lines: house, ..Change::default() };
    assert_eq!(store.commit(house).await.unwrap(), Committed::Written);

    let waiting = store.waiting().await.unwrap();
    let mut heard = Vec::new();
    while let Ok(header) = committed.try_recv() {
        heard.push(header);
    }
    let ids = |headers: &[Header]| headers.iter().map(|header| header.id).collect::<Vec<_>>();
    assert_eq!(ids(&heard), ids(&waiting), "what is committed is what waits");
    assert!(heard.is_sorted_by(|one, next| one.arrival < next.arrival));
    let is_before = |header: &Header| header.arrival < heard[0].arrival;
    assert!(waiting.iter().all(is_before), "what waited came before what was committed");
    let places: Vec<_> =
        waiting[..3].iter().map(|header| (header.place.version, header.place.index)).collect();
    assert_eq!(places, [(2, 0), (2, 1), (3, 0)]);
    assert_eq!(waiting_words(&store).await[..4], ["one", "two", "three", "hello"]);
    assert_eq!(store.line(&waiting[0]).await.unwrap(), Some(first));
    let Header { couple, chat, lane, not_before, use_by, attempts, unpaced, .. } = waiting[0];
    assert_eq!((couple, chat, lane, attempts, unpaced), (id, GROUP, Lane::Urgent, 0, false));
    assert_eq!((not_before, use_by), (after(9), after(86_400)));
    assert_eq!((waiting[3].couple, waiting[3].unpaced), (CoupleId::NONE, false));
    assert!(waiting[4].unpaced, "callback answers are not paced");
}

#[tokio::test]
async fn many_lines_are_read_page_by_page_the_most_urgent_first() {
    let home = Home::new();
    let store = home.open().await;
    let ids = [found(&store, GROUP).await, found(&store, OTHER_GROUP).await];
    for (id, chat) in ids.into_iter().zip([GROUP, OTHER_GROUP]) {
        let all = (0..700).map(|at| Lane::ALL[at % Lane::ALL.len()]);
        let lines = all.map(|lane| Line { lane, ..send(chat, None, "one of many") });
        says(&store, id, lines.collect(), vec![]).await;
    }
    let (mut pages, mut place) = (vec![], Some(ReadTo::START));
    while let Some(from) = place {
        let (lines, next) = store.waiting_after(from).await.unwrap();
        let before = |lane: Lane| next.is_some_and(|next| lane < next.lane);
        assert!(lines.iter().all(|line| line.lane >= from.lane));
        assert!(next.is_none() || lines.iter().any(|line| !before(line.lane)));
        pages.push(lines);
        place = next;
    }
    assert!(pages.len() > 2, "none of them holds up what leaves for long");
    let lines = pages.concat();
    assert!(lines.is_sorted_by_key(|line| (line.lane, line.couple, line.place)));
    assert!(lines.is_sorted_by(|a, b| a.arrival < b.arrival));
    let ids = |lines: Vec<Header>| lines.into_iter().map(|line| line.id).collect::<HashSet<_>>();
    assert_eq!(lines.len(), 1400);
    assert_eq!(ids(lines), ids(store.waiting().await.unwrap()));
}

#[tokio::test]
async fn a_line_with_a_broken_header_is_left_out_and_all_others_leave() {
    let home = Home::in_files();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    says(&store, id, vec![send(GROUP, None, "one"), send(GROUP, None, "two")], vec![]).await;
    store.close().await;
    home.tamper("UPDATE outbox SET chat_tag = X'00' WHERE place = 0").await;
    let store = home.open().await;
    assert_eq!(waiting_words(&store).await, ["two"]);
}

#[tokio::test]
async fn lines_keep_their_order_even_if_the_clock_is_set_back() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    says(&store, id, vec![send(GROUP, None, "now")], vec![]).await;
    home.clock.set(after(-3600));
    says(&store, id, vec![send(GROUP, None, "an hour before")], vec![]).await;
    store.close().await;
    home.clock.set(after(-7200));
    let store = home.open().await;
    says(&store, id, vec![send(GROUP, None, "two hours before")], vec![]).await;
    assert_eq!(waiting_words(&store).await, ["now", "an hour before", "two hours before"]);
}

#[tokio::test]
async fn a_newer_edit_replaces_the_older() {
    let home = Home::new();
    let store = home.open().await;
    let (id, other) = (found(&store, GROUP).await, found(&store, OTHER_GROUP).await);
    let prompt = vec![
        send(GROUP, Some(Slot::LocalTime), "sent"),
        edit(GROUP, Slot::LocalTime, "old"),
        edit(GROUP, Slot::Zone, "another slot"),
        edit(ChatId(8), Slot::LocalTime, "another chat"),
    ];
    says(&store, id, prompt, vec![]).await;
    let later = Line { use_by: after(90_000), ..edit(GROUP, Slot::LocalTime, "another couple") };
    says(&store, other, vec![later], vec![]).await;
    let waiting = store.waiting().await.unwrap();
    let replaced = waiting.into_iter().filter(|line| line.couple == id).nth(1).unwrap();
    says(&store, id, vec![edit(GROUP, Slot::LocalTime, "new")], vec![]).await;

    assert_eq!(store.line(&replaced).await.unwrap(), None);
    // Couples have no order among them.
    let mut left = waiting_words(&store).await;
    left.sort_by_key(|words| words == "another couple");
    assert_eq!(left, ["sent", "another slot", "another chat", "new", "another couple"]);
}

#[tokio::test]
async fn a_settled_line_is_found_by_slot_and_by_message() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let slot = Slot::Nudge(3);
    says(&store, id, vec![send(GROUP, Some(slot.clone()), "nudge")], vec![]).await;
    assert!(store.sends_into(id, GROUP, &slot).await.unwrap());
    assert!(!store.sends_into(id, GROUP, &Slot::Nudge(4)).await.unwrap());
    assert_eq!(store.message_in(id, GROUP, &slot).await.unwrap(), None);

    let header = store.waiting().await.unwrap()[0];
    let done = settled(&header, &[41, 42], Some(slot.clone()), after(1));
    store.settle(done.clone()).await.unwrap();
    // A lost response: the same line once more.
    store.settle(done).await.unwrap();
    assert_eq!(store.waiting().await.unwrap(), []);
    assert!(!store.sends_into(id, GROUP, &slot).await.unwrap());
    assert_eq!(store.message_in(id, GROUP, &slot).await.unwrap(), Some(MessageId(42)));
    for message in [41, 42] {
        let looked_up = store.slot_of(GROUP, MessageId(message)).await.unwrap();
        assert_eq!(looked_up, Some(slot.clone()), "each part counts");
    }
    assert_eq!(store.slot_of(GROUP, MessageId(43)).await.unwrap(), None);
    assert_eq!(store.slot_of(OTHER_GROUP, MessageId(42)).await.unwrap(), None);
    assert_eq!(store.message_in(id, OTHER_GROUP, &slot).await.unwrap(), None);

    says(&store, id, vec![send(GROUP, Some(slot.clone()), "once more")], vec![]).await;
    let header = store.waiting().await.unwrap()[0];
    store.settle(settled(&header, &[50], Some(slot.clone()), after(2))).await.unwrap();
    assert_eq!(store.message_in(id, GROUP, &slot).await.unwrap(), Some(MessageId(50)));
    assert_eq!(store.slot_of(GROUP, MessageId(41)).await.unwrap(), Some(slot));
}

/// Buttons go off the message that was there when that was decided: also one that is still on its way,
/// and never a newer one of the same name.
#[tokio::test]
async fn buttons_go_off_the_message_that_was_decided_on_before() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let slot = Slot::LocalTime;
    let hang = line(GROUP, Some(slot.clone()), Call::Hang { buttons: vec![] });
    let all = vec![
        send(GROUP, Some(slot.clone()), "older"),
        hang,
        send(GROUP, Some(slot.clone()), "newer"),
    ];
    says(&store, id, all, vec![]).await;
    let waiting = store.waiting().await.unwrap();
    let [older, hang, newer] = &waiting[..] else { panic!("{waiting:?}") };
    assert!(store.sends_before(id, GROUP, &slot, hang.place).await.unwrap());
    store.settle(settled(newer, &[8], Some(slot.clone()), noon())).await.unwrap();
    assert_eq!(store.message_before(id, GROUP, &slot, hang.place).await.unwrap(), None);
    store.settle(settled(older, &[9], Some(slot.clone()), after(1))).await.unwrap();
    assert!(!store.sends_before(id, GROUP, &slot, hang.place).await.unwrap());
    let found = store.message_before(id, GROUP, &slot, hang.place).await.unwrap();
    assert_eq!(found, Some(MessageId(9)));
    assert_eq!(store.slot_of(GROUP, MessageId(8)).await.unwrap(), Some(slot));
}

#[tokio::test]
async fn lines_are_dropped_parked_and_postponed() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    let slot = || Some(Slot::Welcome);
    let lines = ["dropped", "parked", "later"].map(|words| send(GROUP, slot(), words));
    says(&store, id, lines.to_vec(), vec![]).await;
    let [dropped, parked, later] = store.waiting().await.unwrap()[..] else { panic!() };

    store.drop_line(dropped.id).await.unwrap();
    store.park_line(parked.id).await.unwrap();
    store.postpone(later.id, after(30), 3).await.unwrap();
    store.close().await;

    let store = home.open().await;
    let waiting = store.waiting().await.unwrap();
    let arrival = waiting[0].arrival;
    assert_eq!(waiting, [Header { not_before: after(30), attempts: 3, arrival, ..later }]);
    assert_eq!(store.line(&parked).await.unwrap(), None);
    assert_eq!(store.parked().await.unwrap().lines, 1, "it stays and is counted");
    store.drop_line(later.id).await.unwrap();
    assert!(!store.sends_into(id, GROUP, &Slot::Welcome).await.unwrap());
}

#[tokio::test]
async fn a_line_that_cannot_be_read_is_parked() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    says(&store, id, vec![send(GROUP, None, "one"), send(GROUP, None, "two")], vec![]).await;
    store.close().await;
    home.tamper("UPDATE outbox SET body = (SELECT body FROM outbox ORDER BY place LIMIT 1)").await;
    let store = home.open().await;
    let waiting = store.waiting().await.unwrap();
    assert!(store.line(&waiting[0]).await.unwrap().is_some());
    assert_eq!(store.line(&waiting[1]).await.unwrap(), None);
    let left = store.waiting().await.unwrap();
    assert_eq!(left.iter().map(|header| header.id).collect::<Vec<_>>(), [waiting[0].id]);
    assert_eq!(store.parked().await.unwrap().lines, 1);
}

#[tokio::test]
async fn the_result_of_a_line_is_decided_once() {
    let home = Home::new();
    let store = home.open().await;
    let id = found(&store, GROUP).await;
    says(&store, id, vec![line(GROUP, None, Call::Look)], vec![]).await;
    let header = store.waiting().await.unwrap()[0];
    assert!(header.unpaced);

    let loaded = store.couple(id).await.unwrap().unwrap();
    let counted = Change {
        couple: Some((loaded.couple.clone(), loaded.version)),
        lines: vec![send(GROUP, None, "there are three of you")],
        settles: Some(header.id),
        ..Change::default()
    };
    let stale = Change { couple: Some((loaded.couple, 1)), ..counted.clone() };
    assert_eq!(store.commit(stale).await.unwrap(), Committed::Stale);
    assert_eq!(store.waiting().await.unwrap(), [header], "it waits to be decided again");
    assert_eq!(store.commit(counted.clone()).await.unwrap(), Committed::Written);
    assert_eq!(store.commit(counted).await.unwrap(), Committed::Duplicate);
    assert_eq!(waiting_words(&store).await, ["there are three of you"]);
}
