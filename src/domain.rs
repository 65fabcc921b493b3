//! What the bot does, pure: no I/O, no clock, no randomness.
//!
//! [`decide`] is the whole of it: a couple, an event and the time go in; the couple from now on,
//! what to say and what to keep come out. [`Event`] is all that can happen, [`Words`] all that the
//! bot can say.

mod buttons;
mod command;
mod couple;
mod decision;
mod due;
mod event;
pub mod exercise;
mod exercises;
mod export;
mod flows;
mod incoming;
mod model;
mod press;
mod say;
mod similar;
mod times;
mod wording;
mod words;
mod zone;

use chrono::{DateTime, Utc};

pub use command::{Command, InText, Known, command_in};
pub use couple::evenings::Evenings;
pub use couple::held::HeldBack;
pub use couple::keyboards::Keyboards;
pub use couple::quiet_mode::QuietMode;
pub use couple::record::{Entry, Journal, Record};
pub use couple::sharing::{LINES, Sharing, Warmth};
pub use couple::slot::{ReplyTo, Slot};
pub use couple::walk::Walk;
pub use couple::{Couple, Evening, GroupStatus, Invitation, Partner, SetUp};
pub use decision::{Decision, Toast};
pub use due::{Reading, Rest, When, rest_in, time_answered, time_in};
pub use event::{Act, Event, Facts, Who};
pub use exercises::proposals;
pub use exercises::{Audience, DayOfYear, PlanPart, PlanSheet};
pub use exercises::{
    BoxQuestion, ExerciseCardItem, ExercisePress, ExerciseQuestion, ExerciseSlot, ExerciseWords,
    Exercises, ForgivenessPress, ForgivenessQuestion, ForgivenessSlot, ForgivenessWords,
    HardDateCardItem, HardDatePress, HardDateQuestion, HardDateSlot, HardDateWords, Led, LedTime,
    LetterBegun, LetterCardItem, LetterKind, LetterPart, LetterPress, LetterPreview,
    LetterQuestion, LetterReceive, LetterReview, LetterUntil, LetterWords, PlanCardItem, PlanPress,
    PlanQuestion, PlanSlot, PlanWords, PromiseAsks, PromiseBy, PromiseCard, PromiseCardItem,
    PromiseClosing, PromiseDue, PromiseEnd, PromisePress, PromiseQuestion, PromiseSlot,
    PromiseTime, PromiseView, PromiseWhich, PromiseWords, ProposalCardItem, ProposalPress,
    ProposalQuestion, ProposalSlot, ProposalWords, QuestionCardItem, QuestionPress, QuestionSlot,
    QuestionWords, ReassurancePress, ReassuranceQuestion, ReassuranceSlot, ReassuranceWords,
    SMALL_WAYS, ShoesCardItem, ShoesPress, ShoesQuestion, ShoesWords, SmallWaysCardItem,
    SmallWaysPress, SmallWaysSlot, SmallWaysWords, TalkPress, TalkQuestion, TalkSlot, TalkWords,
    TouchCardItem, TouchPress, TouchSlot, TouchWords,
};
pub use exercises::{Measure, OwnWord, PulseCardItem, PulsePress, PulseSlot, PulseWords};
pub use exercises::{QuestionRoom, QuestionStand};
pub use exercises::{Round, ShoesFirst, ShoesMenu, TouchAnswer, TouchItem};
pub use export::Contents;
pub use flows::care::{Danger, dangers};
pub use flows::evening::MATTERS_AT_MOST;
pub use flows::outsider::greet_stranger;
pub use flows::remembering::{AT_LEAST as REMEMBERED_AT_LEAST, Sent};
pub use flows::set_up::couple_of_token;
pub use incoming::{Incoming, Input, NotTaken, Standing, Untaken};
pub use model::address::{Lane, To};
pub use model::answer::{Full, Lack, Parts};
pub use model::appreciation::Appreciation;
pub use model::attachment::{Attachment, Export, Form, Holds, Weeks};
pub use model::bounds;
pub use model::bounds::Over;
pub use model::care::{CareCard, CarePage, CarePress};
pub use model::change::Change;
pub use model::country::Country;
pub use model::evening::{Ask, How, OPENINGS, SilenceCard};
pub use model::exported::{By, Dated, Fact, Item, Section, Value};
pub use model::exporting::{ExportPress, Exporting, WeeksBox, Which};
pub use model::guard::{Found, Guard, Look, Shows};
pub use model::happened::Happened;
pub use model::helped::Helped;
pub use model::labels::Labels;
pub use model::people::{
    BySeat, ChatId, ChatKind, CoupleId, MessageId, Person, Place, RecordId, Role, Seat, UserId,
};
pub use model::picture::{
    Picture, PictureOfMoment, PictureOfPulses, PictureOfWeek, PictureOfWeeks,
};
pub use model::program::{News, PROGRAM, Stage, Step};
pub use model::quiet::Quiet;
pub use model::reply::Reply;
pub use model::setting::Setting;
pub use model::shared::Shared;
pub use model::tool::Tool;
pub use model::week::{Week, Win};
pub use press::{CheckIn, HeldPress, Honest, Leave, Moment, Offer, Press, SilenceChoice};
pub use say::{Returns, Say, What};
pub use similar::asks_the_same;
pub use wording::{Genre, Reason, Remark, remarks};
pub use words::{
    AskOrKeep, Asked, BothShared, Card, CardItem, CareFirst, Diary, DiaryPage, EveningHour,
    ExportWords, Leads, Leaving, Memory, Mine, Nudge, OwnMoments, Page, PassOn, PlaceNow, Progress,
    QUESTIONS, QUESTIONS_ABOUT_HIGHS, Relief, Said, Settings, Since, StepCard, Takes, Together,
    TriggerLine, Typed, View, WhichPlace, Withheld, Words,
};
pub use zone::{
    Answer as Whereabouts, Zone, edition as edition_of_zones, evening_time, name_of_country,
    read_place,
};

