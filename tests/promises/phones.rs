//! What phones show and can send, to compare histories that differ in what somebody did in private.
//!
//! They are compared as a phone has them: each message, edit, deletion, reaction and vanished button, and
//! how each press was answered; the words, when it came, whether it rings, below which message it stands,
//! the labels of its buttons, and which buttons carry the same. What may differ is the table in
//! [`exempt`], and nothing else.
//!
//! What a button carries is sealed (`src/app/buttons.rs`): 64 characters, whatever it is, equal for the
//! same button of the same kind of message in the same chat, and telling nothing else. So the number of
//! something may differ where nobody sees or forges it; nowhere may it differ whether two buttons are
//! alike.
//!
//! Then the other presses, each time on a copy: every button that their phone ever had, which is all
//! that a phone can send; and, as if nothing were sealed, each press that there is with numbers that
//! stood on none of their buttons. Toast and all that is said must be the same.

mod again;
pub mod exempt;
mod eyes;
mod record;

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use kintsugi::domain::{MessageId, Press, Toast, What};

use super::play::Play;
pub use exempt::Exempt;
use eyes::Eyes;

/// The number of the group's phone.
pub const GROUP: usize = 3;

/// Something that a phone showed.
#[expect(clippy::struct_excessive_bools, reason = "each is asked by a promise of its own")]
pub struct Wire {
    /// One of the three, or the group's. How a press is answered is seen by who pressed, wherever.
    pub phone: usize,
    pub at: DateTime<Utc>,
    pub effect: Effect,
    /// Which message it is, or changes.
    pub message: Option<MessageId>,
    /// What somebody typed, if it stands below that or reacts to it.
    pub typed: Option<Typed>,
    /// Whether phones ring: all that show this chat.
    pub rings: bool,
    /// Who did what it follows from, and in which chat; none if nobody did.
    pub by: Option<(usize, usize)>,
    /// Whether it was night for one whose phone shows it.
    pub night: bool,
    /// Whether the two had paused.
    pub paused: bool,
    /// Whether its time had come, and nobody did anything.
    pub timed: bool,
    /// Whether it lies closed until its reader opens it.
    pub closed: bool,
}

/// All that the bot does on a phone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Something is sent, changed, or taken away.
    Does(What),
    /// A press is answered.
    Answers(Toast),
}

/// Which message of somebody's: the chat, and the how manieth there.
pub type Typed = (usize, usize);

/// How much has changed so far on everybody's phone but the actor's.
pub fn seen_so_far(play: &Play, actor: usize) -> usize {
    let look = Effect::Does(What::Look);
    play.wires.iter().filter(|wire| wire.phone != actor && wire.effect != look).count()
}

/// The first thing by which everybody but the actor can tell the two histories apart.
pub fn tell_apart(one: &Play, other: &Play, actor: usize) -> Option<String> {
    tell_apart_but(one, other, actor, &[])
}

/// The same, but for what may differ.
pub fn tell_apart_but(one: &Play, other: &Play, actor: usize, but: &[Exempt]) -> Option<String> {
    let phones: Vec<_> = (0..=GROUP).filter(|phone| *phone != actor).collect();
    tell_apart_on(one, other, &phones, but)
}

/// The same, for whoever has these phones alone.
pub fn tell_apart_on(one: &Play, other: &Play, phones: &[usize], but: &[Exempt]) -> Option<String> {
    let views = [one, other].map(|play| View::of(play, phones, but));
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

/// The same, of what phones but the actor's showed before that moment, and no press after it.
pub fn tell_apart_before(
    one: &Play,
    other: &Play,
    actor: usize,
    end: DateTime<Utc>,
) -> Option<String> {
    let phones: Vec<_> = (0..=GROUP).filter(|phone| *phone != actor).collect();
    let shown = [one, other].map(|play| {
        let before = play.wires.iter().filter(|wire| wire.at < end).count();
        View::of_first(play, &phones, &[], before).shown
    });
    differs(&shown[0], &shown[1])
}

fn differs(one: &[String], other: &[String]) -> Option<String> {
    let at = (0..one.len().max(other.len())).find(|at| one.get(*at) != other.get(*at))?;
    Some(format!("{:#?}\nis not\n{:#?}", one.get(at), other.get(at)))
}

/// A history as these phones have it.
struct View<'a> {
    play: &'a Play,
    phones: &'a [usize],
    but: &'a [Exempt],
    eyes: Eyes<'static>,
    shown: Vec<String>,
    /// The buttons that were ever seen, the oldest first.
    buttons: Vec<(usize, Press)>,
}

impl<'a> View<'a> {
    fn of(play: &'a Play, phones: &'a [usize], but: &'a [Exempt]) -> Self {
        Self::of_first(play, phones, but, play.wires.len())
    }

    fn of_first(play: &'a Play, phones: &'a [usize], but: &'a [Exempt], number: usize) -> Self {
        let (mut eyes, mut shown, mut buttons) = (Eyes::default(), vec![], vec![]);
        for wire in play.wires[..number].iter().filter(|wire| phones.contains(&wire.phone)) {
            let Wire { phone, at, message, typed, rings, .. } = wire;
            let Some(effect) = exempt::but_for(but, &wire.effect) else { continue };
            if let Some(seen) = eyes.see(*phone, &effect, *message, *typed) {
                let rings = if *rings { " rings" } else { "" };
                shown.push(format!("{phone} {at}{rings}: {seen}"));
            }
            let rows = match effect {
                Effect::Does(What::New { words, .. } | What::Edit { words, .. }) => words.buttons(),
                _ => vec![],
            };
            buttons.extend(rows.into_iter().flatten().map(|press| (*phone, press)));
        }
        Self { play, phones, but, eyes, shown, buttons }
    }
}
