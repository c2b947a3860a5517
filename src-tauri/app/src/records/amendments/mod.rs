//! What a breach teaches the registers, accepted change by change.

mod acceptance;
mod proposed;

pub(crate) use acceptance::{AcceptAmendment, accept_amendment};
pub(crate) use proposed::{AmendmentView, amendments};

use domain::activity::Activity;
use domain::amendment::Lesson;
use domain::breach::Breach;
use domain::paris;
use domain::procedure::Step;
use domain::processor::Processor;
use domain::record::{Content, Record, RecordKind};
use domain::security::SecurityMeasure;
use uuid::Uuid;

use crate::error::ApiError;
use crate::session::Desk;

/// A breach with the fiches and processors that it names.
struct Taught {
    breach: Breach,
    steps: Vec<Step>,
    fiches: Vec<Activity>,
    processors: Vec<Processor>,
    measures: Vec<SecurityMeasure>,
}

impl Taught {
    fn read(desk: &Desk<'_>, id: Uuid) -> Result<Self, ApiError> {
        let store = &desk.open.store;
        let breach = store.breach(id)?;
        // What is only played teaches the registers nothing.
        let facts = (!breach.number.is_exercise).then_some(&breach.facts);
        let fiches = facts.and_then(|facts| facts.activities.as_ref());
        let processors = facts.and_then(|facts| facts.processors.as_ref());
        Ok(Self {
            fiches: read(desk, fiches.into_iter().flatten())?,
            processors: read(desk, processors.into_iter().flatten())?,
            steps: desk.steps(id)?,
            measures: store.all_records(RecordKind::SecurityMeasure)?,
            breach,
        })
    }

    fn fiche(&self, id: Uuid) -> Option<&Activity> {
        self.fiches.iter().find(|fiche| fiche.id == id)
    }

    fn processor(&self, id: Uuid) -> Option<&Processor> {
        let mut processors = self.processors.iter();
        processors.find(|processor| processor.id == id)
    }

    fn lesson(&self, desk: &Desk<'_>) -> Lesson<'_> {
        Lesson {
            breach: &self.breach,
            steps: &self.steps,
            measures: &self.measures,
            today: paris::date_of(desk.now),
        }
    }
}

fn read<'a, T: Content>(
    desk: &Desk<'_>,
    ids: impl Iterator<Item = &'a Uuid>,
) -> Result<Vec<Record<T>>, ApiError> {
    let records = ids.map(|id| desk.open.store.record(*id));
    Ok(records.collect::<Result<_, _>>()?)
}
