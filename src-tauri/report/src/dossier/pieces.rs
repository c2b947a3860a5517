//! The supporting documents with their whole fingerprints.

use domain::paris;

use crate::record::{Body, Cell, Chapter, FileDocument, FileSource, Table, joined};

/// The documents of the file.
pub(super) fn chapter(source: &FileSource<'_>) -> Chapter {
    let columns = [("Pièce", 44), ("Ajoutée le", 16), ("Empreinte SHA-256", 40)];
    let table = Table::new(columns, source.attached.iter().map(row));
    let body = if table.rows.is_empty() {
        Body::Text("Aucune pièce n’est jointe au dossier.".to_owned())
    } else {
        Body::Table(table)
    };
    Chapter::new("Pièces du dossier", vec![body])
}

fn row(document: &FileDocument) -> [Cell; 3] {
    let file = &document.file;
    let day = |at| paris::typed_date(paris::date_of(at));
    let withdrawn = file
        .withdrawn_at
        .map(|at| format!("Retirée le {}", day(at)));
    let told = joined(&[file.caption.kind.label(), &file.caption.note]);
    [
        Cell::marked(&file.name, &withdrawn.unwrap_or_default()).noted(&told),
        Cell::text(&day(file.added_at)),
        Cell::text(&file.sha256),
    ]
}
