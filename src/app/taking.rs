//! Updates on their way in: whose each is, and its turn.

use std::sync::Arc;

use futures::FutureExt;
use futures::future::{Shared, try_join_all};
use tokio::sync::oneshot;

use super::gate::Let;
use super::locate::Place;
use super::notes;
use super::outgoing::Asked;
use super::parts::Part;
use super::patience::{self, Patience};
use super::turns::Turn;
use super::{App, AppError, TRIES};
use crate::domain::{ChatKind, Couple, CoupleId, Incoming, Input, Seat};
use crate::store::{Change, Committed, Loaded, StoreError, twice};

impl App {
    /// Begins to decide what came, each by its number: what is one couple's in order, also after what
    /// was begun earlier, and what is different couples' side by side, so that no couple waits for
    /// another. Each ends when its update is on disk or nothing is to be kept of it. As a later one waits
    /// for earlier ones, whoever waits for it has to see to those, too.
    ///
    /// # Errors
    /// Each fails if the store fails, or if one that came before it did: then it may be begun again,
    /// in the same order. What was decided is known.
    pub fn begin(
        &self,
        batch: Vec<Incoming>,
    ) -> Vec<(i64, impl Future<Output = Result<(), AppError>> + use<'_>)> {
        let is_move = |incoming: &Incoming| matches!(incoming.input, Input::MigratedTo(_));
        // Moves first, so that what was said in the new chat finds its couple there.
        let (moves, batch): (Vec<_>, Vec<_>) = batch.into_iter().partition(is_move);
        let (now, found) = (self.clock.now(), Found::default());
        let begin = |incoming: Incoming| {
            let how = self.gate.lets(&incoming, now);
            let on_the_road = (how != Let::Go).then(|| self.turns.on_the_road());
            let patience = match how {
                Let::In => self.hurry.patience(&incoming, self.settles_within),
                Let::InHaste | Let::Go => patience::none(),
            };
            let (number, found) = (incoming.update, found.clone());
            let part =
                if how == Let::In { self.parts.comes(&incoming, &self.hurry) } else { Part::Whole };
            let taken = async move {
                let Some(on_the_road) = on_the_road else { return Ok(()) };
                self.take_in_turn((incoming, part), (on_the_road, found), patience).await
            };
            (number, taken)
        };
        moves.into_iter().chain(batch).map(begin).collect()
    }

    /// Decides a batch, and returns when all of it is decided.
    ///
    /// # Errors
    /// If the store fails: then the whole batch may be handed in again; what was decided is known.
    pub async fn handle_updates(&self, batch: Vec<Incoming>) -> Result<(), AppError> {
        try_join_all(self.begin(batch).into_iter().map(|(_, taken)| taken)).await?;
        Ok(())
    }

    /// Other updates cannot be fetched before those up to this number are handled: what waits only
    /// for a message's number waits no longer.
    pub fn hurry(&self, through: i64) {
        self.hurry.hurry(through);
    }

    async fn take_in_turn(
        &self,
        (mut incoming, part): (Incoming, Part),
        (on_the_road, found): (Turn, Found),
        patience: Patience,
    ) -> Result<(), AppError> {
        if !on_the_road.comes().await {
            return Err(AppError::Behind);
        }
        let couple = match twice(|| self.queue_of(&incoming)).await {
            Err(error) if error.is_of_broken_rows() && self.store.works().await.is_ok() => {
                on_the_road.ends(true);
                self.gate.ends(&incoming);
                tracing::error!(update = incoming.update, "dropped: its couple cannot be found");
                return Ok(());
            }
            couple => couple?,
        };
        let turn = match incoming.input {
            Input::MigratedTo(to) => self.turns.of(&on_the_road, &[incoming.chat, to], couple),
            _ => self.turns.of(&on_the_road, &[incoming.chat], couple),
        };
        on_the_road.ends(true);
        found.all().await;
        if !turn.comes().await {
            return Err(AppError::Behind);
        }
        let taken = match part {
            Part::Later => self.has_taken(&incoming).await,
            Part::First(rest) => {
                rest.follows(&mut incoming).await;
                self.take_or_drop(&incoming, &patience).await
            }
            Part::Whole => self.take_or_drop(&incoming, &patience).await,
        };
        if let Input::MigratedTo(to) = incoming.input {
            self.gate.changes(to);
        }
        if taken.is_ok() {
            self.gate.ends(&incoming);
        }
        turn.ends(taken.is_ok());
        taken
    }

    /// Its words are in the part before it: if it comes again alone, it is known.
    async fn has_taken(&self, incoming: &Incoming) -> Result<(), AppError> {
        let change = Change { update: Some(incoming.update), ..Change::default() };
        self.store.commit(change).await?;
        Ok(())
    }

    /// What would go no better the next time is dropped: the others must not wait for it.
    async fn take_or_drop(&self, incoming: &Incoming, patience: &Patience) -> Result<(), AppError> {
        match self.take(incoming, patience).await {
            Err(AppError::Store(StoreError::Parked(id) | StoreError::NoKey(id))) => {
                tracing::error!(couple = id.0, "an update of a parked couple was dropped");
            }
            Err(AppError::Speech(error)) => {
                tracing::error!(update = incoming.update, %error, "an update was dropped");
            }
            other => other?,
        }
        Ok(())
    }

