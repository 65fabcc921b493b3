//! An export for programs: what its parts may hold is in `docs/export.schema.json`.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value as Json, json};

use crate::domain::{By, Contents, Dated, Item, Value, Zone};

/// What this is, for whoever finds the file, and in which version its parts are named so.
const FORMAT: &str = "kintsugi-export";
const VERSION: u32 = 1;

/// The whole file.
pub(super) fn json(holds: &str, contents: &Contents) -> String {
    let mut sections = Map::new();
    for item in &contents.items {
        let section = sections.entry(item.section.name()).or_insert_with(|| json!([]));
        if let Json::Array(items) = section {
            items.push(item_json(item, contents.zone));
        }
    }
    let file = json!({
        "format": FORMAT,
        "version": VERSION,
        "holds": holds,
        "date": contents.date,
        "zone": contents.zone.name(),
        "you": contents.you,
        "partner": contents.partner,
        "sections": sections,
    });
    format!("{file:#}\n")
}

fn item_json(item: &Item, zone: Zone) -> Json {
    let by = match item.by {
        By::You => "you",
        By::Partner => "partner",
        By::Both => "both",
    };
    let mut told = json!({ "by": by });
    match item.dated {
        Dated::Never => {}
        Dated::On(date) => told["date"] = json!(date),
        Dated::At(at) => {
            let local = at.with_timezone(&zone);
            told["date"] = json!(local.date_naive());
            told["time"] = json!(local.format("%H:%M").to_string());
        }
    }
    for (fact, value) in &item.facts {
        told[fact.name()] = value_json(value, zone);
    }
    told
}

fn value_json(value: &Value, zone: Zone) -> Json {
    match value {
        Value::Words(words) => json!(words),
        Value::Name(name) => json!(name),
        Value::Number(number) => json!(number),
        Value::Tenths(tenths) => {
            json!(f64::from(i32::try_from(*tenths).unwrap_or(i32::MAX)) / 10.0)
        }
        Value::Yes(yes) => json!(yes),
        Value::Moment(Dated::Never) => Json::Null,
        Value::Moment(Dated::On(date)) => json!(date),
        Value::Moment(Dated::At(at)) => json!(moment(*at, zone)),
        Value::Time(time) => json!(time.format("%H:%M").to_string()),
        Value::Strengths(all) => {
            let one = |(at, level): &(DateTime<Utc>, u8)| json!({ "moment": moment(*at, zone), "strength": level });
            all.iter().map(one).collect()
        }
    }
}

fn moment(at: DateTime<Utc>, zone: Zone) -> String {
    at.with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string()
}
