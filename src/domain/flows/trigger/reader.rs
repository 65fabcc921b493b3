//! The nudge as its reader finds it: at most 45 words before a press, then one line and what is left to
//! do (PRODUCT §5.4). What it says depends on its reader's own role alone.

use super::Turn;
use crate::domain::couple::trigger::Request;
use crate::domain::decision::Toast;
use crate::domain::model::address::To;
use crate::domain::model::people::{MessageId, Role, Seat};
use crate::domain::press::Moment;
use crate::domain::words::{Nudge, Said, Words};

/// How many words of what helps the nudge quotes; the rest is behind **How to say it**.
const HELPS_AT_MOST: usize = 12;

/// The same below the line on shame, which takes up room.
const HELPS_BELOW_SHAME: usize = 9;

/// So many fewer beside "You may leave this."
const ROOM_FOR_LEAVING: usize = 4;

impl Turn<'_> {
    /// What the partner presses besides their answer.
    pub(super) fn reader_pressed(
        &mut self,
        seat: Seat,
        id: u64,
        moment: Moment,
        message: Option<MessageId>,
    ) {
        match moment {
            Moment::HowToSay
                if self.request_is(id, |asked| matches!(asked, Request::Asked { .. })) =>
            {
                if self.episode(id).is_some_and(|moment| moment.eased) {
                    self.show_nudge(id);
                    return self.toast(Toast::Line(Words::HasEased));
                }
                self.show_nudge_card(id, true);
            }
            Moment::PassOn => self.begin_passing_on(seat, id, message),
            Moment::SendWords(number) => self.send_words(seat, id, number, message),
            Moment::ChangeWords(number) if self.shown_words(id, number).is_some() => {
                self.change_words(seat, id, number);
            }
            Moment::DropWords(number) if self.shown_words(id, number).is_some() => {
                self.drop_words(seat, id);
            }
            _ => self.stale(To::Partner(seat), message),
        }
    }

    /// The card, and whose it is; none while nobody is asked.
    pub(super) fn nudge_card(&self, id: u64, how: bool) -> Option<(Seat, Nudge)> {
        let moment = self.episode(id)?;
        let Request::Asked { reply, once_more_at, .. } = moment.request else { return None };
        let reader = moment.by.other();
        let role = self.couple.partners[reader].as_ref()?.role;
        let all = self.quotable_helps(moment.by);
        let room = match role {
            Some(Role::Responsible | Role::Both) => HELPS_BELOW_SHAME,
            _ => HELPS_AT_MOST,
        };
        let quiet = self.couple.is_quiet(reader);
        let room = if quiet { room - ROOM_FOR_LEAVING } else { room };
        let helps = if how { all } else { fitting(all, room) };
        let said = match (moment.passing.is_sent(), moment.reassured) {
            (true, _) => Some(Said::PassedOn),
            (_, true) => Some(Said::InGroup),
            _ => None,
        };
        let (starts, eased) = (self.starts(moment.by), moment.eased);
        let soon = once_more_at.is_some();
        let passes = self.can_pass_on(id);
        Some((
            reader,
            Nudge {
                episode: id,
                role,
                helps,
                starts,
                reply,
                said,
                soon,
                passes,
                how,
                eased,
                quiet,
            },
        ))
    }
}

/// As many of them as have room, the first at least in part.
fn fitting(all: Vec<String>, room: usize) -> Vec<String> {
    let mut left = room;
    let mut fit = vec![];
    for words in all {
        let count = words.split_whitespace().count();
        if count <= left {
            left -= count;
            fit.push(words);
        } else if fit.is_empty() {
            let beginning: Vec<_> = words.split_whitespace().take(room).collect();
            return vec![format!("{} …", beginning.join(" "))];
        } else {
            break;
        }
    }
    fit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(all: &[&str], room: usize) -> Vec<String> {
        fitting(all.iter().map(|words| (*words).to_owned()).collect(), room)
    }

    #[test]
    fn what_helps_is_quoted_whole_as_long_as_it_fits() {
        assert_eq!(
            fits(&["tea", "sit with me", "no questions"], 9),
            ["tea", "sit with me", "no questions"]
        );
        assert_eq!(fits(&["tea", "sit with me", "no questions"], 5), ["tea", "sit with me"]);
        assert_eq!(fits(&[], 5), Vec::<String>::new());
    }

    #[test]
    fn of_what_is_longer_the_nudge_quotes_the_beginning() {
        assert_eq!(fits(&["hold me and say nothing", "tea"], 3), ["hold me and …"]);
    }
}
