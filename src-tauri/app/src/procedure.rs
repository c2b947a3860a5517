//! The steps of the procedure on the file of a breach.

use domain::breach::BreachFacts;
use domain::procedure::{AssessmentForm, Details, Step, StepForm, differences};
use serde::Deserialize;
use store::table::{breach, draft, step as row};
use store::{Action, Entry, SavedStep};
use ts_rs::TS;
use uuid::Uuid;

use crate::breaches::{FieldDifference, OneBreach};
use crate::drafts;
use crate::error::ApiError;
use crate::session::Desk;
use crate::view::assessment::{self, AssessmentPreview};
use crate::view::procedure::{ProcedureView, view};

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeStep {
    id: Uuid,
    revision: u32,
    form: StepForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct CompareStep {
    id: Uuid,
    form: StepForm,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreviewAssessment {
    id: Uuid,
    form: AssessmentForm,
}

/// What the application proposes for the answers given so far.
pub(crate) fn preview_assessment(
    desk: &mut Desk<'_>,
    argument: PreviewAssessment,
) -> Result<AssessmentPreview, ApiError> {
    let facts = facts(desk, argument.id)?;
    Ok(assessment::preview(&facts, &argument.form))
}

/// The ten steps, the chronology and the supporting documents of a breach.
pub(crate) fn procedure(
    desk: &mut Desk<'_>,
    argument: OneBreach,
) -> Result<ProcedureView, ApiError> {
    view(desk, argument.id)
}

/// Replaces one step that is still at the revision the change started from.
pub(crate) fn change_step(
    desk: &mut Desk<'_>,
    argument: ChangeStep,
) -> Result<ProcedureView, ApiError> {
    let id = argument.id;
    let facts = facts(desk, id)?;
    let after = Step::from_form(&argument.form, &facts, desk.now, || desk.host.new_id())?;
    let before = saved(desk, id, &after)?;
    let kept = drafts::step_key(id, after.step);
    if before.step == after && before.revision == argument.revision {
        desk.open.store.discard_draft(&kept)?;
        return view(desk, id);
    }
    let changes = differences(&before.step, &after);
    let author = desk.author(&desk.profile()?);
    desk.open.store.write(&author, |tx| {
        row::write(tx, id, &after, argument.revision, &author)?;
        if let Details::Assessment(assessment) = &after.details {
            breach::decide(tx, id, assessment.standing_level(&facts))?;
        }
        draft::discard(tx, &kept)?;
        let entry = Entry::changing_breach(Action::StepChanged, id, changes);
        Ok(((), entry))
    })?;
    view(desk, id)
}

/// What differs between the register and what was typed, after a refusal.
pub(crate) fn compare_step(
    desk: &mut Desk<'_>,
    argument: CompareStep,
) -> Result<Vec<FieldDifference>, ApiError> {
    let mine = Step::so_far(&argument.form, &facts(desk, argument.id)?, desk.now);
    let theirs = saved(desk, argument.id, &mine)?;
    let differences = differences(&theirs.step, &mine).into_iter();
    Ok(differences.map(FieldDifference::from).collect())
}

fn facts(desk: &Desk<'_>, id: Uuid) -> Result<BreachFacts, ApiError> {
    Ok(desk.open.store.breach(id)?.facts)
}

/// The saved version of the step that `typed` changes.
fn saved(desk: &Desk<'_>, id: Uuid, typed: &Step) -> Result<SavedStep, ApiError> {
    let mut steps = desk.open.store.steps(id)?.into_iter();
    let found = steps.find(|saved| saved.step.step == typed.step);
    found.ok_or_else(|| ApiError::internal("a step of the procedure is missing"))
}
