//! Which message files' keys a saying consists of, and what it quotes.

mod care;
mod choices;
mod evenings;
mod exercises;
mod export;
mod labels;
mod moments;
mod piece;
mod progress;
mod typed;

use crate::domain::Zone;
use chrono::{NaiveDate, NaiveTime};

use super::SpeechError;
use super::helplines::Helplines;
use crate::domain::{
    Appreciation, AskOrKeep, Parts, PlaceNow, Reply, Step, TriggerLine, WhichPlace, Words,
};
use care::care_pieces;
use choices::{
    diary_pieces, leaving_pieces, memory_pieces, not_taken_key, settings_pieces, withheld_key,
};
use evenings::{
    ask_here_piece, both_shared_pieces, evening_pieces, opened, prompt_pieces, silence_pieces,
    step_pieces,
};
use exercises::{Context, exercise_pieces};
use export::export_pieces;
use moments::{asking_pieces, card_pieces, nudge_pieces, pass_on_pieces, together_pieces};
use progress::progress_pieces;
use typed::typed_pieces;

pub(super) use piece::Piece;

pub(super) use labels::{label_below, label_of};

/// What is said beside the words themselves.
pub(super) struct Around<'a> {
    /// Who operates this bot.
    pub operator: &'a str,
    /// Who can be called.
    pub helplines: &'a Helplines,
}

