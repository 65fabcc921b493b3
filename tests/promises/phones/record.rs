//! All that the bot does is written down, with its time and whether it rings.

use chrono::NaiveTime;
use kintsugi::domain::{Act, MessageId, Place, Quiet, Say, Seat, Toast, What};

use super::super::play::{Play, person, phone};
use super::{Effect, GROUP, Typed, Wire};

impl Play {
    /// What the bot does on that phone.
    pub fn records(&mut self, on: usize, say: &Say) {
        let what = say.what.clone();
        let message = self.hanging.names(on, &what);
        let typed = match &what {
            What::New { reply_to, .. } => *reply_to,
            What::React(message) => Some(*message),
            _ => None,
        };
        let typed = typed.and_then(|message| self.typed.get(&message).copied());
        let rings = !say.silent && matches!(what, What::New { .. });
        self.writes_wire(on, Effect::Does(what), message, typed, rings);
        if let Some(wire) = self.wires.last_mut() {
            wire.closed = say.closed;
        }
    }

    /// How a press is answered, on the phone of who pressed.
    pub fn records_answer(&mut self, who: usize, toast: Toast) {
        self.writes_wire(who, Effect::Answers(toast), None, None, false);
    }

    fn writes_wire(
        &mut self,
        phone: usize,
        effect: Effect,
        message: Option<MessageId>,
        typed: Option<Typed>,
        rings: bool,
    ) {
        let (at, by) = (self.now, self.acting);
        let (night, paused) = (self.is_night_on(phone), self.couple.paused.is_some());
        let timed = self.ticks;
        self.wires.push(Wire {
            phone,
            at,
            effect,
            message,
            typed,
            rings,
            by,
            night,
            paused,
            timed,
            closed: false,
        });
    }

    /// Whether the quiet hours run of somebody whose phone shows that chat.
    fn is_night_on(&self, phone: usize) -> bool {
        let Some(zone) = self.couple.evening.zone else { return false };
        let shows = |seat: &Seat| {
            let partner = self.couple.partners[*seat].as_ref();
            partner.is_some_and(|one| phone == GROUP || person(one.user) == phone)
        };
        Seat::BOTH.into_iter().filter(shows).any(|seat| {
            let quiet = self.couple.partners[seat].as_ref().map(|partner| partner.quiet);
            quiet.is_some_and(|quiet| is_quiet(self.now.with_timezone(&zone).time(), quiet))
        })
    }

    /// Somebody typed that.
    pub fn is_typed(&mut self, who: usize, place: Place, act: &Act) {
        let message = match act {
            Act::Command { message, .. }
            | Act::Text { message, .. }
            | Act::Untaken { message, .. } => *message,
            Act::Captioned(words) => return self.is_typed(who, place, words),
            Act::Press { .. } | Act::Amended { .. } => return,
        };
        let phone = phone(who, place);
        self.typed_on[phone] += 1;
        self.typed.insert(message, (phone, self.typed_on[phone]));
    }
}

/// By the clock on the wall.
fn is_quiet(time: NaiveTime, Quiet { from, to }: Quiet) -> bool {
    if from <= to { (from..to).contains(&time) } else { time >= from || time < to }
}
