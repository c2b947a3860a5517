//! The figures are those of the register.

use serde_json::{Value, json};

use crate::house::{begin, figure, filled, own, sign, view};
use crate::rig::{Rig, change, form, step_form, today};

/// Two breaches of the day: one notified, one of which the reason of the silence is written.
fn register() -> Rig {
    let rig = Rig::created();
    let mut notified = form("Un envoi erroné.");
    notified["occurred_from"] = today("08:00");
    notified["detected"] = today("14:00");
    notified["reported"] = today("14:20");
    notified["aware"] = today("16:00");
    notified["awareness_reason"] = json!("Le destinataire a confirmé.");
    notified["notified"] = today("18:30");
    notified["reported_by"] = json!("staff_member");
    rig.declare(&notified);
    let mut silent = form("Un téléphone chiffré est perdu.");
    silent["detected"] = today("10:00");
    silent["reported"] = today("15:00");
    silent["aware"] = today("17:00");
    silent["awareness_reason"] = json!("La perte est confirmée.");
    silent["reported_by"] = json!("third_party");
    let id = rig.declare(&silent)["id"].clone();
    let mut assess = step_form(&rig, &id, "assess");
    assess["details"]["decision"] = json!({
        "verdict": "no_risk", "reason": "Chiffrement à l’état de l’art.",
        "decided_by": "Camille Exemple", "decided_on": ""
    });
    change(&rig, &id, 0, &assess);
    rig
}

fn delays(shown: &Value, indicator: &str) -> Value {
    let now = &figure(shown, indicator)["now"];
    json!([
        now["measured"],
        now["unmeasurable"],
        now["median"],
        now["maximum"],
        now["in_target"]
    ])
}

fn share(shown: &Value, indicator: &str) -> Value {
    let now = &figure(shown, indicator)["now"];
    json!([now["counted"], now["of"], now["unmeasurable"]])
}

#[test]
fn the_figures_are_those_that_a_hand_computes() {
    let rig = register();
    let shown = view(&rig, &begin(&rig, "yearly", &[]));
    assert_eq!(shown["covered"], json!(["VIO-2026-0001", "VIO-2026-0002"]));
    let none = Value::Null;
    for (indicator, expected) in [
        // 8:00 to 14:00; the other does not say when it began.
        ("exposure", json!([1, 1, "6 h 00 min", "6 h 00 min", none])),
        // 14:00 to 14:20, and 10:00 to 15:00: more than the four hours wanted.
        ("reporting", json!([2, 0, "2 h 40 min", "5 h 00 min", 1])),
        // 14:20 and 15:00 to 20:00, when both were declared.
        ("registration", json!([2, 0, "5 h 20 min", "5 h 40 min", 2])),
        (
            "investigation",
            json!([2, 0, "1 h 50 min", "2 h 00 min", 2]),
        ),
        // 16:00 to 18:30; no notification is awaited of the other.
        ("authority", json!([1, 0, "2 h 30 min", "2 h 30 min", 1])),
        ("containment", json!([0, 2, none, none, 0])),
        ("closure", json!([0, 0, none, none, 0])),
    ] {
        let expected: Value =
            serde_json::from_str(&expected.to_string().replace(' ', "\u{a0}")).unwrap();
        assert_eq!(delays(&shown, indicator), expected, "{indicator}");
    }
    for (indicator, expected) in [
        ("notified_in_time", json!([1, 1, 0])),
        ("unnotified_explained", json!([1, 1, 0])),
        // Neither says its cause nor its origin.
        ("recurrence", json!([0, 0, 2])),
        ("third_party_detection", json!([1, 2, 0])),
        ("training", json!([0, 0, 0])),
    ] {
        assert_eq!(share(&shown, indicator), expected, "{indicator}");
    }
    assert_eq!(figure(&shown, "exercises")["now"]["number"], Value::Null);
}

#[test]
fn a_breach_known_outside_the_period_is_not_covered() {
    let rig = register();
    let id = begin(&rig, "yearly", &[]);
    let mut typed = view(&rig, &id)["form"].clone();
    typed["period"] = json!({ "from_on": "01/11/2026", "to_on": "23/11/2026" });
    let preview = rig.ok("preview_evaluation", json!({ "id": id, "form": typed }));
    assert_eq!(preview["covered"], json!([]));
    assert_eq!(delays(&preview, "reporting")[0], 0);
}

#[test]
fn a_high_risk_without_any_communication_outweighs_every_answer() {
    let rig = register();
    let id = rig.declare(&form("Des résultats d’examens sont publiés."))["id"].clone();
    let mut assess = step_form(&rig, &id, "assess");
    assess["details"]["decision"] = json!({
        "verdict": "high_risk", "reason": "Données de santé en clair.",
        "decided_by": "Camille Exemple", "decided_on": ""
    });
    change(&rig, &id, 0, &assess);
    let evaluation = filled(&rig);
    let score = view(&rig, &evaluation)["score"].clone();
    assert_eq!(score["percent"], 100);
    assert_eq!(
        score["crossed"],
        json!([{ "gate": "persons_left_out", "breaches": ["VIO-2026-0003"] }])
    );
    assert_eq!(score["result"], "non_compliant");
}

#[test]
fn the_signed_figures_stay_whatever_the_register_becomes() {
    let rig = register();
    let id = filled(&rig);
    let before = view(&rig, &id);
    sign(&rig, &id, "drafting", own());
    let mut third = form("Un classeur manque.");
    third["detected"] = today("09:00");
    third["reported"] = today("19:00");
    rig.declare(&third);
    let after = view(&rig, &id);
    for kept in ["covered", "indicators", "score"] {
        assert_eq!(after[kept], before[kept], "{kept}");
    }
    let other = begin(&rig, "after_change", &[]);
    assert_eq!(view(&rig, &other)["covered"].as_array().unwrap().len(), 3);
}
