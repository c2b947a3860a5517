//! How many: a number that may be unknown (GDPR, art. 33.3.a: "where possible").

use law::CountPrecision;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::{Faults, FieldRule};

/// A count as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CountForm {
    /// How sure the number is; nothing chosen means "à déterminer".
    pub precision: Option<CountPrecision>,
    /// The number, as typed.
    pub value: String,
}

/// A count as the register keeps it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "precision", content = "number", rename_all = "snake_case")]
pub enum Count {
    /// Counted.
    Exact(u64),
    /// An order of magnitude.
    Approximate(u64),
    /// Nobody will ever know.
    Indeterminable,
    /// Not known for now.
    #[default]
    ToBeDetermined,
}

impl CountForm {
    pub(crate) fn read(&self, field: &str, faults: &mut Faults) -> Count {
        match self.precision {
            Some(CountPrecision::Exact) => self
                .number(field, faults)
                .map_or(Count::ToBeDetermined, Count::Exact),
            Some(CountPrecision::Approximate) => self
                .number(field, faults)
                .map_or(Count::ToBeDetermined, Count::Approximate),
            Some(CountPrecision::Indeterminable) => Count::Indeterminable,
            Some(CountPrecision::ToBeDetermined) | None => Count::ToBeDetermined,
        }
    }

    /// Digits with any grouping a person types: `1 200`, `1 200` with narrow spaces.
    fn number(&self, field: &str, faults: &mut Faults) -> Option<u64> {
        let number = whole_number(&self.value);
        if number.is_none() {
            faults.add(format!("{field}.value"), FieldRule::NotANumber);
        }
        number
    }
}

/// A number of zero or more, typed with any grouping.
pub(crate) fn whole_number(typed: &str) -> Option<u64> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    digits.parse().ok().filter(|_| !digits.starts_with('+'))
}

impl Count {
    /// How sure the number is.
    #[must_use]
    pub fn precision(self) -> CountPrecision {
        match self {
            Self::Exact(_) => CountPrecision::Exact,
            Self::Approximate(_) => CountPrecision::Approximate,
            Self::Indeterminable => CountPrecision::Indeterminable,
            Self::ToBeDetermined => CountPrecision::ToBeDetermined,
        }
    }

    /// The number, when there is one.
    #[must_use]
    pub fn number(self) -> Option<u64> {
        match self {
            Self::Exact(number) | Self::Approximate(number) => Some(number),
            Self::Indeterminable | Self::ToBeDetermined => None,
        }
    }

    /// The form that shows this count again.
    #[must_use]
    pub fn form(self) -> CountForm {
        CountForm {
            precision: Some(self.precision()),
            value: self.number().map(|n| n.to_string()).unwrap_or_default(),
        }
    }
}
