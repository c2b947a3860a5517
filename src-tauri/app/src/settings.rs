//! What the register says of its organisation.

use domain::breach::FieldChange;
use domain::fault::{FieldError, FieldRule};
use domain::register::{Profile, RegisterForm, changes};
use serde::{Deserialize, Serialize};
use store::table::{breach, draft, profile};
use store::{Action, Entry, REGISTER};
use ts_rs::TS;
use uuid::Uuid;

use crate::drafts::SETTINGS;
use crate::error::ApiError;
use crate::requests::Nothing;
use crate::session::Desk;
use crate::view::{self, SessionView};

#[derive(Serialize, TS)]
pub(crate) struct SettingsView {
    form: RegisterForm,
    revision: u32,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeSettings {
    form: RegisterForm,
    revision: u32,
}

/// The frame of every screen.
pub(crate) fn session(desk: &mut Desk<'_>, _: Nothing) -> Result<SessionView, ApiError> {
    view::session(desk)
}

/// The settings as a form.
pub(crate) fn settings(desk: &mut Desk<'_>, _: Nothing) -> Result<SettingsView, ApiError> {
    let (profile, revision) = desk.open.store.profile()?;
    Ok(SettingsView {
        form: profile.form(),
        revision,
    })
}

/// Changes the settings; a site or function that a breach cites can be renamed, not taken away.
pub(crate) fn change_settings(
    desk: &mut Desk<'_>,
    argument: ChangeSettings,
) -> Result<SettingsView, ApiError> {
    let before = desk.profile()?;
    let after = Profile::from_form(&argument.form, || desk.host.new_id())?;
    refuse_removal_of_cited(desk, &before, &after)?;
    let changes = changes(&before, &after);
    if changes.is_empty() {
        desk.open.store.discard_draft(SETTINGS)?;
    } else {
        write(desk, &before, &after, argument.revision, changes)?;
    }
    settings(desk, Nothing {})
}

fn write(
    desk: &mut Desk<'_>,
    before: &Profile,
    after: &Profile,
    revision: u32,
    changes: Vec<FieldChange>,
) -> Result<(), ApiError> {
    let author = desk.author();
    desk.open.store.write(&author, |tx| {
        profile::update(tx, after, revision, author.now)?;
        draft::discard(tx, SETTINGS)?;
        for id in renamed(before, after) {
            breach::index_again(tx, id, after)?;
        }
        let entry = Entry {
            action: Action::SettingsChanged,
            subject: REGISTER.to_owned(),
            changes,
        };
        Ok(((), entry))
    })?;
    desk.open.auto_lock_minutes = after.auto_lock_minutes;
    Ok(())
}

/// The sites and functions that bear another name than before.
fn renamed(before: &Profile, after: &Profile) -> Vec<Uuid> {
    let sites = after.sites.iter().map(|site| site.id);
    let sites = sites.filter(|id| before.site_name(*id) != after.site_name(*id));
    let functions = after.functions.iter().map(|function| function.id);
    let functions = functions.filter(|id| before.function_name(*id) != after.function_name(*id));
    sites.chain(functions).collect()
}

fn refuse_removal_of_cited(
    desk: &Desk<'_>,
    before: &Profile,
    after: &Profile,
) -> Result<(), ApiError> {
    let removed_sites = before.sites.iter().map(|site| site.id);
    let removed_sites = removed_sites.filter(|id| after.site_name(*id).is_none());
    let removed_functions = before.functions.iter().map(|function| function.id);
    let removed_functions = removed_functions.filter(|id| after.function_name(*id).is_none());
    let mut faults = cited(desk, "sites", removed_sites)?;
    faults.extend(cited(desk, "functions", removed_functions)?);
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.into())
    }
}

fn cited(
    desk: &Desk<'_>,
    list: &str,
    removed: impl Iterator<Item = Uuid>,
) -> Result<Vec<FieldError>, ApiError> {
    for id in removed {
        if desk.open.store.is_cited(id)? {
            return Ok(vec![crate::door::fault(list, FieldRule::InUse)]);
        }
    }
    Ok(Vec::new())
}
