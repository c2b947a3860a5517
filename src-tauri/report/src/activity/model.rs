//! What the sheet of an activity is made from: plain French, already decided.

use serde::Serialize;

use crate::document::Header;
use crate::record::{Chapter, Row};

/// What the sheet of one activity says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActivitySheet {
    /// What every page says; a draft while the fiche is not validated.
    pub header: Header,
    /// The fiche.
    pub fiche: Fiche,
    /// The register's own data (JSON), attached to the file.
    pub data: Vec<u8>,
}

/// One activity, alone on its sheet or among those of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fiche {
    /// Its number: « TRT-0001 ».
    pub number: String,
    /// What the activity is called.
    pub name: String,
    /// In which quality the organisation carries it out, with the article of its record.
    pub quality: String,
    /// Whether its pages say « Projet ».
    pub draft: bool,
    /// How it stands, read first.
    pub headline: Vec<Row>,
    /// How many of the items that the law asks for it still lacks.
    pub lacking: usize,
    /// What it says.
    pub chapters: Vec<Chapter>,
}
