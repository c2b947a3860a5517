//! Who puts a name to an act.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::fault::{Faults, FieldError};
use crate::text::{self, SHORT};

/// A signature as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SignatureForm {
    /// Who signs.
    pub name: String,
    /// In which function.
    pub function: String,
}

/// Who signed: a declared visa, which is no electronic signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Who signed.
    pub name: String,
    /// In which function.
    pub function: String,
}

impl SignatureForm {
    /// Both the name and the function.
    ///
    /// # Errors
    /// Every fault at once.
    pub fn signature(&self) -> Result<Signature, Vec<FieldError>> {
        let mut faults = Faults::default();
        let signature = self.read(&mut faults);
        faults.finish(signature)
    }

    pub(super) fn read(&self, faults: &mut Faults) -> Signature {
        Signature {
            name: text::required(faults, "signature.name", &self.name, SHORT),
            function: text::required(faults, "signature.function", &self.function, SHORT),
        }
    }
}
