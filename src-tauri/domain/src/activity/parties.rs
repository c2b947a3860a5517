//! Who takes part in an activity or receives its data.

use law::RecipientKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::fault::Faults;
use crate::listing::Path;
use crate::record::Names;
use crate::text::{self, LONG, SHORT};
use crate::wording::{chosen, joined};

/// A controller on whose behalf an activity is carried out (GDPR, art. 30.2.a and b), typed and read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordedController {
    /// Its name.
    pub name: String,
    /// How to reach it, and its representative.
    pub contact: String,
    /// Its data protection officer.
    pub officer: String,
    /// Which categories of processing are carried out for it.
    pub treatments: String,
}

/// A joint controller (art. 26), typed and read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct JointController {
    /// Its name.
    pub name: String,
    /// How to reach it.
    pub contact: String,
    /// The essence of the arrangement between them.
    pub arrangement: String,
}

/// Somebody to whom data are disclosed (art. 30.1.d), typed and read alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecordedRecipient {
    /// Of which kind.
    pub kind: Option<RecipientKind>,
    /// Who.
    pub name: String,
}

/// A processor of the register that takes part in an activity, typed and read alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ActivityProcessor {
    /// Which.
    pub processor: Uuid,
    /// For what.
    pub task: String,
}

impl RecordedController {
    pub(super) fn read(&self, path: &Path<'_>, faults: &mut Faults) -> Self {
        Self {
            name: text::required(faults, &path.of("name"), &self.name, SHORT),
            contact: text::at_most(faults, &path.of("contact"), &self.contact, LONG),
            officer: text::at_most(faults, &path.of("officer"), &self.officer, SHORT),
            treatments: text::at_most(faults, &path.of("treatments"), &self.treatments, LONG),
        }
    }

    pub(super) fn words(&self) -> String {
        joined([&self.name, &self.contact, &self.officer, &self.treatments])
    }
}

impl JointController {
    pub(super) fn read(&self, path: &Path<'_>, faults: &mut Faults) -> Self {
        Self {
            name: text::required(faults, &path.of("name"), &self.name, SHORT),
            contact: text::at_most(faults, &path.of("contact"), &self.contact, LONG),
            arrangement: text::at_most(faults, &path.of("arrangement"), &self.arrangement, LONG),
        }
    }

    pub(super) fn words(&self) -> String {
        joined([&self.name, &self.contact, &self.arrangement])
    }
}

impl RecordedRecipient {
    pub(super) fn read(&self, path: &Path<'_>, faults: &mut Faults) -> Self {
        Self {
            kind: self.kind,
            name: text::required(faults, &path.of("name"), &self.name, SHORT),
        }
    }

    pub(super) fn words(&self) -> String {
        joined([&chosen(self.kind), &self.name])
    }
}

impl ActivityProcessor {
    pub(super) fn read(&self, path: &Path<'_>, faults: &mut Faults) -> Self {
        Self {
            processor: self.processor,
            task: text::at_most(faults, &path.of("task"), &self.task, SHORT),
        }
    }

    pub(super) fn words(&self, names: &Names) -> String {
        joined([names.of(self.processor), &self.task])
    }
}
