//! Beginning, writing, previewing, keeping typing, giving up.

use app::ErrorCode;
use chrono::TimeDelta;
use serde_json::{Value, json};

use crate::house::{begin, fill, filled, house, own, sign, sit, view, write};
use crate::rig::{Rig, form, journal_search, now};

#[test]
fn a_new_evaluation_proposes_the_year_that_ends_today_the_procedure_and_its_questions() {
    let rig = Rig::created();
    let id = begin(&rig, "yearly", &[]);
    let shown = view(&rig, &id);
    assert_eq!(shown["number"], "EVA-2026-01");
    assert_eq!(shown["state"], "drafting");
    let form = &shown["form"];
    assert_eq!(
        form["period"],
        json!({ "from_on": "25/11/2025", "to_on": "24/11/2026" })
    );
    let settings = rig.ok("settings", json!({}))["form"]["procedure"].clone();
    assert_eq!(
        (&form["procedure"], &form["version"]),
        (&settings["reference"], &settings["version"])
    );
    assert_eq!(form["evaluators"], "Camille Exemple, Référente RGPD");
    let asked = form["answers"].as_array().unwrap();
    assert_eq!(json!(asked.len()), shown["score"]["asked"]);
    assert_eq!(asked[0]["question"], "told_at_once");
    assert!(asked.iter().any(|it| it["question"] == "earlier_actions"));
    assert!(asked.iter().all(|it| it["answer"] == Value::Null));
}

#[test]
fn an_evaluation_after_a_breach_asks_nothing_about_the_year_and_names_only_breaches_of_the_register()
 {
    let rig = Rig::created();
    let breach = rig.declare(&form("Un classeur manque."))["id"].clone();
    let id = begin(&rig, "after_breach", &[&breach]);
    let shown = view(&rig, &id);
    assert_eq!(shown["covered"], json!(["VIO-2026-0001"]));
    let asked = shown["form"]["answers"].as_array().unwrap();
    assert!(!asked.iter().any(|it| it["question"] == "exercised"));
    let unknown =
        json!({ "kind": "after_breach", "breaches": ["00000000-0000-0000-0000-00000000ffff"] });
    assert_eq!(
        rig.refused("begin_evaluation", unknown),
        ErrorCode::NotFound
    );
    assert_eq!(
        begin(&rig, "yearly", &[]),
        rig.ok("evaluations", json!({}))["rows"][0]["id"]
    );
}

#[test]
fn what_is_typed_is_judged_without_being_saved_and_shown_again_once_it_is() {
    let rig = Rig::created();
    let id = begin(&rig, "yearly", &[]);
    let mut typed = view(&rig, &id)["form"].clone();
    fill(&mut typed);
    typed["answers"][0]["answer"] = json!("partial");
    typed["answers"][1]["answer"] = json!("not_verifiable");
    typed["answers"][2]["answer"] = json!("not_applicable");
    typed["trained"] = json!("douze");
    let preview = rig.ok("preview_evaluation", json!({ "id": id, "form": typed }));
    let faults = preview["faults"].as_array().unwrap().iter();
    let faults: Vec<_> = faults.map(|it| it["field"].as_str().unwrap()).collect();
    assert_eq!(faults, ["trained"]);
    let asked = typed["answers"].as_array().unwrap().len();
    let score = &preview["score"];
    assert_eq!(score["applicable"], json!(asked - 1));
    assert_eq!(score["unverifiable"], 1);
    // All but one count for two points; one lost one, one lost both.
    assert_eq!(score["points"], json!((asked - 1) * 2 - 3));
    let gaps = &preview["gaps"];
    assert_eq!(
        gaps,
        &json!([
            { "gap": "comment", "question": "told_at_once" },
            { "gap": "comment", "question": "channel_known" },
        ])
    );
    assert_eq!(view(&rig, &id)["score"]["answered"], 0);

    typed["trained"] = json!("12");
    typed["concerned"] = json!("20");
    let saved = rig.ok(
        "change_evaluation",
        json!({ "id": id, "revision": 1, "form": typed }),
    );
    assert_eq!(saved["form"], typed);
    assert_eq!(saved["revision"], 2);
    let training = crate::house::figure(&saved, "training");
    assert_eq!(training["now"]["percent"], 60);
}

