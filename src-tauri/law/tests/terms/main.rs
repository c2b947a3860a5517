//! The words of the law, as they are generated.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod countries;
mod departures;
mod every;
mod forms;
mod questionnaires;
mod registers;
mod templates;

use every::every_enumeration;
use law::clocks::{ARCHIVE, EVALUATION, HOLIDAYS, NOTIFICATION, REQUEST};
use law::{
    AvailabilityConsequence, BreachCause, BreachFact, BreachNature, ConfidentialityConsequence,
    CountPrecision, DataCategory, DataKind, Enumeration, Harm, IncidentOrigin, InformationDecision,
    InformationException, IntegrityConsequence, LetterContent, OriginFamily, PersonCategory,
    ProcedureOrigin, ReportSource, Season, Severity, thresholds,
};

/// Every French text that a person may read.
fn every_text() -> Vec<&'static str> {
    let terms = every_enumeration().into_iter().flatten();
    let texts = terms.flat_map(|term| [term.label, term.help, term.article.unwrap_or_default()]);
    let rules = [
        NOTIFICATION[0].label,
        NOTIFICATION[0].article,
        NOTIFICATION[0].outer_bound_article,
        REQUEST[0].label,
        REQUEST[0].article,
        REQUEST[0].roll_article,
        ARCHIVE[0].label,
        ARCHIVE[0].article,
        EVALUATION[0].label,
        EVALUATION[0].article,
    ];
    texts
        .chain(rules)
        .chain(every_threshold().iter().flat_map(|t| [t.label, t.article]))
        .chain(HOLIDAYS.iter().map(|holiday| holiday.label))
        .collect()
}

fn every_threshold() -> [&'static thresholds::Threshold; 36] {
    [
        &thresholds::ACCESS_REVIEW_MONTHS,
        &thresholds::ACTIVITY_REVIEW_MONTHS,
        &thresholds::BACKUP_ALERT_DAYS,
        &thresholds::BACKUP_DAYS_KEPT,
        &thresholds::BACKUP_HOURS_BETWEEN_LOCKS,
        &thresholds::BACKUP_MONTHS_KEPT,
        &thresholds::BACKUP_REHEARSAL_MONTHS,
        &thresholds::BACKUP_WEEKS_KEPT,
        &thresholds::BREACH_ALERT_HOURS,
        &thresholds::CLOSURE_TARGET,
        &thresholds::COMPLEMENT_ALERT,
        &thresholds::COMPLEMENT_EXPECTED,
        &thresholds::CONTAINMENT_TARGET,
        &thresholds::DPIA_CRITERIA,
        &thresholds::DUTY_NEAR_DAYS,
        &thresholds::ENISA_CROWD,
        &thresholds::ENISA_HIGH,
        &thresholds::ENISA_MALICE,
        &thresholds::ENISA_MEDIUM,
        &thresholds::ENISA_VERY_HIGH,
        &thresholds::EVALUATION_AFTER_CLOSING,
        &thresholds::EXPIRY_NOTICE_DAYS,
        &thresholds::HEALTH_AGENCY_TARGET,
        &thresholds::LARGE_CROWD,
        &thresholds::LONG_OUTAGE,
        &thresholds::PERSONS_TARGET,
        &thresholds::PROCESSOR_REVIEW_MONTHS,
        &thresholds::RECURRENCE_MONTHS,
        &thresholds::REGISTRATION_TARGET,
        &thresholds::REMINDER_HOUR,
        &thresholds::REMINDER_PLAN_DAYS,
        &thresholds::REPORTING_TARGET,
        &thresholds::SCORE_EFFECTIVE,
        &thresholds::SCORE_IMPROVABLE,
        &thresholds::SHORT_OUTAGE,
        &thresholds::SMALL_CROWD,
    ]
}

#[test]
fn every_enumeration_is_named_in_the_list_of_their_names() {
    assert_eq!(every_enumeration().len(), law::ENUMERATIONS.len());
}

