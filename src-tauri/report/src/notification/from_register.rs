//! The notification sheet of a breach of the register, section by section.

use domain::breach::{Breach, BreachFacts, Clock as BreachClock, count_text};
use domain::procedure::Step;
use domain::register::Profile;
use law::BreachFact;

use super::model::{MissingItem, NotificationSheet};
use super::{clock, facts, parties, treatment};
use crate::record::{Row, Section, Source, Value, header};

impl NotificationSheet {
    /// The sheet of a breach as the register knows it now.
    #[must_use]
    pub fn from_register(source: Source<'_>) -> Self {
        let Source {
            breach,
            steps,
            profile,
            journal,
            now,
            data,
        } = source;
        let facts = &breach.facts;
        let clock = BreachClock::of(facts, breach.level, now);
        let sections = sections(breach, steps, profile);
        Self {
            header: header(breach, profile, journal, now, false),
            number: breach.number.to_string(),
            article: format!("{} du RGPD", clock.rule.article),
            clock: clock::panel(facts, &clock),
            missing: missing(facts, &clock, &sections),
            sections,
            data,
        }
    }
}

fn sections(breach: &Breach, steps: &[Step], profile: &Profile) -> Vec<Section> {
    let facts = &breach.facts;
    let mut sections = vec![
        section(
            "A",
            "Nature de la notification",
            parties::notification(breach),
        ),
        section("B", "Organisme responsable", parties::organisation(profile)),
        section("C", "Points de contact", parties::contacts(profile)),
        section("E", "Chronologie", facts::chronology(breach)),
        section("F", "Nature de la violation", vec![facts::natures(facts)]),
        section("G", "Origine de l’incident", facts::origins(facts)),
        section("H", "Cause", vec![facts::cause(facts)]),
        section(
            "I",
            "Description des faits",
            facts::description(facts, profile),
        ),
        section("J", "Données concernées", vec![facts::data(facts)]),
        section("K", "Personnes concernées", vec![facts::persons(facts)]),
    ];
    sections.extend(effects(facts, steps));
    sections
}

/// How many persons, what may follow, what was decided and what is done about it.
fn effects(facts: &BreachFacts, steps: &[Step]) -> Vec<Section> {
    let volume = vec![
        fact(
            BreachFact::Persons,
            Value::known(&count_text(facts.persons)),
        ),
        fact(
            BreachFact::Records,
            Value::known(&count_text(facts.records)),
        ),
    ];
    let consequences = vec![fact(
        BreachFact::Consequences,
        Value::known(&facts.consequences),
    )];
    let mut sections = vec![
        section("L", "Volume", volume),
        section("N", "Conséquences probables", consequences),
    ];
    if let Some(decision) = treatment::decision(facts, steps) {
        sections.push(section("O", "Appréciation du risque", vec![decision]));
    }
    let measures = treatment::measures(facts, steps);
    sections.push(section("P", "Mesures prises ou prévues", measures));
    sections
}

/// Facts that only the register needs are left out of the sheet while they are unknown.
fn section(number: &str, title: &str, rows: Vec<Row>) -> Section {
    let internal = |row: &Row| {
        let mut facts = BreachFact::ALL.iter();
        facts.any(|fact| fact.label() == row.label && !fact.in_notification())
    };
    let rows = rows.into_iter();
    let rows = rows
        .filter(|row| row.value != Value::Missing || !internal(row))
        .collect();
    Section {
        number: number.to_owned(),
        title: title.to_owned(),
        article: String::new(),
        rows,
    }
}

/// Everything that the sheet frames as missing, so that its list and its frames never disagree.
fn missing(facts: &BreachFacts, clock: &BreachClock, sections: &[Section]) -> Vec<MissingItem> {
    let framed = sections.iter().flat_map(|section| {
        let rows = section.rows.iter();
        let rows = rows.filter(|row| row.value == Value::Missing);
        rows.map(|row| missing_item(&section.number, &row.label))
    });
    let reasons = reasons_are_missing(facts, clock).then(|| MissingItem {
        section: String::new(),
        label: DELAY_REASONS.to_owned(),
        article: clock.rule.article.to_owned(),
    });
    reasons.into_iter().chain(framed).collect()
}

fn missing_item(section: &str, label: &str) -> MissingItem {
    let fact = BreachFact::ALL.iter().find(|fact| fact.label() == label);
    MissingItem {
        section: section.to_owned(),
        label: label.to_owned(),
        article: fact
            .and_then(|fact| fact.article())
            .unwrap_or_default()
            .to_owned(),
    }
}

/// The notification is late without saying why.
pub(super) fn reasons_are_missing(facts: &BreachFacts, clock: &BreachClock) -> bool {
    clock.is_late() && facts.sending.delay_reasons.is_empty()
}

/// Label of the reasons that a late notification gives.
pub(super) const DELAY_REASONS: &str = "Motifs du retard";

/// A fact under the label of the law.
pub(super) fn fact(fact: BreachFact, value: Value) -> Row {
    Row::new(fact.label(), value)
}
