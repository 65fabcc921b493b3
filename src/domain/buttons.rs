//! Which buttons hang below which words.

mod exercises;
mod typed;

use crate::domain::model::helped::Helped;
use crate::domain::model::people::Role;
use crate::domain::model::quiet::Quiet;
use crate::domain::zone::Zone;
use chrono::{NaiveDate, NaiveTime};

use super::exercises::ExercisePress;
use super::model::care::CarePress;
use super::model::program::News;
use super::model::setting::Setting;
use super::press::{CheckIn, Honest, Leave, Moment, Press, SilenceChoice};
use super::words::{
    AskOrKeep, Asked, Card, CardItem, Leaving, Nudge, Said, Settings, StepCard, View, Words,
};
use crate::domain::model::evening::{How, SilenceCard};
use crate::domain::model::happened::Happened;
use crate::domain::model::reply::Reply;
use crate::domain::press::Offer;

impl Words {
    /// The rows of buttons below it.
    #[must_use]
    pub fn buttons(&self) -> Vec<Vec<Press>> {
        match self {
            Self::Welcome => vec![vec![Press::TakeSeat]],
            Self::AskZone | Self::TimeBeforePlace(_) => places(&popular()),
            Self::ChoosePlace(which) => {
                which.places().iter().map(|place| vec![Press::Zone(place.zone)]).collect()
            }
            Self::TimeOutOfRange(meant) if !meant.is_empty() => {
                vec![meant.iter().copied().map(Press::Time).collect()]
            }
            Self::AskTime | Self::TimeOutOfRange(_) => evening_times(),
            Self::Consent => vec![vec![Press::Agree], vec![Press::NotNow]],
            Self::ConsentLater => vec![vec![Press::ReadAgain]],
            Self::AskHonest => vec![
                vec![Press::Honest(Honest::Yes), Press::Honest(Honest::NotSure)],
                vec![Press::Honest(Honest::Skip)],
            ],
            Self::AskRole | Self::Settings(Settings::Role) => {
                [Role::Hurt, Role::Responsible, Role::Both, Role::Unsaid]
                    .map(one(Press::Role))
                    .into()
            }
            Self::AskHappened | Self::Settings(Settings::Happened) => kinds_of_breach(),
            Self::AskHelps => vec![vec![Press::SkipHelps]],
            Self::Settings(Settings::Helps(helps)) => {
                let remove = helps.as_ref().map(|_| vec![Press::RemoveHelps]);
                [vec![Press::LeaveHelps]].into_iter().chain(remove).collect()
            }
            Self::AskOrKeep(AskOrKeep { episode, steady: true, .. }) => {
                column(*episode, &[Moment::Steady, Moment::AskPartner, Moment::JustForMe])
            }
            Self::AskOrKeep(AskOrKeep { episode, .. }) => {
                column(*episode, &[Moment::AskPartner, Moment::JustForMe])
            }
            Self::Card(card) => card.buttons(),
            Self::KeepOrDelete(episode) => {
                column(*episode, &[Moment::KeepWords, Moment::DeleteWords])
            }
            Self::Nudge(nudge) | Self::NudgeAgain(nudge) | Self::NudgeOnceMore(nudge) => {
                nudge.buttons()
            }
            Self::PassOn(words) => words.buttons(),
            Self::Together(words) => words.buttons(),
            Self::Step(card) => step_buttons(card),
            Self::Exercise(words) => words.buttons(),
            Self::ReadyNoted(step) => vec![vec![Press::Step(*step, Offer::NotYet)]],
            Self::Prompt { date, news, ask, .. } => prompt_buttons(*date, *news, ask.how),
            Self::AskPrivately { date, later } => privately(*date, *later),
            Self::ThreeSilentDays(SilenceCard { here, asks }) => {
                let here = here.map(|date| vec![Press::CheckIn(date, CheckIn::Here)]);
                let all = [SilenceChoice::Keep, SilenceChoice::ChangeTime, SilenceChoice::Pause];
                let all =
                    all.into_iter().filter(|_| *asks).map(|press| vec![Press::Quietly(press)]);
                here.into_iter().chain(all).collect()
            }
            Self::BothShared(words) => words.buttons(),
            Self::Reopened(step) => vec![vec![Press::Step(*step, Offer::Show)]],
            Self::EveningCard(items) => items.iter().flat_map(item).collect(),
            Self::Settings(Settings::Ask) => {
                let care = vec![Press::Care(CarePress::Open)];
                Setting::PRIVATE.map(one(Press::Setting)).into_iter().chain([care]).collect()
            }
            Self::Settings(Settings::AskGroup(_)) => Setting::GROUP.map(one(Press::Setting)).into(),
            Self::Settings(Settings::Quiet(_)) => Quiet::choices().map(one(Press::Quiet)).into(),
            Self::AskShare { number, .. } => {
                vec![vec![Press::Share(*number)], vec![Press::Unshare(*number)]]
            }
            Self::AskVacation => vec![[3, 7, 14].map(Press::Vacation).into()],
            Self::Vacation(_) => vec![vec![Press::Vacation(0)]],
            Self::Leaving(Leaving::Ask) => {
                [Leave::Bot, Leave::Relationship, Leave::NotSure].map(one(Press::Leave)).into()
            }
            Self::Leaving(Leaving::Bot | Leaving::Relationship) => {
                [Leave::Now, Leave::Later, Leave::Stay].map(one(Press::Leave)).into()
            }
            Self::Leaving(Leaving::Later) => vec![vec![Press::Leave(Leave::Stay)]],
            Self::Leaving(Leaving::EndedPrivate) => vec![vec![Press::EraseBefore]],
            Self::Leaving(Leaving::AskErase) => vec![vec![Press::EraseBeforeNow]],
            Self::HowIsItNow(episode) => levels(*episode, Moment::Again, Moment::SkipAgain),
            Self::WhatHelped(episode) => what_helped(*episode),
            Self::Care(card) => {
                let row = |row: Vec<CarePress>| row.into_iter().map(Press::Care).collect();
                card.presses().into_iter().map(row).collect()
            }
            Self::HelpPrivate => vec![vec![Press::Care(CarePress::Open)]],
            Self::CanTrust(false) => vec![vec![Press::WhyTrustBreaks]],
            Self::Typed(words) => words.buttons(),
            Self::Diary(words) => words.buttons(),
            Self::Progress(words) => words.buttons(),
            Self::Export(words) => {
                let row = |row: Vec<_>| row.into_iter().map(Press::Export).collect();
                words.buttons().into_iter().map(row).collect()
            }
            _ => vec![],
        }
    }
}

