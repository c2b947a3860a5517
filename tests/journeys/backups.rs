//! A register backed up, brought back to the day before, and its journal read, all in the real window.

use tests::steps::{PASSPHRASE, create_register, declare_breach, unlock};
use tests::window::{Window, Workplace};

use crate::accessibility::Visit;

fn open_tab(window: &Window, tab: &str) {
    window.click("nav-settings");
    window.click(&format!("tab-{tab}"));
}

#[test]
fn a_backup_is_made_by_itself_and_restored_once_what_would_be_lost_was_seen() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    create_register(&workplace, &window);
    declare_breach(&window, "Un classeur de résultats manque au centre du Val.");
    window.sees("backed-up", "Jamais sauvegardé");
    open_tab(&window, "backups");
    let mut visit = Visit::of(&window);
    window.shows("automatic");
    visit.look("sauvegardes, rien encore");
    let key = workplace.document("clé");
    std::fs::create_dir(&key).expect("a folder");
    workplace.will_choose(&key);
    window.click("automatic-choose");
    window.sees("backup-said", "Sauvegarde faite et relue");
    window.sees("backed-up", "Sauvegardé le");
    visit.look("sauvegardes, un dossier choisi");
    let backup = tests::markers::files(&key)
        .into_iter()
        .find(|file| file.extension().is_some_and(|it| it == "rgpd"))
        .expect("the backup holds the register");

    window.click("nav-breaches");
    declare_breach(&window, "Un second classeur manque.");
    open_tab(&window, "backups");
    window.click("restore");
    window.shows("restore-choose");
    visit.look("restaurer, choisir");
    workplace.will_open(&backup);
    window.click("restore-choose");
    window.shows("restore-chosen");
    unlock(&window, "ce n’est pas la bonne");
    window.sees("failure", "n’est pas la bonne");
    visit.look("restaurer, phrase refusée");
    window.type_in("door-passphrase", PASSPHRASE);
    window.click("door-open");
    window.sees("restore-lost", "Violation déclarée");
    visit.look("restaurer, ce qui serait perdu");
    window.click("restore-understood");
    window.click("restore-do");
    window.click("nav-breaches");
    window.sees("breaches-range", "1");
    window.hides("older");
    open_tab(&window, "history");
    window.sees("history-entry", "Sauvegarde restaurée");
    assert_eq!(visit.faults, Vec::<String>::new());
}

#[test]
fn the_journal_is_searched_verified_and_taken_out() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    create_register(&workplace, &window);
    declare_breach(&window, "Un classeur de résultats manque au centre du Val.");
    open_tab(&window, "history");
    window.shows("journal");
    let mut visit = Visit::of(&window);
    visit.look("journal");
    window.type_in("journal-text", "déclarée");
    window.sees("journal-range", "1");
    window.sees("history-entry", "VIO-");
    window.click("journal-verify");
    window.sees("journal-said", "intact");
    let pdf = workplace.document("journal.pdf");
    workplace.will_save(&pdf);
    window.click("journal-pdf");
    window.sees("journal-said", "journal.pdf");
    let text = tests::steps::pdf_text(&pdf);
    assert!(text.contains("Violation déclarée"), "{text}");
    visit.look("journal, exporté");
    window.type_in("journal-text", "exporté");
    window.sees("history-entry", "Journal exporté");
    let csv = workplace.document("journal.csv");
    workplace.will_save(&csv);
    window.click("journal-csv");
    window.sees("journal-said", "journal.csv");
    let text = std::fs::read_to_string(&csv).expect("the table was saved");
    assert!(
        text.contains("Journal exporté"),
        "the export before is told"
    );
    window.type_in("journal-from_on", "31/02/2026");
    window.shows("journal-from_on-fault");
    visit.look("journal, jour impossible");
    window.type_in("journal-from_on", "01/01/2026");
    window.type_in("journal-text", "une chose que rien ne dit");
    window.shows("journal-empty");
    visit.look("journal, rien de tel");
    assert_eq!(visit.faults, Vec::<String>::new());
}
