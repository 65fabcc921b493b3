//! The bot as a process of its own.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::telegram::Telegram;

pub struct Bot {
    child: Child,
    pub begun: Instant,
    /// From the start of the process until it had asked who it is.
    pub started_in: Duration,
}

impl Bot {
    /// Starts it on that folder's database, with this pace in messages a second; 0 is without limits.
    pub async fn start(folder: &Path, telegram: &mut Telegram, pace: usize) -> Self {
        let begun = Instant::now();
        let rates = if pace == 0 { ["0", "0", "0"] } else { ["30", "1", "20"] };
        let child = Command::new(env!("CARGO_BIN_EXE_kintsugi"))
            .arg("run")
            .current_dir(folder)
            .env("TELEGRAM_BOT_TOKEN", "12345:a-secret")
            .env("TELEGRAM_API_URL", &telegram.url)
            .env("DATABASE_URL", crate::couples::url(folder))
            .env("KINTSUGI_MASTER_KEY", crate::couples::MASTER_KEY)
            .env("TELEGRAM_MESSAGES_PER_SECOND", rates[0])
            .env("TELEGRAM_CHAT_MESSAGES_PER_SECOND", rates[1])
            .env("TELEGRAM_GROUP_MESSAGES_PER_MINUTE", rates[2])
            .env("RUST_LOG", "warn")
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let first = telegram.calls.recv().await.unwrap();
        Self { child, begun, started_in: first.at - begun }
    }

    /// Resident memory, in megabytes.
    pub fn resident(&self) -> f64 {
        crate::figures::tenths(self.number("status", "VmRSS:") / 1_024.0)
    }

    /// Context switches of all its threads so far.
    pub fn switches(&self) -> f64 {
        let tasks = fs::read_dir(format!("/proc/{}/task", self.child.id())).unwrap();
        let of = |task: &fs::DirEntry| {
            let name = task.file_name();
            let file = format!("task/{}/status", name.to_string_lossy());
            self.number(&file, "voluntary_ctxt_switches:")
                + self.number(&file, "nonvoluntary_ctxt_switches:")
        };
        tasks.filter_map(Result::ok).map(|task| of(&task)).sum()
    }

    fn number(&self, file: &str, name: &str) -> f64 {
        let status = fs::read_to_string(format!("/proc/{}/{file}", self.child.id()));
        let status = status.unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
        line.split_whitespace().next().map_or(0.0, |number| number.parse().unwrap())
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        // It is over anyhow.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
