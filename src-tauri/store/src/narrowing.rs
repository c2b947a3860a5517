//! What a list is narrowed to, as SQL.

use rusqlite::types::ToSql;

/// Conditions with their values, so that no typed word is ever part of the SQL.
#[derive(Default)]
pub(crate) struct Narrowing {
    conditions: Vec<&'static str>,
    values: Vec<(&'static str, Box<dyn ToSql>)>,
}

impl Narrowing {
    /// Keeps the rows of a condition that says everything itself.
    pub(crate) fn keep(&mut self, condition: &'static str) {
        self.conditions.push(condition);
    }

    /// Keeps the rows of a condition that names one value.
    pub(crate) fn require(
        &mut self,
        condition: &'static str,
        name: &'static str,
        value: impl ToSql + 'static,
    ) {
        self.keep(condition);
        self.bind(name, value);
    }

    /// Gives a value that the rest of the statement names.
    pub(crate) fn bind(&mut self, name: &'static str, value: impl ToSql + 'static) {
        self.values.push((name, Box::new(value)));
    }

    /// The `WHERE` of the statement; empty when every row is kept.
    pub(crate) fn clause(&self) -> String {
        if self.conditions.is_empty() {
            return String::new();
        }
        format!("WHERE {}", self.conditions.join(" AND "))
    }

    /// The values, each after its name.
    pub(crate) fn parameters(&self) -> Vec<(&str, &dyn ToSql)> {
        let values = self.values.iter();
        values
            .map(|(name, value)| (*name, value.as_ref()))
            .collect()
    }
}
