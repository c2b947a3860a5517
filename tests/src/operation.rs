//! The operations that write, each done once: what stands before, how it is asked for, what may stand after.

use std::fs;
use std::path::Path;

use app::{ApiError, ErrorCode};
use files::Existing;
use serde_json::{Value, json};
use vault::{KdfCost, KeyFile, Passphrase, key_path};

use crate::register::{PASSPHRASE, Workstation, breaches_that_say};

/// What a process ends with when the application refused, with a code that the person can act upon.
pub const REFUSED: u8 = 3;
/// When it refused without saying why.
pub const UNEXPLAINED: u8 = 4;

/// Another passphrase than that of the register.
const OTHER_PASSPHRASE: &str = "cinq cigognes veillent sur le canal";
/// What stood where a document is saved.
const FORMER_DOCUMENT: &[u8] = b"the former document";

/// An operation that writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    /// A new register with its key file.
    Create,
    /// A row, its lists, its words and its journal line.
    Declare,
    /// A file of several pages taken into the register.
    AddDocument,
    /// The key file replaced.
    ChangePassphrase,
    /// A folder with the register and its key file.
    BackUp,
    /// A document put in the place of another one.
    ExportSheet,
    /// A package put in the place of another file.
    ExportPackage,
    /// A backup put in the place of the register.
    Restore,
}

/// What stands after an operation was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// What stood before, whole.
    Before,
    /// What the operation makes, whole.
    After,
    /// What stood before under the names that say that it was set aside, whole, with the backup to begin again.
    SetAside,
}

impl Operation {
    /// Every one.
    pub const ALL: [Self; 8] = [
        Self::Create,
        Self::Declare,
        Self::AddDocument,
        Self::ChangePassphrase,
        Self::BackUp,
        Self::ExportSheet,
        Self::ExportPackage,
        Self::Restore,
    ];

    /// Its name on a command line.
    #[must_use]
    pub fn name(self) -> String {
        format!("{self:?}")
    }

    /// Lays in `folder` what it is done on.
    pub fn lay(self, folder: &Path) {
        fs::create_dir(folder.join("key")).expect("a folder for backups");
        if self == Self::Create {
            return;
        }
        let workstation = Workstation::with_new_register(folder);
        let _ = workstation
            .declare("Un classeur manque.")
            .expect("a breach");
        if self == Self::Restore {
            back_up(&workstation).expect("a backup");
            let _ = workstation
                .declare("Un second classeur manque.")
                .expect("a breach");
        }
        workstation.app.lock();
        derive_quickly(&workstation);
        fs::write(folder.join("document"), FORMER_DOCUMENT).expect("a document");
        fs::write(folder.join("added"), vec![b'a'; 60_000]).expect("a file to add");
    }

    /// Does it once, from a closed register to a closed register.
    ///
    /// # Errors
    /// Those of the application.
    pub fn once(self, folder: &Path) -> Result<(), ApiError> {
        let workstation = Workstation::at(folder);
        if self == Self::Create {
            workstation.create()?;
            return Ok(());
        }
        workstation.open()?;
        self.ask(&workstation, folder)?;
        workstation.app.lock();
        Ok(())
    }

    fn ask(self, workstation: &Workstation, folder: &Path) -> Result<(), ApiError> {
        match self {
            Self::Create => Ok(()),
            Self::Declare => workstation.declare("Un autre classeur manque.").map(drop),
            Self::AddDocument => {
                workstation.machine.script.will_open(folder.join("added"));
                let form = json!({ "kind": "other", "note": "", "clause": null });
                let adding = json!({ "id": breach(workstation)?, "form": form });
                workstation.app.dispatch("add_document", adding).map(drop)
            }
            Self::ChangePassphrase => {
                let words = json!({ "current": PASSPHRASE, "passphrase": OTHER_PASSPHRASE, "confirmation": OTHER_PASSPHRASE });
                workstation
                    .app
                    .dispatch("change_passphrase", words)
                    .map(drop)
            }
            Self::BackUp => back_up(workstation),
            Self::ExportSheet => {
                let id = breach(workstation)?;
                workstation.export(&id, &folder.join("document")).map(drop)
            }
            Self::ExportPackage => {
                workstation
                    .machine
                    .script
                    .will_save(folder.join("document"));
                let asked = json!({
                    "id": breach(workstation)?, "kind": "notification", "form": "zip",
                    "items": ["document:fiche de notification"], "redacted": false,
                    "password": null, "as_message": false, "order": "cnil_v2026",
                });
                workstation.app.dispatch("export_package", asked).map(drop)
            }
            Self::Restore => {
                let script = &workstation.machine.script;
                script.will_open(folder.join("key/backup/val-fictif.rgpd"));
                workstation.app.choose(workstation.path.clone());
                workstation.app.dispatch("choose_backup", json!({}))?;
                let secret = json!({ "with": "passphrase", "secret": PASSPHRASE });
                workstation.app.dispatch("preview_restoring", secret)?;
                workstation
                    .app
                    .dispatch("restore_backup", json!({}))
                    .map(drop)
            }
        }
    }

