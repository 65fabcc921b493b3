//! What is in hand, comes again, or is replaced.

use super::*;

/// In haste, each button of each message counts for itself, whatever else is pressed or sent.
#[test]
fn of_too_many_presses_none_is_lost_for_another_button() {
    let gate = Gate::default();
    (0..40)
        .for_each(|nth| assert_eq!(passes(&gate, &act(nth, GROUP, ANA, press()), at(0)), Let::In));
    let button = |message, data: &str| Input::Press {
        query: "q".into(),
        data: data.into(),
        message: Some(MessageId(message)),
    };
    let untaken = |why| Input::Untaken { message: MessageId(1), reply_to: None, why };
    let inputs = [
        (button(1, "send"), true),
        (button(1, "here"), false),
        (button(2, "send"), false),
        (untaken(Untaken::Media), true),
        (button(1, "send"), false),
        (untaken(Untaken::Forwarded), false),
        (untaken(Untaken::Media), false),
        (untaken(Untaken::Forwarded), false),
    ];
    let acts: Vec<_> =
        (40..).zip(&inputs).map(|(nth, (input, _))| act(nth, GROUP, ANA, input.clone())).collect();
    for act in &acts {
        assert_eq!(gate.lets(act, at(0)), Let::InHaste);
    }
    let replaced: Vec<bool> = acts.iter().map(|act| gate.is_replaced(act)).collect();
    assert_eq!(replaced, inputs.map(|(_, replaced)| replaced));
}

/// While the store is away, all that is in hand comes again and again.
#[test]
fn what_comes_again_counts_once() {
    let gate = Gate::default();
    let messages: Vec<_> = (0..30).map(|nth| act(nth, GROUP, ANA, text("word"))).collect();
    for _ in 0..20 {
        assert!(messages.iter().all(|message| gate.lets(message, at(0)) == Let::In));
    }
    for message in &messages {
        gate.ends(message);
    }
    assert_eq!(gate.lets(&act(30, GROUP, ANA, text("word")), at(0)), Let::In);
    let added = act(31, ChatId(-8), ANA, Input::Standing(Standing::Member));
    gate.lets(&added, at(0));
    assert!((0..30).all(|_| gate.lets_found(&added, at(0))));
}

/// A link, and what she says behind it in the same moment.
#[test]
fn whether_it_is_a_strangers_is_known_once_what_they_did_before_is_handled() {
    for sits in [true, false] {
        let gate = Gate::default();
        let hello = act(1, EVE.into(), EVE, text("hi"));
        assert_eq!(passes(&gate, &hello, at(0)), Let::In);
        gate.meets_stranger(&hello, [StrangerNotice::Notice], false, at(0));
        let start = act(2, EVE.into(), EVE, command("start 00abc"));
        let says = act(3, EVE.into(), EVE, text("yes"));
        assert_eq!([&start, &says].map(|act| gate.lets(act, at(1_000))), [Let::In, Let::In]);
        assert!(!gate.goes(&start, at(1_000)));
        if sits {
            gate.may_sit(&start);
        }
        gate.ends(&start);
        assert_eq!(gate.goes(&says, at(1_000)), !sits);
    }
}
