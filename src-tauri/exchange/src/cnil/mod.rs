//! The authority's own model of a register of activities: a workbook with one sheet for each fiche.
//!
//! The model has fewer places than a fiche. Written and read again, these come back as they were: name, reference, days of
//! beginning and of last review, texts of the purposes and the basis of the first one, categories of data with their
//! description, categories of persons and recipients with their details, transfers with recipient, country, mechanism and
//! document, security measures as text, names and contacts of joint controllers, tools, owner, notes. How long data are
//! kept is one text there: what is said of the end and of archives is joined to it, and comes back as the time in use.
//! The rest (bases of the other purposes, links to processors and to the catalogue of measures but for their names,
//! information of the persons, screening, hosting) has no place and is not written.

mod choices;
mod fiche;
mod lists;
mod read;
mod rows;
mod titles;
mod write;

pub use read::{CnilActivity, CnilRegister, SheetKind, SkippedSheet, read_cnil, through_cnil};
pub use write::write_cnil;
