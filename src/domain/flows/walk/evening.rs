//! What the walk brings to an evening: a step that opens, the gold card, **Ready**.

use chrono::NaiveDate;

use super::OFFERED_AGAIN_AFTER;
use crate::domain::decision::Turn;
use crate::domain::model::people::Seat;
use crate::domain::model::program::{GOLD_AFTER_DAYS, GOLD_AGAIN_AFTER_DAYS, News, Step};
use crate::domain::press::Offer;

impl Turn<'_> {
    /// What the evening's group message tells of the walk: a step that opens, or the gold card.
    pub fn evening_news(&mut self) -> Option<News> {
        let (now, zone) = (self.now, self.couple.zone());
        let walk = self.couple.walk.as_mut()?;
        if let Some(next) = walk.next().filter(|_| walk.ready.a && walk.ready.b) {
            let left = walk.current;
            let given_its_time = walk.is_ripe(zone, now).then_some(left);
            if !walk.walked.contains(&left) {
                walk.walked.push(left);
            }
            walk.opens(next, now);
            return Some(News::Opened {
                step: next,
                past_eight: left == Step::Empathy,
                left: given_its_time,
            });
        }
        let days = if walk.current == Step::Closeness { walk.days(zone, now) } else { 0 };
        if days >= GOLD_AGAIN_AFTER_DAYS && walk.gold && !walk.gold_again {
            walk.gold_again = true;
            return Some(News::GoldAgain);
        }
        if days < GOLD_AFTER_DAYS || walk.gold {
            return None;
        }
        walk.gold = true;
        Some(News::Gold)
    }

    /// The evening's private card is about to be laid: whether it offers **Ready** again.
    /// A card that comes anyway takes it along, for it takes the place of the one that had it.
    pub fn offer_ready(&mut self, seat: Seat, date: NaiveDate, along: bool) {
        let (now, zone) = (self.now, self.couple.zone());
        let Some(walk) = &mut self.couple.walk else { return };
        let fresh = walk.offered[seat].is_none_or(|last| date - last >= OFFERED_AGAIN_AFTER);
        if !walk.ready[seat] && (fresh || along) && walk.is_ripe(zone, now) {
            walk.offered[seat] = Some(date);
        }
    }

    /// What that evening's private card offers of the walk.
    pub fn ready_offer(&self, seat: Seat, date: NaiveDate) -> Option<(Step, Offer)> {
        let walk = self.couple.walk.as_ref()?;
        let offered = walk.offered[seat] == Some(date) && !walk.ready[seat];
        offered.then(|| (walk.current, self.offer(seat, true)))
    }
}
