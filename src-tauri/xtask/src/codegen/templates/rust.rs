//! The proposals as Rust.

use super::super::each;
use super::super::rust::{date, variant};
use super::{Data, Persons, Purpose, Recipient, Template};

/// The list.
pub(in crate::codegen) fn render(templates: &[Template]) -> String {
    format!(
        "/// The proposals, in order of identifier.
        pub const TEMPLATES: &[Template] = &[{}];",
        each(templates, template)
    )
}

fn template(template: &Template) -> String {
    format!(
        "Template {{ id: {:?}, name: {:?}, since: {}, purposes: &[{}], persons: &[{}],
            data: &[{}], collection: {}, recipients: &[{}],
            criteria: &[{}], listed: &[{}], exemptions: &[{}], to_check: &{:?} }},",
        template.id,
        template.name,
        date(template.since),
        each(&template.purpose, purpose),
        each(&template.persons, persons),
        each(&template.data, data),
        optional("Collection", template.collection.as_ref()),
        each(&template.recipient, recipient),
        all("DpiaCriterion", &template.criteria),
        all("DpiaListedOperation", &template.listed),
        all("DpiaExemption", &template.exemptions),
        template.to_check,
    )
}

fn purpose(purpose: &Purpose) -> String {
    format!(
        "TemplatePurpose {{ text: {:?}, basis: {}, basis_note: {:?}, condition: {} }},",
        purpose.text,
        optional("LegalBasis", purpose.basis.as_ref()),
        purpose.basis_note,
        optional("SpecialCondition", purpose.condition.as_ref()),
    )
}

fn persons(persons: &Persons) -> String {
    format!(
        "TemplatePersons {{ category: DataSubjectCategory::{}, note: {:?} }},",
        variant(&persons.category),
        persons.note,
    )
}

fn data(data: &Data) -> String {
    format!(
        "TemplateData {{ category: RecordDataCategory::{}, description: {:?}, active: {:?},
            start: {:?}, archive: {:?}, disposal: {} }},",
        variant(&data.category),
        data.description,
        data.active,
        data.start,
        data.archive,
        optional("FinalDisposal", data.disposal.as_ref()),
    )
}

fn recipient(recipient: &Recipient) -> String {
    format!(
        "TemplateRecipient {{ kind: RecipientKind::{}, name: {:?} }},",
        variant(&recipient.kind),
        recipient.name,
    )
}

fn optional(of: &str, value: Option<&String>) -> String {
    value.map_or("None".to_owned(), |name| {
        format!("Some({of}::{})", variant(name))
    })
}

fn all(of: &str, values: &[String]) -> String {
    each(values, |name| format!("{of}::{},", variant(name)))
}
