//! The columns of the register of requests.

use law::{
    DataSubjectRight, ExtensionReason, IdentityCheck, MedicalFileScope, RecipientsTold,
    RefusalReason, RequestChannel, RequestLetter, RequestOutcome, Requester,
};

use super::column::{Cell, Column, choice, column, day, terms, text};
use super::links::Linked;

/// The columns, in the order of the form.
pub(super) static COLUMNS: &[Column] = &[
    text("name", "Demandeur").or(&[
        "Nom",
        "Personne",
        "Nom du demandeur",
        "Personne concernée",
        "Auteur de la demande",
    ]),
    choice::<Requester>("requester", "Qualité du demandeur").or(&["Qualité"]),
    text("contact", "Coordonnées").or(&["Adresse", "Contact", "Courriel"]),
    day("received_on", "Reçue le").or(&[
        "Date de la demande",
        "Date de réception",
        "Date de réception de la demande",
        "Date",
    ]),
    choice::<RequestChannel>("channel", "Moyen de la demande").or(&["Canal", "Moyen"]),
    text("words", "Ce qui est demandé").or(&[
        "Demande",
        "Objet",
        "Objet de la demande",
        "Description",
    ]),
    column(
        "rights",
        "Droits exercés",
        Cell::Many(terms::<DataSubjectRight>),
    )
    .or(&[
        "Droit",
        "Droit exercé",
        "Type de demande",
        "Nature de la demande",
    ]),
    choice::<MedicalFileScope>("medical_file", "Dossier médical"),
    column(
        "activities",
        "Traitements",
        Cell::LinksOrUnknown(Linked::Activity),
    )
    .or(&["Traitement", "Traitement concerné", "Traitements concernés"]),
    choice::<IdentityCheck>("identity.check", "Identité").or(&["Vérification de l’identité"]),
    day("identity.asked_on", "Justificatif demandé le"),
    day("identity.given_on", "Justificatif reçu le"),
    text("identity.how", "Ce qui établit l’identité"),
    day("extension.told_on", "Prolongation annoncée le"),
    choice::<ExtensionReason>("extension.reason", "Motif de la prolongation"),
    text("extension.why", "Prolongation\u{a0}: précisions"),
    choice::<RequestOutcome>("answer.outcome", "Suite donnée").or(&[
        "Réponse",
        "Suite",
        "Décision",
        "Statut",
    ]),
    day("answer.on", "Répondue le").or(&["Date de réponse", "Date de la réponse"]),
    column(
        "answer.reasons",
        "Motifs du refus",
        Cell::Many(terms::<RefusalReason>),
    )
    .or(&["Motif du refus"]),
    text("answer.why", "Ce qui est dit à la personne"),
    column(
        "answer.remedies_told",
        "Recours indiqués à la personne",
        Cell::YesNo,
    ),
    choice::<RecipientsTold>("answer.recipients", "Destinataires prévenus"),
    choice::<RequestLetter>("letter.kind", "Lettre"),
    text("letter.subject", "Objet de la lettre"),
    text("letter.body", "Texte de la lettre"),
    text("notes", "Notes").or(&["Commentaire", "Commentaires", "Observations", "Remarques"]),
];
