//! What leaves the register as files, each through the native dialog: the page never names a path.

use std::path::Path;

use domain::breach::{Breach, Clock};
use domain::closing::next_on;
use domain::procedure::{Answers, outstanding};
use files::Existing;
use law::{LetterAudience, Verdict};
use report::Document;
use serde::Serialize;
use store::{Action, Entry};
use ts_rs::TS;
use uuid::Uuid;

use crate::App;
use crate::breaches::OneBreach;
use crate::documents;
use crate::error::{ApiError, ErrorCode};
use crate::host::{FileKind, SaveDialog};
use crate::letters::{self, OneLetter};
use crate::requests::Nothing;
use crate::session::Desk;

pub(crate) const PDF: FileKind = FileKind {
    label: "Document PDF",
    extension: "pdf",
};

pub(crate) const MESSAGE: FileKind = FileKind {
    label: "Brouillon de courriel",
    extension: "eml",
};

pub(crate) const CALENDAR: FileKind = FileKind {
    label: "Échéances pour un agenda",
    extension: "ics",
};

#[derive(Serialize, TS)]
pub(crate) struct SavedView {
    file_name: String,
    folder: String,
    /// Characters that the printed font does not have, shown as `□` in the document.
    replaced_characters: String,
}

/// The bytes of a file, and what of it could not be printed.
pub(crate) struct Content {
    bytes: Vec<u8>,
    replaced_characters: Vec<char>,
}

impl From<Document> for Content {
    fn from(document: Document) -> Self {
        Self {
            bytes: document.bytes,
            replaced_characters: document.replaced_characters,
        }
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            replaced_characters: Vec::new(),
        }
    }
}

/// The message that tells the data protection officer of a breach, as a draft to send.
pub(crate) fn export_officer_message(
    app: &App,
    argument: OneBreach,
) -> Result<Option<SavedView>, ApiError> {
    let leaving = Leaving {
        title: "Enregistrer le message au DPO",
        name: "message au DPO",
        kind: MESSAGE,
        action: Action::OfficerMessageExported,
    };
    save_of_breach(app, argument.id, leaving, |desk, id| {
        Ok(officer_message(desk, id)?.into())
    })
}

/// The message that tells the departments of the closing of a file; `not_found` while it is open.
pub(crate) fn export_closing_message(
    app: &App,
    argument: OneBreach,
) -> Result<Option<SavedView>, ApiError> {
    app.with_open_about(Some(argument.id), |desk| {
        closing_message(desk, argument.id).map(drop)
    })?;
    let leaving = Leaving {
        title: "Enregistrer le message de clôture",
        name: "message de clôture",
        kind: MESSAGE,
        action: Action::ClosingMessageExported,
    };
    save_of_breach(app, argument.id, leaving, |desk, id| {
        Ok(closing_message(desk, id)?.into())
    })
}

/// A letter to the persons; `letter_incomplete` while it lacks a content that the law asks for.
pub(crate) fn export_letter(app: &App, argument: OneLetter) -> Result<Option<SavedView>, ApiError> {
    app.with_open_about(Some(argument.id), |desk| {
        letters::complete(desk, &argument).map(drop)
    })?;
    let leaving = Leaving {
        title: "Enregistrer la lettre aux personnes",
        name: letter_name(argument.audience),
        kind: PDF,
        action: Action::LetterExported,
    };
    save_of_breach(app, argument.id, leaving, |desk, _| {
        Ok(documents::letter(desk, &argument)?.into())
    })
}

pub(crate) fn letter_name(audience: LetterAudience) -> &'static str {
    match audience {
        LetterAudience::Adults => "lettre aux personnes",
        LetterAudience::RepresentativesOfMinors => "lettre aux représentants",
        LetterAudience::PlainLanguage => "lettre facile à lire",
        LetterAudience::Staff => "lettre au personnel",
    }
}

/// The form on which staff report a breach by hand.
pub(crate) fn export_reporting_form(app: &App, _: Nothing) -> Result<Option<SavedView>, ApiError> {
    app.with_open(|_| Ok(()))?;
    let ask = SaveDialog {
        title: "Enregistrer le formulaire de signalement",
        file_name: "formulaire de signalement.pdf".to_owned(),
        kind: Some(PDF),
    };
    save(app, ask, |desk| {
        let entry = Entry::about_register(Action::ReportingFormExported);
        Ok((documents::reporting_form(desk)?.into(), entry))
    })
}

