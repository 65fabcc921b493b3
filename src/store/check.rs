//! Whether a change may be written: asked before anything of it is.

use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::Committed;
use super::job::{ChangeJob, CoupleRow};
use super::many::{Bound, Many};
use crate::domain::CoupleId;

/// What becomes of a job once the batch is committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Done(Committed),
    /// It was refused: nobody may write over a state that cannot be read.
    Parked(CoupleId),
}

/// What a change finds: asked in one statement for all, since each costs a trip to `SQLite`'s thread.
#[expect(clippy::struct_excessive_bools, reason = "each answers a question of its own")]
pub(super) struct Found {
    update_seen: bool,
    line_waits: bool,
    /// Of the couple; 0 if there is none.
    version: i64,
    parked: bool,
    /// The group or one of the people belongs to another couple. A couple that moves may have the
    /// place of one in which nobody sits: see `moving`.
    pub(super) taken: bool,
    /// The couple's group had another number until now.
    pub(super) moved: bool,
    /// How many of the change's people are seated in this couple, and how many are altogether.
    seated: (usize, usize),
    /// How many can open what they kept before an end here, and until when the last of them.
    former: (usize, i64),
}

static FIND: Many = Many::with_rows(
    "WITH v (n, bot, update_id, line, couple, place, one, other) AS (VALUES ",
    8,
    &[5, 6, 7],
    ") SELECT n,
    (SELECT COUNT(*) FROM inbox WHERE inbox.bot_id = v.bot AND inbox.update_id = v.update_id)
        AS update_seen,
    (SELECT COUNT(*) FROM outbox WHERE outbox.id = v.line) AS line_waits,
    COALESCE((SELECT version FROM couples WHERE id = v.couple), 0) AS version,
    (SELECT COUNT(*) FROM parked WHERE couple_id = v.couple) AS parked,
    (SELECT COUNT(*) FROM couples WHERE bot_id = v.bot AND group_tag = v.place AND id <> v.couple
        AND (COALESCE((SELECT own.group_tag FROM couples AS own WHERE own.id = v.couple), v.place)
                = v.place
            OR EXISTS (SELECT 1 FROM seats WHERE seats.couple_id = couples.id))) AS group_taken,
    (SELECT COUNT(*) FROM couples WHERE group_tag <> v.place AND id = v.couple) AS moved,
    (SELECT COUNT(*) FROM seats WHERE bot_id = v.bot AND user_tag IN (v.one, v.other)
        AND couple_id <> v.couple) AS users_taken,
    (SELECT COUNT(*) FROM seats WHERE bot_id = v.bot AND user_tag IN (v.one, v.other)
        AND couple_id = v.couple) AS seated,
    (SELECT COUNT(*) FROM seats WHERE couple_id = v.couple) AS seats,
    (SELECT COUNT(*) FROM former_seats WHERE couple_id = v.couple) AS former,
    COALESCE((SELECT MAX(until) FROM former_seats WHERE couple_id = v.couple), 0) AS former_until
    FROM v",
);

/// What is asked about one change.
struct Question {
    /// Its number, the bot's, and those of its update, line and couple.
    numbers: [Option<i64>; 5],
    /// Its group and people.
    tags: [Option<Vec<u8>>; 3],
}

impl Question {
    fn of(number: i64, bot: i64, change: &ChangeJob) -> Self {
        let couple = change.couple.as_ref();
        let user = |seat: usize| Some(couple?.users.get(seat)?.tag.clone());
        let (id, group) = couple.map(|couple| (couple.id.0, couple.group_tag.clone())).unzip();
        Self {
            numbers: [Some(number), Some(bot), change.update, change.settles, id],
            tags: [group, user(0), user(1)],
        }
    }

    fn bind(query: Bound, Self { numbers, tags }: &Self) -> Bound {
        let query = numbers.iter().fold(query, |query, number| query.bind(*number));
        tags.iter().fold(query, |query, tag| query.bind(tag.clone()))
    }
}

impl Found {
    /// In the order of the changes.
    pub(super) async fn ask(
        connection: &mut AnyConnection,
        bot: i64,
        changes: &[&ChangeJob],
    ) -> Result<Vec<Self>, sqlx::Error> {
        let questions = changes.iter().zip(0..);
        let questions: Vec<Question> =
            questions.map(|(change, number)| Question::of(number, bot, change)).collect();
        Self::find(connection, &questions).await
    }

    /// Asks the same about nobody: what cannot be read then can be read for no change at all.
    pub(super) async fn ask_for_nobody(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
        let nobody = Question { numbers: [Some(0); 5], tags: [const { Some(Vec::new()) }; 3] };
        Self::find(connection, &[nobody]).await.map(drop)
    }

    async fn find(
        connection: &mut AnyConnection,
        questions: &[Question],
    ) -> Result<Vec<Self>, sqlx::Error> {
        let mut rows = Vec::with_capacity(questions.len());
        for row in FIND.read(connection, questions, Question::bind).await? {
            rows.push((row.try_get::<i64, _>("n")?, Self::read(&row)?));
        }
        // A database may answer in any order.
        rows.sort_unstable_by_key(|(number, _)| *number);
        if rows.len() == questions.len() {
            Ok(rows.into_iter().map(|(_, found)| found).collect())
        } else {
            Err(sqlx::Error::RowNotFound)
        }
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

    /// Whether other people are seated than until now.
    pub(super) fn seats_change(&self, couple: &CoupleRow) -> bool {
        self.seated != (couple.users.len(), couple.users.len())
    }

    /// An end adds to both, and what is erased takes away from the first.
    pub(super) fn former_change(&self, couple: &CoupleRow) -> bool {
        let last = couple.former.iter().map(|(_, until)| *until).max().unwrap_or(0);
        self.former != (couple.former.len(), last)
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

#[cfg(test)]
pub(super) fn statement() -> &'static Many {
    &FIND
}
