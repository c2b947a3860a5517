//! The notification sheet in the order of each form.

use domain::breach::Awareness;
use domain::moment::Moment;
use domain::procedure::{Details, Doors, Information, InformedGroup, Lessons, Step};
use law::forms::{FormField, FormItem};
use law::{
    BreachFact, DataCategory, Door, DoorAnswer, FormRecipient, InformationDecision,
    InformationException, NotificationForm, ProcedureStep,
};
use report::notification::NotificationSheet;
use report::notification_sheet;
use report::record::{Row, Value};

use crate::file::{self, File};
use crate::outside::{page_count, text, words};
use crate::sample;

const CNIL: NotificationForm = NotificationForm::CnilV2026;
const EDPB: NotificationForm = NotificationForm::EdpbV1;
const ANS: NotificationForm = NotificationForm::AnsV2026;

/// The forms of the notification, which alone are printed.
fn of_the_authority() -> impl Iterator<Item = NotificationForm> {
    let forms = NotificationForm::ALL.iter().copied();
    forms.filter(|form| form.recipient() == FormRecipient::SupervisoryAuthority)
}

fn fields(form: NotificationForm) -> impl Iterator<Item = &'static FormField> {
    form.sections().iter().flat_map(|section| section.fields)
}

fn rows(sheet: &NotificationSheet) -> impl Iterator<Item = &Row> {
    sheet.sections.iter().flat_map(|section| &section.rows)
}

fn told<'a>(sheet: &'a NotificationSheet, label: &str) -> Option<&'a Value> {
    let mut named = rows(sheet).filter(|row| row.label == label);
    named.next().map(|row| &row.value)
}

