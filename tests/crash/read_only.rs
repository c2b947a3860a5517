//! A folder that refuses to be written, as those of a server often do.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use app::ErrorCode;
use tempfile::TempDir;
use tests::markers::files;
use tests::register::Workstation;

use crate::machine::with_plain_rights;

fn forbid(path: &Path) {
    fs::set_permissions(path, Permissions::from_mode(0o500)).expect("our own folder");
}

fn allow(path: &Path) {
    fs::set_permissions(path, Permissions::from_mode(0o700)).expect("our own folder");
}

fn content(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let files = files(folder).into_iter();
    let mut content: Vec<_> = files
        .map(|path| (path.clone(), fs::read(&path).expect("a file")))
        .collect();
    content.sort();
    content
}

#[test]
fn nothing_is_created_in_a_folder_that_refuses_it() {
    with_plain_rights(
        "read_only::nothing_is_created_in_a_folder_that_refuses_it",
        || {
            let folder = TempDir::new().expect("a folder");
            let workstation = Workstation::at(folder.path());
            forbid(folder.path());
            let refusal = workstation.create().expect_err("the folder refuses");
            allow(folder.path());
            assert_eq!(refusal.code, ErrorCode::FolderReadOnly);
            assert_eq!(content(folder.path()), []);
        },
    );
}

#[test]
fn a_register_in_a_folder_that_refuses_writing_is_told_so_and_left_as_it_is() {
    with_plain_rights(
        "read_only::a_register_in_a_folder_that_refuses_writing_is_told_so_and_left_as_it_is",
        || {
            let folder = TempDir::new().expect("a folder");
            let workstation = Workstation::with_new_register(folder.path());
            workstation
                .declare("Un dossier est resté ouvert.")
                .expect("a breach");
            workstation.app.lock();
            let before = content(folder.path());
            forbid(folder.path());
            let refusal = workstation.open().expect_err("the folder refuses");
            allow(folder.path());
            assert_eq!(refusal.code, ErrorCode::FolderReadOnly);
            assert_eq!(content(folder.path()), before);
            workstation.open().expect("opens once it may be written");
            assert_eq!(workstation.numbers().len(), 1);
        },
    );
}

#[test]
fn a_register_file_that_refuses_writing_is_told_so_and_left_as_it_is() {
    with_plain_rights(
        "read_only::a_register_file_that_refuses_writing_is_told_so_and_left_as_it_is",
        || {
            let folder = TempDir::new().expect("a folder");
            let workstation = Workstation::with_new_register(folder.path());
            workstation.app.lock();
            let before = content(folder.path());
            fs::set_permissions(&workstation.path, Permissions::from_mode(0o400))
                .expect("our file");
            let refusal = workstation.open().expect_err("the file refuses");
            assert_eq!(refusal.code, ErrorCode::FolderReadOnly);
            assert_eq!(content(folder.path()), before);
        },
    );
}

#[test]
fn an_export_to_a_folder_that_refuses_it_leaves_the_register_open() {
    with_plain_rights(
        "read_only::an_export_to_a_folder_that_refuses_it_leaves_the_register_open",
        || {
            let (folder, elsewhere) = (
                TempDir::new().expect("a folder"),
                TempDir::new().expect("a folder"),
            );
            let workstation = Workstation::with_new_register(folder.path());
            let breach = workstation
                .declare("Un dossier est resté ouvert.")
                .expect("a breach");
            forbid(elsewhere.path());
            let refusal = workstation
                .export(&breach["id"], &elsewhere.path().join("fiche.pdf"))
                .expect_err("the folder refuses");
            allow(elsewhere.path());
            assert_eq!(refusal.code, ErrorCode::FolderReadOnly);
            assert_eq!(content(elsewhere.path()), []);
            workstation
                .declare("Un autre dossier.")
                .expect("still open");
        },
    );
}
