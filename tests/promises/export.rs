//! Exports (PRODUCT §9): one's own and what both have seen, and nothing of the other's; and nobody sees that
//! somebody takes something along.

use std::sync::{Arc, LazyLock};

use kintsugi::domain::{
    Act, Attachment, CarePage, CarePress, Entry, ExercisePress, Export, ExportPress, Exporting,
    ForgivenessPress, ForgivenessQuestion, Form, Holds, Place, Press, ReplyTo, UserId, Weeks,
    WeeksBox, What, Which,
};
use kintsugi::files::Files;
use kintsugi::line::{Kept, Makes as _};
use kintsugi::messages::Speech;
use proptest::prelude::*;

use super::config;
use super::deeds::{Deed, Which as Button, deeds};
use super::phones::{Effect, Wire, tell_apart};
use super::play::Play;

const PRIVATE: Place = Place::Private;

static FILES: LazyLock<Files> =
    LazyLock::new(|| Files::new(Arc::new(Speech::new(None).expect("words"))));

/// All files that somebody could be sent now, by their names.
fn files(play: &Play, who: i64) -> Vec<(String, Vec<u8>)> {
    let weeks = Weeks { moments: true, helped: true, pulse: true, safe: true, line: None };
    let holds = [Holds::Shared, Holds::Mine, Holds::Weeks(weeks)];
    let kept = Kept { couple: play.couple.clone(), records: play.journal.clone() };
    let file = |holds: Holds, form| {
        let export = Export { user: UserId(501 + who), at: play.now, holds, form };
        FILES.make(&Attachment::Export(export), Some(&kept)).map(|file| (file.name, file.bytes))
    };
    let forms = [Form::Json, Form::Page];
    holds.into_iter().flat_map(|one| forms.map(|form| file(one.clone(), form))).flatten().collect()
}

pub fn text(play: &Play, who: i64) -> String {
    files(play, who).into_iter().map(|(_, file)| String::from_utf8(file).expect("text")).collect()
}

/// Somebody goes through all of `/export`, and sends some of it.
fn exports(play: &mut Play, who: usize) {
    use ExportPress::{Choose, NotNow, Send, Tick};
    play.types(who, PRIVATE, "export", "");
    for press in [
        Choose(Which::Shared),
        Send(Which::Shared),
        Choose(Which::Mine),
        NotNow,
        Choose(Which::Weeks),
        Tick(WeeksBox::Moments, true),
        Tick(WeeksBox::Line, true),
        Send(Which::Weeks),
        Send(Which::Weeks),
    ] {
        play.presses(who, PRIVATE, Some(Press::Export(press)));
    }
}

const fn forgives(press: ForgivenessPress) -> Press {
    Press::Exercise(ExercisePress::Forgiveness(press))
}

fn writes(play: &mut Play, who: usize, text: &str) {
    let (text, message) = (text.to_owned(), play.message());
    let reply_to = ReplyTo::Nothing;
    play.act(who, PRIVATE, Act::Text { text, message, reply_to, edited: false });
}

