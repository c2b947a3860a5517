//! Exercises driven as the page drives them: a clock of their own, nothing in the register's counts, a debrief that counts in
//! the evaluation.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

mod rig;

use app::ErrorCode;
use rig::{Rig, change, form, step_form};
use serde_json::{Value, json};

fn begin_with(rig: &Rig, pace: &str) -> Value {
    let beginning = json!({
        "source": "provided", "scenario": "EX-ENVOI", "pace": pace, "participants": "L’équipe",
    });
    rig.ok("begin_exercise", beginning)["id"].clone()
}

/// A register with an exercise that goes thirty-six times as fast as the wall.
fn playing() -> (Rig, Value) {
    let rig = Rig::created();
    let id = begin_with(&rig, "in_a_morning");
    (rig, id)
}

fn shown(rig: &Rig, id: &Value) -> Value {
    rig.ok("exercise", json!({ "id": id }))
}

fn end(rig: &Rig, id: &Value, given_up: bool) -> Value {
    let revision = shown(rig, id)["revision"].clone();
    rig.ok(
        "end_exercise",
        json!({ "id": id, "revision": revision, "given_up": given_up }),
    )
}

/// Every expected reaction came, and something changes.
fn debriefed(view: &Value) -> Value {
    let mut form = view["debrief"].clone();
    for reaction in form["reactions"].as_array_mut().unwrap() {
        reaction["result"] = json!("done");
    }
    form["lessons"] = json!("Le destinataire est confirmé avant l’envoi.");
    form
}

fn debrief(rig: &Rig, view: &Value) -> Value {
    let form = debriefed(view);
    let change = json!({ "id": view["id"], "revision": view["revision"], "form": form });
    rig.ok("debrief_exercise", change)
}

/// An instant of 25 November 2026, as it is typed.
fn tomorrow(time: &str) -> Value {
    json!({ "date": "25/11/2026", "time": time, "precision": "exact", "season": null })
}

#[test]
fn an_exercise_begins_with_its_alert_in_a_file_of_its_own() {
    let (rig, id) = playing();
    let view = shown(&rig, &id);
    assert_eq!(
        (&view["number"], &view["state"]),
        (&json!("EX-2026-0001"), &json!("playing"))
    );
    let breach = rig.ok("breach", json!({ "id": id }));
    assert_eq!(breach["number"], "EX-2026-0001");
    assert_eq!(breach["is_exercise"], true);
    assert_eq!(breach["form"]["facts"], view["facts"]);
    // The first breach of the register is the first.
    let declared = rig.declare(&form("Un classeur manque."));
    assert_eq!(declared["number"], "VIO-2026-0001");
    assert_eq!(declared["is_exercise"], false);
}

#[test]
fn what_is_expected_and_what_is_to_come_stay_unknown_to_whoever_plays() {
    let (rig, id) = playing();
    let view = shown(&rig, &id);
    assert_eq!(view["reactions"], json!([]));
    assert_eq!(view["outcome"], Value::Null);
    assert_eq!(view["messages"], json!([]));
    assert_eq!(view["to_come"], 5);
    // Half an hour of exercise is fifty seconds.
    assert_eq!(view["next_message_seconds"], 50);
    rig.after(1);
    assert_eq!(
        shown(&rig, &id)["messages"][0]["from"],
        "Secrétaire du centre"
    );
}

#[test]
fn the_file_lives_at_the_hour_of_the_exercise_and_the_journal_at_that_of_the_machine() {
    let (rig, id) = playing();
    rig.after(30);
    // Eighteen hours of exercise: the next day is no longer to come.
    let view = rig.ok("breach", json!({ "id": id }));
    let mut typed = view["form"].clone();
    typed["aware"] = tomorrow("13:00");
    let correction = json!({ "id": id, "revision": view["revision"], "form": typed });
    let corrected = rig.ok("correct_breach", correction.clone());
    assert_eq!(corrected["clock"]["elapsed_seconds"], 3600);
    assert_eq!(corrected["clock"]["state"], "running");
    let mark = rig.ok("exercise_mark", json!({ "id": id }));
    assert_eq!(mark["now"]["utc"], "2026-11-25T13:00:00Z");
    let history = rig.ok("breach_history", json!({ "id": id }));
    assert_eq!(history["entries"][0]["at"]["utc"], "2026-11-24T19:30:00Z");
    // On a breach of the register the same day is to come.
    let declared = rig.declare(&form("Un classeur manque."));
    let mut early = declared["form"].clone();
    early["aware"] = tomorrow("13:00");
    let correction = json!({ "id": declared["id"], "revision": 1, "form": early });
    assert_eq!(
        rig.refused("correct_breach", correction),
        ErrorCode::InvalidForm
    );
}

