//! From what was typed to what is known of a processor, and back.

use chrono::{DateTime, Utc};
use law::{ProcessorRole, SubProcessing};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    ClauseReviewForm, Contacts, Contract, ExitForm, Guarantee, Intervention, ProcessorRecord,
    SubProcessor,
};
use crate::fault::{Faults, FieldError, FieldRule};
use crate::listing::{Listing, each};
use crate::text::{self, LONG, SHORT};
use crate::transfer::Transfer;

/// A processor as typed. Only `name` has to be filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `ProcessorRecord`
pub struct ProcessorForm {
    pub name: String,
    pub legal_name: String,
    pub siren: String,
    pub address: String,
    pub service: String,
    pub sites: String,
    pub role: Option<ProcessorRole>,
    pub owner: String,
    pub contacts: Contacts,
    pub contracts: Vec<Contract<String>>,
    pub alert_hours: String,
    pub sub_processing: Option<SubProcessing>,
    pub chain: Listing<SubProcessor>,
    pub clauses: ClauseReviewForm,
    pub guarantees: Listing<Guarantee<String>>,
    pub transfers: Listing<Transfer>,
    pub exit: ExitForm,
    pub interventions: Vec<Intervention<String>>,
    pub notes: String,
}

impl ProcessorRecord {
    /// Reads a form typed at `now`.
    ///
    /// # Errors
    /// Every fault at once, each naming its field and rule.
    pub fn from_form(form: &ProcessorForm, now: DateTime<Utc>) -> Result<Self, Vec<FieldError>> {
        let (record, faults) = read(form, now);
        faults.finish(record)
    }

    /// What can be read of a form that is still being typed, and its faults so far.
    #[must_use]
    pub fn so_far(form: &ProcessorForm, now: DateTime<Utc>) -> (Self, Vec<FieldError>) {
        let (record, faults) = read(form, now);
        let errors = faults.finish(()).err().unwrap_or_default();
        (record, errors)
    }

    /// The form that shows this processor again.
    #[must_use]
    pub fn form(&self) -> ProcessorForm {
        let guarantees = self.guarantees.items.iter();
        ProcessorForm {
            name: self.name.clone(),
            legal_name: self.legal_name.clone(),
            siren: self.siren.clone(),
            address: self.address.clone(),
            service: self.service.clone(),
            sites: self.sites.clone(),
            role: self.role,
            owner: self.owner.clone(),
            contacts: self.contacts.clone(),
            contracts: self.contracts.iter().map(Contract::form).collect(),
            alert_hours: self.alert_hours.map_or_else(String::new, |h| h.to_string()),
            sub_processing: self.sub_processing,
            chain: self.chain.clone(),
            clauses: self.clauses.form(),
            guarantees: Listing {
                none: self.guarantees.none,
                items: guarantees.map(Guarantee::form).collect(),
            },
            transfers: self.transfers.clone(),
            exit: self.exit.form(),
            interventions: self.interventions.iter().map(Intervention::form).collect(),
            notes: self.notes.clone(),
        }
    }
}

fn read(form: &ProcessorForm, now: DateTime<Utc>) -> (ProcessorRecord, Faults) {
    let mut faults = Faults::default();
    let f = &mut faults;
    let record = ProcessorRecord {
        name: text::required(f, "name", &form.name, SHORT),
        legal_name: text::at_most(f, "legal_name", &form.legal_name, SHORT),
        siren: text::at_most(f, "siren", &form.siren, SHORT),
        address: text::at_most(f, "address", &form.address, LONG),
        service: text::at_most(f, "service", &form.service, LONG),
        sites: text::at_most(f, "sites", &form.sites, LONG),
        role: form.role,
        owner: text::at_most(f, "owner", &form.owner, SHORT),
        contacts: form.contacts.read(f),
        contracts: each(&form.contracts, "contracts", f, Contract::read),
        alert_hours: hours(f, &form.alert_hours),
        sub_processing: form.sub_processing,
        chain: form.chain.read("chain", f, SubProcessor::read),
        clauses: form.clauses.read(f, now),
        guarantees: form.guarantees.read("guarantees", f, Guarantee::read),
        transfers: form.transfers.read("transfers", f, Transfer::read),
        exit: form.exit.read(f, now),
        interventions: each(&form.interventions, "interventions", f, Intervention::read),
        notes: text::at_most(f, "notes", &form.notes, LONG),
    };
    (record, faults)
}

fn hours(faults: &mut Faults, typed: &str) -> Option<u32> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let hours = typed.parse().ok();
    if hours.is_none() {
        faults.add("alert_hours", FieldRule::NotANumber);
    }
    hours
}
