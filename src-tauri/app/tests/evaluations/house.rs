//! Everybody who takes part in an evaluation, and evaluations that are filled in.

use app::ErrorCode;
use serde_json::{Value, json};

use crate::rig::{PASSPHRASE, Rig};

/// The passphrase that each chose, by her role.
const PASSPHRASES: [(&str, &str, &str); 4] = [
    (
        "quality",
        "Sacha Qualité",
        "sept renards traversent la clairière",
    ),
    (
        "direction",
        "Dominique Directeur",
        "huit barques remontent vers l’estuaire",
    ),
    (
        "officer",
        "Alix Conseil",
        "neuf lanternes éclairent le vieux quai",
    ),
    (
        "reader",
        "Maxime Lecture",
        "six merles chantent sous la halle",
    ),
];

/// A register to which these roles have access beside the référente, who is at the keyboard.
pub(crate) fn house(roles: &[&str]) -> Rig {
    let rig = Rig::created();
    for role in roles {
        let (_, name, passphrase) = of(role);
        let form = json!({ "name": name, "function": format!("Fonction de {name}"), "role": role });
        let given = rig.ok("add_person", json!({ "form": form }));
        rig.open_with(given["passphrase"].as_str().unwrap())
            .unwrap();
        let change = json!({ "current": "", "passphrase": passphrase, "confirmation": passphrase });
        rig.ok("change_passphrase", change);
        rig.open_with(PASSPHRASE).unwrap();
    }
    rig
}

fn of(role: &str) -> (&'static str, &'static str, &'static str) {
    let mut found = PASSPHRASES.into_iter();
    found.find(|(known, ..)| *known == role).unwrap()
}

/// Somebody else sits down.
pub(crate) fn sit(rig: &Rig, role: &str) -> Value {
    let passphrase = if role == "referent" {
        PASSPHRASE
    } else {
        of(role).2
    };
    rig.open_with(passphrase).unwrap()
}

/// Begins an evaluation; gives its identifier.
pub(crate) fn begin(rig: &Rig, kind: &str, breaches: &[&Value]) -> Value {
    let begun = rig.ok(
        "begin_evaluation",
        json!({ "kind": kind, "breaches": breaches }),
    );
    begun["id"].clone()
}

pub(crate) fn view(rig: &Rig, id: &Value) -> Value {
    rig.ok("evaluation", json!({ "id": id }))
}

/// Every question of `form` compliant, and what stands before the signature written.
pub(crate) fn fill(form: &mut Value) {
    for answer in form["answers"].as_array_mut().unwrap() {
        answer["answer"] = json!("compliant");
        answer["evidence"] = json!("Une preuve fictive.");
    }
    form["conclusion"] = json!("kept");
}

/// Saves what `edit` makes of the form of an evaluation.
pub(crate) fn write(rig: &Rig, id: &Value, edit: impl FnOnce(&mut Value)) -> Value {
    let shown = view(rig, id);
    let mut form = shown["form"].clone();
    edit(&mut form);
    rig.ok(
        "change_evaluation",
        json!({ "id": id, "revision": shown["revision"], "form": form }),
    )
}

/// A yearly evaluation, filled in; gives its identifier.
pub(crate) fn filled(rig: &Rig) -> Value {
    let id = begin(rig, "yearly", &[]);
    write(rig, &id, fill);
    id
}

/// A visa that leaves name and function to the register.
pub(crate) fn own() -> Value {
    json!({ "name": "", "function": "", "signed_on": "", "opinion": null, "text": "" })
}

/// A visa that another gave on paper.
pub(crate) fn declared(name: &str) -> Value {
    json!({ "name": name, "function": "Une fonction fictive", "signed_on": "24/11/2026", "opinion": null, "text": "" })
}

/// The argument of a signature on what is shown.
pub(crate) fn signing(rig: &Rig, id: &Value, part: &str, form: Value) -> Value {
    let revision = view(rig, id)["revision"].clone();
    json!({ "id": id, "revision": revision, "part": part, "form": form })
}

pub(crate) fn sign(rig: &Rig, id: &Value, part: &str, form: Value) -> Value {
    rig.ok("sign_evaluation", signing(rig, id, part, form))
}

pub(crate) fn sign_refused(rig: &Rig, id: &Value, part: &str, form: Value) -> ErrorCode {
    rig.refused("sign_evaluation", signing(rig, id, part, form))
}

/// What an indicator shows.
pub(crate) fn figure<'a>(shown: &'a Value, indicator: &str) -> &'a Value {
    let indicators = shown["indicators"].as_array().unwrap();
    let found = indicators.iter().find(|it| it["indicator"] == indicator);
    found.unwrap()
}

/// An incident set aside as no breach, its file closed; gives its identifier.
pub(crate) fn closed(rig: &Rig) -> Value {
    let id = rig.declare(&crate::rig::form("Une fausse alerte au centre."))["id"].clone();
    let mut assess = crate::rig::step_form(rig, &id, "assess");
    assess["details"]["decision"] = json!({
        "verdict": "not_a_breach", "reason": "Le poste ne contenait aucune donnée.",
        "decided_by": "Camille Exemple", "decided_on": ""
    });
    crate::rig::change(rig, &id, 0, &assess);
    let signature = json!({ "name": "Camille Exemple", "function": "Référente RGPD" });
    rig.ok("close_breach", json!({ "id": id, "form": signature }));
    id
}
