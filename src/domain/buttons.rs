//! Which buttons hang below which words.

use chrono::NaiveTime;
use chrono_tz::Tz;

use super::press::{Happened, Honest, Moment, Press, Role};
use super::words::{Asked, Card, Nudge, Reply, View, Words};

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
            Self::AskRole => [Role::Hurt, Role::Responsible, Role::Both, Role::Unsaid]
                .map(one(Press::Role))
                .into(),
            Self::AskHappened => kinds_of_breach(),
            Self::AskHelps => vec![vec![Press::SkipHelps]],
            Self::AskOrKeep(episode) => column(*episode, &[Moment::AskPartner, Moment::JustForMe]),
            Self::Card(card) => card.buttons(),
            Self::KeepOrDelete(episode) => {
                column(*episode, &[Moment::KeepWords, Moment::DeleteWords])
            }
            Self::Nudge(nudge) => nudge.buttons(),
            Self::NudgeAgain(episode) => {
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
            (View::Strength, _) => levels(id),
            (View::Senses | View::Walk | View::Writing | View::Breathing { .. }, _) => {
                rows(id, &[&[Moment::Back]])
            }
            (_, Asked::Asleep) => self.choices(&[&[Moment::Wake], &[Moment::Morning]]),
            _ => self.choices(&[]),
        }
    }

    fn choices(self, first: &[&[Moment]]) -> Vec<Vec<Press>> {
        let mut all = rows(self.episode, first);
        all.extend(rows(self.episode, &[&[Moment::Breathe, Moment::Senses]]));
        let quiet: &[Moment] =
            if self.private { &[Moment::Walk, Moment::Write] } else { &[Moment::Walk] };
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

fn levels(episode: u64) -> Vec<Vec<Press>> {
    let level = |level| Press::Moment(episode, Moment::Level(level));
    let mut all: Vec<Vec<_>> = vec![(0..=5).map(level).collect(), (6..=10).map(level).collect()];
    all.extend(rows(episode, &[&[Moment::Back]]));
    all
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
