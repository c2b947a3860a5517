//! The paper form on which staff report a breach.

use domain::register::{DataProtectionOfficer, Profile};
use report::reporting::ReportingForm;
use report::reporting_form;

use crate::file;
use crate::outside::{page_count, run, text};
use crate::sample::instant;

#[test]
fn the_form_is_one_page_that_says_to_report_at_once_and_whom_to_tell() {
    let document = reporting_form(&file::reporting_form());
    assert_eq!(page_count(&document.bytes), 1);
    let text = text(&document.bytes);
    for expected in [
        "Signaler une violation de données",
        "Signalez tout de suite, même sans certitude.",
        "Service de santé au travail du Val-Fictif",
        "00 00 00 00 02",
        "rgpd@exemple.fr",
        "dpo@exemple.fr",
        "Fonction",
        "Constaté le",
        "A pu commencer le",
        "Toujours en cours",
        "Ce qui a déjà été fait",
        "Date et signature",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
    assert_eq!(document.replaced_characters, []);
}

#[test]
fn the_natures_are_said_in_plain_words_and_the_data_by_their_labels() {
    let text = text(&reporting_form(&file::reporting_form()).bytes);
    for nature in law::BreachNature::ALL {
        assert!(text.contains(nature.help()), "{nature:?}");
    }
    for category in [law::DataCategory::Health, law::DataCategory::Other] {
        assert!(text.contains(category.label()), "{category:?}");
    }
}

#[test]
fn the_form_stays_on_one_page_whatever_the_names() {
    let long = "anticonstitutionnellement ".repeat(12).trim().to_owned();
    let mut profile = file::profile();
    profile.organisation.name.clone_from(&long);
    profile.procedure.reference.clone_from(&long);
    for field in [
        &mut profile.referent.name,
        &mut profile.referent.phone,
        &mut profile.referent.email,
        &mut profile.dpo.name,
        &mut profile.dpo.phone,
        &mut profile.dpo.email,
    ] {
        field.clone_from(&long);
    }
    let document = reporting_form(&ReportingForm::from_register(&profile, instant()));
    assert_eq!(page_count(&document.bytes), 1);
    run("qpdf", &["--check"], &document.bytes, &[]);
}

#[test]
fn an_officer_of_whom_nothing_is_known_is_not_a_contact() {
    let profile = Profile {
        dpo: DataProtectionOfficer::default(),
        ..file::profile()
    };
    let form = ReportingForm::from_register(&profile, instant());
    assert_eq!(form.contacts.len(), 1);
    let document = reporting_form(&form);
    assert_eq!(page_count(&document.bytes), 1);
    assert!(!text(&document.bytes).contains("Délégué"));
}
