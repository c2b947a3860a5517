//! A file that was cut short or has one bit turned: it opens as it was or is refused by its name, and stays as it is.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use app::{ApiError, ErrorCode};
use serde_json::{Value, json};
use tempfile::TempDir;
use tests::campaign::offsets;
use tests::operation::Operation;
use tests::register::{PASSPHRASE, Workstation};
use vault::key_path;

/// What may be answered about a register that is not as it was written. Its first bytes say which keys are its own.
const OF_A_REGISTER: [ErrorCode; 4] = [
    ErrorCode::KeyFileForeign,
    ErrorCode::RegisterDamaged,
    ErrorCode::RegisterEmpty,
    ErrorCode::RegisterForeign,
];

/// About a key file: a secret that opens nothing is all that a turned bit of its slot shows.
const OF_KEYS: [ErrorCode; 4] = [
    ErrorCode::KeyFileDamaged,
    ErrorCode::KeyFileForeign,
    ErrorCode::KeyFileNewer,
    ErrorCode::WrongPassphrase,
];

/// A folder with a register, its keys and a backup.
fn laid(operation: Operation) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    operation.lay(folder.path());
    folder
}

/// The content of every file of a folder and of those in it.
fn content(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    entries
        .flat_map(|entry| match entry.path() {
            path if path.is_dir() => content(&path),
            path => BTreeMap::from([(path.clone(), fs::read(path).expect("a file"))]),
        })
        .collect()
}

/// `whole` cut at this offset, then with a bit turned there.
fn spoiled(whole: &[u8], offset: usize) -> [Vec<u8>; 2] {
    let mut turned = whole.to_vec();
    turned[offset] ^= 1 << (offset % 8);
    [whole[..offset].to_vec(), turned]
}

/// Spoils the file at `path` everywhere, asks `what` each time, and holds the answer to `right`. A refusal leaves every
/// file of `folder` as it was.
fn spoil(
    folder: &Path,
    path: &Path,
    what: impl Fn() -> Result<Value, ApiError>,
    right: impl Fn(Result<&Value, ErrorCode>) -> bool,
) {
    let whole = fs::read(path).expect("the file");
    for offset in offsets(whole.len()) {
        for (damage, bytes) in ["cut", "turned"].iter().zip(spoiled(&whole, offset)) {
            fs::write(path, bytes).expect("a spoiled file");
            let before = content(folder);
            let answer = what();
            let short = answer.as_ref().map_err(|refusal| refusal.code);
            assert!(right(short), "{damage} at {offset}: {answer:?}");
            assert_eq!(content(folder), before, "{damage} at {offset}: written to");
        }
    }
    fs::write(path, whole).expect("the file as it was");
    assert!(what().is_ok(), "it opens once it is as it was");
}

#[test]
fn a_spoiled_register_is_refused() {
    let folder = laid(Operation::Declare);
    let path = Workstation::at(folder.path()).path;
    let open = || Workstation::at(folder.path()).open();
    spoil(folder.path(), &path, open, |answer| {
        answer.is_err_and(|code| OF_A_REGISTER.contains(&code))
    });
}

#[test]
fn a_spoiled_key_file_is_refused() {
    let folder = laid(Operation::Declare);
    let path = key_path(&Workstation::at(folder.path()).path);
    let open = || Workstation::at(folder.path()).open();
    spoil(folder.path(), &path, open, |answer| {
        answer.is_err_and(|code| OF_KEYS.contains(&code))
    });
}

#[test]
fn a_spoiled_backup_is_not_restored() {
    let folder = laid(Operation::Restore);
    let backup = folder.path().join("key/backup/val-fictif.rgpd");
    let preview = || {
        let workstation = Workstation::at(folder.path());
        workstation
            .app
            .choose(folder.path().join("nowhere/val-fictif.rgpd"));
        workstation.machine.script.will_open(backup.clone());
        workstation.app.dispatch("choose_backup", json!({}))?;
        let secret = json!({ "with": "passphrase", "secret": PASSPHRASE });
        workstation.app.dispatch("preview_restoring", secret)
    };
    spoil(folder.path(), &backup, preview, |answer| {
        answer.is_err_and(|code| OF_A_REGISTER.contains(&code))
    });
    spoil(folder.path(), &key_path(&backup), preview, |answer| {
        answer.is_err_and(|code| OF_KEYS.contains(&code))
    });
}

#[test]
fn a_spoiled_package_is_not_said_to_be_intact() {
    let folder = laid(Operation::ExportPackage);
    let made = Operation::ExportPackage.once(folder.path());
    made.expect("a package");
    let package = folder.path().join("document");
    let verify = || {
        let workstation = Workstation::at(folder.path());
        workstation.machine.script.will_open(package.clone());
        workstation.app.dispatch("choose_package", json!({}))
    };
    spoil(folder.path(), &package, verify, |answer| match answer {
        Ok(chosen) => chosen["verdict"]["is_intact"] == false || chosen["needs_password"] == true,
        Err(code) => code == ErrorCode::NotAPackage,
    });
    let verdict = verify().expect("a verdict");
    assert_eq!(verdict["verdict"]["is_intact"], true);
}
