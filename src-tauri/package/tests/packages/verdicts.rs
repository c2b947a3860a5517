//! What is found about a package, file by file.

use package::{DataState, Envelope, FileState, Form, Refusal, verify};

use crate::rig::{
    LETTER, RECEIPT, ROOT, claims, document, file, package, packed, repacked, states, unzipped,
    zipped,
};

use FileState::{Added, Altered, Intact, Missing};

fn place(path: &str, files: &[(String, Vec<u8>)]) -> usize {
    let whole = format!("{ROOT}/{path}");
    let place = files.iter().position(|(name, _)| *name == whole);
    place.expect(path)
}

#[test]
fn a_package_as_it_was_made_is_intact() {
    let verdict = verify(&package(), None).expect("a package");
    assert!(verdict.is_intact());
    assert_eq!(verdict.form, Form::Zip);
    assert_eq!(verdict.envelope, Envelope::Intact);
    assert_eq!(verdict.claims, Some(claims()));
    assert_eq!(states(&verdict), [(LETTER, Intact), (RECEIPT, Intact)]);
    assert_eq!(verdict.files[1].bytes, Some(24));
    assert_eq!(verdict.files[1].title, format!("Ce qu’est {RECEIPT}"));
}

#[test]
fn a_password_that_was_not_needed_changes_nothing() {
    let verdict = verify(&package(), Some("7KQF-2MZT")).expect("a package");
    assert!(verdict.is_intact());
}

#[test]
fn a_package_that_was_packed_again_has_its_files_and_no_seal() {
    let verdict = repacked(|_| ());
    assert_eq!(verdict.envelope, Envelope::Altered);
    assert!(!verdict.is_intact());
    assert_eq!(verdict.claims, Some(claims()));
    assert_eq!(states(&verdict), [(LETTER, Intact), (RECEIPT, Intact)]);
}

#[test]
fn a_package_that_was_packed_again_without_its_folder_or_in_another_one_is_read_as_well() {
    for (from, to) in [(format!("{ROOT}/"), ""), (String::new(), "Reçus/2026/")] {
        let verdict = repacked(|files| {
            for (name, _) in files {
                *name = format!("{to}{}", name.strip_prefix(&from).expect("the folder"));
            }
        });
        assert_eq!(states(&verdict), [(LETTER, Intact), (RECEIPT, Intact)]);
    }
}

#[test]
fn a_name_whose_accents_another_system_spelled_its_own_way_is_the_same_name() {
    let verdict = repacked(|files| {
        let receipt = place(RECEIPT, files);
        files[receipt].0 = format!("{ROOT}/Accuse\u{301} de re\u{301}ception.eml");
    });
    assert_eq!(states(&verdict), [(LETTER, Intact), (RECEIPT, Intact)]);
}

#[test]
fn a_changed_a_missing_and_an_added_file_are_each_told() {
    let verdict = repacked(|files| {
        let letter = place(LETTER, files);
        files[letter].1[0] ^= 1;
        let receipt = place(RECEIPT, files);
        files.remove(receipt);
        files.push((format!("{ROOT}/Courriers/Faux.txt"), b"faux".into()));
        files.push(("ailleurs.txt".into(), b"faux".into()));
    });
    let expected = [
        (LETTER, Altered),
        (RECEIPT, Missing),
        ("Courriers/Faux.txt", Added),
        ("ailleurs.txt", Added),
    ];
    assert_eq!(states(&verdict), expected);
    assert_eq!(verdict.files[2].bytes, None);
}

#[test]
fn a_file_that_is_longer_or_shorter_than_it_was_is_altered() {
    for length in [9, 1000] {
        let verdict = repacked(|files| {
            let letter = place(LETTER, files);
            files[letter].1.resize(length, b'.');
        });
        assert_eq!(states(&verdict)[0], (LETTER, Altered));
    }
}

#[test]
fn a_folder_that_another_program_writes_down_is_no_added_file() {
    let verdict = repacked(|files| files.push((format!("{ROOT}/Courriers/"), Vec::new())));
    assert_eq!(states(&verdict), [(LETTER, Intact), (RECEIPT, Intact)]);
}

#[test]
fn a_document_in_a_package_tells_whether_its_data_belong_to_it() {
    let mut signed = document();
    signed.extend(b"\n% signed since");
    let bytes = packed(vec![
        file("Notification.pdf", &document()),
        file("Notification signée.pdf", &signed),
        file("Facture.pdf", b"%PDF-1.4 of somebody else"),
        file("donnees.json", b"{ \"Producer\": \"RegistreRGPD\" }"),
    ]);
    let verdict = verify(&bytes, None).expect("a package");
    let data: Vec<Option<DataState>> = verdict.files.iter().map(|file| file.data).collect();
    let (matches, altered) = (Some(DataState::Matches), Some(DataState::Altered));
    assert_eq!(data, [matches, altered, None, None]);
    // What was put in is what is there.
    assert!(verdict.is_intact());
}

#[test]
fn an_archive_of_somebody_else_is_no_package() {
    let photos = zipped(&[("photo.jpg".into(), b"photo".to_vec())]);
    let list = (
        format!("{ROOT}/manifeste.json"),
        b"{\"schema\": \"autre\"}".to_vec(),
    );
    for other in [photos, zipped(&[list]), Vec::new(), b"bonjour".to_vec()] {
        assert_eq!(verify(&other, None), Err(Refusal::NotAPackage));
    }
}

#[test]
fn an_archive_that_holds_a_package_is_no_package_itself() {
    let inside = zipped(&[("paquet.zip".into(), package())]);
    assert_eq!(verify(&inside, None), Err(Refusal::NotAPackage));
}

#[test]
fn a_page_that_speaks_of_packages_is_no_package() {
    let files = unzipped(&package());
    for (name, bytes) in files {
        assert_eq!(verify(&bytes, None), Err(Refusal::NotAPackage), "{name}");
    }
}
