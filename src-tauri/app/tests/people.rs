//! Who may open the register, and what each may ask for.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod rig;

use std::fs;

use app::ErrorCode;
use chrono::TimeDelta;
use rig::{PASSPHRASE, Rig, form, now};
use serde_json::{Value, json};

const OWN: &str = "sept renards traversent la clairière";

/// Gives somebody access; the answer has her provisional passphrase.
fn add(rig: &Rig, name: &str, role: &str) -> Value {
    let form = json!({ "name": name, "function": "Fonction fictive", "role": role });
    rig.ok("add_person", json!({ "form": form }))
}

/// Opens with the provisional passphrase and chooses another.
fn settle(rig: &Rig, given: &Value, passphrase: &str) {
    rig.open_with(given["passphrase"].as_str().unwrap())
        .unwrap();
    let change = json!({ "current": "", "passphrase": passphrase, "confirmation": passphrase });
    rig.ok("change_passphrase", change);
}

/// A register where `role` is at the keyboard.
fn opened_as(role: &str) -> Rig {
    let rig = Rig::created();
    let given = add(&rig, "Dominique Fictif", role);
    settle(&rig, &given, OWN);
    rig
}

fn person(rig: &Rig, name: &str) -> Value {
    let people = rig.ok("people", json!({}))["people"].clone();
    let found = people.as_array().unwrap().iter();
    let mut found = found.filter(|person| person["name"] == name);
    found.next().unwrap().clone()
}

fn one(person: &Value) -> Value {
    json!({ "id": person["id"], "revision": person["revision"] })
}

/// Each request with the first letters of the roles that may ask for it: référente, DPO, quality, direction, reader.
const RIGHTS: &str = include_str!("data/rights.txt");

const ROLES: [(char, &str); 5] = [
    ('R', "referent"),
    ('D', "officer"),
    ('Q', "quality"),
    ('A', "direction"),
    ('L', "reader"),
];

fn rights() -> Vec<(&'static str, &'static str)> {
    let lines = RIGHTS.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once(' ').unwrap()).collect()
}

#[test]
fn every_request_is_granted_to_the_roles_of_the_table_and_to_no_other() {
    for (letter, role) in ROLES {
        let rig = opened_as(role);
        for (name, granted) in rights() {
            // No argument is one: a request that is granted is refused for that alone.
            let refusal = rig.refused(name, Value::Null);
            let expected = if granted == "door" || granted.contains(letter) {
                ErrorCode::Internal
            } else {
                ErrorCode::NotAllowed
            };
            assert_eq!(refusal, expected, "{role}: {name}");
        }
    }
}

#[test]
fn every_request_of_the_contract_is_in_the_table() {
    let contract = app::contract::typescript();
    let (_, requests) = contract.split_once("Requests {\n").unwrap();
    let (requests, _) = requests.split_once("\n}").unwrap();
    let lines = requests.lines().map(str::trim);
    let mut declared: Vec<&str> = lines
        .filter_map(|line| line.split_once(':').map(|(name, _)| name))
        .collect();
    let mut listed: Vec<&str> = rights().into_iter().map(|(name, _)| name).collect();
    declared.sort_unstable();
    listed.sort_unstable();
    assert_eq!(declared, listed);
}

#[test]
fn without_a_register_only_what_needs_none_is_granted() {
    let rig = Rig::empty();
    for (name, granted) in rights() {
        let expected = if granted == "door" {
            ErrorCode::Internal
        } else {
            ErrorCode::Locked
        };
        assert_eq!(rig.refused(name, Value::Null), expected, "{name}");
    }
}

#[test]
fn a_passphrase_chosen_for_somebody_opens_only_the_choice_of_her_own() {
    let rig = Rig::created();
    let given = add(&rig, "Dominique Fictif", "officer");
    let provisional = given["passphrase"].as_str().unwrap();
    let session = rig.open_with(provisional).unwrap();
    assert_eq!(session["is_provisional"], true);
    assert_eq!(session["user"], "Dominique Fictif");
    assert_eq!(
        rig.refused("breaches", Value::Null),
        ErrorCode::PassphraseToChoose
    );
    rig.ok("session", json!({}));
}

