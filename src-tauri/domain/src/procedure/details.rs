//! What each step asks for beside its progress.

use chrono::{DateTime, Utc};
use law::ProcedureStep;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{
    Assessment, AssessmentForm, Closing, Correction, CorrectionForm, Doors, DoorsForm, FollowUp,
    FollowUpForm, Information, InformationForm, Investigation, InvestigationForm, Lessons, Report,
    ReportForm,
};
use crate::breach::BreachFacts;
use crate::fault::{Faults, FieldRule};

/// What one step asks for beside its progress, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DetailsForm {
    /// The step asks for nothing more than its progress.
    Plain,
    /// Of the first step.
    Report(ReportForm),
    /// Of the second step.
    Investigation(InvestigationForm),
    /// Of the third step.
    Correction(CorrectionForm),
    /// Of the fourth step.
    Assessment(Box<AssessmentForm>),
    /// Of the fifth step.
    FollowUp(FollowUpForm),
    /// Of the sixth step.
    Doors(DoorsForm),
    /// Of the seventh step.
    Information(InformationForm),
    /// Of the eighth step.
    Lessons(Lessons),
    /// Of the ninth step.
    Closing(Closing),
}

/// What one step asks for beside its progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Details {
    /// The step asks for nothing more than its progress.
    Plain,
    /// Of the first step.
    Report(Report),
    /// Of the second step.
    Investigation(Investigation),
    /// Of the third step.
    Correction(Correction),
    /// Of the fourth step.
    Assessment(Box<Assessment>),
    /// Of the fifth step.
    FollowUp(FollowUp),
    /// Of the sixth step.
    Doors(Doors),
    /// Of the seventh step.
    Information(Information),
    /// Of the eighth step.
    Lessons(Lessons),
    /// Of the ninth step.
    Closing(Closing),
}

impl DetailsForm {
    pub(super) fn read(
        &self,
        step: ProcedureStep,
        facts: &BreachFacts,
        faults: &mut Faults,
        now: DateTime<Utc>,
        new_id: impl FnMut() -> Uuid,
    ) -> Details {
        let details = match self {
            Self::Plain => Details::Plain,
            Self::Report(form) => Details::Report(form.read(faults, now)),
            Self::Investigation(form) => Details::Investigation(form.read(faults, now)),
            Self::Correction(form) => Details::Correction(form.read(faults, now, new_id)),
            Self::Assessment(form) => Details::Assessment(Box::new(form.read(facts, faults, now))),
            Self::FollowUp(form) => Details::FollowUp(form.read(faults, now)),
            Self::Doors(form) => Details::Doors(form.read(faults, now)),
            Self::Information(form) => Details::Information(form.read(faults, now)),
            Self::Lessons(form) => Details::Lessons(form.read(faults)),
            Self::Closing(form) => Details::Closing(form.read(faults)),
        };
        let expected = Details::untouched(step);
        if std::mem::discriminant(&details) != std::mem::discriminant(&expected) {
            faults.add("details", FieldRule::NotListed);
        }
        details
    }
}

impl Details {
    pub(super) fn untouched(step: ProcedureStep) -> Self {
        match step {
            ProcedureStep::Report => Self::Report(Report::default()),
            ProcedureStep::Investigate => Self::Investigation(Investigation::default()),
            ProcedureStep::Correct => Self::Correction(Correction::default()),
            ProcedureStep::Assess => Self::Assessment(Box::default()),
            ProcedureStep::NotifyAuthority => Self::FollowUp(FollowUp::default()),
            ProcedureStep::HealthIncident => Self::Doors(Doors::default()),
            ProcedureStep::InformPersons => Self::Information(Information::default()),
            ProcedureStep::Learn => Self::Lessons(Lessons::default()),
            ProcedureStep::Close => Self::Closing(Closing::default()),
            ProcedureStep::Evaluate => Self::Plain,
        }
    }

    pub(super) fn form(&self) -> DetailsForm {
        match self {
            Self::Plain => DetailsForm::Plain,
            Self::Report(report) => DetailsForm::Report(report.form()),
            Self::Investigation(investigation) => DetailsForm::Investigation(investigation.form()),
            Self::Correction(correction) => DetailsForm::Correction(correction.form()),
            Self::Assessment(assessment) => DetailsForm::Assessment(Box::new(assessment.form())),
            Self::FollowUp(follow_up) => DetailsForm::FollowUp(follow_up.form()),
            Self::Doors(doors) => DetailsForm::Doors(doors.form()),
            Self::Information(information) => DetailsForm::Information(information.form()),
            Self::Lessons(lessons) => DetailsForm::Lessons(lessons.clone()),
            Self::Closing(closing) => DetailsForm::Closing(closing.clone()),
        }
    }
}
