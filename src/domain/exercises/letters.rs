//! Words that are written in private and sealed: an apology, a letter of hurt, something told before
//! being asked, an answer to a letter of hurt (PRODUCT §6, steps 1 and 2). One mechanism for all.
//!
//! A **draft**, one of each kind for each author, is in the couple's state:
//!
//! | it is | what happens | it becomes |
//! |---|---|---|
//! | asked for a part | words; **Skip this part** | asked for the next; after the last, in review |
//! | asked, and the text may be going on | a further piece; five seconds without one | as above |
//! | in review | **Send as it is** | sealed; a copy is in its author's diary |
//! | | the same, of what is told | asked whether it is all; **All of it** seals it, **There is more** adds to it |
//! | | **Change a part**, and which | asked again: words replace it, then in review |
//! | | **Read it aloud instead**, **Keep it for myself** | its author's diary |
//! | | **Delete it**, and once more | gone |
//! | any of these | 30 days without a touch; the couple ends | its author's diary, silently |
//!
//! A **sealed** letter is a record in the journal; the state knows only whose it is, its number and
//! where it stands:
//!
//! | it is | what happens | it becomes |
//! |---|---|---|
//! | on its way | **Take it back**, until a moment that its author was told | a draft in review again |
//! | | that moment: an evening's hour, or one of day for what is told before being asked | open |
//! | | a pause begins, or its receiver leaves the group: its author hears so | held |
//! | held | **Take it back** | a draft in review again |
//! | | the pause ends, its receiver is back: its author hears until when it is theirs | on its way |
//! | open | found by command; told by an evening card, or by a note of its own | open, told |
//! | | **Read** | opened: its words are shown, its record has 30 days to go |
//! | | **Not now**, **Another time**, **With someone beside me** | told again after seven days at the earliest |
//! | | **Not through the bot** | gone; news for its author |
//! | opened | **There's more I need to hear**, **I need time** | settled; news for its author |
//! | | **Say nothing**; 30 days | settled; nobody hears of it |
//! | any of these | the couple ends | gone; what was read is kept for its 30 days |
//!
//! **News** is told on the author's next evening card and then forgotten: so no phone shows at which
//! hour the other decided. Until then **Keep it for me after all** undoes **Not through the bot**.
//!
//! Why the copy is made at sealing: were only what stays unread to come back to its author's diary,
//! the diary would tell after an end what was read. **Take it back** makes a draft of the copy again.
//!
//! Why a letter can't be taken back for ever: if it could be as long as it is unread, trying would
//! tell whether it was read. So that ends at a moment that its author knows beforehand, and no letter
//! is told to its receiver before that moment. It comes each day, with a check-in or without ([`offering`]).

mod draft;
mod evening;
mod exported;
mod kind;
mod offering;
mod overview;
mod press;
mod receive;
mod review;
mod rewording;
mod sealed;
mod slot;
mod words;
mod write;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::exercise::{self, Context, Event, Exercise, Nothing, Pair, Written};
use crate::domain::model::bounds::weight;
use crate::domain::model::exported::Item;
use crate::domain::model::people::{BySeat, Seat};
use crate::domain::model::{rewording::Rewording, rewording::Was, tool::Tool};

use draft::Draft;
use evening::AuthorNotice;
use sealed::Sealed;

pub use kind::{LetterKind, LetterPart};
pub use press::{LetterPress, LetterPreview, LetterReceive, LetterReview};
pub use slot::LetterQuestion;
pub use words::{LetterBegun, LetterCardItem, LetterUntil, LetterWords};

type Cx<'a> = Context<'a, Letters>;
type Hand<'a, 'b> = exercise::Hand<'a, 'b, Letters>;

/// So many numbers of what was taken back are remembered.
const BACK_AT_MOST: usize = 16;

