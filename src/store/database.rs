//! One database: its address, its connections, its migrations, and what is `SQLite`'s alone.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AnyConnection, AnyPool, Connection, Executor};

use super::{OpenError, server};

/// `secure_delete`: what is deleted is overwritten. The timeout covers a connection that is
/// just closing, of a bot that was killed or is being replaced.
const SQLITE_SETTINGS: &str =
    "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";

/// How long it may take to connect to a server, and how long a transaction may take there.
const CONNECTS_WITHIN: Duration = Duration::from_secs(4);
const ANSWERS_WITHIN: Duration = Duration::from_secs(12);

/// A database that may exist or not.
pub(super) struct Database {
    url: String,
    options: AnyConnectOptions,
    /// Its file, if it is `SQLite`'s.
    file: Option<PathBuf>,
    pub(super) migrator: Migrator,
}

impl Database {
    pub(super) fn at(url: &str, migrator: Migrator) -> Result<Self, OpenError> {
        let options = AnyConnectOptions::from_str(url).map_err(|_| OpenError::BadUrl)?;
        let scheme = options.database_url.scheme();
        let file = match scheme {
            "sqlite" => Some(sqlite_file(options.database_url.as_str())?),
            "postgres" | "postgresql" => None,
            _ => return Err(OpenError::BadUrl),
        };
        Ok(Self { url: url.to_owned(), options, file, migrator })
    }

    /// The file, for comparing two databases.
    pub(super) fn file(&self) -> Option<&PathBuf> {
        self.file.as_ref()
    }

