//! Which entry of the register a line of a file is about.

use std::collections::BTreeMap;

use exchange::{ReadRow, Table, TableForm, folded};
use serde::Serialize;
use ts_rs::TS;

use super::kept::{Kept, Stored};
use crate::error::ApiError;
use crate::session::Desk;

/// By what a line was recognised.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum KnownBy {
    /// The number that the register gave to the entry, or the organisation's own reference of it.
    Number,
    /// What it is called, when one entry alone is called so.
    Name,
}

/// The entries of a register, found again.
pub(super) struct Register<T> {
    entries: Vec<Stored<T>>,
    by_number: BTreeMap<String, Vec<usize>>,
    by_name: BTreeMap<String, Vec<usize>>,
}

impl<T: Kept> Register<T> {
    pub(super) fn of(desk: &Desk<'_>, table: Table) -> Result<Self, ApiError> {
        let entries = T::all(desk, table)?;
        let mut register = Self {
            by_number: BTreeMap::new(),
            by_name: BTreeMap::new(),
            entries,
        };
        for (index, entry) in register.entries.iter().enumerate() {
            for number in [Some(entry.number.as_str()), entry.content.reference()]
                .into_iter()
                .flatten()
            {
                let indexes = register.by_number.entry(folded(number)).or_default();
                indexes.push(index);
            }
            let indexes = register.by_name.entry(folded(&entry.name)).or_default();
            indexes.push(index);
        }
        Ok(register)
    }

    /// The entry that a line is about, when there is exactly one. Two breaches are never the same for being told alike.
    pub(super) fn find(&self, row: &ReadRow) -> Option<(&Stored<T>, KnownBy)> {
        let number = row.number.as_deref().unwrap_or_default();
        if let Some(entry) = self.only(&self.by_number, number) {
            return Some((entry, KnownBy::Number));
        }
        let name = match &row.form {
            TableForm::Record(form) => form.name(),
            TableForm::Breach(_) => "",
        };
        let entry = self.only(&self.by_name, name)?;
        Some((entry, KnownBy::Name))
    }

    fn only(&self, index: &BTreeMap<String, Vec<usize>>, word: &str) -> Option<&Stored<T>> {
        let word = folded(word);
        let found = index.get(&word).filter(|_| !word.is_empty())?;
        match found.as_slice() {
            [only] => self.entries.get(*only),
            _ => None,
        }
    }
}
