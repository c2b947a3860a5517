//! The exercises of the procedure: one that was debriefed, and one that has just ended.

use app::ApiError;
use serde::Deserialize;
use serde_json::{Value, json};

use super::Example;
use super::later::Later;
use super::story::Correction;

/// An exercise as the story tells it.
#[derive(Deserialize)]
pub(super) struct ToldExercise {
    pub(super) begun_hours_ago: i64,
    ended_hours_ago: i64,
    scenario: String,
    pace: String,
    participants: String,
    corrections: Vec<Correction>,
    later: Vec<Later>,
    debrief: Option<ToldDebrief>,
}

/// What it taught: the result and the comment of each expected reaction, in order.
#[derive(Deserialize)]
struct ToldDebrief {
    reactions: Vec<[String; 2]>,
    strengths: String,
    difficulties: String,
    lessons: String,
}

/// Every exercise, the earliest first.
pub(super) fn read() -> Result<Vec<ToldExercise>, serde_json::Error> {
    serde_json::from_str(include_str!("../../data/exercises.json"))
}

impl Example<'_> {
    /// Plays an exercise to its end, and debriefs it where it was.
    pub(super) fn play(&self, told: &ToldExercise) -> Result<(), ApiError> {
        self.at(told.begun_hours_ago);
        let beginning = json!({
            "source": "provided",
            "scenario": told.scenario,
            "pace": told.pace,
            "participants": told.participants,
        });
        let id = self.ask("begin_exercise", beginning)?["id"].clone();
        self.correct(&id, &told.corrections)?;
        for later in &told.later {
            self.go_on(&id, later)?;
        }
        self.at(told.ended_hours_ago);
        let one = json!({ "id": id });
        let shown = self.ask("exercise", one.clone())?;
        let ending = json!({ "id": id, "revision": shown["revision"], "given_up": false });
        let ended = self.ask("end_exercise", ending)?;
        told.debrief
            .as_ref()
            .map_or(Ok(()), |debrief| self.debrief(&ended, debrief))
    }

    fn debrief(&self, ended: &Value, told: &ToldDebrief) -> Result<(), ApiError> {
        let reactions = told.reactions.iter();
        let reactions: Vec<Value> = reactions
            .map(|[result, comment]| json!({ "result": result, "comment": comment }))
            .collect();
        let form = json!({
            "participants": ended["participants"],
            "reactions": reactions,
            "strengths": told.strengths,
            "difficulties": told.difficulties,
            "lessons": told.lessons,
        });
        let change = json!({ "id": ended["id"], "revision": ended["revision"], "form": form });
        self.act("debrief_exercise", change)
    }

    /// The report of each exercise.
    pub(super) fn export_exercises(&self) -> Result<(), ApiError> {
        let listed = self.ask("exercises", json!({}))?;
        for row in listed["rows"].as_array().into_iter().flatten() {
            let number = row["number"].as_str().unwrap_or_default();
            let name = format!("EXERCICE {number} compte rendu.pdf");
            self.save(&name, "export_exercise", json!({ "id": row["id"] }))?;
        }
        Ok(())
    }
}
