//! The pieces of what is said in a hard moment.

use super::exercises::why;
use super::{Piece, isolated};
use crate::domain::{Asked, Card, Helped, Nudge, PassOn, Reply, Role, Said, Together, View};

pub(super) fn card_pieces(card: Card) -> Vec<Piece> {
    let alone = |key: &str| vec![Piece::plain(key)];
    match card.view {
        // Its line says already that everything below is open.
        View::Choices if matches!(card.asked, Asked::Enough | Asked::AskNow) => {
            asked_pieces(card.asked, None)
        }
        View::Choices if matches!(card.asked, Asked::Steadying { .. }) => {
            asked_pieces(card.asked, Some(helped_before(card.helped)))
        }
        View::Choices => asked_pieces(card.asked, Some("card-choices")),
        View::Noted => asked_pieces(card.asked, Some("card-noted")),
        View::Breathed => asked_pieces(card.asked, Some("card-breathed")),
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

/// One hint at most: in a hard moment there is little to read at once.
fn asked_pieces(asked: Asked, hint: Option<&str>) -> Vec<Piece> {
    let asked = match asked {
        Asked::Partner => "card-asked-partner",
        Asked::Asleep => "card-asked-asleep",
        Asked::InTheMorning => "card-asked-in-the-morning",
        Asked::Steadying { .. } => "card-asked-steadying",
        Asked::AskNow => "card-asked-ask-now",
        Asked::Kept => "card-asked-kept",
        Asked::Nobody => "card-asked-nobody",
        Asked::Enough => "card-asked-enough",
    };
    [asked].into_iter().chain(hint).map(Piece::plain).collect()
}

/// What steadied its author before, if they said so.
const fn helped_before(helped: Option<Helped>) -> &'static str {
    match helped {
        Some(Helped::Grounding) => "card-helped-grounding",
        Some(Helped::Time) => "card-helped-time",
        Some(Helped::Space) => "card-helped-space",
        _ => "card-choices",
    }
}

pub(super) fn nudge_pieces(nudge: &Nudge) -> Vec<Piece> {
    if nudge.eased {
        return vec![Piece::plain("nudge-eased")];
    }
    if nudge.how {
        return how_to_say(nudge);
    }
    match told(nudge) {
        Some(line) => vec![Piece::plain(line)],
        None => asking_pieces("nudge", nudge),
    }
}

/// A nudge before a press, the first or a later one: as little as it takes.
pub(super) fn asking_pieces(key: &str, nudge: &Nudge) -> Vec<Piece> {
    let hurt = (nudge.role == Some(Role::Hurt)).then(|| Piece::plain("nudge-hurt"));
    let shame = matches!(nudge.role, Some(Role::Responsible | Role::Both));
    let shame = shame.then(|| Piece::plain("nudge-shame"));
    let quiet = nudge.quiet.then(|| Piece::plain("nudge-quiet"));
    let asks = [Piece::plain(key)].into_iter().chain(shame).chain(quiet);
    hurt.into_iter().chain(asks).chain(helps_pieces(nudge)).collect()
}

/// After a press, or words of their own: one line.
fn told(nudge: &Nudge) -> Option<&'static str> {
    Some(match (nudge.reply, nudge.said) {
        (Some(Reply::Here), _) => "nudge-told-here",
        (Some(Reply::Call), _) => "nudge-told-call",
        (_, Some(Said::PassedOn)) => "nudge-told-passed-on",
        (_, Some(Said::InGroup)) => "nudge-told-in-group",
        (Some(Reply::Soon), None) => "nudge-told-soon",
        (Some(Reply::Cannot), None) => "nudge-told-cannot",
        (None, None) => return None,
    })
}

fn how_to_say(nudge: &Nudge) -> Vec<Piece> {
    let starts = [Piece::plain("nudge-starts")].into_iter().chain(nudge.starts.map(start_piece));
    [Piece::plain("nudge-needs")].into_iter().chain(helps_pieces(nudge)).chain(starts).collect()
}

fn helps_pieces(nudge: &Nudge) -> impl Iterator<Item = Piece> {
    nudge.helps.iter().enumerate().map(|(place, words)| {
        let key = if place == 0 { "nudge-helps" } else { "nudge-helps-too" };
        let quoted = Piece::plain(key).with("words", isolated(words));
        Piece { listed: place > 0, ..quoted }
    })
}

pub(super) fn pass_on_pieces(words: &PassOn) -> Vec<Piece> {
    let key = match words {
        PassOn::Shown { words, hint, .. } => {
            let shown = Piece::plain("pass-on-shown").with("words", isolated(words));
            let hint = hint.as_ref().and_then(|remark| {
                Some(Piece::plain(why(remark.reason)?).with("words", isolated(&remark.quote)))
            });
            let advice = hint.is_some().then(|| Piece::plain("pass-on-wording"));
            let send_it = Piece::plain("pass-on-send-it");
            return [shown].into_iter().chain(advice).chain(hint).chain([send_it]).collect();
        }
        PassOn::TooLong(over) => return vec![Piece::plain("pass-on-too-long").over(*over)],
        PassOn::Received(words) => {
            return vec![Piece::plain("pass-on-received").with("words", isolated(words))];
        }
        PassOn::Ask(_) => "pass-on-ask",
        PassOn::Anew { .. } => "pass-on-anew",
        PassOn::Sent => "pass-on-sent",
        PassOn::NotSent => "pass-on-not-sent",
        PassOn::Kept => "pass-on-kept",
        PassOn::Late => "pass-on-late",
        PassOn::Once => "pass-on-once",
        PassOn::Yourself => "pass-on-yourself",
        PassOn::NotNow => "pass-on-not-now",
    };
    vec![Piece::plain(key)]
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
