//! The columns of the register of breaches: the facts, for breaches that are past.

use law::{
    BreachCause, BreachCertainty, BreachNature, DataCategory, IncidentOrigin, PersonCategory,
    ProcedureOrigin, ReportChannel, ReportSource,
};

use super::column::{Cell, Column, choice, column, terms, text};
use super::links::Linked;

const fn instant(path: &'static str, label: &'static str) -> Column {
    column(path, label, Cell::Instant)
}

/// The columns, in the order of the form.
pub(super) static COLUMNS: &[Column] = &[
    text("facts", "Faits").or(&[
        "Description",
        "Description des faits",
        "Description de la violation",
        "Description de l’incident",
        "Récit des faits",
        "Incident",
        "Violation",
        "Nature de la violation",
    ]),
    choice::<BreachCertainty>("certainty", "Violation avérée ou soupçonnée").or(&["Certitude"]),
    choice::<ReportSource>("reported_by", "Signalée par").or(&["Source du signalement"]),
    choice::<ReportChannel>("report_channel", "Moyen du signalement").or(&["Canal"]),
    text("reporter", "Auteur du signalement").or(&["Déclarant"]),
    instant("occurred_from", "Début").or(&[
        "Date",
        "Date de la violation",
        "Date de l’incident",
        "Date des faits",
        "Survenue le",
    ]),
    instant("occurred_to", "Fin").or(&["Date de fin", "Fin de la violation"]),
    column("ongoing", "Toujours en cours", Cell::Tick).or(&["En cours"]),
    instant("detected", "Détectée le").or(&[
        "Date de découverte",
        "Date de détection",
        "Date de constatation",
        "Découverte le",
    ]),
    instant("reported", "Signalée le").or(&["Date de signalement", "Date du signalement"]),
    instant("aware", "Connue le").or(&[
        "Date de prise de connaissance",
        "Prise de connaissance",
        "Date de connaissance",
    ]),
    text(
        "awareness_reason",
        "Pourquoi la connaissance est plus tardive que le signalement",
    ),
    column(
        "natures",
        "Nature",
        Cell::ManyOrUnknown(terms::<BreachNature>),
    )
    .or(&["Natures", "Type de violation", "Perte de"]),
    column(
        "procedure_origins",
        "Origine selon la procédure",
        Cell::ManyOrUnknown(terms::<ProcedureOrigin>),
    ),
    column(
        "incident_origins",
        "Origine de l’incident",
        Cell::ManyOrUnknown(terms::<IncidentOrigin>),
    )
    .or(&["Origine"]),
    text("origin_note", "Précision sur l’origine"),
    choice::<BreachCause>("cause", "Cause").or(&["Cause de la violation"]),
    text("cause_note", "Précision sur la cause"),
    column("sites", "Sites", Cell::LinksOrUnknown(Linked::Site)).or(&["Site", "Lieu"]),
    column(
        "functions",
        "Fonctions",
        Cell::LinksOrUnknown(Linked::Function),
    )
    .or(&["Service"]),
    column(
        "activities",
        "Traitements",
        Cell::LinksOrUnknown(Linked::Activity),
    )
    .or(&["Traitement", "Traitements concernés", "Traitement concerné"]),
    column(
        "processors",
        "Sous-traitants",
        Cell::LinksOrUnknown(Linked::Processor),
    )
    .or(&["Sous-traitant", "Sous-traitants concernés"]),
    column(
        "data_categories",
        "Catégories de données",
        Cell::ManyOrUnknown(terms::<DataCategory>),
    )
    .or(&[
        "Données concernées",
        "Catégories de données concernées",
        "Données",
    ]),
    text("data_note", "Précision sur les données"),
    column(
        "person_categories",
        "Catégories de personnes",
        Cell::ManyOrUnknown(terms::<PersonCategory>),
    )
    .or(&[
        "Personnes concernées",
        "Catégories de personnes concernées",
        "Personnes",
    ]),
    text("persons_note", "Précision sur les personnes"),
    column("persons", "Nombre de personnes", Cell::Count).or(&[
        "Nombre de personnes concernées",
        "Nombre approximatif de personnes concernées",
    ]),
    column("records", "Nombre d’enregistrements", Cell::Count).or(&[
        "Nombre d’enregistrements concernés",
        "Nombre approximatif d’enregistrements",
    ]),
    text("consequences", "Conséquences probables").or(&[
        "Conséquences",
        "Effets",
        "Impact",
        "Impacts",
    ]),
    text("measures", "Mesures prises").or(&[
        "Mesures",
        "Mesures correctives",
        "Actions",
        "Mesures prises pour remédier à la violation",
    ]),
    instant("notified", "Notifiée à l’autorité le").or(&[
        "Date de notification",
        "Date de notification à la CNIL",
        "Notifiée à la CNIL le",
        "Notification CNIL",
    ]),
    text("authority_reference", "Référence de l’autorité").or(&["Référence CNIL", "N° CNIL"]),
    text("delay_reasons", "Motifs du retard").or(&["Justification du retard"]),
];
