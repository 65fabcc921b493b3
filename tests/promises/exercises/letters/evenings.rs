//! On which evening, and at which hour of day, what was sent off is told.

use kintsugi::domain::{LetterReview, LetterWords, Place};

use super::super::super::deeds::Deed;
use super::super::super::play::Play;
use super::scenes::waits;

/// Both directions go on two evenings, each with all that waits in it; the card shows the first.
#[test]
fn each_direction_has_an_evening_of_its_own() {
    let mut play = Play::new();
    play.does(Deed::SetsUp);
    for (who, kind) in [(0, "letter"), (1, "letter"), (1, "apology"), (0, "apology")] {
        play.writes_letter(who, kind);
        play.reviews_letter(who, LetterReview::Send);
    }
    let mut told: Vec<Vec<_>> = vec![];
    for evening in 0..4 {
        let before = play.said.len();
        play.passes_an_evening(if evening == 0 { 27 * 60 } else { 24 * 60 });
        let cards = play.said[before..].iter().filter(|said| said.is_new);
        told.push(cards.filter_map(|said| waits(said).map(|number| (said.to, number))).collect());
        for who in 0..2 {
            let place = Place::Private;
            play.does(Deed::Commands { who, place, name: "letter", words: false });
            let waiting = play.of_letters().last().map(|(_, words)| match words {
                LetterWords::Overview { waiting, .. } => waiting.len(),
                _ => 0,
            });
            // The first one's reach the other on the first evening, both of them.
            let there = usize::from(who == 1 || evening > 0) * 2;
            assert_eq!(waiting, Some(there), "{who} on evening {evening}");
        }
    }
    let no = Vec::<(Option<usize>, u32)>::new();
    assert_eq!(told, [vec![(Some(1), 1)], vec![(Some(0), 1)], no.clone(), no]);
}

/// What is told before being asked is announced by day, to one a day, in one note.
#[test]
fn what_is_told_before_being_asked_is_announced_between_ten_and_six() {
    let mut play = Play::new();
    play.does(Deed::SetsUp);
    for who in [0, 1, 1, 0] {
        play.writes_letter(who, "tell");
        play.reviews_letter(who, LetterReview::Send);
    }
    play.does(Deed::Passes { minutes: 4 * 24 * 60 });
    let notes = play.of_letters().filter(|(_, words)| **words == LetterWords::TellNote);
    let notes: Vec<_> = notes.map(|(said, _)| (said.to, said.at.to_rfc3339())).collect();
    let at = |day| format!("2026-03-{day}T08:00:00+00:00");
    // At ten: in Berlin winter time has just ended on the second morning.
    assert_eq!(notes, [(Some(1), "2026-03-28T09:00:00+00:00".to_owned()), (Some(0), at(29))]);
}
