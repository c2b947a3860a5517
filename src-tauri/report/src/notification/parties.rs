//! What the sheet says of the notification itself, of the organisation and of whom to contact.

use domain::breach::Breach;
use domain::register::Profile;
use law::BreachFact;

use super::from_register::fact;
use crate::record::{Row, Value, joined};

/// Section A.
pub(super) fn notification(breach: &Breach) -> Vec<Row> {
    let certainty = breach.facts.certainty.map(law::BreachCertainty::label);
    vec![
        Row::text("Type", "Notification initiale"),
        Row::text("Référence interne", &breach.number.to_string()),
        fact(BreachFact::Certainty, Value::label(certainty)),
    ]
}

/// Section B.
pub(super) fn organisation(profile: &Profile) -> Vec<Row> {
    let organisation = &profile.organisation;
    let mut rows = vec![Row::text("Raison sociale", &organisation.name)];
    rows.extend(Row::filled("SIREN ou SIRET", &organisation.siren));
    rows.extend(Row::filled("Adresse", &organisation.address));
    rows.extend(Row::filled("Téléphone", &organisation.phone));
    rows.extend(Row::filled("Courriel", &organisation.email));
    rows
}

/// Section C: the name and the contact details of the officer are both asked for (art. 33.3.b), and either may be missing.
pub(super) fn contacts(profile: &Profile) -> Vec<Row> {
    let officer = &profile.dpo;
    let referent = &profile.referent;
    vec![
        Row::known("Délégué à la protection des données", &officer.name)
            .noted(&officer.organisation),
        Row::known(
            "Coordonnées du délégué",
            &joined(&[&officer.phone, &officer.email]),
        ),
        Row::text("Personne déclarante", &referent.name).noted(&joined(&[
            &referent.function,
            &referent.phone,
            &referent.email,
        ])),
    ]
}
