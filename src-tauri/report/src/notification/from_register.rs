//! The notification sheet of a breach of the register, section by section.

use chrono::{DateTime, Utc};
use domain::breach::{
    Breach, BreachFacts, Clock as BreachClock, ClockState, count_text, moment_text,
};
use domain::paris;
use domain::register::Profile;
use law::{BreachFact, DataCategory};
use uuid::Uuid;

use super::model::{Choice, Clock, MissingItem, NotificationSheet, Row, Section, Tone, Value};
use crate::document::{Header, JournalHead};

/// What is needed beside the breach itself.
pub struct Source<'a> {
    /// The breach.
    pub breach: &'a Breach,
    /// The organisation that keeps the register.
    pub profile: &'a Profile,
    /// Head of the journal when the sheet is made.
    pub journal: JournalHead,
    /// The present instant.
    pub now: DateTime<Utc>,
    /// The register's own data (JSON), to be attached.
    pub data: Vec<u8>,
}

impl NotificationSheet {
    /// The sheet of a breach as the register knows it now.
    #[must_use]
    pub fn from_register(source: Source<'_>) -> Self {
        let Source {
            breach,
            profile,
            journal,
            now,
            data,
        } = source;
        let facts = &breach.facts;
        let clock = BreachClock::of(facts, now);
        let sections = sections(breach, profile);
        Self {
            header: header(breach, profile, journal, now),
            number: breach.number.to_string(),
            article: format!("{} du RGPD", clock.rule.article),
            clock: clock_panel(facts, &clock),
            missing: missing(facts, &clock, &sections),
            sections,
            data,
        }
    }
}

fn header(breach: &Breach, profile: &Profile, journal: JournalHead, now: DateTime<Utc>) -> Header {
    let procedure = [
        profile.procedure.reference.as_str(),
        &profile.procedure.version,
    ];
    let reference = match procedure {
        ["", _] => breach.number.to_string(),
        [reference, ""] => format!("{} · {reference}", breach.number),
        [reference, version] => format!("{} · {reference}, version {version}", breach.number),
    };
    Header {
        organisation: profile.organisation.name.clone(),
        reference,
        confidentiality: "Confidentiel".to_owned(),
        journal: Some(journal),
        printed_at: paris::view(now).long,
        created_at: now,
        draft: false,
    }
}

fn clock_panel(facts: &BreachFacts, clock: &BreachClock) -> Clock {
    let (tone, state) = match clock.state {
        ClockState::NotStarted => (Tone::Calm, "Connaissance non datée"),
        ClockState::Running => (Tone::Calm, "Délai en cours"),
        ClockState::Near => (Tone::Near, "Échéance proche"),
        ClockState::Passed => (Tone::Late, "Délai dépassé"),
        ClockState::SentOnTime => (Tone::Done, "Envoyée dans le délai"),
        ClockState::SentLate => (Tone::Late, "Envoyée en retard"),
        ClockState::SentUndated => (Tone::Calm, "Envoyée, délai non mesurable"),
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
        details: clock_details(facts, clock),
    }
}

fn clock_details(facts: &BreachFacts, clock: &BreachClock) -> Vec<Row> {
    let mut details = vec![row(
        "Règle appliquée",
        &format!("{}, {}", clock.rule.id, clock.rule.article),
    )];
    if !clock.weekend_days.is_empty() {
        let days: Vec<String> = clock
            .weekend_days
            .iter()
            .map(|day| paris::weekday_label(*day))
            .collect();
        details.push(row("Week-end compris", &days.join(", ")));
    }
    if let Some(from_detection) = clock.from_detection {
        let prudent = paris::view(from_detection).long;
        details.push(row(
            "Échéance si la connaissance était la détection",
            &prudent,
        ));
    }
    if let Some(sent) = clock.sent_at {
        details.push(row("Envoyée à la CNIL", &paris::to_the_second(sent)));
        details.extend(filled(
            "Numéro du dossier",
            &facts.sending.authority_reference,
        ));
    }
    if clock.is_late() {
        details.push(Row {
            note: if reasons_are_missing(facts, clock) {
                format!("À joindre à la notification ({}).", clock.rule.article)
            } else {
                String::new()
            },
            ..row_or_missing(DELAY_REASONS, &facts.sending.delay_reasons)
        });
    }
    details
}

