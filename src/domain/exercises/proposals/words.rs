//! What is said of proposals.

use chrono::NaiveDate;

use super::press::{Asks, Choice, DAYS, Does, From, Part, ProposalPress};
use super::terms::{Kind, Named, Template, Topic};
use super::views::{Agreement, Card, Overview, Quoted};
use crate::domain::exercise::Hung;
use crate::domain::model::bounds::Over;
use crate::domain::model::tool::Tool;

/// What is said of proposals, with what it quotes. The sentences are in `messages/<locale>/proposals.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProposalWords {
    /// In private: what there is, and proposing.
    Overview(Overview),
    /// In the group, the same for everybody: the agreement as it stands.
    Agreement(Agreement),
    /// Which measure?
    AskSubject(Ask),
    /// In your own words: what does it open?
    AskOwn(Ask),
    /// Whom does it bind?
    AskWhom(Ask),
    /// For what?
    AskAim(Ask),
    /// For how long?
    AskDays(Ask),
    /// A clause about what?
    AskTopic(Ask),
    /// What does the clause say?
    AskClause(Ask, Topic),
    /// Which part is to be changed?
    AskPart(Ask, Kind),
    /// Words that may control more than they open: to their author, once, in private.
    Caution(Vec<String>),
    /// No words, or more than are taken: once more?
    Refused(Option<Over>),
    /// Words came for something that is not being written any more.
    NotWanted,
    /// A button of something that is not being written any more.
    Lapsed,
    /// Something else was begun: go on with it, or begin anew?
    HaveDraft(Kind),
    /// The same, when the other's proposal is to be changed.
    HaveDraftFirst,
    /// How the other will read it.
    Preview(u32, Quoted),
    /// There are as many as there can be.
    Full(Kind),
    /// It is offered.
    Proposed,
    /// What was begun is let go.
    LetBe,
    /// A proposal, as this partner sees it.
    Card(Card),
    /// The other said yes to what this one proposed, or both wished it renewed.
    Accepted {
        /// Its number.
        number: u32,
        /// What it is.
        kind: Kind,
        /// On which date it begins.
        begins: NaiveDate,
        /// Whether it goes on after an end.
        again: bool,
    },
    /// **Leave it**
    Left,
    /// **Change it**: left, and a copy to change.
    Copied,
    /// **Take it back**
    TakenBack,
    /// **Take my yes back**
    Withdrawn,
    /// **End it**
    EndedNow(Kind),
    /// **Keep it**
    Kept,
    /// **Renew it**, by one.
    RenewNoted,
    /// **Not after all**
    RenewNoMore,
    /// **None for now**
    NoneNoted,
    /// **Sign**
    Signed,
    /// **Still right**
    StillRight,
    /// **Look at it together**
    LookTogether,
}

/// What a question on the way to a proposal needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The number that tells an old card from the newest.
    pub turn: u32,
    /// Whether that part had an answer before.
    pub changes: bool,
}

/// What the private evening card brings of proposals. It quotes nobody: it may be read on a lock screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProposalCardItem {
    /// The other proposed something; the number, if it is one thing only.
    Offers(Kind, Option<u32>),
    /// A measure has begun: since this morning, or earlier.
    Began(Named, bool),
    /// A measure has been in force for a week: how is it?
    Review(u32, Named),
    /// A yes was taken back in time; never whose.
    NeverBegan(Named),
    /// One of the two ended it; never who.
    Ended(Named),
    /// A measure came to its end, and can be renewed for a while.
    RanOut(u32, Named, bool),
    /// The agreement changed, and can be signed: which version, and how often it had changed.
    Sign {
        /// The version that it would be.
        version: u32,
        /// How often the agreement had changed.
        revision: u32,
    },
    /// The agreement is a month old.
    StillRight,
}

