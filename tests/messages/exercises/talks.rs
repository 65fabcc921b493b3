//! One example of everything that is said of talks.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use kintsugi::domain::{ExerciseWords, TalkWords, Words};
use kintsugi::messages::Locale;

fn at(day: i64) -> NaiveDateTime {
    let monday = NaiveDate::from_ymd_opt(2026, 5, 4).and_then(|date| date.and_hms_opt(20, 0, 0));
    monday.expect("a moment") + TimeDelta::days(day)
}

fn quoted() -> String {
    crate::QUOTED.to_owned()
}

pub fn words() -> Vec<TalkWords> {
    let mut all = asked();
    all.extend(course());
    all.extend(heard());
    all.extend(toasts());
    all
}

fn asked() -> Vec<TalkWords> {
    let mut all = vec![TalkWords::NoTimeFound, TalkWords::AskPropose(None)];
    let week: Vec<_> = (0..7).map(at).collect();
    for talk in [None, Some(u32::MAX)] {
        for (unclear, another) in [(false, false), (true, false), (false, true)] {
            for times in [week.clone(), vec![]] {
                all.push(TalkWords::AskWhen { talk, times, unclear, another });
            }
        }
    }
    all.push(TalkWords::AskPropose(Some(at(0))));
    all.push(TalkWords::Proposed { talk: u32::MAX, name: "Ana".into(), at: at(1) });
    all.push(TalkWords::Arranged { talk: u32::MAX, at: at(2) });
    all.push(TalkWords::Missed(at(3)));
    all
}

fn course() -> Vec<TalkWords> {
    let talk = u32::MAX;
    let mut all = vec![TalkWords::Gathering { talk, name: None }, TalkWords::Waits(talk)];
    all.extend([true, false].map(|heard| TalkWords::AskFurther { talk, heard }));
    all.extend([true, false].map(|in_talk| TalkWords::NoBreak { in_talk }));
    all.extend([TalkWords::AskBreakInTalk, TalkWords::NotProposed]);
    all.push(TalkWords::Gathering { talk, name: Some("Ana".into()) });
    let five: Vec<_> = (1..6).map(|number| (u32::MAX - number, quoted())).collect();
    all.extend([vec![], five].map(|topics| TalkWords::AskTopic { talk, topics }));
    let (turn, speaker, listener) = (u16::MAX, "Ana".to_owned(), "Ben".to_owned());
    for topic in [None, Some(quoted())] {
        all.push(TalkWords::AskFirst { talk, topic: topic.clone() });
        let (speaker, listener) = (speaker.clone(), listener.clone());
        let speaking =
            TalkWords::Speaking { talk, turn, speaker, listener, round: 1, left: 270, topic };
        all.push(speaking);
    }
    for (over, again) in [(false, false), (true, false), (false, true), (true, true)] {
        let (speaker, listener) = (speaker.clone(), listener.clone());
        all.push(TalkWords::Reflecting { talk, turn, speaker, listener, over, again });
    }
    all.extend([TalkWords::Resting, TalkWords::Closed, TalkWords::NotBegun, TalkWords::Stopped]);
    all.extend([TalkWords::LetGo, TalkWords::Below, TalkWords::AskBreak, TalkWords::BreakLonger]);
    let (number, times) = (u32::MAX, u16::MAX);
    all.push(TalkWords::BreakBegun { number });
    all.push(TalkWords::BreakMore { number, times });
    all.push(TalkWords::BreakOver { number, times });
    all.extend([true, false].map(TalkWords::BreakBack));
    all.extend([TalkWords::BreakStopped, TalkWords::BreakLetGo]);
    all
}

fn heard() -> Vec<TalkWords> {
    vec![
        TalkWords::AskHeard(u32::MAX),
        TalkWords::HeardNoted,
        TalkWords::HeardAnswered,
        TalkWords::HeardSkipped,
        TalkWords::HeardTooLong(crate::OVER),
        TalkWords::HeardClosed,
        TalkWords::HeardPassed,
        TalkWords::Heard([("Ana".into(), quoted()), ("Ben".into(), quoted())]),
        TalkWords::TopicTooLong(crate::OVER),
    ]
}

fn toasts() -> Vec<TalkWords> {
    vec![
        TalkWords::HereNoted,
        TalkWords::DoneNoted,
        TalkWords::BackNoted,
        TalkWords::YourOwn,
        TalkWords::ForTheSpeaker,
        TalkWords::SpeakerTells,
        TalkWords::StandsStill,
        TalkWords::TheySayWhen,
        TalkWords::Plenty,
        TalkWords::TimeTaken,
        TalkWords::TimePassed,
        TalkWords::GoesOn,
        TalkWords::BreakIsOn,
        TalkWords::GroupClosed,
    ]
}

#[test]
fn what_a_press_on_a_talk_is_answered_fits_into_200_characters() {
    for words in toasts() {
        let words = Words::Exercise(ExerciseWords::Talk(words));
        let text = crate::speech().line(&words, Locale::En).expect("it renders");
        assert!(text.chars().count() <= 200, "{text}");
    }
}
