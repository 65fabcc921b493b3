//! Which buttons hang below which words.

use chrono::NaiveTime;
use chrono_tz::Tz;

use super::evening::Matter;
use super::press::{Happened, Honest, Leave, Moment, Press, Role};
use super::quiet::Quiet;
use super::settings::Setting;
use super::trigger::Helped;
use super::words::{Asked, Card, News, Nudge, Offer, Reply, StepCard, View, Words};

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
            Self::AskRole | Self::ChangeRole => {
                [Role::Hurt, Role::Responsible, Role::Both, Role::Unsaid]
                    .map(one(Press::Role))
                    .into()
            }
            Self::AskHappened | Self::ChangeHappened => kinds_of_breach(),
            Self::AskHelps | Self::ChangeHelps(_) => vec![vec![Press::SkipHelps]],
            Self::AskOrKeep { episode, .. } => {
                column(*episode, &[Moment::AskPartner, Moment::JustForMe])
            }
            Self::Card(card) => card.buttons(),
            Self::KeepOrDelete(episode) => {
                column(*episode, &[Moment::KeepWords, Moment::DeleteWords])
            }
            Self::Nudge(nudge) => nudge.buttons(),
            Self::Step(StepCard { step, offer: Some(offer), .. }) => {
                vec![vec![Press::Step(*step, *offer)]]
            }
            Self::ReadyNoted(step) => vec![vec![Press::Step(*step, Offer::NotYet)]],
            Self::Prompt { news: Some(News::Opened { step, .. }), .. } | Self::Reopened(step) => {
                vec![vec![Press::Step(*step, Offer::Show)]]
            }
            Self::EveningCard(matters) => matters.iter().copied().map(matter).collect(),
            Self::Settings => Setting::PRIVATE.map(one(Press::Setting)).into(),
            Self::SettingsGroup => Setting::GROUP.map(one(Press::Setting)).into(),
            Self::ChangeQuiet(_) => Quiet::choices().map(one(Press::Quiet)).into(),
            Self::AskShare(_) => [true, false].map(one(Press::Share)).into(),
            Self::AskVacation => vec![[3, 7, 14].map(Press::Rest).into()],
            Self::Vacation(_) => vec![vec![Press::Rest(0)]],
            Self::Leave => {
                [Leave::Bot, Leave::Relationship, Leave::NotSure].map(one(Press::Leave)).into()
            }
            Self::LeaveBot | Self::LeaveRelationship => {
                [Leave::Now, Leave::Later, Leave::Stay].map(one(Press::Leave)).into()
            }
            Self::LeaveLater => vec![vec![Press::Leave(Leave::Stay)]],
            Self::HowIsItNow(episode) => levels(*episode, Moment::Again, Moment::SkipAgain),
            Self::WhatHelped(episode) => what_helped(*episode),
            Self::NudgeAgain(episode) | Self::NudgeOnceMore(episode) => {
                column(*episode, &[Moment::Here, Moment::Call, Moment::Cannot])
            }
            Self::Care { keep: true } => vec![vec![Press::KeepCare]],
            Self::DiaryPage { entry, older, .. } => {
                let older = older.map(Press::Diary);
                older.into_iter().chain([Press::Forget(*entry)]).map(|press| vec![press]).collect()
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
            Some(Reply::Here | Reply::Call) => &[],
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

fn matter(matter: Matter) -> Vec<Press> {
    match matter {
        Matter::Ready(step, offer) => vec![Press::Step(step, offer)],
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
