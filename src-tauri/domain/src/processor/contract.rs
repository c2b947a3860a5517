//! A contract with a processor (GDPR, art. 28.3 and 28.9).

use chrono::NaiveDate;
use law::{ContractKind, Expiry};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day;
use crate::fault::{Faults, FieldRule};
use crate::listing::Path;
use crate::record::Expiring;
use crate::text::{self, LONG, SHORT};
use crate::wording::{chosen, joined};

/// A contract; its days are texts as typed, dates once read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Contract<Day> {
    /// Of which kind.
    pub kind: Option<ContractKind>,
    /// Its reference, and where it is.
    pub reference: String,
    /// When it was signed.
    pub signed_on: Day,
    /// First day on which it holds.
    pub starts_on: Day,
    /// Last day on which it holds.
    pub ends_on: Day,
    /// When it is to be looked at again.
    pub review_on: Day,
    /// Anything worth keeping about it.
    pub note: String,
}

impl Contract<String> {
    pub(super) fn read(&self, path: &Path<'_>, faults: &mut Faults) -> Contract<Option<NaiveDate>> {
        let mut day = |field: &str, typed: &str| day::optional(faults, &path.of(field), typed);
        let contract = Contract {
            kind: self.kind,
            reference: String::new(),
            signed_on: day("signed_on", &self.signed_on),
            starts_on: day("starts_on", &self.starts_on),
            ends_on: day("ends_on", &self.ends_on),
            review_on: day("review_on", &self.review_on),
            note: String::new(),
        };
        if let (Some(starts), Some(ends)) = (contract.starts_on, contract.ends_on)
            && ends < starts
        {
            faults.add(path.of("ends_on"), FieldRule::EndBeforeStart);
        }
        Contract {
            reference: text::at_most(faults, &path.of("reference"), &self.reference, SHORT),
            note: text::at_most(faults, &path.of("note"), &self.note, LONG),
            ..contract
        }
    }
}

impl Contract<Option<NaiveDate>> {
    pub(super) fn form(&self) -> Contract<String> {
        Contract {
            kind: self.kind,
            reference: self.reference.clone(),
            signed_on: day::typed(self.signed_on),
            starts_on: day::typed(self.starts_on),
            ends_on: day::typed(self.ends_on),
            review_on: day::typed(self.review_on),
            note: self.note.clone(),
        }
    }

    pub(super) fn expiries(&self) -> Vec<Expiring> {
        let end = Expiring::on(self.ends_on, Expiry::ContractEnd, &self.reference);
        let review = Expiring::on(self.review_on, Expiry::ContractReview, &self.reference);
        end.into_iter().chain(review).collect()
    }

    pub(super) fn words(&self) -> String {
        joined([
            &chosen(self.kind),
            &self.reference,
            &day::typed(self.signed_on),
            &day::typed(self.starts_on),
            &day::typed(self.ends_on),
            &day::typed(self.review_on),
            &self.note,
        ])
    }
}
