//! Files inside a document: the register's own data, or all that a package holds.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::metadata::{Identity, pdf_date};
use super::object::{dictionary, integer, name, text};
use crate::document::Enclosed;

/// What an attached file is to the document (ISO 19005-3, annex E).
#[derive(Clone, Copy)]
pub(crate) enum Relationship {
    /// The document shows it in words.
    Source,
    /// It comes with the document.
    Supplement,
}

/// A file attached to a document.
pub(crate) struct Attachment<'a> {
    /// Its file name.
    pub(crate) file_name: &'a str,
    /// What it is, in French.
    pub(crate) description: &'a str,
    /// Its media type.
    pub(crate) media_type: &'a str,
    /// Its content.
    pub(crate) bytes: &'a [u8],
    /// What it is to the document.
    pub(crate) relationship: Relationship,
}

impl<'a> Attachment<'a> {
    /// The register's own data (JSON) from which a sheet is made.
    pub(crate) fn register_data(bytes: &'a [u8]) -> Self {
        Self {
            file_name: "donnees.json",
            description: "Données du registre dont cette fiche est tirée",
            media_type: "application/json",
            bytes,
            relationship: Relationship::Source,
        }
    }

    /// A file that comes with a document.
    pub(crate) fn supplement(file: &Enclosed<'a>) -> Self {
        Self {
            file_name: file.name,
            description: file.description,
            media_type: file.media_type,
            bytes: file.bytes,
            relationship: Relationship::Supplement,
        }
    }
}

impl Relationship {
    fn name(self) -> &'static str {
        match self {
            Self::Source => "Source",
            Self::Supplement => "Supplement",
        }
    }
}

/// Attaches files to the document: named for readers, associated for archives.
pub(crate) fn attach(
    document: &mut Document,
    catalog: &mut Dictionary,
    attachments: &[&Attachment<'_>],
    identity: &Identity<'_>,
) {
    if attachments.is_empty() {
        return;
    }
    let mut files: Vec<(Vec<u16>, Object, ObjectId)> = Vec::new();
    for attachment in attachments {
        let file = document.add_object(embedded_file(attachment, identity));
        let specification = document.add_object(specification(attachment, file));
        let sorted_by = attachment.file_name.encode_utf16().collect();
        files.push((sorted_by, text(attachment.file_name), specification));
    }
    let associated = files.iter().map(|(_, _, id)| Object::Reference(*id));
    catalog.set("AF", associated.collect::<Vec<Object>>());
    // Readers look a name up by halves, in the order of its bytes.
    files.sort_by(|one, other| one.0.cmp(&other.0));
    let pairs = files.into_iter();
    let pairs = pairs.flat_map(|(_, name, id)| [name, Object::Reference(id)]);
    let tree = dictionary([("Names", pairs.collect::<Vec<Object>>().into())]);
    catalog.set("Names", dictionary([("EmbeddedFiles", tree.into())]));
}

fn embedded_file(attachment: &Attachment<'_>, identity: &Identity<'_>) -> Stream {
    let parameters = dictionary([
        ("Size", integer(attachment.bytes.len())),
        ("ModDate", pdf_date(identity.created_at)),
    ]);
    let entries = dictionary([
        ("Type", name("EmbeddedFile")),
        ("Subtype", name(attachment.media_type)),
        ("Params", Object::Dictionary(parameters)),
    ]);
    Stream::new(entries, attachment.bytes.to_vec())
}

fn specification(attachment: &Attachment<'_>, file: ObjectId) -> Dictionary {
    let file = Object::Reference(file);
    let versions = dictionary([("F", file.clone()), ("UF", file)]);
    dictionary([
        ("Type", name("Filespec")),
        ("F", text(attachment.file_name)),
        ("UF", text(attachment.file_name)),
        ("Desc", text(attachment.description)),
        ("AFRelationship", name(attachment.relationship.name())),
        ("EF", Object::Dictionary(versions)),
    ])
}
