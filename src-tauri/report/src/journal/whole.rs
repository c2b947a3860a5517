//! The lines of the whole journal that were looked for, as a document.

use chrono::{DateTime, Utc};
use domain::breach::FieldChange;
use domain::paris;
use domain::register::Profile;
use serde::Serialize;

use super::act_label;
use crate::document::{Document, Header, JournalHead, render};
use crate::pdf::Attachment;
use crate::record::{self, Body, Cell, Chapter, Row, Table};

/// What the document about the whole journal says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WholeJournal {
    /// What every page says.
    pub header: Header,
    /// What was looked for, and how much was found.
    pub headline: Vec<Row>,
    /// The lines, the latest first.
    pub lines: Table,
    /// The register's own data (JSON), attached to the file.
    pub data: Vec<u8>,
}

/// What it is made from.
#[derive(Debug)]
pub struct WholeJournalSource<'a> {
    /// The organisation and its procedure.
    pub profile: &'a Profile,
    /// The last line of the journal, whether it was looked for or not.
    pub journal: &'a JournalHead,
    /// When it is made.
    pub now: DateTime<Utc>,
    /// What was looked for, in words: label and value.
    pub sought: &'a [[String; 2]],
    /// The lines that were found, the latest first.
    pub lines: &'a [WholeLine],
    /// The register's own data (JSON).
    pub data: &'a [u8],
}

/// A line of the journal as a person reads it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WholeLine {
    /// Its rank.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// The name of the act.
    pub action: String,
    /// What it is about; empty for the register itself.
    pub subject: String,
    /// Before and after, each under the label of its field.
    pub changes: Vec<FieldChange>,
    /// Its hash, in hexadecimal.
    pub hash: String,
}

const TITLE: &str = "Journal du registre";
/// Characters of a value that are printed; the attached data have it whole.
const MOST: usize = 160;

impl WholeJournal {
    /// The document about the lines of `source`.
    #[must_use]
    pub fn from_register(source: &WholeJournalSource<'_>) -> Self {
        let mut headline: Vec<Row> = source
            .sought
            .iter()
            .map(|[label, value]| Row::text(label, value))
            .collect();
        headline.push(Row::text("Lignes", &source.lines.len().to_string()));
        let journal = source.journal.clone();
        Self {
            header: record::header_of(TITLE, source.profile, journal, source.now, false),
            headline,
            lines: table(source.lines),
            data: source.data.to_vec(),
        }
    }
}

/// The document « Journal du registre ».
#[must_use]
pub fn whole_journal(journal: &WholeJournal) -> Document {
    let body = if journal.lines.rows.is_empty() {
        Body::Text("Aucune ligne ne répond à cette recherche.".to_owned())
    } else {
        Body::Table(journal.lines.clone())
    };
    let chapters = [
        Chapter::new("Recherche", vec![Body::Rows(journal.headline.clone())]),
        Chapter::new("Lignes, la plus récente d’abord", vec![body]),
        Chapter::new("Lire ce journal", vec![Body::Text(MEANING.to_owned())]),
    ];
    let blocks = chapters.iter().flat_map(|it| record::chapter(0, it));
    let blocks = record::titled(TITLE, "", &journal.header, blocks.collect());
    let data = Attachment::register_data(&journal.data);
    render(TITLE, &journal.header, &blocks, Some(&data))
}

const MEANING: &str = "Chaque ligne porte l’empreinte SHA-256 de ses mots et de la ligne d’avant. \
    Une ligne changée, retirée ou glissée après coup changerait toutes les suivantes\u{a0}: la tête imprimée \
    au pied de chaque page permet de le voir. Les valeurs longues sont abrégées ici et entières dans les données jointes.";

fn table(lines: &[WholeLine]) -> Table {
    const SHORT: usize = 12;
    let columns = [
        ("N°", 8),
        ("Quand", 20),
        ("Qui", 15),
        ("Quoi", 42),
        ("Empreinte", 15),
    ];
    let rows = lines.iter().map(|line| {
        let hash: String = line.hash.chars().take(SHORT).collect();
        let act = act_label(&line.action);
        let what = match line.subject.as_str() {
            "" => act.to_owned(),
            subject => format!("{act}\u{a0}: {subject}"),
        };
        let changes: Vec<String> = line.changes.iter().map(told).collect();
        [
            Cell::text(&line.seq.to_string()),
            Cell::text(&paris::view(line.at).long),
            Cell::text(&line.actor),
            Cell::text(&what).noted(&changes.join("\n")),
            Cell::text(&format!("{hash}…")),
        ]
    });
    Table::new(columns, rows)
}

fn told(change: &FieldChange) -> String {
    let FieldChange {
        field,
        before,
        after,
    } = change;
    let (before, after) = (shortened(before), shortened(after));
    match (before.as_str(), after.as_str()) {
        ("", after) => format!("{field}\u{a0}: {after}"),
        (before, "") => format!("{field}\u{a0}: {before} → rien"),
        (before, after) => format!("{field}\u{a0}: {before} → {after}"),
    }
}

fn shortened(value: &str) -> String {
    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    line.chars().take(MOST).chain(['…']).collect()
}
