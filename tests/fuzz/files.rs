//! The files that come from outside: spreadsheets, packages, key files.

use std::fs;
use std::panic::AssertUnwindSafe;

use bolero::check;
use serde_json::json;
use spreadsheet::{Format, Row, RowKind, Sheet, Workbook, read, write};
use tempfile::TempDir;
use tests::operation::Operation;
use tests::register::Workstation;
use vault::{KeyFile, key_path};

use crate::archives::{Parts, archive, parts};
use crate::{Spoiled, a_while, pick, spoiled};

/// The register that the CNIL proposes, and the same cells as other programs write them.
const CNIL: &[u8] = include_bytes!("../../src-tauri/spreadsheet/tests/data/cnil-registre.ods");
const CSV: &str =
    "Nom;Prestation;Date\n\"Hébergeur; fictif\";\"a \"\"b\"\"\";31/01/2026\n=1+1;-2;\n";

fn workbook() -> Vec<u8> {
    let row = |cells: [&str; 2]| Row {
        kind: RowKind::Plain,
        cells: cells.map(str::to_owned).to_vec(),
    };
    let sheet = Sheet {
        name: "Traitements".to_owned(),
        rows: vec![row(["Nom", "Service"]), row(["Paie", "=1+1"])],
        widths: Vec::new(),
    };
    let book = Workbook {
        sheets: vec![sheet],
    };
    write(&book, Format::Xlsx).expect("a workbook")
}

/// One part of an archive spoiled, the others as they are.
fn with_one_spoiled(whole: &Parts, (rank, changes, cut): &Spoiled) -> Vec<u8> {
    let mut other = whole.clone();
    let part = usize::from(*rank) % other.len();
    other[part].1 = spoiled(&other[part].1, changes, *cut);
    archive(&other)
}

#[test]
fn any_text_table_gives_an_answer() {
    check!()
        .with_type::<Spoiled>()
        .with_test_time(a_while())
        .for_each(|(_, changes, cut)| {
            let _answer = read(&spoiled(CSV.as_bytes(), changes, *cut), "a.csv");
        });
}

#[test]
fn any_spreadsheet_gives_an_answer() {
    let samples = [(parts(CNIL), "a.ods"), (parts(&workbook()), "a.xlsx")];
    check!()
        .with_type::<(u8, Spoiled)>()
        .with_test_time(a_while())
        .for_each(|(sample, changes)| {
            let (whole, name) = pick(&samples, *sample);
            let _answer = read(&with_one_spoiled(whole, changes), name);
        });
}

#[test]
fn any_package_gets_a_verdict_and_only_the_one_that_was_made_is_intact() {
    let folder = TempDir::new().expect("a folder");
    Operation::ExportPackage.lay(folder.path());
    let made = Operation::ExportPackage.once(folder.path());
    made.expect("a package");
    let package = folder.path().join("document");
    let whole = parts(&fs::read(&package).expect("the package"));
    let made = archive(&whole);
    let workstation = AssertUnwindSafe(Workstation::at(folder.path()));
    check!()
        .with_type::<Spoiled>()
        .with_test_time(a_while())
        .for_each(|changes| {
            let workstation = &workstation;
            let bytes = with_one_spoiled(&whole, changes);
            fs::write(&package, &bytes).expect("a package");
            workstation.machine.script.will_open(package.clone());
            let verdict = workstation.app.dispatch("choose_package", json!({}));
            let is_intact = verdict.is_ok_and(|it| it["verdict"]["is_intact"] == true);
            assert!(!is_intact || bytes == made, "changed and said to be intact");
        });
}

#[test]
fn any_key_file_is_read_or_refused() {
    let folder = TempDir::new().expect("a folder");
    Operation::Declare.lay(folder.path());
    let path = key_path(&Workstation::at(folder.path()).path);
    let whole = fs::read(path).expect("the key file");
    check!()
        .with_type::<Spoiled>()
        .with_test_time(a_while())
        .for_each(|(_, changes, cut)| {
            let bytes = spoiled(&whole, changes, *cut);
            let is_read = KeyFile::from_bytes(&bytes).is_ok();
            assert_eq!(
                is_read,
                bytes == whole,
                "read though changed, or the reverse"
            );
        });
}
