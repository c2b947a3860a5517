//! `registre qualifier`, run as a person runs it.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Map, Value, json};

const OFFICIAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/breach-cases.json");

fn qualifier(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_registre"))
        .arg("qualifier")
        .args(words)
        .output()
        .unwrap()
}

fn printed(words: &[&str]) -> String {
    let output = qualifier(words);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), said.as_str()), (Some(0), ""));
    String::from_utf8(output.stdout).unwrap()
}

fn refused(words: &[&str]) -> String {
    let output = qualifier(words);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    String::from_utf8(output.stderr).unwrap()
}

/// A file of the folder where the tests of this crate write.
fn file(name: &str, content: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path
}

/// The answer for the content of a file.
fn answer(name: &str, content: &Value) -> Value {
    let path = file(name, content.to_string().as_bytes());
    serde_json::from_str(&printed(&[path.to_str().unwrap(), "--json"])).unwrap()
}

/// Why the content of a file is refused.
fn fault(name: &str, content: &str) -> String {
    refused(&[file(name, content.as_bytes()).to_str().unwrap(), "--json"])
}

fn official() -> Vec<Value> {
    let file: Value = serde_json::from_slice(&fs::read(OFFICIAL).unwrap()).unwrap();
    file["cases"].as_array().unwrap().clone()
}

fn case(id: &str) -> Value {
    official()
        .into_iter()
        .find(|case| case["id"] == id)
        .unwrap()
}

/// What an official outcome is called in an answer.
fn called(outcome: &Value) -> Value {
    if outcome == "conditional" {
        json!("condition")
    } else {
        outcome.clone()
    }
}

#[test]
fn the_official_cases_have_their_official_outcomes() {
    let answers: Vec<Value> = serde_json::from_str(&printed(&[OFFICIAL, "--json"])).unwrap();
    let cases = official();
    assert_eq!(answers.len(), cases.len());
    for (answer, case) in answers.iter().zip(&cases) {
        let outcome = &case["official_outcome"];
        assert_eq!(answer["id"], case["id"]);
        assert_eq!(answer["documentation"], outcome["internal_documentation"]);
        assert_eq!(
            answer["notifier_autorite"],
            called(&outcome["notify_sa"]),
            "{answer:#}"
        );
        let inform = called(&outcome["communicate_to_subjects"]);
        assert_eq!(answer["informer_personnes"], inform, "{answer:#}");
    }
}

#[test]
fn an_answer_has_five_members_and_one_of_a_list_its_identifier_before_them() {
    let path = file("one.json", case("EDPB-13").to_string().as_bytes());
    let text = printed(&[path.to_str().unwrap(), "--json"]);
    let alone = "{\n  \"documentation\": true,\n  \"notifier_autorite\": false,\n  \
                 \"informer_personnes\": false,\n  \"conditions\": [\n";
    assert!(text.starts_with(alone), "{text}");
    let members: Map<String, Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(members.len(), 5);
    assert!(!members["raisons"].as_array().unwrap().is_empty());
    assert!(
        printed(&[OFFICIAL, "--json"])
            .starts_with("[\n  {\n    \"id\": \"EDPB-01\",\n    \"documentation\"")
    );
}

#[test]
fn a_condition_says_which_decision_hangs_on_what() {
    let answer = answer("statement.json", &case("WP250-B-v"));
    let conditions = answer["conditions"].as_array().unwrap();
    assert_eq!(conditions.len(), 1);
    let text = conditions[0].as_str().unwrap();
    assert!(
        text.starts_with("Information des personnes\u{a0}: Informer les seules personnes touchées"),
        "{text}"
    );
}

#[test]
fn a_firm_no_for_an_encrypted_device_says_what_would_turn_it_round() {
    let answer = answer("key.json", &case("WP250-B-i"));
    let text = answer["conditions"].to_string();
    assert!(
        text.contains("clé se révèle compromise") && text.contains("aucune copie"),
        "{text}"
    );
}

