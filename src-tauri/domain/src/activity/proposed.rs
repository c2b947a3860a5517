//! A fiche proposed from a template, or from another fiche: a draft that a person validates.

use law::templates::Template;
use law::{ActivityCapacity, ActivityState};

use super::{ActivityForm, ActivityRecord, PersonGroup, Purpose, RecordedData, RecordedRecipient};
use crate::listing::Listing;

impl ActivityForm {
    /// What a template of the profession proposes; what the officer has to check stands in the notes.
    #[must_use]
    pub fn proposed(template: &Template) -> Self {
        let mut form = Self::blank(ActivityCapacity::Controller);
        template.name.clone_into(&mut form.name);
        form.purposes = template.purposes.iter().map(purpose).collect();
        form.persons = template.persons.iter().map(persons).collect();
        form.data = template.data.iter().map(data).collect();
        form.collection = template.collection;
        form.recipients = Listing::of(template.recipients.iter().map(recipient).collect());
        let met = template.criteria.iter().map(|criterion| (*criterion, true));
        form.screening.criteria = met.collect();
        form.screening.listed = Listing::of(template.listed.to_vec());
        form.screening.exemptions = Listing::of(template.exemptions.to_vec());
        form.notes = to_check(template);
        form
    }
}

fn purpose(proposed: &law::templates::TemplatePurpose) -> Purpose {
    Purpose {
        text: proposed.text.to_owned(),
        basis: proposed.basis,
        basis_note: proposed.basis_note.to_owned(),
        condition: proposed.condition,
        condition_note: String::new(),
    }
}

fn persons(proposed: &law::templates::TemplatePersons) -> PersonGroup {
    PersonGroup {
        category: proposed.category,
        note: proposed.note.to_owned(),
    }
}

fn data(proposed: &law::templates::TemplateData) -> RecordedData {
    RecordedData {
        category: proposed.category,
        description: proposed.description.to_owned(),
        active: proposed.active.to_owned(),
        start: proposed.start.to_owned(),
        archive: proposed.archive.to_owned(),
        disposal: proposed.disposal,
    }
}

fn recipient(proposed: &law::templates::TemplateRecipient) -> RecordedRecipient {
    RecordedRecipient {
        kind: Some(proposed.kind),
        name: proposed.name.to_owned(),
    }
}

fn to_check(template: &Template) -> String {
    let lines = template
        .to_check
        .iter()
        .map(|point| format!("À valider\u{a0}: {point}"));
    lines.collect::<Vec<_>>().join("\n")
}

impl ActivityRecord {
    /// A draft that says the same under the name of a copy; nobody has validated or reviewed it.
    #[must_use]
    pub fn copy(&self) -> ActivityForm {
        let mut form = self.form();
        form.name = format!("{} (copie)", self.name);
        form.reference = String::new();
        form.review.state = ActivityState::Draft;
        form.review.validated_by = String::new();
        form.review.reviewed_on = String::new();
        form.review.review_on = String::new();
        form.review.ended_on = String::new();
        form
    }
}
