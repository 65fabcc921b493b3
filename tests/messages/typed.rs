//! One example of everything that is said of what was typed.

use kintsugi::domain::{CareFirst, Full, Gift, Takes, Typed, Words};

pub fn words() -> Vec<Words> {
    let mut all = vec![
        Typed::NotPassedOn,
        Typed::OthersQuestion { name: "Ana".into() },
        Typed::TakesNothing,
        Typed::OnlyTheCommand,
        Typed::Reworded,
        Typed::EditedLate,
        Typed::EditTooLong(crate::OVER),
        Typed::MomentTooLong(crate::OVER),
        Typed::HeldInDiary,
    ];
    all.extend([Takes::Silence, Takes::Evening, Takes::Asked].map(Typed::TakesHere));
    all.extend([Gift::Win, Gift::Thanks].map(|gift| Typed::GiftTooLong(gift, crate::OVER)));
    for yes in [true, false] {
        all.push(Typed::AnswerFull(Full { over: crate::OVER, begun: yes }));
        all.push(Typed::NoRoom { shared: yes });
        all.push(Typed::HeldChange { number: 1, in_group: yes });
        all.push(Typed::HeldForgotten(yes));
        all.push(Typed::AskRest { name: "Ana".into(), high: yes });
        for in_group in [true, false] {
            let first = CareFirst { number: 1, keep: yes, asks: !in_group, in_group };
            all.extend([Typed::CareFirst(first), Typed::HeldWaits(first)]);
        }
    }
    all.into_iter().map(Words::Typed).collect()
}
