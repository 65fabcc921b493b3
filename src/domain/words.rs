//! All that the bot can say. The sentences are in `messages/<locale>/`; this names them and says
//! what they quote. Reading it is reading the product.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::evening::Matter;
use super::program::Step;
use super::quiet::Quiet;
use super::share::Gift;
use super::trigger::Helped;

/// One message, with what it quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// The welcome card.
    Welcome,
    /// The group has one human yet.
    WaitingForOther,
    /// The group has more than two humans and the bot.
    TooMany,
    /// They are two again.
    TwoAgain,
    /// The bot was added again, or greeted; nothing was lost.
    BackAgain,
    /// `/start` in a group where both are seated and set-up is under way.
    AlreadyHere,
    /// Made an administrator, it asks to be a plain member.
    PleaseDemote,
    /// Somebody writes anonymously.
    Anonymous,
    /// It was added to a channel.
    InAChannel,
    /// Somebody without a seat here, while one is free.
    SeatFirst,
    /// Somebody without a seat here, with none free.
    NotYours,
    /// The one who presses has a seat already.
    HaveSeat,
    /// The one who presses has a seat in another couple.
    SeatElsewhere,
    /// The seat's link is used, too old, or somebody else's.
    LinkGone,
    /// In private, to somebody without a couple.
    Stranger,
    /// A partner finished set-up; never which one.
    OneFinished,
    /// Where do you live?
    AskZone,
    /// That place is not known: what time is it for you?
    AskLocalTime,
    /// Which of these places shares your clock?
    ChooseZone(Vec<Tz>),
    /// That was no time of day.
    TimeUnclear,
    /// The zone is set.
    ZoneSet(Tz),
    /// When shall I ask each evening?
    AskTime,
    /// Between 05:00 and 23:45.
    TimeOutOfRange,
    /// The check-in time is set.
    TimeSet(NaiveTime),
    /// Both are seated: "Can trust be rebuilt?"
    CanTrust,
    /// The card of a step.
    Step(StepCard),
    /// A step was opened again.
    Reopened(Step),
    /// There is no step of that number.
    StepUnknown,
    /// The wish to go on is noted.
    ReadyNoted(Step),
    /// The wish to go on is taken back.
    NotYetNoted,
    /// Something that needs both to have finished set-up.
    NotBegun,

    /// What is stored, and the consent.
    Consent,
    /// **Not now** was pressed.
    ConsentLater,
    /// Can you be honest here without fear?
    AskHonest,
    /// Which part was yours?
    AskRole,
    /// What happened?
    AskHappened,
    /// In a hard moment, what helps me is …
    AskHelps,
    /// What helps me was too long to be read in a hard moment: at most that many characters.
    HelpsTooLong(u32),
    /// This partner's set-up is finished, the other's is not.
    SetUpDone,
    /// This partner's set-up is finished, and it was the second.
    BothDone,
    /// A typed answer where a button is asked for.
    PleasePress,

    /// The evening's prompt.
    Prompt {
        /// The local date.
        date: NaiveDate,
        /// What it tells besides.
        news: Option<News>,
    },
    /// A partner's private card of the evening.
    EveningCard(Vec<Matter>),
    /// `/checkin`, when today's was asked for already or there is none yet.
    CheckInWasToday,
    /// And the low?
    AskLow,
    /// And the high?
    AskHigh,
    /// Both have answered.
    BothShared,
    /// A reply to an evening that has closed.
    EveningClosed,
    /// Where a chat has no reactions: a short thank-you.
    Thanks,

    /// A hard moment was reported in the group.
    HardMoment(HardMoment),
    /// Ask the partner, or keep it?
    AskOrKeep {
        /// The episode.
        episode: u64,
        /// Whether something was written with it.
        worded: bool,
    },
    /// The card of the one who has the hard moment.
    Card(Card),
    /// What was written: keep it or delete it?
    KeepOrDelete(u64),
    /// It is in the diary.
    WordsKept,
    /// It is deleted.
    WordsDeleted,
    /// More was written than is kept at once.
    WritingTooLong,
    /// The nudge.
    Nudge(Nudge),
    /// The reminder after **In 20 minutes**.
    NudgeAgain(u64),
    /// The second and last nudge.
    NudgeOnceMore(u64),
    /// Tells the one who has the hard moment what the partner pressed.
    PartnerSays(Reply),
    /// No answer came yet; often the phone is away.
    NoAnswerYet,
    /// Half an hour later: how strong is it now?
    HowIsItNow(u64),
    /// And what helped?
    WhatHelped(u64),
    /// Thanks for that; or it was skipped.
    AgainNoted,

    /// The care card.
    Care {
        /// Whether **Keep** is offered still.
        keep: bool,
    },

    /// What went well, or what are you thankful for? Reply to this.
    AskGift(Gift),
    /// A win, or thanks, in the group.
    Received(Gift),
    /// How to say it, in private.
    HowToGive(Gift),
    /// Said in private: share it in the group?
    AskShare(Gift),
    /// It is in the group now.
    SharedNow,
    /// It was not shared, and is gone.
    NotShared,
    /// Shared in the group, with the words of the one who pressed.
    Shared {
        /// Which.
        gift: Gift,
        /// Whose.
        name: String,
        /// Their words.
        words: String,
    },
    /// The group takes nothing just now.
    GroupClosed,

    /// What would you like to change? In private.
    Settings,
    /// The same, in the group.
    SettingsGroup,
    /// A role, anew.
    ChangeRole,
    /// What happened, anew.
    ChangeHappened,
    /// What helps, anew; it says what stands.
    ChangeHelps(Option<String>),
    /// Quiet hours, anew; it says what stands.
    ChangeQuiet(Quiet),
    /// Those are no two times.
    QuietUnclear,
    /// The quiet hours are set.
    QuietSet(Quiet),
    /// It is changed.
    Changed,

    /// Paused; it resumes when both wish.
    Paused,
    /// It goes on.
    Resumed,
    /// The wish to resume is noted.
    ResumeNoted,
    /// There is no pause.
    NotPaused,
    /// For how many days?
    AskVacation,
    /// No check-ins before that date.
    Vacation(NaiveDate),
    /// That was no number of days.
    VacationUnclear,
    /// Check-ins come again.
    VacationOver,

    /// `/leave`: what would you like to leave?
    Leave,
    /// Leaving the bot.
    LeaveBot,
    /// Leaving the relationship.
    LeaveRelationship,
    /// Not sure; nothing changes.
    LeaveNotSure,
    /// It ends within 72 hours.
    LeaveLater,
    /// It does not end.
    LeaveStay,
    /// Leaving is done in private.
    LeaveInPrivate,
    /// It has ended, in the group.
    Ended,
    /// It has ended, to both alike.
    EndedPrivate,
    /// One entry of the diary.
    DiaryPage {
        /// Its day in the couple's zone.
        date: NaiveDate,
        /// What was written.
        words: String,
        /// Its number.
        entry: i64,
        /// The number of the one before it.
        older: Option<i64>,
    },
    /// Nothing is in the diary.
    DiaryEmpty,
    /// The entry was deleted.
    DiaryDeleted,
    /// The diary opens in private only.
    DiaryInPrivate,

    /// `/help` in the group.
    HelpGroup,
    /// `/help` in private.
    HelpPrivate,
    /// `/privacy`
    Privacy,
    /// A command that does not exist.
    UnknownCommand,
    /// A photo, a sticker, a voice message: nothing is kept.
    OnlyWords,
    /// Words in the group that answer nothing: nothing is kept.
    NothingAsked,
    /// Words in private that answer nothing: nothing is kept.
    NothingAskedPrivate,
    /// Buttons that belong to the other partner.
    YourPartners,
    /// The one who asked says that it has eased.
    HasEased,
    /// A button whose time has passed.
    Passed,
}

