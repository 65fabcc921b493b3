//! What phones show and can send, to compare histories that differ in what somebody did in private.
//!
//! They are compared as a phone has them: the words of each message, when it came, the labels of its
//! buttons, and which buttons carry the same. What a button carries is sealed (`src/app/buttons.rs`):
//! 64 characters, whatever it is, equal for the same button of the same kind of message in the same
//! chat, and telling nothing else. So the number of something may differ where nobody sees or forges
//! it; nowhere may it differ whether two buttons are alike.
//!
//! Then the other presses, each time on a copy: every button that their phone ever had, which is all
//! that a phone can send; and, as if nothing were sealed, each press that there is with numbers that
//! stood on none of their buttons. Toast and all that is said must be the same.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;
use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use kintsugi::domain::{
    Act, Event, MessageId, Place, Press, Seat, Slot, To, Toast, UserId, What, Who, Words,
};
use kintsugi::line::Below;
use kintsugi::messages::{Locale, Speech};

use super::deeds::DATA;
use super::exercises;
use super::play::{Play, person};

static SPEECH: LazyLock<Speech> = LazyLock::new(|| Speech::new(None).expect("words"));

/// The number of the group's phone.
const GROUP: usize = 3;
/// So many of the buttons that a phone ever had are pressed again, the newest.
const PRESSED_AGAIN: usize = 80;
/// Numbers that are forged.
const NUMBERS: u32 = 6;

/// Something that changed on a phone.
pub struct Wire {
    /// One of the three, or the group's.
    pub phone: usize,
    pub at: DateTime<Utc>,
    pub what: What,
    /// Which message it is, or changes.
    pub message: Option<MessageId>,
}

/// Which button and which message is which, as far as phones can tell: by what is equal.
#[derive(Clone, Default)]
struct Eyes {
    buttons: HashMap<(usize, String, String), usize>,
    messages: HashMap<MessageId, usize>,
}

impl Eyes {
    fn button(&mut self, phone: usize, slot: &Slot, data: String) -> usize {
        let slot = serde_json::to_string(slot).expect("it can be written");
        let next = self.buttons.len();
        *self.buttons.entry((phone, slot, data)).or_insert(next)
    }

    fn rows(
        &mut self,
        phone: usize,
        slot: &Slot,
        rows: Vec<Vec<kintsugi::line::Button>>,
    ) -> String {
        let mut shown = String::new();
        for row in rows {
            for button in row {
                let number = self.button(phone, slot, button.data);
                write!(shown, "[{} #{number}]", button.label).expect("a text grows");
            }
            shown += "/";
        }
        shown
    }

    fn words(&mut self, phone: usize, slot: &Slot, words: &Words) -> String {
        let body = SPEECH.body(words, Locale::En).expect("every saying renders");
        let below = match body.below {
            Below::Nothing => String::new(),
            Below::Buttons(rows) => self.rows(phone, slot, rows),
            asks => format!("{asks:?}"),
        };
        format!("{} {below}", body.text)
    }

    /// What that phone shows of it; none if it shows nothing.
    fn see(&mut self, phone: usize, what: &What, message: Option<MessageId>) -> Option<String> {
        let next = self.messages.len();
        let message = match what {
            What::New { .. } | What::Edit { .. } => {
                message.map(|message| *self.messages.entry(message).or_insert(next))
            }
            _ => message.and_then(|message| self.messages.get(&message).copied()),
        };
        Some(match what {
            What::New { words, slot, .. } => {
                let slot = slot.clone().unwrap_or_else(|| words.told_slot());
                format!("says {}", self.words(phone, &slot, words))
            }
            What::Edit { slot, words } => {
                format!("edits {message:?} {}", self.words(phone, slot, words))
            }
            What::Hang { slot, buttons } => {
                let rows = SPEECH.keyboard(buttons.clone(), Locale::En).expect("labels");
                format!("leaves {message:?} {}", self.rows(phone, slot, rows))
            }
            What::Unsay(_) => format!("takes {message:?} away"),
            What::Strip(_) => format!("strips {}", message?),
            What::React(_) => "reacts".to_owned(),
            What::Look => return None,
        })
    }
}

/// How much has changed so far on everybody's phone but the actor's.
pub fn seen_so_far(play: &Play, actor: usize) -> usize {
    play.wires.iter().filter(|wire| wire.phone != actor && wire.what != What::Look).count()
}

/// The first thing by which everybody but the actor can tell the two histories apart.
pub fn tell_apart(one: &Play, other: &Play, actor: usize) -> Option<String> {
    tell_apart_but(one, other, actor, &|what| Some(what.clone()))
}

