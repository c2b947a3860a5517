//! The report of an exercise of the open register.

use chrono::{DateTime, Utc};
use domain::assessment::Answer;
use domain::evaluation::{Delays, Figure, IndicatorFigure, length_text, target, target_text};
use domain::exercise::{Exercise, ExerciseContent, JudgedReaction, Length, Outcome, Reaction};
use domain::paris;
use domain::register::Profile;
use law::{ExerciseState, ReactionResult, Verdict};

use super::ExerciseSheet;
use crate::document::{Header, JournalHead};
use crate::record::{Body, Cell, Chapter, Row, Table, header_of};

/// An exercise and what surrounds it.
pub struct ExerciseSource<'a> {
    /// The exercise.
    pub exercise: &'a Exercise,
    /// The organisation that keeps the register.
    pub profile: &'a Profile,
    /// Head of the journal when the document is made.
    pub journal: &'a JournalHead,
    /// The present instant.
    pub now: DateTime<Utc>,
    /// The exercise (JSON), to be attached.
    pub data: &'a [u8],
}

impl ExerciseSheet {
    /// An exercise as it stands; what is expected of the players is told once it has ended.
    #[must_use]
    pub fn from_register(source: &ExerciseSource<'_>) -> Self {
        let exercise = source.exercise;
        let content = &exercise.content;
        let number = exercise.number.to_string();
        let journal = source.journal.clone();
        let is_draft = content.state() != ExerciseState::Debriefed;
        let organisation = &source.profile.organisation.name;
        let mut chapters = vec![Chapter::new(
            "L’alerte",
            vec![Body::Text(content.scenario.facts.clone())],
        )];
        chapters.extend(content.outcome.as_ref().map(|it| outcome(it, content)));
        if content.clock.ended_at.is_some() {
            chapters.extend(reactions(content));
            chapters.push(debrief(content));
        }
        chapters.extend(messages(content, source.now));
        Self {
            header: Header {
                exercise: true,
                ..header_of(&number, source.profile, journal, source.now, is_draft)
            },
            reference: format!("{organisation}\n{number} · {}", content.scenario.title),
            identity: identity(exercise, source.now),
            chapters,
            data: source.data.to_vec(),
        }
    }
}

fn identity(exercise: &Exercise, now: DateTime<Utc>) -> Vec<Row> {
    let content = &exercise.content;
    let length = content.clock.length(now);
    let begun = paris::view(content.clock.started_at).long;
    let ended = content.clock.ended_at.map(|at| paris::view(at).long);
    vec![
        Row::text("État", content.state().label()),
        Row::text("Commencé le", &begun),
        Row::known("Terminé le", &ended.unwrap_or_default()),
        Row::text("Horloge", content.clock.pace.label()),
        Row::text("Durée", &lasted(length)),
        Row::known("Participants", &content.participants),
        Row::text("Conduit par", &exercise.begun_by),
    ]
}

fn lasted(length: Length) -> String {
    let lived = length_text(length.lived_seconds);
    if length.lived_seconds == length.played_seconds {
        lived
    } else {
        format!(
            "{lived}, pour {} jouées",
            length_text(length.played_seconds)
        )
    }
}

fn outcome(outcome: &Outcome, content: &ExerciseContent) -> Chapter {
    let expected = content.scenario.expected;
    let verdict = outcome.verdict.map_or("", Verdict::label);
    let rows = vec![
        Row::known("Niveau décidé", verdict),
        compared(
            "Notifier la CNIL",
            expected.notify,
            outcome.notifies_as_expected(expected),
        ),
        Row::text(
            "Notification écrite comme envoyée",
            yes_no(outcome.is_notified),
        ),
        compared(
            "Informer les personnes",
            expected.inform,
            outcome.informs_as_expected(expected),
        ),
        Row::text(
            "Personnes écrites comme informées",
            yes_no(outcome.is_informed),
        ),
    ];
    let on = content.ended_on();
    let measured = outcome.figures.iter().filter_map(|it| length(it, on));
    let columns = [
        ("Délai, à l’horloge de l’exercice", 52),
        ("Objectif", 20),
        ("Mesuré", 28),
    ];
    Chapter::new(
        "Ce qui a été décidé et mesuré",
        vec![Body::Rows(rows), Body::Table(Table::new(columns, measured))],
    )
}

