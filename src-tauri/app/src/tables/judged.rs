//! What each line of a file would do to the register, before anything is written.

use std::collections::BTreeMap;

use domain::breach::FieldChange;
use domain::fault::FieldError;
use domain::record::RecordForm;
use domain::register::Profile;
use exchange::{Links, ReadRow, TableForm, through_cnil};
use uuid::Uuid;

use super::file::PendingTable;
use super::kept::{Kept, Stored};
use super::matching::Register;
use super::source::{FileLine, ImportSource};
use super::standing::{LineStanding, Taking};
use crate::error::{ApiError, ErrorCode};
use crate::session::Desk;

/// A line with what it would do.
pub(super) struct Judged<T> {
    pub(super) line: FileLine,
    pub(super) standing: LineStanding,
    /// What may be done with it, what is proposed first.
    pub(super) choices: Vec<Taking>,
    /// What it would add.
    pub(super) addition: Option<T>,
    /// What it would change.
    pub(super) change: Option<Change<T>>,
    /// The fields that the change concerns.
    pub(super) changes: Vec<FieldChange>,
}

/// An entry before and after.
pub(super) struct Change<T> {
    pub(super) id: Uuid,
    pub(super) number: String,
    pub(super) revision: u32,
    pub(super) before: T,
    pub(super) after: T,
}

/// What the lines are judged against.
pub(super) struct Judge<'a, T> {
    desk: &'a Desk<'a>,
    pending: &'a PendingTable,
    profile: Profile,
    register: Register<T>,
    /// What the entries may name, when the file is on the authority's model.
    model: Option<&'a Links>,
    /// The first sheet and line about each entry.
    seen: BTreeMap<Uuid, (String, usize)>,
}

impl<'a, T: Kept> Judge<'a, T> {
    pub(super) fn of(
        desk: &'a Desk<'a>,
        pending: &'a PendingTable,
        source: &ImportSource,
        links: &'a Links,
    ) -> Result<Self, ApiError> {
        Ok(Self {
            desk,
            pending,
            profile: desk.profile()?,
            register: Register::of(desk, pending.table)?,
            model: source.is_model().then_some(links),
            seen: BTreeMap::new(),
        })
    }

    /// What a line would do.
    pub(super) fn judged(&mut self, line: FileLine) -> Result<Judged<T>, ApiError> {
        let addition = self.addition(&line.row)?;
        let change = match self.register.find(&line.row) {
            None => None,
            Some((entry, by)) => {
                let form = self.completed(entry, &line.row);
                let after = self.read(&form)?;
                Some((entry, by, after))
            }
        };
        let Some((entry, by, after)) = change else {
            return Ok(Self::new_line(line, addition));
        };
        let here = (line.sheet.clone(), line.row.line);
        let first = self.seen.entry(entry.id).or_insert(here).clone();
        let change = after.map(|after| Change {
            id: entry.id,
            number: entry.number.clone(),
            revision: entry.revision,
            before: entry.content.clone(),
            after,
        });
        let known = LineStanding::Known {
            id: entry.id,
            number: entry.number.clone(),
            name: entry.name.clone(),
            by,
        };
        self.known_line(line, addition.ok(), change, known, first)
    }

    /// The entry with what the line says of it. What the model has no place for stays: a fiche that says what the entry
    /// would say there changes nothing.
    fn completed(&self, entry: &Stored<T>, row: &ReadRow) -> TableForm {
        let form = entry.content.form();
        let through = match (&form, self.model) {
            (TableForm::Record(RecordForm::Activity(form)), Some(links)) => {
                through_cnil(&entry.number, form, links)
            }
            (TableForm::Record(_) | TableForm::Breach(_), _) => None,
        };
        let beyond = through.map(|through| row.beyond(&through));
        self.pending
            .table
            .merged(&form, beyond.as_ref().unwrap_or(row))
    }

    /// A new entry keeps the number that the file gives it, since the register gives its own.
    fn addition(&self, row: &ReadRow) -> Result<Result<T, Vec<FieldError>>, ApiError> {
        let table = self.pending.table;
        let form = match &row.number {
            Some(number) if !row.says_its_number() => table.noting(
                &row.form,
                &format!("Numéro dans le fichier\u{a0}: {number}"),
            ),
            Some(_) | None => row.form.clone(),
        };
        self.read(&form)
    }

    fn read(&self, form: &TableForm) -> Result<Result<T, Vec<FieldError>>, ApiError> {
        match T::read(form, self.desk.now, &self.profile) {
            Ok(content) => Ok(Ok(content)),
            Err(refusal) if refusal.code == ErrorCode::InvalidForm => Ok(Err(refusal.fields)),
            Err(refusal) => Err(refusal),
        }
    }

    fn new_line(line: FileLine, addition: Result<T, Vec<FieldError>>) -> Judged<T> {
        let (standing, choices, addition) = match addition {
            Ok(content) => (
                LineStanding::New,
                vec![Taking::Add, Taking::Leave],
                Some(content),
            ),
            Err(faults) => (LineStanding::Faulty { faults }, vec![Taking::Leave], None),
        };
        Judged {
            line,
            standing,
            choices,
            addition,
            change: None,
            changes: Vec::new(),
        }
    }

    fn known_line(
        &self,
        line: FileLine,
        addition: Option<T>,
        change: Result<Change<T>, Vec<FieldError>>,
        known: LineStanding,
        first: (String, usize),
    ) -> Result<Judged<T>, ApiError> {
        let change = match change {
            Ok(change) => change,
            Err(faults) => return Ok(Self::new_line(line, Err(faults))),
        };
        let is_same = change.before == change.after;
        let (sheet, first) = first;
        let is_repeated = first != line.row.line || sheet != line.sheet;
        let standing = match (is_repeated, is_same) {
            (true, _) => LineStanding::Repeated { sheet, line: first },
            (false, true) => LineStanding::Same {
                number: change.number.clone(),
            },
            (false, false) => known,
        };
        let may_change = T::CHANGEABLE && !is_same && !is_repeated;
        let may_add = addition.is_some() && (is_repeated || !is_same);
        let changes = self.changes(&change)?;
        Ok(Judged {
            line,
            standing,
            choices: choices(may_change, may_add),
            addition,
            change: Some(change),
            changes,
        })
    }

    fn changes(&self, change: &Change<T>) -> Result<Vec<FieldChange>, ApiError> {
        let cited = [change.before.names_entries(), change.after.names_entries()].concat();
        let names = self.desk.open.store.names_of(&cited)?;
        Ok(change
            .after
            .changes(Some(&change.before), &self.profile, &names))
    }
}

/// What may be done with a line about an entry that the register has, what is proposed first.
fn choices(may_change: bool, may_add: bool) -> Vec<Taking> {
    let change = may_change.then_some(Taking::Change);
    let add = may_add.then_some(Taking::Add);
    change
        .into_iter()
        .chain([Taking::Leave])
        .chain(add)
        .collect()
}
