//! The callback data that Telegram keeps for a button, and the name of its label.

mod numbered;

use chrono::NaiveTime;

use super::{CheckIn, HeldPress, Honest, Leave, Moment, Offer, Press, SilenceChoice};
use crate::domain::command::Known;
use crate::domain::exercises::ExercisePress;
use crate::domain::model::care::CarePress;
use crate::domain::model::evening::{VACATION_AT_MOST, is_evening_enough};
use crate::domain::model::exporting::ExportPress;
use crate::domain::model::happened::Happened;
use crate::domain::model::helped::Helped;
use crate::domain::model::people::Role;
use crate::domain::model::quiet::Quiet;
use crate::domain::model::setting::Setting;
use crate::domain::zone;
use numbered::{read_check_in, read_held, read_level, read_moment, read_offer, read_shown};

/// Buttons that carry nothing but themselves: name in the callback data, name of the label.
const PLAIN: [(Press, &str); 43] = [
    (Press::TakeSeat, "take-seat"),
    (Press::Agree, "agree"),
    (Press::NotNow, "not-now"),
    (Press::ReadAgain, "read-again"),
    (Press::Honest(Honest::Yes), "honest-yes"),
    (Press::Honest(Honest::NotSure), "honest-not-sure"),
    (Press::Honest(Honest::Skip), "honest-skip"),
    (Press::Role(Role::Hurt), "role-hurt"),
    (Press::Role(Role::Responsible), "role-responsible"),
    (Press::Role(Role::Both), "role-both"),
    (Press::Role(Role::Unsaid), "role-unsaid"),
    (Press::Happened(Happened::Infidelity), "happened-infidelity"),
    (Press::Happened(Happened::EmotionalAffair), "happened-emotional-affair"),
    (Press::Happened(Happened::Lies), "happened-lies"),
    (Press::Happened(Happened::Money), "happened-money"),
    (Press::Happened(Happened::BrokenPromises), "happened-broken-promises"),
    (Press::Happened(Happened::Unsaid), "happened-unsaid"),
    (Press::SkipHelps, "skip-helps"),
    (Press::Setting(Setting::Role), "set-role"),
    (Press::Setting(Setting::Happened), "set-happened"),
    (Press::Setting(Setting::Helps), "set-helps"),
    (Press::Setting(Setting::Quiet), "set-quiet"),
    (Press::Setting(Setting::Reminder), "set-reminder"),
    (Press::Setting(Setting::NotToday), "set-not-today"),
    (Press::Quietly(SilenceChoice::Keep), "keep-as-it-is"),
    (Press::Quietly(SilenceChoice::ChangeTime), "change-time"),
    (Press::Quietly(SilenceChoice::Pause), "pause"),
    (Press::Setting(Setting::Zone), "set-zone"),
    (Press::Setting(Setting::Time), "set-time"),
    (Press::Leave(Leave::Bot), "leave-bot"),
    (Press::Leave(Leave::Relationship), "leave-relationship"),
    (Press::Leave(Leave::NotSure), "leave-not-sure"),
    (Press::Leave(Leave::Now), "leave-now"),
    (Press::Leave(Leave::Later), "leave-later"),
    (Press::Leave(Leave::Stay), "leave-stay"),
    (Press::LeaveHelps, "leave-helps"),
    (Press::RemoveHelps, "remove-helps"),
    (Press::LookBack, "look-back"),
    (Press::EraseBefore, "erase-before"),
    (Press::EraseBeforeNow, "erase-before-now"),
    (Press::WhyTrustBreaks, "why-trust-breaks"),
    (Press::Progress, "progress"),
    (Press::Signs, "signs"),
];