#[test]
fn nothing_of_an_exercise_is_in_the_list_the_counts_the_figures_or_the_registers_that_leave() {
    let (rig, id) = playing();
    let page = rig.ok("breaches", json!({ "text": "", "year": null, "origin": null, "site": null, "status": "all", "page": 0 }));
    assert_eq!((&page["total"], &page["rows"]), (&json!(0), &json!([])));
    let session = rig.ok("session", json!({}));
    assert_eq!(session["open_breaches"], 0);
    let figures = rig.ok("figures", json!({ "year": null }));
    assert_eq!(figures["years"], json!([2026]));
    assert_eq!(figures["present"]["breaches"], 0);
    let query = json!({ "family": null, "later": true, "page": 0 });
    let duties = rig.ok("duties", query);
    let kinds: Vec<&Value> = duties["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["kind"])
        .collect();
    assert!(kinds.contains(&&json!("play_exercise")), "{kinds:?}");
    assert!(!kinds.contains(&&json!("notify_authority")), "{kinds:?}");
    assert!(!kinds.contains(&&json!("date_awareness")), "{kinds:?}");
    assert_eq!(rig.ok("amendments", json!({ "id": id })), json!([]));
}

#[test]
fn what_leaves_says_that_it_is_an_exercise() {
    let (rig, id) = playing();
    let sheet = rig.folder.path().join("fiche.pdf");
    rig.host.will_save(sheet.clone());
    rig.ok(
        "export_breach_document",
        json!({ "id": id, "document": "notification", "form": "cnil_v2026", "redacted": false }),
    );
    assert_eq!(
        rig.host.proposed_names().last().unwrap(),
        "EXERCICE EX-2026-0001 fiche de notification.pdf"
    );
    let message = rig.folder.path().join("message.eml");
    rig.host.will_save(message.clone());
    rig.ok("export_officer_message", json!({ "id": id }));
    let text = std::fs::read_to_string(message).unwrap();
    assert!(text.contains("EXERCICE EX-2026-0001"), "{text}");
}

#[test]
fn an_end_stops_the_clock_keeps_what_the_file_told_and_tells_what_was_expected() {
    let (rig, id) = playing();
    rig.after(60);
    let view = rig.ok("breach", json!({ "id": id }));
    let mut typed = view["form"].clone();
    typed["detected"] = tomorrow("10:00");
    typed["reported"] = tomorrow("11:00");
    rig.ok(
        "correct_breach",
        json!({ "id": id, "revision": view["revision"], "form": typed }),
    );
    let ended = end(&rig, &id, false);
    assert_eq!(ended["state"], "to_debrief");
    assert_eq!(ended["reactions"].as_array().unwrap().len(), 7);
    let outcome = &ended["outcome"];
    assert_eq!(outcome["verdict"], Value::Null);
    assert_eq!(outcome["notifies_as_expected"], Value::Null);
    let figures = outcome["figures"].as_array().unwrap().iter();
    let reporting = figures.clone().find(|it| it["indicator"] == "reporting");
    assert_eq!(
        reporting.unwrap()["now"]["maximum"],
        "1\u{a0}h\u{a0}00\u{a0}min"
    );
    let last = shown(&rig, &id)["now"].clone();
    rig.after(600);
    assert_eq!(shown(&rig, &id)["now"], last);
    // What is written afterwards changes nothing of what was kept, and it ends once.
    let late = rig.ok("breach", json!({ "id": id }));
    let mut typed = late["form"].clone();
    typed["reported"] = tomorrow("14:00");
    rig.ok(
        "correct_breach",
        json!({ "id": id, "revision": late["revision"], "form": typed }),
    );
    assert_eq!(shown(&rig, &id)["outcome"], ended["outcome"]);
    let again = json!({ "id": id, "revision": ended["revision"], "given_up": true });
    assert_eq!(
        rig.refused("end_exercise", again),
        ErrorCode::EditedMeanwhile
    );
}

#[test]
fn a_verdict_is_compared_with_the_expected_one() {
    let (rig, id) = playing();
    rig.after(30);
    let mut form = step_form(&rig, &id, "assess");
    form["details"]["severity"] = json!("significant");
    form["details"]["likelihood"] = json!("significant");
    form["details"]["decision"] = json!({
        "verdict": "risk", "decided_by": "Alix Fictif", "decided_on": "24/11/2026",
        "reason": "Le message a été supprimé.",
    });
    change(&rig, &id, 0, &form);
    let outcome = end(&rig, &id, false)["outcome"].clone();
    assert_eq!(outcome["notifies_as_expected"], true);
    assert_eq!(outcome["informs_as_expected"], false);
}

#[test]
fn a_debrief_is_typed_after_the_end_kept_and_counts_in_the_evaluation() {
    let (rig, id) = playing();
    let early = json!({ "id": id, "revision": 1, "form": shown(&rig, &id)["debrief"] });
    assert_eq!(rig.refused("debrief_exercise", early), ErrorCode::NotFound);
    rig.after(60);
    let ended = end(&rig, &id, false);
    let mut half = ended["debrief"].clone();
    half["strengths"] = json!("Le signalement immédiat.");
    let typing = json!({ "id": id, "revision": ended["revision"], "form": half });
    rig.ok("keep_debrief_draft", typing);
    let drafts = rig.ok("session", json!({}))["drafts"].clone();
    assert_eq!(drafts[0]["about"]["kind"], "debrief");
    let kept = rig.ok("debrief_draft", json!({ "id": id }));
    assert_eq!(kept["form"]["strengths"], "Le signalement immédiat.");
    let saved = debrief(&rig, &ended);
    assert_eq!(saved["state"], "debriefed");
    assert_eq!(saved["reacted"], json!({ "came": 7, "of": 7 }));
    assert_eq!(rig.ok("debrief_draft", json!({ "id": id })), Value::Null);
    assert_eq!(rig.ok("exercises", json!({}))["played"], 1);

    let begun = rig.ok(
        "begin_evaluation",
        json!({ "kind": "after_exercise", "breaches": [] }),
    );
    let evaluation = rig.ok("evaluation", json!({ "id": begun["id"] }));
    assert_eq!(evaluation["covered"], json!(["EX-2026-0001"]));
    assert_eq!(counted(&evaluation), 1);
    let mut form = evaluation["form"].clone();
    form["exercises"] = json!("2");
    let preview = json!({ "id": begun["id"], "form": form });
    assert_eq!(counted(&rig.ok("preview_evaluation", preview)), 3);
    // A yearly one counts it, and covers the breaches of the register only.
    let yearly = rig.ok(
        "begin_evaluation",
        json!({ "kind": "yearly", "breaches": [] }),
    );
    let yearly = rig.ok("evaluation", json!({ "id": yearly["id"] }));
    assert_eq!((counted(&yearly), &yearly["covered"]), (1, &json!([])));
}

/// What the indicator of exercises shows.
fn counted(evaluation: &Value) -> u64 {
    let mut figures = evaluation["indicators"].as_array().unwrap().iter();
    let found = figures.find(|it| it["indicator"] == "exercises").unwrap();
    found["now"]["number"].as_u64().unwrap()
}

#[test]
fn an_exercise_that_was_given_up_counts_nowhere() {
    let (rig, id) = playing();
    assert_eq!(end(&rig, &id, true)["state"], "given_up");
    assert_eq!(rig.ok("exercises", json!({}))["played"], 0);
    let yearly = rig.ok(
        "begin_evaluation",
        json!({ "kind": "yearly", "breaches": [] }),
    );
    let yearly = rig.ok("evaluation", json!({ "id": yearly["id"] }));
    let mut figures = yearly["indicators"].as_array().unwrap().iter();
    let found = figures.find(|it| it["indicator"] == "exercises").unwrap();
    assert_eq!(found["now"]["number"], Value::Null);
}

#[test]
fn a_story_of_ones_own_is_read_from_a_file_and_a_wrong_one_is_explained() {
    let rig = Rig::created();
    let path = rig.folder.path().join("cas.json");
    let choose = |content: &str| {
        std::fs::write(&path, content).unwrap();
        rig.host.will_open(path.clone());
        rig.ok("choose_scenarios", json!({}))
    };
    let wrong = choose("{\"cases\": 3}");
    assert_eq!(wrong["scenarios"], json!([]));
    assert!(wrong["fault"].as_str().unwrap().contains("liste de cas"));
    let own = json!({
        "id": "EX-CLE", "title_fr": "Clé perdue", "facts_fr": "Une clé manque.", "attributes": {},
    });
    assert_eq!(
        choose(&own.to_string())["scenarios"][0]["title"],
        "Clé perdue"
    );
    let beginning = |source: &str| json!({ "source": source, "scenario": "EX-CLE", "pace": "real", "participants": "" });
    assert_eq!(
        rig.refused("begin_exercise", beginning("provided")),
        ErrorCode::NotFound
    );
    let begun = rig.ok("begin_exercise", beginning("file"));
    assert_eq!(shown(&rig, &begun["id"])["title"], "Clé perdue");
    // The file is forgotten with the beginning.
    assert_eq!(
        rig.refused("begin_exercise", beginning("file")),
        ErrorCode::NotFound
    );
}

#[test]
fn the_report_of_an_exercise_leaves_with_its_journal_line() {
    let (rig, id) = playing();
    rig.after(60);
    debrief(&rig, &end(&rig, &id, false));
    let report = rig.folder.path().join("compte rendu.pdf");
    rig.host.will_save(report.clone());
    rig.ok("export_exercise", json!({ "id": id }));
    assert!(std::fs::read(report).unwrap().starts_with(b"%PDF"));
    let history = rig.ok("breach_history", json!({ "id": id }));
    let actions = history["entries"].as_array().unwrap().iter();
    let actions: Vec<&str> = actions.map(|it| it["action"].as_str().unwrap()).collect();
    assert_eq!(
        actions,
        [
            "exercise_exported",
            "exercise_debriefed",
            "exercise_ended",
            "exercise_begun"
        ]
    );
}
