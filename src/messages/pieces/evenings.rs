//! The pieces of what an evening brings: its prompt, with what stands above it, and the private card.

use super::super::SpeechError;
use super::Piece;
use super::exercises::{Context, Pieces, exercise_item_pieces};
use super::progress::week_pieces;
use crate::domain::{
    Ask, BothShared, CardItem, How, Lack, Led, LedTime, News, SilenceCard, Step, StepCard, Week,
};

pub(super) fn step_pieces(card: StepCard, ripens: Option<String>) -> Vec<Piece> {
    let at =
        card.at.map(|at| Piece::plain("step-not-current").with("number", at.number().to_string()));
    let waits = card.waits.then(|| Piece::plain("step-waits"));
    let ripens = ripens.map(|date| Piece::plain("step-ripens").with("date", date));
    let number = card.step.number();
    let done = if card.done { "step-is-done".to_owned() } else { format!("step-done-{number}") };
    let done = Piece::plain(done);
    let step = [Piece::plain(format!("step-{number}")), done];
    step.into_iter().chain(at).chain(ripens).chain(waits).collect()
}

pub(super) type NameOf<'a> = &'a dyn Fn(Step) -> Result<String, SpeechError>;

pub(super) fn opened(key: &str, step: Step, name_of: NameOf<'_>) -> Result<Piece, SpeechError> {
    let number = step.number().to_string();
    Ok(Piece::plain(key).with("number", number).with("name", name_of(step)?))
}

/// One line on the step that was left.
pub(super) fn left_piece(step: Step) -> Piece {
    Piece::plain(format!("step-left-{}", step.number()))
}

/// The news stands above what is asked each evening, and the weekly letter between the two: below, it would be read as a part of that.
pub(super) fn prompt_pieces(
    news: Option<News>,
    letter: Option<&Week>,
    Ask { opening, how }: Ask,
    name_of: NameOf<'_>,
) -> Result<Vec<Piece>, SpeechError> {
    let mut pieces = vec![];
    match news {
        Some(News::Opened { step, past_eight, left }) => {
            pieces.push(opened("step-opened", step, name_of)?);
            pieces.extend(left.map(left_piece));
            pieces.extend(past_eight.then(|| Piece::plain("step-eight-line")));
        }
        Some(News::Gold) => pieces.push(Piece::plain("gold")),
        Some(News::GoldAgain) => pieces.push(Piece::plain("gold-again")),
        None => {}
    }
    if let Some(week) = letter {
        pieces.extend(week_pieces(week, name_of)?);
    }
    pieces.push(Piece::plain("prompt").with("opening", format!("o{}", opening + 1)));
    pieces.push(Piece::plain(match how {
        How::First => "prompt-first",
        How::Full => "prompt-full",
        How::Short => "prompt-short",
    }));
    Ok(pieces)
}

pub(super) fn evening_pieces(items: &[CardItem], context: &Context<'_>) -> Pieces {
    if items.is_empty() {
        return Ok(vec![Piece::plain("evening-done")]);
    }
    let ready = |number| Piece::plain("step-ready-offer").with("number", number);
    let mut all = vec![];
    for item in items {
        match item {
            CardItem::Ready(step, _) => all.push(ready(step.number().to_string())),
            CardItem::Exercise(item) => all.extend(exercise_item_pieces(item, context)?),
            CardItem::Led(led) => all.push(led_piece(led)),
            CardItem::StillRight => all.push(Piece::plain("still-right-offer")),
        }
    }
    Ok(all)
}

/// One exercise has a line of its own; several are named by their buttons.
fn led_piece(led: &Led) -> Piece {
    let tool = match &led.tools[..] {
        [tool] if !led.neither => Some(tool.name()),
        _ => None,
    };
    match (led.time, tool) {
        (LedTime::First, Some(tool)) => Piece::plain(format!("led-to-{tool}")),
        (LedTime::First, None) => Piece::plain("led-to-several"),
        (LedTime::Again, Some(tool)) => Piece::plain("led-again").with("tool", tool),
        (LedTime::Again, None) => Piece::plain("led-again-to-several"),
        (LedTime::Last, Some(_)) => Piece::plain("led-last"),
        (LedTime::Last, None) => Piece::plain("led-last-to-several"),
    }
}

/// The card after quiet evenings.
pub(super) fn both_shared_pieces(words: &BothShared) -> Vec<Piece> {
    let both = Piece::plain("both-shared");
    match words {
        BothShared::Plain | BothShared::Asks(_) => vec![both],
        BothShared::Sunday(number) => {
            let question = Piece::plain(format!("sunday-{}", number + 1));
            vec![both, Piece::plain("sunday"), question]
        }
        BothShared::AboutHigh { name, number } => {
            let question = Piece::plain(format!("about-high-{}", number + 1));
            vec![Piece::plain("about-high").who("name", name), question]
        }
    }
}

pub(super) fn silence_pieces(SilenceCard { here, asks }: SilenceCard) -> Vec<Piece> {
    let here = here.map(|_| Piece::plain("three-silent-days-here"));
    let asks = asks.then(|| Piece::plain("three-silent-days-asks"));
    [Piece::plain("three-silent-days")].into_iter().chain(here).chain(asks).collect()
}

/// What **Reply here** asks for.
pub(super) fn ask_here_piece(name: &str, lack: Option<Lack>) -> Piece {
    let key = match lack {
        None => "ask-here",
        Some(Lack::High) => "ask-here-high",
        Some(Lack::Low) => "ask-here-low",
    };
    Piece::plain(key).who("name", name)
}
