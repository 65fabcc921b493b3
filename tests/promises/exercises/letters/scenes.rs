//! Scenes with letters that random deeds alone would seldom reach.

use chrono::TimeDelta;
use kintsugi::domain::{
    CardItem, ExerciseCardItem, ExercisePress, ExerciseWords, Leaving, LetterCardItem, LetterPress,
    LetterReceive, LetterReview, LetterWords, Place, Press, Words,
};

use super::super::super::deeds::Deed;
use super::super::super::play::Play;
use super::super::super::said::Said;

impl Play {
    /// Somebody writes all parts, up to the whole; what they wrote.
    pub fn writes_letter(&mut self, who: usize, name: &'static str) -> Vec<String> {
        let before = self.secrets.len();
        let place = Place::Private;
        self.does(Deed::Commands { who, place, name, words: false });
        // Where something waits, it is shown first.
        self.presses_letter(who, |press| matches!(press, LetterPress::Write(_)));
        for _ in 0..parts_of(name) {
            self.does(Deed::Writes { who, place, nth: usize::MAX, edited: false, odd: 11 });
        }
        self.secrets[before..].iter().map(|(_, words)| words.clone()).collect()
    }

    /// Presses the first such button of their newest message.
    fn presses_letter(&mut self, who: usize, is: impl Fn(&LetterPress) -> bool) {
        let shown = self.phones[who].last().into_iter().flat_map(|shown| shown.words.buttons());
        let press = shown.flatten().find(
            |press| matches!(press, Press::Exercise(ExercisePress::Letter(press)) if is(press)),
        );
        if let Some(press) = press {
            self.press_unhindered(who, Place::Private, press);
        }
    }

    pub fn reviews_letter(&mut self, who: usize, review: LetterReview) {
        let is =
            |press: &LetterPress| matches!(press, LetterPress::Review(_, one) if *one == review);
        self.presses_letter(who, is);
        // What is told is sent once it is said to be all.
        let whole =
            |press: &LetterPress| matches!(press, LetterPress::Review(_, LetterReview::Whole));
        if review == LetterReview::Send {
            self.presses_letter(who, whole);
        }
    }

    pub fn receives_letter(&mut self, who: usize, number: u32, press: LetterReceive) {
        let press = Press::Exercise(ExercisePress::Letter(LetterPress::Receive(number, press)));
        self.press_unhindered(who, Place::Private, press);
    }

    /// The evening after the day of set-up, or the next one; somebody answers.
    pub fn passes_an_evening(&mut self, minutes: u32) {
        self.does(Deed::Passes { minutes });
        let place = Place::Group;
        self.does(Deed::Writes { who: 0, place, nth: 0, edited: false, odd: 2 });
    }

    pub fn of_letters(&self) -> impl Iterator<Item = (&Said, &LetterWords)> {
        self.said.iter().filter_map(|said| match &said.words {
            Words::Exercise(ExerciseWords::Letter(words)) => Some((said, words)),
            _ => None,
        })
    }
}

/// How many questions the letter of that command has.
fn parts_of(name: &str) -> usize {
    match name {
        "tell" => 1,
        "answer" => 3,
        "apology" => 6,
        _ => 4,
    }
}

/// The letter that an evening card tells of.
pub fn waits(said: &Said) -> Option<u32> {
    let Words::EveningCard(items) = &said.words else { return None };
    items.iter().find_map(|item| match item {
        CardItem::Exercise(ExerciseCardItem::Letter(LetterCardItem::Waits(number))) => {
            Some(*number)
        }
        _ => None,
    })
}

/// Whether it came to an end before the last one, or thirty days ago: what was kept then may be erased.
pub fn may_be_erased(play: &Play) -> bool {
    let is_end = |said: &&Said| said.words == Words::Leaving(Leaving::EndedPrivate);
    let ends: Vec<_> = play.said.iter().filter(is_end).map(|said| said.at).collect();
    // Both read it.
    ends.len() > 2 || ends.first().is_some_and(|first| play.now - *first >= TimeDelta::days(30))
}