#[test]
fn a_value_is_written_in_a_register_by_its_name_and_read_back() {
    fn check<E>()
    where
        E: Enumeration
            + serde::Serialize
            + serde::de::DeserializeOwned
            + PartialEq
            + std::fmt::Debug,
    {
        for value in E::ALL {
            let written = serde_json::to_value(value).unwrap();
            assert_eq!(written, value.term().name);
            assert_eq!(serde_json::from_value::<E>(written).unwrap(), *value);
        }
    }
    check::<BreachFact>();
    check::<law::NotificationForm>();
    check::<law::RecordDataCategory>();
    check::<law::SpecialCondition>();
    check::<law::DpiaExemption>();
    check::<DataCategory>();
    check::<IncidentOrigin>();
    check::<ProcedureOrigin>();
    check::<Season>();
}

#[test]
fn the_page_knows_a_value_by_the_same_name() {
    use ts_rs::{Config, TS};
    let union = ReportSource::inline(&Config::new());
    for value in ReportSource::ALL {
        assert!(union.contains(&format!("\"{}\"", value.name())), "{union}");
    }
}

#[test]
fn labels_are_distinct_within_an_enumeration_and_every_value_is_explained() {
    for terms in every_enumeration() {
        for (index, term) in terms.iter().enumerate() {
            assert!(
                !term.label.is_empty() && term.help.ends_with('.'),
                "{}",
                term.name
            );
            assert!(
                terms[..index].iter().all(|other| other.label != term.label),
                "{}",
                term.name
            );
        }
    }
}

#[test]
fn french_texts_have_their_apostrophes_and_their_spaces() {
    for text in every_text() {
        assert_french(text);
    }
}

/// Typographic apostrophes, spaces that do not break, numbers with what they count.
fn assert_french(text: &str) {
    assert!(!text.contains(['\'', '"']), "straight quote: {text}");
    assert!(
        !text.contains("  ") && text.trim() == text,
        "stray space: {text}"
    );
    let mut before = ' ';
    let mut after = text.chars().skip(1);
    for c in text.chars() {
        let is_digit = |c: char| c.is_ascii_digit();
        // The name of a standard: ISO 9001:2015.
        let within_number = after.next().is_some_and(is_digit) && is_digit(before);
        match c {
            ';' | '!' | '?' | '»' => assert_eq!(before, '\u{202f}', "narrow space: {text}"),
            ':' if !within_number => assert_eq!(before, '\u{a0}', "no-break space: {text}"),
            _ => {}
        }
        before = c;
    }
    assert!(
        !text.contains("art. ") && !text.contains("§ "),
        "number apart: {text}"
    );
}

#[test]
fn edpb_references_are_a_field_and_perhaps_a_value() {
    for term in every_enumeration().into_iter().flatten() {
        for reference in term.edpb {
            let field = reference.trim_end_matches(|c: char| c.is_ascii_lowercase());
            assert!(reference.len() - field.len() <= 1, "{reference}");
            assert!(
                (3..=126).contains(&field.parse::<u32>().unwrap()),
                "{reference}"
            );
        }
    }
}

#[test]
fn sensitive_data_are_those_of_article_9() {
    use DataCategory::{
        Beliefs, Biometric, Genetic, Health, Political, RacialOrigin, Sexual, Union,
    };
    let sensitive: Vec<DataCategory> = DataCategory::ALL
        .iter()
        .copied()
        .filter(|c| c.is_sensitive())
        .collect();
    let expected = vec![
        Health,
        RacialOrigin,
        Political,
        Beliefs,
        Union,
        Sexual,
        Biometric,
        Genetic,
    ];
    assert_eq!(sensitive, expected);
    for category in DataCategory::ALL {
        let of_article_9 = category.article() == Some("art.\u{a0}9.1");
        assert_eq!(of_article_9, category.is_sensitive(), "{category:?}");
    }
}

