//! The file of a breach as its page shows it: steps, next action, chronology, supporting documents.

use chrono::NaiveDate;
use domain::chronology::{Milestone, milestones};
use domain::clocks::retain_breach_file;
use domain::closing::next_on;
use domain::moment::Moment;
use domain::paris::{self, InstantView};
use domain::procedure::{
    Complement, NextAction, Outstanding, Step, StepForm, outstanding, owed_complement,
};
use law::{Certainty, ProcedureStep};
use serde::Serialize;
use store::{DocumentRecord, Owner, RecordedEvent, SavedStep};
use ts_rs::TS;
use uuid::Uuid;

use crate::error::ApiError;
use crate::session::Desk;
use crate::view::document::DocumentView;

#[derive(Serialize, TS)]
pub(crate) struct ProcedureView {
    steps: Vec<StepView>,
    next: NextActionView,
    /// What stands before the closing.
    outstanding: Vec<OutstandingView>,
    /// What the authority still awaits after the first notification.
    complement: Option<ComplementView>,
    /// Last day on which the file would have to be kept, were it closed now.
    kept_through_on: String,
    chronology: Vec<ChronologyLine>,
    documents: Vec<DocumentView>,
}

#[derive(Serialize, TS)]
pub(crate) struct NextActionView {
    action: NextAction,
    /// Where it is done; none once everything is settled.
    step: Option<ProcedureStep>,
}

#[derive(Serialize, TS)]
pub(crate) struct OutstandingView {
    action: NextAction,
    step: ProcedureStep,
    /// Owed by law: the file is not closed without it.
    is_owed: bool,
}

#[derive(Serialize, TS)]
pub(crate) struct ComplementView {
    /// Until when the authority would like it.
    expected: InstantView,
    /// Nothing followed for so long that it is pointed out.
    tarries: bool,
}

#[derive(Serialize, TS)]
pub(crate) struct StepView {
    form: StepForm,
    revision: u32,
    modified: Option<InstantView>,
    modified_by: String,
    /// It was wanted by a day that is passed.
    overdue: bool,
}

#[derive(Serialize, TS)]
pub(crate) struct ChronologyLine {
    /// Empty for an event that is not dated.
    occurred: Option<InstantView>,
    estimated: bool,
    source: ChronologySource,
}

/// Where a line of the chronology comes from.
#[derive(Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum ChronologySource {
    Milestone {
        milestone: Milestone,
    },
    Event {
        row: i64,
        certainty: Certainty,
        text: String,
        /// Name of the document that shows it.
        document: Option<String>,
        recorded: InstantView,
        recorded_by: String,
    },
}

/// The file of one breach.
pub(crate) fn view(desk: &Desk<'_>, id: Uuid) -> Result<ProcedureView, ApiError> {
    let store = &desk.open.store;
    let breach = store.breach(id)?;
    let saved = store.steps(id)?;
    let steps: Vec<Step> = saved.iter().map(|saved| saved.step.clone()).collect();
    let documents = store.documents(Owner::Breach(id))?;
    let outstanding = outstanding(&breach.facts, &steps, desk.now);
    let next = next_on(&breach, &steps, &outstanding, desk.now);
    let today = paris::date_of(desk.now);
    let events = store.events(id)?;
    Ok(ProcedureView {
        next: NextActionView {
            action: next.action,
            step: next.step,
        },
        outstanding: outstanding.into_iter().map(OutstandingView::from).collect(),
        kept_through_on: paris::long_date(retain_breach_file(today).kept_through_on),
        complement: owed_complement(&breach.facts, &steps, desk.now).map(ComplementView::from),
        chronology: chronology(milestones(&breach.facts, &steps), events, &documents),
        steps: saved
            .into_iter()
            .map(|step| step_view(step, today))
            .collect(),
        documents: documents.into_iter().map(DocumentView::from).collect(),
    })
}

impl From<Outstanding> for OutstandingView {
    fn from(outstanding: Outstanding) -> Self {
        Self {
            action: outstanding.action,
            step: outstanding.step,
            is_owed: outstanding.is_owed,
        }
    }
}

impl From<Complement> for ComplementView {
    fn from(complement: Complement) -> Self {
        Self {
            expected: paris::view(complement.expected_by),
            tarries: complement.tarries,
        }
    }
}

fn step_view(saved: SavedStep, today: NaiveDate) -> StepView {
    let stamp = saved.stamp;
    StepView {
        form: saved.step.form(),
        revision: saved.revision,
        overdue: saved.step.progress.is_overdue(today),
        modified: stamp.as_ref().map(|stamp| paris::view(stamp.at)),
        modified_by: stamp.map(|stamp| stamp.by).unwrap_or_default(),
    }
}

/// Everything that is dated in its order, then what is not.
fn chronology(
    milestones: Vec<(Milestone, Moment)>,
    events: Vec<RecordedEvent>,
    documents: &[DocumentRecord],
) -> Vec<ChronologyLine> {
    let milestones = milestones.into_iter().map(|(milestone, moment)| {
        let source = ChronologySource::Milestone { milestone };
        (Some(moment), source)
    });
    let events = events.into_iter().map(|recorded| {
        let occurred = recorded.event.occurred;
        (occurred, event_source(recorded, documents))
    });
    let mut lines: Vec<_> = milestones.chain(events).collect();
    // The sort is stable: what is not dated stays in the order of writing.
    lines.sort_by_key(|(occurred, _)| (occurred.is_none(), occurred.map(|moment| moment.at)));
    lines
        .into_iter()
        .map(|(occurred, source)| ChronologyLine {
            occurred: occurred.map(|moment| paris::view(moment.at)),
            estimated: occurred.is_some_and(|moment| moment.estimated),
            source,
        })
        .collect()
}

fn event_source(recorded: RecordedEvent, documents: &[DocumentRecord]) -> ChronologySource {
    let cited = recorded.event.document;
    let cited = cited.and_then(|id| documents.iter().find(|document| document.id == id));
    ChronologySource::Event {
        row: recorded.row,
        certainty: recorded.event.certainty,
        text: recorded.event.text,
        document: cited.map(|document| document.name.clone()),
        recorded: paris::view(recorded.stamp.at),
        recorded_by: recorded.stamp.by,
    }
}
