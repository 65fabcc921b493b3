//! Whose an update is, and what it means to them.

use super::patience::Patience;
use super::{App, AppError};
use crate::domain::{
    Act, ChatKind, Command, Couple, CoupleId, Event, Incoming, Input, MessageId, Place as Room,
    Press, Standing, Who, couple_of_token,
};
use crate::store::{Loaded, StoreError, Unknown};

/// Whose an update is.
pub(super) enum Place {
    /// Nobody's, and there is nothing to say.
    Nowhere,
    /// Somebody's without a couple.
    Stranger,
    /// This couple's.
    Couple(Box<Loaded>),
}

impl Place {
    fn of(loaded: Loaded) -> Self {
        Self::Couple(Box::new(loaded))
    }
}

impl App {
    /// Whose updates it is decided among.
    pub(super) async fn queue_of(
        &self,
        incoming: &Incoming,
    ) -> Result<Option<CoupleId>, StoreError> {
        match incoming.kind {
            ChatKind::Group => match self.store.id_of_group(incoming.chat).await? {
                None => self.store.id_of_former_group(incoming.chat).await,
                known => Ok(known),
            },
            _ => self.couple_in_private(incoming).await,
        }
    }

    pub(super) async fn locate(&self, incoming: &Incoming) -> Result<Place, StoreError> {
        match incoming.kind {
            ChatKind::Channel => Ok(Place::Stranger),
            ChatKind::Group => self.locate_group(incoming).await,
            ChatKind::Private => match self.couple_in_private(incoming).await? {
                Some(id) => {
                    let couple = self.store.couple(id).await?;
                    Ok(couple.map_or(Place::Stranger, Place::of))
                }
                None => Ok(Place::Stranger),
            },
        }
    }

    async fn locate_group(&self, incoming: &Incoming) -> Result<Place, StoreError> {
        if let Some(loaded) = self.store.couple_of_group(incoming.chat).await? {
            return Ok(Place::of(loaded));
        }
        if let Some(id) = self.store.id_of_former_group(incoming.chat).await? {
            return self.locate_former(id, &incoming.input).await;
        }
        Ok(match &incoming.input {
            input if founds_a_couple(input) && self.gate.lets_found(incoming, self.clock.now()) => {
                let couple = Couple::new(self.store.new_couple_id(), incoming.chat);
                Place::of(Loaded { couple, version: 0, unknown: Unknown::default() })
            }
            Input::Press { .. } => Place::Stranger,
            _ => Place::Nowhere,
        })
    }

    /// In a group that has become a supergroup, only what people did before still counts.
    async fn locate_former(&self, id: CoupleId, input: &Input) -> Result<Place, StoreError> {
        let is_about_the_chat = matches!(
            input,
            Input::Standing(_) | Input::PeopleChanged { .. } | Input::MigratedTo(_)
        );
        let couple = if is_about_the_chat { None } else { self.store.couple(id).await? };
        Ok(couple.map_or(Place::Nowhere, Place::of))
    }

    /// A private chat belongs to the couple of its person's seat; a link to a seat, to the couple
    /// that it leads to.
    async fn couple_in_private(&self, incoming: &Incoming) -> Result<Option<CoupleId>, StoreError> {
        let linked = match &incoming.input {
            Input::Command { name, words, .. } if name == "start" => couple_of_token(words),
            _ => None,
        };
        match linked {
            Some(couple) if self.store.knows(couple).await? => Ok(Some(couple)),
            _ => {
                let found = match self.couple_of_before(incoming).await? {
                    None => self.store.id_of_user(incoming.person.id).await?,
                    before => before,
                };
                match found {
                    None => self.invited_to(incoming).await,
                    found => Ok(found),
                }
            }
        }
    }

    /// Where a plain `/start` of somebody without a seat leads.
    async fn invited_to(&self, incoming: &Incoming) -> Result<Option<CoupleId>, StoreError> {
        let starts = matches!(
            &incoming.input,
            Input::Command { name, words, .. } if name == "start" && words.is_empty()
        );
        let (user, now) = (incoming.person.id, self.clock.now());
        if starts { self.store.id_of_invited(user, now).await } else { Ok(None) }
    }

    /// Where somebody opens what they kept before an end, whatever seat they have now: by a button of
    /// its pages, or by `/diary` and `/export` if they have none. All else of theirs is a stranger's there.
    async fn couple_of_before(&self, incoming: &Incoming) -> Result<Option<CoupleId>, StoreError> {
        let user = incoming.person.id;
        let all = || self.store.former_couples(user);
        Ok(match &incoming.input {
            Input::Command { name, .. } if name == "diary" || name == "export" => {
                let seated = self.store.id_of_user(user).await?.is_some();
                if seated { None } else { all().await?.first().copied() }
            }
            Input::Press { data, message, .. } => {
                let all = all().await?;
                let pressed = self.press_of_before(incoming, *message, data, &all).await?;
                let Some((couple, press)) = pressed else { return Ok(None) };
                match press {
                    Press::Before(number) => all.get(usize::from(number)).copied(),
                    Press::EraseBefore | Press::EraseBeforeNow | Press::Export(_) => {
                        Some(couple).filter(|couple| all.contains(couple))
                    }
                    Press::Diary(entry) | Press::Forget(entry) => {
                        let couple = self.store.couple_of_record(entry).await?;
                        couple.filter(|couple| all.contains(couple))
                    }
                    _ => None,
                }
            }
            _ => None,
        })
    }

