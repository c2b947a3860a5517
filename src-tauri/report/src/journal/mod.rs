//! What the journal tells: of one breach, line by line, and as a whole.

mod acts;
mod fields;
mod whole;

pub use acts::act_label;
pub use fields::told_label;
pub use whole::{WholeJournal, WholeJournalSource, WholeLine, whole_journal};

use domain::paris;

use crate::file_sheet::FileSheet;
use crate::record::{Body, Cell, Chapter, FileSource, JournalLine, Row, Table};

/// The extract of the journal about a file.
#[must_use]
pub fn journal(source: &FileSource<'_>) -> FileSheet {
    let chapters = vec![head(source), lines(source.lines)];
    FileSheet::new("Extrait du journal", "", source, false, chapters)
}

fn head(source: &FileSource<'_>) -> Chapter {
    let head = source.journal;
    let rows = vec![
        Row::text("Dernière ligne du journal", &head.number.to_string()),
        Row::text("Son empreinte", &format!("{}…", head.hash)),
        Row::text(
            "Lignes sur cette violation",
            &source.lines.len().to_string(),
        ),
    ];
    Chapter::new(
        "Tête du journal",
        vec![Body::Rows(rows), Body::Text(MEANING.to_owned())],
    )
}

const MEANING: &str = "Chaque ligne porte l’empreinte SHA-256 de ses mots et de la ligne d’avant. \
    Une ligne changée, retirée ou glissée après coup changerait toutes les suivantes\u{a0}: la tête imprimée \
    ici permet de le voir. Ce que chaque acte a changé, champ par champ, est dans les données jointes.";

fn lines(lines: &[JournalLine]) -> Chapter {
    const SHORT: usize = 12;
    let columns = [
        ("N°", 8),
        ("Quand", 27),
        ("Qui", 17),
        ("Quoi", 26),
        ("Empreinte", 22),
    ];
    let rows = lines.iter().map(|line| {
        let hash: String = line.hash.chars().take(SHORT).collect();
        [
            Cell::text(&line.seq.to_string()),
            Cell::text(&paris::view(line.at).long),
            Cell::text(&line.actor),
            Cell::text(act_label(&line.action)).noted(&fields(line.changes.len())),
            Cell::text(&format!("{hash}…")),
        ]
    });
    let table = Table::new(columns, rows);
    let body = if table.rows.is_empty() {
        Body::Text("Aucune ligne du journal ne parle de cette violation.".to_owned())
    } else {
        Body::Table(table)
    };
    Chapter::new("Lignes", vec![body])
}

fn fields(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "1\u{a0}champ".to_owned(),
        _ => format!("{count}\u{a0}champs"),
    }
}
