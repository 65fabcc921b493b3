//! From what is said to the lines that leave.

use chrono::{DateTime, TimeDelta, Utc};

use super::buttons::Seal;
use crate::domain::{
    ChatId, ChatKind, Couple, Incoming, Input, Lane, MessageId, Person, Say, Seat, Slot, To, Toast,
    What, Words,
};
use crate::line::{Call, Line};
use crate::messages::{Locale, Speech, SpeechError};

/// How long an ordinary line may wait for Telegram before it is dropped.
const GOOD_FOR: TimeDelta = TimeDelta::days(1);
/// Telegram forgets a press after a while; its answer is of no use later.
const PRESS_GOOD_FOR: TimeDelta = TimeDelta::minutes(10);
/// Whatever the clock says: one that is set back keeps nothing waiting.
const AT_ONCE: DateTime<Utc> = DateTime::UNIX_EPOCH;
/// The mark on a message that was taken in. Telegram allows a fixed set of emoji.
const DOVE: &str = "🕊";

/// What an answer must name of what it answers.
pub(super) struct Asked<'a> {
    /// The update's number.
    pub update: Option<i64>,
    /// The press to answer, and the chat of its button.
    press: Option<(&'a str, ChatId)>,
    /// The group that it came from.
    group: Option<ChatId>,
    /// The chat of somebody's own in which words were written, and what these reply to.
    pub writes: Option<(ChatId, Option<MessageId>)>,
    /// When it was written.
    pub written_at: Option<DateTime<Utc>>,
    /// Who did it, if it was one person.
    pub person: Option<&'a Person>,
}

impl<'a> Asked<'a> {
    pub fn by(incoming: &'a Incoming) -> Self {
        let press = match &incoming.input {
            Input::Press { query, .. } => Some((query.as_str(), incoming.chat)),
            _ => None,
        };
        let writes = match &incoming.input {
            Input::Text { reply_to, edited: false, .. } if incoming.kind == ChatKind::Private => {
                Some((incoming.chat, *reply_to))
            }
            _ => None,
        };
        let group = (incoming.kind == ChatKind::Group).then_some(incoming.chat);
        let person = Some(&incoming.person).filter(|person| !person.anonymous);
        let written_at = incoming.written_at;
        Self { update: Some(incoming.update), press, group, writes, written_at, person }
    }

    pub fn by_nobody() -> Self {
        Self {
            update: None,
            press: None,
            group: None,
            writes: None,
            written_at: None,
            person: None,
        }
    }

    /// What whoever did it calls themselves now.
    pub fn called(&self) -> Option<String> {
        self.person.map(|person| person.name.clone())
    }

    /// What was asked in a group that has become a supergroup since names messages that are not
    /// in its new chat.
    pub fn fit_for(&self, group: ChatId, lines: Vec<Line>) -> Vec<Line> {
        if self.group.is_none_or(|asked_in| asked_in == group) {
            return lines;
        }
        let fit = |line: Line| match line.chat {
            chat if chat == group => Some(Line { call: line.call.elsewhere()?, ..line }),
            _ => Some(line),
        };
        lines.into_iter().filter_map(fit).collect()
    }
}

/// Renders lines for one decision.
pub(super) struct Speaker<'a> {
    pub speech: &'a Speech,
    pub locale: Locale,
    pub bot_name: &'a str,
    pub now: DateTime<Utc>,
}

impl Speaker<'_> {
    /// The answer to a press: every press gets one, else its button glows on.
    pub fn answer(&self, toast: Toast, asked: &Asked<'_>) -> Result<Option<Line>, SpeechError> {
        let Some((query, chat)) = asked.press else { return Ok(None) };
        let (text, alert, url) = match toast {
            Toast::Silent => (None, false, None),
            Toast::Line(words) => (Some(self.speech.line(&words, self.locale)?), false, None),
            Toast::Alert(words) => (Some(self.speech.line(&words, self.locale)?), true, None),
            Toast::Opens(token) => {
                (None, false, Some(format!("https://t.me/{}?start={token}", self.bot_name)))
            }
        };
        let call = Call::Answer { query: query.to_owned(), text, alert, url };
        Ok(Some(urgent(chat, call, self.now + PRESS_GOOD_FOR)))
    }

    /// The line that opens a note: as urgent as a nudge, which it may hold.
    pub fn opens(&self, chat: ChatId, message: MessageId) -> Line {
        urgent(chat, Call::Open { message }, self.now + GOOD_FOR)
    }

    /// The line for a saying; none if there is nobody to hear it.
    pub fn line(
        &self,
        couple: Option<(&Couple, &Seal)>,
        say: Say,
    ) -> Result<Option<Line>, SpeechError> {
        let (couple, seal) = couple.unzip();
        let Some(chat) = chat_of(couple, say.to) else { return Ok(None) };
        let (silent, guard) = (say.silent, say.guard());
        let note = say.closed.then(|| self.speech.note(self.locale)).transpose()?.map(Box::new);
        let body = |words: &Words, slot: &Slot| {
            let body = self.speech.body(words, self.locale)?;
            seal.map_or(Ok(body.clone()), |seal| seal.body(body, chat, slot))
        };
        let (slot, call) = match say.what {
            What::New { words, slot, reply_to, with } => {
                // Each is known by its number: else a reply to it would be taken for an answer.
                let slot = slot.unwrap_or_else(|| words.told_slot());
                let body = body(&words, &slot)?;
                (
                    Some(slot),
                    Call::Send { body, reply_to, silent, with: with.map(|with| *with), note },
                )
            }
            What::Edit { slot, words } => {
                let body = body(&words, &slot)?;
                (Some(slot), Call::Edit { body, note })
            }
            What::Delete(slot) => (Some(slot), Call::Delete),
            What::RemoveButtons(message) => (None, Call::RemoveButtons { message }),
            What::Open(message) => (None, Call::Open { message }),
            What::Hang { slot, buttons } => {
                let buttons = self.speech.keyboard(buttons, self.locale)?;
                let buttons =
                    seal.map_or(Ok(buttons.clone()), |seal| seal.rows(buttons, chat, &slot))?;
                (Some(slot), Call::Hang { buttons })
            }
            What::React(message) => {
                let instead = body(&Words::Thanks, &Slot::Untracked)?;
                (Some(Slot::Untracked), Call::React { message, emoji: DOVE.to_owned(), instead })
            }
            What::Tidy => (None, Call::Tidy),
            What::Look => (None, Call::Look),
        };
        let use_by = say.use_by.unwrap_or(self.now + GOOD_FOR);
        let (lane, not_before, returns) = (say.lane, AT_ONCE, say.returns);
        Ok(Some(Line { chat, lane, not_before, use_by, slot, call, guard, returns }))
    }
}

fn urgent(chat: ChatId, call: Call, use_by: DateTime<Utc>) -> Line {
    Line {
        chat,
        lane: Lane::Urgent,
        not_before: AT_ONCE,
        use_by,
        slot: None,
        call,
        guard: None,
        returns: None,
    }
}

fn chat_of(couple: Option<&Couple>, to: To) -> Option<ChatId> {
    let user = |seat: Seat| couple?.partners[seat].as_ref().map(|partner| partner.user.into());
    match to {
        To::Group => couple.map(|couple| couple.group),
        To::Partner(seat) => user(seat),
        To::Chat(chat) => Some(chat),
    }
}
