//! One example of everything that is said of the exercises.

#[path = "exercises/forgiveness.rs"]
mod forgiveness;
#[path = "exercises/hard_dates.rs"]
mod hard_dates;
#[path = "exercises/letters.rs"]
mod letters;
#[path = "exercises/plans.rs"]
mod plans;
#[path = "exercises/promises.rs"]
mod promises;
#[path = "exercises/proposals.rs"]
mod proposals;
#[path = "exercises/pulse.rs"]
mod pulse;
#[path = "exercises/questions.rs"]
mod questions;
#[path = "exercises/reassurances.rs"]
mod reassurances;
#[path = "exercises/shoes.rs"]
mod shoes;
#[path = "exercises/small_ways.rs"]
mod small_ways;
#[path = "exercises/talks.rs"]
mod talks;
#[path = "exercises/touch.rs"]
mod touch;

use chrono::NaiveDate;
use kintsugi::domain::{CardItem, ExerciseCardItem, ExerciseWords, News, Step, Tool, Words};

pub fn words() -> Vec<Words> {
    let mut all =
        vec![ExerciseWords::CardInPrivate, ExerciseWords::Interrupted, ExerciseWords::Neither];
    all.push(ExerciseWords::NotForNow);
    let date = NaiveDate::from_ymd_opt(2026, 9, 30).expect("a date");
    all.extend([ExerciseWords::Note(date), ExerciseWords::News(News::Gold)]);
    all.push(ExerciseWords::News(News::GoldAgain));
    all.extend([false, true].map(ExerciseWords::CannotReach));
    for past_eight in [false, true] {
        let news = Step::ALL.map(|step| News::Opened { step, past_eight, left: left(step) });
        all.extend(news.map(ExerciseWords::News));
    }
    all.extend(Step::ALL.map(ExerciseWords::Others));
    all.extend(Tool::ALL.map(ExerciseWords::InPrivate));
    all.extend(Tool::ALL.map(ExerciseWords::Harder));
    all.extend(letters::words().into_iter().map(ExerciseWords::Letter));
    all.extend(proposals::words().into_iter().map(ExerciseWords::Proposal));
    all.extend(questions::words().into_iter().map(ExerciseWords::Question));
    all.extend(talks::words().into_iter().map(ExerciseWords::Talk));
    all.extend(promises::words().into_iter().map(ExerciseWords::Promise));
    all.extend(plans::words().into_iter().map(ExerciseWords::Plan));
    all.extend(reassurances::words().into_iter().map(ExerciseWords::Reassurance));
    all.extend(hard_dates::words().into_iter().map(ExerciseWords::HardDate));
    all.extend(shoes::words().into_iter().map(ExerciseWords::Shoes));
    all.extend(forgiveness::words().into_iter().map(ExerciseWords::Forgiveness));
    all.extend(small_ways::words().into_iter().map(ExerciseWords::SmallWays));
    all.extend(touch::words().into_iter().map(ExerciseWords::Touch));
    all.extend(pulse::words().into_iter().map(ExerciseWords::Pulse));
    let mut all: Vec<_> = all.into_iter().map(Words::Exercise).collect();
    all.extend(items().into_iter().map(|one| Words::EveningCard(vec![CardItem::Exercise(one)])));
    all
}

/// The step before it, where one was left.
pub fn left(step: Step) -> Option<Step> {
    let mut before = Step::ALL.into_iter().rev().filter(|other| *other < step);
    before.find(|other| *other != Step::Forgiveness)
}

pub fn items() -> Vec<ExerciseCardItem> {
    let mut all = vec![];
    all.extend(letters::items().into_iter().map(ExerciseCardItem::Letter));
    all.extend(proposals::items().into_iter().map(ExerciseCardItem::Proposal));
    all.extend(questions::items().into_iter().map(ExerciseCardItem::Question));
    all.extend(promises::items().into_iter().map(ExerciseCardItem::Promise));
    all.extend(plans::items().into_iter().map(ExerciseCardItem::Plan));
    all.extend(hard_dates::items().into_iter().map(ExerciseCardItem::HardDate));
    all.extend(shoes::items().into_iter().map(ExerciseCardItem::Shoes));
    all.extend(small_ways::items().into_iter().map(ExerciseCardItem::SmallWays));
    all.extend(touch::card_items().into_iter().map(ExerciseCardItem::Touch));
    all.extend(pulse::items().into_iter().map(ExerciseCardItem::Pulse));
    all
}
