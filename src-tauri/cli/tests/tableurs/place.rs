//! A folder with a register, and the commands run in it.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use app::{App, ScriptedHost};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A workbook made on the authority's own model.
pub(crate) const MODEL: &[u8] = include_bytes!("../../../spreadsheet/tests/data/cnil-registre.ods");
/// The passphrase of the example register.
pub(crate) const PASSPHRASE: &str = "quatre moulins dorment sous la brume";
/// Its file.
pub(crate) const REGISTER: &str = "val-fictif.rgpd";

/// A measure of the register told otherwise, and a new one.
pub(crate) const MEASURES: &str = "\
Nom;Responsable
Ordinateurs portables chiffrés;Atelier Fictif
Mesure nouvelle;Atelier Fictif
";

/// A folder with the example register, in which the commands are run.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        // Made once: its key takes a while to derive.
        static EXAMPLE: OnceLock<[(&str, Vec<u8>); 2]> = OnceLock::new();
        let place = Self::empty();
        for (name, content) in EXAMPLE.get_or_init(example) {
            place.file(name, content);
        }
        place
    }

    fn empty() -> Self {
        let folder = TempDir::new().unwrap();
        Self { folder }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    /// Runs a command with `typed` on its standard input.
    pub(crate) fn run(&self, words: &[&str], typed: &str) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_registre"));
        command.args(words).current_dir(self.folder.path());
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut running = command.stderr(Stdio::piped()).spawn().unwrap();
        // A command that needs no passphrase may be over before it is given.
        let _ = running.stdin.take().unwrap().write_all(typed.as_bytes());
        running.wait_with_output().unwrap()
    }

    /// What is printed by a command that succeeds.
    pub(crate) fn printed(&self, words: &[&str]) -> String {
        let output = self.run(words, PASSPHRASE);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            (output.status.code(), said.as_str()),
            (Some(0), ""),
            "{words:?}"
        );
        String::from_utf8(output.stdout).unwrap()
    }

    /// What is said by a command that ends with `code`.
    pub(crate) fn said(&self, words: &[&str], typed: &str, code: i32) -> String {
        let output = self.run(words, typed);
        let printed = String::from_utf8(output.stdout).unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            (output.status.code(), printed.as_str()),
            (Some(code), ""),
            "{words:?}: {said}"
        );
        said
    }

    pub(crate) fn refused(&self, words: &[&str]) -> String {
        self.said(words, PASSPHRASE, 1)
    }

    /// A register as a table.
    pub(crate) fn table(&self, register: &str) -> String {
        let words = ["exporter", REGISTER, "--registre", register];
        self.printed(&[&words[..], &["--vers", "table.csv", "--remplacer"]].concat());
        fs::read_to_string(self.path("table.csv")).unwrap()
    }

    /// The application on the same register, as the window holds it.
    pub(crate) fn window(&self) -> App {
        let app = App::new(Box::new(ScriptedHost::new(chrono::Utc::now())));
        app.choose(self.path(REGISTER));
        ask(&app, "open_register", json!({ "passphrase": PASSPHRASE }));
        app
    }
}

/// The files of the example register, by name.
fn example() -> [(&'static str, Vec<u8>); 2] {
    let place = Place::empty();
    place.printed(&["demo", "--dossier", "."]);
    [REGISTER, "val-fictif.rgpd.cles"].map(|name| (name, fs::read(place.path(name)).unwrap()))
}

pub(crate) fn ask(app: &App, request: &str, argument: Value) -> Value {
    app.dispatch(request, argument).unwrap()
}

pub(crate) fn importer<'a>(words: &[&'a str]) -> Vec<&'a str> {
    [&["importer", REGISTER], words].concat()
}

pub(crate) fn takes_measures(place: &Place) -> String {
    place.file("mesures.csv", MEASURES);
    place.printed(&importer(&[
        "mesures.csv",
        "--registre",
        "mesures",
        "--accepter",
    ]))
}
