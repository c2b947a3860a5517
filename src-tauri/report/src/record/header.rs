//! What every page says on a document of the register.

use chrono::{DateTime, Utc};
use domain::breach::BreachNumber;
use domain::paris;
use domain::register::Profile;

use crate::document::{Header, JournalHead};

/// The header of a document made at `now` about a breach.
pub(crate) fn header(
    number: BreachNumber,
    profile: &Profile,
    journal: JournalHead,
    now: DateTime<Utc>,
    draft: bool,
) -> Header {
    header_of(&reference(number, profile), profile, journal, now, draft)
}

/// The header of a document made at `now` under a reference of its own.
pub(crate) fn header_of(
    reference: &str,
    profile: &Profile,
    journal: JournalHead,
    now: DateTime<Utc>,
    draft: bool,
) -> Header {
    Header {
        organisation: profile.organisation.name.clone(),
        reference: reference.to_owned(),
        confidentiality: "Confidentiel".to_owned(),
        journal: Some(journal),
        printed_at: paris::view(now).long,
        created_at: now,
        draft,
    }
}

/// The number of the breach and the procedure in force.
fn reference(number: BreachNumber, profile: &Profile) -> String {
    let procedure = &profile.procedure;
    match [procedure.reference.as_str(), &procedure.version] {
        ["", _] => number.to_string(),
        [reference, ""] => format!("{number} · {reference}"),
        [reference, version] => format!("{number} · {reference}, version {version}"),
    }
}
