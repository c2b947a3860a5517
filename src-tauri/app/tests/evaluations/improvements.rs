//! The actions that an evaluation decides on, followed until their effect was checked.

use app::ErrorCode;
use serde_json::{Value, json};

use crate::house::{begin, filled, own, sign, view};
use crate::rig::Rig;

/// An action as typed, planned.
pub(crate) fn action(text: &str) -> Value {
    json!({
        "origin": { "from": "question", "id": "channel_known" },
        "finding": "La consigne n’était pas affichée.", "root_cause": "Oubli au déménagement.",
        "kind": "corrective", "text": text, "owner": "Camille Exemple", "due_on": "31/12/2026",
        "resources": "", "state": "planned", "done_on": "", "evidence": "",
        "criterion": "Consigne vue dans chaque centre.", "effectiveness": null, "checked_on": "",
        "checked_by": "", "check": ""
    })
}

fn decide(rig: &Rig, evaluation: &Value, form: Value) -> Value {
    rig.ok(
        "decide_improvement",
        json!({ "evaluation": evaluation, "form": form }),
    )
}

fn follow(rig: &Rig, action: &Value, edit: impl FnOnce(&mut Value)) -> Value {
    let mut form = action["form"].clone();
    edit(&mut form);
    rig.ok(
        "change_improvement",
        json!({ "id": action["id"], "revision": action["revision"], "form": form }),
    )
}

fn done(form: &mut Value) {
    form["state"] = json!("done");
    form["done_on"] = json!("24/11/2026");
}

fn effective(form: &mut Value) {
    form["effectiveness"] = json!("effective");
    form["checked_on"] = json!("24/11/2026");
    form["checked_by"] = json!("Sacha Qualité");
}

#[test]
fn an_action_says_what_who_and_by_when() {
    let rig = Rig::created();
    let id = filled(&rig);
    let mut blank = action("");
    blank["owner"] = json!("");
    blank["due_on"] = json!("");
    let refusal = rig
        .app
        .dispatch(
            "decide_improvement",
            json!({ "evaluation": id, "form": blank }),
        )
        .unwrap_err();
    let fields: Vec<&str> = refusal.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["text", "owner", "due_on"]);
    let mut unlisted = action("Afficher la consigne.");
    unlisted["origin"] = json!({ "from": "question", "id": "une question inventée" });
    assert_eq!(
        rig.refused(
            "decide_improvement",
            json!({ "evaluation": id, "form": unlisted })
        ),
        ErrorCode::InvalidForm
    );
    let shown = decide(&rig, &id, action("Afficher la consigne."));
    assert_eq!(shown["actions"][0]["number"], "ACT-0001");
    assert_eq!(shown["actions"][0]["form"], action("Afficher la consigne."));
}

#[test]
fn an_action_is_followed_after_the_signature_and_what_was_signed_of_it_stays() {
    let rig = Rig::created();
    let id = filled(&rig);
    let decided = decide(&rig, &id, action("Afficher la consigne."))["actions"][0].clone();
    sign(&rig, &id, "drafting", own());
    let listed = follow(&rig, &decided, done);
    assert_eq!(listed["actions"][0]["form"]["state"], "done");
    assert_eq!(listed["actions"][0]["is_closed"], false);
    let stale = json!({ "id": decided["id"], "revision": 1, "form": decided["form"] });
    assert_eq!(
        rig.refused("change_improvement", stale),
        ErrorCode::EditedMeanwhile
    );
    assert_eq!(
        rig.refused("remove_improvement", json!({ "id": decided["id"] })),
        ErrorCode::FileClosed
    );
    let more = json!({ "evaluation": id, "form": action("Une autre action.") });
    assert_eq!(
        rig.refused("decide_improvement", more),
        ErrorCode::FileClosed
    );
}

#[test]
fn an_action_taken_out_before_the_signature_is_no_more() {
    let rig = Rig::created();
    let id = filled(&rig);
    let decided = decide(&rig, &id, action("Afficher la consigne."))["actions"][0].clone();
    let shown = rig.ok("remove_improvement", json!({ "id": decided["id"] }));
    assert_eq!(shown["actions"], json!([]));
    assert_eq!(
        rig.refused("remove_improvement", json!({ "id": decided["id"] })),
        ErrorCode::NotFound
    );
}

#[test]
fn an_open_action_is_carried_into_the_next_evaluation_until_its_effect_was_found_good() {
    let rig = Rig::created();
    let first = filled(&rig);
    decide(&rig, &first, action("Afficher la consigne."));
    sign(&rig, &first, "drafting", own());
    let next = begin(&rig, "yearly", &[]);
    let carried = |id: &Value| view(&rig, id)["carried"].clone();
    assert_eq!(carried(&next)[0]["evaluation_number"], "EVA-2026-01");
    follow(&rig, &carried(&next)[0], done);
    assert_eq!(carried(&next).as_array().unwrap().len(), 1);
    let listed = follow(&rig, &carried(&next)[0], effective);
    assert_eq!(listed["actions"], json!([]));
    assert_eq!(carried(&next), json!([]));
    // The evaluation that decided on it still shows it.
    assert_eq!(view(&rig, &first)["actions"][0]["is_closed"], true);
    assert_eq!(carried(&first), json!([]));
}

#[test]
fn what_is_not_done_is_not_checked() {
    let rig = Rig::created();
    let id = filled(&rig);
    let mut form = action("Afficher la consigne.");
    effective(&mut form);
    assert_eq!(
        rig.refused(
            "decide_improvement",
            json!({ "evaluation": id, "form": form })
        ),
        ErrorCode::InvalidForm
    );
}
