//! What helps is the couple's own, and changes after the event: the plan shows it changed all the same.

use chrono::{DateTime, Utc};

use super::{Hand, PlanPart, PlanSheet, PlanWords, Plans};
use crate::domain::couple::{Couple, Partner};
use crate::domain::decision::{Decision, Turn};
use crate::domain::event::Facts;
use crate::domain::exercises::ExerciseWords;
use crate::domain::model::people::{ChatId, CoupleId, Seat, UserId};
use crate::domain::say::What;
use crate::domain::words::Words;

fn couple() -> Couple {
    let mut couple = Couple::new(CoupleId(1), ChatId(-1));
    let mut ana = Partner::new(UserId(501), "Ana".into());
    ana.helps = Some("a hand".into());
    couple.partners.a = Some(ana);
    couple
}

fn plans(couple: Couple, act: impl FnOnce(&mut Hand<'_, '_, Plans>)) -> Decision {
    let facts = Facts::default();
    let mut turn = Turn::new(couple, &facts, DateTime::<Utc>::UNIX_EPOCH);
    turn.runs::<Plans, _>(|state, cx| act(&mut Hand { state, cx }));
    turn.decided()
}

fn helps(decision: &Decision) -> Option<&str> {
    decision.couple.partners.a.as_ref()?.helps.as_deref()
}

fn last(decision: &Decision) -> Option<&PlanWords> {
    match &decision.says.last()?.what {
        What::New { words: Words::Exercise(ExerciseWords::Plan(words)), .. }
        | What::Edit { words: Words::Exercise(ExerciseWords::Plan(words)), .. } => Some(words),
        _ => None,
    }
}

#[test]
fn a_sentence_from_set_up_that_is_removed_is_gone_from_the_card_below_it() {
    let removed = plans(couple(), |hand| hand.drop_sentence(Seat::A, 0, None));
    assert_eq!(helps(&removed), None);
    let Some(PlanWords::Card { sheet, quoted, .. }) = last(&removed) else {
        panic!("the card is shown");
    };
    assert!(sheet.is_empty() && !quoted);
}

#[test]
fn a_sentence_from_set_up_that_is_written_anew_reads_so_at_once() {
    let written = plans(couple(), |hand| {
        hand.rewrite_sentence(Seat::A, 0, "a walk");
        hand.show_card(Seat::A);
    });
    assert_eq!(helps(&written), Some("a walk"));
    let Some(PlanWords::Card { sheet, quoted: true, .. }) = last(&written) else {
        panic!("the card is shown");
    };
    let walk = PlanSheet(vec![(PlanPart::Helps, vec!["a walk".to_owned()])]);
    assert_eq!(*sheet, walk);
}
