//! The columns of the register of processors.

use law::{
    ClauseOutcome, ContractClause, ContractKind, ExitOutcome, GuaranteeKind, ProcessorRole,
    SubProcessing,
};

use super::activity::TRANSFER;
use super::column::{Cell, Column, choice, column, day, each, list, listing, text};

const CONTRACT: &[Column] = &[
    text("reference", "").or(&["Référence du contrat", "N° de contrat", "Contrats"]),
    choice::<ContractKind>("kind", "nature").or(&["Type de contrat", "Nature du contrat"]),
    day("signed_on", "signé le").or(&["Date de signature", "Date de signature du contrat"]),
    day("starts_on", "valable du").or(&["Date de début", "Date de début du contrat"]),
    day("ends_on", "jusqu’au").or(&["Date de fin", "Date de fin de contrat", "Échéance"]),
    day("review_on", "à revoir le"),
    text("note", "précision"),
];
const SUB_PROCESSOR: &[Column] = &[
    text("name", "").or(&["Sous-traitants ultérieurs"]),
    text("service", "ce qu’il fait"),
    column("country", "pays", Cell::Country),
    text("authorisation", "comment et quand il a été autorisé"),
];
const CLAUSE: &[Column] = &[
    choice::<ClauseOutcome>("outcome", ""),
    text("evidence", "où elle est"),
    text("note", "ce qui manque"),
];
const GUARANTEE: &[Column] = &[
    choice::<GuaranteeKind>("kind", "").or(&["Garanties", "Certification", "Certifications"]),
    text("reference", "référence"),
    day("ends_on", "valable jusqu’au"),
];
const INTERVENTION: &[Column] = &[
    text("what", ""),
    day("on", "date"),
    text("who", "qui est intervenu"),
    text("watched_by", "sous les yeux de qui"),
];

/// The columns, in the order of the form.
pub(super) static COLUMNS: &[Column] = &[
    text("name", "Nom d’usage").or(&[
        "Nom",
        "Sous-traitant",
        "Nom du sous-traitant",
        "Prestataire",
        "Nom du prestataire",
        "Société",
        "Fournisseur",
        "Entreprise",
    ]),
    text("legal_name", "Dénomination").or(&["Raison sociale", "Dénomination sociale"]),
    text("siren", "SIREN").or(&["N° SIREN", "SIRET", "N° SIRET"]),
    text("address", "Adresse").or(&["Adresse postale", "Siège", "Siège social"]),
    text("service", "Ce qu’il fait").or(&[
        "Prestation",
        "Service",
        "Objet",
        "Objet de la prestation",
        "Nature de la prestation",
        "Activité",
    ]),
    text("sites", "Sites concernés").or(&["Site", "Sites", "Localisation"]),
    choice::<ProcessorRole>("role", "Rôle").or(&["Qualification", "Qualité"]),
    text("owner", "Qui le suit dans l’organisme").or(&["Référent interne", "Responsable interne"]),
    text(
        "contacts.officer.name",
        "Délégué à la protection des données",
    )
    .or(&["DPO", "DPD"]),
    text("contacts.officer.phone", "Délégué\u{a0}: téléphone").or(&["Téléphone du DPO"]),
    text("contacts.officer.email", "Délégué\u{a0}: courriel").or(&["Contact DPO", "Mail du DPO"]),
    text("contacts.officer.hours", "Délégué\u{a0}: horaires"),
    text("contacts.security.name", "Contact pour la sécurité").or(&["RSSI"]),
    text("contacts.security.phone", "Sécurité\u{a0}: téléphone"),
    text("contacts.security.email", "Sécurité\u{a0}: courriel"),
    text("contacts.security.hours", "Sécurité\u{a0}: horaires"),
    text("contacts.breach.name", "Contact en cas de violation")
        .or(&["Contact", "Contact d’alerte"]),
    text("contacts.breach.phone", "Violation\u{a0}: téléphone").or(&["Téléphone", "Tél"]),
    text("contacts.breach.email", "Violation\u{a0}: courriel").or(&["Courriel", "Mail", "E-mail"]),
    text("contacts.breach.hours", "Violation\u{a0}: horaires"),
    list("contracts", "Contrat", CONTRACT),
    column(
        "alert_hours",
        "Délai d’alerte en cas de violation, en heures",
        Cell::Hours,
    )
    .or(&[
        "Délai d’alerte",
        "Délai de notification",
        "Délai de notification des violations",
    ]),
    choice::<SubProcessing>("sub_processing", "Sous-traitance ultérieure"),
    listing(
        "chain",
        "Sous-traitant ultérieur",
        "Sous-traitants ultérieurs\u{a0}: aucun",
        SUB_PROCESSOR,
    ),
    each::<ContractClause>("clauses.answers", "Clause", CLAUSE),
    day("clauses.reviewed_on", "Clauses relues le"),
    text("clauses.reviewed_by", "Clauses relues par"),
    day("clauses.review_on", "Clauses à revoir le"),
    listing(
        "guarantees",
        "Garantie",
        "Garanties\u{a0}: aucune",
        GUARANTEE,
    ),
    listing(
        "transfers",
        "Transfert",
        "Transferts\u{a0}: aucun",
        TRANSFER,
    )
    .or(&["Transferts hors UE", "Transfert hors UE", "Transferts"]),
    day("exit.ended_on", "Fin de la prestation"),
    choice::<ExitOutcome>("exit.outcome", "Sort des données"),
    day("exit.done_on", "Sort des données réglé le"),
    text("exit.proof", "Preuve du sort des données"),
    list("interventions", "Intervention", INTERVENTION),
    text("notes", "Notes").or(&["Commentaire", "Commentaires", "Observations", "Remarques"]),
];