#[test]
fn the_journal_signs_with_the_name_of_the_person_at_the_keyboard() {
    let rig = opened_as("referent");
    let breach = rig.declare(&form("Un classeur manque."));
    assert_eq!(breach["registered_by"], "Dominique Fictif");
    let history = rig.ok("breach_history", json!({ "id": breach["id"] }));
    assert_eq!(history["entries"][0]["actor"], "Dominique Fictif");
}

#[test]
fn two_people_never_have_the_same_passphrase() {
    let rig = Rig::created();
    let given = add(&rig, "Dominique Fictif", "reader");
    let provisional = given["passphrase"].as_str().unwrap();
    rig.open_with(provisional).unwrap();
    for taken in [PASSPHRASE, provisional] {
        let change = json!({ "current": "", "passphrase": taken, "confirmation": taken });
        let refusal = rig.app.dispatch("change_passphrase", change).unwrap_err();
        assert_eq!(refusal.code, ErrorCode::InvalidForm);
        assert_eq!(json!(refusal.fields[0].rule), "taken");
    }
}

#[test]
fn somebody_whose_access_is_taken_away_no_longer_opens_even_with_an_old_key_file() {
    let rig = opened_as("officer");
    let keys = fs::read(rig.key_path()).unwrap();
    rig.open_with(PASSPHRASE).unwrap();
    rig.ok("remove_person", one(&person(&rig, "Dominique Fictif")));
    assert_eq!(
        rig.open_with(OWN).unwrap_err().code,
        ErrorCode::WrongPassphrase
    );
    rig.ok("start", json!({}));
    fs::write(rig.key_path(), keys).unwrap();
    assert_eq!(
        rig.open_with(OWN).unwrap_err().code,
        ErrorCode::AccessRemoved
    );
    // The référente opens, and the stray slot goes.
    rig.open_with(PASSPHRASE).unwrap();
    assert_eq!(
        rig.open_with(OWN).unwrap_err().code,
        ErrorCode::WrongPassphrase
    );
}

#[test]
fn the_last_referent_stays_whatever_is_asked() {
    let rig = opened_as("referent");
    let first = person(&rig, "Camille Exemple");
    rig.ok("remove_person", one(&first));
    let me = person(&rig, "Dominique Fictif");
    assert_eq!(me["is_last_referent"], true);
    let reader = json!({ "name": "Dominique Fictif", "function": "Lectrice", "role": "reader" });
    let demoted = json!({ "person": one(&me), "form": reader });
    assert_eq!(
        rig.refused("change_person", demoted),
        ErrorCode::LastReferent
    );
    assert_eq!(
        rig.refused("remove_person", one(&me)),
        ErrorCode::NotAllowed
    );
    assert_eq!(person(&rig, "Dominique Fictif")["role"], "referent");
}

#[test]
fn the_slot_of_somebody_who_left_is_never_given_to_another() {
    let rig = opened_as("reader");
    let keys = fs::read(rig.key_path()).unwrap();
    rig.open_with(PASSPHRASE).unwrap();
    rig.ok("remove_person", one(&person(&rig, "Dominique Fictif")));
    add(&rig, "Alix Inventé", "referent");
    rig.ok("lock", json!({}));
    // An old copy of the keys, in which the passphrase of the reader still opens her slot.
    fs::write(rig.key_path(), keys).unwrap();
    assert_eq!(
        rig.open_with(OWN).unwrap_err().code,
        ErrorCode::AccessRemoved
    );
}

#[test]
fn a_role_changed_holds_at_once_and_the_journal_tells_it() {
    let rig = opened_as("reader");
    assert_eq!(rig.refused("people", json!({})), ErrorCode::NotAllowed);
    rig.open_with(PASSPHRASE).unwrap();
    let person = person(&rig, "Dominique Fictif");
    let officer =
        json!({ "name": "Dominique Fictif", "function": "DPO externe", "role": "officer" });
    rig.ok(
        "change_person",
        json!({ "person": one(&person), "form": officer }),
    );
    let history = rig.register_history();
    let changes = history["entries"][0]["changes"].as_array().unwrap();
    let role = changes
        .iter()
        .find(|change| change["field"] == "role")
        .unwrap();
    assert_eq!(
        (&role["before"], &role["after"]),
        (&json!("Lecture"), &json!("DPO"))
    );
    rig.open_with(OWN).unwrap();
    rig.ok("people", json!({}));
}

