//! What is said of “In your shoes”.

use super::press::ShoesPress;
use super::slot::ShoesQuestion;
use super::state::Round;
use crate::domain::model::bounds::Over;

/// What is said of “In your shoes”, with what it quotes. The sentences are in `messages/<locale>/shoes.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShoesWords {
    /// The exercise, as it stands for its reader.
    Menu(ShoesMenu),
    /// The question for words.
    Ask(ShoesQuestion),
    /// What was begun, in its author's words.
    Begun(ShoesQuestion, String),
    /// The words are noted as a draft: what becomes of them?
    Noted(ShoesQuestion),
    /// Too long: how long it is, and how much of it fits.
    TooLong(Over),
    /// These words can't be written now, or not any more.
    NotOpen,
    /// It is let be; the draft stays.
    Stopped,
    /// It is sealed, or on its way.
    Sealed(ShoesQuestion),
    /// What the other wrote.
    Theirs {
        /// In which round.
        round: Round,
        /// In their words.
        words: String,
        /// Whether it can be answered.
        answerable: bool,
    },
    /// What was read is kept no longer.
    Gone,
    /// **I feel seen** is on its way.
    SeenNoted,
    /// The reader's answer: words, or **I feel seen**.
    Answer(Option<String>),
    /// What was sealed is its author's again.
    TakenBack,
}

/// What the exercise shows to one of them: it depends on their own role, what they wrote, and what
/// they were told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShoesMenu {
    /// What it says of round one.
    pub first: ShoesFirst,
    /// Whether round two is open, and whether theirs is sealed.
    pub second: Option<bool>,
    /// Whether both were shown round two.
    pub revealed: bool,
    /// What of the other's was told and can be read: whether it was read before.
    pub waiting: Vec<(Round, bool)>,
    /// Which answers to what they wrote wait for them.
    pub answers: Vec<Round>,
    /// Whether they are offered what is for the hurt partner alone.
    pub then: bool,
}

/// What is said of round one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShoesFirst {
    /// It is theirs to begin.
    Begin,
    /// Theirs is sealed.
    Sealed,
    /// It begins with the other.
    Others,
}

/// What the private evening card brings of “In your shoes”.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShoesCardItem {
    /// The other has written; in round two, both have.
    Wrote(Round),
    /// Round two is open.
    Open,
    /// The reader of what they wrote has answered.
    Answer(Round),
    /// What they wrote in round two is theirs again.
    Returned,
}

impl ShoesWords {
    /// The rows of buttons below it.
    pub(in crate::domain) fn buttons(&self) -> Vec<Vec<ShoesPress>> {
        match self {
            Self::Menu(menu) => menu.buttons(),
            Self::Ask(wanted) => vec![vec![ShoesPress::Stop(*wanted)]],
            Self::Begun(wanted, _) | Self::Noted(wanted) => {
                let seals = (*wanted != ShoesQuestion::Then).then_some(ShoesPress::Seal(*wanted));
                let own = [ShoesPress::Keep(*wanted), ShoesPress::Delete(*wanted)];
                seals.into_iter().chain(own).map(|press| vec![press]).collect()
            }
            Self::Theirs { round, answerable: true, .. } => {
                vec![
                    vec![ShoesPress::Seen(*round)],
                    vec![ShoesPress::Write(ShoesQuestion::Add(*round))],
                ]
            }
            _ => vec![],
        }
    }

    /// Whether it is a card, which may have 120 words.
    pub(in crate::domain) const fn is_card(&self) -> bool {
        matches!(self, Self::Menu(_))
    }
}

impl ShoesMenu {
    fn buttons(&self) -> Vec<Vec<ShoesPress>> {
        let mut all = vec![];
        for (round, before) in &self.waiting {
            all.push(if *before { ShoesPress::Again(*round) } else { ShoesPress::Read(*round) });
        }
        all.extend(self.answers.iter().copied().map(ShoesPress::Open));
        if self.first == ShoesFirst::Begin {
            all.push(ShoesPress::Write(ShoesQuestion::Round(Round::First)));
        }
        match self.second {
            Some(false) => all.push(ShoesPress::Write(ShoesQuestion::Round(Round::Second))),
            Some(true) => all.push(ShoesPress::TakeBack),
            None => {}
        }
        if self.then {
            all.push(ShoesPress::Write(ShoesQuestion::Then));
        }
        all.into_iter().map(|press| vec![press]).collect()
    }
}

impl ShoesCardItem {
    /// The rows of buttons that it adds to the evening card.
    pub(in crate::domain) fn buttons(self) -> Vec<Vec<ShoesPress>> {
        match self {
            Self::Wrote(round) => vec![vec![ShoesPress::Read(round), ShoesPress::LetBe(round)]],
            Self::Open => {
                let write = ShoesPress::Write(ShoesQuestion::Round(Round::Second));
                vec![vec![write, ShoesPress::Later]]
            }
            Self::Answer(round) => vec![vec![ShoesPress::Open(round)]],
            Self::Returned => vec![],
        }
    }
}
