//! What was told to the person: an extension (GDPR, art. 12.3), then the answer (art. 12.3 to 12.5 and 19).

use chrono::{DateTime, NaiveDate, Utc};
use law::{ExtensionReason, RecipientsTold, RefusalReason, RequestOutcome};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day;
use crate::fault::{Faults, FieldRule};
use crate::record::Reading;
use crate::text::{self, LONG};
use crate::wording::{chosen, labels, yes_no};

/// An extension, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Extension`
pub struct ExtensionForm {
    pub told_on: String,
    pub reason: Option<ExtensionReason>,
    pub why: String,
}

/// An extension.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// When the person was told; none when the period is not extended.
    pub told_on: Option<NaiveDate>,
    /// Why.
    pub reason: Option<ExtensionReason>,
    /// Why, in words for the person.
    pub why: String,
}

/// An answer, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `RequestAnswer`
pub struct RequestAnswerForm {
    pub outcome: Option<RequestOutcome>,
    pub on: String,
    pub reasons: Vec<RefusalReason>,
    pub why: String,
    pub remedies_told: Option<bool>,
    pub recipients: Option<RecipientsTold>,
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestAnswer {
    /// What was answered; none while nothing was.
    pub outcome: Option<RequestOutcome>,
    /// When.
    pub on: Option<NaiveDate>,
    /// Why not everything was granted.
    pub reasons: Vec<RefusalReason>,
    /// What was done, or why not, in words for the person.
    pub why: String,
    /// Whether the person was told of the complaint to the authority and of the judge (art. 12.4).
    pub remedies_told: Option<bool>,
    /// Whether those who received the data know what was done (art. 19).
    pub recipients: Option<RecipientsTold>,
}

impl ExtensionForm {
    pub(super) fn read(&self, faults: &mut Faults, now: DateTime<Utc>) -> Extension {
        Extension {
            told_on: day::past(faults, "extension.told_on", &self.told_on, now),
            reason: self.reason,
            why: text::at_most(faults, "extension.why", &self.why, LONG),
        }
    }
}

impl Extension {
    pub(super) fn form(&self) -> ExtensionForm {
        ExtensionForm {
            told_on: day::typed(self.told_on),
            reason: self.reason,
            why: self.why.clone(),
        }
    }

    /// Told without saying why.
    pub(super) fn is_unexplained(&self) -> bool {
        self.told_on.is_some() && self.reason.is_none()
    }

    pub(super) fn readings(&self) -> Vec<Reading> {
        vec![
            ("extension.told_on", day::typed(self.told_on)),
            ("extension.reason", chosen(self.reason)),
            ("extension.why", self.why.clone()),
        ]
    }
}

impl RequestAnswerForm {
    /// What was answered has its day, and the other way round.
    pub(super) fn read(&self, faults: &mut Faults, now: DateTime<Utc>) -> RequestAnswer {
        let answer = RequestAnswer {
            outcome: self.outcome,
            on: day::past(faults, "answer.on", &self.on, now),
            reasons: self.reasons.clone(),
            why: text::at_most(faults, "answer.why", &self.why, LONG),
            remedies_told: self.remedies_told,
            recipients: self.recipients,
        };
        let has_day = !self.on.trim().is_empty();
        if answer.outcome.is_some() && !has_day {
            faults.add("answer.on", FieldRule::Required);
        }
        if answer.outcome.is_none() && has_day {
            faults.add("answer.outcome", FieldRule::Required);
        }
        answer
    }
}

impl RequestAnswer {
    pub(super) fn form(&self) -> RequestAnswerForm {
        RequestAnswerForm {
            outcome: self.outcome,
            on: day::typed(self.on),
            reasons: self.reasons.clone(),
            why: self.why.clone(),
            remedies_told: self.remedies_told,
            recipients: self.recipients,
        }
    }

    /// Whether something was refused.
    #[must_use]
    pub fn refuses(&self) -> bool {
        matches!(
            self.outcome,
            Some(RequestOutcome::Refused | RequestOutcome::Partly)
        )
    }

    pub(super) fn readings(&self) -> Vec<Reading> {
        vec![
            ("answer.outcome", chosen(self.outcome)),
            ("answer.on", day::typed(self.on)),
            ("answer.reasons", labels(&self.reasons)),
            ("answer.why", self.why.clone()),
            ("answer.remedies_told", yes_no(self.remedies_told)),
            ("answer.recipients", chosen(self.recipients)),
        ]
    }
}