#[test]
fn the_second_of_two_changes_of_an_evaluation_is_told() {
    let rig = Rig::created();
    let id = begin(&rig, "yearly", &[]);
    let form = view(&rig, &id)["form"].clone();
    write(&rig, &id, |form| form["sources"] = json!("Registre."));
    let stale = json!({ "id": id, "revision": 1, "form": form });
    assert_eq!(
        rig.refused("change_evaluation", stale),
        ErrorCode::EditedMeanwhile
    );
    assert_eq!(view(&rig, &id)["form"]["sources"], "Registre.");
}

#[test]
fn an_evaluation_never_signed_is_given_up_and_its_number_not_given_again() {
    let rig = Rig::created();
    let id = filled(&rig);
    rig.ok(
        "decide_improvement",
        json!({ "evaluation": id, "form": crate::improvements::action("Afficher la consigne.") }),
    );
    rig.ok("abandon_evaluation", json!({ "id": id }));
    let listed = rig.ok("evaluations", json!({}));
    assert_eq!(
        (&listed["rows"], &listed["actions"]),
        (&json!([]), &json!([]))
    );
    assert_eq!(
        rig.refused("evaluation", json!({ "id": id })),
        ErrorCode::NotFound
    );
    let next = filled(&rig);
    assert_eq!(view(&rig, &next)["number"], "EVA-2026-02");
    sign(&rig, &next, "drafting", own());
    assert_eq!(
        rig.refused("abandon_evaluation", json!({ "id": next })),
        ErrorCode::FileClosed
    );
}

#[test]
fn the_typing_of_an_evaluation_survives_a_lock_is_shown_to_quality_and_ends_with_the_saving() {
    let rig = house(&["quality", "reader"]);
    sit(&rig, "quality");
    let id = begin(&rig, "yearly", &[]);
    let mut typed = view(&rig, &id)["form"].clone();
    typed["strengths"] = json!("Une équipe attentive.");
    let keep = json!({ "id": id, "form": typed, "revision": 1 });
    rig.ok("keep_evaluation_draft", keep.clone());
    let session = sit(&rig, "quality");
    assert_eq!(
        session["drafts"][0]["about"],
        json!({ "kind": "evaluation", "id": id, "number": "EVA-2026-01" })
    );
    assert_eq!(sit(&rig, "reader")["drafts"], json!([]));
    sit(&rig, "quality");
    let one = json!({ "id": id });
    assert_eq!(rig.ok("evaluation_draft", one.clone())["form"], typed);
    rig.ok("discard_evaluation_draft", one.clone());
    assert_eq!(rig.ok("evaluation_draft", one.clone()), Value::Null);
    rig.ok("keep_evaluation_draft", keep);
    write(&rig, &id, |form| *form = typed);
    assert_eq!(rig.ok("evaluation_draft", one), Value::Null);
    assert_eq!(rig.ok("session", json!({}))["drafts"], json!([]));
}

#[test]
fn typing_that_waits_is_saved_or_discarded_before_the_signature_and_none_comes_after() {
    let rig = Rig::created();
    let id = filled(&rig);
    let shown = view(&rig, &id);
    let keep = json!({ "id": id, "form": shown["form"], "revision": shown["revision"] });
    rig.ok("keep_evaluation_draft", keep.clone());
    assert_eq!(
        crate::house::sign_refused(&rig, &id, "drafting", own()),
        ErrorCode::TypingWaits
    );
    rig.ok("discard_evaluation_draft", json!({ "id": id }));
    sign(&rig, &id, "drafting", own());
    assert_eq!(
        rig.refused("keep_evaluation_draft", keep),
        ErrorCode::FileClosed
    );
}

