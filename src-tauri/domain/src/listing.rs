//! Entries of a list, or none at all, or not known yet: a fiche without any transfer is not a fiche that says nothing of
//! transfers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::Faults;

/// Entries, none at all, or not known yet when neither is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Listing<T> {
    /// A person has said that there is none.
    pub none: bool,
    /// The entries, in the order of the person.
    pub items: Vec<T>,
}

impl<T> Default for Listing<T> {
    fn default() -> Self {
        Self {
            none: false,
            items: Vec::new(),
        }
    }
}

impl<T> Listing<T> {
    /// A list of these entries; not known yet when there is none.
    #[must_use]
    pub fn of(items: Vec<T>) -> Self {
        Self { none: false, items }
    }

    /// Whether the list answers its question.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.none || !self.items.is_empty()
    }

    /// Whether a person has said that there is none.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.none && self.items.is_empty()
    }

    /// Reads each entry with the path of its fields. "None" ticked before an entry was added is set aside.
    pub(crate) fn read<U>(
        &self,
        field: &str,
        faults: &mut Faults,
        read: impl Fn(&T, &Path<'_>, &mut Faults) -> U,
    ) -> Listing<U> {
        Listing {
            none: self.is_none(),
            items: each(&self.items, field, faults, read),
        }
    }
}

/// The place of one entry of a list in its form.
pub(crate) struct Path<'a> {
    list: &'a str,
    position: usize,
}

impl Path<'_> {
    /// The path of a field of this entry: `transfers.2.country`.
    pub(crate) fn of(&self, field: &str) -> String {
        format!("{}.{}.{field}", self.list, self.position)
    }
}

/// Reads each entry of a list with the path of its fields.
pub(crate) fn each<T, U>(
    items: &[T],
    list: &str,
    faults: &mut Faults,
    read: impl Fn(&T, &Path<'_>, &mut Faults) -> U,
) -> Vec<U> {
    let items = items.iter().enumerate();
    items
        .map(|(position, item)| read(item, &Path { list, position }, faults))
        .collect()
}