use decision::Turn;

/// Decides what an event means. Total: it cannot fail, and answers everything.
#[must_use]
pub fn decide(couple: Couple, event: Event, facts: &Facts, now: DateTime<Utc>) -> Decision {
    let look = flows::keyboards::Look::at(&couple, &event);
    let reached = couple.reached();
    let taking = flows::room::Taking::of(&event);
    let tells_week = couple.letter_may_come(&event);
    let mut turn = Turn::new(couple, facts, now);
    turn.tells_week = tells_week;
    let awake = flows::quiet::Awake::by(&event, turn.now - turn.said);
    let asks = turn.who_asks(&event);
    let plans = turn.readable_plans();
    turn.couple.notices_gap(facts.gap);
    turn.notices_life(&event);
    turn.meets(event);
    if turn.is_destroyed() {
        turn.closes_notes(asks);
        turn.names_chats_alone();
        return turn.decided();
    }
    turn.tries_behind_answers();
    if let Some((taking, before)) = taking.zip(look.before.as_ref()) {
        turn.keeps_to_its_rooms(taking, before);
    }
    turn.notice_reach(reached);
    turn.notice_plans(plans);
    turn.keeps_silence_card_true();
    turn.hushes();
    turn.keeps_quiet(awake);
    turn.closes_notes(asks);
    turn.tidy_keyboards(&look);
    turn.decided()
}

impl Turn<'_> {
    fn meets(&mut self, event: Event) {
        match event {
            Event::Tick => self.catch_up(),
            Event::Standing(standing) => self.membership_changed(standing),
            Event::PeopleChanged { came, left } => self.people_changed(&came, &left),
            Event::Looked(look) => self.looked(&look),
            Event::Withheld { slot, returns, look } => {
                self.withheld(slot.as_ref(), returns, look.as_ref());
            }
            Event::MigratedTo(chat) => self.moves_to(chat),
            Event::Refused { to, for_now, slot, returns } => {
                self.refused(to, for_now, slot.as_ref(), returns);
            }
            Event::Arrived(to) => self.arrived(to),
            Event::Reachable(seat, reachable) => self.reaches(seat, reachable),
            Event::Did { who: Who::Partner(seat), place, act } => {
                self.goes_by_their_name(seat);
                self.partner_did(seat, place, act);
            }
            Event::Did { who: Who::Other { person, seated_elsewhere }, place, act } => {
                self.other_did(&person, seated_elsewhere, place, act);
            }
        }
    }

    /// Does all that has fallen due, the oldest first.
    fn catch_up(&mut self) {
        self.erase_what_is_over();
        self.goes_with_silence();
        if self.is_destroyed() {
            return;
        }
        self.lets_exports_go();
        self.leave_when_due();
        self.close_care();
        self.let_held_go();
        self.is_ready_by_itself();
        self.close_day();
        self.close_silent_evening();
        self.ask_those_who_wait();
        self.tick_moments();
        self.tick_exercises();
        self.evening_comes();
        self.private_evening_comes();
        self.tries_what_is_closed();
    }
}
