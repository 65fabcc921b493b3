//! What is said of exports, and the words on their pages.

use kintsugi::domain::{ExportWords, Fact, Form, Section, Weeks, Which, Words};
use kintsugi::messages::Locale;

use crate::{OVER, QUOTED, speech};

/// Everything, with each of its variations.
pub fn words() -> Vec<Words> {
    use ExportWords as Export;
    let which = [Which::Shared, Which::Mine, Which::Weeks];
    let mut all = vec![
        Export::Ask,
        Export::AskLine,
        Export::LineTooLong(OVER),
        Export::Nothing,
        Export::NoneTicked,
        Export::Sent,
        Export::NotSent,
        Export::InPrivate,
    ];
    all.extend(which.map(Export::Confirm));
    all.extend(which.map(|which| Export::File(which, Form::Page)));
    all.extend(which.map(|which| Export::File(which, Form::Json)));
    let ticked = Weeks {
        moments: true,
        helped: true,
        pulse: true,
        safe: true,
        line: Some(QUOTED.to_owned()),
    };
    for weeks in [Weeks::default(), ticked] {
        all.extend([true, false].map(|writes| Export::Weeks { weeks: weeks.clone(), writes }));
    }
    all.into_iter().map(Words::Export).collect()
}

/// The names that facts have in exports.
const NAMES: [&str; 82] = [
    "hurt",
    "responsible",
    "both",
    "unsaid",
    "infidelity",
    "emotional_affair",
    "lies",
    "money",
    "broken_promises",
    "open",
    "walked",
    "set_aside",
    "group",
    "private",
    "words",
    "closeness",
    "space",
    "grounding",
    "time",
    "nothing",
    "kept",
    "told",
    "repaired",
    "dropped",
    "taken_back",
    "not_kept",
    "daily",
    "weekly",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "apology",
    "letter_of_hurt",
    "told_before_asked",
    "answer_to_letter",
    "question",
    "answer",
    "hard_moment",
    "forgiveness",
    "in_your_shoes",
    "for_a_hard_day",
    "promise",
    "proposal",
    "measure",
    "clause",
    "offered",
    "agreed",
    "in_force",
    "ended",
    "earlier_version",
    "you",
    "partner",
    "partner_with_words",
    "me",
    "phones",
    "whereabouts",
    "telling",
    "answering",
    "contact",
    "talking",
    "others",
    "conflict",
    "sets_off",
    "helps",
    "doesnt",
    "self_care",
    "yes",
    "maybe",
    "hand",
    "hug",
    "sitting",
    "shoulder",
    "walk",
    "passing",
    "forehead",
    "feet",
    "back",
    "dance",
];

#[test]
fn every_part_of_an_export_has_its_words() {
    let sections = Section::ALL.iter().map(|section| ("section", section.name()));
    let facts = Fact::ALL.iter().map(|fact| ("fact", fact.name()));
    let names = NAMES.into_iter().map(|name| ("name", name));
    for (kind, name) in sections.chain(facts).chain(names) {
        let key = format!("page-{kind}-{}", name.replace('_', "-"));
        let phrase = speech().phrase(&key, &[], Locale::En);
        assert!(phrase.is_ok(), "{key}");
    }
}
