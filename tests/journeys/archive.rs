//! A file whose years are over, in the real window.

use app::App;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use tests::register::{PASSPHRASE, Workstation};
use tests::steps::{pdf_text, unlock};
use tests::window::{Window, Workplace};

/// Long enough ago for every year of conservation to be over.
fn long_ago() -> DateTime<Utc> {
    "2015-06-01T08:00:00Z".parse().expect("an instant")
}

/// A register with an incident set aside and closed long ago; gives the number of its file.
pub(crate) fn aged_register(workplace: &Workplace) -> (Workstation, String) {
    let workstation = Workstation::at_instant(long_ago(), &workplace.document(""));
    workstation.create().expect("a new register");
    let breach = workstation
        .declare("Une vieille fausse alerte.")
        .expect("a breach");
    let id = &breach["id"];
    set_aside(&workstation.app, id);
    let signature = json!({ "name": "Camille Exemple", "function": "Référente RGPD" });
    let _ = workstation.ok("close_breach", json!({ "id": id, "form": signature }));
    let _ = workstation.ok(
        "place_hold",
        json!({ "id": id, "reason": "Contrôle annoncé." }),
    );
    workstation.app.lock();
    let number = breach["number"].as_str().expect("a number").to_owned();
    (workstation, number)
}

fn set_aside(app: &App, id: &Value) {
    let procedure = app
        .dispatch("procedure", json!({ "id": id }))
        .expect("the procedure");
    let mut assess = procedure["steps"][3]["form"].clone();
    assess["details"]["decision"] = json!({
        "verdict": "not_a_breach", "reason": "Aucune donnée touchée.",
        "decided_by": "Camille Exemple", "decided_on": ""
    });
    app.dispatch(
        "change_step",
        json!({ "id": id, "revision": 0, "form": assess }),
    )
    .expect("a changed step");
}

#[test]
fn a_file_kept_through_its_years_is_destroyed_by_its_number_and_leaves_a_certificate() {
    let workplace = Workplace::new();
    let (workstation, number) = aged_register(&workplace);
    let window = workplace.open_window_on(&workstation.path);
    unlock(&window, PASSPHRASE);
    window.click("nav-breaches");
    window.click("breach-link");
    window.sees("closed-banner", "Contrôle annoncé");
    window.click("closed-go");
    window.sees("hold", "Contrôle annoncé");
    window.click("file-lift");
    window.type_in("reason", "Contrôle terminé.");
    window.click("confirm-accept");
    window.shows("disposing");
    window.keep_picture("file to destroy");
    destroy(&window, &number);
    window.sees("disposed-said", &number);
    window.shows("breaches-empty");
    window.click("disposed-files-open");
    window.sees("disposed-row", &number);
    window.keep_picture("destroyed file");
    let certificate = workplace.document("certificat.pdf");
    workplace.will_save(&certificate);
    window.click("export-certificate");
    window.sees("certificate-said", "certificat.pdf");
    let text = pdf_text(&certificate);
    assert!(text.contains(&number), "{text}");
    assert!(!text.contains("alerte"), "{text}");
}

/// Another number destroys nothing, and what was typed stays.
pub(crate) fn destroy(window: &Window, number: &str) {
    window.type_in("number", "VIO-2015-0009");
    window.type_in("signature-function", "Référente RGPD");
    window.click("dispose-breach");
    window.shows("error-summary");
    window.type_in("number", number);
    window.click("dispose-breach");
    window.click("confirm-accept");
}
