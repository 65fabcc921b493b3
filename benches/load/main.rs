//! How fast the whole bot is, over HTTP on loopback: what an everyday message costs, what an evening of
//! very many couples does to a hard moment, what couples cost that have nothing due.
//!
//! `cargo bench --bench load` prints a table and writes `target/load.json`; `-- win`, `-- storm`,
//! `-- strangers`, `-- sizes`, `-- lines` run one part. `LOAD_COUPLES` is how many couples share the storm's minute (15,000),
//! `LOAD_SECONDS` how long it is watched (60), `LOAD_SIZES` the numbers of couples that are registered
//! (`1000,100000,1000000`).

#![expect(clippy::unwrap_used, reason = "a failed step ends the run")]
#![expect(clippy::print_stdout, reason = "the table")]
#![expect(clippy::disallowed_methods, reason = "what is measured is the machine's time")]

mod bot;
mod couples;
mod figures;
mod lines;
#[path = "../../tests/fixtures/set_up.rs"]
mod set_up;
mod sizes;
mod storm;
mod strangers;
mod telegram;
mod win;

use std::env;

use serde_json::{Value, json};

#[tokio::main]
async fn main() {
    // `--bench` comes from cargo.
    let asked: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wants = |part: &str| asked.is_empty() || asked.iter().any(|word| word == part);
    let mut all = json!({ "machine": figures::machine() });
    println!("{}", all["machine"].as_str().unwrap_or_default());
    if wants("win") {
        all["win"] = part("/win, by polling", win::run().await);
    }
    if wants("storm") {
        all["storm"] =
            part("prompts of one minute, and hard moments among them", storm::run().await);
    }
    if wants("strangers") {
        all["strangers"] = part("/help of a couple, and what others do", strangers::run().await);
    }
    if wants("sizes") {
        all["sizes"] = part("couples registered, 1,000 of them due", sizes::run().await);
    }
    if wants("lines") {
        all["lines"] = part("lines waiting", lines::run().await);
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/target/load.json");
    std::fs::write(file, format!("{all:#}\n")).unwrap();
    println!("\nwritten to target/load.json");
}

/// Prints the rows of a part, each an object of figures.
fn part(name: &str, rows: Vec<Value>) -> Value {
    println!("\n{name}");
    for row in &rows {
        let figures = row.as_object().unwrap().iter();
        let figures: Vec<String> =
            figures.map(|(name, figure)| format!("{name} {figure}")).collect();
        println!("  {}", figures.join(", "));
    }
    rows.into()
}

/// A number that the environment gives, or this one.
fn setting(name: &str, otherwise: usize) -> usize {
    env::var(name).map_or(otherwise, |number| number.parse().unwrap())
}
