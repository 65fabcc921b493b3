//! One example of everything that is said of questions.

use kintsugi::domain::{QuestionCardItem, QuestionRoom, QuestionStand, QuestionWords};

const STANDS: [QuestionStand; 5] = [
    QuestionStand::Draft,
    QuestionStand::Asked,
    QuestionStand::ForTalk,
    QuestionStand::TalkedOver,
    QuestionStand::Answered,
];

pub fn words() -> Vec<QuestionWords> {
    let quoted = || crate::QUOTED.to_owned();
    let number = u32::MAX;
    let mut all = vec![
        QuestionWords::HowInstead,
        QuestionWords::NothingAsked,
        QuestionWords::TooLong(crate::OVER),
        QuestionWords::Asked(quoted()),
        QuestionWords::Kept(quoted()),
        QuestionWords::LetBe,
        QuestionWords::NoneOfMine,
        QuestionWords::TakenBack,
        QuestionWords::Answer { question: quoted(), answer: quoted() },
        QuestionWords::PutOff,
        QuestionWords::ForTalk(quoted()),
        QuestionWords::WhatToAnswer { number, limit: 3_500 },
        QuestionWords::AnswerTooLong { number, over: crate::OVER },
        QuestionWords::AnswerTooLong { number, over: crate::FULL },
        QuestionWords::ReplyPreview { number, words: quoted() },
        QuestionWords::ReplyWaits,
        QuestionWords::Sent,
        QuestionWords::YouAnswered(quoted()),
        QuestionWords::Gone,
        QuestionWords::GoneBefore,
    ];
    for room in [QuestionRoom::Today, QuestionRoom::Tomorrow, QuestionRoom::Full(20)] {
        for (answer, asked, mine) in [(None, None, false), (Some(number), Some(number), true)] {
            all.push(QuestionWords::WhatToAsk { room, answer, asked, mine });
        }
    }
    for later in [true, false] {
        all.push(QuestionWords::Preview { number, words: quoted(), later });
    }
    for stand in STANDS {
        let older = Some(number);
        all.push(QuestionWords::Mine { number, words: quoted(), stand, older });
    }
    for for_talk in [true, false] {
        for (before, another) in [(None, None), (Some(quoted()), Some(number))] {
            let words = quoted();
            all.push(QuestionWords::Opened { number, words, for_talk, before, another });
        }
    }
    all
}

pub fn items() -> Vec<QuestionCardItem> {
    let number = u32::MAX;
    vec![
        QuestionCardItem::Answer(number),
        QuestionCardItem::Waiting(number),
        QuestionCardItem::ForTalk,
        QuestionCardItem::Kept(number),
    ]
}
