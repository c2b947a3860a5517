//! A register that comes in from a spreadsheet, is undone, and leaves for one, in the real window.

use std::path::PathBuf;

use tests::steps::create_register;
use tests::window::{Window, Workplace};

use crate::accessibility::Visit;

/// The authority's own model, as it is downloaded.
const MODEL: &[u8] = include_bytes!("../../src-tauri/spreadsheet/tests/data/cnil-registre.ods");

/// A table as organisations keep it: titles of their own, a column that nothing takes, a cell that nobody can read.
const PROCESSORS: &str = "Prestataire;Prestation;Délai d’alerte;Couleur du classeur\n\
    Hébergeur Fictif;Hébergement;24;bleu\n\
    Imprimeur Fictif;Mise sous pli;demain;vert\n\
    ;Sans nom;;\n";

/// A file of another program where the next dialog finds it.
fn file(workplace: &Workplace, name: &str, bytes: &[u8]) -> PathBuf {
    let path = workplace.document(name);
    std::fs::write(&path, bytes).expect("a file");
    workplace.will_open(&path);
    path
}

fn choose(window: &Window) {
    window.click("import-open");
    window.click("import-choose");
}

/// Unfolds what each line has to tell.
fn open_details(window: &Window) {
    let opened: bool = window.script(
        "document.querySelectorAll('[data-testid=import-details] > summary').forEach(line => line.click());
         return true",
    );
    assert!(opened);
}

#[test]
fn the_register_on_the_authority_s_model_is_looked_at_taken_and_undone() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    let _ = create_register(&workplace, &window);
    let mut visit = Visit::of(&window);
    window.click("nav-activities");
    window.shows("records-empty");
    let _ = file(&workplace, "cnil-registre.ods", MODEL);
    choose(&window);
    window.shows("import-model");
    visit.look("import, modèle reconnu");
    window.click("import-look");
    window.shows("import-line");
    window.sees("import-not-taken", "fiche sans nom");
    visit.look("import, aperçu du modèle");
    window.click("import-accept");
    window.sees("import-report", "TRT-0001");
    visit.look("import, compte rendu");
    window.click("import-report-undo");
    window.click("confirm-accept");
    window.shows("past-import-undone");
    window.click("nav-activities");
    window.shows("records-empty");
    assert_eq!(visit.faults, Vec::<String>::new());
}

#[test]
fn a_table_of_ones_own_is_mapped_looked_at_taken_and_goes_out_again() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    let _ = create_register(&workplace, &window);
    let mut visit = Visit::of(&window);
    window.click("nav-processors");
    let _ = file(&workplace, "photo.xlsx", b"\x89PNG\r\n\x1a\n");
    choose(&window);
    window.sees("failure", "tableur");
    visit.look("import, fichier refusé");
    let _ = file(&workplace, "sous-traitants.csv", PROCESSORS.as_bytes());
    window.click("import-choose");
    window.shows("import-column");
    visit.look("import, colonnes");
    window.click("import-look");
    window.shows("import-details");
    open_details(&window);
    window.sees("import-doubts", "demain");
    visit.look("import, aperçu");
    window.click("import-accept");
    window.sees("import-report-counts", "2");
    window.click("import-report-link");
    window.sees("record-number", "SST-0001");
    window.click("nav-processors");
    let table = workplace.document("sous-traitants.ods");
    workplace.will_save(&table);
    window.click("export-table-ods");
    window.sees("table-said", "sous-traitants.ods");
    visit.look("sous-traitants, pour un tableur");
    let bytes = std::fs::read(&table).expect("the table");
    let _ = file(&workplace, "retour.ods", &bytes);
    choose(&window);
    window.click("import-look");
    window.shows("import-line");
    let same: usize =
        window.script("return document.querySelectorAll('[data-standing=same]').length");
    assert_eq!(same, 2, "what comes back changes nothing");
    assert_eq!(visit.faults, Vec::<String>::new());
}
