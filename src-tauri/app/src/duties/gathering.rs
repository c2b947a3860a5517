//! Where duties come from: each register tells its own to whoever may read it.

use domain::activity::ActivityRecord;
use domain::duty::{self, Duty};
use domain::paris;
use domain::processor::ProcessorRecord;
use domain::record::Content;
use law::DutyKind;

use super::matter::{DutyPlace, Matter};
use crate::error::ApiError;
use crate::rights::Right;
use crate::session::Desk;
use crate::{backups, evaluations, people};

pub(super) fn gathered(desk: &Desk<'_>) -> Result<Vec<Matter>, ApiError> {
    let rights = desk.open.rights();
    let has = |right| rights.contains(&right);
    let mut found = of_breaches(desk, has(Right::ReadFiles))?;
    if has(Right::ReadRecords) {
        of_register(desk, &mut found, duty::of_record::<ActivityRecord>)?;
        of_register(desk, &mut found, duty::of_record::<ProcessorRecord>)?;
        of_register(desk, &mut found, duty::of_request)?;
    }
    if has(Right::ReadEvaluations) {
        of_evaluations(desk, &mut found)?;
        of_exercises(desk, &mut found)?;
    }
    if has(Right::Administer) {
        of_the_register_itself(desk, &mut found)?;
    }
    Ok(found)
}

/// Whoever does not read the files of breaches sees the numbers of those to be evaluated, and nothing else of them.
fn of_breaches(desk: &Desk<'_>, reads_files: bool) -> Result<Vec<Matter>, ApiError> {
    let mut found = Vec::new();
    for (breach, steps) in desk.open.store.awaited_files(desk.now)? {
        for duty in duty::of_breach(&breach, &steps, desk.now) {
            let is_evaluation = duty.kind == DutyKind::EvaluateBreach;
            if !reads_files && !is_evaluation {
                continue;
            }
            found.push(Matter {
                duty,
                place: if is_evaluation {
                    DutyPlace::Evaluations
                } else {
                    DutyPlace::Breach { id: breach.id }
                },
                number: breach.number.to_string(),
                name: if reads_files {
                    breach.facts.summary()
                } else {
                    String::new()
                },
            });
        }
    }
    Ok(found)
}

fn of_register<T: Content>(
    desk: &Desk<'_>,
    found: &mut Vec<Matter>,
    duties: impl Fn(&T) -> Vec<Duty>,
) -> Result<(), ApiError> {
    for kind in T::KINDS {
        for record in desk.open.store.all_records::<T>(*kind)? {
            let duties = duties(&record.content).into_iter();
            found.extend(duties.map(|duty| Matter {
                duty,
                place: DutyPlace::Record {
                    id: record.id,
                    register: *kind,
                },
                number: record.number.to_string(),
                name: record.content.name().to_owned(),
            }));
        }
    }
    Ok(())
}

fn of_evaluations(desk: &Desk<'_>, found: &mut Vec<Matter>) -> Result<(), ApiError> {
    let due_on = evaluations::next_yearly(desk)?;
    found.push(unnumbered(
        duty::evaluate_procedure(due_on),
        DutyPlace::Evaluations,
    ));
    let actions = desk.open.store.improvements()?.into_iter();
    found.extend(actions.filter_map(|action| {
        Some(Matter {
            duty: duty::of_improvement(&action.content)?,
            place: DutyPlace::Evaluations,
            number: action.number.to_string(),
            name: String::new(),
        })
    }));
    Ok(())
}

fn of_exercises(desk: &Desk<'_>, found: &mut Vec<Matter>) -> Result<(), ApiError> {
    let exercises = desk.open.store.exercises()?.into_iter();
    found.extend(exercises.filter_map(|exercise| {
        Some(Matter {
            duty: duty::of_exercise(&exercise.content)?,
            place: DutyPlace::Exercise { id: exercise.id },
            number: exercise.number.to_string(),
            name: exercise.content.scenario.title,
        })
    }));
    Ok(())
}

fn of_the_register_itself(desk: &Desk<'_>, found: &mut Vec<Matter>) -> Result<(), ApiError> {
    let due_at = people::review::due_at(desk)?;
    let review = duty::review_access(paris::date_of(due_at));
    found.push(unnumbered(review, DutyPlace::People));
    if backups::notice(desk)?.presses() {
        let backup = Duty::itself(DutyKind::BackUp, None);
        found.push(unnumbered(backup, DutyPlace::Backups));
    }
    Ok(())
}

fn unnumbered(duty: Duty, place: DutyPlace) -> Matter {
    Matter {
        duty,
        place,
        number: String::new(),
        name: String::new(),
    }
}
