//! Those who have access to the example beside its référente.

use app::ApiError;
use serde_json::{Value, json};

use super::{Example, Story};

impl Example<'_> {
    /// Gives everybody access; each who has come has chosen her passphrase.
    pub(super) fn admit(&self, story: &Story) -> Result<(), ApiError> {
        for person in &story.people {
            let given = self.ask("add_person", json!({ "form": person.form }))?;
            if let Some(chosen) = &person.passphrase {
                self.open(&given["passphrase"])?;
                let change = json!({ "current": "", "passphrase": chosen, "confirmation": chosen });
                self.ask("change_passphrase", change)?;
                self.open(&json!(story.passphrase))?;
            }
        }
        Ok(())
    }

    /// Somebody opens the register, which another may have left open.
    pub(super) fn open(&self, passphrase: &Value) -> Result<(), ApiError> {
        self.ask("lock", json!({}))?;
        self.ask("open_register", json!({ "passphrase": passphrase }))?;
        Ok(())
    }
}

/// A line for each who can open.
pub(super) fn told(story: &Story) -> String {
    let came = story.people.iter().filter_map(|person| {
        let passphrase = person.passphrase.as_ref()?;
        Some(format!(
            "{}, {}\u{a0}: {passphrase}\n",
            person.form.name, person.form.function
        ))
    });
    came.collect()
}
