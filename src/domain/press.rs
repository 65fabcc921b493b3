//! The buttons that can be pressed.

mod data;

use crate::domain::model::helped::Helped;
use crate::domain::model::quiet::Quiet;
use crate::domain::zone::Zone;
use chrono::{NaiveDate, NaiveTime};

use super::command::Known;
use super::exercises::ExercisePress;
use super::model::care::CarePress;
use super::model::exporting::ExportPress;
use super::model::happened::Happened;
use super::model::people::Role;
use super::model::program::Step;
use super::model::setting::Setting;

/// One button. Its label is in `messages/<locale>/buttons.ftl` under [`Press::key`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// **Take my seat**
    TakeSeat,
    /// **I agree**
    Agree,
    /// **Not now**
    NotNow,
    /// **Read it again**
    ReadAgain,
    /// The answer to "Can you be honest here without fear?"
    Honest(Honest),
    /// The choice of a role.
    Role(Role),
    /// What happened.
    Happened(Happened),
    /// **Skip**, for what helps.
    SkipHelps,
    /// **Leave it**, for what helps.
    LeaveHelps,
    /// **Remove it**, for what helps.
    RemoveHelps,
    /// The couple's time zone.
    Zone(Zone),
    /// The couple's check-in time.
    Time(NaiveTime),
    /// A button of an evening's prompt.
    CheckIn(NaiveDate, CheckIn),
    /// A button of the card after three silent days.
    Quietly(SilenceChoice),
    /// **Share it**, for the evening that is the diary's entry with this number.
    ShareEvening(i64),
    /// A step's card, and what its button offers.
    Step(Step, Offer),
    /// Something to change.
    Setting(Setting),
    /// Quiet hours.
    Quiet(Quiet),
    /// So many days of vacation; 0 ends one.
    Vacation(i64),
    /// A choice on the way out.
    Leave(Leave),
    /// **Share it**, for what was said in private under this number.
    Share(u32),
    /// **Not now**, likewise.
    Unshare(u32),
    /// A button of a hard moment.
    Moment(u64, Moment),
    /// **Why trust breaks**, on the card that opens the programme.
    WhyTrustBreaks,
    /// **Look back**, on the gold card.
    LookBack,
    /// **My progress**
    Progress,
    /// **Signs**
    Signs,
    /// The command that was likely meant.
    Meant(Known),
    /// A button of an exercise.
    Exercise(ExercisePress),
    /// A button of the care card.
    Care(CarePress),
    /// What becomes of the words that care came before, up to those with this number.
    Held(u32, HeldPress),
    /// The diary, from the entry with this number on.
    Diary(i64),
    /// A diary of before an end, counted from the newest end.
    Before(u8),
    /// **Delete**, for the diary's entry with this number.
    Forget(i64),
    /// **Erase it all**: what was kept before an end.
    EraseBefore,
    /// **Erase it now**, likewise.
    EraseBeforeNow,
    /// A button of `/export`.
    Export(ExportPress),
}

/// The answers to "Can you be honest here without fear?". Never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Honest {
    /// **Yes**
    Yes,
    /// **Not sure**
    NotSure,
    /// **Skip**
    Skip,
}

/// The buttons of the care card that came first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldPress {
    /// **Go on**
    GoOn,
    /// **Change**
    Change,
    /// **Delete**
    Delete,
    /// **Ask my partner all the same**
    AllTheSame,
}

/// The buttons of an evening's prompt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckIn {
    /// **Answer privately**
    Privately,
    /// **No high today**
    NoHigh,
    /// **Later**
    Later,
    /// **Skip today**
    Skip,
    /// **Reply here**: opens a reply on the phone of whoever presses
    Here,
    /// **Ask about their high**
    AboutHigh,
}

/// What to do after three silent days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SilenceChoice {
    /// **Keep it**
    Keep,
    /// **Change the time**
    ChangeTime,
    /// **Pause**
    Pause,
}

/// The choices of `/leave`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// **The bot**
    Bot,
    /// **The relationship**
    Relationship,
    /// **Not sure**
    NotSure,
    /// **End it now**
    Now,
    /// **Within three days**
    Later,
    /// **Stay**
    Stay,
}

/// What a step's button offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// **Ready**
    Ready,
    /// **We can go on; this stays open**
    WeCanGoOn,
    /// **Skip this step**, before its least days
    Skip,
    /// **Not yet**: takes the wish back
    NotYet,
    /// **Open it again**
    Reopen,
    /// **Show the card**
    Show,
    /// **My exercises**: the card in private
    Mine,
}

/// The buttons of a hard moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// **Ask my partner for reassurance**
    AskPartner,
    /// **Just for me**
    JustForMe,
    /// **Steady myself first**
    Steady,
    /// **Ask by itself**, on or off.
    ByItself(bool),
    /// **Ask**, after that.
    AskNow,
    /// **Not needed**
    NotNeeded,
    /// **Wake them**
    Wake,
    /// **In the morning**
    Morning,
    /// Paced breathing.
    Breathe,
    /// 5-4-3-2-1.
    Senses,
    /// A short walk.
    Walk,
    /// Writing it down.
    Write,
    /// The question for its strength.
    Strength,
    /// How strong it is, 0 to 10.
    Level(u8),
    /// Back to the card.
    Back,
    /// What was written goes to the diary.
    KeepWords,
    /// What was written goes.
    DeleteWords,
    /// **I'm all right now**
    AllRight,
    /// **This is more than a trigger**
    MoreThanThis,
    /// How strong it is half an hour later, 0 to 10.
    Again(u8),
    /// **Skip**, for the strength.
    SkipAgain,
    /// What helped.
    Helped(Helped),
    /// **Skip**, for what helped.
    SkipHelped,
    /// **I'm here**
    Here,
    /// **I'll call you**
    Call,
    /// **In 20 minutes**
    Soon,
    /// **I can't now**
    Cannot,
    /// **Breathe together**
    Together,
    /// **Not now**, for breathing together.
    NotTogether,
    /// **Stop**, for breathing together.
    StopTogether,
    /// **How to say it**
    HowToSay,
    /// **Pass this on**
    PassOn,
    /// **Send**, below that showing of the words.
    SendWords(u16),
    /// **Change**, likewise.
    ChangeWords(u16),
    /// **Don't send**, likewise.
    DropWords(u16),
}

impl Moment {
    /// Whether it is the partner's of the one who has the moment, besides their answer.
    pub(super) const fn is_the_partners(self) -> bool {
        matches!(
            self,
            Self::HowToSay
                | Self::PassOn
                | Self::SendWords(_)
                | Self::ChangeWords(_)
                | Self::DropWords(_)
        )
    }

    /// Whether both have it: breathing together.
    pub(super) const fn is_together(self) -> bool {
        matches!(self, Self::Together | Self::NotTogether | Self::StopTogether)
    }
}
