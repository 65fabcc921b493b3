//! Each partner's own questions, in private. One card, edited in place while buttons answer it.

use crate::domain::couple::slot::Slot;
use crate::domain::couple::{Partner, SetUp};
use crate::domain::decision::Turn;
use crate::domain::model::address::To;
use crate::domain::model::bounds::{HELPS, Over};
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::setting::Setting;
use crate::domain::press::{Honest, Press};
use crate::domain::words::{Settings, Words};

impl Turn<'_> {
    /// Shows the question where this partner's set-up stands, anew.
    pub fn resume_set_up(&mut self, seat: Seat) {
        let Some(partner) = &mut self.couple.partners[seat] else { return };
        partner.hears_helps = partner.set_up == SetUp::Helps;
        match question(partner.set_up) {
            Some(question) => self.ask(To::Partner(seat), Slot::SetUp(seat), question),
            None => self.answer(To::Partner(seat), Words::HelpPrivate),
        }
    }

    pub fn answer_set_up(&mut self, seat: Seat, press: Press, message: Option<MessageId>) {
        if self.changes_by_press(seat, press) {
            return;
        }
        let Some(partner) = &mut self.couple.partners[seat] else { return };
        let before = partner.set_up;
        let Some(next) = partner.answered(press) else {
            return self.stale(To::Partner(seat), message);
        };
        partner.set_up = next;
        partner.hears_helps = next == SetUp::Helps;
        if next == before {
            let later = matches!(press, Press::NotNow);
            let words = if later { Words::ConsentLater } else { Words::Consent };
            return self.edit(To::Partner(seat), Slot::SetUp(seat), words);
        }
        self.go_on(seat, next);
        if press == Press::Honest(Honest::NotSure) {
            self.show_care(seat);
        }
    }

    /// What helps this partner in a hard moment, in their words.
    pub fn tell_what_helps(&mut self, seat: Seat, words: &str) {
        if let Err(over) = self.notes_what_helps(seat, words) {
            let question = Slot::AskedAgain(Box::new(Slot::SetUp(seat)));
            return self.ask(To::Partner(seat), question, Words::HelpsTooLong(over));
        }
        if let Some(partner) = &mut self.couple.partners[seat] {
            partner.set_up = SetUp::Done;
        }
        let thanks = self.thanks();
        self.answer(To::Partner(seat), thanks);
        self.finish_set_up();
    }

    /// The same, after set-up.
    pub fn change_what_helps(&mut self, seat: Seat, words: &str) {
        match self.notes_what_helps(seat, words) {
            Ok(()) => self.answer(To::Partner(seat), Words::Settings(Settings::Changed)),
            Err(over) => self.asks_setting_again(seat, Setting::Helps, Words::HelpsTooLong(over)),
        }
    }

    /// Notes it, if it is short enough.
    pub fn notes_what_helps(&mut self, seat: Seat, words: &str) -> Result<(), Over> {
        HELPS.over(words).map_or(Ok(()), Err)?;
        if let Some(partner) = &mut self.couple.partners[seat] {
            partner.helps = Some(words.trim().to_owned());
            partner.changing = None;
        }
        self.first_sentence_changes(seat);
        Ok(())
    }

    /// The card that a button answered says what comes next, also that this was the last of it.
    fn go_on(&mut self, seat: Seat, next: SetUp) {
        let says = question(next).unwrap_or_else(|| self.thanks());
        self.edit(To::Partner(seat), Slot::SetUp(seat), says);
        if next == SetUp::Done {
            self.finish_set_up();
        }
    }
}

impl Partner {
    /// Takes the answer in and tells where set-up goes on; `None` if it answers another question.
    fn answered(&mut self, press: Press) -> Option<SetUp> {
        match (self.set_up, press) {
            (SetUp::Consent, Press::Agree) => Some(SetUp::Honest),
            (SetUp::Consent, Press::NotNow | Press::ReadAgain) => Some(SetUp::Consent),
            (SetUp::Honest, Press::Honest(_)) => Some(SetUp::Role),
            (SetUp::Role, Press::Role(role)) => {
                self.role = Some(role);
                Some(SetUp::Happened)
            }
            (SetUp::Happened, Press::Happened(what)) => {
                self.happened = Some(what);
                Some(SetUp::Helps)
            }
            (SetUp::Helps, Press::SkipHelps) => Some(SetUp::Done),
            _ => None,
        }
    }
}

fn question(stage: SetUp) -> Option<Words> {
    match stage {
        SetUp::Consent => Some(Words::Consent),
        SetUp::Honest => Some(Words::AskHonest),
        SetUp::Role => Some(Words::AskRole),
        SetUp::Happened => Some(Words::AskHappened),
        SetUp::Helps => Some(Words::AskHelps),
        SetUp::Done => None,
    }
}
