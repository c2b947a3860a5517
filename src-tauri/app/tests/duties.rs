//! What awaits a hand: the first screen, the calendar, the file for another calendar, the reminders.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod rig;

use std::fs;

use rig::{PASSPHRASE, Rig, change, form, now, step_form, today};
use serde_json::{Value, json};

const OWN: &str = "sept renards traversent la clairière";

fn query(family: Option<&str>, later: bool, page: u32) -> Value {
    json!({ "family": family, "later": later, "page": page })
}

fn first_page(rig: &Rig) -> Value {
    rig.ok("duties", query(None, false, 0))
}

fn kinds(page: &Value) -> Vec<&str> {
    let rows = page["rows"].as_array().unwrap().iter();
    rows.map(|row| row["kind"].as_str().unwrap()).collect()
}

/// A breach of which one was aware on 24 November at this time.
fn aware(rig: &Rig, account: &str, time: &str) -> Value {
    let mut typed = form(account);
    typed["aware"] = today(time);
    rig.declare(&typed)["id"].clone()
}

/// A register with a running clock, and a measure on another breach.
fn pressed() -> (Rig, Value) {
    let rig = Rig::created();
    let first = aware(&rig, "Résultats mal adressés", "16:50");
    aware(&rig, "Clé perdue", "18:00");
    let mut correct = step_form(&rig, &first, "correct");
    correct["details"]["measures"] = json!([{
        "id": null, "text": "Bloquer la saisie automatique", "term": "preventive", "owner": "", "due_on": "23/11/2026",
        "state": "planned", "done_on": "", "effectiveness": null, "check": "",
    }]);
    change(&rig, &first, 0, &correct);
    (rig, first)
}

#[test]
fn the_clock_that_presses_most_comes_by_itself_then_the_others_then_what_is_late() {
    let (rig, first) = pressed();
    let page = first_page(&rig);
    assert_eq!(page["today"], "mardi 24 novembre 2026");
    let clock = &page["first_clock"];
    assert_eq!(
        (&clock["id"], &clock["number"]),
        (&first, &json!("VIO-2026-0001"))
    );
    assert_eq!(clock["clock"]["state"], "running");
    assert_eq!(kinds(&page), ["notify_authority", "carry_out_measure"]);
    assert_eq!(page["rows"][0]["number"], "VIO-2026-0002");
    assert_eq!(page["rows"][1]["by"], "lun. 23 nov. 2026");
    assert_eq!((&page["passed"], &page["near"]), (&json!(1), &json!(2)));
    // The yearly evaluation and the review of who has access come in a year.
    assert_eq!(page["later"], 2);
    let all = rig.ok("duties", query(None, true, 0));
    let told = kinds(&all);
    assert_eq!(
        told.len(),
        5,
        "the first clock is in the whole list: {told:?}"
    );
    assert!(all["first_clock"].is_null());
}

#[test]
fn a_narrowed_list_keeps_the_counts_of_all_and_a_page_too_far_is_the_last() {
    let (rig, _) = pressed();
    for rank in 0..30 {
        aware(&rig, &format!("Incident {rank}"), "19:00");
    }
    let page = rig.ok("duties", query(Some("breaches"), false, 9));
    assert_eq!((&page["page"], &page["page_count"]), (&json!(1), &json!(2)));
    assert_eq!((&page["first"], &page["total"]), (&json!(21), &json!(32)));
    let none = rig.ok("duties", query(Some("processors"), false, 0));
    assert_eq!(kinds(&none), [""; 0]);
    assert_eq!(none["counts"], page["counts"]);
    assert_eq!(
        none["counts"][0],
        json!({ "family": "breaches", "count": 32 })
    );
}