fn compared(label: &str, expected: Answer, agrees: Option<bool>) -> Row {
    let awaited = match expected {
        Answer::Yes => "attendu\u{a0}: oui",
        Answer::No => "attendu\u{a0}: non",
        Answer::Depends => "attendu\u{a0}: selon les conditions",
    };
    let found = match (expected, agrees) {
        (Answer::Depends, _) => "à discuter",
        (_, Some(true)) => "comme attendu",
        (_, Some(false)) => "autrement que prévu",
        (_, None) => "rien n’a été décidé",
    };
    Row::text(label, found).noted(awaited)
}

fn length(found: &IndicatorFigure, on: chrono::NaiveDate) -> Option<[Cell; 3]> {
    let Figure::Delays(Delays {
        maximum_seconds, ..
    }) = &found.figure
    else {
        return None;
    };
    let target = target(found.indicator, on).map_or_else(|| "–".to_owned(), target_text);
    let measured = maximum_seconds.map_or_else(|| "non mesurable".to_owned(), length_text);
    Some([
        Cell::text(found.indicator.label()).noted(found.indicator.help()),
        Cell::text(&target).noted(found.indicator.nature().label()),
        Cell::text(&measured),
    ])
}

fn reactions(content: &ExerciseContent) -> Option<Chapter> {
    let judged = content
        .scenario
        .reactions
        .iter()
        .zip(&content.debrief.reactions);
    let rows: Vec<[Cell; 3]> = judged.map(|(it, judged)| reaction(it, judged)).collect();
    if rows.is_empty() {
        return None;
    }
    let (came, of) = content.debrief.reacted();
    let told = format!("Venues entières et à temps\u{a0}: {came} sur {of}.");
    let columns = [
        ("Réaction attendue", 46),
        ("Venue", 16),
        ("Ce qui a été vu", 38),
    ];
    let table = Table::new(columns, rows.into_iter());
    Some(Chapter::new(
        "Réactions attendues",
        vec![Body::Table(table), Body::Text(told)],
    ))
}

fn reaction(reaction: &Reaction, judged: &JudgedReaction) -> [Cell; 3] {
    let within = reaction
        .within_hours
        .map(|hours| format!("dans les {hours}\u{a0}h"))
        .unwrap_or_default();
    [
        Cell::text(&reaction.text).noted(&within),
        Cell::text(judged.result.map_or("à dire", ReactionResult::label)),
        Cell::text(&judged.comment),
    ]
}

fn debrief(content: &ExerciseContent) -> Chapter {
    let debrief = &content.debrief;
    let rows = vec![
        Row::known("Ce qui a marché", &debrief.strengths),
        Row::known("Ce qui a manqué", &debrief.difficulties),
        Row::known("Ce qui change", &debrief.lessons),
    ];
    Chapter::new("Enseignements", vec![Body::Rows(rows)])
}

fn messages(content: &ExerciseContent, now: DateTime<Utc>) -> Option<Chapter> {
    let arrived = content.arrived(now);
    if arrived.is_empty() {
        return None;
    }
    let rows = arrived.into_iter().map(|(at, message)| {
        [
            Cell::text(&paris::view(at).long),
            Cell::text(&message.from),
            Cell::text(&message.text),
        ]
    });
    let columns = [("Heure de l’exercice", 26), ("De", 22), ("Message", 52)];
    let table = Table::new(columns, rows);
    Some(Chapter::new("Messages reçus", vec![Body::Table(table)]))
}

fn yes_no(answer: bool) -> &'static str {
    if answer { "oui" } else { "non" }
}
