//! Several people, one register: each enters by a passphrase of her own and finds what her role lets her do.

use tests::steps::{PASSPHRASE, create_register, declare_breach, unlock};
use tests::window::{Window, Workplace};

use crate::accessibility::Visit;

/// What the officer of these journeys chooses.
const OWN: &str = "sept renards traversent la clairière";

/// Gives somebody access from the settings, and gives her provisional passphrase.
fn admit(window: &Window, name: &str, role: &str) -> String {
    window.click("person-add");
    window.type_in("name", name);
    window.type_in("function", "Fonction fictive");
    window.tick(&format!("role-{role}"));
    window.click("person-save");
    window.shows("person-given");
    window.text("password-shown")
}

fn open_people(window: &Window) {
    window.click("nav-settings");
    window.click("tab-people");
    window.shows("person-row");
}

/// Enters with a passphrase that was given, and chooses another.
fn settle(window: &Window, given: &str, own: &str) {
    unlock(window, given);
    window.type_in("passphrase", own);
    window.type_in("confirmation", own);
    window.click("passphrase-change");
    window.click("tour-skip");
}

#[test]
fn the_officer_enters_by_a_passphrase_of_her_own_reads_everything_and_writes_only_an_opinion() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    create_register(&workplace, &window);
    declare_breach(&window, "Un classeur de résultats manque au centre du Val.");
    open_people(&window);
    let mut visit = Visit::of(&window);
    visit.look("accès, une seule personne");
    window.click("person-add");
    window.click("person-save");
    window.shows("error-summary");
    visit.look("accès, formulaire vide refusé");
    window.click("person-cancel");
    let given = admit(&window, "Dominique Fictif", "officer");
    visit.look("accès, phrase provisoire");
    window.click("person-given-done");
    window.shows("person-provisional");
    window.click("lock");
    unlock(&window, &given);
    window.shows("passphrase-change");
    visit.look("choisir sa phrase de passe");
    window.type_in("passphrase", OWN);
    window.type_in("confirmation", OWN);
    window.click("passphrase-change");
    window.click("tour-skip");
    window.sees("signed-in", "Dominique Fictif, DPO");
    window.sees("first-clock", "VIO-");
    visit.look("aujourd’hui, DPO");
    window.hides("declare");
    window.click("nav-breaches");
    window.click("breach-link");
    window.click("step-assess");
    window.shows("step-read-only");
    window.tick("details-opinion-opinion-with-reservations");
    window.type_in(
        "details-opinion-text",
        "Prévenir les personnes sans attendre.",
    );
    visit.look("avis du DPO");
    window.click("give-opinion");
    window.shows("opinion-said");
    window.click("lock");
    unlock(&window, PASSPHRASE);
    window.click("nav-breaches");
    window.click("breach-link");
    window.click("step-assess");
    window.shows("details-opinion-text");
    assert_eq!(
        window.value("details-opinion-text"),
        "Prévenir les personnes sans attendre."
    );
    window.click("tab-history");
    window.sees("history-entry", "Dominique Fictif");
    assert_eq!(visit.faults, Vec::<String>::new());
}

#[test]
fn quality_staff_find_their_own_passphrase_and_no_breach_and_an_access_taken_away_opens_nothing() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    create_register(&workplace, &window);
    declare_breach(&window, "Un classeur de résultats manque au centre du Val.");
    open_people(&window);
    let given = admit(&window, "Sacha Fictif", "quality");
    window.click("person-given-done");
    window.click("lock");
    settle(&window, &given, OWN);
    window.shows("today-empty");
    window.click("nav-evaluations");
    window.shows("evaluations-empty");
    window.click("nav-settings");
    window.shows("only-own");
    let mut visit = Visit::of(&window);
    visit.look("réglages, qualité");
    window.hides("nav-breaches");
    window.click("lock");
    unlock(&window, PASSPHRASE);
    open_people(&window);
    window.click("person-remove");
    window.click("confirm-accept");
    window.sees("people-said", "Sacha Fictif");
    window.shows("people-former");
    window.click("review-access");
    window.sees("people-said", "journal");
    visit.look("accès, revue et accès retiré");
    window.click("lock");
    unlock(&window, OWN);
    window.sees("failure", "n’est pas la bonne");
    assert_eq!(visit.faults, Vec::<String>::new());
}
