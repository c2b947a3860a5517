//! The clauses of a contract with a processor, reviewed one by one (GDPR, art. 28.3).

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use law::thresholds::PROCESSOR_REVIEW_MONTHS;
use law::{ClauseOutcome, ContractClause, Expiry};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day;
use crate::fault::Faults;
use crate::record::{Expiring, Reading, next_review};
use crate::text::{self, LONG, SHORT};
use crate::wording::{chosen, joined, label, lines};

/// What the review found of one clause, typed and read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClauseAnswer {
    /// Whether the contract has it.
    pub outcome: Option<ClauseOutcome>,
    /// Where it is, and what shows that it is kept.
    pub evidence: String,
    /// What is missing, and what follows.
    pub note: String,
}

/// The review, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `ClauseReview`
pub struct ClauseReviewForm {
    pub answers: BTreeMap<ContractClause, ClauseAnswer>,
    pub reviewed_on: String,
    pub reviewed_by: String,
    pub review_on: String,
}

/// The review of the clauses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClauseReview {
    /// What was found; a clause that is absent was not looked at.
    pub answers: BTreeMap<ContractClause, ClauseAnswer>,
    /// When.
    pub reviewed_on: Option<NaiveDate>,
    /// By whom.
    pub reviewed_by: String,
    /// When they are to be looked at again; a year later unless somebody says otherwise.
    pub review_on: Option<NaiveDate>,
}

impl ClauseReviewForm {
    pub(super) fn read(&self, faults: &mut Faults, now: DateTime<Utc>) -> ClauseReview {
        let answers = self.answers.iter();
        ClauseReview {
            answers: answers
                .map(|(clause, answer)| (*clause, answer.read(*clause, faults)))
                .collect(),
            reviewed_on: day::past(faults, "clauses.reviewed_on", &self.reviewed_on, now),
            reviewed_by: text::at_most(faults, "clauses.reviewed_by", &self.reviewed_by, SHORT),
            review_on: day::optional(faults, "clauses.review_on", &self.review_on),
        }
    }
}

impl ClauseAnswer {
    fn read(&self, clause: ContractClause, faults: &mut Faults) -> Self {
        let field = |name: &str| format!("clauses.answers.{}.{name}", clause.name());
        Self {
            outcome: self.outcome,
            evidence: text::at_most(faults, &field("evidence"), &self.evidence, LONG),
            note: text::at_most(faults, &field("note"), &self.note, LONG),
        }
    }
}

impl ClauseReview {
    pub(super) fn form(&self) -> ClauseReviewForm {
        ClauseReviewForm {
            answers: self.answers.clone(),
            reviewed_on: day::typed(self.reviewed_on),
            reviewed_by: self.reviewed_by.clone(),
            review_on: day::typed(self.review_on),
        }
    }

    /// What was found of one clause; none while nobody has looked.
    #[must_use]
    pub fn outcome(&self, clause: ContractClause) -> Option<ClauseOutcome> {
        self.answers.get(&clause).and_then(|answer| answer.outcome)
    }

    /// The clauses that the contract lacks, wholly or partly, or that nobody has looked at.
    #[must_use]
    pub fn weak(&self) -> Vec<ContractClause> {
        let clauses = ContractClause::ALL.iter().copied();
        clauses
            .filter(|clause| match self.outcome(*clause) {
                None | Some(ClauseOutcome::Partly | ClauseOutcome::Missing) => true,
                Some(ClauseOutcome::Satisfied | ClauseOutcome::NotApplicable) => false,
            })
            .collect()
    }

    /// When the clauses are to be looked at again: the day that was set, or a year after the last time.
    #[must_use]
    pub fn due_on(&self) -> Option<NaiveDate> {
        next_review(self.review_on, self.reviewed_on, &PROCESSOR_REVIEW_MONTHS)
    }

    pub(super) fn expiry(&self) -> Option<Expiring> {
        Expiring::on(self.due_on(), Expiry::ClauseReview, "")
    }

    pub(super) fn readings(&self) -> Vec<Reading> {
        let answers = self.answers.iter().map(|(clause, answer)| {
            joined([
                &label(*clause),
                &chosen(answer.outcome),
                &answer.evidence,
                &answer.note,
            ])
        });
        vec![
            ("clauses.answers", lines(answers)),
            ("clauses.reviewed_on", day::typed(self.reviewed_on)),
            ("clauses.reviewed_by", self.reviewed_by.clone()),
            ("clauses.review_on", day::typed(self.review_on)),
        ]
    }
}
