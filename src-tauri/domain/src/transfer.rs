//! A transfer of personal data to a third country or an international organisation (GDPR, art. 44 to 49).

use chrono::NaiveDate;
use law::TransferMechanism;
use law::countries::{self, Country};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::{Faults, FieldRule};
use crate::listing::Path;
use crate::text::{self, LONG, SHORT};
use crate::wording::{chosen, joined, yes_no};

/// A transfer, typed and read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Transfer {
    /// Who receives the data.
    pub recipient: String,
    /// ISO 3166-1 code of the country; empty while it is not known, or for an international organisation.
    pub country: String,
    /// What allows it.
    pub mechanism: Option<TransferMechanism>,
    /// Where the document that shows it is.
    pub document: String,
    /// Whether the law of the country was assessed (Schrems II).
    pub assessed: Option<bool>,
    /// Anything worth keeping about it.
    pub note: String,
}

/// What the law makes of a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TransferStanding {
    /// The country is in the European Economic Area: it is no transfer.
    NoTransfer,
    /// A decision of the Commission recognises the country, on the day it is asked about.
    Adequate,
    /// Something else allows it.
    Safeguarded,
    /// Only a derogation of art. 49 does: for occasional transfers.
    Derogated,
    /// Adequacy is invoked, and no decision in force recognises the country.
    NotAdequate,
    /// What allows it is not known.
    Unfounded,
}

impl Transfer {
    pub(crate) fn read(&self, path: &Path<'_>, faults: &mut Faults) -> Self {
        if !self.country.is_empty() && countries::country(&self.country).is_none() {
            faults.add(path.of("country"), FieldRule::NotListed);
        }
        Self {
            recipient: text::required(faults, &path.of("recipient"), &self.recipient, SHORT),
            country: self.country.clone(),
            mechanism: self.mechanism,
            document: text::at_most(faults, &path.of("document"), &self.document, SHORT),
            assessed: self.assessed,
            note: text::at_most(faults, &path.of("note"), &self.note, LONG),
        }
    }

    /// What the law in force on `today` makes of it.
    #[must_use]
    pub fn standing(&self, today: NaiveDate) -> TransferStanding {
        let country = countries::country(&self.country);
        if country.is_some_and(|country| country.is_eea) {
            return TransferStanding::NoTransfer;
        }
        match self.mechanism {
            None => TransferStanding::Unfounded,
            Some(TransferMechanism::Adequacy) => {
                if country.is_some_and(|country| is_adequate(country, today)) {
                    TransferStanding::Adequate
                } else {
                    TransferStanding::NotAdequate
                }
            }
            Some(mechanism) if mechanism.is_derogation() => TransferStanding::Derogated,
            Some(_) => TransferStanding::Safeguarded,
        }
    }

    /// French name of the country, empty while it is not known.
    #[must_use]
    pub fn country_name(&self) -> &'static str {
        countries::country(&self.country).map_or("", |country| country.name)
    }

    pub(crate) fn words(&self) -> String {
        joined([
            &self.recipient,
            self.country_name(),
            &chosen(self.mechanism),
            &self.document,
            &yes_no(self.assessed),
            &self.note,
        ])
    }
}

/// Whether a decision in force on `today` recognises the country.
fn is_adequate(country: &Country, today: NaiveDate) -> bool {
    country.adequacy.as_ref().is_some_and(|adequacy| {
        adequacy.since <= today && adequacy.until.is_none_or(|until| today <= until)
    })
}
