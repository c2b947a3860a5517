//! The actions that evaluations decide on: decided while the text is written, followed until their effect was checked.

use domain::fault::{FieldError, FieldRule};
use domain::improvement::{Improvement, ImprovementContent, ImprovementForm, ImprovementOrigin};
use law::questionnaires::QUESTIONNAIRES;
use serde::Deserialize;
use store::table::improvement as table;
use store::{Action, Entry};
use ts_rs::TS;
use uuid::Uuid;

use super::page::{EvaluationView, evaluation};
use super::{EvaluationsView, OneEvaluation, evaluations, refuse_signed};
use crate::error::{ApiError, ErrorCode};
use crate::requests::Nothing;
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct DecideImprovement {
    evaluation: Uuid,
    form: ImprovementForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeImprovement {
    id: Uuid,
    revision: u32,
    form: ImprovementForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneImprovement {
    id: Uuid,
}

/// Decides on an action of an evaluation whose text is not signed.
pub(crate) fn decide_improvement(
    desk: &mut Desk<'_>,
    argument: DecideImprovement,
) -> Result<EvaluationView, ApiError> {
    let of = argument.evaluation;
    refuse_signed(desk, of)?;
    let content = read(desk, &argument.form)?;
    let id = desk.host.new_id();
    let author = desk.author();
    desk.open.store.write(&author, |tx| {
        table::insert(tx, id, of, &content, &author)?;
        let told = content.changes_from(None);
        Ok(((), Entry::changing(Action::ImprovementDecided, id, told)))
    })?;
    evaluation(desk, OneEvaluation { id: of })
}

/// Changes an action, whether the text that decided on it is signed or not: it is followed for as long as it is open.
pub(crate) fn change_improvement(
    desk: &mut Desk<'_>,
    argument: ChangeImprovement,
) -> Result<EvaluationsView, ApiError> {
    let ChangeImprovement { id, revision, form } = argument;
    let content = read(desk, &form)?;
    let before = one(desk, id)?;
    let changes = content.changes_from(Some(&before.content));
    if !changes.is_empty() || before.revision != revision {
        let author = desk.author();
        desk.open.store.write(&author, |tx| {
            table::update(tx, id, &content, revision)?;
            Ok(((), Entry::changing(Action::ImprovementChanged, id, changes)))
        })?;
    }
    evaluations(desk, Nothing {})
}

/// Takes an action out of an evaluation whose text is not signed.
pub(crate) fn remove_improvement(
    desk: &mut Desk<'_>,
    argument: OneImprovement,
) -> Result<EvaluationView, ApiError> {
    let before = one(desk, argument.id)?;
    refuse_signed(desk, before.evaluation)?;
    let author = desk.author();
    let told = before.content.changes_from(None).into_iter();
    let gone = told.map(|told| domain::breach::FieldChange {
        before: told.after,
        after: String::new(),
        ..told
    });
    let gone = gone.collect();
    desk.open.store.write(&author, |tx| {
        table::delete(tx, before.id)?;
        let entry = Entry::changing(Action::ImprovementRemoved, before.id, gone);
        Ok(((), entry))
    })?;
    let id = before.evaluation;
    evaluation(desk, OneEvaluation { id })
}

fn one(desk: &Desk<'_>, id: Uuid) -> Result<Improvement, ApiError> {
    let mut actions = desk.open.store.improvements()?.into_iter();
    let found = actions.find(|it| it.id == id);
    found.ok_or_else(|| ApiError::of(ErrorCode::NotFound))
}

fn read(desk: &Desk<'_>, form: &ImprovementForm) -> Result<ImprovementContent, ApiError> {
    let content = ImprovementContent::from_form(form, desk.now)?;
    if let ImprovementOrigin::Question { id } = &content.origin {
        let mut questions = QUESTIONNAIRES.iter().flat_map(|it| it.questions);
        if !questions.any(|question| question.id == id) {
            let unlisted = FieldError {
                field: "origin".to_owned(),
                rule: FieldRule::NotListed,
            };
            return Err(vec![unlisted].into());
        }
    }
    Ok(content)
}
