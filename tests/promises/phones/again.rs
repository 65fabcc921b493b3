//! The presses that a phone can still send, and those that could be forged: what would come of them.

use std::collections::HashSet;
use std::fmt::Write as _;

use kintsugi::domain::{Act, Event, Place, Press, Seat, To, UserId, Who};
use kintsugi::messages::Locale;

use super::super::deeds::DATA;
use super::super::exercises;
use super::super::play::person;
use super::eyes::{SPEECH, line_of};
use super::{Effect, GROUP, View, exempt};

/// So many of the buttons that a phone ever had are pressed again, the newest.
const PRESSED_AGAIN: usize = 80;
/// Numbers that are forged.
const NUMBERS: u32 = 6;

impl View<'_> {
    /// What comes of a press, as the others see it.
    fn answer(&self, who: usize, place: Place, press: Press) -> String {
        let id = UserId(501 + i64::try_from(who).expect("a few people"));
        let Some(seat) = self.play.couple.seat_of(id) else { return "no seat".to_owned() };
        let act = Act::Press { press: Some(press), message: None };
        let decision = self.play.would(Event::Did { who: Who::Partner(seat), place, act });
        let mut eyes = self.eyes.later();
        let mut answer = line_of(&decision.toast);
        for say in &decision.says {
            let phone = self.phone_of(say.to);
            if let Some(phone) = phone.filter(|phone| self.phones.contains(phone)) {
                let effect = exempt::but_for(self.but, &Effect::Does(say.what.clone()));
                let seen = effect.and_then(|effect| eyes.see(phone, &effect, None, None));
                let rings = if say.silent { "" } else { " rings" };
                write!(answer, "\n{phone}{rings}: {seen:?}").expect("a text grows");
            }
        }
        answer
    }

    fn phone_of(&self, to: To) -> Option<usize> {
        let user = |seat: Seat| self.play.couple.partners[seat].as_ref().map(|one| one.user);
        match to {
            To::Group => Some(GROUP),
            To::Partner(seat) => user(seat).map(person),
            To::Chat(chat) => Some(person(UserId(chat.0))),
        }
    }

    /// Each of the buttons that lay in their chat or the group, once more.
    pub fn presses_again(&self, who: usize) -> Vec<String> {
        let (mut done, mut answers) = (HashSet::new(), vec![]);
        let theirs = self.buttons.iter().rev().filter(|(phone, _)| [who, GROUP].contains(phone));
        for (phone, press) in theirs {
            let may = self.play.may_press(who, *press) && answers.len() < PRESSED_AGAIN;
            if may && done.insert((*phone, press.data())) {
                let place = if *phone == GROUP { Place::Group } else { Place::Private };
                let button = SPEECH.keyboard(vec![vec![*press]], Locale::En).expect("a label");
                let answer = self.answer(who, place, *press);
                answers.push(format!("{:?} in {phone}: {answer}", button[0][0].label));
            }
        }
        answers
    }

    /// The numbers on those buttons, each with the flow that it belongs to.
    pub fn numbers(&self, who: usize) -> Vec<(String, String)> {
        let theirs = self.buttons.iter().filter(|(phone, _)| [who, GROUP].contains(phone));
        theirs.flat_map(|(_, press)| numbers_of(&press.data())).collect()
    }

    /// Each press that there is, with a number that none of their buttons bore.
    pub fn forges(&self, who: usize, known: &HashSet<(String, String)>) -> Vec<String> {
        let all = DATA.into_iter().chain(exercises::presses());
        let turn = u32::try_from(self.shown.len()).unwrap_or_default();
        let mut answers = vec![];
        for (data, number) in all.zip((0..NUMBERS).cycle().skip(turn as usize % 6)) {
            let forged = with_number(data, number);
            let is_known = numbers_of(&forged).iter().any(|number| known.contains(number));
            let fits = |press: &Press| !is_known && self.play.may_press(who, *press);
            if let Some(press) = Press::read(&forged).filter(fits) {
                for place in [Place::Private, Place::Group] {
                    answers
                        .push(format!("{forged} in {place:?}: {}", self.answer(who, place, press)));
                }
            }
        }
        answers
    }
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// The first number in it becomes another.
fn with_number(data: &str, number: u32) -> String {
    let mut parts: Vec<_> = data.split(':').map(str::to_owned).collect();
    if let Some(part) = parts.iter_mut().find(|part| is_number(part)) {
        *part = number.to_string();
    }
    parts.join(":")
}

/// The numbers that it bears, with the flow whose they are.
fn numbers_of(data: &str) -> Vec<(String, String)> {
    let flow = match Press::read(data) {
        Some(Press::Moment(..)) => "moment",
        Some(Press::Share(_) | Press::Unshare(_)) => "share",
        Some(Press::Diary(_) | Press::Forget(_) | Press::ShareEvening(_)) => "diary",
        _ => data.split(':').next().unwrap_or_default(),
    };
    let numbers = data.split(':').filter(|part| is_number(part));
    numbers.map(|number| (flow.to_owned(), number.to_owned())).collect()
}
