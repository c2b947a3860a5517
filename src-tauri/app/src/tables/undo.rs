//! A batch on its way back.

use domain::breach::FieldChange;
use domain::register::Profile;
use store::table::import;
use store::{Action, Author, Batch, Entry, Imported, REGISTER, StoreError, Transaction};

use super::batches::table;
use super::export::file_name;
use super::kept::{Kept, Stored};
use crate::error::ApiError;
use crate::session::Desk;

/// An entry of a batch on its way back.
struct Return<T> {
    now: Stored<T>,
    item: Imported,
    /// What it said before; none for what the batch added.
    before: Option<T>,
    told: Vec<FieldChange>,
}

/// Takes out what a batch added and puts back what it changed.
pub(super) fn undo<T: Kept>(desk: &mut Desk<'_>, batch: &Batch) -> Result<(), ApiError> {
    let profile = desk.profile()?;
    let items = desk.open.store.imported(batch.id)?.into_iter();
    let returns = items.map(|item| Return::<T>::of(desk, item, &profile));
    let returns = returns.collect::<Result<Vec<_>, _>>()?;
    let author = desk.author();
    desk.open.store.write_all(&author, |tx| {
        let mut entries = vec![about(batch)];
        for back in returns {
            entries.push(back.write(tx, batch, &author)?);
        }
        import::undo(tx, batch.id, author.now)?;
        Ok(((), entries))
    })?;
    Ok(())
}

impl<T: Kept> Return<T> {
    fn of(desk: &Desk<'_>, item: Imported, profile: &Profile) -> Result<Self, ApiError> {
        let now = T::find(desk, item.subject)?;
        let before: Option<T> = item
            .before
            .as_deref()
            .map(serde_json::from_str)
            .transpose()
            .map_err(|fault| ApiError::internal(format!("{:?}", fault.classify())))?;
        let told = match &before {
            None => vec![FieldChange {
                field: "name".to_owned(),
                before: format!("{} {}", now.number, now.name),
                after: String::new(),
            }],
            Some(before) => {
                let cited = [before.names_entries(), now.content.names_entries()].concat();
                let names = desk.open.store.names_of(&cited)?;
                before.changes(Some(&now.content), profile, &names)
            }
        };
        Ok(Self {
            now,
            item,
            before,
            told,
        })
    }

    fn write(
        self,
        tx: &Transaction<'_>,
        batch: &Batch,
        author: &Author,
    ) -> Result<Entry, StoreError> {
        let Imported {
            subject, revision, ..
        } = self.item;
        let action = match &self.before {
            None => self.now.content.take_out(tx, subject)?,
            Some(before) => {
                let action = before.replace(tx, subject, revision, author)?;
                import::put_back(tx, subject, revision - 1, revision + 1)?;
                action
            }
        };
        let undone = FieldChange::told("import_undone", &batch.file_name);
        let told = [vec![undone], self.told].concat();
        Ok(Entry::changing(action, subject, told))
    }
}

/// The line of the journal about the whole batch.
fn about(batch: &Batch) -> Entry {
    let register = table(&batch.register).map_or("", file_name);
    Entry {
        action: Action::ImportUndone,
        subject: REGISTER.to_owned(),
        changes: vec![
            FieldChange::told("register_table", register),
            FieldChange::told("import", &batch.file_name),
        ],
    }
}
