//! The pictures of the documentation: the example register, in the real window.

use std::path::Path;
use std::process::Command;

use tests::steps::unlock;
use tests::window::{Window, Workplace};

fn main() {
    let folder = std::env::args().nth(1).expect("the folder of the pictures");
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder).expect("the folder of the pictures");
    let workplace = Workplace::new();
    let passphrase = make_example(&workplace);
    let window = workplace.open_window_on(&workplace.document("val-fictif.rgpd"));
    unlock(&window, &passphrase);
    picture_today(&window, folder);
    picture_breaches(&window, folder);
    picture_procedure(&window, folder);
    picture_closed(&window, folder);
    picture_package(&workplace, &window, folder);
    picture_declaration(&window, folder);
    // What it types waits as a draft, which is not the one of the declaration.
    picture_letter(&window, folder);
    picture_registers(&window, folder);
    picture_requests(&window, folder);
    picture_evaluation(&window, folder);
    picture_exercise(&window, folder);
    picture_people(&window, folder);
    picture_journal(&window, folder);
    picture_backups(&workplace, &window, folder);
    picture_import(&workplace, &window, folder);
}

/// What the register tells the evaluation of last year.
fn picture_evaluation(window: &Window, folder: &Path) {
    window.click("nav-evaluations");
    window.click("evaluation-link");
    window.click("tab-figures");
    window.shows("figure-authority");
    scroll_to(window, "delays");
    window.picture(&folder.join("evaluation.png"));
}

/// An exercise that has just begun.
fn picture_exercise(window: &Window, folder: &Path) {
    window.click("nav-exercises");
    window.click("exercise-prepare");
    window.tick("scenario-EX-ENVOI");
    window.tick("pace-in-an-hour");
    window.click("exercise-begin");
    window.shows("exercise-message");
    let () = window.script("document.activeElement.blur(); scrollTo(0, 0)");
    window.picture(&folder.join("exercice.png"));
    window.click("exercise-give-up");
    window.click("confirm-accept");
}

/// Who has access to the example.
fn picture_people(window: &Window, folder: &Path) {
    window.click("nav-settings");
    window.click("tab-people");
    window.shows("person-row");
    let () = window.script("document.activeElement.blur(); scrollTo(0, 0)");
    window.picture(&folder.join("acces.png"));
}

fn picture_journal(window: &Window, folder: &Path) {
    window.click("tab-history");
    window.shows("history-entry");
    let () = window.script("document.activeElement.blur(); scrollTo(0, 0)");
    window.picture(&folder.join("journal.png"));
}

/// The backups of the example, once a folder was chosen.
fn picture_backups(workplace: &Workplace, window: &Window, folder: &Path) {
    let place = workplace.document("Sauvegardes");
    std::fs::create_dir(&place).expect("a folder");
    workplace.will_choose(&place);
    window.click("tab-backups");
    window.click("automatic-choose");
    window.sees("backup-said", "Sauvegarde faite et relue");
    let () = window.script("document.activeElement.blur(); scrollTo(0, 0)");
    window.picture(&folder.join("sauvegardes.png"));
}

/// The authority's own model, as it is downloaded.
const MODEL: &[u8] = include_bytes!("../../src-tauri/spreadsheet/tests/data/cnil-registre.ods");

/// Makes the example in the documents of the workplace, and gives its passphrase, the last words that the command says.
fn make_example(workplace: &Workplace) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "cli", "--", "demo"])
        .arg("--dossier")
        .arg(workplace.document(""))
        .output()
        .expect("cargo starts");
    let said = String::from_utf8(output.stdout).expect("the command speaks UTF-8");
    let (_, passphrase) = said
        .rsplit_once(": ")
        .expect("the command says the passphrase");
    passphrase.trim().to_owned()
}

/// The first screen, a month of the calendar, and the registers as pictures.
fn picture_today(window: &Window, folder: &Path) {
    window.shows("duty");
    window.shows("glance");
    window.picture(&folder.join("aujourd-hui.png"));
    window.click("nav-calendar");
    window.shows("month");
    window.picture(&folder.join("calendrier.png"));
    window.click("nav-figures");
    window.shows("figure-months");
    window.picture(&folder.join("chiffres.png"));
}

fn picture_breaches(window: &Window, folder: &Path) {
    window.click("nav-breaches");
    window.shows("breach-row");
    window.picture(&folder.join("violations.png"));
    window.click("breach-link");
    window.shows("breach-number");
    window.shows("clock");
    window.picture(&folder.join("violation.png"));
    window.click("tab-history");
    window.shows("history-entry");
    window.picture(&folder.join("historique.png"));
}

