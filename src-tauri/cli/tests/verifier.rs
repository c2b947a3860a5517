//! `registre verifier`: what it says of a package, and how it ends.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use app::{App, ScriptedHost};
use serde_json::{Value, json};
use tempfile::TempDir;

const PASSPHRASE: &str = "quatre moulins dorment sous la brume";
const PASSWORD: &str = "7KQF-2MZT-9DWA-HXNE-40PC";

/// Exit code, standard output, standard error.
type Said = (i32, String, String);

fn verify(file: &Path, words: &[&str], typed: &str) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_registre"));
    command.arg("verifier").arg(file).args(words);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = command.stderr(Stdio::piped()).spawn().unwrap();
    // A command that needs no password may be over before it is given.
    let _ = running.stdin.take().unwrap().write_all(typed.as_bytes());
    let output = running.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code().unwrap(),
        text(output.stdout),
        text(output.stderr),
    )
}

/// The folder of the example, made once: its key takes a while to derive.
fn example() -> &'static Path {
    static EXAMPLE: OnceLock<TempDir> = OnceLock::new();
    let folder = EXAMPLE.get_or_init(|| {
        let folder = TempDir::new().unwrap();
        let status = Command::new(env!("CARGO_BIN_EXE_registre"))
            .args(["demo", "--dossier"])
            .arg(folder.path())
            .stdout(Stdio::null())
            .status();
        assert!(status.unwrap().success());
        folder
    });
    folder.path()
}

/// The archive package of the example.
fn package() -> PathBuf {
    let files = fs::read_dir(example()).unwrap();
    let mut files = files.map(|entry| entry.unwrap().path());
    files
        .find(|it| it.extension().is_some_and(|it| it == "zip"))
        .unwrap()
}

#[test]
fn an_intact_package_ends_with_zero_and_tells_what_it_claims() {
    let (code, said, wrong) = verify(&package(), &[], "");
    assert_eq!((code, wrong.as_str()), (0, ""), "{said}");
    assert!(said.starts_with("INTACT\u{a0}: «\u{202f}VIO-"), "{said}");
    for expected in [
        "fichiers intacts",
        "Dossier archivé, Violation VIO-",
        "journal\u{a0}: ligne ",
        "à conserver jusqu’au ",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(!said.contains("chronologie"), "{said}");
    let (_, detailed, _) = verify(&package(), &["--detail"], "");
    let line = "intact\u{a0}: 05 chronologie.pdf, données conformes à l’empreinte du PDF";
    assert!(detailed.contains(line), "{detailed}");
}

#[test]
fn a_package_with_one_changed_byte_ends_with_one_and_names_the_file() {
    let folder = TempDir::new().unwrap();
    let touched = folder.path().join("touché.zip");
    let mut bytes = fs::read(package()).unwrap();
    bytes[60_000] ^= 1;
    fs::write(&touched, bytes).unwrap();
    let (code, said, wrong) = verify(&touched, &[], "");
    assert_eq!((code, wrong.as_str()), (1, ""), "{said}");
    assert!(said.starts_with("MODIFIÉ\u{a0}: "), "{said}");
    assert!(
        said.contains("modifié\u{a0}: 01 dossier complet.pdf"),
        "{said}"
    );
}

#[test]
fn what_is_no_package_ends_with_two() {
    let register = example().join("val-fictif.rgpd");
    for file in [register.as_path(), Path::new("absent.zip")] {
        let (code, said, wrong) = verify(file, &[], "");
        assert_eq!((code, said.as_str()), (2, ""), "{wrong}");
        assert!(wrong.contains("n’a pas pu être vérifié"), "{wrong}");
    }
}

#[test]
fn a_protected_package_asks_for_its_password() {
    let folder = TempDir::new().unwrap();
    let place = folder.path().join("scellé.zip");
    save_protected(&place);
    let (code, said, wrong) = verify(&place, &[], &format!("{PASSWORD}\r\n"));
    assert_eq!((code, wrong.as_str()), (0, ""), "{said}");
    let (code, _, wrong) = verify(&place, &[], "autre\n");
    assert_eq!(code, 2);
    assert!(
        wrong.contains("Ce mot de passe n’est pas celui du paquet."),
        "{wrong}"
    );
    let (code, _, wrong) = verify(&place, &[], "");
    assert_eq!(code, 2);
    assert!(
        wrong.contains("aucun mot de passe n’a été donné"),
        "{wrong}"
    );
}

/// The archive of the example again, protected, as the window makes it.
fn save_protected(place: &Path) {
    let folder = TempDir::new().unwrap();
    for name in ["val-fictif.rgpd", "val-fictif.rgpd.cles"] {
        fs::copy(example().join(name), folder.path().join(name)).unwrap();
    }
    let host = ScriptedHost::new(chrono::Utc::now());
    let app = App::new(Box::new(host.clone()));
    app.choose(folder.path().join("val-fictif.rgpd"));
    let ask = |name: &str, argument: Value| app.dispatch(name, argument).unwrap();
    ask("open_register", json!({ "passphrase": PASSPHRASE }));
    let query = json!({ "text": "", "year": null, "origin": null, "site": null, "status": "closed", "page": 0 });
    let closed = ask("breaches", query)["rows"][0]["id"].clone();
    host.will_save(place.to_owned());
    let argument = json!({
        "id": closed, "kind": "archive", "form": "zip", "items": ["document:dossier complet"],
        "redacted": false, "password": PASSWORD, "as_message": false, "order": "cnil_v2026",
    });
    ask("export_package", argument);
}
