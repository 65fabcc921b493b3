//! What one partner is about to propose, part by part.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::press::{Asks, Choice, Part};
use super::slot::ProposalQuestion;
use super::terms::{Kind, Subject, Terms, Topic, Whom};
use super::words::Ask;
use crate::domain::model::bounds::{AIM, TERMS};
use crate::domain::model::people::Seat;
use crate::domain::model::rewording::{Rewording, Was, replaces};

/// A draft is let go so long after it was last touched (PRODUCT §9).
const KEPT_FOR: TimeDelta = TimeDelta::days(30);

/// What one partner is about to propose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Draft {
    /// Which of its cards is the newest: the buttons of older ones do nothing.
    pub turn: u32,
    pub touched: DateTime<Utc>,
    form: Form,
    /// The part that is to be changed, though it has an answer.
    pub changes: Option<Part>,
}

/// The parts that have an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Form {
    Measure { subject: Option<Subject>, whom: Option<Whom>, aim: Option<Aim>, days: Option<u8> },
    Clause { topic: Option<Topic>, words: Option<String> },
}

/// What it is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Aim {
    Skipped,
    For(String),
}

impl Draft {
    /// What its author wrote in it.
    pub fn words(&self) -> Vec<&str> {
        let (words, aim) = match &self.form {
            Form::Measure { subject: Some(Subject::Own(words)), aim, .. } => {
                (Some(words), aim.as_ref())
            }
            Form::Measure { aim, .. } => (None, aim.as_ref()),
            Form::Clause { words, .. } => (words.as_ref(), None),
        };
        let aim = aim.and_then(|aim| if let Aim::For(words) = aim { Some(words) } else { None });
        words.into_iter().chain(aim).map(String::as_str).collect()
    }

    fn of(form: Form, now: DateTime<Utc>) -> Self {
        Self { turn: 0, touched: now, form, changes: None }
    }

    pub fn blank(kind: Kind, now: DateTime<Utc>) -> Self {
        let form = match kind {
            Kind::Measure => Form::Measure { subject: None, whom: None, aim: None, days: None },
            Kind::Clause => Form::Clause { topic: None, words: None },
        };
        Self::of(form, now)
    }

    pub fn from(terms: Terms, now: DateTime<Utc>) -> Self {
        let form = match terms {
            Terms::Measure { subject, whom, aim, days } => Form::Measure {
                subject: Some(subject),
                whom: Some(whom),
                aim: Some(aim.map_or(Aim::Skipped, Aim::For)),
                days: Some(days),
            },
            Terms::Clause { topic, words } => {
                Form::Clause { topic: Some(topic), words: Some(words) }
            }
        };
        Self::of(form, now)
    }

    pub fn lapses_at(&self) -> DateTime<Utc> {
        self.touched + KEPT_FOR
    }

    pub fn kind(&self) -> Kind {
        match self.form {
            Form::Measure { .. } => Kind::Measure,
            Form::Clause { .. } => Kind::Clause,
        }
    }

    /// The part that is asked now; none if all is there.
    pub fn asks(&self) -> Option<Part> {
        let missing = match &self.form {
            Form::Measure { subject: None, .. } => Some(Part::Subject),
            Form::Measure { whom: None, .. } => Some(Part::Whom),
            Form::Measure { aim: None, .. } => Some(Part::Aim),
            Form::Measure { days: None, .. } => Some(Part::Days),
            Form::Clause { topic: None, .. } => Some(Part::Topic),
            Form::Clause { words: None, .. } => Some(Part::Words),
            _ => None,
        };
        self.changes.or(missing)
    }

    /// What its questions need: under which number they are asked, and whether anew.
    pub fn ask(&self) -> Ask {
        Ask { turn: self.turn, changes: self.changes.is_some() }
    }

    pub fn wants(&self, wanted: ProposalQuestion) -> bool {
        let part = match wanted {
            ProposalQuestion::Subject => Part::Subject,
            ProposalQuestion::Aim => Part::Aim,
            ProposalQuestion::Clause => Part::Words,
        };
        self.asks() == Some(part)
    }

