//! The copy that is made before migrations, and how long it stays.

use std::fs;
use std::io;
use std::path::Path;
use std::time::Duration;

use sqlx::Connection;

use super::OpenError;
use super::database::{Database, beside, private_file, remove};
use super::look::Look;

/// Behind the name of a copy; then comes the first version that it waited for.
const COPY: &str = ".before-";

impl Database {
    /// Copies an `SQLite` file aside if migrations are pending. A copy that is there already stays:
    /// it is the older one, from before a migration that failed half way.
    pub(super) async fn copy_before_migrations(&self, look: &Look) -> Result<(), OpenError> {
        let ours = self.migrator.iter().map(|migration| migration.version);
        let pending = ours.filter(|version| !look.versions.contains(version)).min();
        let (Some(file), Some(first)) = (self.file(), pending) else { return Ok(()) };
        if look.versions.is_empty() {
            return Ok(());
        }
        let copy = beside(file, &format!("{COPY}{first}"));
        if !copy.exists() {
            self.copy_to(&copy).await?;
        }
        Ok(())
    }

    /// A copy of all that is committed, whoever writes meanwhile.
    pub(super) async fn copy_to(&self, copy: &Path) -> Result<(), OpenError> {
        let partial = beside(copy, ".partial");
        remove(&partial).map_err(sqlx::Error::from)?;
        private_file(&partial).map_err(sqlx::Error::from)?;
        let mut connection = self.connect().await?;
        // Not a copy of the file's bytes: some may still be in the write-ahead log.
        sqlx::query("VACUUM INTO $1")
            .bind(partial.to_string_lossy().into_owned())
            .execute(&mut connection)
            .await?;
        connection.close().await?;
        fs::rename(&partial, copy).map_err(sqlx::Error::from)?;
        Ok(())
    }

    /// Deletes the copies that waited for that version, or for one before it.
    pub(super) fn drop_copies_before(&self, version: i64) -> io::Result<()> {
        self.drop_copies_if(|waited, _| Ok(waited <= version))
    }

    /// Deletes the copies from before migrations that are older than the newest write by so much:
    /// what was deleted since is still in them.
    pub(super) fn drop_copies(&self, older_by: Duration) -> io::Result<()> {
        let Some(file) = self.file() else { return Ok(()) };
        self.drop_copies_if(|_, copy| Ok(age_of(copy, file)? >= older_by))
    }

    fn drop_copies_if(&self, goes: impl Fn(i64, &Path) -> io::Result<bool>) -> io::Result<()> {
        let Some(file) = self.file() else { return Ok(()) };
        let Some(name) = file.file_name() else { return Ok(()) };
        let copies = format!("{}{COPY}", name.to_string_lossy());
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        for entry in fs::read_dir(folder.unwrap_or(Path::new(".")))? {
            let entry = entry?;
            let name = entry.file_name();
            // What has no number behind it was never finished.
            let waited =
                name.to_string_lossy().strip_prefix(&copies).map(|it| it.parse().unwrap_or(0));
            if let Some(waited) = waited
                && goes(waited, &entry.path())?
            {
                remove(&entry.path())?;
            }
        }
        Ok(())
    }
}

/// How much older the copy is than the newest write, by the file system's own clock. The log is
/// written long before the file.
fn age_of(copy: &Path, file: &Path) -> io::Result<Duration> {
    let modified = |path: &Path| fs::metadata(path).and_then(|file| file.modified());
    let (written, logged) = (modified(file)?, modified(&beside(file, "-wal")));
    let newest = logged.map_or(written, |logged| logged.max(written));
    Ok(newest.duration_since(modified(copy)?).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

    use sqlx::SqlSafeStr;
    use sqlx::migrate::{Migration, MigrationType};

    use super::*;
    use sqlx::AnyConnection;
    use sqlx::migrate::Migrator;

    const OLD: [&str; 1] = ["CREATE TABLE canary (id BIGINT, sealed BYTEA)"];
    const NEW: [&str; 2] = [OLD[0], "DELETE FROM canary"];

    fn database(file: &Path, migrations: &[&'static str]) -> Database {
        sqlx::any::install_default_drivers();
        let migration = |(at, sql): (usize, &&'static str)| {
            let version = i64::try_from(at + 1).unwrap();
            let sql = sql.into_sql_str();
            Migration::new(version, "".into(), MigrationType::Simple, sql, false)
        };
        let migrations = migrations.iter().enumerate().map(migration).collect();
        let migrator = Migrator::with_migrations(migrations);
        Database::at(&format!("sqlite:{}", file.display()), migrator).unwrap()
    }

    async fn rows(database: &Database) -> i64 {
        let mut connection = database.connect().await.unwrap();
        let count = sqlx::query_scalar("SELECT COUNT(*) FROM canary");
        count.fetch_one(&mut connection).await.unwrap()
    }

    async fn opened(database: &Database) -> AnyConnection {
        let mut connection = database.connect().await.unwrap();
        database.log_ahead(&mut connection).await.unwrap();
        database.migrate(&mut connection).await.unwrap();
        connection
    }

    #[tokio::test]
    async fn a_copy_is_made_before_a_migration_and_never_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let (file, copy) = (dir.path().join("k.db"), dir.path().join("k.db.before-2"));

        let old = database(&file, &OLD);
        old.copy_before_migrations(&old.look().await.unwrap()).await.unwrap();
        old.make(&[7]).await.unwrap();
        let mut writer = opened(&old).await;
        old.copy_before_migrations(&old.look().await.unwrap()).await.unwrap();
        assert!(!copy.exists(), "nothing was pending");
        let insert = sqlx::query("INSERT INTO canary VALUES (2, X'08')");
        insert.execute(&mut writer).await.unwrap();

        // The old connection stays open: the second row is only in the write-ahead log.
        let new = database(&file, &NEW);
        let look = new.look().await.unwrap();
        assert_eq!((&look.versions, &look.canary), (&vec![1], &Some(vec![7])));
        new.copy_before_migrations(&look).await.unwrap();
        opened(&new).await;
        new.copy_before_migrations(&look).await.unwrap();

        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::MetadataExt::mode(&copy.metadata().unwrap()) & 0o777, 0o600);
        assert_eq!(rows(&new).await, 0);
        assert_eq!(rows(&database(&copy, &OLD)).await, 2, "the copy is as it was before");
        assert!(matches!(database(&file, &OLD).look().await, Err(OpenError::NewerDatabase)));

        new.drop_copies(Duration::from_hours(7 * 24)).unwrap();
        assert!(copy.exists(), "a copy is kept for seven days");
        new.drop_copies(Duration::ZERO).unwrap();
        assert!(!copy.exists() && file.exists(), "but not past a deletion");
    }
}
