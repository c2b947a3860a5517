//! A breach carried through its procedure, in the real window.

use tests::steps::{create_register, declare_breach, pdf_text};
use tests::window::{Key, Window, Workplace};

/// Shows a step of the procedure.
fn go_to(window: &Window, step: &str, title: &str) {
    window.click(&format!("step-{step}"));
    window.sees("step-title", title);
    window.shows("step-save");
}

/// Saves the step that is shown, done.
fn finish(window: &Window) {
    window.tick("progress-state-done");
    save(window);
}

fn save(window: &Window) {
    window.click("step-save");
    window.sees("step-said", "enregistrée");
}

#[test]
fn health_data_are_carried_from_the_report_to_the_archive() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    create_register(&workplace, &window);
    declare_breach(&window, "Un classeur de dossiers médicaux a été volé.");
    window.sees("next-action", "Informer le DPO");
    report(&window, &workplace);
    investigate(&window);
    correct(&window);
    knock_at_other_doors(&window);
    assess_as_high(&window);
    window.sees("next-action", "Notifier la CNIL");
    go_to(&window, "notify-authority", "Notifier la CNIL");
    window.click("notified-now");
    window.click("sending-submit");
    window.shows("sending-said");
    finish(&window);
    window.sees("next-action", "Informer les personnes");
    inform(&window);
    write_to_the_persons(&window, &workplace);
    window.sees("next-action", "notification complémentaire");
    complete(&window);
    go_to(&window, "learn", "En tirer les enseignements");
    window.type_in("details-root-cause", "L’armoire n’était pas fermée.");
    finish(&window);
    window.sees("next-action", "Clore");
    close(&window, &workplace);
    evaluate(&window);
    window.click("tab-history");
    window.sees("history", "Clôture");
}

/// The letter is proposed from the facts, completed by hand, checked, saved and printed.
fn write_to_the_persons(window: &Window, workplace: &Workplace) {
    window.click("letters-propose-adults");
    window.sees("letters-said", "proposée");
    window.sees("details-letters-0-stand", "onséquences");
    window.type_in(
        "details-letters-0-consequences",
        "Des informations de santé ont pu être lues.",
    );
    window.type_in(
        "details-letters-0-contact",
        "La référente RGPD, 00 00 00 00 00.",
    );
    save(window);
    window.sees("details-letters-0-stand", "Elle part");
    let letter = workplace.document("lettre.pdf");
    workplace.will_save(&letter);
    window.click("details-letters-0-export");
    window.sees("details-letters-0-exported", "lettre.pdf");
    let text = pdf_text(&letter);
    assert!(text.contains("Des informations de santé"), "{text}");
    assert!(!text.contains("classeur"), "no account leaves:\n{text}");
}

/// Signs the closing: the file is then read, printed, and no longer changed.
fn close(window: &Window, workplace: &Workplace) {
    window.click("next-go");
    window.sees("step-title", "Clore et archiver");
    window.shows("outstanding-nothing");
    window.type_in("details-departments", "Le secrétariat médical");
    save(window);
    window.type_in("signature-function", "Référente RGPD");
    window.click("close-breach");
    window.sees("closed-by", "conservé jusqu’au");
    window.keep_picture("closed file");
    let message = workplace.document("clôture.eml");
    workplace.will_save(&message);
    window.click("export-closing-message");
    window.sees("closing-message-said", "clôture.eml");
    window.click("step-learn");
    window.sees("step-title", "En tirer les enseignements");
    window.shows("step-read-only");
    window.keep_picture("step of a closed file");
}

/// The closing proposes the evaluation of the procedure, which is still written on the file.
fn evaluate(window: &Window) {
    window.sees("next-action", "valuer");
    window.click("next-go");
    window.sees("step-title", "Évaluer");
    finish(window);
}

fn report(window: &Window, workplace: &Workplace) {
    go_to(window, "report", "Signaler");
    window.click("details-dpo-informed-now");
    window.tick("details-dpo-channel-phone");
    finish(window);
    let message = workplace.document("message.eml");
    workplace.will_save(&message);
    window.click("export-officer-message");
    window.sees("step-exported", "message.eml");
    let written = std::fs::read_to_string(&message).expect("the draft is text");
    assert!(written.starts_with("X-Unsent: 1"), "{written}");
    assert!(!written.contains("classeur"), "no fact travels by mail");
    window.sees("next-action", "investigue");
}

fn investigate(window: &Window) {
    go_to(window, "investigate", "Investiguer");
    window.type_in("details-investigators", "La responsable du centre");
    window.type_in(
        "details-known",
        "Le classeur était dans une armoire ouverte.",
    );
    finish(window);
    window.sees("next-action", "ontenir");
}

fn correct(window: &Window) {
    go_to(window, "correct", "Corriger");
    window.click("details-contained-now");
    window.click("measures-add");
    window.type_in("details-measures-0-text", "Les armoires ferment à clé.");
    finish(window);
    window.sees("next-action", "autres autorités");
}

