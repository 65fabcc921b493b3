//! All that the bot can say, and what it quotes. The sentences are in `messages/<locale>/`.

mod evenings;
mod export;
mod guard;
mod item;
mod leaving;
mod moments;
mod progress;
mod refusals;
mod settings;
mod shape;
mod steps;
mod typed;

use super::model::{answer::Lack, answer::Parts, bounds::Over, care::CareCard};
use super::model::{appreciation::Appreciation, evening::Ask, evening::SilenceCard, week::Week};
use super::model::{people::Person, program::News, program::Step, reply::Reply};
use chrono::{NaiveDate, NaiveTime};
pub use evenings::{BothShared, Diary, DiaryPage, Page, QUESTIONS, QUESTIONS_ABOUT_HIGHS};
pub use evenings::{Since, Withheld};
pub use moments::{AskOrKeep, Asked, Card, Nudge, PassOn, Said, Together, TriggerLine, View};
pub use progress::{Mine, OwnMoments, Progress, Relief};
pub use settings::{EveningHour, PlaceNow, Settings, WhichPlace};
pub use typed::{CareFirst, Leads, Takes, Typed};
pub use {export::ExportWords, item::CardItem, leaving::Leaving, steps::Memory, steps::StepCard};

/// One message, with what it quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// The welcome card.
    Welcome,
    /// The group has one human yet.
    WaitingForOther,
    /// The group has more than two humans and the bot.
    TooMany,
    /// The group rests; or something was not shown there, to its author.
    Withheld(Withheld),
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
    /// Which of these places do you live in, or shares your clock?
    ChoosePlace(WhichPlace),
    /// A time in place of a place: it is the evening's. And where do you live?
    TimeBeforePlace(NaiveTime),
    /// That was no time of day.
    TimeUnclear,
    /// The zone is set, by this place.
    ZoneSet(PlaceNow),
    /// When shall I ask each evening?
    AskTime,
    /// Between 05:00 and 23:45; with what may have been meant, if it is known.
    TimeOutOfRange(Vec<NaiveTime>),
    /// The check-in time is set.
    TimeSet(NaiveTime),
    /// Both are seated: "Can trust be rebuilt?"; or, if true, why it breaks.
    CanTrust(bool),
    /// The card of a step.
    Step(StepCard),
    /// A step was opened again.
    Reopened(Step),
    /// The card of step 8 is for private chats.
    StepEightInPrivate,
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
    HelpsTooLong(Over),
    /// This partner's set-up is finished, the other's is not.
    SetUpDone,
    /// This partner's set-up is finished, and it was the second.
    BothDone,
    /// A typed answer where a button is asked for.
    PleasePress,
    /// The evening's prompt, with its local date.
    Prompt {
        /// When.
        date: NaiveDate,
        /// What it tells besides.
        news: Option<News>,
        /// The weekly letter.
        letter: Option<Week>,
        /// How it asks.
        ask: Ask,
    },
    /// **Reply here**: that person's phone opens a reply, with what is missing of what was begun.
    AskHere(Person, Option<Lack>),
    /// A partner's private card of the evening.
    EveningCard(Vec<CardItem>),
    /// `/checkin` in private: it comes in the group, or can't just now.
    CheckInInGroup(bool),
    /// `/checkin`, when today's was asked for already or there is none yet.
    CheckInWasToday,
    /// The evening's question, in private.
    AskPrivately {
        /// The local date.
        date: NaiveDate,
        /// Whether **Later** is offered still.
        later: bool,
    },
    /// **Answer privately** was pressed in the group.
    AskedInPrivate,
    /// The same, where the private chat takes nothing.
    OpenPrivate,
    /// **Answer privately**, after an answer was begun in the group.
    AnswerHere,
    /// This evening was answered already.
    HaveAnswered,
    /// And the low, in private?
    AskLowPrivately,
    /// And the high, in private?
    AskHighPrivately,
    /// What the question in private becomes once it is answered.
    PrivateAnswered,
    /// The private answer is taken in; what becomes of it.
    PrivateNoted,
    /// **No high today** is a whole answer.
    NoHighNoted,
    /// It comes back in an hour.
    LaterNoted,
    /// It came back twice; or, if true, the evening closes before an hour is over.
    LaterNoMore(bool),
    /// Skipped; nobody is told.
    SkippedToday,
    /// A private answer, when both are in, or shared out of the diary.
    Revealed {
        /// Whose.
        name: String,
        /// Its date, if it is shared later.
        date: Option<NaiveDate>,
        /// What was said.
        parts: Parts,
    },
    /// Three evenings without an answer: keep, change the time, pause?
    ThreeSilentDays(SilenceCard),
    /// It stays as it is.
    KeptAsItIs,
    /// Both have answered.
    BothShared(BothShared),
    /// A reply to an evening that has closed.
    EveningClosed,
    /// Where a chat has no reactions: a short thank-you.
    Thanks,
    /// A hard moment was reported in the group.
    HardMoment(TriggerLine),
    /// Ask the partner, or keep it?
    AskOrKeep(AskOrKeep),
    /// The card of the one who has the hard moment.
    Card(Card),
    /// What was written: keep it or delete it?
    KeepOrDelete(u64),
    /// It is in the diary.
    WordsKept,
    /// It is deleted.
    WordsDeleted,
    /// More was written than is kept at once.
    WritingTooLong(Over),
    /// The nudge.
    Nudge(Nudge),
    /// The reminder after **In 20 minutes**.
    NudgeAgain(Nudge),
    /// The second and last nudge.
    NudgeOnceMore(Nudge),
    /// Tells the one who has the hard moment what the partner pressed.
    PartnerSays(Reply),
    /// What is said of breathing together.
    Together(Together),
    /// No answer came yet; often the phone is away.
    NoAnswerYet,
    /// Half an hour later: how strong is it now?
    HowIsItNow(u64),
    /// And what helped?
    WhatHelped(u64),
    /// Thanks for that; or it was skipped.
    AgainNoted,
    /// The care card.
    Care(CareCard),
    /// What remains once the private chat is tidied.
    Tidied,
    /// What went well, or what are you thankful for? Reply to this.
    AskGift(Appreciation),
    /// A win, or thanks, in the group: the number of the warm line.
    Received(Appreciation, u8),
    /// Said in private: share it in the group?
    AskShare {
        /// Which.
        gift: Appreciation,
        /// Under which number it waits.
        number: u32,
    },
    /// It is in the group now.
    SharedNow,
    /// It was not shared.
    NotShared,
    /// Shared in the group: whose, and the words of the one who pressed.
    Shared(Appreciation, String, String),
    /// The group takes nothing just now.
    GroupClosed,
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
    /// What is said of the diary.
    Diary(Diary),
    /// How things go: in the group, for oneself, and what to look for.
    Progress(Progress),
    /// What is said of exports.
    Export(ExportWords),
    /// Good things that were named since the beginning.
    LookingBack(Vec<Memory>),
    /// What is said of the exercises.
    Exercise(super::exercises::ExerciseWords),
    /// Settings: what can be changed, and that it was.
    Settings(Settings),
    /// The way out.
    Leaving(Leaving),
    /// What is said of what was typed.
    Typed(Typed),
    /// `/help` in the group.
    HelpGroup,
    /// `/help` in private.
    HelpPrivate,
    /// `/privacy`
    Privacy,
    /// A command that does not exist.
    UnknownCommand,
    /// A photo, somebody else's words, a command that was edited: nothing of it is kept.
    NotTaken(super::incoming::NotTaken),
    /// Words in private that answer nothing: nothing is kept.
    NothingAskedPrivate,
    /// The same, in a hard moment.
    WriteOnCard,
    /// What is said of words that are passed on in a hard moment.
    PassOn(PassOn),
    /// Buttons that belong to the other partner.
    YourPartners,
    /// The one who asked says that it has eased.
    HasEased,
    /// A button whose time has passed.
    Passed,
}