impl ProposalWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Hung<ProposalPress>>> {
        match self {
            Self::Overview(overview) => overview.buttons(),
            Self::AskSubject(ask) => {
                ask.column(Template::ALL.map(Choice::Template).into_iter().chain([Choice::Own]))
            }
            Self::AskWhom(ask) => {
                ask.column([Asks::Me, Asks::Both, Asks::Partner].map(Choice::Asks))
            }
            Self::AskAim(ask) => ask.column([Choice::SkipAim]),
            Self::AskDays(ask) => {
                let days = DAYS.map(|days| draft(ask.turn, Choice::Days(days))).into();
                [days].into_iter().chain(ask.column([])).collect()
            }
            Self::AskTopic(ask) => ask.column(Topic::ALL.map(Choice::Topic)),
            Self::AskOwn(ask) | Self::AskClause(ask, _) => ask.column([]),
            Self::AskPart(ask, Kind::Measure) => {
                let parts = [Part::Subject, Part::Whom, Part::Aim, Part::Days];
                ask.column(parts.map(Choice::Part))
            }
            Self::AskPart(ask, Kind::Clause) => {
                ask.column([Part::Topic, Part::Words].map(Choice::Part))
            }
            Self::HaveDraft(kind) => [ProposalPress::Resume, ProposalPress::Anew(*kind)]
                .map(|one| vec![press(one)])
                .into(),
            Self::Preview(turn, _) => {
                column(*turn, [Choice::Propose, Choice::Change, Choice::LetBe])
            }
            Self::Card(card) => card.buttons(),
            Self::Accepted { number, .. } => vec![vec![look(*number)]],
            Self::LookTogether => vec![vec![tool(Kind::Clause)]],
            _ => vec![],
        }
    }

    /// Whether it is a card, which may have 120 words.
    pub(in crate::domain) const fn is_card(&self) -> bool {
        matches!(self, Self::Overview(_) | Self::Agreement(_) | Self::Preview(..) | Self::Card(_))
    }
}

impl ProposalCardItem {
    /// The rows of buttons that it adds to the evening card.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<Hung<ProposalPress>>> {
        let does = |number: &u32, does| press(ProposalPress::Does(*number, does, From::Evening));
        match self {
            Self::Offers(_, Some(number)) => vec![vec![look(*number)]],
            Self::Offers(kind, None) => vec![vec![tool(*kind)]],
            Self::Review(number, _) => {
                vec![vec![does(number, Does::Keep), does(number, Does::End)], vec![look(*number)]]
            }
            Self::RanOut(number, _, true) => vec![vec![does(number, Does::Renew)]],
            Self::Began(..) | Self::NeverBegan(_) | Self::Ended(_) | Self::RanOut(_, _, false) => {
                vec![]
            }
            Self::Sign { revision, .. } => {
                vec![vec![press(ProposalPress::Sign(*revision)), tool(Kind::Clause)]]
            }
            Self::StillRight => {
                vec![vec![press(ProposalPress::StillRight), press(ProposalPress::LookTogether)]]
            }
        }
    }
}

pub(super) fn press(press: ProposalPress) -> Hung<ProposalPress> {
    Hung::Own(press)
}

fn look(number: u32) -> Hung<ProposalPress> {
    press(ProposalPress::Open(number, 0))
}

fn tool(kind: Kind) -> Hung<ProposalPress> {
    Hung::Opens(match kind {
        Kind::Measure => Tool::Measures,
        Kind::Clause => Tool::Agreement,
    })
}

fn draft(turn: u32, choice: Choice) -> Hung<ProposalPress> {
    press(ProposalPress::Draft(turn, choice))
}

fn column(turn: u32, choices: impl IntoIterator<Item = Choice>) -> Vec<Vec<Hung<ProposalPress>>> {
    choices.into_iter().map(|choice| vec![draft(turn, choice)]).collect()
}

impl Ask {
    /// The choices, and the way out below them.
    fn column(self, choices: impl IntoIterator<Item = Choice>) -> Vec<Vec<Hung<ProposalPress>>> {
        let out = if self.changes { Choice::Back } else { Choice::LetBe };
        column(self.turn, choices.into_iter().chain([out]))
    }
}
