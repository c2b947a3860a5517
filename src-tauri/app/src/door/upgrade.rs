//! A register of an earlier version, backed up and then brought to this one.

use domain::breach::FieldChange;
use domain::paris;
use domain::register::Profile;
use files::Existing;
use store::{Action, Author, Entry, OlderRegister};
use vault::key_path;

use super::{WayIn, holder};
use crate::App;
use crate::backups::making;
use crate::error::{ApiError, ErrorCode};
use crate::exports::placed;
use crate::host::SaveDialog;
use crate::people;
use crate::security;
use crate::session::OpenedWith;

/// Who signs the line of the journal: nobody is known by name before the register has people.
const PROGRAM: &str = "Registre RGPD";

/// Asks where to keep a backup, makes it, and only then changes the register. Registers of the first version have one
/// passphrase, that of the référente.
pub(super) fn upgrade(app: &App, way_in: &WayIn) -> Result<(), ApiError> {
    let older = OlderRegister::open(&way_in.path, &way_in.unlocked.key)?;
    let Some(place) = app.host().choose_file_to_save(ask(app, way_in)) else {
        return Err(ApiError::of(ErrorCode::RegisterOlder));
    };
    let (folder, copy) = making::prepare(&way_in.path, &place)?;
    let copied = older.copy_to(&copy, &way_in.unlocked.key)?;
    way_in.key_file.write(&key_path(&copy), Existing::Refuse)?;
    folder.put()?;

    let slot = match way_in.opened_with {
        OpenedWith::Passphrase => way_in.unlocked.slot.id,
        OpenedWith::RecoveryCode => security::passphrase_slot(&way_in.key_file)?.id,
    };
    let (id, now) = (app.host().new_id(), app.now());
    let author = Author {
        name: PROGRAM.to_owned(),
        now,
    };
    let entry = Entry {
        changes: vec![FieldChange::told("backup", &placed(&place).0)],
        ..Entry::about_register(Action::RegisterUpgraded)
    };
    let first = |profile: &Profile| people::first(id, slot, &profile.referent, now);
    // Closed again: it is opened as any other.
    drop(copied.upgrade(&author, first, &entry, &holder(app))?);
    Ok(())
}

fn ask(app: &App, way_in: &WayIn) -> SaveDialog {
    let register = way_in.path.file_stem().unwrap_or_default();
    let day = paris::date_of(app.now()).format("%Y-%m-%d");
    let name = format!("{} {day} avant mise à niveau", register.to_string_lossy());
    SaveDialog {
        title: "Choisir où garder la sauvegarde d’avant la mise à niveau",
        file_name: files::safe_name(&name),
        kind: None,
    }
}
