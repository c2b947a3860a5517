//! A finished document, and what every page of one says.

use chrono::{DateTime, Utc};

use crate::layout::{Block, lay_out};
use crate::pdf::{self, Attachment};
use crate::text::Cleaner;

/// A PDF file: PDF/A-3a and PDF/UA-1. The same model gives the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The file.
    pub bytes: Vec<u8>,
    /// Characters that were typed but that the font does not have: they are
    /// printed as `□`, and the person must be told. In order, each once.
    pub replaced_characters: Vec<char>,
}

/// What every page of a document says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Name of the organisation; shortened when it is wider than the page.
    pub organisation: String,
    /// Reference of the document, for example the number of the breach and the
    /// reference and version of the procedure.
    pub reference: String,
    /// Confidentiality mark; empty for none.
    pub confidentiality: String,
    /// Head of the journal when the document was made; none when the document
    /// says nothing of the register's content.
    pub journal: Option<JournalHead>,
    /// When the document was made, in French and in Paris time:
    /// « mardi 24 novembre 2026, 16 h 50 ».
    pub printed_at: String,
    /// The same instant, for the file's own dates.
    pub created_at: DateTime<Utc>,
    /// Whether every page says « Projet ».
    pub draft: bool,
}

/// The last line of the register's journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalHead {
    /// Number of the line.
    pub number: u64,
    /// Beginning of its hash.
    pub hash: String,
}

/// Lays blocks out under a title and writes the file.
pub(crate) fn render(
    title: &str,
    header: &Header,
    blocks: &[Block],
    attachment: Option<&Attachment<'_>>,
) -> Document {
    let layout = lay_out(header, blocks);
    let mut cleaner = Cleaner::default();
    let identity = pdf::Identity {
        title: &cleaner.clean_line(title),
        author: &cleaner.clean_line(&header.organisation),
        created_at: header.created_at,
    };
    Document {
        bytes: pdf::write(&layout, &identity, attachment),
        replaced_characters: layout.replaced_characters,
    }
}
