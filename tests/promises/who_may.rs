//! Who may do what: every command, every button that was ever made and every reply, by each who is
//! not meant by it.

use kintsugi::domain::{
    Act, Command, Couple, Decision, Event, Known, MessageId, Person, Place, Press, ReplyTo, Seat,
    Slot, Toast, UserId, What, Who, Words,
};
use proptest::prelude::*;

use super::deeds::{Deed, deeds};
use super::play::Play;
use super::{config, played};

/// Who has no seat here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outsider {
    Third,
    /// A partner of another couple.
    OfAnother,
    /// Who writes as the group itself.
    Anonymous,
}

/// Each where they can write: as the group itself, one writes in the group alone.
const OUTSIDERS: [(Outsider, Place); 5] = [
    (Outsider::Third, Place::Group),
    (Outsider::Third, Place::Private),
    (Outsider::OfAnother, Place::Group),
    (Outsider::OfAnother, Place::Private),
    (Outsider::Anonymous, Place::Group),
];

impl Outsider {
    fn who(self) -> Who {
        let anonymous = self == Self::Anonymous;
        let id = if anonymous { 1_087_968_824 } else { 900 };
        let person = Person { id: UserId(id), name: "Eve".into(), anonymous };
        Who::Other { person, seated_elsewhere: self == Self::OfAnother }
    }
}

/// Each command of a menu and some that are in none, bare and with words.
fn commands() -> Vec<Act> {
    let names = Known::all().map(Known::name).chain(["care", "export", "nonsense", "start"]);
    let typed = names.flat_map(|name| [(name, ""), (name, "words of Eve")]);
    let act = |(name, words)| {
        let command = Command::read(name, words);
        Act::Command { command, message: MessageId(7) }
    };
    typed.map(act).collect()
}

/// Each button that this version reads, and one that no version does.
fn presses() -> Vec<Act> {
    let made = include_str!("../fixtures/golden/buttons.tsv").lines();
    let made = made.filter_map(|line| line.split('\t').next()).map(Press::read);
    let act = |press| Act::Press { press, message: Some(MessageId(7)) };
    made.chain([None]).map(act).collect()
}

/// A reply to each message that ever had a name, and words that reply to none.
fn replies() -> Vec<Act> {
    let named = include_str!("../fixtures/golden/slots.jsonl").lines();
    let named = named.map(|slot| serde_json::from_str::<Slot>(slot).expect("a slot"));
    let all = named.map(ReplyTo::Slot).chain([ReplyTo::Unknown, ReplyTo::Nothing]);
    let act = |reply_to| {
        let (text, message) = ("high: words of Eve, low: more".to_owned(), MessageId(7));
        Act::Text { text, message, reply_to, edited: false }
    };
    all.map(act).collect()
}

fn everything() -> Vec<Act> {
    [commands(), presses(), replies()].concat()
}

/// A couple that plays has begun.
fn begun(history: &[Deed]) -> Play {
    let mut all = vec![Deed::SetsUp];
    all.extend_from_slice(history);
    played(&all)
}

/// Whether nothing changed but what may be known of people who have no seat: who had a notice,
/// whether somebody else is there, and which buttons lie.
fn is_as_before(before: &Couple, after: &Couple) -> bool {
    let mut after = after.clone();
    after.told.clone_from(&before.told);
    after.group_status.clone_from(&before.group_status);
    after.keyboards.clone_from(&before.keyboards);
    // Where nobody sits, anybody's act is a sign of life.
    let kept = |couple: &Couple| {
        let mut state = serde_json::to_value(couple).expect("it can be kept");
        state["life"] = serde_json::Value::Null;
        state
    };
    kept(&after) == kept(before)
}

const fn is_notice(words: &Words) -> bool {
    matches!(
        words,
        Words::NotYours
            | Words::SeatFirst
            | Words::Anonymous
            | Words::Passed
            | Words::Stranger
            | Words::LinkGone
    )
}

/// Nothing is done, kept or told by it, but that the seats are taken.
fn is_only_noticed(before: &Couple, decision: &Decision) -> Result<(), TestCaseError> {
    prop_assert!(is_as_before(before, &decision.couple));
    prop_assert_eq!(&decision.journal, &vec![]);
    for say in &decision.says {
        let harmless = match &say.what {
            What::New { words, .. } => is_notice(words),
            What::Edit { .. } | What::Delete(_) | What::Open(_) | What::React(_) | What::Tidy => {
                false
            }
            What::RemoveButtons(_) | What::Hang { .. } | What::Look => true,
        };
        prop_assert!(harmless, "{:?}", say);
    }
    match &decision.toast {
        Toast::Silent => {}
        Toast::Line(words) | Toast::Alert(words) => prop_assert!(is_notice(words), "{:?}", words),
        Toast::Opens(_) => prop_assert!(false, "a seat is offered"),
    }
    Ok(())
}

/// What one of the two may do when it has ended: sit down again, and open their own pages.
fn is_for_former(act: &Act, place: Place) -> bool {
    let press = match act {
        Act::Command { command: Command::Start(_), .. } => return true,
        Act::Command { command: Command::Diary(_) | Command::Export, .. } => {
            return matches!(place, Place::Private);
        }
        Act::Command { command: Command::Worded(command, _), .. } => {
            return **command == Command::Export && place == Place::Private;
        }
        Act::Press { press: Some(press), .. } => press,
        _ => return false,
    };
    match place {
        Place::Group => matches!(press, Press::TakeSeat),
        Place::Private => matches!(
            press,
            Press::Before(_)
                | Press::Diary(_)
                | Press::Forget(_)
                | Press::EraseBefore
                | Press::EraseBeforeNow
                | Press::Export(_)
        ),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, ..config() })]

    #[test]
    fn who_has_no_seat_can_do_nothing(history in deeds()) {
        let play = begun(&history);
        let is_full = Seat::BOTH.into_iter().all(|seat| play.couple.partners[seat].is_some());
        prop_assume!(is_full);
        for act in everything() {
            for (outsider, place) in OUTSIDERS {
                let did = Event::Did { who: outsider.who(), place, act: act.clone() };
                is_only_noticed(&play.couple, &play.would(did))?;
            }
        }
    }

    #[test]
    fn after_an_end_the_two_can_open_their_own_pages_and_do_nothing_else(history in deeds()) {
        let mut play = begun(&history);
        for who in [0, 1] {
            play.does(Deed::Ends { who });
        }
        prop_assume!(Seat::BOTH.into_iter().all(|seat| play.couple.partners[seat].is_none()));
        for act in everything() {
            for (id, place) in [(501, Place::Group), (501, Place::Private), (502, Place::Private)] {
                if is_for_former(&act, place) {
                    continue;
                }
                let person = Person { id: UserId(id), name: "Ana".into(), anonymous: false };
                let who = Who::Other { person, seated_elsewhere: false };
                let did = Event::Did { who, place, act: act.clone() };
                is_only_noticed(&play.couple, &play.would(did))?;
            }
        }
    }
}
