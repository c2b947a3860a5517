//! The columns of a register of activities, for either capacity.

mod lists;

pub(super) use lists::TRANSFER;

use law::{ActivityState, Collection, DataSubjectRight, DpiaCriterion};

use super::column::{Cell, Column, choice, column, day, each, list, listing, terms, text};
use lists::{
    CONTROLLER, CRITERION, DATA, EXEMPTION, JOINT_CONTROLLER, LISTED, MEASURE, PERSON, PROCESSOR,
    PURPOSE, RECIPIENT,
};

/// The columns, in the order of the form.
pub(super) static COLUMNS: &[Column] = &[
    text("name", "Nom du traitement").or(&[
        "Traitement",
        "Nom",
        "Intitulé",
        "Intitulé du traitement",
        "Activité",
        "Nom de l’activité",
        "Activité de traitement",
        "Activité de traitement de données",
        "Libellé",
        "Libellé du traitement",
        "Dénomination du traitement",
    ]),
    text("reference", "Référence interne").or(&["Référence", "Réf", "N° / Réf", "Code"]),
    choice::<ActivityState>("review.state", "État de la fiche").or(&["État", "Statut"]),
    text("review.owner", "Service responsable").or(&[
        "Responsable opérationnel",
        "Responsable interne",
        "Pilote",
        "Responsable de l’activité",
        "Personne référente",
    ]),
    text("review.department", "Service qui met en œuvre").or(&[
        "Service",
        "Service concerné",
        "Service chargé de la mise en œuvre",
        "Direction",
    ]),
    day("review.started_on", "Commencé le").or(&[
        "Date de création",
        "Date de création de la fiche",
        "Date de création du traitement",
        "Date de mise en œuvre",
        "Date de début",
    ]),
    day("review.ended_on", "Terminé le").or(&["Date de fin"]),
    text("review.validated_by", "Validée par").or(&["Validé par"]),
    day("review.reviewed_on", "Relue le").or(&[
        "Date de mise à jour",
        "Dernière mise à jour",
        "Dernière mise à jour de la fiche",
        "Mise à jour",
        "Mise à jour du traitement",
        "Date de dernière mise à jour",
    ]),
    day("review.review_on", "À revoir le").or(&["Prochaine revue", "Date de révision"]),
    text("tools", "Logiciels et fichiers").or(&[
        "Logiciel",
        "Logiciels",
        "Outil",
        "Outils",
        "Application",
        "Applications",
        "Support",
        "Supports",
        "Logiciels utilisés",
        "Outils utilisés",
    ]),
    column("paper", "Une partie est sur papier", Cell::YesNo).or(&["Papier", "Format papier"]),
    listing(
        "controllers",
        "Responsable du traitement",
        "Responsables du traitement\u{a0}: aucun",
        CONTROLLER,
    )
    .or(&["Responsable de traitement", "Client", "Donneur d’ordre"]),
    listing(
        "joint_controllers",
        "Responsable conjoint",
        "Responsables conjoints\u{a0}: aucun",
        JOINT_CONTROLLER,
    )
    .or(&[
        "Responsable(s) conjoint(s)",
        "Co-responsable",
        "Coresponsable",
    ]),
    list("purposes", "Finalité", PURPOSE),
    list("persons", "Catégorie de personnes", PERSON),
    column("person_count", "Nombre de personnes", Cell::Count).or(&[
        "Nombre de personnes concernées",
        "Volume",
        "Volumétrie",
    ]),
    list("data", "Catégorie de données", DATA),
    choice::<Collection>("collection", "D’où viennent les données").or(&["Mode de collecte"]),
    text("sources", "Source des données").or(&["Source", "Sources", "Origine des données"]),
    listing(
        "recipients",
        "Destinataire",
        "Destinataires\u{a0}: aucun",
        RECIPIENT,
    ),
    listing(
        "processors",
        "Sous-traitant",
        "Sous-traitants\u{a0}: aucun",
        PROCESSOR,
    ),
    listing(
        "transfers",
        "Transfert",
        "Transferts\u{a0}: aucun",
        TRANSFER,
    )
    .or(&["Transferts hors UE", "Transfert hors UE", "Transferts"]),
    listing(
        "measures",
        "Mesure de sécurité",
        "Mesures de sécurité\u{a0}: aucune",
        MEASURE,
    ),
    text("measures_note", "Autres mesures de sécurité").or(&[
        "Mesures de sécurité",
        "Sécurité",
        "Mesures techniques et organisationnelles",
        "Description des mesures de sécurité",
        "Mesures de sécurité techniques et organisationnelles",
    ]),
    column(
        "information.given",
        "Les personnes sont informées",
        Cell::YesNo,
    )
    .or(&["Information des personnes", "Personnes informées"]),
    text("information.means", "Comment elles sont informées").or(&[
        "Mention d’information",
        "Modalités d’information",
        "Support d’information",
    ]),
    column(
        "information.rights",
        "Droits qui s’appliquent",
        Cell::Many(terms::<DataSubjectRight>),
    )
    .or(&["Droits", "Droits des personnes"]),
    text("information.contact", "À qui écrire pour les exercer")
        .or(&["Exercice des droits", "Contact pour l’exercice des droits"]),
    text(
        "information.obligation",
        "Fourniture obligatoire des données, et suites d’un refus",
    ),
    column(
        "information.automated",
        "Une machine décide seule",
        Cell::YesNo,
    )
    .or(&["Décision automatisée", "Profilage"]),
    text(
        "information.automated_note",
        "Logique de la décision et suites",
    ),
    column("hosting.online_service", "Téléservice", Cell::YesNo),
    day("hosting.homologated_on", "Téléservice homologué le"),
    day(
        "hosting.homologation_ends_on",
        "Homologation valable jusqu’au",
    ),
    column(
        "hosting.health_hosting",
        "Hébergement de données de santé",
        Cell::YesNo,
    ),
    text("hosting.host", "Hébergeur"),
    text("hosting.certificate", "Certificat de l’hébergeur"),
    day("hosting.certificate_ends_on", "Certificat valable jusqu’au"),
    each::<DpiaCriterion>("screening.criteria", "Critère européen", CRITERION),
    listing(
        "screening.listed",
        "Opération de la liste qui demande une analyse",
        "Opérations de la liste qui demande une analyse\u{a0}: aucune",
        LISTED,
    ),
    listing(
        "screening.exemptions",
        "Opération de la liste qui en dispense",
        "Opérations de la liste qui en dispense\u{a0}: aucune",
        EXEMPTION,
    ),
    text("screening.note", "Précision sur l’analyse d’impact"),
    column("dpia.needed", "Une analyse d’impact est faite", Cell::YesNo).or(&[
        "AIPD",
        "Analyse d’impact",
        "PIA",
        "AIPD nécessaire",
        "AIPD requise",
    ]),
    text("dpia.reason", "Pourquoi cette décision sur l’analyse"),
    day("dpia.done_on", "Analyse d’impact réalisée le").or(&["Date de l’AIPD"]),
    text("dpia.link", "Où se trouve l’analyse d’impact"),
    column(
        "dpia.residual_risk_high",
        "Risque encore élevé malgré les mesures",
        Cell::YesNo,
    ),
    day("dpia.consulted_on", "Autorité de contrôle consultée le"),
    text("notes", "Notes").or(&[
        "Commentaire",
        "Commentaires",
        "Observation",
        "Observations",
        "Remarques",
    ]),
];
