//! `registre demo`: the example register of a fictional organisation, with the documents it prints.
//!
//! Everything goes through the requests of the page, on a machine whose clock is moved along the story.

mod evaluations;
mod exercises;
mod later;
mod people;
mod registers;
mod requests;
mod story;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use app::{ApiError, App, ErrorCode, Host, ScriptedHost};
use chrono::{DateTime, Utc};
use lexopt::prelude::Long;
use serde_json::{Value, json};

use crate::usage::{UsageError, quoted};
use evaluations::ToldEvaluation;
use exercises::ToldExercise;
use later::{Later, Present, What, fill, typed};
use registers::{Registers, ToldEntry};
use requests::ToldRequest;
use story::{Correction, Story, Told};

const HELP: &str = "\
Crée le registre d’exemple d’une organisation fictive et ses documents.

Usage\u{a0}: registre demo --dossier DOSSIER

Le dossier est créé s’il n’existe pas\u{202f}; un registre qui s’y trouve déjà n’est pas remplacé.

Options\u{a0}:
  --dossier DOSSIER   où écrire
  --aide              affiche cette aide
";

/// Name of the register in its folder.
const REGISTER: &str = "val-fictif.rgpd";

/// Runs the command: the text to print.
pub(crate) fn run(mut words: lexopt::Parser) -> Result<String, UsageError> {
    let mut folder = None;
    while let Some(word) = words.next()? {
        match word {
            Long("dossier") => folder = Some(PathBuf::from(words.value()?)),
            Long("aide") => return Ok(HELP.to_owned()),
            other => return Err(other.unexpected().into()),
        }
    }
    let folder = folder
        .ok_or_else(|| UsageError::new("Dans quel dossier\u{202f}? Ajoutez --dossier DOSSIER."))?;
    std::fs::create_dir_all(&folder).map_err(|_| {
        UsageError::new(format!(
            "Le dossier {} ne peut pas être créé.",
            quoted(&folder.to_string_lossy())
        ))
    })?;
    let told = Tale::read().map_err(|fault| UsageError::new(fault.to_string()))?;
    Example::make(&folder, &told, Utc::now()).map_err(|refusal| refused(&folder, &refusal))?;
    Ok(format!(
        "Registre d’exemple\u{a0}: {}\n{}Phrase de passe\u{a0}: {}",
        folder.join(REGISTER).display(),
        people::told(&told.story),
        told.story.passphrase
    ))
}

fn refused(folder: &Path, refusal: &ApiError) -> UsageError {
    let place = folder.to_string_lossy();
    UsageError::new(match refusal.code {
        ErrorCode::AlreadyExists => {
            format!(
                "Un registre se trouve déjà dans {}\u{a0}: il n’a pas été touché.",
                quoted(&place)
            )
        }
        _ => format!(
            "Le registre d’exemple n’a pas pu être écrit dans {} (motif\u{a0}: {}).",
            quoted(&place),
            json!(refusal.code)
        ),
    })
}

/// Everything that the example tells.
struct Tale {
    story: Story,
    registers: Registers,
    evaluations: Vec<ToldEvaluation>,
    exercises: Vec<ToldExercise>,
    requests: Vec<ToldRequest>,
}

impl Tale {
    fn read() -> Result<Self, serde_json::Error> {
        Ok(Self {
            story: Story::read()?,
            registers: Registers::read()?,
            evaluations: evaluations::read()?,
            exercises: exercises::read()?,
            requests: requests::read()?,
        })
    }
}

/// The story as it is being told.
struct Example<'a> {
    app: App,
    host: ScriptedHost,
    folder: &'a Path,
    now: DateTime<Utc>,
}