/// The deadline of a breach as a calendar file; `not_found` while nothing runs.
pub(crate) fn export_deadline(
    app: &App,
    argument: OneBreach,
) -> Result<Option<SavedView>, ApiError> {
    app.with_open_about(Some(argument.id), |desk| {
        deadline(desk, argument.id).map(drop)
    })?;
    let leaving = Leaving {
        title: "Enregistrer l’échéance pour votre agenda",
        name: "échéance CNIL",
        kind: CALENDAR,
        action: Action::DeadlineExported,
    };
    save_of_breach(app, argument.id, leaving, |desk, id| {
        Ok(deadline(desk, id)?.into_bytes().into())
    })
}

/// The sheet with the recovery code, while the code is on the screen.
pub(crate) fn save_recovery_sheet(app: &App, _: Nothing) -> Result<Option<SavedView>, ApiError> {
    app.with_open(|desk| documents::recovery_sheet(desk).map(drop))?;
    let ask = SaveDialog {
        title: "Enregistrer la feuille de secours",
        file_name: "feuille de secours.pdf".to_owned(),
        kind: Some(PDF),
    };
    save(app, ask, |desk| {
        let entry = Entry::about_register(Action::RecoverySheetSaved);
        Ok((documents::recovery_sheet(desk)?.into(), entry))
    })
}

/// The certificate of a file that was destroyed.
pub(crate) fn export_disposal_certificate(
    app: &App,
    argument: OneBreach,
) -> Result<Option<SavedView>, ApiError> {
    let number = app.with_open(|desk| Ok(desk.disposed(argument.id)?.certificate.number))?;
    let ask = SaveDialog {
        title: "Enregistrer le certificat d’élimination",
        file_name: files::safe_name(&format!("{number} certificat d’élimination.pdf")),
        kind: Some(PDF),
    };
    save(app, ask, |desk| {
        let entry = Entry::about(Action::DisposalCertificateExported, argument.id);
        Ok((
            documents::disposal_certificate(desk, argument.id)?.into(),
            entry,
        ))
    })
}

/// What leaves the register.
pub(crate) struct Leaving {
    /// Title of the dialog.
    pub(crate) title: &'static str,
    /// Name of the file after the number of what it is about.
    pub(crate) name: &'static str,
    pub(crate) kind: FileKind,
    pub(crate) action: Action,
}

/// The dialog for what leaves about the breach or the entry of a number, which may be empty.
pub(crate) fn ask(number: &str, leaving: &Leaving) -> SaveDialog {
    let Leaving { name, kind, .. } = leaving;
    let file_name = format!("{number} {name}.{}", kind.extension);
    SaveDialog {
        title: leaving.title,
        file_name: files::safe_name(file_name.trim_start()),
        kind: Some(*kind),
    }
}

