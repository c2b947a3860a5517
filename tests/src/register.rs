//! The application driven as the page drives it, in front of one folder.

use std::path::{Path, PathBuf};

use app::{ApiError, App, ErrorCode};
use chrono::{DateTime, TimeZone, Utc};
use domain::breach::BreachForm;
use serde_json::{Value, json};

use crate::machine::Machine;

/// The passphrase of every register made here.
pub const PASSPHRASE: &str = "quatre moulins dorment sous la brume";

/// Tuesday 24 November 2026, 20:00 in Paris.
#[must_use]
pub fn now() -> DateTime<Utc> {
    let at = Utc.with_ymd_and_hms(2026, 11, 24, 19, 0, 0);
    at.single().expect("an instant")
}

/// The application, its machine, and the place of its register.
pub struct Workstation {
    /// The application.
    pub app: App,
    /// Its machine.
    pub machine: Machine,
    /// Where the register is, or will be.
    pub path: PathBuf,
}

impl Workstation {
    /// An application in front of `folder`, where the register is `val-fictif.rgpd`.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        Self::at_instant(now(), folder)
    }

    /// Likewise, with a clock that stands at `now`.
    #[must_use]
    pub fn at_instant(now: DateTime<Utc>, folder: &Path) -> Self {
        let machine = Machine::new(now, folder);
        Self {
            app: App::new(Box::new(machine.clone())),
            machine,
            path: folder.join("val-fictif.rgpd"),
        }
    }

    /// A new register in `folder`, open.
    #[must_use]
    pub fn with_new_register(folder: &Path) -> Self {
        let workstation = Self::at(folder);
        workstation.create().expect("a new register");
        workstation
    }

    /// Creates the register.
    ///
    /// # Errors
    /// Those of the application.
    pub fn create(&self) -> Result<Value, ApiError> {
        self.create_with(&self.register_form(), PASSPHRASE)
    }

    /// Creates the register from a form, with a passphrase.
    ///
    /// # Errors
    /// Those of the application.
    pub fn create_with(&self, form: &Value, passphrase: &str) -> Result<Value, ApiError> {
        self.machine.script.will_save(self.path.clone());
        self.app.dispatch(
            "create_register",
            json!({ "form": form, "passphrase": passphrase, "confirmation": passphrase }),
        )
    }

    /// The form of the register of a fictional organisation.
    #[must_use]
    pub fn register_form(&self) -> Value {
        let mut form = self.ok("propose_register", json!({}));
        form["organisation"]["name"] = json!("Service de santé au travail du Val-Fictif");
        form["referent"]["name"] = json!("Camille Exemple");
        form
    }

    /// Opens the register.
    ///
    /// # Errors
    /// Those of the application.
    pub fn open(&self) -> Result<Value, ApiError> {
        self.open_with(PASSPHRASE)
    }

    /// Opens the register with a passphrase.
    ///
    /// # Errors
    /// Those of the application.
    pub fn open_with(&self, passphrase: &str) -> Result<Value, ApiError> {
        self.app.choose(self.path.clone());
        self.app
            .dispatch("open_register", json!({ "passphrase": passphrase }))
    }

    /// Declares a breach of which only the account is known.
    ///
    /// # Errors
    /// Those of the application.
    pub fn declare(&self, account: &str) -> Result<Value, ApiError> {
        let form = BreachForm {
            facts: account.to_owned(),
            ..BreachForm::default()
        };
        self.app.dispatch("declare_breach", json!({ "form": form }))
    }

    /// Exports the notification sheet of a breach to `path`.
    ///
    /// # Errors
    /// Those of the application.
    pub fn export(&self, id: &Value, path: &Path) -> Result<Value, ApiError> {
        self.machine.script.will_save(path.to_owned());
        self.app
            .dispatch("export_breach_document", json!({ "id": id, "document": "notification", "form": "cnil_v2026", "redacted": false }))
    }

    /// The numbers of the breaches of the register, in order.
    #[must_use]
    pub fn numbers(&self) -> Vec<String> {
        let mut numbers = Vec::new();
        for page in 0.. {
            let answer = self.ok("breaches", breaches_that_say("", page));
            let rows = answer["rows"].as_array().expect("rows");
            numbers.extend(
                rows.iter()
                    .filter_map(|row| row["number"].as_str().map(str::to_owned)),
            );
            if page + 1 >= answer["page_count"].as_u64().expect("a count of pages") {
                break;
            }
        }
        numbers.sort();
        numbers
    }

    /// The answer to a request that is granted.
    #[must_use]
    #[track_caller]
    pub fn ok(&self, name: &str, argument: Value) -> Value {
        match self.app.dispatch(name, argument) {
            Ok(answer) => answer,
            Err(refusal) => panic!("{name}: {refusal:?}"),
        }
    }

    /// Why a request is refused.
    #[must_use]
    #[track_caller]
    pub fn refused(&self, name: &str, argument: Value) -> ErrorCode {
        match self.app.dispatch(name, argument) {
            Ok(_) => panic!("{name} was granted"),
            Err(refusal) => refusal.code,
        }
    }
}

/// A page of the list of breaches whose words hold `text`.
#[must_use]
pub fn breaches_that_say(text: &str, page: u64) -> Value {
    json!({ "text": text, "year": null, "origin": null, "site": null, "status": "all", "page": page })
}
