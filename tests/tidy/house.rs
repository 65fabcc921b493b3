//! Who may name whom inside the domain: what is deeper names nothing above it, and an exercise no other.

use crate::source::Source;

/// The rooms of the domain, the deepest first, and what each may name besides itself: only what stands
/// before it, so that no circle is possible. What an exercise may name is `KIT`.
const MAY_NAME: [(&str, &[&str]); 19] = [
    ("model", &[]),
    ("times", &["model"]),
    ("wording", &["model"]),
    ("similar", &[]),
    ("incoming", &["model"]),
    ("command", &["model"]),
    ("zone", &["model", "times"]),
    ("due", &["times", "zone"]),
    ("exercise", &["model", "zone"]),
    ("exercises", &KIT),
    ("couple", &["model", "zone", "exercise", "exercises"]),
    ("press", &["model", "zone", "exercises", "command"]),
    ("words", &["model", "zone", "wording", "exercises", "couple", "incoming", "command", "press"]),
    ("buttons", &["model", "zone", "exercise", "exercises", "couple", "press", "words"]),
    ("say", &["model", "couple", "press", "words"]),
    ("event", &["model", "couple", "incoming", "command", "press", "say"]),
    ("decision", &["model", "couple", "words", "say", "event"]),
    ("export", &["model", "zone", "exercises", "couple"]),
    (
        "flows",
        &[
            "model",
            "wording",
            "incoming",
            "command",
            "zone",
            "due",
            "exercise",
            "exercises",
            "couple",
            "press",
            "words",
            "say",
            "event",
            "decision",
            "export",
        ],
    ),
];

/// What an exercise may name, besides itself.
const KIT: [&str; 6] = ["model", "wording", "similar", "zone", "due", "exercise"];

/// Every name that the rules forbid.
pub fn forbidden(files: &[Source]) -> Vec<String> {
    files.iter().flat_map(forbidden_in).collect()
}

fn forbidden_in(file: &Source) -> Vec<String> {
    let module = file.module();
    let ["domain", room, ..] = module[..] else { return vec![] };
    if file.is_a_test() {
        return vec![];
    }
    let Some((_, others)) = MAY_NAME.iter().find(|(name, _)| *name == room) else {
        return vec![format!("{}: say in tests/tidy/house.rs what it may name", file.path)];
    };
    let own = own(file);
    let of_others = |name: &String| {
        !is_within(name, &own) && !others.iter().any(|other| is_within(name, other))
    };
    let named = names(file).into_iter().filter(of_others);
    named.map(|name| format!("{} names domain::{name}", file.path)).collect()
}

/// What counts as itself: the room; of an exercise, its folder.
fn own(file: &Source) -> String {
    match file.module()[..] {
        ["domain", "exercises", folder, _, ..] => format!("exercises::{folder}"),
        ["domain", "exercises", folder] if is_exercise(file) => format!("exercises::{folder}"),
        // What all of them share names each.
        ["domain", room, ..] => room.to_owned(),
        _ => String::new(),
    }
}

fn is_exercise(file: &Source) -> bool {
    file.code.contains("impl Exercise for ")
}

fn is_within(name: &str, module: &str) -> bool {
    name == module || name.strip_prefix(module).is_some_and(|rest| rest.starts_with("::"))
}

/// What a file names inside the domain, as paths from there: `model::people`.
fn names(file: &Source) -> Vec<String> {
    let module: Vec<&str> = file.module();
    let code = &file.code;
    let mut found = vec![];
    for (at, _) in code.match_indices("crate::domain::") {
        found.extend(paths(&code[at + "crate::domain::".len()..]));
    }
    let mut at = 0;
    while let Some(next) = code[at..].find("super::") {
        let start = at + next;
        let mut climbs = 0;
        while code[start + climbs * "super::".len()..].starts_with("super::") {
            climbs += 1;
        }
        at = start + climbs * "super::".len();
        let whole = !code[..start].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
        if let (true, Some(base)) = (whole, module.get(1..module.len().saturating_sub(climbs))) {
            let from = |path: String| [base, &[&*path]].concat().join("::");
            found.extend(paths(&code[at..]).into_iter().map(from));
        }
    }
    found
}