impl Card {
    fn buttons(self) -> Vec<Vec<Press>> {
        let id = self.episode;
        match (self.view, self.asked) {
            (View::AllRight, _) => vec![],
            (View::Strength, _) => levels(id, Moment::Level, Moment::Back),
            (View::Senses | View::Walk | View::Writing | View::Breathing { .. }, _) => {
                rows(id, &[&[Moment::Back]])
            }
            (_, Asked::Kept | Asked::Nobody) if self.private => {
                self.choices(&[&[Moment::AskPartner]])
            }
            (_, Asked::Steadying { by_itself }) => {
                self.choices(&[&[Moment::AskPartner], &[Moment::ByItself(!by_itself)]])
            }
            (_, Asked::AskNow) => self.choices(&[&[Moment::AskNow, Moment::NotNeeded]]),
            (_, Asked::Asleep) => self.choices(&[&[Moment::Wake], &[Moment::Morning]]),
            _ => self.choices(&[]),
        }
    }

    fn choices(self, first: &[&[Moment]]) -> Vec<Vec<Press>> {
        let mut all = rows(self.episode, first);
        if self.together {
            all.extend(rows(self.episode, &[&[Moment::Together]]));
        }
        all.extend(rows(self.episode, &[&[Moment::Breathe, Moment::Senses]]));
        let quiet: &[Moment] =
            if self.writes { &[Moment::Walk, Moment::Write] } else { &[Moment::Walk] };
        all.extend(rows(self.episode, &[quiet, &[Moment::Strength], &[Moment::AllRight]]));
        if self.private {
            all.extend(rows(self.episode, &[&[Moment::MoreThanThis]]));
        }
        all
    }
}

impl Nudge {
    fn buttons(&self) -> Vec<Vec<Press>> {
        let answers: &[&[Moment]] = match self.reply {
            _ if self.eased => return vec![],
            None if self.quiet && self.said.is_none() && self.soon => {
                &[&[Moment::Cannot], &[Moment::Here, Moment::Call], &[Moment::Soon]]
            }
            Some(Reply::Soon) | None if self.quiet && self.said.is_none() => {
                &[&[Moment::Cannot], &[Moment::Here, Moment::Call]]
            }
            Some(Reply::Here) => &[&[Moment::Together]],
            Some(Reply::Call) => &[],
            Some(Reply::Cannot) => &[&[Moment::Here, Moment::Call]],
            None if self.said.is_some() => &[&[Moment::Here, Moment::Call]],
            None if self.soon => &[&[Moment::Here, Moment::Call], &[Moment::Soon, Moment::Cannot]],
            Some(Reply::Soon) | None => &[&[Moment::Here, Moment::Call], &[Moment::Cannot]],
        };
        // Who can't now is not asked for words.
        let speaks = self.reply != Some(Reply::Cannot) && self.said != Some(Said::PassedOn);
        let how = (speaks && !self.how).then_some(Moment::HowToSay);
        let passes = (speaks && self.passes).then_some(Moment::PassOn);
        let words: Vec<_> = passes.into_iter().chain(how).collect();
        let words = Some(words.as_slice()).filter(|words| !words.is_empty());
        let all: Vec<_> = answers.iter().copied().chain(words).collect();
        rows(self.episode, &all)
    }
}

