//! Activities that a service for occupational health usually carries out, as proposals that a person validates.

use chrono::NaiveDate;

use crate::{
    Collection, DataSubjectCategory, DpiaCriterion, DpiaExemption, DpiaListedOperation,
    FinalDisposal, LegalBasis, RecipientKind, RecordDataCategory, SpecialCondition,
};

pub use crate::generated::templates::*;

/// A record of processing activities proposed by the product; every text is French.
#[derive(Debug, PartialEq, Eq)]
pub struct Template {
    /// Stable for ever ("T01").
    pub id: &'static str,
    /// Name of the activity.
    pub name: &'static str,
    /// Day on which the product first proposed it in these words.
    pub since: NaiveDate,
    /// What the data serve, the main purpose first.
    pub purposes: &'static [TemplatePurpose],
    /// Whose data.
    pub persons: &'static [TemplatePersons],
    /// Which data, each with how long they are kept.
    pub data: &'static [TemplateData],
    /// From whom they are obtained.
    pub collection: Option<Collection>,
    /// Who gets them.
    pub recipients: &'static [TemplateRecipient],
    /// Criteria for an impact assessment that are met.
    pub criteria: &'static [DpiaCriterion],
    /// Operations for which an impact assessment is required.
    pub listed: &'static [DpiaListedOperation],
    /// Exemptions from an impact assessment that may apply.
    pub exemptions: &'static [DpiaExemption],
    /// What the data protection officer has to validate, one sentence each.
    pub to_check: &'static [&'static str],
}

/// A purpose and what permits it.
#[derive(Debug, PartialEq, Eq)]
pub struct TemplatePurpose {
    /// The purpose, in one sentence.
    pub text: &'static str,
    /// What permits it (GDPR art. 6.1).
    pub basis: Option<LegalBasis>,
    /// The text of law or the interest behind it; may be empty.
    pub basis_note: &'static str,
    /// What permits its sensitive data, where it has some (GDPR art. 9.2).
    pub condition: Option<SpecialCondition>,
}

/// A category of data subjects.
#[derive(Debug, PartialEq, Eq)]
pub struct TemplatePersons {
    /// The category.
    pub category: DataSubjectCategory,
    /// Who they are more precisely; may be empty.
    pub note: &'static str,
}

/// A category of data and how long they are kept.
#[derive(Debug, PartialEq, Eq)]
pub struct TemplateData {
    /// The category.
    pub category: RecordDataCategory,
    /// Which data more precisely.
    pub description: &'static str,
    /// How long they are in daily use.
    pub active: &'static str,
    /// The event from which the archive is counted.
    pub start: &'static str,
    /// How long they stay in the intermediate archive.
    pub archive: &'static str,
    /// What becomes of them at the end; not told where it is to be chosen.
    pub disposal: Option<FinalDisposal>,
}

/// A recipient of the data.
#[derive(Debug, PartialEq, Eq)]
pub struct TemplateRecipient {
    /// Its kind.
    pub kind: RecipientKind,
    /// Who it is.
    pub name: &'static str,
}
