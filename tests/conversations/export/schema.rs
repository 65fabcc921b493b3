//! Whether an export keeps to `docs/export.schema.json`: a strict reading of the few words of JSON Schema that
//! the file uses. One that it does not know fails.

use serde_json::{Map, Value};

const SCHEMA: &str = include_str!("../../../docs/export.schema.json");

/// The file keeps to the schema.
pub fn assert_valid(file: &Value) {
    let schema: Value = serde_json::from_str(SCHEMA).expect("a schema");
    let found = faults(file, &schema, &schema, "export");
    assert!(found.is_empty(), "{found:#?}\n{file:#}");
}

fn faults(value: &Value, schema: &Value, root: &Value, at: &str) -> Vec<String> {
    let mut found = vec![];
    for (word, holds) in schema.as_object().expect("an object") {
        match word.as_str() {
            "$schema" | "$id" | "$defs" | "title" | "description" => {}
            "$ref" => {
                let name = holds.as_str().and_then(|path| path.strip_prefix("#/$defs/"));
                let of = &root["$defs"][name.expect("a name")];
                assert!(of.is_object(), "{holds}");
                found.extend(faults(value, of, root, at));
            }
            "type" => found.extend((!is_of(value, holds)).then(|| format!("{at}: no {holds}"))),
            "const" => found.extend((value != holds).then(|| format!("{at}: not {holds}"))),
            "enum" => {
                let one = holds.as_array().expect("a list").contains(value);
                found.extend((!one).then(|| format!("{at}: {value} is none of {holds}")));
            }
            "minimum" => {
                let least =
                    value.as_f64().is_none_or(|value| value >= holds.as_f64().expect("a number"));
                found.extend((!least).then(|| format!("{at}: less than {holds}")));
            }
            "maximum" => {
                let most =
                    value.as_f64().is_none_or(|value| value <= holds.as_f64().expect("a number"));
                found.extend((!most).then(|| format!("{at}: more than {holds}")));
            }
            "format" => {
                let shape = holds.as_str().expect("a name");
                found.extend((!fits(value, shape)).then(|| format!("{at}: {value} is no {shape}")));
            }
            "items" => {
                for (number, item) in value.as_array().into_iter().flatten().enumerate() {
                    found.extend(faults(item, holds, root, &format!("{at}[{number}]")));
                }
            }
            "required" => {
                for name in holds.as_array().expect("a list") {
                    let is_there = value.get(name.as_str().expect("a name")).is_some();
                    found.extend((!is_there).then(|| format!("{at}: {name} is missing")));
                }
            }
            "properties" => {
                for (name, of) in holds.as_object().expect("an object") {
                    let inner =
                        value.get(name).map(|one| faults(one, of, root, &format!("{at}.{name}")));
                    found.extend(inner.into_iter().flatten());
                }
            }
            "additionalProperties" => {
                assert_eq!(*holds, false, "nothing else is allowed anywhere");
                let known = schema["properties"].as_object().cloned().unwrap_or_else(Map::new);
                let others = value.as_object().into_iter().flatten();
                let others = others.filter(|(name, _)| !known.contains_key(*name));
                found.extend(others.map(|(name, _)| format!("{at}.{name} is not in the schema")));
            }
            other => panic!("the schema has a word that is not read here: {other}"),
        }
    }
    found
}

fn is_of(value: &Value, kinds: &Value) -> bool {
    let is = |kind: &Value| match kind.as_str().expect("a kind") {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("{other}"),
    };
    kinds.as_array().map_or_else(|| is(kinds), |all| all.iter().any(is))
}

fn fits(value: &Value, shape: &str) -> bool {
    let Some(text) = value.as_str() else { return true };
    let date = |text: &str| text.parse::<chrono::NaiveDate>().is_ok() && text.len() == 10;
    let time =
        |text: &str| chrono::NaiveTime::parse_from_str(text, "%H:%M").is_ok() && text.len() == 5;
    match shape {
        "date" => date(text),
        "local-time" => time(text),
        "local-moment" => {
            text.split_once(' ').map_or_else(|| date(text), |(day, hour)| date(day) && time(hour))
        }
        other => panic!("{other}"),
    }
}
