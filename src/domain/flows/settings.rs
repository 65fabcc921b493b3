//! `/settings`: everything of set-up can be changed later, and the quiet hours.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use super::private::PendingInput;
use crate::domain::couple::slot::Slot;
use crate::domain::decision::Turn;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Seat};
use crate::domain::model::quiet::Quiet;
use crate::domain::model::setting::Setting;
use crate::domain::press::Press;
use crate::domain::words::{Settings, Words};
use crate::domain::zone;

/// After that, what is typed is no answer any more.
const ANSWERED_WITHIN: TimeDelta = TimeDelta::minutes(30);

/// A second tap of a switch so soon is the first one again.
const TAPPED_TWICE_WITHIN: TimeDelta = TimeDelta::seconds(3);

impl Turn<'_> {
    pub fn show_settings(&mut self, seat: Seat, to: To) {
        match to {
            To::Group => {
                let hour = self.couple.evening_hour_now();
                self.answer(to, Words::Settings(Settings::AskGroup(hour)));
            }
            _ if !self.couple.is_done(seat) => self.resume_set_up(seat),
            _ => self.ask(to, Slot::Settings(seat), Words::Settings(Settings::Ask)),
        }
    }

    pub fn change_setting(
        &mut self,
        seat: Seat,
        to: To,
        setting: Setting,
        message: Option<MessageId>,
    ) {
        // An old card must not lead past the questions of set-up, consent first.
        if !self.couple.is_done(seat) {
            return self.stale(to, message);
        }
        match (setting, to) {
            (Setting::Zone, To::Group) => self.ask_for_zone(),
            (Setting::Time, To::Group) => self.ask_for_time(),
            (_, To::Group) | (Setting::Zone | Setting::Time, _) => self.stale(to, message),
            _ => self.begin_change(seat, setting),
        }
    }

    fn begin_change(&mut self, seat: Seat, setting: Setting) {
        let tapped = self.couple.partners[seat].as_ref().and_then(|partner| partner.changing);
        let again = |(one, until): (Setting, DateTime<Utc>)| one == setting && self.now < until;
        if setting.is_switch() && tapped.is_some_and(again) {
            return;
        }
        self.asks_in_private(seat, PendingInput::Setting);
        let today = self.couple.todays_date(self.now);
        let Some(partner) = &mut self.couple.partners[seat] else { return };
        if setting.is_switch() {
            partner.changing = Some((setting, self.now + TAPPED_TWICE_WITHIN));
            let words = if setting == Setting::Reminder {
                partner.reminder = !partner.reminder;
                Settings::ReminderSet(partner.reminder)
            } else {
                let chosen = &mut self.couple.triggers.not_today[seat];
                *chosen = Some(today).filter(|today| *chosen != Some(*today));
                Settings::NotTodaySet(chosen.is_some())
            };
            return self.answer(To::Partner(seat), Words::Settings(words));
        }
        partner.changing = Some((setting, self.now + ANSWERED_WITHIN));
        let quiet = partner.quiet;
        let words = match setting {
            Setting::Role => Words::Settings(Settings::Role),
            Setting::Happened => Words::Settings(Settings::Happened),
            Setting::Helps => Words::Settings(Settings::Helps(partner.helps.clone())),
            _ => Words::Settings(Settings::Quiet(quiet)),
        };
        self.ask(To::Partner(seat), Slot::Setting(seat, setting), words);
    }

    /// A reply to the question for a setting, or to its refusal, whatever was asked since.
    pub fn changes_by_reply(&mut self, seat: Seat, setting: Setting, text: &str) {
        if !self.couple.is_done(seat) {
            return self.resume_set_up(seat);
        }
        self.waits_for_setting(seat, setting);
        self.changes_by_text(seat, text);
    }

    fn waits_for_setting(&mut self, seat: Seat, setting: Setting) {
        self.asks_in_private(seat, PendingInput::Setting);
        if let Some(partner) = &mut self.couple.partners[seat] {
            partner.changing = Some((setting, self.now + ANSWERED_WITHIN));
        }
    }

    /// It could not be taken: the refusal is the question.
    pub fn asks_setting_again(&mut self, seat: Seat, setting: Setting, refusal: Words) {
        self.waits_for_setting(seat, setting);
        let question = Slot::AskedAgain(Box::new(Slot::Setting(seat, setting)));
        self.ask(To::Partner(seat), question, refusal);
    }

    /// A role or what happened, pressed after set-up; whether it was asked for.
    pub fn changes_by_press(&mut self, seat: Seat, press: Press) -> bool {
        let changing = self.changing(seat);
        let Some(partner) = &mut self.couple.partners[seat] else { return false };
        match (changing, press) {
            (Some(Setting::Role), Press::Role(role)) => partner.role = Some(role),
            (Some(Setting::Happened), Press::Happened(what)) => {
                partner.happened = Some(what);
            }
            (Some(Setting::Helps), Press::RemoveHelps) => partner.helps = None,
            (Some(Setting::Helps), Press::LeaveHelps) => {}
            _ => return false,
        }
        partner.changing = None;
        if press == Press::RemoveHelps {
            self.first_sentence_changes(seat);
        }
        let slot = changing.map_or(Slot::Settings(seat), |setting| Slot::Setting(seat, setting));
        self.edit(To::Partner(seat), slot, Words::Settings(Settings::Changed));
        true
    }

    /// What was typed while a setting waits for it; whether one did.
    pub fn changes_by_text(&mut self, seat: Seat, text: &str) -> bool {
        match self.changing(seat) {
            Some(Setting::Helps) => self.change_what_helps(seat, text),
            Some(Setting::Quiet) => {
                if let Some((from, to)) = two_times(text) {
                    let quiet = Quiet { from, to };
                    self.note_quiet(seat, quiet);
                    self.answer(To::Partner(seat), Words::Settings(Settings::QuietSet(quiet)));
                } else {
                    let refusal = Words::Settings(Settings::QuietUnclear);
                    self.asks_setting_again(seat, Setting::Quiet, refusal);
                }
            }
            Some(setting @ (Setting::Role | Setting::Happened)) => {
                self.answer(To::Partner(seat), Words::PleasePress);
                self.begin_change(seat, setting);
            }
            Some(Setting::Zone | Setting::Time | Setting::Reminder | Setting::NotToday) | None => {
                return false;
            }
        }
        true
    }

    /// The setting that still waits for this partner.
    pub fn changing(&self, seat: Seat) -> Option<Setting> {
        let (setting, until) = self.couple.partners[seat].as_ref()?.changing?;
        (self.now < until && !setting.is_switch()).then_some(setting)
    }

    /// Whether what they type next is for a setting.
    pub fn is_changing(&self, seat: Seat) -> bool {
        self.changing(seat).is_some()
    }

    /// Something else is begun: what is typed next is no answer to a setting.
    pub fn cancel_settings(&mut self, seat: Seat) {
        if let Some(partner) = &mut self.couple.partners[seat] {
            partner.changing = None;
            partner.hears_helps = false;
        }
    }

    /// New quiet hours, pressed.
    pub fn press_quiet(&mut self, seat: Seat, to: To, quiet: Quiet, message: Option<MessageId>) {
        if self.changing(seat) != Some(Setting::Quiet) {
            return self.stale(to, message);
        }
        self.note_quiet(seat, quiet);
        self.edit(
            To::Partner(seat),
            Slot::Setting(seat, Setting::Quiet),
            Words::Settings(Settings::QuietSet(quiet)),
        );
    }

    fn note_quiet(&mut self, seat: Seat, quiet: Quiet) {
        if let Some(partner) = &mut self.couple.partners[seat] {
            partner.changing = None;
            partner.quiet = quiet;
        }
    }
}

/// "23:00 to 7", "22:30-08:00"
fn two_times(text: &str) -> Option<(NaiveTime, NaiveTime)> {
    let text = text.to_lowercase().replace(['–', '—', '-', '/'], " to ");
    let words: Vec<&str> = text.split_whitespace().collect();
    // Evenings begin them and mornings end them: "10 to 7". "Quarter to 11 to 7" has two of these words.
    let between = |middle: usize| {
        let from = words[..middle].join(" ");
        let from = from.strip_prefix("from ").unwrap_or(&from);
        Some((zone::evening_time(from)?, zone::parse_time(&words[middle + 1..].join(" "))?))
    };
    (0..words.len()).filter(|middle| words[*middle] == "to").find_map(between)
}