#[test]
fn sensitive_data_are_of_the_highest_severity_and_what_is_not_told_has_none() {
    for category in DataCategory::ALL {
        let is_highest = category.severity() == Some(Severity::Maximum);
        let is_protected = category.is_sensitive() || *category == DataCategory::Criminal;
        assert_eq!(is_highest, is_protected, "{category:?}");
    }
    assert_eq!(DataCategory::Other.severity(), None);
    for kind in DataKind::ALL {
        let is_told = *kind != DataKind::Unspecified;
        assert_eq!(kind.severity().is_some(), is_told, "{kind:?}");
    }
    assert_eq!(DataKind::MedicalRecord.severity(), Some(Severity::Maximum));
}

#[test]
fn thresholds_of_the_same_unit_are_in_order() {
    let value = |threshold: &thresholds::Threshold| threshold.value;
    assert!(value(&thresholds::SHORT_OUTAGE) < value(&thresholds::LONG_OUTAGE));
    assert!(value(&thresholds::SMALL_CROWD) < value(&thresholds::LARGE_CROWD));
    assert!(value(&thresholds::ENISA_MEDIUM) < value(&thresholds::ENISA_HIGH));
    assert!(value(&thresholds::ENISA_HIGH) < value(&thresholds::ENISA_VERY_HIGH));
    assert!(value(&thresholds::SCORE_IMPROVABLE) < value(&thresholds::SCORE_EFFECTIVE));
}

#[test]
fn the_origins_of_the_procedure_hang_two_by_two_on_its_four_families() {
    for (index, origin) in ProcedureOrigin::ALL.iter().enumerate() {
        assert_eq!(origin.family(), OriginFamily::ALL[index / 2], "{origin:?}");
    }
}

#[test]
fn the_notification_asks_for_what_article_33_lists() {
    for fact in BreachFact::ALL {
        let listed = fact
            .article()
            .is_some_and(|article| article.contains("33.3"));
        assert!(!listed || fact.in_notification(), "{fact:?}");
    }
    assert!(BreachFact::Aware.in_notification());
    assert!(!BreachFact::ProcedureOrigins.in_notification());
}

#[test]
fn a_letter_owes_what_article_34_lists_and_is_advised_to_recommend() {
    for content in LetterContent::ALL {
        let listed = content
            .article()
            .is_some_and(|article| article.contains("34.2"));
        assert_eq!(content.is_compulsory(), listed, "{content:?}");
    }
    assert!(!LetterContent::Recommendations.is_compulsory());
}

#[test]
fn reminders_come_before_the_deadline_the_earliest_first() {
    for rule in NOTIFICATION {
        assert!(
            rule.reminder_hours
                .is_sorted_by(|earlier, later| earlier > later)
        );
        assert!(
            rule.reminder_hours
                .iter()
                .all(|hours| (1..rule.hours).contains(hours))
        );
        assert!((1..rule.hours).contains(&rule.near_hours));
    }
}

#[test]
fn every_value_of_the_lists_of_the_authority_has_its_place_in_the_edpb_template() {
    fn unmapped<E: Enumeration>() -> Vec<&'static str> {
        let terms = E::ALL.iter().map(|value| value.term());
        terms
            .filter(|term| term.edpb.is_empty())
            .map(|term| term.name)
            .collect()
    }
    let none = Vec::<&str>::new();
    assert_eq!(unmapped::<BreachNature>(), none);
    assert_eq!(unmapped::<IncidentOrigin>(), none);
    assert_eq!(unmapped::<BreachCause>(), none);
    assert_eq!(unmapped::<DataCategory>(), none);
    assert_eq!(unmapped::<PersonCategory>(), none);
    assert_eq!(unmapped::<ReportSource>(), none);
    assert_eq!(unmapped::<CountPrecision>(), none);
    assert_eq!(unmapped::<ConfidentialityConsequence>(), none);
    assert_eq!(unmapped::<IntegrityConsequence>(), none);
    assert_eq!(unmapped::<AvailabilityConsequence>(), none);
    assert_eq!(unmapped::<Harm>(), none);
    assert_eq!(unmapped::<Severity>(), none);
    assert_eq!(unmapped::<InformationDecision>(), none);
    assert_eq!(unmapped::<InformationException>(), none);
    assert_eq!(unmapped::<LetterContent>(), none);
}
