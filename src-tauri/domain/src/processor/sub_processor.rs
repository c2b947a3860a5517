//! Somebody on whom a processor calls in its turn (GDPR, art. 28.2 and 28.4).

use law::countries;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::{Faults, FieldRule};
use crate::listing::Path;
use crate::text::{self, SHORT};
use crate::wording::joined;

/// A further processor, typed and read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubProcessor {
    /// Its name.
    pub name: String,
    /// What it does.
    pub service: String,
    /// ISO 3166-1 code of its country; empty while it is not known.
    pub country: String,
    /// How and when it was authorised.
    pub authorisation: String,
}

impl SubProcessor {
    pub(super) fn read(&self, path: &Path<'_>, faults: &mut Faults) -> Self {
        if !self.country.is_empty() && countries::country(&self.country).is_none() {
            faults.add(path.of("country"), FieldRule::NotListed);
        }
        let authorisation = &self.authorisation;
        Self {
            name: text::required(faults, &path.of("name"), &self.name, SHORT),
            service: text::at_most(faults, &path.of("service"), &self.service, SHORT),
            country: self.country.clone(),
            authorisation: text::at_most(faults, &path.of("authorisation"), authorisation, SHORT),
        }
    }

    pub(super) fn words(&self) -> String {
        let country = countries::country(&self.country).map_or("", |country| country.name);
        joined([&self.name, &self.service, country, &self.authorisation])
    }
}