fn sections(breach: &Breach, profile: &Profile) -> Vec<Section> {
    let facts = &breach.facts;
    vec![
        section("A", "Nature de la notification", notification(breach)),
        section("B", "Organisme responsable", organisation(profile)),
        section("C", "Points de contact", contacts(profile)),
        section("E", "Chronologie", chronology(breach)),
        section(
            "F",
            "Nature de la violation",
            vec![choices(BreachFact::Natures, facts.natures.as_ref(), |n| {
                n.label()
            })],
        ),
        section("G", "Origine de l’incident", origins(facts)),
        section("H", "Cause", vec![cause(facts)]),
        section("I", "Description des faits", description(facts, profile)),
        section("J", "Données concernées", vec![data(facts)]),
        section("K", "Personnes concernées", vec![persons(facts)]),
        section(
            "L",
            "Volume",
            vec![
                fact(BreachFact::Persons, known(&count_text(facts.persons))),
                fact(BreachFact::Records, known(&count_text(facts.records))),
            ],
        ),
        section(
            "N",
            "Conséquences probables",
            vec![fact(BreachFact::Consequences, known(&facts.consequences))],
        ),
        section(
            "P",
            "Mesures prises ou prévues",
            vec![fact(BreachFact::Measures, known(&facts.measures))],
        ),
    ]
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

fn notification(breach: &Breach) -> Vec<Row> {
    vec![
        row("Type", "Notification initiale"),
        row("Référence interne", &breach.number.to_string()),
        fact(
            BreachFact::Certainty,
            breach
                .facts
                .certainty
                .map_or(Value::Missing, |c| Value::Text(c.label().to_owned())),
        ),
    ]
}

fn organisation(profile: &Profile) -> Vec<Row> {
    let organisation = &profile.organisation;
    let mut rows = vec![row("Raison sociale", &organisation.name)];
    rows.extend(filled("SIREN ou SIRET", &organisation.siren));
    rows.extend(filled("Adresse", &organisation.address));
    rows.extend(filled("Téléphone", &organisation.phone));
    rows.extend(filled("Courriel", &organisation.email));
    rows
}

/// The name and the contact details of the officer are both asked for (art. 33.3.b): either may be missing.
fn contacts(profile: &Profile) -> Vec<Row> {
    let officer = &profile.dpo;
    let referent = &profile.referent;
    vec![
        Row {
            note: officer.organisation.clone(),
            ..row_or_missing("Délégué à la protection des données", &officer.name)
        },
        row_or_missing(
            "Coordonnées du délégué",
            &joined(&[&officer.phone, &officer.email]),
        ),
        Row {
            note: joined(&[&referent.function, &referent.phone, &referent.email]),
            ..row("Personne déclarante", &referent.name)
        },
    ]
}

fn chronology(breach: &Breach) -> Vec<Row> {
    let facts = &breach.facts;
    let end = if facts.ongoing {
        Value::Text("Toujours en cours".to_owned())
    } else {
        known(&moment_text(facts.occurred_to))
    };
    let mut aware = fact(BreachFact::Aware, known(&moment_text(facts.aware_moment())));
    aware.note.clone_from(&facts.awareness_reason);
    let mut reported_by = fact(
        BreachFact::ReportedBy,
        facts
            .reported_by
            .map_or(Value::Missing, |by| Value::Text(by.label().to_owned())),
    );
    reported_by.note.clone_from(&facts.reporter);
    vec![
        fact(
            BreachFact::OccurredFrom,
            known(&moment_text(facts.occurred_from)),
        ),
        fact(BreachFact::OccurredTo, end),
        fact(BreachFact::Detected, known(&moment_text(facts.detected))),
        fact(BreachFact::Reported, known(&moment_text(facts.reported))),
        reported_by,
        fact(
            BreachFact::ReportChannel,
            facts
                .report_channel
                .map_or(Value::Missing, |by| Value::Text(by.label().to_owned())),
        ),
        aware,
        row(
            "Inscription au registre",
            &paris::view(breach.registered_at).long,
        ),
    ]
}

fn origins(facts: &BreachFacts) -> Vec<Row> {
    let mut incident = choices(
        BreachFact::IncidentOrigins,
        facts.incident_origins.as_ref(),
        law::IncidentOrigin::label,
    );
    incident.note.clone_from(&facts.origin_note);
    let procedure = choices(
        BreachFact::ProcedureOrigins,
        facts.procedure_origins.as_ref(),
        law::ProcedureOrigin::label,
    );
    vec![incident, procedure]
}

fn cause(facts: &BreachFacts) -> Row {
    let mut cause = fact(
        BreachFact::Cause,
        facts.cause.map_or(Value::Missing, |cause| {
            Value::Text(cause.label().to_owned())
        }),
    );
    cause.note.clone_from(&facts.cause_note);
    cause
}

fn description(facts: &BreachFacts, profile: &Profile) -> Vec<Row> {
    let named = |ids: Option<&std::collections::BTreeSet<Uuid>>,
                 name: fn(&Profile, Uuid) -> Option<&str>| {
        let names = ids
            .into_iter()
            .flatten()
            .filter_map(|id| name(profile, *id));
        let names: Vec<Choice> = names.map(|name| choice(name, "")).collect();
        if names.is_empty() {
            Value::Missing
        } else {
            Value::Choices(names)
        }
    };
    vec![
        row("Faits", &facts.account),
        fact(
            BreachFact::Sites,
            named(facts.sites.as_ref(), Profile::site_name),
        ),
        fact(
            BreachFact::Functions,
            named(facts.functions.as_ref(), Profile::function_name),
        ),
    ]
}

fn data(facts: &BreachFacts) -> Row {
    let value = facts
        .data_categories
        .as_ref()
        .map_or(Value::Missing, |categories| {
            Value::Choices(
                categories
                    .iter()
                    .map(|category| data_choice(*category))
                    .collect(),
            )
        });
    Row {
        note: facts.data_note.clone(),
        ..fact(BreachFact::DataCategories, value)
    }
}

fn data_choice(category: DataCategory) -> Choice {
    let article = category.article().unwrap_or_default();
    let mark = if category.is_sensitive() {
        format!("donnée sensible, {article}")
    } else {
        String::new()
    };
    choice(category.label(), &mark)
}

fn persons(facts: &BreachFacts) -> Row {
    let mut persons = choices(
        BreachFact::PersonCategories,
        facts.person_categories.as_ref(),
        law::PersonCategory::label,
    );
    persons.note.clone_from(&facts.persons_note);
    persons
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

fn reasons_are_missing(facts: &BreachFacts, clock: &BreachClock) -> bool {
    clock.is_late() && facts.sending.delay_reasons.is_empty()
}

const DELAY_REASONS: &str = "Motifs du retard";

fn known(text: &str) -> Value {
    if text.is_empty() {
        Value::Missing
    } else {
        Value::Text(text.to_owned())
    }
}

fn fact(fact: BreachFact, value: Value) -> Row {
    Row {
        label: fact.label().to_owned(),
        value,
        note: String::new(),
    }
}

fn row(label: &str, text: &str) -> Row {
    Row {
        label: label.to_owned(),
        value: Value::Text(text.to_owned()),
        note: String::new(),
    }
}

fn row_or_missing(label: &str, text: &str) -> Row {
    Row {
        value: known(text),
        ..row(label, "")
    }
}

/// A row where there is something to say.
fn filled(label: &str, text: &str) -> Option<Row> {
    (!text.is_empty()).then(|| row(label, text))
}

fn choice(text: &str, mark: &str) -> Choice {
    Choice {
        text: text.to_owned(),
        mark: mark.to_owned(),
    }
}

fn choices<T: Copy>(
    of: BreachFact,
    answers: Option<&std::collections::BTreeSet<T>>,
    label: fn(T) -> &'static str,
) -> Row {
    let value = answers.map_or(Value::Missing, |answers| {
        Value::Choices(
            answers
                .iter()
                .map(|answer| choice(label(*answer), ""))
                .collect(),
        )
    });
    fact(of, value)
}

/// What is filled in, on one line.
fn joined(parts: &[&str]) -> String {
    let filled: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    filled.join(" · ")
}
