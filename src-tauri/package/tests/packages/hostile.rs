//! Archives made to do harm.

use package::{FileState, Listed, MANIFEST, Refusal, listed, manifest_bytes, verify};

use crate::rig::{claims, file, repacked, states, zipped};

/// A package whose list says `said` of one file that unpacks to `bytes`.
fn lying(said: &Listed, bytes: Vec<u8>) -> Vec<u8> {
    let list = manifest_bytes(std::slice::from_ref(said), &claims());
    zipped(&[
        (format!("P/{MANIFEST}"), list),
        (format!("P/{}", said.path), bytes),
    ])
}

#[test]
fn a_file_that_unpacks_to_more_than_its_size_is_altered() {
    let small = listed(&file("bombe.txt", b"petit"));
    let bomb = lying(&small, vec![b'p'; 16 * 1024 * 1024]);
    assert!(bomb.len() < 32 * 1024, "{}", bomb.len());
    let verdict = verify(&bomb, None).expect("a package");
    assert_eq!(states(&verdict), [("bombe.txt", FileState::Altered)]);
}

#[test]
fn a_file_whose_size_is_beyond_all_numbers_is_altered() {
    let mut huge = listed(&file("énorme.txt", b"petit"));
    huge.bytes = u64::MAX;
    let verdict = verify(&lying(&huge, b"petit".to_vec()), None).expect("a package");
    assert_eq!(states(&verdict), [("énorme.txt", FileState::Altered)]);
}

#[test]
fn a_list_that_unpacks_to_more_than_any_list_is_not_read() {
    let list = manifest_bytes(&[], &claims());
    let found = |spaces: usize| {
        let swollen = [vec![b' '; spaces], list.clone()].concat();
        verify(&zipped(&[(format!("P/{MANIFEST}"), swollen)]), None)
    };
    assert!(found(1024).is_ok());
    assert_eq!(found(16 * 1024 * 1024), Err(Refusal::NotAPackage));
}

#[test]
fn a_name_that_climbs_out_of_its_folder_is_only_words() {
    let outside = "../../../etc/passwd";
    let verdict = repacked(|files| files.push((outside.into(), b"root".into())));
    let last = states(&verdict).pop();
    assert_eq!(last, Some((outside, FileState::Added)));
}

#[test]
fn a_file_that_is_listed_twice_is_there_once() {
    let one = listed(&file("a.txt", b"a"));
    let list = manifest_bytes(&[one.clone(), one], &claims());
    let twice = zipped(&[
        (format!("P/{MANIFEST}"), list),
        ("P/a.txt".into(), b"a".to_vec()),
    ]);
    let verdict = verify(&twice, None).expect("a package");
    let expected = [("a.txt", FileState::Intact), ("a.txt", FileState::Missing)];
    assert_eq!(states(&verdict), expected);
}

#[test]
fn two_files_that_some_systems_take_for_one_are_not_both_accepted() {
    let one = listed(&file("\u{e9}t\u{e9}.txt", b"a"));
    let list = manifest_bytes(&[one], &claims());
    let twice = zipped(&[
        (format!("P/{MANIFEST}"), list),
        ("P/\u{e9}t\u{e9}.txt".into(), b"a".to_vec()),
        ("P/e\u{301}te\u{301}.txt".into(), b"b".to_vec()),
    ]);
    let verdict = verify(&twice, None).expect("a package");
    assert_eq!(states(&verdict)[0].1, FileState::Intact);
    assert_eq!(states(&verdict)[1].1, FileState::Added);
}
