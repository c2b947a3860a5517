//! The first screen and the calendar of a register in which two hundred things await a hand.

use chrono::{DateTime, Days, TimeDelta, Utc};
use domain::breach::BreachForm;
use domain::moment::{InstantForm, Moment};
use domain::paris;
use domain::processor::ProcessorForm;
use serde_json::json;
use tests::register::{PASSPHRASE, Workstation};
use tests::steps::unlock;
use tests::window::Workplace;

use crate::accessibility::Visit;
use crate::registers::create;

/// Breaches whose clock runs, the last declared presses least.
const BREACHES: u32 = 60;

/// Processors with a contract that ends soon and a certificate that has ended.
const PROCESSORS: u64 = 70;

fn running(rank: u32, now: DateTime<Utc>) -> BreachForm {
    let aware_at = now - TimeDelta::hours(60) + TimeDelta::minutes(10 * i64::from(rank));
    BreachForm {
        facts: format!("Un courriel de résultats est parti au mauvais employeur, cas n° {rank}."),
        aware: InstantForm::showing(Some(Moment::exact(aware_at))),
        awareness_reason: "Faits vérifiés par la référente.".to_owned(),
        ..BreachForm::default()
    }
}

fn expiring(rank: u64, now: DateTime<Utc>) -> ProcessorForm {
    let today = paris::date_of(now);
    let ended = paris::typed_date(today - Days::new(rank + 1));
    let mut form = json!(ProcessorForm::default());
    form["name"] = json!(format!("Prestataire Fictif {rank}"));
    form["guarantees"]["items"] = json!([
        { "kind": "health_data_hosting", "reference": "HDS-0000", "ends_on": ended },
        { "kind": "health_data_hosting", "reference": "HDS-0001", "ends_on": paris::typed_date(today + Days::new(rank % 50)) },
    ]);
    serde_json::from_value(form).expect("a processor")
}

/// A register in which two hundred things await a hand.
fn pressed_register(workplace: &Workplace) -> Workstation {
    let now = Utc::now();
    let workstation = Workstation::at_instant(now, &workplace.document(""));
    workstation.create().expect("a register");
    for rank in 0..BREACHES {
        let form = json!({ "form": running(rank, now) });
        let _ = workstation.ok("declare_breach", form);
    }
    for rank in 0..PROCESSORS {
        let _ = create(&workstation, "processor", &json!(expiring(rank, now)));
    }
    workstation.app.lock();
    workstation
}

#[test]
fn two_hundred_things_to_do_are_led_by_the_clock_that_presses_most() {
    let workplace = Workplace::new();
    let workstation = pressed_register(&workplace);
    let window = workplace.open_window_on(&workstation.path);
    unlock(&window, PASSPHRASE);
    let mut visit = Visit::of(&window);
    window.sees("today-lead", "200 points à traiter, dont 70 dépassés");
    window.sees("first-clock", "VIO-");
    window.sees("clock-figure", "11 h");
    window.sees("duties-range", "1–20 sur 199");
    visit.look("aujourd’hui, deux cents points");
    window.resize(1920, 1080);
    window.keep_picture("aujourd’hui, deux cents points, 1920×1080");
    window.resize(1280, 800);
    window.click("page-next");
    window.sees("duties-range", "21–40 sur 199");
    window.click("family-processors");
    window.sees("duties-range", "1–20 sur 140");
    window.sees("duty", "Fin d’une garantie");
    window.click("duty-link");
    window.sees("screen-title", "Prestataire Fictif");
    window.click("nav-today");
    window.click("next-go");
    window.sees("breach-number", "-0001");

    window.click("nav-calendar");
    window.shows("day-duty");
    visit.look("calendrier, un mois chargé");
    window.resize(1920, 1080);
    window.keep_picture("calendrier, un mois chargé, 1920×1080");
    window.resize(1280, 800);
    window.click("month-following");
    window.shows("month-present");
    let file = workplace.document("échéances.ics");
    workplace.will_save(&file);
    window.click("export-calendar");
    window.sees("calendar-exported", "échéances.ics");
    let text = std::fs::read_to_string(&file).expect("a calendar");
    // The yearly evaluation and the review of who has access come with them.
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 202);
    assert!(!text.contains("employeur") && !text.contains("Prestataire"));
    assert_eq!(visit.faults, Vec::<String>::new());
}
