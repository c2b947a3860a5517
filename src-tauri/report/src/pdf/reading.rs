//! What is attached to a document, taken out again.

use lopdf::{Dictionary, Document, LoadOptions, Object};

/// A file taken out of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnclosedFile {
    /// Its name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Why nothing was taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenRefusal {
    /// It is no PDF, or too damaged to be read.
    Unreadable,
    /// It opens with a password alone.
    PasswordNeeded,
    /// Not with this one.
    WrongPassword,
}

/// What the objects of a document may unpack to, in bytes: a document of ten thousand pages takes a tenth of it.
const MOST_STRUCTURE: usize = 512 * 1024 * 1024;
/// What one attached file may unpack to, in bytes; the largest supporting document is far below.
const MOST_FILE: usize = 1024 * 1024 * 1024;

/// The files attached to a document, in the order of their names.
///
/// # Errors
/// [`OpenRefusal`]; what is damaged inside a document that opens is left out.
pub fn enclosed(bytes: &[u8], password: Option<&str>) -> Result<Vec<EnclosedFile>, OpenRefusal> {
    let document = open(bytes, password)?;
    let names = names(&document).ok_or(OpenRefusal::Unreadable)?;
    let pairs = names.chunks_exact(2);
    Ok(pairs.filter_map(|pair| file(&document, &pair[1])).collect())
}

fn open(bytes: &[u8], password: Option<&str>) -> Result<Document, OpenRefusal> {
    let options = LoadOptions {
        password: password.map(str::to_owned),
        max_decompressed_size: Some(MOST_STRUCTURE),
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(bytes, options);
    let document = document.map_err(|fault| refusal(&fault))?;
    if document.is_encrypted() && password.is_none() {
        return Err(OpenRefusal::PasswordNeeded);
    }
    Ok(document)
}

fn refusal(fault: &lopdf::Error) -> OpenRefusal {
    if matches!(fault, lopdf::Error::InvalidPassword) {
        OpenRefusal::WrongPassword
    } else {
        OpenRefusal::Unreadable
    }
}

/// Names and files one after the other; none at all in a document without attachments.
fn names(document: &Document) -> Option<Vec<Object>> {
    let catalog = document.catalog().ok()?;
    let Some(tree) = inside(document, catalog, b"Names") else {
        return Some(Vec::new());
    };
    let files = inside(document, tree, b"EmbeddedFiles")?;
    let names = files.get(b"Names").and_then(Object::as_array).ok()?;
    Some(names.clone())
}

fn file(document: &Document, specification: &Object) -> Option<EnclosedFile> {
    let (_, specification) = document.dereference(specification).ok()?;
    let specification = specification.as_dict().ok()?;
    let name = specification.get(b"UF").ok()?;
    let embedded = inside(document, specification, b"EF")?.get(b"F").ok()?;
    let (_, embedded) = document.dereference(embedded).ok()?;
    let stream = embedded.as_stream().ok()?;
    Some(EnclosedFile {
        name: lopdf::decode_text_string(name).ok()?,
        bytes: stream.get_plain_content_with_limit(MOST_FILE).ok()?,
    })
}

fn inside<'a>(
    document: &'a Document,
    around: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Dictionary> {
    let (_, found) = document.dereference(around.get(key).ok()?).ok()?;
    found.as_dict().ok()
}
