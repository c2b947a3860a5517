//! What the sheet says of the notification itself, of the organisation, of whom to contact and of who else is involved.

use domain::breach::missing_from_notification;
use domain::procedure::CalledProcessor;
use law::SendingKind;

use super::answer::Answer;
use super::file::File;
use crate::record::{Value, joined};

pub(super) fn completeness(file: &File<'_>) -> Answer {
    let is_complete = missing_from_notification(file.facts).is_empty();
    Answer::text(if is_complete {
        "Complète"
    } else {
        "Incomplète"
    })
}

/// Asked for where a withdrawal was written down.
pub(super) fn withdrawal_reason(file: &File<'_>) -> Answer {
    let withdrawal = file.followed(|follow_up| {
        let mut sendings = follow_up.sendings.iter();
        sendings.find(|sending| sending.kind == SendingKind::Withdrawal)
    });
    withdrawal.map_or(Answer::NotAsked, |sending| Answer::text(&sending.content))
}

pub(super) fn organisation_contact(file: &File<'_>) -> Answer {
    let organisation = &file.profile.organisation;
    let lines = [
        &organisation.address,
        &organisation.phone,
        &organisation.email,
    ];
    let filled: Vec<&str> = lines
        .into_iter()
        .map(String::as_str)
        .filter(|line| !line.is_empty())
        .collect();
    Answer::text(&filled.join("\n"))
}

pub(super) fn declarant_contact(file: &File<'_>) -> Answer {
    let referent = &file.profile.referent;
    Answer::text(&joined(&[&referent.phone, &referent.email]))
}

/// The register knows the officer by name: without one, nothing says that there is none.
pub(super) fn officer_designated(file: &File<'_>) -> Answer {
    Answer::label((!file.profile.dpo.name.is_empty()).then_some("Oui"))
}

/// The name, which may be missing while the company is known, and the company where there is one.
pub(super) fn officer_name(file: &File<'_>) -> Answer {
    let officer = &file.profile.dpo;
    if officer.name.is_empty() {
        return Answer::Value(Value::Missing);
    }
    Answer::text(&joined(&[&officer.name, &officer.organisation]))
}

pub(super) fn officer_contact(file: &File<'_>) -> Answer {
    let officer = &file.profile.dpo;
    Answer::text(&joined(&[&officer.phone, &officer.email]))
}

fn called<'a>(file: &File<'a>) -> &'a [CalledProcessor] {
    let investigation = file.steps.investigation;
    investigation.map_or(&[], |investigation| &investigation.processors)
}

/// A processor called in is involved; without one, only the person who fills in the form can tell.
pub(super) fn parties_involved(file: &File<'_>) -> Answer {
    Answer::Value(if called(file).is_empty() {
        Value::Elsewhere
    } else {
        Value::Text("Oui".to_owned())
    })
}

pub(super) fn party_kind(file: &File<'_>) -> Answer {
    Answer::text("Sous-traitant").only_if(!called(file).is_empty())
}

pub(super) fn processors(file: &File<'_>) -> Answer {
    let processors = called(file);
    let names = processors.iter().map(|processor| processor.name.clone());
    Answer::entries(names).only_if(!processors.is_empty())
}
