//! The rows of one sheet while it is read: each cell put at its place, nothing kept beyond the last used one.

use crate::limits::Budget;
use crate::text::one_kind_of_line_end;
use crate::{ReadError, Row, RowKind, Sheet};

/// The rows of one sheet, as far as they were read.
pub(crate) struct Grid<'budget> {
    rows: Vec<Vec<String>>,
    budget: &'budget mut Budget,
}

impl<'budget> Grid<'budget> {
    /// An empty sheet, whose cells count on `budget`.
    pub(crate) fn new(budget: &'budget mut Budget) -> Self {
        let rows = Vec::new();
        Self { rows, budget }
    }

    /// Puts `text` at `row` and `column`, both counted from 0. An empty text takes no place.
    ///
    /// # Errors
    /// [`ReadError::TooLarge`] before any memory is taken for it.
    pub(crate) fn put(&mut self, row: usize, column: usize, text: &str) -> Result<(), ReadError> {
        if text.is_empty() {
            return Ok(());
        }
        self.budget.cell(text)?;
        self.reach(row, column)?;
        self.rows[row][column] = one_kind_of_line_end(text);
        Ok(())
    }

    /// Makes the sheet long and wide enough for a cell at `row` and `column`.
    fn reach(&mut self, row: usize, column: usize) -> Result<(), ReadError> {
        let (rows, columns) = (row.saturating_add(1), column.saturating_add(1));
        if rows > self.rows.len() {
            self.budget.rows(rows - self.rows.len())?;
            self.rows.resize_with(rows, Vec::new);
        }
        let cells = &mut self.rows[row];
        if columns > cells.len() {
            self.budget.places(columns - cells.len())?;
            cells.resize_with(columns, String::new);
        }
        Ok(())
    }

    /// The sheet of this `name`.
    pub(crate) fn into_sheet(self, name: String) -> Sheet {
        let plain = |cells| Row {
            cells,
            kind: RowKind::Plain,
        };
        Sheet {
            name,
            rows: self.rows.into_iter().map(plain).collect(),
            widths: Vec::new(),
        }
    }
}