/// The breach whose risk is being assessed, and what its file holds.
fn picture_procedure(window: &Window, folder: &Path) {
    find(window, "audiométrie", "Résultats d’examens");
    window.click("step-assess");
    window.shows("assessment-headline");
    scroll_to(window, "assessment-proposal");
    window.picture(&folder.join("risque.png"));
    window.click("tab-evidence");
    window.shows("document-row");
    scroll_to(window, "tab-evidence");
    window.picture(&folder.join("chronologie.png"));
}

/// A letter proposed from the facts of the breach that is being assessed.
fn picture_letter(window: &Window, folder: &Path) {
    find(window, "audiométrie", "Résultats d’examens");
    window.click("step-inform-persons");
    window.click("letters-propose-adults");
    window.shows("letters-said");
    scroll_to(window, "letter");
    window.picture(&folder.join("lettre.png"));
}

/// A closed file: what remains is to read it, to evaluate the procedure, to keep it.
fn picture_closed(window: &Window, folder: &Path) {
    find(window, "hameçonné", "Compte de messagerie");
    window.click("step-close");
    window.shows("closed-file");
    let () = window.script("document.activeElement.blur(); scrollTo(0, 0)");
    window.picture(&folder.join("dossier-clos.png"));
}

/// The archive of the closed file: what goes in, and the same file looked at by whoever receives it.
fn picture_package(workplace: &Workplace, window: &Window, folder: &Path) {
    let archive = workplace.document("archive.zip");
    window.click("tab-packages");
    window.shows("package-form");
    scroll_to(window, "tab-packages");
    window.picture(&folder.join("documents.png"));
    scroll_to(window, "package-form");
    window.picture(&folder.join("paquet.png"));
    workplace.will_save(&archive);
    window.click("package-save");
    window.shows("package-done");
    window.click("verify-open");
    window.shows("verify");
    workplace.will_open(&archive);
    window.click("verify-choose");
    window.sees("verdict-title", "intact");
    let () = window.script("document.activeElement.blur(); scrollTo(0, 0)");
    window.picture(&folder.join("verifier.png"));
}

/// Opens the only breach that says `word`, whose facts begin with `first_words`.
fn find(window: &Window, word: &str, first_words: &str) {
    window.click("nav-breaches");
    window.type_in("search", word);
    window.sees("breaches-range", "1–1 sur 1");
    window.sees("breach-link", first_words);
    window.click("breach-link");
}

/// Puts `place` near the top of the window, with nothing in focus.
fn scroll_to(window: &Window, place: &str) {
    let script = format!(
        "document.activeElement.blur();
         document.querySelector('[data-testid=\"{place}\"]').scrollIntoView();
         scrollBy(0, -24)"
    );
    let () = window.script(&script);
}

/// The declaration that the story of the example left unfinished.
fn picture_declaration(window: &Window, folder: &Path) {
    window.click("nav-breaches");
    window.click("draft-resume");
    window.click("aware-now");
    window.sees("clock-figure", "71 h 5");
    let () = window.script("document.activeElement.blur(); scrollTo(0, 0)");
    window.picture(&folder.join("declarer.png"));
}

/// The fiches, one of them, and the processor to call in the night.
fn picture_registers(window: &Window, folder: &Path) {
    window.click("nav-activities");
    window.shows("activity-link");
    window.picture(&folder.join("traitements.png"));
    window.click("activity-link");
    window.shows("missing");
    window.picture(&folder.join("fiche.png"));
    window.click("nav-processors");
    window.type_in("search", "Hébergeur");
    window.sees("records-range", "1–1 sur 1");
    window.click("processor-link");
    window.shows("breach-phone");
    window.picture(&folder.join("sous-traitant.png"));
}

/// The requests of persons, what presses first.
fn picture_requests(window: &Window, folder: &Path) {
    window.click("nav-requests");
    window.shows("request-row");
    let () = window.script("document.activeElement.blur(); scrollTo(0, 0)");
    window.picture(&folder.join("demandes.png"));
}

/// A workbook on the authority's model, looked at before it is taken.
fn picture_import(workplace: &Workplace, window: &Window, folder: &Path) {
    let path = workplace.document("registre 2025.ods");
    std::fs::write(&path, MODEL).expect("a workbook");
    workplace.will_open(&path);
    window.click("nav-activities");
    window.click("import-open");
    window.click("import-choose");
    window.click("import-look");
    window.shows("import-line");
    scroll_to(window, "import-columns");
    window.picture(&folder.join("import.png"));
}
