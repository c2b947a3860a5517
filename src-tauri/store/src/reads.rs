//! What can be read of an open register.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use domain::breach::{Breach, BreachNumber};
use domain::evaluation::Evaluation;
use domain::exercise::{Exercise, PlayedClock};
use domain::improvement::Improvement;
use domain::paris;
use domain::procedure::Step;
use domain::record::{Content, Names, Record, RecordKind, RecordNumber};
use domain::register::Profile;
use uuid::Uuid;

use crate::error::StoreError;
use crate::journal::{self, Action, Head, Line};
use crate::table::{self, disposal::DisposedFile, told::Told};
use crate::{
    Access, Batch, DocumentRecord, Draft, Filter, Imported, Owner, RecordFilter, RecordLink,
    RecordTally, RecordedEvent, SavedStep, SealedLine, SignedText, Store, Subject, Tally,
};

impl Store {
    /// The files that were destroyed, the latest numbers first.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn disposed(&self) -> Result<Vec<DisposedFile>, StoreError> {
        table::disposal::all(&self.connection)
    }

    /// What the supervisory authority was told about a breach, the first sending first.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such breach.
    pub fn told(&self, breach: Uuid) -> Result<Vec<Told>, StoreError> {
        let row = table::breach::row_of(&self.connection, breach)?;
        table::told::all(&self.connection, row)
    }

    /// The profile and its revision.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn profile(&self) -> Result<(Profile, u32), StoreError> {
        table::profile::read(&self.connection)
    }

    /// Everybody who has or had access, the first given first.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn people(&self) -> Result<Vec<Access>, StoreError> {
        table::person::all(&self.connection)
    }

    /// One breach.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none of this identifier.
    pub fn breach(&self, id: Uuid) -> Result<Breach, StoreError> {
        table::breach::find(&self.connection, id)
    }

    /// The ten steps of a breach, in the order of the procedure.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such breach.
    pub fn steps(&self, breach: Uuid) -> Result<Vec<SavedStep>, StoreError> {
        table::step::all(&self.connection, breach)
    }

    /// The chronology of a breach, in the order of writing.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such breach.
    pub fn events(&self, breach: Uuid) -> Result<Vec<RecordedEvent>, StoreError> {
        table::event::all(&self.connection, breach)
    }

    /// The supporting documents of a breach or an entry, without their bytes.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such breach or entry.
    pub fn documents(&self, owner: Owner) -> Result<Vec<DocumentRecord>, StoreError> {
        table::document::all(&self.connection, owner)
    }

    /// The bytes of a supporting document.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when its owner has no such document, or no longer.
    pub fn document_content(&self, owner: Owner, id: Uuid) -> Result<Vec<u8>, StoreError> {
        table::document::content(&self.connection, owner, id)
    }

    /// One page of a list, from 0.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn breaches(
        &self,
        filter: &Filter,
        page: u32,
        now: DateTime<Utc>,
    ) -> Result<Vec<Breach>, StoreError> {
        table::breach::page(&self.connection, filter, page, now)
    }

    /// Every breach with its steps, by number.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn whole_register(&self) -> Result<Vec<(Breach, Vec<Step>)>, StoreError> {
        table::breach::whole(&self.connection)
    }

    /// The breaches that await a hand at `now` with their steps, by number: open, kept long enough, or to be evaluated.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn awaited_files(
        &self,
        now: DateTime<Utc>,
    ) -> Result<Vec<(Breach, Vec<Step>)>, StoreError> {
        table::breach::awaited(&self.connection, paris::date_of(now))
    }

    /// The breaches that a table of another program added and that still stand.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn imported_breaches(&self) -> Result<BTreeSet<Uuid>, StoreError> {
        table::import::added_breaches(&self.connection)
    }

    /// Every evaluation of the procedure, the latest number first.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn evaluations(&self) -> Result<Vec<Evaluation>, StoreError> {
        table::evaluation::all(&self.connection)
    }

    /// One evaluation.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none of this identifier.
    pub fn evaluation(&self, id: Uuid) -> Result<Evaluation, StoreError> {
        table::evaluation::find(&self.connection, id)
    }

    /// The texts of an evaluation that were signed, the first version first.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such evaluation.
    pub fn signed_texts(&self, evaluation: Uuid) -> Result<Vec<SignedText>, StoreError> {
        table::evaluation::texts(&self.connection, evaluation)
    }

    /// The actions that evaluations decided on, the first decided first.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn improvements(&self) -> Result<Vec<Improvement>, StoreError> {
        table::improvement::all(&self.connection)
    }

    /// Every exercise of the procedure, the latest number first.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn exercises(&self) -> Result<Vec<Exercise>, StoreError> {
        table::exercise::all(&self.connection)
    }

    /// One exercise.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when none has this identifier.
    pub fn exercise(&self, id: Uuid) -> Result<Exercise, StoreError> {
        table::exercise::find(&self.connection, id)
    }

    /// The clock of the exercise that is played on a breach; none when `id` is that of anything else.
    ///
    /// # Errors
    /// When the row cannot be read.
    pub fn played_clock(&self, id: Uuid) -> Result<Option<PlayedClock>, StoreError> {
        table::exercise::clock(&self.connection, id)
    }

    /// The breaches that share an origin, a site or a function with one, those that share most first.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such breach.
    pub fn similar(&self, breach: Uuid) -> Result<Vec<Breach>, StoreError> {
        table::breach::similar(&self.connection, breach)
    }

    /// How many breaches of a filter stand where.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn tally(&self, filter: &Filter, now: DateTime<Utc>) -> Result<Tally, StoreError> {
        table::breach::tally(&self.connection, filter, now)
    }

    /// How many breaches the register holds.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn total(&self) -> Result<u32, StoreError> {
        table::breach::total(&self.connection)
    }

    /// The years in which breaches are numbered, the latest first.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn years(&self) -> Result<Vec<i32>, StoreError> {
        table::breach::years(&self.connection)
    }

    /// The number that the next breach of a year will receive.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn next_number(&self, year: i32) -> Result<BreachNumber, StoreError> {
        table::breach::next_number(&self.connection, year)
    }

    /// True when some breach cites this site or function.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn is_cited(&self, id: Uuid) -> Result<bool, StoreError> {
        table::breach::cited(&self.connection, id)
    }

    /// One entry of a register.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none of this identifier in the registers of `T`.
    pub fn record<T: Content>(&self, id: Uuid) -> Result<Record<T>, StoreError> {
        table::record::find(&self.connection, id)
    }

    /// The register that an entry belongs to.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such entry.
    pub fn record_kind(&self, id: Uuid) -> Result<RecordKind, StoreError> {
        table::record::kind_of(&self.connection, id)
    }

    /// One page of a list, from 0.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn records<T: Content>(
        &self,
        filter: &RecordFilter,
        page: u32,
    ) -> Result<Vec<Record<T>>, StoreError> {
        table::record::page(&self.connection, filter, page)
    }

    /// Every entry of a register, by name.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn all_records<T: Content>(&self, kind: RecordKind) -> Result<Vec<Record<T>>, StoreError> {
        table::record::all(&self.connection, kind)
    }

    /// How many entries of a filter stand where.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn record_tally(&self, filter: &RecordFilter) -> Result<RecordTally, StoreError> {
        table::record::tally(&self.connection, filter)
    }

    /// How many entries a register holds.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn record_total(&self, kind: RecordKind) -> Result<u32, StoreError> {
        table::record::total(&self.connection, kind)
    }

    /// The number that the next entry of a register will receive.
    ///
    /// # Errors
    /// When the row cannot be read.
    pub fn next_record_number(&self, kind: RecordKind) -> Result<RecordNumber, StoreError> {
        table::record::next_number(&self.connection, kind)
    }

    /// What names an entry.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn links_to(&self, record: Uuid) -> Result<Vec<RecordLink>, StoreError> {
        table::record::links_to(&self.connection, record)
    }

    /// What some entries are called.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn names_of(&self, records: &[Uuid]) -> Result<Names, StoreError> {
        table::record::names_of(&self.connection, records)
    }

    /// The tables that were taken into the registers, the latest first.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn batches(&self) -> Result<Vec<Batch>, StoreError> {
        table::import::all(&self.connection)
    }

    /// What a table wrote when it was taken; nothing once it is undone.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such batch.
    pub fn imported(&self, batch: Uuid) -> Result<Vec<Imported>, StoreError> {
        table::import::items(&self.connection, batch)
    }

    /// The entries of a batch that were changed, continued or named since it was taken.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such batch.
    pub fn touched_since(&self, batch: Uuid) -> Result<Vec<Uuid>, StoreError> {
        table::import::touched(&self.connection, batch)
    }

    /// The latest journal lines about a subject, the latest first: at most [`HISTORY`].
    ///
    /// # Errors
    /// When the lines cannot be read.
    pub fn lines_about(&self, subject: &str) -> Result<Vec<Line>, StoreError> {
        journal::about(&self.connection, subject)
    }

    /// Every journal line about a breach with its hash, the earliest first.
    ///
    /// # Errors
    /// When the lines cannot be read.
    pub fn extract_of(&self, breach: Uuid) -> Result<Vec<(Line, String)>, StoreError> {
        journal::extract(&self.connection, &breach.to_string())
    }

    /// How many journal lines there are about a subject.
    ///
    /// # Errors
    /// When the lines cannot be read.
    pub fn count_lines_about(&self, subject: &str) -> Result<u32, StoreError> {
        journal::count_about(&self.connection, subject)
    }

    /// The last line of the journal.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn head(&self) -> Result<Head, StoreError> {
        journal::head(&self.connection)
    }

    /// Shows every line of the journal, or those of one person, to `visit`, the latest first.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn visit_journal(
        &self,
        actor: Option<&str>,
        visit: impl FnMut(SealedLine),
    ) -> Result<(), StoreError> {
        journal::visit(&self.connection, actor, visit)
    }

    /// Everybody whom the journal names, in the order of the alphabet.
    ///
    /// # Errors
    /// When the lines cannot be read.
    pub fn actors(&self) -> Result<Vec<String>, StoreError> {
        journal::actors(&self.connection)
    }

    /// What the lines of the journal are about, by identifier; what was deleted is not there.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn subjects(&self) -> Result<BTreeMap<String, Subject>, StoreError> {
        table::subject::all(&self.connection)
    }

    /// Recomputes every hash of the journal.
    ///
    /// # Errors
    /// [`StoreError::JournalBroken`] at the first line that does not follow from the one before.
    pub fn verify_journal(&self) -> Result<(), StoreError> {
        journal::verify(&self.connection)?;
        table::verify_what_stays(&self.connection)
    }

    /// The hash of one line of the journal; nothing when the journal is not that long.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn hash_at(&self, seq: i64) -> Result<Option<String>, StoreError> {
        journal::hash_at(&self.connection, seq)
    }

    /// The lines of the journal after one, the latest first, at most [`HISTORY`](crate::HISTORY), and how many there are.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn lines_after(&self, seq: i64) -> Result<(Vec<Line>, u32), StoreError> {
        journal::after(&self.connection, seq)
    }

    /// Whether anything was done since the last backup, openings apart.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn has_changed_since_backup(&self) -> Result<bool, StoreError> {
        journal::has_changed_since_backup(&self.connection)
    }

    /// The latest instant at which something was written.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn latest_event(&self) -> Result<DateTime<Utc>, StoreError> {
        journal::latest(&self.connection)
    }

    /// When an act was last done; it may never have been.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub fn latest_of(&self, action: Action) -> Result<Option<DateTime<Utc>>, StoreError> {
        journal::latest_of(&self.connection, action)
    }

    /// The typing kept under a key.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn draft(&self, key: &str) -> Result<Option<Draft>, StoreError> {
        table::draft::find(&self.connection, key)
    }

    /// All typing that is kept, the latest first.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        table::draft::all(&self.connection)
    }
}
