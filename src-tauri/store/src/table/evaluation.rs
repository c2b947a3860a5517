//! The evaluations of the procedure: what each says, the text that was signed, and who signed it.

use chrono::{DateTime, Utc};
use domain::evaluation::{Evaluation, EvaluationNumber, EvaluationText, Visa};
use rusqlite::{Connection, Row, Transaction, named_params};
use uuid::Uuid;

use crate::error::StoreError;
use crate::{Action, Author, fingerprint, instant};

/// A text that was signed, with the visas that it bears, in the order in which they were given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedText {
    /// What was signed.
    pub text: EvaluationText,
    /// When whoever drafted it signed.
    pub signed_at: DateTime<Utc>,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Who signed it.
    pub visas: Vec<Visa>,
}

/// Gives the next number of a year.
///
/// # Errors
/// When the row cannot be written.
pub fn take_number(tx: &Transaction<'_>, year: i32) -> Result<EvaluationNumber, StoreError> {
    let sequence = tx
        .prepare_cached(
            "INSERT INTO evaluation_number (year, last) VALUES (:year, 1)
             ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last",
        )?
        .query_row(named_params! { ":year": year }, |row| row.get("last"))?;
    Ok(EvaluationNumber { year, sequence })
}

/// Writes a new evaluation.
///
/// # Errors
/// When the row cannot be written.
pub fn insert(tx: &Transaction<'_>, evaluation: &Evaluation) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO evaluation (id, year, sequence, revision, version, created_at, created_by, modified_at,
                                 modified_by, content)
         VALUES (:id, :year, :sequence, :revision, :version, :created_at, :created_by, :modified_at,
                 :modified_by, :content)",
    )?
    .execute(named_params! {
        ":id": evaluation.id.to_string(),
        ":year": evaluation.number.year,
        ":sequence": evaluation.number.sequence,
        ":revision": evaluation.revision,
        ":version": evaluation.version,
        ":created_at": instant::text(evaluation.created_at),
        ":created_by": evaluation.created_by,
        ":modified_at": instant::text(evaluation.modified_at),
        ":modified_by": evaluation.modified_by,
        ":content": serde_json::to_string(&evaluation.content)?,
    })?;
    Ok(())
}

/// Replaces what an evaluation still at the revision of `changed` says, or begins another version of it.
///
/// # Errors
/// [`StoreError::Outdated`] when somebody saved another version in the meantime, [`StoreError::Closed`] when its text is
/// signed.
pub fn update(
    tx: &Transaction<'_>,
    changed: &Evaluation,
    author: &Author,
) -> Result<(), StoreError> {
    if text_of(tx, row_of(tx, changed.id)?, changed.version)?.is_some() {
        return Err(StoreError::Closed);
    }
    let rows = tx
        .prepare_cached(
            "UPDATE evaluation SET revision = :revision + 1, version = :version, modified_at = :at,
                 modified_by = :by, content = :content
             WHERE id = :id AND revision = :revision",
        )?
        .execute(named_params! {
            ":id": changed.id.to_string(),
            ":revision": changed.revision,
            ":version": changed.version,
            ":at": instant::text(author.now),
            ":by": author.name,
            ":content": serde_json::to_string(&changed.content)?,
        })?;
    if rows == 0 {
        return Err(StoreError::Outdated);
    }
    Ok(())
}

/// Deletes an evaluation of which nothing was ever signed, with its actions.
///
/// # Errors
/// [`StoreError::Closed`] when a text of it was signed, [`StoreError::NotFound`] when there is no such evaluation.
pub fn delete(tx: &Transaction<'_>, id: Uuid) -> Result<(), StoreError> {
    let row = row_of(tx, id)?;
    let signed: bool = tx.query_row(
        "SELECT EXISTS (SELECT 1 FROM evaluation_text WHERE evaluation = :row)",
        named_params! { ":row": row },
        |found| found.get(0),
    )?;
    if signed {
        return Err(StoreError::Closed);
    }
    tx.execute(
        "DELETE FROM improvement WHERE evaluation = :row",
        named_params! { ":row": row },
    )?;
    tx.execute(
        "DELETE FROM evaluation WHERE row = :row",
        named_params! { ":row": row },
    )?;
    Ok(())
}

/// Freezes the text that whoever drafted it signs, and gives its fingerprint.
///
/// # Errors
/// When this version is signed already.
pub fn sign(
    tx: &Transaction<'_>,
    id: Uuid,
    text: &EvaluationText,
    author: &Author,
) -> Result<String, StoreError> {
    let frozen = serde_json::to_string(text)?;
    let sha256 = fingerprint(frozen.as_bytes());
    tx.execute(
        "INSERT INTO evaluation_text (evaluation, version, signed_at, text, sha256)
         VALUES (:evaluation, :version, :at, :text, unhex(:sha256))",
        named_params! {
            ":evaluation": row_of(tx, id)?,
            ":version": text.version,
            ":at": instant::text(author.now),
            ":text": frozen,
            ":sha256": sha256,
        },
    )?;
    Ok(sha256)
}

/// Adds a visa to a signed text.
///
/// # Errors
/// When that version is not signed, or when the part is given already.
pub fn add_visa(
    tx: &Transaction<'_>,
    id: Uuid,
    version: u32,
    visa: &Visa,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO evaluation_visa (evaluation, version, part, visa)
         VALUES (:evaluation, :version, :part, :visa)",
        named_params! {
            ":evaluation": row_of(tx, id)?,
            ":version": version,
            ":part": visa.part.name(),
            ":visa": serde_json::to_string(visa)?,
        },
    )?;
    Ok(())
}

