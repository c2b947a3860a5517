//! What a package is made of.

use package::{MANIFEST, Manifest, PackError, PackedFile, Packing, listed, manifest_bytes};

use crate::rig::{LETTER, RECEIPT, ROOT, claims, file, package, packed, unzipped};

fn text_of(name: &str) -> String {
    let path = format!("{ROOT}/{name}");
    let mut files = unzipped(&package()).into_iter();
    let (_, bytes) = files.find(|(name, _)| *name == path).expect(name);
    String::from_utf8(bytes).expect("text")
}

#[test]
fn everything_stands_in_one_folder_and_the_list_comes_first() {
    let files = unzipped(&package());
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [MANIFEST, "LISEZ-MOI.txt", "SHA256SUMS", LETTER, RECEIPT];
    assert_eq!(names, expected.map(|name| format!("{ROOT}/{name}")));
}

#[test]
fn the_list_tells_the_claims_and_the_checksum_of_each_file() {
    let manifest: Manifest = serde_json::from_str(&text_of(MANIFEST)).expect("a list");
    assert_eq!(manifest.schema, "registre-rgpd/paquet/1");
    assert_eq!(manifest.claims, claims());
    let receipt = &manifest.files[1];
    assert_eq!((receipt.path.as_str(), receipt.bytes), (RECEIPT, 24));
    assert_eq!(receipt.title, format!("Ce qu’est {RECEIPT}"));
    // As `sha256sum` gives it.
    let sha256 = "e4693113cd9162c19e05fc4faabc6dd8bb1496ffe0d64e228dbbc6b63efccf84";
    assert_eq!(receipt.sha256, sha256);
}

#[test]
fn the_list_of_a_document_that_carries_files_is_the_same() {
    let files = [file(RECEIPT, b"Bonjour")];
    let alone = manifest_bytes(&[listed(&files[0])], &claims());
    let names = unzipped(&packed(files.into()));
    assert_eq!(names[0].1, alone);
}

#[test]
fn the_same_files_and_claims_give_the_same_bytes() {
    assert_eq!(package(), package());
}

#[test]
fn a_package_of_no_file_is_still_a_package() {
    let files = unzipped(&packed(Vec::new()));
    assert_eq!(files.len(), 3);
}

#[test]
fn the_explanations_are_read_by_old_programs_of_windows() {
    let page = text_of("LISEZ-MOI.txt");
    assert!(page.starts_with('\u{feff}'));
    assert_eq!(page.matches('\n').count(), page.matches("\r\n").count());
}

#[test]
fn the_explanations_tell_the_claims_and_how_to_check_by_hand() {
    let page = text_of("LISEZ-MOI.txt");
    for words in [
        "DOSSIER ARCHIVÉ\r\nViolation VIO-2026-0001\r\n",
        "Organisme\u{a0}: Service de santé au travail du Val-Fictif\r\n",
        "Réuni le\u{a0}: 1er décembre 2026 à 9\u{a0}h\u{a0}05, temps universel (UTC)\r\n",
        "Par\u{a0}: Camille Martin\r\n",
        "Journal du registre\u{a0}: ligne n°\u{a0}128\r\n",
        "À conserver jusqu’au\u{a0}: 30 novembre 2032\r\n",
        "- Accusé de réception.eml\u{a0}: Ce qu’est Accusé de réception.eml\r\n",
        "- Les données des personnes qui ont signalé en ont été écartées.\r\n",
        "certutil -hashfile \"nom du fichier\" SHA256",
        "sha256sum -c SHA256SUMS",
    ] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn the_explanations_leave_out_what_nobody_said() {
    let mut claims = claims();
    claims.kept_through = None;
    claims.kept_because = String::new();
    claims.left_out = Vec::new();
    let bytes = Packing::begin(ROOT).zip(&claims).expect("a package");
    let page = String::from_utf8(unzipped(&bytes).remove(1).1).expect("text");
    for words in ["conserver", "conservation", "CE QUI N’Y EST PAS"] {
        assert!(!page.contains(words), "{words}");
    }
}

#[test]
fn two_files_of_one_path_are_refused_whatever_their_case_and_their_accents() {
    let composed = "Pi\u{e8}ces/Recu.pdf";
    for other in [
        composed,
        "PI\u{c8}CES/RECU.PDF",
        "Pie\u{300}ces/Recu.pdf",
        "PIE\u{300}CES/recu.pdf",
    ] {
        let mut packing = Packing::begin(ROOT);
        packing.add(file(composed, b"1")).expect("the first one");
        let second: PackedFile = file(other, b"2");
        assert_eq!(packing.add(second), Err(PackError::SamePath), "{other}");
    }
}

#[test]
fn no_file_takes_the_place_of_what_the_package_itself_holds() {
    for path in ["manifeste.json", "lisez-moi.TXT", "sha256sums"] {
        let refused = Packing::begin(ROOT).add(file(path, b""));
        assert_eq!(refused, Err(PackError::SamePath), "{path}");
    }
    let elsewhere = Packing::begin(ROOT).add(file("Pièces/manifeste.json", b""));
    assert_eq!(elsewhere, Ok(()));
}
