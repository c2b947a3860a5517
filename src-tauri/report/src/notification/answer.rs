//! What the register answers to a field of a form.

use domain::breach::moment_text;
use domain::moment::Moment;

use crate::record::{Choice, Row, Value};

/// An answer, before the form gives it a label.
pub(super) enum Answer {
    /// A value, perhaps missing.
    Value(Value),
    /// Several facts under labels of their own.
    Listed(Vec<Row>),
    /// The field does not apply to this breach.
    NotAsked,
}

impl Answer {
    /// A text, missing while it is empty.
    pub(super) fn text(text: &str) -> Self {
        Self::Value(Value::known(text))
    }

    /// One answer in the words of the law.
    pub(super) fn label(label: Option<&'static str>) -> Self {
        Self::Value(Value::label(label))
    }

    /// Several answers in the words of the law.
    pub(super) fn labels<'a, T: Copy + 'a>(
        answers: Option<impl IntoIterator<Item = &'a T>>,
        label: fn(T) -> &'static str,
    ) -> Self {
        Self::Value(Value::labels(answers, label))
    }

    /// An instant with its precision.
    pub(super) fn moment(moment: Option<Moment>) -> Self {
        Self::text(&moment_text(moment))
    }

    /// Entries one under the other, missing while there is none.
    pub(super) fn entries(entries: impl Iterator<Item = String>) -> Self {
        let choices: Vec<Choice> = entries.map(|text| Choice::plain(&text)).collect();
        Self::Value(if choices.is_empty() {
            Value::Missing
        } else {
            Value::Choices(choices)
        })
    }

    /// This answer where the field applies.
    pub(super) fn only_if(self, applies: bool) -> Self {
        if applies { self } else { Self::NotAsked }
    }
}
