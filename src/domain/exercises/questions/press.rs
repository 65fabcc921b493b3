//! The buttons of questions.

use crate::domain::model::button::buttons;

/// A button of questions, with the number of one. Its label is in `messages/<locale>/questions.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionPress {
    /// **Ask it**
    Ask(u32),
    /// **Keep it for tomorrow**
    Keep(u32),
    /// **Change it**
    Change(u32),
    /// **Delete this draft**
    LetBe(u32),
    /// **Ask it**, where the question is not in sight: it is shown first.
    Show(u32),
    /// **Not now**, where a question is asked for.
    Leave,
    /// **My questions**
    Mine,
    /// **Older**, among one's own.
    Older(u32),
    /// **Take it back**
    TakeBack(u32),
    /// **Read the answer**
    Read(u32),
    /// **Open the question**
    Open(u32),
    /// **Another question**
    Another(u32),
    /// **Answer in writing**
    Answer(u32),
    /// **Send this answer again**
    Again(u32),
    /// **At our talk**
    AtTalk(u32),
    /// **Not now**, under the other's question.
    NotNow(u32),
    /// **Send**
    Send(u32),
    /// **Change**
    Rewrite(u32),
    /// **Not yet**
    NotYet(u32),
}

buttons! {
    QuestionPress {
        plain {
            Leave = "leave:0" => "question-not-now",
            Mine = "mine:0" => "question-mine",
        }
        with {
            Ask(number: u32) = "ask" => "question-ask-it",
            Keep(number: u32) = "keep" => "question-keep",
            Change(number: u32) = "change" => "question-change",
            LetBe(number: u32) = "let-be" => "question-let-be",
            Show(number: u32) = "show" => "question-ask-it",
            Older(number: u32) = "older" => "question-older",
            TakeBack(number: u32) = "take-back" => "question-take-back",
            Read(number: u32) = "read" => "question-read",
            Open(number: u32) = "open" => "question-open",
            Another(number: u32) = "another" => "question-another",
            Answer(number: u32) = "answer" => "question-answer",
            Again(number: u32) = "again" => "question-again",
            AtTalk(number: u32) = "talk" => "question-at-talk",
            NotNow(number: u32) = "not-now" => "question-not-now",
            Send(number: u32) = "send" => "question-send",
            Rewrite(number: u32) = "rewrite" => "question-rewrite",
            NotYet(number: u32) = "not-yet" => "question-not-yet",
        }
    }
}

impl QuestionPress {
    /// Whether it is decided with the journal's records at hand.
    pub(in crate::domain) fn needs_records(self) -> bool {
        matches!(
            self,
            Self::Mine
                | Self::Older(_)
                | Self::Read(_)
                | Self::Open(_)
                | Self::Another(_)
                | Self::Again(_)
        )
    }
}
