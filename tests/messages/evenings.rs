//! What an evening brings.

use kintsugi::domain::{
    Ask, CardItem, How, Lack, Led, LedTime, News, OPENINGS, Person, SilenceCard, Step, Tool,
    UserId, Words,
};

use super::all::date;

pub fn led() -> Vec<Words> {
    let one =
        |time| move |tool| Led { step: Step::Actions, tools: vec![tool], neither: false, time };
    let both = |time| {
        let tools = vec![Tool::Apology, Tool::Letter];
        Led { step: Step::Responsibility, tools, neither: true, time }
    };
    let named = [
        Tool::Apology,
        Tool::Letter,
        Tool::Measures,
        Tool::Ask,
        Tool::Talk,
        Tool::Promise,
        Tool::Agreement,
        Tool::Plan,
        Tool::HardDay,
        Tool::HardDates,
        Tool::Shoes,
        Tool::SmallWays,
    ];
    let times = [LedTime::First, LedTime::Again, LedTime::Last];
    let all =
        times.into_iter().flat_map(|time| named.map(one(time)).into_iter().chain([both(time)]));
    all.map(|led| Words::EveningCard(vec![CardItem::Led(led)])).collect()
}

pub fn prompts() -> Vec<Words> {
    let opened = Step::ALL.map(|step| {
        let past_eight = step == Step::Closeness;
        Some(News::Opened { step, past_eight, left: super::exercises::left(step) })
    });
    let news = opened.into_iter().chain([None, Some(News::Gold), Some(News::GoldAgain)]);
    let asks = [How::First, How::Full, How::Short].map(|how| Ask { opening: 0, how });
    let openings = (0..OPENINGS).map(|opening| Ask { opening, how: How::Short });
    let prompt = |news, ask| Words::Prompt { date: date(), news, letter: None, ask };
    let told = news.flat_map(|news| asks.map(|ask| prompt(news, ask)));
    let who = Person { id: UserId(501), name: "Ana".into(), anonymous: false };
    let lacks = [None, Some(Lack::High), Some(Lack::Low)];
    let here = lacks.map(|lack| Words::AskHere(who.clone(), lack));
    let silent = [None, Some(date())].into_iter().flat_map(|here| {
        [true, false].map(|asks| Words::ThreeSilentDays(SilenceCard { here, asks }))
    });
    told.chain(openings.map(|ask| prompt(None, ask))).chain(here).chain(silent).collect()
}

#[test]
fn a_prompt_has_twenty_words_from_the_second_week_on_and_no_opening_comes_twice() {
    let speech = super::speech();
    let mut texts = std::collections::BTreeSet::new();
    for opening in 0..OPENINGS {
        let ask = Ask { opening, how: How::Short };
        let words = Words::Prompt { date: date(), news: None, letter: None, ask };
        let text = speech.line(&words, super::Locale::En).expect("it renders");
        assert!(text.split_whitespace().count() <= 20, "{text}");
        assert!(texts.insert(text), "{opening} is another's");
    }
    assert_eq!(texts.len(), 28);
}

/// What opens, and the gold card, stand above what is asked each evening.
#[test]
fn news_stand_above_the_prompt() {
    for words in prompts() {
        let Words::Prompt { news: Some(_), .. } = words else { continue };
        let text = super::speech().line(&words, super::Locale::En).expect("it renders");
        let asked = text.find("One high, one low").expect("the prompt");
        let told = text.find("is open").or_else(|| text.find("a month"));
        let told = told.or_else(|| text.find("four months")).expect("the news");
        assert!(told < asked, "{text}");
    }
}
