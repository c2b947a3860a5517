//! Countries, and what the law says of data that go there.

use chrono::NaiveDate;

use crate::folding::folded;
pub use crate::generated::countries::*;

/// A country or territory to which data may go, or an international organisation that has a decision of its own.
#[derive(Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2 code; `XK` is Kosovo, `EP` the European Patent Organisation (WIPO ST.3).
    pub code: &'static str,
    /// French name.
    pub name: &'static str,
    /// Other names under which lists and tables know it.
    pub aliases: &'static [&'static str],
    /// Whether it is one of the thirty of the European Economic Area: no transfer then.
    pub is_eea: bool,
    /// The decision of the Commission, where there is one.
    pub adequacy: Option<Adequacy>,
}

/// A decision of the Commission by which a country protects data well enough (GDPR art. 45).
#[derive(Debug, PartialEq, Eq)]
pub struct Adequacy {
    /// Day of the decision.
    pub since: NaiveDate,
    /// Last day, where the decision has one.
    pub until: Option<NaiveDate>,
    /// How far it goes and what remains to be verified, in French; may be empty.
    pub note: &'static str,
}

/// The country of a code, written in capitals.
#[must_use]
pub fn country(code: &str) -> Option<&'static Country> {
    COUNTRIES.iter().find(|country| country.code == code)
}

/// The country of a French name, whatever its capitals, accents, hyphens and spaces.
#[must_use]
pub fn find_country(name: &str) -> Option<&'static Country> {
    let wanted = folded(name.chars());
    COUNTRIES
        .iter()
        .find(|country| country.names().any(|known| folded(known.chars()) == wanted))
}

impl Country {
    fn names(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.aliases.iter().copied())
    }
}