fn said(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn written(file: &mut File, step: ProcedureStep, details: Details) {
    file.steps.retain(|written| written.step != step);
    file.steps.push(Step {
        details,
        ..Step::untouched(step)
    });
}

#[test]
fn the_title_says_which_form_and_which_version_the_sheet_follows() {
    for form in of_the_authority() {
        let sheet = file::encrypted_key().notification_by(form);
        let text = text(&notification_sheet(&sheet).bytes);
        assert!(text.contains(&words(form.label())), "{form:?}");
        assert!(text.contains(&words(form.help())), "{form:?}");
        assert!(text.contains(&words(form.article().unwrap())), "{form:?}");
    }
}

#[test]
fn the_rows_come_in_the_order_of_the_form_under_its_numbers() {
    let sheet = file::encrypted_key().notification_by(EDPB);
    let mut numbers = rows(&sheet).map(|row| row.number.parse::<u32>().unwrap());
    assert!(numbers.by_ref().is_sorted());
    let text = text(&notification_sheet(&sheet).bytes);
    assert!(text.contains("48. Connaissance de la violation"));
}

#[test]
fn what_the_register_does_not_keep_is_to_be_filled_in_on_the_form_and_is_not_missing() {
    for form in of_the_authority() {
        let sheet = file::encrypted_key().notification_by(form);
        for field in fields(form).filter(|field| field.item.is_none()) {
            assert_eq!(told(&sheet, field.label), Some(&Value::Elsewhere));
            assert!(sheet.missing.iter().all(|item| item.label != field.label));
        }
        let text = text(&notification_sheet(&sheet).bytes);
        assert!(text.contains("À remplir directement dans le formulaire"));
    }
}

#[test]
fn what_is_framed_is_what_is_listed_as_missing() {
    for form in NotificationForm::ALL {
        let sheet = file::undecided_key().notification_by(*form);
        let framed = rows(&sheet).filter(|row| row.value == Value::Missing);
        let framed: Vec<&str> = framed.map(|row| row.label.as_str()).collect();
        let listed: Vec<&str> = sheet.missing.iter().map(|it| it.label.as_str()).collect();
        assert_eq!(framed, listed, "{form:?}");
        assert!(!listed.is_empty());
    }
}

#[test]
fn every_unknown_fact_of_the_notification_is_framed_by_each_form() {
    let mut file = file::undecided_key();
    file.steps.clear();
    file.breach.facts = domain::breach::BreachFacts::default();
    for form in of_the_authority() {
        let sheet = file.notification_by(form);
        for fact in BreachFact::ALL.iter().filter(|it| it.in_notification()) {
            let asked = |field: &&FormField| field.item.and_then(FormItem::fact) == Some(*fact);
            let field = fields(form).find(asked).unwrap();
            assert_eq!(
                told(&sheet, field.label),
                Some(&Value::Missing),
                "{form:?} {fact:?}"
            );
        }
    }
}

#[test]
fn the_instants_that_only_the_register_knows_are_told_by_each_form() {
    for form in of_the_authority() {
        let sheet = file::encrypted_key().notification_by(form);
        for item in [FormItem::Detected, FormItem::Reported, FormItem::Registered] {
            let field = fields(form).find(|it| it.item == Some(item)).unwrap();
            let value = told(&sheet, field.label);
            assert!(matches!(value, Some(Value::Text(_))), "{form:?} {item:?}");
        }
    }
}

#[test]
fn reasons_of_delay_are_asked_for_when_the_notification_is_late_and_only_then() {
    let mut file = file::encrypted_key();
    file.breach.verdict = None;
    assert_eq!(told(&file.notification(), "Motifs du retard"), None);
    file.breach.facts.aware = Some(Awareness {
        moment: Moment::exact("2026-11-16T08:30:00Z".parse().unwrap()),
        rule: "2018-05".into(),
    });
    for form in of_the_authority() {
        let sheet = file.notification_by(form);
        assert_eq!(told(&sheet, "Motifs du retard"), Some(&Value::Missing));
        let listed = sheet.missing.iter();
        let reasons = listed.filter(|item| item.label == "Motifs du retard");
        assert_eq!(reasons.count(), 1, "{form:?}");
    }
    file.breach.facts.sending.delay_reasons = "Le prestataire a répondu tard.".into();
    let reasons = said("Le prestataire a répondu tard.");
    assert_eq!(
        told(&file.notification(), "Motifs du retard"),
        Some(&reasons)
    );
}

#[test]
fn the_information_of_the_persons_tells_each_group_and_no_other_answer() {
    let mut file = file::encrypted_key();
    let group = InformedGroup {
        audience: "Salariés suivis".into(),
        means: None,
        planned_on: None,
        informed: Some(Moment::exact(sample::instant())),
        reached: domain::count::Count::Exact(1187),
        returned: domain::count::Count::ToBeDetermined,
    };
    let information = Information {
        decision: Some(InformationDecision::Informed),
        groups: vec![group],
        ..Information::default()
    };
    written(
        &mut file,
        ProcedureStep::InformPersons,
        Details::Information(information),
    );
    for form in [CNIL, EDPB] {
        let text = text(&notification_sheet(&file.notification_by(form)).bytes);
        assert!(text.contains("Salariés suivis : mardi 24 novembre 2026"));
        assert!(text.contains("1 187 (exact)"));
        assert!(!text.contains("Exception retenue"));
    }
}

#[test]
fn a_public_communication_is_asked_for_with_the_third_exception_alone() {
    for exception in InformationException::ALL {
        let mut file = file::encrypted_key();
        let information = Information {
            decision: Some(InformationDecision::Exception),
            exception: Some(*exception),
            reason: "Motif.".into(),
            public_notice: "Affichée à l’accueil.".into(),
            ..Information::default()
        };
        written(
            &mut file,
            ProcedureStep::InformPersons,
            Details::Information(information),
        );
        let is_third = *exception == InformationException::DisproportionateEffort;
        for form in of_the_authority() {
            let sheet = file.notification_by(form);
            assert_eq!(told(&sheet, "Communication publique").is_some(), is_third);
            assert_eq!(told(&sheet, "Motif"), Some(&said("Motif.")));
        }
    }
}

#[test]
fn the_police_and_the_other_authorities_are_told_apart_and_no_insurer_with_them() {
    let mut file = file::encrypted_key();
    let mut doors = Doors::default();
    for record in &mut doors.doors {
        record.answer = Some(DoorAnswer::Needed);
        record.told = Some(Moment::exact(sample::instant()));
        record.reference = format!("REF-{}", record.door.name());
    }
    written(
        &mut file,
        ProcedureStep::HealthIncident,
        Details::Doors(doors),
    );
    for form in of_the_authority() {
        let sheet = file.notification_by(form);
        for door in Door::ALL {
            let reference = format!("REF-{}", door.name());
            let is_told = rows(&sheet).any(|row| format!("{:?}", row.value).contains(&reference));
            let expected = match door {
                Door::Police | Door::HealthAgency | Door::CyberAgency => true,
                Door::Insurer | Door::Controllers => false,
            };
            assert_eq!(is_told, expected, "{form:?} {door:?}");
        }
    }
}

#[test]
fn a_nature_that_is_excluded_takes_its_fields_away() {
    let sheet = file::encrypted_key().notification_by(EDPB);
    assert!(told(&sheet, "Type de perte de confidentialité").is_some());
    assert_eq!(told(&sheet, "Type de perte d’intégrité"), None);
    let mut file = file::encrypted_key();
    file.breach.facts.natures = None;
    let sheet = file.notification_by(EDPB);
    assert_eq!(
        told(&sheet, "Type de perte d’intégrité"),
        Some(&Value::Missing)
    );
}

#[test]
fn the_sheet_of_the_common_template_stays_readable() {
    let sheet = file::encrypted_key().notification_by(EDPB);
    let document = notification_sheet(&sheet);
    assert_eq!(document.replaced_characters, []);
    assert!(page_count(&document.bytes) < 10);
}

#[test]
fn the_report_to_the_health_agency_follows_its_parts_and_says_what_is_filled_in_on_the_portal() {
    let mut file = file::encrypted_key();
    file.breach.facts.account = String::new();
    let sheet = file.notification_by(ANS);
    let numbers: String = sheet.sections.iter().map(|it| it.number.as_str()).collect();
    assert_eq!(numbers, "123456789");
    let order: Vec<&str> = fields(ANS).map(|field| field.label).collect();
    let places = rows(&sheet).filter_map(|row| order.iter().position(|it| *it == row.label));
    assert!(places.is_sorted());
    for field in fields(ANS).filter(|field| field.item.is_none()) {
        assert_eq!(told(&sheet, field.label), Some(&Value::Elsewhere));
        assert!(sheet.missing.iter().all(|item| item.label != field.label));
    }
    assert_eq!(told(&sheet, "Résumé"), Some(&Value::Missing));
    assert!(sheet.missing.iter().any(|item| item.label == "Résumé"));
}

#[test]
fn the_report_to_the_health_agency_says_whether_health_data_are_concerned() {
    let mut file = file::encrypted_key();
    let mut says = |categories: Option<&[DataCategory]>, expected: &Value| {
        file.breach.facts.data_categories = categories.map(|it| it.iter().copied().collect());
        let sheet = file.notification_by(ANS);
        assert_eq!(told(&sheet, "Données de santé"), Some(expected));
    };
    says(Some(&[DataCategory::Health]), &said("Oui"));
    says(Some(&[DataCategory::Contact]), &said("Non"));
    says(None, &Value::Missing);
}

#[test]
fn the_report_to_the_health_agency_tells_who_else_was_told_and_what_was_learned() {
    let mut file = file::encrypted_key();
    let mut doors = Doors::default();
    for record in &mut doors.doors {
        record.answer = Some(DoorAnswer::Needed);
        record.told = Some(Moment::exact(sample::instant()));
        record.reference = format!("REF-{}", record.door.name());
    }
    written(
        &mut file,
        ProcedureStep::HealthIncident,
        Details::Doors(doors),
    );
    let lessons = Lessons {
        lessons: "Chiffrer les clés.".into(),
        ..Lessons::default()
    };
    written(&mut file, ProcedureStep::Learn, Details::Lessons(lessons));
    assert_eq!(told(&file.notification_by(ANS), "CNIL"), Some(&said("Non")));
    file.steps.retain(|step| step.step != ProcedureStep::Assess);
    assert_eq!(
        told(&file.notification_by(ANS), "CNIL"),
        Some(&said("Pas encore"))
    );
    file.breach.facts.sending.moment = Some(Moment::exact(sample::instant()));
    let sheet = file.notification_by(ANS);
    assert!(matches!(told(&sheet, "CNIL"), Some(Value::Text(text)) if text.contains("2026")));
    let says = |label: &str, door: Door| {
        let value = format!("{:?}", told(&sheet, label));
        assert!(value.contains(&format!("REF-{}", door.name())), "{value}");
    };
    says("Signalement à l’ANS", Door::HealthAgency);
    says("Plainte", Door::Police);
    says("ANSSI", Door::CyberAgency);
    says("Assurance", Door::Insurer);
    assert_eq!(
        told(&sheet, "Enseignements"),
        Some(&said("Chiffrer les clés."))
    );
}
