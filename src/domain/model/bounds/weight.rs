//! How many bytes something takes in the state: as JSON, the way the store writes it, escapes included.

use std::fmt::{self, Display, Write};

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// The bytes of a value in the state.
#[must_use]
pub fn weight(value: &(impl Serialize + ?Sized)) -> usize {
    let mut scale = Scale(0, false);
    // Only a value that refuses to be written fails here; none in the state does.
    value.serialize(&mut scale).map_or(usize::MAX, |()| scale.0)
}

/// The bytes of one character within a text.
pub(super) const fn weight_of(c: char) -> usize {
    match c {
        '"' | '\\' | '\n' | '\r' | '\t' | '\u{8}' | '\u{c}' => 2,
        c if (c as u32) < 0x20 => "\\u0000".len(),
        c => c.len_utf8(),
    }
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

    fn text(&mut self, text: &str) {
        self.1 = false;
        // Nearly always nothing is escaped.
        let is_escaped = |byte: u8| byte < 0x20 || byte == b'"' || byte == b'\\';
        let is_plain = !text.bytes().fold(false, |any, byte| any | is_escaped(byte));
        self.0 += 2 + if is_plain { text.len() } else { text.chars().map(weight_of).sum() };
    }

    /// `{"name":` and, once it is closed, `}`.
    fn wrapped(&mut self, name: &str) {
        self.0 += 3;
        self.text(name);
    }
}

/// A list or an object that is being written.
struct Open<'a> {
    scale: &'a mut Scale,
    begun: bool,
}

impl Open<'_> {
    fn separated(&mut self) {
        self.scale.0 += usize::from(std::mem::replace(&mut self.begun, true));
    }

    fn item(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Refused> {
        self.separated();
        value.serialize(&mut *self.scale)
    }

    fn field(&mut self, name: &str, value: &(impl Serialize + ?Sized)) -> Result<(), Refused> {
        self.separated();
        self.scale.text(name);
        self.scale.0 += 1;
        value.serialize(&mut *self.scale)
    }
}

macro_rules! numbers {
    ($($name:ident: $kind:ty),*) => {
        $(fn $name(self, number: $kind) -> Result<(), Refused> {
            self.number(number)
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

    numbers!(
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64, serialize_bool: bool
    );

    fn serialize_char(self, c: char) -> Result<(), Refused> {
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
        self.serialize_str(name)
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

macro_rules! lists {
    ($($kind:ident: $method:ident),*) => {
        $(impl $kind for Open<'_> {
            type Ok = ();
            type Error = Refused;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
                self.item(value)
            }

            fn end(self) -> Result<(), Refused> {
                Ok(())
            }
        })*
    };
}

lists!(
    SerializeSeq: serialize_element, SerializeTuple: serialize_element,
    SerializeTupleStruct: serialize_field, SerializeTupleVariant: serialize_field
);

macro_rules! objects {
    ($($kind:ident),*) => {
        $(impl $kind for Open<'_> {
            type Ok = ();
            type Error = Refused;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Refused> {
                self.field(name, value)
            }

            fn end(self) -> Result<(), Refused> {
                Ok(())
            }
        })*
    };
}

objects!(SerializeStruct, SerializeStructVariant);

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Refused;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Refused> {
        self.separated();
        key.serialize(&mut *self.scale)?;
        // A number as a key stands in quotes.
        self.scale.0 += 2 * usize::from(self.scale.1);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Refused> {
        self.scale.0 += 1;
        value.serialize(&mut *self.scale)
    }

    fn end(self) -> Result<(), Refused> {
        Ok(())
    }
}
