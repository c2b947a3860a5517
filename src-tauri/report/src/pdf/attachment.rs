//! The register's own data, inside the document that shows them.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::metadata::{Identity, pdf_date};
use super::object::{dictionary, integer, name, text};

/// A file attached to a document as the source of what it shows.
pub(crate) struct Attachment<'a> {
    /// Its file name.
    pub(crate) file_name: &'a str,
    /// What it is, in French.
    pub(crate) description: &'a str,
    /// Its media type.
    pub(crate) media_type: &'a str,
    /// Its content.
    pub(crate) bytes: &'a [u8],
}

impl<'a> Attachment<'a> {
    /// The register's own data (JSON) from which a sheet is made.
    pub(crate) fn register_data(bytes: &'a [u8]) -> Self {
        Self {
            file_name: "donnees.json",
            description: "Données du registre dont cette fiche est tirée",
            media_type: "application/json",
            bytes,
        }
    }
}

/// Attaches a file to the document: named for readers, associated for archives.
pub(crate) fn attach(
    document: &mut Document,
    catalog: &mut Dictionary,
    attachment: &Attachment<'_>,
    identity: &Identity<'_>,
) {
    let file = document.add_object(embedded_file(attachment, identity));
    let specification = document.add_object(specification(attachment, file));
    let names = Object::Array(vec![
        text(attachment.file_name),
        Object::Reference(specification),
    ]);
    let tree = dictionary([("Names", names)]);
    let embedded = dictionary([("EmbeddedFiles", Object::Dictionary(tree))]);
    catalog.set("Names", embedded);
    catalog.set("AF", vec![Object::Reference(specification)]);
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
        ("AFRelationship", name("Source")),
        ("EF", Object::Dictionary(versions)),
    ])
}
