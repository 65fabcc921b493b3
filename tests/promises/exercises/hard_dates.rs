//! Hard dates: told with their owner's yes, and else seen by nobody.

use kintsugi::domain::{
    Audience, CardItem, Entry, ExerciseCardItem, ExercisePress, ExerciseWords, HardDateCardItem,
    HardDatePress, HardDateWords, Moment, Place, PlanPart, PlanPress, Press, Words,
};
use proptest::prelude::*;

use super::super::config;
use super::super::deeds::{Deed, deeds};
use super::super::phones::tell_apart;
use super::super::play::Play;
use super::plans::{ends, is_private_of};

/// Commands that random play types.
pub const COMMANDS: &[&str] = &["harddates"];

/// Callback data that random play presses, seen or not.
pub const PRESSES: &[&str] = &[
    "hard_date:add",
    "hard_date:leave",
    "hard_date:skip:1",
    "hard_date:look:1:29:3",
    "hard_date:tell:1:partner",
    "hard_date:tell:1:words",
    "hard_date:tell:2:me",
    "hard_date:remove:1",
    "hard_date:list",
    "hard_date:beside:29:3",
    "hard_date:seal-beside:1",
    "hard_date:drop-beside:1",
    "hard_date:change-beside",
    "hard_date:leave-beside",
];

/// Whether its author chose that their words are read by the other.
pub fn is_by_choice(words: &HardDateWords) -> bool {
    matches!(words, HardDateWords::FromPartner { .. })
}

/// Whether its author chose that the other's evening card shows their words.
pub fn is_told_by_choice(item: &HardDateCardItem) -> bool {
    matches!(item, HardDateCardItem::Partners { .. })
}

/// Whether it comes at its own time because somebody asked for it.
pub fn is_asked_for(words: &HardDateWords) -> bool {
    matches!(words, HardDateWords::FromPartner { .. })
}

impl Play {
    fn presses_date(&mut self, who: usize, press: HardDatePress) {
        self.presses(who, Place::Private, Some(Press::Exercise(ExercisePress::HardDate(press))));
    }

    /// Marks a date, with words, and chooses who hears of it; its number.
    pub fn marks(&mut self, who: usize, day: &str, told: Audience) -> Option<u32> {
        self.presses_date(who, HardDatePress::Add);
        if self.newest_of_dates(who) != Some(&HardDateWords::AskDay) {
            return None;
        }
        self.says(who, day);
        let Some(HardDateWords::AskWords(number, _)) = self.newest_of_dates(who).cloned() else {
            return None;
        };
        let place = Place::Private;
        self.does(Deed::Writes { who, place, nth: usize::MAX, edited: false, odd: 11 });
        self.presses_date(who, HardDatePress::Tell(number, told));
        Some(number)
    }

    fn newest_of_dates(&self, who: usize) -> Option<&HardDateWords> {
        match self.phones[who].last().map(|shown| &shown.words) {
            Some(Words::Exercise(ExerciseWords::HardDate(words))) => Some(words),
            _ => None,
        }
    }

    /// What the newest evening card of somebody says of dates.
    fn heavy(&self, who: usize) -> Vec<HardDateCardItem> {
        let cards = self.phones[who].iter().rev();
        let card = cards.map(|shown| &shown.words).find_map(|words| match words {
            Words::EveningCard(items) => Some(items),
            _ => None,
        });
        let of_dates = |item: &CardItem| match item {
            CardItem::Exercise(ExerciseCardItem::HardDate(item)) => Some(item.clone()),
            _ => None,
        };
        card.into_iter().flatten().filter_map(of_dates).collect()
    }
}

proptest! {
    #![proptest_config(config())]

    /// Two histories that differ only in dates that were kept to oneself, or removed before their
    /// evening came: everybody else sees the same.
    #[test]
    fn nobody_sees_a_date_that_is_kept_to_oneself(history in deeds()) {
        let history: Vec<_> = history.into_iter().filter(|deed| !is_private_of(0, deed)).collect();
        let tells = |press: &Press| {
            matches!(press, Press::Exercise(ExercisePress::HardDate(HardDatePress::Tell(_, told)))
                if *told != Audience::OwnerOnly)
        };
        let play = |marks: bool| {
            let allowed = move |who: usize, press: &Press| !ends(press) && (who != 0 || !tells(press));
            let mut play = Play::where_presses(allowed);
            play.sets_up();
            for (number, deed) in history.iter().enumerate() {
                if marks && number % 5 == 0 {
                    let day = format!("{} {}", 1 + number % 28, ["april", "may"][number % 2]);
                    play.marks(0, &day, Audience::OwnerOnly);
                    play.marks(0, "29 march", Audience::OwnerOnly);
                }
                play.does(deed.clone());
            }
            play
        };
        let (with, without) = (play(true), play(false));
        prop_assert_eq!(tell_apart(&with, &without, 0), None);
    }
}

