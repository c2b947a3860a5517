//! The entries of a register, to choose from.

use domain::activity::ActivityRecord;
use domain::processor::ProcessorRecord;
use domain::record::{Content, Record, RecordKind};
use domain::request::RequestRecord;
use domain::security::SecurityMeasureRecord;
use law::{ActivityState, SecurityMeasureState};
use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::error::ApiError;
use crate::records::OneRegister;
use crate::session::Desk;

/// An entry as a list offers it to choose.
#[derive(Serialize, TS)]
pub(crate) struct RecordChoice {
    id: Uuid,
    number: String,
    name: String,
    /// Whether it is of the past: a retired fiche, a processor that left, an absent measure, a request that is answered.
    past: bool,
}

/// Every entry of a register, to choose from.
pub(crate) fn record_choices(
    desk: &mut Desk<'_>,
    argument: OneRegister,
) -> Result<Vec<RecordChoice>, ApiError> {
    match argument.register {
        kind @ (RecordKind::ControllerActivity | RecordKind::ProcessorActivity) => {
            choices::<ActivityRecord>(desk, kind, |fiche| {
                fiche.review.state == ActivityState::Retired
            })
        }
        kind @ RecordKind::Processor => {
            choices::<ProcessorRecord>(desk, kind, |processor| !processor.is_active())
        }
        kind @ RecordKind::RightsRequest => {
            choices::<RequestRecord>(desk, kind, |request| !request.is_open())
        }
        kind @ RecordKind::SecurityMeasure => {
            choices::<SecurityMeasureRecord>(desk, kind, |measure| {
                measure.state == SecurityMeasureState::Absent
            })
        }
    }
}

fn choices<T: Content>(
    desk: &Desk<'_>,
    kind: RecordKind,
    is_past: impl Fn(&T) -> bool,
) -> Result<Vec<RecordChoice>, ApiError> {
    let records = desk.open.store.all_records::<T>(kind)?.into_iter();
    let choice = |record: Record<T>| RecordChoice {
        id: record.id,
        number: record.number.to_string(),
        past: is_past(&record.content),
        name: record.content.name().to_owned(),
    };
    Ok(records.map(choice).collect())
}
