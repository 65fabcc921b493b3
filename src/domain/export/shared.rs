//! What both have seen: it stood in the group, both agreed to it, or one gave it to the other, who has
//! read it. Of their partner's it is what whoever asked knows already.

use super::Of;
use super::journal::name_of_end;
use crate::domain::couple::record::{Entry, Record};
use crate::domain::exercises::PromiseEnd;
use crate::domain::exercises::proposals::Terms;
use crate::domain::model::exported::{By, Dated, Fact, Item, Section, Value};

impl Of<'_> {
    pub(super) fn shared(&self) -> Vec<Item> {
        let closed = self.kept.iter().filter_map(|record| self.shared_item(record));
        let open = self.steps(false).into_iter().chain(self.questions()).chain(self.agreed());
        let promised = self
            .period
            .seat
            .into_iter()
            .flat_map(|seat| self.couple.exercises.promised_to_us(seat, self.export.at));
        closed.chain(open).chain(promised).collect()
    }

    fn by(&self, record: &Record) -> By {
        if record.user == self.export.user { By::You } else { By::Partner }
    }

    fn shared_item(&self, record: &Record) -> Option<Item> {
        let by = self.by(record);
        let at = |section| Item::new(section, Dated::At(record.at), by);
        let words = |section, words: &str| Some(at(section).words(Fact::Words, Some(words)));
        match &record.entry {
            Entry::CheckIn { date, high, low } => Some(
                Item::new(Section::CheckIns, Dated::On(*date), by)
                    .words(Fact::High, high.as_deref())
                    .words(Fact::Low, low.as_deref()),
            ),
            Entry::Win { words: said } => words(Section::Wins, said),
            Entry::Thanks { words: said } => words(Section::Thanks, said),
            Entry::Heard { words: said } => words(Section::Heard, said),
            // How one ended that was not kept, nobody but its author can tell from here.
            Entry::Promise { words, to_us: true, due, end }
                if *end == PromiseEnd::Kept || (*end == PromiseEnd::Told && by == By::You) =>
            {
                Some(
                    at(Section::Promises)
                        .words(Fact::Words, Some(words))
                        .with(Fact::Due, Value::Moment(Dated::At(*due)))
                        .named(Fact::End, name_of_end(*end)),
                )
            }
            // Of one's own, that it is here would say that it was read.
            Entry::Letter { kind, parts, read: Some(read), .. } if by == By::Partner => {
                let text: Vec<_> = parts.iter().map(|(_, words)| words.as_str()).collect();
                let item = Item::new(Section::Letters, Dated::At(*read), by);
                Some(
                    item.named(Fact::Kind, kind.in_exports())
                        .words(Fact::Words, Some(&text.join("\n\n"))),
                )
            }
            Entry::Shoes { words: said, read: true, .. } if by == By::Partner => {
                words(Section::Shoes, said)
            }
            _ => None,
        }
    }

    /// What was asked with `/ask`, either way, with the answers that whoever asked has read.
    pub(super) fn questions(&self) -> Vec<Item> {
        let answer_to = |asked: &Record, wanted: u32| {
            self.kept.iter().find_map(|record| match &record.entry {
                Entry::Answer { number, words } if *number == wanted && record.by != asked.by => {
                    Some(words.as_str())
                }
                _ => None,
            })
        };
        let item = |record: &&Record| {
            let Entry::Question { number, words } = &record.entry else { return None };
            let by = self.by(record);
            let waits = by == By::You
                && self
                    .period
                    .seat
                    .is_some_and(|seat| self.couple.exercises.has_unread_answer(seat, *number));
            let dated = if waits { Dated::Never } else { Dated::At(record.at) };
            let answer = answer_to(record, *number).filter(|_| !waits);
            let item = Item::new(Section::Questions, dated, by).words(Fact::Question, Some(words));
            Some(item.words(Fact::Answer, answer))
        };
        self.kept.iter().filter_map(item).collect()
    }

    /// What both agreed to: what stands, and what has ended.
    pub(super) fn agreed(&self) -> Vec<Item> {
        let of_seat = |seat| self.couple.exercises.agreed(seat, &self.couple.unseen);
        let ended = self.kept.iter().flat_map(|record| match &record.entry {
            Entry::Ended { terms } => vec![self.ended(terms, record, "ended")],
            Entry::Agreement { version, clauses, .. } => {
                let item = |terms| {
                    let clause = self.ended(terms, record, "earlier_version");
                    clause.with(Fact::Version, Value::Number(i64::from(*version)))
                };
                clauses.iter().map(item).collect()
            }
            _ => vec![],
        });
        self.period.seat.into_iter().flat_map(of_seat).chain(ended).collect()
    }

    fn ended(&self, terms: &Terms, record: &Record, state: &'static str) -> Item {
        // After an end nobody knows whose seat was whose.
        let reader = self.period.seat;
        terms.item(reader, Dated::At(record.at)).named(Fact::State, state)
    }
}
