//! The processing register, the processors and the measures in the real window.

use serde_json::{Value, json};
use tests::register::{PASSPHRASE, Workstation};
use tests::steps::{create_register, pdf_text, unlock};
use tests::window::{Window, Workplace};

use crate::accessibility::Visit;

/// Takes up the first template, and gives the window with its fiche on the screen.
fn take_up_a_template(window: &Window) {
    window.click("nav-activities");
    window.shows("records-empty");
    window.click("activity-add");
    window.shows("template");
    window.type_in("template-search", "état de santé");
    window.click("template-take");
    window.shows("record-save");
}

#[test]
fn a_fiche_goes_from_its_template_to_validated_and_to_paper() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    let _ = create_register(&workplace, &window);
    take_up_a_template(&window);
    window.shows("missing");
    window.tick("transfers-none");
    window.click("record-save");
    window.sees("record-number", "TRT-0001");
    window.sees("activity-state", "Brouillon");
    window.shows("missing-item");
    window.click("activity-edit");
    window.tick("review-state-validated");
    window.click("record-save");
    window.shows("error-summary");
    window.type_in("review-validated-by", "Camille Fictive");
    window.click("record-save");
    window.sees("activity-state", "Validée");
    let sheet = workplace.document("fiche.pdf");
    workplace.will_save(&sheet);
    window.click("export-activity-sheet");
    window.sees("record-document-said", "fiche.pdf");
    let text = pdf_text(&sheet);
    assert!(text.contains("TRT-0001"), "{text}");
    assert!(!text.contains("Projet"), "{text}");
    let notice = workplace.document("notice.pdf");
    workplace.will_save(&notice);
    window.click("export-notice");
    window.sees("record-document-said", "notice.pdf");
    window.click("tab-history");
    window.shows("history-entry");
}

#[test]
fn a_processor_is_reviewed_clause_by_clause() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    let _ = create_register(&workplace, &window);
    window.click("nav-processors");
    window.shows("records-empty");
    window.click("processor-new");
    window.type_in("name", "Hébergeur Fictif");
    window.type_in("alert-hours", "24");
    window.type_in("contacts-breach-phone", "00 00 00 00 99");
    window.click("record-save");
    window.sees("breach-phone", "00 00 00 00 99");
    window.sees("breach-delay", "24");
    window.click("record-edit");
    window.tick("clauses-answers-audits-outcome-satisfied");
    window.type_in("clauses-answers-audits-evidence", "Article 12 du contrat");
    window.click("record-save");
    window.click("tab-clauses");
    window.sees("clause-audits", "Article 12 du contrat");
    let review = workplace.document("revue.pdf");
    workplace.will_save(&review);
    window.click("tab-record");
    window.click("export-processor-review");
    window.sees("record-document-said", "revue.pdf");
    assert!(pdf_text(&review).contains("Hébergeur Fictif"));
}

/// Writes an entry of a register as the page does.
pub(crate) fn create(workstation: &Workstation, register: &str, form: &Value) -> Value {
    let form = json!({ "register": register, "form": form });
    workstation.ok("create_record", json!({ "form": form }))["id"].clone()
}

/// A register with a fiche made from the first template, a processor that it names, and a measure.
fn with_entries(workplace: &Workplace) -> Workstation {
    let workstation = Workstation::at(&workplace.document(""));
    workstation.create().expect("a new register");
    let mut host = json!(domain::processor::ProcessorForm::default());
    host["name"] = json!("Hébergeur Fictif");
    host["alert_hours"] = json!("24");
    host["contacts"]["breach"] =
        json!({ "name": "Astreinte", "phone": "00 00 00 00 99", "email": "", "hours": "" });
    host["guarantees"]["items"] = json!([{ "kind": "health_data_hosting", "reference": "HDS-0000", "ends_on": "01/01/2027" }]);
    let host = create(&workstation, "processor", &host);
    let measure = create(
        &workstation,
        "security_measure",
        &json!({ "name": "Postes chiffrés", "family": "encryption", "state": "in_place", "description": "",
                 "owner": "", "checked_on": "", "evidence": "" }),
    );
    let templates = workstation.ok("activity_templates", json!({}));
    let template = json!({ "template": templates[0]["id"] });
    let mut fiche = workstation.ok("proposed_activity", template);
    fiche["processors"]["items"] = json!([{ "processor": host, "task": "" }]);
    fiche["measures"]["items"] = json!([measure]);
    let _ = create(&workstation, "activity", &fiche);
    workstation.app.lock();
    workstation
}

