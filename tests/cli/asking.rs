//! What an operator asks for, in a folder that was set up for it, and what the program answers.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;
use std::sync::Arc;

use kintsugi::clock::SystemClock;
use kintsugi::crypto::MasterKeyFrom;
use kintsugi::store::{BotId, Opening, Store};

use crate::program::{Home, TOKEN, all_of, errors};

/// What the operator asks for.
pub struct Ask {
    pub arguments: Vec<String>,
    pub variables: Vec<(String, String)>,
    /// Without the right to read and write everything.
    pub unprivileged: bool,
}

pub fn ask(arguments: &[&str], variables: &[(&str, &str)]) -> Ask {
    let owned = |words: &[(&str, &str)]| {
        words.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let arguments = arguments.iter().map(|word| (*word).to_owned()).collect();
    Ask { arguments, variables: owned(variables), unprivileged: false }
}

/// `kintsugi run` with a token, and otherwise with these variables.
pub fn run(variables: &[(&str, &str)]) -> Ask {
    let mut ask = ask(&["run"], variables);
    ask.variables.push(("TELEGRAM_BOT_TOKEN".to_owned(), TOKEN.to_owned()));
    ask
}

pub fn database(home: &Home, name: &str) -> Ask {
    run(&[("DATABASE_URL", &format!("sqlite:{}", home.file(name).display()))])
}

pub fn playground(home: &Home, data: &str) -> Ask {
    ask(&["playground", "--port", "0", "--data", &home.file(data).display().to_string()], &[])
}

pub fn permit(home: &Home, name: &str, mode: u32) {
    fs::set_permissions(home.file(name), fs::Permissions::from_mode(mode)).expect("ours");
}

/// A database, a key ring and a master key lie where the program looks for them.
pub fn furnish(home: &Home) {
    let opening = Opening {
        database_url: format!("sqlite:{}", home.file("kintsugi.db").display()),
        keyring_url: None,
        master_key: MasterKeyFrom::File(home.file("kintsugi.db.master.key")),
        bot: Some(BotId(12_345)),
    };
    wait_for(async {
        let opened = Store::open(&opening, Arc::new(SystemClock)).await;
        opened.expect("a new store").0.close().await;
    });
}

pub fn tamper(home: &Home, file: &str, sql: &'static str) {
    use sqlx::Connection as _;
    let url = format!("sqlite:{}", home.file(file).display());
    wait_for(async {
        let mut connection = sqlx::SqliteConnection::connect(&url).await.expect("a database");
        sqlx::raw_sql(sql).execute(&mut connection).await.expect("SQL");
        connection.close().await.expect("it closes");
    });
}

/// A database as that version left it.
pub fn lay_out(home: &Home, file: &str, (folder, version): (&str, i64), rows: &'static str) {
    let url = format!("sqlite:{}?mode=rwc", home.file(file).display());
    wait_for(async {
        sqlx::any::install_default_drivers();
        let pool = sqlx::AnyPool::connect(&url).await.expect("a database");
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let migrations = sqlx::migrate::Migrator::new(folder).await.expect("migrations");
        migrations.run_to(version, &pool).await.expect("that version");
        sqlx::raw_sql(rows).execute(&pool).await.expect("its rows");
        pool.close().await;
    });
}

pub fn count(home: &Home, sql: &'static str) -> i64 {
    use sqlx::Connection as _;
    let url = format!("sqlite:{}", home.file("kintsugi.db").display());
    wait_for(async {
        let mut connection = sqlx::SqliteConnection::connect(&url).await.expect("a database");
        sqlx::query_scalar(sql).fetch_one(&mut connection).await.expect("a number")
    })
}

pub fn wait_for<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.expect("a runtime").block_on(work)
}

/// What the program says to it; none if the machine does not let us ask.
pub fn answer(home: &Home, ask: &Ask) -> Option<(Option<i32>, String, String)> {
    let arguments: Vec<&str> = ask.arguments.iter().map(String::as_str).collect();
    let variables: Vec<(&str, &str)> =
        ask.variables.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let command: Option<Command> = if ask.unprivileged {
        home.unprivileged(&arguments, &variables)
    } else {
        Some(home.command(&arguments, &variables))
    };
    let output = command?.output().expect("the program starts");
    Some((output.status.code(), errors(&output), all_of(&output)))
}
