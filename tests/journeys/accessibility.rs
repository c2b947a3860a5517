//! Every screen, as it is used: what axe-core holds against it, and whether it fits at 200 %.

use tests::steps::{ORGANISATION, PASSPHRASE, REFERENT, fill_declaration, unlock};
use tests::window::{Window, Workplace};

/// What was found on the screens seen so far.
struct Visit<'a> {
    window: &'a Window,
    faults: Vec<String>,
}

impl Visit<'_> {
    /// Looks at the screen as it is now, which `name` tells from the others, and keeps its pictures.
    fn look(&mut self, name: &str) {
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
    let mut visit = Visit {
        window: &window,
        faults: Vec::new(),
    };
    visit_creation(&mut visit, &workplace);
    visit_breaches(&mut visit);
    visit_settings(&mut visit);
    visit_refused_settings(&mut visit);
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
}

fn visit_breaches(visit: &mut Visit<'_>) {
    let window = visit.window;
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
    window.click("tab-file");
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

fn visit_settings(visit: &mut Visit<'_>) {
    let window = visit.window;
    window.click("nav-settings");
    for tab in ["organisation", "procedure", "lists", "security"] {
        window.click(&format!("tab-{tab}"));
        window.shows("settings-save");
        visit.look(&format!("settings, {tab}"));
    }
}

/// Settings that are refused, and the question before they are left behind.
fn visit_refused_settings(visit: &mut Visit<'_>) {
    let window = visit.window;
    window.click("tab-organisation");
    window.type_in("organisation-name", " ");
    window.click("settings-save");
    window.shows("error-summary");
    visit.look("settings, with errors");
    window.click("nav-breaches");
    window.shows("confirm-accept");
    visit.look("question before leaving");
    window.click("confirm-accept");
}

/// A breach whose deadline is passed, where the reasons for the delay are asked for.
fn visit_late_breach(visit: &mut Visit<'_>) {
    let window = visit.window;
    window.click("breaches-clear");
    window.shows("breach-row");
    window.click("breach-link");
    window.click("correct");
    window.type_in("aware-date", "01/06/2026");
    window.click("correct-submit");
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
