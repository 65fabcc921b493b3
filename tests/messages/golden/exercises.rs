//! What is saved of the exercises.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use kintsugi::domain::proposals::{
    Asks, Choice, Does, From, Kind, Part, Subject, Template, Terms, Topic, Whom,
};
use kintsugi::domain::{
    Audience, BoxQuestion, DayOfYear, ExercisePress, ExerciseQuestion, ExerciseSlot,
    ForgivenessPress, ForgivenessQuestion, ForgivenessSlot, HardDatePress, HardDateQuestion,
    HardDateSlot, Helped, LetterKind, LetterPart, LetterPress, LetterPreview, LetterQuestion,
    LetterReceive, LetterReview, Measure, OwnWord, PlanPart, PlanPress, PlanQuestion, PlanSlot,
    PromiseBy, PromiseDue, PromiseEnd, PromisePress, PromiseQuestion, PromiseSlot, PromiseTime,
    PromiseWhich, ProposalPress, ProposalQuestion, ProposalSlot, PulsePress, PulseSlot,
    QuestionPress, QuestionSlot, ReassurancePress, ReassuranceQuestion, ReassuranceSlot, Round,
    Seat, ShoesPress, ShoesQuestion, SmallWaysPress, SmallWaysSlot, Step, TalkPress, TalkQuestion,
    TalkSlot, Tool, TouchAnswer, TouchItem, TouchPress, TouchSlot,
};

use super::every::{every, every_struct};

