//! A file with something of everything, closed: what was sent, a letter, two supporting documents.

use std::path::PathBuf;

use serde_json::{Value, json};
use tempfile::TempDir;
use tests::register::Workstation;

/// Nobody guesses it.
pub(crate) const PASSWORD: &str = "7KQF-2MZT-9DWA-HXNE-40PC";

/// A word that only what tells the reporter holds.
pub(crate) const WHO: &str = "zqxreporter";

/// The register with the closed file, and where files are saved.
pub(crate) struct ClosedFile {
    pub(crate) workstation: Workstation,
    pub(crate) id: Value,
    folder: TempDir,
}

impl ClosedFile {
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let file = Self {
            workstation: Workstation::with_new_register(folder.path()),
            id: Value::Null,
            folder,
        };
        let declared = file
            .workstation
            .declare("Une fausse alerte au centre du Val.");
        let mut file = Self {
            id: declared.unwrap()["id"].clone(),
            ..file
        };
        file.fill();
        file
    }

    fn fill(&mut self) {
        self.report();
        self.tell_the_authority();
        self.write_a_letter();
        self.attach("incident_report", "signalement.eml");
        self.attach("receipt", "récépissé.txt");
        self.set_aside();
        let signature = json!({ "name": "Camille Exemple", "function": "Référente RGPD" });
        let closing = json!({ "id": self.id, "form": signature });
        let _ = self.workstation.ok("close_breach", closing);
    }

    /// Who reported, wherever the register asks for it.
    fn report(&self) {
        let mut form = self.view()["form"].clone();
        form["reporter"] = json!(format!("{WHO}facts"));
        self.correct(&form);
        self.change("report", |form| {
            for field in ["notes", "responsible"] {
                form["progress"][field] = json!(format!("{WHO}{field}"));
            }
        });
    }

    fn tell_the_authority(&self) {
        let mut form = self.view()["form"].clone();
        let instant = |time: &str| json!({ "date": "24/11/2026", "time": time, "precision": "exact", "season": null });
        form["detected"] = instant("18:00");
        form["reported"] = instant("18:10");
        form["aware"] = instant("18:10");
        form["notified"] = instant("19:30");
        self.correct(&form);
    }

    fn write_a_letter(&self) {
        let asked = json!({ "id": self.id, "audience": "adults" });
        let mut letter = self.workstation.ok("propose_letter", asked);
        for content in ["nature", "consequences", "measures", "contact"] {
            letter[content] = json!(format!("Ce que la lettre dit de {content}."));
        }
        self.change("inform_persons", |form| {
            form["details"]["letters"] = json!([letter]);
        });
    }

    fn attach(&self, kind: &str, name: &str) {
        let path = self.path(name);
        std::fs::write(&path, format!("{WHO}bytes of {name}")).unwrap();
        if kind != "incident_report" {
            std::fs::write(&path, "Un récépissé fictif.").unwrap();
        }
        self.workstation.machine.script.will_open(path);
        let note = if kind == "incident_report" { WHO } else { "" };
        let form = json!({ "kind": kind, "note": note, "clause": null });
        let _ = self
            .workstation
            .ok("add_document", json!({ "id": self.id, "form": form }));
    }

    fn set_aside(&self) {
        self.change("assess", |form| {
            form["details"]["decision"] = json!({
                "verdict": "not_a_breach", "reason": "Le poste ne contenait aucune donnée.",
                "decided_by": "Camille Exemple", "decided_on": ""
            });
        });
        let sent =
            json!({ "date": "24/11/2026", "time": "19:50", "precision": "exact", "season": null });
        self.change("notify_authority", |form| {
            form["details"]["sendings"] = json!([{
                "kind": "withdrawal", "sent": sent, "reference": "FICTIF-2026-1",
                "content": "Ce n’était pas une violation.", "receipt": null
            }]);
        });
        self.change("close", |form| {
            form["details"]["reason"] = json!("L’incident est écarté, rien d’autre n’est dû.");
        });
    }

    pub(crate) fn view(&self) -> Value {
        self.workstation.ok("breach", json!({ "id": self.id }))
    }

    fn correct(&self, form: &Value) {
        let revision = self.view()["revision"].clone();
        let correction = json!({ "id": self.id, "revision": revision, "form": form });
        let _ = self.workstation.ok("correct_breach", correction);
    }

    fn change(&self, step: &str, with: impl FnOnce(&mut Value)) {
        let procedure = self.workstation.ok("procedure", json!({ "id": self.id }));
        let steps = procedure["steps"].as_array().unwrap();
        let found = steps.iter().find(|it| it["form"]["step"] == step).unwrap();
        let mut form = found["form"].clone();
        with(&mut form);
        let change = json!({ "id": self.id, "revision": found["revision"], "form": form });
        let _ = self.workstation.ok("change_step", change);
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The keys of everything that may go into a package.
    pub(crate) fn keys(&self) -> Vec<String> {
        let contents = self
            .workstation
            .ok("package_contents", json!({ "id": self.id }));
        let items = contents["items"].as_array().unwrap().iter();
        items
            .map(|item| item["key"].as_str().unwrap().to_owned())
            .collect()
    }

    /// A package with everything, as `options` change it, saved as `name`.
    pub(crate) fn package(&self, name: &str, options: &Value) -> (PathBuf, Value) {
        let mut argument = json!({
            "id": self.id, "kind": "archive", "form": "zip", "items": self.keys(), "redacted": false,
            "password": null, "as_message": false, "order": "cnil_v2026",
        });
        let changed = argument.as_object_mut().unwrap();
        changed.extend(options.as_object().unwrap().clone());
        let path = self.path(name);
        self.workstation.machine.script.will_save(path.clone());
        let saved = self.workstation.ok("export_package", argument);
        (path, saved)
    }
}
