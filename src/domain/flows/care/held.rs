//! What is held back until its author has read the care card: the whole act, as it was typed. Nothing
//! of what was found in it is kept; whoever needs that looks again.

use crate::domain::command::Command;
use crate::domain::couple::held::What;
use crate::domain::event::Act;
use crate::domain::model::people::{MessageId, Place};

impl What {
    /// The whole of what was typed.
    pub(super) fn of(act: &Act, place: Place) -> Option<Self> {
        match act {
            Act::Command { command, .. } => Some(Self::Command {
                name: command.name().to_owned(),
                words: command.words()?.to_owned(),
                place,
            }),
            Act::Text { text, reply_to, edited, .. } => Some(Self::Text {
                text: text.clone(),
                reply_to: reply_to.clone(),
                edited: *edited,
                place,
            }),
            _ => None,
        }
    }

    /// As it was typed.
    pub(super) fn act(&self, message: MessageId) -> Option<(Act, Place)> {
        match self {
            Self::Command { name, words, place } => {
                Some((Act::Command { command: Command::read(name, words), message }, *place))
            }
            Self::Text { text, reply_to, edited, place } => {
                let (text, reply_to, edited) = (text.clone(), reply_to.clone(), *edited);
                Some((Act::Text { text, message, reply_to, edited }, *place))
            }
            Self::Said { .. } => None,
        }
    }
}