#[test]
fn removing_an_attribute_never_makes_an_answer_firm() {
    let mut cases = Vec::new();
    let mut full = Vec::new();
    for case in official() {
        for name in case["attributes"].as_object().unwrap().keys() {
            for unknown in [None, Some(Value::Null), Some(json!("unknown"))] {
                let mut less = case.clone();
                let attributes = less["attributes"].as_object_mut().unwrap();
                match unknown {
                    Some(value) => attributes.insert(name.clone(), value),
                    None => attributes.remove(name),
                };
                less["id"] = json!(format!("{} sans {name}", case["id"]));
                cases.push(less);
                full.push(case["official_outcome"].clone());
            }
        }
    }
    let answers = answer("less.json", &json!({ "cases": cases }));
    for (answer, outcome) in answers.as_array().unwrap().iter().zip(full) {
        for (decision, official) in [
            ("notifier_autorite", "notify_sa"),
            ("informer_personnes", "communicate_to_subjects"),
        ] {
            let (less, full) = (&answer[decision], called(&outcome[official]));
            assert!(*less == full || *less == "condition", "{answer:#}");
        }
    }
}

#[test]
fn a_missing_fact_that_matters_is_named() {
    let mut lost = case("WP250-B-i");
    lost["attributes"]["encrypted"] = Value::Null;
    let answer = answer("missing.json", &lost);
    assert_eq!(answer["notifier_autorite"], "condition");
    let text = answer["conditions"].to_string();
    assert!(
        text.contains("dépend de ce qui n’est pas encore connu"),
        "{text}"
    );
    assert!(
        text.contains("«\u{202f}Protection des données\u{202f}»"),
        "{text}"
    );
}

#[test]
fn data_exposed_to_all_are_in_the_hands_of_all() {
    let mut exposed = case("EDPB-09");
    exposed["attributes"]["public_exposure"] = json!(true);
    exposed["attributes"]["c"] = json!(false);
    assert_eq!(answer("public.json", &exposed)["notifier_autorite"], true);
}

#[test]
fn strong_says_that_all_the_data_are_covered_and_nothing_else_does() {
    let mut lost = case("WP250-B-i");
    lost["attributes"]["data_kinds"] = json!(["identity", "health"]);
    lost["attributes"]["special_categories"] = json!(true);
    assert_eq!(answer("strong.json", &lost)["notifier_autorite"], false);
    lost["attributes"]["encrypted"] = Value::Null;
    let unknown = answer("perhaps_strong.json", &lost);
    assert_eq!(unknown["notifier_autorite"], "condition", "{unknown:#}");
    lost["attributes"]["encrypted"] = json!("hashed_salted");
    assert_eq!(answer("hashed.json", &lost)["notifier_autorite"], true);
}

#[test]
fn a_service_that_suffered_is_not_refused_because_a_box_was_not_ticked() {
    let mut lost = case("WP250-B-i");
    lost["attributes"]["services_disturbed"] = json!("major");
    assert_eq!(answer("disturbed.json", &lost)["notifier_autorite"], true);
}

#[test]
fn ransomware_whose_exfiltration_does_not_apply_is_not_refused() {
    let mut locked = case("EDPB-01");
    locked["attributes"]["encrypted"] = json!("none");
    assert_eq!(answer("logs.json", &locked)["notifier_autorite"], false);
    locked["attributes"]["exfiltration"] = json!("na");
    let answer = answer("no_logs.json", &locked);
    assert_eq!(answer["notifier_autorite"], "condition", "{answer:#}");
}

#[test]
fn an_attribute_that_nobody_knows_is_said_not_to_be_read() {
    let mut odd = case("EDPB-13");
    odd["attributes"]["encryptd"] = json!("strong");
    let reasons = answer("odd.json", &odd)["raisons"].to_string();
    assert!(
        reasons.contains("L’attribut «\u{202f}encryptd\u{202f}» n’est pas connu"),
        "{reasons}"
    );
}

