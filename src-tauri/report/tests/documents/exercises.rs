//! Exercises: one that was debriefed, one that is still played.

use chrono::TimeDelta;
use domain::assessment::Answer;
use domain::breach::BreachNumber;
use domain::evaluation::{Delays, Figure, IndicatorFigure};
use domain::exercise::{
    Debrief, Exercise, ExerciseContent, Expected, JudgedReaction, Message, Outcome, Reaction,
    Scenario,
};
use law::{EvaluationIndicator, ExercisePace, ReactionResult, Verdict};
use report::JournalHead;
use report::exercise::{ExerciseSheet, ExerciseSource};
use uuid::Uuid;

use crate::file::profile;
use crate::sample::instant;

fn scenario() -> Scenario {
    Scenario {
        id: "EX-CLE".into(),
        title: "Clé perdue dans un train".into(),
        facts: "Une médecin ne retrouve plus sa clé après un trajet.".into(),
        messages: vec![
            Message {
                after_minutes: 120,
                from: "Objets trouvés".into(),
                text: "Rien ne nous a été remis.".into(),
            },
            Message {
                after_minutes: 2000,
                from: "Un voyageur".into(),
                text: "Je l’ai trouvée et je l’ai ouverte.".into(),
            },
        ],
        reactions: vec![
            Reaction {
                within_hours: Some(24),
                text: "Le contenu de la clé est reconstitué.".into(),
            },
            Reaction {
                within_hours: None,
                text: "Les personnes sont informées.".into(),
            },
        ],
        expected: Expected {
            notify: Answer::Yes,
            inform: Answer::Yes,
        },
    }
}

fn sheet(content: ExerciseContent) -> ExerciseSheet {
    let exercise = Exercise {
        id: Uuid::nil(),
        number: BreachNumber::of_exercise(2026, 2),
        revision: 1,
        begun_by: "Camille Exemple".into(),
        content,
    };
    ExerciseSheet::from_register(&ExerciseSource {
        exercise: &exercise,
        profile: &profile(),
        journal: &JournalHead {
            number: 1284,
            hash: "9f3a1c07d2e4".into(),
            taken_by: "Camille Exemple".into(),
        },
        now: instant(),
        data: b"{}",
    })
}

/// Begun an hour before the document is made, at thirty-six times the pace.
fn begun() -> ExerciseContent {
    let started = instant() - TimeDelta::hours(1);
    let pace = ExercisePace::InAMorning;
    ExerciseContent::beginning(scenario(), pace, "L’équipe du siège", started).unwrap()
}

/// One that is still played: neither what is to come nor what is expected is told.
pub(crate) fn played() -> ExerciseSheet {
    sheet(begun())
}

/// One that was debriefed.
pub(crate) fn debriefed() -> ExerciseSheet {
    let mut content = begun();
    content.clock.ended_at = Some(instant());
    content.outcome = Some(Outcome {
        verdict: Some(Verdict::Risk),
        is_notified: true,
        is_informed: false,
        figures: vec![IndicatorFigure {
            indicator: EvaluationIndicator::Authority,
            figure: Figure::Delays(Delays {
                measured: 1,
                unmeasurable: 0,
                median_seconds: Some(46 * 3600),
                maximum_seconds: Some(46 * 3600),
                in_target: Some(1),
            }),
        }],
    });
    let judged = |result, comment: &str| JudgedReaction {
        result: Some(result),
        comment: comment.into(),
    };
    content.debrief = Debrief {
        reactions: vec![
            judged(ReactionResult::Done, ""),
            judged(ReactionResult::NotDone, "Personne n’a écrit la lettre."),
        ],
        strengths: "L’alerte donnée aussitôt.".into(),
        difficulties: String::new(),
        lessons: "La lettre est préparée d’avance.".into(),
    };
    sheet(content)
}
