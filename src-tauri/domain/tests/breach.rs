//! Rules of a breach: what is refused, what is unknown, what the clock says.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

use chrono::{DateTime, TimeDelta, Utc};
use domain::breach::{
    BreachFacts, BreachForm, BreachNumber, Clock, ClockState, Warning, differences, readings,
    summary, unknown_facts, warnings,
};
use domain::choices::Choices;
use domain::count::{Count, CountForm};
use domain::fault::FieldRule;
use domain::moment::InstantForm;
use domain::record::Names;
use domain::register::{Profile, RegisterForm, SiteForm};
use law::{
    BreachFact, BreachNature, CountPrecision, DataCategory, IncidentOrigin, InstantPrecision,
    Season,
};
use uuid::Uuid;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// Tuesday 24 November 2026, 20:00 in Paris.
fn now() -> DateTime<Utc> {
    at("2026-11-24T19:00:00Z")
}

fn profile() -> Profile {
    let form = RegisterForm {
        sites: vec![SiteForm {
            id: Some(Uuid::from_u128(1)),
            name: "Siège".into(),
        }],
        auto_lock_minutes: "10".into(),
        organisation: domain::register::Organisation {
            name: "Val-Fictif".into(),
            ..Default::default()
        },
        referent: domain::register::Referent {
            name: "Camille Exemple".into(),
            ..Default::default()
        },
        ..RegisterForm::default()
    };
    Profile::from_form(&form, || Uuid::from_u128(9)).unwrap()
}

fn typed(date: &str, time: &str) -> InstantForm {
    InstantForm {
        date: date.into(),
        time: time.into(),
        precision: Some(InstantPrecision::Exact),
        season: None,
    }
}

fn account() -> BreachForm {
    BreachForm {
        facts: "Un courriel est parti au mauvais destinataire.".into(),
        ..BreachForm::default()
    }
}

fn read(form: &BreachForm) -> BreachFacts {
    BreachFacts::from_form(form, &profile(), now()).unwrap()
}

fn faults(form: &BreachForm) -> Vec<(String, FieldRule)> {
    let faults = BreachFacts::from_form(form, &profile(), now()).unwrap_err();
    faults
        .into_iter()
        .map(|fault| (fault.field, fault.rule))
        .collect()
}

#[test]
fn one_sentence_about_the_facts_is_enough() {
    let facts = read(&account());
    assert_eq!(unknown_facts(&facts), BreachFact::ALL);
}

#[test]
fn without_any_account_the_breach_is_refused() {
    let form = BreachForm {
        facts: " \n ".into(),
        ..BreachForm::default()
    };
    assert_eq!(faults(&form), [("facts".into(), FieldRule::Required)]);
}

#[test]
fn every_fault_is_told_at_once() {
    let form = BreachForm {
        facts: String::new(),
        detected: typed("31/02/2026", "25:00"),
        reported: typed("24/11/2026", ""),
        persons: CountForm {
            precision: Some(CountPrecision::Exact),
            value: "une dizaine".into(),
        },
        sites: Choices {
            values: vec![Uuid::from_u128(77)],
            unknown: false,
        },
        ..BreachForm::default()
    };
    assert_eq!(
        faults(&form),
        [
            ("facts".into(), FieldRule::Required),
            ("detected.date".into(), FieldRule::NotADate),
            ("detected.time".into(), FieldRule::NotATime),
            ("reported.time".into(), FieldRule::TimeMissing),
            ("sites".into(), FieldRule::NotListed),
            ("persons.value".into(), FieldRule::NotANumber),
        ]
    );
}

#[test]
fn an_awareness_in_the_future_is_refused() {
    let form = BreachForm {
        aware: typed("24/11/2026", "20:01"),
        ..account()
    };
    assert_eq!(
        faults(&form),
        [("aware.date".into(), FieldRule::InTheFuture)]
    );
    let form = BreachForm {
        aware: typed("24/11/2026", "20:00"),
        ..account()
    };
    assert!(read(&form).aware.is_some());
}

