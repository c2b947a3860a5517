//! An exercise from its start to its debrief: a story of one's own, a clock that goes seventy-two times faster, a file apart.

use serde_json::json;
use tests::register::{PASSPHRASE, Workstation};
use tests::steps::{pdf_text, unlock};
use tests::window::{Window, Workplace};

use crate::accessibility::Visit;

/// A message at once, another after six minutes of exercise, which are five seconds of the wall.
fn story() -> serde_json::Value {
    json!({
        "id": "EX-CLE",
        "title_fr": "Clé perdue dans un train",
        "facts_fr": "Une médecin ne retrouve plus sa clé après un trajet.",
        "attributes": {
            "family": "device_or_paper_loss", "c": true, "encrypted": "none",
            "data_kinds": ["health"], "special_categories": true,
        },
        "official_outcome": { "notify_sa": true, "communicate_to_subjects": true },
        "messages": [
            { "after_h": 0, "from_fr": "La médecin", "text_fr": "Elle contenait quatre dossiers." },
            { "after_h": 0.1, "from_fr": "Les objets trouvés", "text_fr": "Rien ne nous a été remis." },
        ],
        "expected": [
            { "within_h": 24, "text_fr": "Le contenu de la clé est reconstitué." },
            { "text_fr": "Les quatre personnes sont informées." },
        ],
    })
}

fn choose(workplace: &Workplace, window: &Window, name: &str, content: &str) {
    let path = workplace.document(name);
    std::fs::write(&path, content).expect("a file");
    workplace.will_open(&path);
    window.click("scenario-file");
}

fn begin(workplace: &Workplace, window: &Window, visit: &mut Visit<'_>) {
    window.click("nav-exercises");
    window.shows("exercises-empty");
    visit.look("exercices, aucun");
    window.click("exercise-prepare");
    window.shows("scenario-EX-RANCON");
    choose(workplace, window, "brouillon.json", "{\"cases\": 3}");
    window.sees("scenario-fault", "doit être une liste de cas");
    visit.look("exercice, scénario refusé");
    choose(workplace, window, "clé.json", &story().to_string());
    window.shows("own-scenario-EX-CLE");
    window.tick("pace-in-an-hour");
    window.type_in("participants", "Camille Exemple et l’équipe");
    visit.look("exercice, préparation");
    window.click("exercise-begin");
}

/// The file that is played: its mark, its clock, its document; and the register, which knows nothing of it.
fn play(workplace: &Workplace, window: &Window, visit: &mut Visit<'_>) {
    window.sees("exercise-message", "quatre dossiers");
    visit.look("exercice, en cours");
    // It arrives by itself.
    window.sees("exercise-message", "Rien ne nous a été remis");
    window.click("exercise-open-file");
    window.sees("exercise-mark", "EXERCICE");
    window.sees("exercise-last-message", "Rien ne nous a été remis");
    window.sees("breach-number", "EX-");
    window.click("tab-facts");
    window.click("correct");
    window.shows("exercise-mark");
    window.click("detected-now");
    window.click("aware-now");
    visit.look("exercice, faits");
    window.click("correct-submit");
    window.sees("clock-figure", "7");
    visit.look("exercice, dossier joué");
    let sheet = workplace.document("fiche.pdf");
    workplace.will_save(&sheet);
    window.click("export-sheet");
    window.shows("exported");
    let text = pdf_text(&sheet);
    assert!(text.contains("EXERCICE"), "{text}");
    assert!(text.contains("aucune autorité"), "{text}");
    window.click("nav-breaches");
    window.shows("breaches-empty");
}

fn debrief(window: &Window, visit: &mut Visit<'_>) {
    window.click("nav-today");
    window.sees("duty-link", "Mener un exercice à son terme");
    window.click("duty-link");
    window.click("exercise-end");
    window.click("confirm-accept");
    window.sees("outcome-verdict", "Rien n’a été décidé");
    window.sees("outcome-investigation", "h");
    window.tick("reactions-0-result-done");
    window.tick("reactions-1-result-not-done");
    window.click("debrief-save");
    window.shows("error-summary");
    window.type_in("reactions-1-comment", "Personne n’a écrit la lettre.");
    window.type_in("lessons", "La lettre est préparée d’avance.");
    visit.look("exercice, débriefing");
    window.click("debrief-save");
    window.shows("debrief-said");
}

#[test]
fn an_exercise_is_played_beside_the_register_debriefed_and_counted_by_the_evaluation() {
    let workplace = Workplace::new();
    let workstation = Workstation::at_instant(chrono::Utc::now(), &workplace.document(""));
    workstation.create().expect("a register");
    workstation.app.lock();
    let window = workplace.open_window_on(&workstation.path);
    let mut visit = Visit::of(&window);
    unlock(&window, PASSPHRASE);
    begin(&workplace, &window, &mut visit);
    play(&workplace, &window, &mut visit);
    debrief(&window, &mut visit);
    let report = workplace.document("compte rendu.pdf");
    workplace.will_save(&report);
    window.click("exercise-export");
    window.shows("exercise-export-said");
    let text = pdf_text(&report);
    for told in [
        "Clé perdue dans un train",
        "1 sur 2",
        "La lettre est préparée",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    window.click("exercise-evaluate");
    window.click("tab-figures");
    window.sees("figure-exercises", "1");
    window.click("nav-exercises");
    window.sees("exercises-lead", "1 exercice mené");
    visit.look("exercices");
}
