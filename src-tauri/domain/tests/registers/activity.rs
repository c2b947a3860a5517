//! What a fiche lacks, how recent it is, what of it expires.

use domain::activity::{
    ActivityForm, ActivityRecord, Freshness, RecordedController, freshness, missing,
};
use domain::fault::FieldRule;
use domain::listing::Listing;
use domain::record::{Content, Names};
use law::{
    ActivityCapacity, ActivityState, Expiry, RecordDataCategory, RecordItem, SpecialCondition,
};

use crate::rig::{blank, day, fiche, host_id, measure_id, now, read, today};

fn lacks(form: &ActivityForm, item: RecordItem) -> bool {
    missing(&read(form)).contains(&item)
}

#[test]
fn a_fiche_with_its_name_alone_is_saved_and_says_what_article_30_still_wants() {
    let record = read(&blank());
    let required: Vec<RecordItem> = missing(&record)
        .into_iter()
        .filter(|item| item.is_required())
        .collect();
    assert_eq!(
        required,
        [
            RecordItem::JointControllers,
            RecordItem::Purposes,
            RecordItem::Persons,
            RecordItem::Data,
            RecordItem::Recipients,
            RecordItem::Transfers,
            RecordItem::Security,
        ]
    );
    assert_eq!(record.lacking(), required.len());
}

#[test]
fn saying_that_there_is_no_transfer_is_not_saying_nothing() {
    let mut form = blank();
    assert!(lacks(&form, RecordItem::Transfers));
    form.transfers.none = true;
    assert!(!lacks(&form, RecordItem::Transfers));
}

#[test]
fn none_ticked_before_an_entry_was_added_is_set_aside() {
    let mut form = fiche();
    form.processors.none = true;
    let record = read(&form);
    assert!(!record.processors.none);
    assert_eq!(record.processors.items[0].processor, host_id());
}

#[test]
fn health_data_without_a_condition_of_article_9_are_pointed_out() {
    let mut form = fiche();
    assert!(!lacks(&form, RecordItem::SpecialCondition));
    form.purposes[0].condition = None;
    assert!(lacks(&form, RecordItem::SpecialCondition));
    form.data[0].category = RecordDataCategory::ProfessionalLife;
    assert!(!lacks(&form, RecordItem::SpecialCondition));
}

#[test]
fn a_retention_without_what_becomes_of_the_data_is_not_a_retention() {
    let mut form = fiche();
    assert!(!lacks(&form, RecordItem::Retention));
    form.data[0].disposal = None;
    assert!(lacks(&form, RecordItem::Retention));
}

#[test]
fn what_is_done_for_others_is_asked_for_whom_and_not_on_what_basis() {
    let mut form = ActivityForm {
        name: "Suivi pour un autre service".into(),
        ..ActivityForm::blank(ActivityCapacity::Processor)
    };
    let items = missing(&read(&form));
    assert!(items.contains(&RecordItem::Controllers));
    assert!(!items.contains(&RecordItem::LegalBasis));
    assert!(!items.contains(&RecordItem::Purposes));
    form.controllers = Listing::of(vec![RecordedController {
        name: "Service voisin".into(),
        ..RecordedController::default()
    }]);
    let items = missing(&read(&form));
    assert!(!items.contains(&RecordItem::Controllers));
    assert!(items.contains(&RecordItem::Treatments));
}

#[test]
fn a_fiche_is_validated_by_somebody() {
    let mut form = fiche();
    form.review.state = ActivityState::Validated;
    let faults = ActivityRecord::from_form(&form, now()).unwrap_err();
    assert_eq!(faults[0].field, "review.validated_by");
    assert_eq!(faults[0].rule, FieldRule::Required);
    form.review.validated_by = "Camille Exemple".into();
    assert_eq!(read(&form).review.validated_by, "Camille Exemple");
    form.review.state = ActivityState::InReview;
    assert_eq!(read(&form).review.validated_by, "");
}

