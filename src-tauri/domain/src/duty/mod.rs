//! What awaits a hand, whatever the register: each duty with its limit, so that one list and one calendar show them all.

mod breach;
mod limit;
mod others;
mod reminder;

use law::{DutyKind, Expiry, ProcedureStep};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use breach::of_breach;
pub use limit::{DutyState, Limit};
pub use others::{
    evaluate_procedure, of_exercise, of_improvement, of_record, of_request, review_access,
};
pub use reminder::{Left, Reminder, left, reminders};

use crate::procedure::NextAction;

/// What a duty is about, beyond its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum DutyAbout {
    /// Nothing more than its kind says.
    Itself,
    /// The one thing to do next on the file.
    Next {
        /// What.
        action: NextAction,
        /// On which step.
        step: Option<ProcedureStep>,
    },
    /// A step of the procedure.
    Step {
        /// Which.
        step: ProcedureStep,
    },
    /// Something of an entry that expires.
    Expiry {
        /// What.
        what: Expiry,
        /// Which one, where an entry has several; may be empty.
        detail: String,
    },
    /// A measure or an action, in the words of the person.
    Words {
        /// What was decided.
        text: String,
    },
}

/// Something that awaits a hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duty {
    /// What is to be done.
    pub kind: DutyKind,
    /// About what.
    pub about: DutyAbout,
    /// Until when; none while nothing but good sense presses.
    pub limit: Option<Limit>,
}

impl Duty {
    fn new(kind: DutyKind, about: DutyAbout, limit: Option<Limit>) -> Self {
        Self { kind, about, limit }
    }

    /// One that its kind tells whole.
    #[must_use]
    pub fn itself(kind: DutyKind, limit: Option<Limit>) -> Self {
        Self::new(kind, DutyAbout::Itself, limit)
    }
}
