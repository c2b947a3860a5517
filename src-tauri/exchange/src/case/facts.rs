//! The attributes of a case, made into what is known of a breach.

use domain::assessment::{Circumstances, Hours, Known, Persons};
use law::{Backup, DataKind, LossDuration, Protection, Recipient, Severity, SpecialData};
use serde_json::Value;

use super::attributes::Attributes;
use super::fault::CaseFault;
use super::vocabulary::{
    BACKUPS, BANDS, DELETIONS, DISTURBANCES, EXPOSURES, LOSSES, MARGIN, PROTECTIONS, RECIPIENTS,
    kinds,
};

/// What the attributes tell of the breach.
pub(super) fn circumstances(attributes: &Attributes<'_>) -> Result<Circumstances, CaseFault> {
    let kinds = attributes.words("data_kinds", &kinds())?;
    let special = special(attributes)?;
    let protection = attributes.word("encrypted", PROTECTIONS)?;
    let published = attributes.flag("public_exposure")?;
    let confidentiality = match published {
        Some(true) => Some(true),
        Some(false) | None => attributes.flag("c")?,
    };
    let (availability, loss) = availability(attributes)?;
    let hours = attributes.number("restored_within_h")?;
    Ok(Circumstances {
        confidentiality: confidentiality.into(),
        integrity: attributes.flag("i")?.into(),
        availability: availability.into(),
        malicious: attributes.flag("malicious")?.into(),
        data: severity(kinds.as_deref(), special),
        special: special.into(),
        vulnerable: attributes.flag("vulnerable")?.into(),
        persons: persons(attributes)?,
        protection: protection.into(),
        key_compromised: key_compromised(protection).into(),
        unprotected_data: unprotected(kinds.as_deref(), protection).into(),
        exposure: attributes.word("exfiltration", EXPOSURES)?.into(),
        recipient: recipient(attributes.word("recipient", RECIPIENTS)?, published),
        deletion: attributes.word("deletion", DELETIONS)?.into(),
        loss: loss.into(),
        backup: backup(attributes.word("backup", BACKUPS)?, availability).into(),
        restored_hours: hours.map(Hours).into(),
        disturbance: attributes.word("services_disturbed", DISTURBANCES)?.into(),
        // The vocabulary has no word for it: data are taken not to have been public.
        already_public: Known::exactly(false),
    })
}

fn special(attributes: &Attributes<'_>) -> Result<Option<SpecialData>, CaseFault> {
    const NAME: &str = "special_categories";
    let Some(value) = attributes.get(NAME) else {
        return Ok(None);
    };
    match value {
        Value::Bool(true) => Ok(Some(SpecialData::Present)),
        Value::Bool(false) => Ok(Some(SpecialData::Absent)),
        Value::String(word) if word == MARGIN => Ok(Some(SpecialData::Incidental)),
        other => Err(attributes.refusal(NAME, other, &format!("true, false, {MARGIN}"))),
    }
}

/// Whether data were lost, and for how long: a duration says that they were.
fn availability(
    attributes: &Attributes<'_>,
) -> Result<(Option<bool>, Option<LossDuration>), CaseFault> {
    let ticked = attributes.flag("a")?;
    let loss = attributes.word("a_kind", LOSSES)?;
    let affected = match loss {
        Some(Some(_)) => Some(true),
        Some(None) => ticked.or(Some(false)),
        None => ticked,
    };
    Ok((affected, loss.flatten()))
}

fn severity(kinds: Option<&[DataKind]>, special: Option<SpecialData>) -> Known<Severity> {
    let kinds = kinds.unwrap_or_default().iter();
    let severities: Vec<Option<Severity>> = kinds.map(|kind| kind.severity()).collect();
    Known::of_data(&severities, special)
}

/// "Strong" says that the key is safe.
fn key_compromised(protection: Option<Protection>) -> Option<bool> {
    match protection? {
        Protection::StrongEncryption => Some(false),
        Protection::SaltedHash | Protection::None => None,
    }
}

/// Whether readable data went too. "Strong" says that they did not; where the protection is not told,
/// it may be strong, and other data than hashed credentials then decide nothing.
fn unprotected(kinds: Option<&[DataKind]>, protection: Option<Protection>) -> Option<bool> {
    let beside_hashes = kinds.and_then(beside_hashes);
    match protection {
        Some(Protection::StrongEncryption) => Some(false),
        Some(Protection::SaltedHash | Protection::None) => beside_hashes,
        None => beside_hashes.filter(|others| !others),
    }
}

/// Whether anything but hashed credentials left.
fn beside_hashes(kinds: &[DataKind]) -> Option<bool> {
    let is_other =
        |kind: &DataKind| !matches!(kind, DataKind::CredentialsHashed | DataKind::Unspecified);
    let is_told = !kinds.is_empty() && !kinds.contains(&DataKind::Unspecified);
    if kinds.iter().any(is_other) {
        Some(true)
    } else {
        is_told.then_some(false)
    }
}

/// What is exposed to all is in the hands of all; what may be, may be.
fn recipient(told: Option<Recipient>, published: Option<bool>) -> Known<Recipient> {
    match (told, published) {
        (_, Some(true)) => Known::exactly(Recipient::Public),
        (Some(told), None) => Known::among(vec![told, Recipient::Public]),
        (told, Some(false)) => told.into(),
        (None, None) => Known::unknown(),
    }
}

/// "Not applicable" makes sense only where no data were lost.
fn backup(told: Option<Backup>, availability: Option<bool>) -> Option<Backup> {
    told.filter(|told| *told != Backup::NotNeeded || availability == Some(false))
}

/// The bounds told, or else the best number, or else the band.
fn persons(attributes: &Attributes<'_>) -> Result<Known<Persons>, CaseFault> {
    let Some(members) = attributes.inside("persons")? else {
        return Ok(Known::unknown());
    };
    let persons = Attributes {
        members,
        ..*attributes
    };
    let (n, min, max) = (
        persons.number("n")?,
        persons.number("min")?,
        persons.number("max")?,
    );
    let band = persons.word("cnil_band", BANDS)?;
    let lowest = min.or(n).or(band.map(|(lowest, _)| lowest));
    let highest = max.or(n).or(band.and_then(|(_, highest)| highest));
    let lowest = lowest.unwrap_or(0);
    if highest.is_some_and(|highest| highest < lowest) {
        let range = Value::Object(members.clone());
        return Err(attributes.refusal("persons", &range, "un minimum et un maximum dans l’ordre"));
    }
    Ok(Known::between(lowest, highest))
}
