//! `/export`, in private only (PRODUCT §9): which, then **Send** or **Not now**, then files; for thirty days
//! after an end also without a seat.
//!
//! | it is | what happens | and then |
//! |---|---|---|
//! | – | `/export` | asked which |
//! | asked which | **What we shared**, **All of mine**, and there is something | about to be sent |
//! | | **For my therapist** | boxes, none ticked |
//! | boxes | a box; "What I'd like help with" asks for one line | boxes |
//! | about to be sent, boxes with a tick | **Send** | the files leave, and nothing is remembered of it |
//! | | **Not now**, `/export`, a day passes, an end | – |
//!
//! Nobody else sees anything of it, and it changes nothing but this.

use chrono::TimeDelta;

use super::written::Written;
use crate::domain::couple::slot::Slot;
use crate::domain::decision::{Toast, Turn};
use crate::domain::event::Act;
use crate::domain::export::Contents;
use crate::domain::model::address::{Lane, To};
use crate::domain::model::attachment::{Attachment, Export, Form, Holds, Weeks};
use crate::domain::model::bounds::EXPORT_LINE;
use crate::domain::model::exporting::{ExportPress, Exporting, WeeksBox, Which};
use crate::domain::model::people::{MessageId, Seat, UserId};
use crate::domain::press::Press;
use crate::domain::say::{Say, What};
use crate::domain::words::{ExportWords, Words};

/// So long it may wait for **Send**.
const WAITS_FOR: TimeDelta = TimeDelta::days(1);

/// Who takes something along.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Taker {
    /// A partner.
    Seated(Seat, UserId),
    /// Somebody of before an end.
    Before(UserId),
}

impl Taker {
    fn to(self) -> To {
        match self {
            Self::Seated(seat, _) => To::Partner(seat),
            Self::Before(user) => To::Chat(user.into()),
        }
    }

    const fn user(self) -> UserId {
        match self {
            Self::Seated(_, user) | Self::Before(user) => user,
        }
    }
}

