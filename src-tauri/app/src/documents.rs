//! Printed documents from the open register.

mod breach;

pub(crate) use breach::{BreachDocument, ExportBreachDocument, export_breach_document};

use domain::paris;
use report::disposal::DisposalSheet;
use report::letter::LetterDocument;
use report::recovery::{Lookalike, RecoverySheet};
use report::reporting::ReportingForm;
use report::{Document, JournalHead};
use uuid::Uuid;

use crate::error::{ApiError, ErrorCode};
use crate::letters::{self, OneLetter};
use crate::session::Desk;
use crate::view::short;

/// The form on which staff report a breach by hand.
pub(crate) fn reporting_form(desk: &Desk<'_>) -> Result<Document, ApiError> {
    let model = ReportingForm::from_register(&desk.profile()?, desk.now);
    Ok(report::reporting_form(&model))
}

/// A letter to the persons, once it has every content that the law asks for.
pub(crate) fn letter(desk: &Desk<'_>, argument: &OneLetter) -> Result<Document, ApiError> {
    let letter = letters::complete(desk, argument)?;
    let number = desk.open.store.breach(argument.id)?.number;
    let model = LetterDocument::from_register(&letter, &desk.profile()?, number, desk.now);
    Ok(report::letter(&model))
}

/// The certificate of a file that was destroyed.
pub(crate) fn disposal_certificate(desk: &Desk<'_>, id: Uuid) -> Result<Document, ApiError> {
    let certificate = desk.disposed(id)?.certificate;
    let model = DisposalSheet::from_register(
        &certificate,
        &desk.profile()?,
        journal_head(desk)?,
        desk.now,
    );
    Ok(report::disposal_certificate(&model))
}

pub(crate) fn journal_head(desk: &Desk<'_>) -> Result<JournalHead, ApiError> {
    let head = desk.open.store.head()?;
    Ok(JournalHead {
        number: head.seq.unsigned_abs(),
        hash: short(&head.hash),
        taken_by: desk.open.user.name.clone(),
    })
}

/// The sheet with the recovery code that is on the screen; `not_found` when none is.
pub(crate) fn recovery_sheet(desk: &Desk<'_>) -> Result<Document, ApiError> {
    let code = desk.open.recovery_code.as_ref();
    let code = code
        .ok_or_else(|| ApiError::of(ErrorCode::NotFound))?
        .text();
    let register = desk.open.path.file_name().unwrap_or_default();
    Ok(report::recovery_sheet(&RecoverySheet {
        organisation: desk.profile()?.organisation.name,
        register_file: register.to_string_lossy().into_owned(),
        code_groups: code.split('-').map(str::to_owned).collect(),
        lookalikes: lookalikes(),
        printed_at: paris::view(desk.now).long,
        created_at: desk.now,
    }))
}

/// The alphabet of the code leaves out the letters that are taken for digits.
fn lookalikes() -> Vec<Lookalike> {
    let lookalike = |characters: &str, meaning: &str| Lookalike {
        characters: characters.to_owned(),
        meaning: meaning.to_owned(),
    };
    vec![
        lookalike("0", "le chiffre zéro, jamais la lettre O"),
        lookalike("1", "le chiffre un, jamais les lettres I ou L"),
    ]
}