    /// What somebody pressed who can open a diary of before: the button bears the seal of their couple
    /// of now, or of one of before.
    async fn press_of_before(
        &self,
        incoming: &Incoming,
        message: Option<MessageId>,
        data: &str,
        before: &[CoupleId],
    ) -> Result<Option<(CoupleId, Press)>, StoreError> {
        if before.is_empty() {
            return Ok(None);
        }
        let seated = self.store.id_of_user(incoming.person.id).await?;
        for id in seated.into_iter().chain(before.iter().copied()) {
            let pressed = match self.store.couple(id).await {
                Ok(Some(loaded)) => self.press(&loaded.couple, incoming.chat, message, data).await,
                Ok(None) => Ok(None),
                Err(error) => Err(error),
            };
            match pressed {
                // What is damaged in one couple does not keep a button of another from its effect.
                Ok(None) | Err(StoreError::Parked(_) | StoreError::NoKey(_)) => {}
                Ok(Some(press)) => return Ok(Some((id, press))),
                Err(error) => return Err(error),
            }
        }
        Ok(None)
    }

    /// What the update means to this couple; `None` if it is nothing to them.
    pub(super) async fn event(
        &self,
        couple: &Couple,
        incoming: &Incoming,
        patience: &Patience,
    ) -> Result<Option<Event>, AppError> {
        let seat = couple.seat_of(incoming.person.id);
        let private = incoming.kind == ChatKind::Private;
        let event = match (&incoming.input, seat) {
            (Input::Standing(standing), Some(seat)) if private => {
                Some(Event::Reachable(seat, *standing != Standing::Gone))
            }
            (Input::Standing(_), None) if private => None,
            (Input::Standing(standing), _) => Some(Event::Standing(*standing)),
            (Input::PeopleChanged { came, left }, _) => {
                Some(Event::PeopleChanged { came: came.clone(), left: left.clone() })
            }
            (Input::MigratedTo(chat), _) => Some(Event::MigratedTo(*chat)),
            _ => {
                let who = match seat {
                    Some(seat) => Who::Partner(seat),
                    None => self.other(couple, incoming).await?,
                };
                let place = if private { Room::Private } else { Room::Group };
                let act = self.act(couple, incoming, patience).await?;
                act.map(|act| {
                    let with_media = incoming.with_media;
                    let act = if with_media { Act::Captioned(Box::new(act)) } else { act };
                    Event::Did { who, place, act }
                })
            }
        };
        Ok(event)
    }

    async fn other(&self, couple: &Couple, incoming: &Incoming) -> Result<Who, StoreError> {
        let seat = self.store.id_of_user(incoming.person.id).await?;
        let seated_elsewhere = seat.is_some_and(|id| id != couple.id);
        Ok(Who::Other { person: incoming.person.clone(), seated_elsewhere })
    }

    async fn act(
        &self,
        couple: &Couple,
        incoming: &Incoming,
        patience: &Patience,
    ) -> Result<Option<Act>, StoreError> {
        Ok(Some(match &incoming.input {
            Input::Command { message, name, words } => {
                Act::Command { command: Command::read(name, words), message: *message }
            }
            Input::Amended { message, name, words, reply_to } => {
                let reply_to = self.replied_to(incoming.chat, *reply_to, patience).await?;
                let command = Command::read(name, words);
                Act::Amended { command, message: *message, reply_to }
            }
            Input::Press { data, message, .. } => {
                let press = match self.press(couple, incoming.chat, *message, data).await? {
                    // What leads to a diary of before bears the seal of the couple that it led from.
                    None if incoming.kind == ChatKind::Private => {
                        let before = self.store.former_couples(incoming.person.id).await?;
                        let press = self.press_of_before(incoming, *message, data, &before).await?;
                        let press = press.map(|(_, press)| press);
                        press.filter(|press| matches!(press, Press::Before(_)))
                    }
                    press => press,
                };
                Act::Press { press, message: *message }
            }
            Input::Text { message, text, reply_to, edited } => Act::Text {
                text: text.clone(),
                message: *message,
                reply_to: self.replied_to(incoming.chat, *reply_to, patience).await?,
                edited: *edited,
            },
            Input::Untaken { message, why, reply_to } => Act::Untaken {
                message: *message,
                why: *why,
                reply_to: self.replied_to(incoming.chat, *reply_to, patience).await?,
            },
            Input::Standing(_) | Input::PeopleChanged { .. } | Input::MigratedTo(_) => {
                return Ok(None);
            }
        }))
    }
}

/// Whether an update can make a couple of a group that has none.
fn founds_a_couple(input: &Input) -> bool {
    match input {
        Input::Standing(standing) => *standing != Standing::Gone,
        Input::Command { name, .. } => name == "start",
        _ => false,
    }
}
