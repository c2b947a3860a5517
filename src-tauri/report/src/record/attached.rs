//! The files attached to an entry of a register, as its documents list them.

use chrono::{DateTime, Utc};
use domain::document::Caption;
use domain::paris;
use law::ContractClause;
use serde::Serialize;

use super::{Body, Cell, Chapter, Table, joined};

/// A file attached to an entry of a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AttachedFile {
    /// Its name.
    pub name: String,
    /// What it is and shows.
    pub caption: Caption,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// When its bytes were taken away; none while they are kept.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// Enough of a fingerprint to tell two files apart.
const SHORT: usize = 12;

/// The files, where there are some.
pub(crate) fn attached(files: &[AttachedFile]) -> Option<Chapter> {
    let columns = [("Pièce", 58), ("Ajoutée le", 18), ("Empreinte SHA-256", 24)];
    let row = |file: &AttachedFile| {
        let fingerprint: String = file.sha256.chars().take(SHORT).collect();
        [
            Cell::marked(&file.name, &mark(file)).noted(&told(&file.caption)),
            Cell::text(&paris::typed_date(paris::date_of(file.added_at))),
            Cell::text(&format!("{fingerprint}…")),
        ]
    };
    let table = || Table::new(columns, files.iter().map(row));
    (!files.is_empty()).then(|| Chapter::new("Pièces jointes", vec![Body::Table(table())]))
}

fn mark(file: &AttachedFile) -> String {
    let day = |at| paris::typed_date(paris::date_of(at));
    let withdrawn = file.withdrawn_at.map(day);
    withdrawn.map_or_else(String::new, |day| format!("Retirée le {day}"))
}

fn told(caption: &Caption) -> String {
    let clause = caption.clause.map_or("", ContractClause::label);
    joined(&[caption.kind.label(), clause, &caption.note])
}
