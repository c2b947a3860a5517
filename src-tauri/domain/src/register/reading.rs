//! The settings as a person reads them: what the journal keeps before and after a change.

use super::Profile;
use crate::breach::FieldChange;
use crate::paris;

/// The settings that differ between two versions.
#[must_use]
pub fn changes(before: &Profile, after: &Profile) -> Vec<FieldChange> {
    readings(before)
        .into_iter()
        .zip(readings(after))
        .filter(|(before, after)| before.1 != after.1)
        .map(|((field, before), (_, after))| FieldChange {
            field: field.to_owned(),
            before,
            after,
        })
        .collect()
}

fn readings(profile: &Profile) -> Vec<(&'static str, String)> {
    let Profile {
        organisation,
        referent,
        dpo,
        procedure,
        ..
    } = profile;
    let applies_from = procedure.applies_from.map(paris::typed_date);
    vec![
        ("organisation.name", organisation.name.clone()),
        ("organisation.siren", organisation.siren.clone()),
        ("organisation.address", organisation.address.clone()),
        ("organisation.phone", organisation.phone.clone()),
        ("organisation.email", organisation.email.clone()),
        ("referent.name", referent.name.clone()),
        ("referent.function", referent.function.clone()),
        ("referent.phone", referent.phone.clone()),
        ("referent.email", referent.email.clone()),
        ("dpo.name", dpo.name.clone()),
        ("dpo.organisation", dpo.organisation.clone()),
        ("dpo.phone", dpo.phone.clone()),
        ("dpo.email", dpo.email.clone()),
        ("procedure.reference", procedure.reference.clone()),
        ("procedure.version", procedure.version.clone()),
        ("procedure.applies_from", applies_from.unwrap_or_default()),
        ("sites", sites(profile)),
        ("functions", functions(profile)),
        ("auto_lock_minutes", profile.auto_lock_minutes.to_string()),
    ]
}

fn sites(profile: &Profile) -> String {
    let names: Vec<&str> = profile
        .sites
        .iter()
        .map(|site| site.name.as_str())
        .collect();
    names.join(" ; ")
}

/// A function that the procedure concerns is marked with a star, as in the procedure's header.
fn functions(profile: &Profile) -> String {
    let functions = profile.functions.iter();
    let names: Vec<String> = functions
        .map(|function| {
            let mark = if function.concerned { " *" } else { "" };
            format!("{}{mark}", function.name)
        })
        .collect();
    names.join(" ; ")
}
