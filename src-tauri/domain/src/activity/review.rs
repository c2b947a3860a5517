//! How a fiche stands: its state, who answers for it, and when it is to be looked at again.

use chrono::NaiveDate;
use law::thresholds::ACTIVITY_REVIEW_MONTHS;
use law::{ActivityState, Expiry};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day;
use crate::fault::{Faults, FieldRule};
use crate::record::{Expiring, Reading, Urgency, next_review, urgency};
use crate::text::{self, SHORT};
use crate::wording::label;

/// How a fiche stands, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `Review`
pub struct ReviewForm {
    pub state: ActivityState,
    pub owner: String,
    pub department: String,
    pub started_on: String,
    pub ended_on: String,
    pub validated_by: String,
    pub reviewed_on: String,
    pub review_on: String,
}

/// How a fiche stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Draft, in review, validated, retired.
    pub state: ActivityState,
    /// The function that answers for the activity.
    pub owner: String,
    /// The department that carries it out.
    pub department: String,
    /// When the activity began.
    pub started_on: Option<NaiveDate>,
    /// When it ended, once retired.
    pub ended_on: Option<NaiveDate>,
    /// Who validated the fiche, once validated.
    pub validated_by: String,
    /// When it was last looked at.
    pub reviewed_on: Option<NaiveDate>,
    /// When it is to be looked at again; a year after the last time unless somebody says otherwise.
    pub review_on: Option<NaiveDate>,
}

/// How recent a fiche is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Freshness {
    /// Nobody has looked at it since it was written.
    NeverReviewed,
    /// It is to be looked at again later.
    Fresh,
    /// Its day comes near.
    DueSoon,
    /// Its day is passed.
    Overdue,
    /// The activity has ended.
    Retired,
}

impl ReviewForm {
    pub(super) fn read(&self, faults: &mut Faults) -> Review {
        let mut text = |field: &str, typed: &str| {
            text::at_most(faults, &format!("review.{field}"), typed, SHORT)
        };
        let owner = text("owner", &self.owner);
        let department = text("department", &self.department);
        let validated_by = text("validated_by", &self.validated_by);
        let mut day =
            |field: &str, typed: &str| day::optional(faults, &format!("review.{field}"), typed);
        let review = Review {
            state: self.state,
            owner,
            department,
            started_on: day("started_on", &self.started_on),
            ended_on: day("ended_on", &self.ended_on),
            validated_by,
            reviewed_on: day("reviewed_on", &self.reviewed_on),
            review_on: day("review_on", &self.review_on),
        };
        review.judged(faults)
    }
}

impl Review {
    fn judged(self, faults: &mut Faults) -> Self {
        if self.state == ActivityState::Validated && self.validated_by.is_empty() {
            faults.add("review.validated_by", FieldRule::Required);
        }
        if let (Some(started), Some(ended)) = (self.started_on, self.ended_on)
            && ended < started
        {
            faults.add("review.ended_on", FieldRule::EndBeforeStart);
        }
        let is_validated = self.state == ActivityState::Validated;
        let is_retired = self.state == ActivityState::Retired;
        Self {
            validated_by: if is_validated {
                self.validated_by
            } else {
                String::new()
            },
            ended_on: self.ended_on.filter(|_| is_retired),
            ..self
        }
    }

    pub(super) fn form(&self) -> ReviewForm {
        ReviewForm {
            state: self.state,
            owner: self.owner.clone(),
            department: self.department.clone(),
            started_on: day::typed(self.started_on),
            ended_on: day::typed(self.ended_on),
            validated_by: self.validated_by.clone(),
            reviewed_on: day::typed(self.reviewed_on),
            review_on: day::typed(self.review_on),
        }
    }

    /// When the fiche is to be looked at again: the day that was set, or a year after the last time.
    #[must_use]
    pub fn due_on(&self) -> Option<NaiveDate> {
        next_review(self.review_on, self.reviewed_on, &ACTIVITY_REVIEW_MONTHS)
    }

    pub(super) fn expiry(&self) -> Option<Expiring> {
        Expiring::on(self.due_on(), Expiry::ActivityReview, "")
    }

    pub(super) fn readings(&self) -> Vec<Reading> {
        vec![
            ("review.state", label(self.state)),
            ("review.owner", self.owner.clone()),
            ("review.department", self.department.clone()),
            ("review.started_on", day::typed(self.started_on)),
            ("review.ended_on", day::typed(self.ended_on)),
            ("review.validated_by", self.validated_by.clone()),
            ("review.reviewed_on", day::typed(self.reviewed_on)),
            ("review.review_on", day::typed(self.review_on)),
        ]
    }
}

/// How recent a fiche is on `today`.
#[must_use]
pub fn freshness(review: &Review, today: NaiveDate) -> Freshness {
    if review.state == ActivityState::Retired {
        return Freshness::Retired;
    }
    match review.due_on().map(|on| urgency(on, today)) {
        None => Freshness::NeverReviewed,
        Some(Urgency::Passed) => Freshness::Overdue,
        Some(Urgency::Soon) => Freshness::DueSoon,
        Some(Urgency::Later) => Freshness::Fresh,
    }
}
