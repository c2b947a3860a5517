//! Who signs what, in which order, and what a signature freezes.

use app::ErrorCode;
use serde_json::{Value, json};

use crate::house::{
    begin, closed, declared, filled, house, own, sign, sign_refused, sit, view, write,
};
use crate::rig::{Rig, step};

fn parts(shown: &Value) -> Vec<(String, String)> {
    let visas = shown["visas"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    visas
        .map(|visa| (text(&visa["part"]), text(&visa["name"])))
        .collect()
}

fn opinion(opinion: &str) -> Value {
    let mut form = own();
    form["opinion"] = json!(opinion);
    form
}

#[test]
fn what_is_not_written_is_not_signed() {
    let rig = Rig::created();
    let id = begin(&rig, "yearly", &[]);
    assert_eq!(
        sign_refused(&rig, &id, "drafting", own()),
        ErrorCode::EvaluationIncomplete
    );
    write(&rig, &id, |form| {
        crate::house::fill(form);
        form["answers"][3]["evidence"] = json!(" ");
    });
    assert_eq!(
        sign_refused(&rig, &id, "drafting", own()),
        ErrorCode::EvaluationIncomplete
    );
    assert_eq!(view(&rig, &id)["visas"], json!([]));
}

#[test]
fn only_what_was_read_is_signed() {
    let rig = Rig::created();
    let id = filled(&rig);
    let stale = json!({ "id": id, "revision": 1, "part": "drafting", "form": own() });
    assert_eq!(
        rig.refused("sign_evaluation", stale),
        ErrorCode::EditedMeanwhile
    );
}

#[test]
fn drafting_freezes_the_text_and_nothing_of_it_changes_any_more() {
    let rig = Rig::created();
    let id = filled(&rig);
    let signed = sign(&rig, &id, "drafting", own());
    assert_eq!(signed["state"], "signed");
    assert_eq!(signed["sha256"].as_str().unwrap().len(), 64);
    let mut form = signed["form"].clone();
    form["strengths"] = json!("Trop tard.");
    let change = json!({ "id": id, "revision": signed["revision"], "form": form });
    assert_eq!(
        rig.refused("change_evaluation", change),
        ErrorCode::FileClosed
    );
    assert_eq!(
        sign_refused(&rig, &id, "drafting", own()),
        ErrorCode::VisaRefused
    );
    let again = view(&rig, &id);
    assert_eq!(again["form"]["strengths"], "");
    assert_eq!(again["sha256"], signed["sha256"]);
}

#[test]
fn visas_come_in_their_order_each_in_its_own_hand() {
    let rig = house(&["quality", "direction", "officer"]);
    sit(&rig, "quality");
    let id = filled(&rig);
    for early in ["officer", "validation", "approval"] {
        assert_eq!(
            sign_refused(&rig, &id, early, declared("Quelqu’un")),
            ErrorCode::VisaRefused,
            "{early}"
        );
    }
    sign(&rig, &id, "drafting", own());
    assert_eq!(
        sign_refused(&rig, &id, "approval", declared("Quelqu’un")),
        ErrorCode::VisaRefused
    );
    sit(&rig, "officer");
    assert_eq!(
        view(&rig, &id)["open_visas"],
        json!([{ "part": "officer", "is_own": true }])
    );
    assert_eq!(
        sign_refused(&rig, &id, "validation", declared("Le comité")),
        ErrorCode::NotAllowed
    );
    assert_eq!(
        sign_refused(&rig, &id, "officer", own()),
        ErrorCode::InvalidForm
    );
    sign(&rig, &id, "officer", opinion("with_reservations"));
    sit(&rig, "quality");
    sign(&rig, &id, "validation", declared("Comité de pilotage"));
    sit(&rig, "direction");
    assert_eq!(
        view(&rig, &id)["open_visas"],
        json!([{ "part": "approval", "is_own": true }])
    );
    let approved = sign(&rig, &id, "approval", own());
    assert_eq!(approved["state"], "approved");
    assert_eq!(approved["open_visas"], json!([]));
    let told = parts(&approved);
    let told: Vec<(&str, &str)> = told.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(
        told,
        [
            ("drafting", "Sacha Qualité"),
            ("officer", "Alix Conseil"),
            ("validation", "Comité de pilotage"),
            ("approval", "Dominique Directeur"),
        ]
    );
    let visas = approved["visas"].as_array().unwrap();
    assert_eq!(visas[3]["function"], "Fonction de Dominique Directeur");
    assert_eq!(visas[3]["recorded_by"], Value::Null);
    assert_eq!(visas[1]["opinion"], "with_reservations");
    assert_eq!(visas[2]["recorded_by"], "Sacha Qualité");
}

#[test]
fn whoever_drafted_does_not_approve_even_on_paper() {
    let rig = Rig::created();
    let id = filled(&rig);
    sign(&rig, &id, "drafting", own());
    sign(&rig, &id, "validation", declared("Comité de pilotage"));
    assert_eq!(
        sign_refused(&rig, &id, "approval", declared(" camille exemple ")),
        ErrorCode::VisaSameHand
    );
    let signed = sign(&rig, &id, "approval", declared("Dominique Directeur"));
    assert_eq!(signed["visas"][2]["recorded_by"], "Camille Exemple");
    assert_eq!(signed["visas"][2]["signed_on"], "mardi 24 novembre 2026");
}

#[test]
fn a_visa_given_on_paper_says_who_signed_as_what_and_when() {
    let rig = Rig::created();
    let id = filled(&rig);
    sign(&rig, &id, "drafting", own());
    let refusal = rig
        .app
        .dispatch(
            "sign_evaluation",
            crate::house::signing(&rig, &id, "validation", own()),
        )
        .unwrap_err();
    let fields: Vec<&str> = refusal.fields.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["name", "function", "signed_on"]);
    let mut tomorrow = declared("Comité de pilotage");
    tomorrow["signed_on"] = json!("25/11/2026");
    assert_eq!(
        sign_refused(&rig, &id, "validation", tomorrow),
        ErrorCode::InvalidForm
    );
}

