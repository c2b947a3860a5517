//! What the lines of the journal are about, as a person calls it.

use std::collections::BTreeMap;

use domain::evaluation::EvaluationNumber;
use domain::improvement::ImprovementNumber;
use domain::record::{RecordKind, RecordNumber};
use rusqlite::{Connection, Row};

use crate::error::StoreError;
use crate::table::breach::number_of;
use crate::table::term;

/// What something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubjectKind {
    /// A breach, its file destroyed or not.
    Breach,
    /// An entry of another register.
    Record(RecordKind),
    /// An evaluation of the procedure.
    Evaluation,
    /// An action that one decided on.
    Improvement,
}

/// Something that the journal tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What it is.
    pub kind: SubjectKind,
    /// Its number, then its name when it has one.
    pub title: String,
}

/// Everything in the register by its identifier; what was deleted is not.
pub(crate) fn all(connection: &Connection) -> Result<BTreeMap<String, Subject>, StoreError> {
    let mut subjects = BTreeMap::new();
    let breaches = "SELECT id, year, sequence FROM breach
                    UNION SELECT breach AS id, year, sequence FROM disposal";
    read(connection, breaches, &mut subjects, breach)?;
    let records = "SELECT id, kind, sequence, name FROM record";
    read(connection, records, &mut subjects, record)?;
    let evaluations = "SELECT id, year, sequence FROM evaluation";
    read(connection, evaluations, &mut subjects, evaluation)?;
    let improvements = "SELECT id, number FROM improvement";
    read(connection, improvements, &mut subjects, improvement)?;
    Ok(subjects)
}

fn read(
    connection: &Connection,
    query: &str,
    subjects: &mut BTreeMap<String, Subject>,
    subject: impl Fn(&Row<'_>) -> Result<Subject, StoreError>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(query)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        subjects.insert(row.get("id")?, subject(row)?);
    }
    Ok(())
}

fn breach(row: &Row<'_>) -> Result<Subject, StoreError> {
    let number = number_of(row)?;
    Ok(Subject {
        kind: SubjectKind::Breach,
        title: number.to_string(),
    })
}

fn evaluation(row: &Row<'_>) -> Result<Subject, StoreError> {
    let number = EvaluationNumber {
        year: row.get("year")?,
        sequence: row.get("sequence")?,
    };
    Ok(Subject {
        kind: SubjectKind::Evaluation,
        title: number.to_string(),
    })
}

fn improvement(row: &Row<'_>) -> Result<Subject, StoreError> {
    Ok(Subject {
        kind: SubjectKind::Improvement,
        title: ImprovementNumber(row.get("number")?).to_string(),
    })
}

fn record(row: &Row<'_>) -> Result<Subject, StoreError> {
    let kind: RecordKind = term(row.get("kind")?)?;
    let number = RecordNumber {
        kind,
        sequence: row.get("sequence")?,
    };
    let name: String = row.get("name")?;
    Ok(Subject {
        kind: SubjectKind::Record(kind),
        title: format!("{number} {name}"),
    })
}
