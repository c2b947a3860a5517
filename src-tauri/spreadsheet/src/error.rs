//! Why a file could not be read or written, by what the person can do about it.

/// Why a file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// It is something else, whatever its name says: choose another file.
    #[error("the file is not a spreadsheet")]
    NotASpreadsheet,
    /// A binary workbook (.xls, .xlsb): save it as .xlsx first.
    #[error("the file is in an old or binary format")]
    OldFormat,
    /// It opens with a password: save it without one first.
    #[error("the file is protected by a password")]
    PasswordProtected,
    /// The file, or what it unpacks to, is beyond the limits: keep only the needed rows.
    #[error("the file is too large")]
    TooLarge,
    /// It was cut or changed on its way: ask for it again.
    #[error("the file is damaged")]
    Damaged,
    /// No cell holds anything: choose another file.
    #[error("the file holds no cell")]
    Empty,
}

/// Why a workbook could not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// A CSV file holds exactly one sheet, a workbook at least one.
    #[error("the format does not hold this number of sheets")]
    SheetCount,
    /// More rows, columns or characters in a cell than the format holds.
    #[error("the workbook is beyond the limits of the format")]
    TooLarge,
    /// The crate that writes the format refused, for a reason that is no fault of the person.
    #[error("the file could not be made")]
    Failed,
}
