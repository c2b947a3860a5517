//! The words among which the model lets one choose, and what they are in the register.

use law::{DataSubjectCategory, Enumeration, RecipientKind, RecordDataCategory, TransferMechanism};

use crate::table::{Doubt, folded};

/// The lines of categories of data.
pub(super) const DATA_LINES: [(&str, RecordDataCategory); 15] = [
    (
        "État civil, identité, données d'identification, images…",
        RecordDataCategory::Identity,
    ),
    (
        "Vie personnelle (habitudes de vie, situation familiale, etc.)",
        RecordDataCategory::PersonalLife,
    ),
    (
        "Informations d'ordre économique et financier (revenus, situation financière, situation fiscale, etc.)",
        RecordDataCategory::Financial,
    ),
    (
        "Données de connexion (adress IP, logs, etc.)",
        RecordDataCategory::Connection,
    ),
    (
        "Données de localisation (déplacements, données GPS, GSM, etc.)",
        RecordDataCategory::Location,
    ),
    (
        "Numéro de Sécurité Sociale (ou NIR)",
        RecordDataCategory::NationalIdNumber,
    ),
    (
        "Données révélant l'origine raciale ou ethnique",
        RecordDataCategory::RacialOrigin,
    ),
    (
        "Données révélant les opinions politiques",
        RecordDataCategory::Political,
    ),
    (
        "Données révélant les convictions religieuses ou philosophiques",
        RecordDataCategory::Beliefs,
    ),
    (
        "Données révélant l'appartenance syndicale",
        RecordDataCategory::Union,
    ),
    ("Données génétiques", RecordDataCategory::Genetic),
    (
        "Données biométriques aux fins d'identifier une personne physique de manière unique",
        RecordDataCategory::Biometric,
    ),
    ("Données concernant la santé", RecordDataCategory::Health),
    (
        "Données concernant la vie sexuelle ou l'orientation sexuelle",
        RecordDataCategory::Sexual,
    ),
    (
        "Données relatives à des condamnations pénales ou infractions",
        RecordDataCategory::Criminal,
    ),
];

/// The categories of persons of the model's list; its word is kept as a precision, for it may say more.
pub(super) const PERSON_CHOICES: [(&str, DataSubjectCategory); 8] = [
    ("Salariés", DataSubjectCategory::Staff),
    ("Services Internes", DataSubjectCategory::Staff),
    ("Clients", DataSubjectCategory::Members),
    ("Fournisseurs", DataSubjectCategory::Suppliers),
    ("Prestataires", DataSubjectCategory::Contractors),
    ("Prospects", DataSubjectCategory::Prospects),
    ("Candidats", DataSubjectCategory::Candidates),
    ("Autres (préciser)", DataSubjectCategory::Other),
];

/// The kinds of recipients of the model's list.
pub(super) const RECIPIENT_CHOICES: [(&str, RecipientKind); 5] = [
    (
        "Service interne qui traite les données",
        RecipientKind::InternalService,
    ),
    ("Sous-traitants", RecipientKind::Processor),
    (
        "Destinataires dans des pays tiers ou organisations internationales",
        RecipientKind::ThirdCountry,
    ),
    (
        "Partenaires institutionnels ou commerciaux",
        RecipientKind::Partner,
    ),
    ("Autre (Préciser)", RecipientKind::Other),
];

/// The guarantees of the model's list that are one mechanism of the law.
pub(super) const GUARANTEES: [(&str, TransferMechanism); 5] = [
    (
        "Clauses contractuelles types (CCT)",
        TransferMechanism::StandardClauses,
    ),
    (
        "Règles d'entreprise contraignantes (BCR)",
        TransferMechanism::BindingRules,
    ),
    ("Pays adéquat", TransferMechanism::Adequacy),
    ("Code de conduite", TransferMechanism::CodeOfConduct),
    ("Certification", TransferMechanism::Certification),
];
/// What the beginning of a guarantee is that no longer is one.
const WITHDRAWN: &str = "Privacy shield";
/// What the beginning of a guarantee is that stands for several mechanisms.
const DEROGATIONS: &str = "Dérogations";

/// The value of a word of a list of the model.
pub(super) fn find<T: Copy>(choices: &[(&str, T)], said: &str) -> Option<T> {
    let mut choices = choices.iter();
    let choice = choices.find(|(title, _)| folded(title) == folded(said));
    choice.map(|(_, value)| *value)
}

/// The value that the law calls so.
pub(super) fn labelled<T: Enumeration>(said: &str) -> Option<T> {
    let mut values = T::ALL.iter().copied();
    values.find(|value| folded(value.term().label) == folded(said))
}

/// Why a guarantee is not one mechanism of the law.
pub(super) fn unusable(guarantee: &str) -> Doubt {
    let begins = |title: &str| folded(guarantee).starts_with(&folded(title));
    if begins(WITHDRAWN) {
        Doubt::NoLongerInForce
    } else if begins(DEROGATIONS) {
        Doubt::NotPreciseEnough
    } else {
        Doubt::UnknownValue
    }
}
