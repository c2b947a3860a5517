//! The deadline of a breach of the register, in the words of the sheet.

use chrono::{DateTime, Utc};
use domain::breach::{BreachFacts, Clock as BreachClock, ClockState};
use domain::paris;

use super::model::{Clock, Tone};
use crate::record::{Row, Value};

/// What comes first on the sheet.
pub(super) fn panel(facts: &BreachFacts, clock: &BreachClock) -> Clock {
    let (tone, state) = match clock.state {
        ClockState::NotStarted => (Tone::Calm, "Connaissance non datée"),
        ClockState::Running => (Tone::Calm, "Délai en cours"),
        ClockState::Near => (Tone::Near, "Échéance proche"),
        ClockState::Passed => (Tone::Late, "Délai dépassé"),
        ClockState::SentOnTime => (Tone::Done, "Envoyée dans le délai"),
        ClockState::SentLate => (Tone::Late, "Envoyée en retard"),
        ClockState::SentUndated => (Tone::Calm, "Envoyée, délai non mesurable"),
        ClockState::NotRequired => (Tone::Calm, "Aucun risque décidé : rien à notifier"),
        ClockState::SetAside => (Tone::Calm, "Incident écarté : ce n’est pas une violation"),
    };
    let instant = |at: Option<DateTime<Utc>>| {
        at.map_or(Value::Missing, |at| {
            Value::Text(format!("{}, heure de Paris", paris::view(at).long))
        })
    };
    Clock {
        tone,
        state: state.to_owned(),
        aware: instant(clock.aware_at),
        deadline_label: format!("Échéance ({}\u{a0}heures)", clock.rule.hours),
        deadline: instant(clock.by),
        details: details(facts, clock),
    }
}

fn details(facts: &BreachFacts, clock: &BreachClock) -> Vec<Row> {
    let mut details = vec![Row::text(
        "Règle appliquée",
        &format!("{}, {}", clock.rule.id, clock.rule.article),
    )];
    if !clock.weekend_days.is_empty() {
        let days: Vec<String> = clock
            .weekend_days
            .iter()
            .map(|day| paris::weekday_label(*day))
            .collect();
        details.push(Row::text("Week-end compris", &days.join(", ")));
    }
    if let Some(from_detection) = clock.from_detection {
        let prudent = paris::view(from_detection).long;
        details.push(Row::text(
            "Échéance si la connaissance était la détection",
            &prudent,
        ));
    }
    if let Some(sent) = clock.sent_at {
        details.push(Row::text("Envoyée à la CNIL", &paris::to_the_second(sent)));
        details.extend(Row::filled(
            "Numéro du dossier",
            &facts.sending.authority_reference,
        ));
    }
    if clock.is_late() {
        let reasons = &facts.sending.delay_reasons;
        let note = if reasons.is_empty() {
            format!("À joindre à la notification ({}).", clock.rule.article)
        } else {
            String::new()
        };
        details.push(Row::known("Motifs du retard", reasons).noted(&note));
    }
    details
}
