//! `registre sauvegarder`: what it leaves in the folder, what it says, and when it refuses.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use app::{App, ScriptedHost};
use serde_json::{Value, json};
use tempfile::TempDir;

const PASSPHRASE: &str = "quatre moulins dorment sous la brume";

/// A register without any breach, closed.
fn register() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("val-fictif.rgpd");
    let host = ScriptedHost::new("2026-11-24T19:00:00Z".parse().unwrap());
    host.will_save(path.clone());
    let app = App::new(Box::new(host));
    let mut form: Value = app.dispatch("propose_register", json!({})).unwrap();
    form["organisation"]["name"] = json!("Service de santé au travail du Val-Fictif");
    form["referent"]["name"] = json!("Camille Exemple");
    let creation = json!({ "form": form, "passphrase": PASSPHRASE, "confirmation": PASSPHRASE });
    app.dispatch("create_register", creation).unwrap();
    app.lock();
    (folder, path)
}

/// Exit code, standard output, standard error.
fn back_up(register: &Path, folder: &Path) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_registre"));
    command.arg("sauvegarder").arg(register);
    command.arg("--dossier").arg(folder);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = command.stderr(Stdio::piped()).spawn().unwrap();
    writeln!(running.stdin.take().unwrap(), "{PASSPHRASE}").unwrap();
    let output = running.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn folders(place: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(place).unwrap().flatten();
    entries.map(|entry| entry.path()).collect()
}

#[test]
fn a_backup_is_a_folder_that_opens_as_the_register_does() {
    let (_folder, register) = register();
    let place = TempDir::new().unwrap();
    let (code, said, fault) = back_up(&register, place.path());
    assert_eq!((code, fault.contains("Refus")), (0, false), "{fault}");
    let made = folders(place.path());
    assert_eq!(made.len(), 1);
    assert!(said.contains(&*made[0].to_string_lossy()), "{said}");
    assert!(made[0].to_string_lossy().ends_with("(automatique)"));
    let app = App::new(Box::new(ScriptedHost::new(chrono::Utc::now())));
    app.choose(made[0].join("val-fictif.rgpd"));
    let opened = app.dispatch("open_register", json!({ "passphrase": PASSPHRASE }));
    assert!(opened.is_ok());
}

#[test]
fn the_last_backup_of_a_day_is_the_one_that_stays() {
    let (_folder, register) = register();
    let place = TempDir::new().unwrap();
    let yesterday = place
        .path()
        .join("val-fictif 2020-01-01 08h00m00 (automatique)");
    let (code, ..) = back_up(&register, place.path());
    assert_eq!(code, 0);
    fs::rename(&folders(place.path())[0], &yesterday).unwrap();
    let earlier = "val-fictif 2020-01-01 07h00m00 (automatique)";
    let (code, ..) = back_up(&register, place.path());
    assert_eq!(code, 0);
    let made = folders(place.path());
    let latest = made.iter().find(|path| **path != yesterday).unwrap();
    fs::rename(latest, place.path().join(earlier)).unwrap();
    let (code, said, _) = back_up(&register, place.path());
    assert_eq!(code, 0);
    assert!(said.contains("retirées\u{a0}: 1"), "{said}");
    assert!(yesterday.exists());
    assert!(!place.path().join(earlier).exists());
}

#[test]
fn a_backup_beside_the_register_or_while_it_is_open_is_refused_and_leaves_nothing() {
    let (folder, register) = register();
    let before = folders(folder.path()).len();
    let (code, _, fault) = back_up(&register, folder.path());
    assert_eq!(code, 1, "{fault}");
    assert_eq!(folders(folder.path()).len(), before);

    let place = TempDir::new().unwrap();
    let app = App::new(Box::new(ScriptedHost::new(chrono::Utc::now())));
    app.choose(register.clone());
    app.dispatch("open_register", json!({ "passphrase": PASSPHRASE }))
        .unwrap();
    let (code, _, fault) = back_up(&register, place.path());
    assert_eq!(code, 1, "{fault}");
    assert!(fault.contains("ouvert"), "{fault}");
    assert_eq!(folders(place.path()), Vec::<PathBuf>::new());
}
