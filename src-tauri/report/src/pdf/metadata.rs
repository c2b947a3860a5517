//! Who, what and when: the file's own description, twice as the standards want it.

use chrono::{DateTime, SecondsFormat, Utc};
use lopdf::{Dictionary, Object};

use super::object::{ascii, dictionary, text};

/// The program that makes the files.
const PRODUCER: &str = "Registre RGPD";

/// What a file says of itself.
pub(crate) struct Identity<'a> {
    /// Title of the document, cleaned.
    pub(crate) title: &'a str,
    /// The organisation, cleaned.
    pub(crate) author: &'a str,
    /// When it was made.
    pub(crate) created_at: DateTime<Utc>,
}

/// A date as PDF writes it.
pub(crate) fn pdf_date(instant: DateTime<Utc>) -> Object {
    ascii(&instant.format("D:%Y%m%d%H%M%SZ").to_string())
}

/// The document information dictionary.
pub(crate) fn information(identity: &Identity<'_>) -> Dictionary {
    dictionary([
        ("Title", text(identity.title)),
        ("Author", text(identity.author)),
        ("Creator", text(PRODUCER)),
        ("Producer", text(PRODUCER)),
        ("CreationDate", pdf_date(identity.created_at)),
        ("ModDate", pdf_date(identity.created_at)),
    ])
}

/// The same as XMP, with the claims of PDF/A-3a and PDF/UA-1.
pub(crate) fn xmp(identity: &Identity<'_>) -> String {
    let date = identity
        .created_at
        .to_rfc3339_opts(SecondsFormat::Secs, true);
    include_str!("metadata.xml")
        .replace("{title}", &escaped(identity.title))
        .replace("{author}", &escaped(identity.author))
        .replace("{producer}", PRODUCER)
        .replace("{date}", &date)
}

/// Cleaned text as XML.
fn escaped(value: &str) -> String {
    value
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
