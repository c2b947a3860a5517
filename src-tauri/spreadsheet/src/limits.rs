//! How much a file may hold, and what is left of it while reading.

use crate::ReadError;

/// Largest file that is read, in bytes: one that is larger need not be loaded to be refused.
pub const MOST_FILE_BYTES: usize = 25 * 1024 * 1024;
/// Most that all the parts of a file may unpack to, in bytes.
pub(crate) const MOST_UNPACKED_BYTES: u64 = 200 * 1024 * 1024;
/// A part that unpacks to more than this, in bytes, has its ratio looked at.
pub(crate) const RATIO_MATTERS_FROM: u64 = 10 * 1024 * 1024;
/// Most that such a part may unpack to, for each byte that it takes in the file.
pub(crate) const MOST_RATIO: u64 = 250;
/// Most rows, all sheets together, empty rows before the last used one included.
const MOST_ROWS: usize = 200_000;
/// Most cells that hold something, all sheets together.
pub(crate) const MOST_CELLS: usize = 2_000_000;
/// Most cells, empty ones before the last used one of their row included.
const MOST_PLACES: usize = 5_000_000;
/// Most text in all cells together, in bytes: one shared text may be shown by a million cells.
pub(crate) const MOST_TEXT_BYTES: usize = 200 * 1024 * 1024;

/// Most sheets: each of them may name the same large part.
pub(crate) const MOST_SHEETS: usize = 250;
/// Most cell formats of a workbook: twice the 65 490 of Excel, since formats of styles count too.
pub(crate) const MOST_STYLES: usize = 2 * 65_490;
/// Longest element of the styles of a workbook, in bytes: Excel stops a number format at 255 characters.
pub(crate) const LONGEST_STYLE_TAG: usize = 1024;

/// What a file may still bring into memory.
pub(crate) struct Budget {
    rows: usize,
    cells: usize,
    places: usize,
    text: usize,
}

impl Budget {
    /// For one whole file.
    pub(crate) fn new() -> Self {
        Self {
            rows: MOST_ROWS,
            cells: MOST_CELLS,
            places: MOST_PLACES,
            text: MOST_TEXT_BYTES,
        }
    }

    /// Counts `count` more rows.
    pub(crate) fn rows(&mut self, count: usize) -> Result<(), ReadError> {
        spend(&mut self.rows, count)
    }

    /// Counts `count` more places of cells, empty or not.
    pub(crate) fn places(&mut self, count: usize) -> Result<(), ReadError> {
        spend(&mut self.places, count)
    }

    /// Counts one more cell that holds `text`.
    pub(crate) fn cell(&mut self, text: &str) -> Result<(), ReadError> {
        spend(&mut self.cells, 1)?;
        spend(&mut self.text, text.len())
    }
}

fn spend(left: &mut usize, count: usize) -> Result<(), ReadError> {
    *left = left.checked_sub(count).ok_or(ReadError::TooLarge)?;
    Ok(())
}
