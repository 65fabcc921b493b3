//! What is told at once by who presses it.

use kintsugi::domain::proposals::Does;
use kintsugi::domain::{
    ExercisePress, Leave, Moment, Offer, Press, PromisePress, ProposalPress, PulsePress, TalkPress,
};

/// What its author tells: the other hears of it, it stands in the group, or both are to hear as soon as
/// both have said so. Whoever reads this list reads all that shows at once.
pub fn tells(press: &Press) -> bool {
    match press {
        Press::Share(_)
        | Press::ShareEvening(_)
        | Press::CheckIn(..)
        | Press::Held(..)
        | Press::Zone(_)
        | Press::Time(_)
        | Press::Vacation(_)
        | Press::Setting(_) => true,
        Press::Leave(leave) => matches!(leave, Leave::Now | Leave::Later),
        Press::Step(_, offer) => *offer == Offer::Reopen,
        Press::Moment(_, moment) => is_told(*moment),
        Press::Exercise(press) => tells_in_exercise(press),
        _ => false,
    }
}

fn tells_in_exercise(press: &ExercisePress) -> bool {
    match press {
        ExercisePress::Proposal(ProposalPress::Does(_, does, _)) => {
            matches!(does, Does::Yes | Does::Renew)
        }
        ExercisePress::Proposal(press) => matches!(press, ProposalPress::Sign(_)),
        ExercisePress::Promise(press) => matches!(
            press,
            PromisePress::ToUs(_)
                | PromisePress::Kept(_)
                | PromisePress::TellNow(_)
                | PromisePress::Noticed(_)
                | PromisePress::Differently(_)
                // Where it stands in the group it is taken back, or moved, there.
                | PromisePress::TakeBack(_)
                | PromisePress::Stop(_)
                | PromisePress::At(..)
                | PromisePress::Right(..)
                | PromisePress::By(..)
        ),
        // Both are to appear, as soon as both have sent one.
        ExercisePress::Pulse(press) => matches!(press, PulsePress::Send(_)),
        ExercisePress::Talk(press) => !matches!(press, TalkPress::NotNow | TalkPress::NoBreak),
        _ => false,
    }
}

/// What one of the two lets the other hear of a hard moment.
fn is_told(moment: Moment) -> bool {
    !matches!(
        moment,
        Moment::JustForMe
            | Moment::Breathe
            | Moment::Senses
            | Moment::Walk
            | Moment::Write
            | Moment::Strength
            | Moment::Level(_)
            | Moment::Back
            | Moment::KeepWords
            | Moment::DeleteWords
            | Moment::MoreThanThis
            | Moment::Again(_)
            | Moment::SkipAgain
            | Moment::Helped(_)
            | Moment::SkipHelped
            | Moment::HowToSay
            | Moment::PassOn
            | Moment::ChangeWords(_)
            | Moment::DropWords(_)
    )
}
