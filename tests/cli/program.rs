//! The program, started as its operator would start it.

use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use tempfile::TempDir;

/// A token that could be one; its second half must never be seen.
pub const TOKEN: &str = "123456789:AAF-tops_ecret";
pub const SECRET: &str = "tops_ecret";

/// Longer than any start takes on a busy machine. Only a failure waits for so long.
const PATIENCE: Duration = Duration::from_mins(2);

/// The folder in which the program is started.
pub struct Home {
    folder: TempDir,
}

impl Home {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program with these variables and none of the machine's.
    pub fn command(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Command {
        self.prepared(Command::new(env!("CARGO_BIN_EXE_kintsugi")), arguments, variables)
    }

    /// The program without the right of a superuser to read and write everything; none if that cannot
    /// be had here.
    pub fn unprivileged(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Option<Command> {
        if self.folder.path().metadata().expect("a folder").uid() != 0 {
            return Some(self.command(arguments, variables));
        }
        let rights = "--bounding-set=-dac_override,-dac_read_search";
        let tried = Command::new("setpriv").args([rights, "true"]).status();
        tried.ok().filter(std::process::ExitStatus::success)?;
        let mut command = Command::new("setpriv");
        command.args([rights, env!("CARGO_BIN_EXE_kintsugi")]);
        Some(self.prepared(command, arguments, variables))
    }

    fn prepared(
        &self,
        mut command: Command,
        arguments: &[&str],
        variables: &[(&str, &str)],
    ) -> Command {
        let path = std::env::var_os("PATH").unwrap_or_default();
        command.args(arguments).env_clear().env("PATH", path).envs(variables.iter().copied());
        command.current_dir(&self.folder).stdin(Stdio::null());
        command
    }

    pub fn run(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
        self.command(arguments, variables).output().expect("the program starts")
    }

    pub fn start(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Running {
        Running::of(self.command(arguments, variables))
    }
}

pub fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

pub fn all_of(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &errors(output)
}

/// The program at work. It is killed if a test fails meanwhile.
pub struct Running {
    child: Child,
    printed: Receiver<String>,
    logged: Receiver<String>,
    seen: String,
}

impl Running {
    pub fn of(command: Command) -> Self {
        Self::with(command, Stdio::piped(), Stdio::piped())
    }

    /// With these ends for what it prints and what it logs.
    pub fn with(mut command: Command, output: Stdio, errors: Stdio) -> Self {
        let mut child = command.stdout(output).stderr(errors).spawn().expect("the program starts");
        let printed = child.stdout.take().map_or_else(|| channel().1, lines);
        let logged = child.stderr.take().map_or_else(|| channel().1, lines);
        Self { child, printed, logged, seen: String::new() }
    }

    /// The next line that it prints.
    pub fn prints(&self) -> String {
        self.printed.recv_timeout(PATIENCE).expect("it prints a line")
    }

    /// The next line of its log that holds these words.
    pub fn logs(&mut self, words: &str) -> String {
        loop {
            let line = self.logged.recv_timeout(PATIENCE);
            let line = line.unwrap_or_else(|_| panic!("no {words:?} in: {}", self.seen));
            self.seen.extend([line.as_str(), "\n"]);
            if line.contains(words) {
                return line;
            }
        }
    }

    pub fn gets(&self, signal: &str) {
        let process = self.child.id().to_string();
        let sent = Command::new("kill").arg(format!("-{signal}")).arg(process).status();
        assert!(sent.expect("kill").success());
    }

    /// Waits for its end: the exit code, and all that it logged.
    pub fn ends(mut self) -> (Option<i32>, String) {
        while let Ok(line) = self.logged.recv_timeout(PATIENCE) {
            self.seen.extend([line.as_str(), "\n"]);
        }
        let status = self.child.wait().expect("it ends");
        (status.code(), std::mem::take(&mut self.seen))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ended_already = self.child.kill();
        let _status = self.child.wait();
    }
}

/// The end of a pipe that nobody reads.
pub fn nobody_reads() -> Stdio {
    let (_reader, writer) = std::io::pipe().expect("a pipe");
    writer.into()
}

fn lines(pipe: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (give, take) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).lines() {
            let Ok(line) = line else { break };
            if give.send(line).is_err() {
                break;
            }
        }
    });
    take
}
