//! Every screen, as it is used: what axe-core holds against it, and whether it fits at 200 %.

use chrono::{TimeDelta, Utc};
use serde_json::json;
use tests::register::{self, Workstation, breaches_that_say};
use tests::steps::{ORGANISATION, PASSPHRASE, REFERENT, fill_declaration, unlock};
use tests::window::{Window, Workplace};

use crate::archive::{aged_register, destroy};

/// What was found on the screens seen so far.
pub(crate) struct Visit<'a> {
    pub(crate) window: &'a Window,
    pub(crate) faults: Vec<String>,
}

impl<'a> Visit<'a> {
    /// A visit that has found nothing yet.
    pub(crate) fn of(window: &'a Window) -> Self {
        Self {
            window,
            faults: Vec::new(),
        }
    }

    /// Looks at the screen as it is now, which `name` tells from the others, and keeps its pictures.
    pub(crate) fn look(&mut self, name: &str) {
        let broken = self.window.accessibility_faults();
        self.window.keep_picture(name);
        self.window.resize(640, 400);
        let wide = self.window.too_wide();
        self.window.keep_picture(&format!("{name}, 200 %"));
        self.window.resize(1280, 800);
        let wide = wide
            .iter()
            .map(|element| format!("{name}, at 200 %, too wide: {element}"));
        let broken = broken.iter().map(|fault| format!("{name}: {fault}"));
        self.faults.extend(broken.chain(wide));
    }
}

#[test]
fn no_screen_has_an_accessibility_fault_nor_scrolls_sideways_at_twice_the_size() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    let mut visit = Visit::of(&window);
    visit_creation(&mut visit, &workplace);
    visit_breaches(&mut visit, &workplace);
    visit_settings(&mut visit);
    visit_settings_history(&mut visit);
    visit_refused_settings(&mut visit);
    visit_settings_draft(&mut visit);
    visit_two_corrections(&mut visit);
    visit_two_settings(&mut visit);
    visit_late_breach(&mut visit);
    let code = visit_renewed_code(&mut visit);
    visit_new_passphrase(&mut visit, &code);
    visit_door(&mut visit);
    assert_eq!(visit.faults, Vec::<String>::new());
}

fn visit_creation(visit: &mut Visit<'_>, workplace: &Workplace) {
    let window = visit.window;
    window.shows("door-create");
    visit.look("first screen");
    window.click("door-create");
    window.shows("organisation-name");
    visit.look("organisation");
    window.click("create-next");
    window.shows("error-summary");
    visit.look("organisation, with errors");
    window.type_in("organisation-name", ORGANISATION);
    window.type_in("referent-name", REFERENT);
    window.click("create-next");
    window.shows("dpo-name");
    visit.look("DPO and procedure");
    window.click("create-next");
    window.shows("sites-add");
    visit.look("sites and functions");
    window.click("create-next");
    window.type_in("passphrase", PASSPHRASE);
    window.type_in("confirmation", PASSPHRASE);
    visit.look("passphrase");
    workplace.will_save(&workplace.document("val-fictif.rgpd"));
    window.click("create-next");
    window.shows("recovery-code");
    visit.look("recovery code");
    window.tick("recovery-noted");
    window.click("recovery-continue");
    window.shows("tour");
    visit.look("tour");
    window.click("tour-skip");
}

fn visit_breaches(visit: &mut Visit<'_>, workplace: &Workplace) {
    let window = visit.window;
    window.shows("today-empty");
    visit.look("nothing to do");
    window.click("nav-breaches");
    window.shows("breaches-empty");
    visit.look("no breach");
    window.click("declare");
    window.shows("next-number");
    visit.look("declaration");
    window.click("declare-submit");
    window.shows("error-summary");
    visit.look("declaration, with errors");
    window.type_in("facts", "Un dossier papier est resté");
    window.click("nav-breaches");
    window.shows("drafts");
    visit.look("breaches, with a draft");
    window.click("declare");
    window.shows("draft-notice");
    visit.look("declaration, with a draft");
    window.click("draft-resume");
    fill_declaration(
        window,
        "Un dossier papier est resté dans une salle d’attente",
    );
    visit.look("breach");
    window.click("tab-history");
    window.shows("history-entry");
    visit.look("history");
    visit_steps(visit);
    visit_evidence(visit, workplace);
    window.click("tab-facts");
    window.shows("correct");
    visit.look("facts");
    window.click("correct");
    window.shows("correct-submit");
    visit.look("correction");
    window.click("nav-breaches");
    window.shows("breach-row");
    visit.look("breaches");
    window.type_in("search", "introuvable");
    window.shows("breaches-nothing");
    visit.look("nothing found");
}