/// The pieces of a saying, joined by empty lines.
#[expect(clippy::too_many_lines, reason = "a table, checked by the compiler to be whole")]
pub(super) fn pieces_of(
    words: &Words,
    date_in_words: impl Fn(NaiveDate) -> Result<String, SpeechError>,
    name_of: &dyn Fn(Step) -> Result<String, SpeechError>,
    around: &Around<'_>,
) -> Result<Vec<Piece>, SpeechError> {
    let one = |key: &str| vec![Piece::plain(key)];
    let context = Context { date: &date_in_words, name: name_of };
    Ok(match words {
        Words::Welcome => vec![Piece::plain("welcome").with("operator", around.operator)],
        Words::Privacy => vec![Piece::plain("privacy").with("operator", around.operator)],
        Words::ZoneSet(there) => vec![placed("zone-set", there)],
        Words::TimeBeforePlace(time) => {
            vec![Piece::plain("time-before-place").with("time", clock(*time))]
        }
        Words::ChoosePlace(WhichPlace::Likely(there)) => vec![placed("likely-place", there)],
        Words::ChoosePlace(WhichPlace::Namesakes(_)) => one("which-place"),
        Words::ChoosePlace(WhichPlace::SameTime(_)) => one("which-time"),
        Words::TimeSet(time) => vec![Piece::plain("time-set").with("time", clock(*time))],
        Words::HelpsTooLong(over) => vec![Piece::plain("helps-too-long").over(*over)],
        Words::HardMoment(TriggerLine { name, asked_here: false }) => {
            vec![Piece::plain("hard-moment").who("name", name)]
        }
        Words::HardMoment(TriggerLine { name, asked_here: true }) => {
            vec![Piece::plain("hard-moment-asked-here").who("name", name)]
        }
        Words::Card(card) => card_pieces(*card),
        Words::Nudge(nudge) => nudge_pieces(nudge),
        Words::Together(words) => together_pieces(*words),
        Words::Care(card) => care_pieces(*card, around.helplines),
        Words::Tidied => one("tidied"),
        Words::Diary(words) => diary_pieces(words, &context)?,
        Words::Export(words) => export_pieces(words),
        Words::WaitingForOther => one("waiting-for-other"),
        Words::TooMany => one("too-many"),
        Words::TwoAgain => one("two-again"),
        Words::BackAgain => one("back-again"),
        Words::AlreadyHere => one("already-here"),
        Words::PleaseDemote => one("please-demote"),
        Words::Anonymous => one("anonymous"),
        Words::InAChannel => one("in-a-channel"),
        Words::SeatFirst => one("seat-first"),
        Words::NotYours => one("not-yours"),
        Words::HaveSeat => one("have-seat"),
        Words::SeatElsewhere => one("seat-elsewhere"),
        Words::LinkGone => one("link-gone"),
        Words::Stranger => one("stranger"),
        Words::OneFinished => one("one-finished"),
        Words::AskZone => one("ask-zone"),
        Words::AskLocalTime => one("ask-local-time"),
        Words::TimeUnclear => one("time-unclear"),
        Words::AskTime => one("ask-time"),
        Words::TimeOutOfRange(_) => one("time-out-of-range"),
        Words::CanTrust(false) => one("can-trust"),
        Words::CanTrust(true) => one("why-trust-breaks"),
        Words::Step(card) => {
            let ripens = card.ripens.map(&date_in_words).transpose()?;
            step_pieces(*card, ripens)
        }
        Words::Reopened(step) => vec![opened("step-reopened", *step, name_of)?],
        Words::StepEightInPrivate => one("step-eight-in-private"),
        Words::StepUnknown => one("step-unknown"),
        Words::ReadyNoted(_) => one("step-ready-noted"),
        Words::NotYetNoted => one("step-not-yet-noted"),
        Words::NotBegun => one("not-begun"),
        Words::Consent => vec![Piece::plain("consent").with("operator", around.operator)],
        Words::ConsentLater => one("consent-later"),
        Words::AskHonest => one("ask-honest"),
        Words::AskRole => one("ask-role"),
        Words::AskHappened => one("ask-happened"),
        Words::AskHelps => one("ask-helps"),
        Words::SetUpDone => one("set-up-done"),
        Words::BothDone => one("both-done"),
        Words::PleasePress => one("please-press"),
        Words::Prompt { news, letter, ask, .. } => {
            prompt_pieces(*news, letter.as_ref(), *ask, name_of)?
        }
        Words::Progress(words) => progress_pieces(words, name_of)?,
        Words::AskHere(who, lack) => vec![ask_here_piece(&who.name, *lack)],
        Words::EveningCard(items) => evening_pieces(items, &context)?,
        Words::LookingBack(memories) => memory_pieces(memories, &context)?,
        Words::Exercise(words) => exercise_pieces(words, &context)?,
        Words::CheckInWasToday => one("check-in-was-today"),
        Words::AskPrivately { .. } => one("ask-privately"),
        Words::AskedInPrivate => one("asked-in-private"),
        Words::OpenPrivate => one("open-private"),
        Words::AnswerHere => one("answer-here"),
        Words::HaveAnswered => one("have-answered"),
        Words::AskLowPrivately => one("ask-low-privately"),
        Words::AskHighPrivately => one("ask-high-privately"),
        Words::PrivateAnswered => one("private-answered"),
        Words::PrivateNoted => one("private-noted"),
        Words::NoHighNoted => one("no-high-noted"),
        Words::LaterNoted => one("later-noted"),
        Words::LaterNoMore(false) => one("later-no-more"),
        Words::LaterNoMore(true) => one("later-too-late"),
        Words::SkippedToday => one("skipped-today"),
        Words::CheckInInGroup(true) => one("check-in-in-group"),
        Words::CheckInInGroup(false) => one("group-is-closed"),
        Words::Revealed { name, date, parts } => {
            let head = match date {
                None => Piece::plain("revealed").who("name", name),
                Some(date) => {
                    let date = date_in_words(*date)?;
                    Piece::plain("revealed-later").who("name", name).with("date", date)
                }
            };
            let Parts { high, low } = parts;
            [head].into_iter().chain(part_pieces(high.as_ref(), low.as_ref())).collect()
        }
        Words::ThreeSilentDays(card) => silence_pieces(*card),
        Words::KeptAsItIs => one("kept-as-it-is"),
        Words::BothShared(words) => both_shared_pieces(words),
        Words::EveningClosed => one("evening-closed"),
        Words::Thanks => one("thanks"),
        Words::AskOrKeep(AskOrKeep { late: Some(time), .. }) => {
            vec![Piece::plain("ask-or-keep-late").with("time", clock(*time))]
        }
        Words::AskOrKeep(AskOrKeep { worded: false, .. }) => one("ask-or-keep"),
        Words::AskOrKeep(AskOrKeep { worded: true, .. }) => {
            vec![Piece::plain("ask-or-keep"), Piece::plain("ask-or-keep-words")]
        }
        Words::KeepOrDelete(_) => one("keep-or-delete"),
        Words::WordsKept => one("words-kept"),
        Words::WordsDeleted => one("words-deleted"),
        Words::WritingTooLong(over) => vec![Piece::plain("writing-too-long").over(*over)],
        Words::NudgeAgain(nudge) => asking_pieces("nudge-again", nudge),
        Words::NudgeOnceMore(nudge) => asking_pieces("nudge-once-more", nudge),
        Words::NoAnswerYet => one("no-answer-yet"),
        Words::HowIsItNow(_) => one("how-is-it-now"),
        Words::WhatHelped(_) => one("what-helped"),
        Words::AgainNoted => one("again-noted"),
        Words::PartnerSays(Reply::Here) => one("partner-says-here"),
        Words::PartnerSays(Reply::Call) => one("partner-says-call"),
        Words::PartnerSays(Reply::Soon) => one("partner-says-soon"),
        Words::PartnerSays(Reply::Cannot) => one("partner-says-cannot"),
        Words::AskGift(gift) => gift_piece("ask", *gift),
        Words::Received(gift, n) => one(&format!("received-{}-{}", name_of_gift(*gift), n + 1)),
        Words::AskShare { gift, .. } => gift_piece("ask-share", *gift),
        Words::SharedNow => one("shared-now"),
        Words::NotShared => one("not-shared"),
        Words::Shared(gift, name, words) => {
            let mut shared = gift_piece("shared", *gift);
            let head = shared.remove(0).who("name", name).with("words", isolated(words));
            shared.insert(0, head);
            shared
        }
        Words::GroupClosed => one("group-closed"),
        Words::Withheld(how) => one(withheld_key(*how)),
        Words::Paused => one("paused"),
        Words::Resumed => one("resumed"),
        Words::ResumeNoted => one("resume-noted"),
        Words::NotPaused => one("not-paused"),
        Words::AskVacation => one("ask-vacation"),
        Words::Vacation(back) => vec![Piece::plain("vacation").with("date", date_in_words(*back)?)],
        Words::VacationUnclear => one("vacation-unclear"),
        Words::VacationOver => one("vacation-over"),
        Words::HelpGroup => one("help-group"),
        Words::HelpPrivate => one("help-private"),
        Words::UnknownCommand => one("unknown-command"),
        Words::NotTaken(what) => vec![Piece::plain(not_taken_key(*what))],
        Words::NothingAskedPrivate => one("nothing-asked-private"),
        Words::PassOn(words) => pass_on_pieces(words),
        Words::WriteOnCard => one("write-on-card"),
        Words::YourPartners => one("your-partners"),
        Words::HasEased => one("nudge-eased"),
        Words::Passed => one("passed"),
        Words::Settings(words) => settings_pieces(words),
        Words::Leaving(words) => leaving_pieces(*words, &context)?,
        Words::Typed(words) => typed_pieces(words, around.helplines),
    })
}

