//! What the bot does, pure: no I/O, no clock, no randomness.
//!
//! [`decide`] is the whole of it: a couple, an event and the time go in; the couple from now on,
//! what to say and what to keep come out. [`Event`] is all that can happen, [`Words`] all that the
//! bot can say.

mod buttons;
mod care;
mod check_in;
mod command;
mod couple;
mod decision;
mod diary;
mod due;
mod evening;
mod event;
mod exercises;
mod incoming;
mod leave;
mod looking_back;
mod outsider;
mod partner;
mod people;
mod press;
mod private;
mod program;
mod quiet;
mod record;
mod rest;
mod say;
mod set_up;
mod settings;
mod share;
mod similar;
mod trigger;
mod walk;
mod wording;
mod words;
mod zone;

use chrono::{DateTime, Utc};

pub use check_in::Parts;
pub use command::Command;
pub use couple::{BySeat, Couple, Evening, Hall, Invitation, Partner, SetUp};
pub use decision::{Decision, Toast};
pub use due::{When, when};
pub use evening::{MATTERS_AT_MOST, Matter};
pub use event::{Act, Event, Facts, Labels, ReplyTo, Who};
pub use exercises::proposals;
pub use exercises::{DayOfYear, PlanPart, PlanSheet, Told};
pub use exercises::{
    ExerciseMatter, ExercisePress, ExerciseSlot, ExerciseWords, Exercises, ForgivenessPress,
    ForgivenessSlot, ForgivenessWanted, ForgivenessWords, HardDateMatter, HardDatePress,
    HardDateSlot, HardDateWanted, HardDateWords, LetterBegun, LetterKind, LetterMatter, LetterPart,
    LetterPress, LetterPreview, LetterReceive, LetterReview, LetterWanted, LetterWords, PlanMatter,
    PlanPress, PlanSlot, PlanWanted, PlanWords, PromiseAsks, PromiseBy, PromiseCard,
    PromiseClosing, PromiseDue, PromiseEnd, PromiseMatter, PromisePress, PromiseSlot, PromiseTime,
    PromiseView, PromiseWanted, PromiseWhich, PromiseWords, ProposalMatter, ProposalPress,
    ProposalSlot, ProposalWanted, ProposalWords, QuestionMatter, QuestionPress, QuestionSlot,
    QuestionWanted, QuestionWords, ReassurancePress, ReassuranceSlot, ReassuranceWanted,
    ReassuranceWords, SMALL_WAYS, ShoesMatter, ShoesPress, ShoesWanted, ShoesWords,
    SmallWaysMatter, SmallWaysPress, SmallWaysSlot, SmallWaysWords, TalkPress, TalkSlot,
    TalkWanted, TalkWords, Tool, TouchMatter, TouchPress, TouchSlot, TouchWords, Wanted,
};
pub use exercises::{QuestionRoom, QuestionStand};
pub use exercises::{Round, ShoesFirst, ShoesMenu, TouchAnswer, TouchItem};
pub use incoming::{Incoming, Input, Standing};
pub use outsider::greet_stranger;
pub use people::{ChatId, ChatKind, CoupleId, MessageId, Person, Place, Seat, UserId};
pub use press::{CheckIn, Happened, Honest, Leave, Moment, Press, Quietly, Role};
pub use program::{PROGRAM, Stage, Step};
pub use quiet::Quiet;
pub use record::{Entry, Journal, Record, RecordId};
pub use say::{Lane, Say, Slot, To, What};
pub use set_up::couple_of_token;
pub use settings::Setting;
pub use share::{Gift, LINES, Sharing, Warmth};
pub use similar::asks_the_same;
pub use trigger::Helped;
pub use walk::Walk;
pub use wording::{Genre, Reason, Remark, remarks};
pub use words::{
    Asked, Card, Diary, DiaryPage, HardMoment, Leaving, Memory, News, Nudge, Offer, Page,
    QUESTIONS, Reply, Settings, StepCard, Together, View, Words,
};

use decision::Turn;

/// Decides what an event means. Total: it cannot fail, and answers everything.
#[must_use]
pub fn decide(couple: Couple, event: Event, facts: &Facts, now: DateTime<Utc>) -> Decision {
    let mut turn = Turn::new(couple, facts, now);
    match event {
        Event::Tick => turn.catch_up(),
        Event::Standing(standing) => turn.stands(standing),
        Event::PeopleChanged => turn.count(),
        Event::Counted(members) => turn.counted(members),
        Event::MigratedTo(chat) => turn.moves_to(chat),
        Event::GroupUnreachable => turn.couple.hall.present = false,
        Event::Reachable(seat, reachable) => turn.reaches(seat, reachable),
        Event::Did { who: Who::Partner(seat), place, act } => turn.partner_did(seat, place, act),
        Event::Did { who: Who::Other { person, seated_elsewhere }, place, act } => {
            turn.other_did(&person, seated_elsewhere, place, act);
        }
    }
    turn.decided()
}

impl Turn<'_> {
    /// Does all that has fallen due, the oldest first.
    fn catch_up(&mut self) {
        self.leave_when_due();
        self.close_care();
        self.close_day();
        self.ask_those_who_wait();
        self.go_on_with_moments();
        self.go_on_with_exercises();
        self.evening_comes();
    }
}
