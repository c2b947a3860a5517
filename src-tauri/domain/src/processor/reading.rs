//! A processor as a person reads it, field by field.

use super::{Contract, Guarantee, Intervention, ProcessorRecord, SubProcessor};
use crate::record::Reading;
use crate::transfer::Transfer;
use crate::wording::{chosen, lines, listing};

/// Every field in words, in the order of the form.
pub(super) fn readings(processor: &ProcessorRecord) -> Vec<Reading> {
    let mut readings = identity(processor);
    readings.extend(contract(processor));
    readings.extend(processor.clauses.readings());
    readings.extend([
        (
            "guarantees",
            listing(&processor.guarantees, Guarantee::words),
        ),
        ("transfers", listing(&processor.transfers, Transfer::words)),
    ]);
    readings.extend(processor.exit.readings());
    readings.extend([
        (
            "interventions",
            lines(processor.interventions.iter().map(Intervention::words)),
        ),
        ("notes", processor.notes.clone()),
    ]);
    readings
}

fn identity(processor: &ProcessorRecord) -> Vec<Reading> {
    vec![
        ("name", processor.name.clone()),
        ("legal_name", processor.legal_name.clone()),
        ("siren", processor.siren.clone()),
        ("address", processor.address.clone()),
        ("service", processor.service.clone()),
        ("sites", processor.sites.clone()),
        ("role", chosen(processor.role)),
        ("owner", processor.owner.clone()),
        ("contacts.officer", processor.contacts.officer.words()),
        ("contacts.security", processor.contacts.security.words()),
        ("contacts.breach", processor.contacts.breach.words()),
    ]
}

fn contract(processor: &ProcessorRecord) -> Vec<Reading> {
    let hours = processor.alert_hours.map(|hours| hours.to_string());
    vec![
        (
            "contracts",
            lines(processor.contracts.iter().map(Contract::words)),
        ),
        ("alert_hours", hours.unwrap_or_default()),
        ("sub_processing", chosen(processor.sub_processing)),
        ("chain", listing(&processor.chain, SubProcessor::words)),
    ]
}
