//! Talks played up to a point, after which random history goes on.

use kintsugi::domain::Place;

use super::super::super::deeds::Deed;
use super::super::super::play::Play;

/// How far a scene goes, from nothing arranged to a closed talk.
pub const SCENES: usize = 9;

impl Play {
    /// Two who have begun, somewhere on the way through a talk.
    pub fn in_a_talk(scene: usize) -> Self {
        let mut play = Self::new();
        play.talks(scene);
        play
    }

    /// Both of them go so far; buttons are pressed by their names.
    pub fn talks(&mut self, scene: usize) {
        self.does(Deed::SetsUp);
        let (group, name) = (Place::Group, "talk");
        self.does(Deed::Commands { who: 0, place: group, name, words: false });
        let steps: [&[(usize, &str)]; SCENES] = [
            &[],
            &[(0, "talk-now")],
            &[(0, "talk-here"), (1, "talk-here")],
            &[(1, "talk-no-topic")],
            &[(0, "talk-begin")],
            &[(0, "talk-done")],
            &[(0, "talk-yes"), (0, "talk-enough"), (1, "talk-enough"), (1, "talk-yes")],
            &[(1, "talk-break")],
            &[(1, "talk-back"), (0, "talk-back"), (1, "talk-close")],
        ];
        for (who, key) in steps.into_iter().take(scene + 1).flatten() {
            self.presses_newest_of_talk(*who, key);
        }
    }

    fn presses_newest_of_talk(&mut self, who: usize, key: &str) {
        let shown = self.phones[3].iter().rev().flat_map(|shown| shown.words.buttons());
        let press = shown.flatten().find(|press| press.key() == key);
        assert!(press.is_some(), "no {key} is to be seen");
        self.presses(who, Place::Group, press);
    }
}
