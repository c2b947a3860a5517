//! Breaches of a past register. One that this register already follows is never changed by a table: its own file has its
//! steps, its sendings and its clock.

use chrono::{DateTime, Utc};
use domain::breach::{Breach, BreachFacts, FieldChange, differences, past_numbering_year};
use domain::record::Names;
use domain::register::Profile;
use exchange::{Table, TableForm};
use store::table::import::take_out_breach;
use store::{Action, Author, Filter, PAGE, StoreError, Transaction};
use uuid::Uuid;

use super::kept::{Kept, Stored};
use crate::breaches::declared;
use crate::error::ApiError;
use crate::session::Desk;

impl Kept for BreachFacts {
    const CHANGEABLE: bool = false;

    fn read(form: &TableForm, now: DateTime<Utc>, profile: &Profile) -> Result<Self, ApiError> {
        match form {
            TableForm::Breach(form) => Ok(Self::from_form(form, profile, now)?),
            TableForm::Record(_) => Err(ApiError::internal("an entry is no breach")),
        }
    }

    fn form(&self) -> TableForm {
        TableForm::Breach(Box::new(self.form()))
    }

    fn reference(&self) -> Option<&str> {
        None
    }

    fn names_entries(&self) -> Vec<Uuid> {
        self.cited()
    }

    fn all(desk: &Desk<'_>, _: Table) -> Result<Vec<Stored<Self>>, ApiError> {
        let store = &desk.open.store;
        let mut breaches = Vec::new();
        for page in 0..store.total()?.div_ceil(PAGE) {
            let found = store.breaches(&Filter::everything(), page, desk.now)?;
            breaches.extend(found.into_iter().map(Stored::from));
        }
        Ok(breaches)
    }

    fn find(desk: &Desk<'_>, id: Uuid) -> Result<Stored<Self>, ApiError> {
        Ok(desk.open.store.breach(id)?.into())
    }

    fn changes(&self, before: Option<&Self>, profile: &Profile, names: &Names) -> Vec<FieldChange> {
        let nothing = Self::default();
        differences(before.unwrap_or(&nothing), self, profile, names)
    }

    fn add(
        self,
        tx: &Transaction<'_>,
        id: Uuid,
        profile: &Profile,
        author: &Author,
    ) -> Result<(String, Action), StoreError> {
        let year = past_numbering_year(&self, author.now);
        let breach = declared(tx, id, self, year, profile, author)?;
        Ok((breach.number.to_string(), Action::BreachDeclared))
    }

    fn replace(
        &self,
        _: &Transaction<'_>,
        _: Uuid,
        _: u32,
        _: &Author,
    ) -> Result<Action, StoreError> {
        Err(StoreError::Unexpected(
            "a table changes no breach".to_owned(),
        ))
    }

    fn take_out(&self, tx: &Transaction<'_>, id: Uuid) -> Result<Action, StoreError> {
        take_out_breach(tx, id)?;
        Ok(Action::BreachTakenOut)
    }
}

impl From<Breach> for Stored<BreachFacts> {
    fn from(breach: Breach) -> Self {
        Self {
            id: breach.id,
            number: breach.number.to_string(),
            name: breach.facts.summary(),
            revision: breach.revision,
            content: breach.facts,
        }
    }
}
