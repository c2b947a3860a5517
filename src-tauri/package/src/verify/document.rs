//! A package as a document that carries files, or a document by itself.

use report::{EnclosedFile, OpenRefusal, Seal, enclosed, seal_of};

use super::Refusal;
use super::files::{Found, Present, compared};
use super::verdict::{Envelope, Form, Verdict};
use crate::manifest::{MANIFEST, Manifest};
use crate::path::composed;

/// How a document begins (ISO 32000-1, 7.5.2).
const BEGINNING: &[u8] = b"%PDF-";
/// How one ends (7.5.5): with the beginning, what a single damage never hides.
const END: &[u8] = b"startxref";

/// Whether `bytes` begin as a document.
pub(super) fn begins(bytes: &[u8]) -> bool {
    bytes.starts_with(BEGINNING)
}

/// Looks at what may be a document.
///
/// # Errors
/// [`Refusal`] when it is none of ours, or when it is as it was made and does not open.
pub(super) fn verify(bytes: &[u8], password: Option<&str>) -> Result<Verdict, Refusal> {
    if !begins(bytes) && !bytes.windows(END.len()).any(|window| window == END) {
        return Err(Refusal::NotAPackage);
    }
    let seal = seal_of(bytes);
    match (enclosed(bytes, password), seal) {
        (Ok(files), _) => opened(files, seal),
        (Err(refusal), Seal::Intact) => closed(refusal),
        (Err(_), Seal::Altered) => Ok(Verdict::unreadable(Form::Document)),
        (Err(_), Seal::Absent) => Err(Refusal::NotAPackage),
    }
}

/// A document that is as it was made and does not open.
fn closed(refusal: OpenRefusal) -> Result<Verdict, Refusal> {
    match refusal {
        OpenRefusal::PasswordNeeded => Err(Refusal::PasswordNeeded),
        OpenRefusal::WrongPassword => Err(Refusal::WrongPassword),
        OpenRefusal::Unreadable => Ok(Verdict::unreadable(Form::Document)),
    }
}

/// With a list, it is a package; without one, a document, if its seal says that it is ours.
fn opened(files: Vec<EnclosedFile>, seal: Seal) -> Result<Verdict, Refusal> {
    let list = files.iter().find(|file| file.name == MANIFEST);
    match (list.and_then(|list| Manifest::parse(&list.bytes)), seal) {
        (Some(manifest), _) => Ok(package(manifest, files, seal)),
        (None, Seal::Absent) => Err(Refusal::NotAPackage),
        (None, Seal::Intact | Seal::Altered) => Ok(Verdict {
            envelope: Envelope::of(seal == Seal::Intact),
            ..Verdict::unreadable(Form::Document)
        }),
    }
}

fn package(manifest: Manifest, files: Vec<EnclosedFile>, seal: Seal) -> Verdict {
    let files = files.into_iter().filter(|file| file.name != MANIFEST);
    let present = files.map(|file| (composed(&file.name), file.bytes));
    let present: Present<Vec<u8>> = present.collect();
    Verdict {
        form: Form::Pdf,
        envelope: Envelope::of(seal == Seal::Intact),
        files: compared(&manifest.files, present, |bytes, _| Some(Found::of(&bytes))),
        claims: Some(manifest.claims),
    }
}
