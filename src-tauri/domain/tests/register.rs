//! Rules of the settings.
#![allow(clippy::unwrap_used)] // a test that cannot be set up has failed

use domain::fault::FieldRule;
use domain::register::{Profile, RegisterForm, SiteForm, changes};
use uuid::Uuid;

fn form() -> RegisterForm {
    let mut form = RegisterForm {
        auto_lock_minutes: "10".into(),
        ..RegisterForm::default()
    };
    form.organisation.name = "Service de santé au travail du Val-Fictif".into();
    form.referent.name = "Camille Exemple".into();
    form
}

fn site(id: Option<u128>, name: &str) -> SiteForm {
    SiteForm {
        id: id.map(Uuid::from_u128),
        name: name.into(),
    }
}

fn faults(form: &RegisterForm) -> Vec<(String, FieldRule)> {
    let faults = Profile::from_form(form, || Uuid::from_u128(1)).unwrap_err();
    faults
        .into_iter()
        .map(|fault| (fault.field, fault.rule))
        .collect()
}

#[test]
fn a_name_for_the_organisation_and_one_for_the_referent_are_enough() {
    assert!(Profile::from_form(&form(), || Uuid::from_u128(1)).is_ok());
    assert_eq!(
        faults(&RegisterForm {
            auto_lock_minutes: "10".into(),
            ..RegisterForm::default()
        }),
        [
            ("organisation.name".into(), FieldRule::Required),
            ("referent.name".into(), FieldRule::Required)
        ]
    );
}

#[test]
fn new_sites_receive_an_identifier_and_known_ones_keep_theirs() {
    let mut form = form();
    form.sites = vec![site(Some(7), "Siège"), site(None, "Centre du Moulin")];
    let profile = Profile::from_form(&form, || Uuid::from_u128(42)).unwrap();
    assert_eq!(profile.site_name(Uuid::from_u128(7)), Some("Siège"));
    assert_eq!(
        profile.site_name(Uuid::from_u128(42)),
        Some("Centre du Moulin")
    );
}

#[test]
fn a_nameless_or_repeated_site_is_named_by_its_place() {
    let mut form = form();
    form.sites = vec![site(None, "Siège"), site(None, " "), site(None, "SIÈGE")];
    assert_eq!(
        faults(&form),
        [
            ("sites.1.name".into(), FieldRule::Required),
            ("sites.2.name".into(), FieldRule::Duplicate)
        ]
    );
}

#[test]
fn the_lock_takes_between_a_minute_and_four_hours() {
    for (typed, accepted) in [
        ("1", true),
        ("240", true),
        ("0", false),
        ("241", false),
        ("dix", false),
    ] {
        let form = RegisterForm {
            auto_lock_minutes: typed.into(),
            ..form()
        };
        assert_eq!(
            Profile::from_form(&form, Uuid::nil).is_ok(),
            accepted,
            "{typed}"
        );
    }
}

#[test]
fn settings_shown_again_read_the_same() {
    let mut form = form();
    form.procedure.applies_from = "02/04/2024".into();
    form.sites = vec![site(Some(7), "Siège")];
    let profile = Profile::from_form(&form, Uuid::nil).unwrap();
    assert_eq!(profile.form(), form);
}

#[test]
fn changes_are_told_before_and_after() {
    let before = Profile::from_form(&form(), Uuid::nil).unwrap();
    let mut after = form();
    after.dpo.name = "Dominique Modèle".into();
    let after = Profile::from_form(&after, Uuid::nil).unwrap();
    let changes = changes(&before, &after);
    assert_eq!(changes.len(), 1);
    assert_eq!(
        (changes[0].field.as_str(), changes[0].after.as_str()),
        ("dpo.name", "Dominique Modèle")
    );
}