/// The first version of the schema that has evaluations.
const SINCE: i64 = 3;

/// Every signed text is the one whose fingerprint its journal line tells, and every such line has its text.
pub(crate) fn verify(connection: &Connection) -> Result<(), StoreError> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version < SINCE {
        return Ok(());
    }
    let signed = Action::EvaluationSigned.name();
    let mut statement = connection.prepare(
        "SELECT NULL AS seq, text, lower(hex(sha256)) AS sha256, evaluation.id IN (
             SELECT subject FROM journal JOIN journal_change USING (seq)
             WHERE action = :signed AND instr(changes, lower(hex(sha256))) > 0) AS is_told
         FROM evaluation_text JOIN evaluation ON evaluation.row = evaluation_text.evaluation
         UNION ALL
         SELECT seq, NULL, NULL, 0 FROM journal JOIN journal_change USING (seq)
         WHERE action = :signed AND NOT EXISTS (
             SELECT 1 FROM evaluation_text JOIN evaluation ON evaluation.row = evaluation_text.evaluation
             WHERE evaluation.id = subject AND instr(changes, lower(hex(sha256))) > 0)",
    )?;
    let mut rows = statement.query(named_params! { ":signed": signed })?;
    while let Some(row) = rows.next()? {
        let text: Option<String> = row.get("text")?;
        let printed = text.map(|text| fingerprint(text.as_bytes()));
        let is_whole = printed.is_some() && printed == row.get::<_, Option<String>>("sha256")?;
        if !is_whole || !row.get::<_, bool>("is_told")? {
            let seq: Option<i64> = row.get("seq")?;
            return Err(StoreError::JournalBroken {
                seq: seq.unwrap_or(1),
            });
        }
    }
    Ok(())
}

pub(crate) fn row_of(connection: &Connection, id: Uuid) -> Result<i64, StoreError> {
    let row = connection
        .prepare_cached("SELECT row FROM evaluation WHERE id = :id")?
        .query_row(named_params! { ":id": id.to_string() }, |row| {
            row.get("row")
        })?;
    Ok(row)
}

const COLUMNS: &str = "id, year, sequence, revision, version, created_at, created_by, modified_at, modified_by, content";

pub(crate) fn find(connection: &Connection, id: Uuid) -> Result<Evaluation, StoreError> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT {COLUMNS} FROM evaluation WHERE id = :id"))?;
    let mut rows = statement.query(named_params! { ":id": id.to_string() })?;
    evaluation(rows.next()?.ok_or(StoreError::NotFound)?)
}

/// Every evaluation, the latest number first.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Evaluation>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM evaluation ORDER BY year DESC, sequence DESC"
    ))?;
    let mut rows = statement.query([])?;
    let mut evaluations = Vec::new();
    while let Some(row) = rows.next()? {
        evaluations.push(evaluation(row)?);
    }
    Ok(evaluations)
}

fn evaluation(row: &Row<'_>) -> Result<Evaluation, StoreError> {
    let content: String = row.get("content")?;
    Ok(Evaluation {
        id: super::identifier(&row.get::<_, String>("id")?)?,
        number: EvaluationNumber {
            year: row.get("year")?,
            sequence: row.get("sequence")?,
        },
        revision: row.get("revision")?,
        version: row.get("version")?,
        created_at: instant::read(row, "created_at")?,
        created_by: row.get("created_by")?,
        modified_at: instant::read(row, "modified_at")?,
        modified_by: row.get("modified_by")?,
        content: serde_json::from_str(&content)?,
    })
}

/// The texts of an evaluation that were signed, the first version first.
pub(crate) fn texts(connection: &Connection, id: Uuid) -> Result<Vec<SignedText>, StoreError> {
    let row = row_of(connection, id)?;
    let mut statement = connection.prepare_cached(
        "SELECT version FROM evaluation_text WHERE evaluation = :row ORDER BY version",
    )?;
    let versions = statement.query_map(named_params! { ":row": row }, |found| found.get(0))?;
    let versions: Vec<u32> = versions.collect::<Result<_, _>>()?;
    let texts = versions
        .into_iter()
        .map(|version| text_of(connection, row, version)?.ok_or(StoreError::NotFound));
    texts.collect()
}

/// The signed text of one version; none while nobody signed it.
fn text_of(
    connection: &Connection,
    row: i64,
    version: u32,
) -> Result<Option<SignedText>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT signed_at, text, lower(hex(sha256)) AS sha256 FROM evaluation_text
         WHERE evaluation = :row AND version = :version",
    )?;
    let mut rows = statement.query(named_params! { ":row": row, ":version": version })?;
    let Some(found) = rows.next()? else {
        return Ok(None);
    };
    let text: String = found.get("text")?;
    Ok(Some(SignedText {
        text: serde_json::from_str(&text)?,
        signed_at: instant::read(found, "signed_at")?,
        sha256: found.get("sha256")?,
        visas: visas(connection, row, version)?,
    }))
}

fn visas(connection: &Connection, row: i64, version: u32) -> Result<Vec<Visa>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT visa FROM evaluation_visa WHERE evaluation = :row AND version = :version ORDER BY row",
    )?;
    let mut rows = statement.query(named_params! { ":row": row, ":version": version })?;
    let mut visas = Vec::new();
    while let Some(found) = rows.next()? {
        let visa: String = found.get("visa")?;
        visas.push(serde_json::from_str(&visa)?);
    }
    Ok(visas)
}
