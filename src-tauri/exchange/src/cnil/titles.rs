//! The titles of the lines and parts of the model.

/// The line of the name of an activity.
pub(super) const NAME: &str = "Nom du traitement";
/// The line of its reference.
pub(super) const REFERENCE: &str = "N° / RÉF";
/// The line of its beginning.
pub(super) const STARTED: &str = "Date de création du traitement";
/// The line of its last review.
pub(super) const REVIEWED: &str = "Mise à jour du traitement";
/// The line of the main purpose.
pub(super) const MAIN_PURPOSE: &str = "Finalité principale";
/// What the lines of the other purposes begin with.
pub(super) const PURPOSE: &str = "Sous-finalité";
/// The line of a joint controller.
pub(super) const JOINT: &str = "Responsable(s) conjoint(s)";
/// What the lines of persons begin with.
pub(super) const PERSONS: &str = "Catégorie de personnes";
/// What the lines of recipients begin with.
pub(super) const RECIPIENT: &str = "Destinataire";
/// What the lines of security measures begin with.
pub(super) const MEASURE: &str = "Mesure de sécurité";
/// What the lines of transfers begin with.
pub(super) const TRANSFER: &str = "Organisme destinataire";
/// What the lists of the model say before anything is chosen.
pub(super) const NOTHING_CHOSEN: &str = "Sélectionnez un élément dans cette liste déroulante ►";

/// A line that the model lacks and organisations add: the basis.
pub(super) const BASIS: &str = "Base légale";
/// Likewise: the programs.
pub(super) const TOOLS: &str = "Logiciels et fichiers";
/// Likewise: who answers for the activity.
pub(super) const OWNER: &str = "Service responsable";
/// Likewise: anything else.
pub(super) const NOTES: &str = "Notes";

/// The title above each part, with the titles of its columns.
pub(super) const DESCRIPTION: [&str; 1] = ["Description du traitement"];
/// Actors.
pub(super) const ACTORS: [&str; 8] = [
    "Acteurs",
    "Nom",
    "Adresse",
    "Code Postal",
    "Ville",
    "Pays",
    "Téléphone",
    "Adresse mél",
];
/// Purposes.
pub(super) const PURPOSES: [&str; 1] = ["Finalité(s) du traitement effectué"];
/// Categories of data.
pub(super) const DATA: [&str; 5] = [
    "Catégories de données personnelles concernées",
    "Description",
    "",
    "",
    "Durée de conservation",
];
/// Categories of data that the law protects specially.
pub(super) const SENSITIVE: [&str; 5] = [
    "Données sensibles",
    "Description",
    "",
    "",
    "Durée de conservation",
];
/// Categories of persons.
pub(super) const PERSON_GROUPS: [&str; 5] = [
    "Catégories de personnes concernées",
    "Description",
    "",
    "",
    "Précisions",
];
/// Recipients.
pub(super) const RECIPIENTS: [&str; 5] = [
    "Destinataires",
    "Type de destinataire",
    "",
    "",
    "Précisions",
];
/// Security measures.
pub(super) const MEASURES: [&str; 5] = [
    "Mesures de sécurité",
    "Type de mesure de sécurité",
    "",
    "",
    "Précisions",
];
/// Transfers.
pub(super) const TRANSFERS: [&str; 6] = [
    "Transferts hors UE",
    "Destinataire",
    "Pays",
    "Type de Garanties",
    "",
    "Liens vers la documentation",
];
/// What is added to the model.
pub(super) const ADDED: [&str; 1] = ["Compléments"];