    /// Whether two addresses are one database.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let of_server = |database: &Self| match database.options.database_url {
            ref url if database.file.is_none() => {
                Some((url.host_str().map(str::to_owned), url.port(), url.path().to_owned()))
            }
            _ => None,
        };
        (self.file.is_some() && self.file == other.file)
            || (of_server(self).is_some() && of_server(self) == of_server(other))
    }

    /// The address, if it is on a server.
    pub(super) fn server(&self) -> Option<&str> {
        self.file.is_none().then_some(&*self.url)
    }

    /// What the operator knows it by.
    pub(super) fn name(&self) -> String {
        if let Some(file) = &self.file {
            return whole(file);
        }
        let url = &self.options.database_url;
        let name = url.path().trim_start_matches('/');
        format!(
            "{name} on {}",
            url.host_str().filter(|host| !host.is_empty()).unwrap_or("a socket")
        )
    }

    pub(super) fn knows(&self, migration: i64) -> bool {
        self.migrator.version_exists(migration)
    }

    /// Whether these are all migrations that there are.
    pub(super) fn is_at(&self, versions: &[i64]) -> bool {
        self.migrator.iter().all(|migration| versions.contains(&migration.version))
    }

    /// Makes a new one with this canary, aside, and puts it in its place when it is whole: a kill
    /// in between leaves nothing that could be taken for somebody else's.
    pub(super) async fn make(&self, canary: &[u8]) -> Result<(), OpenError> {
        let Some(file) = &self.file else { return self.furnish(canary).await };
        let aside = self.with_ending(".new")?;
        for leftover in [".new", ".new-journal", ".new-wal", ".new-shm"] {
            remove(&beside(file, leftover)).map_err(sqlx::Error::from)?;
        }
        let new = beside(file, ".new");
        private_file(&new).map_err(|error| OpenError::File { path: new.clone(), error })?;
        aside.furnish(canary).await?;
        fs::rename(&new, file).map_err(sqlx::Error::from)?;
        let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = fs::File::open(folder.unwrap_or(Path::new("."))).map_err(sqlx::Error::from)?;
        Ok(folder.sync_all().map_err(sqlx::Error::from)?)
    }

    async fn furnish(&self, canary: &[u8]) -> Result<(), OpenError> {
        let mut connection = self.connect().await?;
        self.migrate(&mut connection).await?;
        sqlx::query("INSERT INTO canary (id, sealed) VALUES (1, $1)")
            .bind(canary.to_vec())
            .execute(&mut connection)
            .await?;
        // Before it has its name: a kill while the journal changes leaves one that only a writer can
        // roll back, and who looks first does not write.
        self.log_ahead(&mut connection).await?;
        Ok(connection.close().await?)
    }

    /// Brings it to the newest version.
    pub(super) async fn migrate(&self, connection: &mut AnyConnection) -> Result<(), OpenError> {
        if self.file.is_none() {
            server::prepare_to_migrate(connection).await?;
        }
        let migrated = self.migrator.run_direct(None, connection, false).await;
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
                        return Ok(());
                    }
                    server::prepare(connection).await
                })
            })
            .connect_lazy_with(self.options.clone())
    }

    pub(super) async fn connect(&self) -> Result<AnyConnection, sqlx::Error> {
        if self.file.is_some() {
            let mut connection = AnyConnection::connect_with(&self.options).await?;
            connection.execute(SQLITE_SETTINGS).await?;
            return Ok(connection);
        }
        let connects = async {
            let mut connection = AnyConnection::connect_with(&self.options).await?;
            server::prepare(&mut connection).await?;
            Ok(connection)
        };
        // A server that is gone does not even say so.
        tokio::time::timeout(CONNECTS_WITHIN, connects).await.unwrap_or_else(|_| Err(no_answer()))
    }

    /// A connection that changes nothing, not even by closing.
    pub(super) async fn connect_to_read(&self) -> Result<AnyConnection, OpenError> {
        if self.file.is_none() {
            return Ok(self.connect().await?);
        }
        let sign = if self.url.contains('?') { '&' } else { '?' };
        let options = AnyConnectOptions::from_str(&format!("{}{sign}mode=ro", self.url));
        let options = options.map_err(|_| OpenError::BadUrl)?;
        Ok(AnyConnection::connect_with(&options).await?)
    }

    /// What is done on a server, unless it does not answer any more.
    pub(super) async fn in_time<T>(
        &self,
        done: impl Future<Output = Result<T, sqlx::Error>>,
    ) -> Result<T, sqlx::Error> {
        if self.file.is_some() {
            return done.await;
        }
        tokio::time::timeout(ANSWERS_WITHIN, done).await.unwrap_or_else(|_| Err(no_answer()))
    }

    /// How the writer begins. `SQLite`'s plain BEGIN fails when another connection (of a bot that
    /// was just killed) writes between our first read and our first write; this one waits.
    pub(super) fn begin(&self) -> &'static str {
        if self.file.is_some() { "BEGIN IMMEDIATE" } else { "BEGIN" }
    }

    pub(super) async fn log_ahead(&self, connection: &mut AnyConnection) -> Result<(), OpenError> {
        if self.file.is_some() {
            connection.execute("PRAGMA journal_mode = WAL").await?;
        }
        Ok(())
    }

    /// Moves the write-ahead log into the file and empties it: until then what was deleted can
    /// still be read in both. False if readers were at work; then it is to be tried again.
    pub(super) async fn empty_log(
        &self,
        connection: &mut AnyConnection,
    ) -> Result<bool, sqlx::Error> {
        if self.file.is_none() {
            return Ok(true);
        }
        // It waits for readers, and the queue for it: rather a little, and again later.
        connection.execute("PRAGMA busy_timeout = 200").await?;
        let busy: i64 = sqlx::query_scalar("PRAGMA wal_checkpoint(TRUNCATE)")
            .fetch_one(&mut *connection)
            .await?;
        connection.execute(SQLITE_SETTINGS).await?;
        Ok(busy == 0)
    }

    /// The one whose name ends so.
    fn with_ending(&self, ending: &str) -> Result<Self, OpenError> {
        Self::at(&named_with(&self.url, ending), self.migrator_again())
    }

    pub(super) fn migrator_again(&self) -> Migrator {
        Migrator::with_migrations(self.migrator.iter().cloned().collect())
    }
}

fn no_answer() -> sqlx::Error {
    sqlx::Error::Io(io::Error::from(io::ErrorKind::TimedOut))
}

/// A path as it can be found from anywhere.
pub(super) fn whole(file: &Path) -> String {
    std::path::absolute(file).unwrap_or_else(|_| file.to_owned()).display().to_string()
}

/// The address with something behind its name, in front of any parameters.
pub(super) fn named_with(url: &str, ending: &str) -> String {
    let (name, parameters) = url.split_at(url.find('?').unwrap_or(url.len()));
    format!("{name}{ending}{parameters}")
}

/// Removes a file, if there is one.
pub(super) fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
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
pub(super) fn private_file(file: &Path) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file).map(drop)
}

pub(super) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
