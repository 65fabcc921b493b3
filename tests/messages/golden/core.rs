//! What is saved beside the exercises.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use kintsugi::domain::{
    Appreciation, CarePage, CarePress, CheckIn, Country, Entry, ExercisePress, ExerciseQuestion,
    ExerciseSlot, ExportPress, Happened, HeldPress, Helped, Honest, Known, Leave, LetterKind,
    LetterPart, Measure, MessageId, Moment, Offer, Place, Press, PromiseEnd, Quiet, Role, Seat,
    Setting, SilenceChoice, Slot, Step, WeeksBox, Which, Zone, proposals::Terms,
};

use super::every::{every, every_struct};

every! {
    Step { Responsibility, Transparency, Conversations, Actions, Agreement, Patience, Empathy, Forgiveness, Closeness }
    Role { Hurt, Responsible, Both, Unsaid }
    Honest { Yes, NotSure, Skip }
    Happened { Infidelity, EmotionalAffair, Lies, Money, BrokenPromises, Unsaid }
    CarePage { Help, In(country: Country), Countries, Therapy, Own, Stopping, StillRight, Quiet, Tidy, Erase }
    CarePress { Open, StillRight, Pause, Keep(page: CarePage), Turn(page: CarePage), QuietOn, QuietOff, Tidy, Erase, Leave }
    Which { Shared, Mine, Weeks }
    WeeksBox { Moments, Helped, Pulse, Safe, Line }
    ExportPress { Choose(which: Which), Tick(one: WeeksBox, on: bool), LeaveLine, Send(which: Which), NotNow }
    HeldPress { GoOn, Change, Delete, AllTheSame }
    CheckIn { Privately, NoHigh, Later, Skip, Here, AboutHigh }
    SilenceChoice { Keep, ChangeTime, Pause }
    Leave { Bot, Relationship, NotSure, Now, Later, Stay }
    Offer { Ready, WeCanGoOn, Skip, NotYet, Reopen, Show, Mine }
    Setting { Role, Happened, Helps, Quiet, Reminder, Zone, Time, NotToday }
    Helped { Words, Closeness, Space, Grounding, Time, Nothing }
    Appreciation { Win, Thanks }
    Moment {
        AskPartner, JustForMe, Wake, Morning, Breathe, Senses, Walk, Write, Strength,
        Level(level: u8), Back, KeepWords, DeleteWords, AllRight, MoreThanThis, Again(level: u8),
        SkipAgain, Helped(by: Helped), SkipHelped, Here, Call, Soon, Cannot, Together, NotTogether,
        StopTogether, HowToSay, PassOn, SendWords(shown: u16), ChangeWords(shown: u16),
        DropWords(shown: u16), Steady, ByItself(on: bool), AskNow, NotNeeded,
    }
    Press {
        TakeSeat, Agree, NotNow, ReadAgain, Honest(honest: Honest), Role(role: Role),
        Happened(happened: Happened), SkipHelps, LeaveHelps, RemoveHelps, Zone(zone: Zone),
        Time(time: NaiveTime), CheckIn(date: NaiveDate, press: CheckIn), Quietly(press: SilenceChoice),
        ShareEvening(entry: i64), Step(step: Step, offer: Offer), Setting(setting: Setting),
        Quiet(quiet: Quiet), Vacation(days: i64), Leave(choice: Leave), Share(number: u32),
        Unshare(number: u32), Moment(episode: u64, moment: Moment), LookBack, WhyTrustBreaks,
        Progress, Signs,
        Exercise(press: ExercisePress), Care(press: CarePress), Held(number: u32, press: HeldPress),
        Diary(entry: i64), Before(number: u8), Forget(entry: i64), Meant(command: Known),
        EraseBefore, EraseBeforeNow,
        Export(press: ExportPress),
    }
    Slot {
        Untracked, Buttons(number: u64), Welcome, Zone, LocalTime, CheckInTime, SetUp(seat: Seat),
        Prompt(date: NaiveDate), Privately(date: NaiveDate, seat: Seat),
        Revealed(date: NaiveDate, seat: Seat), Silence, Low(date: NaiveDate, seat: Seat),
        Gift(gift: Appreciation), Share(seat: Seat, number: u32), Evening(seat: Seat), Settings(seat: Seat),
        Leave(seat: Seat), Again(episode: u64), CalmLine(episode: u64), Card(episode: u64),
        Nudge(episode: u64), Passing(episode: u64), Together(episode: u64, seat: Seat),
        Writing(episode: u64), Diary(seat: Seat, entry: i64), Wanted(seat: Seat, wanted: ExerciseQuestion),
        Exercise(slot: ExerciseSlot), Step(seat: Seat, step: Step), Care(seat: Seat), Told,
        AskedAgain(question: Box<Slot>), Setting(seat: Seat, setting: Setting), Vacation, StepNumber,
        WritesAgain,
        Meant(message: MessageId), Export, ExportLine,
    }
    Entry {
        Trigger { episode: u64, place: Place, words: Option<String> },
        Strength { episode: u64, level: u8 },
        CheckIn { date: NaiveDate, high: Option<String>, low: Option<String> },
        Unshared { date: NaiveDate, high: Option<String>, low: Option<String> },
        Win { words: String },
        Thanks { words: String },
        Helped { episode: u64, by: Helped },
        Promise { words: String, to_us: bool, due: DateTime<Utc>, end: PromiseEnd },
        Shoes { number: i64, words: String, read: bool },
        Letter { number: u32, kind: LetterKind, parts: Vec<(LetterPart, String)>, read: Option<DateTime<Utc>> },
        Question { number: u32, words: String },
        Answer { number: u32, words: String },
        Ended { terms: Terms },
        Agreement { version: u32, date: NaiveDate, clauses: Vec<Terms> },
        Heard { words: String },
        Pulse { date: NaiveDate, answers: Vec<(Measure, u8)> },
        Diary { words: String },
    }
}

every_struct! {
    Quiet { from: NaiveTime, to: NaiveTime }
}
