//! What the paper reporting form is made from.

use chrono::{DateTime, Utc};
use domain::paris;
use domain::register::Profile;
use law::RecordItem;
use serde::Serialize;

/// What the form « Signaler une violation de données » says before it is filled in by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportingForm {
    /// Name of the organisation.
    pub organisation: String,
    /// Reference of the procedure; may be empty.
    pub reference: String,
    /// Whom to tell, in order; at least one.
    pub contacts: Vec<Contact>,
    /// When the form was made, in French and in Paris time:
    /// « mardi 24 novembre 2026, 16 h 50 ».
    pub printed_at: String,
    /// The same instant, for the file's own dates.
    pub created_at: DateTime<Utc>,
}

/// Somebody to tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// In which quality.
    pub quality: String,
    /// Name, telephone, electronic mail: what is known of them, each on its line.
    pub lines: Vec<String>,
}

impl ReportingForm {
    /// The form of an organisation, printed at `now`.
    #[must_use]
    pub fn from_register(profile: &Profile, now: DateTime<Utc>) -> Self {
        let (referent, officer) = (&profile.referent, &profile.dpo);
        let contacts = [
            contact(
                "Référente RGPD",
                [&referent.name, &referent.phone, &referent.email],
            ),
            contact(
                RecordItem::Officer.label(),
                [&officer.name, &officer.phone, &officer.email],
            ),
        ];
        Self {
            organisation: profile.organisation.name.clone(),
            reference: profile.procedure.reference.clone(),
            contacts: contacts.into_iter().flatten().collect(),
            printed_at: paris::view(now).long,
            created_at: now,
        }
    }
}

/// None when nothing is known of the person.
fn contact(quality: &str, known: [&String; 3]) -> Option<Contact> {
    let lines = known.into_iter().filter(|line| !line.is_empty());
    let lines: Vec<String> = lines.cloned().collect();
    (!lines.is_empty()).then(|| Contact {
        quality: quality.to_owned(),
        lines,
    })
}
