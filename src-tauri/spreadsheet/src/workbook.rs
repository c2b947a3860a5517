//! What a spreadsheet file holds, whatever its format.

/// The sheets of a file, in their order, the hidden ones included.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workbook {
    /// In the order of their tabs.
    pub sheets: Vec<Sheet>,
}

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What its tab says; for a CSV file, the name of the file without its ending.
    pub name: String,
    /// From the first row of the sheet, empty or not, to the last one that holds something.
    pub rows: Vec<Row>,
    /// Widths of the first columns, in characters. Only for writing: empty when read.
    pub widths: Vec<u16>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// From the first column of the sheet, empty or not, to the last one that holds something.
    pub cells: Vec<String>,
    /// How it is drawn. Only for writing: plain when read.
    pub kind: RowKind,
}

/// How a row is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowKind {
    /// Large and bold, on one line.
    Title,
    /// Bold on a light ground; the first one stays in sight (.xlsx).
    Header,
    /// As it is.
    #[default]
    Plain,
}
