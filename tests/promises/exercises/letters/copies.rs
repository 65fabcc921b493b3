//! The author's own copy of what was sealed.

use kintsugi::domain::{ExercisePress, LetterKind, LetterPress, LetterReview, Place, Press};

use super::super::super::deeds::Deed;
use super::super::super::play::Play;

fn takes_back(play: &mut Play, number: u32) {
    let press =
        Press::Exercise(ExercisePress::Letter(LetterPress::TakeBack(number, LetterKind::Tell)));
    play.press_unhindered(0, Place::Private, press);
}

/// **Delete it** says that it is deleted: then no copy of it is in the diary either.
#[test]
fn what_was_taken_back_and_deleted_is_in_no_diary() {
    let mut play = Play::new();
    play.does(Deed::SetsUp);
    play.writes_letter(0, "tell");
    play.reviews_letter(0, LetterReview::Send);
    assert_eq!(play.diary(0).len(), 1);
    takes_back(&mut play, 1);
    assert!(play.diary(0).is_empty(), "it is a draft again");
    play.reviews_letter(0, LetterReview::Send);
    assert_eq!(play.diary(0).len(), 1);
    takes_back(&mut play, 1);
    play.reviews_letter(0, LetterReview::Delete);
    play.reviews_letter(0, LetterReview::Deleted);
    assert!(play.diary(0).is_empty());
}

/// Where another one is begun already, what is taken back lies in the diary, once.
#[test]
fn what_is_taken_back_beside_another_is_in_the_diary_once() {
    let mut play = Play::new();
    play.does(Deed::SetsUp);
    play.writes_letter(0, "tell");
    play.reviews_letter(0, LetterReview::Send);
    play.writes_letter(0, "tell");
    takes_back(&mut play, 1);
    assert_eq!(play.diary(0).len(), 1);
}