impl Turn<'_> {
    /// `/export`
    pub fn open_export(&mut self, seat: Seat) {
        if !self.couple.has_agreed(seat) {
            return self.resume_set_up(seat);
        }
        if let Some(user) = self.user_in(seat) {
            self.asks_which_export(Taker::Seated(seat, user));
        }
    }

    pub fn export_pressed(
        &mut self,
        seat: Seat,
        to: To,
        press: ExportPress,
        message: Option<MessageId>,
    ) {
        match self.user_in(seat).filter(|_| to != To::Group && self.couple.has_agreed(seat)) {
            Some(user) => self.exports(Taker::Seated(seat, user), press, message),
            None => self.stale(to, message),
        }
    }

    /// What somebody without a seat does with what they kept before an end.
    pub fn exports_of_before(&mut self, user: UserId, act: &Act) {
        if self.couple.last_end(user).is_none() {
            return;
        }
        match act {
            Act::Command { command, .. } if command.is_export() => {
                self.opens_what_was_before(user);
                self.asks_which_export(Taker::Before(user));
            }
            Act::Press { press: Some(Press::Export(press)), message } => {
                self.exports(Taker::Before(user), *press, *message);
            }
            _ => {}
        }
    }

    /// The line that was asked for; for nothing if it is asked no more.
    pub fn takes_export_line(&mut self, written: &Written) -> bool {
        let (seat, words) = (written.by, written.text.trim());
        let Some(user) = self.user_in(seat) else { return false };
        let taker = Taker::Seated(seat, user);
        let Some(Holds::Weeks(mut weeks)) = self.about_to_export(taker) else { return false };
        if let Some(over) = EXPORT_LINE.over(words) {
            let refusal = Words::Export(ExportWords::LineTooLong(over));
            self.asks_line(seat, Slot::ExportLine, refusal);
            return true;
        }
        weeks.line = Some(words.to_owned());
        self.is_about_to_export(taker, Some(Holds::Weeks(weeks.clone())));
        self.ask(taker.to(), Slot::Export, boxes(taker, weeks));
        true
    }

    /// What nobody sent within a day is forgotten.
    pub fn lets_exports_go(&mut self) {
        let now = self.now;
        let partners = [&mut self.couple.partners.a, &mut self.couple.partners.b];
        for partner in partners.into_iter().flatten() {
            partner.exporting.take_if(|exporting| exporting.until <= now);
        }
        for former in &mut self.couple.former {
            former.exporting.take_if(|exporting| exporting.until <= now);
        }
    }

    fn asks_which_export(&mut self, taker: Taker) {
        self.is_about_to_export(taker, None);
        self.ask(taker.to(), Slot::Export, Words::Export(ExportWords::Ask));
    }

    fn exports(&mut self, taker: Taker, press: ExportPress, message: Option<MessageId>) {
        match (press, self.about_to_export(taker)) {
            (ExportPress::Choose(which), _) => self.chooses_export(taker, which),
            (ExportPress::Tick(one, on), Some(Holds::Weeks(weeks))) => {
                self.ticks_box(taker, one, on, weeks);
            }
            (ExportPress::LeaveLine, Some(Holds::Weeks(_))) if self.hears_export_line(taker) => {
                self.cancel_export_line(taker);
                if let Some(message) = message {
                    self.say(Say::of(taker.to(), Lane::Reply, What::RemoveButtons(message)));
                }
            }
            (ExportPress::Send(which), Some(holds)) if holds.which() == which => {
                self.sends_export(taker, &holds);
            }
            (ExportPress::NotNow, Some(_)) => {
                self.is_about_to_export(taker, None);
                self.cancel_export_line(taker);
                self.shows_export(taker, ExportWords::NotSent);
            }
            _ => self.stale(taker.to(), message),
        }
    }

    fn chooses_export(&mut self, taker: Taker, which: Which) {
        let holds = match which {
            Which::Shared => Holds::Shared,
            Which::Mine => Holds::Mine,
            Which::Weeks => {
                let weeks = Weeks::default();
                self.is_about_to_export(taker, Some(Holds::Weeks(weeks.clone())));
                return self.edit(taker.to(), Slot::Export, boxes(taker, weeks));
            }
        };
        let export = self.export(taker, holds.clone(), Form::Page);
        let contents = Contents::of(&export, &self.couple, &self.facts.records);
        let is_empty = contents.is_none_or(|contents| contents.is_empty());
        self.is_about_to_export(taker, Some(holds).filter(|_| !is_empty));
        let words = if is_empty { ExportWords::Nothing } else { ExportWords::Confirm(which) };
        self.shows_export(taker, words);
    }

    fn ticks_box(&mut self, taker: Taker, one: WeeksBox, on: bool, mut weeks: Weeks) {
        match (one, taker) {
            (WeeksBox::Moments, _) => weeks.moments = on,
            (WeeksBox::Helped, _) => weeks.helped = on,
            (WeeksBox::Pulse, _) => weeks.pulse = on,
            (WeeksBox::Safe, _) => weeks.safe = on,
            (WeeksBox::Line, Taker::Seated(seat, _)) if on => {
                let question = Words::Export(ExportWords::AskLine);
                return self.asks_line(seat, Slot::ExportLine, question);
            }
            (WeeksBox::Line, _) => {
                weeks.line = None;
                self.cancel_export_line(taker);
            }
        }
        self.is_about_to_export(taker, Some(Holds::Weeks(weeks.clone())));
        self.edit(taker.to(), Slot::Export, boxes(taker, weeks));
    }

    /// The page first, then the same for programs; of the weeks the page alone.
    fn sends_export(&mut self, taker: Taker, holds: &Holds) {
        if matches!(holds, Holds::Weeks(weeks) if weeks.is_blank()) {
            return self.toast(Toast::Line(Words::Export(ExportWords::NoneTicked)));
        }
        self.is_about_to_export(taker, None);
        self.cancel_export_line(taker);
        self.shows_export(taker, ExportWords::Sent);
        let which = holds.which();
        let forms: &[Form] =
            if which == Which::Weeks { &[Form::Page] } else { &[Form::Page, Form::Json] };
        for form in forms {
            let export = self.export(taker, holds.clone(), *form);
            let words = Words::Export(ExportWords::File(which, *form));
            let file = Say::new(taker.to(), Lane::Reply, words);
            let file = file.attaching(Attachment::Export(export));
            self.say(if *form == Form::Json { file.silently() } else { file });
        }
    }

    fn export(&self, taker: Taker, holds: Holds, form: Form) -> Export {
        Export { user: taker.user(), at: self.now, holds, form }
    }

    fn shows_export(&mut self, taker: Taker, words: ExportWords) {
        self.edit(taker.to(), Slot::Export, Words::Export(words));
    }

    fn cancel_export_line(&mut self, taker: Taker) {
        if let Taker::Seated(seat, _) = taker
            && let Some(partner) = &mut self.couple.partners[seat]
        {
            partner.typing.line.take_if(|(slot, _)| *slot == Slot::ExportLine);
        }
    }

    fn hears_export_line(&self, taker: Taker) -> bool {
        let Taker::Seated(seat, _) = taker else { return false };
        let partner = self.couple.partners[seat].as_ref();
        let line = partner.and_then(|partner| partner.typing.line.as_ref());
        line.is_some_and(|(slot, _)| *slot == Slot::ExportLine)
    }

    fn about_to_export(&self, taker: Taker) -> Option<Holds> {
        let exporting = match taker {
            Taker::Seated(seat, _) => self.couple.partners[seat].as_ref()?.exporting.as_ref(),
            Taker::Before(user) => {
                let mut former = self.couple.former.iter().filter(|one| one.user == user);
                former.find_map(|one| one.exporting.as_ref())
            }
        };
        exporting.filter(|one| self.now < one.until).map(|one| one.holds.clone())
    }

    fn is_about_to_export(&mut self, taker: Taker, holds: Option<Holds>) {
        let until = self.now + WAITS_FOR;
        let exporting = holds.map(|holds| Exporting { holds, until });
        match taker {
            Taker::Seated(seat, _) => {
                if let Some(partner) = &mut self.couple.partners[seat] {
                    partner.exporting = exporting;
                }
            }
            Taker::Before(user) => {
                let mut former = self.couple.former.iter_mut();
                if let Some(former) = former.find(|one| one.user == user) {
                    former.exporting = exporting;
                }
            }
        }
    }
}

fn boxes(taker: Taker, weeks: Weeks) -> Words {
    let writes = matches!(taker, Taker::Seated(..));
    Words::Export(ExportWords::Weeks { weeks, writes })
}
