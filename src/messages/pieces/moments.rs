//! The pieces of what is said in a hard moment.

use super::{Piece, isolated};
use crate::domain::{Asked, Card, Helped, Nudge, Reply, Together, View};

pub(super) fn card_pieces(card: Card) -> Vec<Piece> {
    let choices = || {
        let asked = Piece::plain(match card.asked {
            Asked::Partner => "card-asked-partner",
            Asked::Asleep => "card-asked-asleep",
            Asked::InTheMorning => "card-asked-in-the-morning",
            Asked::Kept => "card-asked-kept",
            Asked::Nobody => "card-asked-nobody",
            Asked::Enough => "card-asked-enough",
        });
        [asked, Piece::plain("card-choices")]
    };
    let alone = |key: &str| vec![Piece::plain(key)];
    match card.view {
        View::Choices => choices().into(),
        View::Noted => [Piece::plain("card-noted")].into_iter().chain(choices()).collect(),
        View::Breathed => [Piece::plain("card-breathed")].into_iter().chain(choices()).collect(),
        View::Breathing { inward, left } => {
            let key = if inward { "card-breathe-in" } else { "card-breathe-out" };
            vec![Piece::plain(key).with("left", left.to_string())]
        }
        View::Senses => alone("card-senses"),
        View::Walk => alone("card-walk"),
        View::Writing => alone("card-writing"),
        View::Strength => alone("card-strength"),
        View::AllRight => alone("card-all-right"),
    }
}

pub(super) fn nudge_pieces(nudge: &Nudge) -> Vec<Piece> {
    if nudge.eased {
        return vec![Piece::plain("nudge-eased")];
    }
    let told = nudge.reply.map(|reply| match reply {
        Reply::Here => "nudge-told-here",
        Reply::Call => "nudge-told-call",
        Reply::Soon => "nudge-told-soon",
        Reply::Cannot => "nudge-told-cannot",
    });
    let hurt = nudge.reader_is_hurt.then(|| Piece::plain("nudge-hurt"));
    let helps = nudge.helps.iter().enumerate().map(|(place, words)| {
        let key = if place == 0 { "nudge-helps" } else { "nudge-helps-too" };
        let quoted = Piece::plain(key).with("words", isolated(words));
        Piece { listed: place > 0, ..quoted }
    });
    hurt.into_iter()
        .chain([Piece::plain("nudge")])
        .chain(helps)
        .chain([Piece::plain("nudge-starts")].into_iter().chain(nudge.starts.map(start_piece)))
        .chain(told.map(Piece::plain))
        .collect()
}

pub(super) fn together_pieces(words: Together) -> Vec<Piece> {
    let piece = match words {
        Together::PartnerIsHere(_) => Piece::plain("partner-says-here"),
        Together::Wished(_) => Piece::plain("together-wished"),
        Together::Waits(_) => Piece::plain("together-waits"),
        Together::NotNow(_) => Piece::plain("together-not-now"),
        Together::Breath { inward, left, .. } => {
            let key = if inward { "together-in" } else { "together-out" };
            Piece::plain(key).with("left", left.to_string())
        }
        Together::Breathed(_) => Piece::plain("together-breathed"),
        Together::Stopped { .. } => Piece::plain("together-stopped"),
        Together::OutOfReach => Piece::plain("together-out-of-reach"),
    };
    vec![piece]
}

fn start_piece(helped: Helped) -> Piece {
    let key = match helped {
        Helped::Words => "nudge-start-words",
        Helped::Closeness => "nudge-start-closeness",
        Helped::Space => "nudge-start-space",
        Helped::Time | Helped::Grounding | Helped::Nothing => "nudge-start-time",
    };
    Piece { listed: true, ..Piece::plain(key) }
}
