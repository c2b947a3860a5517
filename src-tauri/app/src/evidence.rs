//! The chronology and the supporting documents of a breach.

use domain::breach::{FieldChange, moment_text};
use domain::chronology::{Event, EventForm};
use domain::document::Caption;
use serde::Deserialize;
use store::table::event as events;
use store::{Action, Entry, Owner};
use ts_rs::TS;
use uuid::Uuid;

use crate::App;
use crate::attached::{self, AddDocument, OneDocument, WithdrawDocument};
use crate::error::ApiError;
use crate::exports::SavedView;
use crate::session::Desk;
use crate::view::procedure::{ProcedureView, view};

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddEvent {
    id: Uuid,
    form: EventForm,
}

/// Adds a line to the chronology, where nothing is ever changed or taken away.
pub(crate) fn add_event(
    desk: &mut Desk<'_>,
    argument: AddEvent,
) -> Result<ProcedureView, ApiError> {
    let event = Event::from_form(&argument.form, desk.now)?;
    let author = desk.author();
    desk.open.store.write(&author, |tx| {
        events::add(tx, argument.id, &event, &author)?;
        let changes = vec![
            FieldChange::told("event", &event.text),
            FieldChange::told("occurred", &moment_text(event.occurred)),
            FieldChange::told("certainty", event.certainty.label()),
        ];
        Ok((
            (),
            Entry::changing(Action::EventAdded, argument.id, changes),
        ))
    })?;
    view(desk, argument.id)
}

/// Asks for a file with the register free, then keeps it whole inside the register.
pub(crate) fn add_document(
    app: &App,
    argument: AddDocument,
) -> Result<Option<ProcedureView>, ApiError> {
    let caption = Caption::from_form(&argument.form, None)?;
    app.with_open(|desk| Ok(desk.open.store.breach(argument.id).map(drop)?))?;
    let Some(file) = attached::choose(app, "Choisir la pièce à joindre au dossier")? else {
        return Ok(None);
    };
    app.with_open_about(Some(argument.id), |desk| {
        attached::keep(desk, Owner::Breach(argument.id), &caption, &file)?;
        view(desk, argument.id).map(Some)
    })
}

/// Takes the bytes of a document away; its name, its fingerprint and the reason stay.
pub(crate) fn withdraw_document(
    desk: &mut Desk<'_>,
    argument: WithdrawDocument,
) -> Result<ProcedureView, ApiError> {
    let WithdrawDocument {
        id,
        document,
        reason,
    } = argument;
    attached::withdraw(desk, Owner::Breach(id), document, &reason)?;
    view(desk, id)
}

/// A copy of a supporting document, byte for byte.
pub(crate) fn export_document(
    app: &App,
    argument: OneDocument,
) -> Result<Option<SavedView>, ApiError> {
    attached::export(app, Owner::Breach(argument.id), argument.document)
}
