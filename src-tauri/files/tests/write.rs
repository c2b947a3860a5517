//! A file is there whole, or nothing has changed.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::Path;

use files::{Existing, FileError, write_secret, write_whole};

/// Names of everything in `folder`, in order.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_new_file_holds_exactly_the_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let bytes: Vec<u8> = (0..=255).cycle().take(300_000).collect();
    write_whole(&folder.path().join("a.pdf"), &bytes, Existing::Refuse).unwrap();
    assert_eq!(fs::read(folder.path().join("a.pdf")).unwrap(), bytes);
    assert_eq!(names(folder.path()), ["a.pdf"]);
}

#[test]
fn an_existing_file_is_kept_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    fs::write(&path, "before").unwrap();
    assert_eq!(
        write_whole(&path, b"after", Existing::Refuse),
        Err(FileError::AlreadyExists)
    );
    assert_eq!(fs::read(&path).unwrap(), b"before");
    assert_eq!(names(folder.path()), ["a.pdf"]);
}

#[test]
fn an_existing_file_is_replaced_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    fs::write(&path, "a longer text before").unwrap();
    write_whole(&path, b"after", Existing::Replace).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"after");
    assert_eq!(names(folder.path()), ["a.pdf"]);
}

#[test]
fn a_missing_folder_is_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("missing").join("a.pdf");
    assert_eq!(
        write_whole(&path, b"x", Existing::Refuse),
        Err(FileError::NotFound)
    );
    assert!(names(folder.path()).is_empty());
}

#[test]
fn a_file_is_not_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "kept").unwrap();
    let path = folder.path().join("file").join("a.pdf");
    assert_eq!(
        write_whole(&path, b"x", Existing::Replace),
        Err(FileError::NotFound)
    );
    assert_eq!(fs::read(folder.path().join("file")).unwrap(), b"kept");
}

#[test]
fn a_folder_is_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    fs::create_dir(&path).unwrap();
    for existing in [Existing::Refuse, Existing::Replace] {
        assert_eq!(
            write_whole(&path, b"x", existing),
            Err(FileError::AlreadyExists)
        );
    }
    assert_eq!(names(folder.path()), ["a.pdf"]);
}

#[test]
fn a_file_marked_read_only_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    fs::write(&path, "before").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    assert_eq!(
        write_whole(&path, b"after", Existing::Replace),
        Err(FileError::ReadOnly)
    );
    assert_eq!(fs::read(&path).unwrap(), b"before");
    assert_eq!(names(folder.path()), ["a.pdf"]);
}

#[test]
fn a_bare_name_is_written_in_the_current_folder() {
    let folder = tempfile::tempdir().unwrap();
    std::env::set_current_dir(folder.path()).unwrap();
    write_whole(Path::new("bare.pdf"), b"x", Existing::Refuse).unwrap();
    assert!(folder.path().join("bare.pdf").is_file());
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_refuses_is_told_apart() {
    let path = Path::new("/sys/a.pdf"); // refuses everyone, root included
    assert_eq!(
        write_whole(path, b"x", Existing::Refuse),
        Err(FileError::ReadOnly)
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_apart() {
    let refused = fs::write("/dev/full", "x").unwrap_err();
    assert_eq!(files::classify(refused), FileError::DiskFull);
}

#[cfg(unix)]
mod modes {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn a_secret_is_read_by_its_owner_alone_even_after_an_open_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.cles");
        fs::write(&path, "open to all").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o666)).unwrap();
        write_secret(&path, b"secret", Existing::Replace).unwrap();
        assert_eq!(mode(&path), 0o600);
    }

    #[test]
    fn a_document_gets_the_permissions_of_any_other_file() {
        let folder = tempfile::tempdir().unwrap();
        let (ordinary, document) = (folder.path().join("ordinary"), folder.path().join("a.pdf"));
        fs::write(&ordinary, "x").unwrap();
        write_whole(&document, b"x", Existing::Refuse).unwrap();
        assert_eq!(mode(&document), mode(&ordinary));
    }

    #[test]
    fn a_link_is_replaced_and_what_it_points_to_is_untouched() {
        let folder = tempfile::tempdir().unwrap();
        let (target, link) = (folder.path().join("target"), folder.path().join("a.pdf"));
        fs::write(&target, "kept").unwrap();
        symlink(&target, &link).unwrap();
        assert_eq!(
            write_whole(&link, b"x", Existing::Refuse),
            Err(FileError::AlreadyExists)
        );
        write_whole(&link, b"new", Existing::Replace).unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"kept");
        assert_eq!(fs::read(&link).unwrap(), b"new");
    }
}

#[test]
fn a_prepared_file_takes_its_name_last_and_leaves_nothing_when_it_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fiche.pdf");
    fs::write(&path, b"la fiche d'avant").unwrap();
    let prepare = || files::prepare_secret(&path, b"la nouvelle fiche", Existing::Replace).unwrap();
    let given_up = prepare();
    assert_eq!(fs::read(&path).unwrap(), b"la fiche d'avant");
    drop(given_up);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    prepare().put().unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"la nouvelle fiche");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
