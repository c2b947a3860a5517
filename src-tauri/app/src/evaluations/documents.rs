//! An evaluation as a document, and its form to fill in by hand.

use domain::evaluation::Visa;
use report::Document;
use report::evaluation::{BlankEvaluation, EvaluationSheet, EvaluationSource};
use serde_json::json;
use store::{Action, Entry};
use uuid::Uuid;

use super::page::previous;
use super::{OneEvaluation, present_text, signed_or_not, visas};
use crate::App;
use crate::documents::journal_head;
use crate::error::ApiError;
use crate::exports::{Leaving, PDF, SavedView, ask, save};
use crate::requests::Nothing;
use crate::session::Desk;

/// Name and version of the data attached to an evaluation.
const SCHEMA: &str = "registre-rgpd/evaluation/1";

/// The evaluation as it was signed; as it stands, marked as a draft, while nobody has signed.
pub(crate) fn export_evaluation(
    app: &App,
    argument: OneEvaluation,
) -> Result<Option<SavedView>, ApiError> {
    let id = argument.id;
    let number = app.with_open(|desk| Ok(desk.open.store.evaluation(id)?.number))?;
    let leaving = Leaving {
        title: "Enregistrer l’évaluation",
        name: "évaluation de la procédure",
        kind: PDF,
        action: Action::EvaluationExported,
    };
    save(app, ask(&number.to_string(), &leaving), |desk| {
        let entry = Entry::about(leaving.action, id);
        Ok((document(desk, id)?.into(), entry))
    })
}

fn document(desk: &Desk<'_>, id: Uuid) -> Result<Document, ApiError> {
    let all = signed_or_not(desk)?;
    let evaluation = desk.open.store.evaluation(id)?;
    let texts = desk.open.store.signed_texts(id)?;
    let signed = present_text(&evaluation, &texts);
    let text = match signed {
        Some(signed) => signed.text.clone(),
        None => visas::text(desk, &evaluation)?,
    };
    let earlier: Vec<(u32, &[Visa])> = texts
        .iter()
        .filter(|it| it.text.version < evaluation.version)
        .map(|it| (it.text.version, it.visas.as_slice()))
        .collect();
    let visas = signed.map(|it| it.visas.as_slice()).unwrap_or_default();
    let data = json!({ "schema": SCHEMA, "text": text, "visas": visas });
    let data = serde_json::to_vec(&data).map_err(|fault| ApiError::internal(fault.to_string()))?;
    let sheet = EvaluationSheet::from_register(&EvaluationSource {
        text: &text,
        visas,
        sha256: signed.map(|it| it.sha256.as_str()),
        earlier: &earlier,
        before: previous(&all, &evaluation).map(|it| &it.text),
        profile: &desk.profile()?,
        journal: &journal_head(desk)?,
        now: desk.now,
        data: &data,
    });
    Ok(report::evaluation(&sheet))
}

/// The form of a yearly evaluation, blank.
pub(crate) fn export_evaluation_form(app: &App, _: Nothing) -> Result<Option<SavedView>, ApiError> {
    app.with_open(|_| Ok(()))?;
    let leaving = Leaving {
        title: "Enregistrer le formulaire d’évaluation",
        name: "formulaire d’évaluation",
        kind: PDF,
        action: Action::EvaluationFormExported,
    };
    save(app, ask("", &leaving), |desk| {
        let form = BlankEvaluation::from_register(&desk.profile()?, desk.now);
        let entry = Entry::about_register(leaving.action);
        Ok((report::blank_evaluation(&form).into(), entry))
    })
}