#[test]
fn a_breach_takes_up_what_its_fiche_says_and_teaches_it_back() {
    let workplace = Workplace::new();
    let workstation = with_entries(&workplace);
    let window = workplace.open_window_on(&workstation.path);
    unlock(&window, PASSPHRASE);
    window.click("declare");
    window.type_in(
        "facts",
        "Un dossier papier est resté dans une salle d’attente",
    );
    let fiche = window.request(
        "record_choices",
        &json!({ "register": "controller_activity" }),
    );
    let id = fiche[0]["id"].as_str().expect("a fiche").to_owned();
    window.tick(&format!("activities-{id}"));
    window.sees("prefill", "Santé");
    window.keep_picture("breach with what its fiche says");
    window.click("prefill-take-all");
    window.sees("alerts", "00 00 00 00 99");
    window.click("declare-submit");
    window.shows("tab-facts");
    window.click("tab-facts");
    window.sees("fact-activities", "Suivi individuel");
    window.click("tab-procedure");
    window.click("step-close");
    window.shows("amendment");
    window.keep_picture("changes that a breach proposes");
    window.click("amendment-accept");
    window.shows("amendments-said");
    window.click("nav-activities");
    window.click("activity-link");
    window.click("tab-links");
    window.sees("record-links", "dossier papier");
    window.click("activity-delete");
    window.shows("linked-record");
}

#[test]
fn no_screen_of_the_registers_has_an_accessibility_fault() {
    let workplace = Workplace::new();
    let workstation = with_entries(&workplace);
    let window = workplace.open_window_on(&workstation.path);
    unlock(&window, PASSPHRASE);
    let mut visit = Visit::of(&window);
    visit_list_and_page(
        &mut visit,
        "nav-activities",
        "activity-link",
        "activity-edit",
    );
    visit_list_and_page(
        &mut visit,
        "nav-processors",
        "processor-link",
        "record-edit",
    );
    window.click("nav-measures");
    window.shows("measure-row");
    visit.look("measures");
    window.click("nav-calendar");
    window.shows("month");
    visit.look("calendar, by month");
    window.click("tab-all");
    window.shows("duty");
    visit.look("calendar, list");
    window.click("nav-activities");
    window.click("activity-add");
    window.shows("template");
    visit.look("templates");
    assert_eq!(visit.faults, Vec::<String>::new());
}

fn visit_list_and_page(visit: &mut Visit<'_>, list: &str, entry: &str, edit: &str) {
    visit.window.click(list);
    visit.window.shows(entry);
    visit.look(list);
    visit.window.click(entry);
    visit.window.shows("record-documents");
    visit.look(entry);
    visit.window.click(edit);
    visit.window.shows("record-save");
    visit.look(edit);
}

#[test]
fn the_impact_assessment_made_elsewhere_is_kept_with_its_fiche() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    let _ = create_register(&workplace, &window);
    let mut visit = Visit::of(&window);
    take_up_a_template(&window);
    window.click("record-save");
    window.shows("documents-empty");
    let made = workplace.document("analyse d’impact.json");
    std::fs::write(&made, r#"{"pia":"fictive"}"#).expect("a file");
    workplace.will_open(&made);
    window.type_in("note", "Exportée du logiciel PIA de la CNIL.");
    window.click("document-add");
    window.sees("document-row", "analyse d’impact.json");
    window.sees("dpia-files", "analyse d’impact.json");
    visit.look("fiche, pièce jointe");
    let copy = workplace.document("copie.json");
    workplace.will_save(&copy);
    window.click("document-copy");
    window.sees("documents-said", "copie.json");
    let (made, copied) = (std::fs::read(made), std::fs::read(copy));
    assert_eq!(made.expect("the file"), copied.expect("its copy"));
    assert_eq!(visit.faults, Vec::<String>::new());
}
