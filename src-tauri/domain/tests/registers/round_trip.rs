//! What is saved is shown again as it was typed, whatever was typed.

use domain::activity::{ActivityForm, ActivityRecord};
use domain::processor::{ProcessorForm, ProcessorRecord};
use domain::record::{Content, Names};
use law::templates::TEMPLATES;
use proptest::prelude::*;

use crate::rig::{fiche, host, now, read};

/// Texts as people type them, without the blanks at the ends, which are not kept.
fn typed() -> impl Strategy<Value = String> {
    "[a-zA-ZéàçÉ’0-9«»=+@-][a-zA-Zéàç ’0-9,;.()]{0,40}[a-zA-Zé0-9)]"
}

proptest! {
    #[test]
    fn a_fiche_is_shown_again_as_it_was_saved(
        texts in proptest::collection::vec(typed(), 6),
        none in any::<bool>(),
    ) {
        let mut form = fiche();
        form.name.clone_from(&texts[0]);
        form.tools.clone_from(&texts[1]);
        form.purposes[0].basis_note.clone_from(&texts[2]);
        form.data[0].archive.clone_from(&texts[3]);
        form.information.means.clone_from(&texts[4]);
        form.notes.clone_from(&texts[5]);
        form.transfers.none = none;
        let record = read(&form);
        let shown = record.form();
        prop_assert_eq!(read(&shown), record.clone());
        let kept = serde_json::to_string(&record).unwrap();
        prop_assert_eq!(serde_json::from_str::<ActivityRecord>(&kept).unwrap(), record);
    }

    #[test]
    fn a_processor_is_shown_again_as_it_was_saved(
        texts in proptest::collection::vec(typed(), 4),
        hours in 0_u32..10_000,
    ) {
        let mut form = ProcessorForm { name: texts[0].clone(), ..host() };
        form.service.clone_from(&texts[1]);
        form.contacts.breach.phone.clone_from(&texts[2]);
        form.notes.clone_from(&texts[3]);
        form.alert_hours = hours.to_string();
        let record = ProcessorRecord::from_form(&form, now()).unwrap();
        prop_assert_eq!(&record.form(), &form);
        let kept = serde_json::to_string(&record).unwrap();
        prop_assert_eq!(serde_json::from_str::<ProcessorRecord>(&kept).unwrap(), record);
    }
}

#[test]
fn every_template_is_a_fiche_that_can_be_saved_as_it_is() {
    assert_eq!(TEMPLATES.len(), 22);
    for template in TEMPLATES {
        let form = ActivityForm::proposed(template);
        let record = ActivityRecord::from_form(&form, now());
        let record = record.unwrap_or_else(|faults| panic!("{}: {faults:?}", template.id));
        assert_eq!(read(&record.form()), record, "{}", template.id);
        let told = record.readings(&Names::default());
        assert!(
            told.iter()
                .any(|(field, text)| *field == "purposes" && !text.is_empty())
        );
    }
}
