//! What a file says of an entry that the register already has.

use serde_json::Value;

use super::doubt::CellDoubt;
use super::form_value::{differing, replace, slashed};
use super::read::ReadRow;
use super::register::{Table, TableForm};

impl Table {
    /// The entry `before` with what `row` says of it. What the file leaves empty stays; a list of which it says an entry is
    /// replaced whole, since the entries of two lists cannot be told to be the same. Doubted cells join the notes.
    #[must_use]
    pub fn merged(self, before: &TableForm, row: &ReadRow) -> TableForm {
        let read = row.form.fields();
        let mut form = before.fields();
        let notes = slashed(self.notes_path());
        for pointer in &row.said {
            if let Some(value) = read.pointer(pointer) {
                replace(&mut form, pointer, value.clone());
            }
        }
        if !row.said.contains(&notes) {
            let doubts = row.doubts.iter().filter_map(CellDoubt::note);
            doubts.for_each(|doubt| note(&mut form, &notes, &doubt));
        }
        self.form(form).unwrap_or_else(|| before.clone())
    }

    /// The entry of a line with one more line in its notes.
    #[must_use]
    pub fn noting(self, entry: &TableForm, line: &str) -> TableForm {
        let mut form = entry.fields();
        note(&mut form, &slashed(self.notes_path()), line);
        self.form(form).unwrap_or_else(|| entry.clone())
    }
}

impl ReadRow {
    /// What the line says beyond `other`: the fields that both tell alike, and the same doubts, are set apart.
    #[must_use]
    pub fn beyond(&self, other: &Self) -> Self {
        let (own, others) = (self.form.fields(), other.form.fields());
        let is_new = |pointer: &&String| own.pointer(pointer) != others.pointer(pointer);
        let doubts = self.doubts.iter();
        Self {
            said: self.said.iter().filter(is_new).cloned().collect(),
            doubts: doubts
                .filter(|doubt| !other.doubts.contains(doubt))
                .cloned()
                .collect(),
            ..self.clone()
        }
    }
}

/// The fields that a form fills in otherwise than a blank one, its notes set apart: they may be doubts alone.
pub(crate) fn said(table: Table, form: &TableForm, has_notes: bool) -> Vec<String> {
    let mut found = Vec::new();
    let blank = table.blank().fields();
    differing(&blank, &form.fields(), "", &mut found);
    let notes = slashed(table.notes_path());
    found.retain(|pointer| has_notes || *pointer != notes);
    found
}

/// Adds a line to the notes that they do not have yet.
fn note(form: &mut Value, notes: &str, line: &str) {
    let Some(Value::String(text)) = form.pointer_mut(notes) else {
        return;
    };
    if text.lines().any(|known| known == line) {
        return;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}