#[test]
fn a_signed_text_taken_up_again_stays_with_its_visas_beside_the_next_version() {
    let rig = Rig::created();
    let id = filled(&rig);
    let again = |reason: &str| json!({ "id": id, "reason": reason });
    assert_eq!(
        rig.refused("take_up_evaluation", again("Une erreur.")),
        ErrorCode::VisaRefused
    );
    sign(&rig, &id, "drafting", own());
    sign(&rig, &id, "validation", declared("Comité de pilotage"));
    assert_eq!(
        rig.refused("take_up_evaluation", again(" ")),
        ErrorCode::InvalidForm
    );
    let taken_up = rig.ok("take_up_evaluation", again("Une erreur de date."));
    assert_eq!(
        (&taken_up["version"], &taken_up["state"]),
        (&json!(2), &json!("drafting"))
    );
    assert_eq!(taken_up["visas"], json!([]));
    let earlier = &taken_up["earlier"][0];
    assert_eq!(earlier["version"], 1);
    assert_eq!(earlier["visas"].as_array().unwrap().len(), 2);
    write(&rig, &id, |form| form["strengths"] = json!("Corrigé."));
    sign(&rig, &id, "drafting", own());
    let shown = view(&rig, &id);
    assert_eq!(shown["earlier"][0]["visas"], earlier["visas"]);
    assert_eq!(shown["visas"].as_array().unwrap().len(), 1);
    assert_eq!(
        rig.refused("abandon_evaluation", json!({ "id": id })),
        ErrorCode::FileClosed
    );
}

#[test]
fn the_evaluation_of_a_closed_file_settles_its_last_step() {
    let rig = Rig::created();
    let breach = closed(&rig);
    let awaiting = rig.ok("evaluations", json!({}))["awaiting"].clone();
    assert_eq!(
        (
            &awaiting[0]["number"],
            &awaiting[0]["closed_on"],
            &awaiting[0]["due_on"]
        ),
        (
            &json!("VIO-2026-0001"),
            &json!("24/11/2026"),
            &json!("24/12/2026")
        )
    );
    let id = begin(&rig, "after_breach", &[&breach]);
    assert_eq!(rig.ok("evaluations", json!({}))["awaiting"], json!([]));
    write(&rig, &id, crate::house::fill);
    sign(&rig, &id, "drafting", own());
    let procedure = rig.ok("procedure", json!({ "id": breach }));
    let evaluate = &step(&procedure, "evaluate")["form"]["progress"];
    assert_eq!(
        (&evaluate["state"], &evaluate["done_on"], &evaluate["notes"]),
        (&json!("done"), &json!("24/11/2026"), &json!("EVA-2026-01"))
    );
    assert_eq!(procedure["next"]["action"], "nothing");
    assert_eq!(rig.ok("evaluations", json!({}))["awaiting"], json!([]));
    let history = rig.ok("breach_history", json!({ "id": breach }));
    assert_eq!(history["entries"][0]["action"], "step_changed");
}

#[test]
fn a_file_whose_evaluation_is_given_up_waits_again() {
    let rig = Rig::created();
    let breach = closed(&rig);
    let id = begin(&rig, "after_breach", &[&breach]);
    rig.ok("abandon_evaluation", json!({ "id": id }));
    let awaiting = rig.ok("evaluations", json!({}))["awaiting"].clone();
    assert_eq!(awaiting[0]["id"], breach);
}
