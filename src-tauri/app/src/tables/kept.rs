//! What a table is taken into: an entry of a register that is kept up to date, or a breach.

use chrono::{DateTime, Utc};
use domain::breach::FieldChange;
use domain::record::Names;
use domain::register::Profile;
use exchange::{Table, TableForm};
use serde::Serialize;
use serde::de::DeserializeOwned;
use store::{Action, Author, StoreError, Transaction};
use uuid::Uuid;

use crate::error::ApiError;
use crate::session::Desk;

/// An entry of a register, with what a table needs to know of it.
pub(super) struct Stored<T> {
    pub(super) id: Uuid,
    pub(super) number: String,
    pub(super) name: String,
    pub(super) revision: u32,
    pub(super) content: T,
}

/// Does `$work` with the type of what the register of a table holds.
macro_rules! of_register {
    ($table:expr, $T:ident => $work:expr) => {{
        use domain::record::RecordKind;
        use exchange::Table;
        match $table {
            Table::Records(RecordKind::ControllerActivity | RecordKind::ProcessorActivity) => {
                type $T = domain::activity::ActivityRecord;
                $work
            }
            Table::Records(RecordKind::Processor) => {
                type $T = domain::processor::ProcessorRecord;
                $work
            }
            Table::Records(RecordKind::SecurityMeasure) => {
                type $T = domain::security::SecurityMeasureRecord;
                $work
            }
            Table::Records(RecordKind::RightsRequest) => {
                type $T = domain::request::RequestRecord;
                $work
            }
            Table::Breaches => {
                type $T = domain::breach::BreachFacts;
                $work
            }
        }
    }};
}

pub(super) use of_register;

/// What the register holds of an entry, whatever its register.
pub(super) trait Kept: Clone + PartialEq + Serialize + DeserializeOwned {
    /// A table may change an entry that the register already has.
    const CHANGEABLE: bool;

    /// Reads a line; `invalid_form` with every fault.
    fn read(form: &TableForm, now: DateTime<Utc>, profile: &Profile) -> Result<Self, ApiError>;

    /// The form that shows it again.
    fn form(&self) -> TableForm;

    /// The organisation's own reference of it, where it has one.
    fn reference(&self) -> Option<&str>;

    /// The entries of other registers that it names.
    fn names_entries(&self) -> Vec<Uuid>;

    /// Every entry of the register.
    fn all(desk: &Desk<'_>, table: Table) -> Result<Vec<Stored<Self>>, ApiError>;

    /// One entry of the register.
    fn find(desk: &Desk<'_>, id: Uuid) -> Result<Stored<Self>, ApiError>;

    /// What `self` says otherwise than `before`, or everything that it says.
    fn changes(&self, before: Option<&Self>, profile: &Profile, names: &Names) -> Vec<FieldChange>;

    /// Writes it as a new entry; gives its number and its register's act.
    fn add(
        self,
        tx: &Transaction<'_>,
        id: Uuid,
        profile: &Profile,
        author: &Author,
    ) -> Result<(String, Action), StoreError>;

    /// Writes it in the place of an entry still at `revision`; gives its register's act.
    fn replace(
        &self,
        tx: &Transaction<'_>,
        id: Uuid,
        revision: u32,
        author: &Author,
    ) -> Result<Action, StoreError>;

    /// Takes an entry that a table added out of the register; gives its register's act.
    fn take_out(&self, tx: &Transaction<'_>, id: Uuid) -> Result<Action, StoreError>;
}