/// Where they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Letters {
    #[serde(rename = "desks")]
    writings: BySeat<Writings>,
    /// What was sealed and is not settled, the oldest first.
    sealed: Vec<Sealed>,
    /// What each one, as an author, hears on their next evening card.
    news: BySeat<Vec<AuthorNotice>>,
    /// The last date on which something was told by day for the first time, and whose it was.
    told_by_day: Option<(NaiveDate, Seat)>,
}

/// What one of them writes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Writings {
    drafts: Vec<Draft>,
    /// How many drafts were begun. No button of the other's bears this number.
    begun: u32,
    /// The highest number of a letter that the other was told of.
    told: u32,
    /// Numbers below it that were taken back, for a second tap; the newest last.
    back: Vec<u32>,
}

impl Writings {
    fn was_taken_back(&mut self, number: u32) {
        if self.back.len() >= BACK_AT_MOST {
            self.back.remove(0);
        }
        self.back.push(number);
    }
}

/// What is kept of it in the journal: a sealed letter; its author's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterKept {
    /// Its number among its author's.
    pub number: u32,
    /// Of which kind.
    pub kind: LetterKind,
    /// Its parts, in their words.
    pub parts: Vec<(LetterPart, String)>,
    /// When it was read.
    pub read: Option<DateTime<Utc>>,
}

impl Exercise for Letters {
    type Press = LetterPress;
    type Question = LetterQuestion;
    type Slot = Nothing;
    type Words = LetterWords;
    type Item = LetterCardItem;
    type Kept = LetterKept;
    type Aside = ();

    fn handle(&mut self, event: Event<Self>, cx: &mut Cx<'_>) {
        let mut hand = Hand { state: self, cx };
        match event {
            Event::Opened { by, tool: Tool::Apology, .. } => hand.open_apology(by),
            Event::Opened { by, tool: Tool::Tell, words, .. } => hand.open_telling(by, words),
            Event::Opened { by, tool: Tool::Answer, .. } => {
                hand.open_letter_kind(by, LetterKind::Answer);
            }
            Event::Opened { by, .. } => hand.open_letters(by),
            Event::Pressed { by, press, message, .. } => hand.letter_pressed(by, press, message),
            Event::AskedAgain { by, question } => hand.ask_letter(by, question),
            Event::Answered { question, written } => hand.take_letter(question, &written),
            Event::Laid { seat, date } => hand.letter_matters_shown(seat, date),
            Event::Tick => hand.tick_letters(),
            Event::Ends => hand.close_letters(),
            Event::Erased { of } => hand.state.erase(of),
            Event::AskedHere { .. } | Event::EveningCame { .. } | Event::GroupMoved => {}
        }
    }

    fn opens_with(&mut self, tool: Tool, written: &Written, cx: &mut Cx<'_>) -> bool {
        let kind = match tool {
            Tool::Apology => LetterKind::Apology,
            Tool::Tell => return false,
            Tool::Answer => LetterKind::Answer,
            _ => LetterKind::Hurt,
        };
        Hand { state: self, cx }.begin_letter_with(kind, written);
        true
    }

    fn reword(
        &mut self,
        by: Seat,
        question: LetterQuestion,
        old: &Was,
        new: &str,
        cx: &mut Cx<'_>,
    ) -> Rewording {
        Hand { state: self, cx }.rewords_letter(by, question, old, new)
    }

    fn items(&self, seat: Seat, date: NaiveDate, pair: &dyn Pair) -> Vec<LetterCardItem> {
        self.on_card(seat, date, pair)
    }

    fn tells_something_new(&self, seat: Seat, _: NaiveDate, _: &dyn Pair) -> bool {
        self.has_untold(seat)
    }

    fn was_begun(&self, seat: Seat, tool: Tool) -> bool {
        match tool {
            Tool::Apology => self.were_begun(seat, LetterKind::Apology),
            Tool::Letter => self.were_begun(seat, LetterKind::Hurt),
            _ => false,
        }
    }

    fn may_return(&self) -> bool {
        self.may_let_record_go()
    }