#[test]
fn a_fiche_is_to_be_looked_at_again_a_year_after_the_last_time_unless_somebody_says_otherwise() {
    let mut form = fiche();
    assert_eq!(
        freshness(&read(&form).review, today()),
        Freshness::NeverReviewed
    );
    form.review.reviewed_on = "24/11/2025".into();
    let record = read(&form);
    assert_eq!(record.review.due_on(), Some(today()));
    assert_eq!(freshness(&record.review, today()), Freshness::DueSoon);
    assert_eq!(
        freshness(&record.review, day("2026-11-25")),
        Freshness::Overdue
    );
    form.review.review_on = "01/09/2027".into();
    assert_eq!(freshness(&read(&form).review, today()), Freshness::Fresh);
}

#[test]
fn what_expires_is_told_until_the_fiche_is_retired() {
    let mut form = fiche();
    form.hosting.health_hosting = Some(true);
    form.hosting.host = "Hébergeur Fictif".into();
    form.hosting.certificate_ends_on = "31/12/2026".into();
    let expiries = read(&form).expiries();
    assert_eq!(expiries[0].what, Expiry::HealthHosting);
    assert_eq!(expiries[0].on, day("2026-12-31"));
    assert_eq!(expiries[0].detail, "Hébergeur Fictif");
    form.review.state = ActivityState::Retired;
    assert_eq!(read(&form).expiries(), []);
}

#[test]
fn a_certificate_typed_before_the_answer_changed_is_set_aside() {
    let mut form = fiche();
    form.hosting.certificate = "HDS-0000".into();
    form.hosting.certificate_ends_on = "pas une date".into();
    form.hosting.health_hosting = Some(false);
    let record = read(&form);
    assert_eq!(record.hosting.certificate, "");
    assert_eq!(record.hosting.certificate_ends_on, None);
}

#[test]
fn every_fault_of_a_fiche_names_its_field() {
    let mut form = fiche();
    form.name = " ".into();
    form.purposes[0].text = String::new();
    form.recipients = Listing::of(vec![domain::activity::RecordedRecipient::default()]);
    form.review.review_on = "31/02/2027".into();
    form.dpia.done_on = "25/11/2026".into();
    let faults = ActivityRecord::from_form(&form, now()).unwrap_err();
    let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "name",
            "review.review_on",
            "purposes.0.text",
            "recipients.0.name",
            "dpia.done_on",
        ]
    );
}

#[test]
fn a_change_is_told_field_by_field_with_the_names_of_what_is_cited() {
    let names: Names = [
        (host_id(), "Hébergeur Fictif".to_owned()),
        (measure_id(), "Postes chiffrés".to_owned()),
    ]
    .into_iter()
    .collect();
    let before = read(&fiche());
    let mut form = fiche();
    form.processors = Listing {
        none: true,
        items: Vec::new(),
    };
    form.purposes[0].condition = Some(SpecialCondition::EmploymentAndSocialProtection);
    let changes = before.differences(&read(&form), &names);
    let fields: Vec<&str> = changes.iter().map(|change| change.field.as_str()).collect();
    assert_eq!(fields, ["purposes", "processors"]);
    assert_eq!(changes[1].before, "Hébergeur Fictif, Héberge le dossier");
    assert_eq!(changes[1].after, "aucun");
}

#[test]
fn a_copy_is_a_draft_that_nobody_has_validated() {
    let mut form = fiche();
    form.review.state = ActivityState::Validated;
    form.review.validated_by = "Camille Exemple".into();
    form.review.reviewed_on = "24/11/2025".into();
    let copy = read(&form).copy();
    assert_eq!(copy.name, "Suivi en santé au travail (copie)");
    let copied = read(&copy);
    assert_eq!(copied.review.state, ActivityState::Draft);
    assert_eq!(copied.review.reviewed_on, None);
    assert_eq!(copied.data, read(&form).data);
}
