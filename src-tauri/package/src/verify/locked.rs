//! A package under a password.

use std::io::Read;

use super::unpacking::open;
use super::verdict::{Envelope, Form, Verdict};
use super::{Refusal, archive};
use crate::path::composed;
use crate::seal::{self, Kind};

/// Looks at an archive that is recognised as a locked package.
///
/// # Errors
/// [`Refusal`] when it is as it was made and does not open. A damaged one that does not open is told as altered: no
/// password would say more.
pub(super) fn verify(bytes: &[u8], password: Option<&str>) -> Result<Verdict, Refusal> {
    let is_sealed = seal::holds(bytes, Kind::Locked);
    match unlocked(bytes, password) {
        Ok(package) => Ok(inside(&package, is_sealed)),
        Err(refusal) if is_sealed => Err(refusal),
        Err(_) => Ok(Verdict::unreadable(Form::Zip)),
    }
}

fn inside(package: &[u8], is_sealed: bool) -> Verdict {
    let verdict = archive::verify(package);
    if is_sealed {
        return verdict;
    }
    Verdict {
        envelope: Envelope::Altered,
        ..verdict
    }
}

/// The package inside. It is stored as it is, so that it cannot be longer than what holds it.
fn unlocked(bytes: &[u8], password: Option<&str>) -> Result<Vec<u8>, Refusal> {
    let password = composed(password.ok_or(Refusal::PasswordNeeded)?);
    let read = || {
        let mut archive = open(bytes)?;
        let inner = archive.by_index_decrypt(0, password.as_bytes())?;
        let mut package = Vec::new();
        inner.take(bytes.len() as u64).read_to_end(&mut package)?;
        zip::result::ZipResult::Ok(package)
    };
    read().map_err(|_| Refusal::WrongPassword)
}
