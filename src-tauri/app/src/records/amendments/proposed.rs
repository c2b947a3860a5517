//! The changes that a breach proposes and that are not done yet.

use domain::amendment::{Amendment, Correction, Lesson};
use domain::record::{Content, RecordKind};
use law::RegisterChange;
use serde::Serialize;
use ts_rs::TS;

use super::Taught;
use crate::breaches::OneBreach;
use crate::error::ApiError;
use crate::session::Desk;

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
    let fiche = taught.fiche(amendment.record);
    let fiche = fiche.map(|found| (found.number, found.content.name()));
    let processor = taught.processor(amendment.record);
    let processor = processor.map(|found| (found.number, found.content.name()));
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
