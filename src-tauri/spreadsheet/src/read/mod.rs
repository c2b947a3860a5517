//! Bytes to cells.

mod csv;
mod encoding;
mod ods;
mod ods_cell;
mod paragraphs;
mod separator;
mod xlsx;
mod xlsx_check;

use crate::limits::{Budget, MOST_FILE_BYTES};
use crate::{Format, ReadError, Workbook};

/// Every cell of the file that holds `bytes` and bears `file_name`, as text.
///
/// A date reads `JJ/MM/AAAA`, then `HH:MM` if it has an hour; a number has a comma before its
/// decimals; a boolean is « oui » or « non »; a formula reads as its last result, an error as
/// nothing; a merged cell is the first of its cells. Several lines in a cell are parted by `\n`.
///
/// # Errors
/// See [`ReadError`]. Any bytes give an answer in bounded memory, without a panic.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Workbook, ReadError> {
    if bytes.len() > MOST_FILE_BYTES {
        return Err(ReadError::TooLarge);
    }
    let mut budget = Budget::new();
    let sheets = match Format::of(bytes, file_name)? {
        Format::Csv => vec![csv::sheet(bytes, file_name, &mut budget)?],
        Format::Ods => ods::sheets(bytes, &mut budget)?,
        Format::Xlsx => xlsx::sheets(bytes, &mut budget)?,
    };
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(ReadError::Empty);
    }
    Ok(Workbook { sheets })
}
