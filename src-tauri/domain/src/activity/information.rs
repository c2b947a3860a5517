//! What the persons are told and what they may ask (GDPR, art. 12 to 22).

use law::DataSubjectRight;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::Faults;
use crate::record::Reading;
use crate::text::{self, LONG};
use crate::wording::{labels, yes_no};

/// What the persons are told and may ask, typed and read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Information {
    /// Whether they are informed.
    pub given: Option<bool>,
    /// How, and where the notice is.
    pub means: String,
    /// The rights that apply; not known while none is ticked.
    pub rights: Vec<DataSubjectRight>,
    /// To whom they write.
    pub contact: String,
    /// Whether they have to give the data, and what follows if they do not (art. 13.2.e).
    pub obligation: String,
    /// Whether something is decided by a machine alone (art. 22).
    pub automated: Option<bool>,
    /// By which reasoning, and with what consequences.
    pub automated_note: String,
}

impl Information {
    pub(super) fn read(&self, faults: &mut Faults) -> Self {
        let mut text = |field: &str, typed: &str| {
            text::at_most(faults, &format!("information.{field}"), typed, LONG)
        };
        Self {
            given: self.given,
            means: text("means", &self.means),
            rights: self.rights.clone(),
            contact: text("contact", &self.contact),
            obligation: text("obligation", &self.obligation),
            automated: self.automated,
            automated_note: text("automated_note", &self.automated_note),
        }
    }

    pub(super) fn readings(&self) -> Vec<Reading> {
        vec![
            ("information.given", yes_no(self.given)),
            ("information.means", self.means.clone()),
            ("information.rights", labels(&self.rights)),
            ("information.contact", self.contact.clone()),
            ("information.obligation", self.obligation.clone()),
            ("information.automated", yes_no(self.automated)),
            ("information.automated_note", self.automated_note.clone()),
        ]
    }
}