#[test]
fn a_month_has_whole_weeks_its_holidays_and_its_duties() {
    let (rig, first) = pressed();
    let month = rig.ok("month", json!({ "on": null }));
    assert_eq!(month["name"], "novembre 2026");
    assert_eq!(
        (&month["before"], &month["after"]),
        (&json!("2026-10-01"), &json!("2026-12-01"))
    );
    let days: Vec<&Value> = month["weeks"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|week| week.as_array().unwrap())
        .collect();
    assert_eq!(days.len() % 7, 0);
    assert_eq!(
        (&days[0]["on"], &days[0]["is_in_month"]),
        (&json!("2026-10-26"), &json!(false))
    );
    assert_eq!(days.last().unwrap()["on"], "2026-12-06");
    let on = |on: &str| *days.iter().find(|day| day["on"] == on).unwrap();
    assert_eq!(on("2026-11-11")["holiday"], "victoire de 1918");
    assert_eq!(on("2026-11-24")["is_today"], true);
    assert_eq!(on("2026-11-23")["duties"][0]["kind"], "carry_out_measure");
    assert_eq!(
        on("2026-11-27")["duties"][0]["place"],
        json!({ "place": "breach", "id": first })
    );
    assert_eq!(month["count"], 3);
    let next = rig.ok("month", json!({ "on": "2027-02-28" }));
    assert_eq!(
        (&next["name"], &next["count"]),
        (&json!("février 2027"), &json!(0))
    );
    assert_eq!(
        next["weeks"].as_array().unwrap().len(),
        4,
        "a month of four whole weeks"
    );
}

#[test]
fn the_calendar_file_names_numbers_and_no_fact_and_is_told_by_the_journal() {
    let (rig, _) = pressed();
    let path = rig.folder.path().join("échéances.ics");
    rig.host.will_save(path.clone());
    rig.ok("export_calendar", json!({}));
    let text = fs::read_to_string(&path).unwrap().replace("\r\n ", "");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 5);
    assert!(
        text.contains("SUMMARY:Notifier la CNIL\u{a0}: VIO-2026-0001"),
        "{text}"
    );
    assert!(text.contains("DTSTART:20261127T155000Z"), "{text}");
    assert!(
        text.contains("SUMMARY:Prendre une mesure\u{a0}: VIO-2026-0001"),
        "{text}"
    );
    assert!(text.contains("DTSTART;VALUE=DATE:20261123"), "{text}");
    // The end is not part of the event: it lasts the whole of its day.
    assert!(text.contains("DTEND;VALUE=DATE:20261124"), "{text}");
    // Nine o'clock in Paris on the morning of the yearly evaluation, and seven days before.
    assert!(text.contains("TRIGGER:PT32400S"), "{text}");
    assert!(text.contains("TRIGGER:-PT572400S"), "{text}");
    for secret in ["saisie automatique", "Résultats", "Clé perdue"] {
        assert!(!text.contains(secret), "{secret}");
    }
    let last = &rig.register_history()["entries"][0];
    assert_eq!(last["action"], "calendar_exported");
}

#[test]
fn the_same_duties_exported_twice_replace_each_other() {
    let (rig, _) = pressed();
    let export = |name: &str| {
        let path = rig.folder.path().join(name);
        rig.host.will_save(path.clone());
        rig.ok("export_calendar", json!({}));
        let text = fs::read_to_string(&path).unwrap().replace("\r\n ", "");
        let lines = |start: &str| -> Vec<String> {
            let lines = text.lines().filter(|line| line.starts_with(start));
            lines.map(str::to_owned).collect()
        };
        (lines("UID"), lines("SEQUENCE"))
    };
    let (first, before) = export("avant.ics");
    let (second, after) = export("après.ics");
    assert_eq!(first, second);
    assert!(before < after, "{before:?} {after:?}");
    let distinct: std::collections::BTreeSet<_> = first.iter().collect();
    assert_eq!(distinct.len(), first.len());
}

#[test]
fn a_notification_is_one_entry_whichever_file_brought_it_and_two_registers_share_none() {
    let identifiers = |rig: &Rig, name: &str, request: &str, argument: Value| -> Vec<String> {
        let path = rig.folder.path().join(name);
        rig.host.will_save(path.clone());
        rig.ok(request, argument);
        let text = fs::read_to_string(&path).unwrap().replace("\r\n ", "");
        let lines = text.lines().filter(|line| line.starts_with("UID"));
        lines.map(str::to_owned).collect()
    };
    let (rig, id) = pressed();
    let alone = identifiers(&rig, "une.ics", "export_deadline", json!({ "id": id }));
    let all = identifiers(&rig, "tout.ics", "export_calendar", json!({}));
    assert!(all.contains(&alone[0]), "{alone:?} {all:?}");
    let (other, _) = pressed();
    let others = identifiers(&other, "autre.ics", "export_calendar", json!({}));
    let mut of_the_register = all.iter().filter(|it| it.contains("evaluate_procedure"));
    assert!(
        of_the_register.all(|it| !others.contains(it)),
        "{all:?} {others:?}"
    );
}

