//! A document that opens with a password: AES-256 (ISO 32000-2, 7.6.4.4, revision 6).

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::xref::XrefType;
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions};

use super::seal;

/// The name that ISO 32000 gives to the filter of all strings and streams.
const FILTER: &[u8] = b"StdCF";

/// The same document, readable with `password` alone and sealed again; `key` encrypts it and is forgotten.
///
/// Archives forbid encryption, so what is made here no longer claims to be PDF/A (ISO 19005-3, 6.1.3).
///
/// # Panics
/// When `document` is not one that this room wrote.
#[must_use]
pub fn lock_document(document: &[u8], password: &str, key: &[u8; 32]) -> Vec<u8> {
    let mut document = Document::load_mem(document).expect("a document of ours");
    renounce_archiving(&mut document);
    forget_dates(&mut document);
    let first_half = first_half(&document);
    encrypt(&mut document, password, key);
    seal::leave_room(&mut document.trailer, first_half);
    let mut bytes = Vec::new();
    // Objects stay by themselves: what is packed into a stream would have to be packed before it is encrypted.
    document.reference_table.cross_reference_type = XrefType::CrossReferenceTable;
    document.trailer.remove(b"Type");
    document
        .save_to(&mut bytes)
        .expect("writing to memory does not fail");
    seal::put(&mut bytes);
    bytes
}

fn encrypt(document: &mut Document, password: &str, key: &[u8; 32]) {
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let version = EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(FILTER.to_vec(), filter)]),
        file_encryption_key: key,
        stream_filter: FILTER.to_vec(),
        string_filter: FILTER.to_vec(),
        owner_password: password,
        user_password: password,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).expect("a key of 256 bits");
    document.encrypt(&state).expect("a document in the clear");
    tell_lengths(document).expect("the dictionary that was just added");
}

/// lopdf leaves out the length of the key, which some readers take for 40 bits then.
fn tell_lengths(document: &mut Document) -> lopdf::Result<()> {
    let encrypted = document.trailer.get(b"Encrypt")?.as_reference()?;
    let encrypted = document.get_dictionary_mut(encrypted)?;
    encrypted.set("Length", 256);
    let filters = encrypted.get_mut(b"CF")?.as_dict_mut()?;
    filters.get_mut(FILTER)?.as_dict_mut()?.set("Length", 32);
    Ok(())
}

/// Takes the claim of PDF/A out of the document's own description.
fn renounce_archiving(document: &mut Document) {
    let metadata = document
        .catalog()
        .and_then(|catalog| catalog.get(b"Metadata"))
        .and_then(Object::as_reference)
        .expect("a description");
    let description = document.get_object_mut(metadata);
    let description = description
        .and_then(Object::as_stream_mut)
        .expect("a stream");
    let words = String::from_utf8_lossy(&description.content).into_owned();
    let kept: Vec<&str> = words
        .lines()
        .filter(|line| !line.contains("<pdfaid:"))
        .collect();
    description.set_content(kept.join("\n").into_bytes());
}

/// lopdf does not encrypt the strings before a stream, which readers would decrypt to nonsense: the date of an attached
/// file is the only one.
fn forget_dates(document: &mut Document) {
    for object in document.objects.values_mut() {
        if let Ok(stream) = object.as_stream_mut()
            && let Ok(parameters) = stream.dict.get_mut(b"Params")
            && let Ok(parameters) = parameters.as_dict_mut()
        {
            parameters.remove(b"ModDate");
        }
    }
}

fn first_half(document: &Document) -> Vec<u8> {
    let halves = document.trailer.get(b"ID").and_then(Object::as_array);
    let first = halves.ok().and_then(|halves| halves.first());
    let first = first.and_then(|half| half.as_str().ok());
    first.expect("an identifier").to_vec()
}
