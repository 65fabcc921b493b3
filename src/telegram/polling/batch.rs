//! What one answer brings the bot: pure.

use std::collections::{BTreeSet, HashSet};

use serde_json::Value;

use super::answer::Update;
use super::hand::Hand;
use crate::domain::{ChatId, Incoming, Input};
use crate::telegram::client::Me;
use crate::telegram::inbound;

/// The updates of one answer, read.
#[derive(Debug, Default)]
pub(super) struct Batch {
    /// What the bot has something to do with and does not have in hand, in order.
    pub incoming: Vec<Incoming>,
    /// The numbers of all, in hand or not.
    pub numbers: BTreeSet<i64>,
    /// The first number behind all that were read or can be skipped; none if none had a number.
    pub next: Option<i64>,
    /// What could not be read, by its number where it has one.
    pub unreadable: Vec<Option<i64>>,
    /// Albums of which something has been said.
    pub albums: HashSet<Album>,
}

/// Pictures that were sent at once come one by one: their chat, and the album's name.
pub(in crate::telegram) type Album = (ChatId, String);

impl Batch {
    /// `said` names the albums of the answer before, of which something has been said.
    pub fn of(updates: Vec<Update>, me: &Me, said: &HashSet<Album>, hand: &Hand) -> Self {
        let mut batch = Self::default();
        let mut read = vec![];
        for update in updates {
            let (number, incoming) = match &update {
                Update::Read(update) => (inbound::number(update), inbound::read(update, me)),
                Update::Broken(number) => {
                    let number = number.filter(|number| inbound::is_number(*number));
                    (number, Err(inbound::Unreadable))
                }
            };
            batch.next = batch.next.max(number.map(|number| number + 1));
            batch.numbers.extend(number);
            match (incoming, update) {
                (Ok(incoming), Update::Read(update)) => {
                    read.extend(incoming.map(|incoming| {
                        let album = album(&update).map(|name| (incoming.chat, name));
                        (album, incoming)
                    }));
                }
                _ => batch.unreadable.push(number),
            }
        }
        batch.take(read, said, hand);
        batch
    }

    /// Of an album without words one is met with a line, and of one with words none but those. What
    /// could not be handled comes again for that alone.
    fn take(&mut self, read: Vec<(Option<Album>, Incoming)>, said: &HashSet<Album>, hand: &Hand) {
        let is_wordless = |incoming: &Incoming| matches!(incoming.input, Input::Untaken { .. });
        let with_words = read.iter().filter(|(_, incoming)| !is_wordless(incoming));
        self.albums = with_words.filter_map(|(album, _)| album.clone()).collect();
        for (album, incoming) in read {
            let is_first = |album: Album| {
                let known = said.contains(&album);
                self.albums.insert(album) && !known
            };
            let counts = album.filter(|_| is_wordless(&incoming)).is_none_or(is_first);
            let number = incoming.update;
            if (counts && !hand.holds(number)) || hand.has_failed(number) {
                self.incoming.push(incoming);
            }
        }
    }
}

/// The name of the album that an update's pictures belong to.
pub(in crate::telegram) fn album(update: &Value) -> Option<String> {
    let group = update.get("message")?.get("media_group_id")?.as_str()?;
    Some(group.to_owned())
}
