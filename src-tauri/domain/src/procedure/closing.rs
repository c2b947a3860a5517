//! The ninth step before the signature: whom to tell, and why what is left undone is left so.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::Faults;
use crate::text::{self, LONG, SHORT};

/// What the ninth step keeps, typed and read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Closing {
    /// The departments that are told of the closing (procedure, § 4.10).
    pub departments: String,
    /// Why the file is closed although something is left undone.
    pub reason: String,
}

impl Closing {
    pub(super) fn read(&self, faults: &mut Faults) -> Self {
        Self {
            departments: text::at_most(faults, "details.departments", &self.departments, SHORT),
            reason: text::at_most(faults, "details.reason", &self.reason, LONG),
        }
    }
}
