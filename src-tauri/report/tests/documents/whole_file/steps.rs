//! What each step of a complete file says.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::count::Count;
use domain::moment::Moment;
use domain::procedure::{
    Answers, CalledProcessor, Closing, Correction, Details, DoorRecord, Doors, Exchange, FollowUp,
    Information, InformedGroup, Investigation, LaterSending, Lessons, Measure, Report, Step,
};
use law::{
    AlertLevel, Door, DoorAnswer, Effectiveness, ExchangeKind, InformationDecision,
    InformationMeans, LetterAudience, MeasureState, MeasureTerm, ProcedureStep, ReportChannel,
    SendingKind, Verdict,
};
use uuid::Uuid;

use crate::letters::letter;

/// A moment that is known to the minute.
pub(super) fn at(utc: &str) -> Moment {
    Moment::exact(utc.parse::<DateTime<Utc>>().unwrap())
}

/// A day.
pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The steps, each with details.
pub(super) fn complete_steps(steps: &[Step]) -> Vec<Step> {
    let mut assessed = Answers::of(steps).assessment.cloned().unwrap();
    assessed.decision.verdict = Some(Verdict::HighRisk);
    assessed.decision.reason =
        "La clé n’était pas chiffrée et porte des avis d’aptitude : n’importe qui peut les lire."
            .into();
    let assessed = Details::Assessment(Box::new(assessed));
    let with = |step: ProcedureStep, details| Step {
        details,
        ..Step::untouched(step)
    };
    let steps = ProcedureStep::ALL.iter().map(|step| match step {
        ProcedureStep::Report => with(*step, Details::Report(reported())),
        ProcedureStep::Investigate => with(*step, Details::Investigation(investigation())),
        ProcedureStep::Correct => with(*step, Details::Correction(correction())),
        ProcedureStep::Assess => with(*step, assessed.clone()),
        ProcedureStep::NotifyAuthority => with(*step, Details::FollowUp(follow_up())),
        ProcedureStep::HealthIncident => with(*step, Details::Doors(doors())),
        ProcedureStep::InformPersons => with(*step, Details::Information(information())),
        ProcedureStep::Learn => with(*step, Details::Lessons(lessons())),
        ProcedureStep::Close => with(*step, Details::Closing(closing())),
        ProcedureStep::Evaluate => Step::untouched(*step),
    });
    steps.collect()
}

fn reported() -> Report {
    Report {
        dpo_informed: Some(at("2026-11-23T09:00:00Z")),
        dpo_channel: Some(ReportChannel::Phone),
        alert_level: Some(AlertLevel::Orange),
    }
}

fn investigation() -> Investigation {
    Investigation {
        investigators: "L’informatique et la référente".into(),
        systems: "Poste du centre annexe".into(),
        known: "La clé n’était pas chiffrée.".into(),
        supposed: "Quelqu’un a pu la lire.".into(),
        processors: vec![CalledProcessor {
            name: "Transport Fictif".into(),
            called: Some(at("2026-11-23T08:00:00Z")),
            answer: "Rien n’a été rapporté.".into(),
        }],
    }
}

/// Three measures: one done and checked, one late, one to come.
fn correction() -> Correction {
    let measure = |text: &str, term, state, due_on| Measure {
        id: Uuid::from_u128(7),
        text: text.into(),
        term,
        owner: "L’informatique".into(),
        due_on: Some(day(due_on)),
        state,
        done_on: None,
        effectiveness: None,
        check: String::new(),
    };
    let done = measure(
        "Retrait des clés en service",
        MeasureTerm::Immediate,
        MeasureState::Done,
        "2026-11-24",
    );
    Correction {
        contained: Some(at("2026-11-23T11:00:00Z")),
        measures: vec![
            Measure {
                done_on: Some(day("2026-11-24")),
                effectiveness: Some(Effectiveness::Effective),
                check: "Inventaire des clés".into(),
                ..done
            },
            measure(
                "Rappel de la consigne au personnel",
                MeasureTerm::MediumTerm,
                MeasureState::InProgress,
                "2026-11-23",
            ),
            measure(
                "Liaison sécurisée entre les centres",
                MeasureTerm::Preventive,
                MeasureState::Planned,
                "2026-12-15",
            ),
        ],
    }
}

