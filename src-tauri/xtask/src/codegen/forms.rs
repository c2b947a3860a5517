//! Forms of the authorities and what the register is able to tell them: read as they are declared, written as Rust.

use serde::Deserialize;

use super::data::{Day, Enumeration, Group, Value, distinct};
use super::each;
use super::rust::variant;

/// One version of a form, in a file of its own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Form {
    id: String,
    /// To whom it is sent, among the values of `FormRecipient`.
    recipient: String,
    authority: String,
    label: String,
    version: String,
    /// How far it can be relied upon, in one sentence or two.
    status: String,
    since: Day,
    source: String,
    section: Vec<Section>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    number: String,
    title: String,
    #[serde(default)]
    article: String,
    field: Vec<Field>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Field {
    #[serde(default)]
    number: String,
    item: Option<String>,
    label: String,
    #[serde(default)]
    required: bool,
    /// Where it is not that of the section.
    article: Option<String>,
}

/// What the register is able to tell.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Items {
    item: Vec<Item>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    name: String,
    doc: String,
    /// The fact of a breach that it tells.
    fact: Option<String>,
}

/// The versions as an enumeration like any other.
pub(super) fn enumeration(forms: &[Form]) -> Result<Enumeration, String> {
    let first = forms.first().ok_or("forms: none is declared")?;
    Ok(Enumeration {
        name: "NotificationForm".to_owned(),
        doc: "Version of a form by which an authority is notified.".to_owned(),
        article: None,
        since: first.since,
        flag: None,
        group: Some(Group {
            name: "recipient".to_owned(),
            of: "FormRecipient".to_owned(),
            doc: "To whom it is sent.".to_owned(),
            optional: false,
        }),
        value: forms.iter().map(value).collect(),
    })
}

fn value(form: &Form) -> Value {
    let Form {
        recipient,
        authority,
        label,
        version,
        ..
    } = form;
    Value {
        name: form.id.clone(),
        label: format!("{authority}\u{a0}: {label}, {version}"),
        help: form.status.clone(),
        article: Some(form.source.clone()),
        since: Some(form.since),
        edpb: Vec::new(),
        flag: false,
        group: Some(recipient.clone()),
    }
}

/// Every item is declared once and taken at most once by a form; every fact is one of a breach.
pub(super) fn check(forms: &[Form], items: &Items, facts: &Enumeration) -> Result<(), String> {
    distinct("form items", items.item.iter().map(|item| &item.name))?;
    for fact in items.item.iter().filter_map(|item| item.fact.as_ref()) {
        if !facts.value.iter().any(|value| value.name == *fact) {
            return Err(format!("form items: {} has no {fact}", facts.name));
        }
    }
    for form in forms {
        let taken = || fields(form).filter_map(|field| field.item.as_ref());
        distinct(&form.id, taken())?;
        if let Some(unknown) = taken().find(|name| items.item.iter().all(|it| it.name != **name)) {
            return Err(format!("{}: {unknown} is no item", form.id));
        }
    }
    Ok(())
}

fn fields(form: &Form) -> impl Iterator<Item = &Field> {
    form.section.iter().flat_map(|section| &section.field)
}

/// The items, then the sections of each form.
pub(super) fn render(forms: &[Form], items: &Items) -> String {
    let variants = each(&items.item, |item| {
        format!("/// {}\n{},", item.doc, variant(&item.name))
    });
    let all = each(&items.item, |item| {
        format!("Self::{},", variant(&item.name))
    });
    let facts = each(&items.item, |item| match &item.fact {
        Some(fact) => format!("Some(BreachFact::{}),", variant(fact)),
        None => "None,".to_owned(),
    });
    let sections = each(forms, |form| {
        format!("&[{}],", each(&form.section, section))
    });
    format!(
        "/// What the register is able to tell a form.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FormItem {{ {variants} }}

        impl FormItem {{
            /// Every item.
            pub const ALL: &'static [Self] = &[{all}];

            const FACTS: &'static [Option<BreachFact>] = &[{facts}];

            /// The fact of a breach that it tells, where it tells one.
            #[must_use]
            pub fn fact(self) -> Option<BreachFact> {{
                Self::FACTS[self as usize]
            }}
        }}

        impl NotificationForm {{
            const SECTIONS: &'static [&'static [FormSection]] = &[{sections}];

            /// Its sections, in the order in which it asks.
            #[must_use]
            pub fn sections(self) -> &'static [FormSection] {{
                Self::SECTIONS[self as usize]
            }}
        }}"
    )
}

fn section(section: &Section) -> String {
    format!(
        "FormSection {{ number: {:?}, title: {:?}, article: {:?}, fields: &[{}] }},",
        section.number,
        section.title,
        section.article,
        each(&section.field, |it| field(section, it)),
    )
}

fn field(section: &Section, field: &Field) -> String {
    let item = field.item.as_deref().map_or("None".to_owned(), |item| {
        format!("Some(FormItem::{})", variant(item))
    });
    format!(
        "FormField {{ number: {:?}, item: {item}, label: {:?}, required: {}, article: {:?} }},",
        field.number,
        field.label,
        field.required,
        field.article.as_ref().unwrap_or(&section.article),
    )
}
