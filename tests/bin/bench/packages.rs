//! What leaves in one file: an archive package with heavy evidence, the register of breaches on paper.

#![allow(clippy::print_stdout)] // what this program is for

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;
use tests::register::Workstation;

use crate::figure::{print, side_by_side, timed};
use crate::large::LargeRegister;
use crate::paper::{self, Pieces};

/// Supporting documents of the archive, and the bytes of each: photographs, which nothing makes smaller.
const EVIDENCE: usize = 4;
const EVIDENCE_BYTES: usize = 10_000_000;
const ROUNDS: usize = 3;
/// The period that another tool lays out as well: it takes many minutes for the whole register.
const COMPARED: [&str; 2] = ["01/10/2026", "31/12/2026"];

/// Both, measured.
pub(crate) fn measure(register: &LargeRegister) {
    archive();
    on_paper(register);
}

fn archive() {
    let program = std::env::current_exe().expect("the path of this program");
    let folder = TempDir::new_in(program.parent().expect("a folder")).expect("a folder");
    let workstation = Workstation::with_new_register(folder.path());
    let id = closed_with_evidence(&workstation, folder.path());
    let contents = workstation.ok("package_contents", json!({ "id": id }));
    let items = contents["items"].as_array().expect("items").iter();
    let items: Vec<&Value> = items.map(|item| &item["key"]).collect();
    let place = folder.path().join("archive.zip");
    let export = || {
        workstation.machine.script.will_save(place.clone());
        let argument = json!({
            "id": id, "kind": "archive", "form": "zip", "items": items, "redacted": false,
            "password": null, "as_message": false, "order": "cnil_v2026",
        });
        let _ = workstation.ok("export_package", argument);
    };
    let evidence: Vec<PathBuf> = (0..EVIDENCE)
        .map(|rank| photograph(folder.path(), rank))
        .collect();
    let other = folder.path().join("autre.zip");
    let [figure, baseline] = side_by_side(
        ROUNDS,
        [&mut |_| timed(export), &mut |_| {
            timed(|| packed_by_7z(&evidence, &other))
        }],
    );
    print(
        "Dossier archivé avec 40\u{a0}Mo de pièces\u{a0}: documents, pièces, empreintes, écriture",
        &figure,
        &[("7-Zip\u{a0}: les seules pièces dans un .zip", baseline)],
    );
    let bytes = fs::read(&place).expect("the package");
    let [verified] = side_by_side(
        ROUNDS,
        [&mut |_| {
            workstation.machine.script.will_open(place.clone());
            timed(|| workstation.ok("choose_package", json!({})))
        }],
    );
    let [hashed] = side_by_side(ROUNDS, [&mut |_| timed(|| store::fingerprint(&bytes))]);
    print(
        "Vérifier ce paquet",
        &verified,
        &[("SHA-256 des mêmes octets, une fois", hashed)],
    );
}

/// A file that was set aside and closed, with its evidence; gives its identifier.
fn closed_with_evidence(workstation: &Workstation, folder: &Path) -> Value {
    let id = workstation.declare("Une fausse alerte.").expect("a breach")["id"].clone();
    for rank in 0..EVIDENCE {
        let path = photograph(folder, rank);
        workstation.machine.script.will_open(path);
        let form = json!({ "kind": "other", "note": "", "clause": null });
        let _ = workstation.ok("add_document", json!({ "id": id, "form": form }));
    }
    let procedure = workstation.ok("procedure", json!({ "id": id }));
    let steps = procedure["steps"].as_array().expect("steps").iter();
    let mut steps = steps.filter(|step| step["form"]["step"] == "assess");
    let mut assess = steps.next().expect("the assessment")["form"].clone();
    assess["details"]["decision"] = json!({
        "verdict": "not_a_breach", "reason": "Le poste ne contenait aucune donnée.",
        "decided_by": "Camille Exemple", "decided_on": ""
    });
    let change = json!({ "id": id, "revision": 0, "form": assess });
    let _ = workstation.ok("change_step", change);
    let signature = json!({ "name": "Camille Exemple", "function": "Référente RGPD" });
    let _ = workstation.ok("close_breach", json!({ "id": id, "form": signature }));
    id
}

