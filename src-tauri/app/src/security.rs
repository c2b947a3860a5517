//! Passphrase and recovery code.

use domain::fault::{FieldError, FieldRule};
use files::Existing;
use serde::{Deserialize, Serialize};
use store::{Action, Entry};
use ts_rs::TS;
use vault::{Advice, KdfCost, KeyFile, Passphrase, SlotKind, SlotView, key_path};

use crate::App;
use crate::door::fault;
use crate::error::{ApiError, ErrorCode};
use crate::requests::Nothing;
use crate::session::{Desk, OpenedWith};

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

/// Puts another passphrase in the place of the present one. The present one is asked for again,
/// except after the recovery code, which proves more.
pub(crate) fn change_passphrase(
    desk: &mut Desk<'_>,
    argument: ChangePassphrase,
) -> Result<(), ApiError> {
    let profile = desk.profile()?;
    let faults = passphrase_faults(
        &argument.passphrase,
        &argument.confirmation,
        &[&profile.organisation.name, &profile.referent.name],
    );
    if !faults.is_empty() {
        return Err(faults.into());
    }
    if desk.open.opened_with == OpenedWith::Passphrase {
        prove(desk, &argument.current)?;
    }
    let mut key_file = desk.open.key_file.clone();
    key_file.change_passphrase(
        &desk.open.unlocked.key,
        passphrase_slot(&key_file)?.id,
        &Passphrase::new(&argument.passphrase),
        KdfCost::STANDARD,
    )?;
    replace_key_file(desk, key_file, Action::PassphraseChanged)?;
    desk.open.opened_with = OpenedWith::Passphrase;
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
    replace_key_file(desk, key_file, Action::RecoveryCodeRenewed)?;
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
    desk.open.key_file.open_with_passphrase(&passphrase)?;
    Ok(())
}

/// The slot that the passphrase opens.
pub(crate) fn passphrase_slot(key_file: &KeyFile) -> Result<SlotView, ApiError> {
    let mut slots = key_file.slots();
    let slot = slots.find(|slot| slot.kind == SlotKind::Passphrase);
    slot.cloned()
        .ok_or_else(|| ApiError::of(ErrorCode::KeyFileDamaged))
}

/// The key file, then its journal line; when the line cannot be written the former key file comes back.
fn replace_key_file(
    desk: &mut Desk<'_>,
    key_file: KeyFile,
    action: Action,
) -> Result<(), ApiError> {
    let path = key_path(&desk.open.path);
    let author = desk.author(&desk.profile()?);
    key_file.write(&path, Existing::Replace)?;
    let told = desk.open.store.note(&author, Entry::about_register(action));
    if told.is_err() {
        desk.open.key_file.write(&path, Existing::Replace)?;
    } else {
        desk.open.key_file = key_file;
    }
    Ok(told?)
}
