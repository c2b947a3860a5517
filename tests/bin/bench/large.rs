//! The register on which everything is measured.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use domain::register::RegisterForm;
use serde_json::json;
use tempfile::TempDir;
use tests::register::{PASSPHRASE, Workstation, now};
use tests::sample;
use vault::{DataKey, KeyFile, Passphrase, key_path};

/// How many breaches it holds.
pub(crate) const BREACHES: u32 = 10_000;

/// A register closed in a folder of its own, with its key.
pub(crate) struct LargeRegister {
    folder: TempDir,
    spent: Duration,
    /// The settings of the register, as a form.
    pub(crate) form: RegisterForm,
}

impl LargeRegister {
    /// Declares every breach as the page does. The folder is beside this program: a temporary folder may be in memory.
    pub(crate) fn make() -> Self {
        let program = std::env::current_exe().expect("the path of this program");
        let folder = TempDir::new_in(program.parent().expect("a folder")).expect("a folder");
        let started = Instant::now();
        let workstation = Workstation::with_new_register(folder.path());
        let settings = workstation.ok("settings", json!({}));
        let form: RegisterForm =
            serde_json::from_value(settings["form"].clone()).expect("the settings");
        for rank in 0..BREACHES {
            let at = sample::registered_at(rank, BREACHES);
            workstation.machine.script.set_now(at);
            let breach = sample::breach(rank, &form, at);
            let _ = workstation.ok("declare_breach", json!({ "form": breach }));
        }
        workstation.app.lock();
        Self {
            folder,
            spent: started.elapsed(),
            form,
        }
    }

    /// The register.
    pub(crate) fn path(&self) -> PathBuf {
        Workstation::at(self.folder.path()).path
    }

    /// A place for another file, on the same disk.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The application in front of the register, open today.
    pub(crate) fn opened(&self) -> Workstation {
        let workstation = Workstation::at(self.folder.path());
        workstation.machine.script.set_now(now());
        workstation.open().expect("the register opens");
        workstation
    }

    /// The key, derived once and for all.
    pub(crate) fn key(&self) -> DataKey {
        let file = KeyFile::read(&key_path(&self.path())).expect("the key file");
        let opened = file.open_with_passphrase(&Passphrase::new(PASSPHRASE));
        opened.expect("the key").key
    }

    /// A copy, to be read by something that is not the application.
    pub(crate) fn copy(&self, name: &str) -> PathBuf {
        let copy = self.beside(name);
        fs::copy(self.path(), &copy).expect("a copy");
        copy
    }

    /// Size of the file.
    pub(crate) fn megabytes(&self) -> u64 {
        length(&self.path()) / 1_000_000
    }

    /// Time it took to write, one breach after the other.
    pub(crate) fn seconds(&self) -> u64 {
        self.spent.as_secs()
    }
}

fn length(path: &Path) -> u64 {
    fs::metadata(path).expect("a file").len()
}
