//! One example of everything that is said of what was typed.

use kintsugi::domain::{Appreciation, CareFirst, Country, Full, Known, Leads, Takes, Typed, Words};

pub fn words() -> Vec<Words> {
    let mut all = vec![
        Typed::OthersQuestion { name: "Ana".into() },
        Typed::TakesNothing,
        Typed::NoteOpened,
        Typed::WhichIsWhich,
        Typed::WhichIsWhichNow,
        Typed::OnlyTheCommand,
        Typed::DidYouMean(Known::of("trigger").expect("a command")),
        Typed::Reworded,
        Typed::EditedLate,
        Typed::EditTooLong(crate::OVER),
        Typed::EditTooLong(crate::FULL),
        Typed::MomentTooLong,
        Typed::KeepsComing,
        Typed::HeldInDiary,
    ];
    all.extend([Takes::Silence, Takes::Evening, Takes::Asked].map(Typed::TakesHere));
    all.extend(
        [Appreciation::Win, Appreciation::Thanks].map(|gift| Typed::GiftTooLong(gift, crate::OVER)),
    );
    for yes in [true, false] {
        all.extend(
            [crate::OVER, crate::FULL].map(|over| Typed::AnswerFull(Full { over, begun: yes })),
        );
        all.push(Typed::NoRoom { shared: yes });
        all.push(Typed::NotPassedOn { in_group: yes });
        all.push(Typed::HeldForgotten(yes));
        all.push(Typed::AskRest { name: "Ana".into(), high: yes });
        for leads in
            [Leads::OnItsWay, Leads::Moment, Leads::Diary, Leads::NextQuestion, Leads::CopyInDiary]
        {
            for changing in [true, false] {
                for country in [None].into_iter().chain(Country::all().map(Some)) {
                    let first = CareFirst { number: 1, keep: yes, country, leads, changing };
                    all.extend([Typed::CareFirst(first), Typed::HeldWaits(first)]);
                }
            }
        }
    }
    all.into_iter().map(Words::Typed).collect()
}
