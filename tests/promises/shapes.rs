//! Every saved shape of a couple is still read.

use kintsugi::domain::{Couple, Place};

use super::deeds::{Deed, Which};
use super::played;

/// A couple in the midst of everything, as an earlier version kept it: it must still be read. A new
/// shape gets a new file beside this one, written by the ignored test below.
const KEPT: [&str; 8] = [
    include_str!("../fixtures/couple-0001.json"),
    include_str!("../fixtures/couple-0002.json"),
    include_str!("../fixtures/couple-0003.json"),
    include_str!("../fixtures/couple-0004.json"),
    include_str!("../fixtures/couple-0005.json"),
    include_str!("../fixtures/couple-0006.json"),
    include_str!("../fixtures/couple-0007.json"),
    include_str!("../fixtures/couple-0008.json"),
];

fn in_the_midst() -> Couple {
    let passes = |minutes| Deed::Passes { minutes };
    let commands = |who, place, name, words| Deed::Commands { who, place, name, words };
    let presses = |who, place, data: &str| Deed::PressesBlindly { who, place, data: data.into() };
    let writes = |nth| Deed::Writes { who: 0, place: Place::Private, nth, edited: false, odd: 9 };
    let (group, private) = (Place::Group, Place::Private);
    let mut history = vec![Deed::SetsUp, passes(14 * 1440), commands(2, group, "help", false)];
    history.extend([presses(1, private, "ready:1"), passes(1440), passes(180)]);
    history.push(Deed::Writes { who: 1, place: group, nth: 0, edited: false, odd: 2 });
    history.extend([commands(0, private, "trigger", true), presses(0, private, "ask-partner:1")]);
    history.extend([presses(1, private, "soon:1"), presses(0, private, "write:1"), writes(0)]);
    history.extend([commands(1, private, "trigger", true), presses(1, private, "breathe:2")]);
    history.extend([presses(1, private, "more-than-this:2"), presses(1, private, "leave-later")]);
    history.extend([presses(1, private, "care-quiet"), presses(1, private, "quiet-on")]);
    history.extend([commands(0, private, "win", true), presses(0, private, "set-quiet")]);
    history.extend([commands(0, group, "vacation", false), presses(0, group, "rest:3")]);
    history.extend(in_exercises());
    history.push(commands(1, group, "pause", false));
    played(&history).couple
}

/// Something open in each exercise that keeps what is open.
fn in_exercises() -> Vec<Deed> {
    let (group, private) = (Place::Group, Place::Private);
    let commands = |who, place, name, words| Deed::Commands { who, place, name, words };
    let presses = |who, place, data: &str| Deed::PressesBlindly { who, place, data: data.into() };
    let writes = |who| Deed::Writes { who, place: Place::Private, nth: 0, edited: false, odd: 9 };
    let mut history = vec![commands(1, private, "tell", true), commands(0, private, "ask", true)];
    history.push(commands(1, private, "promise", true));
    history
        .extend(["promise:by:own:1:12000", "promise:for-me:1"].map(|by| presses(1, private, by)));
    history.extend([commands(1, group, "promise", true), commands(1, private, "promise", true)]);
    history.extend([commands(0, group, "talk", false), commands(1, group, "break", false)]);
    for (who, name) in [(1, "apology"), (0, "letter"), (0, "plan"), (1, "hardday"), (0, "shoes")] {
        history.extend([commands(who, private, name, false), writes(who)]);
    }
    let shows = |who| {
        (0..3).map(move |nth| Deed::Presses { who, place: Place::Private, which: Which::Nth(nth) })
    };
    for name in ["measures", "agreement", "harddates", "forgiveness", "touch"] {
        history.push(commands(0, private, name, false));
        history.extend(shows(0));
        history.push(writes(0));
    }
    history.extend([presses(1, private, "small_ways:daily"), commands(0, group, "win", true)]);
    history.push(commands(0, private, "pulse", false));
    let pulse = ["pulse:say:days:4", "pulse:skip:hope", "pulse:send:steady"];
    history.extend(pulse.map(|press| presses(0, private, press)));
    history
}

#[test]
fn a_couple_that_an_earlier_version_kept_is_still_read() {
    for kept in KEPT {
        let couple: Couple = serde_json::from_str(kept).expect("it can be read");
        assert!(couple.walk.is_some() && couple.paused.is_some() && couple.vacation.is_some());
        assert!(couple.wake_at().is_some());
        let again = serde_json::to_string(&couple).expect("it can be kept");
        assert_eq!(serde_json::from_str::<Couple>(&again).expect("it can be read"), couple);
    }
    let newest: Couple = serde_json::from_str(KEPT[KEPT.len() - 1]).expect("it can be read");
    assert_eq!(newest, in_the_midst(), "a new shape wants a new sample");
}

#[test]
#[ignore = "writes into the sources"]
fn write_the_sample_of_the_newest_shape() {
    let kept = serde_json::to_string_pretty(&in_the_midst()).expect("it can be kept");
    std::fs::write(format!("tests/fixtures/couple-{:04}.json", KEPT.len()), kept + "\n")
        .expect("written");
}
