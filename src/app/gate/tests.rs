//! People as fast as people are, and storms.

mod in_hand;

use super::*;
use crate::domain::{MessageId, Person, Standing, Untaken};

const GROUP: ChatId = ChatId(-7);
const ANA: UserId = UserId(501);
const EVE: UserId = UserId(503);

fn at(milliseconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_800_000_000_000 + milliseconds).expect("a moment")
}

fn act(update: i64, chat: ChatId, person: UserId, input: Input) -> Incoming {
    let kind = if chat.0 < 0 { ChatKind::Group } else { ChatKind::Private };
    let person = Person { id: person, name: "Eve".into(), anonymous: false };
    Incoming { update, chat, kind, person, input, with_media: false, written_at: None }
}

fn text(words: &str) -> Input {
    Input::Text { message: MessageId(1), text: words.into(), reply_to: None, edited: false }
}

fn command(line: &str) -> Input {
    let (name, words) = line.split_once(' ').unwrap_or((line, ""));
    Input::Command { message: MessageId(1), name: name.into(), words: words.into() }
}

fn press() -> Input {
    Input::Press { query: "q".into(), data: "d".into(), message: None }
}

/// Lets it in, and it is handled at once.
fn passes(gate: &Gate, incoming: &Incoming, now: DateTime<Utc>) -> Let {
    let how = gate.lets(incoming, now);
    gate.ends(incoming);
    how
}

/// How each is let in, one after another in so many milliseconds.
fn lets(gate: &Gate, input: &Input, count: i64, every: i64) -> Vec<Let> {
    let lets = |nth| gate.lets(&act(nth, ANA.into(), ANA, input.clone()), at(nth * every));
    (0..count).map(lets).collect()
}

#[test]
fn nobody_who_types_or_taps_as_people_do_meets_it() {
    for (what, input, count, every) in [
        ("a message a second, for a quarter of an hour", text("and then"), 900, 1_000),
        ("short lines, typed fast", text("yes"), 60, 700),
        ("a button, tapped in anger", press(), 40, 120),
        ("double taps, through a whole set-up", press(), 60, 600),
        ("forty messages forwarded at once", text("look"), 40, 0),
        (
            "ten pictures of an album, thrice",
            Input::Untaken { message: MessageId(1), reply_to: None, why: Untaken::Media },
            30,
            20,
        ),
    ] {
        let all = lets(&Gate::default(), &input, count, every);
        assert!(all.iter().all(|how| *how == Let::In), "{what}");
    }
}

#[test]
fn who_has_a_seat_is_let_in_however_much_they_do_and_a_hard_moment_as_ever() {
    let gate = Gate::default();
    let flood = lets(&gate, &text("flood"), 10_000, 5);
    assert!(flood.contains(&Let::InHaste) && !flood.contains(&Let::Go));
    assert!(flood.iter().filter(|how| **how == Let::In).count() < 40 + 120);
    let trigger = act(1, ANA.into(), ANA, command("trigger the song"));
    assert_eq!(gate.lets(&trigger, at(50_000)), Let::In);
    let care = act(1, ANA.into(), ANA, command("care"));
    assert_eq!(gate.lets(&care, at(50_000)), Let::In);
}

#[test]
fn of_too_many_presses_the_newest_counts() {
    let gate = Gate::default();
    let presses: Vec<_> = (0..11_000).map(|nth| act(nth, GROUP, ANA, press())).collect();
    let mut counted = vec![];
    for answer in presses.chunks(100) {
        let how: Vec<_> = answer.iter().map(|press| gate.lets(press, at(0))).collect();
        assert!(!how.contains(&Let::Go));
        for press in answer {
            counted.extend((!gate.is_replaced(press)).then_some(press.update));
            gate.ends(press);
        }
    }
    assert_eq!(counted.len(), 40 + 110, "one of each answer");
    assert!(counted.ends_with(&[10_899, 10_999]));
    assert_eq!(gate.lock().in_hand.len(), 0);
}

/// Words are never replaced by newer ones.
#[test]
fn of_too_many_messages_each_counts() {
    let gate = Gate::default();
    let messages: Vec<_> = (0..100).map(|nth| act(nth, GROUP, ANA, text("word"))).collect();
    assert!(messages.iter().any(|message| gate.lets(message, at(0)) == Let::InHaste));
    assert!(!messages.iter().any(|message| gate.is_replaced(message)));
}

/// What a stranger in private does, who was told at the start, and whether it goes any further.
#[test]
fn a_stranger_is_told_once_an_hour() {
    let (hour, second) = (3_600_000, 1_000);
    for (input, after, how) in [
        (text("hello?"), second, Let::Go),
        (text("hello?"), hour - 1, Let::Go),
        (text("hello?"), hour, Let::In),
        (text("hello?"), -second, Let::In),
        (command("help"), second, Let::Go),
        (command("trigger"), second, Let::Go),
        (command("start"), second, Let::Go),
        (command("start 00abc"), second, Let::In),
        (command("diary"), second, Let::In),
        (command("privacy"), second, Let::In),
        (command("care"), second, Let::In),
        (text("I want to kill myself"), second, Let::In),
        (press(), second, Let::In),
        (Input::Standing(Standing::Gone), second, Let::In),
    ] {
        let gate = Gate::default();
        let first = act(1, EVE.into(), EVE, text("hi"));
        assert_eq!(passes(&gate, &first, at(0)), Let::In);
        gate.meets_stranger(&first, [StrangerNotice::Notice], false, at(0));
        let then = act(2, EVE.into(), EVE, input);
        assert_eq!(passes(&gate, &then, at(after)), how, "{then:?}");
    }
}

