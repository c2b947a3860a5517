//! One change that a breach proposes, accepted and written.

use domain::activity::{Activity, ActivityRecord};
use domain::amendment::{Amendment, Correction, Lesson};
use domain::breach::FieldChange;
use domain::record::{Content, Record};
use domain::security::SecurityMeasureRecord;
use law::{SecurityFamily, SecurityMeasureState};
use serde::Deserialize;
use store::table::record as row;
use store::{Action, Author, Entry};
use ts_rs::TS;
use uuid::Uuid;

use super::{AmendmentView, Taught, amendments};
use crate::breaches::OneBreach;
use crate::error::{ApiError, ErrorCode};
use crate::records::changes::{differences, write_new};
use crate::session::Desk;

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AcceptAmendment {
    /// The breach.
    id: Uuid,
    amendment: Amendment,
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
    if let Some(fiche) = taught.fiche(amendment.record) {
        amend_fiche(desk, &lesson, fiche, amendment.correction)?;
    }
    if let Some(processor) = taught.processor(amendment.record) {
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
    let author = desk.author();
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
    let author: Author = desk.author();
    let created = desk.host.new_id();
    write_new(desk, &author, created, record, None)?;
    Ok(created)
}
