//! A version that does not say who reported holds no byte of it.

use std::path::Path;

use serde_json::json;

use crate::closed_file::{ClosedFile, WHO};
use crate::opened::{Unpacked, all_said};

#[test]
fn a_package_without_the_reporters_says_nothing_of_them_in_any_byte() {
    let file = ClosedFile::new();
    let (whole, _) = file.package("tout.zip", &json!({}));
    let (redacted, saved) = file.package("sans.zip", &json!({ "redacted": true }));
    let telling = says_who(&whole);
    assert!(telling.len() >= 6, "{telling:?}");
    assert_eq!(says_who(&redacted), Vec::<String>::new());
    let said = saved["left_out"][0].as_str().unwrap();
    assert!(said.contains("personnes qui ont signalé"), "{said}");
}

#[test]
fn the_same_package_as_one_document_says_nothing_of_them_either() {
    let file = ClosedFile::new();
    let (whole, _) = file.package("tout.pdf", &json!({ "form": "pdf" }));
    let options = json!({ "form": "pdf", "redacted": true });
    let (redacted, _) = file.package("sans.pdf", &options);
    assert!(carried(&whole).contains(WHO));
    assert!(!carried(&redacted).contains(WHO));
    assert!(!all_said(&redacted).contains(WHO));
}

#[test]
fn every_page_of_the_version_says_that_something_was_left_out() {
    let file = ClosedFile::new();
    let (redacted, _) = file.package("sans.zip", &json!({ "redacted": true }));
    let unpacked = Unpacked::of(&redacted);
    let files = unpacked.files();
    let dossier = files
        .iter()
        .find(|it| it.ends_with("01 dossier complet.pdf"));
    let text = crate::opened::text(dossier.unwrap());
    let pages = text.matches("page 1/").count().max(1);
    assert!(
        text.matches("Version sans les données des déclarants")
            .count()
            >= pages
    );
}

/// The files of a package that hold the marker.
fn says_who(package: &Path) -> Vec<String> {
    let unpacked = Unpacked::of(package);
    let telling = unpacked.files().into_iter().zip(unpacked.names());
    telling
        .filter(|(file, name)| name.contains(WHO) || all_said(file).contains(WHO))
        .map(|(_, name)| name)
        .collect()
}

/// All that the documents carried by a document say.
fn carried(package: &Path) -> String {
    let bytes = std::fs::read(package).unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    let files = report::enclosed(&bytes, None).unwrap().into_iter();
    files
        .enumerate()
        .map(|(rank, file)| {
            let path = folder.path().join(rank.to_string());
            std::fs::write(&path, &file.bytes).unwrap();
            file.name + all_said(&path).as_str()
        })
        .collect()
}
