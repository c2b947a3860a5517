//! The undertaking about the data of an activity of the register.

use chrono::{DateTime, Utc};
use domain::activity::{Activity, ActivityRecord, RecordedData};
use domain::paris;
use domain::register::Profile;
use law::{Enumeration, UndertakingClause, UndertakingEffect};

use super::model::ConfidentialityUndertaking;
use crate::activity::{SENSITIVE, is_draft};
use crate::document::Header;
use crate::record::{Body, Chapter, Choice, Row, Value};

impl ConfidentialityUndertaking {
    /// The undertaking to be signed about an activity as the register knows it at `now`.
    #[must_use]
    pub fn from_register(activity: &Activity, profile: &Profile, now: DateTime<Utc>) -> Self {
        let record = &activity.content;
        Self {
            header: Header {
                organisation: profile.organisation.name.clone(),
                reference: activity.number.to_string(),
                version: String::new(),
                confidentiality: String::new(),
                journal: None,
                author: String::new(),
                printed_at: paris::view(now).long,
                created_at: now,
                draft: is_draft(record.review.state),
                exercise: false,
            },
            name: record.name.clone(),
            chapters: vec![data(record), promised(), forbidden(), effects()],
            organisation: profile.organisation.name.clone(),
        }
    }
}

/// Which data the person will see, and whose.
fn data(record: &ActivityRecord) -> Chapter {
    let groups = record.persons.iter();
    let groups = groups.map(|group| Choice::plain(group.category.label()));
    let rows = vec![
        Row::new("De qui", choices(groups.collect())),
        Row::new(
            "Lesquelles",
            choices(record.data.iter().map(category).collect()),
        ),
    ];
    Chapter::new("Données auxquelles j’ai accès", vec![Body::Rows(rows)])
}

fn choices(choices: Vec<Choice>) -> Value {
    if choices.is_empty() {
        Value::ToComplete
    } else {
        Value::Choices(choices)
    }
}

fn category(data: &RecordedData) -> Choice {
    let mark = if data.category.is_sensitive() {
        SENSITIVE
    } else {
        ""
    };
    Choice {
        text: data.category.label().to_owned(),
        mark: mark.to_owned(),
    }
}

fn promised() -> Chapter {
    let clauses = UndertakingClause::ALL.iter().copied();
    let clauses = clauses.filter(|clause| !clause.is_forbidden());
    Chapter::new("Je m’engage à", vec![list(clauses)])
}

fn forbidden() -> Chapter {
    let clauses = UndertakingClause::ALL.iter().copied();
    let clauses = clauses.filter(|clause| clause.is_forbidden());
    Chapter::new("Il m’est interdit de", vec![list(clauses)])
}

/// What the law says of each, with its source.
fn list<T: Enumeration>(values: impl Iterator<Item = T>) -> Body {
    Body::List(values.map(sentence).collect())
}

fn sentence<T: Enumeration>(value: T) -> String {
    let term = value.term();
    match term.article {
        Some(article) => format!("{} ({article}).", term.help.trim_end_matches('.')),
        None => term.help.to_owned(),
    }
}

fn effects() -> Chapter {
    let rows = UndertakingEffect::ALL.iter().map(|effect| {
        Row::text(effect.label(), effect.help()).noted(effect.article().unwrap_or_default())
    });
    Chapter::new(
        "Secret professionnel, durée et suites",
        vec![Body::Rows(rows.collect())],
    )
}