/// The same, without what may differ: left out, or made alike.
pub fn tell_apart_but(one: &Play, other: &Play, actor: usize, alike: Alike<'_>) -> Option<String> {
    let phones: Vec<_> = (0..=GROUP).filter(|phone| *phone != actor).collect();
    tell_apart_on(one, other, &phones, alike)
}

/// The same, for whoever has these phones alone.
pub fn tell_apart_on(
    one: &Play,
    other: &Play,
    phones: &[usize],
    alike: Alike<'_>,
) -> Option<String> {
    let views = [one, other].map(|play| View::of(play, phones, alike));
    let shown = differs(&views[0].shown, &views[1].shown);
    let mut partners = phones.iter().copied().filter(|phone| *phone < 2);
    shown.or_else(|| {
        partners.find_map(|partner| {
            let pressed = views.each_ref().map(|view| view.presses_again(partner));
            let known: HashSet<_> = views.iter().flat_map(|view| view.numbers(partner)).collect();
            let forged = views.each_ref().map(|view| view.forges(partner, &known));
            differs(&pressed[0], &pressed[1]).or_else(|| differs(&forged[0], &forged[1]))
        })
    })
}

/// The same change, in words that are made alike.
pub fn in_words(what: &What, alike: impl Fn(&Words) -> Words) -> What {
    let mut what = what.clone();
    if let What::New { words, .. } | What::Edit { words, .. } = &mut what {
        *words = alike(words);
    }
    what
}

type Alike<'a> = &'a dyn Fn(&What) -> Option<What>;

fn differs(one: &[String], other: &[String]) -> Option<String> {
    let at = (0..one.len().max(other.len())).find(|at| one.get(*at) != other.get(*at))?;
    Some(format!("{:#?}\nis not\n{:#?}", one.get(at), other.get(at)))
}

/// A history as these phones have it.
struct View<'a> {
    play: &'a Play,
    phones: &'a [usize],
    eyes: Eyes,
    shown: Vec<String>,
    /// The buttons that were ever seen, the oldest first.
    buttons: Vec<(usize, Press)>,
}

impl<'a> View<'a> {
    fn of(play: &'a Play, phones: &'a [usize], alike: Alike<'_>) -> Self {
        let (mut eyes, mut shown, mut buttons) = (Eyes::default(), vec![], vec![]);
        for Wire { phone, at, what, message } in
            play.wires.iter().filter(|wire| phones.contains(&wire.phone))
        {
            let Some(what) = alike(what) else { continue };
            if let Some(seen) = eyes.see(*phone, &what, *message) {
                shown.push(format!("{phone} {at}: {seen}"));
            }
            let rows = match what {
                What::New { words, .. } | What::Edit { words, .. } => words.buttons(),
                _ => vec![],
            };
            buttons.extend(rows.into_iter().flatten().map(|press| (*phone, press)));
        }
        Self { play, phones, eyes, shown, buttons }
    }

    /// What comes of a press, as the others see it.
    fn answer(&self, who: usize, place: Place, press: Press) -> String {
        let id = UserId(501 + i64::try_from(who).expect("a few people"));
        let Some(seat) = self.play.couple.seat_of(id) else { return "no seat".to_owned() };
        let act = Act::Press { press: Some(press), message: None };
        let decision = self.play.would(Event::Did { who: Who::Partner(seat), place, act });
        let mut eyes = self.eyes.clone();
        let line = |words: &Words| SPEECH.line(words, Locale::En).expect("every saying renders");
        let mut answer = match &decision.toast {
            Toast::Silent => String::new(),
            Toast::Line(words) => line(words),
            Toast::Alert(words) => format!("! {}", line(words)),
            Toast::Opens(_) => "opens".to_owned(),
        };
        for say in &decision.says {
            let phone = self.phone_of(say.to);
            if let Some(phone) = phone.filter(|phone| self.phones.contains(phone)) {
                let message = None;
                let seen = eyes.see(phone, &say.what, message);
                write!(answer, "\n{phone}: {seen:?}").expect("a text grows");
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
    fn presses_again(&self, who: usize) -> Vec<String> {
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
    fn numbers(&self, who: usize) -> Vec<(String, String)> {
        let theirs = self.buttons.iter().filter(|(phone, _)| [who, GROUP].contains(phone));
        theirs.flat_map(|(_, press)| numbers_of(&press.data())).collect()
    }

    /// Each press that there is, with a number that none of their buttons bore.
    fn forges(&self, who: usize, known: &HashSet<(String, String)>) -> Vec<String> {
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
