//! Lists and objects as they are written: what stands between the parts.

use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};

use super::{Refused, Scale};

/// A list or an object that is being written.
pub(super) struct Open<'a> {
    pub scale: &'a mut Scale,
    pub begun: bool,
}

impl Open<'_> {
    fn separated(&mut self) {
        self.scale.0 += usize::from(std::mem::replace(&mut self.begun, true));
    }

    fn item(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), Refused> {
        self.separated();
        value.serialize(&mut *self.scale)
    }

    fn field(
        &mut self,
        name: &'static str,
        value: &(impl Serialize + ?Sized),
    ) -> Result<(), Refused> {
        self.separated();
        self.scale.name(name);
        self.scale.0 += 1;
        value.serialize(&mut *self.scale)
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
