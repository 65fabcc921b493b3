//! After an end: one's own, for thirty days, and nobody else's.

use kintsugi::domain::{
    ChatId, Diary, DiaryPage, Entry, Journal, Page, Place, Press, Record, Seat, Sent, Slot, Words,
};
use proptest::prelude::*;

use super::config;
use super::deeds::{Deed, deeds};
use super::export::text;
use super::play::Play;
use super::said::Said;

const DAY: u32 = 1_440;

impl Play {
    fn opens_diary(&mut self, who: usize) {
        self.does(Deed::Commands { who, place: Place::Private, name: "diary", words: false });
    }

    /// Somebody keeps something; what it was.
    fn keeps_a_page(&mut self, who: usize) -> String {
        self.writes_down(who);
        self.secrets.last().expect("words").1.clone()
    }

    /// A couple that has ended; what the first one had kept.
    fn ended() -> (Self, String) {
        let mut play = Self::new();
        play.sets_up();
        let words = play.keeps_a_page(0);
        play.does(Deed::Passes { minutes: 60 });
        play.does(Deed::Ends { who: 1 });
        (play, words)
    }
}

fn page(words: &Words) -> Option<&DiaryPage> {
    match words {
        Words::Diary(Diary::Page(page)) => Some(page),
        _ => None,
    }
}

fn reads(play: &Play, who: usize, text: &str) -> bool {
    let newest = play.phones[who].last().and_then(|shown| page(&shown.words));
    newest.is_some_and(|page| matches!(&page.page, Page::Written(words) if words.contains(text)))
}

fn notices(play: &Play) -> Vec<&Said> {
    let is = |said: &&Said| matches!(said.words, Words::Diary(Diary::ErasedOn(_)));
    play.said.iter().filter(is).collect()
}

#[test]
fn what_was_kept_opens_without_a_seat_until_it_is_erased() {
    let (mut play, words) = Play::ended();
    play.opens_diary(0);
    assert!(reads(&play, 0, &words));
    let newest = play.phones[0].last().and_then(|shown| page(&shown.words)).cloned();
    assert!(newest.is_some_and(|page| page.until.is_some()));
    play.does(Deed::Passes { minutes: 29 * DAY });
    let told: Vec<_> = notices(&play).iter().map(|said| said.to).collect();
    assert_eq!(told, [Some(0)], "once, and only who opened it");
    let before = play.said.len();
    play.does(Deed::Passes { minutes: 2 * DAY });
    play.opens_diary(0);
    assert_eq!(play.said.len(), before, "a stranger's: the bot knows nothing of them any more");
    assert!(play.diary(0).is_empty());
    assert!(play.couple.former().is_empty());
}

#[test]
fn who_never_opened_it_is_not_told() {
    let (mut play, _) = Play::ended();
    play.does(Deed::Passes { minutes: 31 * DAY });
    assert!(notices(&play).is_empty() && play.diary(0).is_empty());
}

/// Who opened an empty diary, or deleted each of its pages, has nothing that could be erased.
#[test]
fn nobody_is_told_that_nothing_is_erased() {
    let (mut play, _) = Play::ended();
    play.opens_diary(0);
    let kept = play.phones[0].last().and_then(|shown| page(&shown.words)).cloned().expect("a page");
    play.presses(0, Place::Private, Some(Press::Forget(kept.entry)));
    play.opens_diary(1);
    play.does(Deed::Passes { minutes: 31 * DAY });
    let told: Vec<_> = notices(&play).iter().map(|said| said.to).collect();
    assert_eq!(told, [], "nothing is left of what they kept");
}

#[test]
fn a_new_seat_in_the_same_group_mixes_nothing() {
    let (mut play, old) = Play::ended();
    play.sets_up();
    let new = play.keeps_a_page(0);
    assert!(reads(&play, 0, &new), "one's diary is that of one's seat");
    let behind =
        play.phones[0].last().and_then(|shown| page(&shown.words)).cloned().expect("a page");
    assert_eq!((behind.older, behind.until, behind.before), (None, None, Some(0)));
    play.presses(0, Place::Private, Some(Press::Before(0)));
    assert!(reads(&play, 0, &old));
    let before =
        play.phones[0].last().and_then(|shown| page(&shown.words)).cloned().expect("a page");
    assert!(before.until.is_some() && before.older.is_none());
    // Nothing of before can be shown in the new group.
    play.presses(0, Place::Private, Some(Press::ShareEvening(before.entry)));
    play.does(Deed::Passes { minutes: 31 * DAY });
    let left: Vec<_> = play.diary(0).into_iter().map(|(_, entry)| entry.clone()).collect();
    assert_eq!(left, [Entry::Diary { words: new }], "what is new stays");
}

