//! What the bot does, in the form that Prometheus reads. Numbers alone, of nobody.

use std::fmt::{Display, Write as _};

use super::watch::Told;
use crate::domain::Lane;
use crate::sender::Depth;
use crate::vitals::{Histogram, Part, Sent, Verdict, Vitals};

/// A page of metrics, as it grows.
#[derive(Default)]
struct Page(String);

/// Whether a metric only grows.
#[derive(Clone, Copy)]
enum Kind {
    Counter,
    Gauge,
}

impl Page {
    /// One metric with a value for each of these labels.
    fn adds<V: Display>(
        &mut self,
        name: &str,
        kind: Kind,
        help: &str,
        values: impl IntoIterator<Item = (String, V)>,
    ) {
        let kind = match kind {
            Kind::Counter => "counter",
            Kind::Gauge => "gauge",
        };
        self.head(name, kind, help);
        for (labels, value) in values {
            self.line(&format!("{name}{labels} {value}"));
        }
    }

    fn adds_histogram<const N: usize>(&mut self, name: &str, help: &str, of: &Histogram<N>) {
        let (buckets, count, sum) = of.read();
        self.head(name, "histogram", help);
        for (bound, count) in buckets {
            self.line(&format!("{name}_bucket{{le=\"{bound}\"}} {count}"));
        }
        self.line(&format!("{name}_bucket{{le=\"+Inf\"}} {count}"));
        self.line(&format!("{name}_sum {sum}"));
        self.line(&format!("{name}_count {count}"));
    }

    fn head(&mut self, name: &str, kind: &str, help: &str) {
        self.line(&format!("# HELP {name} {help}"));
        self.line(&format!("# TYPE {name} {kind}"));
    }

    fn line(&mut self, line: &str) {
        let _to_a_string = writeln!(self.0, "{line}");
    }
}

/// All metrics.
pub(super) async fn text(told: &Told) -> String {
    let mut page = Page::default();
    let Verdict { dead, unready } = told.looks();
    let version = label("version", env!("CARGO_PKG_VERSION"));
    page.adds("kintsugi_build_info", Kind::Gauge, "The version that runs.", [(version, 1)]);
    let states = [("live", dead.is_none()), ("ready", unready.is_none())];
    let states = states.map(|(state, is_so)| (label("state", state), u8::from(is_so)));
    page.adds("kintsugi_up", Kind::Gauge, "Whether all loops turn; whether work is done.", states);
    of_work(&mut page, told.store.vitals());
    if let Some(sender) = told.sender() {
        of_outbox(&mut page, &sender.depth());
    }
    if let Ok(parked) = told.store.parked().await {
        let parked = [("lines", parked.lines), ("couples", parked.couples)];
        let parked = parked.map(|(what, count)| (label("what", what), count));
        page.adds("kintsugi_parked", Kind::Gauge, "What was put aside for good.", parked);
    }
    page.0
}

fn of_work(page: &mut Page, vitals: &Vitals) {
    let turns = Part::ALL.map(|part| (label("part", part.name()), vitals.beats.turned(part).0));
    page.adds("kintsugi_turns_total", Kind::Counter, "How often each loop turned.", turns);
    let updates = named("result", ["taken", "failed"], vitals.updates.read());
    page.adds("kintsugi_updates_total", Kind::Counter, "Updates begun, and failed.", updates);
    let decisions = named("result", ["written", "duplicate", "stale"], vitals.decisions.read());
    page.adds("kintsugi_decisions_total", Kind::Counter, "Decisions, by outcome.", decisions);
    let sends = named("result", Sent::NAMES, vitals.sends.read());
    page.adds("kintsugi_sends_total", Kind::Counter, "Calls to Telegram, by outcome.", sends);
    let chats = named("became", ["closed", "open"], vitals.closed_chats.read());
    let help = "Chats that began to take nothing for a while, and that ended to.";
    page.adds("kintsugi_chats_closed_total", Kind::Counter, help, chats);
    page.adds_histogram("kintsugi_commit_seconds", "Time of a commit.", &vitals.commit_seconds);
    page.adds_histogram("kintsugi_commit_jobs", "Jobs that share a commit.", &vitals.commit_jobs);
    let help = "How late the first couple that had its minute was woken.";
    page.adds_histogram("kintsugi_wake_late_seconds", help, &vitals.wake_seconds);
}

fn of_outbox(page: &mut Page, depths: &[Depth]) {
    let of = |depth: &Depth| label("lane", lane(depth.lane));
    let lines: Vec<_> = depths.iter().map(|depth| (of(depth), depth.lines)).collect();
    page.adds("kintsugi_outbox_lines", Kind::Gauge, "Lines that wait or are on their way.", lines);
    let ages = depths.iter().map(|depth| (of(depth), depth.oldest.num_seconds()));
    let help = "For how long the oldest line could have left.";
    page.adds("kintsugi_outbox_oldest_seconds", Kind::Gauge, help, ages.collect::<Vec<_>>());
}

/// What the operator knows a lane by.
pub(super) fn lane(lane: Lane) -> &'static str {
    match lane {
        Lane::Urgent => "urgent",
        Lane::Reply => "reply",
        Lane::Prompt => "prompt",
        Lane::Sign => "sign",
        Lane::Newcomer => "newcomer",
    }
}

fn label(name: &str, value: &str) -> String {
    format!("{{{name}=\"{value}\"}}")
}

fn named<const N: usize>(name: &str, values: [&str; N], counts: [u64; N]) -> Vec<(String, u64)> {
    values.into_iter().map(|value| label(name, value)).zip(counts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_metric_is_told_as_prometheus_reads_it() {
        let (vitals, mut page) = (Vitals::new(), Page::default());
        vitals.beats.turns(Part::Writer, true);
        vitals.sends.add(Sent::Flooded as usize, 2);
        vitals.commit_jobs.counts(3);
        of_work(&mut page, &vitals);
        for line in [
            "# TYPE kintsugi_turns_total counter",
            "kintsugi_turns_total{part=\"writer\"} 1",
            "kintsugi_sends_total{result=\"flooded\"} 2",
            "kintsugi_commit_jobs_bucket{le=\"2\"} 0",
            "kintsugi_commit_jobs_bucket{le=\"4\"} 1",
            "kintsugi_commit_jobs_bucket{le=\"+Inf\"} 1",
            "kintsugi_commit_jobs_sum 3",
        ] {
            assert!(page.0.lines().any(|told| told == line), "{line} in {}", page.0);
        }
    }
}
