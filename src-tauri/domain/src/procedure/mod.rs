//! The ten steps of the breach procedure: how each stands, who carries it, and what is written on the way.

mod answers;
mod assessment;
mod circumstances;
mod closing;
mod complement;
mod correction;
mod decision;
mod details;
mod doors;
mod enisa;
mod follow_up;
mod health_agency;
mod information;
mod investigation;
mod lessons;
mod next;
mod opinion;
mod order;
mod progress;
mod reading;
mod report;

pub use answers::Answers;
pub use assessment::{
    Assessment, AssessmentForm, CircumstancesForm, CriterionReasons, ToldCircumstances,
};
pub use circumstances::circumstances;
pub use closing::Closing;
pub use complement::{Complement, owed_complement};
pub use correction::{Correction, CorrectionForm, Measure, MeasureForm};
pub use decision::{Decision, DecisionForm};
pub use details::{Details, DetailsForm};
pub use doors::{DoorForm, DoorRecord, Doors, DoorsForm};
pub use enisa::EnisaForm;
pub use follow_up::{
    Exchange, ExchangeForm, FollowUp, FollowUpForm, LaterSending, LaterSendingForm,
};
pub use health_agency::{HealthAgencyTarget, health_agency_target};
pub use information::{Information, InformationForm, InformedGroup, InformedGroupForm};
pub use investigation::{CalledProcessor, CalledProcessorForm, Investigation, InvestigationForm};
pub use lessons::Lessons;
pub(crate) use next::first_of;
pub use next::{Next, NextAction, Outstanding, next_action, outstanding};
pub use opinion::{OfficerOpinion, OfficerOpinionForm};
pub use order::reopened_by_order;
pub use progress::{Progress, ProgressForm};
pub use reading::differences;
pub use report::{Report, ReportForm};

use chrono::{DateTime, Utc};
use law::{ProcedureStep, StepState, Verdict};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::breach::BreachFacts;
use crate::fault::{Faults, FieldError, FieldRule};

/// A step as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepForm {
    /// Which step.
    pub step: ProcedureStep,
    /// How it stands.
    pub progress: ProgressForm,
    /// What it asks for.
    pub details: DetailsForm,
}

/// A step of one breach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Which step.
    pub step: ProcedureStep,
    /// How it stands.
    pub progress: Progress,
    /// What it asks for.
    pub details: Details,
}

impl Step {
    /// A step on which nothing was written yet.
    #[must_use]
    pub fn untouched(step: ProcedureStep) -> Self {
        Self {
            step,
            progress: Progress::default(),
            details: Details::untouched(step),
        }
    }

    /// Reads a form typed at `now` on the breach of `facts`. New measures receive their identifier from `new_id`.
    ///
    /// # Errors
    /// Every fault at once; `details` is [`FieldRule::NotListed`] when they are those of another step, `progress.state`
    /// when the ninth step is said to be settled.
    pub fn from_form(
        form: &StepForm,
        facts: &BreachFacts,
        now: DateTime<Utc>,
        new_id: impl FnMut() -> Uuid,
    ) -> Result<Self, Vec<FieldError>> {
        let (step, faults) = read(form, facts, now, new_id);
        faults.finish(step)
    }

    /// What can be read of a form that is still being typed.
    #[must_use]
    pub fn so_far(form: &StepForm, facts: &BreachFacts, now: DateTime<Utc>) -> Self {
        read(form, facts, now, Uuid::nil).0
    }

    /// The supporting documents that this step cites.
    #[must_use]
    pub fn cited_documents(&self) -> Vec<Uuid> {
        match &self.details {
            Details::FollowUp(follow_up) => {
                let later = follow_up.sendings.iter().map(|sending| sending.receipt);
                let all = std::iter::once(follow_up.receipt).chain(later);
                all.flatten().collect()
            }
            Details::Doors(doors) => {
                let proofs = doors.doors.iter().map(|record| record.proof);
                proofs.flatten().collect()
            }
            Details::Plain
            | Details::Report(_)
            | Details::Investigation(_)
            | Details::Correction(_)
            | Details::Assessment(_)
            | Details::Information(_)
            | Details::Lessons(_)
            | Details::Closing(_) => Vec::new(),
        }
    }

    /// The form that shows this step again.
    #[must_use]
    pub fn form(&self) -> StepForm {
        StepForm {
            step: self.step,
            progress: self.progress.form(),
            details: self.details.form(),
        }
    }
}

fn read(
    form: &StepForm,
    facts: &BreachFacts,
    now: DateTime<Utc>,
    new_id: impl FnMut() -> Uuid,
) -> (Step, Faults) {
    let mut faults = Faults::default();
    let signed = matches!(
        form.progress.state,
        StepState::Done | StepState::NotApplicable
    );
    if form.step == ProcedureStep::Close && signed {
        // It is the signature that closes a file.
        faults.add("progress.state", FieldRule::NotListed);
    }
    let step = Step {
        step: form.step,
        progress: form.progress.read(&mut faults, now),
        details: form
            .details
            .read(form.step, facts, &mut faults, now, new_id),
    };
    (step, faults)
}

/// What was decided, while the decision stands for the present facts.
#[must_use]
pub fn verdict(facts: &BreachFacts, steps: &[Step]) -> Option<Verdict> {
    Answers::of(steps).assessment?.standing_verdict(facts)
}
