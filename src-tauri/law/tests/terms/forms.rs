//! The forms by which an authority is notified.

use std::collections::BTreeSet;

use law::forms::{FormField, FormItem};
use law::{BreachFact, FormRecipient, NotificationForm};

use crate::assert_french;

/// The rows of the EDPB template, version 1.0, that hold a field.
fn edpb_rows() -> BTreeSet<u32> {
    let rows = [
        3..=7,
        10..=19,
        21..=26,
        29..=31,
        33..=36,
        38..=41,
        44..=53,
        55..=63,
        65..=68,
        70..=73,
        75..=76,
        79..=87,
        89..=90,
        92..=92,
        94..=95,
        97..=106,
        109..=111,
        113..=118,
        120..=123,
        125..=126,
    ];
    rows.into_iter().flatten().collect()
}

/// The sections of the CNIL's online service, by letter.
const CNIL_SECTIONS: &str = "ABCDEFGHIJKLMNOPQRS";

/// The parts of the report to the health agency, by number.
const ANS_SECTIONS: &str = "123456789";

fn fields(form: NotificationForm) -> impl Iterator<Item = &'static FormField> {
    form.sections().iter().flat_map(|section| section.fields)
}

fn items(form: NotificationForm) -> impl Iterator<Item = FormItem> {
    fields(form).filter_map(|field| field.item)
}

#[test]
fn every_item_is_taken_by_a_form() {
    for item in FormItem::ALL {
        let mut forms = NotificationForm::ALL.iter();
        assert!(
            forms.any(|form| items(*form).any(|taken| taken == *item)),
            "{item:?}"
        );
    }
}

/// The facts of the notification are those of article 33.3: another recipient than the supervisory authority asks for its
/// own.
#[test]
fn every_fact_of_the_notification_is_required_by_each_form_of_the_authority() {
    let forms = NotificationForm::ALL.iter();
    for form in forms.filter(|form| form.recipient() == FormRecipient::SupervisoryAuthority) {
        let required = fields(*form).filter(|field| field.required);
        let required: BTreeSet<BreachFact> = required
            .filter_map(|field| field.item.and_then(FormItem::fact))
            .collect();
        for fact in BreachFact::ALL {
            assert_eq!(
                required.contains(fact),
                fact.in_notification(),
                "{form:?} {fact:?}"
            );
        }
    }
}

#[test]
fn a_fact_is_told_by_one_item() {
    let facts: Vec<BreachFact> = FormItem::ALL.iter().filter_map(|it| it.fact()).collect();
    let distinct: BTreeSet<BreachFact> = facts.iter().copied().collect();
    assert_eq!(facts.len(), distinct.len());
    assert_eq!(facts.len(), BreachFact::ALL.len());
}

#[test]
fn the_common_template_has_every_row_in_its_order() {
    let numbers = fields(NotificationForm::EdpbV1).map(|field| field.number);
    let rows: Vec<u32> = numbers.map(|number| number.parse().unwrap()).collect();
    assert!(rows.is_sorted());
    assert_eq!(rows.into_iter().collect::<BTreeSet<u32>>(), edpb_rows());
}

#[test]
fn a_section_of_the_common_template_is_named_by_its_rows() {
    for section in NotificationForm::EdpbV1.sections() {
        let first = section.fields.first().unwrap().number;
        let last = section.fields.last().unwrap().number;
        assert_eq!(section.number, format!("{first}-{last}"));
    }
}

#[test]
fn a_term_of_the_law_and_a_form_place_a_fact_in_the_same_row_of_the_common_template() {
    for field in fields(NotificationForm::EdpbV1) {
        if let Some(fact) = field.item.and_then(FormItem::fact)
            && !fact.edpb().is_empty()
        {
            assert!(fact.edpb().contains(&field.number), "{fact:?}");
        }
    }
}

#[test]
fn the_online_service_has_every_section_in_its_order() {
    let sections = NotificationForm::CnilV2026.sections().iter();
    let letters: String = sections.map(|section| section.number).collect();
    assert_eq!(letters, CNIL_SECTIONS);
    assert!(fields(NotificationForm::CnilV2026).all(|field| field.number.is_empty()));
}

#[test]
fn the_report_to_the_health_agency_has_its_nine_parts_in_their_order() {
    let sections = NotificationForm::AnsV2026.sections().iter();
    let numbers: String = sections.map(|section| section.number).collect();
    assert_eq!(numbers, ANS_SECTIONS);
    assert!(fields(NotificationForm::AnsV2026).all(|field| field.number.is_empty()));
}

#[test]
fn the_report_to_the_health_agency_alone_is_sent_to_it_and_asks_for_nothing_of_the_notification() {
    for form in NotificationForm::ALL {
        let expected = match form {
            NotificationForm::AnsV2026 => FormRecipient::HealthAgency,
            NotificationForm::CnilV2026 | NotificationForm::EdpbV1 => {
                FormRecipient::SupervisoryAuthority
            }
        };
        assert_eq!(form.recipient(), expected);
    }
    let of_the_notification = [
        FormItem::NotificationType,
        FormItem::Completeness,
        FormItem::WithdrawalReason,
        FormItem::Aware,
        FormItem::DelayReasons,
    ];
    assert!(items(NotificationForm::AnsV2026).all(|item| !of_the_notification.contains(&item)));
}

#[test]
fn a_label_stands_once_in_a_form_and_is_written_in_french() {
    for form in NotificationForm::ALL {
        for section in form.sections() {
            assert_french(section.title);
            assert_french(section.article);
            let labels: BTreeSet<&str> = section.fields.iter().map(|it| it.label).collect();
            assert_eq!(labels.len(), section.fields.len(), "{}", section.title);
            for field in section.fields {
                assert_french(field.label);
                assert_french(field.article);
            }
        }
    }
}
