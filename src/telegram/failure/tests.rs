use super::*;

/// Descriptions that the Bot API has: the class, the code, the method, the words.
const TABLE: &str = include_str!("../../../tests/fixtures/refusals.tsv");

fn no(code: u16, method: &'static str, description: &str) -> No {
    let description = description.to_owned();
    No { method, code, description, retry_after: None, moved_to: None }
}

fn rows() -> impl Iterator<Item = (&'static str, No)> {
    let is_row = |line: &&str| !line.starts_with('#');
    TABLE.lines().filter(is_row).map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().expect("four cells");
        let (class, code, method, description) = (cell(), cell(), cell(), cell());
        (class, no(code.parse().expect("a code"), method, description))
    })
}

fn class_of(no: No) -> &'static str {
    let trouble = Trouble::No(no);
    if trouble.is_needless() {
        return "needless";
    }
    match Failure::from(trouble) {
        Failure::Unreachable => "final",
        Failure::Closed => "closed",
        Failure::NoSuchMessage => "gone",
        Failure::Refused { .. } => "ours",
        Failure::Passing => "passing",
        Failure::RetryAfter(_) => "later",
        Failure::MigratedTo(_) => "moved",
    }
}

#[test]
fn each_description_that_telegram_has_becomes_what_the_table_says() {
    let mut wrong = vec![];
    for (class, no) in rows() {
        let (code, words) = (no.code, no.description.clone());
        let is = class_of(no);
        if is != class {
            wrong.push(format!("{code} {words}: {is}, not {class}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// A row of the paper's table for each class, with all that the fixture has of it.
#[test]
fn the_paper_says_of_each_description_what_it_becomes() {
    let paper = include_str!("../../../docs/edges.md");
    for (class, no) in rows() {
        let begins = format!("| {class} |");
        let row = paper.lines().find(|line| line.starts_with(&begins)).unwrap_or_default();
        let words = short(&no.description);
        assert!(row.contains(&words), "{class}: {words} is not in the paper's row");
    }
}

/// As the paper has them: without what the code says already.
fn short(description: &str) -> String {
    let (_, words) = description.split_once(": ").unwrap_or(("", description));
    words.split(": ").next().unwrap_or(words).to_owned()
}

#[test]
fn other_refusals_keep_telegrams_words() {
    let failure = Failure::of(no(400, "SendMessage", "Bad Request: BUTTON_DATA_INVALID"));
    let Failure::Refused { method, description } = failure else { panic!("{failure:?}") };
    assert_eq!((method, &*description), ("SendMessage", "Bad Request: BUTTON_DATA_INVALID"));
}

#[test]
fn silence_may_be_better_later() {
    assert_eq!(Failure::from(Trouble::Silence("no connection".into())), Failure::Passing);
}

#[test]
fn waits_and_moves_are_read_from_the_parameters() {
    let of = |code, retry_after, moved_to| {
        let upgraded = "Bad Request: group chat was upgraded to a supergroup chat";
        Failure::of(No { retry_after, moved_to, ..no(code, "SendMessage", upgraded) })
    };
    let wait = Duration::from_secs(7);
    assert_eq!(of(429, Some(wait), None), Failure::RetryAfter(wait));
    assert_eq!(of(429, None, None), Failure::RetryAfter(Duration::from_secs(1)));
    assert_eq!(of(400, None, Some(ChatId(-100))), Failure::MigratedTo(ChatId(-100)));
}