#[test]
fn an_hour_that_happens_twice_is_asked_about_and_one_that_is_skipped_refused() {
    let mut form = BreachForm {
        aware: typed("25/10/2026", "02:30"),
        ..account()
    };
    assert_eq!(
        faults(&form),
        [("aware.time".into(), FieldRule::AmbiguousHour)]
    );
    form.aware.season = Some(Season::Summer);
    assert_eq!(
        read(&form).aware_moment().unwrap().at,
        at("2026-10-25T00:30:00Z")
    );
    form.aware.season = Some(Season::Winter);
    assert_eq!(
        read(&form).aware_moment().unwrap().at,
        at("2026-10-25T01:30:00Z")
    );
    let form = BreachForm {
        aware: typed("29/03/2026", "02:30"),
        ..account()
    };
    assert_eq!(
        faults(&form),
        [("aware.time".into(), FieldRule::MissingHour)]
    );
}

#[test]
fn a_repeated_hour_is_shown_again_with_its_season() {
    let mut form = BreachForm {
        aware: typed("25/10/2026", "02:30"),
        ..account()
    };
    form.aware.season = Some(Season::Winter);
    let again = read(&form).form();
    assert_eq!(again.aware.season, Some(Season::Winter));
    assert_eq!(read(&again), read(&form));
}

#[test]
fn an_unknown_instant_keeps_nothing_of_what_was_typed() {
    let mut form = BreachForm {
        detected: typed("24/11/2026", "10:00"),
        ..account()
    };
    form.detected.precision = Some(InstantPrecision::Unknown);
    assert_eq!(read(&form).detected, None);
}

#[test]
fn awareness_later_than_the_report_asks_for_its_reason_and_earlier_does_not() {
    let mut form = BreachForm {
        reported: typed("24/11/2026", "15:25"),
        aware: typed("24/11/2026", "16:50"),
        ..account()
    };
    assert_eq!(
        faults(&form),
        [(
            "awareness_reason".into(),
            FieldRule::AwarenessReasonRequired
        )]
    );
    form.awareness_reason = "Le destinataire a confirmé la réception.".into();
    assert!(BreachFacts::from_form(&form, &profile(), now()).is_ok());
    form.awareness_reason.clear();
    form.aware = typed("24/11/2026", "15:25");
    assert!(BreachFacts::from_form(&form, &profile(), now()).is_ok());
}

#[test]
fn the_end_of_the_facts_follows_their_beginning_unless_they_go_on() {
    let mut form = BreachForm {
        occurred_from: typed("24/11/2026", "10:00"),
        occurred_to: typed("24/11/2026", "09:59"),
        ..account()
    };
    assert_eq!(
        faults(&form),
        [("occurred_to.date".into(), FieldRule::EndBeforeStart)]
    );
    form.ongoing = true;
    assert_eq!(read(&form).occurred_to, None);
    assert!(!unknown_facts(&read(&form)).contains(&BreachFact::OccurredTo));
}

#[test]
fn a_late_sending_without_its_reasons_is_refused() {
    let mut form = BreachForm {
        aware: typed("20/11/2026", "10:00"),
        notified: typed("23/11/2026", "10:00"),
        ..account()
    };
    assert!(BreachFacts::from_form(&form, &profile(), now()).is_ok());
    form.notified.time = "10:00:01".into();
    assert_eq!(
        faults(&form),
        [("delay_reasons".into(), FieldRule::DelayReasonsRequired)]
    );
    form.delay_reasons = "Le service était fermé.".into();
    assert_eq!(
        Clock::of(&read(&form), None, now()).state,
        ClockState::SentLate
    );
}

#[test]
fn the_clock_runs_then_is_near_then_passed() {
    let facts = read(&BreachForm {
        aware: typed("24/11/2026", "16:50"),
        ..account()
    });
    let by = at("2026-11-27T15:50:00Z");
    let state = |now| Clock::of(&facts, None, now).state;
    assert_eq!(Clock::of(&facts, None, now()).by, Some(by));
    assert_eq!(
        state(by - TimeDelta::hours(24) - TimeDelta::seconds(1)),
        ClockState::Running
    );
    assert_eq!(state(by - TimeDelta::hours(24)), ClockState::Near);
    assert_eq!(state(by), ClockState::Near);
    assert_eq!(state(by + TimeDelta::seconds(1)), ClockState::Passed);
    assert_eq!(
        Clock::of(&facts, None, by + TimeDelta::hours(1)).remaining,
        Some(-TimeDelta::hours(1))
    );
}

