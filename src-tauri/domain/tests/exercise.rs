//! Exercises: a clock of their own, messages at their hour, what was decided beside what was expected, a debrief.
#![allow(clippy::unwrap_used, reason = "a test stops at the first fault")]

use chrono::{DateTime, TimeDelta, Utc};
use domain::assessment::Answer;
use domain::breach::{Awareness, Breach, BreachFacts, BreachNumber};
use domain::evaluation::{BreachFile, Figure};
use domain::exercise::{
    DebriefForm, ExerciseContent, Expected, JudgedForm, Message, Outcome, Reaction, Scenario,
    differences, outcome,
};
use domain::fault::FieldRule;
use domain::moment::Moment;
use domain::period::Period;
use law::{EvaluationIndicator, ExercisePace, ExerciseState, ReactionResult, Verdict};
use uuid::Uuid;

/// Tuesday 24 November 2026, 20:00 in Paris.
fn now() -> DateTime<Utc> {
    "2026-11-24T19:00:00Z".parse().unwrap()
}

fn later(minutes: i64) -> DateTime<Utc> {
    now() + TimeDelta::minutes(minutes)
}

fn scenario() -> Scenario {
    let message = |after_minutes, text: &str| Message {
        after_minutes,
        from: "Prestataire".into(),
        text: text.into(),
    };
    let reaction = |text: &str| Reaction {
        within_hours: Some(24),
        text: text.into(),
    };
    Scenario {
        id: "EX-CLE".into(),
        title: "Clé perdue".into(),
        facts: "Une clé manque.".into(),
        messages: vec![message(0, "Déjà là."), message(120, "Deux heures après.")],
        reactions: vec![
            reaction("Prévenir le DPO."),
            reaction("Dater la connaissance."),
        ],
        expected: Expected {
            notify: Answer::Yes,
            inform: Answer::Depends,
        },
    }
}

fn begun(pace: ExercisePace) -> ExerciseContent {
    ExerciseContent::beginning(scenario(), pace, "L’équipe", now()).unwrap()
}

fn ended(at: DateTime<Utc>) -> ExerciseContent {
    let mut content = begun(ExercisePace::InAMorning);
    content.clock.ended_at = Some(at);
    content
}

#[test]
fn seventy_two_hours_of_exercise_hold_in_what_each_pace_says() {
    for (pace, lived_hours) in [
        (ExercisePace::Real, 72),
        (ExercisePace::InADay, 6),
        (ExercisePace::InAMorning, 2),
        (ExercisePace::InAnHour, 1),
    ] {
        let clock = begun(pace).clock;
        let then = now() + TimeDelta::hours(lived_hours);
        assert_eq!(clock.shows(then), now() + TimeDelta::hours(72), "{pace:?}");
    }
}

#[test]
fn a_clock_that_has_ended_shows_its_last_hour_for_ever_and_none_shows_an_hour_before_its_beginning()
{
    let clock = ended(later(10)).clock;
    assert_eq!(clock.shows(later(10)), later(360));
    assert_eq!(clock.shows(later(100_000)), later(360));
    assert_eq!(begun(ExercisePace::InADay).clock.shows(later(-30)), now());
}

#[test]
fn messages_arrive_at_the_hour_of_the_exercise_and_the_next_one_is_awaited_by_the_wall() {
    let content = begun(ExercisePace::InAMorning);
    let texts = |now| -> Vec<String> {
        let arrived = content.arrived(now).into_iter();
        arrived.map(|(_, message)| message.text.clone()).collect()
    };
    assert_eq!(texts(now()), ["Déjà là."]);
    // Two hours at thirty-six times the pace are two hundred seconds.
    assert_eq!(content.next_message_seconds(now()), Some(200));
    let arriving = now() + TimeDelta::seconds(200);
    assert_eq!(texts(arriving - TimeDelta::seconds(1)), ["Déjà là."]);
    assert_eq!(texts(arriving), ["Déjà là.", "Deux heures après."]);
    assert_eq!(content.next_message_seconds(arriving), None);
    assert_eq!(ended(later(1)).next_message_seconds(later(1)), None);
}

#[test]
fn an_exercise_is_played_then_to_debrief_then_debriefed_and_counts_only_once_it_has_ended() {
    let year = Period::of_year(2026);
    let playing = begun(ExercisePace::Real);
    assert_eq!(playing.state(), ExerciseState::Playing);
    assert!(!playing.counts_in(year));

    let mut content = ended(later(60));
    assert_eq!(content.state(), ExerciseState::ToDebrief);
    assert!(content.counts_in(year));
    assert!(!content.counts_in(Period::of_year(2025)));

    let (_, debrief) = debriefed().read(&content.scenario).unwrap();
    content.debrief = debrief;
    assert_eq!(content.state(), ExerciseState::Debriefed);
    assert!(content.counts_in(year));

    content.is_given_up = true;
    assert_eq!(content.state(), ExerciseState::GivenUp);
    assert!(!content.counts_in(year));
}

fn judged(result: ReactionResult, comment: &str) -> JudgedForm {
    JudgedForm {
        result: Some(result),
        comment: comment.into(),
    }
}

fn debriefed() -> DebriefForm {
    DebriefForm {
        participants: "L’équipe".into(),
        reactions: vec![
            judged(ReactionResult::Done, ""),
            judged(ReactionResult::NotDone, "Personne n’y a pensé."),
        ],
        strengths: String::new(),
        difficulties: String::new(),
        lessons: "Afficher la consigne.".into(),
    }
}

