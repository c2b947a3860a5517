use std::fs;
use std::path::Path;

use files::{Existing, FileError};
use vault::{KeyFile, VaultError, key_path};

use crate::support::{PASSPHRASE, created, open};

#[test]
fn the_key_file_stands_beside_its_register() {
    assert_eq!(
        key_path(Path::new("dossier/été.rgpd")),
        Path::new("dossier/été.rgpd.cles")
    );
    assert_eq!(
        key_path(Path::new("sans ending")),
        Path::new("sans ending.cles")
    );
}

#[test]
fn a_written_file_is_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.rgpd.cles");
    let created = created();
    created.file.write(&path, Existing::Refuse).unwrap();
    let read = KeyFile::read(&path).unwrap();
    assert_eq!(read.text(), created.file.text());
    assert!(open(&read, PASSPHRASE).is_ok());
}

#[test]
fn an_existing_key_file_is_not_overwritten_at_a_creation() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.rgpd.cles");
    let (former, new) = (created().file, created().file);
    former.write(&path, Existing::Refuse).unwrap();
    let refused = new.write(&path, Existing::Refuse);
    assert_eq!(refused, Err(VaultError::File(FileError::AlreadyExists)));
    assert_eq!(fs::read_to_string(&path).unwrap(), former.text());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_change_replaces_the_file_in_one_piece() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.rgpd.cles");
    let (former, new) = (created().file, created().file);
    former.write(&path, Existing::Refuse).unwrap();
    new.write(&path, Existing::Replace).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), new.text());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_place_that_is_not_there_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("missing").join("a.rgpd.cles");
    assert_eq!(KeyFile::read(&path).err(), Some(VaultError::Missing));
    let refused = created().file.write(&path, Existing::Refuse);
    assert_eq!(refused, Err(VaultError::File(FileError::NotFound)));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_missing_empty_or_endless_key_file_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.rgpd.cles");
    assert_eq!(KeyFile::read(&path).err(), Some(VaultError::Missing));
    fs::write(&path, "").unwrap();
    assert_eq!(KeyFile::read(&path).err(), Some(VaultError::Damaged));
    fs::File::create(&path).unwrap().set_len(1 << 40).unwrap(); // a terabyte of nothing
    assert_eq!(KeyFile::read(&path).err(), Some(VaultError::Foreign));
}

#[test]
fn a_folder_in_the_place_of_the_key_file_cannot_be_read() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(
        KeyFile::read(folder.path()),
        Err(VaultError::File(_))
    ));
}

#[cfg(unix)]
#[test]
fn the_key_file_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.rgpd.cles");
    created().file.write(&path, Existing::Refuse).unwrap();
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
}
