//! What waits to be sent, and what was refused for good.

use super::{opening, say};
use crate::config::Run;
use crate::domain::CoupleId;
use crate::run::metrics::lane;
use crate::store::{Store, Waiting};

/// How moments are written.
const MOMENT: &str = "%Y-%m-%d %H:%M UTC";

pub(super) async fn outbox(run: &Run) -> anyhow::Result<()> {
    say(&list(&Store::outbox(&opening(run)?).await?))
}

/// Numbers, times and lanes; nobody's words.
fn list(lines: &[Waiting]) -> String {
    let parked = lines.iter().filter(|line| line.is_parked).count();
    let sum = format!("{} lines wait, {parked} are parked\n", lines.len() - parked);
    lines.iter().map(told).chain([sum]).collect()
}

fn told(line: &Waiting) -> String {
    let whose = match line.couple {
        CoupleId::NONE => "nobody's couple".to_owned(),
        CoupleId(id) => format!("couple {id}"),
    };
    let how = match (line.is_parked, line.not_before) {
        (true, _) => "parked: Telegram refused it".to_owned(),
        (false, Some(at)) => format!("waits until {}", at.format(MOMENT)),
        (false, None) => "may leave now".to_owned(),
    };
    let Waiting { line: number, lane: behind, use_by, attempts, .. } = line;
    let (behind, by) = (lane(*behind), use_by.format(MOMENT));
    format!("line {number} of {whose}, {behind}: {how}; too late {by}; tried {attempts} times\n")
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::Lane;

    #[test]
    fn a_line_is_told_without_words_or_chat() {
        let use_by = DateTime::from_timestamp(1_800_000_000, 0).expect("a moment");
        let line = Waiting {
            line: 7,
            couple: CoupleId(42),
            lane: Lane::Prompt,
            not_before: None,
            use_by,
            attempts: 3,
            is_parked: true,
        };
        let waits = Waiting { is_parked: false, not_before: Some(use_by), ..line };
        assert_eq!(
            list(&[line, waits]),
            "line 7 of couple 42, prompt: parked: Telegram refused it; too late 2027-01-15 08:00 \
             UTC; tried 3 times\n\
             line 7 of couple 42, prompt: waits until 2027-01-15 08:00 UTC; too late 2027-01-15 \
             08:00 UTC; tried 3 times\n\
             1 lines wait, 1 are parked\n"
        );
    }
}
