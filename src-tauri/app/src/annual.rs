//! The annual report as a document.

use chrono::Datelike;
use domain::breach::Breach;
use domain::evaluation::EvaluationText;
use domain::fault::{FieldError, FieldRule};
use domain::paris;
use domain::period::Period;
use domain::procedure::{Answers, Information, Step};
use domain::statistics::of_year;
use law::EvaluationKind;
use report::Document;
use report::annual::{AnnualReport, AnnualSource, RegisterState};
use report::breaches::BreachEntry;
use serde::Deserialize;
use serde_json::json;
use store::{Action, Entry};
use ts_rs::TS;

use crate::App;
use crate::documents::journal_head;
use crate::error::ApiError;
use crate::evaluations::signed_or_not;
use crate::exports::{Leaving, PDF, SavedView, ask, save};
use crate::figures;
use crate::session::Desk;

/// Name and version of the data attached to it.
const SCHEMA: &str = "registre-rgpd/rapport-annuel/1";

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExportAnnualReport {
    year: i32,
}

/// The annual report of a year, as the register knows it now.
pub(crate) fn export_annual_report(
    app: &App,
    argument: ExportAnnualReport,
) -> Result<Option<SavedView>, ApiError> {
    app.with_open(|desk| known_year(argument.year, desk))?;
    let leaving = Leaving {
        title: "Enregistrer le rapport annuel",
        name: "rapport annuel",
        kind: PDF,
        action: Action::AnnualReportExported,
    };
    let year = argument.year;
    save(app, ask(&year.to_string(), &leaving), |desk| {
        let entry = Entry::about_register(leaving.action);
        Ok((document(desk, year)?.into(), entry))
    })
}

/// A year that is over or has begun, in the time of computers.
fn known_year(year: i32, desk: &Desk<'_>) -> Result<(), ApiError> {
    const FIRST: i32 = 1970;
    let present = paris::date_of(desk.now).year();
    let rule = match year {
        ..FIRST => FieldRule::NotADate,
        _ if year > present => FieldRule::InTheFuture,
        _ => return Ok(()),
    };
    let field = "year".to_owned();
    Err(vec![FieldError { field, rule }].into())
}

fn document(desk: &Desk<'_>, year: i32) -> Result<Document, ApiError> {
    let register = desk.open.store.whole_register()?;
    let figures = of_year(year, &register);
    let before = of_year(year.saturating_sub(1), &register);
    let profile = desk.profile()?;
    let evaluation = evaluation_of(desk, year)?;
    let (activities, processors) = figures::states(desk)?;
    let journal = journal_head(desk)?;
    let period = Period::of_year(year);
    let mut exercises = desk.open.store.exercises()?;
    exercises.retain(|exercise| exercise.content.counts_in(period));
    let model = AnnualReport::from_register(&AnnualSource {
        year,
        files: &known_in(year, &register),
        figures: &figures,
        before: &before,
        pictures: &figures::printed(&figures, &before, &profile, year),
        activities: RegisterState { groups: activities },
        processors: RegisterState { groups: processors },
        evaluation: evaluation.as_ref(),
        exercises: &exercises,
        profile: &profile,
        journal: &journal,
        now: desk.now,
        data: &data(year, &register)?,
    });
    Ok(report::annual_report(&model))
}

fn known_in(year: i32, register: &[(Breach, Vec<Step>)]) -> Vec<BreachEntry<'_>> {
    let known = register.iter();
    let known = known.filter(|(breach, _)| breach.known_on().year() == year);
    known
        .map(|(breach, steps)| BreachEntry { breach, steps })
        .collect()
}

/// The last yearly evaluation that was signed in the year.
fn evaluation_of(desk: &Desk<'_>, year: i32) -> Result<Option<EvaluationText>, ApiError> {
    let signed = signed_or_not(desk)?.into_iter();
    let yearly = signed.filter(|(it, _)| it.content.kind == EvaluationKind::Yearly);
    let texts = yearly.flat_map(|(_, texts)| texts);
    let in_year = texts.filter(|it| paris::date_of(it.signed_at).year() == year);
    let last = in_year.max_by_key(|it| it.signed_at);
    Ok(last.map(|it| it.text))
}

/// The facts that the figures were counted from, without what the files say beyond them.
fn data(year: i32, register: &[(Breach, Vec<Step>)]) -> Result<Vec<u8>, ApiError> {
    let known = known_in(year, register);
    let breaches = known.iter().map(|file| {
        let facts = &file.breach.facts;
        let answers = Answers::of(file.steps);
        json!({
            "number": file.breach.number.to_string(),
            "known_on": file.breach.known_on(),
            "verdict": file.breach.verdict,
            "origins": facts.incident_origins,
            "natures": facts.natures,
            "sites": facts.sites,
            "severity": answers.assessment.and_then(|it| it.severity),
            "likelihood": answers.assessment.and_then(|it| it.likelihood),
            "aware_at": facts.aware.as_ref().map(|aware| aware.moment.at),
            "rule": facts.aware.as_ref().map(|aware| &aware.rule),
            "sent_at": facts.sending.moment.map(|moment| moment.at),
            "informed": answers.information.is_some_and(Information::has_informed),
            "closed_at": file.breach.closure.as_ref().map(|closure| closure.at),
        })
    });
    let data = json!({
        "schema": SCHEMA,
        "year": year,
        "breaches": breaches.collect::<Vec<_>>(),
    });
    serde_json::to_vec(&data).map_err(|fault| ApiError::internal(fault.to_string()))
}
