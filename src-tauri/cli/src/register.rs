//! A register opened by a command: what is asked of it goes where the requests of the window go.

use std::path::PathBuf;

use app::{ApiError, App, ErrorCode};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::failure::Failure;
use crate::machine::Machine;
use crate::{passphrase, refusal};

/// A register that is open until it is dropped.
pub(crate) struct Register {
    app: App,
}

impl Register {
    /// Opens the register at `path` with the passphrase that the person gives.
    ///
    /// # Errors
    /// Refused with the reason for which it does not open.
    pub(crate) fn open(path: PathBuf, machine: Machine) -> Result<Self, Failure> {
        let app = App::new(Box::new(machine));
        app.choose(path);
        let passphrase = passphrase::ask()?;
        // Moved from hand to hand, never copied.
        let argument = Value::from_iter([("passphrase", passphrase)]);
        app.dispatch("open_register", argument)
            .map_err(|refusal| refused(&refusal))?;
        Ok(Self { app })
    }

    /// The answer to one request of the window.
    ///
    /// # Errors
    /// Refused with the reason in French.
    pub(crate) fn ask<T: DeserializeOwned>(
        &self,
        request: &str,
        argument: Value,
    ) -> Result<T, Failure> {
        self.try_ask(request, argument)
            .map_err(|refusal| refused(&refusal))
    }

    /// Likewise, for whoever has more to say of a refusal than its code does.
    ///
    /// # Errors
    /// The refusal as the window receives it.
    pub(crate) fn try_ask<T: DeserializeOwned>(
        &self,
        request: &str,
        argument: Value,
    ) -> Result<T, ApiError> {
        let answer = self.app.dispatch(request, argument)?;
        serde_json::from_value(answer).map_err(|_| ApiError::of(ErrorCode::Internal))
    }
}

impl Drop for Register {
    fn drop(&mut self) {
        self.app.lock();
    }
}

/// A refusal as a sentence.
pub(crate) fn refused(refusal: &ApiError) -> Failure {
    Failure::Refused(refusal::sentence(refusal))
}
