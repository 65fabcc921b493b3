//! What stands in an export (PRODUCT §9): items, each in a section, of facts that have names. The same
//! items become JSON and a page; `docs/export.schema.json` says which facts a section may have.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

/// One thing in an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Where it stands.
    pub section: Section,
    /// When it was.
    pub dated: Dated,
    /// Whose it is.
    pub by: By,
    /// What is told of it, in this order.
    pub facts: Vec<(Fact, Value)>,
}

/// When something was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dated {
    /// It has no time of its own.
    Never,
    /// On one of the couple's dates.
    On(NaiveDate),
    /// At that moment.
    At(DateTime<Utc>),
}

/// Whose something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// Theirs who takes the export along.
    You,
    /// Their partner's.
    Partner,
    /// Both have it.
    Both,
}

/// What a fact is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// In somebody's words.
    Words(String),
    /// One of a few, by its name.
    Name(&'static str),
    /// A number.
    Number(i64),
    /// Tenths: a mean.
    Tenths(i64),
    /// Yes or no.
    Yes(bool),
    /// A date, and a time where it has one.
    Moment(Dated),
    /// A local time.
    Time(NaiveTime),
    /// How strong something was, each with its moment.
    Strengths(Vec<(DateTime<Utc>, u8)>),
}

macro_rules! named {
    ($(#[$about:meta])* $kind:ident { $($variant:ident = $name:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "each says its name")]
        pub enum $kind { $($variant),+ }

        impl $kind {
            /// All of them, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its name in JSON and among the words of pages.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }
    };
}

named! {
    /// The parts of an export, in their order.
    Section {
        You = "you",
        Wish = "wish",
        Weeks = "weeks",
        Helped = "helped",
        Steps = "steps",
        CheckIns = "check_ins",
        Moments = "hard_moments",
        Pulse = "pulse",
        Promises = "promises",
        Wins = "wins",
        Thanks = "thanks",
        Heard = "heard",
        Agreements = "agreements",
        Questions = "questions",
        Letters = "letters",
        Shoes = "in_your_shoes",
        Plan = "plan",
        HardDays = "for_a_hard_day",
        HardDates = "hard_dates",
        Touch = "touch",
        Drafts = "drafts",
        Diary = "diary",
    }
}

named! {
    /// What a fact says.
    Fact {
        Role = "role",
        Happened = "happened",
        Helps = "helps",
        QuietFrom = "quiet_from",
        QuietTo = "quiet_to",
        Reminder = "reminder",
        Evening = "evening",
        Step = "step",
        State = "state",
        Since = "since",
        High = "high",
        Low = "low",
        Shown = "shown",
        Place = "place",
        Words = "words",
        Strengths = "strengths",
        Helped = "what_helped",
        Kind = "kind",
        Part = "part",
        ToUs = "to_us",
        Due = "due",
        Repeats = "repeats",
        Weekday = "weekday",
        Time = "at",
        End = "end",
        Question = "question",
        Answer = "answer",
        Binds = "binds",
        Aim = "aim",
        Until = "until",
        Version = "version",
        Signed = "signed",
        Day = "day",
        Month = "month",
        Told = "told",
        Moments = "moments",
        First = "strength_first",
        Later = "strength_later",
        Times = "times",
        GoodDays = "good_days",
        Hope = "hope",
        Laughed = "laughed_together",
        Checking = "wish_to_check",
        Team = "felt_like_a_team",
        Safe = "felt_safe",
    }
}

impl Item {
    /// Something that is written and not sent.
    pub(in crate::domain) fn draft(kind: &'static str, words: &str) -> Self {
        let item = Self::new(Section::Drafts, Dated::Never, By::You);
        item.named(Fact::Kind, kind).words(Fact::Words, Some(words))
    }

    /// With nothing told of it yet.
    #[must_use]
    pub const fn new(section: Section, dated: Dated, by: By) -> Self {
        Self { section, dated, by, facts: vec![] }
    }

    /// And this.
    #[must_use]
    pub fn with(mut self, fact: Fact, value: Value) -> Self {
        self.facts.push((fact, value));
        self
    }

    /// And these words, if there are any.
    #[must_use]
    pub fn words(self, fact: Fact, words: Option<&str>) -> Self {
        match words.filter(|words| !words.is_empty()) {
            Some(words) => self.with(fact, Value::Words(words.to_owned())),
            None => self,
        }
    }

    /// And this name.
    #[must_use]
    pub fn named(self, fact: Fact, name: &'static str) -> Self {
        self.with(fact, Value::Name(name))
    }
}
