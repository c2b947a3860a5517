//! The end of a file: closed and signed by a person, kept for its years, then destroyed by a person.

mod disposal;
mod hold;
mod signature;

pub use disposal::{Disposal, DisposalCertificate, DisposalForm, DisposalRefusal, Disposing};
pub use hold::Hold;
pub use signature::{Signature, SignatureForm};

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::breach::{Breach, BreachFacts};
use crate::clocks::retain_breach_file;
use crate::fault::{Faults, FieldError};
use crate::paris;
use crate::procedure::{Answers, Next, NextAction, Outstanding, Step, first_of, outstanding};
use crate::text::{self, LONG};
use law::ProcedureStep;

/// A file that was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// When.
    pub at: DateTime<Utc>,
    /// Who signed.
    pub signature: Signature,
    /// What was left undone.
    pub left_undone: Vec<Outstanding>,
    /// Why it was closed all the same.
    pub reason: String,
    /// Last day on which the file has to be kept (procedure, § 4.10).
    pub kept_through_on: NaiveDate,
    /// Version of the rule that says so.
    pub rule: String,
}

impl Closure {
    /// The steps in which something was left undone, each once.
    pub fn steps_left(&self) -> impl Iterator<Item = ProcedureStep> {
        let steps = self.left_undone.iter().map(|left| left.step);
        steps.collect::<BTreeSet<_>>().into_iter()
    }
}

/// Why a file is not closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClosingRefusal {
    /// The law still asks for something.
    Owed,
    /// Something was left undone and nothing says why.
    Unexplained,
    /// The signature is not filled in.
    Form(Vec<FieldError>),
}

/// Closes a file at `now`, on the last word of its ninth step.
///
/// # Errors
/// What stands in the way.
pub fn close(
    facts: &BreachFacts,
    steps: &[Step],
    form: &SignatureForm,
    now: DateTime<Utc>,
) -> Result<Closure, ClosingRefusal> {
    let left_undone = outstanding(facts, steps, now);
    if left_undone.iter().any(|found| found.is_owed) {
        return Err(ClosingRefusal::Owed);
    }
    let closing = Answers::of(steps).closing.cloned().unwrap_or_default();
    if !left_undone.is_empty() && closing.reason.is_empty() {
        return Err(ClosingRefusal::Unexplained);
    }
    let retention = retain_breach_file(paris::date_of(now));
    Ok(Closure {
        at: now,
        signature: form.signature().map_err(ClosingRefusal::Form)?,
        reason: if left_undone.is_empty() {
            String::new()
        } else {
            closing.reason
        },
        left_undone,
        kept_through_on: retention.kept_through_on,
        rule: retention.rule.id.to_owned(),
    })
}

/// Why a file is opened again, held, or no longer held.
///
/// # Errors
/// When nothing is typed, or too much.
pub fn written_reason(typed: &str) -> Result<String, Vec<FieldError>> {
    let mut faults = Faults::default();
    let reason = text::required(&mut faults, "reason", typed, LONG);
    faults.finish(reason)
}

/// The one thing to do next on a file, open or closed, before whose closing `outstanding` stands.
#[must_use]
pub fn next_on(
    breach: &Breach,
    steps: &[Step],
    outstanding: &[Outstanding],
    now: DateTime<Utc>,
) -> Next {
    if breach.closure.is_none() {
        return first_of(outstanding);
    }
    if Disposal::of(breach, now) == Disposal::Due {
        return Next {
            action: NextAction::Dispose,
            step: Some(ProcedureStep::Close),
        };
    }
    let mut evaluations = steps
        .iter()
        .filter(|step| step.step == ProcedureStep::Evaluate);
    if evaluations.any(|step| !step.progress.is_settled()) {
        return Next {
            action: NextAction::Evaluate,
            step: Some(ProcedureStep::Evaluate),
        };
    }
    Next {
        action: NextAction::Nothing,
        step: None,
    }
}
