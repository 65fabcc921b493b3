//! Each idea of the programme has its place in what the bot says (`docs/programme.md`).

use std::collections::BTreeSet;

fn keys() -> BTreeSet<String> {
    let files = std::fs::read_dir("messages/en").expect("a folder");
    let paths = files.map(|file| file.expect("a file").path());
    let texts = paths.filter(|path| path.extension().is_some_and(|end| end == "ftl"));
    let texts: Vec<_> = texts.map(|path| std::fs::read_to_string(path).expect("text")).collect();
    let lines = texts.iter().flat_map(|text| text.lines());
    lines.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
}

#[test]
fn every_idea_of_the_programme_is_said_somewhere() {
    let keys = keys();
    let table = std::fs::read_to_string("docs/programme.md").expect("a paper");
    let rows = table.lines().filter(|line| line.starts_with("| ")).skip(1);
    let rows: Vec<Vec<_>> = rows.map(|row| row.split('|').map(str::trim).collect()).collect();
    let ideas: Vec<_> = rows.iter().filter(|row| !row[1].starts_with("**")).collect();
    assert!(ideas.len() > 50, "{} ideas", ideas.len());
    for idea in ideas {
        let [_, name, said, shown, _] = idea[..] else { panic!("a row of three: {idea:?}") };
        let said: Vec<_> = said.split('`').skip(1).step_by(2).collect();
        assert!(!said.is_empty(), "{name} is said nowhere");
        assert!(!shown.is_empty(), "when is {name} shown?");
        for key in said {
            assert!(keys.contains(key), "{name}: `{key}` isn't there");
        }
    }
}
