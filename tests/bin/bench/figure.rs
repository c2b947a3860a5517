//! Durations measured several times, as a person reads them.

use std::fmt;
use std::time::{Duration, Instant};

/// What several measures of one thing gave.
pub(crate) struct Figure {
    median: Duration,
    least: Duration,
    most: Duration,
}

/// One kind of work: given its turn, from 0, how long it took.
pub(crate) type Work<'a> = &'a mut dyn FnMut(usize) -> Duration;

/// How long `work` takes; what it returns is dropped out of the time.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> Duration {
    let started = Instant::now();
    let result = work();
    let spent = started.elapsed();
    drop(result);
    spent
}

/// Measures several kinds of work in turn, so that whatever else the machine does weighs on each alike.
pub(crate) fn side_by_side<const KINDS: usize>(
    times: usize,
    works: [Work<'_>; KINDS],
) -> [Figure; KINDS] {
    let mut spent = [const { Vec::new() }; KINDS];
    let mut works = works;
    for turn in 0..times {
        for (work, spent) in works.iter_mut().zip(&mut spent) {
            spent.push(work(turn));
        }
    }
    spent.map(Figure::of)
}

impl Figure {
    fn of(mut spent: Vec<Duration>) -> Self {
        spent.sort();
        Self {
            median: spent[spent.len() / 2],
            least: spent[0],
            most: spent[spent.len() - 1],
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
