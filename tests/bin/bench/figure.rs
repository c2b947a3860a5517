//! Durations measured several times, as a person reads them.

use std::fmt;
use std::time::{Duration, Instant};

/// What several measures of one thing gave.
pub(crate) struct Figure {
    median: Duration,
    least: Duration,
    most: Duration,
}

impl Figure {
    /// Does `work` so many times, each time with what `prepare` gives; only `work` is timed, and what it returns is
    /// dropped out of the time.
    pub(crate) fn of<P, T>(
        times: usize,
        mut prepare: impl FnMut(usize) -> P,
        mut work: impl FnMut(P) -> T,
    ) -> Self {
        let measure = |turn| {
            let prepared = prepare(turn);
            let started = Instant::now();
            let result = work(prepared);
            let spent = started.elapsed();
            drop(result);
            spent
        };
        let mut spent: Vec<Duration> = (0..times).map(measure).collect();
        spent.sort();
        Self {
            median: spent[times / 2],
            least: spent[0],
            most: spent[times - 1],
        }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            median,
            least,
            most,
        } = self;
        write!(
            f,
            "{:>12}   de {} à {}",
            milliseconds(*median),
            milliseconds(*least),
            milliseconds(*most)
        )
    }
}

/// Prints a figure, then each baseline with how many times it goes into the figure.
#[allow(clippy::print_stdout)] // what this program is for
pub(crate) fn print(title: &str, figure: &Figure, baselines: &[(&str, Figure)]) {
    println!("\n{title}\n  mesure   {figure}");
    for (name, baseline) in baselines {
        let ratio = figure.median.as_secs_f64() / baseline.median.as_secs_f64();
        println!("  base     {baseline}   {name}");
        println!("  rapport  {:>9} ×", decimal(ratio));
    }
}

fn milliseconds(duration: Duration) -> String {
    format!("{}\u{a0}ms", decimal(duration.as_secs_f64() * 1000.0))
}

/// Three significant digits are enough: the machine does not repeat itself better.
fn decimal(number: f64) -> String {
    let decimals = match number {
        n if n >= 100.0 => 0,
        n if n >= 10.0 => 1,
        n if n >= 1.0 => 2,
        _ => 3,
    };
    format!("{number:.decimals$}").replace('.', ",")
}
