//! The registers as pictures: the tables behind them hold what was computed by hand.

use chrono::{DateTime, TimeDelta, Utc};
use domain::breach::BreachForm;
use domain::moment::{InstantForm, Moment};
use serde_json::json;
use tests::register::{PASSPHRASE, Workstation};
use tests::steps::{pdf_text, unlock};
use tests::window::{Window, Workplace};

use crate::accessibility::Visit;

/// When one was aware of each breach, and how many hours later it was notified.
const TOLD: [(&str, Option<i64>); 6] = [
    ("2025-03-10T09:00:00Z", Some(20)),
    ("2025-03-18T09:00:00Z", Some(79)),
    ("2025-07-02T09:00:00Z", Some(46)),
    ("2025-09-15T09:00:00Z", None),
    ("2024-03-04T09:00:00Z", Some(31)),
    ("2024-11-04T09:00:00Z", None),
];

fn told(aware_at: DateTime<Utc>, sent_after: Option<i64>) -> BreachForm {
    let shown = |at| InstantForm::showing(Some(Moment::exact(at)));
    let sent = sent_after.map(|hours| shown(aware_at + TimeDelta::hours(hours)));
    BreachForm {
        facts: "Un courriel de résultats est parti au mauvais employeur.".to_owned(),
        aware: shown(aware_at),
        awareness_reason: "Faits vérifiés par la référente.".to_owned(),
        notified: sent.unwrap_or_default(),
        delay_reasons: "Le prestataire n’a répondu qu’au troisième jour.".to_owned(),
        ..BreachForm::default()
    }
}

/// What a line of a table says, its cells one after the other.
fn line(window: &Window, table: &str, label: &str) -> String {
    window.script(&format!(
        "const rows = [...document.querySelectorAll('[data-testid=table-{table}] tbody tr')];
         const found = rows.find((row) => row.firstElementChild.textContent === '{label}');
         return found ? found.textContent.replaceAll('\\u00a0', ' ') : 'no such line';"
    ))
}

#[test]
fn a_year_is_looked_at_beside_the_one_before() {
    let workplace = Workplace::new();
    let workstation = Workstation::at_instant(Utc::now(), &workplace.document(""));
    workstation.create().expect("a register");
    for (aware, sent_after) in TOLD {
        let form = told(aware.parse().expect("an instant"), sent_after);
        let _ = workstation.ok("declare_breach", json!({ "form": form }));
    }
    workstation.app.lock();
    let window = workplace.open_window_on(&workstation.path);
    unlock(&window, PASSPHRASE);
    window.click("nav-figures");
    window.choose("figures-year", "2025");
    window.sees(
        "figures-lead",
        "2025\u{a0}: 4 violations, après 2 violations en 2024",
    );
    window.sees(
        "figure-delays",
        "3 notifications mesurées, 2 dans le délai\u{202f}; médiane 46\u{a0}h\u{a0}00\u{a0}min, maximum 79\u{a0}h\u{a0}00\u{a0}min",
    );
    assert_eq!(
        line(&window, "months", "mars")
            .split_whitespace()
            .collect::<String>(),
        "mars21"
    );
    assert_eq!(
        line(&window, "months", "nov.")
            .split_whitespace()
            .collect::<String>(),
        "nov.01"
    );
    let file = workplace.document("rapport.pdf");
    workplace.will_save(&file);
    window.click("export-annual-report");
    window.sees("report-said", "rapport.pdf");
    let report = pdf_text(&file);
    for said in [
        "Rapport annuel 2025",
        "2 en 2024",
        "2 dans le délai sur 3",
        "VIO-",
    ] {
        assert!(report.contains(said), "{said} is not in:\n{report}");
    }
    let mut visit = Visit::of(&window);
    visit.look("chiffres");
    window.resize(1920, 1080);
    window.keep_picture("chiffres, 1920×1080");
    window.resize(1280, 800);
    let () = window.script("document.querySelectorAll('details').forEach((it) => it.open = true)");
    visit.look("chiffres, tableaux ouverts");
    assert_eq!(visit.faults, Vec::<String>::new());
}
