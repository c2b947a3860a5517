//! A package as a document that carries files.

use lopdf::{Document, Object, Stream, dictionary};
use package::{Envelope, FileState, Form, MANIFEST, Refusal, listed, manifest_bytes, verify};
use sha2::{Digest, Sha256};

use crate::rig::{LETTER, RECEIPT, claims, document, file, states};

const PASSWORD: &str = "7KQF-2MZT-9DWA-HXNE-04PB";
const KEY: [u8; 32] = [7; 32];

/// What the document carries: the list of a letter and of a receipt, then whatever is given.
fn carried(others: &[(&str, &[u8])]) -> Vec<u8> {
    let packed = [file(LETTER, b"Madame"), file(RECEIPT, b"Bonjour")];
    let list = manifest_bytes(&packed.each_ref().map(listed), &claims());
    let mut document = Document::load_mem(&document()).expect("a document");
    let files = [&[(MANIFEST, list.as_slice())], others].concat();
    let names = files.into_iter().flat_map(|(name, bytes)| {
        let content = document.add_object(Stream::new(dictionary! {}, bytes.to_vec()));
        let name = lopdf::text_string(name);
        let file = dictionary! { "UF" => name.clone(), "EF" => dictionary! { "F" => content } };
        [name, Object::Dictionary(file)]
    });
    let names: Vec<Object> = names.collect();
    let tree = dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } };
    document
        .catalog_mut()
        .expect("a catalog")
        .set("Names", tree);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("bytes");
    bytes
}

/// The same, sealed as a document of ours.
fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    let before = bytes.windows(5).rposition(|window| window == b"/ID[<");
    let place = before.expect("an identifier") + 5 + 32 + 2;
    let mut hash = Sha256::new_with_prefix(&bytes[..place]);
    hash.update(&bytes[place + 64..]);
    let digits = hash.finalize().into_iter();
    let digits: Vec<String> = digits.map(|byte| format!("{byte:02X}")).collect();
    bytes[place..place + 64].copy_from_slice(digits.concat().as_bytes());
    bytes
}

fn whole() -> Vec<u8> {
    sealed(carried(&[(LETTER, b"Madame"), (RECEIPT, b"Bonjour")]))
}

#[test]
fn a_document_that_carries_its_files_as_it_was_made_is_intact() {
    let verdict = verify(&whole(), None).expect("a package");
    assert_eq!(verdict.form, Form::Pdf);
    assert_eq!(verdict.envelope, Envelope::Intact);
    assert_eq!(verdict.claims, Some(claims()));
    let expected = [(LETTER, FileState::Intact), (RECEIPT, FileState::Intact)];
    assert_eq!(states(&verdict), expected);
    assert!(verdict.is_intact());
}

#[test]
fn a_document_that_was_saved_again_has_its_files_and_no_seal() {
    let saved = carried(&[(LETTER, b"Madame"), ("Faux.txt", b"faux")]);
    let verdict = verify(&saved, None).expect("a package");
    assert_eq!(verdict.envelope, Envelope::Altered);
    let expected = [
        (LETTER, FileState::Intact),
        (RECEIPT, FileState::Missing),
        ("Faux.txt", FileState::Added),
    ];
    assert_eq!(states(&verdict), expected);
}

#[test]
fn a_file_that_was_changed_inside_a_document_is_altered_even_under_a_new_seal() {
    let forged = sealed(carried(&[(LETTER, b"Madamf"), (RECEIPT, b"Bonjour")]));
    let verdict = verify(&forged, None).expect("a package");
    assert_eq!(verdict.envelope, Envelope::Intact);
    assert_eq!(states(&verdict)[0], (LETTER, FileState::Altered));
    assert!(!verdict.is_intact());
}

#[test]
fn a_document_that_carries_its_files_under_a_password_opens_with_it_alone() {
    let locked = report::lock_document(&whole(), PASSWORD, &KEY);
    assert_eq!(verify(&locked, None), Err(Refusal::PasswordNeeded));
    let verdict = verify(&locked, Some(PASSWORD)).expect("a package");
    assert_eq!(verdict.form, Form::Pdf);
    assert!(verdict.is_intact());
}

#[test]
fn a_document_whose_list_is_damaged_is_altered() {
    let mut damaged = whole();
    let schema = damaged
        .windows(22)
        .position(|it| it == b"registre-rgpd/paquet/1");
    damaged[schema.expect("a list in the clear")] ^= 1;
    let verdict = verify(&damaged, None).expect("a document");
    assert_eq!(verdict.envelope, Envelope::Altered);
}
