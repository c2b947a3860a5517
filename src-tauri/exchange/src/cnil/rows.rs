//! The lines of a sheet of the model, found by their titles and not by their places.

use spreadsheet::Sheet;

use super::titles;
use crate::table::folded;

/// The model fills so many columns after a title; beyond stand its links to guides.
const COLUMNS: usize = 8;

/// A part of a fiche: a title, with the titles of its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Before any other, and what is added to the model.
    Description,
    /// Who takes part.
    Actors,
    /// Purposes.
    Purposes,
    /// Categories of data.
    Data,
    /// Categories of persons.
    Persons,
    /// Recipients.
    Recipients,
    /// Security measures.
    Measures,
    /// Transfers.
    Transfers,
}

/// A line that says something.
pub(super) struct Line<'a> {
    /// The part that it stands in.
    pub(super) part: Part,
    /// As the spreadsheet program numbers it.
    pub(super) number: usize,
    /// Its title.
    pub(super) title: &'a str,
    /// What the columns after the title say; what is not chosen yet is empty.
    pub(super) cells: Vec<&'a str>,
}

impl Line<'_> {
    /// What a column says, the first one after the title being 0.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).copied().unwrap_or_default()
    }

    /// Everything that it says, with commas between.
    pub(super) fn text(&self) -> String {
        let said = self.cells.iter().copied().filter(|cell| !cell.is_empty());
        said.collect::<Vec<_>>().join(", ")
    }

    /// Whether its title is this one, whatever the accents, the capitals and the number at its end.
    pub(super) fn is(&self, title: &str) -> bool {
        let own = folded(self.title);
        own.trim_end_matches(|c: char| c.is_ascii_digit()) == folded(title)
    }
}

/// Every line of a sheet that has a title and says something.
pub(super) fn lines(sheet: &Sheet) -> Vec<Line<'_>> {
    let mut part = Part::Description;
    let mut lines = Vec::new();
    for (index, row) in sheet.rows.iter().enumerate() {
        let Some((title, cells)) = titled(&row.cells) else {
            continue;
        };
        if let Some(begun) = part_of(title) {
            part = begun;
        } else if cells.iter().any(|cell| !cell.is_empty()) {
            lines.push(Line {
                part,
                number: index + 1,
                title,
                cells,
            });
        }
    }
    lines
}

/// Whether a sheet is a fiche of the model, filled in or not.
pub(super) fn is_fiche(sheet: &Sheet) -> bool {
    let titles = || sheet.rows.iter().filter_map(|row| titled(&row.cells));
    let has = |wanted: &str| titles().any(|(title, _)| folded(title) == folded(wanted));
    has(titles::NAME) && has(titles::MAIN_PURPOSE)
}

/// The title of a row, in its first or second column, and what follows.
fn titled(cells: &[String]) -> Option<(&str, Vec<&str>)> {
    let column = cells
        .iter()
        .take(2)
        .position(|cell| !cell.trim().is_empty())?;
    let after = cells[column + 1..]
        .iter()
        .take(COLUMNS)
        .map(|cell| chosen(cell.trim()));
    Some((cells[column].trim(), after.collect()))
}

fn chosen(cell: &str) -> &str {
    let is_a_link = cell.starts_with('►');
    if is_a_link || folded(cell) == folded(titles::NOTHING_CHOSEN) {
        ""
    } else {
        cell
    }
}

fn part_of(title: &str) -> Option<Part> {
    let parts = [
        (titles::DESCRIPTION[0], Part::Description),
        (titles::ADDED[0], Part::Description),
        (titles::ACTORS[0], Part::Actors),
        (titles::PURPOSES[0], Part::Purposes),
        (titles::DATA[0], Part::Data),
        (titles::SENSITIVE[0], Part::Data),
        (titles::PERSON_GROUPS[0], Part::Persons),
        (titles::RECIPIENTS[0], Part::Recipients),
        (titles::MEASURES[0], Part::Measures),
        (titles::TRANSFERS[0], Part::Transfers),
    ];
    let mut parts = parts.into_iter();
    let part = parts.find(|(known, _)| folded(known) == folded(title));
    part.map(|(_, part)| part)
}
