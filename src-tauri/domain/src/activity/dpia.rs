//! What became of the data protection impact assessment, which is done elsewhere (GDPR, art. 35 and 36).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day;
use crate::fault::Faults;
use crate::record::Reading;
use crate::text::{self, LONG};
use crate::wording::yes_no;

/// What became of the assessment, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Dpia`
pub struct DpiaForm {
    pub needed: Option<bool>,
    pub reason: String,
    pub done_on: String,
    pub link: String,
    pub residual_risk_high: Option<bool>,
    pub consulted_on: String,
}

/// What a person decided about the assessment, and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dpia {
    /// Whether one is done, as a person decided.
    pub needed: Option<bool>,
    /// Why.
    pub reason: String,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// Where it is.
    pub link: String,
    /// Whether the risk stays high in spite of the measures.
    pub residual_risk_high: Option<bool>,
    /// When the authority was consulted, which is owed only then (art. 36.1).
    pub consulted_on: Option<NaiveDate>,
}

impl DpiaForm {
    pub(super) fn read(&self, faults: &mut Faults, now: DateTime<Utc>) -> Dpia {
        let high = self.residual_risk_high == Some(true);
        let consulted = if high { self.consulted_on.as_str() } else { "" };
        Dpia {
            needed: self.needed,
            reason: text::at_most(faults, "dpia.reason", &self.reason, LONG),
            done_on: day::past(faults, "dpia.done_on", &self.done_on, now),
            link: text::at_most(faults, "dpia.link", &self.link, LONG),
            residual_risk_high: self.residual_risk_high,
            consulted_on: day::past(faults, "dpia.consulted_on", consulted, now),
        }
    }
}

impl Dpia {
    pub(super) fn form(&self) -> DpiaForm {
        DpiaForm {
            needed: self.needed,
            reason: self.reason.clone(),
            done_on: day::typed(self.done_on),
            link: self.link.clone(),
            residual_risk_high: self.residual_risk_high,
            consulted_on: day::typed(self.consulted_on),
        }
    }

    /// Whether the authority is still to be consulted: the risk stays high, and nobody has asked it (art. 36.1).
    #[must_use]
    pub fn owes_consultation(&self) -> bool {
        self.residual_risk_high == Some(true) && self.consulted_on.is_none()
    }

    pub(super) fn readings(&self) -> Vec<Reading> {
        vec![
            ("dpia.needed", yes_no(self.needed)),
            ("dpia.reason", self.reason.clone()),
            ("dpia.done_on", day::typed(self.done_on)),
            ("dpia.link", self.link.clone()),
            ("dpia.residual_risk_high", yes_no(self.residual_risk_high)),
            ("dpia.consulted_on", day::typed(self.consulted_on)),
        ]
    }
}