fn part_pieces(high: Option<&String>, low: Option<&String>) -> impl Iterator<Item = Piece> {
    let part = |key: &str, words: Option<&String>| {
        let quoted = words.map(|words| Piece::plain(key).with("words", isolated(words)))?;
        Some(Piece { listed: true, ..quoted })
    };
    [part("part-high", high), part("part-low", low)].into_iter().flatten()
}

fn gift_piece(key: &str, gift: Appreciation) -> Vec<Piece> {
    vec![Piece::plain(format!("{key}-{}", name_of_gift(gift)))]
}

const fn name_of_gift(gift: Appreciation) -> &'static str {
    match gift {
        Appreciation::Win => "win",
        Appreciation::Thanks => "thanks",
    }
}

/// What the couple wrote cannot turn the text around it: right-to-left marks end with the quote.
fn isolated(words: &str) -> String {
    let turns = |c: char| matches!(c, '\u{0590}'..='\u{08ff}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if words.contains(turns) { format!("\u{2068}{words}\u{2069}") } else { words.to_owned() }
}

/// A zone by its city.
fn place(zone: Zone) -> String {
    zone.name().rsplit('/').next().unwrap_or(zone.name()).replace('_', " ")
}

/// A place with what its clocks show now.
fn placed(key: &'static str, there: &PlaceNow) -> Piece {
    Piece::plain(key).with("place", &there.name).with("time", clock(there.time))
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

pub(super) fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
