//! What is proposed: a measure with who, what, for what and how long; or a clause on a topic.

use serde::{Deserialize, Serialize};

use crate::domain::model::people::Seat;
use crate::domain::wording::{Genre, remarks};

/// What can be proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A measure of openness, for at most 28 days.
    Measure,
    /// A clause of the relationship agreement, until it is ended.
    Clause,
}

impl Kind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Measure, Self::Clause];

    /// How many can be open in a couple at a time, offered ones among them.
    pub(super) const fn at_most(self) -> usize {
        match self {
            Self::Measure => 12,
            Self::Clause => 30,
        }
    }
}

/// Measures that are offered ready-made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Template {
    /// Looking at phones together.
    Phones,
    /// A shared calendar, or whereabouts.
    Whereabouts,
    /// Telling before being asked.
    Telling,
    /// Answering every question.
    Answering,
    /// Contact with the third person is told within a day.
    Contact,
}

/// What a measure opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Subject {
    /// One that was offered ready-made.
    Template(Template),
    /// In the proposer's own words.
    Own(String),
}

/// Whom a measure binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whom {
    /// One of the two.
    One(Seat),
    /// Both.
    Both,
}

/// What a clause is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Topic {
    /// How we talk.
    Talking,
    /// Others and friendships.
    Others,
    /// Phones and social media.
    Phones,
    /// Money.
    Money,
    /// Conflict.
    Conflict,
    /// Time together.
    Time,
}

impl Template {
    /// All of them, as they are offered.
    pub const ALL: [Self; 5] =
        [Self::Phones, Self::Whereabouts, Self::Telling, Self::Answering, Self::Contact];

    /// Its name in labels and sentences.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Phones => "phones",
            Self::Whereabouts => "whereabouts",
            Self::Telling => "telling",
            Self::Answering => "answering",
            Self::Contact => "contact",
        }
    }
}

impl Topic {
    /// All of them, as the agreement lists them.
    pub const ALL: [Self; 6] =
        [Self::Talking, Self::Others, Self::Phones, Self::Money, Self::Conflict, Self::Time];

    /// Its name in labels and sentences.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Talking => "talking",
            Self::Others => "others",
            Self::Phones => "phones",
            Self::Money => "money",
            Self::Conflict => "conflict",
            Self::Time => "time",
        }
    }
}

/// What is proposed and, with two yeses, agreed: not a word of it changes on the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Terms {
    /// A measure of openness.
    Measure {
        /// What it opens.
        subject: Subject,
        /// Whom it binds.
        whom: Whom,
        /// For what, if that was said.
        aim: Option<String>,
        /// For how many days, at most 28.
        days: u8,
    },
    /// A clause of the agreement.
    Clause {
        /// What it is about.
        topic: Topic,
        /// What it says.
        words: String,
    },
}

impl Terms {
    /// Which of the two it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Measure { .. } => Kind::Measure,
            Self::Clause { .. } => Kind::Clause,
        }
    }

    /// What of it can be said without anybody's own words.
    #[must_use]
    pub const fn named(&self) -> Named {
        match self {
            Self::Measure { subject: Subject::Template(template), .. } => {
                Named::Template(*template)
            }
            Self::Measure { subject: Subject::Own(_), .. } => Named::Own,
            Self::Clause { topic, .. } => Named::Clause(*topic),
        }
    }

    /// The words in it that its author wrote.
    pub(super) fn own_words(&self) -> Vec<&str> {
        match self {
            Self::Measure { subject, aim, .. } => {
                let subject = match subject {
                    Subject::Own(words) => Some(words.as_str()),
                    Subject::Template(_) => None,
                };
                subject.into_iter().chain(aim.as_deref()).collect()
            }
            Self::Clause { words, .. } => vec![words],
        }
    }

    /// Those of them that may control more than they open.
    pub(super) fn cautions(&self) -> Vec<String> {
        self.own_words().into_iter().flat_map(cautions).collect()
    }
}

/// The words of a text that may control more than they open, each once.
pub(super) fn cautions(text: &str) -> Vec<String> {
    let mut all: Vec<String> = vec![];
    for remark in remarks(text, Genre::Clause) {
        if !all.contains(&remark.quote) {
            all.push(remark.quote);
        }
    }
    all
}

/// How the evening card names it: a lock screen shows nobody's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A ready-made measure.
    Template(Template),
    /// A measure in somebody's own words.
    Own,
    /// A clause on that topic.
    Clause(Topic),
}
