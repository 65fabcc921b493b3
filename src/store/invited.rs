//! Who has an open link to a seat: found by it if their app loses what the link held.

use chrono::{DateTime, Utc};

use super::apply::Batch;
use super::job::{CoupleRow, Work};
use super::{Store, StoreError, moment};
use crate::domain::{CoupleId, UserId};

impl Store {
    /// The couple that this person has an open link to a seat of: of several, the one that is open
    /// longest.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn id_of_invited(
        &self,
        user: UserId,
        now: DateTime<Utc>,
    ) -> Result<Option<CoupleId>, StoreError> {
        const OPEN: &str = "SELECT couple_id FROM invitations
            WHERE bot_id = $1 AND user_tag = $2 AND until > $3 ORDER BY until DESC LIMIT 1";
        let bot = &self.inner.bot;
        let open = sqlx::query_scalar::<_, i64>(OPEN).bind(bot.id).bind(bot.user(user));
        let open = open.bind(moment::asked(now)).fetch_optional(&self.inner.readers).await?;
        Ok(open.map(CoupleId))
    }

    /// Forgets whose link has ended.
    ///
    /// # Errors
    /// If the database fails.
    pub async fn forget_invitations(&self, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.write(Work::ForgetInvitations { now: moment::asked(now) }).await.map(drop)
    }
}

impl Batch<'_> {
    pub(super) async fn write_invited(&mut self, couple: &CoupleRow) -> Result<(), sqlx::Error> {
        const EMPTY: &str = "DELETE FROM invitations WHERE couple_id = $1";
        const INSERT: &str = "INSERT INTO invitations (bot_id, user_tag, couple_id, until)
            VALUES ($1, $2, $3, $4)";
        match &couple.invited {
            Some(invited) => self.write_people([EMPTY, INSERT], couple, invited).await,
            None => Ok(()),
        }
    }

    pub(super) async fn forget_invitations(&mut self, now: i64) -> Result<(), sqlx::Error> {
        let ended = sqlx::query("DELETE FROM invitations WHERE bot_id = $1 AND until <= $2");
        ended.bind(self.bot).bind(now).execute(&mut *self.connection).await?;
        Ok(())
    }
}