    pub fn topic(&self) -> Option<Topic> {
        match self.form {
            Form::Clause { topic, .. } => topic,
            Form::Measure { .. } => None,
        }
    }

    /// Its terms, once all parts have an answer.
    pub fn terms(&self) -> Option<Terms> {
        match self.form.clone() {
            _ if self.changes.is_some() => None,
            Form::Measure { subject, whom, aim, days } => Some(Terms::Measure {
                subject: subject?,
                whom: whom?,
                aim: match aim? {
                    Aim::Skipped => None,
                    Aim::For(words) => Some(words),
                },
                days: days?,
            }),
            Form::Clause { topic, words } => Some(Terms::Clause { topic: topic?, words: words? }),
        }
    }

    /// The words in it that its author wrote.
    pub fn own_words(&self) -> Vec<String> {
        let words = match &self.form {
            Form::Measure { subject, aim, .. } => {
                let subject = match subject {
                    Some(Subject::Own(words)) => Some(words),
                    _ => None,
                };
                let aim = match aim {
                    Some(Aim::For(words)) => Some(words),
                    _ => None,
                };
                [subject, aim]
            }
            Form::Clause { words, .. } => [words.as_ref(), None],
        };
        words.into_iter().flatten().cloned().collect()
    }

    /// Takes what was pressed, if it answers what is asked.
    pub fn chooses(&mut self, choice: Choice, by: Seat) -> bool {
        let asked = self.asks();
        match (&mut self.form, choice, asked) {
            (Form::Measure { subject, .. }, Choice::Template(template), Some(Part::Subject)) => {
                *subject = Some(Subject::Template(template));
            }
            (Form::Measure { whom, .. }, Choice::Asks(asks), Some(Part::Whom)) => {
                *whom = Some(match asks {
                    Asks::Me => Whom::One(by),
                    Asks::Partner => Whom::One(by.other()),
                    Asks::Both => Whom::Both,
                });
            }
            (Form::Measure { aim, .. }, Choice::SkipAim, Some(Part::Aim)) => {
                *aim = Some(Aim::Skipped);
            }
            (Form::Measure { days, .. }, Choice::Days(number), Some(Part::Days)) => {
                *days = Some(number);
            }
            (Form::Clause { topic, .. }, Choice::Topic(chosen), Some(Part::Topic)) => {
                *topic = Some(chosen);
            }
            _ => return false,
        }
        self.changes = None;
        true
    }

    pub fn takes(&mut self, wanted: ProposalQuestion, text: String) {
        match (&mut self.form, wanted) {
            (Form::Measure { subject, .. }, ProposalQuestion::Subject) => {
                *subject = Some(Subject::Own(text));
            }
            (Form::Measure { aim, .. }, ProposalQuestion::Aim) => *aim = Some(Aim::For(text)),
            (Form::Clause { words, .. }, ProposalQuestion::Clause) => *words = Some(text),
            _ => return,
        }
        self.changes = None;
    }

    /// Words of its author's say something else now, if they are in it.
    pub fn reword(&mut self, old: &Was, new: &str) -> Rewording {
        let all = match &mut self.form {
            Form::Measure { subject, aim, .. } => {
                let subject = match subject {
                    Some(Subject::Own(words)) => Some(words),
                    _ => None,
                };
                let aim = match aim {
                    Some(Aim::For(words)) => Some(words),
                    _ => None,
                };
                [(subject, TERMS), (aim, AIM)]
            }
            Form::Clause { words, .. } => [(words.as_mut(), TERMS), (None, TERMS)],
        };
        let all = all.into_iter().filter_map(|(words, bound)| Some((words?, bound)));
        let found = all.into_iter().find(|(words, _)| old.is(words));
        found.map_or(Ok(false), |(words, bound)| replaces(Some(words), new, bound))
    }

    /// Another answer to that part, if it belongs to this.
    pub fn change(&mut self, part: Part) -> bool {
        let measure = matches!(part, Part::Subject | Part::Whom | Part::Aim | Part::Days);
        let fits = measure == (self.kind() == Kind::Measure) && self.terms().is_some();
        if fits {
            self.changes = Some(part);
        }
        fits
    }
}
