//! The buttons of proposals. The name of one depends on what it carries.

use super::terms::{Kind, Template, Topic};
use crate::domain::model::button::Button;

/// A button of proposals. Its label is in `messages/<locale>/proposals.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalPress {
    /// **Propose a measure**, **Propose a clause**
    Begin(Kind),
    /// **Go on with it**: with what was begun.
    Resume,
    /// **Start again**: what was begun is let go.
    Anew(Kind),
    /// A button on the way to a proposal; the number tells an old card from the newest.
    Draft(u32, Choice),
    /// The card of the proposal with this number; on an overview, the place in its list.
    Open(u32, u8),
    /// **More**: the next page of what there is, from that place on.
    More(Kind, u8),
    /// What somebody does with the proposal of this number, and from where.
    Does(u32, Does, From),
    /// **None for now**
    NoneForNow,
    /// **Sign**, for the agreement as it stood then.
    Sign(u32),
    /// **Still right**
    StillRight,
    /// **Look at it together**
    LookTogether,
}

/// What is chosen on the way to a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// A ready-made measure.
    Template(Template),
    /// **In my own words**
    Own,
    /// **Me**, **Both of us**, **My partner**
    Asks(Asks),
    /// **Skip**, for what it is for.
    SkipAim,
    /// For how many days.
    Days(u8),
    /// What the clause is about.
    Topic(Topic),
    /// **Change**: which part?
    Change,
    /// That part.
    Part(Part),
    /// **Back**, to the whole.
    Back,
    /// **Propose it**
    Propose,
    /// **Delete this draft**
    LetBe,
}

/// Of whom it asks something, as its author says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// **Me**
    Me,
    /// **Both of us**
    Both,
    /// **My partner**
    Partner,
}

/// A part of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Part {
    /// What a measure opens.
    Subject,
    /// Whom it binds.
    Whom,
    /// What it is for.
    Aim,
    /// For how long.
    Days,
    /// What a clause is about.
    Topic,
    /// What it says.
    Words,
}

/// What can be done with a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// **Yes**
    Yes,
    /// **Leave it**
    Leave,
    /// **Change it**
    Alter,
    /// **Take it back**
    TakeBack,
    /// **Take my yes back**
    Withdraw,
    /// **Keep it**
    Keep,
    /// **End it**
    End,
    /// **Renew it**
    Renew,
    /// **Not after all**
    NotRenew,
}

/// Where a button hangs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// On the proposal's card.
    Card,
    /// On the evening card.
    Evening,
}

const PLAIN: [(ProposalPress, &str); 8] = [
    (ProposalPress::Begin(Kind::Measure), "propose-measure"),
    (ProposalPress::Begin(Kind::Clause), "propose-clause"),
    (ProposalPress::Resume, "resume-proposal"),
    (ProposalPress::Anew(Kind::Measure), "anew-measure"),
    (ProposalPress::Anew(Kind::Clause), "anew-clause"),
    (ProposalPress::NoneForNow, "none-for-now"),
    (ProposalPress::StillRight, "agreement-still-right"),
    (ProposalPress::LookTogether, "look-at-agreement"),
];

const CHOICES: [(Choice, &str); 26] = [
    (Choice::Template(Template::Phones), "measure-phones"),
    (Choice::Template(Template::Whereabouts), "measure-whereabouts"),
    (Choice::Template(Template::Telling), "measure-telling"),
    (Choice::Template(Template::Answering), "measure-answering"),
    (Choice::Template(Template::Contact), "measure-contact"),
    (Choice::Own, "measure-own"),
    (Choice::Asks(Asks::Me), "whom-me"),
    (Choice::Asks(Asks::Both), "whom-both"),
    (Choice::Asks(Asks::Partner), "whom-partner"),
    (Choice::SkipAim, "skip-aim"),
    (Choice::Topic(Topic::Talking), "topic-talking"),
    (Choice::Topic(Topic::Others), "topic-others"),
    (Choice::Topic(Topic::Phones), "topic-phones"),
    (Choice::Topic(Topic::Money), "topic-money"),
    (Choice::Topic(Topic::Conflict), "topic-conflict"),
    (Choice::Topic(Topic::Time), "topic-time"),
    (Choice::Change, "change-proposal"),
    (Choice::Part(Part::Subject), "part-subject"),
    (Choice::Part(Part::Whom), "part-whom"),
    (Choice::Part(Part::Aim), "part-aim"),
    (Choice::Part(Part::Days), "part-days"),
    (Choice::Part(Part::Topic), "part-topic"),
    (Choice::Part(Part::Words), "part-words"),
    (Choice::Back, "back-to-proposal"),
    (Choice::Propose, "propose-it"),
    (Choice::LetBe, "let-proposal-be"),
];

