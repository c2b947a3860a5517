//! Who uses the data, who answers, who receives them and where they go.

use domain::activity::ActivityRecord;
use domain::record::Names;
use domain::register::Profile;
use law::{NoticeContent, RecipientKind, TransferMechanism};

use super::from_register::{GAP, introduction, or_gap};
use crate::record::{Body, Row, country, joined};

/// The organisation, and those with whom it decides.
pub(super) fn controller(record: &ActivityRecord, profile: &Profile) -> Vec<Body> {
    let organisation = &profile.organisation;
    let reached = joined(&[&organisation.phone, &organisation.email]);
    let mut rows = vec![
        Row::text("Organisme", or_gap(&organisation.name)),
        Row::text("Adresse", or_gap(&organisation.address)),
        Row::text("Contact", or_gap(&reached)),
    ];
    let joint = record.joint_controllers.items.iter();
    rows.extend(joint.map(|it| {
        let said = joined(&[&it.name, &it.contact]);
        Row::text("Avec", &said).noted(or_gap(&it.arrangement))
    }));
    vec![introduction(NoticeContent::Controller), Body::Rows(rows)]
}

/// The data protection officer.
pub(super) fn officer(profile: &Profile) -> Vec<Body> {
    let officer = &profile.dpo;
    let name = joined(&[&officer.name, &officer.organisation]);
    let reached = joined(&[&officer.phone, &officer.email]);
    let rows = vec![
        Row::text("Nom", or_gap(&name)),
        Row::text("Contact", or_gap(&reached)),
    ];
    vec![introduction(NoticeContent::Officer), Body::Rows(rows)]
}

/// Who receives the data, processors included.
pub(super) fn recipients(record: &ActivityRecord, names: &Names) -> Vec<Body> {
    let recipients = record.recipients.items.iter().map(|it| {
        let kind = it.kind.map_or("", RecipientKind::label);
        joined(&[&it.name, kind])
    });
    let processors = record.processors.items.iter();
    let processors = processors.map(|it| joined(&[names.of(it.processor), &it.task]));
    let mut entries: Vec<String> = recipients.chain(processors).collect();
    if !record.recipients.is_known() {
        entries.push(GAP.to_owned());
    }
    if entries.is_empty() {
        let nobody = "Personne d’autre que l’organisme ne reçoit vos données.";
        return vec![Body::Text(nobody.to_owned())];
    }
    vec![introduction(NoticeContent::Recipients), Body::List(entries)]
}

/// Where the data go outside the European Economic Area, and what protects them there.
pub(super) fn transfers(record: &ActivityRecord) -> Vec<Body> {
    let transfers = &record.transfers;
    if transfers.is_none() {
        return vec![Body::Text("Non, elles y restent.".to_owned())];
    }
    let mut entries: Vec<String> = transfers
        .items
        .iter()
        .map(|it| {
            let mechanism = it.mechanism.map_or(GAP, TransferMechanism::label);
            joined(&[&it.recipient, country(it), mechanism])
        })
        .collect();
    if entries.is_empty() {
        entries.push(GAP.to_owned());
    }
    vec![introduction(NoticeContent::Transfers), Body::List(entries)]
}