/// The buttons of a hard moment, likewise; the episode's number goes with them.
const MOMENTS: [(Moment, &str); 36] = [
    (Moment::AskPartner, "ask-partner"),
    (Moment::JustForMe, "just-for-me"),
    (Moment::Steady, "steady-first"),
    (Moment::ByItself(true), "by-itself"),
    (Moment::ByItself(false), "not-by-itself"),
    (Moment::AskNow, "ask-now"),
    (Moment::NotNeeded, "not-needed"),
    (Moment::Wake, "wake"),
    (Moment::Morning, "morning"),
    (Moment::Breathe, "breathe"),
    (Moment::Senses, "senses"),
    (Moment::Walk, "walk"),
    (Moment::Write, "write"),
    (Moment::Strength, "strength"),
    (Moment::Back, "back"),
    (Moment::KeepWords, "keep-words"),
    (Moment::DeleteWords, "delete-words"),
    (Moment::AllRight, "all-right"),
    (Moment::MoreThanThis, "more-than-this"),
    (Moment::SkipAgain, "skip-again"),
    (Moment::Helped(Helped::Words), "helped-words"),
    (Moment::Helped(Helped::Closeness), "helped-closeness"),
    (Moment::Helped(Helped::Space), "helped-space"),
    (Moment::Helped(Helped::Grounding), "helped-grounding"),
    (Moment::Helped(Helped::Time), "helped-time"),
    (Moment::Helped(Helped::Nothing), "helped-nothing"),
    (Moment::SkipHelped, "skip-helped"),
    (Moment::Here, "here"),
    (Moment::Call, "call"),
    (Moment::Soon, "soon"),
    (Moment::Cannot, "cannot"),
    (Moment::Together, "together"),
    (Moment::NotTogether, "not-together"),
    (Moment::StopTogether, "stop-together"),
    (Moment::HowToSay, "how-to-say"),
    (Moment::PassOn, "pass-on"),
];

/// The buttons of an evening's prompt, likewise; its date goes with them.
const CHECK_INS: [(CheckIn, &str); 6] = [
    (CheckIn::Privately, "privately"),
    (CheckIn::NoHigh, "no-high"),
    (CheckIn::Later, "later"),
    (CheckIn::Skip, "skip-today"),
    (CheckIn::Here, "reply-here"),
    (CheckIn::AboutHigh, "about-high"),
];

/// What a step's button offers, likewise; the step's number goes with it.
const OFFERS: [(Offer, &str); 7] = [
    (Offer::Ready, "ready"),
    (Offer::WeCanGoOn, "we-can-go-on"),
    (Offer::Skip, "skip-step"),
    (Offer::NotYet, "not-yet"),
    (Offer::Reopen, "reopen"),
    (Offer::Show, "show-step"),
    (Offer::Mine, "my-exercises"),
];

/// The buttons of the care card that came first, likewise; the number of the words goes with them.
const HELD: [(HeldPress, &str); 4] = [
    (HeldPress::GoOn, "held-go-on"),
    (HeldPress::Change, "held-change"),
    (HeldPress::Delete, "held-delete"),
    (HeldPress::AllTheSame, "ask-all-the-same"),
];

impl Press {
    /// The callback data: at most 64 bytes, no words of anybody.
    #[must_use]
    pub fn data(self) -> String {
        match self {
            Self::Zone(zone) => format!("zone:{}", zone.name()),
            Self::Time(time) => format!("time:{}", time.format("%H%M")),
            Self::Step(step, offer) => format!("{}:{}", offer.key(), step.number()),
            Self::CheckIn(date, press) => format!("{}:{date}", press.key()),
            Self::Share(number) => format!("share:{number}"),
            Self::Unshare(number) => format!("share-not:{number}"),
            Self::ShareEvening(entry) => format!("share-evening:{entry}"),
            Self::Quiet(Quiet { from, to }) => {
                format!("quiet:{}:{}", from.format("%H%M"), to.format("%H%M"))
            }
            Self::Vacation(days) => format!("rest:{days}"),
            Self::Moment(episode, Moment::Level(level)) => format!("level:{episode}:{level}"),
            Self::Moment(episode, Moment::Again(level)) => format!("again:{episode}:{level}"),
            Self::Moment(
                episode,
                moment @ (Moment::SendWords(number)
                | Moment::ChangeWords(number)
                | Moment::DropWords(number)),
            ) => format!("{}:{episode}:{number}", moment.key()),
            Self::Moment(episode, moment) => format!("{}:{episode}", moment.key()),
            Self::Exercise(press) => press.data(),
            Self::Held(number, press) => format!("{}:{number}", press.key()),
            Self::Care(press) => press.data(),
            Self::Diary(entry) => format!("diary:{entry}"),
            Self::Before(number) => format!("before:{number}"),
            Self::Forget(entry) => format!("forget:{entry}"),
            Self::Export(press) => press.data(),
            Self::Meant(known) => format!("meant:{}", known.name()),
            plain => plain.key().to_owned(),
        }
    }

