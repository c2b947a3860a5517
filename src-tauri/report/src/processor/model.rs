//! What the documents about a processor are made from.

use serde::Serialize;

use crate::document::Header;
use crate::record::{Chapter, Row};

/// What the sheet of a processor says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProcessorSheet {
    /// What every page says.
    pub header: Header,
    /// Its number: « SST-0001 ».
    pub number: String,
    /// What it is called.
    pub name: String,
    /// How it stands, read first.
    pub headline: Vec<Row>,
    /// What is known of it.
    pub chapters: Vec<Chapter>,
    /// The register's own data (JSON), attached to the file.
    pub data: Vec<u8>,
}

/// What the review of the clauses of a processor says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProcessorReview {
    /// What every page says; a draft while some clause was not looked at.
    pub header: Header,
    /// Number of the processor: « SST-0001 ».
    pub number: String,
    /// What it is called.
    pub name: String,
    /// The article that asks for the clauses.
    pub article: String,
    /// When, by whom and with what result, read first.
    pub headline: Vec<Row>,
    /// The clauses, what is still to be obtained, what expires.
    pub chapters: Vec<Chapter>,
    /// Who reviewed the clauses; empty to be written by hand.
    pub reviewer: String,
    /// The register's own data (JSON), attached to the file.
    pub data: Vec<u8>,
}
