//! The sixth step: the other bodies to tell, each with its proof or a motivated "no".

use chrono::{DateTime, Utc};
use law::{Door, DoorAnswer};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::fault::{Faults, FieldRule};
use crate::moment::{InstantForm, Moment};
use crate::text::{self, LONG, SHORT};

/// One body, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // each field is the one of the same name in `DoorRecord`
pub struct DoorForm {
    pub door: Door,
    pub answer: Option<DoorAnswer>,
    pub reason: String,
    pub told: InstantForm,
    pub reference: String,
    pub proof: Option<Uuid>,
}

/// The sixth step as typed: every body once, in the order of the law.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DoorsForm {
    /// The bodies.
    pub doors: Vec<DoorForm>,
}

/// What is decided and done about one body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoorRecord {
    /// Which body.
    pub door: Door,
    /// Whether it has to be told; absent while that is not known.
    pub answer: Option<DoorAnswer>,
    /// Why not, or anything worth keeping.
    pub reason: String,
    /// When it was told.
    pub told: Option<Moment>,
    /// Number of the complaint, of the report, of the claim.
    pub reference: String,
    /// The supporting document that shows it.
    pub proof: Option<Uuid>,
}

/// What the sixth step keeps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doors {
    /// Every body once, in the order of the law.
    pub doors: Vec<DoorRecord>,
}

impl Default for Doors {
    fn default() -> Self {
        let doors = Door::ALL.iter();
        Self {
            doors: doors.map(|door| DoorRecord::untouched(*door)).collect(),
        }
    }
}

impl DoorsForm {
    /// A body that the form leaves out is untouched; one that it names twice keeps its first answer.
    pub(super) fn read(&self, faults: &mut Faults, now: DateTime<Utc>) -> Doors {
        let doors = Door::ALL.iter().map(|door| {
            let position = self.doors.iter().position(|form| form.door == *door);
            position.map_or_else(
                || DoorRecord::untouched(*door),
                |position| self.doors[position].read(position, faults, now),
            )
        });
        Doors {
            doors: doors.collect(),
        }
    }
}

impl DoorForm {
    fn read(&self, position: usize, faults: &mut Faults, now: DateTime<Utc>) -> DoorRecord {
        let field = |name: &str| format!("details.doors.{position}.{name}");
        let reason = text::at_most(faults, &field("reason"), &self.reason, LONG);
        if self.answer == Some(DoorAnswer::NotNeeded) && reason.is_empty() {
            faults.add(field("reason"), FieldRule::Required);
        }
        let told = self.told.read(&field("told"), faults, now);
        let reference = text::at_most(faults, &field("reference"), &self.reference, SHORT);
        // What another answer asked for is set aside: the file never says both.
        let is_needed = self.answer == Some(DoorAnswer::Needed);
        DoorRecord {
            door: self.door,
            answer: self.answer,
            reason: if is_needed { String::new() } else { reason },
            told: told.filter(|_| is_needed),
            reference: if is_needed { reference } else { String::new() },
            proof: self.proof.filter(|_| is_needed),
        }
    }
}

impl DoorRecord {
    fn untouched(door: Door) -> Self {
        Self {
            door,
            answer: None,
            reason: String::new(),
            told: None,
            reference: String::new(),
            proof: None,
        }
    }

    fn form(&self) -> DoorForm {
        DoorForm {
            door: self.door,
            answer: self.answer,
            reason: self.reason.clone(),
            told: InstantForm::typed(self.told),
            reference: self.reference.clone(),
            proof: self.proof,
        }
    }
}

impl Doors {
    pub(super) fn form(&self) -> DoorsForm {
        DoorsForm {
            doors: self.doors.iter().map(DoorRecord::form).collect(),
        }
    }
}
