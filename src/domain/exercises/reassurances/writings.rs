//! What a writer does with what they wrote: sealing it, looking at it, taking it back.

use super::{AT_MOST, BEGINNING, Cx, Draft, Reassurances, SEALED_FOR, Sealed, Words, Writings};
use super::{ReassuranceSlot, show};
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};

impl Reassurances {
    pub(super) fn seal(&mut self, by: Seat, message: Option<MessageId>, cx: &mut Cx<'_>) {
        let writings = &mut self.by[by];
        if writings.is_full() && writings.draft.is_some() {
            return show(by, Words::Full, cx);
        }
        let Some(Draft { words, .. }) = writings.draft.take() else {
            return cx.stale(To::Partner(by), message);
        };
        writings.last = writings.last.wrapping_add(1);
        let until = cx.now + SEALED_FOR;
        writings.sealed.push(Sealed { number: writings.last, words, until, opened: false });
        show(by, writings.list(), cx);
    }

    pub(super) fn change(&self, by: Seat, message: Option<MessageId>, cx: &mut Cx<'_>) {
        if self.by[by].draft.is_none() {
            return cx.stale(To::Partner(by), message);
        }
        self.ask(by, cx);
    }

    /// **Delete this draft**
    pub(super) fn let_be(&mut self, by: Seat, message: Option<MessageId>, cx: &mut Cx<'_>) {
        if self.by[by].draft.take().is_none() {
            return cx.stale(To::Partner(by), message);
        }
        show(by, self.by[by].list(), cx);
    }

    /// **Never mind**: nothing is wanted any more. What was written before stays.
    pub(super) fn leave(&self, by: Seat, message: Option<MessageId>, cx: &mut Cx<'_>) {
        cx.strip(To::Partner(by), message);
        cx.drop_question(by);
        self.open(by, cx);
    }

    pub(super) fn look(&self, by: Seat, number: u32, message: Option<MessageId>, cx: &mut Cx<'_>) {
        let Some(found) = self.by[by].sealed.iter().find(|sealed| sealed.number == number) else {
            return cx.stale(To::Partner(by), message);
        };
        show(by, Words::Look { number, words: found.words.clone() }, cx);
    }

    /// **Take it back**, into the diary: the answer is the same whether it was opened or not.
    pub(super) fn take_back(
        &mut self,
        by: Seat,
        number: u32,
        message: Option<MessageId>,
        cx: &mut Cx<'_>,
    ) {
        let sealed = &mut self.by[by].sealed;
        let Some(at) = sealed.iter().position(|sealed| sealed.number == number) else {
            return cx.stale(To::Partner(by), message);
        };
        cx.keep_in_diary(by, sealed.remove(at).words);
        show(by, Words::TakenBack, cx);
    }

    pub(super) fn open(&self, by: Seat, cx: &mut Cx<'_>) {
        let words = match &self.by[by].draft {
            Some(draft) => Words::Preview(draft.words.clone()),
            None => self.by[by].list(),
        };
        cx.lay(To::Partner(by), ReassuranceSlot::List(by), words);
    }
}

impl Writings {
    pub(super) fn is_full(&self) -> bool {
        self.sealed.len() >= AT_MOST
    }

    pub(super) fn list(&self) -> Words {
        let all = self.sealed.iter().map(|one| (one.number, beginning(&one.words))).collect();
        Words::List { all, more: !self.is_full() }
    }
}

/// The first words, on one line.
fn beginning(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= BEGINNING {
        return line;
    }
    let cut: String = line.chars().take(BEGINNING).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}
