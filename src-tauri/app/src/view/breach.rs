//! A breach with its clock and with what is still missing.

use chrono::{DateTime, Utc};
use domain::breach::{
    Breach, BreachFacts, BreachForm, BreachNumber, Clock, ClockState, Warning, unknown_facts,
    warnings,
};
use domain::closing::Disposal;
use domain::fault::FieldError;
use domain::paris::{self, InstantView};
use domain::register::Profile;
use law::{BreachFact, Verdict};
use serde::Serialize;
use ts_rs::TS;

use super::closing::{ClosureView, HoldView};

#[derive(Serialize, TS)]
pub(crate) struct ClockView {
    state: ClockState,
    rule: String,
    hours: i64,
    article: String,
    aware: Option<InstantView>,
    deadline: Option<InstantView>,
    /// Seconds left, negative once passed.
    remaining_seconds: Option<i64>,
    /// Seconds since awareness, to now or to the sending.
    elapsed_seconds: Option<i64>,
    sent: Option<InstantView>,
    weekend_days: Vec<String>,
    from_detection: Option<InstantView>,
    delay_reasons_needed: bool,
}

#[derive(Serialize, TS)]
pub(crate) struct BreachPreview {
    clock: ClockView,
    unknown: Vec<BreachFact>,
    warnings: Vec<Warning>,
    errors: Vec<FieldError>,
    next_number: String,
    now: InstantView,
}

#[derive(Serialize, TS)]
pub(crate) struct BreachView {
    id: String,
    number: String,
    /// It is played: nothing of it is in the register's counts.
    is_exercise: bool,
    folder: String,
    revision: u32,
    summary: String,
    form: BreachForm,
    registered: InstantView,
    registered_by: String,
    modified: InstantView,
    modified_by: String,
    verdict: Option<Verdict>,
    clock: ClockView,
    unknown: Vec<BreachFact>,
    warnings: Vec<Warning>,
    closure: Option<ClosureView>,
    disposal: Disposal,
    hold: Option<HoldView>,
}

#[derive(Serialize, TS)]
pub(crate) struct BreachRow {
    id: String,
    number: String,
    summary: String,
    sites: Vec<String>,
    aware: Option<InstantView>,
    verdict: Option<Verdict>,
    clock: ClockView,
    unknown_count: usize,
    registered: InstantView,
    disposal: Disposal,
}

fn clock(facts: &BreachFacts, verdict: Option<Verdict>, now: DateTime<Utc>) -> ClockView {
    let clock = Clock::of(facts, verdict, now);
    let late = clock.is_late();
    ClockView {
        state: clock.state,
        rule: clock.rule.id.to_owned(),
        hours: clock.rule.hours,
        article: clock.rule.article.to_owned(),
        aware: clock.aware_at.map(paris::view),
        deadline: clock.by.map(paris::view),
        remaining_seconds: clock.remaining.map(|left| left.num_seconds()),
        elapsed_seconds: clock.elapsed.map(|spent| spent.num_seconds()),
        sent: clock.sent_at.map(paris::view),
        weekend_days: clock
            .weekend_days
            .into_iter()
            .map(paris::weekday_label)
            .collect(),
        from_detection: clock.from_detection.map(paris::view),
        delay_reasons_needed: late && facts.sending.delay_reasons.is_empty(),
    }
}

/// The clock of a breach.
pub(crate) fn breach_clock(breach: &Breach, now: DateTime<Utc>) -> ClockView {
    clock(&breach.facts, breach.verdict, now)
}

/// What is known of a form that is still being typed.
pub(crate) fn preview(
    facts: &BreachFacts,
    verdict: Option<Verdict>,
    errors: Vec<FieldError>,
    next_number: BreachNumber,
    now: DateTime<Utc>,
) -> BreachPreview {
    BreachPreview {
        clock: clock(facts, verdict, now),
        unknown: unknown_facts(facts),
        warnings: warnings(facts, now),
        errors,
        next_number: next_number.to_string(),
        now: paris::view(now),
    }
}

/// A breach on its page.
pub(crate) fn view(breach: &Breach, now: DateTime<Utc>) -> BreachView {
    BreachView {
        id: breach.id.to_string(),
        number: breach.number.to_string(),
        is_exercise: breach.number.is_exercise,
        folder: breach.number.to_string(),
        revision: breach.revision,
        summary: breach.facts.summary(),
        form: breach.facts.form(),
        registered: paris::view(breach.registered_at),
        registered_by: breach.registered_by.clone(),
        modified: paris::view(breach.modified_at),
        modified_by: breach.modified_by.clone(),
        verdict: breach.verdict,
        clock: clock(&breach.facts, breach.verdict, now),
        unknown: unknown_facts(&breach.facts),
        warnings: warnings(&breach.facts, now),
        closure: breach.closure.as_ref().map(ClosureView::from),
        disposal: Disposal::of(breach, now),
        hold: breach.hold.as_ref().map(HoldView::from),
    }
}

/// A breach in the list.
pub(crate) fn row(breach: &Breach, profile: &Profile, now: DateTime<Utc>) -> BreachRow {
    let sites = breach.facts.sites.iter().flatten();
    let sites = sites.filter_map(|id| profile.site_name(*id));
    BreachRow {
        id: breach.id.to_string(),
        number: breach.number.to_string(),
        summary: breach.facts.summary(),
        sites: sites.map(str::to_owned).collect(),
        aware: breach
            .facts
            .aware_moment()
            .map(|aware| paris::view(aware.at)),
        verdict: breach.verdict,
        clock: clock(&breach.facts, breach.verdict, now),
        unknown_count: unknown_facts(&breach.facts).len(),
        registered: paris::view(breach.registered_at),
        disposal: Disposal::of(breach, now),
    }
}