    /// Reads callback data; `None` if no button of today bears it. What a button carries keeps the
    /// bounds of what can be typed, and is written in one way only: anybody can send anything.
    #[must_use]
    pub fn read(data: &str) -> Option<Self> {
        Self::read_any(data).filter(|press| press.is_possible() && press.data() == data)
    }

    /// Whether what it carries can be asked for.
    fn is_possible(self) -> bool {
        match self {
            Self::Zone(zone) => zone::can_be_named(zone),
            Self::Time(time) => is_evening_enough(time),
            Self::Vacation(days) => (0..=VACATION_AT_MOST).contains(&days),
            _ => true,
        }
    }

    fn read_any(data: &str) -> Option<Self> {
        let Some((name, rest)) = data.split_once(':') else {
            let plain = PLAIN.iter().find(|(_, name)| *name == data).map(|(press, _)| *press);
            let care = || CarePress::read(data).map(Self::Care);
            let export = || ExportPress::read(data).map(Self::Export);
            return plain.or_else(care).or_else(export);
        };
        match name {
            "zone" => rest.parse().ok().map(Self::Zone),
            "time" => clock(rest).map(Self::Time),
            "quiet" => {
                let (from, to) = rest.split_once(':')?;
                Some(Self::Quiet(Quiet { from: clock(from)?, to: clock(to)? }))
            }
            "rest" => rest.parse().ok().map(Self::Vacation),
            "diary" => rest.parse().ok().map(Self::Diary),
            "before" => rest.parse().ok().map(Self::Before),
            "share" => rest.parse().ok().map(Self::Share),
            "share-not" => rest.parse().ok().map(Self::Unshare),
            "share-evening" => rest.parse().ok().map(Self::ShareEvening),
            "meant" => Known::of(rest).map(Self::Meant),
            "forget" => rest.parse().ok().map(Self::Forget),
            "level" => read_level(rest, Moment::Level),
            "again" => read_level(rest, Moment::Again),
            "send-words" => read_shown(rest, Moment::SendWords),
            "reword" => read_shown(rest, Moment::ChangeWords),
            "drop-words" => read_shown(rest, Moment::DropWords),
            _ => ExercisePress::read(name, rest)
                .map(Self::Exercise)
                .or_else(|| read_offer(name, rest))
                .or_else(|| read_check_in(name, rest))
                .or_else(|| read_held(name, rest))
                .or_else(|| read_moment(name, rest)),
        }
    }

    /// The name of its label.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Zone(_) => "zone",
            Self::Time(_) => "time",
            Self::Moment(_, moment) => moment.key(),
            Self::CheckIn(_, press) => press.key(),
            Self::Share(_) | Self::ShareEvening(_) => "share",
            Self::Unshare(_) => "share-not",
            Self::Step(_, offer) => offer.key(),
            Self::Quiet(Quiet { from, to }) if from == to => "quiet-none",
            Self::Quiet(_) => "quiet",
            Self::Vacation(0) => "rest-over",
            Self::Vacation(_) => "rest",
            Self::Exercise(press) => press.key(),
            Self::Held(_, press) => press.key(),
            Self::Care(press) => press.key(),
            Self::Diary(_) => "older",
            Self::Before(_) => "before",
            Self::Forget(_) => "forget",
            Self::Export(press) => press.key(),
            Self::Meant(_) => "meant",
            plain => PLAIN.iter().find(|(press, _)| *press == plain).map_or("", |(_, key)| key),
        }
    }
}

fn clock(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H%M").ok()
}

impl CheckIn {
    fn key(self) -> &'static str {
        CHECK_INS.iter().find(|(press, _)| *press == self).map_or("", |(_, key)| key)
    }
}

impl HeldPress {
    fn key(self) -> &'static str {
        HELD.iter().find(|(press, _)| *press == self).map_or("", |(_, key)| key)
    }
}

impl Offer {
    fn key(self) -> &'static str {
        OFFERS.iter().find(|(offer, _)| *offer == self).map_or("", |(_, key)| key)
    }
}

impl Moment {
    fn key(self) -> &'static str {
        match self {
            Self::SendWords(_) => "send-words",
            Self::ChangeWords(_) => "reword",
            Self::DropWords(_) => "drop-words",
            _ => MOMENTS.iter().find(|(moment, _)| *moment == self).map_or("level", |(_, key)| key),
        }
    }
}
