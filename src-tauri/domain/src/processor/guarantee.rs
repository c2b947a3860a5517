//! What shows that a processor is reliable: a certification, a report (GDPR, art. 28.1 and 28.5).

use chrono::NaiveDate;
use law::{Expiry, GuaranteeKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day;
use crate::fault::Faults;
use crate::listing::Path;
use crate::record::Expiring;
use crate::text::{self, SHORT};
use crate::wording::{chosen, joined};

/// A guarantee; its last day is a text as typed, a date once read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Guarantee<Day> {
    /// Of which kind.
    pub kind: Option<GuaranteeKind>,
    /// Its number, its scope, where it is.
    pub reference: String,
    /// Last day on which it holds.
    pub ends_on: Day,
}

impl Guarantee<String> {
    pub(super) fn read(
        &self,
        path: &Path<'_>,
        faults: &mut Faults,
    ) -> Guarantee<Option<NaiveDate>> {
        Guarantee {
            kind: self.kind,
            reference: text::at_most(faults, &path.of("reference"), &self.reference, SHORT),
            ends_on: day::optional(faults, &path.of("ends_on"), &self.ends_on),
        }
    }
}

impl Guarantee<Option<NaiveDate>> {
    pub(super) fn form(&self) -> Guarantee<String> {
        Guarantee {
            kind: self.kind,
            reference: self.reference.clone(),
            ends_on: day::typed(self.ends_on),
        }
    }

    pub(super) fn expiry(&self) -> Option<Expiring> {
        let detail = joined([&chosen(self.kind), &self.reference]);
        Expiring::on(self.ends_on, Expiry::Guarantee, &detail)
    }

    pub(super) fn words(&self) -> String {
        joined([
            &chosen(self.kind),
            &self.reference,
            &day::typed(self.ends_on),
        ])
    }
}
