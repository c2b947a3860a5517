//! Lengths of time between two things that happened.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use law::{Door, DoorAnswer, EvaluationIndicator, InformationDecision, ReportSource};

use super::{BreachFile, Delays, target};
use crate::clocks;
use crate::moment::Moment;
use crate::procedure::Answers;

/// Where a length of time begins and ends in one file; nothing where the question does not arise.
struct Span {
    from: Option<DateTime<Utc>>,
    to: Option<DateTime<Utc>>,
}

impl Span {
    fn between(from: Option<Moment>, to: Option<Moment>) -> Self {
        let at = |moment: Option<Moment>| moment.map(|moment| moment.at);
        Self {
            from: at(from),
            to: at(to),
        }
    }

    /// An end before its beginning measures nothing.
    fn length(&self) -> Option<TimeDelta> {
        let length = self.to? - self.from?;
        (length >= TimeDelta::zero()).then_some(length)
    }
}

/// The lengths of time of `files`, under the target of the day `on`.
pub(super) fn delays(
    indicator: EvaluationIndicator,
    files: &[BreachFile<'_>],
    on: NaiveDate,
) -> Delays {
    let spans: Vec<Span> = files
        .iter()
        .filter_map(|file| span(indicator, file))
        .collect();
    let mut lengths: Vec<TimeDelta> = spans.iter().filter_map(Span::length).collect();
    lengths.sort();
    let limit = target(indicator, on)
        .and_then(|hours| i64::try_from(hours).ok())
        .and_then(TimeDelta::try_hours);
    Delays {
        measured: lengths.len(),
        unmeasurable: spans.len() - lengths.len(),
        median_seconds: median(&lengths),
        maximum_seconds: lengths.last().map(TimeDelta::num_seconds),
        in_target: limit.map(|limit| in_target(indicator, files, &lengths, limit)),
    }
}

/// A notification is on time under the rule that its breach has kept, whatever the rule of today.
fn in_target(
    indicator: EvaluationIndicator,
    files: &[BreachFile<'_>],
    lengths: &[TimeDelta],
    limit: TimeDelta,
) -> usize {
    if indicator == EvaluationIndicator::Authority {
        let on_time = files.iter();
        return on_time
            .filter(|file| is_on_time(file) == Some(true))
            .count();
    }
    lengths.iter().filter(|length| **length <= limit).count()
}

/// Whether a notification left in time; nothing where none left, or where awareness is not dated or comes after it.
pub(super) fn is_on_time(file: &BreachFile<'_>) -> Option<bool> {
    let facts = &file.breach.facts;
    let sent = facts.sending.moment?.at;
    let aware = facts
        .aware
        .as_ref()
        .filter(|aware| aware.moment.at <= sent)?;
    let by = clocks::notify_authority_under(&aware.rule, aware.moment.at).by;
    Some(!clocks::is_late(sent, by))
}

/// The median of lengths in order, in seconds.
pub(crate) fn median(sorted: &[TimeDelta]) -> Option<i64> {
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get((sorted.len() - 1) / 2)?;
    Some(i64::midpoint(lower.num_seconds(), upper.num_seconds()))
}

fn span(indicator: EvaluationIndicator, file: &BreachFile<'_>) -> Option<Span> {
    let facts = &file.breach.facts;
    let aware = facts.aware.as_ref().map(|aware| aware.moment);
    let found = match indicator {
        EvaluationIndicator::Exposure => Span::between(facts.occurred_from, facts.detected),
        EvaluationIndicator::Reporting => Span::between(facts.detected, facts.reported),
        EvaluationIndicator::Registration => registration(file),
        EvaluationIndicator::Investigation => {
            // What turned out to be no breach has no awareness.
            (aware.is_some() || file.breach.verdict.is_none_or(is_breach))
                .then(|| Span::between(facts.reported, aware))?
        }
        EvaluationIndicator::Authority => Span::between(aware, Some(facts.sending.moment?)),
        EvaluationIndicator::AuthorityComplement => complement(file)?,
        EvaluationIndicator::HealthAgency => health_agency(file)?,
        EvaluationIndicator::Persons => persons(file)?,
        EvaluationIndicator::Containment => {
            let correction = Answers::of(file.steps).correction;
            Span::between(facts.detected, correction.and_then(|it| it.contained))
        }
        EvaluationIndicator::Closure => Span {
            from: facts.reported.map(|moment| moment.at),
            to: Some(file.breach.closure.as_ref()?.at),
        },
        EvaluationIndicator::ProcessorNotice => (facts.reported_by
            == Some(ReportSource::Processor))
        .then(|| Span::between(facts.detected, facts.reported))?,
        EvaluationIndicator::NotifiedInTime
        | EvaluationIndicator::UnnotifiedExplained
        | EvaluationIndicator::Completeness
        | EvaluationIndicator::Recurrence
        | EvaluationIndicator::ActionsOnTime
        | EvaluationIndicator::ActionsEffective
        | EvaluationIndicator::Training
        | EvaluationIndicator::Exercises
        | EvaluationIndicator::ThirdPartyDetection => return None,
    };
    Some(found)
}

fn is_breach(verdict: law::Verdict) -> bool {
    verdict.level().is_some()
}

fn registration(file: &BreachFile<'_>) -> Span {
    Span {
        from: file.breach.facts.reported.map(|moment| moment.at),
        to: (!file.is_imported).then_some(file.breach.registered_at),
    }
}

/// Owed where the first notification left something unknown.
fn complement(file: &BreachFile<'_>) -> Option<Span> {
    let sending = &file.breach.facts.sending;
    let first = sending.moment?;
    let later = Answers::of(file.steps).follow_up.map(|it| &it.sendings);
    let later = later.into_iter().flatten();
    let last = later
        .filter_map(|sending| sending.sent)
        .max_by_key(|sent| sent.at);
    let is_owed = !sending.missing.is_empty() || last.is_some();
    is_owed.then(|| Span::between(Some(first), last))
}

fn health_agency(file: &BreachFile<'_>) -> Option<Span> {
    let facts = &file.breach.facts;
    let doors = Answers::of(file.steps).doors?;
    let agency = doors
        .doors
        .iter()
        .find(|it| it.door == Door::HealthAgency)?;
    (agency.answer == Some(DoorAnswer::Needed))
        .then(|| Span::between(facts.detected.or(facts.reported), agency.told))
}

/// To the first message, where the persons are informed or to be.
fn persons(file: &BreachFile<'_>) -> Option<Span> {
    let information = Answers::of(file.steps).information?;
    match information.decision {
        Some(InformationDecision::Informed | InformationDecision::Planned) => {}
        Some(InformationDecision::NotHighRisk | InformationDecision::Exception) | None => {
            return None;
        }
    }
    let told = information.groups.iter().filter_map(|it| it.informed);
    let first = told.min_by_key(|moment| moment.at);
    let aware = file.breach.facts.aware.as_ref().map(|aware| aware.moment);
    Some(Span::between(aware, first))
}