    async fn take(&self, incoming: &Incoming, patience: &Patience) -> Result<(), AppError> {
        if self.gate.goes(incoming, self.clock.now()) {
            return Ok(());
        }
        if self.gate.is_replaced(incoming) {
            return self.answer_replaced(incoming).await;
        }
        if let Some(message) = notes::opened_by(incoming) {
            return self.opens_note(incoming, message).await.map(drop);
        }
        for _ in 0..TRIES {
            let committed = match self.locate(incoming).await? {
                Place::Nowhere => {
                    self.remember(Whose::of_no_couple(incoming), incoming);
                    return Ok(());
                }
                Place::Stranger => self.answer_stranger(incoming).await?,
                Place::Couple(loaded) => {
                    let (id, whose) = (loaded.couple.id, Whose::of(&loaded.couple, incoming));
                    let went = self.take_for(loaded, incoming, patience).await;
                    let committed = self.of_one(id, went).await?;
                    self.remember(self.has_sat_down(whose, incoming).await?, incoming);
                    let Some(committed) = committed else { return Ok(()) };
                    committed
                }
            };
            if committed != Committed::Stale {
                return Ok(());
            }
        }
        tracing::error!(update = incoming.update, "given up: every try lost its race");
        Ok(())
    }

    /// None if the update is nothing to this couple.
    async fn take_for(
        &self,
        loaded: Box<Loaded>,
        incoming: &Incoming,
        patience: &Patience,
    ) -> Result<Option<Committed>, AppError> {
        let Some(event) = self.event(&loaded.couple, incoming, patience).await? else {
            return Ok(None);
        };
        self.decide_and_commit(*loaded, event, Asked::by(incoming), None).await.map(Some)
    }

    /// Who came by a link has a seat now, or the link gave them none.
    async fn has_sat_down(&self, whose: Whose, incoming: &Incoming) -> Result<Whose, StoreError> {
        Ok(match whose {
            Whose::Linked if self.store.id_of_user(incoming.person.id).await?.is_some() => {
                Whose::Theirs
            }
            Whose::Linked => Whose::NotTheirs { is_full: false },
            known => known,
        })
    }

    /// For the gate, whether whoever did it has a seat there.
    fn remember(&self, whose: Whose, incoming: &Incoming) {
        match whose {
            Whose::Theirs => self.gate.may_sit(incoming),
            Whose::NotTheirs { is_full } => {
                self.gate.meets_stranger(incoming, None, is_full, self.clock.now());
            }
            Whose::Linked | Whose::Nobodys => {}
        }
    }

    /// What cannot be read of one couple must not hold up the others: then that couple is parked.
    pub(super) async fn of_one<T>(
        &self,
        id: CoupleId,
        outcome: Result<T, AppError>,
    ) -> Result<T, AppError> {
        match outcome {
            Err(AppError::Store(error)) if error.is_of_broken_rows() => {
                Err(self.store.set_aside(id, error).await.into())
            }
            other => other,
        }
    }
}

/// That it is known of a whole batch whose each is: what is decided at one moment shares a commit.
#[derive(Clone)]
struct Found {
    /// Dropped by each once it is known whose it is.
    one: Arc<oneshot::Sender<()>>,
    all: Shared<oneshot::Receiver<()>>,
}

impl Default for Found {
    fn default() -> Self {
        let (one, all) = oneshot::channel();
        Self { one: Arc::new(one), all: all.shared() }
    }
}

impl Found {
    async fn all(self) {
        drop(self.one);
        // Nothing is ever sent.
        let _ = self.all.await;
    }
}

/// Whose act it is in the eyes of a couple.
#[derive(Clone, Copy)]
enum Whose {
    /// Of one of the two, or of somebody who opens a diary of before.
    Theirs,
    /// Of somebody who came by a link to a seat.
    Linked,
    /// Of somebody else in their group, whose seats may all be taken.
    NotTheirs { is_full: bool },
    /// Of all who write as the group, or of nobody.
    Nobodys,
}

impl Whose {
    fn of(couple: &Couple, incoming: &Incoming) -> Self {
        match incoming.kind {
            _ if !is_act(incoming) => Self::Nobodys,
            ChatKind::Group if couple.seat_of(incoming.person.id).is_none() => {
                let is_full = Seat::BOTH.iter().all(|seat| couple.partners[*seat].is_some());
                Self::NotTheirs { is_full }
            }
            ChatKind::Private if couple.seat_of(incoming.person.id).is_none() => {
                match &incoming.input {
                    Input::Command { name, .. } if name == "start" => Self::Linked,
                    _ => Self::Theirs,
                }
            }
            _ => Self::Theirs,
        }
    }

    /// In a group that may become a couple's at any moment.
    fn of_no_couple(incoming: &Incoming) -> Self {
        if is_act(incoming) { Self::NotTheirs { is_full: false } } else { Self::Nobodys }
    }
}

/// Whether it is something that one person does.
fn is_act(incoming: &Incoming) -> bool {
    let happens_to_the_chat = matches!(
        incoming.input,
        Input::Standing(_) | Input::PeopleChanged { .. } | Input::MigratedTo(_)
    );
    !happens_to_the_chat && !incoming.person.anonymous
}