#[test]
fn the_typing_of_no_evaluation_is_refused() {
    let rig = Rig::created();
    let id = begin(&rig, "yearly", &[]);
    let form = view(&rig, &id)["form"].clone();
    let unknown = "00000000-0000-0000-0000-00000000ffff";
    let keep = json!({ "id": unknown, "form": form, "revision": 1 });
    assert_eq!(
        rig.refused("keep_evaluation_draft", keep),
        ErrorCode::NotFound
    );
}

#[test]
fn the_journal_tells_an_evaluation_and_its_actions_in_french() {
    let rig = Rig::created();
    let id = filled(&rig);
    rig.ok(
        "decide_improvement",
        json!({ "evaluation": id, "form": crate::improvements::action("Afficher la consigne.") }),
    );
    sign(&rig, &id, "drafting", own());
    let page = rig.ok("search_journal", journal_search("evaluations"));
    let lines = page["lines"].as_array().unwrap();
    let told: Vec<(&str, &str)> = lines
        .iter()
        .map(|line| {
            let text = |value: &'static str| line["entry"][value].as_str();
            (text("action").unwrap(), line["subject"].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        told,
        [
            ("evaluation_signed", "EVA-2026-01"),
            ("improvement_decided", "ACT-0001"),
            ("evaluation_changed", "EVA-2026-01"),
            ("evaluation_begun", "EVA-2026-01"),
        ]
    );
    for (rank, before, label) in [
        (0, "sha256", "Empreinte du texte signé"),
        (1, "owner", "Responsable"),
        (2, "conclusion", "Conclusion"),
        (3, "evaluators", "Évaluateurs"),
    ] {
        let changes = lines[rank]["entry"]["changes"].to_string();
        assert!(
            changes.contains(label) || changes.contains(before),
            "{changes}"
        );
    }
    assert_eq!(
        rig.ok("search_journal", journal_search("breaches"))["lines"],
        json!([])
    );
}

#[test]
fn a_copy_that_is_only_read_shows_the_evaluations_and_takes_nothing() {
    let rig = Rig::created();
    let id = filled(&rig);
    let second = Rig::empty();
    second.app.choose(rig.path.clone());
    let opening = json!({ "passphrase": crate::rig::PASSPHRASE, "mode": "read_only" });
    second.ok("open_register", opening);
    let shown = second.ok("evaluation", json!({ "id": id }));
    assert_eq!(second.ok("evaluations", json!({}))["rows"][0]["id"], id);
    for (request, argument) in [
        (
            "begin_evaluation",
            json!({ "kind": "yearly", "breaches": [] }),
        ),
        (
            "change_evaluation",
            json!({ "id": id, "revision": 2, "form": shown["form"] }),
        ),
        (
            "sign_evaluation",
            json!({ "id": id, "revision": 2, "part": "drafting", "form": own() }),
        ),
        ("export_evaluation", json!({ "id": id })),
    ] {
        assert_eq!(
            second.refused(request, argument),
            ErrorCode::ReadOnlyCopy,
            "{request}"
        );
    }
}

#[test]
fn a_period_ends_today_at_the_latest_and_numbers_begin_again_with_the_year() {
    let rig = Rig::created();
    let id = begin(&rig, "yearly", &[]);
    let mut form = view(&rig, &id)["form"].clone();
    form["period"]["to_on"] = json!("25/11/2026");
    let change = json!({ "id": id, "revision": 1, "form": form });
    let refusal = rig.app.dispatch("change_evaluation", change).unwrap_err();
    assert_eq!(refusal.fields[0].field, "period.to_on");
    rig.host.set_now(now() + TimeDelta::days(60));
    sit(&rig, "referent");
    let next = begin(&rig, "after_exercise", &[]);
    assert_eq!(view(&rig, &next)["number"], "EVA-2027-01");
}
