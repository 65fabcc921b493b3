//! Their story: what the two do from set-up to the gold card, read out of the script that the journey test
//! plays as well. Its first lines say how it is read.

use serde::Serialize;

const SCRIPT: &str = include_str!("../../tests/conversations/journey/script.txt");

/// What they answer on the evenings that the script only counts.
const HIGHS: [&str; 4] =
    ["the walk by the river", "we laughed", "the tea you made", "a quiet hour"];
const LOWS: [&str; 4] = ["the phone call", "I was tired", "the old street", "none, really"];

/// What a check-in's question begins with.
const QUESTION: &str = "One high";

/// One step of the story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    /// The script's line.
    pub line: usize,
    /// The part of the story that begins with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chapter: Option<&'static str>,
    /// What is said before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<Caption>,
    /// What is done.
    pub acts: Vec<Act>,
}

/// What the story says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Caption {
    /// What happens.
    pub headline: &'static str,
    /// And why.
    pub why: &'static str,
}

/// One thing that is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase", tag = "do")]
pub enum Act {
    /// Somebody writes.
    Say {
        /// In which chat.
        chat: &'static str,
        /// Who.
        from: &'static str,
        /// What.
        text: String,
        /// A part of the bot's message that it replies to.
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<&'static str>,
    },
    /// Somebody presses the newest button of that label.
    Press {
        /// In which chat.
        chat: &'static str,
        /// Who.
        from: &'static str,
        /// Its label.
        button: &'static str,
    },
    /// Time passes.
    Pass {
        /// So much of it.
        seconds: i64,
    },
}

/// All steps.
///
/// # Errors
/// The line that can't be read.
pub fn story() -> Result<Vec<Step>, &'static str> {
    let (mut steps, mut evenings) = (vec![], 0);
    let (mut chapter, mut caption) = (None, None);
    for (at, line) in SCRIPT.lines().enumerate() {
        let (line, number) = (line.trim(), at + 1);
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix("chapter: ") {
            chapter = Some(name);
        } else if let Some(words) = line.strip_prefix("caption: ") {
            let (headline, why) = words.split_once(" | ").ok_or(line)?;
            caption = Some(Caption { headline, why });
        } else if let Some(count) = line.strip_prefix("evenings: ") {
            for _ in 0..count.parse().map_err(|_| line)? {
                evenings += 1;
                let (chapter, caption) = (chapter.take(), caption.take());
                steps.push(Step { line: number, chapter, caption, acts: evening(evenings) });
            }
        } else {
            let acts = vec![act(line).ok_or(line)?];
            steps.push(Step {
                line: number,
                chapter: chapter.take(),
                caption: caption.take(),
                acts,
            });
        }
    }
    Ok(steps)
}

fn act(line: &'static str) -> Option<Act> {
    if let Some(time) = line.strip_prefix("+ ") {
        return Some(Act::Pass { seconds: seconds(time)? });
    }
    let (who, what) = line.split_once(": ")?;
    let from = ["ana", "ben"].into_iter().find(|name| who.starts_with(name))?;
    let chat = if who.contains(" in group") { "group" } else { from };
    if who.ends_with(" presses") {
        return Some(Act::Press { chat, from, button: what });
    }
    let to = who.split_once(", to ").map(|(_, to)| to);
    Some(Act::Say { chat, from, text: what.replace("\\n", "\n"), to })
}

fn seconds(time: &str) -> Option<i64> {
    let (number, unit) = time.split_once(' ')?;
    let each = match unit.trim_end_matches('s') {
        "second" => 1,
        "minute" => 60,
        "hour" => 3_600,
        "day" => 86_400,
        _ => return None,
    };
    Some(number.parse::<i64>().ok()? * each)
}

/// One evening: the prompt at 20:30, and the answers of those who answer.
fn evening(day: usize) -> Vec<Act> {
    let text = format!("{}\n{}", HIGHS[day % 4], LOWS[day / 3 % 4]);
    let answers =
        [("ana", 6), ("ben", 5)].into_iter().filter(|(_, rests)| !day.is_multiple_of(*rests));
    let answer =
        |(from, _)| Act::Say { chat: "group", from, text: text.clone(), to: Some(QUESTION) };
    std::iter::once(Act::Pass { seconds: 86_400 }).chain(answers.map(answer)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_story_has_its_chapters_and_says_why_within_its_first_minute() {
        let steps = story().expect("a story");
        let chapters: Vec<_> = steps.iter().filter_map(|step| step.chapter).collect();
        let expected = [
            "Set-up",
            "First evening",
            "A hard moment",
            "An apology",
            "A talk",
            "A promise",
            "A hard night",
            "Four months later",
        ];
        assert_eq!(chapters, expected);
        let told = |steps: &[Step]| steps.iter().filter(|step| step.caption.is_some()).count();
        let here = |act: &Act| matches!(act, Act::Press { button: "I'm here", .. });
        let nudged = steps.iter().position(|step| step.acts.iter().any(here)).expect("a nudge");
        assert!(told(&steps[..=nudged]) <= 10, "at most ten captions until “I'm here”");
        assert!(told(&steps) <= 30, "all of it is read in two minutes");
    }
}
