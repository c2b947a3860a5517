//! The files attached to an entry of a register: impact assessment, contract, evidence of a clause.

use domain::document::Caption;
use store::Owner;
use uuid::Uuid;

use super::OneRecord;
use crate::App;
use crate::attached::{self, AddDocument, OneDocument, WithdrawDocument};
use crate::error::ApiError;
use crate::exports::SavedView;
use crate::session::Desk;
use crate::view::document::DocumentView;

/// The files of an entry, those that were withdrawn among them.
pub(crate) fn record_documents(
    desk: &mut Desk<'_>,
    argument: OneRecord,
) -> Result<Vec<DocumentView>, ApiError> {
    shown(desk, argument.id)
}

/// Asks for a file with the register free, then keeps it whole inside the register.
pub(crate) fn add_record_document(
    app: &App,
    argument: AddDocument,
) -> Result<Option<Vec<DocumentView>>, ApiError> {
    let AddDocument { id, form } = argument;
    let register = app.with_open(|desk| Ok(desk.open.store.record_kind(id)?))?;
    let caption = Caption::from_form(&form, Some(register))?;
    let Some(file) = attached::choose(app, "Choisir le fichier à joindre")? else {
        return Ok(None);
    };
    app.with_open(|desk| {
        attached::keep(desk, Owner::Record(id), &caption, &file)?;
        shown(desk, id).map(Some)
    })
}

/// Takes the bytes of a file away; its name, its fingerprint and the reason stay.
pub(crate) fn withdraw_record_document(
    desk: &mut Desk<'_>,
    argument: WithdrawDocument,
) -> Result<Vec<DocumentView>, ApiError> {
    let WithdrawDocument {
        id,
        document,
        reason,
    } = argument;
    attached::withdraw(desk, Owner::Record(id), document, &reason)?;
    shown(desk, id)
}

/// A copy of a file, byte for byte.
pub(crate) fn export_record_document(
    app: &App,
    argument: OneDocument,
) -> Result<Option<SavedView>, ApiError> {
    attached::export(app, Owner::Record(argument.id), argument.document)
}

fn shown(desk: &Desk<'_>, id: Uuid) -> Result<Vec<DocumentView>, ApiError> {
    let documents = desk.open.store.documents(Owner::Record(id))?.into_iter();
    Ok(documents.map(DocumentView::from).collect())
}
