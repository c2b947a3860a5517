//! The yearly evaluation of the procedure: quality staff write and sign it over what the register tells, without reading a
//! file; the direction approves it.

use chrono::{DateTime, TimeDelta, Utc};
use domain::breach::BreachForm;
use domain::moment::{InstantForm, Moment};
use serde_json::json;
use tests::register::{PASSPHRASE, Workstation};
use tests::steps::{pdf_text, unlock};
use tests::window::{Window, Workplace};

use crate::accessibility::Visit;

const QUALITY: &str = "onze lanternes éclairent le vieux quai";
const DIRECTION: &str = "trois horloges avancent dans la serre";

/// What happened after a breach was noticed, in hours; nothing where it is not known.
struct Told {
    account: &'static str,
    reported: Option<i64>,
    aware: Option<i64>,
    sent: Option<i64>,
}

/// Hand-computed: reported after 1 h and 6 h; told to the authority 40 h and 90 h after awareness; the third is not dated.
const TOLD: [Told; 3] = [
    Told {
        account: "Un classeur de résultats manque au centre du Val.",
        reported: Some(1),
        aware: Some(5),
        sent: Some(45),
    },
    Told {
        account: "Un message est parti au mauvais employeur.",
        reported: Some(6),
        aware: Some(10),
        sent: Some(100),
    },
    Told {
        account: "Un ordinateur portable est resté dans un train.",
        reported: None,
        aware: None,
        sent: None,
    },
];

const FIGURES: [(&str, [&str; 4]); 3] = [
    (
        "figure-reporting",
        [
            "3\u{a0}h\u{a0}30",
            "6\u{a0}h\u{a0}00",
            "1 sur 2",
            "1 non mesurable",
        ],
    ),
    (
        "figure-investigation",
        [
            "4\u{a0}h\u{a0}00",
            "24\u{a0}h",
            "2 sur 2",
            "1 non mesurable",
        ],
    ),
    (
        "figure-authority",
        [
            "65\u{a0}h\u{a0}00",
            "90\u{a0}h\u{a0}00",
            "1 sur 2",
            "72\u{a0}h",
        ],
    ),
];

fn declared(told: &Told, noticed: DateTime<Utc>) -> BreachForm {
    let after = |hours: Option<i64>| {
        let at = hours.map(|hours| Moment::exact(noticed + TimeDelta::hours(hours)));
        at.map_or_else(InstantForm::default, |at| InstantForm::showing(Some(at)))
    };
    BreachForm {
        facts: told.account.to_owned(),
        detected: after(Some(0)),
        reported: after(told.reported),
        aware: after(told.aware),
        awareness_reason: "Faits vérifiés par la référente.".to_owned(),
        notified: after(told.sent),
        delay_reasons: "Le prestataire n’a répondu qu’au troisième jour.".to_owned(),
        ..BreachForm::default()
    }
}

/// A register of the last weeks, with quality staff and the direction beside the référente.
fn lived_register(workplace: &Workplace) -> Workstation {
    let began = Utc::now() - TimeDelta::days(30);
    let workstation = Workstation::at_instant(began, &workplace.document(""));
    workstation.create().expect("a register");
    for (name, role, own) in [
        ("Sacha Fictif", "quality", QUALITY),
        ("Maël Exemplaire", "direction", DIRECTION),
    ] {
        let form = json!({ "name": name, "function": "Fonction fictive", "role": role });
        let given = workstation.ok("add_person", json!({ "form": form }));
        let given = given["passphrase"]
            .as_str()
            .expect("a passphrase")
            .to_owned();
        let _ = workstation.ok("lock", json!({}));
        workstation.open_with(&given).expect("the register");
        let chosen = json!({ "current": given, "passphrase": own, "confirmation": own });
        let _ = workstation.ok("change_passphrase", chosen);
        let _ = workstation.ok("lock", json!({}));
        workstation.open_with(PASSPHRASE).expect("the register");
    }
    for (rank, told) in (1..).zip(&TOLD) {
        let noticed = began - TimeDelta::days(6 * rank);
        let form = declared(told, noticed);
        let _ = workstation.ok("declare_breach", json!({ "form": form }));
    }
    let _ = workstation.ok("lock", json!({}));
    workstation
}

