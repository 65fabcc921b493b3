//! One example of everything that is said of the pulse.

use kintsugi::domain::{Measure, OwnWord, PulseCardItem, PulseWords};

use super::NaiveDate;

pub fn words() -> Vec<PulseWords> {
    let asked = Measure::ALL.into_iter().zip(1..);
    let mut all: Vec<_> =
        asked.map(|(measure, number)| PulseWords::Ask { measure, number, of: 6 }).collect();
    all.extend([false, true].map(|hardly_safe| PulseWords::Done { hardly_safe }));
    all.extend([PulseWords::NothingKept, PulseWords::NotThisWeek, PulseWords::LeftOut]);
    all.extend([PulseWords::AskedAgain, PulseWords::BothShown, PulseWords::AskWord(None)]);
    all.extend(OwnWord::ALL.map(|word| PulseWords::AskWord(Some(word))));
    all.push(PulseWords::NotYet(NaiveDate::from_ymd_opt(2026, 9, 30).expect("a date")));
    all.extend(both());
    all
}

/// Everything that **Send my word** can show in the group: one word of each, in the order of the seats.
pub fn both() -> Vec<PulseWords> {
    let with = |a: OwnWord| OwnWord::ALL.map(move |b| [("Ana".into(), a), ("Ben".into(), b)]);
    OwnWord::ALL.into_iter().flat_map(with).map(PulseWords::Both).collect()
}

pub fn items() -> Vec<PulseCardItem> {
    vec![PulseCardItem::Week]
}

/// Nine messages, each word for word: nothing but the two words, and whose each is.
#[test]
fn all_that_send_my_word_can_show_is_two_words() {
    let speech = crate::speech();
    let line = |words| speech.line(&words, crate::Locale::En).expect("it renders");
    let shown: Vec<_> =
        both().into_iter().map(|words| line(super::Words::Exercise(words.into()))).collect();
    let words = ["easier", "steady", "harder"];
    let expected = words.iter().flat_map(|a| {
        words.map(|b| {
            format!("A word from each of you on how things are going:\nAna: {a}\nBen: {b}")
        })
    });
    assert_eq!(shown, expected.collect::<Vec<_>>());
}
