//! A closed file leaves as a package, other programs open it, and the window looks at it again.

use std::fs;
use std::path::Path;
use std::process::Command;

use tests::register::PASSPHRASE;
use tests::steps::{create_register, declare_breach, pdf_text, unlock};
use tests::window::{Window, Workplace};

use crate::accessibility::Visit;
use crate::archive::aged_register;

/// What a program prints of a file.
#[track_caller]
fn run(program: &str, words: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(words).arg(file).output();
    let output = output.unwrap_or_else(|fault| panic!("{program} : {fault}"));
    assert!(output.status.success(), "{program}: {output:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A register with a closed file, its packages on the screen.
fn before_a_closed_file(workplace: &Workplace) -> (Window, String) {
    let (workstation, number) = aged_register(workplace);
    let window = workplace.open_window_on(&workstation.path);
    unlock(&window, PASSPHRASE);
    window.click("nav-breaches");
    window.click("breach-link");
    window.click("tab-packages");
    window.shows("package-form");
    (window, number)
}

/// Saves the package that is on the screen, and gives the fingerprint that the window shows.
fn save(workplace: &Workplace, window: &Window, place: &Path) -> String {
    workplace.will_save(place);
    window.click("package-save");
    window.shows("package-done");
    let shown = window.text("package-fingerprint");
    shown.split_whitespace().collect()
}

/// Looks at a file in the window, from a screen that offers it.
fn verify(workplace: &Workplace, window: &Window, file: &Path) {
    workplace.will_open(file);
    window.click("verify-choose");
}

#[test]
fn a_closed_file_becomes_an_archive_that_other_programs_open_and_the_window_verifies() {
    let workplace = Workplace::new();
    let (window, number) = before_a_closed_file(&workplace);
    let mut visit = Visit::of(&window);
    visit.look("paquets, dossier clos");
    let archive = workplace.document("archive.zip");
    let shown = save(&workplace, &window, &archive);
    visit.look("paquet enregistré");
    assert!(
        run("sha256sum", &[], &archive).starts_with(&shown),
        "{shown}"
    );
    opened_outside(&workplace, &archive, &number);
    window.click("verify-open");
    window.shows("verify");
    verify(&workplace, &window, &archive);
    window.sees("verdict-title", "intact");
    visit.look("paquet intact");
    let mut touched = fs::read(&archive).expect("the package");
    let middle = touched.len() / 2;
    touched[middle] ^= 1;
    fs::write(&archive, touched).expect("a touched package");
    verify(&workplace, &window, &archive);
    window.sees("verdict-title", "modifié");
    window.shows("found-altered");
    visit.look("paquet modifié");
    assert_eq!(visit.faults, Vec::<String>::new());
}

/// The archive unpacked and checked by usual programs.
fn opened_outside(workplace: &Workplace, archive: &Path, number: &str) {
    run("unzip", &["-tq"], archive);
    assert!(run("7z", &["t"], archive).contains("Everything is Ok"));
    let folder = workplace.document("ouvert");
    let place = folder.to_str().expect("a path").to_owned();
    run("unzip", &["-q", "-d", &place], archive);
    let inside = fs::read_dir(&folder).expect("a folder").next();
    let inside = inside.expect("a folder").expect("a folder").path();
    let mut sums = Command::new("sha256sum");
    sums.args(["-c", "--quiet", "SHA256SUMS"])
        .current_dir(&inside);
    let checked = sums.status();
    assert!(checked.expect("sha256sum").success());
    let dossier = inside.join("01 dossier complet.pdf");
    run("qpdf", &["--check"], &dossier);
    assert!(pdf_text(&dossier).contains(number));
}

#[test]
fn a_protected_package_is_opened_with_its_password_alone() {
    let workplace = Workplace::new();
    let (window, _) = before_a_closed_file(&workplace);
    window.tick("package-protect");
    window.shows("password-shown");
    let password = window.text("password-shown");
    let mut visit = Visit::of(&window);
    visit.look("paquet protégé");
    let archive = workplace.document("scelle.zip");
    let _ = save(&workplace, &window, &archive);
    assert_eq!(window.text("password-shown"), password);
    let opened = run("7z", &["t", &format!("-p{password}")], &archive);
    assert!(opened.contains("Everything is Ok"), "{opened}");
    window.click("lock");
    window.click("door-verify");
    window.shows("verify");
    verify(&workplace, &window, &archive);
    window.shows("verify-locked");
    window.type_in("verify-password", "7KQF");
    window.click("verify-unlock");
    window.shows("failure");
    assert_eq!(window.value("verify-password"), "7KQF");
    visit.look("mot de passe du paquet");
    window.type_in("verify-password", &password);
    window.click("verify-unlock");
    window.sees("verdict-title", "intact");
    visit.look("paquet vérifié devant la porte");
    assert_eq!(visit.faults, Vec::<String>::new());
}

#[test]
fn an_open_file_offers_its_documents_and_the_register_a_period() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    let _ = create_register(&workplace, &window);
    let number = declare_breach(&window, "Un envoi erroné.");
    window.click("tab-packages");
    window.shows("package-documents");
    let mut visit = Visit::of(&window);
    visit.look("paquets, dossier ouvert");
    let report = workplace.document("rapport.pdf");
    workplace.will_save(&report);
    window.click("document-save-incident");
    window.shows("document-said");
    assert!(pdf_text(&report).contains(&number));
    window.click("nav-breaches");
    window.click("register-open");
    window.type_in("from-on", "31/02/2026");
    window.click("register-save");
    window.shows("error-summary");
    visit.look("registre des violations, période fausse");
    window.type_in("from-on", "01/01/2026");
    let register = workplace.document("violations.pdf");
    workplace.will_save(&register);
    window.click("register-save");
    window.sees("register-said", "violations.pdf");
    assert!(pdf_text(&register).contains(&number));
    assert_eq!(visit.faults, Vec::<String>::new());
}
