//! A processing activity as its record describes it (GDPR, art. 30).

mod completeness;
mod data;
mod dpia;
mod form;
mod hosting;
mod information;
mod parties;
mod proposed;
mod purpose;
mod reading;
mod review;
mod screening;

pub use completeness::missing;
pub use data::{PersonGroup, RecordedData};
pub use dpia::{Dpia, DpiaForm};
pub use form::ActivityForm;
pub use hosting::{Hosting, HostingForm};
pub use information::Information;
pub use parties::{ActivityProcessor, JointController, RecordedController, RecordedRecipient};
pub use purpose::Purpose;
pub use review::{Freshness, Review, ReviewForm, freshness};
pub use screening::{Screened, Screening};

use law::{ActivityCapacity, ActivityState, Collection};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::count::Count;
use crate::listing::Listing;
use crate::record::{Content, Expiring, Names, Reading, Record, RecordKind};
use crate::transfer::Transfer;

/// An activity of the register.
pub type Activity = Record<ActivityRecord>;

/// What the record of an activity says. An empty text, `None` and an unknown list mean « ne sait pas pour l’instant ».
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityRecord {
    /// Whether the organisation is its controller, or carries it out on behalf of others.
    pub capacity: ActivityCapacity,
    /// What it is called.
    pub name: String,
    /// The organisation's own reference.
    pub reference: String,
    /// Draft, in review, validated, retired; when it is to be looked at again.
    pub review: Review,
    /// Applications and files that it uses.
    pub tools: String,
    /// Whether some of it is on paper.
    pub paper: Option<bool>,
    /// On whose behalf it is carried out (art. 30.2.a).
    pub controllers: Listing<RecordedController>,
    /// With whom its purposes are determined (art. 26).
    pub joint_controllers: Listing<JointController>,
    /// What it is for, each with its basis (art. 6 and 9).
    pub purposes: Vec<Purpose>,
    /// Whose data.
    pub persons: Vec<PersonGroup>,
    /// How many persons.
    pub person_count: Count,
    /// Which data, each with how long they are kept.
    pub data: Vec<RecordedData>,
    /// From the persons or from elsewhere (art. 13 and 14).
    pub collection: Option<Collection>,
    /// From where, when not from the persons.
    pub sources: String,
    /// Who receives the data.
    pub recipients: Listing<RecordedRecipient>,
    /// Processors that take part (art. 28).
    pub processors: Listing<ActivityProcessor>,
    /// Transfers outside the European Union (art. 44 to 49).
    pub transfers: Listing<Transfer>,
    /// Measures of the organisation's catalogue that protect it (art. 32).
    pub measures: Listing<Uuid>,
    /// Anything that the catalogue does not say.
    pub measures_note: String,
    /// What the persons are told and may ask.
    pub information: Information,
    /// The online service and the hosting of health data.
    pub hosting: Hosting,
    /// Whether a data protection impact assessment is needed (art. 35).
    pub screening: Screening,
    /// What became of it.
    pub dpia: Dpia,
    /// Anything worth keeping.
    pub notes: String,
}

impl Content for ActivityRecord {
    const KINDS: &'static [RecordKind] = &[
        RecordKind::ControllerActivity,
        RecordKind::ProcessorActivity,
    ];

    fn kind(&self) -> RecordKind {
        match self.capacity {
            ActivityCapacity::Controller => RecordKind::ControllerActivity,
            ActivityCapacity::Processor => RecordKind::ProcessorActivity,
        }
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn state(&self) -> &'static str {
        self.review.state.name()
    }

    fn lacking(&self) -> usize {
        let items = missing(self);
        items.iter().filter(|item| item.is_required()).count()
    }

    fn expiries(&self) -> Vec<Expiring> {
        if self.review.state == ActivityState::Retired {
            return Vec::new();
        }
        let mut expiries = self.hosting.expiries();
        expiries.extend(self.review.expiry());
        expiries
    }

    fn cited(&self) -> Vec<Uuid> {
        let processors = self.processors.items.iter().map(|item| item.processor);
        processors
            .chain(self.measures.items.iter().copied())
            .collect()
    }

    fn readings(&self, names: &Names) -> Vec<Reading> {
        reading::readings(self, names)
    }
}