#[test]
fn all_of_mine_has_what_was_before_for_who_sits_down_again() {
    let mut play = Play::new();
    play.sets_up();
    play.types(0, Place::Private, "diary", "a page of before");
    play.does(Deed::Passes { minutes: 60 });
    play.does(Deed::Ends { who: 1 });
    play.does(Deed::Passes { minutes: 60 });
    play.sets_up();
    play.types(0, Place::Private, "diary", "a page of now");
    let mine = text(&play, 0);
    assert!(mine.contains("a page of before") && mine.contains("a page of now"));
    assert!(!text(&play, 1).contains("a page of before"));
}

#[test]
fn what_is_kept_after_an_end_is_never_taken_for_what_was_before() {
    let (mut play, _) = Play::ended();
    // The machine's clock is set back.
    play.now -= chrono::TimeDelta::hours(5);
    play.sets_up();
    let new = play.keeps_a_page(0);
    play.does(Deed::Passes { minutes: 32 * DAY });
    let left: Vec<_> = play.diary(0).into_iter().map(|(_, entry)| entry.clone()).collect();
    assert_eq!(left, [Entry::Diary { words: new }]);
}

#[test]
fn one_end_is_the_end_for_both_also_when_both_were_leaving() {
    let mut play = Play::new();
    play.sets_up();
    for who in 0..2 {
        let (place, name) = (Place::Private, "leave");
        play.does(Deed::Commands { who, place, name, words: false });
        play.presses(who, place, Press::read("leave-later"));
    }
    play.does(Deed::Passes { minutes: 4 * DAY });
    let ended =
        |said: &&Said| matches!(said.words, Words::Leaving(kintsugi::domain::Leaving::Ended));
    assert_eq!(play.said.iter().filter(ended).count(), 1);
    assert_eq!(play.couple.former().len(), 2);
}

proptest! {
    #![proptest_config(config())]

    /// Whatever happens before and after an end: nobody reads a page that is another's, a page of before
    /// is never among those of now, and after thirty days nothing of before is left.
    #[test]
    fn what_was_kept_before_an_end_is_its_authors_alone_and_goes(
        before in deeds(),
        after in deeds(),
    ) {
        let mut play = Play::new();
        play.sets_up();
        for deed in before.into_iter().take(30) {
            play.does(deed);
        }
        play.sets_up();
        play.keeps_a_page(0);
        play.keeps_a_page(1);
        play.does(Deed::Ends { who: 0 });
        let end = play.now;
        let ended = play.couple.partners.a.is_none();
        for (number, deed) in after.into_iter().enumerate() {
            if number % 5 == 0 {
                play.opens_diary(number % 3);
                play.presses(number % 3, Place::Private, Some(Press::Before(0)));
            }
            play.does(deed);
        }
        for said in &play.said {
            let Some(shown) = page(&said.words) else { continue };
            prop_assert_eq!(said.to, said.by, "{:?}", shown);
            let kept = play.kept.iter().find_map(|(change, _)| match change {
                Journal::Keep(record) => Some(record).filter(|record| is_shown(record, shown)),
                Journal::Forget(_) => None,
            });
            if let Some(record) = kept {
                prop_assert_eq!(Some(usize::try_from(record.user.0 - 501).expect("small")), said.to);
            }
        }
        play.does(Deed::Leaps { minutes: 31 * DAY });
        if ended {
            for who in 0..2 {
                prop_assert!(play.diary(who).iter().all(|(at, _)| *at > end));
            }
        }
    }
}

fn is_shown(record: &Record, page: &DiaryPage) -> bool {
    match (&record.entry, &page.page) {
        (Entry::Diary { words }, Page::Written(shown)) => {
            words == shown && words.starts_with("word")
        }
        _ => false,
    }
}

/// Eight days after an end nothing is found any more in the chat of somebody who has no seat.
#[test]
fn cards_of_who_left_are_forgotten() {
    for ends in [false, true] {
        let mut play = Play::new();
        play.sets_up();
        if ends {
            play.does(Deed::Ends { who: 1 });
        }
        let now = play.now + chrono::TimeDelta::days(9);
        for slot in [Slot::Settings(Seat::A), Slot::Leave(Seat::A), Slot::Evening(Seat::A)] {
            let sent = Sent { chat: ChatId(501), slot, at: play.now, is_newest: true };
            assert_eq!(play.couple.remembers(&sent, now), !ends, "{sent:?}");
        }
    }
}
