//! The actions that evaluations decide on (ISO 9001:2015, 10.2): each lives until its effect was checked, from one evaluation
//! to the next.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use law::questionnaires::QUESTIONNAIRES;
use law::{Effectiveness, EvaluationIndicator, ImprovementKind, MeasureState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::breach::FieldChange;
use crate::day;
use crate::fault::{Faults, FieldError, FieldRule};
use crate::paris;
use crate::text::{self, LONG, SHORT};
use crate::wording::{chosen, label};

/// The number of an action: `ACT-0001`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ImprovementNumber(pub u32);

impl fmt::Display for ImprovementNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ACT-{:04}", self.0)
    }
}

/// What an action comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum ImprovementOrigin {
    /// A question of part A.
    Question {
        /// Which.
        id: String,
    },
    /// A figure of part B.
    Indicator {
        /// Which.
        indicator: EvaluationIndicator,
    },
    /// A point on which the procedure and the law differ.
    Departure {
        /// Which.
        id: String,
    },
    /// Anything else.
    Other,
}

impl ImprovementOrigin {
    /// In words, for the journal: a question that no version asks, as a departure, by its identifier.
    fn text(&self) -> String {
        match self {
            Self::Question { id } => {
                let mut questions = QUESTIONNAIRES.iter().flat_map(|it| it.questions);
                let asked = questions.find(|question| question.id == id);
                asked
                    .map_or(id.as_str(), |question| question.text)
                    .to_owned()
            }
            Self::Indicator { indicator } => label(*indicator),
            Self::Departure { id } => id.clone(),
            Self::Other => "Autre".to_owned(),
        }
    }
}

/// An action as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `ImprovementContent`
pub struct ImprovementForm {
    pub origin: ImprovementOrigin,
    pub finding: String,
    pub root_cause: String,
    pub kind: Option<ImprovementKind>,
    pub text: String,
    pub owner: String,
    pub due_on: String,
    pub resources: String,
    pub state: MeasureState,
    pub done_on: String,
    pub evidence: String,
    pub criterion: String,
    pub effectiveness: Option<Effectiveness>,
    pub checked_on: String,
    pub checked_by: String,
    pub check: String,
}

/// What an action says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImprovementContent {
    /// What it comes from.
    pub origin: ImprovementOrigin,
    /// What was found.
    pub finding: String,
    /// Why it was so.
    pub root_cause: String,
    /// Correction, corrective, preventive, improvement.
    pub kind: Option<ImprovementKind>,
    /// What is to be done.
    pub text: String,
    /// Who carries it.
    pub owner: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// With what.
    pub resources: String,
    /// How it stands.
    pub state: MeasureState,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
    /// What shows it.
    pub evidence: String,
    /// By what its effect will be judged.
    pub criterion: String,
    /// What the check of its effect showed.
    pub effectiveness: Option<Effectiveness>,
    /// When that was checked.
    pub checked_on: Option<NaiveDate>,
    /// By whom.
    pub checked_by: String,
    /// What was looked at.
    pub check: String,
}

/// An action of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Improvement {
    /// Identifier.
    pub id: Uuid,
    /// Number.
    pub number: ImprovementNumber,
    /// How many times it was written.
    pub revision: u32,
    /// The evaluation that decided on it.
    pub evaluation: Uuid,
    /// When.
    pub decided_at: DateTime<Utc>,
    /// What it says.
    pub content: ImprovementContent,
}

/// An action as a signed text tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImprovementLine {
    /// Its number.
    pub number: ImprovementNumber,
    /// It comes from an earlier evaluation.
    pub is_carried: bool,
    /// What it said when the text was signed.
    pub content: ImprovementContent,
}

