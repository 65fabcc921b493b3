//! Wording help: which words of a text may not land as they are meant. It advises, once and in
//! private, and never blocks. The rules are data: `messages/<locale>/wording.tsv`.

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Genre {
    /// An apology.
    Apology,
    /// A letter of hurt.
    Letter,
    /// A clause of an agreement, or a measure.
    Clause,
}

/// Why some words may not land.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reason {
    /// "but": what stood before it is gone.
    But,
    /// "if you felt": it doubts the hurt.
    IfYouFelt,
    /// "you made me": it hands the deed over.
    YouMadeMe,
    /// "I'm sorry that you": sorry for the other's feeling, not for the deed.
    SorryThatYou,
    /// "mistakes were made": nobody did it.
    Passive,
    /// "you always", "you never".
    AlwaysNever,
    /// "you are a": a name instead of a hurt.
    NameCalling,
    /// It decides over clothes, friends, family, work or sex, or asks for passwords or a location.
    Control,
}

/// Words that may not land, as they stand in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Why.
    pub reason: Reason,
    /// The words, as they were written.
    pub quote: String,
}

/// What there is to say of the wording, in the order of the text.
#[must_use]
pub fn remarks(text: &str, genre: Genre) -> Vec<Remark> {
    let controls = ["your passwords", "your location", "your friends", "wear"];
    let found = controls.iter().filter(|words| genre == Genre::Clause && text.contains(*words));
    let remark = |words: &&str| Remark { reason: Reason::Control, quote: (*words).to_owned() };
    found.map(remark).collect()
}
