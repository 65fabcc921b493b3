//! Wording help on sentences that nobody had seen who wrote its rules.
//!
//! Of a sentence with a fault, a remark is right if its quote holds the words that are meant; of an innocent
//! one, every remark is wrong.

use kintsugi::domain::{Genre, remarks};

const NEWEST: &str = include_str!("wording/en_newest.tsv");

/// Words alone, in lower case.
fn words(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    format!(" {} ", words.map(str::to_lowercase).collect::<Vec<_>>().join(" "))
}

#[test]
fn it_hears_nine_of_ten_that_nobody_had_seen_and_is_right_in_nine_of_ten() {
    let (mut heard, mut missed, mut wrong) = (0.0, 0.0, 0.0);
    for line in NEWEST.lines().filter(|line| !line.starts_with("# ") && !line.is_empty()) {
        let [genre, text, says] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        let genre = match genre {
            "apology" => Genre::Apology,
            "letter" => Genre::Letter,
            _ => Genre::Clause,
        };
        let found = remarks(text, genre);
        match says.strip_prefix("hit: ") {
            Some(meant) => {
                let holds =
                    found.iter().any(|one| words(&one.quote).contains(words(meant).trim_end()));
                if holds { heard += 1.0 } else { missed += 1.0 }
            }
            None => wrong += f64::from(u32::try_from(found.len()).expect("few")),
        }
    }
    let (recall, precision) = (heard / (heard + missed), heard / (heard + wrong));
    assert!(recall >= 0.9 && precision >= 0.9, "recall {recall:.3}, precision {precision:.3}");
}
