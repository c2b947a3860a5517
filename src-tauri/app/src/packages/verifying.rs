//! A package that is looked at again: whether it is as it was made. It needs no register.

use std::path::Path;

use domain::paris::{self, InstantView};
use package::{Claims, DataState, Envelope, FileState, FileVerdict, Form, Refusal, Verdict};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::App;
use crate::error::{ApiError, ErrorCode};
use crate::exports::placed;
use crate::host::{FileKinds, OpenDialog};
use crate::requests::Nothing;

#[derive(Serialize, TS)]
pub(crate) struct ChosenPackage {
    file_name: String,
    needs_password: bool,
    /// None while the password is awaited.
    verdict: Option<VerdictView>,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnlockPackage {
    password: String,
}

#[derive(Serialize, TS)]
pub(crate) struct VerdictView {
    file_name: String,
    form: FormView,
    is_intact: bool,
    /// The file as a whole.
    envelope: EnvelopeView,
    claims: Option<ClaimsView>,
    files: Vec<VerifiedFile>,
}

#[derive(Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FormView {
    Zip,
    Pdf,
    Document,
}

#[derive(Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum EnvelopeView {
    Intact,
    Altered,
}

/// What a package says of itself.
#[derive(Serialize, TS)]
pub(crate) struct ClaimsView {
    title: String,
    subject: String,
    organisation: String,
    made_at: InstantView,
    made_by: String,
    application: String,
    #[ts(type = "number")]
    journal_number: u64,
    journal_hash: String,
    kept_through: Option<String>,
    left_out: Vec<String>,
}

#[derive(Serialize, TS)]
pub(crate) struct VerifiedFile {
    path: String,
    title: String,
    #[ts(type = "number | null")]
    bytes: Option<u64>,
    state: FileStateView,
    /// Whether the data inside a document belong to it; none for what is no document of ours.
    data: Option<DataStateView>,
}

#[derive(Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FileStateView {
    Intact,
    Altered,
    Missing,
    Added,
}

#[derive(Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum DataStateView {
    Matches,
    Altered,
}

/// Largest package that is looked at, in bytes: 4 GiB.
const LARGEST: u64 = 4 * 1024 * 1024 * 1024;

/// Asks for a file and looks at it; one that is protected waits for its password.
pub(crate) fn choose_package(app: &App, _: Nothing) -> Result<Option<ChosenPackage>, ApiError> {
    let chosen = app.host().choose_file_to_open(OpenDialog {
        title: "Choisir le paquet à vérifier",
        kinds: Some(FileKinds {
            label: "Paquet ou document",
            extensions: &["zip", "pdf"],
        }),
    });
    let Some(path) = chosen else { return Ok(None) };
    let verdict = match package::verify(&read(&path)?, None) {
        Err(Refusal::PasswordNeeded) => None,
        other => Some(VerdictView::of(other?, &path)),
    };
    let chosen = ChosenPackage {
        file_name: placed(&path).0,
        needs_password: verdict.is_none(),
        verdict,
    };
    app.choose_package(path);
    Ok(Some(chosen))
}

/// Looks at the protected package that was chosen.
pub(crate) fn unlock_package(app: &App, argument: UnlockPackage) -> Result<VerdictView, ApiError> {
    let path = app
        .chosen_package()
        .ok_or_else(|| ApiError::of(ErrorCode::NotFound))?;
    let verdict = package::verify(&read(&path)?, Some(&argument.password))?;
    Ok(VerdictView::of(verdict, &path))
}

fn read(path: &Path) -> Result<Vec<u8>, ApiError> {
    let unreadable = |_| ApiError::of(ErrorCode::FileUnreadable);
    let found = path.metadata().map_err(unreadable)?;
    if !found.is_file() || found.len() > LARGEST {
        return Err(ApiError::of(ErrorCode::FileUnreadable));
    }
    std::fs::read(path).map_err(unreadable)
}

impl VerdictView {
    fn of(verdict: Verdict, path: &Path) -> Self {
        Self {
            file_name: placed(path).0,
            is_intact: verdict.is_intact(),
            form: match verdict.form {
                Form::Zip => FormView::Zip,
                Form::Pdf => FormView::Pdf,
                Form::Document => FormView::Document,
            },
            envelope: match verdict.envelope {
                Envelope::Intact => EnvelopeView::Intact,
                Envelope::Altered => EnvelopeView::Altered,
            },
            claims: verdict.claims.map(ClaimsView::from),
            files: verdict.files.into_iter().map(VerifiedFile::from).collect(),
        }
    }
}

impl From<Claims> for ClaimsView {
    fn from(claims: Claims) -> Self {
        Self {
            title: claims.title,
            subject: claims.subject,
            organisation: claims.organisation,
            made_at: paris::view(claims.made_at),
            made_by: claims.made_by,
            application: claims.application,
            journal_number: claims.journal.number,
            journal_hash: claims.journal.hash,
            kept_through: claims.kept_through.map(paris::long_date),
            left_out: claims.left_out,
        }
    }
}

impl From<FileVerdict> for VerifiedFile {
    fn from(file: FileVerdict) -> Self {
        Self {
            path: file.path,
            title: file.title,
            bytes: file.bytes,
            state: match file.state {
                FileState::Intact => FileStateView::Intact,
                FileState::Altered => FileStateView::Altered,
                FileState::Missing => FileStateView::Missing,
                FileState::Added => FileStateView::Added,
            },
            data: file.data.map(|data| match data {
                DataState::Matches => DataStateView::Matches,
                DataState::Altered => DataStateView::Altered,
            }),
        }
    }
}
