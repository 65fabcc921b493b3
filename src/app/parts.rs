//! A text that is too long for one message is sent in parts by Telegram's apps: it is one text, whatever
//! asked for it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::mpsc;

use super::patience::{Hurry, Patience};
use crate::domain::{ChatId, Incoming, Input, MessageId, UserId};

/// The least that an app leaves in a part, in UTF-16 units: half of what a message holds, since it cuts
/// at the end of a line or a word where it finds one.
const LEAST: usize = 2_048;

/// Parts are written at once; nobody types another message so soon.
const AT_ONCE: TimeDelta = TimeDelta::seconds(2);

/// How long, in real time, a long text waits for its next part.
const WAITS_FOR: Duration = Duration::from_millis(1_500);

/// Joined are so many at most.
const AT_MOST: usize = 16;

/// Long texts whose next part may still come.
#[derive(Clone, Default)]
pub(super) struct Parts(Arc<Mutex<HashMap<Writer, Open>>>);

type Writer = (ChatId, UserId);

struct Open {
    /// The update that is decided for all of them.
    first: i64,
    last: MessageId,
    written_at: Option<DateTime<Utc>>,
    count: usize,
    more: mpsc::UnboundedSender<String>,
}

/// What an update is of a text.
pub(super) enum Part {
    /// All of it.
    Whole,
    /// The first part: the others go to it.
    First(Rest),
    /// A later one: it is in the first.
    Later,
}

/// The later parts of a text, as they come.
pub(super) struct Rest {
    parts: Parts,
    writer: Writer,
    first: i64,
    more: mpsc::UnboundedReceiver<String>,
    over: Patience,
}

impl Parts {
    /// In the order in which they came.
    pub fn comes(&self, incoming: &Incoming, hurry: &Hurry) -> Part {
        let writer = (incoming.chat, incoming.person.id);
        let mut open = self.lock();
        let before = open.remove(&writer);
        if let Some(mut before) = before
            && before.goes_on_with(incoming)
            && let Input::Text { message, text, .. } = &incoming.input
            && before.more.send(text.clone()).is_ok()
        {
            (before.last, before.count) = (*message, before.count + 1);
            if is_long(text) && before.count < AT_MOST {
                open.insert(writer, before);
            }
            return Part::Later;
        }
        let (Input::Text { message, text, edited: false, .. }
        | Input::Command { message, words: text, .. }) = &incoming.input
        else {
            return Part::Whole;
        };
        if !is_long(text) {
            return Part::Whole;
        }
        let (sends, more) = mpsc::unbounded_channel();
        let (first, last, written_at) = (incoming.update, *message, incoming.written_at);
        open.insert(writer, Open { first, last, written_at, count: 1, more: sends });
        let over = hurry.over(first, WAITS_FOR);
        Part::First(Rest { parts: self.clone(), writer, first, more, over })
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Writer, Open>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Open {
    fn goes_on_with(&self, incoming: &Incoming) -> bool {
        let Input::Text { message, edited: false, .. } = incoming.input else { return false };
        let at_once = match (self.written_at, incoming.written_at) {
            (Some(before), Some(after)) => {
                (TimeDelta::zero()..=AT_ONCE).contains(&(after - before))
            }
            _ => false,
        };
        at_once && message > self.last && incoming.update > self.first
    }
}

impl Rest {
    /// Puts all that comes behind what there is.
    pub async fn follows(mut self, incoming: &mut Incoming) {
        let (Input::Text { text, .. } | Input::Command { words: text, .. }) = &mut incoming.input
        else {
            return;
        };
        let mut is_open = true;
        loop {
            let part = tokio::select! {
                biased;
                part = self.more.recv() => part,
                // From now on a part is a text of its own; one that was handed over is not lost.
                () = self.over.clone(), if is_open => {
                    self.more.close();
                    is_open = false;
                    continue;
                }
            };
            let Some(part) = part else { return };
            // Where it was cut a line may have ended, or a word.
            text.push(' ');
            text.push_str(&part);
        }
    }
}

impl Drop for Rest {
    fn drop(&mut self) {
        let mut open = self.parts.lock();
        if open.get(&self.writer).is_some_and(|open| open.first == self.first) {
            open.remove(&self.writer);
        }
    }
}

fn is_long(text: &str) -> bool {
    text.encode_utf16().count() >= LEAST
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ChatKind, Person};

    fn says(update: i64, who: i64, second: i64, text: &str) -> Incoming {
        let (message, text) = (MessageId(update), text.to_owned());
        Incoming {
            update,
            chat: ChatId(who),
            kind: ChatKind::Private,
            person: Person { id: UserId(who), name: "Ana".into(), anonymous: false },
            input: Input::Text { message, text, reply_to: None, edited: false },
            with_media: false,
            written_at: DateTime::from_timestamp(1_800_000_000 + second, 0),
        }
    }

    /// Which of these are later parts, and what the first becomes.
    async fn joined(all: Vec<Incoming>) -> (Vec<bool>, String) {
        let (parts, hurry) = (Parts::default(), Hurry::default());
        let mut read: Vec<_> = all.iter().map(|one| parts.comes(one, &hurry)).collect();
        let later = read.iter().map(|part| matches!(part, Part::Later)).collect();
        let mut first = all.into_iter().next().expect("a first");
        // None of them waits for what does not come.
        hurry.hurry(i64::MAX);
        if let Part::First(rest) = read.remove(0) {
            rest.follows(&mut first).await;
        }
        let Input::Text { text, .. } = first.input else { panic!("a text") };
        assert!(parts.lock().values().all(|open| open.first != first.update), "it is let go");
        (later, text.split_whitespace().filter(|word| word.len() < 9).collect())
    }

    #[tokio::test]
    async fn parts_of_one_text_are_joined_and_nothing_else() {
        let long = &"x".repeat(4_000);
        let one_text = vec![says(1, 7, 0, long), says(2, 7, 1, long), says(3, 7, 1, "end")];
        assert_eq!(joined(one_text).await, (vec![false, true, true], "end".into()));
        for (why, other) in [
            ("somebody else's", says(2, 8, 0, "no")),
            ("written later", says(2, 7, 3, "no")),
            ("of before", says(0, 7, 0, "no")),
        ] {
            let read = joined(vec![says(1, 7, 0, long), other]).await;
            assert_eq!(read, (vec![false, false], String::new()), "{why}");
        }
        let between = vec![says(1, 7, 0, long), says(2, 7, 0, "short"), says(3, 7, 0, "more")];
        assert_eq!(joined(between).await, (vec![false, true, false], "short".into()));
        assert_eq!(joined(vec![says(1, 7, 0, "short"), says(2, 7, 0, "b")]).await.0, [false; 2]);
    }
}