every! {
    Tool {
        Apology, Letter, Measures, Ask, Tell, Talk, Break, Promise, Agreement, Plan, HardDay,
        HardDates, Shoes, Forgiveness, SmallWays, Touch, Pulse, Answer,
    }
    ExercisePress {
        Tool(tool: Tool), Others(step: Step), Neither(step: Step), NotForNow(tool: Tool), Harder(tool: Tool),
        NoneForNow(step: Step), GoOn, Note(date: NaiveDate), Letter(press: LetterPress),
        Proposal(press: ProposalPress), Question(press: QuestionPress), Talk(press: TalkPress),
        Promise(press: PromisePress), Plan(press: PlanPress), Reassurance(press: ReassurancePress),
        HardDate(press: HardDatePress), Shoes(press: ShoesPress),
        Forgiveness(press: ForgivenessPress), SmallWays(press: SmallWaysPress),
        Touch(press: TouchPress), Pulse(press: PulsePress),
    }
    ExerciseQuestion {
        Letter(wanted: LetterQuestion), Proposal(wanted: ProposalQuestion),
        Question(wanted: BoxQuestion), Talk(wanted: TalkQuestion), Promise(wanted: PromiseQuestion),
        Plan(wanted: PlanQuestion), Reassurance(wanted: ReassuranceQuestion),
        HardDate(wanted: HardDateQuestion), Shoes(wanted: ShoesQuestion),
        Forgiveness(wanted: ForgivenessQuestion),
    }
    ExerciseSlot {
        Proposal(slot: ProposalSlot), Question(slot: QuestionSlot), Talk(slot: TalkSlot),
        Promise(slot: PromiseSlot), Plan(slot: PlanSlot), Reassurance(slot: ReassuranceSlot),
        HardDate(slot: HardDateSlot), Forgiveness(slot: ForgivenessSlot),
        SmallWays(slot: SmallWaysSlot), Touch(slot: TouchSlot), Pulse(slot: PulseSlot),
    }

    ForgivenessPress {
        Open, Write(wanted: ForgivenessQuestion), Stop(wanted: ForgivenessQuestion),
        Keep(wanted: ForgivenessQuestion), Delete(wanted: ForgivenessQuestion), NotNow, Never,
    }
    ForgivenessSlot { Card(seat: Seat) }
    ForgivenessQuestion { Happened, Lived, Gift, Boundary, Sentence, HoldingOn }

    HardDatePress {
        List, Add, Leave, Skip(number: u32), Look(number: u32, day: DayOfYear),
        Tell(number: u32, told: Audience), Remove(number: u32), Beside(day: DayOfYear), ChangeBeside,
        LeaveBeside, SealBeside(shown: u32), DropBeside(shown: u32),
    }
    HardDateSlot { List(seat: Seat) }
    HardDateQuestion { Day, Words(number: u32), Beside }
    Audience { Partner, WithWords, OwnerOnly }

    LetterKind { Apology, Hurt, Tell, Answer }
    LetterPart {
        Did, Regret, Choice, Pain, Change, Feel, When, Because, Need, Told, Offer, Heard, ToYou, CanOffer,
    }
    LetterPress {
        Skip(draft: u32, part: LetterPart), LeaveAsItWas(draft: u32, part: LetterPart),
        LeaveOut(draft: u32, part: LetterPart), Review(preview: LetterPreview, review: LetterReview),
        Part(preview: LetterPreview, part: LetterPart), Write(kind: LetterKind),
        GoOn(kind: LetterKind), TakeBack(number: u32, kind: LetterKind),
        Receive(number: u32, receive: LetterReceive), Note, ReadOne(number: u32),
    }
    LetterReview { Send, Change, Anew, Aloud, Keep, Delete, Deleted, Stay, Whole, ThereIsMore, SoFar }
    LetterReceive { Read, NotNow, Another, Beside, NotHere, AfterAll, More, Time, Nothing }
    LetterQuestion { Part(draft: u32, part: LetterPart), Review(draft: u32) }

    PlanPart { SetsOff, Helps, Doesnt, SelfCare }
    PlanPress {
        Card, Leave, Part(part: PlanPart), Write(part: PlanPart), Remove(part: PlanPart),
        Sentence(number: u32, page: u8), Change(number: u32), Drop(number: u32),
        AskKind(number: u32), Kind(number: u32, kind: Option<Helped>), Choose, ChooseAnew,
        LeaveOut(part: PlanPart), PutIn(part: PlanPart), Share, Unshare, Read, Partners,
    }
    PlanSlot { Card(seat: Seat) }
    PlanQuestion { Part(part: PlanPart), Sentence(number: u32) }

    PromiseWhich { Own(number: u32), Here(number: u32) }
    PromiseTime { Tonight, Tomorrow, InAWeek, EachEvening }
    PromiseBy {
        Once(date: NaiveDate, time: NaiveTime), Daily(time: NaiveTime),
        Weekly(weekday: Weekday, time: NaiveTime),
    }
    PromisePress {
        At(which: PromiseWhich, time: PromiseTime), Right(which: PromiseWhich, by: PromiseBy),
        By(which: PromiseWhich, by: PromiseBy), AnotherTime(which: PromiseWhich), LetTimeBe(which: PromiseWhich), LetBe,
        ToUs(number: u32), ForMe(number: u32), Remind(number: u32, before: bool),
        ChangeTime(number: u32), TakeBack(number: u32), Stop(number: u32), Pages, Next(number: u32),
        Kept(due: PromiseDue), NotKept(due: PromiseDue), TellNow(due: PromiseDue),
        Told(due: PromiseDue), Repair(due: PromiseDue), Drop(due: PromiseDue), Again(number: u32),
        Noticed(number: u32), Differently(number: u32), FiveActions, SetsBack,
    }
    PromiseSlot { Card(number: u32), Day(number: u32, date: NaiveDate), Line(number: u32), Seam(number: u32) }
    PromiseQuestion { Words, Here, Time(which: PromiseWhich), Whom(number: u32), Repair(due: PromiseDue) }
    PromiseEnd { Kept, Told, Repaired, Dropped, TakenBack }

    ProposalPress {
        Begin(kind: Kind), Resume, Anew(kind: Kind), Draft(number: u32, choice: Choice),
        Open(number: u32, page: u8), More(kind: Kind, page: u8),
        Does(number: u32, does: Does, from: From), NoneForNow, Sign(number: u32), StillRight,
        LookTogether,
    }
    Choice {
        Template(template: Template), Own, Asks(asks: Asks), SkipAim, Days(days: u8),
        Topic(topic: Topic), Change, Part(part: Part), Back, Propose, LetBe,
    }
    Asks { Me, Both, Partner }
    Part { Subject, Whom, Aim, Days, Topic, Words }
    Does { Yes, Leave, Alter, TakeBack, Withdraw, Keep, End, Renew, NotRenew }
    From { Card, Evening }
    ProposalSlot { Measures(seat: Seat), Agreement(seat: Seat), Draft(seat: Seat), Card(seat: Seat, number: u32) }
    ProposalQuestion { Subject, Aim, Clause }
    Kind { Measure, Clause }
    Template { Phones, Whereabouts, Telling, Answering, Contact }
    Subject { Template(template: Template), Own(words: String) }
    Whom { One(seat: Seat), Both }
    Topic { Talking, Others, Phones, Money, Conflict, Time }
    Terms {
        Measure { subject: Subject, whom: Whom, aim: Option<String>, days: u8 },
        Clause { topic: Topic, words: String },
    }

    QuestionPress {
        Ask(number: u32), Keep(number: u32), Change(number: u32), LetBe(number: u32),
        Show(number: u32), Leave, Mine, Older(number: u32), TakeBack(number: u32),
        Read(number: u32), Open(number: u32), Another(number: u32), Answer(number: u32),
        Again(number: u32), AtTalk(number: u32), NotNow(number: u32), Send(number: u32),
        Rewrite(number: u32), NotYet(number: u32),
    }
    QuestionSlot { Preview(number: u32), Opened(number: u32), Reply(number: u32) }
    BoxQuestion { New, Changed(number: u32), Reply(number: u32) }

    ReassurancePress { List, Write, Leave, Seal, Change, LetBe, Look(number: u32, page: u8), TakeBack(number: u32) }
    ReassuranceSlot { List(seat: Seat) }
    ReassuranceQuestion { Words }

    Round { First, Second }
    ShoesPress {
        Write(wanted: ShoesQuestion), Stop(wanted: ShoesQuestion), Seal(wanted: ShoesQuestion),
        Keep(wanted: ShoesQuestion), Delete(wanted: ShoesQuestion), Read(round: Round),
        Again(round: Round), LetBe(round: Round), Seen(round: Round), Open(round: Round), Later,
        TakeBack,
    }
    ShoesQuestion { Round(round: Round), Then, Add(round: Round) }

    SmallWaysPress { Another, Daily(daily: bool) }
    SmallWaysSlot { Menu(seat: Seat) }

    TalkPress {
        Now(number: u32), At(number: u32, time: NaiveDateTime), Propose(time: Option<NaiveDateTime>),
        BeginBreak, NotNow, NoBreak, There(number: u32), Another(number: u32), Here(number: u32),
        Topic(number: u32, topic: u32, page: u8), NoTopic(number: u32), OtherTopic(number: u32),
        Begin(number: u32), Either(number: u32), Done(number: u32, turn: u16),
        Enough(number: u32, turn: u16), Yes(number: u32, turn: u16), NotQuite(number: u32, turn: u16),
        Close(number: u32), GoOn(number: u32), Break(number: u32), Back(number: u32),
        More(number: u32, turn: u16), Stop(number: u32), SkipHeard(number: u32),
    }
    TalkSlot { Break(number: u32), Offer(seat: Seat) }
    TalkQuestion { Card(number: u32), When, Heard(number: u32) }

    TouchItem { Hand, Hug, Sitting, Shoulder, Walk, Passing, Forehead, Feet, Back, Dance }
    TouchAnswer { NotNow, Maybe, Yes }
    TouchPress { Set(item: TouchItem, answer: TouchAnswer), Clear }
    TouchSlot { List(seat: Seat) }

    Measure { Days, Hope, Laughed, Checking, Team, Safe }
    OwnWord { Easier, Steady, Harder }
    PulsePress {
        Begin, NotThisWeek, Say(measure: Measure, level: u8), Skip(measure: Measure), LeaveOut, AskSafe,
        Word, Send(word: OwnWord), TakeBack,
    }
    PulseSlot { Card(seat: Seat), Word(seat: Seat) }
}

every_struct! {
    DayOfYear { month: u32, day: u32 }
    LetterPreview { draft: u32, shown: u32 }
    PromiseDue { number: u32, day: Option<NaiveDate> }
}
