//! Passphrase and recovery code.

use domain::fault::{FieldError, FieldRule};
use files::Existing;
use law::UserRole;
use serde::{Deserialize, Serialize};
use store::table::person;
use store::{Access, Action, Entry};
use ts_rs::TS;
use uuid::Uuid;
use vault::{
    Advice, DataKey, KdfCost, KeyFile, Passphrase, SlotId, SlotKind, SlotView, VaultError, key_path,
};

use crate::App;
use crate::attempts::tried;
use crate::door::fault;
use crate::error::{ApiError, ErrorCode};
use crate::requests::Nothing;
use crate::session::{Desk, OpenedWith, User};

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct MeasurePassphrase {
    passphrase: String,
    words: Vec<String>,
}

#[derive(Serialize, TS)]
pub(crate) struct StrengthView {
    score: u8,
    accepted: bool,
    advice: Vec<AdviceView>,
}

/// What would make a passphrase harder to guess.
#[derive(Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AdviceView {
    Longer,
    LessCommon,
    NoRepeats,
    NoDates,
    NoNames,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangePassphrase {
    /// Whose, after the recovery code; one's own otherwise.
    person: Option<Uuid>,
    current: String,
    passphrase: String,
    confirmation: String,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct RenewRecoveryCode {
    passphrase: String,
}

#[derive(Serialize, TS)]
pub(crate) struct RecoveryCodeView {
    recovery_code: String,
}

/// How hard a passphrase is to guess.
pub(crate) fn measure_passphrase(
    _: &App,
    argument: MeasurePassphrase,
) -> Result<StrengthView, ApiError> {
    let words: Vec<&str> = argument.words.iter().map(String::as_str).collect();
    let strength = vault::strength(&argument.passphrase, &words);
    Ok(StrengthView {
        score: strength.score,
        accepted: strength.accepted,
        advice: strength.advice.into_iter().map(advice_view).collect(),
    })
}

fn advice_view(advice: Advice) -> AdviceView {
    match advice {
        Advice::Longer => AdviceView::Longer,
        Advice::LessCommon => AdviceView::LessCommon,
        Advice::NoRepeats => AdviceView::NoRepeats,
        Advice::NoDates => AdviceView::NoDates,
        Advice::NoNames => AdviceView::NoNames,
    }
}

/// What is wrong with a new passphrase; `words` are those of the organisation.
pub(crate) fn passphrase_faults(
    passphrase: &str,
    confirmation: &str,
    words: &[&str],
) -> Vec<FieldError> {
    if passphrase.is_empty() {
        return vec![fault("passphrase", FieldRule::Required)];
    }
    let mut faults = Vec::new();
    if !vault::strength(passphrase, words).accepted {
        faults.push(fault("passphrase", FieldRule::TooWeak));
    }
    if passphrase != confirmation {
        faults.push(fault("confirmation", FieldRule::NotTheSame));
    }
    faults
}

/// Puts another passphrase in the place of the present one. The present one is asked for again, except when it was
/// chosen for her, and after the recovery code, which proves more.
pub(crate) fn change_passphrase(
    desk: &mut Desk<'_>,
    argument: ChangePassphrase,
) -> Result<(), ApiError> {
    desk.open.require_the_register()?;
    let mut access = whose(desk, argument.person)?;
    let profile = desk.profile()?;
    let faults = passphrase_faults(
        &argument.passphrase,
        &argument.confirmation,
        &[&profile.organisation.name, &access.person.name],
    );
    if !faults.is_empty() {
        return Err(faults.into());
    }
    if asks_for_current(desk) {
        prove(desk, &argument.current)?;
    }
    let passphrase = Passphrase::new(&argument.passphrase);
    refuse_taken(desk, &access, &passphrase)?;
    let mut key_file = desk.open.key_file.clone();
    set_passphrase(
        &mut key_file,
        &desk.open.unlocked.key,
        access.slot,
        &passphrase,
    )?;
    access.person.is_provisional = false;
    replace_key_file(desk, key_file, |desk| chosen(desk, &access))?;
    desk.open.unlocked.slot.id = access.slot;
    desk.open.opened_with = OpenedWith::Passphrase;
    desk.open.user = User::of(&access.person);
    Ok(())
}

/// One's own access; after the recovery code, that of the référente who is named, or of the only one.
fn whose(desk: &Desk<'_>, named: Option<Uuid>) -> Result<Access, ApiError> {
    let people = desk.open.store.people()?.into_iter();
    let active = people.filter(|access| access.person.is_active());
    let mut candidates: Vec<Access> = match desk.open.opened_with {
        OpenedWith::Passphrase => active
            .filter(|access| Some(access.person.id) == desk.open.user.id)
            .collect(),
        OpenedWith::RecoveryCode => active
            .filter(|access| access.person.role == UserRole::Referent)
            .filter(|access| named.is_none_or(|id| id == access.person.id))
            .collect(),
    };
    match (candidates.pop(), candidates.is_empty()) {
        (Some(access), true) => Ok(access),
        _ => Err(vec![fault("person", FieldRule::Required)].into()),
    }
}

fn asks_for_current(desk: &Desk<'_>) -> bool {
    desk.open.opened_with == OpenedWith::Passphrase && !desk.open.user.is_provisional
}

/// Each person is told from the others by her passphrase: one that opens already is not taken again, nor is the one that
/// was chosen for her.
fn refuse_taken(desk: &Desk<'_>, access: &Access, passphrase: &Passphrase) -> Result<(), ApiError> {
    match desk.open.key_file.open_with_passphrase(passphrase) {
        Ok(opened) if opened.slot.id != access.slot || access.person.is_provisional => {
            Err(vec![fault("passphrase", FieldRule::Taken)].into())
        }
        Ok(_) | Err(VaultError::WrongPassphrase) => Ok(()),
        Err(other) => Err(other.into()),
    }
}

/// A key file that was put back from before she came has no slot of hers yet.
pub(crate) fn set_passphrase(
    key_file: &mut KeyFile,
    key: &DataKey,
    slot: SlotId,
    passphrase: &Passphrase,
) -> Result<(), ApiError> {
    let has_slot = key_file.slots().any(|found| found.id == slot);
    if has_slot {
        key_file.change_passphrase(key, slot, passphrase, KdfCost::STANDARD)?;
    } else {
        key_file.add_passphrase(key, slot, passphrase, KdfCost::STANDARD)?;
    }
    Ok(())
}

fn chosen(desk: &mut Desk<'_>, access: &Access) -> Result<(), ApiError> {
    let author = desk.author();
    desk.open.store.write(&author, |tx| {
        person::update(tx, &access.person, access.revision)?;
        let entry = Entry {
            changes: access.person.told(),
            ..Entry::about_register(Action::PassphraseChanged)
        };
        Ok(((), entry))
    })?;
    Ok(())
}

/// A new recovery code; the former sheet no longer opens the register.
pub(crate) fn renew_recovery_code(
    desk: &mut Desk<'_>,
    argument: RenewRecoveryCode,
) -> Result<RecoveryCodeView, ApiError> {
    prove(desk, &argument.passphrase)?;
    let mut key_file = desk.open.key_file.clone();
    let code = key_file.renew_recovery_code(&desk.open.unlocked.key, KdfCost::STANDARD)?;
    replace_key_file(desk, key_file, |desk| {
        let author = desk.author();
        let entry = Entry::about_register(Action::RecoveryCodeRenewed);
        Ok(desk.open.store.note(&author, entry)?)
    })?;
    let text = code.text().to_string();
    desk.open.recovery_code = Some(code);
    Ok(RecoveryCodeView {
        recovery_code: text,
    })
}

/// The person has noted the code: it leaves the memory.
pub(crate) fn forget_recovery_code(desk: &mut Desk<'_>, _: Nothing) -> Result<(), ApiError> {
    desk.open.recovery_code = None;
    Ok(())
}

/// The person at the keyboard knows the passphrase, not only an unlocked window.
fn prove(desk: &Desk<'_>, passphrase: &str) -> Result<(), ApiError> {
    let passphrase = Passphrase::new(passphrase);
    let proved = tried(desk.attempts, desk.now, || {
        let opened = desk.open.key_file.open_with_passphrase(&passphrase)?;
        if opened.slot.id == desk.open.unlocked.slot.id {
            Ok(opened)
        } else {
            // That of somebody else proves nothing of her.
            Err(VaultError::WrongPassphrase)
        }
    });
    proved.map(drop)
}

/// The slot that the passphrase opens.
pub(crate) fn passphrase_slot(key_file: &KeyFile) -> Result<SlotView, ApiError> {
    let mut slots = key_file.slots();
    let slot = slots.find(|slot| slot.kind == SlotKind::Passphrase);
    slot.cloned()
        .ok_or_else(|| ApiError::of(ErrorCode::KeyFileDamaged))
}

/// The key file, then what the register keeps of it; when that cannot be written the former key file comes back.
fn replace_key_file(
    desk: &mut Desk<'_>,
    key_file: KeyFile,
    keep: impl FnOnce(&mut Desk<'_>) -> Result<(), ApiError>,
) -> Result<(), ApiError> {
    let path = key_path(&desk.open.path);
    key_file.write(&path, Existing::Replace)?;
    let kept = keep(desk);
    if kept.is_err() {
        desk.open.key_file.write(&path, Existing::Replace)?;
    } else {
        desk.open.key_file = key_file;
    }
    kept
}