/// A file of bytes that follow no pattern, the same in every run.
fn photograph(folder: &Path, rank: usize) -> PathBuf {
    let path = folder.join(format!("photo {rank}.jpg"));
    let mut state = 0x9E37_79B9_7F4A_7C15_u64.wrapping_add(rank as u64);
    let bytes = (0..EVIDENCE_BYTES).map(|_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[0]
    });
    fs::write(&path, bytes.collect::<Vec<u8>>()).expect("a photograph");
    path
}

fn packed_by_7z(files: &[PathBuf], place: &Path) {
    let _ = fs::remove_file(place);
    let mut command = Command::new("7z");
    command.args(["a", "-tzip", "-bso0"]).arg(place).args(files);
    assert!(command.status().expect("7z").success());
}

/// The register of breaches over a period, saved at `place`.
fn register_of(workstation: &Workstation, place: &Path, from_on: &str, to_on: &str) {
    workstation.machine.script.will_save(place.to_owned());
    let form = json!({ "from_on": from_on, "to_on": to_on });
    let argument = json!({ "form": form, "redacted": false });
    let _ = workstation.ok("export_breach_register", argument);
}

fn on_paper(register: &LargeRegister) {
    let workstation = register.opened();
    let place = register.beside("violations.pdf");
    let export = || register_of(&workstation, &place, "01/01/2000", "31/12/2099");
    export();
    let pieces = Pieces::of(&fs::read(&place).expect("the register"));
    let [figure, bare] = side_by_side(
        ROUNDS,
        [&mut |_| timed(export), &mut |_| {
            timed(|| pieces.laid_plainly())
        }],
    );
    print(
        &format!(
            "Registre de 10\u{a0}000 violations en un PDF ({})",
            pieces.size()
        ),
        &figure,
        &[(paper::BASELINE, bare)],
    );
    compared(&workstation, register);
}

/// A part of the register beside the same words laid out by a tool that anyone can install.
fn compared(workstation: &Workstation, register: &LargeRegister) {
    if Command::new("weasyprint")
        .arg("--version")
        .output()
        .is_err()
    {
        println!("\nWeasyPrint\u{a0}: non mesuré (apt-get install weasyprint)");
        return;
    }
    let place = register.beside("partie.pdf");
    let [from_on, to_on] = COMPARED;
    let export = || register_of(workstation, &place, from_on, to_on);
    export();
    let pieces = Pieces::of(&fs::read(&place).expect("the part"));
    let page = register.beside("partie.html");
    fs::write(&page, as_a_page(&place)).expect("a page");
    let other = register.beside("autre.pdf");
    let [figure, baseline] = side_by_side(
        1,
        [&mut |_| timed(export), &mut |_| {
            timed(|| {
                let status = Command::new("weasyprint")
                    .arg("--quiet")
                    .arg(&page)
                    .arg(&other)
                    .status();
                assert!(status.expect("weasyprint").success());
            })
        }],
    );
    print(
        &format!("Une partie du même registre ({})", pieces.size()),
        &figure,
        &[(
            "WeasyPrint\u{a0}: les mêmes mots, un paragraphe par ligne, sans tableau",
            baseline,
        )],
    );
}

/// The words of a document as a web page, a paragraph for each line.
fn as_a_page(document: &Path) -> String {
    let output = Command::new("pdftotext").arg(document).arg("-").output();
    let text = String::from_utf8(output.expect("pdftotext").stdout).expect("text");
    let escaped = |line: &str| line.replace('&', "&amp;").replace('<', "&lt;");
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let paragraphs: Vec<String> = lines
        .map(|line| format!("<p>{}</p>\n", escaped(line)))
        .collect();
    let body = paragraphs.concat();
    format!("<!doctype html><meta charset=utf-8><title>Registre</title>\n{body}")
}
