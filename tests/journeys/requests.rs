//! The request of a person, from the day it arrives to the letter that answers it.

use chrono::{Days, Utc};
use domain::paris;
use tests::register::{PASSPHRASE, Workstation};
use tests::steps::{pdf_text, unlock};
use tests::window::{Window, Workplace};

use crate::accessibility::Visit;

/// So many days ago, as it is typed.
fn ago(days: u64) -> String {
    paris::typed_date(paris::date_of(Utc::now()) - Days::new(days))
}

fn note(window: &Window, visit: &mut Visit<'_>) {
    window.click("nav-requests");
    window.shows("records-empty");
    visit.look("demandes, aucune");
    window.click("request-new");
    window.type_in("name", "Alix Fictif");
    window.type_in("received-on", &ago(3));
    window.tick("rights-access");
    window.tick("medical-file-not-asked");
    window.shows("request-last-on");
    visit.look("demande, saisie");
    window.click("record-save");
    window.sees("record-said", "le délai court");
    window.shows("request-last-on");
    visit.look("demande, à répondre");
}

/// While the person has still to say who they are, nothing presses and the request is not forgotten.
fn wait_for_the_person(window: &Window, visit: &mut Visit<'_>) {
    window.click("record-edit");
    window.tick("identity-check-asked");
    window.click("record-save");
    window.sees("error-summary", "Justificatif demandé le");
    window.type_in("identity-asked-on", &ago(1));
    window.click("record-save");
    window.shows("request-suspended");
    window.click("nav-today");
    window.sees("duty-link", "Répondre à une personne");
    window.click("nav-requests");
    window.sees("request-row", "En attente de la personne");
    visit.look("demandes, en attente");
    window.click("request-link");
}

fn answer(workplace: &Workplace, window: &Window, visit: &mut Visit<'_>) {
    window.click("record-edit");
    window.tick("identity-check-proven");
    window.type_in("identity-given-on", &ago(0));
    window.tick("answer-outcome-partly");
    window.type_in("answer-on", &ago(0));
    window.tick("answer-reasons-others-rights");
    window.tick("answer-remedies-told-yes");
    window.type_in("answer-why", "Une copie de vos données est jointe.");
    window.tick("letter-kind-answer");
    window.click("letter-propose");
    window.shows("letter-body");
    visit.look("demande, réponse");
    window.click("record-save");
    window.sees("request-closed", "Dans le délai");
    visit.look("demande, répondue");
    let letter = workplace.document("réponse.pdf");
    workplace.will_save(&letter);
    window.click("export-request-letter");
    window.sees("letter-said", "réponse.pdf");
    let text = pdf_text(&letter);
    assert!(
        text.contains("Une copie de vos données est jointe"),
        "{text}"
    );
    assert!(text.contains("Droits d’autrui"), "{text}");
    assert!(text.contains("DEM-0001"), "{text}");
}

#[test]
fn a_request_is_noted_awaits_a_proof_and_is_answered_by_a_letter() {
    let workplace = Workplace::new();
    let workstation = Workstation::at(&workplace.document(""));
    workstation.create().expect("a new register");
    workstation.app.lock();
    let window = workplace.open_window_on(&workstation.path);
    unlock(&window, PASSPHRASE);
    let mut visit = Visit::of(&window);
    note(&window, &mut visit);
    wait_for_the_person(&window, &mut visit);
    answer(&workplace, &window, &mut visit);
    window.click("nav-today");
    window.shows("today-empty");
    assert_eq!(visit.faults, Vec::<String>::new());
}
