//! Which fiche it is, and whose.

use chrono::NaiveDate;
use domain::activity::Activity;
use domain::paris;
use domain::register::Profile;
use law::RecordItem;

use crate::record::{Body, Chapter, Row, joined};

/// The fiche itself: who answers for it, since when, who validated it.
pub(super) fn fiche(activity: &Activity) -> Chapter {
    let record = &activity.content;
    let review = &record.review;
    let created = paris::view(activity.created_at).long;
    let modified = paris::view(activity.modified_at).long;
    let mut rows = vec![Row::text("Numéro", &activity.number.to_string())];
    rows.extend(Row::filled("Référence propre", &record.reference));
    rows.extend([
        Row::asked(RecordItem::Owner.label(), &review.owner),
        Row::asked("Service chargé du traitement", &review.department),
        Row::asked("En service depuis", &long(review.started_on)),
    ]);
    rows.extend(Row::filled("Arrêté le", &long(review.ended_on)));
    rows.extend(Row::filled("Validée par", &review.validated_by));
    rows.extend([
        Row::text("Inscrite au registre", &created).noted(&activity.created_by),
        Row::text("Dernière modification", &modified).noted(&activity.modified_by),
    ]);
    Chapter::new("Fiche", vec![Body::Rows(rows)])
}

/// Whose register it is: the organisation, its officer and its référente.
pub(crate) fn organisation(profile: &Profile) -> Chapter {
    let organisation = &profile.organisation;
    let (officer, referent) = (&profile.dpo, &profile.referent);
    let rows = vec![
        Row::asked("Nom", &organisation.name),
        Row::asked("SIREN ou SIRET", &organisation.siren),
        Row::asked("Adresse", &organisation.address),
        Row::asked(
            "Contact",
            &joined(&[&organisation.phone, &organisation.email]),
        ),
        Row::asked(
            RecordItem::Officer.label(),
            &joined(&[&officer.name, &officer.organisation]),
        )
        .noted(&joined(&[&officer.phone, &officer.email])),
        Row::asked(
            "Référente RGPD",
            &joined(&[&referent.name, &referent.function]),
        )
        .noted(&joined(&[&referent.phone, &referent.email])),
    ];
    Chapter::of(RecordItem::Organisation, vec![Body::Rows(rows)])
}

fn long(day: Option<NaiveDate>) -> String {
    day.map(paris::long_date).unwrap_or_default()
}
