//! What is proposed for a breach, why, and what would change it.

mod axes;
mod sensitivity;

use law::{
    AssessmentCondition, AssessmentReason, AssessmentReservation, Circumstance, Decision,
    Exemption, Likelihood, Severity,
};
use serde::Serialize;
use ts_rs::TS;

use super::circumstances::Circumstances;
use super::level::{Answer, Levels, Span};
use super::line::{Direction, Line};
use super::severity::severity;
use super::world::explore;
use axes::Axes;

/// What is proposed for one decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Advice {
    /// The answer.
    pub answer: Answer,
    /// The facts still unknown on which it hangs.
    pub depends_on: Vec<Circumstance>,
    /// What has to be established even once every fact is known.
    pub conditions: Vec<AssessmentCondition>,
}

/// A different answer that would change the proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Change {
    /// The fact.
    pub circumstance: Circumstance,
    /// Its other value: a wire name, `yes` or `no`, or the least number of a class.
    pub value: String,
    /// Which way the risk would move.
    pub direction: Direction,
    /// The levels that would then be possible.
    pub levels: Levels,
}

/// What is proposed for a breach. The person in charge decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Proposal {
    /// The risk levels that what is known allows.
    pub levels: Levels,
    /// Notify the authority.
    pub notify: Advice,
    /// Inform the persons.
    pub inform: Advice,
    /// How serious the consequences may be.
    pub severity: Span<Severity>,
    /// How likely they are.
    pub likelihood: Span<Likelihood>,
    /// The answers that led there; those that hold only for some values of an unknown fact are left out.
    pub lines: Vec<Line>,
    /// What would turn a refusal to notify round.
    pub reservations: Vec<AssessmentReservation>,
    /// The situations of the procedure that apply.
    pub exemptions: Vec<Exemption>,
    /// What a different answer would change.
    pub would_change: Vec<Change>,
}

/// The risk levels that what is known of a breach allows: the proposal without its reasons.
#[must_use]
pub fn possible_levels(given: &Circumstances) -> Levels {
    axes::possible_levels(given)
}

/// The proposal for what is known of a breach.
#[must_use]
pub fn assess(given: &Circumstances) -> Proposal {
    let axes = Axes::explore(given);
    let levels = axes.levels();
    Proposal {
        levels,
        notify: advice(given, &axes, Decision::NotifyAuthority),
        inform: advice(given, &axes, Decision::InformPersons),
        severity: severities(given),
        likelihood: axes.likelihood(),
        lines: lines(&axes),
        reservations: match levels.notify() {
            Answer::No => axes.reservations().into_iter().collect(),
            Answer::Depends | Answer::Yes => Vec::new(),
        },
        exemptions: axes.exemptions().into_iter().collect(),
        would_change: sensitivity::changes(given, levels),
    }
}

/// What these levels answer to a decision.
fn answer(levels: Levels, decision: Decision) -> Answer {
    match decision {
        Decision::NotifyAuthority => levels.notify(),
        Decision::InformPersons => levels.inform(),
    }
}

fn advice(given: &Circumstances, axes: &Axes, decision: Decision) -> Advice {
    let answer = answer(axes.levels(), decision);
    if answer != Answer::Depends {
        return Advice {
            answer,
            depends_on: Vec::new(),
            conditions: Vec::new(),
        };
    }
    let conditions = axes.conditions().into_iter();
    Advice {
        answer,
        depends_on: sensitivity::decisive(given, &axes.open(), decision),
        conditions: conditions.filter(|c| c.decision() == decision).collect(),
    }
}

fn severities(given: &Circumstances) -> Span<Severity> {
    let found = explore(given, severity).outcomes;
    let spans = found.iter().map(|(severity, _)| Span::of(*severity));
    spans
        .reduce(Span::or)
        .unwrap_or(Span::of(Severity::Maximum))
}

/// The lines of all axes in the order of the criteria, each once.
fn lines(axes: &Axes) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let found = axes.lines().into_iter().chain(common(axes));
    for line in found {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.sort_by_key(|line| line.criterion());
    lines
}

/// What is told of every breach.
fn common(axes: &Axes) -> impl Iterator<Item = Line> {
    let told = |reason| Line {
        axis: None,
        direction: Direction::Neutral,
        reason,
    };
    let untouched = axes.are_untouched().then_some(AssessmentReason::NotABreach);
    let always = std::iter::once(AssessmentReason::ControllerNotWeighed);
    untouched.into_iter().chain(always).map(told)
}
