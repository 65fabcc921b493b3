//! One database: its address, its connections, its migrations, and what is `SQLite`'s alone.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::migrate::{Migrate, Migrator};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AnyConnection, AnyPool, Connection, Executor};

use super::OpenError;

const MIGRATIONS_TABLE: &str = "_sqlx_migrations";

/// `secure_delete`: what is deleted is overwritten. The timeout covers a connection that is
/// just closing, of a bot that was killed or is being replaced.
const SQLITE_SETTINGS: &str =
    "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";

/// A database that may exist or not.
pub(super) struct Database {
    options: AnyConnectOptions,
    /// Its file, if it is `SQLite`'s.
    file: Option<PathBuf>,
    migrator: Migrator,
}

/// What an existing database tells before anything in it is changed.
#[derive(Default)]
pub(super) struct Look {
    /// The migrations that were applied, ascending.
    pub(super) versions: Vec<i64>,
    /// The sealed canary; none if the database is new.
    pub(super) canary: Option<Vec<u8>>,
}

impl Database {
    pub(super) fn at(url: &str, migrator: Migrator) -> Result<Self, OpenError> {
        let options = AnyConnectOptions::from_str(url).map_err(|_| OpenError::BadUrl)?;
        let scheme = options.database_url.scheme();
        let file = match scheme {
            "sqlite" => Some(sqlite_file(options.database_url.as_str())?),
            // If sqlx was built with it; else connecting says that there is no driver.
            "postgres" | "postgresql" => None,
            _ => return Err(OpenError::BadUrl),
        };
        Ok(Self { options, file, migrator })
    }

    /// The file, for comparing two databases.
    pub(super) fn file(&self) -> Option<&PathBuf> {
        self.file.as_ref()
    }

    /// Looks without making anything.
    pub(super) async fn look(&self) -> Result<Look, OpenError> {
        if self.file.as_ref().is_some_and(|file| !file.exists()) {
            return Ok(Look::default());
        }
        let mut connection = self.connect().await?;
        connection.ensure_migrations_table(MIGRATIONS_TABLE).await.map_err(sqlx::Error::from)?;
        let applied = connection
            .list_applied_migrations(MIGRATIONS_TABLE)
            .await
            .map_err(sqlx::Error::from)?;
        let versions: Vec<i64> = applied.iter().map(|migration| migration.version).collect();
        if versions.iter().any(|&version| !self.migrator.version_exists(version)) {
            return Err(OpenError::NewerDatabase);
        }
        let mut canary = None;
        if !versions.is_empty() {
            let select = sqlx::query_scalar("SELECT sealed FROM canary WHERE id = 1");
            canary = select.fetch_optional(&mut connection).await?;
        }
        connection.close().await?;
        Ok(Look { versions, canary })
    }

    /// Makes an `SQLite` file, mode 0600, if there is none.
    pub(super) fn create_file(&self) -> Result<(), OpenError> {
        if let Some(file) = &self.file {
            private_file(file).map_err(sqlx::Error::from)?;
        }
        Ok(())
    }

    /// Copies an `SQLite` file aside if migrations are pending. A copy that is there already stays:
    /// it is the older one, from before a migration that failed half way.
    pub(super) async fn copy_before_migrations(&self, look: &Look) -> Result<(), OpenError> {
        let newest = self.migrator.iter().map(|migration| migration.version).max().unwrap_or(0);
        let Some(file) = &self.file else { return Ok(()) };
        if look.versions.is_empty() || look.versions.contains(&newest) {
            return Ok(());
        }
        let copy = beside(file, &format!(".before-{newest}"));
        if !copy.exists() {
            self.copy_to(&copy).await?;
        }
        Ok(())
    }

