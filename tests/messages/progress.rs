//! How things go.

use kintsugi::domain::{
    Ask, Change, How, Measure, Mine, News, OwnMoments, Progress, Relief, Step, Week, Win, Words,
};

use super::QUOTED;
use super::all::date;

const CHANGES: [Change; 3] = [Change::More, Change::Less, Change::Same];

fn win() -> Win {
    Win { name: "Ana".into(), words: QUOTED.into() }
}

/// A week in which there is nothing, one with a little, and one with all that there can be.
fn weeks() -> [Week; 3] {
    let step = Step::Responsibility;
    let full = Week { evenings: 7, wins: vec![win(); 3], seams: 14, bowl: 200, step };
    [
        Week { evenings: 0, wins: vec![], seams: 0, bowl: 0, step },
        Week { evenings: 1, wins: vec![], seams: 0, bowl: 0, step },
        full,
    ]
}

fn mine() -> Vec<Mine> {
    let changed = |change| Mine {
        pulses: 60,
        changes: Measure::ALL.map(|measure| (measure, change)).into(),
        leaves_safe_out: false,
    };
    let mut all = vec![Mine::default(), Mine { pulses: 3, ..Mine::default() }];
    all.push(Mine { leaves_safe_out: true, ..Mine::default() });
    all.extend(CHANGES.map(changed));
    all
}

fn moments() -> Vec<Progress> {
    let relief = |points, change| Some(Relief { points, change });
    let changes = CHANGES.map(Some).into_iter().chain([None]);
    let eased =
        changes.map(|change| OwnMoments { lately: 12, relief: relief(3, change), drawn: true });
    let others = [
        OwnMoments { lately: 1, relief: None, drawn: false },
        OwnMoments { lately: 0, relief: relief(0, None), drawn: true },
    ];
    eased.chain(others).map(Progress::Moments).collect()
}

pub fn words() -> Vec<Words> {
    let ours = weeks().map(Progress::Ours);
    let all = ours.into_iter().chain(mine().into_iter().map(Progress::Mine));
    let all = all.chain(moments());
    all.chain([Progress::Signs]).map(Words::Progress).chain(letters()).collect()
}

/// The weekly letter, with each way of asking, and with a step that opens.
fn letters() -> Vec<Words> {
    let asks = [How::First, How::Full, How::Short].map(|how| Ask { opening: 0, how });
    let opened =
        News::Opened { step: Step::Closeness, past_eight: true, left: Some(Step::Empathy) };
    let [_, little, full] = weeks();
    let letter = |week: &Week, news, ask| Words::Prompt {
        date: date(),
        news,
        letter: Some(week.clone()),
        ask,
    };
    let plain =
        asks.iter().flat_map(|ask| [letter(&little, None, *ask), letter(&full, None, *ask)]);
    plain.chain([letter(&full, Some(opened), asks[2])]).collect()
}

fn texts(words: impl IntoIterator<Item = Words>) -> Vec<String> {
    let speech = super::speech();
    let line = |words: Words| speech.line(&words, super::Locale::En).expect("it renders");
    words.into_iter().map(line).collect()
}

/// No hard moment and no pulse stands in what both read, nor what a week lacks.
#[test]
fn what_both_read_names_nothing_of_one_alone() {
    let ours = weeks().map(|week| Words::Progress(Progress::Ours(week)));
    for text in texts(ours.into_iter().chain(letters())) {
        for word in ["hard moment", "pulse", "safe", "streak", ": 0"] {
            assert!(!text.to_lowercase().contains(word), "{word}: {text}");
        }
    }
}

/// The five signs, each of which the pulse asks for.
#[test]
fn the_card_of_signs_has_five() {
    let card = texts([Words::Progress(Progress::Signs)]).remove(0);
    assert_eq!(card.lines().filter(|line| line.starts_with('·')).count(), 5, "{card}");
    assert!(!Measure::drawn().contains(&Measure::Safe) && Measure::drawn().len() == 5);
}
