//! How an exercise is opened, by its command or its button.

use crate::domain::couple::slot::ReplyTo;
use crate::domain::decision::Turn;
use crate::domain::exercises::ExerciseWords;
use crate::domain::flows::written::Written;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::tool::Tool;
use crate::domain::words::{Typed, Words};

impl Turn<'_> {
    /// Opens an exercise, by its command or its button.
    pub fn open_tool(
        &mut self,
        seat: Seat,
        to: To,
        tool: Tool,
        words: Option<String>,
        message: Option<MessageId>,
    ) {
        if !self.couple.exercises_are_open_to(seat) {
            return self.answer(to, Words::NotBegun);
        }
        if tool.is_private() && to == To::Group {
            return self.answer(to, Words::Exercise(ExerciseWords::InPrivate(tool)));
        }
        self.notes_begun(seat, to, tool);
        if let (Some(text), Some(message), true) = (&words, message, to != To::Group) {
            let reply_to = ReplyTo::Nothing;
            let written = Written { by: seat, text: text.clone(), message, reply_to };
            if self.opens_with(tool, &written) {
                return;
            }
        }
        let left = words.is_some() && !tool.takes_words();
        self.opens(seat, to, tool, words, message);
        if left {
            self.answer(to, Words::Typed(Typed::OnlyTheCommand));
        }
    }
}