/// Answers every question: the first with evidence, the second in part, the others do not apply.
fn answer_everything(window: &Window) {
    window.click("tab-answers");
    window.tick("answers-0-answer-compliant");
    window.type_in("answers-0-evidence", "Deux signalements relus.");
    window.tick("answers-1-answer-partial");
    window.type_in("answers-1-evidence", "Consigne affichée dans deux centres.");
    let asked: usize = window.script("return document.querySelectorAll('.answer').length");
    for position in 2..asked {
        window.tick(&format!("answers-{position}-answer-not-applicable"));
    }
}

#[test]
fn quality_staff_evaluate_a_year_that_they_do_not_read_sign_it_and_the_direction_approves() {
    let workplace = Workplace::new();
    let workstation = lived_register(&workplace);
    let window = workplace.open_window_on(&workstation.path);
    let mut visit = Visit::of(&window);
    unlock(&window, QUALITY);
    window.shows("today-empty");
    visit.look("aujourd’hui, qualité");
    window.click("nav-evaluations");
    window.shows("evaluations-empty");
    visit.look("évaluations, aucune");
    window.hides("nav-breaches");
    window.click("evaluation-begin");
    window.sees("evaluation-covered", "3 violations");
    visit.look("évaluation, objet");

    answer_everything(&window);
    window.sees("answers-done", "28 réponses sur 28");
    visit.look("évaluation, étapes");
    window.click("tab-figures");
    for (figure, told) in FIGURES {
        for text in told {
            window.sees(figure, text);
        }
    }
    window.sees("figure-notified-in-time", "1 sur 2");
    window.type_in("exercises", "un");
    visit.look("évaluation, indicateurs");
    window.click("evaluation-save");
    window.shows("error-summary");
    window.type_in("exercises", "1");
    window.click("tab-judgement");
    window.sees("score-percent", "75");
    window.tick("conclusion-amended");
    window.type_in("weaknesses", "La consigne n’est pas affichée partout.");
    visit.look("évaluation, jugement");
    window.click("evaluation-save");
    window.shows("evaluation-said");

    window.click("tab-visas");
    window.sees("gap", "Commenter");
    window.hides("sign-drafting");
    visit.look("évaluation, avant de signer");
    window.click("tab-answers");
    window.type_in("answers-1-comment", "Les centres du sud restent à faire.");
    window.click("evaluation-save");
    window.shows("evaluation-said");

    window.click("tab-actions");
    window.click("action-add");
    window.click("action-save");
    window.shows("error-summary");
    window.type_in("text", "Afficher la consigne dans tous les centres.");
    window.type_in("owner", "Référente qualité");
    window.type_in("due-on", "31/01/2099");
    visit.look("évaluation, une action");
    window.click("action-save");
    window.sees("action-row", "ACT-0001");

    window.click("tab-visas");
    window.click("sign-drafting");
    window.click("visa-save");
    window.sees("visa-row", "Sacha Fictif");
    window.click("sign-validation");
    window.click("visa-save");
    window.shows("error-summary");
    window.type_in("name", "Comité de pilotage");
    window.type_in("function", "Comité de pilotage");
    window.type_in(
        "signed-on",
        &domain::paris::typed_date(Utc::now().date_naive()),
    );
    visit.look("évaluation, visa du comité");
    window.click("visa-save");
    window.shows("evaluation-sha256");
    visit.look("évaluation, signée");
    window.click("lock");

    unlock(&window, DIRECTION);
    window.click("nav-evaluations");
    window.click("evaluation-link");
    window.click("tab-visas");
    window.click("sign-approval");
    visit.look("évaluation, approbation");
    window.click("visa-save");
    window.shows("visa-said");
    let file = workplace.document("évaluation.pdf");
    workplace.will_save(&file);
    window.click("evaluation-export");
    window.shows("evaluation-document-said");
    let text = pdf_text(&file);
    for told in [
        "Maël Exemplaire",
        "Comité de pilotage",
        "3 points sur 4",
        "ACT-0001",
    ] {
        assert!(text.contains(told), "{told} is not in the document");
    }
    assert!(!text.contains("classeur"), "a file of a breach is told");
    window.click("nav-evaluations");
    window.sees("evaluation-row", "Approuvée");
    visit.look("évaluations, approuvée");
    assert_eq!(visit.faults, Vec::<String>::new());
}