/// The play begins on 27 March, a Friday; its first evening is the 28th.
pub fn on_the_evening_before(told: Audience) -> (Play, u32) {
    let mut play = Play::new();
    play.sets_up();
    let number = play.marks(0, "29 march", told).expect("it is marked");
    // Something else stands on the other's card: pressing that shows it again.
    play.writes_plan(0, PlanPart::SetsOff);
    play.presses_in_plan(0, PlanPress::Share);
    play.does(Deed::Passes { minutes: 26 * 60 });
    (play, number)
}

#[test]
fn the_partner_hears_what_its_owner_chose_and_no_more() {
    let words = |play: &Play| match &play.heavy(1)[..] {
        [HardDateCardItem::Partners { words, .. }] => Some(words.len()),
        _ => None,
    };
    assert_eq!(words(&on_the_evening_before(Audience::Partner).0), Some(0));
    assert_eq!(words(&on_the_evening_before(Audience::WithWords).0), Some(1));
    let (kept, _) = on_the_evening_before(Audience::OwnerOnly);
    assert_eq!(words(&kept), None);
    assert_eq!(kept.heavy(0), [HardDateCardItem::Own]);
}

#[test]
fn a_card_that_lies_there_does_not_show_that_a_date_was_removed() {
    let shown_again = |removes: bool| {
        let (mut play, number) = on_the_evening_before(Audience::WithWords);
        if removes {
            play.presses_date(0, HardDatePress::Remove(number));
        }
        play.presses_in_plan(1, PlanPress::Read);
        play.heavy(1)
    };
    assert!(!shown_again(false).is_empty());
    assert_eq!(shown_again(true), shown_again(false));
}

/// The second of them writes two sentences for the date that their card tells of.
pub fn writes_beside(play: &mut Play) {
    play.presses(1, Place::Private, Press::read("hard_date:beside:29:3"));
    play.says(1, "you are not alone tomorrow");
    play.presses(1, Place::Private, Press::read("hard_date:seal-beside:1"));
}

fn shown_to_its_owner(play: &Play) -> usize {
    let of_dates = |words: &Words| {
        matches!(words, Words::Exercise(ExerciseWords::HardDate(HardDateWords::FromPartner { .. })))
    };
    play.said.iter().filter(|said| said.to == Some(0) && of_dates(&said.words)).count()
}

/// Three histories: with a hard moment at night, with one by day, without. Its author sees the same, also by
/// whatever they press, and in their diary.
#[test]
fn nobody_learns_when_their_sentences_for_a_hard_date_were_read() {
    let play = |moment: Option<u32>| {
        let (mut play, _) = on_the_evening_before(Audience::Partner);
        writes_beside(&mut play);
        let before = moment.unwrap_or(900);
        play.does(Deed::Passes { minutes: before });
        if moment.is_some() {
            play.triggers(0, Place::Private);
            play.presses_of_newest(0, Moment::JustForMe);
        }
        play.does(Deed::Passes { minutes: 2_400 - before });
        assert_eq!(shown_to_its_owner(&play), 1, "{moment:?}");
        play
    };
    let without = play(None);
    for minutes in [300, 1_000] {
        let with = play(Some(minutes));
        assert_eq!(tell_apart(&with, &without, 0), None);
        assert_eq!(with.diary(1), without.diary(1));
    }
}

/// Nothing is said of sentences that nobody wrote, or did not seal: those are in their author's diary.
#[test]
fn sentences_that_were_not_sealed_are_shown_to_nobody() {
    let (mut play, _) = on_the_evening_before(Audience::Partner);
    play.presses(1, Place::Private, Press::read("hard_date:beside:29:3"));
    play.says(1, "you are not alone tomorrow");
    play.does(Deed::Passes { minutes: 2_400 });
    assert_eq!(shown_to_its_owner(&play), 0);
    let kept =
        |entry: &Entry| matches!(entry, Entry::Diary { words } if words.contains("not alone"));
    assert!(play.diary(1).iter().any(|(_, entry)| kept(entry)));
}
