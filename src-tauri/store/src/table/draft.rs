//! Typing that is not saved yet: one row for a new breach, fiche, processor or measure, one for each that is being changed,
//! one for the settings.

use chrono::{DateTime, Utc};
use domain::breach::BreachForm;
use domain::evaluation::EvaluationForm;
use domain::exercise::DebriefForm;
use domain::procedure::StepForm;
use domain::record::RecordForm;
use domain::register::RegisterForm;
use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde::{Deserialize, Serialize};

use crate::error::StoreError;
use crate::instant;

/// The form that was being filled in. The row says which, so that one is never read as the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Typed {
    /// That of a breach.
    Breach(Box<BreachForm>),
    /// That of the settings.
    Settings(Box<RegisterForm>),
    /// That of one step of a breach.
    Step(Box<StepForm>),
    /// That of an entry of another register.
    Record(RecordForm),
    /// That of an evaluation of the procedure.
    Evaluation(Box<EvaluationForm>),
    /// That of the debrief of an exercise.
    Debrief(DebriefForm),
}

/// Typing kept for later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// `new` or `new-` and a register, the identifier of what is being changed, this identifier and the name of a step, or
    /// `settings`.
    pub key: String,
    /// When it was kept.
    pub kept_at: DateTime<Utc>,
    /// The revision from which the typing started, when the register already holds what is being changed.
    pub revision: Option<u32>,
    /// What was typed.
    pub typed: Typed,
}

pub(crate) fn keep(connection: &Connection, draft: &Draft) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO draft (key, kept_at, revision, form) VALUES (:key, :at, :revision, :form)
             ON CONFLICT (key) DO UPDATE
             SET kept_at = excluded.kept_at, revision = excluded.revision, form = excluded.form",
        )?
        .execute(named_params! {
            ":key": draft.key,
            ":at": instant::text(draft.kept_at),
            ":revision": draft.revision,
            ":form": serde_json::to_string(&draft.typed)?,
        })?;
    Ok(())
}

/// Takes a draft away; taking away what is not there is no fault.
///
/// # Errors
/// When the row cannot be written.
pub fn discard(connection: &Connection, key: &str) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM draft WHERE key = :key")?
        .execute(named_params! { ":key": key })?;
    Ok(())
}

pub(crate) fn find(connection: &Connection, key: &str) -> Result<Option<Draft>, StoreError> {
    let found = connection
        .prepare_cached("SELECT key, kept_at, revision, form FROM draft WHERE key = :key")?
        .query_row(named_params! { ":key": key }, stored)
        .optional()?;
    found.map(Stored::draft).transpose()
}

pub(crate) fn all(connection: &Connection) -> Result<Vec<Draft>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT key, kept_at, revision, form FROM draft ORDER BY kept_at DESC")?;
    let rows = statement.query_map([], stored)?;
    rows.map(|row| row?.draft()).collect()
}

struct Stored {
    key: String,
    kept_at: DateTime<Utc>,
    revision: Option<u32>,
    form: String,
}

fn stored(row: &Row<'_>) -> Result<Stored, rusqlite::Error> {
    Ok(Stored {
        key: row.get("key")?,
        kept_at: instant::read(row, "kept_at")?,
        revision: row.get("revision")?,
        form: row.get("form")?,
    })
}

impl Stored {
    fn draft(self) -> Result<Draft, StoreError> {
        Ok(Draft {
            typed: serde_json::from_str(&self.form)?,
            key: self.key,
            kept_at: self.kept_at,
            revision: self.revision,
        })
    }
}
