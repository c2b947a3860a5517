//! What a breach teaches the registers, accepted change by change.

use domain::activity::{Activity, ActivityRecord};
use domain::amendment::{Amendment, Correction, Lesson};
use domain::breach::{Breach, FieldChange};
use domain::paris;
use domain::procedure::Step;
use domain::processor::Processor;
use domain::record::{Content, Record, RecordKind};
use domain::security::{SecurityMeasure, SecurityMeasureRecord};
use law::{RegisterChange, SecurityFamily, SecurityMeasureState};
use serde::{Deserialize, Serialize};
use store::table::record as row;
use store::{Action, Author, Entry};
use ts_rs::TS;
use uuid::Uuid;

use super::changes::differences;
use crate::breaches::OneBreach;
use crate::error::{ApiError, ErrorCode};
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AcceptAmendment {
    /// The breach.
    id: Uuid,
    amendment: Amendment,
}

/// A change that a breach proposes, with what it is about.
#[derive(Serialize, TS)]
pub(crate) struct AmendmentView {
    amendment: Amendment,
    change: RegisterChange,
    register: RecordKind,
    number: String,
    name: String,
    /// The category or the measure that would be added; empty when the change says it all.
    what: String,
}

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
        Ok(Self {
            fiches: read(desk, breach.facts.activities.iter().flatten())?,
            processors: read(desk, breach.facts.processors.iter().flatten())?,
            steps: desk.steps(id)?,
            measures: store.all_records(RecordKind::SecurityMeasure)?,
            breach,
        })
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

/// What a breach proposes to the registers and is not done yet.
pub(crate) fn amendments(
    desk: &mut Desk<'_>,
    argument: OneBreach,
) -> Result<Vec<AmendmentView>, ApiError> {
    let taught = Taught::read(desk, argument.id)?;
    let lesson = taught.lesson(desk);
    let proposed = lesson.amendments(&taught.fiches, &taught.processors);
    Ok(proposed
        .into_iter()
        .filter_map(|amendment| view(&taught, &lesson, amendment))
        .collect())
}

fn view(taught: &Taught, lesson: &Lesson<'_>, amendment: Amendment) -> Option<AmendmentView> {
    let fiche = taught
        .fiches
        .iter()
        .find(|fiche| fiche.id == amendment.record);
    let fiche = fiche.map(|fiche| (fiche.number, fiche.content.name()));
    let processor = taught.processors.iter();
    let mut processor = processor.filter(|processor| processor.id == amendment.record);
    let processor = processor
        .next()
        .map(|found| (found.number, found.content.name()));
    let (number, name) = fiche.or(processor)?;
    Some(AmendmentView {
        change: amendment.correction.change(),
        what: what(lesson, amendment.correction),
        register: number.kind,
        number: number.to_string(),
        name: name.to_owned(),
        amendment,
    })
}

fn what(lesson: &Lesson<'_>, correction: Correction) -> String {
    match correction {
        Correction::AddDataCategory(category) => category.label().to_owned(),
        Correction::AddPersonCategory(category) => category.label().to_owned(),
        Correction::AddSecurityMeasure(id) => {
            let measure = lesson.lasting_measure(id);
            measure
                .map(|measure| measure.text.clone())
                .unwrap_or_default()
        }
        Correction::ReviewActivity
        | Correction::ReviewDpia
        | Correction::ReviewProcessor
        | Correction::NoteIncident => String::new(),
    }
}

/// Makes one change that the breach still proposes; gives those that are left.
pub(crate) fn accept_amendment(
    desk: &mut Desk<'_>,
    argument: AcceptAmendment,
) -> Result<Vec<AmendmentView>, ApiError> {
    let AcceptAmendment { id, amendment } = argument;
    let taught = Taught::read(desk, id)?;
    let lesson = taught.lesson(desk);
    let proposed = lesson.amendments(&taught.fiches, &taught.processors);
    if !proposed.contains(&amendment) {
        return Err(ApiError::of(ErrorCode::NotFound));
    }
    let fiche = taught
        .fiches
        .iter()
        .find(|fiche| fiche.id == amendment.record);
    let mut processors = taught.processors.iter();
    let processor = processors.find(|found| found.id == amendment.record);
    if let Some(fiche) = fiche {
        amend_fiche(desk, &lesson, fiche, amendment.correction)?;
    }
    if let Some(processor) = processor {
        let after = amendment
            .correction
            .amended_processor(&lesson, &processor.content);
        write(desk, &lesson, processor, &after, Action::ProcessorChanged)?;
    }
    amendments(desk, OneBreach { id })
}

fn amend_fiche(
    desk: &mut Desk<'_>,
    lesson: &Lesson<'_>,
    fiche: &Activity,
    correction: Correction,
) -> Result<(), ApiError> {
    let measure = match correction {
        Correction::AddSecurityMeasure(id) => Some(catalogued(desk, lesson, id)?),
        Correction::AddDataCategory(_)
        | Correction::AddPersonCategory(_)
        | Correction::ReviewActivity
        | Correction::ReviewDpia
        | Correction::ReviewProcessor
        | Correction::NoteIncident => None,
    };
    let after: ActivityRecord = correction.amended_activity(lesson, &fiche.content, measure);
    write(desk, lesson, fiche, &after, Action::ActivityChanged)
}

/// Writes what an entry says once the change is made; the journal tells from which breach it comes.
fn write<T: Content>(
    desk: &mut Desk<'_>,
    lesson: &Lesson<'_>,
    before: &Record<T>,
    after: &T,
    action: Action,
) -> Result<(), ApiError> {
    let mut changes = differences(desk, &before.content, after)?;
    let from = lesson.breach.number.to_string();
    changes.push(FieldChange::told("amended_after", &from));
    let author = desk.author(&desk.profile()?);
    desk.open.store.write(&author, |tx| {
        row::update(tx, before.id, after, before.revision, &author)?;
        Ok(((), Entry::changing(action, before.id, changes)))
    })?;
    Ok(())
}

/// The entry of the catalogue for a measure of the breach, written there unless it has it already.
fn catalogued(desk: &mut Desk<'_>, lesson: &Lesson<'_>, id: Uuid) -> Result<Uuid, ApiError> {
    let measure = lesson.lasting_measure(id);
    let measure = measure.ok_or_else(|| ApiError::of(ErrorCode::NotFound))?;
    let mut known = lesson.measures.iter();
    if let Some(known) = known.find(|known| known.content.name == measure.text) {
        return Ok(known.id);
    }
    let record = SecurityMeasureRecord {
        name: measure.text.clone(),
        family: SecurityFamily::Incidents,
        state: SecurityMeasureState::InPlace,
        description: String::new(),
        owner: measure.owner.clone(),
        checked_on: measure.done_on,
        evidence: measure.check.clone(),
    };
    let author: Author = desk.author(&desk.profile()?);
    let created = desk.host.new_id();
    super::changes::write_new(desk, &author, created, record, None)?;
    Ok(created)
}