impl ImprovementContent {
    /// Reads a form typed at `now`.
    ///
    /// # Errors
    /// Every fault at once.
    pub fn from_form(form: &ImprovementForm, now: DateTime<Utc>) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let f = &mut faults;
        let is_done = form.state == MeasureState::Done;
        let today = paris::date_of(now);
        let is_checked = form.effectiveness.is_some();
        // A day typed for what is not done, or not checked, is set aside.
        let mut on = |field: &str, typed: &str, counts: bool| {
            counts.then(|| day::past(f, field, typed, now).unwrap_or(today))
        };
        let done_on = on("done_on", &form.done_on, is_done);
        let checked_on = on("checked_on", &form.checked_on, is_checked);
        if is_checked && !is_done {
            f.add("effectiveness", FieldRule::NotListed);
        }
        let content = Self {
            origin: form.origin.clone(),
            finding: text::at_most(f, "finding", &form.finding, LONG),
            root_cause: text::at_most(f, "root_cause", &form.root_cause, LONG),
            kind: form.kind,
            text: text::required(f, "text", &form.text, LONG),
            owner: text::required(f, "owner", &form.owner, SHORT),
            due_on: day::optional(f, "due_on", &form.due_on),
            resources: text::at_most(f, "resources", &form.resources, LONG),
            state: form.state,
            done_on,
            evidence: text::at_most(f, "evidence", &form.evidence, LONG),
            criterion: text::at_most(f, "criterion", &form.criterion, LONG),
            effectiveness: form.effectiveness,
            checked_on,
            checked_by: text::at_most(f, "checked_by", &form.checked_by, SHORT),
            check: text::at_most(f, "check", &form.check, LONG),
        };
        if form.due_on.trim().is_empty() {
            f.add("due_on", FieldRule::Required);
        }
        if is_checked && content.checked_by.is_empty() {
            f.add("checked_by", FieldRule::Required);
        }
        faults.finish(content)
    }

    /// The form that shows this action again.
    #[must_use]
    pub fn form(&self) -> ImprovementForm {
        ImprovementForm {
            origin: self.origin.clone(),
            finding: self.finding.clone(),
            root_cause: self.root_cause.clone(),
            kind: self.kind,
            text: self.text.clone(),
            owner: self.owner.clone(),
            due_on: day::typed(self.due_on),
            resources: self.resources.clone(),
            state: self.state,
            done_on: day::typed(self.done_on),
            evidence: self.evidence.clone(),
            criterion: self.criterion.clone(),
            effectiveness: self.effectiveness,
            checked_on: day::typed(self.checked_on),
            checked_by: self.checked_by.clone(),
            check: self.check.clone(),
        }
    }

    /// Nothing more is expected of it: it was dropped, or its effect was found good.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        match self.state {
            MeasureState::Dropped => true,
            MeasureState::Done => self.effectiveness == Some(Effectiveness::Effective),
            MeasureState::Planned | MeasureState::InProgress => false,
        }
    }

    /// Wanted by a day that is over, and neither done nor dropped.
    #[must_use]
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        let is_open = match self.state {
            MeasureState::Planned | MeasureState::InProgress => true,
            MeasureState::Done | MeasureState::Dropped => false,
        };
        is_open && self.due_on.is_some_and(|due| due < today)
    }

    fn readings(&self) -> [(&'static str, String); 16] {
        [
            ("origin", self.origin.text()),
            ("finding", self.finding.clone()),
            ("root_cause", self.root_cause.clone()),
            ("kind", chosen(self.kind)),
            ("text", self.text.clone()),
            ("owner", self.owner.clone()),
            ("due_on", day::typed(self.due_on)),
            ("resources", self.resources.clone()),
            ("state", label(self.state)),
            ("done_on", day::typed(self.done_on)),
            ("evidence", self.evidence.clone()),
            ("criterion", self.criterion.clone()),
            ("effectiveness", chosen(self.effectiveness)),
            ("checked_on", day::typed(self.checked_on)),
            ("checked_by", self.checked_by.clone()),
            ("check", self.check.clone()),
        ]
    }

    /// What differs from what it said before; everything that it says, before nothing.
    #[must_use]
    pub fn changes_from(&self, before: Option<&Self>) -> Vec<FieldChange> {
        let earlier = before.map(Self::readings);
        let readings = self.readings().into_iter().enumerate();
        let changes = readings.map(|(position, (field, after))| FieldChange {
            field: field.to_owned(),
            before: earlier
                .as_ref()
                .map(|it| it[position].1.clone())
                .unwrap_or_default(),
            after,
        });
        changes
            .filter(|change| change.before != change.after)
            .collect()
    }
}
