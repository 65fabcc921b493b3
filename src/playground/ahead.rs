//! What comes next by its name: the page has words for each.

use crate::domain::{ExerciseWords, Say, What, Words};

/// The name of what a tick brings: of the check-in, if it brings that; else of the first that has one.
#[must_use]
pub fn name(says: &[Say]) -> &'static str {
    let names: Vec<_> = says.iter().filter_map(|say| named(&say.what)).collect();
    let check_in = names.iter().find(|name| **name == CHECK_IN);
    check_in.or(names.first()).copied().unwrap_or("something")
}

const CHECK_IN: &str = "check-in";

fn named(what: &What) -> Option<&'static str> {
    let (What::New { words, .. } | What::Edit { words, .. }) = what else { return None };
    Some(match words {
        Words::Prompt { .. } | Words::AskPrivately { .. } => CHECK_IN,
        Words::EveningCard(_) => "evening-card",
        Words::NudgeAgain(_) | Words::NudgeOnceMore(_) | Words::Nudge(_) => "nudge",
        Words::NoAnswerYet => "no-answer",
        Words::HowIsItNow(_) | Words::WhatHelped(_) => "half-hour",
        Words::ThreeSilentDays(_) => "silent-days",
        Words::Step(_) => "step",
        Words::Together(_) | Words::Card(_) => "hard-moment",
        Words::Progress(_) => "weekly-letter",
        Words::Leaving(_) => "leaving",
        Words::VacationOver => "vacation-over",
        Words::LookingBack(_) => "looking-back",
        Words::Exercise(words) => match words {
            ExerciseWords::Talk(_) => "talk",
            ExerciseWords::Promise(_) => "promise",
            ExerciseWords::Proposal(_) => "agreed",
            ExerciseWords::Letter(_) => "letter",
            ExerciseWords::Shoes(_) => "shoes",
            ExerciseWords::HardDate(_) => "hard-date",
            ExerciseWords::Pulse(_) => "pulse",
            ExerciseWords::Reassurance(_) => "sealed",
            _ => return None,
        },
        _ => return None,
    })
}
