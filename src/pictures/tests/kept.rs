//! Pictures wait in the outbox as JSON, and are drawn whatever is in them.

use super::{drawing, samples};
use crate::pictures::{Bowl, Moment, Moments, Picture, Pulse, Trend, Week, Weeks, draw};

#[test]
fn a_picture_that_was_kept_is_the_same_picture() {
    for (name, picture) in samples::all() {
        let kept = serde_json::to_string(&picture).unwrap();
        assert_eq!(serde_json::from_str::<Picture>(&kept).unwrap(), picture, "{name}");
    }
}

/// As the first version keeps them: these lines load for ever.
#[test]
fn what_an_earlier_version_kept_is_loaded() {
    let kept = [
        r#"{"Photo":{"seed":18446744073709551615,"seams":3}}"#,
        r#"{"Bowl":{"bowl":{"seed":7,"seams":3},"title":"t","note":"n"}}"#,
        r#"{"Weeks":{"title":"t","names":["a","b"],"bowl":{"seed":7,"seams":3},"step":"s","weekdays":["M","T","W","T","F","S","S"],"weeks":[{"label":"l","days":["Both","Quiet","Ahead","Quiet","Quiet","Quiet","Quiet"],"wins":1,"seams":2}],"both":"b","wins":"w","seams":"s","none":"n"}}"#,
        r#"{"Moments":{"title":"t","moments":[{"label":"l","before":8,"after":null}],"strong":"s","calm":"c","first":"f","later":"l","note":"n","none":"n"}}"#,
        r#"{"Pulse":{"title":"t","weeks":["w"],"good_days":{"label":"l","values":[7],"change":"c"},"hope":{"label":"l","values":[null],"change":""},"laughed":{"label":"l","values":[0],"change":""},"checking":{"label":"l","values":[4],"change":""},"team":{"label":"l","values":[2],"change":""},"note":"n","none":"n"}}"#,
    ];
    for line in kept {
        let picture: Picture = serde_json::from_str(line).unwrap();
        assert_eq!(serde_json::to_string(&picture).unwrap(), line);
    }
}

#[test]
fn what_a_later_version_adds_has_a_default() {
    for name in ["Photo", "Bowl", "Weeks", "Moments", "Pulse"] {
        let least = format!(r#"{{"{name}":{{"not yet known":1}}}}"#);
        let picture: Picture = serde_json::from_str(&least).unwrap();
        assert!(draw(&picture).unwrap().starts_with(b"\x89PNG"), "{name}");
    }
}

#[test]
fn where_there_is_nothing_yet_it_is_said() {
    let weeks = Weeks { weeks: vec![], ..samples::weeks() };
    let moments = Moments { moments: vec![], ..samples::moments() };
    let pulse = Pulse { weeks: vec![], ..samples::pulse() };
    for (picture, none) in [
        (Picture::Weeks(weeks), "Your first week is just beginning."),
        (Picture::Moments(moments), "There are none here."),
        (Picture::Pulse(pulse), "There is nothing here yet."),
    ] {
        assert!(drawing(&picture).1.iter().any(|text| text == none));
        draw(&picture).unwrap();
    }
}

#[test]
fn any_figures_are_drawn() {
    let week = || Week { wins: u32::MAX, seams: u32::MAX, ..Week::default() };
    let moment = Moment { label: String::new(), before: Some(255), after: Some(255) };
    let trend = |count: usize| Trend { values: vec![Some(255); count], ..Trend::default() };
    let bowl = Some(Bowl { seed: 0, seams: 1 });
    for picture in [
        Picture::Weeks(Weeks { bowl, weeks: vec![week(); 300], ..Weeks::default() }),
        Picture::Moments(Moments { moments: vec![moment; 300], ..Moments::default() }),
        Picture::Moments(Moments { moments: vec![Moment::default()], ..Moments::default() }),
        // More answers than weeks, fewer, none.
        Picture::Pulse(Pulse {
            weeks: vec!["w".into(); 90],
            good_days: trend(300),
            hope: trend(80),
            team: trend(0),
            ..Pulse::default()
        }),
        Picture::Pulse(Pulse { weeks: vec!["w".into()], hope: trend(1), ..Pulse::default() }),
    ] {
        assert!(draw(&picture).unwrap().len() < 300_000);
    }
}

/// How safe one felt is in no picture: there is no place for it.
#[test]
fn the_pulse_has_no_place_for_how_safe_one_felt() {
    let pulse = serde_json::to_value(Pulse::default()).unwrap();
    let mut fields: Vec<&String> = pulse.as_object().unwrap().keys().collect();
    fields.sort();
    let known =
        ["checking", "good_days", "hope", "laughed", "none", "note", "team", "title", "weeks"];
    assert_eq!(fields, known);
}

#[test]
fn no_letter_is_too_small_to_read() {
    for (name, picture) in samples::all() {
        let (svg, _) = drawing(&picture);
        let sizes = svg.split("font-size=\"").skip(1).filter_map(|rest| rest.split('"').next());
        assert!(sizes.map(|size| size.parse::<f32>().unwrap()).all(|size| size >= 11.0), "{name}");
        assert!(!svg.contains("scale(0.7)\"><text"), "{name}");
    }
}

/// A day that is quiet and one that was away look alike, and no week says nought.
#[test]
fn nothing_is_counted_that_was_not_there() {
    let weeks = Weeks { weeks: vec![Week::default()], bowl: None, ..samples::weeks() };
    let (_, texts) = drawing(&Picture::Weeks(weeks));
    assert!(!texts.iter().any(|text| text == "0"), "{texts:?}");
}
