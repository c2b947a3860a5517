//! What quality, the direction and readers do, and what they never see of a breach.

use app::ErrorCode;
use serde_json::json;

use crate::house::{begin, closed, filled, house, own, sign, sit, view};
use crate::improvements::action;
use crate::rig::form;

#[test]
fn quality_writes_and_signs_an_evaluation_and_sees_nothing_of_a_breach_but_its_number() {
    let rig = house(&["quality"]);
    let account = "Une armoire bleue est restée ouverte.";
    let breach = rig.declare(&form(account))["id"].clone();
    let file = closed(&rig);
    sit(&rig, "quality");
    let id = filled(&rig);
    rig.ok(
        "decide_improvement",
        json!({ "evaluation": id, "form": action("Afficher la consigne.") }),
    );
    let after = begin(&rig, "after_breach", &[&file]);
    let listed = rig.ok("evaluations", json!({}));
    for shown in [&listed, &view(&rig, &id), &view(&rig, &after)] {
        let shown = shown.to_string();
        for told in ["armoire bleue", "fausse alerte", "aucune donnée"] {
            assert!(!shown.contains(told), "{told}: {shown}");
        }
    }
    let shown = view(&rig, &id);
    assert_eq!(shown["covered"], json!(["VIO-2026-0001", "VIO-2026-0002"]));
    assert_eq!(shown["coverable"][0]["number"], "VIO-2026-0002");
    sign(&rig, &id, "drafting", own());
    assert_eq!(
        rig.refused("breach", json!({ "id": breach })),
        ErrorCode::NotAllowed
    );
    assert_eq!(
        rig.refused("procedure", json!({ "id": breach })),
        ErrorCode::NotAllowed
    );
}

#[test]
fn a_reader_reads_evaluations_and_neither_writes_nor_signs_any() {
    let rig = house(&["reader"]);
    let id = filled(&rig);
    let shown = sign(&rig, &id, "drafting", own());
    sit(&rig, "reader");
    assert_eq!(view(&rig, &id)["open_visas"], json!([]));
    for (request, argument) in [
        (
            "begin_evaluation",
            json!({ "kind": "yearly", "breaches": [] }),
        ),
        (
            "sign_evaluation",
            json!({ "id": id, "revision": shown["revision"], "part": "approval", "form": own() }),
        ),
        ("export_evaluation", json!({ "id": id })),
        ("export_evaluation_form", json!({})),
        (
            "decide_improvement",
            json!({ "evaluation": id, "form": action("Rien.") }),
        ),
    ] {
        assert_eq!(
            rig.refused(request, argument),
            ErrorCode::NotAllowed,
            "{request}"
        );
    }
}

#[test]
fn the_direction_approves_and_writes_nothing() {
    let rig = house(&["direction"]);
    let id = filled(&rig);
    let form = view(&rig, &id)["form"].clone();
    sit(&rig, "direction");
    assert_eq!(
        rig.refused(
            "change_evaluation",
            json!({ "id": id, "revision": 2, "form": form })
        ),
        ErrorCode::NotAllowed
    );
    assert_eq!(
        crate::house::sign_refused(&rig, &id, "drafting", own()),
        ErrorCode::NotAllowed
    );
}