/// The steps of the procedure that ask for something of their own, and one that is refused, then saved.
fn visit_steps(visit: &mut Visit<'_>) {
    let window = visit.window;
    window.click("tab-procedure");
    for (step, label) in [
        ("report", "Signaler"),
        ("investigate", "Investiguer"),
        ("assess", "Évaluer le risque"),
        ("notify-authority", "Notifier la CNIL"),
        ("health-incident", "Signaler aux autres autorités"),
        ("inform-persons", "Informer les personnes"),
        ("learn", "En tirer les enseignements"),
        ("close", "Clore et archiver"),
        ("evaluate", "Évaluer la procédure"),
        ("correct", "Corriger"),
    ] {
        window.click(&format!("step-{step}"));
        window.sees("step-title", label);
        window.shows("step-save");
        visit.look(&format!("step, {step}"));
    }
    window.click("measures-add");
    window.tick("details-measures-0-state-done");
    window.click("step-save");
    window.shows("error-summary");
    visit.look("step, with errors");
    window.type_in(
        "details-measures-0-text",
        "Le dossier a été remis sous clé.",
    );
    window.click("step-save");
    window.shows("step-said");
    visit.look("step, saved");
}

/// The chronology and the supporting documents, one of which is withdrawn.
fn visit_evidence(visit: &mut Visit<'_>, workplace: &Workplace) {
    let window = visit.window;
    window.click("tab-evidence");
    window.shows("documents-empty");
    visit.look("documents, none");
    let photograph = workplace.document("photographie.jpg");
    std::fs::write(&photograph, "une photographie").expect("a document is written");
    workplace.will_open(&photograph);
    window.click("document-add");
    window.shows("document-said");
    window.type_in("text", "La photographie a été prise dans la salle.");
    window.choose("document", "photographie.jpg");
    window.click("event-add");
    window.shows("event-said");
    visit.look("chronology and documents");
    window.click("document-withdraw");
    window.shows("confirm-accept");
    visit.look("question before withdrawing a document");
    window.type_in("reason", "Elle montre une personne.");
    window.click("confirm-accept");
    window.shows("document-withdrawn");
    visit.look("document, withdrawn");
}

fn visit_settings(visit: &mut Visit<'_>) {
    let window = visit.window;
    window.click("nav-settings");
    for tab in ["organisation", "procedure", "lists", "security"] {
        window.click(&format!("tab-{tab}"));
        window.shows("settings-save");
        visit.look(&format!("settings, {tab}"));
    }
}

/// What was done to the register, with a change of settings told before and after.
fn visit_settings_history(visit: &mut Visit<'_>) {
    let window = visit.window;
    window.click("tab-organisation");
    window.type_in("organisation-phone", "01 23 45 67 89");
    window.click("settings-save");
    window.sees("settings-said", "Réglages enregistrés");
    window.click("tab-history");
    window.shows("history-entry");
    visit.look("settings, history");
}

/// Settings that are refused.
fn visit_refused_settings(visit: &mut Visit<'_>) {
    let window = visit.window;
    window.click("tab-organisation");
    window.type_in("organisation-name", " ");
    window.click("settings-save");
    window.shows("error-summary");
    visit.look("settings, with errors");
}

/// Settings that were left half typed, and the question before they are given up.
fn visit_settings_draft(visit: &mut Visit<'_>) {
    let window = visit.window;
    window.click("nav-breaches");
    window.shows("drafts");
    window.click("nav-settings");
    window.shows("draft-notice");
    visit.look("settings, with a draft");
    window.click("draft-discard");
    window.shows("confirm-accept");
    visit.look("question before giving up");
    window.click("confirm-accept");
    window.shows("settings-save");
    window.click("nav-breaches");
}

/// Two corrections of a breach that meet, which are compared.
fn visit_two_corrections(visit: &mut Visit<'_>) {
    let window = visit.window;
    window.click("breaches-clear");
    window.shows("breach-row");
    window.click("breach-link");
    window.click("tab-facts");
    window.click("correct");
    window.type_in(
        "measures",
        "Le dossier a été remis sous clé et les personnes présentes ont été interrogées.",
    );
    let found = window.request("breaches", &breaches_that_say("", 0));
    let breach = window.request("breach", &json!({ "id": found["rows"][0]["id"] }));
    let mut theirs = breach["form"].clone();
    theirs["consequences"] = json!("Des données de santé ont pu être lues par un autre patient.");
    theirs["measures"] = json!("Le dossier a été rangé.");
    window.request(
        "correct_breach",
        &json!({ "id": breach["id"], "revision": breach["revision"], "form": theirs }),
    );
    window.click("correct-submit");
    window.shows("comparison");
    visit.look("two corrections that meet");
    window.click("take-theirs");
    window.click("confirm-accept");
    window.shows("correct");
}

