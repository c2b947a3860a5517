//! The application driven as the page drives it, on a scripted machine.
#![allow(dead_code)] // each test file uses its part

use std::path::PathBuf;

use app::{ApiError, App, ErrorCode, ScriptedHost};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) const PASSPHRASE: &str = "quatre moulins dorment sous la brume";

/// Tuesday 24 November 2026, 20:00 in Paris.
pub(crate) fn now() -> DateTime<Utc> {
    "2026-11-24T19:00:00Z".parse().unwrap()
}

pub(crate) struct Rig {
    pub(crate) app: App,
    pub(crate) host: ScriptedHost,
    pub(crate) folder: TempDir,
    pub(crate) path: PathBuf,
}

impl Rig {
    /// An application in front of an empty folder.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let host = ScriptedHost::new(now());
        Self {
            app: App::new(Box::new(host.clone())),
            host,
            path: folder.path().join("val-fictif.rgpd"),
            folder,
        }
    }

    /// A new register, open.
    pub(crate) fn created() -> Self {
        let rig = Self::empty();
        rig.create().unwrap();
        rig
    }

    pub(crate) fn register_form(&self) -> Value {
        let mut form = self.ok("propose_register", json!({}));
        form["organisation"]["name"] = json!("Service de santé au travail du Val-Fictif");
        form["referent"]["name"] = json!("Camille Exemple");
        form
    }

    pub(crate) fn create(&self) -> Result<Value, ApiError> {
        self.host.will_save(self.path.clone());
        self.app.dispatch(
            "create_register",
            json!({ "form": self.register_form(), "passphrase": PASSPHRASE, "confirmation": PASSPHRASE }),
        )
    }

    pub(crate) fn ok(&self, name: &str, argument: Value) -> Value {
        let answer = self.app.dispatch(name, argument);
        answer.unwrap_or_else(|refusal| panic!("{name}: {refusal:?}"))
    }

    pub(crate) fn refused(&self, name: &str, argument: Value) -> ErrorCode {
        self.app.dispatch(name, argument).unwrap_err().code
    }

    pub(crate) fn open_with(&self, passphrase: &str) -> Result<Value, ApiError> {
        self.app.choose(self.path.clone());
        self.app
            .dispatch("open_register", json!({ "passphrase": passphrase }))
    }

    /// What the journal tells of the register itself, the latest first.
    pub(crate) fn register_history(&self) -> Value {
        let page = self.ok("search_journal", journal_search("register"));
        let lines = page["lines"].as_array().unwrap().iter();
        let entries: Vec<Value> = lines.map(|line| line["entry"].clone()).collect();
        json!({ "entries": entries })
    }

    pub(crate) fn after(&self, minutes: i64) {
        self.host.set_now(now() + TimeDelta::minutes(minutes));
    }

    pub(crate) fn declare(&self, form: &Value) -> Value {
        self.ok("declare_breach", json!({ "form": form }))
    }

    pub(crate) fn key_path(&self) -> PathBuf {
        vault::key_path(&self.path)
    }
}

/// The first page of what the journal tells of one sort of object.
pub(crate) fn journal_search(object: &str) -> Value {
    let form = json!({ "actor": "", "object": object, "from_on": "", "to_on": "", "text": "" });
    json!({ "form": form, "page": 0 })
}

/// A form with its account only, as the page sends it.
pub(crate) fn form(account: &str) -> Value {
    let form = domain::breach::BreachForm {
        facts: account.to_owned(),
        ..Default::default()
    };
    serde_json::to_value(form).unwrap()
}

/// An instant typed on 24 November 2026.
pub(crate) fn today(time: &str) -> Value {
    json!({ "date": "24/11/2026", "time": time, "precision": "exact", "season": null })
}

pub(crate) fn step<'a>(procedure: &'a Value, name: &str) -> &'a Value {
    let steps = procedure["steps"].as_array().unwrap();
    let found = steps.iter().find(|step| step["form"]["step"] == name);
    found.unwrap()
}

/// The form of a step as the page receives it.
pub(crate) fn step_form(rig: &Rig, id: &Value, name: &str) -> Value {
    let procedure = rig.ok("procedure", json!({ "id": id }));
    step(&procedure, name)["form"].clone()
}

pub(crate) fn change(rig: &Rig, id: &Value, revision: u32, form: &Value) -> Value {
    rig.ok(
        "change_step",
        json!({ "id": id, "revision": revision, "form": form }),
    )
}