#[test]
fn a_debrief_is_complete_once_each_reaction_is_judged_and_what_changes_is_written() {
    let scenario = scenario();
    let complete = |form: &DebriefForm| form.read(&scenario).unwrap().1.is_complete(&scenario);
    assert!(complete(&debriefed()));
    let mut silent = debriefed();
    silent.lessons = String::new();
    assert!(!complete(&silent));
    let mut undecided = debriefed();
    undecided.reactions[0].result = None;
    assert!(!complete(&undecided));
    let (_, debrief) = debriefed().read(&scenario).unwrap();
    assert_eq!(debrief.reacted(), (1, 2));
    let mut other = debriefed();
    other.reactions[1] = judged(ReactionResult::NotApplicable, "");
    assert_eq!(other.read(&scenario).unwrap().1.reacted(), (1, 1));
}

#[test]
fn what_did_not_come_whole_is_explained_and_a_debrief_of_another_story_is_refused() {
    for result in [ReactionResult::Partly, ReactionResult::NotDone] {
        let mut form = debriefed();
        form.reactions[0] = judged(result, " ");
        let faults = form.read(&scenario()).unwrap_err();
        assert_eq!(faults[0].field, "reactions.0.comment");
        assert_eq!(faults[0].rule, FieldRule::Required);
    }
    let mut form = debriefed();
    form.reactions.pop();
    assert_eq!(form.read(&scenario()).unwrap_err()[0].field, "reactions");
}

fn file(facts: BreachFacts, verdict: Option<Verdict>) -> Breach {
    Breach {
        id: Uuid::nil(),
        number: BreachNumber::of_exercise(2026, 1),
        revision: 1,
        registered_at: now(),
        registered_by: "Camille Exemple".into(),
        modified_at: now(),
        modified_by: "Camille Exemple".into(),
        verdict,
        facts,
        closure: None,
        hold: None,
    }
}

fn told(breach: &Breach) -> Outcome {
    let file = BreachFile {
        breach,
        steps: &[],
        is_imported: false,
    };
    outcome(&file, later(3000))
}

#[test]
fn what_was_decided_is_compared_with_what_is_expected_and_what_hangs_on_a_condition_is_not() {
    let expected = scenario().expected;
    for (verdict, notifies) in [
        (Verdict::HighRisk, true),
        (Verdict::Risk, true),
        (Verdict::NoRisk, false),
        (Verdict::NotABreach, false),
    ] {
        let outcome = told(&file(BreachFacts::default(), Some(verdict)));
        assert_eq!(outcome.notifies_as_expected(expected), Some(notifies));
        assert_eq!(outcome.informs_as_expected(expected), None);
    }
    let undecided = told(&file(BreachFacts::default(), None));
    assert_eq!(undecided.notifies_as_expected(expected), None);
    let firm = Expected {
        inform: Answer::No,
        ..expected
    };
    let informing = told(&file(BreachFacts::default(), Some(Verdict::HighRisk)));
    assert_eq!(informing.informs_as_expected(firm), Some(false));
}

#[test]
fn the_delays_of_the_file_are_measured_and_what_has_no_end_is_not() {
    let mut facts = BreachFacts {
        detected: Some(Moment::exact(now())),
        reported: Some(Moment::exact(later(30))),
        aware: Some(Awareness {
            moment: Moment::exact(later(90)),
            rule: "2018-05".into(),
        }),
        ..BreachFacts::default()
    };
    facts.sending.moment = Some(Moment::exact(later(90 + 46 * 60)));
    let outcome = told(&file(facts, Some(Verdict::Risk)));
    assert!(outcome.is_notified);
    assert!(!outcome.is_informed);
    let seconds = |indicator: EvaluationIndicator| {
        let found = outcome
            .figures
            .iter()
            .find(|it| it.indicator == indicator)?;
        match &found.figure {
            Figure::Delays(delays) => delays.maximum_seconds,
            Figure::Share(_) | Figure::Number { .. } => None,
        }
    };
    assert_eq!(seconds(EvaluationIndicator::Reporting), Some(30 * 60));
    assert_eq!(seconds(EvaluationIndicator::Investigation), Some(60 * 60));
    assert_eq!(seconds(EvaluationIndicator::Authority), Some(46 * 3600));
    assert_eq!(seconds(EvaluationIndicator::Closure), None);
}

#[test]
fn the_number_of_an_exercise_is_of_another_series_and_says_so_outside() {
    let played = BreachNumber::of_exercise(2026, 3);
    assert_eq!(played.to_string(), "EX-2026-0003");
    assert_eq!(played.outside(), "EXERCICE EX-2026-0003");
    let registered = BreachNumber::new(2026, 3);
    assert_eq!(registered.outside(), "VIO-2026-0003");
    assert_ne!(played, registered);
    // A number that was signed before exercises existed is still read.
    let kept = serde_json::json!({ "year": 2026, "sequence": 3 });
    assert_eq!(serde_json::to_value(registered).unwrap(), kept);
    assert_eq!(
        serde_json::from_value::<BreachNumber>(kept).unwrap(),
        registered
    );
}

#[test]
fn the_journal_tells_what_a_debrief_changed_each_reaction_under_its_own_words() {
    let before = ended(later(60));
    let (participants, debrief) = debriefed().read(&before.scenario).unwrap();
    let after = ExerciseContent {
        participants,
        debrief,
        ..before.clone()
    };
    let told: Vec<(String, String)> = differences(&before, &after)
        .into_iter()
        .map(|change| (change.field, change.after))
        .collect();
    let expected = [
        ("lessons", "Afficher la consigne."),
        ("Prévenir le DPO.", "Oui"),
        ("Dater la connaissance.", "Non, Personne n’y a pensé."),
    ];
    let expected = expected.map(|(field, after)| (field.to_owned(), after.to_owned()));
    assert_eq!(told, expected);
}
