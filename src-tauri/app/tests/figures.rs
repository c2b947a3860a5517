//! The registers as pictures, as the page receives them.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

mod rig;

use app::ErrorCode;
use rig::{Rig, form};
use serde_json::{Value, json};

fn instant(date: &str, time: &str) -> Value {
    json!({ "date": date, "time": time, "precision": "exact", "season": null })
}

/// A breach of which one was aware on a day at 10:00, and which was notified on another.
fn told(rig: &Rig, aware: &str, sent: Option<&str>) {
    let mut typed = form("Un courriel mal adressé");
    typed["aware"] = instant(aware, "10:00");
    if let Some(sent) = sent {
        typed["notified"] = instant(sent, "10:00");
        typed["delay_reasons"] = json!("Le prestataire a tardé.");
    }
    rig.declare(&typed);
}

fn chart<'a>(view: &'a Value, name: &str) -> &'a Value {
    let charts = view["charts"].as_array().unwrap();
    charts.iter().find(|chart| chart["name"] == name).unwrap()
}

fn row(chart: &Value, label: &str) -> Value {
    let rows = chart["rows"].as_array().unwrap();
    let found = rows.iter().find(|row| row["label"] == label);
    found.unwrap_or_else(|| panic!("{label} in {rows:?}"))["cells"].clone()
}

#[test]
fn a_year_stands_beside_the_one_before_and_its_table_has_the_figures_of_its_picture() {
    let rig = Rig::created();
    told(&rig, "10/03/2026", Some("11/03/2026"));
    told(&rig, "12/03/2026", Some("16/03/2026"));
    told(&rig, "05/10/2026", None);
    told(&rig, "20/03/2025", Some("21/03/2025"));
    let view = rig.ok("figures", json!({ "year": null }));
    assert_eq!(
        (&view["year"], &view["years"]),
        (&json!(2026), &json!([2026, 2025]))
    );
    let months = chart(&view, "months");
    assert_eq!(row(months, "mars"), json!(["2", "1"]));
    assert_eq!(row(months, "oct."), json!(["1", "0"]));
    let delays = chart(&view, "delays");
    assert_eq!(
        row(delays, "VIO-2026-0002"),
        json!(["96\u{a0}h\u{a0}00\u{a0}min", "Non"])
    );
    let present = &view["present"];
    assert_eq!(
        (&present["measured"], &present["on_time"]),
        (&json!(2), &json!(1))
    );
    assert_eq!(present["median"], "60\u{a0}h\u{a0}00\u{a0}min");
    assert_eq!(
        row(chart(&view, "origins"), "Non renseigné"),
        json!(["3", "1"])
    );
    let past = rig.ok("figures", json!({ "year": 2025 }));
    assert_eq!(past["present"]["breaches"], 1);
    assert_eq!(past["before"]["breaches"], 0);
}

#[test]
fn quality_staff_see_the_figures_of_breaches_and_no_other_register() {
    let rig = Rig::created();
    told(&rig, "10/03/2026", None);
    let everything = rig.ok("figures", json!({ "year": null }));
    let names = |view: &Value| view["charts"].as_array().unwrap().len();
    assert_eq!(names(&everything), 8);
    let added =
        json!({ "form": { "name": "Dominique Fictif", "function": "Qualité", "role": "quality" } });
    let given = rig.ok("add_person", added);
    rig.open_with(given["passphrase"].as_str().unwrap())
        .unwrap();
    let own = "sept renards traversent la clairière";
    rig.ok(
        "change_passphrase",
        json!({ "current": "", "passphrase": own, "confirmation": own }),
    );
    let view = rig.ok("figures", json!({ "year": null }));
    assert_eq!(names(&view), 6);
    assert!(!view.to_string().contains("courriel"));
}

#[test]
fn the_annual_report_is_a_pdf_told_by_the_journal() {
    let rig = Rig::created();
    told(&rig, "10/03/2026", Some("11/03/2026"));
    let path = rig.folder.path().join("rapport.pdf");
    rig.host.will_save(path.clone());
    let saved = rig.ok("export_annual_report", json!({ "year": 2026 }));
    assert_eq!(saved["file_name"], "rapport.pdf");
    assert_eq!(
        rig.host.proposed_names().last().unwrap(),
        "2026 rapport annuel.pdf"
    );
    assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    assert_eq!(
        rig.register_history()["entries"][0]["action"],
        "annual_report_exported"
    );
    // A year in which nothing was known is told as well.
    rig.host.will_save(path);
    rig.ok("export_annual_report", json!({ "year": 2019 }));
}

#[test]
fn the_report_of_a_year_that_has_not_begun_is_refused() {
    let rig = Rig::created();
    for year in [2027, 20_226, 0, i32::MIN] {
        let refused = rig.refused("export_annual_report", json!({ "year": year }));
        assert_eq!(refused, ErrorCode::InvalidForm, "{year}");
    }
}
