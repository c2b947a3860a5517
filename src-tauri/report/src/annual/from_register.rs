//! The annual report of the open register.

use chrono::{DateTime, Utc};
use domain::chart::Drawing;
use domain::evaluation::EvaluationText;
use domain::exercise::Exercise;
use domain::paris;
use domain::register::Profile;
use domain::statistics::YearFigures;

use super::breaches::{decisions, headline, list, measures};
use super::standing::{RegisterState, evaluation, exercises, registers};
use super::{AnnualReport, Picture};
use crate::breaches::BreachEntry;
use crate::document::JournalHead;
use crate::record::{Cell, Table, header_of};

/// A year of the registers, and what surrounds it.
pub struct AnnualSource<'a> {
    /// The year.
    pub year: i32,
    /// The breaches that were known in it, by number, the incidents set aside with them.
    pub files: &'a [BreachEntry<'a>],
    /// Its figures.
    pub figures: &'a YearFigures,
    /// Those of the year before.
    pub before: &'a YearFigures,
    /// Its pictures.
    pub pictures: &'a [AnnualPicture],
    /// The fiches today.
    pub activities: RegisterState,
    /// The processors today.
    pub processors: RegisterState,
    /// The last yearly evaluation that was signed in the year.
    pub evaluation: Option<&'a EvaluationText>,
    /// The exercises that ended in it, the latest begun first.
    pub exercises: &'a [Exercise],
    /// The organisation that keeps the register.
    pub profile: &'a Profile,
    /// Head of the journal when the document is made.
    pub journal: &'a JournalHead,
    /// The present instant.
    pub now: DateTime<Utc>,
    /// The figures (JSON), to be attached.
    pub data: &'a [u8],
}

/// A picture as it is told: its words, its shapes, its figures line by line.
pub struct AnnualPicture {
    /// What it is of.
    pub title: String,
    /// What it shows, in a sentence.
    pub note: String,
    /// Its shapes; none when there is nothing to show.
    pub drawing: Option<Drawing>,
    /// Heads of the columns of its figures.
    pub columns: Vec<String>,
    /// Its figures.
    pub rows: Vec<Vec<String>>,
}

impl AnnualReport {
    /// The report of a year as the register knows it now.
    #[must_use]
    pub fn from_register(source: &AnnualSource<'_>) -> Self {
        let year = source.year;
        let journal = source.journal.clone();
        Self {
            header: header_of("", source.profile, journal, source.now, false),
            title: format!("Rapport annuel {year}"),
            reference: format!(
                "{}\nViolations connues en {year}\u{202f}; chiffres arrêtés au {}",
                source.profile.organisation.name,
                paris::long_date(paris::date_of(source.now))
            ),
            headline: headline(source),
            pictures: source.pictures.iter().map(picture).collect(),
            chapters: vec![
                list(source),
                decisions(source),
                measures(source),
                evaluation(source),
                exercises(source),
                registers(source),
            ],
            data: source.data.to_vec(),
        }
    }
}

/// The words of a line have the room that its figures leave.
fn picture(told: &AnnualPicture) -> Picture {
    let figures = u8::try_from(told.columns.len().saturating_sub(1)).unwrap_or(u8::MAX);
    let each = if figures > 2 { 17 } else { 20 };
    let first = 100_u8.saturating_sub(each * figures);
    let shares = std::iter::once(first).chain(std::iter::repeat(each));
    let cells = |row: &Vec<String>| row.iter().map(|cell| Cell::text(cell)).collect();
    Picture {
        title: told.title.clone(),
        note: told.note.clone(),
        drawing: told.drawing.clone(),
        table: Table {
            columns: told.columns.iter().cloned().zip(shares).collect(),
            rows: told.rows.iter().map(cells).collect(),
        },
    }
}
