//! Their buttons.

/// A button of theirs, with the question's number. Its label is in
/// `messages/<locale>/questions.ftl` under [`QuestionPress::key`].
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

impl QuestionPress {
    /// Its name in the callback data, and the number.
    const fn parts(self) -> (&'static str, u32) {
        match self {
            Self::Ask(number) => ("ask", number),
            Self::Keep(number) => ("keep", number),
            Self::Change(number) => ("change", number),
            Self::LetBe(number) => ("let-be", number),
            Self::Show(number) => ("show", number),
            Self::Leave => ("leave", 0),
            Self::Mine => ("mine", 0),
            Self::Older(number) => ("older", number),
            Self::TakeBack(number) => ("take-back", number),
            Self::Read(number) => ("read", number),
            Self::Open(number) => ("open", number),
            Self::Another(number) => ("another", number),
            Self::Answer(number) => ("answer", number),
            Self::Again(number) => ("again", number),
            Self::AtTalk(number) => ("talk", number),
            Self::NotNow(number) => ("not-now", number),
            Self::Send(number) => ("send", number),
            Self::Rewrite(number) => ("rewrite", number),
            Self::NotYet(number) => ("not-yet", number),
        }
    }

    /// The callback data, after `question:`.
    pub(in crate::domain) fn data(self) -> String {
        let (name, number) = self.parts();
        format!("{name}:{number}")
    }

    /// Reads callback data, after `question:`.
    pub(in crate::domain) fn read(data: &str) -> Option<Self> {
        let (name, number) = data.split_once(':')?;
        let number = number.parse().ok()?;
        Some(match name {
            "ask" => Self::Ask(number),
            "keep" => Self::Keep(number),
            "change" => Self::Change(number),
            "let-be" => Self::LetBe(number),
            "show" => Self::Show(number),
            "leave" => Self::Leave,
            "mine" => Self::Mine,
            "older" => Self::Older(number),
            "take-back" => Self::TakeBack(number),
            "read" => Self::Read(number),
            "open" => Self::Open(number),
            "another" => Self::Another(number),
            "answer" => Self::Answer(number),
            "again" => Self::Again(number),
            "talk" => Self::AtTalk(number),
            "not-now" => Self::NotNow(number),
            "send" => Self::Send(number),
            "rewrite" => Self::Rewrite(number),
            "not-yet" => Self::NotYet(number),
            _ => return None,
        })
    }

    /// The name of its label.
    pub(in crate::domain) fn key(self) -> &'static str {
        match self {
            Self::Ask(_) | Self::Show(_) => "question-ask-it",
            Self::Keep(_) => "question-keep",
            Self::Change(_) => "question-change",
            Self::LetBe(_) => "question-let-be",
            Self::Leave | Self::NotNow(_) => "question-not-now",
            Self::Mine => "question-mine",
            Self::Older(_) => "question-older",
            Self::TakeBack(_) => "question-take-back",
            Self::Read(_) => "question-read",
            Self::Open(_) => "question-open",
            Self::Another(_) => "question-another",
            Self::Answer(_) => "question-answer",
            Self::Again(_) => "question-again",
            Self::AtTalk(_) => "question-at-talk",
            Self::Send(_) => "question-send",
            Self::Rewrite(_) => "question-rewrite",
            Self::NotYet(_) => "question-not-yet",
        }
    }

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
