//! The gold card comes a month into step 9, and once more three months later.

use kintsugi::domain::{News, Place, Press, Words};

use super::play::Play;

#[test]
fn the_gold_card_comes_a_month_in_and_once_more_three_months_later() {
    let mut play = Play::new();
    play.sets_up();
    for step in [1, 2, 3, 4, 5, 6, 7] {
        play.evenings(16);
        for who in 0..2 {
            play.presses(who, Place::Private, Press::read(&format!("ready:{step}")));
        }
        play.evenings(1);
    }
    let mut gold = vec![];
    for day in 0..140 {
        let from = play.said.len();
        play.evenings(1);
        for said in &play.said[from..] {
            if let Words::Prompt { news: Some(news @ (News::Gold | News::GoldAgain)), .. } =
                said.words
            {
                gold.push((day, news));
            }
        }
    }
    let days: Vec<_> = gold.iter().map(|(day, _)| *day).collect();
    let all: Vec<_> = gold.iter().map(|(_, news)| *news).collect();
    assert_eq!(all, [News::Gold, News::GoldAgain]);
    assert_eq!(days[1] - days[0], 91);
}
