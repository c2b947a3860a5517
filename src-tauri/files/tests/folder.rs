//! A folder appears whole or not at all, and never in the place of anything.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

use std::fs;
use std::path::Path;

use files::{FileError, prepare_folder};
use tempfile::tempdir;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    let names = entries.map(|entry| entry.file_name().into_string().unwrap());
    names.collect()
}

#[test]
fn a_folder_has_its_name_once_it_is_put_and_holds_what_was_placed() {
    let place = tempdir().unwrap();
    let path = place.path().join("sauvegarde");
    let prepared = prepare_folder(&path).unwrap();
    fs::write(prepared.place().join("registre"), "octets").unwrap();
    assert!(!path.exists());
    prepared.put().unwrap();
    assert_eq!(names(place.path()), ["sauvegarde"]);
    assert_eq!(fs::read(path.join("registre")).unwrap(), b"octets");
}

#[test]
fn a_folder_that_is_given_up_leaves_no_trace() {
    let place = tempdir().unwrap();
    let prepared = prepare_folder(&place.path().join("sauvegarde")).unwrap();
    fs::write(prepared.place().join("registre"), "octets").unwrap();
    drop(prepared);
    assert_eq!(names(place.path()), Vec::<String>::new());
}

#[test]
fn nothing_that_bears_the_name_is_replaced_even_when_it_came_meanwhile() {
    let place = tempdir().unwrap();
    let path = place.path().join("sauvegarde");
    fs::write(&path, "une photo").unwrap();
    assert_eq!(prepare_folder(&path).unwrap_err(), FileError::AlreadyExists);
    fs::remove_file(&path).unwrap();

    let prepared = prepare_folder(&path).unwrap();
    fs::create_dir(&path).unwrap();
    fs::write(path.join("photo"), "une photo").unwrap();
    assert!(prepared.put().is_err());
    assert_eq!(names(place.path()), ["sauvegarde"]);
    assert_eq!(fs::read(path.join("photo")).unwrap(), b"une photo");
}

#[test]
fn a_folder_is_not_prepared_where_there_is_no_place_for_it() {
    let place = tempdir().unwrap();
    let refused = prepare_folder(&place.path().join("absent").join("sauvegarde"));
    assert_eq!(refused.unwrap_err(), FileError::NotFound);
}
