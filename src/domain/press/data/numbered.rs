//! Buttons that carry the number of what they belong to.

use super::{CHECK_INS, HELD, MOMENTS, OFFERS};
use crate::domain::model::button::date;
use crate::domain::model::program::Step;
use crate::domain::press::{Moment, Press};

pub(super) fn read_offer(name: &str, rest: &str) -> Option<Press> {
    let (offer, _) = OFFERS.iter().find(|(_, key)| *key == name)?;
    Some(Press::Step(Step::of(rest.parse().ok()?)?, *offer))
}

pub(super) fn read_check_in(name: &str, rest: &str) -> Option<Press> {
    let (press, _) = CHECK_INS.iter().find(|(_, key)| *key == name)?;
    Some(Press::CheckIn(date(rest)?, *press))
}

pub(super) fn read_held(name: &str, rest: &str) -> Option<Press> {
    let (press, _) = HELD.iter().find(|(_, key)| *key == name)?;
    Some(Press::Held(rest.parse().ok()?, *press))
}

pub(super) fn read_moment(name: &str, rest: &str) -> Option<Press> {
    let (moment, _) = MOMENTS.iter().find(|(_, key)| *key == name)?;
    Some(Press::Moment(rest.parse().ok()?, *moment))
}

pub(super) fn read_level(rest: &str, moment: fn(u8) -> Moment) -> Option<Press> {
    let (episode, level) = rest.split_once(':')?;
    let level = level.parse().ok().filter(|level| *level <= 10)?;
    Some(Press::Moment(episode.parse().ok()?, moment(level)))
}

pub(super) fn read_shown(rest: &str, moment: fn(u16) -> Moment) -> Option<Press> {
    let (episode, number) = rest.split_once(':')?;
    Some(Press::Moment(episode.parse().ok()?, moment(number.parse().ok()?)))
}
