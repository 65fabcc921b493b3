//! Which message files' keys a saying consists of, and what it quotes.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::SpeechError;
use crate::domain::{Asked, Card, HardMoment, Moment, Nudge, Press, Reply, View, Words};

/// One key with what it quotes.
pub(super) struct Piece {
    pub key: String,
    pub quotes: Vec<(&'static str, String)>,
}

impl Piece {
    pub fn plain(key: impl Into<String>) -> Self {
        Self { key: key.into(), quotes: vec![] }
    }

    pub fn with(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.quotes.push((name, text.into()));
        self
    }
}

/// The pieces of a saying, joined by empty lines.
#[expect(clippy::too_many_lines, reason = "a table, checked by the compiler to be whole")]
pub(super) fn pieces_of(
    words: &Words,
    date_in_words: impl Fn(NaiveDate) -> Result<String, SpeechError>,
    operator: &str,
) -> Result<Vec<Piece>, SpeechError> {
    let one = |key: &str| vec![Piece::plain(key)];
    Ok(match words {
        Words::Welcome => vec![Piece::plain("welcome").with("operator", operator)],
        Words::Privacy => vec![Piece::plain("privacy").with("operator", operator)],
        Words::ZoneSet(zone, now) => {
            vec![Piece::plain("zone-set").with("place", place(*zone)).with("time", clock(*now))]
        }
        Words::TimeSet(time) => vec![Piece::plain("time-set").with("time", clock(*time))],
        Words::HelpsTooLong(limit) => {
            vec![Piece::plain("helps-too-long").with("limit", limit.to_string())]
        }
        Words::HardMoment(HardMoment { name, asked_here: false }) => {
            vec![Piece::plain("hard-moment").with("name", name)]
        }
        Words::HardMoment(HardMoment { name, asked_here: true }) => {
            vec![Piece::plain("hard-moment-asked-here").with("name", name)]
        }
        Words::Card(card) => card_pieces(*card),
        Words::Nudge(nudge) => nudge_pieces(nudge),
        Words::Care { keep: true } => vec![Piece::plain("care"), Piece::plain("care-goes")],
        Words::Care { keep: false } => one("care"),
        Words::DiaryPage { date, words, .. } => {
            let page = Piece::plain("diary-page").with("date", date_in_words(*date)?);
            vec![page.with("words", words)]
        }
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
        Words::ChooseZone(_) => one("choose-zone"),
        Words::TimeUnclear => one("time-unclear"),
        Words::AskTime => one("ask-time"),
        Words::TimeOutOfRange => one("time-out-of-range"),
        Words::CanTrust => one("can-trust"),
        Words::StepOne => one("step-one"),
        Words::NotBegun => one("not-begun"),
        Words::Consent => one("consent"),
        Words::ConsentLater => one("consent-later"),
        Words::AskHonest => one("ask-honest"),
        Words::AskRole => one("ask-role"),
        Words::AskHappened => one("ask-happened"),
        Words::AskHelps => one("ask-helps"),
        Words::SetUpDone => one("set-up-done"),
        Words::PleasePress => one("please-press"),
        Words::Prompt(_) => one("prompt"),
        Words::AskLow => one("ask-low"),
        Words::AskHigh => one("ask-high"),
        Words::BothShared => one("both-shared"),
        Words::EveningClosed => one("evening-closed"),
        Words::Thanks => one("thanks"),
        Words::AskOrKeep(_) => one("ask-or-keep"),
        Words::KeepOrDelete(_) => one("keep-or-delete"),
        Words::WordsKept => one("words-kept"),
        Words::WordsDeleted => one("words-deleted"),
        Words::WritingTooLong => one("writing-too-long"),
        Words::NudgeAgain(_) => one("nudge-again"),
        Words::PartnerSays(Reply::Here) => one("partner-says-here"),
        Words::PartnerSays(Reply::Call) => one("partner-says-call"),
        Words::PartnerSays(Reply::Soon) => one("partner-says-soon"),
        Words::PartnerSays(Reply::Cannot) => one("partner-says-cannot"),
        Words::AskWin => one("ask-win"),
        Words::Celebrate => one("celebrate"),
        Words::WinsInGroup => one("wins-in-group"),
        Words::DiaryEmpty => one("diary-empty"),
        Words::DiaryDeleted => one("diary-deleted"),
        Words::DiaryInPrivate => one("diary-in-private"),
        Words::HelpGroup => one("help-group"),
        Words::HelpPrivate => one("help-private"),
        Words::UnknownCommand => one("unknown-command"),
        Words::OnlyWords => one("only-words"),
        Words::NothingAsked => one("nothing-asked"),
        Words::NothingAskedPrivate => one("nothing-asked-private"),
        Words::Passed => one("passed"),
    })
}

fn card_pieces(card: Card) -> Vec<Piece> {
    let choices = || {
        let asked = Piece::plain(match card.asked {
            Asked::Partner => "card-asked-partner",
            Asked::Asleep => "card-asked-asleep",
            Asked::InTheMorning => "card-asked-in-the-morning",
            Asked::Kept => "card-asked-kept",
            Asked::Nobody => "card-asked-nobody",
        });
        [asked, Piece::plain("card-choices")]
    };
    let alone = |key: &str| vec![Piece::plain(key)];
    match card.view {
        View::Choices => choices().into(),
        View::Noted => [Piece::plain("card-noted")].into_iter().chain(choices()).collect(),
        View::Breathed => [Piece::plain("card-breathed")].into_iter().chain(choices()).collect(),
        View::Breathing { inward, left } => {
            let key = if inward { "card-breathe-in" } else { "card-breathe-out" };
            vec![Piece::plain(key).with("left", left.to_string())]
        }
        View::Senses => alone("card-senses"),
        View::Walk => alone("card-walk"),
        View::Writing => alone("card-writing"),
        View::Strength => alone("card-strength"),
        View::AllRight => alone("card-all-right"),
    }
}

fn nudge_pieces(nudge: &Nudge) -> Vec<Piece> {
    if nudge.eased {
        return vec![Piece::plain("nudge-eased")];
    }
    let told = nudge.reply.map(|reply| match reply {
        Reply::Here => "nudge-told-here",
        Reply::Call => "nudge-told-call",
        Reply::Soon => "nudge-told-soon",
        Reply::Cannot => "nudge-told-cannot",
    });
    let hurt = nudge.reader_is_hurt.then(|| Piece::plain("nudge-hurt"));
    let helps = nudge.helps.as_ref();
    hurt.into_iter()
        .chain([Piece::plain("nudge")])
        .chain(helps.map(|words| Piece::plain("nudge-helps").with("words", words)))
        .chain([Piece::plain("nudge-starts")])
        .chain(told.map(Piece::plain))
        .collect()
}

/// The key of a button's label.
pub(super) fn label_of(press: Press) -> Piece {
    let label = Piece::plain(format!("button-{}", press.key()));
    match press {
        Press::Zone(zone) => label.with("place", place(zone)),
        Press::Time(time) => label.with("time", clock(time)),
        Press::Moment(_, Moment::Level(level)) => label.with("level", level.to_string()),
        _ => label,
    }
}

/// A zone by its city.
fn place(zone: Tz) -> String {
    zone.name().rsplit('/').next().unwrap_or(zone.name()).replace('_', " ")
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}
