//! Samples of every kind of what is saved. A new kind does not compile until it is listed here.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc, Weekday};
use kintsugi::domain::{
    Country, Known, LetterPart, Measure, MessageId, Place, Seat, Slot, Zone, proposals,
};

/// One of each, and of numbers the least and the greatest.
pub trait Every: Sized {
    fn every() -> Vec<Self>;
}

/// Lists the variants of enums, with the types of what they hold.
macro_rules! every {
    ($($of:ident { $($variant:ident
        $(($($value:ident: $value_of:ty),+))?
        $({$($field:ident: $field_of:ty),+})?
    ),+ $(,)? })+) => {$(
        impl $crate::golden::every::Every for $of {
            fn every() -> Vec<Self> {
                let all: Vec<Vec<Self>> = vec![$(
                    $crate::golden::every::every!(@one $of $variant
                        $(($($value: $value_of),+))? $({$($field: $field_of),+})?)
                ),+];
                all.into_iter().flatten().inspect(|one| match one {
                    $(Self::$variant { .. })|+ => {}
                }).collect()
            }
        }
    )+};
    (@one $of:ident $variant:ident) => { vec![Self::$variant] };
    (@one $of:ident $variant:ident ($($value:ident: $value_of:ty),+)) => {
        <($($value_of,)+) as $crate::golden::every::Every>::every()
            .into_iter().map(|($($value,)+)| Self::$variant($($value),+)).collect()
    };
    (@one $of:ident $variant:ident {$($field:ident: $field_of:ty),+}) => {
        <($($field_of,)+) as $crate::golden::every::Every>::every()
            .into_iter().map(|($($field,)+)| Self::$variant { $($field),+ }).collect()
    };
}
pub(super) use every;

/// Lists the fields of structs, with their types.
macro_rules! every_struct {
    ($($of:ident {$($field:ident: $field_of:ty),+})+) => {$(
        impl $crate::golden::every::Every for $of {
            fn every() -> Vec<Self> {
                <($($field_of,)+) as $crate::golden::every::Every>::every()
                    .into_iter().map(|($($field,)+)| Self { $($field),+ }).collect()
            }
        }
    )+};
}
pub(super) use every_struct;

/// Samples of what is not listed by its variants.
macro_rules! samples {
    ($($of:ty = [$($sample:expr),+];)+) => {$(
        impl Every for $of {
            fn every() -> Vec<Self> {
                vec![$($sample),+]
            }
        }
    )+};
}

samples! {
    bool = [false, true];
    u8 = [0, 1, 7, 30, u8::MAX];
    u16 = [0, u16::MAX];
    u32 = [1, u32::MAX];
    u64 = [1, u64::MAX];
    i64 = [0, 3, i64::MAX];
    String = ["words \"quoted\"\nđườn".to_owned()];
    NaiveDate = ["2026-05-04".parse().expect("a date")];
    Weekday = [Weekday::Mon, Weekday::Sun];
    NaiveTime = ["20:30:00".parse().expect("a time")];
    NaiveDateTime = ["2026-05-04T09:00:00".parse().expect("a time of a day")];
    DateTime<Utc> = ["2026-05-04T18:30:00Z".parse().expect("a moment")];
    Zone = ["Europe/Berlin".parse().expect("a zone"), "UTC".parse().expect("a zone")];
    MessageId = [MessageId(41)];
    Country = [Country::of("DE").expect("a country")];
    Known = [Known::of("trigger").expect("a command")];
    Box<Slot> = [Box::new(Slot::Prompt("2026-05-04".parse().expect("a date")))];
    Vec<(LetterPart, String)> = [vec![(LetterPart::Did, "words".to_owned())]];
    Vec<(Measure, u8)> = [Measure::ALL.map(|measure| (measure, measure.highest())).into()];
    Vec<proposals::Terms> = [proposals::Terms::every().into_iter().step_by(45).collect()];
}

impl<T: Every> Every for Option<T> {
    fn every() -> Vec<Self> {
        [None].into_iter().chain(T::every().into_iter().map(Some)).collect()
    }
}

every! {
    Seat { A, B }
    Place { Group, Private }
}

impl<A: Every> Every for (A,) {
    fn every() -> Vec<Self> {
        A::every().into_iter().map(|a| (a,)).collect()
    }
}

impl<A: Every + Clone, B: Every> Every for (A, B) {
    fn every() -> Vec<Self> {
        let with = |a: A| B::every().into_iter().map(move |b| (a.clone(), b));
        A::every().into_iter().flat_map(with).collect()
    }
}

impl<A: Every + Clone, B: Every + Clone, C: Every> Every for (A, B, C) {
    fn every() -> Vec<Self> {
        let all = <((A, B), C)>::every().into_iter();
        all.map(|((a, b), c)| (a, b, c)).collect()
    }
}

impl<A: Every + Clone, B: Every + Clone, C: Every + Clone, D: Every> Every for (A, B, C, D) {
    fn every() -> Vec<Self> {
        let all = <((A, B, C), D)>::every().into_iter();
        all.map(|((a, b, c), d)| (a, b, c, d)).collect()
    }
}
