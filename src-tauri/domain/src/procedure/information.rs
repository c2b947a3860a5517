//! The seventh step: whether, when and how the persons concerned are informed (GDPR, art. 34).

use chrono::{DateTime, NaiveDate, Utc};
use law::{InformationDecision, InformationException, InformationMeans};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::choices::{Choices, Known};
use crate::count::{Count, CountForm};
use crate::day;
use crate::fault::{Faults, FieldRule};
use crate::letter::{Letter, LetterForm};
use crate::moment::{InstantForm, Moment};
use crate::text::{self, LONG, SHORT};

/// A group of persons to reach, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `InformedGroup`
pub struct InformedGroupForm {
    pub audience: String,
    pub means: Choices<InformationMeans>,
    pub planned_on: String,
    pub informed: InstantForm,
    pub reached: CountForm,
    pub returned: CountForm,
}

/// The seventh step as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Information`
pub struct InformationForm {
    pub decision: Option<InformationDecision>,
    pub exception: Option<InformationException>,
    pub reason: String,
    pub public_notice: String,
    pub imposed: bool,
    pub groups: Vec<InformedGroupForm>,
    #[serde(default)]
    pub letters: Vec<LetterForm>,
}

/// A group of persons to reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformedGroup {
    /// Who: followed employees of a centre, own staff, trusted persons.
    pub audience: String,
    /// How they are reached.
    pub means: Known<InformationMeans>,
    /// When it is planned.
    pub planned_on: Option<NaiveDate>,
    /// When the first message left.
    pub informed: Option<Moment>,
    /// How many were reached.
    pub reached: Count,
    /// How many messages came back.
    pub returned: Count,
}

/// What the seventh step keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Information {
    /// Whether the persons are informed; absent while that is not determined.
    pub decision: Option<InformationDecision>,
    /// The exception that applies (art. 34.3).
    pub exception: Option<InformationException>,
    /// Why the persons are not informed.
    pub reason: String,
    /// Where and when the public communication appeared, owed with the third exception alone (art. 34.3.c).
    pub public_notice: String,
    /// The authority ordered it (art. 34.4).
    pub imposed: bool,
    /// Who is reached.
    pub groups: Vec<InformedGroup>,
    /// What they are written, one letter for each audience at most.
    #[serde(default)]
    pub letters: Vec<Letter>,
}

impl InformationForm {
    pub(super) fn read(&self, faults: &mut Faults, now: DateTime<Utc>) -> Information {
        let groups = self.groups.iter().enumerate();
        let information = Information {
            decision: self.decision,
            exception: self
                .exception
                .filter(|_| self.decision == Some(InformationDecision::Exception)),
            reason: text::at_most(faults, "details.reason", &self.reason, LONG),
            public_notice: text::at_most(
                faults,
                "details.public_notice",
                &self.public_notice,
                LONG,
            ),
            imposed: self.imposed,
            groups: groups
                .map(|(position, form)| form.read(position, faults, now))
                .collect(),
            letters: self.letters(faults),
        };
        information.judge(faults);
        information.without_other_answers()
    }
}

impl InformationForm {
    /// Two letters to one audience would leave open which of them leaves.
    fn letters(&self, faults: &mut Faults) -> Vec<Letter> {
        let mut letters: Vec<Letter> = Vec::new();
        for (position, form) in self.letters.iter().enumerate() {
            let path = format!("details.letters.{position}");
            let letter = form.read(&path, faults);
            if letters
                .iter()
                .any(|before| before.audience == letter.audience)
            {
                faults.add(format!("{path}.audience"), FieldRule::Duplicate);
            }
            letters.push(letter);
        }
        letters
    }
}

impl InformedGroupForm {
    fn read(&self, position: usize, faults: &mut Faults, now: DateTime<Utc>) -> InformedGroup {
        let field = |name: &str| format!("details.groups.{position}.{name}");
        InformedGroup {
            audience: text::required(faults, &field("audience"), &self.audience, SHORT),
            means: self.means.known(),
            planned_on: day::optional(faults, &field("planned_on"), &self.planned_on),
            informed: self.informed.read(&field("informed"), faults, now),
            reached: self.reached.read(&field("reached"), faults),
            returned: self.returned.read(&field("returned"), faults),
        }
    }
}

impl Information {
    /// What another decision asked for is set aside: the file never says both.
    fn without_other_answers(self) -> Self {
        let is_public = self.exception == Some(InformationException::DisproportionateEffort);
        Self {
            reason: if self.is_refused() {
                self.reason
            } else {
                String::new()
            },
            public_notice: if is_public {
                self.public_notice
            } else {
                String::new()
            },
            ..self
        }
    }

    fn is_refused(&self) -> bool {
        match self.decision {
            Some(InformationDecision::NotHighRisk | InformationDecision::Exception) => true,
            Some(InformationDecision::Informed | InformationDecision::Planned) | None => false,
        }
    }

    /// The persons were told, or an exception says why they need not be.
    pub(super) fn is_settled(&self) -> bool {
        match self.decision {
            Some(InformationDecision::Informed) => self.has_informed(),
            Some(InformationDecision::Exception) => {
                self.exception.is_some() && !self.reason.is_empty()
            }
            Some(InformationDecision::NotHighRisk | InformationDecision::Planned) | None => false,
        }
    }

    /// A first message left to every group that is to be reached.
    #[must_use]
    pub fn has_informed(&self) -> bool {
        let all_told = self.groups.iter().all(|group| group.informed.is_some());
        all_told && !self.groups.is_empty()
    }

    /// Likewise, and at `ordered` or later.
    pub(super) fn has_informed_since(&self, ordered: DateTime<Utc>) -> bool {
        let told = self.groups.iter().filter_map(|group| group.informed);
        self.has_informed() && told.into_iter().any(|moment| moment.at >= ordered)
    }

    /// Not informing is explained, and the third exception comes with a public communication.
    fn judge(&self, faults: &mut Faults) {
        if self.is_refused() && self.reason.is_empty() {
            faults.add("details.reason", FieldRule::Required);
        }
        if self.decision == Some(InformationDecision::Exception) && self.exception.is_none() {
            faults.add("details.exception", FieldRule::Required);
        }
        let public = self.exception == Some(InformationException::DisproportionateEffort);
        if public && self.public_notice.is_empty() {
            faults.add("details.public_notice", FieldRule::Required);
        }
    }

    pub(super) fn form(&self) -> InformationForm {
        InformationForm {
            decision: self.decision,
            exception: self.exception,
            reason: self.reason.clone(),
            public_notice: self.public_notice.clone(),
            imposed: self.imposed,
            groups: self.groups.iter().map(InformedGroup::form).collect(),
            letters: self.letters.iter().map(Letter::form).collect(),
        }
    }
}

impl InformedGroup {
    fn form(&self) -> InformedGroupForm {
        InformedGroupForm {
            audience: self.audience.clone(),
            means: Choices::showing(self.means.as_ref()),
            planned_on: day::typed(self.planned_on),
            informed: InstantForm::typed(self.informed),
            reached: self.reached.form(),
            returned: self.returned.form(),
        }
    }
}