#[test]
fn the_rule_in_force_at_the_awareness_stays_with_the_breach() {
    let facts = read(&BreachForm {
        aware: typed("24/11/2026", "16:50"),
        ..account()
    });
    assert_eq!(facts.aware.as_ref().unwrap().rule, "2018-05");
    assert_eq!(Clock::of(&facts, None, now()).rule.id, "2018-05");
}

#[test]
fn without_awareness_the_clock_tells_the_prudent_deadline_from_the_detection() {
    let facts = read(&BreachForm {
        detected: typed("24/11/2026", "14:10"),
        ..account()
    });
    let clock = Clock::of(&facts, None, now());
    assert_eq!((clock.state, clock.by), (ClockState::NotStarted, None));
    assert_eq!(clock.from_detection, Some(at("2026-11-27T13:10:00Z")));
}

#[test]
fn the_deadline_from_the_detection_is_told_only_where_it_is_the_prudent_one() {
    let from_detection = |detected: &str, notified: InstantForm| {
        let facts = read(&BreachForm {
            aware: typed("24/11/2026", "12:00"),
            detected: typed("24/11/2026", detected),
            notified,
            ..account()
        });
        Clock::of(&facts, None, now()).from_detection
    };
    let unsent = InstantForm::default();
    assert_eq!(
        from_detection("11:00", unsent.clone()),
        Some(at("2026-11-27T10:00:00Z"))
    );
    assert_eq!(from_detection("13:00", unsent), None);
    assert_eq!(from_detection("11:00", typed("24/11/2026", "19:00")), None);
}

#[test]
fn dates_out_of_order_and_a_lasting_investigation_are_pointed_out() {
    let facts = read(&BreachForm {
        occurred_from: typed("24/11/2026", "12:00"),
        detected: typed("24/11/2026", "11:00"),
        reported: typed("24/11/2026", "10:00"),
        ..account()
    });
    assert_eq!(
        warnings(&facts, now()),
        [
            Warning::DetectedBeforeOccurred,
            Warning::ReportedBeforeDetected
        ]
    );
    let reported = at("2026-11-24T09:00:00Z");
    let lasting = |hours| {
        warnings(&facts, reported + TimeDelta::hours(hours))
            .last()
            .copied()
    };
    assert_eq!(lasting(24), Some(Warning::ReportedBeforeDetected));
    assert_eq!(lasting(25), Some(Warning::AwareNotDatedAfterADay));
    assert_eq!(lasting(49), Some(Warning::AwareNotDatedAfterTwoDays));
}

#[test]
fn counts_are_exact_approximate_or_not_known() {
    let count = |precision, value: &str| {
        let form = CountForm {
            precision,
            value: value.into(),
        };
        read(&BreachForm {
            persons: form,
            ..account()
        })
        .persons
    };
    assert_eq!(
        count(Some(CountPrecision::Exact), "1 200"),
        Count::Exact(1200)
    );
    assert_eq!(
        count(Some(CountPrecision::Approximate), "1\u{202f}200"),
        Count::Approximate(1200)
    );
    assert_eq!(count(Some(CountPrecision::Exact), "0"), Count::Exact(0));
    assert_eq!(
        count(Some(CountPrecision::Indeterminable), ""),
        Count::Indeterminable
    );
    assert_eq!(count(None, "12"), Count::ToBeDetermined);
}

