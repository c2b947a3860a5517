//! Printed documents from the open register.

use chrono::{DateTime, Utc};
use domain::breach::{Breach, Clock};
use domain::paris;
use domain::register::Profile;
use report::notification::{NotificationSheet, Source};
use report::recovery::{Lookalike, RecoverySheet};
use report::{Document, JournalHead, notification_sheet as sheet, recovery_sheet as paper};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::error::{ApiError, ErrorCode};
use crate::session::Desk;
use crate::view::short;

/// Version of the data attached to a sheet.
const SCHEMA: &str = "registre-rgpd/notification/1";

/// The notification sheet of a breach, with the register's own data attached.
pub(crate) fn notification_sheet(desk: &Desk<'_>, id: Uuid) -> Result<Document, ApiError> {
    let breach = desk.open.store.breach(id)?;
    let profile = desk.profile()?;
    let head = desk.open.store.head()?;
    let model = NotificationSheet::from_register(Source {
        data: attached(&breach, &profile, desk.now)?,
        breach: &breach,
        profile: &profile,
        journal: JournalHead {
            number: head.seq.unsigned_abs(),
            hash: short(&head.hash),
        },
        now: desk.now,
    });
    Ok(sheet(&model))
}

/// What a program needs to take the sheet up again.
fn attached(breach: &Breach, profile: &Profile, now: DateTime<Utc>) -> Result<Vec<u8>, ApiError> {
    let data = json!({
        "schema": SCHEMA,
        "number": breach.number.to_string(),
        "revision": breach.revision,
        "registered_at": breach.registered_at,
        "organisation": profile.organisation,
        "facts": breach.facts,
        "deadline": deadline(breach, now),
    });
    serde_json::to_vec_pretty(&data).map_err(|fault| ApiError::internal(fault.to_string()))
}

/// The deadline with its outer bound (Regulation 1182/71, art. 3(1)), which is kept here and shown nowhere.
fn deadline(breach: &Breach, now: DateTime<Utc>) -> Value {
    let clock = Clock::of(&breach.facts, now);
    json!({ "rule": clock.rule.id, "notify_by": clock.by, "outer_bound": clock.outer_by })
}

/// The sheet with the recovery code that is on the screen; `not_found` when none is.
pub(crate) fn recovery_sheet(desk: &Desk<'_>) -> Result<Document, ApiError> {
    let code = desk.open.recovery_code.as_ref();
    let code = code
        .ok_or_else(|| ApiError::of(ErrorCode::NotFound))?
        .text();
    let register = desk.open.path.file_name().unwrap_or_default();
    Ok(paper(&RecoverySheet {
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
