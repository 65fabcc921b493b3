//! The callback data of buttons, `name:argument:argument`, and the names of their labels.
//!
//! A button that was released keeps its data for ever: it lies in old chats.

use chrono::{Datelike, NaiveDate};

/// A button, as its callback data says it.
pub trait Button: Copy + Sized {
    /// The callback data.
    fn data(self) -> String;
    /// Reads callback data.
    fn read(data: &str) -> Option<Self>;
    /// The name of its label.
    fn key(self) -> &'static str;
}

/// What follows a button's name.
pub struct Args<'a>(std::str::Split<'a, char>);

impl<'a> Args<'a> {
    /// The name, and what follows.
    #[must_use]
    pub fn of(data: &'a str) -> (&'a str, Self) {
        let mut parts = data.split(':');
        (parts.next().unwrap_or_default(), Self(parts))
    }

    /// The next one.
    pub fn word(&mut self) -> Option<&'a str> {
        self.0.next()
    }

    /// Whether nothing follows.
    #[must_use]
    pub fn are_over(&self) -> bool {
        self.0.clone().next().is_none()
    }
}

/// What a button carries.
pub trait Arg: Sized {
    /// Adds it, behind a colon.
    fn write(self, data: &mut String);
    /// Reads it.
    fn read(args: &mut Args<'_>) -> Option<Self>;
}

macro_rules! numbers {
    ($($number:ty),+) => {$(
        impl Arg for $number {
            fn write(self, data: &mut String) {
                data.push(':');
                data.push_str(&self.to_string());
            }

            fn read(args: &mut Args<'_>) -> Option<Self> {
                args.word()?.parse().ok()
            }
        }
    )+};
}
numbers!(u8, u16, u32);

impl Arg for NaiveDate {
    fn write(self, data: &mut String) {
        data.push(':');
        data.push_str(&self.to_string());
    }

    fn read(args: &mut Args<'_>) -> Option<Self> {
        date(args.word()?)
    }
}

/// A choice that buttons carry: one of a table.
pub trait Choice: Copy + PartialEq + 'static {
    /// Each with its name in the callback data and the name of its label.
    const NAMES: &'static [(Self, &'static str, &'static str)];

    /// The name of its label.
    fn key(self) -> &'static str {
        names(&self, Self::NAMES)[1]
    }
}

impl<T: Choice> Arg for T {
    fn write(self, data: &mut String) {
        data.push(':');
        data.push_str(names(&self, T::NAMES)[0]);
    }

    fn read(args: &mut Args<'_>) -> Option<Self> {
        named(args.word()?, T::NAMES)
    }
}

/// The buttons of an enum. `plain` ones are nothing but their data: `Variant = "data" => "label"`.
/// Those `with` arguments have a name before these: `Variant(number: u32) = "name" => "label"`, where
/// the label may depend on the arguments.
macro_rules! buttons {
    ($of:ident {
        plain { $($variant:ident $(($value:literal))? = $plain:literal => $key:literal,)* }
    }) => {
        impl $crate::domain::model::button::Button for $of {
            fn data(self) -> String {
                match self { $(Self::$variant $(($value))? => $plain.to_owned(),)* }
            }

            fn read(data: &str) -> Option<Self> {
                match data { $($plain => Some(Self::$variant $(($value))?),)* _ => None }
            }

            fn key(self) -> &'static str {
                match self { $(Self::$variant $(($value))? => $key,)* }
            }
        }
    };
    ($of:ident {
        plain { $($variant:ident $(($value:literal))? = $plain:literal => $key:literal,)* }
        with { $($carrying:ident($($arg:ident: $arg_of:ty),+) = $name:literal => $its_key:expr,)* }
    }) => {
        impl $crate::domain::model::button::Button for $of {
            fn data(self) -> String {
                use $crate::domain::model::button::Arg;
                match self {
                    $(Self::$variant $(($value))? => $plain.to_owned(),)*
                    $(Self::$carrying($($arg),+) => {
                        let mut data = $name.to_owned();
                        $(<$arg_of as Arg>::write($arg, &mut data);)+
                        data
                    })*
                }
            }

            fn read(data: &str) -> Option<Self> {
                use $crate::domain::model::button::{Arg, Args};
                let (name, mut args) = Args::of(data);
                let read = match (data, name) {
                    $(($plain, _) => return Some(Self::$variant $(($value))?),)*
                    $((_, $name) => {
                        $(let $arg = <$arg_of as Arg>::read(&mut args)?;)+
                        Self::$carrying($($arg),+)
                    })*
                    _ => return None,
                };
                args.are_over().then_some(read)
            }

            fn key(self) -> &'static str {
                match self {
                    $(Self::$variant $(($value))? => $key,)*
                    $(Self::$carrying($($arg),+) => {
                        $(let _ = $arg;)+
                        $its_key
                    })*
                }
            }
        }
    };
}
pub(in crate::domain) use buttons;

/// A date in callback data, in a year that can be reckoned with.
pub(in crate::domain) fn date(text: &str) -> Option<NaiveDate> {
    text.parse().ok().filter(|date: &NaiveDate| (2000..3000).contains(&date.year()))
}

/// Its name in the callback data and the name of its label; empty for what is not in the table.
pub(in crate::domain) fn names<T: PartialEq>(
    of: &T,
    among: &[(T, &'static str, &'static str)],
) -> [&'static str; 2] {
    let found = among.iter().find(|(one, ..)| one == of);
    found.map_or(["", ""], |(_, name, key)| [*name, *key])
}

/// The one of that name in the callback data.
pub(in crate::domain) fn named<T: Copy>(name: &str, among: &[(T, &str, &str)]) -> Option<T> {
    among.iter().find(|(_, other, _)| *other == name).map(|(one, ..)| *one)
}