const DEEDS: [(Does, &str); 9] = [
    (Does::Yes, "yes-to-proposal"),
    (Does::Leave, "leave-proposal"),
    (Does::Alter, "change-offered"),
    (Does::TakeBack, "take-back-proposal"),
    (Does::Withdraw, "take-yes-back"),
    (Does::Keep, "keep-measure"),
    (Does::End, "end-proposal"),
    (Does::Renew, "renew-measure"),
    (Does::NotRenew, "renew-not"),
];

impl Button for ProposalPress {
    fn data(self) -> String {
        match self {
            Self::Draft(turn, Choice::Days(days)) => format!("days:{turn}:{days}"),
            Self::Draft(turn, choice) => format!("{}:{turn}", choice.key()),
            Self::Open(number, at) => format!("open:{number}:{at}"),
            Self::More(Kind::Measure, from) => format!("more-measures:{from}"),
            Self::More(Kind::Clause, from) => format!("more-clauses:{from}"),
            Self::Does(number, does, From::Card) => format!("{}:{number}", does.key()),
            Self::Does(number, does, From::Evening) => format!("{}:{number}:evening", does.key()),
            Self::Sign(revision) => format!("sign:{revision}"),
            plain => plain.key().to_owned(),
        }
    }

    fn read(data: &str) -> Option<Self> {
        let Some((name, rest)) = data.split_once(':') else {
            return PLAIN.iter().find(|(_, key)| *key == data).map(|(press, _)| *press);
        };
        let (number, more) = rest.split_once(':').map_or((rest, None), |(a, b)| (a, Some(b)));
        let number = number.parse().ok()?;
        match (name, more) {
            ("days", Some(days)) => {
                let days = days.parse().ok().filter(|days| DAYS.contains(days))?;
                Some(Self::Draft(number, Choice::Days(days)))
            }
            ("open", Some(at)) => Some(Self::Open(number, at.parse().ok()?)),
            ("sign", None) => Some(Self::Sign(number)),
            ("more-measures", None) => read_more(Kind::Measure, number),
            ("more-clauses", None) => read_more(Kind::Clause, number),
            (_, None) => read_choice(name, number)
                .or_else(|| read_deed(name).map(|does| Self::Does(number, does, From::Card))),
            (_, Some("evening")) => {
                read_deed(name).map(|does| Self::Does(number, does, From::Evening))
            }
            _ => None,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Draft(_, choice) => choice.key(),
            Self::Open(_, 0) => "open-proposal",
            Self::Open(..) => "proposal-number",
            Self::Does(_, does, _) => does.key(),
            Self::More(..) => "more-proposals",
            Self::Sign(_) => "sign-agreement",
            plain => PLAIN.iter().find(|(press, _)| *press == plain).map_or("", |(_, key)| key),
        }
    }
}

/// For how many days a measure can be; never more (PRODUCT §6, step 2).
pub(super) const DAYS: [u8; 3] = [7, 14, 28];

impl Choice {
    fn key(self) -> &'static str {
        if matches!(self, Self::Days(_)) {
            return "measure-days";
        }
        CHOICES.iter().find(|(choice, _)| *choice == self).map_or("", |(_, key)| key)
    }
}

impl Does {
    fn key(self) -> &'static str {
        DEEDS.iter().find(|(does, _)| *does == self).map_or("", |(_, key)| key)
    }
}

fn read_more(kind: Kind, from: u32) -> Option<ProposalPress> {
    Some(ProposalPress::More(kind, u8::try_from(from).ok()?))
}

fn read_choice(name: &str, turn: u32) -> Option<ProposalPress> {
    let (choice, _) = CHOICES.iter().find(|(_, key)| *key == name)?;
    Some(ProposalPress::Draft(turn, *choice))
}

fn read_deed(name: &str) -> Option<Does> {
    DEEDS.iter().find(|(_, key)| *key == name).map(|(does, _)| *does)
}
