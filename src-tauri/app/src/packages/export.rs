//! A package that leaves: asked for, made away from the register, written whole with its journal line.

use std::path::Path;

use domain::breach::FieldChange;
use exchange::{AttachedFile, PackageMessage};
use law::NotificationForm;
use serde::{Deserialize, Serialize};
use store::{Action, Entry};
use ts_rs::TS;
use uuid::Uuid;

use super::contents::{Item, items};
use super::gathering::Gathering;
use super::making::{Making, left_out};
use super::password::require_strong;
use super::work::WorkStep;
use super::{PackageForm, PackageKind};
use crate::App;
use crate::error::{ApiError, ErrorCode};
use crate::exports::{self, MESSAGE, PDF};
use crate::file::WholeFile;
use crate::host::{FileKind, SaveDialog};

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExportPackage {
    id: Uuid,
    kind: PackageKind,
    form: PackageForm,
    /// The form whose order its notifications follow.
    order: NotificationForm,
    /// What goes in, by the keys of the contents.
    items: Vec<String>,
    /// Leave out who reported.
    redacted: bool,
    /// What protects it; it is written nowhere.
    password: Option<String>,
    /// Save a message that carries it rather than the package itself.
    as_message: bool,
}

#[derive(Serialize, TS)]
pub(crate) struct PackageSaved {
    file_name: String,
    folder: String,
    #[ts(type = "number")]
    bytes: u64,
    sha256: String,
    files: u32,
    left_out: Vec<String>,
    replaced_characters: String,
}

/// Makes a package of what was chosen and saves it; nothing when no place is chosen.
pub(crate) fn export_package(
    app: &App,
    argument: ExportPackage,
) -> Result<Option<PackageSaved>, ApiError> {
    if let Some(password) = &argument.password {
        require_strong(password)?;
    }
    let asked = app.with_open(|desk| {
        let breach = desk.open.store.breach(argument.id)?;
        if argument.kind == PackageKind::Archive && breach.closure.is_none() {
            return Err(ApiError::of(ErrorCode::FileOpen));
        }
        Ok(ask(&argument, &breach.number.outside()))
    })?;
    let Some(path) = app.host().choose_file_to_save(asked) else {
        return Ok(None);
    };
    let whole = app.with_open_about(Some(argument.id), |desk| {
        WholeFile::read(desk, argument.id, argument.redacted)
    })?;
    export(app, &argument, &whole, &path).map(Some)
}

fn ask(argument: &ExportPackage, number: &str) -> SaveDialog {
    let kind = if argument.as_message {
        MESSAGE
    } else {
        match argument.form {
            PackageForm::Zip => ARCHIVE,
            PackageForm::Pdf => PDF,
        }
    };
    let name = argument.kind.name();
    SaveDialog {
        title: "Enregistrer le paquet",
        file_name: files::safe_name(&format!("{number} {name}.{}", kind.extension)),
        kind: Some(kind),
    }
}

const ARCHIVE: FileKind = FileKind {
    label: "Paquet",
    extension: "zip",
};

/// A package that is made.
struct Made {
    bytes: Vec<u8>,
    sha256: String,
    files: usize,
    left_out: Vec<String>,
    replaced_characters: Vec<char>,
}

fn export(
    app: &App,
    argument: &ExportPackage,
    whole: &WholeFile,
    path: &Path,
) -> Result<PackageSaved, ApiError> {
    let all = items(whole);
    let chosen = chosen(argument, &all)?;
    let making = Making {
        whole,
        kind: argument.kind,
        form: argument.form,
        password: argument.password.as_deref(),
        left_out: left_out(all.len() - chosen.len(), argument.redacted),
    };
    let job = app.work().begin(chosen.len())?;
    let gathering = Gathering {
        app,
        whole,
        form: argument.order,
        job: &job,
    };
    let made = make(&gathering, &making, &chosen)?;
    job.enter(WorkStep::Saving)?;
    leave(app, argument, &making, &made, path)?;
    Ok(made.saved(path))
}

/// The items that were chosen, in the order of a package; none of them says who reported when that is left out.
fn chosen<'a>(
    argument: &ExportPackage,
    all: &'a [Item<'a>],
) -> Result<Vec<&'a Item<'a>>, ApiError> {
    let is_chosen = |item: &&Item<'_>| argument.items.contains(&item.key());
    let chosen: Vec<&Item<'_>> = all.iter().filter(is_chosen).collect();
    if chosen.len() != argument.items.len() {
        // Something that was shown is not in the file any more.
        return Err(ApiError::of(ErrorCode::EditedMeanwhile));
    }
    let chosen = chosen.into_iter();
    Ok(chosen
        .filter(|item| !(argument.redacted && item.tells_reporter()))
        .collect())
}

fn make(
    gathering: &Gathering<'_>,
    making: &Making<'_>,
    chosen: &[&Item<'_>],
) -> Result<Made, ApiError> {
    let gathered = gathering.all(chosen)?;
    let files = gathered.files.len();
    let document = making.made(gathered.files, gathering.job)?;
    let mut replaced_characters = gathered.replaced_characters;
    replaced_characters.extend(document.replaced_characters);
    Ok(Made {
        sha256: store::fingerprint(&document.bytes),
        bytes: document.bytes,
        files,
        left_out: making.left_out.clone(),
        replaced_characters,
    })
}

/// Writes the package, or the message that carries it, with the journal line that tells its fingerprint.
fn leave(
    app: &App,
    argument: &ExportPackage,
    making: &Making<'_>,
    made: &Made,
    path: &Path,
) -> Result<(), ApiError> {
    let entry = Entry::changing(Action::PackageExported, argument.id, told(argument, made));
    let message = argument.as_message.then(|| message(making, made));
    let bytes = message.as_deref().unwrap_or(&made.bytes);
    app.with_open(|desk| exports::put(desk, path, bytes, entry))
}

fn told(argument: &ExportPackage, made: &Made) -> Vec<FieldChange> {
    let locked = if argument.password.is_some() {
        "Oui"
    } else {
        "Non"
    };
    vec![
        FieldChange::told("package", argument.kind.title()),
        FieldChange::told("fingerprint", &made.sha256),
        FieldChange::told("package_files", &made.files.to_string()),
        FieldChange::told("package_locked", locked),
        FieldChange::told("package_left_out", &made.left_out.join("\n")),
    ]
}

/// The draft that carries the package to the data protection officer.
fn message(making: &Making<'_>, made: &Made) -> Vec<u8> {
    let file = &making.whole.file;
    let package = AttachedFile {
        name: format!("{}.{}", making.name(), making.form.extension()),
        media_type: making.form.media_type().to_owned(),
        bytes: made.bytes.clone(),
    };
    exchange::package_draft(&PackageMessage {
        id: file.breach.id.to_string(),
        number: file.breach.number.outside(),
        organisation: file.profile.organisation.name.clone(),
        to: file.profile.dpo.email.clone(),
        title: making.kind.title().to_owned(),
        sha256: made.sha256.clone(),
        is_locked: making.password.is_some(),
        package: &package,
        now: file.now,
    })
}

impl Made {
    fn saved(self, path: &Path) -> PackageSaved {
        let (file_name, folder) = exports::placed(path);
        PackageSaved {
            file_name,
            folder,
            bytes: u64::try_from(self.bytes.len()).unwrap_or(u64::MAX),
            sha256: self.sha256,
            files: u32::try_from(self.files).unwrap_or(u32::MAX),
            left_out: self.left_out,
            replaced_characters: self.replaced_characters.into_iter().collect(),
        }
    }
}