#[test]
fn a_lost_passphrase_is_replaced_by_one_that_serves_once() {
    let rig = opened_as("reader");
    rig.open_with(PASSPHRASE).unwrap();
    let given = rig.ok("renew_passphrase", one(&person(&rig, "Dominique Fictif")));
    assert_eq!(
        rig.open_with(OWN).unwrap_err().code,
        ErrorCode::WrongPassphrase
    );
    settle(&rig, &given, "neuf lanternes éclairent le vieux quai");
    let mine = rig.ok("session", json!({}));
    assert_eq!(mine["is_provisional"], false);
    let again = given["passphrase"].as_str().unwrap();
    assert_eq!(
        rig.open_with(again).unwrap_err().code,
        ErrorCode::WrongPassphrase
    );
}

#[test]
fn the_officer_gives_an_opinion_and_changes_nothing_else() {
    let rig = opened_as("officer");
    rig.open_with(PASSPHRASE).unwrap();
    let id = rig.declare(&form("Un classeur manque."))["id"].clone();
    rig.open_with(OWN).unwrap();
    let opinion = json!({ "opinion": "with_reservations", "text": "Prévenir les personnes.", "given_on": "24/11/2026" });
    let given = json!({ "id": id, "revision": 0, "opinion": opinion });
    let procedure = rig.ok("give_opinion", given);
    let assess = rig::step(&procedure, "assess");
    assert_eq!(assess["form"]["details"]["opinion"], opinion);
    assert_eq!(assess["modified_by"], "Dominique Fictif");
    let change = json!({ "id": id, "revision": assess["revision"], "form": assess["form"] });
    assert_eq!(rig.refused("change_step", change), ErrorCode::NotAllowed);
}

#[test]
fn the_yearly_review_is_dated_told_and_due_again_after_its_year() {
    let rig = Rig::created();
    add(&rig, "Dominique Fictif", "quality");
    assert_eq!(rig.ok("people", json!({}))["review"]["is_due"], false);
    rig.host.set_now(now() + TimeDelta::days(366));
    rig.open_with(PASSPHRASE).unwrap();
    assert_eq!(rig.ok("people", json!({}))["review"]["is_due"], true);
    let people = rig.ok("review_access", json!({ "remark": "Rien à changer." }));
    assert_eq!(people["review"]["is_due"], false);
    let history = rig.register_history();
    let latest = &history["entries"][0];
    assert_eq!(latest["action"], "access_reviewed");
    let told = latest["changes"].to_string();
    for word in [
        "Camille Exemple",
        "Dominique Fictif",
        "Qualité",
        "Rien à changer.",
    ] {
        assert!(told.contains(word), "{word}: {told}");
    }
}

#[test]
fn wrong_passphrases_in_a_row_have_to_wait_and_a_right_one_waits_too() {
    let rig = Rig::created();
    for _ in 0..5 {
        let _ = rig.open_with("faux");
        rig.host.set_now(rig_now(&rig) + TimeDelta::seconds(10));
    }
    rig.host.set_now(rig_now(&rig) - TimeDelta::seconds(10));
    let refusal = rig.open_with(PASSPHRASE).unwrap_err();
    assert_eq!(refusal.code, ErrorCode::TooManyAttempts);
    let wait = refusal.wait_seconds.unwrap();
    rig.host
        .set_now(rig_now(&rig) + TimeDelta::seconds(i64::from(wait)));
    assert!(rig.open_with(PASSPHRASE).is_ok());
}

fn rig_now(rig: &Rig) -> chrono::DateTime<chrono::Utc> {
    app::Host::now(&rig.host)
}