/// The paths that begin here: one, or those of a group in braces.
fn paths(code: &str) -> Vec<String> {
    let path = |text: &str| {
        let end = text.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
        text[..end.unwrap_or(text.len())].trim_end_matches(':').to_owned()
    };
    let Some(group) = code.strip_prefix('{') else { return vec![path(code)] };
    let (mut depth, mut start, mut all) = (0_usize, 0, vec![]);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            '}' | ',' if depth == 0 => {
                all.push(path(group[start..at].trim_start()));
                start = at + 1;
                if c == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    all.retain(|path| !path.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::{MAY_NAME, Source, forbidden_in, names};

    fn file(path: &str, code: &str) -> Source {
        Source { path: path.into(), text: String::new(), code: code.into() }
    }

    #[test]
    fn names_inside_the_domain_are_found_however_they_are_written() {
        let table = [
            ("use crate::domain::model::people::Seat;", "model::people::Seat"),
            ("use crate::domain::{couple::Couple, say};", "couple::Couple say"),
            ("use super::press::Press;", "exercises::touch::press::Press"),
            ("use super::super::talks;", "exercises::talks"),
            (
                "use super::{draw, item::Item};",
                "exercises::touch::draw exercises::touch::item::Item",
            ),
            ("pub(super) fn f() {}", ""),
        ];
        for (code, expected) in table {
            let found = names(&file("src/domain/exercises/touch/words.rs", code));
            assert_eq!(found.join(" "), expected, "{code}");
        }
    }

    #[test]
    fn each_room_names_only_what_stands_before_it() {
        for (at, (room, others)) in MAY_NAME.iter().enumerate() {
            let before: Vec<&str> = MAY_NAME[..at].iter().map(|(name, _)| *name).collect();
            let above: Vec<_> = others.iter().filter(|other| !before.contains(other)).collect();
            assert!(above.is_empty(), "{room} names {above:?}");
        }
    }

    #[test]
    fn what_looks_up_or_aside_is_told() {
        let table = [
            ("model/people", "zone::Zone", 1),
            ("model/people", "model::button::Choice", 0),
            ("times/words", "due::When", 1),
            ("wording", "zone::Zone", 1),
            ("similar", "wording::remarks", 1),
            ("incoming", "event::Act", 1),
            ("command/near", "press::Press", 1),
            ("command", "model::tool::Tool", 0),
            ("zone/typed", "times::evening_hour", 0),
            ("zone/typed", "due::When", 1),
            ("due/meant", "exercise::Context", 1),
            ("exercise/pair", "couple::Couple", 1),
            ("exercises/small_ways/words", "model::people::Seat", 0),
            ("exercises/small_ways/words", "exercises::small_ways::press::Press", 0),
            ("exercises/small_ways/words", "exercises::talks::Talks", 1),
            ("exercises/small_ways/words", "decision::Turn", 1),
            ("exercises/states", "exercises::talks::Talks", 0),
            ("exercises/states", "couple::Couple", 1),
            ("couple/walk", "exercises::ExerciseQuestion", 0),
            ("couple/walk", "flows::walk", 1),
            ("couple/walk", "words::StepCard", 1),
            ("press/data", "couple::Couple", 1),
            ("press/data", "words::Words", 1),
            ("words/card_item", "press::Offer", 0),
            ("words/card_item", "say::Say", 1),
            ("buttons/exercises", "say::Say", 1),
            ("say", "words::Words", 0),
            ("say", "event::Event", 1),
            ("event", "decision::Turn", 1),
            ("decision", "flows::walk", 1),
            ("flows/walk", "decision::Turn", 0),
            ("flows/walk", "Couple", 1),
            ("attic", "model::people::Seat", 1),
        ];
        for (module, names, told) in table {
            let code = format!("use crate::domain::{names};");
            let found = forbidden_in(&file(&format!("src/domain/{module}.rs"), &code));
            assert_eq!(found.len(), told, "{module} names {names}: {found:?}");
        }
    }
}
