//! Beginning an exercise: its breach is written with it, under a number of its own.

use chrono::Datelike;
use domain::breach::{Breach, BreachFacts, BreachForm};
use domain::exercise::{Exercise, ExerciseContent, Scenario};
use domain::paris;
use exchange::case::provided_scenarios;
use law::ExercisePace;
use serde::{Deserialize, Serialize};
use store::table::{breach as breaches, exercise as table};
use store::{Action, Entry};
use ts_rs::TS;
use uuid::Uuid;

use crate::error::{ApiError, ErrorCode};
use crate::session::Desk;

/// Where a story comes from.
#[derive(Clone, Copy, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ScenarioSource {
    /// It comes with the application.
    Provided,
    /// It stands in the file that was chosen.
    File,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct BeginExercise {
    source: ScenarioSource,
    scenario: String,
    pace: ExercisePace,
    participants: String,
}

/// The identifier that an exercise received.
#[derive(Serialize, TS)]
pub(crate) struct BegunExercise {
    id: Uuid,
}

/// Begins an exercise: its alert stands in the facts of its breach, the rest is for the players to write.
pub(crate) fn begin_exercise(
    desk: &mut Desk<'_>,
    argument: BeginExercise,
) -> Result<BegunExercise, ApiError> {
    let scenario = story(desk, &argument)?;
    let form = BreachForm {
        facts: scenario.facts.clone(),
        ..BreachForm::default()
    };
    let profile = desk.profile()?;
    let facts = BreachFacts::from_form(&form, &profile, desk.now)?;
    let BeginExercise {
        pace, participants, ..
    } = argument;
    let content = ExerciseContent::beginning(scenario, pace, &participants, desk.now)?;
    let author = desk.author();
    let id = desk.host.new_id();
    let year = paris::date_of(desk.now).year();
    let told = domain::breach::FieldChange::told("scenario", &content.scenario.title);
    desk.open.store.write(&author, |tx| {
        let number = breaches::next_exercise_number(tx, year)?;
        let breach = Breach {
            id,
            number,
            revision: 1,
            registered_at: author.now,
            registered_by: author.name.clone(),
            modified_at: author.now,
            modified_by: author.name.clone(),
            verdict: None,
            facts: facts.following(None),
            closure: None,
            hold: None,
        };
        breaches::insert(tx, &breach, &profile)?;
        let exercise = Exercise {
            id,
            number,
            revision: 1,
            begun_by: author.name.clone(),
            content,
        };
        table::insert(tx, &exercise)?;
        Ok(((), Entry::changing(Action::ExerciseBegun, id, vec![told])))
    })?;
    desk.open.chosen_scenarios.clear();
    desk.open.files_read.insert(id);
    Ok(BegunExercise { id })
}

fn story(desk: &Desk<'_>, argument: &BeginExercise) -> Result<Scenario, ApiError> {
    let stories = match argument.source {
        ScenarioSource::Provided => provided_scenarios(),
        ScenarioSource::File => desk.open.chosen_scenarios.clone(),
    };
    let mut stories = stories.into_iter();
    let found = stories.find(|story| story.id == argument.scenario);
    found.ok_or_else(|| ApiError::of(ErrorCode::NotFound))
}
