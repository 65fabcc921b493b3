//! Whether a change may be written: asked before anything of it is.

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::Committed;
use super::job::ChangeJob;
use crate::domain::CoupleId;

/// What becomes of a job once the batch is committed.
pub(super) enum Verdict {
    Done(Committed),
    /// It was refused: nobody may write over a state that cannot be read.
    Parked(CoupleId),
}

/// What a change finds: asked in one statement, since each costs a trip to `SQLite`'s thread.
#[expect(clippy::struct_excessive_bools, reason = "each answers a question of its own")]
pub(super) struct Found {
    update_seen: bool,
    line_waits: bool,
    /// Of the couple; 0 if there is none.
    version: i64,
    parked: bool,
    /// The group or one of the people belongs to another couple. A couple that moves may have the
    /// place of one in which nobody sits: see `moving`.
    taken: bool,
    /// The couple's group had another number until now.
    pub(super) moved: bool,
    /// How many of the change's people are seated in this couple, and how many are altogether.
    pub(super) seated: (usize, usize),
    /// How many can open what they kept before an end here, and until when the last of them.
    pub(super) former: (usize, i64),
}

const FIND: &str = "SELECT
    (SELECT COUNT(*) FROM inbox WHERE update_id = $1) AS update_seen,
    (SELECT COUNT(*) FROM outbox WHERE id = $2) AS line_waits,
    COALESCE((SELECT version FROM couples WHERE id = $3), 0) AS version,
    (SELECT COUNT(*) FROM parked WHERE couple_id = $3) AS parked,
    (SELECT COUNT(*) FROM couples WHERE group_chat = $4 AND id <> $3
        AND (COALESCE((SELECT group_chat FROM couples WHERE id = $3), $4) = $4
            OR EXISTS (SELECT 1 FROM seats WHERE couple_id = couples.id))) AS group_taken,
    (SELECT COUNT(*) FROM couples WHERE group_chat <> $4 AND id = $3) AS moved,
    (SELECT COUNT(*) FROM seats WHERE user_id IN ($5, $6) AND couple_id <> $3) AS users_taken,
    (SELECT COUNT(*) FROM seats WHERE user_id IN ($5, $6) AND couple_id = $3) AS seated,
    (SELECT COUNT(*) FROM seats WHERE couple_id = $3) AS seats,
    (SELECT COUNT(*) FROM former_seats WHERE couple_id = $3) AS former,
    COALESCE((SELECT MAX(until) FROM former_seats WHERE couple_id = $3), 0) AS former_until";

async fn find(
    connection: &mut AnyConnection,
    (update, line): (Option<i64>, Option<i64>),
    (couple, group): (Option<i64>, Option<i64>),
    users: [Option<i64>; 2],
) -> Result<AnyRow, sqlx::Error> {
    let find = sqlx::query(FIND).bind(update).bind(line).bind(couple).bind(group);
    find.bind(users[0]).bind(users[1]).fetch_one(connection).await
}

impl Found {
    pub(super) async fn ask(
        connection: &mut AnyConnection,
        change: &ChangeJob,
    ) -> Result<Self, sqlx::Error> {
        let couple = change.couple.as_ref();
        let user = |seat: usize| couple.and_then(|couple| couple.users.get(seat)).copied();
        let place = couple.map(|couple| (couple.id.0, couple.group.0)).unzip();
        let row = find(connection, (change.update, change.settles), place, [user(0), user(1)]);
        Self::read(&row.await?)
    }

    /// Asks the same about nobody: what cannot be read then can be read for no change at all.
    pub(super) async fn ask_for_nobody(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
        let row = find(connection, (Some(0), Some(0)), (Some(0), Some(0)), [Some(0), Some(0)]);
        Self::read(&row.await?).map(drop)
    }

    fn read(row: &AnyRow) -> Result<Self, sqlx::Error> {
        let number = |column: &str| row.try_get::<i64, _>(column);
        let count =
            |column: &str| Ok::<_, sqlx::Error>(usize::try_from(number(column)?).unwrap_or(0));
        Ok(Self {
            update_seen: number("update_seen")? > 0,
            line_waits: number("line_waits")? > 0,
            version: number("version")?,
            parked: number("parked")? > 0,
            taken: number("group_taken")? + number("users_taken")? > 0,
            moved: number("moved")? > 0,
            seated: (count("seated")?, count("seats")?),
            former: (count("former")?, number("former_until")?),
        })
    }

    /// Why the change is not written; none if it is.
    pub(super) fn refusal(&self, change: &ChangeJob) -> Option<Verdict> {
        if self.update_seen || (change.settles.is_some() && !self.line_waits) {
            return Some(Verdict::Done(Committed::Duplicate));
        }
        let couple = change.couple.as_ref()?;
        if self.parked {
            return Some(Verdict::Parked(couple.id));
        }
        let stale = self.version != couple.version || self.taken;
        stale.then_some(Verdict::Done(Committed::Stale))
    }
}
