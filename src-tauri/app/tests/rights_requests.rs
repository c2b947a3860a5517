//! The requests of persons, as the page drives them.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use app::ErrorCode;
use domain::activity::ActivityForm;
use domain::request::RequestForm;
use law::ActivityCapacity;
use rig::Rig;
use serde_json::{Value, json};

/// A request of a person received on a day.
fn asked(name: &str, received_on: &str) -> Value {
    let form = RequestForm {
        name: name.to_owned(),
        received_on: received_on.to_owned(),
        ..RequestForm::default()
    };
    serde_json::to_value(form).unwrap()
}

fn typed(form: &Value) -> Value {
    json!({ "register": "rights_request", "form": form })
}

fn create(rig: &Rig, form: &Value) -> Value {
    rig.ok("create_record", json!({ "form": typed(form) }))["id"].clone()
}

fn change(rig: &Rig, id: &Value, revision: u32, form: &Value) {
    let changed = json!({ "id": id, "revision": revision, "form": typed(form) });
    rig.ok("change_record", changed);
}

fn listed(rig: &Rig, text: &str) -> Vec<String> {
    let query = json!({ "register": "rights_request", "text": text, "standing": { "status": "all" }, "page": 0 });
    let page = rig.ok("rights_requests", query);
    let rows = page["rows"].as_array().unwrap().iter();
    rows.map(|row| row["name"].as_str().unwrap().to_owned())
        .collect()
}

fn duties(rig: &Rig) -> Vec<Value> {
    let query = json!({ "family": "requests", "later": true, "page": 0 });
    let page = rig.ok("duties", query);
    page["rows"].as_array().unwrap().clone()
}

#[test]
fn what_presses_comes_first_whatever_the_names() {
    let rig = Rig::created();
    let _ = create(&rig, &asked("Alix", "20/11/2026"));
    let _ = create(&rig, &asked("Zoé", "02/11/2026"));
    let mut answered = asked("Béa", "01/09/2026");
    answered["answer"] = json!({ "outcome": "granted", "on": "02/09/2026", "reasons": [], "why": "",
                                 "remedies_told": null, "recipients": null });
    let _ = create(&rig, &answered);
    assert_eq!(listed(&rig, ""), ["Zoé", "Alix", "Béa"]);
    assert_eq!(listed(&rig, "DEM-0003"), ["Béa"]);
}

#[test]
fn a_request_awaits_its_answer_on_the_first_screen_even_while_nothing_presses() {
    let rig = Rig::created();
    let mut form = asked("Alix Fictif", "02/11/2026");
    let id = create(&rig, &form);
    let pressing = duties(&rig);
    assert_eq!(pressing.len(), 1, "{pressing:?}");
    assert_eq!(pressing[0]["kind"], "answer_request");
    assert_eq!(pressing[0]["place"]["id"], id);
    assert!(
        pressing[0]["by"].as_str().unwrap().contains("2 déc"),
        "{pressing:?}"
    );
    form["identity"]["check"] = json!("asked");
    form["identity"]["asked_on"] = json!("03/11/2026");
    change(&rig, &id, 1, &form);
    let waiting = duties(&rig);
    assert_eq!(waiting[0]["by"], Value::Null, "{waiting:?}");
    let view = rig.ok("rights_request", json!({ "id": id }));
    assert_eq!(view["reading"]["state"], "awaiting_person");
    form["answer"]["outcome"] = json!("withdrawn");
    form["answer"]["on"] = json!("20/11/2026");
    change(&rig, &id, 2, &form);
    assert_eq!(duties(&rig), Vec::<Value>::new());
}

#[test]
fn a_fiche_that_a_request_names_stays_and_renames_with_it() {
    let rig = Rig::created();
    let fiche = ActivityForm {
        name: "Suivi médical".to_owned(),
        ..ActivityForm::blank(ActivityCapacity::Controller)
    };
    let mut fiche = json!(fiche);
    let written = json!({ "form": { "register": "activity", "form": fiche } });
    let activity = rig.ok("create_record", written)["id"].clone();
    let mut form = asked("Alix Fictif", "02/11/2026");
    form["activities"]["values"] = json!([activity]);
    let _ = create(&rig, &form);
    assert_eq!(
        rig.refused("delete_record", json!({ "id": activity })),
        ErrorCode::Linked
    );
    fiche["name"] = json!("Dossiers de santé");
    let form = json!({ "register": "activity", "form": fiche });
    rig.ok(
        "change_record",
        json!({ "id": activity, "revision": 1, "form": form }),
    );
    assert_eq!(listed(&rig, "dossiers"), ["Alix Fictif"]);
    assert_eq!(listed(&rig, "suivi"), Vec::<String>::new());
    let links = rig.ok("activity", json!({ "id": activity }))["links"].clone();
    assert_eq!(links[0]["register"], "rights_request", "{links}");
}

#[test]
fn a_letter_is_proposed_and_leaves_only_once_it_is_written_whole() {
    let rig = Rig::created();
    let mut form = asked("Alix Fictif", "02/11/2026");
    form["answer"]["outcome"] = json!("granted");
    form["answer"]["on"] = json!("20/11/2026");
    let proposal = json!({ "form": form, "letter": "answer" });
    form["letter"] = rig.ok("propose_request_letter", proposal);
    let id = create(&rig, &form);
    let one = json!({ "id": id });
    assert_eq!(
        rig.refused("export_request_letter", one.clone()),
        ErrorCode::LetterIncomplete
    );
    form["answer"]["why"] = json!("Une copie est jointe.");
    let proposal = json!({ "form": form, "letter": "answer" });
    form["letter"] = rig.ok("propose_request_letter", proposal);
    change(&rig, &id, 1, &form);
    let file = rig.folder.path().join("réponse.pdf");
    rig.host.will_save(file.clone());
    rig.ok("export_request_letter", one);
    assert!(std::fs::read(file).unwrap().starts_with(b"%PDF"));
    let history = rig.ok("record_history", json!({ "id": id }));
    assert!(
        history.to_string().contains("Lettre à l’auteur"),
        "{history}"
    );
}
