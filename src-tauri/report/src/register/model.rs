//! What the printed register is made from.

use serde::Serialize;

use crate::activity::Fiche;
use crate::document::Header;
use crate::record::{Cell, Chapter, Row};

/// The whole register of processing activities: what it holds, then every fiche.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProcessingRegister {
    /// What the first pages say; those of a fiche say which, and whether it is a draft.
    pub header: Header,
    /// How many fiches, how they stand.
    pub headline: Vec<Row>,
    /// Whose register it is.
    pub organisation: Chapter,
    /// The fiches, by the capacity in which the organisation acts.
    pub lists: Vec<FicheList>,
    /// The register's own data (JSON), attached to the file.
    pub data: Vec<u8>,
}

/// The fiches of one capacity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FicheList {
    /// What they are.
    pub title: String,
    /// The article that asks for them.
    pub article: String,
    /// The fiches, each with its line in the table of contents.
    pub entries: Vec<(Vec<Cell>, Fiche)>,
}