#[test]
fn a_form_shown_again_reads_the_same() {
    let form = BreachForm {
        detected: typed("24/11/2026", "14:10:30"),
        natures: Choices {
            values: vec![BreachNature::Confidentiality],
            unknown: false,
        },
        data_categories: Choices {
            values: vec![DataCategory::Health],
            unknown: false,
        },
        incident_origins: Choices {
            values: vec![IncidentOrigin::Hacking],
            unknown: true,
        },
        sites: Choices {
            values: vec![Uuid::from_u128(1)],
            unknown: false,
        },
        persons: CountForm {
            precision: Some(CountPrecision::Approximate),
            value: "40".into(),
        },
        notified: typed("24/11/2026", "19:00"),
        ..account()
    };
    let facts = read(&form);
    assert_eq!(facts.incident_origins, None);
    assert_eq!(read(&facts.form()), facts);
}

#[test]
fn differences_are_told_field_by_field_in_words() {
    let before = read(&account());
    let after = read(&BreachForm {
        sites: Choices {
            values: vec![Uuid::from_u128(1)],
            unknown: false,
        },
        persons: CountForm {
            precision: Some(CountPrecision::Exact),
            value: "1200".into(),
        },
        ..account()
    });
    let changes = differences(&before, &after, &profile(), &Names::default());
    let told: Vec<_> = changes
        .iter()
        .map(|change| {
            (
                change.field.as_str(),
                change.before.as_str(),
                change.after.as_str(),
            )
        })
        .collect();
    assert_eq!(told[0], ("sites", "", "Siège"));
    assert_eq!((told[1].0, told[1].1), ("persons", ""));
    assert!(told[1].2.starts_with("1\u{202f}200 ("), "{}", told[1].2);
    assert_eq!(told.len(), 2);
}

#[test]
fn every_field_of_the_form_can_be_read_in_words() {
    let form = serde_json::to_value(account()).unwrap();
    let mut fields: Vec<_> = form.as_object().unwrap().keys().cloned().collect();
    let mut told: Vec<_> = readings(&read(&account()), &profile(), &Names::default())
        .into_iter()
        .map(|reading| reading.field.to_owned())
        .collect();
    fields.sort();
    told.sort();
    assert_eq!(told, fields);
}

#[test]
fn invisible_orders_in_typed_text_are_left_out() {
    let form = BreachForm {
        facts: "Un\u{202e}e pi\u{0}èce\r\njointe".into(),
        ..BreachForm::default()
    };
    assert_eq!(read(&form).account, "Une pièce\njointe");
}

#[test]
fn a_text_beyond_its_limit_is_refused_not_cut() {
    let form = BreachForm {
        facts: "é".repeat(20_000),
        ..BreachForm::default()
    };
    assert!(BreachFacts::from_form(&form, &profile(), now()).is_ok());
    let form = BreachForm {
        facts: "é".repeat(20_001),
        ..BreachForm::default()
    };
    assert_eq!(faults(&form), [("facts".into(), FieldRule::TooLong)]);
}

#[test]
fn the_summary_is_the_first_sentence_cut_at_a_word() {
    assert_eq!(
        summary("Clé USB perdue. Elle était chiffrée."),
        "Clé USB perdue"
    );
    assert_eq!(
        summary("Le courriel de M. Exemple est parti. Puis plus rien."),
        "Le courriel de M. Exemple est parti"
    );
    let long = "mot ".repeat(40);
    let cut = summary(&long);
    assert!(cut.ends_with("mot…") && cut.chars().count() <= 91, "{cut}");
}

#[test]
fn numbers_are_written_with_their_year() {
    assert_eq!(BreachNumber::new(2026, 1).to_string(), "VIO-2026-0001");
    assert_eq!(
        BreachNumber::new(2026, 12_345).to_string(),
        "VIO-2026-12345"
    );
    assert_eq!(
        domain::breach::numbering_year(at("2026-12-31T23:30:00Z")),
        2027
    );
}

#[test]
fn a_sending_without_a_dated_awareness_is_neither_on_time_nor_late() {
    let form = BreachForm {
        notified: typed("24/11/2026", "10:00"),
        ..account()
    };
    let clock = Clock::of(&read(&form), None, now());
    assert_eq!(clock.state, ClockState::SentUndated);
    assert!(!clock.is_late());
}
