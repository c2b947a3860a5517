//! Facts of the register as the printed documents show them: labels and values, in sections.

use serde::Serialize;

mod attached;
mod blocks;
mod chapter;
mod file;
mod header;
mod source;
mod transfer;
mod words;

pub use attached::AttachedFile;
pub use file::{FileDocument, FileSource, JournalLine, WrittenEvent};
pub use source::Source;

pub use chapter::{Body, Cell, Chapter, Table};

pub(crate) use attached::attached;
pub(crate) use blocks::{chapter, column, content, grid, section, table, table_rows, titled};
pub(crate) use header::{header, header_of};
pub(crate) use transfer::{country, transfers};
pub(crate) use words::{joined, lowered, one_of, punctuality, sentence_of, when, yes_or_no};

/// One section of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its letter or number in the form.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The article that asks for it; may be empty.
    pub article: String,
    /// Its facts.
    pub rows: Vec<Row>,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// Its number in the form; may be empty.
    pub number: String,
    /// Its label.
    pub label: String,
    /// Its value.
    pub value: Value,
    /// A note under the value: a precision, a reason; may be empty.
    pub note: String,
}

/// The value of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Value {
    /// Text; line feeds are kept.
    Text(String),
    /// Choices, one under the other.
    Choices(Vec<Choice>),
    /// Not known for now.
    Missing,
    /// Not written yet, in a record that is kept up to date until it is.
    ToComplete,
    /// Not kept by the register: it is filled in on the form itself.
    Elsewhere,
}

/// One of several choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Its label.
    pub text: String,
    /// What sets it apart: « Donnée sensible, art. 9 »; may be empty.
    pub mark: String,
}

impl Row {
    /// A fact without a note.
    pub(crate) fn new(label: &str, value: Value) -> Self {
        Self {
            number: String::new(),
            label: label.to_owned(),
            value,
            note: String::new(),
        }
    }

    /// A text that is always there.
    pub(crate) fn text(label: &str, text: &str) -> Self {
        Self::new(label, Value::Text(text.to_owned()))
    }

    /// A text, missing while it is empty.
    pub(crate) fn known(label: &str, text: &str) -> Self {
        Self::new(label, Value::known(text))
    }

    /// A text of a record that is kept up to date, to be completed while it is empty.
    pub(crate) fn asked(label: &str, text: &str) -> Self {
        Self::new(label, Value::asked(text))
    }

    /// A row where there is something to say.
    pub(crate) fn filled(label: &str, text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| Self::text(label, text))
    }

    /// A row with a list that is not empty.
    pub(crate) fn listed(label: &str, entries: impl Iterator<Item = String>) -> Option<Self> {
        let choices: Vec<Choice> = entries.map(|text| Choice::plain(&text)).collect();
        (!choices.is_empty()).then(|| Self::new(label, Value::Choices(choices)))
    }

    /// The same under a number.
    pub(crate) fn numbered(self, number: &str) -> Self {
        Self {
            number: number.to_owned(),
            ..self
        }
    }

    /// The same with a note.
    pub(crate) fn noted(self, note: &str) -> Self {
        Self {
            note: note.to_owned(),
            ..self
        }
    }
}

impl Value {
    /// A text, missing while it is empty.
    pub(crate) fn known(text: &str) -> Self {
        if text.is_empty() {
            Self::Missing
        } else {
            Self::Text(text.to_owned())
        }
    }

    /// A text of a record that is kept up to date, to be completed while it is empty.
    pub(crate) fn asked(text: &str) -> Self {
        if text.is_empty() {
            Self::ToComplete
        } else {
            Self::Text(text.to_owned())
        }
    }

    /// One answer in the words of the law.
    pub(crate) fn label(label: Option<&'static str>) -> Self {
        Self::known(label.unwrap_or_default())
    }

    /// Several answers in the words of the law, missing while there is none.
    pub(crate) fn labels<'a, T: Copy + 'a>(
        answers: Option<impl IntoIterator<Item = &'a T>>,
        label: fn(T) -> &'static str,
    ) -> Self {
        let choice = |answer: &T| Choice::plain(label(*answer));
        answers.map_or(Self::Missing, |answers| {
            Self::Choices(answers.into_iter().map(choice).collect())
        })
    }
}

impl Choice {
    /// A choice that nothing sets apart.
    pub(crate) fn plain(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            mark: String::new(),
        }
    }
}