#[test]
fn a_name_that_somebody_has_already_is_refused_and_what_was_typed_is_not_lost() {
    let rig = Rig::created();
    let form = json!({ "name": " camille exemple ", "function": "", "role": null });
    let refusal = rig
        .app
        .dispatch("add_person", json!({ "form": form }))
        .unwrap_err();
    let told: Vec<String> = refusal
        .fields
        .iter()
        .map(|fault| format!("{}: {}", fault.field, json!(fault.rule)))
        .collect();
    assert_eq!(
        told,
        [
            "function: \"required\"",
            "role: \"required\"",
            "name: \"duplicate\""
        ]
    );
}

#[test]
fn wrong_passphrases_in_an_open_window_have_to_wait_as_at_the_door() {
    let rig = Rig::created();
    let guess = |passphrase: &str| {
        let words = json!({ "current": passphrase, "passphrase": OWN, "confirmation": OWN });
        rig.app.dispatch("change_passphrase", words)
    };
    for _ in 0..4 {
        assert_eq!(guess("faux").unwrap_err().code, ErrorCode::WrongPassphrase);
        rig.host.set_now(rig_now(&rig) + TimeDelta::seconds(1));
    }
    let _ = guess("faux");
    assert_eq!(
        guess(PASSPHRASE).unwrap_err().code,
        ErrorCode::TooManyAttempts
    );
}

#[test]
fn somebody_who_never_entered_does_not_let_the_last_referent_step_down() {
    let rig = Rig::created();
    add(&rig, "Dominique Fictif", "referent");
    let me = person(&rig, "Camille Exemple");
    let reader = json!({ "name": "Camille Exemple", "function": "Lectrice", "role": "reader" });
    assert_eq!(
        rig.refused(
            "change_person",
            json!({ "person": one(&me), "form": reader })
        ),
        ErrorCode::LastReferent
    );
}

#[test]
fn what_is_being_typed_and_counted_is_shown_to_those_who_may_read_it() {
    let rig = Rig::created();
    rig.declare(&form("Un classeur manque."));
    let draft = json!({ "key": "new", "form": form("Une clé USB est perdue."), "revision": null });
    rig.ok("keep_draft", draft);
    let given = add(&rig, "Dominique Fictif", "quality");
    let shown = |session: &Value| {
        let drafts = session["drafts"].as_array().unwrap().len();
        (drafts, session["breach_count"].as_u64().unwrap())
    };
    assert_eq!(shown(&rig.ok("session", json!({}))), (1, 1));
    let provisional = rig.open_with(given["passphrase"].as_str().unwrap());
    assert_eq!(shown(&provisional.unwrap()), (0, 0));
    let change = json!({ "current": "", "passphrase": OWN, "confirmation": OWN });
    rig.ok("change_passphrase", change);
    assert_eq!(shown(&rig.ok("session", json!({}))), (0, 0));
}

#[test]
fn a_slot_lost_with_the_key_file_is_given_again() {
    let rig = Rig::created();
    let keys = fs::read(rig.key_path()).unwrap();
    let given = add(&rig, "Dominique Fictif", "reader");
    settle(&rig, &given, OWN);
    rig.ok("lock", json!({}));
    fs::write(rig.key_path(), keys).unwrap();
    rig.open_with(PASSPHRASE).unwrap();
    let renewed = rig.ok("renew_passphrase", one(&person(&rig, "Dominique Fictif")));
    let opened = rig.open_with(renewed["passphrase"].as_str().unwrap());
    assert_eq!(opened.unwrap()["user"], "Dominique Fictif");
}

#[test]
fn people_are_listed_in_the_order_in_which_they_came() {
    let rig = Rig::created();
    for (minutes, name) in ["Zoé Fictive", "Alix Inventé", "Dominique Modèle"]
        .into_iter()
        .enumerate()
    {
        rig.after(i64::try_from(minutes).unwrap() + 1);
        add(&rig, name, "reader");
    }
    let people = rig.ok("people", json!({}))["people"].clone();
    let names = people.as_array().unwrap().iter();
    let names: Vec<_> = names.map(|it| it["name"].as_str().unwrap()).collect();
    assert_eq!(
        names,
        [
            "Camille Exemple",
            "Zoé Fictive",
            "Alix Inventé",
            "Dominique Modèle"
        ]
    );
}