fn follow_up() -> FollowUp {
    FollowUp {
        sendings: vec![LaterSending {
            kind: SendingKind::Complementary,
            sent: Some(at("2026-11-24T14:00:00Z")),
            reference: "FICTIF-0001".into(),
            content: "Le nombre de personnes.".into(),
            receipt: None,
        }],
        exchanges: vec![Exchange {
            kind: ExchangeKind::Request,
            at: Some(at("2026-11-24T15:00:00Z")),
            text: "Précisions sur le chiffrement.".into(),
        }],
        ..FollowUp::default()
    }
}

fn doors() -> Doors {
    Doors {
        doors: vec![DoorRecord {
            door: Door::Police,
            answer: Some(DoorAnswer::Needed),
            reason: "La clé a pu être volée.".into(),
            told: Some(at("2026-11-23T16:00:00Z")),
            reference: "PV 2026/0001".into(),
            proof: None,
        }],
    }
}

/// Two groups: one told, one to be told; two letters, one of which is not finished.
fn information() -> Information {
    let group = |audience: &str, means, reached| InformedGroup {
        audience: audience.into(),
        means: Some(BTreeSet::from([means])),
        planned_on: None,
        informed: None,
        reached,
        returned: Count::ToBeDetermined,
    };
    let told = group(
        "Salariés suivis du centre annexe",
        InformationMeans::Letter,
        Count::Exact(1180),
    );
    let planned = group(
        "Personnel du service",
        InformationMeans::Email,
        Count::ToBeDetermined,
    );
    let mut unfinished = letter(LetterAudience::Staff);
    unfinished.nature.clear();
    Information {
        decision: Some(InformationDecision::Informed),
        groups: vec![
            InformedGroup {
                informed: Some(at("2026-11-24T12:00:00Z")),
                returned: Count::Exact(20),
                ..told
            },
            InformedGroup {
                planned_on: Some(day("2026-11-25")),
                ..planned
            },
        ],
        letters: vec![letter(LetterAudience::Adults), unfinished],
        ..Information::default()
    }
}

fn lessons() -> Lessons {
    Lessons {
        root_cause: "La liaison était en panne depuis un mois.".into(),
        lessons: "Une panne doit avoir une solution de secours chiffrée.".into(),
        procedure_changes: "La consigne des supports amovibles est récrite.".into(),
        processing_changes: "La fiche des visites est mise à jour.".into(),
        processor_changes: "Aucun changement.".into(),
    }
}

fn closing() -> Closing {
    Closing {
        departments: "Direction, informatique".into(),
        reason: String::new(),
    }
}

/// Puts the same words in the place of every text of a step that a document prints.
pub(super) fn say(details: &mut Details, words: &str) {
    let words = words.to_owned();
    match details {
        Details::Correction(found) => {
            for measure in &mut found.measures {
                measure.text.clone_from(&words);
                measure.owner.clone_from(&words);
                measure.check.clone_from(&words);
            }
        }
        Details::Assessment(found) => {
            found.decision.reason.clone_from(&words);
            found.decision.decided_by = words;
        }
        Details::Information(found) => {
            for group in &mut found.groups {
                group.audience.clone_from(&words);
            }
            for letter in &mut found.letters {
                letter.subject.clone_from(&words);
                letter.opening.clone_from(&words);
            }
        }
        Details::Lessons(found) => {
            found.root_cause.clone_from(&words);
            found.lessons = words;
        }
        Details::Plain
        | Details::Report(_)
        | Details::Investigation(_)
        | Details::FollowUp(_)
        | Details::Doors(_)
        | Details::Closing(_) => {}
    }
}
