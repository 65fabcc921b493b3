//! One example of everything that is said of the exercises.

#[path = "exercises/letters.rs"]
mod letters;
#[path = "exercises/promises.rs"]
mod promises;
#[path = "exercises/proposals.rs"]
mod proposals;
#[path = "exercises/questions.rs"]
mod questions;
#[path = "exercises/talks.rs"]
mod talks;

use kintsugi::domain::{ExerciseMatter, ExerciseWords, Matter, Step, Tool, Words};

pub fn words() -> Vec<Words> {
    let mut all = vec![ExerciseWords::Interrupted];
    all.extend(Step::ALL.map(ExerciseWords::Others));
    all.extend(Tool::ALL.map(ExerciseWords::InPrivate));
    all.extend(Tool::ALL.map(ExerciseWords::InGroup));
    all.extend(letters::words().into_iter().map(ExerciseWords::Letter));
    all.extend(proposals::words().into_iter().map(ExerciseWords::Proposal));
    all.extend(questions::words().into_iter().map(ExerciseWords::Question));
    all.extend(talks::words().into_iter().map(ExerciseWords::Talk));
    all.extend(promises::words().into_iter().map(ExerciseWords::Promise));
    let mut all: Vec<_> = all.into_iter().map(Words::Exercise).collect();
    all.extend(matters().into_iter().map(|one| Words::EveningCard(vec![Matter::Exercise(one)])));
    all
}

pub fn matters() -> Vec<ExerciseMatter> {
    let mut all = vec![];
    all.extend(letters::matters().into_iter().map(ExerciseMatter::Letter));
    all.extend(proposals::matters().into_iter().map(ExerciseMatter::Proposal));
    all.extend(questions::matters().into_iter().map(ExerciseMatter::Question));
    all.extend(talks::matters().into_iter().map(ExerciseMatter::Talk));
    all.extend(promises::matters().into_iter().map(ExerciseMatter::Promise));
    all
}
