//! How people name the high and the low of an evening.

/// How people name the two sides, in the couple's languages. Phrases are small and have no apostrophes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// Of the high: `high point`.
    pub high: Vec<String>,
    /// Of the low.
    pub low: Vec<String>,
    /// Words that are a label of the high only with a mark behind them: `good:`.
    pub high_marked: Vec<String>,
    /// The same, of the low: `worst:`.
    pub low_marked: Vec<String>,
    /// What may stand before a label: `my`.
    pub before: Vec<String>,
    /// What may stand behind it: `of the day`.
    pub behind: Vec<String>,
    /// What may stand between it and what is said: `was`.
    pub verbs: Vec<String>,
    /// Words before the second label: `and`.
    pub joins: Vec<String>,
    /// What begins with a label and is none: `high school`.
    pub not_labels: Vec<String>,
    /// What says that there was no high.
    pub no_high: Vec<String>,
    /// The same of the low.
    pub no_low: Vec<String>,
    /// The same, behind a label.
    pub nothing: Vec<String>,
    /// Signs that are a label of the high.
    pub high_signs: Vec<String>,
    /// The same of the low.
    pub low_signs: Vec<String>,
}

impl Labels {
    /// Each list, with the key under which a language has it.
    pub fn lists(&mut self) -> [(&mut Vec<String>, &'static str); 14] {
        [
            (&mut self.high, "label-high"),
            (&mut self.low, "label-low"),
            (&mut self.high_marked, "label-high-marked"),
            (&mut self.low_marked, "label-low-marked"),
            (&mut self.before, "label-before"),
            (&mut self.behind, "label-behind"),
            (&mut self.verbs, "label-verbs"),
            (&mut self.joins, "label-joins"),
            (&mut self.not_labels, "label-not"),
            (&mut self.no_high, "label-no-high"),
            (&mut self.no_low, "label-no-low"),
            (&mut self.nothing, "label-nothing"),
            (&mut self.high_signs, "label-high-signs"),
            (&mut self.low_signs, "label-low-signs"),
        ]
    }
}