    /// What stands in `folder`; a register that is there opens, which verifies every page and the whole journal.
    ///
    /// # Panics
    /// When it is neither what stood before nor what the operation makes.
    #[must_use]
    pub fn standing(self, folder: &Path) -> Standing {
        match self {
            Self::Create => created(folder),
            Self::Declare => either(breaches(folder), 1, 2),
            Self::Restore => restored(folder),
            Self::AddDocument => {
                let workstation = opened(folder);
                let id = breach(&workstation).expect("a breach");
                let shown = workstation.ok("procedure", json!({ "id": id }));
                either(
                    shown["documents"].as_array().expect("documents").len(),
                    0,
                    1,
                )
            }
            Self::ChangePassphrase => {
                let workstation = Workstation::at(folder);
                let opens = [PASSPHRASE, OTHER_PASSPHRASE].map(|it| {
                    let opened = workstation.open_with(it);
                    workstation.app.lock();
                    opened.is_ok()
                });
                assert_ne!(opens[0], opens[1], "one passphrase opens");
                if opens[0] {
                    Standing::Before
                } else {
                    Standing::After
                }
            }
            Self::BackUp => {
                assert_eq!(breaches(folder), 1);
                let copy = folder.join("key/backup/val-fictif.rgpd");
                let keys = key_path(&copy);
                assert_eq!(copy.exists(), keys.exists(), "both or neither");
                if !copy.exists() {
                    return Standing::Before;
                }
                let opened = KeyFile::read(&keys).expect("the keys of the copy");
                let unlocked = opened.open_with_passphrase(&Passphrase::new(PASSPHRASE));
                store::rehearse(&copy, &unlocked.expect("it opens").key).expect("a sound copy");
                Standing::After
            }
            Self::ExportSheet => exported(folder, b"%PDF"),
            Self::ExportPackage => exported(folder, b"PK"),
        }
    }
}

/// The passphrase of the register is derived at the least cost: writing is what is looked at.
fn derive_quickly(workstation: &Workstation) {
    let path = key_path(&workstation.path);
    let mut keys = KeyFile::read(&path).expect("the key file");
    let passphrase = Passphrase::new(PASSPHRASE);
    let unlocked = keys.open_with_passphrase(&passphrase).expect("it opens");
    let cost = KdfCost::new(8, 1, 1).expect("the least cost");
    keys.change_passphrase(&unlocked.key, unlocked.slot.id, &passphrase, cost)
        .and_then(|()| keys.write(&path, Existing::Replace))
        .expect("the key file is written");
}

fn back_up(workstation: &Workstation) -> Result<(), ApiError> {
    let place = workstation.path.with_file_name("key").join("backup");
    workstation.machine.script.will_save(place);
    workstation.app.dispatch("back_up", json!({})).map(drop)
}

/// The only breach, or the latest.
fn breach(workstation: &Workstation) -> Result<Value, ApiError> {
    let page = workstation
        .app
        .dispatch("breaches", breaches_that_say("", 0))?;
    Ok(page["rows"][0]["id"].clone())
}

fn opened(folder: &Path) -> Workstation {
    let workstation = Workstation::at(folder);
    workstation.open().expect("the register opens");
    workstation
}

fn breaches(folder: &Path) -> usize {
    opened(folder).numbers().len()
}

fn either(found: usize, before: usize, after: usize) -> Standing {
    match found {
        _ if found == before => Standing::Before,
        _ if found == after => Standing::After,
        _ => panic!("{found} is neither {before} nor {after}"),
    }
}

/// A register that was not finished says that it is none: nothing was entrusted to it yet.
fn created(folder: &Path) -> Standing {
    let workstation = Workstation::at(folder);
    match workstation.open().map_err(|refusal| refusal.code) {
        Ok(_) => Standing::After,
        Err(
            ErrorCode::RegisterMissing
            | ErrorCode::RegisterEmpty
            | ErrorCode::RegisterForeign
            | ErrorCode::RegisterDamaged,
        ) => Standing::Before,
        Err(code) => panic!("{code:?}"),
    }
}

fn restored(folder: &Path) -> Standing {
    let workstation = Workstation::at(folder);
    if workstation.path.exists() && key_path(&workstation.path).exists() {
        return either(breaches(folder), 2, 1);
    }
    let entries = fs::read_dir(folder).expect("the folder").flatten();
    let aside = entries.map(|entry| entry.path()).find(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.contains("remplacé") && name.ends_with(".rgpd")
    });
    let aside = aside.expect("what stood there is beside");
    // The name of its key file is given after its own.
    if !key_path(&aside).exists() {
        fs::rename(key_path(&workstation.path), key_path(&aside)).expect("its key file");
    }
    workstation.app.choose(aside);
    let argument = json!({ "passphrase": PASSPHRASE });
    let session = workstation.ok("open_register", argument);
    assert_eq!(session["breach_count"], 2);
    assert!(folder.join("key/backup/val-fictif.rgpd").exists());
    Standing::SetAside
}

fn exported(folder: &Path, beginning: &[u8]) -> Standing {
    assert_eq!(breaches(folder), 1);
    let document = fs::read(folder.join("document")).expect("a document");
    if document == FORMER_DOCUMENT {
        return Standing::Before;
    }
    assert!(document.starts_with(beginning), "half a document");
    Standing::After
}
