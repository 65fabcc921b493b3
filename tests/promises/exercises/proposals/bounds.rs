//! How much there can be, and what becomes of it at an end.

use kintsugi::domain::proposals::{Does, Kind};
use kintsugi::domain::{Entry, Journal, ProposalWords};

use super::super::super::deeds::Deed;
use super::super::super::play::Play;
use super::moves::{Move, played};
use super::proposal;

/// What is refused stays as it was begun.
#[test]
fn there_are_twelve_measures_at_most_also_when_some_were_left() {
    let offers = |number| vec![Move::Offers(0, Kind::Measure, true); number];
    let mut moves = offers(12);
    moves.push(Move::ToAll(1, Does::Leave));
    moves.extend(offers(1));
    let play = played(Play::new(), &moves);
    let kept = play.proposals();
    assert_eq!(kept["all"].as_array().map(Vec::len), Some(12));
    assert!(kept["drafts"]["a"].is_object(), "{kept}");
}

/// Whether the other opened it or not: else an end would tell.
#[test]
fn words_that_were_not_agreed_to_go_to_their_authors_diary_at_an_end() {
    for opened in [false, true] {
        let mut moves = vec![Move::Offers(0, Kind::Clause, true), Move::Drafts(1)];
        if opened {
            moves.push(Move::ToAll(1, Does::Leave));
        }
        moves.push(Move::Else(Deed::Ends { who: 1 }));
        let play = played(Play::new(), &moves);
        let diary = |(change, _): &(Journal, _)| match change {
            Journal::Keep(record) => match &record.entry {
                Entry::Diary { words } => Some((record.user.0, words.clone())),
                _ => None,
            },
            Journal::Forget(_) => None,
        };
        let kept: Vec<_> = play.kept.iter().filter_map(diary).collect();
        assert_eq!(kept, [(502, "word1of1".to_owned()), (501, "word1of0".to_owned())]);
    }
}

/// It is found in the evening, and once.
#[test]
fn an_offer_is_told_twice_at_most_and_not_again_once_it_was_opened() {
    let told = |opens: bool| {
        let mut moves = vec![Move::Offers(0, Kind::Measure, false), Move::Passes(1_600)];
        moves.extend(opens.then_some(Move::Does(1, 0, Does::Keep)));
        for _ in 0..30 {
            moves.push(Move::Looks(0, Kind::Clause));
            moves.push(Move::Passes(1_440));
        }
        let play = played(Play::new(), &moves);
        assert!(
            !play
                .said
                .iter()
                .filter_map(|said| proposal(&said.words))
                .any(|words| { matches!(words, ProposalWords::Accepted { .. }) })
        );
        play.said.iter().filter(|said| said.to == Some(1) && super::offers(said)).count()
    };
    assert_eq!(told(true), 1);
    assert_eq!(told(false), 2);
}