/// Stolen health data that anybody can read.
fn assess_as_high(window: &Window) {
    go_to(window, "assess", "Évaluer le risque");
    window.tick("details-circumstances-exposure-confirmed");
    window.tick("details-circumstances-recipient-unknown-third-party");
    window.tick("details-circumstances-protection-none");
    window.sees("assessment-headline", "risque élevé");
    window.sees("assessment-inform", "ui");
    window.tick("details-decision-verdict-high-risk");
    window.type_in("details-decision-decided-by", "La directrice générale");
    finish(window);
}

fn knock_at_other_doors(window: &Window) {
    go_to(window, "health-incident", "Signaler aux autres autorités");
    window.tick("details-doors-0-answer-needed");
    window.click("details-doors-0-told-now");
    window.tick("details-doors-2-answer-not-needed");
    window.click("step-save");
    window.shows("error-summary");
    window.type_in("details-doors-2-reason", "Le contrat ne couvre pas ce cas.");
    finish(window);
    window.sees("next-action", "niveau de risque");
}

fn inform(window: &Window) {
    go_to(window, "inform-persons", "Informer les personnes");
    window.tick("details-decision-informed");
    window.click("groups-add");
    window.type_in("details-groups-0-audience", "Les salariés suivis au centre");
    window.tick("details-groups-0-means-letter");
    window.click("details-groups-0-informed-now");
    finish(window);
}

/// What was missing when the notification left is told.
fn complete(window: &Window) {
    go_to(window, "notify-authority", "Notifier la CNIL");
    window.click("sendings-add");
    window.tick("details-sendings-0-kind-complete");
    window.click("details-sendings-0-sent-now");
    save(window);
}

#[test]
fn a_lost_encrypted_key_leads_to_no_notification_with_its_printed_reason() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    create_register(&workplace, &window);
    declare_breach(&window, "Une clé USB chiffrée est perdue.");
    go_to(&window, "assess", "Évaluer le risque");
    window.sees("assessment-notify", "épend");
    window.tick("details-circumstances-exposure-possible");
    window.tick("details-circumstances-recipient-unknown-third-party");
    window.tick("details-circumstances-protection-strong-encryption");
    window.tick("details-circumstances-key-compromised-no");
    window.tick("details-circumstances-backup-electronic");
    window.sees("assessment-headline", "aucun risque");
    window.tick("details-decision-verdict-no-risk");
    window.type_in("details-decision-decided-by", "La directrice générale");
    window.click("step-save");
    window.sees("error-summary", "pourquoi rien n’est notifié");
    window.type_in("details-decision-reason", "La clé de chiffrement est sûre.");
    finish(&window);
    window.sees("clock-figure", "Rien à notifier");
    let sheet = workplace.document("appréciation.pdf");
    workplace.will_save(&sheet);
    window.click("export-assessment");
    window.sees("step-exported", "appréciation.pdf");
    let text = pdf_text(&sheet);
    assert!(text.contains("La clé de chiffrement est sûre."), "{text}");
    assert!(!text.contains("Projet"), "a decision is no draft:\n{text}");
}

#[test]
fn a_notification_sent_late_is_explained_then_completed() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    create_register(&workplace, &window);
    window.click("declare");
    window.type_in("facts", "Un envoi groupé a montré toutes les adresses.");
    window.type_in("aware-date", "02/11/2026");
    window.type_in("aware-time", "10:00");
    window.click("declare-submit");
    window.shows("breach-said");
    window.sees("clock-figure", "Dépassé");
    window.sees("next-action", "Notifier la CNIL");
    window.click("next-go");
    window.sees("step-title", "Notifier la CNIL");
    window.click("notified-now");
    window.click("sending-submit");
    window.shows("error-summary");
    window.type_in(
        "delay-reasons",
        "La référente était absente sans suppléante.",
    );
    window.click("sending-submit");
    window.sees("clock-figure", "en retard");
    window.click("sendings-add");
    window.tick("details-sendings-0-kind-complete");
    window.click("details-sendings-0-sent-now");
    window.click("authority-sheet-open");
    window.click("sheet-copy");
    window.sees("sheet-copied", "Copié");
    window.keep_picture("sheet of the online service");
    window.click("details-sendings-0-content");
    window.press_with(Key::Control, 'v');
    let pasted = window.value("details-sendings-0-content");
    assert!(!pasted.is_empty(), "what was copied can be pasted");
    window.type_in("details-sendings-0-content", "Le nombre de personnes : 60.");
    window.shows("complement");
    save(&window);
    window.hides("complement");
    window.click("tab-history");
    window.sees("history", "Le nombre de personnes");
}

#[test]
fn a_false_alarm_is_set_aside_with_its_reason_and_stays_in_the_register() {
    let workplace = Workplace::new();
    let window = workplace.open_window();
    create_register(&workplace, &window);
    declare_breach(&window, "Un courriel suspect a été ouvert à l’accueil.");
    go_to(&window, "assess", "Évaluer le risque");
    window.tick("details-decision-verdict-not-a-breach");
    window.type_in("details-decision-decided-by", "La directrice générale");
    window.click("step-save");
    window.shows("error-summary");
    window.type_in("details-decision-reason", "Aucune donnée n’a été touchée.");
    finish(&window);
    window.sees("clock-figure", "carté");
    window.sees("next-action", "Clore");
    window.click("nav-breaches");
    window.click("status-set-aside");
    window.sees("breaches-range", "1");
    window.keep_picture("incidents set aside");
}
