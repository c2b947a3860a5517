//! The proposal for a breach: official outcomes, and what must hold of every breach.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

#[path = "../cases/mod.rs"]
mod cases;
mod enisa;
mod examples;
mod explanation;
mod properties;
mod refusals;

use domain::assessment::{Circumstances, Hours, Known, Persons};
use law::{
    Backup, BreachNature, DataKind, Deletion, Disturbance, Exposure, LossDuration, Protection,
    Recipient, SpecialData,
};
use serde::Deserialize;

/// The facts of an example; one left out is not known, but for the protection and what was public.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Facts {
    natures: Option<Vec<BreachNature>>,
    malicious: Option<bool>,
    data: Vec<DataKind>,
    special: Option<SpecialData>,
    vulnerable: Option<bool>,
    persons: Option<u64>,
    protection: Option<Protection>,
    key_compromised: Option<bool>,
    unprotected_data: Option<bool>,
    exposure: Option<Exposure>,
    recipient: Option<Recipient>,
    deletion: Option<Deletion>,
    loss: Option<LossDuration>,
    backup: Option<Backup>,
    restored_hours: Option<u64>,
    disturbance: Option<Disturbance>,
    already_public: Option<bool>,
}

impl Facts {
    fn circumstances(&self) -> Circumstances {
        let natures = self.natures.as_ref();
        let affected = |nature| natures.map(|natures| natures.contains(&nature));
        let severities: Vec<_> = self.data.iter().map(|kind| kind.severity()).collect();
        Circumstances {
            confidentiality: affected(BreachNature::Confidentiality).into(),
            integrity: affected(BreachNature::Integrity).into(),
            availability: affected(BreachNature::Availability).into(),
            malicious: self.malicious.into(),
            data: Known::of_data(&severities, self.special),
            special: self.special.into(),
            vulnerable: self.vulnerable.into(),
            persons: self.persons.map(Persons).into(),
            protection: Known::exactly(self.protection.unwrap_or(Protection::None)),
            key_compromised: self.key_compromised.into(),
            unprotected_data: self.unprotected_data.into(),
            exposure: self.exposure.into(),
            recipient: self.recipient.into(),
            deletion: self.deletion.into(),
            loss: self.loss.into(),
            backup: self.backup.into(),
            restored_hours: self.restored_hours.map(Hours).into(),
            disturbance: self.disturbance.into(),
            already_public: Known::exactly(self.already_public.unwrap_or(false)),
        }
    }
}
