//! Beginning an evaluation, writing it, giving it up, taking a signed one up again.

use chrono::Datelike;
use domain::breach::FieldChange;
use domain::closing::written_reason;
use domain::evaluation::{
    Evaluation, EvaluationContent, EvaluationForm, differences, proposed_period,
};
use domain::paris;
use law::EvaluationKind;
use serde::{Deserialize, Serialize};
use store::table::{draft, evaluation as table};
use store::{Action, Entry};
use ts_rs::TS;
use uuid::Uuid;

use super::page::{EvaluationView, evaluation};
use super::{OneEvaluation, last_text, present_text, signed_or_not};
use crate::error::{ApiError, ErrorCode};
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct BeginEvaluation {
    kind: EvaluationKind,
    /// The breaches of an evaluation after a breach.
    breaches: Vec<Uuid>,
}

/// The identifier that an evaluation received.
#[derive(Serialize, TS)]
pub(crate) struct BegunEvaluation {
    id: Uuid,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeEvaluation {
    id: Uuid,
    revision: u32,
    form: EvaluationForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct TakeUpEvaluation {
    id: Uuid,
    reason: String,
}

/// Begins an evaluation over the days that follow the last one, of the procedure in force.
pub(crate) fn begin_evaluation(
    desk: &mut Desk<'_>,
    argument: BeginEvaluation,
) -> Result<BegunEvaluation, ApiError> {
    let content = proposed(desk, argument)?;
    refuse_unknown_breaches(desk, &content)?;
    let id = desk.host.new_id();
    let author = desk.author();
    let year = paris::date_of(desk.now).year();
    let told = differences(None, &content);
    desk.open.store.write(&author, |tx| {
        let evaluation = Evaluation {
            id,
            number: table::take_number(tx, year)?,
            revision: 1,
            version: 1,
            created_at: author.now,
            created_by: author.name.clone(),
            modified_at: author.now,
            modified_by: author.name.clone(),
            content,
        };
        table::insert(tx, &evaluation)?;
        Ok(((), Entry::changing(Action::EvaluationBegun, id, told)))
    })?;
    Ok(BegunEvaluation { id })
}

fn proposed(desk: &Desk<'_>, argument: BeginEvaluation) -> Result<EvaluationContent, ApiError> {
    let all = signed_or_not(desk)?;
    let alike = all
        .iter()
        .filter(|(it, _)| it.content.kind == argument.kind);
    let signed = alike.filter_map(|(_, texts)| last_text(texts));
    let last = signed.map(|it| it.text.content.period.to_on).max();
    let period = proposed_period(last, paris::date_of(desk.now));
    let procedure = desk.profile()?.procedure;
    let evaluator = desk.person()?.map_or_else(
        || desk.open.user.name.clone(),
        |person| format!("{}, {}", person.name, person.function),
    );
    let form = EvaluationForm {
        procedure: procedure.reference,
        version: procedure.version,
        breaches: argument.breaches,
        ..EvaluationForm::proposed(argument.kind, period, &evaluator)
    };
    Ok(form.content(desk.now)?)
}

/// Replaces what an evaluation still at the revision the change started from says.
pub(crate) fn change_evaluation(
    desk: &mut Desk<'_>,
    argument: ChangeEvaluation,
) -> Result<EvaluationView, ApiError> {
    let ChangeEvaluation { id, revision, form } = argument;
    let before = desk.open.store.evaluation(id)?;
    let content = form.content(desk.now)?;
    refuse_unknown_breaches(desk, &content)?;
    let changes = differences(Some(&before.content), &content);
    let author = desk.author();
    let key = id.to_string();
    if changes.is_empty() && before.revision == revision {
        desk.open.store.discard_draft(&key)?;
        return evaluation(desk, OneEvaluation { id });
    }
    let after = Evaluation {
        revision,
        content,
        ..before
    };
    desk.open.store.write(&author, |tx| {
        table::update(tx, &after, &author)?;
        draft::discard(tx, &key)?;
        Ok(((), Entry::changing(Action::EvaluationChanged, id, changes)))
    })?;
    evaluation(desk, OneEvaluation { id })
}

fn refuse_unknown_breaches(desk: &Desk<'_>, content: &EvaluationContent) -> Result<(), ApiError> {
    for breach in &content.breaches {
        desk.open.store.breach(*breach)?;
    }
    Ok(())
}

/// Deletes an evaluation that nobody ever signed.
pub(crate) fn abandon_evaluation(
    desk: &mut Desk<'_>,
    argument: OneEvaluation,
) -> Result<(), ApiError> {
    let id = argument.id;
    let number = desk.open.store.evaluation(id)?.number.to_string();
    let author = desk.author();
    desk.open.store.write(&author, |tx| {
        table::delete(tx, id)?;
        draft::discard(tx, &id.to_string())?;
        let gone = FieldChange {
            field: "number".to_owned(),
            before: number,
            after: String::new(),
        };
        Ok((
            (),
            Entry::changing(Action::EvaluationAbandoned, id, vec![gone]),
        ))
    })?;
    Ok(())
}

/// Begins another version of an evaluation whose text is signed: the signed one stays, with its visas.
pub(crate) fn take_up_evaluation(
    desk: &mut Desk<'_>,
    argument: TakeUpEvaluation,
) -> Result<EvaluationView, ApiError> {
    let id = argument.id;
    let reason = written_reason(&argument.reason)?;
    let before = desk.open.store.evaluation(id)?;
    let texts = desk.open.store.signed_texts(id)?;
    if present_text(&before, &texts).is_none() {
        return Err(ApiError::of(ErrorCode::VisaRefused));
    }
    let after = Evaluation {
        version: before.version + 1,
        ..before
    };
    let told = vec![
        FieldChange::told("version", &after.version.to_string()),
        FieldChange::told("reason", &reason),
    ];
    let author = desk.author();
    desk.open.store.write(&author, |tx| {
        table::update(tx, &after, &author)?;
        Ok((
            (),
            Entry::changing(Action::EvaluationTakenUpAgain, id, told),
        ))
    })?;
    evaluation(desk, OneEvaluation { id })
}
