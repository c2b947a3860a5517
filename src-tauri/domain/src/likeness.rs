//! What two breaches have in common, so that what was learned from one serves the other.

use std::collections::BTreeSet;

use law::{BreachCause, IncidentOrigin};
use uuid::Uuid;

use crate::breach::BreachFacts;

/// What two breaches share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Likeness {
    /// Origins of the authority's list.
    pub origins: Vec<IncidentOrigin>,
    /// The cause.
    pub cause: Option<BreachCause>,
    /// Sites.
    pub sites: Vec<Uuid>,
    /// Functions.
    pub functions: Vec<Uuid>,
}

impl Likeness {
    /// What `one` and `other` share.
    #[must_use]
    pub fn of(one: &BreachFacts, other: &BreachFacts) -> Self {
        Self {
            origins: shared(
                one.incident_origins.as_ref(),
                other.incident_origins.as_ref(),
            ),
            cause: one.cause.filter(|cause| other.cause == Some(*cause)),
            sites: shared(one.sites.as_ref(), other.sites.as_ref()),
            functions: shared(one.functions.as_ref(), other.functions.as_ref()),
        }
    }

    /// How much that is: an origin says more of how it happened than a cause, a cause more than a place.
    #[must_use]
    pub fn weight(&self) -> usize {
        let places = self.sites.len() + self.functions.len();
        4 * self.origins.len() + 2 * usize::from(self.cause.is_some()) + places
    }
}

fn shared<T: Copy + Ord>(one: Option<&BTreeSet<T>>, other: Option<&BTreeSet<T>>) -> Vec<T> {
    let (Some(one), Some(other)) = (one, other) else {
        return Vec::new();
    };
    one.intersection(other).copied().collect()
}