/// Saves what `produce` makes of a breach, under its number.
pub(crate) fn save_of_breach(
    app: &App,
    id: Uuid,
    leaving: Leaving,
    produce: impl FnOnce(&mut Desk<'_>, Uuid) -> Result<Content, ApiError>,
) -> Result<Option<SavedView>, ApiError> {
    let number = app.with_open(|desk| Ok(desk.open.store.breach(id)?.number))?;
    save_about(app, Some(id), ask(&number.outside(), &leaving), |desk| {
        let content = produce(desk, id)?;
        Ok((content, Entry::about(leaving.action, id)))
    })
}

/// Asks for the place with the register free, then writes the file whole and its journal line.
/// The register may have locked in the meantime: nothing is written then.
pub(crate) fn save(
    app: &App,
    ask: SaveDialog,
    produce: impl FnOnce(&mut Desk<'_>) -> Result<(Content, Entry), ApiError>,
) -> Result<Option<SavedView>, ApiError> {
    save_about(app, None, ask, produce)
}

/// The same at the hour of what has the identifier `about`.
fn save_about(
    app: &App,
    about: Option<Uuid>,
    ask: SaveDialog,
    produce: impl FnOnce(&mut Desk<'_>) -> Result<(Content, Entry), ApiError>,
) -> Result<Option<SavedView>, ApiError> {
    let Some(path) = app.host().choose_file_to_save(ask) else {
        return Ok(None);
    };
    app.with_open_about(about, |desk| {
        let (content, entry) = produce(desk)?;
        put(desk, &path, &content.bytes, entry)?;
        Ok(Some(saved(&path, &content.replaced_characters)))
    })
}

/// Where a document was saved, and what of it could not be printed.
pub(crate) fn saved(path: &Path, replaced_characters: &[char]) -> SavedView {
    let (file_name, folder) = placed(path);
    SavedView {
        file_name,
        folder,
        replaced_characters: replaced_characters.iter().collect(),
    }
}

/// Writes a file whole and the line that tells it left; it is readable by its owner alone, for it tells of persons or opens
/// the register. The dialog has asked before replacing a file.
pub(crate) fn put(
    desk: &mut Desk<'_>,
    path: &Path,
    bytes: &[u8],
    entry: Entry,
) -> Result<(), ApiError> {
    let file = files::prepare_secret(path, bytes, Existing::Replace)?;
    let author = desk.author();
    // Nothing leaves without its journal line: a register that cannot write it keeps the former file in place.
    desk.open.store.note(&author, entry)?;
    Ok(file.put()?)
}

/// The name and the folder of a file, as they are shown.
pub(crate) fn placed(path: &Path) -> (String, String) {
    let name = path.file_name().unwrap_or_default();
    let folder = path.parent().unwrap_or(path);
    (
        name.to_string_lossy().into_owned(),
        folder.to_string_lossy().into_owned(),
    )
}

/// Calendars keep the entry of the highest revision, whichever file brought it: the journal only grows.
pub(crate) fn revision(desk: &Desk<'_>) -> Result<u32, ApiError> {
    Ok(u32::try_from(desk.open.store.head()?.seq).unwrap_or(u32::MAX))
}

fn deadline(desk: &Desk<'_>, id: Uuid) -> Result<String, ApiError> {
    let breach: Breach = desk.open.store.breach(id)?;
    let clock = Clock::of(&breach.facts, breach.verdict, desk.now);
    let by = clock
        .by
        .filter(|_| clock.state.runs())
        .ok_or_else(|| ApiError::of(ErrorCode::NotFound))?;
    Ok(exchange::authority_deadline(
        &exchange::AuthorityDeadlineEvent {
            id: breach.id.to_string(),
            number: breach.number.outside(),
            revision: revision(desk)?,
            by,
            rule: clock.rule,
            now: desk.now,
        },
    ))
}

fn officer_message(desk: &Desk<'_>, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let store = &desk.open.store;
    let breach = store.breach(id)?;
    let profile = desk.profile()?;
    let steps = desk.steps(id)?;
    let outstanding = outstanding(&breach.facts, &steps, desk.now);
    Ok(exchange::officer_draft(&exchange::OfficerMessage {
        id: breach.id.to_string(),
        revision: breach.revision,
        number: breach.number.outside(),
        organisation: profile.organisation.name,
        to: profile.dpo.email,
        detected: breach.facts.detected,
        reported: breach.facts.reported,
        clock: &Clock::of(&breach.facts, breach.verdict, desk.now),
        next: next_on(&breach, &steps, &outstanding, desk.now),
        now: desk.now,
    }))
}

fn closing_message(desk: &Desk<'_>, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let breach = desk.open.store.breach(id)?;
    let closure = breach
        .closure
        .ok_or_else(|| ApiError::of(ErrorCode::NotFound))?;
    let steps = desk.steps(id)?;
    let closing = Answers::of(&steps).closing;
    Ok(exchange::closing_draft(&exchange::ClosingMessage {
        id: breach.id.to_string(),
        number: breach.number.outside(),
        organisation: desk.profile()?.organisation.name,
        is_breach: breach.verdict != Some(Verdict::NotABreach),
        departments: closing.map_or_else(String::new, |closing| closing.departments.clone()),
        closure: &closure,
        now: desk.now,
    }))
}
