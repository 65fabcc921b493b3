//! The programme on one screen: the nine steps, how long each is given at least, and what comes
//! after it (PRODUCT §6). Its words are in `messages/<locale>/steps.ftl`, under the same names.

use serde::{Deserialize, Serialize};

/// One of the nine steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Step {
    /// 1 · Responsibility and hurt
    Responsibility,
    /// 2 · Honesty and transparency
    Transparency,
    /// 3 · Conversations
    Conversations,
    /// 4 · Consistent actions
    Actions,
    /// 5 · Boundaries and agreement
    Agreement,
    /// 6 · Patience and healing
    Patience,
    /// 7 · Empathy
    Empathy,
    /// 8 · Forgiveness: never current, never left, never done
    Forgiveness,
    /// 9 · Closeness
    Closeness,
}

/// What an evening tells of the walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum News {
    /// A step opens.
    Opened {
        /// Which.
        step: Step,
        /// Whether step 8 was passed by: then it says that it is private.
        past_eight: bool,
        /// The one that was left, if it had been given its least days.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        left: Option<Step>,
    },
    /// The gold card.
    Gold,
    /// The same card once more, three months later.
    GoldAgain,
}

/// What the programme says of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Which.
    pub step: Step,
    /// **Ready** is offered after so many days; `None` where nothing is ever ready.
    pub min_days: Option<i64>,
    /// What opens when both are ready.
    pub next: Option<Step>,
    /// Whether the one who was hurt says it in words of their own: **We can go on; this stays open**.
    pub hurt_goes_on: bool,
}

/// The whole programme.
pub const PROGRAM: [Stage; 9] = [
    stage(Step::Responsibility, Some(7), Some(Step::Transparency)).said_by_the_hurt(),
    stage(Step::Transparency, Some(7), Some(Step::Conversations)),
    stage(Step::Conversations, Some(7), Some(Step::Actions)),
    stage(Step::Actions, Some(14), Some(Step::Agreement)),
    stage(Step::Agreement, Some(7), Some(Step::Patience)),
    stage(Step::Patience, Some(14), Some(Step::Empathy)),
    stage(Step::Empathy, Some(7), Some(Step::Closeness)),
    stage(Step::Forgiveness, None, None),
    stage(Step::Closeness, None, None),
];

/// Days of step 9 until the gold card.
pub const GOLD_AFTER_DAYS: i64 = 30;
/// And until it comes once more: three months later.
pub const GOLD_AGAIN_AFTER_DAYS: i64 = GOLD_AFTER_DAYS + 91;

const fn stage(step: Step, min_days: Option<i64>, next: Option<Step>) -> Stage {
    Stage { step, min_days, next, hurt_goes_on: false }
}

impl Stage {
    const fn said_by_the_hurt(self) -> Self {
        Self { hurt_goes_on: true, ..self }
    }
}

impl Step {
    /// All nine, in order.
    pub const ALL: [Self; 9] = {
        let mut all = [Self::Responsibility; 9];
        let mut i = 0;
        while i < PROGRAM.len() {
            all[i] = PROGRAM[i].step;
            i += 1;
        }
        all
    };

    /// 1 to 9.
    #[must_use]
    pub const fn number(self) -> usize {
        self as usize + 1
    }

    /// The step of that number.
    #[must_use]
    pub fn of(number: usize) -> Option<Self> {
        Self::ALL.get(number.checked_sub(1)?).copied()
    }

    /// What the programme says of it.
    #[must_use]
    pub const fn stage(self) -> Stage {
        PROGRAM[self as usize]
    }
}
