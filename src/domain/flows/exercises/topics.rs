//! What the two put aside for a talk, in whichever exercise.

use crate::domain::decision::Turn;

impl Turn<'_> {
    /// The questions that are answered "at our talk", and the promises that the two saw differently.
    /// Their numbers are made one row: even for questions, odd for promises.
    pub fn topics_put_aside(&self) -> Vec<(u32, String)> {
        let questions = self.couple.exercises.questions.topics().into_iter();
        let questions = questions.map(|(number, words)| (number.wrapping_mul(2), words));
        let promises = self.couple.exercises.promises.topics().into_iter();
        let promises =
            promises.map(|(number, words)| (number.wrapping_mul(2).wrapping_add(1), words));
        promises.chain(questions).collect()
    }

    /// The talk about it was closed by the two.
    pub fn was_talked_over(&mut self, put_aside: u32) {
        match put_aside % 2 {
            0 => self.couple.exercises.questions.was_talked_over(put_aside / 2),
            _ => self.couple.exercises.promises.was_talked_over(put_aside / 2),
        }
    }
}