/// The calm line in the group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HardMoment {
    /// The name of the one who reported it, in this very chat.
    pub name: String,
    /// Whether the other partner reads the request here, since they have no seat yet.
    pub asked_here: bool,
}

/// The one card of a hard moment, edited in place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// The episode.
    pub episode: u64,
    /// What became of the request.
    pub asked: Asked,
    /// What the card shows.
    pub view: View,
    /// Whether it lies in a private chat, where care has its place.
    pub private: bool,
    /// Whether writing it down is offered: in private, once its author agreed to what is stored.
    pub writes: bool,
}

/// What became of the request for reassurance, as its author reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The partner has been asked.
    Partner,
    /// It is night for the partner: wake them, or wait?
    Asleep,
    /// The partner is asked in the morning.
    InTheMorning,
    /// It stays with its author.
    Kept,
    /// The partner has no seat yet.
    Nobody,
    /// The partner was asked as often as is good in a day.
    Enough,
}

/// The card of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepCard {
    /// Which.
    pub step: Step,
    /// Whether it was given its least days: then it says that it waits for both, whoever is ready.
    pub waits: bool,
    /// The open step, if it is another.
    pub at: Option<Step>,
    /// What its button offers.
    pub offer: Option<Offer>,
}

impl StepCard {
    /// Only the card.
    #[must_use]
    pub const fn plain(step: Step) -> Self {
        Self { step, waits: false, at: None, offer: None }
    }
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
}

