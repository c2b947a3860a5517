//! The lines that were found, as a document or for a spreadsheet program.

use domain::breach::FieldChange;
use domain::paris;
use report::journal::{WholeJournal, WholeJournalSource, WholeLine};
use serde::Deserialize;
use serde_json::json;
use spreadsheet::{Row, RowKind, Sheet, Workbook};
use store::{Action, Entry, SealedLine, SubjectKind};
use ts_rs::TS;

use super::labels::label;
use super::{JournalForm, JournalObject, Search};
use crate::App;
use crate::documents::journal_head;
use crate::error::ApiError;
use crate::exports::{Content, Leaving, PDF, SavedView, ask, save};
use crate::session::Desk;
use crate::tables::export::TableFormat;

/// Name and version of the attached data.
const SCHEMA: &str = "registre-rgpd/journal/1";

/// What the lines leave as.
#[derive(Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum JournalFormat {
    Pdf,
    Csv,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExportJournal {
    form: JournalForm,
    format: JournalFormat,
}

/// The lines that are looked for, as a document or as a table with a row for each field that changed.
pub(crate) fn export_journal(
    app: &App,
    argument: ExportJournal,
) -> Result<Option<SavedView>, ApiError> {
    // A period that cannot be read is told before a place is asked for.
    app.with_open(|desk| Search::of(desk, &argument.form).map(drop))?;
    let leaving = Leaving {
        title: "Enregistrer le journal",
        name: "journal du registre",
        kind: match argument.format {
            JournalFormat::Pdf => PDF,
            JournalFormat::Csv => TableFormat::Csv.kind(),
        },
        action: Action::JournalExported,
    };
    save(app, ask("", &leaving), |desk| {
        let found = Found::read(desk, &argument.form)?;
        let told = FieldChange::told("journal_lines", &found.lines.len().to_string());
        let content = match argument.format {
            JournalFormat::Pdf => found.document(desk)?,
            JournalFormat::Csv => found.table()?,
        };
        let entry = Entry {
            changes: vec![told],
            ..Entry::about_register(leaving.action)
        };
        Ok((content, entry))
    })
}

/// The lines that were found.
struct Found {
    sought: Vec<[String; 2]>,
    lines: Vec<WholeLine>,
}

impl Found {
    fn read(desk: &Desk<'_>, form: &JournalForm) -> Result<Self, ApiError> {
        let search = Search::of(desk, form)?;
        let mut lines = Vec::new();
        search.visit(desk, |line, _, subject| {
            let kind = search.subjects.get(&line.line.subject).map(|it| it.kind);
            lines.push(shown(line, kind, subject));
        })?;
        Ok(Self {
            sought: sought(form),
            lines,
        })
    }

    fn document(&self, desk: &Desk<'_>) -> Result<Content, ApiError> {
        let data = json!({ "schema": SCHEMA, "lines": self.lines });
        let data = serde_json::to_vec(&data);
        let model = WholeJournal::from_register(&WholeJournalSource {
            profile: &desk.profile()?,
            journal: &journal_head(desk)?,
            now: desk.now,
            sought: &self.sought,
            lines: &self.lines,
            data: &data.map_err(|fault| ApiError::internal(fault.to_string()))?,
        });
        Ok(report::journal::whole_journal(&model).into())
    }

    fn table(&self) -> Result<Content, ApiError> {
        let titles = [
            "N°",
            "Quand",
            "Qui",
            "Quoi",
            "Sur quoi",
            "Champ",
            "Avant",
            "Après",
            "Empreinte",
        ];
        let mut rows = vec![Row {
            cells: titles.map(str::to_owned).to_vec(),
            kind: RowKind::Header,
        }];
        rows.extend(self.lines.iter().flat_map(rows_of));
        let workbook = Workbook {
            sheets: vec![Sheet {
                name: "Journal".to_owned(),
                rows,
                widths: Vec::new(),
            }],
        };
        let bytes = spreadsheet::write(&workbook, spreadsheet::Format::Csv);
        let bytes = bytes.map_err(|fault| ApiError::internal(fault.to_string()))?;
        Ok(bytes.into())
    }
}

fn shown(line: SealedLine, kind: Option<SubjectKind>, subject: &str) -> WholeLine {
    let SealedLine { line, hash } = line;
    let changes = line.changes.into_iter().map(|change| FieldChange {
        field: label(kind, &change.field),
        ..change
    });
    WholeLine {
        seq: line.seq,
        at: line.at,
        actor: line.actor,
        action: line.action,
        subject: subject.to_owned(),
        changes: changes.collect(),
        hash,
    }
}

/// A row for each field that changed, or one for a line that tells of none.
fn rows_of(line: &WholeLine) -> Vec<Row> {
    let row = |field: &str, before: &str, after: &str| Row {
        cells: vec![
            line.seq.to_string(),
            paris::to_the_second(line.at),
            line.actor.clone(),
            report::act_label(&line.action).to_owned(),
            line.subject.clone(),
            field.to_owned(),
            before.to_owned(),
            after.to_owned(),
            line.hash.clone(),
        ],
        kind: RowKind::Plain,
    };
    if line.changes.is_empty() {
        return vec![row("", "", "")];
    }
    let changes = line.changes.iter();
    changes
        .map(|change| row(&change.field, &change.before, &change.after))
        .collect()
}

/// What was looked for, in words.
fn sought(form: &JournalForm) -> Vec<[String; 2]> {
    let object = form.object.map_or("", JournalObject::label);
    let pairs = [
        ("Personne", form.actor.as_str()),
        ("Objet", object),
        ("Du", &form.from_on),
        ("Au", &form.to_on),
        ("Mots", &form.text),
    ];
    let given = pairs.iter().filter(|(_, value)| !value.trim().is_empty());
    given
        .map(|(label, value)| [(*label).to_owned(), value.trim().to_owned()])
        .collect()
}
