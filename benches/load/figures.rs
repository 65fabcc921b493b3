//! Percentiles, and what the machine is.

use std::fs;
use std::time::Duration;

/// A part of many durations, in milliseconds to a tenth: 50 for the median, 99.
pub fn percentile(of: &mut [Duration], percent: usize) -> f64 {
    of.sort_unstable();
    let place = (of.len() * percent).div_ceil(100).saturating_sub(1);
    of.get(place).map_or(f64::NAN, |duration| tenths(duration.as_secs_f64() * 1_000.0))
}

/// To a tenth.
pub fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

/// Processor, cores and system.
pub fn machine() -> String {
    let read = |file: &str| fs::read_to_string(file).unwrap_or_default();
    let info = read("/proc/cpuinfo");
    let model = info.lines().find(|line| line.starts_with("model name")).unwrap_or("?: ?");
    let model = model.split(": ").nth(1).unwrap_or("?");
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    format!("{model}, {cores} cores, Linux {}", read("/proc/sys/kernel/osrelease").trim())
}
