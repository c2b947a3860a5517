//! The breaches of a year, counted: what is not known is counted as such, and nothing is guessed.
//!
//! A breach belongs to the year in which it was known, in Paris. An incident that was found to be no breach is counted
//! apart. Fewer breaches than the year before is no success by itself: they may not have been reported.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, TimeDelta};
use law::{BreachNature, IncidentOrigin, Likelihood, Severity, Verdict};
use uuid::Uuid;

use crate::breach::{Breach, BreachNumber};
use crate::clocks;
use crate::evaluation::median;
use crate::procedure::{Answers, Step};

/// Months of a year.
const MONTHS: usize = 12;

/// How often each value was met; `None` counts the breaches of which it is not known.
pub type Counts<T> = BTreeMap<Option<T>, u32>;

/// How long it took to notify one breach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotificationDelay {
    /// Its number.
    pub number: BreachNumber,
    /// From awareness to the first sending, as elapsed time.
    pub elapsed: TimeDelta,
    /// The period of the rule that the breach has kept.
    pub allowed: TimeDelta,
}

impl NotificationDelay {
    /// Whether it left after its deadline.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.elapsed > self.allowed
    }
}

/// The breaches of one year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearFigures {
    /// How many.
    pub breaches: u32,
    /// Incidents that were found to be no breach: not among the breaches.
    pub set_aside: u32,
    /// How many in each month, from January.
    pub months: [u32; MONTHS],
    /// By origin; a breach with several counts under each.
    pub origins: Counts<IncidentOrigin>,
    /// By nature, likewise.
    pub natures: Counts<BreachNature>,
    /// By site, likewise.
    pub sites: Counts<Uuid>,
    /// The notifications whose delay can be told, by number.
    pub delays: Vec<NotificationDelay>,
    /// Notifications that left while awareness is not dated, or before it.
    pub unmeasurable: u32,
    /// How grave and how likely the consequences were judged.
    pub judged: BTreeMap<(Severity, Likelihood), u32>,
    /// Breaches of which one or the other was not judged.
    pub unjudged: u32,
}

/// The figures of `year`, and nothing of any other.
#[must_use]
pub fn of_year(year: i32, register: &[(Breach, Vec<Step>)]) -> YearFigures {
    let mut figures = YearFigures::default();
    for (breach, steps) in register {
        if breach.known_on().year() == year {
            figures.count(breach, steps);
        }
    }
    figures
}

/// The years in which something was known, the latest first.
#[must_use]
pub fn years(register: &[(Breach, Vec<Step>)]) -> Vec<i32> {
    let mut years: Vec<i32> = register
        .iter()
        .map(|(breach, _)| breach.known_on().year())
        .collect();
    years.sort_unstable_by(|one, other| other.cmp(one));
    years.dedup();
    years
}

/// How long notifications took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DelaySummary {
    /// How many could be measured.
    pub measured: usize,
    /// Their median, in seconds of elapsed time.
    pub median_seconds: Option<i64>,
    /// The longest, likewise.
    pub maximum_seconds: Option<i64>,
    /// How many left at their deadline or before.
    pub on_time: usize,
}

impl YearFigures {
    /// How long the notifications of the year took.
    #[must_use]
    pub fn delay_summary(&self) -> DelaySummary {
        let mut lengths: Vec<TimeDelta> = self.delays.iter().map(|it| it.elapsed).collect();
        lengths.sort();
        DelaySummary {
            measured: lengths.len(),
            median_seconds: median(&lengths),
            maximum_seconds: lengths.last().map(TimeDelta::num_seconds),
            on_time: self.delays.iter().filter(|it| !it.is_late()).count(),
        }
    }

    fn count(&mut self, breach: &Breach, steps: &[Step]) {
        if breach.verdict == Some(Verdict::NotABreach) {
            self.set_aside += 1;
            return;
        }
        let facts = &breach.facts;
        self.breaches += 1;
        let month = breach.known_on().month0();
        self.months[usize::try_from(month).unwrap_or_default()] += 1;
        tally(&mut self.origins, facts.incident_origins.as_ref());
        tally(&mut self.natures, facts.natures.as_ref());
        tally(&mut self.sites, facts.sites.as_ref());
        self.measure(breach);
        self.place(steps);
    }

    fn measure(&mut self, breach: &Breach) {
        let facts = &breach.facts;
        let Some(sent) = facts.sending.moment else {
            return;
        };
        let aware = facts.aware.as_ref();
        let Some(aware) = aware.filter(|aware| aware.moment.at <= sent.at) else {
            self.unmeasurable += 1;
            return;
        };
        let aware_at = aware.moment.at;
        self.delays.push(NotificationDelay {
            number: breach.number,
            elapsed: sent.at - aware_at,
            allowed: clocks::notify_authority_under(&aware.rule, aware_at).by - aware_at,
        });
    }

    fn place(&mut self, steps: &[Step]) {
        let judged = Answers::of(steps)
            .assessment
            .and_then(|found| found.severity.zip(found.likelihood));
        match judged {
            Some(cell) => *self.judged.entry(cell).or_default() += 1,
            None => self.unjudged += 1,
        }
    }
}

fn tally<T: Copy + Ord>(counts: &mut Counts<T>, found: Option<&BTreeSet<T>>) {
    let found: Vec<T> = found.into_iter().flatten().copied().collect();
    for value in &found {
        *counts.entry(Some(*value)).or_default() += 1;
    }
    if found.is_empty() {
        *counts.entry(None).or_default() += 1;
    }
}
