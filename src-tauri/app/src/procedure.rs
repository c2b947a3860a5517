//! The steps of the procedure on the file of a breach.

use chrono::{DateTime, Utc};
use domain::breach::BreachFacts;
use domain::procedure::{
    AssessmentForm, Details, DetailsForm, OfficerOpinionForm, Step, StepForm, differences,
    reopened_by_order,
};
use law::ProcedureStep;
use serde::Deserialize;
use store::table::{breach, draft, step as row, told};
use store::{Action, Entry, SavedStep, Told};
use ts_rs::TS;
use uuid::Uuid;

use crate::breaches::{FieldDifference, OneBreach};
use crate::drafts;
use crate::error::ApiError;
use crate::session::{Desk, saved};
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

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct GiveOpinion {
    id: Uuid,
    revision: u32,
    opinion: OfficerOpinionForm,
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
    let typed = drafts::step_key(argument.id, argument.form.step);
    replace(desk, &argument, Some(&typed))
}

/// Writes a step, and takes away the `typed` draft that led to it.
fn replace(
    desk: &mut Desk<'_>,
    argument: &ChangeStep,
    typed: Option<&str>,
) -> Result<ProcedureView, ApiError> {
    let id = argument.id;
    let facts = facts(desk, id)?;
    let after = Step::from_form(&argument.form, &facts, desk.now, || desk.host.new_id())?;
    let steps = desk.open.store.steps(id)?;
    let before = saved(&steps, after.step)?;
    if before.step == after && before.revision == argument.revision {
        if let Some(typed) = typed {
            desk.open.store.discard_draft(typed)?;
        }
        return view(desk, id);
    }
    let seventh = saved(&steps, ProcedureStep::InformPersons)?;
    let reopened = reopened_by_order(&before.step, &after, &seventh.step, desk.now);
    let mut changes = differences(&before.step, &after);
    if let Some(reopened) = &reopened {
        changes.extend(differences(&seventh.step, reopened));
    }
    let told = newly_sent(&before.step, &after, &facts, &steps);
    let author = desk.author();
    desk.open.store.write(&author, |tx| {
        row::write(tx, id, &after, argument.revision, &author)?;
        if let Some(reopened) = &reopened {
            row::write(tx, id, reopened, seventh.revision, &author)?;
        }
        if let Some(told) = &told {
            told::keep(tx, id, told, &author)?;
        }
        if let Details::Assessment(assessment) = &after.details {
            breach::decide(tx, id, assessment.standing_verdict(&facts))?;
        }
        if let Some(typed) = typed {
            draft::discard(tx, typed)?;
        }
        let entry = Entry::changing(Action::StepChanged, id, changes);
        Ok(((), entry))
    })?;
    view(desk, id)
}

/// Writes the opinion of the data protection officer (GDPR, art. 39.1), and nothing else of the assessment.
pub(crate) fn give_opinion(
    desk: &mut Desk<'_>,
    argument: GiveOpinion,
) -> Result<ProcedureView, ApiError> {
    let id = argument.id;
    let assess = desk.step(id, ProcedureStep::Assess)?;
    let mut form = assess.step.form();
    let DetailsForm::Assessment(assessment) = &mut form.details else {
        return Err(ApiError::internal("an assessment is not one"));
    };
    assessment.opinion = argument.opinion;
    let change = ChangeStep {
        id,
        revision: argument.revision,
        form,
    };
    // What somebody else is typing on the same step is not hers to take away.
    replace(desk, &change, None)
}

/// The file as it stood when one more message to the authority left, which `after` tells and `before` did not.
/// A corrected instant is no new message.
fn newly_sent(
    before: &Step,
    after: &Step,
    facts: &BreachFacts,
    steps: &[SavedStep],
) -> Option<Told> {
    let sent_before = sent(before);
    let sent_after = sent(after);
    if sent_after.len() <= sent_before.len() {
        return None;
    }
    let new = sent_after
        .into_iter()
        .filter(|at| !sent_before.contains(at));
    let steps = steps.iter().map(|SavedStep { step, .. }| {
        let is_changed = step.step == after.step;
        if is_changed { after } else { step }.clone()
    });
    Some(Told {
        sent_at: new.max()?,
        facts: facts.clone(),
        steps: steps.collect(),
    })
}

/// When each later message left.
fn sent(step: &Step) -> Vec<DateTime<Utc>> {
    let Details::FollowUp(follow_up) = &step.details else {
        return Vec::new();
    };
    let sent = follow_up.sendings.iter().filter_map(|later| later.sent);
    sent.map(|moment| moment.at).collect()
}

/// What differs between the register and what was typed, after a refusal.
pub(crate) fn compare_step(
    desk: &mut Desk<'_>,
    argument: CompareStep,
) -> Result<Vec<FieldDifference>, ApiError> {
    let mine = Step::so_far(&argument.form, &facts(desk, argument.id)?, desk.now);
    let theirs = desk.step(argument.id, mine.step)?;
    let differences = differences(&theirs.step, &mine).into_iter();
    Ok(differences.map(FieldDifference::from).collect())
}

fn facts(desk: &Desk<'_>, id: Uuid) -> Result<BreachFacts, ApiError> {
    Ok(desk.open.store.breach(id)?.facts)
}