#[test]
fn a_notification_owed_while_no_period_runs_is_not_a_running_clock() {
    let rig = Rig::created();
    let id = rig.declare(&form("Un classeur manque."))["id"].clone();
    let mut assess = step_form(&rig, &id, "assess");
    assess["details"]["severity"] = json!("significant");
    assess["details"]["likelihood"] = json!("significant");
    assess["details"]["decision"] = json!({
        "verdict": "risk", "decided_by": "Alix Fictif", "decided_on": "24/11/2026", "reason": "",
    });
    change(&rig, &id, 0, &assess);
    let page = rig.ok("duties", query(None, false, 0));
    assert!(kinds(&page).contains(&"notify_authority"), "{page}");
    assert!(page["first_clock"].is_null(), "{page}");
}

#[test]
fn quality_staff_see_what_is_to_be_evaluated_and_no_word_of_a_file() {
    let (rig, _) = pressed();
    let added =
        json!({ "form": { "name": "Dominique Fictif", "function": "Qualité", "role": "quality" } });
    let given = rig.ok("add_person", added);
    rig.open_with(given["passphrase"].as_str().unwrap())
        .unwrap();
    rig.ok(
        "change_passphrase",
        json!({ "current": "", "passphrase": OWN, "confirmation": OWN }),
    );
    let page = rig.ok("duties", query(None, true, 0));
    assert_eq!(kinds(&page), ["evaluate_procedure"]);
    assert!(page["first_clock"].is_null());
    let month = rig.ok("month", json!({ "on": null })).to_string();
    assert!(!month.contains("VIO-2026"), "{month}");
}

#[test]
fn a_threshold_is_told_once_when_it_is_crossed_even_once_locked() {
    let rig = Rig::created();
    aware(&rig, "Résultats mal adressés", "16:50");
    let minutes_to = |utc: &str| {
        let at: chrono::DateTime<chrono::Utc> = utc.parse().unwrap();
        (at - now()).num_minutes()
    };
    rig.app.remind_if_due();
    assert_eq!(rig.host.reminded(), [], "nothing was crossed");
    let before = minutes_to("2026-11-26T15:49:00Z");
    rig.after(before);
    rig.app.remind_if_due();
    rig.app.lock();
    rig.after(before + 1);
    rig.app.remind_if_due();
    rig.app.remind_if_due();
    let told: Vec<String> = rig
        .host
        .reminded()
        .iter()
        .map(|it| it.text.clone())
        .collect();
    assert_eq!(
        told,
        ["Notifier la CNIL\u{a0}: VIO-2026-0001, il reste 24\u{a0}h."]
    );
    // Opened again after a night: what was crossed meanwhile is on the screen.
    rig.after(minutes_to("2026-11-27T15:51:00Z"));
    rig.open_with(PASSPHRASE).unwrap();
    rig.app.remind_if_due();
    assert_eq!(rig.host.reminded().len(), 1);
}

#[test]
fn a_machine_that_slept_over_two_thresholds_says_once_how_far_the_limit_is_now() {
    let rig = Rig::created();
    aware(&rig, "Résultats mal adressés", "16:50");
    rig.app.remind_if_due();
    let at: chrono::DateTime<chrono::Utc> = "2026-11-27T12:30:00Z".parse().unwrap();
    rig.after((at - now()).num_minutes());
    rig.app.remind_if_due();
    let [reminder] = &rig.host.reminded()[..] else {
        panic!("{:?}", rig.host.reminded());
    };
    assert_eq!(
        reminder.text,
        "Notifier la CNIL\u{a0}: VIO-2026-0001, il reste 4\u{a0}h."
    );
}

#[test]
fn many_thresholds_at_once_are_one_reminder_that_names_a_few() {
    let rig = Rig::created();
    for rank in 0..6 {
        aware(&rig, &format!("Incident {rank}"), "16:50");
    }
    rig.app.remind_if_due();
    rig.after(44 * 60 + 51);
    rig.app.remind_if_due();
    let [reminder] = &rig.host.reminded()[..] else {
        panic!("{:?}", rig.host.reminded());
    };
    let lines: Vec<&str> = reminder.text.lines().collect();
    assert_eq!(lines.len(), 5, "{lines:?}");
    assert_eq!(lines[4], "et 2 autres échéances.");
}