impl Example<'_> {
    fn make(folder: &Path, told: &Tale, now: DateTime<Utc>) -> Result<(), ApiError> {
        let Tale {
            story, registers, ..
        } = told;
        let host = ScriptedHost::new(now);
        let example = Example {
            app: App::new(Box::new(host.clone())),
            host,
            folder,
            now,
        };
        example.create(story)?;
        example.admit(story)?;
        let entries = registers.entries(Present {
            now,
            typed_at: now,
            documents: &Value::Null,
        });
        let entered = example.begin_registers(&entries)?;
        let listed = example.listed()?;
        let ids = example.happen(told, &listed)?;
        for request in &told.requests {
            example.ask_of_persons(request, &entered)?;
        }
        example.at(0);
        example.complete_registers(&entries, &entered)?;
        example.attach_files(registers, &entered)?;
        let draft = story.draft(now, &listed);
        example.ask(
            "keep_draft",
            json!({ "key": "new", "form": draft, "revision": null }),
        )?;
        example.export(&ids[story.exported - 1], story.exported)?;
        example.archive()?;
        example.export_evaluations()?;
        example.export_exercises()?;
        example.act(
            "review_access",
            json!({ "remark": "Liste relue avec le DPO." }),
        )
    }

    /// What happened, the earliest first: evaluations and exercises between the breaches, whose identifiers it gives.
    fn happen(&self, told: &Tale, listed: &Value) -> Result<Vec<Value>, ApiError> {
        let mut ids = Vec::new();
        let mut evaluations = told.evaluations.iter().peekable();
        let mut exercises = told.exercises.iter().peekable();
        for breach in &told.story.breaches {
            let since = breach.declared_hours_ago;
            while let Some(exercise) = exercises.next_if(|it| it.begun_hours_ago > since) {
                self.play(exercise)?;
            }
            while let Some(evaluation) = evaluations.next_if(|it| it.begun_hours_ago > since) {
                self.evaluate(&told.story, evaluation)?;
            }
            let id = self.tell(breach, listed)?;
            for later in &breach.later {
                self.go_on(&id, later)?;
            }
            ids.push(id);
        }
        Ok(ids)
    }

    /// Writes what the registers hold before the first breach; gives the identifiers by the names.
    fn begin_registers(&self, entries: &[ToldEntry]) -> Result<BTreeMap<String, Value>, ApiError> {
        let mut ids = BTreeMap::new();
        for entry in entries {
            let created = self.ask("create_record", json!({ "form": entry.first }))?;
            ids.insert(entry.name().to_owned(), created["id"].clone());
        }
        Ok(ids)
    }

    /// Completes them, as they stand in the present.
    fn complete_registers(
        &self,
        entries: &[ToldEntry],
        ids: &BTreeMap<String, Value>,
    ) -> Result<(), ApiError> {
        for entry in entries {
            let form = entry.whole(ids);
            let change = json!({ "id": ids.get(entry.name()), "revision": 1, "form": form });
            self.act("change_record", change)?;
        }
        Ok(())
    }

    /// Attaches the files of the registers to their entries.
    fn attach_files(
        &self,
        registers: &Registers,
        ids: &BTreeMap<String, Value>,
    ) -> Result<(), ApiError> {
        for file in &registers.files {
            let addition = json!({ "id": ids.get(&file.entry), "form": file.form });
            self.add_file("add_record_document", addition, &file.name, &file.text)?;
        }
        Ok(())
    }

    /// What the forms of breaches choose from: sites, functions, fiches, processors.
    fn listed(&self) -> Result<Value, ApiError> {
        let mut listed = self.ask("settings", json!({}))?["form"].clone();
        let choices = |register| self.ask("record_choices", json!({ "register": register }));
        listed["activities"] = choices("controller_activity")?;
        listed["processors"] = choices("processor")?;
        Ok(listed)
    }

    /// Declares a breach and corrects it as its story goes; gives its identifier.
    fn tell(&self, breach: &Told, settings: &Value) -> Result<Value, ApiError> {
        self.at(breach.declared_hours_ago);
        let form = breach.form(self.now, settings);
        let id = self.ask("declare_breach", json!({ "form": form }))?["id"].clone();
        self.correct(&id, &breach.corrections)?;
        Ok(id)
    }

    /// Corrects the facts of a breach as its story goes.
    fn correct(&self, id: &Value, corrections: &[Correction]) -> Result<(), ApiError> {
        for correction in corrections {
            self.at(correction.hours_ago);
            let view = self.ask("breach", json!({ "id": id }))?;
            let form = correction.applied_to(&view["form"], self.now);
            let corrected = json!({ "id": id, "revision": view["revision"], "form": form });
            self.act("correct_breach", corrected)?;
        }
        Ok(())
    }

    /// Does one thing that happens to a breach after its declaration.
    fn go_on(&self, id: &Value, later: &Later) -> Result<(), ApiError> {
        self.at(later.hours_ago);
        let procedure = self.ask("procedure", json!({ "id": id }))?;
        let present = Present {
            now: self.now,
            typed_at: self.host.now(),
            documents: &procedure["documents"],
        };
        match &later.what {
            What::Step {
                step,
                progress,
                details,
            } => self.change(id, &procedure, step, |form| {
                fill(&mut form["progress"], progress, present);
                fill(&mut form["details"], details, present);
            }),
            What::Event { form } => {
                let form = typed(form, present);
                self.act("add_event", json!({ "id": id, "form": form }))
            }
            What::Document { name, form, text } => {
                let addition = json!({ "id": id, "form": form });
                self.add_file("add_document", addition, name, text)
            }
            What::Letter { audience } => {
                let one = json!({ "id": id, "audience": audience });
                let letter = self.ask("propose_letter", one)?;
                self.change(id, &procedure, "inform_persons", |form| {
                    form["details"]["letters"] = json!([letter]);
                })
            }
            What::Close { name, function } => {
                let signature = json!({ "name": name, "function": function });
                self.act("close_breach", json!({ "id": id, "form": signature }))
            }
            What::Hold { reason } => self.act("place_hold", json!({ "id": id, "reason": reason })),
        }
    }

    /// Changes one step of a file.
    fn change(
        &self,
        id: &Value,
        procedure: &Value,
        step: &str,
        change: impl FnOnce(&mut Value),
    ) -> Result<(), ApiError> {
        let mut steps = procedure["steps"].as_array().into_iter().flatten();
        let found = steps.find(|found| found["form"]["step"] == *step);
        let saved = found.ok_or_else(|| ApiError::of(ErrorCode::NotFound))?;
        let mut form = saved["form"].clone();
        change(&mut form);
        let change = json!({ "id": id, "revision": saved["revision"], "form": form });
        self.act("change_step", change)
    }

    /// The document stands beside the register for the time of its adding.
    fn add_file(
        &self,
        request: &str,
        addition: Value,
        name: &str,
        text: &str,
    ) -> Result<(), ApiError> {
        let path = self.folder.join(name);
        std::fs::write(&path, text).map_err(|_| ApiError::of(ErrorCode::FolderReadOnly))?;
        self.host.will_open(path.clone());
        let added = self.act(request, addition);
        let _ = std::fs::remove_file(&path);
        added
    }

    /// The clock moves to so many hours before the present.
    fn at(&self, hours_ago: i64) {
        self.host
            .set_now(self.now - chrono::TimeDelta::hours(hours_ago));
    }

    fn ask(&self, name: &str, argument: Value) -> Result<Value, ApiError> {
        self.app.dispatch(name, argument)
    }

    /// Asks for something whose answer tells nothing more.
    fn act(&self, name: &str, argument: Value) -> Result<(), ApiError> {
        self.ask(name, argument).map(drop)
    }

    /// The register, older than its first breach, and the sheet of its recovery code.
    fn create(&self, story: &Story) -> Result<(), ApiError> {
        self.at(story.breaches[0].declared_hours_ago + 24);
        self.host.will_save(self.folder.join(REGISTER));
        let creation = json!({
            "form": story.register_form(),
            "passphrase": story.passphrase,
            "confirmation": story.passphrase,
        });
        self.ask("create_register", creation)?;
        self.host
            .will_save(self.folder.join("feuille de secours.pdf"));
        self.ask("save_recovery_sheet", json!({}))?;
        self.ask("forget_recovery_code", json!({})).map(drop)
    }

    /// The documents of one breach.
    fn export(&self, id: &Value, rank: usize) -> Result<(), ApiError> {
        let number = self.ask("breach", json!({ "id": id }))?["number"]
            .as_str()
            .map_or(rank.to_string(), str::to_owned);
        let documents = [
            ("notification", "fiche de notification.pdf"),
            ("assessment", "appréciation du risque.pdf"),
            ("incident", "rapport d’incident.pdf"),
            ("dossier", "dossier complet.pdf"),
        ];
        for (document, name) in documents {
            let argument =
                json!({ "id": id, "document": document, "form": "cnil_v2026", "redacted": false });
            self.save(
                &format!("{number} {name}"),
                "export_breach_document",
                argument,
            )?;
        }
        for (request, name) in [
            ("export_officer_message", "message au DPO.eml"),
            ("export_deadline", "échéance CNIL.ics"),
        ] {
            self.save(&format!("{number} {name}"), request, json!({ "id": id }))?;
        }
        self.save(
            "formulaire de signalement.pdf",
            "export_reporting_form",
            json!({}),
        )
    }

    /// The archive package of the file that the story closes.
    fn archive(&self) -> Result<(), ApiError> {
        let query = json!({ "text": "", "year": null, "origin": null, "site": null, "status": "closed", "page": 0 });
        let closed = self.ask("breaches", query)?["rows"][0].clone();
        let contents = self.ask("package_contents", json!({ "id": closed["id"] }))?;
        let items = contents["items"].as_array().into_iter().flatten();
        let keys: Vec<&Value> = items.map(|item| &item["key"]).collect();
        let argument = json!({
            "id": closed["id"], "kind": "archive", "form": "zip", "items": keys, "redacted": false,
            "password": null, "as_message": false, "order": "cnil_v2026",
        });
        let number = contents["number"].as_str().unwrap_or_default();
        self.save(
            &format!("{number} dossier archivé.zip"),
            "export_package",
            argument,
        )
    }

    fn save(&self, name: &str, request: &str, argument: Value) -> Result<(), ApiError> {
        self.host.will_save(self.folder.join(name));
        self.act(request, argument)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test that cannot be set up has failed
mod tests {
    use super::*;

    /// Instants so many hours ago change their day with the hour at which the story is told.
    #[test]
    fn the_example_is_made_at_any_hour_of_the_day() {
        let told = Tale::read().unwrap();
        for hour in [0, 12, 23] {
            let folder = tempfile::tempdir().unwrap();
            let now = format!("2026-11-23T{hour:02}:05:00+01:00").parse().unwrap();
            let made = Example::make(folder.path(), &told, now);
            assert!(made.is_ok(), "at {hour} h: {:?}", made.unwrap_err());
        }
    }
}
