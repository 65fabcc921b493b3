//! Who may name whom inside the domain: what is deeper names nothing above it, and an exercise no other.

use crate::source::Source;

/// What an exercise may name, besides itself.
const KIT: [&str; 6] = ["exercise", "model", "zone", "due", "wording", "similar"];

/// What is said, pressed and kept names this and nothing of what is done with it.
const SPOKEN: [&str; 16] = [
    "exercise",
    "exercises",
    "model",
    "zone",
    "due",
    "wording",
    "similar",
    "command",
    "press",
    "words",
    "buttons",
    "say",
    "event",
    "record",
    "guard",
    "incoming",
];

/// Every name that the rules forbid.
pub fn forbidden(files: &[Source]) -> Vec<String> {
    files.iter().flat_map(forbidden_in).collect()
}

fn forbidden_in(file: &Source) -> Vec<String> {
    let Some(allowed) = allowed_in(file) else { return vec![] };
    let of_others = |name: &String| !allowed.iter().any(|allowed| is_within(name, allowed));
    let named = names(file).into_iter().filter(of_others);
    named.map(|name| format!("{} names domain::{name}", file.path)).collect()
}

/// What that file may name, if there is a rule for it.
fn allowed_in(file: &Source) -> Option<Vec<String>> {
    let module = file.module();
    let others: &[&str] = match module[..] {
        _ if file.is_a_test() => return None,
        ["domain", "model", ..] => &["model"],
        ["domain", "exercise", ..] => &["exercise", "model", "zone"],
        ["domain", "exercises", ..] => &KIT,
        ["domain", "press"]
        | [
            "domain",
            "command" | "words" | "buttons" | "say" | "event" | "record" | "guard" | "incoming",
            ..,
        ] => &SPOKEN,
        _ => return None,
    };
    let own = match module[..] {
        // What all of them share names each.
        ["domain", "exercises", _] if !is_exercise(file) => "exercises".to_owned(),
        _ => module[1..module.len().min(3)].join("::"),
    };
    Some(others.iter().map(|other| (*other).to_owned()).chain([own]).collect())
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
    use super::{Source, forbidden_in, names};

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
    fn what_looks_up_or_aside_is_told() {
        let told = |path, code| forbidden_in(&file(path, code)).len();
        let exercise = "src/domain/exercises/small_ways/words.rs";
        assert_eq!(told(exercise, "use crate::domain::model::people::Seat; use super::press;"), 0);
        assert_eq!(told(exercise, "use crate::domain::decision::Turn;"), 1);
        assert_eq!(told(exercise, "use crate::domain::exercises::talks::Talks;"), 1);
        let shared = "src/domain/exercises/states.rs";
        assert_eq!(told(shared, "use crate::domain::exercises::talks::Talks;"), 0);
        assert_eq!(told(shared, "use crate::domain::press::Press;"), 1);
        assert_eq!(told("src/domain/model/people.rs", "use crate::domain::zone::Zone;"), 1);
        assert_eq!(told("src/domain/exercise/pair.rs", "use crate::domain::couple::Couple;"), 1);
        assert_eq!(told("src/domain/words/matter.rs", "use crate::domain::flows::walk::Walk;"), 1);
        assert_eq!(told("src/domain/words/matter.rs", "use crate::domain::exercises::Led;"), 0);
        assert_eq!(told("src/domain/flows/walk.rs", "use crate::domain::couple::Couple;"), 0);
    }
}
