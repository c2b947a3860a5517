//! A package opened without our program.

use std::fs;

use package::{lock, verify};
use tempfile::TempDir;

use crate::outside::{run, succeed};
use crate::rig::{LETTER, ROOT, package};

const PASSWORD: &str = "7KQF-2MZT-9DWA-HXNE-04PB";

fn folder_with(bytes: &[u8]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("paquet.zip"), bytes).expect("a file");
    folder
}

#[test]
fn unzip_finds_no_fault_in_a_package() {
    let folder = folder_with(&package());
    succeed(folder.path(), "unzip", "unzip", &["-tq", "paquet.zip"]);
}

#[test]
fn sha256sum_finds_every_file_as_it_was() {
    let folder = folder_with(&package());
    succeed(folder.path(), "unzip", "unzip", &["-q", "paquet.zip"]);
    let inside = folder.path().join(ROOT);
    let words = ["--check", "--strict", "--quiet", "SHA256SUMS"];
    succeed(&inside, "sha256sum", "coreutils", &words);
    let listed = fs::read_to_string(inside.join("SHA256SUMS")).expect("a list");
    let there = fs::read_dir(&inside).expect("a folder").count();
    // The folder of letters holds one file, and the list is not in itself.
    assert_eq!(listed.lines().count(), there - 1);
    fs::write(inside.join(LETTER), "autre").expect("a file");
    let changed = run(&inside, "sha256sum", "coreutils", &words);
    assert!(!changed.status.success());
}

#[test]
fn the_seal_is_checked_with_head_and_tail() {
    let folder = folder_with(&package());
    let script = "test \"$(head -c -64 paquet.zip | sha256sum | cut -c -64)\" = \"$(tail -c 64 paquet.zip)\"";
    succeed(folder.path(), "sh", "dash", &["-c", script]);
}

#[test]
fn seven_zip_opens_a_locked_package_with_its_password_alone() {
    let folder = folder_with(&lock(package(), "dossier", PASSWORD).expect("locked"));
    let wrong = ["x", "-y", "-pautre", "paquet.zip"];
    let refused = run(folder.path(), "7z", "p7zip-full", &wrong);
    assert!(!refused.status.success());
    let right = ["x", "-y", &format!("-p{PASSWORD}"), "paquet.zip"];
    succeed(folder.path(), "7z", "p7zip-full", &right);
    let inner = fs::read(folder.path().join("dossier.zip")).expect("the package");
    assert_eq!(inner, package());
    assert!(verify(&inner, None).is_ok_and(|it| it.is_intact()));
}

#[test]
fn seven_zip_tells_the_encryption_and_no_checksum_of_a_locked_package() {
    let folder = folder_with(&lock(package(), "dossier", PASSWORD).expect("locked"));
    let output = run(
        folder.path(),
        "7z",
        "p7zip-full",
        &["l", "-slt", "paquet.zip"],
    );
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(told.contains("AES-256"), "{told}");
    assert!(told.contains("Encrypted = +"), "{told}");
    assert!(told.lines().any(|line| line.trim() == "CRC ="), "{told}");
}
