//! The columns of an entry of each list of a fiche. The column that an entry is called by comes first and has no title of
//! its own.

use law::{
    DataSubjectCategory, DpiaExemption, DpiaListedOperation, FinalDisposal, LegalBasis,
    RecipientKind, RecordDataCategory, SpecialCondition, TransferMechanism,
};

use crate::table::column::{Cell, Column, category, choice, column, text};
use crate::table::links::Linked;

/// A controller on whose behalf the activity is carried out.
pub(super) const CONTROLLER: &[Column] = &[
    text("name", ""),
    text("contact", "coordonnées et représentant"),
    text("officer", "délégué à la protection des données"),
    text("treatments", "ce qui est fait pour lui"),
];
/// A joint controller.
pub(super) const JOINT_CONTROLLER: &[Column] = &[
    text("name", ""),
    text("contact", "coordonnées"),
    text("arrangement", "grandes lignes de l’accord"),
];
/// A purpose.
pub(super) const PURPOSE: &[Column] = &[
    text("text", "").or(&[
        "Finalité principale",
        "Finalité du traitement",
        "Finalités",
        "Finalité(s)",
        "Objectif",
        "Objectif poursuivi",
        "Finalités du traitement",
    ]),
    choice::<LegalBasis>("basis", "base légale").or(&[
        "Base légale",
        "Base juridique",
        "Fondement juridique",
        "Fondement légal",
        "Base légale du traitement",
        "Licéité",
    ]),
    text("basis_note", "ce que la base désigne"),
    choice::<SpecialCondition>("condition", "condition des données sensibles"),
    text("condition_note", "ce que la condition désigne"),
];
/// A group of persons.
pub(super) const PERSON: &[Column] = &[
    category::<DataSubjectCategory>("category", "").or(&[
        "Catégories de personnes concernées",
        "Catégories de personnes",
        "Personnes concernées",
    ]),
    text("note", "précision"),
];
/// A category of data.
pub(super) const DATA: &[Column] = &[
    category::<RecordDataCategory>("category", "").or(&[
        "Catégories de données",
        "Catégories de données personnelles",
        "Catégories de données traitées",
        "Données traitées",
        "Données collectées",
        "Données personnelles",
    ]),
    text("description", "description"),
    text("active", "durée d’utilisation courante").or(&[
        "Durée de conservation",
        "Durées de conservation",
        "Délai d’effacement",
        "Durée de conservation des données",
    ]),
    text("start", "à partir de quand"),
    text("archive", "archivage intermédiaire").or(&["Archivage", "Archivage intermédiaire"]),
    choice::<FinalDisposal>("disposal", "à la fin").or(&["Sort final"]),
];
/// A recipient.
pub(super) const RECIPIENT: &[Column] = &[
    text("name", "").or(&[
        "Destinataires",
        "Catégories de destinataires",
        "Destinataires des données",
        "Destinataires internes",
    ]),
    choice::<RecipientKind>("kind", "nature").or(&["Type de destinataire"]),
];
/// A processor that takes part.
pub(super) const PROCESSOR: &[Column] = &[
    column("processor", "", Cell::Link(Linked::Processor)).or(&["Sous-traitants", "Prestataire"]),
    text("task", "ce qu’il fait"),
];
/// The columns of a transfer, the same for an activity and for a processor.
pub(in crate::table) const TRANSFER: &[Column] = &[
    text("recipient", "").or(&["Organisme destinataire", "Destinataire du transfert"]),
    column("country", "pays", Cell::Country).or(&["Pays", "Pays de destination", "Pays tiers"]),
    choice::<TransferMechanism>("mechanism", "ce qui le permet").or(&[
        "Garanties",
        "Type de garanties",
        "Garanties appropriées",
    ]),
    text("document", "document qui le montre").or(&["Liens vers la documentation"]),
    column("assessed", "droit du pays évalué", Cell::YesNo),
    text("note", "précision"),
];
/// A measure of the catalogue.
pub(super) const MEASURE: &[Column] = &[column("", "", Cell::Link(Linked::Measure))];
/// Whether a criterion is met.
pub(super) const CRITERION: &[Column] = &[column("", "", Cell::YesNo)];
/// An operation of the list that asks for an assessment.
pub(super) const LISTED: &[Column] = &[category::<DpiaListedOperation>("", "")];
/// An operation of the list that does without.
pub(super) const EXEMPTION: &[Column] = &[category::<DpiaExemption>("", "")];
