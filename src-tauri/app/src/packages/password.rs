//! The password of a package: proposed, or typed and then as strong as a passphrase has to be.

use domain::fault::{FieldError, FieldRule};

use crate::App;
use crate::error::ApiError;
use crate::requests::Nothing;

/// A password that nobody guesses, written nowhere but in the answer.
pub(crate) fn propose_password(_: &App, _: Nothing) -> Result<String, ApiError> {
    Ok(vault::propose_password()?.to_string())
}

/// Refuses a password that could be guessed from the package alone, which anyone may try for years.
pub(super) fn require_strong(password: &str) -> Result<(), ApiError> {
    if vault::strength(password, &[]).accepted {
        return Ok(());
    }
    Err(ApiError::from(vec![FieldError {
        field: "password".to_owned(),
        rule: FieldRule::TooWeak,
    }]))
}