#[test]
fn also_what_is_looked_at_is_looked_at_so_often_only() {
    for (input, most) in [
        (press(), 10 + 6),
        (command("start 00abc"), 10 + 6),
        (command("privacy"), 1),
        (text("I want to kill myself"), 1),
        (text("hello"), 0),
    ] {
        let gate = Gate::default();
        let mut told = vec![StrangerNotice::Notice, StrangerNotice::Privacy, StrangerNotice::Care];
        // The first time each of these is told; from then on it is known that it was.
        if most == 1 {
            told.truncate(1);
        }
        gate.meets_stranger(&act(0, EVE.into(), EVE, text("hi")), told, false, at(0));
        let mut let_in = 0;
        for second in 0..60 {
            let act = act(second, EVE.into(), EVE, input.clone());
            if passes(&gate, &act, at(second * 1_000)) == Let::In {
                let_in += 1;
                let told = [StrangerNotice::Privacy, StrangerNotice::Care]
                    .into_iter()
                    .filter(|_| most == 1);
                gate.meets_stranger(&act, told, false, at(0));
            }
        }
        assert!(let_in <= most && (most == 0 || let_in > 0), "{input:?}: {let_in}");
    }
}

#[test]
fn who_takes_a_seat_is_no_stranger_anywhere() {
    let gate = Gate::default();
    gate.meets_stranger(
        &act(1, EVE.into(), EVE, text("hi")),
        [StrangerNotice::Notice],
        false,
        at(0),
    );
    gate.meets_stranger(&act(2, GROUP, EVE, command("win")), None, true, at(0));
    assert_eq!(passes(&gate, &act(3, GROUP, EVE, command("win")), at(1_000)), Let::Go);
    assert_eq!(passes(&gate, &act(4, GROUP, EVE, command("trigger")), at(1_000)), Let::In);
    let sits = act(5, EVE.into(), EVE, command("start 00abc"));
    assert_eq!(passes(&gate, &sits, at(1_000)), Let::In);
    gate.may_sit(&sits);
    assert_eq!(passes(&gate, &act(6, EVE.into(), EVE, text("yes")), at(1_000)), Let::In);
    assert_eq!(passes(&gate, &act(7, GROUP, EVE, command("win")), at(1_000)), Let::In);
}

/// Somebody else in a couple's group is looked at once a minute, and anew when people come or go.
#[test]
fn in_a_group_a_third_person_is_heard_once_a_minute() {
    let gate = Gate::default();
    let says = |update| act(update, GROUP, EVE, command("win"));
    gate.meets_stranger(&says(1), None, true, at(0));
    assert_eq!(passes(&gate, &says(2), at(59_999)), Let::Go);
    assert_eq!(passes(&gate, &says(3), at(60_000)), Let::In);
    gate.meets_stranger(&says(3), None, true, at(60_000));
    let left = Input::PeopleChanged { came: vec![], left: vec![EVE] };
    assert_eq!(passes(&gate, &act(4, GROUP, ANA, left), at(61_000)), Let::In);
    assert_eq!(passes(&gate, &says(5), at(62_000)), Let::In);
    gate.meets_stranger(&says(5), None, true, at(62_000));
    gate.changes(GROUP);
    assert_eq!(passes(&gate, &says(6), at(62_000)), Let::In, "it is another couple's now");
    gate.meets_stranger(&says(6), None, false, at(62_000));
    assert_eq!(passes(&gate, &says(7), at(63_000)), Let::In, "a seat may be theirs");
}

#[test]
fn a_bot_that_is_added_everywhere_greets_few() {
    let gate = Gate::default();
    let added =
        |group: i64, who| act(group, ChatId(-group), who, Input::Standing(Standing::Member));
    let by_one = (0..20_000).filter(|group| gate.lets_found(&added(*group, EVE), at(0))).count();
    assert_eq!(by_one, 10);
    let by_many = (0..20_000).filter(|n| gate.lets_found(&added(*n, UserId(*n)), at(0))).count();
    assert_eq!(by_many, 50, "sixty in all");
    let asks = act(1, GROUP, ANA, command("start"));
    assert!(gate.lets_found(&asks, at(0)), "who says so is greeted");
    assert!(gate.lets_found(&added(1, ANA), at(1_000)));
}

#[test]
fn strangers_all_together_are_told_sixty_at_once_and_then_two_a_second() {
    let gate = Gate::default();
    let hello = |who: i64| act(who, ChatId(who), UserId(who), text("hello"));
    let told = |who: std::ops::Range<i64>, what, now| {
        who.filter(|who| gate.tells(&hello(*who), what, at(now))).count()
    };
    assert_eq!(told(1_000..2_000, StrangerNotice::Notice, 0), 60);
    assert_eq!(told(2_000..3_000, StrangerNotice::Privacy, 1_000), 2);
    assert_eq!(
        told(3_000..4_000, StrangerNotice::Care, 1_000),
        1_000,
        "words of care wait for nobody"
    );
    // Who heard nothing is known, and heard once there is room.
    gate.meets_stranger(&hello(1_999), None, false, at(1_000));
    assert_eq!(passes(&gate, &hello(1_999), at(1_000)), Let::Go);
    assert_eq!(passes(&gate, &hello(1_999), at(1_500)), Let::In);
}

#[test]
fn however_many_strangers_come_few_are_remembered() {
    let gate = Gate::default();
    for nth in 0..70_000 {
        let who = UserId(nth);
        let hello = act(nth, who.into(), who, text("hello"));
        assert_eq!(passes(&gate, &hello, at(nth)), Let::In);
        gate.meets_stranger(&hello, [StrangerNotice::Notice], false, at(nth));
    }
    let inner = gate.lock();
    assert!(inner.people.len() <= MOST && inner.chats.len() <= MOST);
    assert!(inner.strangers.len() <= 20_000);
}
