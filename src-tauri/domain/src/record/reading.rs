//! An entry as a person reads it: what the journal keeps before and after a change, and what the search knows.

use std::collections::BTreeMap;

use uuid::Uuid;

/// Name of a field of the form and what it says, empty while it is not known.
pub type Reading = (&'static str, String);

/// What the entries that others name are called.
#[derive(Clone, Debug, Default)]
pub struct Names(BTreeMap<Uuid, String>);

impl Names {
    /// The name of an entry; its absence is said.
    #[must_use]
    pub fn of(&self, id: Uuid) -> &str {
        self.0.get(&id).map_or("(supprimé)", String::as_str)
    }
}

impl FromIterator<(Uuid, String)> for Names {
    fn from_iter<I: IntoIterator<Item = (Uuid, String)>>(names: I) -> Self {
        Self(names.into_iter().collect())
    }
}
