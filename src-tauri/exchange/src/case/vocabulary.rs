//! The words of a case file, and the values of the law that they mean.

use law::{Backup, DataKind, Deletion, Disturbance, Exposure, LossDuration, Protection, Recipient};

use super::attributes::Words;

/// The attributes that a case may have.
pub(super) const ATTRIBUTES: [&str; 22] = [
    "family",
    "c",
    "i",
    "a",
    "a_kind",
    "malicious",
    "actor",
    "data_kinds",
    "special_categories",
    "persons",
    "person_types",
    "vulnerable",
    "encrypted",
    "backup",
    "restored_within_h",
    "exfiltration",
    "recipient",
    "deletion",
    "services_disturbed",
    "public_exposure",
    "processor_involved",
    "cross_border",
];

/// What happened, in broad words; read only to be checked.
pub(super) const FAMILIES: &Words<()> = &[
    ("ransomware", ()),
    ("exfiltration", ()),
    ("internal_human", ()),
    ("device_or_paper_loss", ()),
    ("mispostal", ()),
    ("social_engineering", ()),
    ("availability_outage", ()),
    ("processor", ()),
    ("disclosure_online", ()),
];

/// Where the act came from; read only to be checked.
pub(super) const ACTORS: &Words<()> = &[("external", ()), ("internal", ()), ("none", ())];

/// How long data were lost; none when they were not.
pub(super) const LOSSES: &Words<Option<LossDuration>> = &[
    ("none", None),
    ("temporary", Some(LossDuration::Temporary)),
    ("permanent", Some(LossDuration::Permanent)),
];

/// What made the data unintelligible.
pub(super) const PROTECTIONS: &Words<Protection> = &[
    ("strong", Protection::StrongEncryption),
    ("hashed_salted", Protection::SaltedHash),
    ("none", Protection::None),
    ("na", Protection::None),
];

/// What the data are restored from; not needed where they were not lost.
pub(super) const BACKUPS: &Words<Backup> = &[
    ("electronic", Backup::Electronic),
    ("paper_only", Backup::PaperOnly),
    ("none", Backup::None),
    ("also_encrypted", Backup::AlsoLost),
    ("na", Backup::NotNeeded),
];

/// What is known of the data having left.
pub(super) const EXPOSURES: &Words<Exposure> = &[
    ("confirmed", Exposure::Confirmed),
    ("likely", Exposure::Likely),
    ("possible", Exposure::Possible),
    ("excluded_by_logs", Exposure::Excluded),
    ("na", Exposure::NotApplicable),
];

/// Who has the data.
pub(super) const RECIPIENTS: &Words<Recipient> = &[
    ("none", Recipient::Nobody),
    ("unknown_third_party", Recipient::UnknownThirdParty),
    ("attacker", Recipient::Attacker),
    ("known_wrong_limited", Recipient::KnownFew),
    ("known_wrong_many", Recipient::KnownMany),
    ("trusted", Recipient::Trusted),
    ("public", Recipient::Public),
];

/// What the recipient did with them.
pub(super) const DELETIONS: &Words<Deletion> = &[
    ("confirmed_in_writing", Deletion::ConfirmedInWriting),
    ("requested", Deletion::Requested),
    ("returned", Deletion::Returned),
    ("na", Deletion::None),
    ("no", Deletion::None),
];

/// What the persons felt.
pub(super) const DISTURBANCES: &Words<Disturbance> = &[
    ("none", Disturbance::None),
    ("minor", Disturbance::Minor),
    ("major", Disturbance::Major),
];

/// Special categories of data, where they are neither stated nor excluded.
pub(super) const MARGIN: &str = "incidental";

/// Bands of a number of persons: the lowest, and the highest if there is one.
pub(super) const BANDS: &Words<(u64, Option<u64>)> = &[
    ("0-5", (0, Some(5))),
    ("6-50", (6, Some(50))),
    ("51-300", (51, Some(300))),
    ("301-5000", (301, Some(5000))),
    (">5000", (5001, None)),
];

/// Kinds of data, by their names in the law.
pub(super) fn kinds() -> Vec<(&'static str, DataKind)> {
    let all = DataKind::ALL.iter();
    all.map(|kind| (kind.name(), *kind)).collect()
}
