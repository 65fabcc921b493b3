//! Which buttons hang below which words.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::evening::Matter;
use super::exercises::{self, ExercisePress};
use super::press::{CheckIn, Happened, Honest, Leave, Moment, Press, Quietly, Role};
use super::quiet::Quiet;
use super::settings::Setting;
use super::trigger::Helped;
use super::words::{
    Asked, Card, Diary, DiaryPage, Leaving, News, Nudge, Offer, Page, Reply, Settings, StepCard,
    View, Words,
};

impl Words {
    /// The rows of buttons below it.
    #[must_use]
    pub fn buttons(&self) -> Vec<Vec<Press>> {
        match self {
            Self::Welcome => vec![vec![Press::TakeSeat]],
            Self::AskZone => places(&POPULAR),
            Self::ChooseZone(zones) => places(zones),
            Self::AskTime => evening_times(),
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
            Self::AskOrKeep { episode, .. } => {
                column(*episode, &[Moment::AskPartner, Moment::JustForMe])
            }
            Self::Card(card) => card.buttons(),
            Self::KeepOrDelete(episode) => {
                column(*episode, &[Moment::KeepWords, Moment::DeleteWords])
            }
            Self::Nudge(nudge) => nudge.buttons(),
            Self::Together(words) => words.buttons(),
            Self::Step(card) => step_buttons(card),
            Self::Exercise(words) => words.buttons(),
            Self::ReadyNoted(step) => vec![vec![Press::Step(*step, Offer::NotYet)]],
            Self::Prompt { date, news } => prompt_buttons(*date, *news),
            Self::AskPrivately { date, later } => privately(*date, *later),
            Self::ThreeSilentDays => {
                [Quietly::Keep, Quietly::ChangeTime, Quietly::Pause].map(one(Press::Quietly)).into()
            }
            Self::Reopened(step) => vec![vec![Press::Step(*step, Offer::Show)]],
            Self::EveningCard(matters) => matters.iter().flat_map(matter).collect(),
            Self::Settings(Settings::Ask) => Setting::PRIVATE.map(one(Press::Setting)).into(),
            Self::Settings(Settings::AskGroup) => Setting::GROUP.map(one(Press::Setting)).into(),
            Self::Settings(Settings::Quiet(_)) => Quiet::choices().map(one(Press::Quiet)).into(),
            Self::AskShare { number, .. } => {
                vec![vec![Press::Share(*number)], vec![Press::Unshare(*number)]]
            }
            Self::AskVacation => vec![[3, 7, 14].map(Press::Rest).into()],
            Self::Vacation(_) => vec![vec![Press::Rest(0)]],
            Self::Leaving(Leaving::Ask) => {
                [Leave::Bot, Leave::Relationship, Leave::NotSure].map(one(Press::Leave)).into()
            }
            Self::Leaving(Leaving::Bot | Leaving::Relationship) => {
                [Leave::Now, Leave::Later, Leave::Stay].map(one(Press::Leave)).into()
            }
            Self::Leaving(Leaving::Later) => vec![vec![Press::Leave(Leave::Stay)]],
            Self::HowIsItNow(episode) => levels(*episode, Moment::Again, Moment::SkipAgain),
            Self::WhatHelped(episode) => what_helped(*episode),
            Self::NudgeAgain(episode) | Self::NudgeOnceMore(episode) => {
                column(*episode, &[Moment::Here, Moment::Call, Moment::Cannot])
            }
            Self::Care { keep: true } => vec![vec![Press::KeepCare]],
            Self::Diary(Diary::Page(DiaryPage { entry, older, page, .. })) => {
                let share = matches!(page, Page::Evening(_)).then_some(Press::ShareEvening(*entry));
                let older = older.map(Press::Diary);
                share
                    .into_iter()
                    .chain(older)
                    .chain([Press::Forget(*entry)])
                    .map(|press| vec![press])
                    .collect()
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
        let open: &[&[Moment]] = match self.reply {
            _ if self.eased => &[],
            Some(Reply::Here) => &[&[Moment::Together]],
            Some(Reply::Call) => &[],
            Some(Reply::Cannot) => &[&[Moment::Here, Moment::Call]],
            Some(Reply::Soon) => &[&[Moment::Here, Moment::Call], &[Moment::Cannot]],
            None => &[&[Moment::Here, Moment::Call], &[Moment::Soon, Moment::Cannot]],
        };
        rows(self.episode, open)
    }
}

/// Places that are offered before somebody types: one or two for each stretch of the globe.
const POPULAR: [Tz; 8] = [
    Tz::Europe__London,
    Tz::Europe__Berlin,
    Tz::America__New_York,
    Tz::America__Los_Angeles,
    Tz::America__Sao_Paulo,
    Tz::Asia__Kolkata,
    Tz::Asia__Ho_Chi_Minh,
    Tz::Australia__Sydney,
];

fn places(zones: &[Tz]) -> Vec<Vec<Press>> {
    zones.chunks(2).map(|row| row.iter().copied().map(Press::Zone).collect()).collect()
}

fn evening_times() -> Vec<Vec<Press>> {
    let times: Vec<_> = (38..=44)
        .filter_map(|half| NaiveTime::from_hms_opt(half / 2, half % 2 * 30, 0))
        .map(Press::Time)
        .collect();
    times.chunks(4).map(<[_]>::to_vec).collect()
}

fn prompt_buttons(date: NaiveDate, news: Option<News>) -> Vec<Vec<Press>> {
    let press = |press| Press::CheckIn(date, press);
    let mut all = vec![
        [CheckIn::Privately, CheckIn::NoHigh].map(press).into(),
        [CheckIn::Later, CheckIn::Skip].map(press).into(),
    ];
    match news {
        Some(News::Opened { step, .. }) => all.push(vec![Press::Step(step, Offer::Show)]),
        Some(News::Gold) => all.push(vec![Press::LookBack]),
        None => {}
    }
    all
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
    exercises::column(ExercisePress::Tool, card.tools.iter().copied())
        .into_iter()
        .chain(below)
        .collect()
}

fn matter(matter: &Matter) -> Vec<Vec<Press>> {
    match matter {
        Matter::Ready(step, offer) => vec![vec![Press::Step(*step, *offer)]],
        Matter::Exercise(matter) => matter.buttons(),
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