    fn wake_at(&self) -> Option<DateTime<Utc>> {
        let drafts = Seat::BOTH.into_iter().flat_map(|seat| &self.writings[seat].drafts);
        let opened = self.sealed.iter().filter_map(Sealed::wakes_at);
        drafts.map(Draft::wakes_at).chain(opened).min()
    }

    /// What is too much goes with the next tick, and what has no hour yet gets one.
    fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.wake_at().is_some_and(|at| at <= now)
            || Seat::BOTH.into_iter().any(|seat| self.has_too_many(seat))
            || self.sealed.iter().any(Sealed::lacks_its_hour)
    }

    fn own_items(&self, seat: Seat, (): &()) -> Vec<Item> {
        self.exported(seat)
    }

    fn weight_of_own(&self, seat: Seat) -> usize {
        weight(&self.writings[seat].drafts)
    }
}

impl Letters {
    /// Whether that partner has one of that kind in hand, or sealed.
    fn were_begun(&self, seat: Seat, kind: LetterKind) -> bool {
        let sealed = |sealed: &Sealed| sealed.by == seat && sealed.kind == kind;
        self.draft_of(seat, kind).is_some() || self.sealed.iter().any(sealed)
    }

    /// What that partner writes or has sealed goes, opened or not; numbers stay, for the other's buttons
    /// bear them.
    fn erase(&mut self, of: Seat) {
        let told = self.sealed.iter().filter(|one| one.by == of && !one.is_on_its_way());
        let highest = told.map(|one| one.number).fold(self.writings[of].told, u32::max);
        self.sealed.retain(|one| one.by != of);
        self.news[of].clear();
        let writings = &mut self.writings[of];
        writings.drafts.clear();
        writings.told = highest;
    }

    fn draft(&self, seat: Seat, id: u32) -> Option<&Draft> {
        self.writings[seat].drafts.iter().find(|draft| draft.id == id)
    }

    fn draft_mut(&mut self, seat: Seat, id: u32) -> Option<&mut Draft> {
        self.writings[seat].drafts.iter_mut().find(|draft| draft.id == id)
    }

    fn draft_of(&self, seat: Seat, kind: LetterKind) -> Option<&Draft> {
        self.writings[seat].drafts.iter().find(|draft| draft.kind == kind)
    }
}

impl Hand<'_, '_> {
    /// Does what has fallen due.
    fn tick_letters(&mut self) {
        let now = self.now;
        for seat in Seat::BOTH {
            self.place_held_letters(seat);
            self.lets_old_letters_go(seat);
            let rests = |draft: &mut Draft| draft.rests_at() <= now;
            for draft in self.state.writings[seat].drafts.extract_if(.., rests).collect::<Vec<_>>()
            {
                self.close_letter_question(seat, draft.id);
                self.keep_letter_draft(seat, draft);
            }
        }
        self.state.sealed.retain(|sealed| !sealed.is_settled(now));
        self.state.announce_what_was_told(self.cx);
    }

    /// The couple ends. Of what was sealed a copy is in its author's diary, whether it was read or not.
    fn close_letters(&mut self) {
        let letters = std::mem::take(self.state);
        for Sealed { number, by, .. } in letters.sealed {
            self.forgets_letter(by, number);
        }
        for (by, news) in [(Seat::A, letters.news.a), (Seat::B, letters.news.b)] {
            for number in news.iter().filter_map(AuthorNotice::returned) {
                self.forgets_letter(by, number);
            }
        }
        for (seat, writings) in [(Seat::A, letters.writings.a), (Seat::B, letters.writings.b)] {
            writings.drafts.into_iter().for_each(|draft| self.keep_letter_draft(seat, draft));
        }
    }

    /// A draft that nobody finishes becomes its author's own page.
    fn keep_letter_draft(&mut self, seat: Seat, mut draft: Draft) {
        draft.places_held();
        if !draft.parts.is_empty() {
            self.keep_in_diary(seat, draft.text());
        }
    }
}
