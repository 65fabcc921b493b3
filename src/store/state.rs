//! A couple's state as it is kept, and what of it a later version wrote and this one does not know.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::LazyLock;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};
use zeroize::Zeroizing;

use super::StoreError;
use super::padding::{Class, padded};
use crate::domain::{ChatId, Couple, CoupleId};

/// Fields at the top of the state that a later version wrote and this one does not know. They go
/// with the couple through a decision and are written back with it. Never shown: they may be words.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Unknown(Map<String, Value>);

impl std::fmt::Debug for Unknown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Unknown({} fields)", self.0.len())
    }
}

/// Fields that earlier versions wrote and that are gone on purpose: they are not kept.
const GONE: [&str; 0] = [];

/// The names of the fields that were read, without what they hold.
struct Names(BTreeSet<String>);

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct OfMap;
        impl<'de> Visitor<'de> for OfMap {
            type Value = Names;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a state")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Names, A::Error> {
                let mut names = BTreeSet::new();
                while let Some((name, IgnoredAny)) = fields.next_entry()? {
                    names.insert(name);
                }
                Ok(Names(names))
            }
        }
        from.deserialize_map(OfMap)
    }
}

/// The names of the state's fields, as this version writes them.
static KNOWN: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let couple = serde_json::to_value(Couple::new(CoupleId(1), ChatId(-1)));
    let Ok(Value::Object(fields)) = couple else { return BTreeSet::new() };
    fields.into_iter().map(|(name, _)| name).collect()
});

/// The couple, and what of its state is not known here.
pub(super) fn decode(words: &[u8]) -> Result<(Couple, Unknown), serde_json::Error> {
    let couple = serde_json::from_slice(words)?;
    let Names(names) = serde_json::from_slice(words)?;
    if names.iter().all(|name| is_known(name)) {
        return Ok((couple, Unknown::default()));
    }
    let mut fields: Map<String, Value> = serde_json::from_slice(words)?;
    fields.retain(|name, _| !is_known(name));
    Ok((couple, Unknown(fields)))
}

/// The state as it is sealed.
pub(super) fn encode(couple: &Couple, unknown: &Unknown) -> Result<Zeroizing<Vec<u8>>, StoreError> {
    if unknown.0.is_empty() {
        return padded(couple, Class::State);
    }
    let mut state = serde_json::to_value(couple)?;
    if let Value::Object(fields) = &mut state {
        for (name, value) in &unknown.0 {
            fields.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }
    padded(&state, Class::State)
}

fn is_known(name: &str) -> bool {
    KNOWN.contains(name) || GONE.contains(&name)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

    use super::*;

    fn couple() -> Couple {
        Couple::new(CoupleId(7), ChatId(-7))
    }

    /// The state of the couple, as a later version with these further fields would write it.
    fn of_a_later_version(further: &Value) -> Vec<u8> {
        let mut state = serde_json::to_value(couple()).unwrap();
        let fields = further.as_object().unwrap().clone();
        state.as_object_mut().unwrap().extend(fields);
        serde_json::to_vec(&state).unwrap()
    }

    #[test]
    fn what_a_later_version_wrote_goes_through_a_decision_of_this_one() {
        let further = serde_json::json!({"letters_2": [{"words": "plum"}], "moon": null});
        let (mut couple, unknown) = decode(&of_a_later_version(&further)).unwrap();
        assert_eq!(format!("{unknown:?}"), "Unknown(2 fields)", "and is never shown");
        couple.opened = true;
        let written: Value = serde_json::from_slice(&encode(&couple, &unknown).unwrap()).unwrap();
        assert_eq!(written["letters_2"], further["letters_2"]);
        assert!(written.as_object().unwrap().contains_key("moon"));
        assert_eq!(written["opened"], true);
    }

    #[test]
    fn what_is_known_is_never_taken_for_unknown() {
        let (again, unknown) = decode(&encode(&couple(), &Unknown::default()).unwrap()).unwrap();
        assert_eq!((again, unknown), (couple(), Unknown::default()));
        for entry in std::fs::read_dir("tests/fixtures").unwrap() {
            let path = entry.unwrap().path();
            if path.file_name().unwrap().to_string_lossy().starts_with("couple-") {
                let (_, unknown) = decode(&std::fs::read(&path).unwrap()).unwrap();
                let names: Vec<_> = unknown.0.keys().collect();
                assert!(names.is_empty(), "{} in {}: say so in GONE", names.len(), path.display());
            }
        }
    }
}