#[test]
fn a_word_outside_the_vocabulary_is_refused_with_those_accepted() {
    let text = |attributes: &str| format!("{{\"id\": \"X-1\", \"attributes\": {attributes}}}");
    let faults = [
        (
            r#"{"recipient": "neighbour"}"#,
            "recipient",
            "neighbour",
            "known_wrong_limited",
        ),
        (
            r#"{"data_kinds": ["identity", "shoes"]}"#,
            "data_kinds",
            "shoes",
            "purchase_history",
        ),
        (
            r#"{"data_kinds": "identity"}"#,
            "data_kinds",
            "identity",
            "une liste de identity",
        ),
        (r#"{"c": "yes"}"#, "c", "yes", "true, false"),
        (
            r#"{"special_categories": 1}"#,
            "special_categories",
            "1",
            "true, false, incidental",
        ),
        (
            r#"{"restored_within_h": -2}"#,
            "restored_within_h",
            "-2",
            "zéro ou plus",
        ),
        (r#"{"persons": 12}"#, "persons", "12", "un objet"),
        (r#"{"persons": {"n": "many"}}"#, "n", "many", "un nombre"),
        (
            r#"{"persons": {"min": 9, "max": 3}}"#,
            "persons",
            "\"max\":3",
            "dans l’ordre",
        ),
        (r#"{"family": "flood"}"#, "family", "flood", "ransomware"),
        (
            r#"{"person_types": "clients"}"#,
            "person_types",
            "clients",
            "une liste de textes",
        ),
    ];
    for (attributes, name, value, accepted) in faults {
        let said = fault("fault.json", &text(attributes));
        assert!(said.starts_with("Cas X-1, attribut"), "{said}");
        assert!(
            said.contains(&format!("«\u{202f}{name}\u{202f}»")),
            "{said}"
        );
        assert!(said.contains(value) && said.contains(accepted), "{said}");
    }
}

#[test]
fn a_file_that_is_no_case_is_refused_in_plain_words() {
    assert!(
        refused(&["absent.json"])
            .starts_with("Le fichier «\u{202f}absent.json\u{202f}» n’existe pas.")
    );
    assert!(refused(&[env!("CARGO_MANIFEST_DIR")]).contains("n’a pas pu être lu"));
    assert!(
        fault("broken.json", "{\"attributes\": ")
            .contains("n’est pas du JSON\u{a0}: voyez ligne 1")
    );
    assert!(fault("empty.json", "").contains("n’est pas du JSON"));
    assert!(fault("bare.json", "{\"c\": true}").contains("n’a pas d’objet"));
    assert!(fault("number.json", "12").contains("n’a pas d’objet"));
    assert!(fault("cases.json", "{\"cases\": 3}").contains("doit être une liste"));
    let nameless = fault("nameless.json", "{\"cases\": [{\"attributes\": {}}]}");
    assert!(
        nameless.starts_with("Le cas n°\u{a0}1 n’a pas d’«\u{202f}id\u{202f}»."),
        "{nameless}"
    );
}

#[test]
fn a_case_reads_in_french_without_json() {
    let path = file("read.json", case("EDPB-02").to_string().as_bytes());
    let text = printed(&[path.to_str().unwrap()]);
    for line in [
        "Inscription au registre\u{a0}: oui\n",
        "Notification à la CNIL (art.\u{a0}33.1)\u{a0}: oui\n",
        "Information des personnes (art.\u{a0}34.1)\u{a0}: non\n",
        "Raisons\n  - ",
    ] {
        assert!(text.contains(line), "{text}");
    }
    assert!(printed(&[OFFICIAL]).starts_with("Cas EDPB-01\n"));
}

#[test]
fn the_command_explains_itself_and_asks_for_its_file() {
    assert!(printed(&["--aide"]).contains("registre qualifier CAS.json [--json]"));
    assert!(refused(&[]).starts_with("Quel fichier de cas"));
    assert!(refused(&["a.json", "b.json"]).contains("b.json"));
    assert!(refused(&["--xml"]).contains("--xml"));
}
