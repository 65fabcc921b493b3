//! How long a vacation is to be: "10", "2 weeks", "till sunday".

use chrono::{DateTime, NaiveDate, Utc};

use super::meant::dates;
use crate::domain::times::{Clock, Day, Half, Said, Span, Token, read, spans, tokens};
use crate::domain::zone::{Zone, local_date};

/// How long a rest is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// So many days.
    Days(u32),
    /// Up to that date, which is the first day after it.
    Until(NaiveDate),
}

/// The rest that a text asks for, in the couple's zone; none if it names none that can be understood,
/// or several.
#[must_use]
pub fn rest_in(text: &str, zone: Zone, now: DateTime<Utc>) -> Option<Rest> {
    let tokens = tokens(text);
    let minus = |pair: &[Token]| pair[0].is_sign("-") && pair[1].is_digits() && pair[1].glued;
    let negative = tokens.windows(2).any(|pair| minus(pair) && !pair[0].glued);
    if negative || tokens.iter().any(|token| token.is_digits() && token.length() > 4) {
        return None;
    }
    let said = read(&tokens, true);
    let (spans, numbers) = spans(&tokens);
    let is_span = |day: &Day| matches!(day, Day::InDays(_) | Day::InMonths(_));
    match (&spans[..], &numbers[..]) {
        ([_, ..], []) if said.days.iter().all(is_span) => sum(&spans, zone, now).map(Rest::Days),
        ([], [number]) if said.days.is_empty() && is_of_days(&said) => Some(Rest::Days(*number)),
        ([], _) => until(&tokens, &said, zone, now).map(Rest::Until),
        _ => None,
    }
}

/// A bare hour is no time here, but "8pm" is.
fn is_of_days(said: &Said) -> bool {
    let bare = |clock: &Clock| clock.half == Half::Unsaid && clock.minute == 0;
    said.minutes.is_none() && said.repeats.is_none() && said.clocks.iter().all(bare)
}

fn sum(spans: &[Span], zone: Zone, now: DateTime<Utc>) -> Option<u32> {
    let today = local_date(zone, now);
    let days = spans.iter().map(|span| match span {
        Span::Minutes(_) => None,
        Span::Days(days) => Some(*days),
        Span::Months(months) => {
            let date = first_ahead(Day::InMonths(*months), zone, now)?;
            u32::try_from((date - today).num_days()).ok()
        }
    });
    days.sum()
}

/// "until sunday", "till 3 april", "to the end of the month", "until may".
fn until(tokens: &[Token], said: &Said, zone: Zone, now: DateTime<Utc>) -> Option<NaiveDate> {
    let starts = |pair: &[Token]| pair[0].is("starts") && !pair[1].is("now");
    if tokens.windows(2).any(starts) || said.repeats.is_some() {
        return None;
    }
    match &said.days[..] {
        // Those days are part of it.
        [day @ (Day::EndOfMonth(_) | Day::EndOf(_))]
        | [Day::ThisWeekday(5), day @ Day::ThisWeekday(7)] => {
            let ends = dates(Some(*day), zone, now).into_iter();
            ends.filter(|date| *date >= local_date(zone, now)).min()?.succ_opt()
        }
        [Day::NextWeek | Day::InDays(0)] => None,
        [day] => first_ahead(*day, zone, now),
        [] => {
            let month = |pair: &[Token]| {
                pair[1].value("month").filter(|_| pair[0].is("on"))?.parse::<u32>().ok()
            };
            first_ahead(Day::Date(1, tokens.windows(2).find_map(month)?, None), zone, now)
        }
        _ => None,
    }
}

/// The first such date after today's.
fn first_ahead(day: Day, zone: Zone, now: DateTime<Utc>) -> Option<NaiveDate> {
    let today = local_date(zone, now);
    dates(Some(day), zone, now).into_iter().find(|date| *date > today)
}
