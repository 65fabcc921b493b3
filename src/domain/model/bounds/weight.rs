//! How many bytes something takes in the state: as JSON, the way the store writes it, escapes included.

mod lists;
mod text;

use std::fmt::{self, Display, Write};

use serde::ser::{Serialize, Serializer};

use lists::Open;
pub(super) use text::weight_of;
use text::weight_of_text;

/// The bytes of a value in the state.
#[must_use]
pub fn weight(value: &(impl Serialize + ?Sized)) -> usize {
    let mut scale = Scale(0, false);
    // Only a value that refuses to be written fails here; none in the state does.
    value.serialize(&mut scale).map_or(usize::MAX, |()| scale.0)
}

/// Counts what would be written; and whether the last of it was a number.
struct Scale(usize, bool);

/// A value that refuses to be written.
#[derive(Debug)]
struct Refused;

impl Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("refused")
    }
}

impl std::error::Error for Refused {}

impl serde::ser::Error for Refused {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

impl Write for Scale {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

impl Scale {
    fn number(&mut self, number: impl Display) -> Result<(), Refused> {
        self.1 = true;
        write!(self, "{number}").map_err(|_| Refused)
    }

    fn integer(&mut self, is_negative: bool, size: u64) {
        self.1 = true;
        let digits = size.checked_ilog10().map_or(1, |tens| tens as usize + 1);
        self.0 += digits + usize::from(is_negative);
    }

    fn text(&mut self, text: &str) {
        self.1 = false;
        self.0 += 2 + weight_of_text(text);
    }

    /// What a field or a variant is called: nothing of it is escaped.
    fn name(&mut self, name: &'static str) {
        self.1 = false;
        self.0 += 2 + name.len();
    }

    /// `{"name":` and, once it is closed, `}`.
    fn wrapped(&mut self, name: &'static str) {
        self.0 += 3;
        self.name(name);
    }
}

/// What is written within a text.
struct Quoted<'a>(&'a mut Scale);

impl Write for Quoted<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.0 += weight_of_text(text);
        Ok(())
    }
}

macro_rules! numbers {
    ($($name:ident: $kind:ty),*) => {
        $(fn $name(self, number: $kind) -> Result<(), Refused> {
            self.number(number)
        })*
    };
}

macro_rules! integers {
    ($($name:ident: $kind:ty),*) => {
        $(fn $name(self, number: $kind) -> Result<(), Refused> {
            self.integer(number < 0, u64::from(number.unsigned_abs()));
            Ok(())
        })*
    };
}

macro_rules! naturals {
    ($($name:ident: $kind:ty),*) => {
        $(fn $name(self, number: $kind) -> Result<(), Refused> {
            self.integer(false, u64::from(number));
            Ok(())
        })*
    };
}

impl<'a> Serializer for &'a mut Scale {
    type Ok = ();
    type Error = Refused;
    type SerializeSeq = Open<'a>;
    type SerializeTuple = Open<'a>;
    type SerializeTupleStruct = Open<'a>;
    type SerializeTupleVariant = Open<'a>;
    type SerializeMap = Open<'a>;
    type SerializeStruct = Open<'a>;
    type SerializeStructVariant = Open<'a>;

    integers!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64);
    naturals!(serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64);
    numbers!(serialize_f32: f32, serialize_f64: f64, serialize_bool: bool);

    fn serialize_char(self, c: char) -> Result<(), Refused> {
        self.1 = false;
        self.0 += 2 + weight_of(c);
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), Refused> {
        self.text(text);
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Refused> {
        bytes.serialize(self)
    }

    fn serialize_none(self) -> Result<(), Refused> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Refused> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Refused> {
        self.0 += "null".len();
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Refused> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<(), Refused> {
        self.name(name);
        Ok(())
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<(), Refused> {
        self.1 = false;
        self.0 += 2;
        write!(Quoted(self), "{value}").map_err(|_| Refused)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<(), Refused> {
        self.wrapped(name);
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'a>, Refused> {
        self.0 += 2;
        Ok(Open { scale: self, begun: false })
    }

    fn serialize_tuple(self, _: usize) -> Result<Open<'a>, Refused> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Open<'a>, Refused> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Open<'a>, Refused> {
        self.wrapped(name);
        self.serialize_seq(None)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'a>, Refused> {
        self.serialize_seq(None)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'a>, Refused> {
        self.serialize_seq(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Open<'a>, Refused> {
        self.wrapped(name);
        self.serialize_seq(None)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
    use serde::Serialize;

    use super::weight;

    #[derive(Serialize)]
    enum Kind {
        Plain,
        Of(i64),
        Both(u8, char),
        Named { at: Option<DateTime<Utc>>, of: Vec<bool> },
    }

    fn is_what_is_written(value: &impl Serialize) {
        let written = serde_json::to_string(value).unwrap_or_default();
        assert_eq!(weight(value), written.len(), "{written}");
    }

    #[test]
    fn each_kind_of_value_weighs_what_is_written() {
        let at = DateTime::from_timestamp_nanos(1_777_651_200_120_000_000);
        let named = Kind::Named { at: Some(at), of: vec![true, false] };
        let none = Kind::Named { at: None, of: vec![] };
        is_what_is_written(&[Kind::Plain, Kind::Of(-20), Kind::Both(7, '"'), named, none]);
        is_what_is_written(&(0, i64::MIN, u64::MAX, -1, 9, 10, 1.5, ()));
        is_what_is_written(&(NaiveDate::MAX, NaiveTime::MIN, at));
        is_what_is_written(&BTreeMap::from([(-5, "a"), (10, "b")]));
        is_what_is_written(&BTreeMap::from([('c', 7), ('"', 8)]));
    }

    #[test]
    fn each_character_weighs_what_is_written() {
        let all: String = ('\0'..'\u{250}').chain("ế字😀\u{202e}\u{2028}".chars()).collect();
        is_what_is_written(&all);
    }
}