/// What the second one does that is theirs alone.
fn lives_in_private(play: &mut Play) {
    for (name, words) in
        [("diary", "kept to myself"), ("trigger", "for me alone"), ("diary", "I want to die")]
    {
        play.types(1, PRIVATE, name, words);
    }
    let which = Button::Named("just-for-me");
    play.does(Deed::Presses { who: 1, place: PRIVATE, which });
    play.types(1, PRIVATE, "care", "");
    let turn = CarePress::Turn(CarePage::Quiet);
    for press in [turn, CarePress::QuietOn, CarePress::QuietOff, CarePress::Keep(CarePage::Quiet)] {
        play.presses(1, PRIVATE, Some(Press::Care(press)));
    }
    play.types(1, PRIVATE, "forgiveness", "");
    let wanted = ForgivenessQuestion::Gift;
    play.presses(1, PRIVATE, Some(forgives(ForgivenessPress::Write(wanted))));
    writes(play, 1, "a gift of mine");
    play.presses(1, PRIVATE, Some(forgives(ForgivenessPress::Keep(wanted))));
    exports(play, 1);
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nobody_sees_that_somebody_exports(history in deeds()) {
        let history: Vec<_> =
            history.into_iter().filter(|deed| !deed.follows_phone_of(0)).collect();
        let play = |really: bool| {
            let mut play = Play::new();
            for (number, deed) in history.iter().enumerate() {
                if number % 4 == 0 {
                    if really { exports(&mut play, 0) } else { play.types(0, PRIVATE, "help", "") }
                }
                play.does(deed.clone());
            }
            play
        };
        prop_assert_eq!(tell_apart(&play(true), &play(false), 0), None);
    }

    /// Two histories that differ only in what the other did for themselves: each file of mine is the
    /// same, byte by byte.
    #[test]
    fn no_export_holds_what_is_the_others_alone(history in deeds()) {
        let private = |deed: &Deed| match deed {
            Deed::Commands { who, place, .. }
            | Deed::PressesBlindly { who, place, .. }
            | Deed::SendsMedia { who, place, .. } => *who == 1 && *place == PRIVATE,
            Deed::WritesDown { who } | Deed::Shares { who } => *who == 1,
            Deed::GoOn | Deed::SetsUp => true,
            deed => deed.follows_phone_of(1),
        };
        let play = |lives: bool| {
            let mut play = Play::new();
            play.sets_up();
            play.does(Deed::Passes { minutes: 1_500 });
            for (number, deed) in history.iter().filter(|deed| !private(deed)).enumerate() {
                if lives && number % 3 == 0 {
                    lives_in_private(&mut play);
                }
                play.does(deed.clone());
            }
            play
        };
        let (one, other) = (play(true), play(false));
        prop_assert_eq!(files(&one, 0), files(&other, 0));
        let mine = text(&one, 0);
        for words in ["kept to myself", "for me alone", "I want to die", "a gift of mine"] {
            prop_assert!(!mine.contains(words));
        }
    }

    /// All that somebody kept in their diary is in it, also from before an end here; who has neither a seat nor something of before gets
    /// nothing.
    #[test]
    fn ones_own_diary_is_whole_and_a_third_person_has_none(history in deeds()) {
        let play = super::played(&history);
        prop_assert_eq!(files(&play, 7), vec![]);
        prop_assume!(play.couple.seat_of(UserId(501)).is_some());
        let mine = text(&play, 0);
        let own = play.journal.iter().map(|(_, record)| record);
        for record in own.filter(|record| record.user == UserId(501)) {
            let Entry::Diary { words } = &record.entry else { continue };
            let line = words.split('\n').next().unwrap_or_default();
            let is_plain = line.chars().all(|c| c.is_ascii_alphanumeric() || c == ' ');
            prop_assert!(!is_plain || mine.contains(line), "{line}");
        }
    }
}

/// Two taps send once, and what lies unsent for a day is forgotten with the line that was typed for it.
#[test]
fn a_double_tap_sends_once_and_what_is_not_sent_is_forgotten() {
    let mut play = super::danger::set_up();
    play.types(0, PRIVATE, "diary", "a page");
    play.types(0, PRIVATE, "export", "");
    for press in [Which::Mine, Which::Mine].map(ExportPress::Choose) {
        play.presses(0, PRIVATE, Some(Press::Export(press)));
    }
    let is_a_file =
        |wire: &&Wire| matches!(&wire.effect, Effect::Does(What::New { with: Some(_), .. }));
    let sent = |play: &Play| play.wires.iter().filter(is_a_file).count();
    for _ in 0..2 {
        play.presses(0, PRIVATE, Some(Press::Export(ExportPress::Send(Which::Mine))));
    }
    assert_eq!(sent(&play), 2, "a page, and the same for programs");
    play.presses(0, PRIVATE, Some(Press::Export(ExportPress::Choose(Which::Weeks))));
    play.presses(0, PRIVATE, Some(Press::Export(ExportPress::Tick(WeeksBox::Line, true))));
    writes(&mut play, 0, "sleeping through the night");
    let holds =
        |play: &Play| serde_json::to_string(&play.couple).expect("JSON").contains("sleeping");
    assert!(holds(&play));
    play.does(Deed::Passes { minutes: 1_441 });
    assert!(!holds(&play));
    play.presses(0, PRIVATE, Some(Press::Export(ExportPress::Send(Which::Weeks))));
    assert_eq!(sent(&play), 2);
}

/// What a version kept of a choice that waits, and of a file that is to be made.
#[test]
fn what_was_chosen_and_saved_is_still_read() {
    let chosen = r#"{"holds":{"Weeks":{"moments":true,"helped":false,"line":"to sleep"}},"until":"2026-05-04T18:30:00Z"}"#;
    let chosen: Exporting = serde_json::from_str(chosen).expect("a choice");
    let weeks = Weeks { moments: true, line: Some("to sleep".to_owned()), ..Weeks::default() };
    assert_eq!(chosen.holds, Holds::Weeks(weeks));
    for (kept, holds) in
        [(r#""Mine""#, Holds::Mine), (r#"{"Weeks":{}}"#, Holds::Weeks(Weeks::default()))]
    {
        let line = format!(
            r#"{{"Export":{{"user":501,"at":"2026-05-04T18:30:00Z","holds":{kept},"form":"Page"}}}}"#
        );
        let made: Attachment = serde_json::from_str(&line).expect("a file to be made");
        let Attachment::Export(export) = made else { panic!("a picture") };
        assert_eq!((export.holds, export.form), (holds, Form::Page));
    }
}
