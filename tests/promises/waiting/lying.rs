//! What lies: sent off by one, and the other was never told, nor can find it.

use chrono::{DateTime, TimeDelta, Utc};
use kintsugi::domain::Couple;
use serde_json::Value;

fn exercises(couple: &Couple) -> Value {
    serde_json::to_value(&couple.exercises).expect("it can be kept")
}

fn all(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn on_its_way(couple: &Couple) -> Vec<Value> {
    let state = exercises(couple);
    let sealed = all(&state["letters"]["sealed"]).filter(|sealed| {
        let waits = &sealed["standing"]["Waiting"];
        waits.is_object() && waits["told"].is_null() && sealed["offered"].is_null()
    });
    sealed.cloned().collect()
}

/// Letters that nobody can open.
pub fn sealed_lies(couple: &Couple) -> Vec<String> {
    on_its_way(couple).iter().map(Value::to_string).collect()
}

/// When their time to be taken back was over.
pub fn sealed_ends(couple: &Couple) -> Vec<DateTime<Utc>> {
    let ends = |sealed: &Value| {
        let until = &sealed["standing"]["Waiting"]["own_until"];
        serde_json::from_value(until.clone()).expect("a moment")
    };
    on_its_way(couple).iter().map(ends).collect()
}

/// All that waits for the eye of somebody who was never told of it. Each by its own kind of note.
pub fn lies(couple: &Couple, now: DateTime<Utc>) -> Vec<String> {
    let state = exercises(couple);
    let mut lies = sealed_lies(couple);
    let mut lie = |what: &str, value: &Value| lies.push(format!("{what}: {value}"));
    // A letter that was offered, and told on no card: in this play every chat is open.
    for sealed in all(&state["letters"]["sealed"]) {
        if sealed["standing"]["Waiting"].is_object()
            && sealed["standing"]["Waiting"]["told"].is_null()
        {
            lie("letter", sealed);
        }
    }
    for seat in ["a", "b"] {
        for news in all(&state["letters"]["news"][seat]).filter(|news| news["told"].is_null()) {
            lie("news", news);
        }
        let plan = &state["plans"]["of"][seat];
        let shared = all(&plan["shared"]).next().is_some();
        let written = plan["written"].as_object().is_some_and(|written| {
            all(&plan["shared"])
                .any(|part| part.as_str().is_some_and(|part| written.contains_key(part)))
        });
        if shared && written && plan["told"].is_null() && plan["read"] == false {
            lie("plan", plan);
        }
        let first = &state["shoes"]["first"][seat];
        if first["reading"] == "Unread" && first["told"]["times"] == 0 {
            lie("shoes", first);
        }
        let answer = &first["reading"]["Answered"];
        if answer.is_object() && answer["told"]["times"] == 0 {
            lie("answer in shoes", answer);
        }
        let signing = &state["proposals"]["agreement"]["signing"]["Open"];
        if signing["signed"][seat] == false && signing["told"][seat]["last"].is_null() {
            lie("to sign", signing);
        }
    }
    for question in all(&state["questions"]["open"]) {
        let standing = &question["stage"];
        let waits = ["Waiting", "ForTalk", "Answered"].iter().any(|one| standing[one].is_object());
        let kept = standing["Draft"]["kept"].is_string();
        if (waits || kept) && question["told"].is_null() {
            lie("question", question);
        }
    }
    for one in all(&state["proposals"]["all"]) {
        let offered = &one["phase"]["Offered"];
        let open = offered["left"] == false && offered["read"] == false;
        if open && offered["told"]["last"].is_null() {
            lie("proposal", one);
        }
        let ended = &one["phase"]["Ended"];
        let tells = match &ended["how"] {
            Value::String(_) => vec!["a", "b"],
            how if how["Early"]["tells"] == "A" => vec!["a"],
            how if how["Early"]["tells"] == "B" => vec!["b"],
            how => ["a", "b"]
                .into_iter()
                .filter(|seat| how["RanOut"]["renew"][*seat] == false)
                .collect(),
        };
        for seat in tells {
            if ended.is_object() && ended["told"][seat]["last"].is_null() {
                lie("an end", one);
            }
        }
    }
    // What fell due before the last evening at the latest.
    let before = now - TimeDelta::hours(25);
    for promise in all(&state["promises"]["open"]) {
        let once = &promise["course"]["Once"];
        let due = serde_json::from_value::<DateTime<Utc>>(once["due"].clone());
        if due.is_ok_and(|due| due < before) && all(&once["asked"]).next().is_none() {
            lie("a promise", promise);
        }
    }
    lies
}