/// Two changes of the settings that meet.
fn visit_two_settings(visit: &mut Visit<'_>) {
    let window = visit.window;
    window.click("nav-settings");
    window.type_in("organisation-phone", "01 98 76 54 32");
    let mut theirs = window.request("settings", &json!({}));
    theirs["form"]["organisation"]["phone"] = json!("01 00 00 00 00");
    window.request("change_settings", &theirs);
    window.click("settings-save");
    window.shows("keep-mine");
    visit.look("two changes of the settings that meet");
    window.click("keep-mine");
    window.sees("settings-said", "Réglages enregistrés");
    window.click("nav-breaches");
}

/// A breach whose deadline is passed, where the reasons for the delay are asked for.
fn visit_late_breach(visit: &mut Visit<'_>) {
    let window = visit.window;
    window.shows("breach-row");
    window.click("breach-link");
    window.click("tab-facts");
    window.click("correct");
    window.type_in("aware-date", "01/06/2026");
    window.click("correct-submit");
    window.click("next-go");
    window.shows("delay-reasons");
    visit.look("breach, late");
}

/// A new recovery code, which is given.
fn visit_renewed_code(visit: &mut Visit<'_>) -> String {
    let window = visit.window;
    window.click("nav-settings");
    window.click("tab-security");
    window.type_in("code-passphrase", PASSPHRASE);
    window.click("code-renew");
    window.shows("recovery-code");
    visit.look("recovery code, renewed");
    let code = window.text("recovery-code");
    window.tick("recovery-noted");
    window.click("recovery-continue");
    window.shows("nav-settings");
    code.split_whitespace().collect()
}

/// The passphrase that is asked for after the recovery code.
fn visit_new_passphrase(visit: &mut Visit<'_>, code: &str) {
    let window = visit.window;
    window.click("lock");
    window.click("door-switch");
    window.type_in("door-code", code);
    window.click("door-open");
    window.shows("passphrase");
    visit.look("new passphrase");
    window.type_in("passphrase", PASSPHRASE);
    window.type_in("confirmation", PASSPHRASE);
    window.click("passphrase-change");
    window.shows("nav-settings");
}

fn visit_door(visit: &mut Visit<'_>) {
    let window = visit.window;
    window.click("lock");
    window.shows("door-notice");
    visit.look("door");
    unlock(window, "une autre phrase de passe");
    window.shows("failure");
    visit.look("door, wrong passphrase");
    window.click("door-switch");
    window.shows("door-code");
    visit.look("door, recovery code");
}

#[test]
fn the_alert_of_a_clock_that_is_behind_has_no_accessibility_fault() {
    let workplace = Workplace::new();
    let folder = workplace.document("");
    let ahead = Workstation::at_instant(Utc::now() + TimeDelta::hours(2), &folder);
    ahead.create().expect("a new register");
    ahead.app.lock();
    let window = workplace.open_window_on(&ahead.path);
    let mut visit = Visit {
        window: &window,
        faults: Vec::new(),
    };
    unlock(&window, register::PASSPHRASE);
    window.sees("clock-behind", "L’horloge de ce poste retarde");
    visit.look("clock behind");
    window.click("declare");
    window.shows("next-number");
    window.shows("clock-behind");
    visit.look("declaration, clock behind");
    assert_eq!(visit.faults, Vec::<String>::new());
}

#[test]
fn a_closed_file_and_one_whose_years_are_over_have_no_accessibility_fault() {
    let workplace = Workplace::new();
    let (workstation, number) = aged_register(&workplace);
    let window = workplace.open_window_on(&workstation.path);
    let mut visit = Visit {
        window: &window,
        faults: Vec::new(),
    };
    unlock(&window, register::PASSPHRASE);
    window.click("nav-breaches");
    window.shows("breach-row");
    visit.look("breaches, a closed one");
    window.click("breach-link");
    window.shows("closed-banner");
    visit.look("closed file, held");
    window.click("closed-go");
    window.click("file-lift");
    window.shows("confirm-accept");
    visit.look("question before lifting a hold");
    window.type_in("reason", "Contrôle terminé.");
    window.click("confirm-accept");
    window.shows("disposing");
    visit.look("file whose years are over");
    window.click("step-assess");
    window.shows("step-read-only");
    visit.look("step of a file that is only read");
    window.click("step-close");
    destroy(&window, &number);
    window.shows("just-disposed");
    window.click("disposed-files-open");
    visit.look("list of destroyed files");
    assert_eq!(visit.faults, Vec::<String>::new());
}
