//! What the fiches and processors that a breach names already say of it.

use domain::activity::ActivityRecord;
use domain::count::CountForm;
use domain::prefill::{Prefill, prefill};
use domain::processor::{Contact, ProcessorRecord};
use domain::record::RecordKind;
use law::{DataCategory, PersonCategory};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::error::ApiError;
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PrefillQuery {
    activities: Vec<Uuid>,
    processors: Vec<Uuid>,
}

/// What the fiches say, for a person to take up.
#[derive(Serialize, TS)]
pub(crate) struct PrefillView {
    data_categories: Vec<DataCategory>,
    person_categories: Vec<PersonCategory>,
    persons: CountForm,
    /// Names of the measures that are in place.
    measures: Vec<String>,
    /// Processors that the fiches name and the breach does not.
    processors: Vec<Uuid>,
    /// Whom to call at the processors of the breach and of its fiches.
    alerts: Vec<AlertView>,
}

/// Whom to call at a processor, and how soon it had to call.
#[derive(Serialize, TS)]
pub(crate) struct AlertView {
    id: Uuid,
    name: String,
    /// Hours within which its contract makes it tell; none while it is not known.
    alert_hours: Option<u32>,
    contact: Contact,
}

/// What the fiches and processors of a breach already say.
pub(crate) fn breach_prefill(
    desk: &mut Desk<'_>,
    argument: PrefillQuery,
) -> Result<PrefillView, ApiError> {
    let store = &desk.open.store;
    let mut fiches = Vec::new();
    for id in &argument.activities {
        fiches.push(store.record::<ActivityRecord>(*id)?.content);
    }
    let measures = store.all_records(RecordKind::SecurityMeasure)?;
    let found = prefill(&fiches, &measures);
    let named = &argument.processors;
    let others = found.processors.iter().filter(|id| !named.contains(id));
    let others: Vec<Uuid> = others.copied().collect();
    let all = named.iter().chain(&others);
    let alerts = all.map(|id| alert(desk, *id)).collect::<Result<_, _>>()?;
    Ok(view(found, others, alerts))
}

fn view(found: Prefill, processors: Vec<Uuid>, alerts: Vec<AlertView>) -> PrefillView {
    PrefillView {
        data_categories: found.data.into_iter().collect(),
        person_categories: found.persons.into_iter().collect(),
        persons: found.count.form(),
        measures: found.measures,
        processors,
        alerts,
    }
}

fn alert(desk: &Desk<'_>, id: Uuid) -> Result<AlertView, ApiError> {
    let processor = desk.open.store.record::<ProcessorRecord>(id)?.content;
    Ok(AlertView {
        id,
        alert_hours: processor.alert_hours,
        contact: processor.contacts.breach,
        name: processor.name,
    })
}
