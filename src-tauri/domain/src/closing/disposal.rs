//! The destruction of a file that was kept as long as it had to be: proposed, never automatic.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Signature, SignatureForm};
use crate::breach::{Breach, BreachNumber};
use crate::fault::{Faults, FieldError, FieldRule};
use crate::paris;
use crate::text::{self, LONG};

/// How a file stands to its destruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Disposal {
    /// It is open: no year runs.
    Open,
    /// Its years are not over.
    Kept,
    /// Its years are over, and somebody holds it.
    Held,
    /// Its years are over: a person may destroy it.
    Due,
}

impl Disposal {
    /// How `breach` stands at `now`, on the civil day of Paris.
    #[must_use]
    pub fn of(breach: &Breach, now: DateTime<Utc>) -> Self {
        let Some(closure) = &breach.closure else {
            return Self::Open;
        };
        if paris::date_of(now) <= closure.kept_through_on {
            return Self::Kept;
        }
        if breach.hold.is_some() {
            Self::Held
        } else {
            Self::Due
        }
    }
}

/// The order to destroy, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DisposalForm {
    /// The number of the file, typed again so that no other is destroyed.
    pub number: String,
    /// Who orders it.
    pub signature: SignatureForm,
    /// Anything worth keeping about it.
    pub remark: String,
}

/// What is left of a destroyed file: no fact of the breach, and nobody but those who signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisposalCertificate {
    /// Number of the file.
    pub number: BreachNumber,
    /// When it entered the register.
    pub registered_at: DateTime<Utc>,
    /// When it was closed.
    pub closed_at: DateTime<Utc>,
    /// Who closed it.
    pub closed_by: Signature,
    /// Last day on which it had to be kept.
    pub kept_through_on: NaiveDate,
    /// Version of the rule that said so.
    pub rule: String,
    /// When it was destroyed.
    pub disposed_at: DateTime<Utc>,
    /// Who ordered it.
    pub disposed_by: Signature,
    /// Supporting documents destroyed with it.
    pub documents: u32,
    /// What the person added.
    pub remark: String,
}

/// Why a file is not destroyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DisposalRefusal {
    /// It has still to be kept.
    NotDue,
    /// The order is not filled in.
    Form(Vec<FieldError>),
}

/// A file about to be destroyed.
#[derive(Clone, Copy, Debug)]
pub struct Disposing<'a> {
    /// The breach.
    pub breach: &'a Breach,
    /// How many supporting documents go with it.
    pub documents: u32,
}

impl Disposing<'_> {
    /// What will be left of the file once the order is carried out at `now`.
    ///
    /// # Errors
    /// What stands in the way.
    pub fn certificate(
        &self,
        form: &DisposalForm,
        now: DateTime<Utc>,
    ) -> Result<DisposalCertificate, DisposalRefusal> {
        let closure = match (&self.breach.closure, Disposal::of(self.breach, now)) {
            (Some(closure), Disposal::Due) => closure,
            (_, Disposal::Open | Disposal::Kept | Disposal::Held) | (None, Disposal::Due) => {
                return Err(DisposalRefusal::NotDue);
            }
        };
        let mut faults = Faults::default();
        if form.number.trim() != self.breach.number.to_string() {
            faults.add("number", FieldRule::NotTheSame);
        }
        let certificate = DisposalCertificate {
            number: self.breach.number,
            registered_at: self.breach.registered_at,
            closed_at: closure.at,
            closed_by: closure.signature.clone(),
            kept_through_on: closure.kept_through_on,
            rule: closure.rule.clone(),
            disposed_at: now,
            disposed_by: form.signature.read(&mut faults),
            documents: self.documents,
            remark: text::at_most(&mut faults, "remark", &form.remark, LONG),
        };
        faults.finish(certificate).map_err(DisposalRefusal::Form)
    }
}
