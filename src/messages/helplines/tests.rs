use super::{FILE, Helplines, Hours};
use crate::domain::Country;

#[test]
fn the_file_is_whole() {
    let known = Helplines::read().expect("it can be read");
    for country in Country::all() {
        let lines = known.of(country);
        assert!(lines.len() <= 3, "{country:?}: no card has room for more");
        for line in lines {
            let is_number = line.number.chars().any(|c| c.is_ascii_digit());
            let is_page = line.number.contains('.') && !line.number.contains(' ');
            assert!(is_number || is_page, "{}: {}", line.name, line.number);
            assert!(line.name.chars().count() <= 60, "{}", line.name);
        }
        let again: Vec<_> = lines.iter().map(|line| &line.number).collect();
        assert!(again.windows(2).all(|two| two[0] != two[1]), "{country:?}");
    }
    let without = Country::all().filter(|country| known.of(*country).is_empty()).count();
    assert_eq!(without, 5, "these are left empty rather than guessed");
}

/// The first of that country's block, changed.
fn changed(from: &str, to: &str) -> Result<Helplines, String> {
    assert!(FILE.contains(from), "{from}");
    Helplines::read_from(&FILE.replacen(from, to, 1))
}

#[test]
fn what_is_not_whole_is_told_by_name() {
    let wrong = [
        ("code = \"US\"", "code = \"XX\"", "XX"),
        ("code = \"US\"", "code = \"CA\"", "CA"),
        ("[[country]]\ncode = \"CL\"\nemergency = \"\"", "", "CL"),
        ("number = \"988\"", "number = \"\"", "988"),
        ("serves = \"crisis\"", "serves = \"all\"", "all"),
        ("hours = \"always\"", "hours = \"mostly\"", "mostly"),
        ("hours = \"always\"", "hours = \"25:00-08:00\"", "25:00"),
        ("verified_on = \"\"", "verified_on = \"lately\"", "lately"),
        ("source = \"https://988lifeline.org\"", "source = \"a friend\"", "a friend"),
        ("verified_on = \"\"\n", "", "verified_on"),
    ];
    for (from, to, named) in wrong {
        let error = changed(from, to).expect_err(to);
        assert!(error.contains(named), "{to}: {error}");
    }
}

#[test]
fn a_record_says_when_it_was_verified_and_when_somebody_answers() {
    let known = changed("verified_on = \"\"", "verified_on = \"2026-11-28\"").expect("a date");
    let country = Country::of("US").expect("a country");
    assert!(known.of(country)[0].verified_on.is_some());
    assert!(known.of(country)[1].verified_on.is_none());
    let hours = Hours::Between("15:30".to_owned(), "00:30".to_owned());
    assert_eq!(Hours::of("15:30-00:30"), Some(hours));
}
