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
    /// Words that are labels only where both are: `rose / thorn`.
    pub pairs: Vec<String>,
    /// What may stand before a label: `my`.
    pub before: Vec<String>,
    /// What may stand behind it: `of the day`.
    pub behind: Vec<String>,
    /// What may stand between it and what is said: `was`.
    pub verbs: Vec<String>,
    /// Marks as who dictates says them: `colon`.
    pub marks: Vec<String>,
    /// Words before the second label: `and`.
    pub joins: Vec<String>,
    /// What says nothing yet, before the first label: `ok`.
    pub openings: Vec<String>,
    /// What begins with a label and is none: `high school`.
    pub not_labels: Vec<String>,
    /// Words behind which no label stands: `very`.
    pub not_behind: Vec<String>,
    /// What makes it none behind its verb: `over`.
    pub not_said: Vec<String>,
    /// Words that begin what is said, so that the one before is a label: `we`.
    pub begins: Vec<String>,
    /// Words that end what is said, so that the next may be a label: `me`.
    pub ends: Vec<String>,
    /// What says that there was no high.
    pub no_high: Vec<String>,
    /// The same of the low.
    pub no_low: Vec<String>,
    /// The same, behind a label.
    pub nothing: Vec<String>,
    /// What takes some of it back: `except`.
    pub excepts: Vec<String>,
    /// What says why: `because`.
    pub reasons: Vec<String>,
    /// Signs that are a label of the high.
    pub high_signs: Vec<String>,
    /// The same of the low.
    pub low_signs: Vec<String>,
    /// Signs that are a label of the high only where the low has one too.
    pub high_faces: Vec<String>,
    /// The same of the low.
    pub low_faces: Vec<String>,
    /// What tells the halves of a sentence without labels.
    pub feelings: Feelings,
}

/// Words that tell which half of "the lake was lovely but the drive was awful" is which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feelings {
    /// What stands between the halves: `but`.
    pub contrasts: Vec<String>,
    /// How a high is: `lovely`.
    pub lovely: Vec<String>,
    /// How a low is: `awful`.
    pub awful: Vec<String>,
    /// The same of a high, only behind `was`: `good`.
    pub good: Vec<String>,
    /// The same of a low.
    pub bad: Vec<String>,
    /// What oneself did in a high: `loved`.
    pub loved: Vec<String>,
    /// The same in a low: `hated`.
    pub hated: Vec<String>,
    /// What anything did in a high: `made me laugh`.
    pub cheered: Vec<String>,
    /// The same in a low: `sucked`.
    pub sucked: Vec<String>,
    /// What stands before how it is: `was`.
    pub linking: Vec<String>,
    /// What stands before how it is and says what one had: `had a`.
    pub had: Vec<String>,
    /// How much: `so`.
    pub degrees: Vec<String>,
    /// Oneself: `i`.
    pub oneself: Vec<String>,
    /// What makes it unsure: `not`, `thought`.
    pub unsure: Vec<String>,
    /// What the second half may begin with and mean the first: `it`.
    pub same: Vec<String>,
}

impl Labels {
    /// Each list, with the key under which a language has it.
    pub fn lists(&mut self) -> Vec<(&mut Vec<String>, &'static str)> {
        let mut lists = vec![
            (&mut self.high, "label-high"),
            (&mut self.low, "label-low"),
            (&mut self.high_marked, "label-high-marked"),
            (&mut self.low_marked, "label-low-marked"),
            (&mut self.pairs, "label-pairs"),
            (&mut self.before, "label-before"),
            (&mut self.behind, "label-behind"),
            (&mut self.verbs, "label-verbs"),
            (&mut self.marks, "label-marks"),
            (&mut self.joins, "label-joins"),
            (&mut self.openings, "label-openings"),
            (&mut self.not_labels, "label-not"),
            (&mut self.not_behind, "label-not-behind"),
            (&mut self.not_said, "label-not-said"),
            (&mut self.begins, "label-begins"),
            (&mut self.ends, "label-ends"),
            (&mut self.no_high, "label-no-high"),
            (&mut self.no_low, "label-no-low"),
            (&mut self.nothing, "label-nothing"),
            (&mut self.excepts, "label-excepts"),
            (&mut self.reasons, "label-reasons"),
            (&mut self.high_signs, "label-high-signs"),
            (&mut self.low_signs, "label-low-signs"),
            (&mut self.high_faces, "label-high-faces"),
            (&mut self.low_faces, "label-low-faces"),
        ];
        lists.extend(self.feelings.lists());
        lists
    }
}

impl Feelings {
    fn lists(&mut self) -> [(&mut Vec<String>, &'static str); 15] {
        [
            (&mut self.contrasts, "label-contrasts"),
            (&mut self.lovely, "label-lovely"),
            (&mut self.awful, "label-awful"),
            (&mut self.good, "label-good"),
            (&mut self.bad, "label-bad"),
            (&mut self.loved, "label-loved"),
            (&mut self.hated, "label-hated"),
            (&mut self.cheered, "label-cheered"),
            (&mut self.sucked, "label-sucked"),
            (&mut self.linking, "label-linking"),
            (&mut self.had, "label-had"),
            (&mut self.degrees, "label-degrees"),
            (&mut self.oneself, "label-oneself"),
            (&mut self.unsure, "label-unsure"),
            (&mut self.same, "label-same"),
        ]
    }
}