    async fn copy_to(&self, copy: &Path) -> Result<(), OpenError> {
        let partial = beside(copy, ".partial");
        if partial.exists() {
            fs::remove_file(&partial).map_err(sqlx::Error::from)?;
        }
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

    /// Brings it to the newest version.
    pub(super) async fn migrate(&self, pool: &AnyPool) -> Result<(), OpenError> {
        let mut connection = pool.acquire().await?;
        if self.file.is_some() {
            connection.execute("PRAGMA journal_mode = WAL").await?;
        }
        let migrated = self.migrator.run_direct(None, &mut *connection, false).await;
        Ok(migrated.map_err(sqlx::Error::from)?)
    }

    /// A pool of at most `most` connections; they are opened when they are needed.
    pub(super) fn pool(&self, most: u32) -> AnyPool {
        let is_sqlite = self.file.is_some();
        AnyPoolOptions::new()
            .max_connections(most)
            // SQLite's connections do not age, and asking each time costs as much as a query.
            .test_before_acquire(!is_sqlite)
            .max_lifetime(None)
            .idle_timeout(None)
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if is_sqlite {
                        connection.execute(SQLITE_SETTINGS).await?;
                    }
                    Ok(())
                })
            })
            .connect_lazy_with(self.options.clone())
    }

    async fn connect(&self) -> Result<AnyConnection, sqlx::Error> {
        let mut connection = AnyConnection::connect_with(&self.options).await?;
        if self.file.is_some() {
            connection.execute(SQLITE_SETTINGS).await?;
        }
        Ok(connection)
    }

    /// How the writer begins. `SQLite`'s plain BEGIN fails when another connection (of a bot that
    /// was just killed) writes between our first read and our first write; this one waits.
    pub(super) fn begin(&self) -> &'static str {
        if self.file.is_some() { "BEGIN IMMEDIATE" } else { "BEGIN" }
    }

    /// Moves the write-ahead log into the file and empties it.
    pub(super) async fn checkpoint(&self, pool: &AnyPool) -> Result<(), sqlx::Error> {
        if self.file.is_some() {
            sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(pool).await?;
        }
        Ok(())
    }
}

/// The file in the address. A database in memory is refused: each connection would have its own.
fn sqlite_file(url: &str) -> Result<PathBuf, OpenError> {
    let options = SqliteConnectOptions::from_str(url).map_err(|_| OpenError::BadUrl)?;
    let in_memory = url.contains(":memory:") || url.contains("mode=memory");
    let file = options.get_filename().to_path_buf();
    if in_memory || file.as_os_str().is_empty() {
        return Err(OpenError::BadUrl);
    }
    Ok(file)
}

/// A file that only its owner reads; what is in it already stays.
fn private_file(file: &Path) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map(drop)
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failed step fails the test")]

    use sqlx::SqlSafeStr;
    use sqlx::migrate::{Migration, MigrationType};

    use super::*;

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

    #[tokio::test]
    async fn a_copy_is_made_before_a_migration_and_never_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let (file, copy) = (dir.path().join("k.db"), dir.path().join("k.db.before-2"));

        let old = database(&file, &OLD);
        old.copy_before_migrations(&old.look().await.unwrap()).await.unwrap();
        old.create_file().unwrap();
        let pool = old.pool(1);
        old.migrate(&pool).await.unwrap();
        sqlx::query("INSERT INTO canary VALUES (1, X'07')").execute(&pool).await.unwrap();
        old.copy_before_migrations(&old.look().await.unwrap()).await.unwrap();
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 3, "nothing was pending");

        // The old pool stays open: the row is only in the write-ahead log.
        let new = database(&file, &NEW);
        let look = new.look().await.unwrap();
        assert_eq!((&look.versions, &look.canary), (&vec![1], &Some(vec![7])));
        new.copy_before_migrations(&look).await.unwrap();
        new.migrate(&new.pool(1)).await.unwrap();
        new.copy_before_migrations(&look).await.unwrap();

        #[cfg(unix)]
        assert_eq!(std::os::unix::fs::MetadataExt::mode(&copy.metadata().unwrap()) & 0o777, 0o600);
        assert_eq!(rows(&new).await, 0);
        assert_eq!(rows(&database(&copy, &OLD)).await, 1, "the copy is as it was before");
        assert!(matches!(database(&file, &OLD).look().await, Err(OpenError::NewerDatabase)));
    }
}
