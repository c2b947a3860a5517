//! The notification sheet of a breach of the register, section by section, in the order of a form.

use law::NotificationForm;
use law::forms::{FormField, FormSection};

use super::answer::Answer;
use super::clock;
use super::fields::answer;
use super::file::File;
use super::model::{MissingItem, NotificationSheet};
use crate::record::{Row, Section, Source, Value, header};

impl NotificationSheet {
    /// The sheet of a breach as the register knows it now, as `form` asks for it.
    #[must_use]
    pub fn from_register(source: Source<'_>, form: NotificationForm) -> Self {
        let file = File::of(&source);
        let answered: Vec<Answered> = form
            .sections()
            .iter()
            .map(|section| Answered::of(section, &file))
            .collect();
        Self {
            stage: file.stage,
            form,
            number: source.breach.number.to_string(),
            article: format!("{} du RGPD", file.clock.rule.article),
            clock: clock::panel(file.facts, &file.clock),
            missing: answered.iter().flat_map(Answered::missing).collect(),
            sections: answered.into_iter().filter_map(Answered::section).collect(),
            header: header(
                source.breach.number,
                source.profile,
                source.journal,
                source.now,
                false,
            )
            .of_version(source.redacted),
            data: source.data,
        }
    }
}

/// A section of the form with what the register answers to each of its fields.
struct Answered {
    section: &'static FormSection,
    fields: Vec<(&'static FormField, Vec<Row>)>,
}

impl Answered {
    fn of(section: &'static FormSection, file: &File<'_>) -> Self {
        let fields = section.fields.iter();
        Self {
            section,
            fields: fields.map(|field| (field, rows(field, file))).collect(),
        }
    }

    /// Everything that the sheet frames as missing, so that its list and its frames never disagree.
    fn missing(&self) -> Vec<MissingItem> {
        let framed = self.fields.iter().filter(|(_, rows)| {
            let mut values = rows.iter().map(|row| &row.value);
            values.any(|value| *value == Value::Missing)
        });
        let item = |field: &FormField| MissingItem {
            section: self.section.number.to_owned(),
            label: field.label.to_owned(),
            article: field.article.to_owned(),
        };
        framed.map(|(field, _)| item(field)).collect()
    }

    /// A section in which nothing applies to this breach is left out.
    fn section(self) -> Option<Section> {
        let rows: Vec<Row> = self.fields.into_iter().flat_map(|(_, rows)| rows).collect();
        (!rows.is_empty()).then(|| Section {
            number: self.section.number.to_owned(),
            title: self.section.title.to_owned(),
            article: self.section.article.to_owned(),
            rows,
        })
    }
}

/// What is not known is framed where the form requires it, and left out elsewhere.
fn rows(field: &FormField, file: &File<'_>) -> Vec<Row> {
    let value = field
        .item
        .map_or(Answer::Value(Value::Elsewhere), |item| answer(item, file));
    let rows = match value {
        Answer::Value(Value::Missing) if !field.required => Vec::new(),
        Answer::Value(value) => vec![Row::new(field.label, value)],
        Answer::Listed(rows) => rows,
        Answer::NotAsked => Vec::new(),
    };
    rows.into_iter()
        .map(|row| row.numbered(field.number))
        .collect()
}