/// Places that are offered before somebody types: one or two for each stretch of the globe.
const POPULAR: [&str; 8] = [
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Asia/Kolkata",
    "Asia/Ho_Chi_Minh",
    "Australia/Sydney",
];

fn popular() -> Vec<Zone> {
    POPULAR.iter().filter_map(|name| name.parse().ok()).collect()
}

fn places(zones: &[Zone]) -> Vec<Vec<Press>> {
    zones.chunks(2).map(|row| row.iter().copied().map(Press::Zone).collect()).collect()
}

fn evening_times() -> Vec<Vec<Press>> {
    let times: Vec<_> = (38..=44)
        .filter_map(|half| NaiveTime::from_hms_opt(half / 2, half % 2 * 30, 0))
        .map(Press::Time)
        .collect();
    times.chunks(4).map(<[_]>::to_vec).collect()
}

/// What the news offers stands above, as the news does.
fn prompt_buttons(date: NaiveDate, news: Option<News>, how: How) -> Vec<Vec<Press>> {
    let press = |press| Press::CheckIn(date, press);
    let news = news.map(News::presses);
    let here = (how == How::First).then(|| vec![press(CheckIn::Here)]);
    let all = [[CheckIn::Privately, CheckIn::NoHigh], [CheckIn::Later, CheckIn::Skip]];
    news.into_iter().chain(here).chain(all.map(|row| row.map(press).into())).collect()
}

fn privately(date: NaiveDate, later: bool) -> Vec<Vec<Press>> {
    let press = |press| Press::CheckIn(date, press);
    let later = later.then_some(CheckIn::Later);
    let last = later.into_iter().chain([CheckIn::Skip]).map(press).collect();
    vec![vec![press(CheckIn::NoHigh)], last]
}

fn kinds_of_breach() -> Vec<Vec<Press>> {
    let row = |pair: &[Happened]| pair.iter().copied().map(Press::Happened).collect();
    vec![
        row(&[Happened::Infidelity, Happened::EmotionalAffair]),
        row(&[Happened::Lies, Happened::Money]),
        row(&[Happened::BrokenPromises]),
        row(&[Happened::Unsaid]),
    ]
}

fn levels(episode: u64, moment: fn(u8) -> Moment, last: Moment) -> Vec<Vec<Press>> {
    let level = |level| Press::Moment(episode, moment(level));
    let mut all: Vec<Vec<_>> = vec![(0..=5).map(level).collect(), (6..=10).map(level).collect()];
    all.extend(rows(episode, &[&[last]]));
    all
}

fn what_helped(episode: u64) -> Vec<Vec<Press>> {
    let pairs = [
        [Helped::Words, Helped::Closeness],
        [Helped::Space, Helped::Grounding],
        [Helped::Time, Helped::Nothing],
    ];
    let press = |helped| Press::Moment(episode, Moment::Helped(helped));
    let mut all: Vec<Vec<_>> = pairs.map(|pair| pair.map(press).into()).into();
    all.extend(rows(episode, &[&[Moment::SkipHelped]]));
    all
}

fn step_buttons(card: &StepCard) -> Vec<Vec<Press>> {
    let neither = card.neither.then_some(Press::Exercise(ExercisePress::Neither(card.step)));
    let others = card.others.then_some(Press::Exercise(ExercisePress::Others(card.step)));
    let leads = card.leads.then_some(Press::Step(card.step, Offer::Mine));
    let offer = card.offer.map(|offer| Press::Step(card.step, offer));
    let below =
        neither.into_iter().chain(others).chain(leads).chain(offer).map(|press| vec![press]);
    exercises::that_open(card.tools).into_iter().chain(below).collect()
}

fn item(item: &CardItem) -> Vec<Vec<Press>> {
    match item {
        CardItem::Ready(step, offer) => vec![vec![Press::Step(*step, *offer)]],
        CardItem::Exercise(item) => item.buttons(),
        CardItem::Led(led) => led.buttons(),
        CardItem::StillRight => vec![vec![Press::Care(CarePress::StillRight)]],
    }
}

fn rows(episode: u64, moments: &[&[Moment]]) -> Vec<Vec<Press>> {
    let row = |row: &&[Moment]| row.iter().map(|moment| Press::Moment(episode, *moment)).collect();
    moments.iter().map(row).collect()
}

fn column(episode: u64, moments: &[Moment]) -> Vec<Vec<Press>> {
    moments.iter().map(|moment| vec![Press::Moment(episode, *moment)]).collect()
}

fn one<T>(press: fn(T) -> Press) -> impl Fn(T) -> Vec<Press> {
    move |choice| vec![press(choice)]
}
