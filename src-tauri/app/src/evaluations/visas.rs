//! Signing an evaluation: the first visa freezes the text, the others stand on it.

use domain::breach::FieldChange;
use domain::evaluation::{Evaluation, EvaluationText, Signing, Visa, VisaForm, VisaRefusal, gaps};
use domain::improvement::{Improvement, ImprovementLine};
use domain::paris;
use law::{EvaluationKind, ProcedureStep, StepState, VisaPart};
use serde::Deserialize;
use store::table::{evaluation as table, step};
use store::{Action, Entry, SavedStep};
use ts_rs::TS;
use uuid::Uuid;

use super::measured::{Measured, Register};
use super::page::{EvaluationView, actions, evaluation};
use super::{OneEvaluation, present_text, signed_or_not};
use crate::error::{ApiError, ErrorCode};
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignEvaluation {
    id: Uuid,
    /// What the person has read.
    revision: u32,
    part: VisaPart,
    form: VisaForm,
}

impl From<VisaRefusal> for ApiError {
    fn from(refusal: VisaRefusal) -> Self {
        match refusal {
            VisaRefusal::Unready => Self::of(ErrorCode::EvaluationIncomplete),
            VisaRefusal::OutOfOrder => Self::of(ErrorCode::VisaRefused),
            VisaRefusal::SameHand => Self::of(ErrorCode::VisaSameHand),
            VisaRefusal::NotHers => Self::of(ErrorCode::NotAllowed),
            VisaRefusal::Form(faults) => faults.into(),
        }
    }
}

/// Gives a visa to an evaluation as the person has read it.
pub(crate) fn sign_evaluation(
    desk: &mut Desk<'_>,
    argument: SignEvaluation,
) -> Result<EvaluationView, ApiError> {
    let SignEvaluation { id, part, .. } = argument;
    let found = desk.open.store.evaluation(id)?;
    if found.revision != argument.revision {
        return Err(ApiError::of(ErrorCode::EditedMeanwhile));
    }
    let texts = desk.open.store.signed_texts(id)?;
    let before = present_text(&found, &texts).map(|it| it.visas.clone());
    let visa = visa(
        desk,
        &found,
        part,
        &before.unwrap_or_default(),
        &argument.form,
    )?;
    if part == VisaPart::Drafting {
        refuse_waiting(desk, id)?;
        freeze(desk, &found, &visa)?;
    } else {
        add(desk, &found, &visa)?;
    }
    evaluation(desk, OneEvaluation { id })
}

fn visa(
    desk: &Desk<'_>,
    of: &Evaluation,
    part: VisaPart,
    before: &[Visa],
    form: &VisaForm,
) -> Result<Visa, ApiError> {
    let user = &desk.open.user;
    let signer = desk.person()?;
    let signing = Signing {
        part,
        name: &user.name,
        function: signer.as_ref().map_or("", |person| &person.function),
        role: user.role,
        before,
        is_ready: gaps(&of.content).is_empty(),
    };
    Ok(signing.visa(form, desk.now)?)
}

/// Refuses while typing waits: signing would leave it without a place, and it is not in what is signed.
fn refuse_waiting(desk: &Desk<'_>, id: Uuid) -> Result<(), ApiError> {
    match desk.open.store.draft(&id.to_string())? {
        Some(_) => Err(ApiError::of(ErrorCode::TypingWaits)),
        None => Ok(()),
    }
}

/// The text as it is signed, and the closed files whose handling it evaluates.
fn freeze(desk: &mut Desk<'_>, of: &Evaluation, visa: &Visa) -> Result<(), ApiError> {
    let text = text(desk, of)?;
    let settled = settled(desk, of)?;
    let author = desk.author();
    desk.open.store.write_all(&author, |tx| {
        let sha256 = table::sign(tx, of.id, &text, &author)?;
        table::add_visa(tx, of.id, of.version, visa)?;
        let mut told = told(visa);
        told.push(FieldChange::told("sha256", &sha256));
        let mut entries = vec![Entry::changing(Action::EvaluationSigned, of.id, told)];
        for (breach, saved) in &settled {
            step::write(tx, *breach, &saved.step, saved.revision, &author)?;
            let told = vec![FieldChange::told("progress.notes", &of.number.to_string())];
            entries.push(Entry::changing(Action::StepChanged, *breach, told));
        }
        Ok(((), entries))
    })?;
    Ok(())
}

pub(super) fn text(desk: &Desk<'_>, of: &Evaluation) -> Result<EvaluationText, ApiError> {
    let all = signed_or_not(desk)?;
    let (own, carried) = actions(desk, of, &all)?;
    let line = |is_carried: bool| {
        move |action: Improvement| ImprovementLine {
            number: action.number,
            is_carried,
            content: action.content,
        }
    };
    let own = own.into_iter().map(line(false));
    let Measured {
        covered,
        figures,
        score,
    } = Register::read(desk)?.measure(&of.content, desk);
    Ok(EvaluationText {
        number: of.number,
        version: of.version,
        computed_at: desk.now,
        content: of.content.clone(),
        covered,
        figures,
        score,
        actions: own.chain(carried.into_iter().map(line(true))).collect(),
    })
}

/// The last step of the breaches that were chosen, done.
fn settled(desk: &Desk<'_>, of: &Evaluation) -> Result<Vec<(Uuid, SavedStep)>, ApiError> {
    if of.content.kind != EvaluationKind::AfterBreach {
        return Ok(Vec::new());
    }
    let today = paris::date_of(desk.now);
    let mut settled = Vec::new();
    for breach in &of.content.breaches {
        let mut saved = desk.step(*breach, ProcedureStep::Evaluate)?;
        let progress = &mut saved.step.progress;
        let is_closed = desk.open.store.breach(*breach)?.closure.is_some();
        if is_closed && !progress.is_settled() {
            progress.state = StepState::Done;
            progress.begun_on = progress.begun_on.or(Some(today));
            progress.done_on = Some(today);
            let notes = [progress.notes.as_str(), &of.number.to_string()].join(
                "
",
            );
            notes.trim().clone_into(&mut progress.notes);
            settled.push((*breach, saved));
        }
    }
    Ok(settled)
}

fn add(desk: &mut Desk<'_>, of: &Evaluation, visa: &Visa) -> Result<(), ApiError> {
    let author = desk.author();
    desk.open.store.write(&author, |tx| {
        table::add_visa(tx, of.id, of.version, visa)?;
        let entry = Entry::changing(Action::EvaluationVisaGiven, of.id, told(visa));
        Ok(((), entry))
    })?;
    Ok(())
}

fn told(visa: &Visa) -> Vec<FieldChange> {
    let opinion = visa.opinion.map(law::DpoOpinion::label).unwrap_or_default();
    let said = [
        ("part", visa.part.label()),
        ("name", &visa.name),
        ("function", &visa.function),
        ("opinion", opinion),
        ("text", &visa.text),
    ];
    let said = said.into_iter().filter(|(_, text)| !text.is_empty());
    let mut told: Vec<FieldChange> = said
        .map(|(field, text)| FieldChange::told(field, text))
        .collect();
    told.push(FieldChange::told(
        "signed_on",
        &paris::long_date(visa.signed_on),
    ));
    told
}
