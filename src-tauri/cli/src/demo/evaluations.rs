//! The evaluations of the procedure: that of last year with its visas and its actions, and the present one, half filled in.

use std::collections::BTreeMap;

use app::{ApiError, ErrorCode, Host};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::later::{Present, fill, typed};
use super::{Example, Story};

/// An evaluation as the story tells it.
#[derive(Deserialize)]
pub(super) struct ToldEvaluation {
    pub(super) begun_hours_ago: i64,
    /// Role of whoever writes it.
    by: String,
    kind: String,
    form: Map<String, Value>,
    /// Answer, evidence and comment of each question that is answered.
    answers: BTreeMap<String, [Option<String>; 3]>,
    actions: Vec<ToldAction>,
    visas: Vec<ToldVisa>,
}

/// An action, and what becomes of it.
#[derive(Deserialize)]
struct ToldAction {
    form: Value,
    #[serde(default)]
    followed: Vec<Followed>,
}

#[derive(Deserialize)]
struct Followed {
    hours_ago: i64,
    change: Map<String, Value>,
}

/// A visa, given or recorded by somebody.
#[derive(Deserialize)]
struct ToldVisa {
    hours_ago: i64,
    /// Role of whoever is at the keyboard.
    by: String,
    part: String,
    form: Map<String, Value>,
}

/// Every evaluation, the earliest first.
pub(super) fn read() -> Result<Vec<ToldEvaluation>, serde_json::Error> {
    serde_json::from_str(include_str!("../../data/evaluations.json"))
}

impl Example<'_> {
    /// Writes an evaluation, signs it and follows its actions; the référente is at the keyboard afterwards.
    pub(super) fn evaluate(&self, story: &Story, told: &ToldEvaluation) -> Result<(), ApiError> {
        self.at(told.begun_hours_ago);
        self.sit(story, &told.by)?;
        let begun = self.ask(
            "begin_evaluation",
            json!({ "kind": told.kind, "breaches": [] }),
        )?;
        let id = &begun["id"];
        let shown = self.ask("evaluation", json!({ "id": id }))?;
        let mut form = shown["form"].clone();
        fill(&mut form, &told.form, self.present());
        answer(&mut form["answers"], &told.answers);
        let change = json!({ "id": id, "revision": shown["revision"], "form": form });
        self.act("change_evaluation", change)?;
        for action in &told.actions {
            let form = typed(&action.form, self.present());
            let decided = json!({ "evaluation": id, "form": form });
            self.act("decide_improvement", decided)?;
        }
        for visa in &told.visas {
            self.sign(story, id, visa)?;
        }
        self.sit(story, &told.by)?;
        for (rank, action) in told.actions.iter().enumerate() {
            for followed in &action.followed {
                self.follow(id, rank, followed)?;
            }
        }
        self.open(&json!(story.passphrase))
    }

    /// The evaluation that was approved, and the form to fill in by hand.
    pub(super) fn export_evaluations(&self) -> Result<(), ApiError> {
        let listed = self.ask("evaluations", json!({}))?;
        let rows = listed["rows"].as_array().into_iter().flatten();
        for row in rows.filter(|row| row["state"] == "approved") {
            let number = row["number"].as_str().unwrap_or_default();
            let name = format!("{number} évaluation de la procédure.pdf");
            self.save(&name, "export_evaluation", json!({ "id": row["id"] }))?;
        }
        let name = "formulaire d’évaluation.pdf";
        self.save(name, "export_evaluation_form", json!({}))
    }

    fn sign(&self, story: &Story, id: &Value, told: &ToldVisa) -> Result<(), ApiError> {
        self.at(told.hours_ago);
        self.sit(story, &told.by)?;
        let mut form =
            json!({ "name": "", "function": "", "signed_on": "", "opinion": null, "text": "" });
        fill(&mut form, &told.form, self.present());
        let revision = self.ask("evaluation", json!({ "id": id }))?["revision"].clone();
        let signing = json!({ "id": id, "revision": revision, "part": told.part, "form": form });
        self.act("sign_evaluation", signing)
    }

    /// What becomes of the action of this rank.
    fn follow(&self, id: &Value, rank: usize, told: &Followed) -> Result<(), ApiError> {
        self.at(told.hours_ago);
        let shown = self.ask("evaluation", json!({ "id": id }))?;
        let action = &shown["actions"][rank];
        let mut form = action["form"].clone();
        fill(&mut form, &told.change, self.present());
        let change = json!({ "id": action["id"], "revision": action["revision"], "form": form });
        self.act("change_improvement", change)
    }

    /// Whoever has this role sits down, unless she is there already.
    fn sit(&self, story: &Story, role: &str) -> Result<(), ApiError> {
        if self.ask("session", json!({}))?["role"] == role {
            return Ok(());
        }
        let mut people = story.people.iter();
        let found = people.find(|person| json!(person.form.role) == role);
        let passphrase = found.and_then(|person| person.passphrase.as_ref());
        let passphrase = passphrase.ok_or_else(|| ApiError::of(ErrorCode::NotFound))?;
        self.open(&json!(passphrase))
    }

    fn present(&self) -> Present<'static> {
        Present {
            now: self.now,
            typed_at: self.host.now(),
            documents: &Value::Null,
        }
    }
}

fn answer(answers: &mut Value, told: &BTreeMap<String, [Option<String>; 3]>) {
    for answer in answers.as_array_mut().into_iter().flatten() {
        let question = answer["question"].as_str().unwrap_or_default();
        if let Some([given, evidence, comment]) = told.get(question) {
            answer["answer"] = json!(given);
            answer["evidence"] = json!(evidence);
            answer["comment"] = json!(comment);
        }
    }
}