/// What the evening's prompt tells besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum News {
    /// A step opens.
    Opened {
        /// Which.
        step: Step,
        /// Whether step 8 was passed by: then it says that it is private.
        past_eight: bool,
    },
    /// The gold card.
    Gold,
}

/// What the card of a hard moment shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// "I'm with you", and the choices.
    Choices,
    /// The strength was noted; the choices again.
    Noted,
    /// A breath in or out, and the seconds left of the two minutes.
    Breathing {
        /// In, or out.
        inward: bool,
        /// Seconds.
        left: i64,
    },
    /// The two minutes are over; the choices again.
    Breathed,
    /// 5-4-3-2-1
    Senses,
    /// A short walk.
    Walk,
    /// Writing it down.
    Writing,
    /// How strong is it?
    Strength,
    /// It has eased.
    AllRight,
}

/// The nudge card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nudge {
    /// The episode.
    pub episode: u64,
    /// Whether its reader's own role is `hurt`: then it opens with "You don't owe comfort here."
    pub reader_is_hurt: bool,
    /// What the one in the hard moment once wrote under "what helps me".
    pub helps: Option<String>,
    /// What helped most, first: the sentences to start from stand in this order.
    pub starts: [Helped; 3],
    /// What its reader has pressed so far.
    pub reply: Option<Reply>,
    /// Whether the one who asked says that it has eased.
    pub eased: bool,
}

/// What a partner presses under a nudge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// **I'm here**
    Here,
    /// **I'll call you**
    Call,
    /// **In 20 minutes**
    Soon,
    /// **I can't now**
    Cannot,
}

impl Words {
    /// Whether the reader's phone opens a reply to it.
    #[must_use]
    pub const fn wants_reply(&self) -> bool {
        matches!(
            self,
            Self::AskLocalTime
                | Self::TimeUnclear
                | Self::AskLow
                | Self::AskHigh
                | Self::AskGift(_)
        )
    }

    /// Whether it is a card, which may have 120 words; a message has 60 (PRODUCT §12).
    #[must_use]
    pub const fn is_card(&self) -> bool {
        matches!(
            self,
            Self::Welcome
                | Self::CanTrust
                | Self::Step(_)
                | Self::Prompt { news: Some(_), .. }
                | Self::LeaveBot
                | Self::LeaveRelationship
                | Self::EndedPrivate
                | Self::Consent
                | Self::Card(_)
                | Self::Nudge(_)
                | Self::Care { .. }
                | Self::HelpGroup
                | Self::HelpPrivate
                | Self::Privacy
        )
    }
}
