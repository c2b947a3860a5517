//! A finished document, and what every page of one says.

use chrono::{DateTime, Utc};
use serde::Serialize;

use crate::layout::{Block, lay_out};
use crate::pdf::{self, Attachment};
use crate::text::Cleaner;

/// A PDF file: PDF/A-3a and PDF/UA-1. The same model gives the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    /// The file.
    pub bytes: Vec<u8>,
    /// Characters that were typed but that the font does not have: they are
    /// printed as `□`, and the person must be told. In order, each once.
    pub replaced_characters: Vec<char>,
}

/// What every page of a document says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Header {
    /// Name of the organisation; shortened when it is wider than the page.
    pub organisation: String,
    /// Reference of the document, for example the number of the breach and the
    /// reference and version of the procedure.
    pub reference: String,
    /// What this version leaves out, in a few words; empty when it leaves out nothing.
    pub version: String,
    /// Confidentiality mark; empty for none.
    pub confidentiality: String,
    /// Head of the journal when the document was made; none when the document
    /// says nothing of the register's content.
    pub journal: Option<JournalHead>,
    /// Who made it; may be empty.
    pub author: String,
    /// When the document was made, in French and in Paris time:
    /// « mardi 24 novembre 2026, 16 h 50 ».
    pub printed_at: String,
    /// The same instant, for the file's own dates.
    pub created_at: DateTime<Utc>,
    /// Whether every page says « Projet ».
    pub draft: bool,
    /// Whether every page says « EXERCICE », which goes before « Projet ».
    pub exercise: bool,
}

/// The last line of the register's journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JournalHead {
    /// Number of the line.
    pub number: u64,
    /// Beginning of its hash.
    pub hash: String,
    /// Who makes the document that says it, as the journal names her.
    pub taken_by: String,
}

/// A file that a document carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Enclosed<'a> {
    /// Its name.
    pub name: &'a str,
    /// What it is, in French.
    pub description: &'a str,
    /// Its media type: « application/pdf ».
    pub media_type: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// Lays blocks out under a title and writes the file, with the register's own data where there are some.
pub(crate) fn render(
    title: &str,
    header: &Header,
    blocks: &[Block],
    data: Option<&Attachment<'_>>,
) -> Document {
    render_with(title, header, blocks, data.as_slice())
}

/// The same, carrying files.
pub(crate) fn render_enclosing(
    title: &str,
    header: &Header,
    blocks: &[Block],
    enclosed: &[Enclosed<'_>],
) -> Document {
    let attachments: Vec<Attachment<'_>> = enclosed.iter().map(Attachment::supplement).collect();
    let attachments: Vec<&Attachment<'_>> = attachments.iter().collect();
    render_with(title, header, blocks, &attachments)
}

fn render_with(
    title: &str,
    header: &Header,
    blocks: &[Block],
    attachments: &[&Attachment<'_>],
) -> Document {
    let layout = lay_out(header, blocks);
    let mut cleaner = Cleaner::default();
    let identity = pdf::Identity {
        title: &cleaner.clean_line(title),
        author: &cleaner.clean_line(&header.organisation),
        created_at: header.created_at,
    };
    Document {
        bytes: pdf::write(&layout, &identity, attachments),
        replaced_characters: layout.replaced_characters,
    }
}
